### How experts worked, what they have done, what administrations gave

appraisal-of-title = How the experts worked
appraisal-of-lead = The Member and the secretariat each say how an expert of the roster worked. The expert reads it and may reply; only then it counts.
appraisal-of-early = The mission is not over yet.
appraisal-of-none = Nothing has been said yet.
appraisal-of-score = Mark
appraisal-of-score-hint = From 0 to 5 with one decimal, for example 4.5.
appraisal-of-text = What went well and what did not
appraisal-of-until = The expert may reply until
appraisal-of-reply = The expert's reply
appraisal-of-answer = Reply
appraisal-of-write = Say how the expert worked
appraisal-of-way-share = Share with the expert
appraisal-of-way-finish = Make it final
appraisal-of-way-withdraw = Take the draft back
problem-expert-appraisal-early = The mission is not over. Say how its experts worked once it is reported.
problem-expert-appraisal-twice = Your side has said it and shared it. It is not changed any more.
# $value (text): where it stands
problem-expert-appraisal-not-from = This is “{ $value }” and does not go on like this. Look at the page again.
# $day (text): the last day
problem-expert-appraisal-unheard = The expert may reply until { $day } and has not yet. Make it final after that day, or once there is a reply.
deed-appraisal-written = How an expert worked was written down
deed-appraisal-withdrawn = A draft of how an expert worked was taken back
deed-appraisal-shared = How an expert worked was shared with the expert
deed-appraisal-replied = An expert replied to what was said of the own work
deed-appraisal-finished = What was said of an expert's work became final
service-title = Service record
service-lead = Missions that were held with this expert, and the marks that count.
service-paper = As a paper
service-none = No mission yet.
service-missions = Missions
service-days = Days
service-role = Capacity
service-role-expert = Expert
service-result = Result
service-marks = Marks
# $mean (text): from 0.0 to 5.0; $count (number): marks
service-mean =
    { $count ->
        [one] { $mean } of 5 (one mark)
       *[other] { $mean } of 5 (mean of { $count } marks)
    }
# $missions (number), $days (number), $day (date): as at
service-standing = As at { $day }: missions { $missions }, days { $days }.
contribution-title = Contributions of administrations
contribution-lead = What the administrations that release experts gave in a period. Choose one by its name to see it mission by mission.
contribution-from = From
contribution-until = Until
contribution-rate = A day is worth
# $first (date), $last (date): the period
contribution-standing = From { $first } to { $last }.
contribution-none = No expert of an administration went on a mission in this period.
contribution-in-kind = Days in kind
contribution-worth = Worth in kind
contribution-what = Days are those of missions that were held, as far as they lie in the period, for each expert. They are in kind where no fee is paid for them.
# $rate (text): an amount with its currency
contribution-reckoned = A day in kind is reckoned with { $rate }.
# $experts (number), $missions (number), $days (number), $kind (number): days in kind
contribution-counts = Experts: { $experts }. Missions: { $missions }. Days: { $days }, of which in kind: { $kind }.
