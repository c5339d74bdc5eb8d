### Organisations: what they call things, their Members and partners, and the first run.

## Offices: the usual names; an organisation may have its own

office-observer = observer
office-donor = donor
office-expert = expert
office-provider = provider
office-translator = translator
office-focal-point = focal point
office-delegate = delegate
office-chair = chair
office-officer = officer
office-finance = finance officer
office-head = head of the secretariat
office-administrator = administrator
office-auditor = auditor

## What Members count as

class-centre-of-origin = centre of origin
class-member = Member
class-signatory = signatory
class-observer = observer
class-candidate = candidate
tenure-kind = Kind
tenure-kind-class = class
tenure-kind-status = status
tenure-kind-group = group
tenure-kind-region = region
member-status-give = Record a status
member-group-give = Record a group
member-region-give = Record a region
member-class-correct = Correct
# $class: what it counts as
member-class-correct-of = Correct “{ $class }”
member-class-reason = Why it is wrong
member-class-reason-hint = What was recorded by mistake stays in the history, with this reason.
member-class-withdraw = Withdraw without a replacement
member-class-withdrawn = Recorded by mistake
member-names = Names
member-names-hint = What it is called in each language. The organisation’s own form stays beside them.

## Days that contradict each other

date-adopted = adoption
date-event-began = beginning of the event
date-event-ended = end of the event
date-recorded = record
date-published = publication
date-period-began = beginning of the period
date-period-ended = end of the period
date-status-began = first status
date-joined = joining
date-left = leaving
date-today = today
# $first, $then: what happened; $first_day, $then_day: days
dates-out-of-order = These days cannot both be right: { $then } on { $then_day } would come before { $first } on { $first_day }. Check both.

## The list of Members

directory-title = Members
directory-words = Code or name
directory-status = Status
directory-day = On which day
# $day: a day
directory-caption = Members on { $day }
directory-none = No Member is recorded yet. Members are the States, Parties or administrations of the organisation. Paste your list, or mark them in a region.
directory-add = Add Members
directory-csv = Download as CSV

## Bringing Members in

paste-lead = Paste a list, one Member a line, or mark Members in a region. You see what each line becomes before anything is kept.
paste-list = Members, one a line
paste-list-hint = A code or a name in any of our languages, then what you know: “FJ”, “Fiji”, “Fiji; 2004-07-01; SIDS”. Rows copied from a spreadsheet work as well.
paste-since = First day, where a line has none
paste-since-hint = The day from which they count as Members.
paste-set = Belongs to
paste-set-hint = Shares such as 22 of 33 are out of the Members of a set.
paste-region = Mark Members in a region
paste-look = See what it becomes
paste-preview = What the list becomes
paste-change = Change the list
paste-line = Line
paste-unclear = To look at
paste-known = Known already; stays as it is.
# $count: how many lines
paste-some-unclear = { $count ->
    [one] One line is unclear and is left out. Change it below, or go on without it.
   *[other] { $count } lines are unclear and are left out. Change them below, or go on without them.
}
# $count: how many Members
paste-confirm = { $count ->
    [one] Add one Member
   *[other] Add { $count } Members
}
paste-nobody = Nobody was recognised. Give an ISO code such as FJ, or a code and a name: “EU; European Union”.
# $text: what stands there
paste-cell = “{ $text }” is not understood. It is no day, and no status, class, group or region of the organisation.
# $text: what stands there
paste-day = “{ $text }” can be read as more than one day. Write it like 2004-07-01.
# $day: a day
paste-future = { $day } lies in the future. Give a day up to today.
paste-no-day = There is no first day. Give one in the line, or for all lines below.
# $line: the number of a line
paste-twice = Line { $line } names the same Member.
# $text: what stands there
paste-several = “{ $text }” is a second day or status. Leave one of the two.

## Regions of the United Nations’ M49

m49-015 = Northern Africa
m49-014 = Eastern Africa
m49-017 = Middle Africa
m49-018 = Southern Africa
m49-011 = Western Africa
m49-029 = Caribbean
m49-013 = Central America
m49-005 = South America
m49-021 = Northern America
m49-143 = Central Asia
m49-030 = Eastern Asia
m49-035 = South-eastern Asia
m49-034 = Southern Asia
m49-145 = Western Asia
m49-151 = Eastern Europe
m49-154 = Northern Europe
m49-039 = Southern Europe
m49-155 = Western Europe
m49-053 = Australia and New Zealand
m49-054 = Melanesia
m49-057 = Micronesia
m49-061 = Polynesia

## Partners

partners-title = Partners
partners-lead = Who gives, teaches or carries out. An administration may be a partner and a Member at once.
partners-none = No partner is registered yet. Register the administrations that give money or experts, training centres and agencies.
partner-add = Register a partner
partner-name = Name
partner-code-hint = Lower-case letters a to z, digits and hyphens.
partner-member = Is also the Member
partner-member-hint = Where the administration of a Member gives as well as receives.
partner-both = gives and receives
# $name: the partner
partner-end = End working together with { $name }
# $office: what the organisation calls a donor
partner-kind-donor = { $office } (administration)
partner-kind-training-centre = training centre
partner-kind-implementing-agency = implementing agency
partner-kind-executing-agency = executing agency
partner-kind-other = other

## Settings

settings-title = Settings
setting-topic-name = Name
setting-topic-calendar = Calendar and languages
setting-topic-office = Offices
setting-topic-status = Statuses
setting-topic-class = Classes
setting-topic-group = Groups
setting-topic-region = Regions
setting-topic-level = Levels
setting-topic-progress = Progress
setting-topic-symbol = Symbols
setting-topic-scale = Scales
setting-topic-scale-level = Levels of scales
setting-topic-duty = Duties towards Members
setting-topic-standing-item = Standing items
settings-standing-code-hint = The code of a body in lower case. Each new session of it gets this item on its agenda.
settings-about-name = The full name of the organisation in each language.
settings-about-calendar = When the year begins, on which clock moments are shown, and the working languages.
settings-about-office = What offices are called here. A language without a name of its own keeps the usual one.
settings-about-status = The statuses of Members towards the organisation. The first one is full membership.
settings-about-class = What Members count as, for example developing or small island.
settings-about-group = Groups that Members belong to.
settings-about-region = Regions that Members lie in.
settings-about-level = What the levels of the status scale towards instruments are called.
settings-about-progress = What is said of how actions go.
settings-about-symbol = How documents are given symbols. The entry “documents” counts for all bodies; an entry with the code of a body, in lower case, for that body.
settings-about-scale = Scales for judging, for example severity or priority. Levels stand lowest first.
settings-about-duty = How long the secretariat may take over what it owes on requests.
settings-called = Called
settings-own = Own names and values
settings-add = Add an entry
settings-none = There is no entry yet. Add the first one.
settings-remove = Back to the usual
settings-office-hint = Give the name as it stands inside a sentence, in lower case where the language does so.
settings-year-begins = The year runs
settings-time-zone = Clock
settings-time-zone-hint = UTC, hours from UTC such as +12:00, or a rule with summer time such as CET-1CEST,M3.5.0,M10.5.0/3.
settings-languages = Working languages
settings-pattern = Pattern
# $parts, $digits, $link, $example: pieces of patterns, in braces
settings-pattern-hint = Parts in braces: { $parts }; { $digits } has two digits. After a bar stands, to the letter, how revisions, addenda and corrigenda are marked: { $link }. For example { $example }.
# $symbol: an example, $revised: its first revision
settings-example = for example { $symbol }, revised { $revised }
# $all: the code that counts for all bodies
settings-symbol-code-hint = The code of a body in lower case, or “{ $all }” for all bodies that have no entry.
settings-levels = Levels, lowest first
settings-levels-hint = One a line: a code, then its names in English, French, Spanish and Arabic, parted by semicolons. For example “low; Low; Faible”.
settings-export = Download the settings (TOML)
settings-import = Take over settings
settings-import-text = Settings of another organisation
settings-import-hint = The text of a file that was downloaded from another organisation’s settings. Topics in it replace those here; others stay.

## The first run

welcome-title = Set up Trellis
welcome-lead = In a few minutes there is an organisation with its first people and its Members. You can stop after any step and go on later.
welcome-step-code = Set-up code
welcome-step-organisation = Organisation
welcome-step-first = Your account
welcome-step-second = A second person
welcome-step-members = Members
welcome-step-plan = Bring in a plan
welcome-step-done = done
welcome-code = Set-up code
welcome-code-hint = The server printed it on its terminal when it started. It proves that this installation is yours.
welcome-organisation = Full name of the organisation
welcome-organisation-code-hint = A short code for commands: lower-case letters, digits and hyphens, for example pacific-customs.
welcome-languages-hint = The languages the secretariat works in. They can be changed later.
welcome-first-lead = This account keeps accounts and settings. You are signed in with it at once.
welcome-name = Full name
welcome-password-hint = Twelve letters or more; a few words in a row are good.
welcome-language = Language
welcome-runs = Do you also run the programme?
welcome-runs-yes = Yes, I keep Members and plans too
welcome-runs-no = No, accounts and settings only
welcome-second-lead = Important steps need two people. Invite a second person now: the head of the secretariat, or another administrator.
welcome-office = Office
welcome-later = Do this later
# $person: a name
welcome-shown = { $person } is invited. Hand over this link; it opens the account once, within seven days:
welcome-shown-once = It is shown only now. A new one can be made on the page of people.
welcome-members-lead = Who are the Members? Paste your list, or mark them in a region.
# $count: how many Members
welcome-members-there = { $count ->
    [one] One Member is recorded.
   *[other] { $count } Members are recorded.
}
welcome-plan-lead = Then bring in the plan as the Word or Excel file that Members know.
welcome-done = Everything is set up.

## Problems

problem-field-one-line = Write this in one line.
# $value: what was typed
problem-field-member = No Member has the code “{ $value }”. Choose one of the list.
# $value: what was typed
problem-status-unknown = “{ $value }” is none of the organisation’s statuses. Choose one of the list, or add it in the settings.
problem-paste-nothing = No line becomes a new Member. Look at what is unclear, change the list and try again.
# $most: how many lines
problem-paste-long = The list has more than { $most ->
    [one] one line
   *[other] { $most } lines
}. Paste it in parts.
# $value: what was typed
problem-setting-unknown = There is nothing called “{ $value }” to be set. Choose one of those shown.
# $most: how many entries
problem-settings-many = The list has { $most ->
    [one] one entry
   *[other] { $most } entries
} already, as many as it can have. Remove one first.
# $value: what was typed
problem-setting-month = “{ $value }” is no month. Give a number from 1 to 12.
# $value: what was typed
problem-setting-zone = “{ $value }” is no clock that is understood. Write UTC, hours such as +12:00, or a rule such as CET-1CEST,M3.5.0,M10.5.0/3.
# $reason: what the reader of TOML says
problem-settings-unreadable = These settings cannot be read ({ $reason }). Use a file that was downloaded from the settings page.
# $value: topic and code of an entry
problem-settings-entry = The entry “{ $value }” cannot be taken over, so nothing was changed. Correct it and try again.
# $value: the pattern
problem-symbol-brace = A brace of “{ $value }” has no partner. Put each part between two braces.
# $value: the name of the part
problem-symbol-part = “{ $value }” is no part of a symbol. Parts are body, session, kind, item, year and number; after a bar, chain and n.
# $value: the digits asked for
problem-symbol-width = A part cannot have “{ $value }” digits. Give a number from 1 to 6.
# $value: the pattern
problem-symbol-number = “{ $value }” does not tell documents apart. Put the part “number” into it once, between braces.
# $value: what stands after the bar
problem-symbol-link = “{ $value }” does not say how revisions are marked. After the bar, put the parts “chain” and “n” once each between braces, and no other part.
# $value: the sign
problem-symbol-sign = Symbols do not have the sign “{ $value }”. Use letters, digits, blanks and / . - _ ( ) # : &.
problem-scale-short = A scale needs at least two levels. Write one a line, lowest first.
# $value: the code of a level
problem-scale-twice = Two levels have the code “{ $value }”. Give each its own.
problem-setup-code-wrong = This is not the code that the server printed when it was last started. Look at its terminal again; each start has a new one.

## The log

deed-settings-changed = A setting was changed
deed-settings-removed = A setting was taken back
deed-settings-imported = Settings were taken over
deed-setup-second-person = A second person was given an account
deed-members-pasted = Members were added from a list
deed-member-renamed = Names of a Member were changed
deed-member-class-withdrawn = What a Member counts as was corrected
deed-partner-added = A partner was registered
deed-partner-ended = Working with a partner ended
