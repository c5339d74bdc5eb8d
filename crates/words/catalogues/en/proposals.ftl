## Proposals of who goes on all missions

proposals-title = Proposals
proposals-lead = Who goes on which mission, for all planned missions at once. A proposal keeps every rule, says how far it may be from the best there is, and can be changed by hand before it is decided.
proposals-none = There is no proposal yet. Say on each planned mission who is needed, then begin one.
proposal-title = Proposal
proposal-name = Name
proposal-state = State
proposal-state-running = being searched for
proposal-state-ready = ready to look at
proposal-state-decided = decided
proposal-state-abandoned = interrupted
proposal-points = Points
proposal-bound = No plan has more than
proposal-gap = Gap
# $gap: a percentage
proposal-gap-of = { $gap } %
proposal-begun = Begun
proposal-begin = Begin a proposal
proposal-begin-hint = It looks at all planned missions that say who they need. You may leave its page; it goes on.
proposal-from = Stands by
proposal-from-hint = After somebody declined: the teams of that proposal stay, and only what broke is planned anew.
proposal-seconds = Seconds to search
# $most: the most seconds
proposal-seconds-hint = 10 where you leave it empty, { $most } at most. Longer is a little better.
proposal-seed = Seed
proposal-seed-hint = A whole number that decides between equal choices; 1 where you leave it empty.
proposal-iterations = Steps of the search
proposal-digest = Digest of what was looked at
proposal-running-hint = It is being searched for. This page looks again by itself; you may leave it.
proposal-share = How much of the time is over
# $share: 0 to 100
proposal-share-of = { $share } % of the time is over
proposal-stop = Stop and keep the best so far
proposal-abandoned-hint = The search was interrupted and will not go on. Withdraw this proposal and begin another one.
proposal-not-current = Records, missions, money or terms have changed since this was searched for. What stands here is judged by today’s.
proposal-breaks = On today’s records this plan breaks rules. Change these missions before you decide:
proposal-missions = Missions
# $staffed: missions with a team; $all: all of them
proposal-staffed = { $staffed } of { $all ->
    [one] { $all } mission has a team.
   *[other] { $all } missions have a team.
}
proposal-mission = Mission
proposal-member = Member
proposal-days = Days
proposal-team = Who goes
proposal-ask = Ask
proposal-by-hand = changed by hand
proposal-nobody = nobody
proposal-ask-people = Ask whether they agree
proposal-not-laid = Not laid before its Member: its days lie outside what the Member asked for, or somebody of this team declined.
proposal-why-nobody = Why nobody goes
proposal-change-or-ask = Why not somebody else, or change
proposal-why-not = Why not somebody else
proposal-why-not-ask = Ask why not
# $name: the expert
proposal-why-not-of = Why not { $name }
proposal-expert = Expert
proposal-change = Change who goes
proposal-change-hint = The whole plan is judged with it. A team that breaks a rule is refused with the rule.
proposal-experts-hint = Names, separated by “;”. Leave it empty where nobody is to go.
proposal-start = First day
proposal-start-hint = Leave it empty to keep the day it has.
proposal-parts = What the plan is worth
proposal-part = Part
proposal-part-staffed = Missions with a team, by how urgent they are
proposal-part-fit = How well experts fit
proposal-part-same-country = Teams from one country
proposal-part-cost = Cost
proposal-part-load = Several missions for one expert
proposal-part-over-share = Administrations beyond their fair share
proposal-part-dropped = Experts dropped from the plan before
proposal-part-moved = Missions moved to another day
proposal-part-all = All of it
proposal-change-of-points = Change of points
proposal-changes = What would change
proposal-scarce = What is scarce
proposal-scarce-hint = Points that more of it would be worth: where another expert, another week or more money would help most.
proposal-scarce-themes = Theme
proposal-scarce-languages = Language
proposal-scarce-categories = Category
proposal-scarce-weeks = Week
proposal-scarce-funds = Fund
proposal-decide = Decide: put these teams on their missions
proposal-withdraw = Withdraw the proposal
proposal-again = Plan anew from this one
proposal-terms = What is reckoned with
proposal-supposed = What if …
proposal-supposed-lead = What the plan would be if something were otherwise. Nothing is changed by asking.
proposal-suppose = Suppose that
proposal-suppose-release = the employer releases an expert on all days
proposal-suppose-delinked = experts need not be accredited on the roster
proposal-suppose-fund = the ceiling of a fund rises
proposal-suppose-ask = Find out
proposal-more = By so many units of money
proposal-now = Now
proposal-otherwise = Then
proposal-supposed-answer = What would be
# $now: missions with a team now; $then: missions with a team then
proposal-supposed-staffed = { $now ->
    [one] { $now } mission has a team now
   *[other] { $now } missions have a team now
}, { $then ->
    [one] { $then } would have one then.
   *[other] { $then } would have one then.
}
# $now: points now; $then: points then
proposal-supposed-points = Points: { $now } now, { $then } then.
proposal-supposed-same = The plan would be the same.
proposal-supposed-hint = Both plans are searched for shortly and in the same way, so that they can be compared; the plan above may differ where it was searched for longer or changed by hand.
# $name: the expert in whose seat
proposal-instead-of = It would be in the place of { $name }.
proposal-is-there = The expert is on this mission.
proposal-would-break = It would break rules:
proposal-would-lose = It would keep every rule, and the plan would be worth less:
proposal-would-win = It would keep every rule, and the plan would be worth no less. The search has not found it, or somebody chose otherwise.
proposal-not-looked-at = This expert is accredited in nothing that a mission asks for, or has a record that is too old.
proposal-unknown = Nobody on the roster has this name. Choose somebody from the list.
proposal-somebody = Somebody goes on this mission.
# $category: the category of the seats
proposal-funnel = { $category }: how many are left after each rule
# $category: the category of the seats; $needed: how many are needed
proposal-funnel-of = { $category }: { $needed ->
    [one] { $needed } is needed
   *[other] { $needed } are needed
}
proposal-rule = After the rule
proposal-left = Left
proposal-rule-5 = Accredited in the category
proposal-rule-6 = Knows the theme well enough
proposal-rule-7 = Works in the language
proposal-rule-8 = No conflict of interest
proposal-rule-9 = Evaluations good enough
proposal-rule-10 = Serves the region
proposal-rule-11 = Free within the window
proposal-rule-12 = Not on another mission on these days
proposal-rule-13 = Days left
proposal-rule-14 = Missions left
# $name: the expert
proposal-busy = { $name } would do and is busy
proposal-would-do = What would do
proposal-nothing-would-do = No single change would be enough. Ask Members to nominate, or ask for another category, level or window.
# $name: the expert; $count: days
proposal-remedy-days = { $count ->
    [one] { $count } more day of { $name }.
   *[other] { $count } more days of { $name }.
}
# $name: the expert; $count: missions
proposal-remedy-missions = { $count ->
    [one] { $count } more mission for { $name }.
   *[other] { $count } more missions for { $name }.
}
# $count: units of money
proposal-remedy-money = { $count ->
    [one] { $count } more unit of money in the fund.
   *[other] { $count } more units of money in the fund.
}
# $name: the expert
proposal-remedy-release = The employer releases { $name } on these days.
proposal-then = Then could go:
reckon-lead = What a proposal reckons with. Proposals made before stay as they are and say that something has changed.
reckon-start-step = Days between possible first days
reckon-start-step-hint = 7 for missions that begin on one day of the week.
reckon-notice = Days of notice
reckon-notice-hint = A mission whose days are open begins so many days from today at the earliest, so that people can be asked.
reckon-travel-same = Travel days before and after, in the expert’s own region
reckon-travel-other = Travel days before and after, in another region
reckon-evaluation-min = Lowest evaluation
reckon-evaluation-min-hint = From 1 to 5. Experts without any evaluation may be sent.
reckon-subsistence = A day there, in whole units of money
reckon-trip-same = A trip within the region
reckon-trip-other = A trip to another region
reckon-funds = What funds may spend
reckon-funds-hint = A line for each fund: its code, a colon and whole units of money, for example “TF-EAST: 40000”. A fund that is not here has no ceiling.
reckon-weights = What things are worth
reckon-weights-hint = A line for each: its name, a colon and points. What you leave out has its usual value.
deed-proposal-begun = A proposal was begun
deed-proposal-searched = A proposal was found
deed-proposal-stopped = A search was stopped
deed-proposal-withdrawn = A proposal was withdrawn
deed-proposal-team-changed = A team of a proposal was changed
deed-proposal-decided = A proposal was decided
deed-proposal-terms-set = It was said what proposals reckon with
# $value: what was typed; $most: the most seconds
problem-proposal-seconds = “{ $value }” seconds cannot be searched for. Enter 1 to { $most }, for example 10.
problem-proposal-empty = No planned mission says enough to look for a team. Open a planned mission and say who is needed.
problem-proposal-not-ready = The proposal is being searched for still, or it is decided. Look at its page again.
# $count: how many rules
problem-proposal-broken = The plan breaks { $count ->
    [one] { $count } rule on today’s records. Change the mission that its page names, or plan anew from it.
   *[other] { $count } rules on today’s records. Change the missions that its page names, or plan anew from it.
}
problem-proposal-nobody = No mission of this proposal has a team. Ask its page why nobody goes.
# $value: what was typed; $least: the least; $most: the most
problem-terms-range = “{ $value }” cannot be reckoned with. Enter a number from { $least } to { $most }.
# $value: the line
problem-terms-line = “{ $value }” is not a name and a number. Put a colon between them, for example “TF-EAST: 40000”.
problem-terms-divisor = Money is divided by “euro_per_point”, so it cannot be 0. Enter for example 100.
problem-terms-no-fund = No fund has a ceiling that could rise. Enter one under what is reckoned with.
