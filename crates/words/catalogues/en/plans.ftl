### Plans: import preview, board, action page.

## The list and the head of a plan

plans-import = Import a plan
plan-import-newer = Import a newer version
plan-doubts = Open doubts
plan-versions = Versions
plan-members = Members
plan-papers = Papers

## The board

board-flag-open = With open doubts
board-nothing-found = No action is like that. Take a filter away to see more.
board-doubts-document = Doubts about the document as a whole

## Doubts and what was decided about them

doubt-as-printed = It is meant as printed
doubt-for-revision = Raise it at the next revision
# $day: the day of the decision
doubt-decided-as-printed = Decided on { $day }: it is meant as printed.
# $day: the day of the decision
doubt-decided-for-revision = Decided on { $day }: it will be raised at the next revision.
# $number: which paragraph, from 1
plan-place-paragraph = paragraph { $number }
# $table, $row, $column: counted from 1
plan-place-table = table { $table }, row { $row }, column { $column }

## An action

# $number: its number as printed
action-title = Action { $number }
action-parent = Part of
action-children = Its parts
action-references = In the parent plan
action-place = In the document
action-resources = Resources
# $day: the day the figures are as at
action-kpis-caption = Indicators as at { $day }
action-doubts = Doubts
action-progress = Progress
action-no-progress = Nothing has been reported on this action yet.
action-report = Report progress
action-facts = Requests and facts recorded for it
action-history = History
text-as-printed = As printed
resources-understood = What was understood of it
report-as-at = The day you speak of
report-text = What was done
report-resources = With what (may stay empty)
entry-report = What was done
entry-plan = What is planned

# $status: a progress status in words
happened-progress-reported = Progress reported: { $status }
happened-flag-as-printed = A doubt was settled: meant as printed
happened-flag-for-revision = A doubt was noted for the next revision
happened-kpi-settled = It was settled what counts for an indicator
# $value: the number
happened-baseline-set = The start of an indicator was set: { $value }

## Time-frames

timeframe-ongoing = All the time; it has no end
# $day: its last day
timeframe-until = By { $day }
# $first, $last: years
timeframe-fiscal = Financial years { $first } to { $last }
# $event: a meeting or event as printed
timeframe-before = Before: { $event }
# $event: as above
timeframe-at-latest = At the latest at: { $event }
# $event: as above
timeframe-at = At: { $event }
# $event: as above
timeframe-after = After: { $event }
# $event: as above
timeframe-in-line = In step with: { $event }
# $months: how many
timeframe-every = { $months ->
    [one] Every month
   *[other] Every { $months } months
}
# $first: months until the first time; $months: months from one time to the next
timeframe-first-then = First after { $first ->
    [one] one month
   *[other] { $first } months
}, then every { $months ->
    [one] month
   *[other] { $months } months
}
timeframe-unknown = Not understood as a time; the text stands as printed.

## The parent plan

# $section: its number as printed
reference-section = Section { $section }
# $section: as above; $n: which milestone
reference-milestone = Section { $section }, milestone { $n }
# $section: as above; $first, $last: milestones
reference-milestones = Section { $section }, milestones { $first } to { $last }
reference-own = Not in the parent plan

## Resources

resource-staff-time = Staff time
resource-core = Core budget
resource-voluntary = Voluntary contributions
resource-in-kind = People in kind
resource-partner = Paid by a partner
resource-pending = Depends on a decision
resource-estimate = Estimate
resource-spending = Spending
resource-see = See
resource-other = Not understood, kept as printed
extent-fully = (fully)
extent-partly = (in part)
# $amount: an amount of money
amount-about = about { $amount }

## An indicator

kpi-show-day = Show this day
kpi-show-today = Show today
kpi-target = What was asked for
kpi-in-plain-words = In plain words
# $n: which part, from 1
kpi-clause = Part { $n } of the target
kpi-value = Value
kpi-course = How the value developed
kpi-sub-periods = Period by period
kpi-counted = What was counted
kpi-not-counted = What was not counted, and why
kpi-without-record = Members of whom nothing is recorded
# $what: one of the three headings above; $n: which part, from 1
kpi-of-clause = { $what } – part { $n }
kpi-nothing-recorded = Nothing is recorded that could count for it.
kpi-what-counts = What counts
kpi-no-measure = Nobody has said yet what counts for this indicator, and its wording does not tell.
kpi-measure-settled = An officer has confirmed this.
kpi-measure-suggested = This is suggested by the wording; no officer has confirmed it yet.
kpi-confirm-measure = Confirm that this counts
kpi-baseline = Where it started
kpi-set-baseline = Set the start
kpi-baseline-hint = The value before the plan began, and what shows it. A change is measured from here.
kpi-record-fact = Record a fact

## Facts

recorded-day = Day
recorded-what = What
recorded-member = Member
recorded-evidence = Evidence
recorded-evidence-hint = What shows that it is so, for example “list of participants”.
recorded-why-not = Why it was not counted
recorded-deeds = Correct
recorded-withdraw = Withdraw
# $day: the day of the withdrawal
recorded-withdrawn-on = Withdrawn on { $day }:
# $count: how many facts are not shown
facts-more = { $count ->
    [one] One more is not shown.
   *[other] { $count } more are not shown.
}
recorded-reason = Reason
recorded-reason-hint = The fact stays readable with your reason and counts no more.
recorded-reference = Document symbol or address (may stay empty)
recorded-note = Remark (may stay empty)
recorded-instrument = Instrument
recorded-level = Level
recorded-kind = Kind
recorded-count = How many (1 if empty)
recorded-answers = The request it answers
recorded-request-kind = What is asked for
recorded-met = What became of it
recorded-outcome-day = The day of the answer
recorded-positive = Positive answers
recorded-answered = Answers in all
recorded-item = Item (empty for the evaluation as a whole)
recorded-mean = Mean score
recorded-top = Top of the scale
recorded-value = Number
recorded-of = Out of (may stay empty)
recorded-unit = Unit (may stay empty)
request-open = Open
request-met = Met
request-not-met = Not met
record-kind = Kind of fact

## Members

member-code = Code
member-sets = Belongs to
# $day: the day the levels are as at
member-standings = Towards the instruments, as at { $day }
member-no-standing = Nothing is recorded of how this Member stands towards an instrument.
member-since = Since
member-earlier = Earlier
member-facts = Other facts recorded
# $day: the day the levels are as at
members-caption = Members and instruments as at { $day }
members-none = No Member is recorded for this plan yet. Members are added on the page “Members”, by pasting a list.

dropped-tag = No longer in the plan
# $day: the day on which the version without it was imported; $file: the file that had it last
dropped-note = The version of the plan imported on { $day } no longer has this. It stands here as the version before had it (file { $file }), with what was said and recorded about it.
dropped-kpis = Indicators and targets as printed
