### Missions in answer to requests, their reports, what follows from them, and how they were.

## Lists

missions-title = Missions
missions-none = No mission is planned that you may know of. Missions stand here with the request that each answers.
missions-calendar = Year of missions
mission-reports-title = Mission reports
mission-reports-none = No report on a mission is open to you here. A report stands here once its expert has given it to the Member.
follow-ups-title = Follow-ups
follow-ups-none = Nothing follows from a report yet. What reports ask somebody to do stands here until it is done.
mission-words-sought = Words to look for
mission-from = Not over before
mission-until = Begun by
mission-year = Year
mission-year-none = No mission has days in this year. Choose another year or plan one in answer to a request.
mission-csv = Table as CSV
mission-xlsx = Table as XLSX
mission-clashes = At the same time
mission-no-clashes = Nothing is in the way of anything in this year.
# $name: the expert
mission-clash-expert = { $name } is also on this mission:
mission-clash-member = The same Member receives this mission:
mission-clash-session = This meeting is held on the same days:
# $count: how many missions; $year: the year, as a text
chart-gantt = { $count ->
    [one] One mission in { $year }, from its first to its last day.
   *[other] { $count } missions in { $year }, each from its first to its last day.
}
chart-from = First day
chart-until = Last day
chart-state = State

## What a mission says

mission-request = Request
mission-request-hint = The accepted request it answers. Without a request there is no mission.
mission-no-request = No accepted request is open to you. A mission answers one: accept a request first.
mission-kind = Kind
mission-kind-mission = mission
mission-kind-diagnostic = diagnostic
mission-kind-study-visit = study visit
mission-kind-accreditation = accreditation
mission-level = Level
mission-number = Number
mission-number-hint = As your organisation writes it, for example M-2027/4. May stay empty.
mission-title = Title
mission-member = Member
mission-days = Days
mission-first-day = First day
mission-last-day = Last day
mission-days-hint = Within the days in which the Member asks for help.
mission-place = Place
mission-language = Language
mission-experts = Experts
mission-expert = Expert
mission-expert-hint = Somebody who holds the office of expert. This person accepts the mission and writes its report.
mission-second-expert = Second expert
mission-outside = Experts from outside
mission-outside-hint = One a line, the name and the home administration: Ana Rojas; Chile
mission-terms = Terms of reference
mission-frozen = agreed
mission-background = Background
mission-objectives = Objectives
mission-objectives-hint = What is different when the experts leave.
mission-tasks = Tasks
mission-profile = Profile of who is best suited
mission-profile-hint = For example: has led a valuation unit; speaks French
mission-expected = Expected result
mission-indicator = Indicator
mission-indicator-hint = How the result is seen, for example “reports over landings”.
mission-evidence = What will show it
mission-costs = Costs
mission-costs-hint = In short, for example “two flights, five days, paid by the fund”.
mission-brief = Confidential brief
mission-brief-hint = Read only by the Member, the experts and the secretariat. Each look is recorded.
mission-consent = Consent of the Member
mission-consent-hint = The letter or e-mail with its date.
mission-state = State
mission-state-planned = planned
mission-state-matched = proposed to the Member
mission-state-agreed = agreed
mission-state-under-way = under way
mission-state-reported = reported
mission-state-closed = closed
mission-closing = Closed because
mission-closing-done = it is done
mission-closing-member-withdrew = the Member does not want it any more
mission-closing-no-expert = nobody could go
mission-closing-not-safe = it could not be done safely
mission-closing-answered-otherwise = the request is answered otherwise
mission-closing-note = What there is to say about it
mission-closed-on = Closed on
# $day: the day on which the report is due
mission-report-due = Report due on { $day }
# $day: the day on which the report was due
mission-report-late = Report was due on { $day }
mission-after = Report and evaluations
mission-paper-docx = Word
mission-paper-pdf = PDF
mission-paper-html = HTML
mission-paper-xlsx = Excel
mission-paper-csv = CSV

## Deeds

mission-add = Plan a mission
mission-add-lead = Its terms of reference begin with the words of the request. Sharpen them as you like until the Member agrees.
mission-edit = Change it
mission-edit-agreed-hint = The Member agreed to the terms of reference, so they stay. Days, place, language, experts, costs and brief can change.
mission-withdraw = Take the plan back
mission-withdraw-hint = The mission is removed. The log keeps that it was planned and why it was taken back.
mission-withdraw-reason = Why
mission-way-match = Propose it to the Member
mission-way-agree = Agree to it for the Member
mission-way-accept = Accept it as the expert
mission-way-report = Note that it is over and reported
mission-way-close = Close it
mission-way-end = End it without a result
mission-match-hint = It needs its days and somebody with the office of expert. The Member is asked for its consent.
mission-agree-hint = You consent for your Member. The terms of reference stand from then on.
mission-agree-for-hint = Say where the Member’s consent can be read. The terms of reference stand from then on.
mission-accept-hint = From now on it is prepared and carried out.
mission-report-hint = It is over, and its report was given to the Member.
mission-close-hint = Its report is final. That it took place is public from now on.
mission-end-hint = It does not take place or was broken off. That it is closed is public, the reason is read by those concerned.
mission-words = Words
mission-remark = Say something on it
mission-remark-hint = It is read by everybody who may say something on this mission, the Member and the experts among them.
mission-remarks = What was said

## The report

mission-report = Mission report
mission-of-report = Mission
mission-held-on = Held on
mission-report-state = State of the report
mission-report-state-draft = being written
mission-report-state-member-review = with the Member
mission-report-state-final = final
mission-report-state-public-summary = summary is public
mission-report-submitted-on = Given to the Member on
mission-report-recorded-on = Date of the report
mission-report-published-on = Published on
mission-report-write = Write the report
mission-report-write-hint = One page: what was done, what was found, what you recommend. What follows is added one by one.
mission-report-done = What was done
mission-report-found = What was found
mission-report-recommendations = Recommendations
mission-report-summary = Public summary
mission-report-summary-hint = A few sentences that everybody may read once they are published.
mission-item = News item
mission-report-way-submit = Give it to the Member
mission-report-way-finalise = Make it final
mission-report-way-publish = Publish the summary
mission-report-submit-hint = The Member reads it from now on and can say what is not right.
mission-report-finalise-hint = It stands from then on, and what follows from it is in the list of follow-ups.
mission-report-publish-hint = Everybody reads the summary with the days of the mission. The rest stays protected.
mission-report-remark-hint = It is read by the Member, the experts and the secretariat.

## What follows

follow-up-add = Add a follow-up
follow-up-action = What is to be done
follow-up-owner = Who
follow-up-owner-member = the Member
follow-up-owner-secretariat = the secretariat
follow-up-owner-expert = the experts
follow-up-owner-other = somebody else
follow-up-who = Name or office
follow-up-who-hint = May stay empty.
follow-up-due = Due
follow-up-due-until = Due by
follow-up-state = State
follow-up-state-open = open
follow-up-state-overdue = overdue
follow-up-state-done = done
follow-up-state-waived = not wanted any more
follow-up-settle = Say what became of it
follow-up-said = What shows it, or why not
follow-up-said-hint = Where it is done: the document or fact that shows it. Where it is not wanted any more: the reason.
follow-up-settled-on = Day
follow-up-remove = Take it out

## Evaluations

mission-evaluation-add = Evaluate the mission
mission-evaluation-edit = Change the evaluation
mission-evaluation-hint = It stays a draft until you share it with the experts.
mission-evaluation-voice-member = Evaluation of the Member
mission-evaluation-voice-secretariat = Evaluation of the secretariat
mission-evaluation-result = Expected result
mission-evaluation-experts = Work of the experts
mission-evaluation-running = Preparation and running
mission-evaluation-mark-1 = 1, not at all
mission-evaluation-mark-2 = 2, a little
mission-evaluation-mark-3 = 3, partly
mission-evaluation-mark-4 = 4, mostly
mission-evaluation-mark-5 = 5, fully
mission-evaluation-words = What went well and what did not
mission-evaluation-words-hint = Read only by the Member, the experts and the secretariat. Each look is recorded.
mission-evaluation-state = State
mission-evaluation-state-draft = draft
mission-evaluation-state-shared = shared with the experts
mission-evaluation-state-final = final
mission-evaluation-way-share = Share it with the experts
mission-evaluation-way-finish = Make it final
mission-evaluation-share-hint = The experts read it from now on and can reply.
mission-evaluation-finish-hint = It stays as it is from then on, with the replies.
mission-evaluation-reply = Reply
mission-evaluation-reply-hint = Your words stand below the evaluation, with your name.
mission-evaluation-withdraw = Take the draft back

## Problems

# $value: where it stands; $next: the steps that lead on
problem-mission-not-from = Where the mission stands ({ $value }) this does not lead on. What does: { $next }.
problem-mission-closed = The mission is closed and stays as it is. Plan a new one in answer to an accepted request.
problem-mission-request = This request is not accepted. No request, no mission: accept the request first.
# $from: the first day in which the request asks for help
problem-mission-early = The Member asks for help from { $from } on. Choose a later day, or ask the Member to change its request.
# $until: the last day in which the request asks for help
problem-mission-late = The Member asks for help until { $until }. Choose an earlier day, or ask the Member to change its request.
problem-mission-no-days = Enter the first and the last day first.
problem-mission-no-reporter = Nobody who goes has an account yet. Name an expert who has one: that person accepts the mission and writes its report.
problem-mission-no-result = The Member agrees to objectives, an expected result and its indicator. Fill all three in first.
problem-mission-no-consent = The Member did not consent here. Say in which letter or e-mail it did.
# $until: the last day of the mission
problem-mission-not-over = The mission is not over before { $until }. Come back then, or end it without a result.
problem-mission-no-report = No report was given to the Member. Its expert writes it and gives it to the Member first.
problem-mission-report-open = The report is not final. Make it final first.
problem-mission-no-reason = Say why it ends without a result.
problem-mission-frozen = The Member agreed to this. It stays as it is; end the mission and plan another one if it has to change.
# $value: what was typed
problem-mission-expert = Nobody called “{ $value }” holds the office of expert here. Choose one of the list or give the office first.
# $value: the expert
problem-mission-own-expert = { $value } is from the Member’s own administration. Choose somebody from elsewhere.
# $value: the line
problem-mission-home = “{ $value }” names no home administration. Write the name, a semicolon and the administration: Ana Rojas; Chile
# $most: how many may come from outside
problem-mission-many-experts = More than { $most } experts from outside. Name those who lead it.
problem-mission-report-early = A report is written once the expert has accepted the mission, and not on one that fell through.
# $value: where it stands; $next: the step that leads on
problem-mission-report-not-from = Where the report stands ({ $value }) this does not lead on. What does: { $next }.
problem-mission-report-over = The summary is public; nothing follows.
problem-mission-report-bare = Say what was done and what was found first.
problem-mission-report-no-summary = There is nothing to publish. Write a few sentences for everybody.
# $from: the last day of the mission
problem-follow-up-early = The mission is over on { $from }. Choose that day or a later one.
problem-follow-up-settled = Somebody has said already what became of it.
problem-follow-up-no-evidence = Say what shows that it is done, for example a letter with its date.
problem-follow-up-no-reason = Say why it is not wanted any more.
problem-evaluation-early = A mission is evaluated once it is under way.
problem-evaluation-twice = Your side has an evaluation of this mission already. Open it on the page of the mission.
# $value: where it stands; $next: the step that leads on
problem-evaluation-not-from = Where the evaluation stands ({ $value }) this does not lead on. What does: { $next }.
problem-evaluation-over = The evaluation is final; nothing follows.
problem-evaluation-bare = Give a mark or say something first.

## The log

deed-mission-added = A mission was planned
deed-mission-changed = A mission was changed
deed-mission-withdrawn = The plan of a mission was taken back
deed-mission-moved = A mission was moved on
deed-mission-closed = A mission was closed
deed-mission-remarked = Something was said on a mission
deed-mission-report-added = The report on a mission was begun
deed-mission-report-changed = The report on a mission was changed
deed-mission-report-moved = The report on a mission was moved on
deed-mission-report-remarked = Something was said on a mission report
deed-follow-up-added = A follow-up was added
deed-follow-up-removed = A follow-up was taken out
deed-follow-up-settled = A follow-up was settled
deed-mission-evaluation-added = An evaluation of a mission was begun
deed-mission-evaluation-changed = An evaluation of a mission was changed
deed-mission-evaluation-moved = An evaluation of a mission was moved on
deed-mission-evaluation-withdrawn = The draft of an evaluation was taken back
deed-mission-evaluation-remarked = Something was said on an evaluation

## Desk and settings

duty-mission-report = Report on a mission (days after its end)
due-mission-planned = Propose a mission to the Member
due-mission-matched = Agree to a mission
due-mission-agreed = Accept a mission
due-mission-under-way = Report on a mission
due-mission-reported = Close a mission

mission-initiative-hint = Only initiatives for the Member of the request; may stay empty.
