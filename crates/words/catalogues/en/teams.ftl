## The team of a mission

team-title = The team
team-about = Who of the roster suits this mission. Each is judged by the rules that a proposal for the whole plan keeps, and so is a team that you put together.
team-link = Choose the team
team-needed = Who is needed
team-needed-set = Say who is needed
team-theme = Theme
team-level = How well the theme has to be known
team-level-hint = 1 to 4, where 4 is the most.
# $level: 0 to 4
team-level-of = level { $level } of 4
team-seats = Seats
# $categories: the categories of the roster
team-seats-hint = A line for each category and how many, for example “Expert trainer: 2”. Categories: { $categories }.
team-lead = Lead
team-lead-needed = One of the team has to be able to lead it
team-days = Days, without travel
team-days-hint = For example 5. A mission with a first and a last day keeps those.
team-priority = How urgent
team-priority-hint = 1 to 5, where 5 is the most urgent; 3 where you leave it empty.
team-fund = Fund that pays
team-fund-hint = Its code; leave it empty where no ceiling holds.
team-window = Between
team-lacks-wanted = Say first who is needed: the theme, the seats and the days.
team-lacks-level = Its request does not say whether help is strategic, tactical or operational. Ask the Member and complete the request.
team-lacks-language = The mission does not say in which language it works. Change the mission and name one.
team-lacks-window = There is no room for so many days between the first and the last day of its request. Shorten the mission, or ask the Member for other days.
team-candidates = Who suits it
team-candidates-none = Nobody on the roster is accredited in what is asked for. Ask Members to nominate, or ask for another category.
# $count: experts that were looked at; $left: the others of the roster
team-looked-at = { $count ->
    [one] { $count } expert was looked at.
   *[other] { $count } experts were looked at.
} { $left ->
    [0] Nobody was left out.
    [one] { $left } of the roster is not accredited in what is asked for, or has a record that is too old.
   *[other] { $left } of the roster are not accredited in what is asked for, or have a record that is too old.
}
team-column-who = Expert
team-column-points = Points
team-column-criteria = Criteria
team-column-free = Free from
team-column-cost = Cost
team-record = Record
team-rule-5 = Category
team-rule-6 = Theme
team-rule-7 = Language
team-rule-8 = No conflict of interest
team-rule-9 = Evaluations
team-rule-10 = Pool
team-rule-11 = Free
team-rule-13 = Days and missions left
team-rule-15 = Money
team-knows-level = Knows the level of work
team-knows-region = Knows the region
team-knows-member = Knows the Member
team-met = met
team-partly = partly met
team-not = not met
team-start = First day
team-start-hint = Leave it empty for the first day on which all of them are free.
team-reason = Why others were passed over
team-reason-hint = Needed where somebody who keeps every rule and has more points is not on the team.
team-choose = Put these experts on the mission
team-chosen = How the team was chosen
team-passed = Passed over
team-erased = somebody whose record was erased
# $tried: candidates of other countries; $breaking: those who break a rule; $possible: those who keep them all
team-pairing = Both come from one country. { $tried ->
    [one] { $tried } expert of another country was tried
   *[other] { $tried } experts of other countries were tried
}: { $breaking } would break a rule, { $possible } would not.
# $points: points that the best of these costs
team-pairing-points = The best of these costs { $points ->
    [one] { $points } point.
   *[other] { $points } points.
}
deed-mission-wanted = It was said who a mission needs
deed-mission-team-chosen = A team was put on a mission
problem-team-too-early = The mission does not say enough to choose a team. Say who is needed, and see what else stands above the list.
# $count: how many were passed over
problem-team-reason = { $count ->
    [one] { $count } expert who keeps every rule and has more points is not on the team. Say why.
   *[other] { $count } experts who keep every rule and have more points are not on the team. Say why.
}
# $rule: the rule, by the letter r and its number; $name: whose record breaks it, empty for nobody in particular
problem-team-rule = { $rule ->
    [r2] The mission cannot begin on that day: it lies outside its window. Choose another one.
    [r3] The team does not fill the seats: each is taken once, and nobody sits twice.
    [r4] Nobody on the team may lead it. Add somebody who may.
    [r5] { $name } is not accredited in the category of the seat.
    [r6] { $name } does not know the theme well enough.
    [r7] { $name } does not work in the language of the mission.
    [r8] { $name } is of the Member’s own country or administration, or has a conflict of interest there.
    [r9] The evaluations of { $name } are below what is required.
    [r10] { $name } serves another region only.
    [r11] { $name } is not free on these days.
    [r12] { $name } is on another mission on these days.
    [r13] { $name } has not enough days left.
    [r14] { $name } has not enough missions left.
    [r15] The fund has not enough money left. Choose experts whose administration pays, or another fund.
   *[rest] The team breaks a rule.
}
# $value: what was typed; $most: the most days
problem-mission-length = “{ $value }” is no length of a mission. Enter the days, from 1 to { $most }, for example 5.
# $value: how many seats
problem-seats-many = { $value } seats are more than a mission has. Enter 12 at most.
# $value: the category
problem-seats-twice = “{ $value }” stands there twice. Put its seats on one line.
