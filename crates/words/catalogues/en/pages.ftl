### Pages: the frame, lists, charts, failures.

## The frame of every page

skip-to-content = Skip to content
# $title: the title of a page whose form came back
title-failed = Problem: { $title }
site-navigation = Main navigation
nav-plans = Plans
nav-work = Work with Members
nav-house = Administration
language-label = Language:
breadcrumb-label = You are here
accessibility-link = Accessibility
api-link = API description
sample-data = Sample

## After a deed

flash-saved = Saved.
flash-signed-out = You are signed out.
# $actions: actions in the plan; $flags: doubts about the document
flash-imported = The plan is in: { $actions ->
    [one] one action
   *[other] { $actions } actions
}, { $flags ->
    [one] one doubt
   *[other] { $flags } doubts
} to look at.

## Lists

pager-label = Pages of this list
pager-before = Previous
pager-after = Next
# $page: a number
pager-page = Page { $page }
filter-more = More filters
filter-remove = Remove this filter
filter-clear = Clear all filters
status = Status
form-problem-title = Something needs a change

## Charts

chart-table = The figures as a table
chart-day = From
chart-period = Period
chart-count = Number
chart-counted = Counted
chart-whole = Out of
chart-asked = Target
chart-needed-head = Needed
# $value: the number asked for
chart-target = Target { $value }
# $value: the number each period needs
chart-needed = Needed { $value }
# $value: the last value; $day: the day the figures are as at
chart-steps = The value is { $value } as at { $day }.
# $value, $day: as above; $target: the number asked for
chart-steps-target = The value is { $value } as at { $day }; the target is { $target }.
# $held, $total: numbers of periods; $needed: the number each needs
chart-sub-periods = { $held } of { $total } periods have the { $needed } that each of them needs.
# $value, $of: numbers
chart-share = { $value } of { $of }.
# $value, $of: numbers; $target: the number asked for
chart-share-target = { $value } of { $of }; the target is { $target }.

## The list of plans

plans-title = Plans
plan = Plan
plan-period = Period
plan-adopted-by = Adopted by
plan-draft = Draft
plan-actions = Actions
plan-standing = Where it stands
plans-none = No plan is here yet. A plan appears once its document has been imported.
plans-none-public = No adopted plan is public yet. If you have an account, sign in to see the plans of your organisation.

## When something fails

failure-title-not-found = Nothing here
failure-title-refused = Not allowed
failure-title-conflict = Somebody was faster
failure-title-yours = This did not work
failure-title-ours = This is our fault
failure-method = This address cannot be used in this way. Go back and follow a link of the page.
failure-too-large = What you sent is too large. Files may have up to 32 MB, texts up to 10,000 letters. Nothing was changed.
failure-slow = This took too long and was stopped. Nothing was changed. Try again in a minute.
failure-request = The request could not be understood. Go back and try again from the page.
failure-way-on = Go to the start page
failure-code = If you ask for help, quote

## Accessibility statement

accessibility-aim = Everybody who works with a plan should be able to use this site, with whatever they read and write with. We build it to WCAG 2.2, level AA.
accessibility-holds-title = What holds on every page
accessibility-keyboard = Everything works with the keyboard alone, and you always see where you are.
accessibility-script = No page needs a script, and none loads anything from another site.
accessibility-colour = A status is a shape and a word; its colour only repeats them.
accessibility-charts = Every chart has a description and its figures in a table.
accessibility-zoom = Pages can be enlarged to 400 per cent and read on a telephone without scrolling sideways; only wide tables of figures scroll in a frame of their own.
accessibility-languages = Pages are in English, French, Spanish and Arabic, and follow the settings of your device for dark colours and reduced motion.
accessibility-limits-title = What does not hold yet
accessibility-source-texts = The texts of imported documents stay in the language they were adopted in; screen readers are not told which language that is.
accessibility-date-fields = Fields for dates look and speak as your browser makes them.
accessibility-help-title = If something is in your way
accessibility-help = Write to the secretariat that runs this site and say which page, what you tried and what you use to read it. You will get what you need in another form.

## The plan board

# $day: the day the figures are as at
board-caption = Actions as at { $day }
board-as-at = As at
board-number = No.
board-action = Action
board-kpi = Indicator
board-target = Target
board-reading = Reading
board-timeframe = Time-frame
board-progress = Latest report
board-section = Section
board-horizon = Horizon
board-responsible = Responsible
board-condition = Condition
board-flag = Doubt
# $count: doubts about an action that nobody has settled
board-flags = { $count ->
    [one] { $count } doubt
   *[other] { $count } doubts
}

## Bringing a document in

flash-discarded = The file is forgotten. No plan was changed.
import-title = Import a plan
import-lead = Bring in the file that Members adopted. You see what was understood of it, beside the text it comes from, before anything is kept.
import-file = File
import-file-hint = Word (.docx), Excel (.xlsx) or CSV, up to 32 MB
import-as = What it is
import-as-hint = A newer version shows what changed and keeps the history of what stayed.
import-new-plan = A new plan
# $plan: the title of a plan
import-newer-of = A newer version of { $plan }
import-look = Read the file
import-nothing-yet = Nothing is kept until you confirm. A file that nobody confirms is forgotten after seven days.
import-kicker = Not yet a plan:
# $plan: the code of a plan
import-is-newer = This becomes the newer version of the plan { $plan }. What stayed keeps its facts, progress and history.
import-no-actions = No action was found in this file, so it cannot become a plan. Look under “Columns” whether the heads were understood, and under “Not placed” for its text.
import-to-confirm = Go to confirmation
import-parts = Parts of the document
import-all = Actions as read
import-doubts = Doubts
import-changes = What changes
import-unplaced = Not placed
import-columns = Columns
import-sections = Sections
import-kpis = Indicators
import-about-document = About the document
import-no-section = Without a section
import-no-doubts = No doubts.
import-place = Where
import-text = Text
import-doubt = Doubt
import-cells = What else its row says
import-pairs = Indicators and targets
import-statement = Words without a number: kept as they are, nothing is computed.
import-upon-request = Upon request
import-internal = Internal
import-external = External
import-unplaced-why = These cells and paragraphs became no part of the plan. They stay in the file; if something belongs into the plan, correct the columns or the document.
import-columns-why = What each head was taken to mean. A correction is remembered for your organisation and used for every file from now on.
import-columns-none = No column heads were found in this document.
import-columns-save = Save and read again
columns-head = Head as printed
columns-tables = In tables
columns-meaning = Means
# $head: a column head as printed
columns-meaning-of = Meaning of “{ $head }”
columns-not-read = Not read; listed as not placed
column-number = Number
column-action = Action
column-description = Description
column-milestone = Part of the parent plan
column-kpi = Indicator
column-target = Target
column-timeframe = Time-frame
column-responsible = Responsible
column-resources = Resources
column-outcome = Outcome
column-progress = Progress so far
column-plan = What is planned
column-baseline = Baseline
column-status = Status
column-priority = Priority
column-section = Section
column-horizon = Horizon
column-remarks = Remarks
# $number: which paragraph, from 1
place-paragraph = Paragraph { $number }
# $table, $row, $column: counted from 1
place-cell = Table { $table }, row { $row }, column { $column }

## What a newer version changes

change-none = Nothing changes: this version says the same as the one before.
change-history-stays = Actions that stayed keep their progress, facts and indicators, also where they were renumbered, moved or reworded.
change-plan = The plan itself
change-sections = Sections
change-changed = Changed actions
change-added = New actions
change-removed = Actions no longer there
change-tag-added = New
change-tag-removed = No longer there
change-tag-reworded = Reworded
change-tag-renumbered = Renumbered
change-tag-moved = Moved
change-piece = What
change-before = Before
change-after = Now
change-title = Title
change-vision = Vision
change-mission = Mission
change-parent = Stands under
change-wording = Wording
change-horizon-wording = Wording in a horizon
change-horizon-report = Report or plan in a horizon
change-horizon-resources = Resources in a horizon

## Confirming

confirm-title = Make it a plan
confirm-title-newer = Make it the newer version
confirm-code = Short code
confirm-code-hint = Lower-case letters, digits and hyphens; it stands in file names and commands.
confirm-by = Adopted by
confirm-by-hint = Body and meeting. Leave it empty for a draft, which only your organisation sees.
confirm-by-hint-newer = Body and meeting of the newer version. Left empty, the adoption stays as it is.
confirm-on = Adopted on
confirm-on-hint = Where the day is known
confirm-deed = Confirm
confirm-discard = Discard this file

## The desk

desk-title = Desk
desk-none = Your organisation has no plan yet. What needs attention stands here once there is one.
desk-unsettled = To settle
desk-silent = Silent
desk-off-track-why = Indicators whose target will not be met going on like this, or was not met.
desk-at-risk-why = Indicators whose target may not be met.
desk-unsettled-why = Indicators with a number in their target of which nobody has said yet what counts.
desk-doubts-why = Doubts about the adopted document that nobody has settled.
# $months: how many months
desk-silent-why = Actions that are not over and of which nobody has reported for { $months ->
    [one] { $months } month
   *[other] { $months } months
}.
# $count: how many; $matter: what is counted; $plan: the title of a plan
desk-open = { $matter }: { $count } in { $plan }
desk-on-board = See them on the plan board
desk-what = What is to be seen to
# $day: a day
desk-last-word = Last report as at { $day }
desk-no-word = No report yet
desk-events = What happened last
desk-when = When
desk-deed = What
desk-who = Who
desk-operator = Command line
deed-plan-uploaded = A file was uploaded
deed-plan-upload-discarded = An uploaded file was discarded
deed-plan-imported = A plan was imported
deed-plan-columns-corrected = Column meanings were corrected
deed-fact-recorded = Facts were recorded
deed-fact-withdrawn = A fact was withdrawn
deed-kpi-settled = What counts for an indicator was settled
deed-kpi-baseline-set = A baseline was set
deed-progress-reported = Progress was reported
deed-organisation-added = The organisation was added
deed-person-added = A person was added
deed-members-set-added = Members were added
deed-instruments-added = Instruments were added
deed-flag-decided = A doubt was settled
deed-scale-set = The scale of statuses was set
deed-sample-loaded = The sample programme was loaded

## Papers

paper-title = Papers
paper-lead = The plan as adopted, or how it goes, from live data. Every figure carries the day it is as at.
paper-which = Paper
paper-progress = Progress report
paper-plan = Plan as adopted
paper-format = Format
paper-docx = Word (.docx)
paper-pdf = PDF
paper-xlsx = Excel (.xlsx)
paper-html = Web page
paper-csv = CSV
paper-language = Language of heads and labels
paper-as-at-hint = The day of the figures
paper-masthead = Masthead
paper-masthead-hint = Lines that you leave empty are left out.
paper-symbol = Symbol
paper-field-distribution = Distribution
paper-date = Date of the paper
paper-original-language = Original language
paper-meeting = Meeting
paper-place-and-dates = Place and dates
paper-field-agenda-item = Agenda item
paper-field-prepared-by = Prepared by
paper-field-action-requested = Action requested, one line each
paper-make = Prepare the paper
paper-ready = Your paper
paper-preview = Look at it as a web page
paper-share = The address of this page keeps your choice: send it to a colleague.

import-all-placed = Nothing is left over: every cell and paragraph has its place in the plan.
sign-in-first = Sign in to open the page you asked for. You are led there afterwards.
# $paper: which paper; $format: the file format; $day: the day of the figures
paper-chosen = { $paper }, { $format }, figures as at { $day }
failure-session-ended = Your session may have ended. Go back with your browser to copy what you typed, then sign in and send it again.
