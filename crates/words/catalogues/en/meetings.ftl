### Meetings: bodies, sessions, deadlines, consultations and the calendar.

## Meetings

nav-meetings = Meetings
nav-calendar = Calendar
meetings-lead = When each body meets, what is on the agenda and what is due before. More:
meetings-none = No meeting is announced here yet. An officer adds them as they are called.
meetings-need-body = Meetings belong to a body. Add the first body: a commission, a committee, a working group.
meetings-coming = To come
meetings-over = Past
meetings-nothing-found = No meeting is like that. Take a filter away to see more.
meeting-body = Body
meeting-year = Year
meeting-state = State
meeting-title = Title
meeting-days = Days
meeting-place = Place
meeting-internal = Internal
meeting-number = Number
meeting-number-hint = As printed, for example “34” or “Twelfth”. May stay empty.
meeting-first-day = First day
meeting-last-day = Last day
meeting-host = Host
meeting-mandate = Called by
meeting-mandate-hint = The decision that called for it. The official number of a mandate is linked.
meeting-published = Published on
meeting-published-hint = From this day everybody may know of it. Empty keeps it internal.
meeting-recorded = Record dated
meeting-headcount = Number of participants
meeting-add = Add a meeting
meeting-change = Change
meeting-no-days = No dates yet
meeting-moves = How the dates moved
meeting-moved = From { $from } to { $to }.
meeting-reports = Progress reported to this meeting
meeting-report = Report
meeting-report-as-at = As at
meeting-deeds = Change
meeting-remove = Remove
meeting-reason = Reason
meeting-move = Move to other days
meeting-move-hint = Every deadline counted from this meeting moves along. What was announced stays as it was sent.
meeting-state-planned = planned
meeting-state-held = held
meeting-state-cancelled = cancelled
meeting-elected-chair = Chair
meeting-elected-vice-chair = Vice-Chair
meeting-elected-rapporteur = Rapporteur
meeting-fault-ends-before-it-begins = The last day lies before the first. Check both against the source.
meeting-fault-recorded-before-it-began = The record bears a day before the meeting began. Check which day the source means.
meeting-fault-held-in-the-future = It is marked as held and has not begun yet.
meeting-fault-planned-in-the-past = Its days are over and it is still marked as planned. Say whether it was held.

## Agenda and participants

agenda-heading = Agenda
agenda-none = The agenda is empty. Its items stand here with their printed numbers.
agenda-number = Item
agenda-number-hint = As printed, for example “7)i)” or “16.1”.
agenda-title = Title of the item
agenda-considered = Considered
agenda-mark-considered = Mark as considered
agenda-not-considered = Not considered after all
agenda-add = Add an item
agenda-change = Change an item
agenda-position = Place in the agenda
agenda-position-hint = Counted from 1. Empty puts a new item at the end.
participants-heading = Participants
participants-none = Nobody is listed yet. Participants stand here once the record names them.
participant-name = Name
participant-standing = Takes part as
participant-member = Member
participant-observer = Observer
participant-organisation = Organisation or secretariat
participant-represents = For
participant-represents-hint = A Member by name or code, else the organisation’s name.
participant-role = Role
participant-elected = Elected as
participant-elected-hint = An election gives no rights here. The office is proposed to an administrator, who approves it.
participant-country = Country
participant-add = Add a participant
participant-change = Change a participant

## The record of a meeting

record-heading = Record
record-none = Nothing is recorded yet. What was raised, what was agreed and what is still to be done stand here, each as a point.
record-internal = Only the secretariat reads this until the day that the record bears has come.
point-number = Point
point-kind = Kind
point-text = What it says
point-tasks = Tasks
point-add = Add a point
point-change = Change a point
point-set-task = Set a task
point-without-task = No task yet
point-kind-issue = issue
point-kind-agreement = point of agreement
point-kind-work = further work

## Bodies

bodies-title = Bodies
bodies-lead = Who meets, as part of what, and to whom each reports.
bodies-none = No body is known yet.
body-code = Code
body-code-hint = As texts name it, for example ESC. Deadlines find it by this code.
body-name = Name
body-kind = Kind
body-parent = Part of
body-reports-to = Reports to
body-from = Since
body-until = Until
body-add = Add a body
body-change = Change the body
body-kind-plenary = all Members
body-kind-extended = extended plenary
body-kind-committee = committee
body-kind-scientific = scientific committee
body-kind-finance = finance committee
body-kind-working-group = working group
body-kind-secretariat = secretariat
body-kind-regional-office = regional office
body-kind-liaison-group = liaison group
body-kind-donors = meeting of donors

## Deadlines

deadlines-heading = Deadlines
deadlines-none = Nothing is due for this meeting yet. A deadline is set in words, for example “55 days before the session”.
deadline-title = What is due
deadline-due = Due
deadline-responsible = Responsible
deadline-state = State
deadline-from = From { $day }
deadline-no-day = No day
deadline-sent-otherwise = Announced for { $day }; that is how it was sent.
deadline-kind = Kind
deadline-wording = When, in words
deadline-wording-hint = For example “T-55”, “30 days before the Commission”, “after both committees”, “1 July 2027”, “every five years”.
deadline-counted-from = Counted from
deadline-counted-from-hint = For what comes again, the day of the start. Empty means today where one is needed.
deadline-plan = Plan
deadline-point = Sees to
deadline-point-of-record = A point of the meeting’s record
deadline-names-hint = Bodies, posts or Members, one a line.
deadline-add = Set a deadline
deadline-change = Change
deadline-why = How that day came about
deadline-about = Belongs to
deadline-done-on = Done on
deadline-done = Mark as done
deadline-done-hint = Empty opens it again.
deadline-announced = Announced
deadline-sent = Sent on { $on } for { $day }.
deadline-announce = Announce this day
deadline-kind-documents = documents
deadline-kind-translation = translations
deadline-kind-comments = comments
deadline-kind-review = review
deadline-kind-report = report
deadline-kind-other = other
deadline-state-open = open
deadline-state-done = done
deadline-state-missed = missed
deadline-part-lead = in the lead
deadline-part-joint = jointly
deadline-part-consulted = in consultation with

## How a deadline came to its day

due-named = The wording names the day.
due-ongoing = It goes on without an end.
due-yearly = The wording names no year. The last such day before the meeting counts, or the first after the day it is counted from.
due-unit-day = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
due-unit-working-day = { $count ->
    [one] { $count } working day
   *[other] { $count } working days
}
due-unit-week = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
due-unit-month = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
due-unit-year = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
due-before-begin = { $amount } before { $meeting } begins on { $day }.
due-before-end = { $amount } before { $meeting } ends on { $day }.
due-after-begin = { $amount } after { $meeting } begins on { $day }.
due-after-end = { $amount } after { $meeting } ends on { $day }.
due-hangs-before = Before { $meeting }, on { $day }.
due-hangs-by-then = By { $meeting }, on { $day }.
due-hangs-at = At { $meeting }, which ends on { $day }.
due-hangs-after = From the day after { $meeting }, the last of which ends on { $day }.
due-again = Time { $time }, counted from { $day }.
due-in-line = In step with “{ $what }”, which has no day here.
due-not-understood = These words are kept as they are; no day could be read from them. Say it in another way if a day is needed.
due-no-session = It is counted from a meeting, and belongs to none. Name the body or set it on the page of a meeting.
due-no-such-session = No meeting of { $bodies } fits yet.
due-no-days = { $meeting } has no dates yet.
due-cancelled = { $meeting } does not take place.
due-not-two = The wording means certain committees; those known here: { $count }. Name them by code.
due-no-plenary = No body of all Members is known here, so nobody could say which annual meeting is meant.
due-ambiguous = Several bodies go by that name: { $bodies }. Name one by its code.
due-no-start = Say from which day it is counted.
due-own-calendar = It counts in financial years, which this calendar does not know. Name the day.

## Consultations

consultations-title = Consultations
consultations-lead = Rounds in which Members are asked about a plan or a document.
consultations-none = No round is open to you. Rounds stand here from the day they open.
consultation-title = Title
consultation-subject = What is asked about
consultation-audience = Audience
consultation-opens = Opens
consultation-closes = Closes
consultation-add = Open a round
consultation-change = Change the round
consultation-answered = { $count } of { $total } Members
consultation-answers = Answers
consultation-member = Member
consultation-text = Comment
consultation-received = Received on
consultation-source = Source
consultation-source-hint = You enter this on the Member’s behalf. Say where it stands, for example the letter and its date.
consultation-answer = Add a Member’s comment
consultation-outcome = What came of it
consultation-settle = Say what came of it
consultation-no-answer = No answer
consultation-no-members = The organisation has no Members yet.
consultation-export = Take all answers as a table (CSV)
consultation-closes-entry = { $title } closes
consultation-audience-public = public: everybody may read along
consultation-audience-members = addressed to Members
consultation-round-to-come = to come
consultation-round-open = open
consultation-round-closed = closed

## Calendar

calendar-what = What
calendar-past = Past days, too
calendar-entry = What
calendar-no-day = Without a day
calendar-meeting = Meeting
calendar-deadline = Deadline
calendar-consultation = Consultation
calendar-none = Nothing is in the calendar yet. Meetings and deadlines stand here as soon as they are set.
calendar-nothing-found = Nothing to come is like that. Take a filter away, or show past days, too.
calendar-address = In your own calendar
calendar-address-sign-in = Sign in to get an address that your calendar program reads.
calendar-address-lead = A secret address shows your calendar program what you may read here. Whoever has it sees the same, so share it with nobody and end it when in doubt.
calendar-address-made = Copy it now; it is shown only this once:
calendar-address-make = Make an address
calendar-address-renew = Make a new address and end the old one
calendar-address-end = End the address

## Deeds

deed-body-added = A body was added
deed-body-changed = A body was changed
deed-meeting-added = A meeting was added
deed-meeting-changed = A meeting was changed
deed-meeting-moved = A meeting was moved to other days
deed-meeting-agenda-changed = An agenda was changed
deed-meeting-item-considered = Whether an item was considered was recorded
deed-meeting-participant-added = A participant was added
deed-meeting-participant-changed = What is said of a participant was changed
deed-meeting-participant-removed = A participant was taken off the list
deed-meeting-point-changed = A point of a record was changed
deed-meeting-point-removed = A point of a record was taken out
deed-deadline-set = A deadline was set
deed-deadline-changed = A deadline was changed
deed-deadline-announced = A deadline was announced
deed-deadline-met = A deadline was met
deed-deadline-reopened = A deadline was opened again
deed-deadline-removed = A deadline was removed
deed-consultation-opened = A round of consultation was set up
deed-consultation-changed = A round of consultation was changed
deed-consultation-answered = A Member’s comment was received
deed-consultation-settled = What came of a comment was recorded
deed-calendar-opened = A secret calendar address was made
deed-calendar-closed = A secret calendar address was ended

## Problems

problem-field-circle = “{ $value }” stands below this body already. Choose another one, or none.
problem-deadline-without-day = No day could be computed from the wording, so there is none to announce. Change the wording, or set the meeting’s dates first.
problem-round-closed = This round takes no answers now. Ask an officer of the secretariat to enter it, with its source.

calendar-online = online
calendar-trips = Could share a trip
# $days: how many at most
calendar-trips-lead = { $days ->
    [one] In the same place, with { $days } day between them at most. Nothing is moved.
   *[other] In the same place, with { $days } days between them at most. Nothing is moved.
}
# $days: how many
calendar-trip-between = { $days ->
    [0] no day between them
    [one] { $days } day between them
   *[other] { $days } days between them
}
