### Needs: assessments, their matrix, what is lacking, the report.

nav-needs = Needs
assessments-title = Needs assessments
assessments-lead = What Members lack, scored by area, and what each body makes of it.
assessments-none = There is no needs assessment yet. It begins with a list of areas and a scale.
assessment-no-lists = An assessment needs a list of areas. Make one under a plan’s terms first, for example “Data collection” and “Port inspection”.
assessment-add = New assessment
assessment-change = Change the assessment
assessment-ways = Parts of the assessment
assessment-overview = Overview
assessment-matrix = Matrix
assessment-needs = Needs
assessment-name = Title
assessment-cycle = Turn of the cycle
assessment-cycle-hint = As printed, for example 2026 or 2026/2027.
assessment-areas = Areas
assessment-areas-hint = The list whose terms Members are scored on. It stays once the assessment is made.
assessment-area = Area
assessment-scale = Scale
assessment-digits = Digits after the point
assessment-digits-hint = In means: 0 for whole numbers, at most 3.
assessment-tie = A figure in the middle goes
assessment-tie-up = up
assessment-tie-even = to the even neighbour
assessment-tie-down = down
assessment-criteria = What makes a need urgent
assessment-criteria-hint = One a line with its weight, for example “Severity: 3”. May stay empty.
assessment-method = How it was made
assessment-method-hint = In words, as it is to be published: where scores come from and who gave them.
assessment-previous = Assessment before
assessment-members = Members
assessment-agreed = Agreed
assessment-digest = Report
# $digits: digits after the point; $tie: which way a tie goes
assessment-rounded = An area with parts is the mean of its parts, a total the mean of the rounded areas, each rounded to { $digits ->
    [0] whole numbers
    [one] { $digits } digit
   *[other] { $digits } digits
}; a figure in the middle goes { $tie }. What has no data is left out and does not count as 0.
assessment-weights = Priority:
assessment-report = Report
assessment-state-draft = draft
assessment-state-chair-review = with the chairs
assessment-state-member-consult = with the Members
assessment-state-tabled = tabled
assessment-state-released = before its bodies
assessment-state-agreed = agreed
assessment-state-public = public
# $state: the state that follows
assessment-move = Move on to “{ $state }”
assessment-next-chair-review = The chairs of its bodies read it next and say what they think of it.
assessment-next-member-consult = The Members concerned read next what is said of them.
assessment-next-tabled = Then only its bodies change it. Each area with scores or needs must belong to a body with a session.
assessment-next-released = Then Members and delegates read it, and each body amends and finalises its part. Whoever made it does not release it.
assessment-next-agreed = When every body has finalised its part, the report is kept as it is then, for good.
assessment-next-public = Then everybody reads the report.
assessment-recall = Take it back
assessment-parts = What bodies answer for
assessment-parts-none = No body answers for any area yet. Give each area to the body that finalises it.
assessment-give-areas = Give a body its areas
assessment-part-preliminary = preliminary
assessment-part-before-body = before the body
assessment-part-finalised = finalised
assessment-give-areas-hint = By label or words, one a line. Each area belongs to one body.
assessment-body = Body
assessment-body-hint = Its code, for example CC.
assessment-session = Session
assessment-session-hint = For example “CC 21”.
assessment-deeds = What can be done
assessment-document = Document
assessment-document-hint = Symbol of the report or decision. Where there is none, give the paragraph.
assessment-act = Record what the body did
assessment-act-hint = A part is finalised by an act of its body, as its report says.
assessment-amend = Record what the body changed
assessment-amend-hint = Either new words for a need, or a new score. What stood there before is kept beside it.
assessment-amend-need-hint = Opened from the need’s page, this is filled in. Leave it empty where a score changes.
assessment-amendments = What bodies changed
assessment-before = Before
assessment-after = Now
assessment-say = Say something
assessment-said = What was said
group-amend-need = A need
group-amend-score = Or a score
group-amend-where = Where it can be read

scale-0-5 = 0 to 5
scale-1-5 = 1 to 5
scale-yes-partly-no = yes, partly, no
scale-percent = per cent

matrix-class = Members that are
matrix-sort = Order
matrix-areas = Areas
matrix-under = Parts of
matrix-all-areas = all areas
matrix-total = All areas
matrix-none = No Member is scored here yet.
# $scale: its steps, lowest first
matrix-caption = Scores, { $scale }
matrix-legend = The darker, the more is lacking. ▲ better, ▼ worse, = the same as in the assessment before. A dash stands for no data. Each figure opens what is recorded behind it.

score = Score
score-hint = A step of the scale. Empty means no data, which is not 0.
score-none = no data
score-better = better than before
score-worse = worse than before
score-same = the same as before
# $count: how many needs
score-needs = { $count ->
    [one] { $count } need
   *[other] { $count } needs
}
score-put = Record a score
score-member-hint = Name or code.
score-area-hint = Label or words.
score-evidence = Evidence
score-evidence-hint = What the score rests on. Only the Member, the secretariat and the chairs read it, and each reading is written down.
score-recorded = Recorded
score-by-body = set by the body
scores-recorded = Scores on record
scores-none = Nothing is recorded here: no data.

need = Need
need-add = Put in a need
need-change = Change the words
needs-none = No need is put in yet. A need says what a Member lacks in an area, and whence that is known.
need-text = What is needed
need-member = Member
need-member-hint = Name or code. Empty for what all Members lack.
need-all-members = all Members
need-gap = What is lacking
need-gap-skills = skills
need-gap-knowledge = knowledge
need-gap-resources = resources
need-source = Known from
need-source-performance = performance data
need-source-compliance = a compliance result
need-source-body = a body
need-source-panel = an advisory panel
need-source-member = the Member itself
need-source-survey = a survey
need-reference = Where it can be read
need-reference-hint = For example “CC 21, para 12”.
need-values = How urgent
# $criteria: the criteria in their order
need-values-hint = 0 to 5 for { $criteria }, separated by commas. What nobody has said yet may stay empty: “4,,2”.
# $count: criteria without a value
need-values-missing = { $count ->
    [one] { $count } criterion open
   *[other] { $count } criteria open
}
need-unweighed = not weighed
need-objectives = Objectives it stands under
need-objectives-none = No objective has been named.
need-priority = Priority
need-rank = Rank
need-rank-hint = 1 is first.
need-rank-give = Give it a rank
need-rank-reason = Reason
need-ranks = Ranks given by bodies
need-state-identified = identified
need-state-confirmed = confirmed
need-state-addressed = addressed
need-state-met = met
need-state-persistent = still there
need-state-withdrawn = taken back
need-finding = Opened by the finding
need-finding-open = The need is met, and the finding it comes from is not closed yet. Open the finding and close it.
finding-needs = Needs it opened
# $assessment: its title
finding-open-need = Open a need in “{ $assessment }”
finding-need-open = This finding was put right, and a need it opened is still there. Open the need and say what has become of it.
need-move = Say what has become of it
need-move-reason = Why

# $organisation, $cycle, $state: whose, which turn, where it stands
report-standing = { $organisation }, { $cycle }: { $state }
# $scale: its steps, lowest first
report-scale = Scale: { $scale }.
report-matrix-note = A dash stands for no data.
report-no-needs = No needs are put in.

## Deeds

deed-assessment-added = A needs assessment was made
deed-assessment-changed = A needs assessment was changed
deed-assessment-commented = Something was said on a needs assessment
deed-assessment-moved = A needs assessment was moved on
deed-assessment-part-set = A body was given areas of a needs assessment
deed-assessment-recalled = A needs assessment was taken back
deed-assessment-scored = A Member was scored
deed-need-added = A need was put in
deed-need-changed = A need was changed
deed-need-moved = It was said what became of a need
deed-need-ranked = A body ranked a need

## Problems

problem-assessment-final = It is public; nothing follows.
problem-assessment-no-part = No body answers for any area yet. Give a body its areas first.
# $value: the body
problem-assessment-no-session = { $value } has no session to have it before. Name the session first.
# $value: the area
problem-assessment-nobodys-area = “{ $value }” has scores or needs, and no body answers for it. Give it to a body first.
problem-assessment-empty = There are neither scores nor needs in it yet. Put some in first.
# $value: the body
problem-assessment-not-finalised = { $value } has not finalised its part yet. Record its act first.
# $value: the area
problem-assessment-area-taken = “{ $value }” belongs to another body already.
problem-assessment-body-taken = This body has its part already. Change that one.
problem-assessment-not-before = This is done while the part lies before its body: after the release, and before the body has finalised it.
problem-assessment-frozen = It is finalised or agreed and does not change any more.
problem-assessment-not-tabled = Only what is tabled and not released yet is taken back.
# $value: the session
problem-assessment-session = “{ $value }” is another body’s session.
problem-assessment-scored = There are scores already; this stays as it is. Make a further assessment instead.
# $value: the line
problem-assessment-criterion = “{ $value }” is no criterion with its weight. Type for example “Severity: 3”, at most eight lines, weights up to 100.
problem-assessment-amend = What a body changed has a form of its own, which says what stood there before.
# $value: what was typed; $from, $to: the ends of the scale
problem-score-not-on-scale = “{ $value }” is no step of the scale from { $from } to { $to }. Leave it empty for no data.
# $value: the area
problem-score-not-leaf = “{ $value }” has parts, and its figure is their mean. Score the parts.
# $value: what was typed; $most: how many criteria there are
problem-need-values = “{ $value }” does not fit. Type a number from 0 to 5 for each criterion, { $most } at most, separated by commas.
# $value: where it stands
problem-need-not-from = This does not follow where the need stands. Look at its page again.

## Scores from a table

scores-import = Bring in scores
scores-import-lead = Nothing is recorded before you have looked at it. If one cell is wrong nothing is taken over, and every wrong cell is listed.
# $heads: the heads, as a list
scores-import-heads = Either one row a score, with these heads in any of the languages: { $heads }; Member, area and score are needed. Or Members down and areas across, each head a label or the words of an area. There an empty cell says nothing and a dash says no data.
scores-file-hint = A workbook (.xlsx) or a table in text form (.csv).
scores-source-hint = For all rows that name no source of their own.
scores-look = Look at it
# $file: its name
scores-looked-at = This is what “{ $file }” would record. Nothing is recorded yet.
# $count: how many scores
scores-fresh = { $count ->
    [one] { $count } score where nothing stands
   *[other] { $count } scores where nothing stands
}
# $count: how many scores
scores-changed = { $count ->
    [one] { $count } score in the place of another
   *[other] { $count } scores in the place of others
}
# $count: how many scores
scores-same = { $count ->
    [one] { $count } score that stands already
   *[other] { $count } scores that stand already
}
# $heads: the heads, as a list
scores-left = Columns that are not read: { $heads }.
scores-would-change = What would change
# $count: how many are shown
scores-first = { $count ->
    [one] The first { $count } is shown.
   *[other] The first { $count } are shown.
}
# $count: how many scores
scores-confirm = { $count ->
    [one] Record { $count } score
   *[other] Record { $count } scores
}
scores-other-file = Another file
score-cell-scale = no step of the scale
score-cell-parts = this area has parts; score the parts
score-cell-twice = scored already further up
deed-assessment-scores-imported = Scores were brought in from a table
deed-assessment-scores-uploaded = A table of scores was put in to be looked at
problem-score-twice = The file scores this Member for this area already.
# $value: heads that are missing, as a list
problem-score-heads = No table of scores was found. Name these columns in one row: { $value }; or put Members down and areas across.
# $most: how many one file may bring
problem-score-many = { $most ->
    [one] The file brings more than { $most } score. Split it.
   *[other] The file brings more than { $most } scores. Split it.
}

## Groups of the matrix

matrix-by = Grouped by
matrix-by-class = class
matrix-by-status = status
matrix-by-group = group
matrix-by-region = region
matrix-by-set = list of Members
matrix-sort-gap = widest gap first
matrix-sort-worse = furthest fallen first
matrix-across = Across
matrix-across-parts = the parts of areas
matrix-together = All together
# $count: of how many Members the figure is known
matrix-of = of { $count }
# $count: how many Members
matrix-members = { $count ->
    [one] { $count } Member
   *[other] { $count } Members
}
matrix-groups-legend = The figure of a group is the mean of its Members, with one digit more; “of” says how many have data. A Member of several groups counts in each of them.

## What waits for a body

agenda-standing = on every agenda
queue-heading = What waits for this body
queue-none = Nothing waits. A need that comes up between assessments is put in here and considered under the item that stands on every agenda.
queue-raised = Needs that were raised
queue-raised-on = Raised on
queue-raise = Put a need into the queue
queue-raise-hint = For what came up between assessments and should not be lost. It waits until somebody says what came of it.
queue-member-hint = Name or code. Empty for what several Members lack.
queue-several = several Members
queue-source = How it came up
queue-source-hint = For example “Workshop on ageing, May 2026”. May stay empty.
queue-settle = Say what came of it
queue-outcome = What came of it
queue-outcome-hint = Where it was taken up, or why it was set aside.
# $count: how many findings
queue-findings = { $count ->
    [one] { $count } finding to decide on
   *[other] { $count } findings to decide on
}
queue-parts = Needs assessments with a part to finalise
raised-state-waiting = waiting
raised-state-taken-up = taken up
raised-state-set-aside = set aside
deed-need-raised = A need was put into the queue of a body
deed-need-raised-settled = It was said what came of a need that waited

## A Member's capacity

capacity-title = Capacity and needs
# $member: the Member
capacity-of = Capacity plan of { $member }
# $organisation: whose Member; $day: the day of the figures
capacity-standing = { $organisation }, as at { $day }.
capacity-lead = What this Member is scored, what it needs, what is done about it and in which order. All of it comes from the other pages, as far as you may read them.
capacity-scores = Scores over time
capacity-trend = ▲ better, ▼ worse, = the same as in the assessment before. A dash stands for no data.
capacity-no-scores = No assessment scores this Member yet that you may read.
capacity-no-needs = No need of this Member is put in yet. Needs stand in an assessment, with their source.
capacity-obligation = Obligation or source
capacity-cause = What is lacking
capacity-assistance = Assistance needed
capacity-answers = Answered by
capacity-cost = Cost
capacity-time = When
capacity-sequence = What is done, in order
capacity-kind = Kind
capacity-what = What
capacity-no-day = no day set
capacity-no-steps = Nothing answers this Member’s needs yet. A request, an initiative, a mission or a training does.
capacity-step-request = Request
capacity-step-initiative = Initiative
capacity-step-mission = Mission
capacity-step-training = Training
capacity-whose = Whose turn
capacity-theirs = the Member’s
capacity-ours = others’
