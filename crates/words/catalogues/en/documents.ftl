### Documents of meetings and how they open, decisions and what became of them, acts of bodies.

## Documents

documents-and-decisions = Documents and decisions
documents-title = Documents
documents-none = No document is open to you yet. Papers of meetings stand here from the moment they open.
documents-of-chain = The original and what belongs to it
document-add = Put a document in
document-add-lead = It begins as a draft that only the secretariat and the chair see. Files are added on its page, one for each language.
document-change = Put the sheet right
document-change-lead = What stands on its page can be put right until the document is cleared. The body stays: what was put in for the wrong one is withdrawn.
document-words = Words to look for
document-symbol = Symbol
document-symbol-hint = Leave it empty for the next one of the pattern in the settings.
document-symbol-stays = Leave it empty to keep it as it is.
document-name = Title
document-kind = Kind
document-kind-working = working paper
document-kind-information = information paper
document-kind-conference-room = conference room paper
document-kind-limited = limited draft
document-kind-cover = cover paper
document-kind-agenda = agenda
document-kind-list = list
document-kind-report = report of the meeting
document-action = Action requested
document-action-note = take note
document-action-review = review
document-action-endorse = endorse
document-action-adopt = adopt
document-action-approve = approve
document-state = State
document-state-draft = draft
document-state-in-translation = in translation
document-state-cleared = cleared, not open yet
document-state-restricted = open to Members
document-state-public = public
document-state-withdrawn = withdrawn
document-to-in-translation = Send to translation
document-to-cleared = Clear it
document-to-public = Open it to everybody
document-withdraw = Withdraw it
# $moment: day, time and time zone
document-opens = opens { $moment }
document-body = Body
document-meeting = Meeting
document-items = Agenda items
document-items-hint = Numbers as printed, separated by semicolons.
document-original = Original language
document-original-hint = A code of two or three letters, for example en.
document-languages = Languages
document-languages-hint = Codes separated by commas, for example en, fr, ja. All open together.
document-language = Language
document-prepared-by = Prepared by
document-translators = Translated by
document-translators-none = Nobody yet: without a translator its files cannot be put in once it is in translation.
document-translator-of-all = all documents
document-appoint = Appoint a translator
document-distribution = Distribution
document-day = Date
document-plan = Plan
document-parent = Belongs to
document-parent-hint = The symbol of the original, for a revision, an addendum or a corrigendum.
document-chain = How it belongs to it
document-chain-revision = revision
document-chain-addendum = addendum
document-chain-corrigendum = corrigendum
document-sources = Source documents
document-sources-hint = One a line: title, or title | address.
document-file = File
document-file-add = Add the file of a language
document-file-hint = Up to 24 MB. It is kept as it is and never opened here.
document-file-none = No file yet
document-file-remove = Remove the file
document-bytes = Bytes
document-take = Download
document-print = Progress report of the plan under this head:
document-comments = What was said on it
document-say = Say something on it
document-said = Words
document-said-as = As
document-said-as-hint = For example Chair, scientific panel. May stay empty.
document-nobody = the command line

## Release

# $day: the day; $time: hours and minutes
release-title = Release
release-moment = Opens
release-requested-by = Asked for by
release-approved-by = Signed by
release-unsigned = A second person has not signed yet
release-request = Ask for its release
release-sign = Sign the release
release-stop = Stop the release
release-whom = Opens to
release-to-restricted = Members and delegates
release-to-public = everybody
release-day = Day
release-time = Time
release-time-hint = On the clock of the organisation, now { $clock }: for example 09:00.
# $since: the moment at which the clocks last agreed; $now: the moment by the machine's clock
release-clock-doubt = The machine’s clock has jumped: it says { $now }. Papers that were to open after { $since } stay closed until somebody confirms the time.
release-clock-confirm = The time is right
# $family: which addresses; $moment: of the latest alarm; $count: how many alarms
release-alarm = Somebody tried { $family }, last { $moment }. Alarms in the last seven days: { $count }.
release-family-pages = addresses of documents
release-family-files = addresses of files
release-family-calls = calls for documents

## Decisions

decisions-title = Status of decisions
decisions-none = No decision or recommendation is recorded yet. Paragraphs stand here with what became of each.
decision-add = Record a decision
decision-bare = It has no paragraph yet.
decision-number = Number
decision-number-hint = As printed, for example BS-IV/4.
decision-kind-decision = decision
decision-kind-resolution = resolution
decision-kind-recommendation = recommendations
decision-kind-observation = observation
decision-reason = Reason
decision-reason-hint = For example why a plan is to be updated and not rewritten. May stay empty.
decision-paper = Paper it takes up
decision-paper-recommendations = Recommendations and what became of each
decision-state-proposed = before the body
decision-state-adopted = adopted
decision-state-closed = seen to
decision-adopted-on = Adopted on
decision-adopt = Record that the body adopted it
# $number: as printed
decision-paragraph-n = Paragraph { $number }
decision-paragraph-number = Number of the paragraph
decision-paragraph-add = Add a paragraph
decision-text = Wording
decision-verb = Operative verb
decision-verb-hint = As it stands in the wording. Leave it empty and the first one is taken.
decision-addressees = Addressee
decision-addressees-hint = Bodies, officers or Members, separated by semicolons.
decision-due = Due
decision-due-hint = As printed, for example “by COP12”. May stay empty.
decision-due-on = The day that is meant
decision-overdue = overdue
decision-overdue-label = Overdue
decision-unanswered = No action of a plan answers it yet
decision-drafted = Wording as drafted
decision-drafted-hint = Where Members changed the draft of the paper. May stay empty.
decision-outcome = Outcome of the draft
decision-outcome-as-drafted = taken as drafted
decision-outcome-changed = taken with changes
decision-outcome-put-off = put off
decision-outcome-not-taken = not taken
cover-title = Cover paper
cover-add = Put recommendations about it before a body
cover-none = Nothing is put before a body about it yet. The cover paper prints from the recommendations.
cover-write = Write the cover of the paper
cover-purpose = Purpose
cover-purpose-hint = For what the paper is put before the body. Where it is empty, the verbs of the recommendations say it.
# $body is the name of the body, $verbs the verbs of the recommendations as one list
cover-purpose-by-verbs = This paper is before { $body }, with recommendations by these verbs: { $verbs }.
cover-background = Background
cover-background-hint = How it came to it, in short. Where it is empty, the reason of the decision is printed.
cover-recommendations = Recommendations
# $body is the name of the body
cover-invited = { $body } is invited to consider the following, sorted by what it is asked to do.
cover-wording = Recommendation as drafted
cover-outcome = Outcome
cover-not-considered = not yet considered
cover-outcome-unsaid = no outcome recorded
cover-attachment = Attachment
cover-consider = Record what the body made of it
cover-changed-wording = Wording as Members changed it
cover-changed-wording-hint = For “taken with changes”. The draft stays beside it.
decision-status = Status
decision-status-active = active
decision-status-implemented = implemented
decision-status-elapsed = elapsed
decision-status-superseded = superseded
decision-status-retired = retired
decision-status-stagnant = stagnant
decision-status-requires-funding = requires funding
decision-action-taken = Action taken
decision-document = Document
decision-document-hint = The symbol of the document that shows it. May stay empty.
decision-follow-up = Follow up on this paragraph
decision-settle = Say what has become of it
decision-mandate = Mandate
decision-mandate-hint = As a mandate, actions of plans can answer it.
decision-mandate-kept = as registered
decision-mandate-register = put it in the register of mandates
decision-tasks = To be done
decision-task-add = Add a follow-up task
decision-task-text = What is to be done
decision-task-owner = Who sees to it
decision-task-done = done
decision-task-finish = It is done

## Acts

acts-title = Acts of bodies
acts-none = No act of a body on this plan is recorded yet.
acts-asked = What bodies asked for about this plan
# $by: body and meeting in words
act-adoption-text = In force, adopted by: { $by }.
act-draft = No body has brought this plan into force. It comes into force by the act of a body: adopted, endorsed or approved.
act-in-force = brought it into force
act-record = Record an act
act-record-adoption = Record the act that adopted it
act-record-hint = What the body did, as its report says.
act-verb = What it did
act-verb-note = noted
act-verb-review = reviewed
act-verb-endorse = endorsed
act-verb-adopt = adopted
act-verb-approve = approved
act-verb-finalise = finalised
act-verb-amend = amended
act-day = Day
act-paragraph = Paragraph
act-paragraph-hint = Of the report or decision, for example “para 34”.
act-recorded-by = Recorded by

## Problems

problem-field-not-yet = This day has not come yet. Record it when it has happened.
problem-document-symbol = “{ $value }” is no symbol. Use letters, digits and / . - _ ( ), up to 60 signs.
# $value: what symbols of the pattern look like
problem-document-symbol-lacks = Symbols are made here like { $value }, and for that this has to be known. Fill it in, or type the symbol.
problem-document-symbol-fixed = The document is in translation, and its symbol stays. Leave the field as it is.
# $language: a language that has a file
problem-document-language-has-file = There is a file in { $language } already, so the language stays. Remove that file on the document’s page first, or keep the language.
problem-document-file-missing = There is no file in { $language } yet, or it is none of this document’s languages. All languages open together; add the file first.
problem-document-files-fixed = The document is cleared; its files stay as they are. Put in a revision or a corrigendum.
problem-document-not-from = The document is in a state in which this cannot be done. Look at its page again.
problem-document-parent = This one is itself a revision, an addendum or a corrigendum. Name the original.
# $number: the revision that is missing
problem-document-revision = Revision { $number } is not there yet. Put it in first.
problem-release-under-way = A release of this document is under way already. Stop it first, or wait.
problem-release-past = This moment has passed. Choose one that still lets a second person sign.
problem-release-signed = The release is signed already.
problem-release-stopped = The release was stopped. Ask for a new one.
problem-release-open = The document is open: what many may have read cannot be stopped. It can be withdrawn.
problem-decision-no-verb = No operative verb was found in the wording. Type it as it stands there.
problem-decision-verb = “{ $value }” does not stand in the wording. Type the verb as it stands there.
problem-decision-review-date = Whoever decides to review says when. Give the day.
problem-decision-outcome = The outcome does not fit: “as drafted” needs the same wording twice, “changed” needs two different ones.
problem-decision-empty = A decision is adopted with its paragraphs. Add one first.
problem-decision-before-meeting = The meeting begins on { $day }. Record the outcome once the body has considered it.
problem-decision-not-from = The decision is in a state in which this cannot be done. Look at its page again.
problem-act-nowhere = Say where the act can be read: a paragraph, or a document.
problem-act-recorded = This act is recorded already.

## Deeds

deed-document-added = A document was put in
deed-document-changed = The sheet of a document was changed
deed-document-file-added = A file of a document was put in
deed-document-file-removed = A file of a document was removed
deed-document-moved = A document was moved on
deed-document-withdrawn = A document was withdrawn
deed-document-commented = Something was said on a document
deed-document-alarm-raised = Somebody tried addresses of documents
deed-release-requested = A release was asked for
deed-release-approved = A release was signed
deed-release-stopped = A release was stopped
deed-release-clock-confirmed = The time was confirmed
deed-decision-added = A decision was put before a body
deed-decision-paragraph-added = A decision was given a paragraph
deed-decision-cover-written = The cover of a paper was written
deed-decision-considered = What a body made of a recommendation was recorded
deed-decision-adopted = A decision was adopted
deed-decision-settled = What has become of a paragraph was recorded
deed-decision-task-added = A follow-up task was added
deed-decision-task-finished = A follow-up task was done
deed-act-recorded = An act of a body was recorded
