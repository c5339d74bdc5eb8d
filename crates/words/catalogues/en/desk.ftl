# The desk: what waits, for whom, and what lies ahead.

# $count (number): how many there are.
desk-due = What waits and what lies ahead
desk-to-do = To do
desk-by = By
desk-mine = Due from you ({ $count })
desk-mine-none = Nothing waits for you.
desk-others = Waiting for others ({ $count })
desk-others-none = Nothing waits for others.
desk-ahead = Ahead ({ $count })
desk-ahead-none = No meeting and no deadline in the next four months.
desk-ahead-all = Everything in the calendar
desk-late = Late
# $day (day): since when it waits.
desk-since = since { $day }
desk-all = All of it:
desk-meeting = Meeting
desk-deadline = Deadline
# $day (day): the day of the visit before this one.
desk-since-visit = Since your last visit on { $day }
desk-before-visit = Before that
desk-count = How many
desk-first = Waiting longest
desk-owed = What waits between us
desk-they-owe = What this Member owes
desk-we-owe = What is owed to this Member
desk-plans = Off track and unsettled

# What is to be done, by kind and state.
due-finding-draft = Tell the Member of a finding
due-finding-notified = Reply to a finding
due-finding-responded = Table a finding
due-finding-before-committee = Decide on a finding
due-finding-decided = Close a finding
due-assessment-draft = Write an assessment
due-assessment-chair-review = Comment on an assessment
due-assessment-member-consult = Check what an assessment says of you
due-assessment-tabled = Release an assessment
due-assessment-released = Finalise a part of an assessment
due-raised-need-waiting = Consider a need that was raised
due-report-reported = Verify a report
due-report-returned = Put a report right
due-round-open = Answer a consultation
due-request-draft = Finish and submit your draft
due-request-submitted = Acknowledge a request
due-request-under-review = Decide on a request
due-request-accepted = Look at an accepted request again
due-request-question = Answer a question on your request
