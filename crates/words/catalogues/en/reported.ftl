### What Members report, and what becomes of it until it counts.

reported-title = Reports
reported-lead = What Members report. It counts in figures and papers once somebody has verified it.
reported-none = There is nothing here.
# one for each `ReportState`
report-state = State
report-state-reported = To be verified
report-state-returned = Returned
report-state-verified = Verified
report-plan = Plan
report-since = Reported since
report-by = Reported by
report-judged = Verified or returned by
report-one-kpi = this indicator
report-make = Report what happened
report-what = What happened
report-lead = What you report counts once the secretariat has verified it. Until then you can change it or take it back.
report-judge = Verify or return
report-verify = Verify
report-return = Return
report-return-reason = What has to be changed or shown
report-returned = Returned. Change it below, and it is looked at again.
report-change = Change the report
# $count: how many reports for an indicator nobody has verified yet
kpi-reports-waiting = { $count ->
    [one] One report waits to be verified.
   *[other] { $count } reports wait to be verified.
}

deed-report-made = A Member reported what happened
deed-report-corrected = A report was changed
deed-report-returned = A report was returned
deed-report-withdrawn = A report was taken back
deed-fact-verified = A report was verified

## A comment on a plan in one’s own name

comment-say = Comment on this plan
comment-in-name = In whose name
comment-own-name = my own
deed-comment-said = Somebody commented on a plan
