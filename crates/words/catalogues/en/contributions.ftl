### What the office asks of Members that can give: an expert, money, a venue.

asked-title = What we ask of Members
asked-lead = Experts, money and rooms that the office asks Members and partners for, by which day, and what became of it. A request that names an action counts for its plan by itself.
asked-none = Nothing has been asked of a Member or a partner yet.
asked-ask = Ask a Member
asked-ask-hint = Enter what a letter or a mail asked for, or ask here: the Member’s focal points find it on their desk.
asked-edit = Put it right
asked-whom = Asked of
asked-whom-hint = A partner that is a Member as well answers as that Member.
# $name: what the partner is called
asked-partner = { $name } (partner)
asked-kind = What is asked for
asked-kind-expert = an expert
asked-kind-money = money
asked-kind-venue = a venue
asked-purpose = What for
asked-purpose-hint = For example: a trainer on rules of origin for two weeks in May
asked-amount = How much
asked-amount-hint = Leave it empty where nobody has said.
asked-unit = Counted in
asked-unit-money = money
asked-unit-days = working days
asked-unit-seats = places
# $count (number): how many
asked-days = { $count ->
    [one] { $count } working day
   *[other] { $count } working days
}
# $count (number): how many
asked-seats = { $count ->
    [one] { $count } place
   *[other] { $count } places
}
asked-currency = Currency
asked-initiative = Initiative
asked-mission = Mission
asked-mission-hint = Its number.
asked-training = Training
asked-training-hint = Its title.
asked-action = Action it counts for
asked-action-hint = Code of the plan and number of the action, for example “plan-2027 3.2”. Nobody has to report it a second time.
asked-asked-on = Asked on
asked-answer-by = Answer by
asked-state = State
asked-state-asked = asked
asked-state-promised = promised
asked-state-declined = cannot be given
asked-state-partly-met = met in part
asked-state-met = met
asked-state-not-met = not met
asked-state-withdrawn = taken back
asked-state-open = open
asked-state-late = late
asked-state-answer-overdue = answer overdue
asked-state-promise-overdue = promise overdue
asked-since = Since
asked-promised-for = Promised for
asked-reminded-on = Last reminder
asked-late = Late
asked-member = Member
asked-year = Year
asked-words = Words
asked-not-readable = You may know of this request, but not read it.
asked-counts = What became of it
asked-all = All
asked-all-kinds = all together
asked-steps = How it went on
asked-step = Step
asked-on = On
asked-note = In words
asked-by = By
asked-no-steps = Nothing has followed yet.
asked-way-remind = Remind
asked-way-promise = Promise it
asked-way-decline = Say that it cannot be given
asked-way-meet = It came
asked-way-meet-partly = Less came
asked-way-not-meet = It did not come
asked-way-withdraw = Take it back
asked-remind-hint = This writes down that you asked again; the letter itself goes out by your mail.
asked-partly-hint = For the plan, what came in part was not met. Say what is missing.
asked-withdraw-hint = It counts neither as met nor as refused.
asked-plan = For the plan
asked-counted = It counts for the plan.
asked-not-counted = It counts for no plan.
asked-evidence-expert = Request for an expert
asked-evidence-money = Request for money
asked-evidence-venue = Request for a venue
due-contribution-answer-overdue = Remind a Member that has not answered
due-contribution-promise-overdue = Ask after what was promised
due-contribution-declined = Close what a Member cannot give
due-contribution-asked = Answer what the office asks of you
# $value: where it stands; $next: the steps that lead on
problem-contribution-not-from = Where the request stands ({ $value }) this does not lead on. What does: { $next }.
problem-contribution-withdrawn = It was taken back. Ask anew where it is needed after all.
# $day (day): of the last step
problem-contribution-before = The last step was on { $day }. Give that day or a later one.
problem-contribution-no-day = Give the day for which it is promised, for example 2027-05-14.
# $day (day): when it was promised
problem-contribution-promise-before = It was promised on { $day }. Give that day or a later one.
problem-contribution-no-words = Say why in a sentence.
# $day (day): when it was asked
problem-contribution-answer-before = It was asked on { $day }. Give that day or a later one.
# $day (day): of the first step
problem-contribution-asked-after = The first step was on { $day }. Give that day or an earlier one.
problem-contribution-not-money = Money is counted in a currency. Choose “money” here.
problem-contribution-nothing = Give an amount above zero, or leave it empty.
deed-contribution-asked = A Member or partner was asked for something
deed-contribution-changed = What was asked of a Member was put right
deed-contribution-moved = A request to a Member went on
