### What stands around a plan: mandates, terms, the family of instruments, comments. Also reports to meetings.

registers-title = Mandates and comments
register-nothing-found = Nothing here is like that. Take the filter away to see all.

## Mandates

mandates-title = Mandates
mandates-lead = What strategic plans, reviews and decisions ask for, and what of this plan answers it.
mandates-none = No mandate is registered yet. Add the first item with its official number and wording.
mandate-add = Add a mandate
mandate-kind = Kind
mandate-source = Document
mandate-number = Official number of the item
mandate-text = Wording
mandate-priority = Priority
mandate-priority-hint = As printed, for example “very high”. May stay empty.
mandate-delivery = Delivery
mandate-delivery-hint = As printed, for example “2024/2025”. May stay empty.
mandate-answered = Answered
mandate-answered-by = Answered by
mandate-unanswered = Nothing in this plan answers it yet
mandate-kind-strategic-plan = strategic plan
mandate-kind-action-plan = action plan
mandate-kind-performance-review = performance review
mandate-kind-decision = decision of a meeting
mandate-kind-resolution = resolution

## Terms

terms-title = Terms
terms-lead = The organisation’s own lists: objectives, principles, elements, topics. A count opens the actions that carry the term.
terms-none = There is no list yet. Take one from a section of the plan, or type its terms.
term-add = Add a list or terms
term-list = Code of the list
term-list-hint = Small letters, digits and hyphens. If there is a list of this code, the terms are added to it.
term-list-name = Name of the list (for a new one)
term-purpose = Kind of terms
term-purpose-objective = objectives
term-purpose-principle = principles
term-purpose-element = elements
term-purpose-topic = topics
term-purpose-area = areas of assessment
term-purpose-group = stakeholder groups
term-purpose-source = sources
term-purpose-criterion = criteria
term-purpose-category = categories of experts
term-purpose-partner = kinds of partners
term-section = Take the terms from this section of the plan
term-lines = Or type them
term-lines-hint = One a line, for example “Objective 1: Better data”. Put blanks before a line that belongs under the one above.
term-label = Label
term-text = Term
term-tagged = In this plan
# $count: how many actions and indicators carry it
term-tagged-count = { $count ->
    [one] { $count } action or indicator
   *[other] { $count } actions and indicators
}
term-untagged = Nothing carries it yet
board-term = Tagged with

## The family of instruments

family-title = Family
family-lead = Instruments invited to take note of this plan, to become involved or to report. Those of the same secretariat are included without being asked.
family-none = The family has no instruments yet. Add the first one.
family-add = Add an instrument to the family
family-code = Short code
family-name = Name (not needed for an instrument that is known)
family-kinship = How it belongs
family-kinship-same-secretariat = same secretariat: included
family-kinship-related = own secretariat: invited
family-instrument = Instrument
family-invite = Record an invitation
family-asked = Invited to
family-ask-take-note = take note
family-ask-become-involved = become involved
family-ask-report = report
family-invited-on = Invited on
family-replied-on = Answered on
family-reply = Answer
family-reply-agreed = agreed
family-reply-in-part = agreed in part
family-reply-declined = declined
family-words = The answer to the letter (may stay empty)
family-record-reply = Record the answer
family-no-reply = No answer yet
family-is-included = included: same secretariat
family-is-not-invited = Not invited yet
family-included = Included
family-invitations = Invitations
family-answered = Answered
family-unanswered = Without an answer
family-not-invited = Not invited

## Comments

comments-title = Comments
comments-lead = What Parties and other bodies said about this plan, and what came of it.
comments-none = No comment has come in yet. Add the first one as it was written.
comment-add = Add a comment
comment-from = From
comment-from-hint = The Member’s name or code, or the name of any other body.
comment-about = About
comment-about-plan = the plan as a whole
comment-text = Comment
comment-received = Received on
comment-outcome = What came of it
comment-settle = Say what came of it
comment-state = State
comment-state-open = open
comment-state-answered = answered
comment-state-taken-up = taken up

## Guidance

guidance-title = Guidance
guidance-lead = Guidance documents, manuals and toolkits, and the languages they can be read in, also those that others translated into.
guidance-none = No guidance document is listed yet. Add the first one with its language.
guidance-add = Add a document in one language
guidance-document = Title of the document, the same for all its languages
guidance-kind = Kind
guidance-kind-guidance = guidance
guidance-kind-manual = manual
guidance-kind-toolkit = toolkit
guidance-kind-course-material = course material
guidance-kind-other = other
guidance-theme = Theme
guidance-language = Language
guidance-official = Official
guidance-translator = Translated by
guidance-funder = Paid by
guidance-project = Project
guidance-on = Since
guidance-link = Address on the web
guidance-is-official = official
guidance-optional = All but title, language and “official” may stay empty.

## On the page of an action

around-mandates = What it answers
around-no-mandate = No mandate is linked to this action yet.
around-mandate = Mandate
around-link = Link
# $day: the day it was linked
around-since = linked on { $day }
around-terms = Terms
around-no-term = This action carries no term yet.
around-term = Term
around-element = For
around-element-action = the action itself
around-tag = Tag
around-remove = Remove

## Reports to meetings

report-to = Reported to
report-meeting = The meeting it is reported to, for example StC41 (may stay empty)
print-earlier-reports = Earlier reports:
# $meeting: the meeting’s symbol
print-reported-to = Reported to { $meeting }

## Deeds

deed-mandate-added = A mandate was registered
deed-mandate-answered = An action was linked to a mandate
deed-mandate-answer-withdrawn = A link to a mandate was taken back
deed-terms-added = Terms were added to a list
deed-element-tagged = A term was put on an action or indicator
deed-element-untagged = A term was taken off an action or indicator
deed-family-related = An instrument joined the family
deed-family-invited = An instrument was invited
deed-family-answered = The answer of an instrument was recorded
deed-comment-received = A comment was taken down
deed-comment-settled = It was recorded what came of a comment
deed-guidance-added = A guidance document was added
