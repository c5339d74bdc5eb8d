### Targets and what follows from them.

## What a target leaves open (`Question` in crates/domain/src/indicators/target/mod.rs): one question a person can answer.

question-floor-or-exact = Is this number a minimum, or must it be met exactly?
question-label-repeated = Two parts carry the same label. Which one belongs to which indicator?
question-value-above-denominator = The number is larger than the total it is taken from. Which of the two is right?
question-baseline-missing = The target asks for a change but does not say from where. What was the value at the start?
question-range-or-alternative = Are these two numbers the ends of a range, two alternatives, or a date?
question-unit-missing = There is a number, but not what it counts. What is to be counted?
question-frequency-unclear = The text does not say how often. How many times, and in which span of time?
question-number-unclear = The number can be read in two ways. Which one is meant?
question-either-or-both = The text joins two targets with “or”. Is one of them enough, or are both needed?
question-share-of-what = The target is a share, but not said of what. What is the total?
question-currency-unclear = Which country’s currency is meant? Add its code, for example USD or AUD.
question-approximate = The number is only approximate. How near is near enough?
question-parts-above-total = The groups add up to more than the total. Which number is right?
question-other-number = There is a further number in the text that was not read as part of the target. Does it belong to it?
question-to-be-confirmed = The number is marked as still to be confirmed. Is it agreed?
question-text-too-long = The text is very long and only its beginning was read. Shorten it to the target itself.

## Where an indicator stands (a word beside an icon; never colour alone)

status-met = Met
status-on-track = On track
status-at-risk = At risk
status-off-track = Off track
status-no-data = No data
status-statement = Not measured

## Why an indicator stands where it stands (`StatusRule` in crates/domain/src/indicators/reading/mod.rs)

rule-statement = The target is words without a number, so there is nothing to measure.
rule-placeholder = The target's number is still to be written.
rule-target-unclear = The target's number or its span of time could not be read. An officer has to say what is meant.
rule-no-measure = Nobody has said yet what counts for this indicator.
rule-measure-does-not-fit = What is counted cannot be compared with the target: one is a number, the other a share or a mean.
rule-nothing-recorded = Nothing that could count has been recorded.
rule-no-request-received = It depends on requests, and none was received.
rule-denominator-zero = The figure is a share, and there is nothing yet to take a share of.
rule-baseline-missing = The target asks for a change, but where the number started is not recorded.
rule-no-membership-set = The target asks for all Members, but not of which group.
rule-no-full-sub-period = The plan does not cover any of the periods in full, so nothing is asked for.
rule-no-sessions = The target is asked for at each session. No sessions are kept here yet, so it cannot be computed; it waits until they are.
# $starts: a day
rule-not-started = The period begins on { $starts }; nothing is due before.
# $value, $needed: numbers or shares
rule-reached = { $value } there, { $needed } asked for.
# $deadline: a day
rule-missed = { $value } of the { $needed } asked for by { $deadline }; the deadline has passed.
rule-missed-above = { $value } at the deadline, { $deadline }; that is above the { $needed } asked for.
rule-no-deadline = { $value } of the { $needed } asked for; the target has no deadline.
rule-no-deadline-above = { $value } now, above the { $needed } asked for; the target has no deadline.
# the number is there, but the target says "more than" or "less than"
rule-just-there = { $value } is the very number in the target, which asks to pass it.
# $expected: what the straight line expects by the day of the figures
rule-line = { $value } of the { $needed } asked for by { $deadline }; { $expected } expected by now.
# $percent: how much of the way expected by now has been made
rule-line-behind = { $value } of the { $needed } asked for by { $deadline }; { $expected } expected by now ({ $percent } of the expected way).
rule-line-down = { $value } now, to come down to { $needed } by { $deadline }; { $expected } expected by now.
rule-line-down-behind = { $value } now, to come down to { $needed } by { $deadline }; { $expected } expected by now ({ $percent } of the expected way).
# $percent: how much of the target is there
rule-against-target = { $value } now, { $needed } asked for by { $deadline } ({ $percent } of the target).
rule-against-target-above = { $value } now, above the { $needed } asked for by { $deadline }; it has to come down.
# $limit: the number that must not be passed
rule-limit-holds = { $value } so far; the limit of { $limit } holds.
rule-limit-broken = { $value }, above the limit of { $limit }; this cannot be undone.
# $asked: what the requests received make possible
rule-every-request-answered = { $value } there, and the requests received call for { $asked }. The { $needed } in the target need more requests.
# $from, $until: days of the first period that failed; $failed: how many failed
rule-sub-period-failed = { $value } from { $from } to { $until }, where { $needed } was asked for. { $failed ->
    [one] The target failed in this one period.
   *[other] The target failed in { $failed } periods; this was the first.
}
rule-sub-periods-held = { $held ->
    [one] The target held in the one period that counts.
   *[other] The target held in each of the { $held } periods.
}
rule-sub-period-running = { $value } so far in the current period; { $needed } asked for by { $until }, { $expected } expected by now.
rule-held-before = { $held ->
    [one] The target held in the one period before.
   *[other] The target held in { $held } periods before.
}
rule-sub-periods-hold-so-far = { $held ->
    [one] The target held in the one period so far; the next has not begun.
   *[other] The target held in each of the { $held } periods so far; the next has not begun.
}
# $clause: which part, from 1
rule-worst-clause = Part { $clause } of the target decides: no other part stands worse.

## What to know beside a figure (`Note`)

# $printed: the denominator in the text; $set: Members on the day
note-denominator-differs = The target is out of { $printed }, but the number of Members on { $day } is { $set }. The printed number stays the total.
note-value-above-denominator = { $value } is more than the { $of } there can be. Check the facts and the total.
note-not-whole = A count is a whole number, and { $value } is not. Check the facts.
note-read-as-floor = The text does not say whether the number is a minimum. It is read as one.
note-items-not-pooled = { $items ->
    [one] The item is read on its own.
   *[other] The { $items } items were answered by different numbers of people, so they are not averaged; the lowest decides.
}

## Why a fact was not counted (`Why`)

why-after-as-at = It happened after the day of these figures.
why-after-period = It happened after the period had ended.
why-before-period = It happened before the period began.
why-outside-sub-periods = It happened between the sessions.
why-withdrawn = It was withdrawn.
why-superseded = A later record took its place.
why-below-level = The Member's status is not one that counts.
why-not-in-the-set = The Member is not in the group that counts.
why-not-in-the-class = The Member does not hold the class that counts on that day.
why-counted-before = The Member counted before the period already, so it is not new.
why-member-counted-already = The Member is counted once, by another fact.
why-no-member = It names no Member.
why-none-happened = It says that none took place.
why-still-open = The request is still open, and the period still runs.
why-answers-no-request = It answers no request that counts.
why-request-counted-already = The request it answers is counted once, by another fact.
why-other-scale = It uses another scale than the target.
why-other-unit = It is in another unit than the target.
why-nobody-answered = Nobody answered.

## What became of one period of a frequency (`SubPeriodOutcome`)

outcome-held = The target held
outcome-failed = The target failed
outcome-not-yet-due = Still running
outcome-ahead = Not begun yet
outcome-asks-nothing = Not a full period: nothing is asked for
outcome-no-request = No request received
outcome-no-data = Nothing recorded

## What counts for an indicator (`Rule` and `Filter` in crates/domain/src/indicators/measure)

# $levels: list of levels
measure-members-at = Members whose latest status is one of these: { $levels }
measure-no-level = Members, but no status that counts was chosen
# $kinds: list of kinds
measure-members-with = Different Members that are named in records of { $kinds }
measure-count = Number of these: { $kinds }
measure-no-kind = Nothing: no kind of fact was chosen
# $part, $whole: what is counted
measure-share = Share in per cent: { $part }, out of { $whole }
# $kind: what the requests ask for
measure-requests = requests ({ $kind })
measure-requests-met = requests that were met ({ $kind })
# $served: the kind of fact that answers
measure-requests-served = requests ({ $kind }) answered by { $served }
measure-mean-score = Mean of evaluation scores, each event weighted by its answers
measure-positive-answers = Positive answers as a share of all answers, in per cent
measure-sum = Sum of the measured numbers of the period
measure-latest = Latest measured number
# $what: one of the above; $which: one or more of the following
measure-narrowed = { $what }; from facts { $which }
measure-of-this-action = recorded for this action
measure-of-actions = { $count ->
    [one] recorded for { $count } action
   *[other] recorded for { $count } actions
}
# $names: list of codes
measure-of-instruments = about { $names }
measure-of-topics = on the topics { $names }
# $names: list of codes
measure-of-channels = published by { $names }
# $names: list of codes
measure-of-partners = in which { $names } took part
# $names: list of classes
measure-of-classes = of Members counted as { $names }

## What is counted, in the plural and as inside a sentence (`CountedKind`)

kind-activity = activities
kind-assistance = assistance given
kind-discussion = discussions
kind-exchange = exchanges of information
kind-opportunity = opportunities
kind-participation = participations
kind-survey = surveys
kind-expert-use = uses of experts
kind-contribution = contributions
kind-follow-up = follow-up actions
kind-item-shared = experiences shared
kind-talk = talks

# $count: how many; 0 says that it is known that there was none
counted-activity = { $count ->
    [0] no activities
    [one] { $count } activity
   *[other] { $count } activities
}
counted-assistance = { $count ->
    [0] no assistance given
    [one] assistance given once
   *[other] assistance given { $count } times
}
counted-discussion = { $count ->
    [0] no discussions
    [one] { $count } discussion
   *[other] { $count } discussions
}
counted-exchange = { $count ->
    [0] no exchanges of information
    [one] { $count } exchange of information
   *[other] { $count } exchanges of information
}
counted-opportunity = { $count ->
    [0] no opportunities
    [one] { $count } opportunity
   *[other] { $count } opportunities
}
counted-participation = { $count ->
    [0] no participations
    [one] { $count } participation
   *[other] { $count } participations
}
counted-survey = { $count ->
    [0] no surveys
    [one] { $count } survey
   *[other] { $count } surveys
}
counted-expert-use = { $count ->
    [0] no experts used
    [one] { $count } use of an expert
   *[other] { $count } uses of experts
}
counted-contribution = { $count ->
    [0] no contributions
    [one] { $count } contribution
   *[other] { $count } contributions
}
counted-follow-up = { $count ->
    [0] no follow-up actions
    [one] { $count } follow-up action
   *[other] { $count } follow-up actions
}
counted-item-shared = { $count ->
    [0] no experiences shared
    [one] { $count } experience shared
   *[other] { $count } experiences shared
}
counted-talk = { $count ->
    [0] no talks
    [one] { $count } talk
   *[other] { $count } talks
}

## What requests ask for (`RequestKind`)

request-kind-assistance = assistance
request-kind-mission = missions
request-kind-contribution = contributions
request-for-assistance = Request for assistance
request-for-mission = Request for a mission
request-for-contribution = Request for a contribution

## Levels of the usual status scale

level-not-yet = not yet
level-accepted = accepted
level-contracting = contracting
level-implementing = implementing

## Facts in one line

fact-kind-status = Status of a Member
fact-kind-counted = Something that is counted
fact-kind-request = Request
fact-kind-answers = Answers to a survey
fact-kind-scores = Evaluation scores
fact-kind-measured = Measured number or amount
# $member: a name; $fact: the rest of the line
fact-of-member = { $member }: { $fact }
fact-about = { $fact }, about { $instrument }
fact-status = { $instrument } – { $level }
# $kind: a kind that no catalogue names
fact-counted-other = { $kind }: { $count }
fact-request-other = Request: { $kind }
# $request: one of the requests above
fact-request-open = { $request }, no answer recorded
fact-request-met = { $request }, met on { $day }
fact-request-not-met = { $request }, not met, as known on { $day }
fact-answers = Positive answers: { $positive } of { $answered }
# $mean: a mean; $top: the top of the scale; $answered: how many answered
fact-scores = mean score { $mean } of { $top }, answers: { $answered }
fact-of-item = “{ $item }”: { $fact }
fact-measured = Measured: { $amount }
fact-measured-unit = Measured: { $amount } { $unit }

## How far an action is (`ProgressStatus` in crates/domain/src/plans/progress.rs)

progress-done = Done
progress-ongoing = Ongoing
progress-partly = Partly done
progress-done-in-house = Done by the staff
progress-not-done-no-funds = Not done: no funds
progress-fundraising-no-result = Funds sought, none found
progress-conditional-funding = Will be done if there are funds
progress-conditional-decision = Will be done if decided
progress-temporary-ended = Temporary arrangement, ended
progress-not-started = Not started
progress-delayed = Delayed
progress-suspended = Suspended
progress-cancelled = Cancelled

## What a plan says of its actions (crates/domain/src/plans/content.rs)

horizon-short = Short term
horizon-medium = Medium term
horizon-long = Long term
plan-level-national = National
plan-level-subregional = Subregional
plan-level-regional = Regional
plan-level-subregional-and-regional = Subregional and regional
plan-level-international = International
plan-level-global = Global
condition-upon-request = Upon request
# $text: the words as printed
condition-hedge = “{ $text }”
condition-internal = Internal
condition-external = External

## Choosing what counts, and what was done

measure-choose = Say what counts
measure-choose-other = Choose another measure
# $n: which part, from 1
measure-choose-part = Say what counts for part { $n }
measure-choose-hint = Only kinds of figure that can be compared with the target are offered.
measure-rule = Kind of figure
measure-look = Look at the figure first
measure-would-be = Not saved yet. With this choice:
measure-settles-doubts = Your choice decides this; saving it settles the doubt.
measure-levels = Which statuses count
measure-served-by = Answered by
measure-out-of = Out of
measure-whose = Whose records count
measure-own-action = Those recorded for this action
measure-any-action = Those of any action
measure-narrowing = Count only some of them
measure-members = Group of Members it is out of
# $set: name of a group of Members
measure-out-of-set = Out of: { $set }
measure-as-plan = As the plan says
measure-upon-request = Whether somebody has to ask
measure-as-action = As the action says
measure-only-requests = Counted only against requests received
measure-without-requests = Counted whether or not anybody asks
choose-members-at = Members at a status
choose-members-with = Members that took part
choose-count = Number of things
choose-requests-met = Share of requests met
choose-requests-served = Share of requests answered with something
choose-share-of-facts = One count out of another
choose-positive-answers = Share of positive answers
choose-mean-score = Mean score
choose-sum = Sum of measured numbers
choose-latest = Latest measured number
kpi-history = History of this indicator
recorded-topics = Topics
recorded-channel = Published by (website, newsletter …)
recorded-partners = Partners that took part
# $channel: a code
recorded-by-channel = published by { $channel }
# $names: list of codes
recorded-with = with { $names }
# $percent: how much of the way has been made
kpi-achievement = { $percent } of the way from the start to the target has been made.
recorded-several-hint = Several are separated by commas.
told-as-printed = meant as printed
told-for-revision = to be raised at the next revision
deed-member-added = A Member was added
deed-member-class-given = What a Member counts as was recorded
deed-member-class-ended = A Member ceased to hold a class
deed-members-classes-given = What Members count as was recorded

## What Members count as

class-developing = developing State Member
class-ldc = least developed country
class-sids = small island developing State
class-transition = country with economy in transition
class-cooperating-non-member = Cooperating Non-Member
class-potential-cooperating-non-member = potential Cooperating Non-Member
member-classes = Counts as
member-class = Class
member-no-class = No class has been recorded.
member-until = Until
member-class-give = Record a class
member-class-hint = The list is the organisation’s; it is kept in the settings.
member-class-from = From which day
member-class-last = Last day
member-class-last-hint = The last day on which it counts as this. Earlier figures stay as they are.
member-class-open-hint = Empty while it lasts.
member-class-evidence-hint = A list, a decision or a letter that shows it.
member-class-end = End it
# $class: what it counts as
member-class-end-of = End the class “{ $class }”
