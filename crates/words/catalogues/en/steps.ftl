### Steps that anybody takes towards a plan, what is covered by them, and appraisals before a decision.

steps-title = Steps taken
steps-lead = What Members and other bodies do towards this plan, whether it was carried out, succeeded and had an effect.
steps-none = No step is listed yet. Add the first one with who takes it and what it serves.
step-add = Add a step
step-by = By
step-source = Kind of source
step-no-sources = There is no list of kinds of sources yet. Make one on the page of terms, for example “multilateral” and “bilateral”, with the kind “sources”.
step-serves = What it serves
step-text = What is done
step-begins = First day
step-ends = Last day (may stay empty)
step-stage = How far it has come
step-stage-planned = planned
step-stage-under-way = under way
step-stage-carried-out = carried out
step-stage-not-carried-out = not carried out
step-successful = Successful
step-effective = Effective
step-judged-unknown = not judged
step-judged-yes = yes
step-judged-partly = in part
step-judged-no = no
step-shown-by = Shown by
step-shown-by-hint = A report, a decision or an address on the web. Needed once success or effect is judged.
step-standing = In the report
step-standing-received = waits to be looked at
step-standing-included = included
step-standing-left-out = left out
step-reason = Why it is left out
step-change = Change
group-step-what = Who does what
group-step-outcome = What came of it

## Coverage

coverage-title = Coverage and gaps
coverage-lead = How many steps each kind of source takes, and what an analysis of gaps found. A count opens its steps. What was given up or left out of the report covers nothing. Own initiatives are counted as they stand, with who pays for them.
# $day: the day it is looked at
coverage-caption = Steps by kind of source, as at { $day }
coverage-by = By (actions, or a list of terms)
coverage-issue = Issue
coverage-found = Found
coverage-own = Own initiatives
coverage-nobody = Nobody does anything
# $bare: how many nobody covers; $count: of how many
coverage-bare-count = { $count ->
    [one] Of { $count } issue { $bare } is covered by nobody.
   *[other] Of { $count } issues { $bare } are covered by nobody.
}
gap-add = Say what an analysis found
gap-found-addressed = addressed
gap-found-not-addressed = not addressed
gap-found-by-others = addressed by another organisation
gap-found-scientific-gap = gap in science
gap-found-research-required = research required
gap-by = Who addresses it
gap-by-hint = Needed where another organisation addresses it.
gap-grounds = On what grounds
gap-grounds-hint = A document, a meeting or an answer, for example “Gap analysis 2026, table 3”.
gap-on = Found on

## The paper

steps-paper-title = Report on steps taken
# $plan: its title; $day: the day of the figures; $count: how many steps it tells of
steps-paper-standing = { $count ->
    [one] { $plan }. As at { $day } the report tells of { $count } step.
   *[other] { $plan }. As at { $day } the report tells of { $count } steps.
}
steps-by-action = By action

## Appraisals

appraisals-title = Appraisals
appraisals-lead = What is weighed before a body decides: resources, whether a pilot can live, proposals for new agreements. Each is judged by criteria that are written down.
appraisals-none = Nothing has been appraised yet. Begin with what is proposed and the list of its criteria.
appraisal = Appraisal
appraisal-add = Begin an appraisal
appraisal-kind = Kind
appraisal-kind-resources = resource assessment
appraisal-kind-viability = viability assessment
appraisal-kind-proposal = proposal for a new agreement
appraisal-text = What is proposed or tried
appraisal-by = By
appraisal-by-hint = Who proposed it, or the team that tries it.
appraisal-begun = Begun on
appraisal-criteria = Criteria
appraisal-criterion = Criterion
appraisal-met = Met
appraisal-reason = Why
appraisal-no-criteria = There is no list of criteria yet. Make one on the page of terms, for example “scientific need” and “funding”, with the kind “criteria”.
# $yes: how many are met; $partly: in part; $no: not; $open: not judged
appraisal-counts = { $yes } met, { $partly } in part, { $no } not; { $open } to judge
appraisal-judge = Judge a criterion
appraisal-move = Move on
appraisal-next = Next step
appraisal-way-ask = ask for comments
appraisal-way-revise = take the comments in
appraisal-way-submit = submit to the body
appraisal-way-decide = record what the body decided
appraisal-way-withdraw = give up
appraisal-state = State
appraisal-state-draft = draft
appraisal-state-commented = out for comments
appraisal-state-revised = revised
appraisal-state-submitted = submitted
appraisal-state-decided = decided
appraisal-state-withdrawn = given up
appraisal-outcome = Decided
appraisal-outcome-accepted = goes ahead
appraisal-outcome-deferred = put off
appraisal-outcome-rejected = does not go ahead
appraisal-outcome-elsewhere = better served elsewhere
appraisal-decision = Where it can be read
appraisal-decision-hint = The decision or the paragraph of the report, for example “COP9/Decision 4”.

## Deeds

deed-step-added = A step was listed
deed-step-changed = What came of a step was recorded
deed-gap-found = A finding of an analysis of gaps was recorded
deed-appraisal-begun = An appraisal was begun
deed-appraisal-judged = An appraisal was judged by a criterion
deed-appraisal-moved = An appraisal was moved on
