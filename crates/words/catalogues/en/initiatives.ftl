### Initiatives, delivery agreements and the secretariat’s time.

## The lists

nav-initiatives = Initiatives
initiatives-title = Initiatives
initiatives-none = No initiative is recorded that you may know of. What is to be done for Members stands here, from a proposal to its closing.
initiative-of = Organisation
initiative-member = Member
initiative-partner = Partner
initiative-element = Element, topic or objective
initiative-unmet = Principle not met
initiative-unmet-any = Any ticked as not met
initiative-when = When
# $south, $triangle: how many initiatives of the list
initiative-cooperation-counts = Of these, South-South: { $south }; triangular: { $triangle }.

## What an initiative says

initiative-code = Code
initiative-code-hint = Short and used once, for example PI-2027.
initiative-title = Title
initiative-objectives = Objectives
initiative-description = Description
initiative-level = Level
initiative-members = For whom
initiative-members-hint = Codes or names of Members, separated by commas, for example FJ, TO.
initiative-part-implementing = Implementing partner
initiative-part-executing = Executing partner
initiative-part-collaborating = Collaborating partner
initiative-partners-hint = Codes or names of partners, separated by commas. May stay empty.
initiative-cooperation = Cooperation
initiative-cooperation-south-south = South-South
initiative-cooperation-triangular = Triangular
initiative-cooperation-both = South-South and triangular
initiative-south-south = South-South
initiative-triangular = Triangular
initiative-reuse = Uses again
initiative-reuse-hint = Existing resources or processes it uses. May stay empty.
initiative-first-day = First day
initiative-last-day = Last day
initiative-last-day-hint = Empty for an open end.
initiative-timeframe = Time frame
initiative-timeframe-hint = As printed, for example “2026 and beyond”. May stay empty.
initiative-body = Finance body
initiative-body-hint = It approves the budget. Needed before that.
initiative-currency = Currency
initiative-currency-hint = Three letters, for example USD. The whole budget is in it.
initiative-place = Best place its needs were ranked at
initiative-completed-on = Completed on
initiative-ended-on = Ended on
initiative-state = State
initiative-state-proposed = proposed
initiative-state-member-agreed = agreed by its Members
initiative-state-approved = budget approved
initiative-state-under-way = under way
initiative-state-completed = completed
initiative-state-closed = closed
initiative-state-cancelled = cancelled
initiative-add = Propose an initiative
initiative-add-lead = It begins as a proposal. Budget, indicators and risks follow on its page.
initiative-withdraw = Take the proposal back
initiative-change = Change
initiative-deeds = What can be done
initiative-edit-anew = Members have agreed to what it says now. If you change it they are asked anew.
initiative-edit-terms = For whom it is, its finance body and its currency stay as agreed.

## Its Members agree

initiative-agreed = Agreed
initiative-agreed-yes = agrees
initiative-agreed-not-yet = not yet
initiative-agreed-on = Agreed on
initiative-agreed-source = Where it says so
initiative-source-hint = The letter or minutes of the Member, for example “Letter of 3 May 2027”.
initiative-agreement-own = You say for your Member that it agrees to this initiative with its budget, indicators and risks.
initiative-agreement-hint = Record what the Member has said, with its source.
initiative-lacks = Before it can be agreed
initiative-lack-budget = a budget
initiative-lack-indicator = a performance indicator
initiative-lack-baseline = the baseline of an indicator
initiative-lack-risk = a risk with owner and response
initiative-lack-beneficiary = a Member it is for
initiative-lack-agreement = the agreement of every Member it is for

## Its way

initiative-way-agree = note that all Members agree
initiative-way-agree-hint = Every Member has agreed. After this its budget and its Members stay as they are.
initiative-way-reopen = take it back to a proposal
initiative-way-reopen-hint = Its Members are asked anew.
initiative-way-approve = record what the finance body decided
initiative-way-approve-hint = An act of the finance body at one of its meetings. Nothing else approves a budget.
initiative-way-start = begin
initiative-way-start-hint = The needs it answers count as addressed from now on. Somebody else than its author begins it.
initiative-way-complete = complete
initiative-way-complete-hint = Say what came of it.
initiative-way-close = close
initiative-way-close-hint = What is closed stays as it is and is public.
initiative-way-cancel = cancel
initiative-way-cancel-hint = What is cancelled stays as it is. Say why.
initiative-why = Why
initiative-outcome = What came of it
initiative-on = Day
initiative-verb-hint = Who only notes or reviews it has not approved it.
initiative-amount-hint = Empty for all that is asked for; less where the body approved less.
initiative-form-agree = { initiative-way-agree }
initiative-form-reopen = { initiative-way-reopen }
initiative-form-approve = { initiative-way-approve }
initiative-form-start = { initiative-way-start }
initiative-form-complete = { initiative-way-complete }
initiative-form-close = { initiative-way-close }
initiative-form-cancel = { initiative-way-cancel }
initiative-form-agreement = Record a Member’s agreement
initiative-form-edit = Change what it says
initiative-form-line = Add a budget line
initiative-form-indicator = Add an indicator
initiative-form-risk = Add a risk
initiative-form-lead = Add a funding lead
initiative-form-principle = Tick a principle
initiative-form-term = Add an element
initiative-form-effort = Add staff days
initiative-form-action = Link an action
initiative-form-need = Link a need
initiative-form-request = Link a request
initiative-form-say = Say something on it

## Its parts

initiative-budget = Budget
initiative-required = Asked for
initiative-approved = Approved
cost-kind = Pays for
cost-kind-staff-time = staff time
cost-kind-travel = travel
cost-kind-materials = materials
cost-kind-venue = venue
cost-kind-external-experts = external experts
cost-kind-other = other
cost-text = In words
cost-amount = Amount
# $currency: three letters
cost-amount-hint = In { $currency }, for example 12,500.00.
cost-source = Paid by
cost-source-own-budget = own budget
cost-source-partner = a partner
cost-source-donor = a donor
cost-partner-hint = Code or name of the partner that pays. May stay empty.
initiative-indicators = Performance indicators
measured-text = What is measured
measured-unit = Unit
measured-unit-hint = For example reports or %. May stay empty.
measured-baseline = Baseline
measured-baseline-on = Baseline as at
measured-no-baseline = no baseline
measured-target = Target
measured-target-hint = As printed, for example “80 % by 2028”.
initiative-risks = Risk plan
risk-text = Risk
risk-likelihood = Likelihood
risk-impact = Impact
risk-rating = 1 to 9
risk-owner = Owner
risk-response = Response
degree-low = low
degree-medium = medium
degree-high = high
initiative-principles = Guiding principles
initiative-principle = Principle
principle-answer = Ticked
principle-answer-met = met
principle-answer-unmet = not met
principle-answer-not-applicable = does not apply
principle-answer-open = not ticked
principle-note = How, or why not
principle-tick = Tick
initiative-elements = Elements
initiative-leads = Funding leads
lead-from = Asked of
lead-state = Stands
lead-state-sought = sought
lead-state-offered = offered
lead-state-secured = secured
lead-state-refused = refused
lead-on = Since
lead-note = Note
initiative-effort = Staff days
initiative-serves = Actions it serves
initiative-needs = Needs it answers
initiative-need = Need
initiative-requests = Requests it answers
initiative-serving = Initiatives that serve it
initiative-answering = Initiatives that answer it
initiative-request = Request

## Delivery agreements

agreements-title = Agreements
agreements-none = No delivery agreement is recorded that you may know of. Who delivers what with whom, and what each brings, stands here.
agreement-add = Record an agreement
agreement-change = Change the agreement
agreement-title = Title
agreement-reference = Reference
agreement-kind = Kind
agreement-kind-bilateral = bilateral
agreement-kind-tripartite = tripartite
agreement-kind-multi-partite = multi-partite
agreement-from = Holds from
agreement-until = Holds until
agreement-until-hint = Empty for an open end.
agreement-validity = Validity
agreement-open-end = open end
agreement-covers = Covers
agreement-parties = Parties
agreement-party = Party
agreement-parties-hint = A line each: who | role | money | in kind | experts. Who: secretariat, or code of a Member or partner. Role: beneficiary, donor, capacity-builder, host or coordinator. For example: FJ | beneficiary | USD 12,500 | rooms | two trainers.
agreement-initiatives-hint = Codes of initiatives that are delivered by it, separated by commas. May stay empty.
agreement-secretariat = Secretariat
agreement-role = Role
agreement-role-beneficiary = beneficiary
agreement-role-donor = donor
agreement-role-capacity-builder = capacity builder
agreement-role-host = host
agreement-role-coordinator = coordinator
agreement-money = Brings in money
agreement-in-kind = Brings in kind
agreement-experts = Brings experts

## The secretariat’s time

effort-title = Staff time
effort-paper-title = Resourcing implications and trade-offs
effort-none = No post is recorded yet. Add the posts of the secretariat to see what initiatives ask of them.
effort-no-years = Nothing is said yet of what the posts have or of what is asked of them.
# $organisation: its name; $day: of the figures
effort-standing = { $organisation }, as at { $day }
# $all, $said: how many initiatives
effort-said = Initiatives not over: { $all }. Of these say how many days they need: { $said }.
effort-table = Days by post and year
effort-post = Post
effort-kind = Kind
effort-kind-staff = secretariat staff
effort-kind-contractor = contractor
effort-year = Year
effort-year-hint = The year in which the organisation’s year begins, for example 2027.
effort-available = Days available
effort-available-hint = Working days of the post in that year, for example 220.
effort-committed = Bound already
effort-bound-by = Bound by
effort-bound-by-hint = For example “annual meeting, website”. May stay empty.
effort-work = For
effort-work-delivery = delivery
effort-work-contractor-management = managing contractors
effort-days = Days
effort-days-hint = Halves can be given, for example 12.5.
effort-delivery = Delivery
effort-management = Managing contractors
effort-left = Left
effort-unsaid = nobody has said
effort-too-few = too few
effort-asked-by = Asked by
effort-trade-offs = What would have to give
# $post: its name; $year; $days: how many are missing
effort-short = { $post }, { $year }. Days missing: { $days }. These would free some, the lowest in rank first:
# $initiative: code and title; $days: how many it needs
effort-gives = { $initiative }: { $days }
# $days: how many
effort-not-enough = Days still missing then: { $days }. Only what binds the post already could give them.
effort-enough = No post for which days are known is asked for more than it has.
# $count: how many
effort-no-data = Posts and years for which nobody has said what there is: { $count }. Nothing can be said of them.
# $format: DOCX, PDF, HTML or XLSX
effort-paper = Paper as { $format }
effort-add-post = Add a post
effort-add-post-hint = A post, not a person, for example “Compliance officer”.
effort-set-year = Say what a post has
effort-set-year-hint = What was said of the same year before is replaced.
# $post: its name
effort-remove-post = Remove { $post }

## What can be wrong

# $value: where it stands; $next: the steps that lead on
problem-initiative-not-from = Where the initiative stands ({ $value }) this does not lead on. What does: { $next }.
problem-initiative-over = The initiative is over and stays as it is. Propose a new one.
# $value: everything that is missing
problem-initiative-missing = Before it can be agreed it needs: { $value }. Add it on the page of the initiative.
problem-initiative-reason = Say why, or what came of it.
problem-initiative-no-body = The initiative names no finance body. Take it back to a proposal and choose one.
problem-initiative-meeting = Choose a meeting of the initiative’s own finance body.
# $value: the amount
problem-initiative-too-much = A body approves at most what was asked for: { $value }.
# $value: the day
problem-initiative-early = It was completed on { $value }. Give that day or a later one.
problem-initiative-terms = Its Members have agreed to this. Take the initiative back to a proposal to change it.
problem-initiative-last = An agreed initiative keeps a budget, an indicator with a baseline and a risk. Add another one first.
# $value: code of where it stands
problem-initiative-lead-not-from = The lead stands at “{ $value }” and does not go there. Choose one of the list.
# $value: what was typed; $currency: three letters
problem-field-money = “{ $value }” is no amount in { $currency }. Enter it like 12,500.00, without sign.
# $value: what was typed
problem-field-currency = “{ $value }” is no currency. Enter its three letters, for example USD.
# $value: what was typed
problem-field-days = “{ $value }” is no number of days. Enter one from 0, for example 12.5.
# $value: what was typed
problem-field-year = “{ $value }” is no year. Enter four digits, for example 2027.
problem-agreement-parties = An agreement has at least two parties. Add a line for each.
# $value: the line
problem-agreement-twice = “{ $value }” names a party a second time. Put what it brings into one line.
# $value: the line
problem-agreement-party = “{ $value }” cannot be read. Write: who | role | money | in kind | experts, for example FJ | beneficiary | USD 12,500.

## The log

deed-initiative-added = An initiative was proposed
deed-initiative-changed = An initiative was changed
deed-initiative-withdrawn = A proposed initiative was taken back
deed-initiative-moved = An initiative was moved on
deed-initiative-act-recorded = What a finance body did to an initiative was recorded
deed-initiative-agreed-by = A Member’s agreement to an initiative was recorded
deed-initiative-remarked = Something was said on an initiative
deed-initiative-linked = An initiative was linked
deed-initiative-unlinked = A link of an initiative was taken back
deed-initiative-budget-changed = The budget of an initiative was changed
deed-initiative-indicator-put = An indicator of an initiative was recorded
deed-initiative-risk-put = A risk of an initiative was recorded
deed-initiative-principle-ticked = A principle was ticked for an initiative
deed-initiative-tagged = An element was added to an initiative
deed-initiative-untagged = An element was taken from an initiative
deed-initiative-lead-put = A funding lead of an initiative was recorded
deed-initiative-effort-put = Staff days of an initiative were recorded
deed-initiative-part-removed = A part of an initiative was taken away
deed-agreement-added = A delivery agreement was recorded
deed-agreement-changed = A delivery agreement was changed
deed-post-added = A post was added
deed-post-year-set = What a post has in a year was recorded
deed-post-removed = A post was removed

measured-now = Now
# $by (text): the difference with its sign.
measured-change = Change since the baseline: { $by }
measured-not-caused = A change says that something has changed since the baseline, and not why.
reading-on = As at
reading-value = Value
reading-evidence = What shows it
reading-evidence-hint = For example a report by its symbol or address
initiative-form-reading = Record what an indicator was found at
deed-initiative-indicator-read = An indicator of an initiative was read

# $plan (text): the title of the plan.
monitoring-title = Monitoring summary: { $plan }
# $organisation (text), $turn (text), $begins and $day (days): whose, which turn, since when, as at.
monitoring-standing = { $organisation }, turn { $turn } since { $begins }, as at { $day }
# $organisation (text), $day (day): whose, as at.
monitoring-standing-no-turn = { $organisation }, as at { $day }
monitoring-plan = The plan
# $count (number): all actions; $parts (text): how many stand where.
monitoring-actions = { $count ->
    [one] One action.
   *[other] { $count } actions.
} { $parts }
monitoring-stages = The turn
monitoring-stage = Stage
monitoring-lead = Lead
monitoring-due = Due
monitoring-initiatives = Initiatives
monitoring-none = No initiative serves this plan yet.
monitoring-initiative = Initiative
monitoring-indicators = Indicators
# $indicator (text), $from and $to (numbers as text), $day (day): what is measured, from where to where, as at.
monitoring-changed = { $indicator }: from { $from } to { $to } ({ $day })
# $indicator (text), $from (number as text).
monitoring-unread = { $indicator }: { $from } at the baseline, not read since
# $indicator (text).
monitoring-no-baseline = { $indicator }: no baseline
monitoring-done = What was asked for and done in the turn
monitoring-what = What
monitoring-room-finding = Findings
monitoring-room-request = Requests
monitoring-room-mission = Missions
monitoring-room-training = Trainings
# $format (text): the file format.
monitoring-print = Monitoring summary ({ $format })

due-initiative-proposed = Agree to an initiative
due-initiative-member-agreed = Take an initiative to its finance body
due-initiative-approved = Begin an initiative
due-initiative-completed = Close an initiative

found-title = What was found
found-statement = What was found
found-effect = Effect
found-effect-seen = seen
found-effect-partly = seen in part
found-effect-not-seen = not seen
found-effect-too-early = too early to say
found-evidence = What shows it
found-evaluation = Evaluation that shows the cause
found-evaluation-hint = Name the evaluation that shows that the initiative brought this about, for example “Evaluation of 2028, chapter 4”. Leave it empty where none does.
found-lesson = Lesson
found-on = As at
found-feedback = What is said of it
found-not-caused = An effect that is seen came after the initiative. Only an evaluation that is named says that the initiative brought it about.
found-attributed = Brought about by the initiative, says
initiative-form-found = Record what was found
initiative-form-feedback = Comment on a finding
initiative-form-feedback-hint = What you say stands beside the finding in the name of the Member or partner you speak for, and goes to the bodies with the report.
initiative-form-report = Write the final report
initiative-form-report-hint = Findings, indicators and comments are added to it from what stands here. What goes to its bodies stays as it is.
initiative-form-submit = Give the final report to its bodies
initiative-form-submit-hint = Findings and report cannot be changed until a body sends the report back.
initiative-form-assess = Record what a body made of the final report
initiative-form-assess-hint = What the body decided at its meeting. Once all bodies have accepted the report, the initiative can be closed.
final-title = Final report
final-done = What was done
final-reached = What was reached
final-recommended = What is recommended
final-bodies = Goes to
final-bodies-hint = Codes of the bodies, separated by commas
final-body = Body
final-state = Stands
final-state-draft = draft
final-state-before-bodies = with its bodies
final-state-sent-back = sent back
final-state-accepted = accepted
final-submitted-on = Given to its bodies on
final-waits-for = Still to be assessed by
final-assessed = What bodies made of it
final-outcome = Outcome
final-outcome-accepted = accepted
final-outcome-with-remarks = accepted with remarks
final-outcome-sent-back = sent back
final-remarks = Remarks
final-remarks-hint = What the body said, or what is to be mended. May stay empty where it accepts the report as it is.
due-final-report-before-bodies = Assess a final report
due-final-report-sent-back = Mend a final report that was sent back
deed-initiative-found-put = What was found of an initiative was recorded
deed-initiative-found-removed = A finding of an initiative was taken away
deed-initiative-feedback-given = Something was said of a finding of an initiative
deed-initiative-report-written = The final report of an initiative was written
deed-initiative-report-submitted = The final report of an initiative was given to its bodies
deed-initiative-report-assessed = What a body made of a final report was recorded
problem-initiative-found-early = Nothing can be found of this initiative yet. Record findings once it is under way.
problem-initiative-report-out = The final report is with its bodies or accepted, and what it says stays as it is. It can be changed again when a body sends it back.
problem-initiative-report-none = This initiative has no final report yet. Write it first.
# $value (text): where it stands.
problem-initiative-report-not-from = The final report does not go on like this: it stands at “{ $value }”.
problem-initiative-report-early = The initiative is not completed. Complete it before its final report goes to its bodies.
problem-initiative-report-no-finding = The final report has no finding. Record what was found first.
problem-initiative-report-no-body = The final report goes to no body. Name the bodies in the report first.
problem-initiative-report-meeting = The final report does not wait for the body of this meeting. Choose a meeting of a body that has still to assess it.
# $value (text): where it stands.
problem-initiative-report-awaited = The final report of this initiative stands at “{ $value }”. Close the initiative once all its bodies have accepted the report.

effort-funding = Who pays for posts
effort-funder = Funder
effort-share = Share
effort-share-hint = In per cent, for example 60.
effort-funded-from = From
effort-funded-until = Until
effort-add-funding = Say who pays for a post
effort-add-funding-hint = One line for each funder and period. Leave the last day empty for an open end.
effort-unfunded = not funded
# $post (text), $from and $until (days), $missing (text): the share that nobody pays.
effort-gap = { $post }: { $missing } not funded from { $from } to { $until }
deed-post-funded = Who pays for a post was recorded
deed-post-funding-removed = What somebody pays of a post was taken away
# $value (text): what was typed.
problem-field-share = “{ $value }” is no share. Enter a number above 0 and up to 100, for example 60.

agreement-review-after = Review after
agreement-review-after-hint = A day, or words such as “every two years” or “30 days after the FAC meeting”. Leave it empty for none.
agreement-review-no-day = No day could be read from these words. Say it in another way.
agreement-reviews = Reviews of its implementation
agreement-review-add = Record a review
agreement-review-add-hint = What the review of the agreement’s implementation found. It is not changed afterwards.
agreement-review-on = Reviewed on
agreement-effect = Does it work
agreement-effect-effective = effective
agreement-effect-partly = effective in part
agreement-effect-not-effective = not effective
agreement-effect-too-early = too early to say
agreement-measured = Indicators
agreement-measured-hint = What it was held against and what that showed, for example “Ports that report: 61 %, 80 % were agreed”.
agreement-outcome = What follows
due-agreement-review = Review a delivery agreement
deed-agreement-reviewed = A review of a delivery agreement was recorded

part-of-initiative = Part of the initiative
initiative-done = Missions and trainings
initiative-follow-ups = Still follows from its missions
# $count: how many are not over
initiative-still-open = { $count ->
    [one] One mission, training or follow-up of it is still open.
   *[other] { $count } missions, trainings and follow-ups of it are still open.
}
problem-initiative-other = “{ $value }” is neither for a Member named here nor for a plan that is served. Choose an initiative that is, or leave the field empty.
