### The cycle of a plan: its turns, stages and lessons.

## The page

cycle-title = Cycle
cycle-turns = Turns
# $turn: the turn’s name
cycle-turn-named = Turn { $turn }
# $day: its first day
cycle-since = since { $day }
# $version: number of the version of the plan that the turn goes by
cycle-version = version { $version } of the plan
cycle-as-at = As at
cycle-under-way = Under way:
cycle-late = Late:
cycle-next = Next:
cycle-nothing-left = Every stage of this turn is done or left out.
cycle-no-stages = This plan lays out no stages yet. An officer can say which of its actions are stages, or add stages.
cycle-no-turn = No turn has begun yet. These are the stages that the first one will have.

## The list of stages

cycle-stages = Stages
cycle-stage = Stage
cycle-number = No.
cycle-responsible = Responsible
cycle-due = Due
# $day: the first day
cycle-from = from { $day }
cycle-state = State
cycle-state-late = late
cycle-shown-by = What shows it
cycle-more = Description, resources, outcome
cycle-description = Description
cycle-resources = Resources needed
cycle-outcome = Outcome
# $turn: the turn that left it open
cycle-left-by = from turn { $turn }
# $body: code of the body · $day: the day it did so
cycle-act = Act of { $body } on { $day }
# $body: name of the body
cycle-finished-by = Finished only by an act of { $body }.
stage-state-to-come = to come
stage-state-under-way = under way
stage-state-done = done
stage-state-left-out = left out

## Forms

cycle-say = Say where it stands
cycle-say-title = Say where a stage stands
cycle-day = Since
cycle-note = What shows it, or why it was left out
cycle-note-hint = A stage that is done needs a document, an act or a few words; one that is left out needs the reason.
cycle-document = Document that shows it
cycle-document-hint = Its symbol; may stay empty.
cycle-act-label = Act of a body that shows it
cycle-act-hint = Acts are recorded on the page of the plan’s acts.
cycle-learn = Note a lesson
cycle-lesson = What this turn taught
cycle-lesson-hint = It is shown at the beginning of the next turn.
cycle-lessons = Lessons of this turn
# $turn: name of the turn before
cycle-lessons-of = What turn { $turn } taught
approach-title = What changes in the approach
approach-lead = Written down during the review and taken up as a whole by the next version of the plan. Stages come with that version; clocks and scales are set by whoever keeps the settings, criteria and weights with the next assessment.
approach-none = No change of the approach is written down. Name the stage, criterion, weight, scale or clock, and which body asked for it.
approach-add = Write down a change
approach-part = What changes
approach-part-stage = stage
approach-part-criterion = criterion by which help is directed
approach-part-weight = weight of a criterion
approach-part-scale = scale
approach-part-clock = clock
approach-about = Which one
approach-about-hint = The number of the stage; the code of the scale; the name of the criterion; for a clock: acknowledge, no-objection, check or mission-report.
approach-was = Old value
approach-was-hint = Leave it empty where it is read: for a stage, a clock or a scale. What is new has none.
approach-is = New value
approach-is-hint = Leave it empty for what goes.
approach-reason = Reason
approach-body = Asked for by
approach-version = Taken up by
approach-waits = waits for the next version
approach-take-off = Take it off
# $holds is a value
approach-otherwise = now: { $holds }
turn-assess = Record what a body made of the turn
turn-paper = Paper
turn-paper-monitoring = monitoring summary
turn-paper-report = final report
turn-document = Document it had before it
turn-document-hint = Symbol of the paper as it was put before the body; its figures stay in it. May stay empty where a paragraph is named.
# $turn is the name of a turn, $plan the title of a plan
turn-report-title = Final report of turn { $turn }: { $plan }
turn-report-so-far = Report of turn { $turn } as it runs: { $plan }
# $first and $last are days
turn-report-span = From { $first } to { $last }. Stages, findings and indicators stand as at the last day; initiatives and their reports as on the day of printing.
turn-report-no-initiative = No initiative served the plan in this turn.
turn-report-none = no final report has gone out
turn-report-findings = Findings opened and closed
# $opened and $closed are numbers
turn-report-counted = Opened in the turn: { $opened }. Closed in it: { $closed }.
turn-report-in-turn = In this turn
turn-report-opened = opened
turn-report-closed = closed
turn-report-indicators = Indicators at the end of the turn
turn-report-no-indicator = The plan has no indicator.
turn-report-unassessed = No body has said anything on this turn yet.
# $bodies is a list of names
turn-report-unheard = Nothing recorded yet on the final report: { $bodies }.
turn-report-left = Not finished yet
# $turn is the name of the next turn
turn-report-taken-by = Taken over by turn { $turn }
cycle-begin = Begin a turn
cycle-turn = Name of the turn
cycle-turn-hint = For example the year. What the turn before left open is taken over.
cycle-begins-on = First day
cycle-lay = Add a stage
cycle-heading = Heading
cycle-activity = Activity
cycle-timeline = Timeline
cycle-number-hint = As it is printed. Numbers may jump; none is changed.
cycle-responsible-hint = Who leads first, then who shares it; “in consultation with” before those who are consulted.
cycle-timeline-hint = In words, one line each: “Before the annual meeting”, “2026 and beyond”.
cycle-mark = Make actions stages
cycle-marks = Actions that are stages
cycle-marks-hint = Their numbers as printed, one a line.
cycle-take-off = Take off the list

## The review of the plan

cycle-review = Review of the plan
cycle-review-not-said = Nothing in the plan says when it is reviewed, and no deadline does.
# $day: the day that was announced
cycle-review-announced = Announced for { $day }.
cycle-review-set = A deadline is set for it.
cycle-review-deadline = See the deadline
cycle-review-announce = Announce the next review
cycle-review-prepare = Prepare the review
review-title = Inputs to the review
review-lead = What the records say since the plan began. A review that changes the approach makes a newer version of the plan: the running turn keeps its stages, the next one has the new ones.
review-stages = Stages that were late, left out or left open
# $done, $total: how many stages are done, and of how many
review-turn = Done: { $done } of { $total }
# $day: the day it was due
review-due = due on { $day }
# $day: the day it was done
review-done-late = done late, on { $day }
review-lessons = Lessons of the turns
review-off-track = Indicators off track
review-decisions = What bodies did and decided
review-consultations = Consultations and answers
review-comments = Comments on the plan
review-nothing = The records say nothing of this.

## Problems

problem-cycle-no-stages = This plan lays out no stages, so no turn can begin. Say first which of its actions are stages, or add stages.
# $day: first day of the turn before
problem-approach-same = Old and new value are the same, so nothing changes. Type the new value.
problem-approach-waits = A change of this waits already. Take that one off the list first.
problem-approach-taken-up = Version { $number } of the plan has taken this change up, and it stands. Write down a new change.
problem-turn-not-after = The turn before began on { $day }. Give a later day.
# $day: first day of the turn
problem-stage-before-turn = The turn began on { $day }. Give that day or a later one.
# $day: first day of the next turn
problem-stage-after-turn = The next turn began on { $day }. Give an earlier day, or say it of the next turn’s stage.
problem-stage-no-reason = Say why the stage was left out.
problem-stage-nothing-shows = Say what shows that the stage is done: a document, an act, or a few words.
# $body: name of the body
problem-stage-by-act = This stage is finished only by an act of { $body }. Record the act first, then choose it here.
problem-review-not-said = Nothing in the plan says when it is reviewed. Set a deadline of the kind “review” for it first.

## Deeds

deed-stage-marked = Actions of a plan were made stages
deed-stage-laid-out = A stage was added to a plan’s cycle
deed-stage-taken-off = A stage was taken off a plan’s list
deed-stage-said = It was said where a stage stands
deed-turn-begun = A turn of a plan’s cycle began
deed-turn-assessed = What a body made of a turn was recorded
deed-approach-proposed = A change of a plan’s approach was written down
deed-approach-taken-off = A change of a plan’s approach was taken off the list
deed-lesson-noted = A lesson of a turn was noted

## The desk

desk-cycle = Cycles
desk-cycle-turn = Turn
desk-cycle-review = Next review
desk-cycle-under-way = Under way
desk-cycle-late = Late
desk-cycle-next = Next

datasets-title = Datasets for an evaluation
datasets-lead = A dataset freezes the plan, its indicators and what was done for it, so that somebody from outside can evaluate it. Somebody else than its maker releases it.
datasets-none = No dataset has been made of this plan yet.
dataset-title = Dataset
dataset-begin = Make a dataset
dataset-begin-hint = It is made in the background: you may leave this page and come back.
dataset-turn = Turn
dataset-turn-hint = Leave it empty for the plan from its beginning.
dataset-as-at = As at
dataset-from = From
dataset-state = State
dataset-state-running = being made
dataset-state-abandoned = stopped in the middle
dataset-state-made = made, not released
dataset-state-released = released
dataset-state-stopped = given up
dataset-state-withdrawn = taken back
dataset-abandoned-hint = Nothing has been added to it for five minutes. Take it back and make another.
dataset-progress-made = How far
# $done, $all (numbers): tables that are done and all; $rows (number): rows so far.
dataset-done = { $done } of { $all } tables, { $rows ->
    [one] one row
   *[other] { $rows } rows
}
dataset-made-by = Made by
dataset-own = You made this dataset. The head of the secretariat or another person who may release looks at it and releases it.
dataset-release = Release
dataset-withdraw = Take back
dataset-download = Download as one file
dataset-digest = SHA-256
dataset-tables = Tables
dataset-table = Table
dataset-about = One row is
dataset-rows = Rows
dataset-when-made = as it stood when the dataset was made
dataset-part-before = Rows before
dataset-part-next = Next rows
dataset-left-out = What is left out, and why
dataset-left-people = People who took part in trainings, experts and their answers: they are nobody’s business but their own.
dataset-left-protected = Everything that the table of rights protects: risks, funding leads, staff days, letters, reports of missions.
dataset-left-confidential = Findings about Members and their requests: they stay between the Member, the Secretariat and the body.
dataset-left-withdrawn = What was withdrawn, and drafts of final reports.
dataset-left-typed = Words that officers typed stand as they were typed; nobody has taken names out of them.
dataset-about-actions = an action of the plan, with its status and what was last reported
dataset-about-indicators = a printed indicator, with its target and its value
dataset-about-facts = a dated fact that counts for the plan
dataset-about-initiatives = an initiative that serves the plan
dataset-about-measured = what an indicator of an initiative was found at
dataset-about-found = what was found of an initiative
dataset-about-assessed = what a body made of a final report
dataset-about-missions = a mission
dataset-about-trainings = a training
dataset-about-manifest = what the dataset says of itself: its tables with their columns and digests
dataset-number = Number
dataset-status = Status
dataset-progress = Progress
dataset-progress-on = Progress as at
dataset-report = Report
dataset-indicator = Indicator
dataset-value = Value
dataset-of = Out of
dataset-day = Day
dataset-fact = Fact
dataset-member = Member
deed-dataset-begun = A dataset was begun
deed-dataset-made = A dataset was made
deed-dataset-released = A dataset was released
deed-dataset-withdrawn = A dataset was given up or taken back
deed-dataset-taken = A dataset was downloaded
problem-dataset-runs = A dataset of this plan is being made already. Wait until it is made, or take it back first.
problem-dataset-not-made = The dataset is not made yet. Release it once all of it is there.
problem-dataset-over = The dataset was given up or taken back. Make another one.
