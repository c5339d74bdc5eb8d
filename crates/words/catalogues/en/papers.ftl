### Papers: plan table, progress report, mastheads.

## Heads of columns and labels, where the plan prints none. The reader of plans must understand them (domain's `reading/columns`).

print-head-number = No.
print-head-section = Section
print-head-activity = Activity
print-head-description = Description
print-head-progress = Progress on implementation
print-head-plan = Plan
print-head-resources = Resources

## Masthead

# $kind: General, Limited …
print-distribution = Distribution: { $kind }
# $language: the language the paper was written in
print-original = Original: { $language }
# $item: its number
print-agenda-item = Agenda item { $item }
# $plan: the plan's title as printed
print-progress-title = Progress report: { $plan }
# $who: who prepared the paper
print-prepared-by = (Prepared by { $who })

## Running text

print-summary = Summary
# $day: the day of the figures; $count: all actions; $parts: "Met: 3, On track: 5 and …"
print-summary-counts = { $count ->
    [one] As at { $day }, the one action of the plan stands as follows: { $parts }.
   *[other] As at { $day }, the { $count } actions of the plan stand as follows: { $parts }.
}
print-without-kpi = Without an indicator
print-introduction = Introduction
# $plan: the plan's title; $organisation: whose plan it is
print-intro-day = This paper reports on “{ $plan }” of { $organisation }. All figures are as at { $day }.
# $by: the body and meeting; $day: when
print-intro-adopted-on = The plan was adopted by { $by } on { $day }.
print-intro-adopted = The plan was adopted by { $by }.
# $count: facts recorded up to $day
print-intro-source = { $count ->
    [0] No facts had been recorded by { $day }; no figure is typed by hand.
    [one] The figures are computed from the one fact recorded by { $day }; none is typed by hand.
   *[other] The figures are computed from { $count } facts recorded by { $day }; none is typed by hand.
}
# $set: the name of a set of Members; $count: how many belonged to it on $day
print-intro-members = { $count ->
    [one] Shares are out of { $set }: { $count } Member as at { $day }, unless the target prints another number.
   *[other] Shares are out of { $set }: { $count } Members as at { $day }, unless the target prints another number.
}
print-financial = Financial implications
# $count: actions with resources; $all: all actions
print-financial-known = Resources are stated for { $count } of { $all } actions.
# $parts: "staff time: 12, …"
print-financial-kinds = Actions by the resources they name (one action can name several): { $parts }.
print-resource-staff = staff time
print-resource-core = core budget
print-resource-voluntary = voluntary contributions
print-resource-in-kind = people lent in kind
print-resource-pending = pending a decision
print-action-requested = Action requested
print-action-intro = The meeting is requested to:
print-annex = Annex: the plan as at { $day }
# $marks: "● Met, ▲ On track …"
print-legend = Marks: { $marks }.

## Tables

print-column-action = No. and action
print-column-kpi = Indicator
print-column-target = Target
print-column-reading = Reading
print-column-status = Status
print-column-why = Why
print-column-progress = Latest progress
# $head: a column's head; $day: the day of everything under it
print-dated = { $head } as at { $day }
# $amount: "21 of 33 (63.6%)"
print-figure = { $amount }, as at { $day }
print-no-figure = No figure as at { $day }
print-measure-suggested = What counts was suggested from the wording; nobody has confirmed it.
# $value: where the number started; $evidence: how that is known
print-baseline = Baseline: { $value } ({ $evidence })
# $status: how far the action is; $day: the day the report speaks of
print-report = { $status }, as at { $day }
# $text: the resources as written in the report
print-report-resources = Resources: { $text }
print-no-report = Nothing reported
print-as-printed = As printed in the plan:

## Doubts

print-doubts = Annex: doubts about the document
# $count: all doubts; $open: those that nobody has settled
print-doubts-count = { $count ->
    [one] One doubt was noted when the document was read; still open: { $open }. The text stands as printed.
   *[other] { $count } doubts were noted when the document was read; still open: { $open }. The text stands as printed.
}
print-column-where = Where
print-column-doubt = What is odd
print-column-decision = Decision
print-decision-open = Open
print-decision-as-printed = Meant as printed ({ $day })
print-decision-revision = For the next revision ({ $day })
print-place-paragraph = Paragraph { $number }
print-place-table = Table { $table }, row { $row }, column { $column }
