### Questionnaires: what Members are asked each year, what they answer, and what it comes to.

## The list

surveys-title = Surveys
surveys-none = There is no questionnaire that you may know of. Here stand the questionnaires that Members are asked to answer, with who has not answered yet.
survey-title = Title
survey-code = Short name
survey-code-hint = Lower-case letters, digits and hyphens, for example needs-2026.
survey-kind = Purpose
survey-kind-needs = Needs of Members
survey-kind-self-assessment = Self-assessment
survey-kind-expertise = Expertise
survey-kind-other = Other
survey-year = Year
survey-year-hint = The year it asks about, for example 2026.
survey-state = Status
survey-state-draft = Draft
survey-state-open = Open
survey-state-closed = Closed
survey-closes = Closes
survey-closes-hint = A day, or words such as “30 days before COMM 34”. May be empty.
survey-answered = Answered
# $given: how many Members answered; $asked: how many were asked
survey-given-of = { $given } of { $asked }
survey-one = Survey

## One questionnaire

survey-add = New survey
survey-add-lead = Write the questions and open the survey when they are right. Once it is open they cannot be changed.
survey-edit = Change the survey
survey-begin-from = Begin a new one from this
survey-withdraw = Remove the draft
survey-way-open = Open to Members
survey-way-close = Close
survey-open-hint = Opening asks every Member of that day. From then on the questions stay as they are.
survey-opened-on = Opened
survey-members = Members asked
survey-members-all = All Members
# $members: how many
survey-asked = { $members ->
    [one] { $members } Member
   *[other] { $members } Members
}
survey-body = About the body
survey-plan = For the plan
survey-earlier = Begun from
survey-guidance = How to fill it in
survey-questions = Questions
survey-questions-none = There is no question yet. Write them with “Change the survey”, or bring them in from a table.
# $areas: words of the areas; $scales: codes of the scales
survey-questions-hint = One question a line: number | what is asked for | question. Asked for can be: text, number, day, yes-no, yes-partly-no, “one: a; b”, “several: a; b” or “scale: code”; a star after it means required. A line with # begins a section. May follow, each after a |: “area: …”, “if: 1 = yes; partly”, “gap: no” (the answers that say something is lacking), “help: …”. Areas: { $areas }. Scales: { $scales }.
survey-required = Required
# $number: of the earlier question; $values: its answers
survey-asked-if = Only if the answer to question { $number } is: { $values }
survey-asks-text = Text
survey-asks-number = A number
survey-asks-day = A day, for example 2026-12-31
# $choices: the answers
survey-asks-one = One of: { $choices }
# $choices: the answers
survey-asks-several = Any of these, with ; between them: { $choices }
survey-answer-yes = Yes
survey-answer-partly = Partly
survey-answer-no = No
survey-answer-none = No answer
survey-standing = Who has answered
survey-count = Count it for the plan
survey-count-lead = That the survey was held will be recorded for these actions, on the day it was opened, with this page as evidence.
survey-reminder = Reminder
survey-reminder-to = No answer yet from:
# $title: of the survey; $link: its page
survey-reminder-text = We have not received your answer to “{ $title }” yet. You can begin, save each page and go on later: { $link }
# $title: of the survey; $day: its last day; $link: its page
survey-reminder-text-day = We have not received your answer to “{ $title }” yet. Please send it by { $day }. You can begin, save each page and go on later: { $link }
survey-form = Form to fill in offline

## From a table

survey-import = Bring in questions
survey-import-lead = The questions of the table take the place of those of the draft. All rows are taken or none is.
# $heads: names of columns
survey-import-heads = Heads of columns, in any of the languages: { $heads }. Number, kind of answer and question are needed.
survey-column-section = Section
survey-column-number = Number
survey-column-kind = Kind of answer
survey-column-text = Question
survey-column-required = Required
survey-column-area = Area
survey-column-if = Asked if
survey-column-gap = Lacking if
survey-column-help = Help
survey-column-answers = What can be answered
survey-column-answer = Answer
response-import = Bring in answers
response-import-lead = Download the form, fill it in and bring it back here. All rows are taken or none is. Questions that are not in the file keep their answers.
# $heads: names of columns
response-import-heads = Heads of columns, in any of the languages: { $heads }. Both are needed; other columns may stand beside them.
survey-fault-parts = write number, kind and question with | between them
survey-fault-number = write a number of 20 letters at most
survey-fault-twice = another question has this number
survey-fault-kind = not one of the kinds of answer
survey-fault-words = write the question in 2,000 letters at most
survey-fault-area = no list has this area
survey-fault-if = name an earlier question and one of its answers, for example 1 = yes
survey-fault-gap = not one of the answers
survey-fault-many = a survey has 400 questions at most
survey-fault-no-question = the survey has no question with this number
survey-fault-no-number = not a number

## What it comes to

survey-results = Results
survey-results-none = No answer can be counted yet. Answers are counted when a Member has submitted them.
# $given: how many responses are counted; $asked: how many Members were asked
survey-counted = { $given } of { $asked } Members are counted. Each question has its own number of answers; no answer is not counted as 0.
survey-by-question = Question by question
survey-n = Answers
survey-spread = What was answered
survey-unanswered = No answer
survey-left-out = Not asked
survey-lacking = Lacking
# $least, $middle, $most: numbers as read
survey-numbers = lowest { $least } · middle { $middle } · highest { $most }
survey-gaps = What is lacking, by area
survey-gaps-lead = How many answers say that something is lacking, of how many answers to that question.
survey-csv = Answers (CSV)
survey-xlsx = Answers (XLSX)

## What a Member answers

responses-title = Responses
responses-none = There is no response that you may know of. What a Member has begun is shown to others when it is submitted.
response-member = Member
response-state = Answer
response-state-none = No answer yet
response-state-draft = Begun
response-state-submitted = Submitted
response-state-returned = Returned
response-state-accepted = Accepted
response-way-submit = Submit
response-way-withdraw = Take it back
response-way-accept = Accept
response-way-return = Return
response-voice-remark = Remark
response-voice-reason = Returned because
response-submitted-on = Submitted on
response-decided-on = Decided on
response-progress = Answered
# $answered: questions answered; $available: questions asked
response-answered-of = { $answered } of { $available } answered
response-of = Answer of
response-begin = Begin
response-go-on = Open the answer
response-too-late = The survey is closed and was not answered.
response-pages = Pages
# $page: its number
response-page = Page { $page }
response-page-before = Previous page
response-page-next = Next page
response-missing = These questions have to be answered before you can submit:
response-answers = Answers
response-save = Save
response-save-next = Save and go on
response-last-time = Last time:
response-take-over = Take this answer over
response-remove = Remove what was begun
response-say = Write a remark
response-words = Remark
response-why = What has to be put right
response-said = Remarks

## What an answer is taken up as

taken-up = Take up
taken-as-finding = As a finding
taken-as-request = As a request
taken-as-need = As a need
taken-finding = Finding
taken-need = Need
taken-request = Request
# $number: of the question
taken-question = question { $number }
# $title: of the survey; $year: it asks about; $number: of the question
taken-from = From “{ $title }” of { $year }, question { $number }

## On the desk

due-survey-draft = Finish and open a survey
due-survey-open = Answer a survey
due-response-submitted = Look at the answers of a Member
due-response-returned = Put your answers right

## Problems

# $value: where it stands; $next: what leads on
problem-survey-counted = That this survey was held is recorded already, or its plan has no indicator that counts surveys. Nothing is counted twice.
problem-survey-not-from = Where the survey stands ({ $value }) this does not lead on. What does: { $next }.
problem-survey-no-questions = The survey has no questions. Write at least one, then open it.
problem-survey-nobody = The survey asks no Member on that day. Choose another set of Members.
# $value: the columns
problem-survey-heads = No table was found. Name these columns in one row: { $value }.
problem-survey-twice = Another question has this number. Choose another one.
problem-survey-kind = This is not one of the kinds of answer.
problem-survey-area = No list has this area. Add it to a list of terms first, or leave it empty.
problem-survey-if = Name an earlier question and one of its answers, for example 1 = yes.
problem-survey-gap = This cannot be answered to the question. Name one of its answers.
problem-survey-many = A survey has 400 questions at most. Take some out.
# $value: the number
problem-survey-number = The survey has no question “{ $value }”. Use the numbers of its form.
# $value: where it stands; $next: what leads on
problem-response-not-from = Where the answer stands ({ $value }) this does not lead on. What does: { $next }.
problem-response-not-open = The survey is not open, so no answer is taken or changed. Ask the Secretariat.
# $value: numbers of questions
problem-response-missing = Answer these questions first: { $value }.
problem-response-not-asked = This Member was not asked. Choose a Member that the survey was opened to.
# $number: of the question; $value: what was sent
problem-answer-number = Question { $number }: “{ $value }” is not a number. Enter a number, for example 24.
# $number: of the question; $value: what was sent
problem-answer-day = Question { $number }: “{ $value }” is not a day. Enter a day, for example 2026-12-31.

## Deeds

deed-survey-added = A survey was made
deed-survey-counted = A survey was counted for the plan
deed-survey-compared = A figure of another body was put beside a survey
deed-survey-option-put = An option was put into the paper on a survey
deed-survey-part-removed = A figure or an option was taken away from a survey
deed-survey-changed = A survey was changed
deed-survey-imported = Questions were brought in
deed-survey-withdrawn = The draft of a survey was removed
deed-survey-moved = A survey was moved on
deed-response-drafted = A Member began an answer
deed-response-draft-changed = A Member changed its answer
deed-response-draft-removed = A Member removed its answer
deed-response-changed = A Member put its answer right
deed-response-withdrawn = A Member took its answer back
deed-response-moved = An answer was moved on
deed-response-remarked = A remark was made on an answer

## Figures of other bodies, and the options paper

survey-comparisons = Figures of other bodies
survey-comparisons-none = No figure of another body yet. Put one beside a question while the survey is open, with its own day and source.
survey-comparisons-apart = Each figure has its own day, its own number of answers and its own way of counting. Nothing is added up over bodies.
survey-compare = Put a figure of another body beside it
survey-own-n = Own answers
comparison-body = Body
comparison-counted = What was counted there
comparison-counted-hint = In its words, for example: Parties with an expert in genetics.
comparison-figure = Figure
comparison-out-of = Of how many
comparison-out-of-hint = Leave it empty where that is not said.
comparison-as-at = As at
comparison-source = Where it can be read
options-title = Options paper
options-heading = Options
options-none = No option yet. Say what could be done, what it would mean and who would do it.
options-no-gaps = No answer says that something is lacking.
# $counted: responses; $asked: Members; $day: the day of the paper
options-standing = { $counted } of { $asked } asked had answered on { $day }.
options-consult = Take it from here to a document and its rounds of consultation.
option-add = Add an option
option-title = Option
option-meaning = What it would mean
option-effort = Cost or work
option-who = Who
survey-part-remove = Take away
