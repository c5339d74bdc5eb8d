### Requests: what Members ask for, from a draft to its closing.

## The list

requests-title = Requests
requests-none = No request stands here that you may know of. What Members ask for stands here, with what is owed on it.
request-words = Words to look for
request-number = Number
request-title = Title
request-member = Member
request-topics = Topics
request-level = Level
request-level-strategic = strategic
request-level-tactical = tactical
request-level-operational = operational
request-level-none = no level given
request-year = Year
request-late = Late
request-submitted-on = Submitted on
request-state = State
request-state-draft = draft
request-state-submitted = submitted
request-state-under-review = under review
request-state-accepted = accepted
request-state-declined = declined
request-state-closed = closed
request-ending-declined = declined
request-ending-redirected = redirected
request-ending-withdrawn = withdrawn
request-not-readable = You can know that it exists, and no more.

## What is owed

request-due = Owed
request-due-by = Owed by
# $day (day): the last day in time
request-by = by { $day }
# $days (number): days after the last day in time
request-days-late = { $days ->
    [one] { $days } day late
   *[other] { $days } days late
}
request-duty-acknowledge = acknowledge it
request-duty-decide = decide on it
request-duty-after-round = decide after the round of no objection
request-duty-come-back = come back to it
request-duty-check = look at what became of it
request-duty-close = close it
request-question-open = The Member was asked something on

## What a request says

request-write = Write a request
request-write-lead = It is kept as a draft that only your Member sees. The secretariat knows of it when you submit it.
request-keep-draft = Keep the draft
request-receive = Enter a letter
request-receive-lead = A request comes from a Member. Enter its letter or e-mail word for word, and below what it asks for.
request-title-hint = In a few words, for example: training of fisheries observers
request-asked = What is asked
request-asked-hint = Who is to learn or do what, and how much of it, for example: two trainers for one week, for 24 people
request-needs = Needs it answers
request-needs-hint = Needs of the Member that an assessment found.
request-level-hint = Strategic for those who lead, tactical for those who manage, operational for those who do the work.
request-window-from = Not before
request-window-until = Not after
request-language = Language of the help
request-language-hint = For example: Portuguese
request-result = Expected result
request-result-hint = What will be different afterwards, for example: observers work on their own
request-indicator = Indicator
request-indicator-hint = What shows it, for example: 20 of 24 observers pass the test
request-evidence = Where that can be looked up
request-others = Other donors asked
request-others-unsaid = not said
request-others-nobody = nobody else was asked
request-others-asked = others were asked
request-others-which = Which donors, and for what
request-others-hint = Read only by the secretariat and the Member. Each look is recorded.
request-actions = Actions of a plan it relates to
request-actions-hint = By number as printed, one a line, for example: 6/6
# $plans: codes of the plans
request-actions-hint-plans = One a line: the code of the plan ({ $plans }) and the number as printed
request-channel = How it came
request-channel-email = e-mail
request-channel-letter = letter
request-channel-survey = answer to a survey
request-sender = Who signed it
request-received-on = Came in on
request-received-on-hint = Empty for today. What is owed counts from this day.
request-letter = The letter
request-letter-hint = Word for word. Read only by the secretariat and the Member. Each look is recorded.
request-protected = protected
request-entered-by = Entered by
request-acknowledged-on = Acknowledged on
request-decided-on = Decided on
request-checked-on = Looked at on
request-waits-deferred = Put off to
request-waits-round = Others may object until
request-redirected-to = Redirected to
request-closing = Closed because
request-closing-answered = help was given
request-closing-answered-elsewhere = somebody else gave the help
request-closing-no-longer-needed = the Member does not need it any more
request-closing-not-possible = the help could not be given

## Steps

request-edit = Change it
request-remove-draft = Remove the draft
request-way-submit = Submit it
request-way-acknowledge = Acknowledge it
request-way-consult = Ask others whether they object
request-way-defer = Put it off
request-way-accept = Accept it
request-way-decline = Decline it
request-way-redirect = Redirect it
request-way-withdraw = Withdraw it
request-way-check = Record what became of it
request-way-close = Close it
request-submit-hint = The secretariat sees it from now on. It gets a number and is acknowledged.
request-acknowledge-hint = The Member sees that its request came in and is being looked at.
request-consult-hint = Who says nothing until the day agrees. Before that day it is not accepted.
request-accept-hint = Level, expected result and indicator are filled in before.
request-withdraw-hint = It stays on record as withdrawn.
request-on = Day
request-why = Reason
request-remark-optional = Remark; may stay empty
request-found = What became of it
request-until = Come back to it on

## What is said on it

request-said = What was said
request-answer = Answer the question
request-remark = Say something on it
request-ask = Ask the Member, or keep a remark
request-words-said = Words
request-voice = As what
request-voice-question = question to the Member
request-voice-answer = answer of the Member
request-voice-remark = remark
request-voice-reason = reason
request-said-on-hint = When it was said or came in. Empty for today.
request-source = Where the answer is taken from
request-source-hint = For an answer of the Member: the letter or e-mail with its date.

## Volumes

requests-volumes = Volumes
requests-volumes-lead = Requests by the year in which they were submitted. Each figure opens its rows; only requests that you may read are counted.
requests-no-volumes = No request has been submitted in these years. The figures begin with the first.
requests-all-members = All Members
requests-all-levels = all levels
requests-forecast-title = Next year
# $count (number): requests to expect; $first, $last: years; $requests (number): requests in these years
requests-forecast = { $count ->
    [one] { $count } request is to be expected.
   *[other] { $count } requests are to be expected.
} This is the mean of the years that are over, three at most ({ $first } to { $last }, { $requests } in all), rounded. It knows nothing of what Members plan.
requests-no-forecast = No year with requests is over yet, so nothing can be said of the next.

## What was accepted

requests-accepted = Accepted
requests-accepted-lead = Help is given only in answer to a request. Each accepted request stands here with its need and its mandate.
requests-none-accepted = No request that you may read was accepted yet.
request-mandates = Mandate
request-no-need = no need named
request-no-mandate = no mandate named
requests-nothing-asked = Nothing was asked for. An action on request is not behind for that.

## Terms

duty-acknowledge = Acknowledge a request (working days)
duty-no-objection = Round of no objection (days)
duty-check = Look at an accepted request again (months)
duty-usual = as usual: 10 working days, 14 days, 12 months
duty-length = How long
duty-length-hint = A whole number, for example 10. Saturdays and Sundays are no working days.

## Problems

# $value: where it stands; $next: the steps that lead on
problem-request-not-from = Where the request stands ({ $value }) this does not lead on. What does: { $next }.
# $value: what is missing
problem-request-lacks = Fill this in first, with “Change it”: { $value }.
problem-request-no-reason = Give the reason. The Member reads it.
problem-request-no-recipient = Say to whom the Member is sent, for example the name of a regional centre.
# $day (day): of what came before
problem-request-before = This comes after { $day }. Give that day or a later one.
# $day (day): the day that was given
problem-request-not-later = { $day } is no later than the day of putting it off. Give a later day.
# $day (day): the last day of the round
problem-request-round-runs = Others may object until { $day }. Accept it on the day after, or put it off.
# $value: the first day
problem-request-window = This day lies before the first one ({ $value }). Give a later day, or leave one empty.
problem-request-others = You chose that nobody else was asked. Empty this field, or choose that others were asked.
# $most: how many
problem-request-many = A request names { $most } of them at most. Take the most important ones.
problem-request-no-question = No question is open. Keep this as a remark.
# $value: what was typed; $most: the largest number
problem-setting-duty = “{ $value }” is no length. Give a whole number from 1 to { $most }.

## Deeds

deed-request-drafted = A Member wrote a draft
deed-request-draft-changed = A Member changed its draft
deed-request-draft-removed = A Member removed its draft
deed-request-received = A request that came as a letter was entered
deed-request-changed = A request was changed
deed-request-moved = A request was moved on
deed-request-asked = A Member was asked something on its request
deed-request-answered = A Member’s answer was kept
deed-request-remarked = Something was said on a request

request-count = Count it for the plan
request-count-lead = These facts are not recorded yet as they stand, each with its evidence. Whoever reads the plan reads Member, day and number, and not what was asked.
request-count-anew = The request or a mission that answers it stands differently now.
request-offer-asked = The Member asked
request-offer-met = The Member asked and was helped
request-offer-unmet = The Member asked and could not be helped
# $mission: number and title
request-offer-helped = Help was given: { $mission }
# $count: how many; $mission: number and title
request-offer-experts = { $count ->
    [one] One expert went: { $mission }
   *[other] { $count } experts went: { $mission }
}
request-offer-back = What was recorded is not so any more and is taken back
problem-request-counted = All that this request says for the plan is recorded already. Nothing is counted twice.
deed-request-counted = A request was counted for the plan

## Files beside a request

attachments = Files
attachments-none = No file stands beside it. Put the letter here as it came.
attachment-add = Put a file in
attachment-file = File
# $most (number): megabytes
attachment-hint = PDF, Word (.docx), Excel (.xlsx), a picture (PNG, JPEG), mail (.eml) or plain text, { $most } MB at most.
request-letter-file = The letter as a file
attachment-name = Name as given
attachment-state = State
attachment-state-quarantined = under lock
attachment-state-clean = can be taken
attachment-by = Put in by
attachment-kind-pdf = PDF
attachment-kind-docx = Word document
attachment-kind-xlsx = Excel workbook
attachment-kind-png = picture (PNG)
attachment-kind-jpeg = picture (JPEG)
attachment-kind-mail = mail
attachment-kind-text = plain text
attachment-recheck = Check it again
attachment-remove = Remove it
attachment-beside = Stands beside
attachment-beside-request = a request
attachments-held = Files under lock
attachments-held-lead = They could do harm, or could not be checked. Nobody is handed them. They are checked again or removed on the page of the request they stand beside.
attachments-held-none = No file is under lock. A file that could do harm, or could not be checked, stands here with the reason.
deed-file-added = A file was put in
deed-file-held = A file was put under lock
deed-file-cleared = A file was checked again and can be taken
deed-file-removed = A file was removed
