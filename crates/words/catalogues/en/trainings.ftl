### Trainings: events, who takes part in them, and what they thought of them.

## The list

trainings-title = Trainings
trainings-none = No training is announced. Workshops, seminars, courses and study visits stand here with their days and places.
training-words = Words to look for
training-show = Show
training-show-ahead = not over yet
training-show-learnt = with lessons
training-show-to-come = to come
training-show-was-held = held
training-csv = Table as CSV
training-xlsx = Table as XLSX

## What a training says

training-kind = Kind
training-kind-workshop = workshop
training-kind-seminar = seminar
training-kind-training = training course
training-kind-study-visit = study visit
training-kind-accreditation = accreditation
training-kind-e-learning = e-learning
training-kind-webinar = webinar
training-state = State
training-state-planned = planned
training-state-open = announced
training-state-held = held
training-state-closed = closed
training-title = Title
training-place = Place
training-place-hint = Leave it empty if it is online.
training-link = Address on the web
training-host = Host
training-begins = First day
training-ends = Last day
training-ends-hint = Leave it empty if it lasts one day.
training-days = Days
# $from, $until: days in words
training-from-until = { $from } to { $until }
training-nominate-by = Nominate by
training-languages = Languages
training-places = Places
training-places-hint = How many may take part, for example 24. Empty means no limit.
training-aims = Aims
training-agenda = Programme
training-guidance = For those who nominate
training-costs = Costs
training-costs-hint = Who bears staff time, travel, materials, venue and experts.
training-summary = What came of it
training-summary-hint = A few sentences that everybody may read.
training-learnt = What was learnt
training-learnt-hint = Shown to whoever plans a similar one.
training-lessons = Learnt from similar ones
training-actions = Serves these actions
training-actions-hint = A line each: code of the plan and number of the action, for example “plan-2027 3.2”.
training-topics = Topics
training-topics-hint = Terms of the organisation’s lists, separated by semicolons.
training-members = Members invited
training-members-hint = Codes or names, separated by commas. Empty invites all.
training-all-invited = all Members
training-organisation = Organisation
training-series = Series
training-series-hint = The same name puts trainings together, for example “Focal point training”.
training-region = Region
training-partner = Partner
training-partners = Held with
training-partners-hint = Codes or names of partners, separated by commas.

## Series of trainings

training-series-title = Series and regions
training-series-lead = What is to come and what was held of each series, by region or theme. What was called off counts as neither; what is about two themes counts in both rows.
training-by = By
training-by-region = region
training-by-theme = theme
training-next = Next
training-came = People who came
## Communities of focal points

communities-title = Communities
communities-lead = Where focal points talk to one another online, and how those places grow. The places themselves are elsewhere; their addresses are shown to focal points and the secretariat.
communities-none = No community is listed yet.
community-add = Add a community
community-change = Change it
community-count = Say how many are there
community-name = Name
community-address = Address on the web
community-address-hint = Copy it from the address line of the browser.
community-language = Language
community-keeper = Looked after by
community-opened-on = Opened on
community-closed-on = Last day
community-closed-hint = Leave it empty as long as it is open.
community-show-open = open
community-show-closed = closed
community-members = Members
community-posts = Posts
community-posts-hint = All posts until that day, where that is known.
community-on = As at
community-counts = How it grew
community-uncounted = Nobody has counted yet.
# $more is the difference, with a minus where there are fewer; $day a day
community-trend = { $more ->
    [one] { $more } more than on { $day }
   *[other] { $more } more than on { $day }
}
training-off = called off

## What is done with a training

training-add = Add a training
training-add-lead = Nobody but the secretariat and those invited sees it until you announce it.
training-edit = Change it
training-withdraw = Take it back
training-way-open = Announce it
training-way-hold = Say that it takes place
training-way-call-off = Call it off
training-way-close = Close it
training-open-hint = From now on everybody may read about it, and focal points nominate.
training-hold-hint = From its first day on. Then you note who came.
training-close-hint = Once all is said about it, the survey months later included. After that nothing changes.
training-why-off = Why it is called off
training-report = Activity report
training-count = Count it for the plan
# $facts: how many
training-count-lead = { $facts ->
    [one] { $facts } fact will be recorded, with this page as evidence.
   *[other] { $facts } facts will be recorded, with this page as evidence.
}
training-offer-held = it was held
# $member: name of a Member
training-offer-member = { $member } took part
# $item: a question or a form; $mean; $top: of the scale; $n: how many answered
training-offer-score = { $n ->
    [one] { $item }: mean { $mean } of { $top }, { $n } answer
   *[other] { $item }: mean { $mean } of { $top }, { $n } answers
}
# $title: of the form
training-offer-survey = survey done: { $title }

## People who take part

participants-title = Participants
training-people-none = Nobody is on the list yet. Focal points nominate people of their Member; the secretariat enters others.
participants-balance = How they divide
training-person-name = Name
participant-post = Post
training-person-member = Member
participant-member-hint = The Member that sends this person. Choose none if a partner does.
participant-partner = Partner
participant-group = Stakeholder group
participant-sex = Sex
participant-sex-female = female
participant-sex-male = male
participant-sex-other = other
participant-sex-not-stated = not stated
participant-email = E-mail address
participant-email-hint = Only for links to the evaluation. Protected: each look at it is written in the log.
participant-language = Language
participant-certificate = Certificate number
participant-state = Attendance
participant-state-registered = on the list
participant-state-attended = attended
participant-state-erased = erased
participant-region = Set of Members
participant-nominated = On the list
participant-attended = Attended
participant-all = All
participant-of-none = none
participant-hidden = A participant
participant-erased = Erased participant
participant-wrong = What is wrong
participant-way-attend = Note as attended
participant-way-miss = Note as not attended
participant-way-erase = Erase what is personal
participant-erase-hint = Name, post, address and certificate number go for good; what is counted stays. Type the name once more.
training-person-add = Add a participant
participant-edit = Change
participant-remove = Take off the list
participant-history = What was done
participant-import = Bring in a list
participant-import-lead = Each row becomes a participant. If one cell is wrong nobody is put on the list, and every wrong cell is listed.
# $heads: the names of the columns
participant-import-heads = Heads of columns, in any of the languages: { $heads }. Name and Member are needed.
participant-check = Only check: give the file back marked
participant-attendance = Note who came
participant-attendance-hint = Tick everybody who came; the others are noted as not attended.
participant-csv = List as CSV
participant-xlsx = List as XLSX
participant-certificates = Certificates as PDF
participant-cell-email = no e-mail address; write it like ana@example.org
participant-cell-nobody = name the Member or the partner that sends this person
participant-cell-twice = on the list already
participant-cell-right = you do not nominate for this Member

## Certificates

certificate-title = Certificate of participation
certificate-lead = This is to certify that
# $kind: what it was; $title; $days: when
certificate-took-part = took part in the { $kind } “{ $title }”, { $days }.
# $number: of the certificate
certificate-number = No. { $number }

## Evaluation

evaluation-title = Evaluation
evaluations-title = Evaluations of trainings
# $count is the number of trainings, $evaluated how many of them have an evaluation, $day a day
evaluations-standing =
    { $count ->
        [one] One training,
       *[other] { $count } trainings,
    } of which { $evaluated } with an evaluation, as at { $day }.
evaluations-apart = Each line counts its own answers. Nothing is added up or averaged over trainings: different people answered, and not equally many.
evaluations-none = nobody was asked
evaluations-asked = Asked
evaluations-answered = Answered
evaluations-overall = All questions together
evaluations-items = Question by question
# $question is a question, $mean its mean, $scale the ends of its scale, $n how many answered it
evaluations-mean = { $question } { $mean } ({ $scale }), n = { $n }
# $question is a question, $share how many in a hundred said yes, $n how many answered it
evaluations-share = { $question } { $share } % yes, n = { $n }
# $question is a question, $n how many answered it
evaluations-count = { $question } n = { $n }
evaluation-none = No form asks participants yet. Add one for before, right after or months later.
evaluation-add = Add a form
evaluation-edit = Change the form
evaluation-occasion = When it is asked
evaluation-occasion-before = before
evaluation-occasion-after = right after
evaluation-occasion-later = months later
evaluation-form-title = Title of the form
evaluation-opens = First day to answer
evaluation-opens-hint = Links are mailed on this day.
evaluation-closes = Last day to answer
evaluation-questions = Questions
evaluation-questions-hint = A line each: key | kind | words. Kinds: 1-5, yes-no, choice: A; B, text. A star after the kind says that it has to be answered, for example: use | 1-5 * | How useful was it?
evaluation-state-draft = being written
evaluation-state-open = open
evaluation-state-closed = closed
evaluation-open = Open the form
evaluation-open-hint = Links go by mail to everybody with an address, on the first day to answer. Questions stay as they are from now on.
evaluation-close = Close the form
evaluation-links = Links to hand out
evaluation-links-hint = For everybody who has no link yet, or anew for one. Each link is for one participant and shown this once.
evaluation-links-once = Copy them now: they are not kept here and cannot be shown again.
evaluation-links-none = Everybody has a link already.
evaluation-everybody = everybody without a link
evaluation-participant = Participant
evaluation-enter = Type answers from paper
evaluation-paper = Which paper
evaluation-paper-hint = So that it can be found again, for example “form 12, folder 3”.
evaluation-paper-lead = Tick one box a question. Questions with a star have to be answered. Your name is not needed.
evaluation-blank = Form to print
evaluation-summary = Summary
# $answered, $asked, $paper: how many
evaluation-answered = { $asked ->
    [one] { $answered } of { $asked } participant answered, { $paper } on paper.
   *[other] { $answered } of { $asked } participants answered, { $paper } on paper.
}
evaluation-question = Question
evaluation-n = Answers
evaluation-mean = Mean
evaluation-positive = Positive
evaluation-spread = How often each was answered
evaluation-by-sex = Mean by sex
evaluation-few = Groups with fewer than 5 answers show no mean, nor does a group from which theirs could be worked out.
evaluation-too-few = too few
# $mean; $n: how many answered each
evaluation-together = { $n ->
    [one] All scales together: mean { $mean }, each with { $n } answer.
   *[other] All scales together: mean { $mean }, each with { $n } answers.
}
evaluation-not-pooled-n = There is no mean of all questions together: different numbers of people answered them.
evaluation-not-pooled-scales = There is no mean of all questions together: their scales differ.
evaluation-changes = Before and after
# $pairs: how many answered both times
evaluation-pairs-few = { $pairs ->
    [one] { $pairs } person answered both times: too few for a difference.
   *[other] { $pairs } people answered both times: too few for a difference.
}
# $pairs; $before, $after: means; $difference; $higher, $lower: how many
evaluation-change = { $pairs ->
    [one] Of { $pairs } person who answered both times: mean { $before } before, { $after } after (difference { $difference }); { $higher } higher, { $lower } lower.
   *[other] Of { $pairs } people who answered both times: mean { $before } before, { $after } after (difference { $difference }); { $higher } higher, { $lower } lower.
}
evaluation-change-small = They are few, so a difference like this may come about by chance. It does not say why answers differ.
evaluation-change-no-cause = It does not say why answers differ.
evaluation-mail-subject-before = Before the training: a few questions
evaluation-mail-subject-after = Your view of the training
evaluation-mail-subject-later = Some months after the training
# $name: of the participant; $organisation; $training: title; $link: address; $day: the last day
evaluation-mail =
    Dear { $name },

    { $organisation } asks you a few questions about “{ $training }”. This link is yours alone and needs no account:

    { $link }

    You can change your answers until { $day }. Your name is never shown beside them.

## The page behind a link

# $organisation; $training: title
answer-lead = { $organisation } asks about “{ $training }”.
# $day: the last day
answer-until = You can answer and change your answers until { $day }.
answer-private = Your name is never shown beside your answers. Questions with a star have to be answered.
answer-send = Send my answers
answer-thanks = Thank you. Your answers are kept; this page shows them until the form closes.
answer-not-open = No answers are taken today.
answer-none = no answer

## What can go wrong

# $value: where it stands; $next: what leads on
problem-training-not-from = The training does not go on like this: it stands at { $value }. From there it goes on with { $next }.
problem-training-closed = This training is closed. Nothing about it changes any more; its page and papers can be read.
problem-training-not-open = Nobody can be put on the list yet. Announce the training first.
problem-training-no-day = The training has no first day. Fill it in, then announce it.
# $day: its first day
problem-training-not-begun = The training begins on { $day }. Say that it takes place from that day on.
# $day: its last day
problem-training-not-over = The training lasts until { $day }. Close it from that day on.
# $value: what was typed
problem-training-ends = The last day, { $value }, is before the first. Correct one of them.
# $value: what was typed
problem-training-nominate-by = Nominations end on { $value }, after the training is over. Choose an earlier day.
# $value: what was typed
problem-training-action = No action is called “{ $value }”. Write the code of the plan and the number of the action, for example “plan-2027 3.2”.
# $value: as typed
problem-community-address = “{ $value }” is no address that begins with https://. Copy it from the browser.
# $value: a day
problem-community-before = On { $value } the community was not open yet. Choose a later day.
problem-training-counted = All that this training says for the plan is recorded already. Nothing is counted twice.
problem-participant-of-nobody = Say which Member or partner sends this person.
problem-participant-twice = This person is on the list already. Change that row instead.
problem-participant-not-yours = You nominate for your own Member only. Ask the secretariat for others.
problem-participant-other = This is not the name of the participant. Type it exactly as it stands.
problem-participant-not-held = The training was not held yet. Say that it takes place, then note who came.
problem-participant-none = Nobody is noted as having come, so there are no certificates. Note who came first.
# $value: the columns that are missing
problem-participant-heads = No table with participants was found. Name these columns in one row: { $value }.
# $most: how many one file may bring
problem-participant-many = { $most ->
    [one] The file brings more than { $most } participant. Split it.
   *[other] The file brings more than { $most } participants. Split it.
}
# $line: its number; $reason: what is wrong, in a few words
problem-question-line = Line { $line }: { $reason }.
evaluation-fault-parts = write key, kind and words with | between them
evaluation-fault-key = the key has lower-case letters, digits and hyphens only, for example use-at-work
evaluation-fault-twice = this key stands above already
evaluation-fault-kind = the kind is 1-5, yes-no, choice: A; B or text
evaluation-fault-words = write the question in up to 500 letters
evaluation-fault-many = a form has up to 60 questions
problem-evaluation-opened = Links to this form are out, so its questions stay. Add another form instead.
problem-evaluation-not-open = This form takes no answers now. Nothing was kept.
problem-evaluation-closed = This form is closed for good. Its figures can be read.
# $number: of the question
problem-answer-missing = Question { $number } has to be answered.
# $number: of the question; $value: what was sent
problem-answer-not-one = Question { $number }: “{ $value }” cannot be answered. Choose one of the answers.
# $number: of the question
problem-answer-long = Question { $number }: shorten the answer to 4,000 letters.
# $minutes: how long
problem-link-locked = { $minutes ->
    [one] Too many links that lead nowhere were tried from here. Wait { $minutes } minute, then open the link of your mail.
   *[other] Too many links that lead nowhere were tried from here. Wait { $minutes } minutes, then open the link of your mail.
}

## The log

deed-training-added = A training was planned
deed-training-changed = A training was changed
deed-training-withdrawn = A planned training was taken back
deed-training-moved = A training was moved on
deed-training-called-off = A training was called off
deed-training-attendance = It was noted who came to a training
deed-training-counted = A training was counted for the plan
deed-community-added = A community of focal points was listed
deed-community-changed = A community of focal points was changed
deed-community-counted = It was said how many are in a community of focal points
deed-participant-registered = A participant was put on the list
deed-participant-changed = What is said of a participant was changed
deed-participant-removed = A participant was taken off the list
deed-participant-moved = The attendance of a participant was noted
deed-participant-erased = What is personal of a participant was erased
deed-participants-imported = A list of participants was brought in
deed-evaluation-added = An evaluation form was added
deed-evaluation-changed = An evaluation form was changed
deed-evaluation-opened = An evaluation form was opened
deed-evaluation-closed = An evaluation form was closed
deed-evaluation-links-given = Links to an evaluation form were handed out
deed-evaluation-answered = Somebody answered an evaluation form
deed-evaluation-entered = Answers were typed from paper

training-initiative-hint = Only initiatives for a Member invited or for a plan it serves; may stay empty.

training-waits = Waits for
due-training-announce = Announce a training
due-training-nominate = Nominate for a training
due-training-decide = Decide on nominations
due-training-attendance = Note who came to a training
due-training-evaluate = Open the evaluation of a training
due-training-certify = Give certificates
due-training-close = Close a training
due-training-summary = Write what came of a training
