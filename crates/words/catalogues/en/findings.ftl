### Findings: deficiencies, recommendations and answers on their way from a draft to their closing.

## The list

findings-title = Findings
findings-none = No finding is recorded that you may know of. Deficiencies, recommendations and answers stand here with what answers each.
finding-words = Words to look for
finding-unanswered = No action of a plan answers it yet
finding-csv = Table as CSV
finding-xlsx = Table as XLSX

## What a finding says

finding-number = Number
finding-number-hint = As printed. May stay empty.
finding-title = Title
finding-kind = Kind
finding-kind-compliance-deficiency = compliance deficiency
finding-kind-corrective-action = corrective action
finding-kind-audit-recommendation = audit recommendation
finding-kind-review-recommendation = review recommendation
finding-kind-committee-feedback = committee feedback
finding-kind-self-assessment-answer = self-assessment answer
finding-kind-survey-answer = survey answer
finding-member = Member
finding-member-hint = Empty where it concerns none. A finding of a Member is sent to it before it is tabled.
finding-body = Body
finding-body-hint = It decides on the finding.
finding-found = What was found
finding-found-on = Found on
finding-source = Source
finding-source-hint = The measure, review or document it comes from, as printed.
finding-source-paragraph = Paragraph of the source
finding-source-link = Address of the source
finding-evidence = Evidence
finding-evidence-hint = Read only by the secretariat and the Member concerned. Each look is recorded.
finding-guidance = Remedial guidance
finding-protected = protected
finding-state = State
finding-state-draft = draft
finding-state-notified = sent to the Member
finding-state-responded = reply noted
finding-state-tabled = tabled, not open to the body yet
finding-state-before-committee = before the body
finding-state-decided = decided
finding-state-closed = closed
finding-meeting = Meeting
finding-paper = Paper
finding-acts = What the body did

## Putting findings in

finding-add = Record a finding
finding-add-lead = It begins as a draft that only the secretariat sees.
finding-import = Bring in a table
finding-import-lead = Each row becomes a draft. If one cell is wrong nothing is taken over, and every wrong cell is listed.
# $heads: the names of the columns
finding-import-heads = Heads of columns, in any of the languages: { $heads }. Kind, body and title are needed.
finding-import-file = File
finding-import-hint = A workbook (.xlsx), a table in text form (.csv) or a text document with a table.

## Steps

finding-edit = Change it
finding-withdraw = Take the draft back
finding-way-notify = Send it to the Member
finding-way-respond = Note the reply
finding-way-table = Table it at a meeting
finding-way-open = Bring it before the body
finding-way-decide = Record what the body did
finding-way-close = Close it
finding-notify-hint = The focal points of the Member see it from now on and can reply.
finding-respond-hint = The Member has not replied. Say why its reply is not waited for.
# $day: the day of the last reply
finding-replied = The Member replied on { $day }.
finding-replied-on = Member replied on
finding-why-no-reply = Why no reply is waited for
finding-table-hint = It stays closed to the body until the meeting begins or the paper opens.
finding-open-hint = Members and delegates can read it from now on, without evidence and replies.
finding-act-hint = By this act it is decided. A body that only reviewed it has not decided.
finding-closing = Closed because
finding-closing-met = put right
finding-closing-taken-over = not put right, taken over by another finding
finding-closing-no-longer-applies = does not apply any more
finding-closing-withdrawn = taken back
finding-closing-note = Remark on the closing
finding-closed-on = Closed on
finding-successor = Taken over by
finding-successor-hint = The number of the other finding. Only where it was taken over.

## What is said on it

finding-reply = Reply for your Member
finding-reply-hint = Your reply is kept with its day and your name. You can reply again later; nothing is overwritten.
finding-replies = Replies of the Member
finding-remark = Say something on it
finding-remark-hint = A remark is read by everybody who may remark on the finding, the Member among them.
finding-remarks = Remarks
finding-words-said = Words
finding-voice = Whose word
finding-voice-own = a remark of mine
finding-voice-member = the Member’s reply
finding-said-on = Day
finding-said-on-hint = When it came in. Empty for today.
finding-said-source = Where it is taken from
finding-said-source-hint = For a reply of the Member: the letter or e-mail with its date.

## What answers it

finding-link = Link an action that answers it
finding-link-hint = Officers of that plan can read the finding with its evidence from then on.
finding-action-hint = Its number as printed, with that of its section where needed: 6/6.
finding-answers = Findings it answers
finding-unlink = Take the link back

## Problems

# $value: where it stands; $next: the steps that lead on
problem-finding-not-from = Where the finding stands ({ $value }) this does not lead on. What does: { $next }.
problem-finding-closed = The finding is closed and stays as it is. Record a new one if something is lacking again.
problem-finding-bare = A finding goes on with a title and with what was found. Fill both in first.
problem-finding-no-reply = The Member has not replied. Say why its reply is not waited for, or wait for it.
problem-finding-meeting = Choose a meeting of the finding’s own body that takes place.
problem-finding-not-open-yet = Its meeting has not begun, and its paper is not open. Wait for one of them.
problem-finding-member-knows = The Member knows of this finding; it stays with it. Record another one for another Member.
problem-finding-no-member = No Member knows of this finding, so none has replied. Enter it as a remark.
problem-finding-successor = Name another finding by its number where it is taken over by one, and only there.
# $value: the heads that are missing
problem-finding-heads = No table with findings was found. Name these columns in one row: { $value }.
# $sheet: of the workbook, or the file; $row: its number; $column: its head; $value: what stands there; $reason: what is wrong, in a few words
problem-finding-cell = { $sheet }, row { $row }, { $column } “{ $value }”: { $reason }.
# $most: how many one file may bring
problem-finding-many = The file brings more than { $most } findings. Split it.
finding-cell-empty = fill it in
finding-cell-choice = not known here; use a code or name of the organisation’s lists
finding-cell-day = no day; write it like 2026-11-21
finding-cell-future = this day has not come
finding-cell-long = too long; shorten it
finding-cell-link = no address on the web; it begins with https://
finding-cell-taken = this number is there already for this source and Member
finding-cell-right = you do not put findings before this body

## Deeds

deed-finding-added = A finding was recorded
deed-finding-changed = A finding was changed
deed-finding-withdrawn = The draft of a finding was taken back
deed-finding-moved = A finding was moved on
deed-finding-act-recorded = What a body did to a finding was recorded
deed-finding-closed = A finding was closed
deed-finding-replied = A Member’s reply to a finding was kept
deed-finding-remarked = Something was said on a finding
deed-finding-answered = An action was linked to a finding
deed-finding-answer-withdrawn = A link to a finding was taken back
deed-findings-imported = Findings were brought in from a file
