### Experts nominated by Governments.

experts-title = Experts
experts-lead = Governments nominate experts; nobody lists himself. Experts serve in their personal capacity.
experts-none = No expert yet. A focal point nominates; the secretariat checks and lists.
expert-code = Record
expert-name = Name
expert-words = Name or administration
expert-theme = Theme
expert-themes = Themes
# $themes (text): some themes of the organisation's list
expert-themes-hint = A line for each theme with a level from 1 to 4: Valuation | 3. Themes are those of your list, for example: { $themes }
expert-level = Level in the theme
# $level (number): from 1 to 4
expert-level-least = { $level } or higher
# $level (number): from 1 to 4
expert-level-is = level { $level } of 4
expert-language = Language
expert-languages = Languages
expert-languages-hint = A line for each language: English | fluent or English | working
expert-command = Command of the language
expert-command-working = working
expert-command-fluent = fluent
expert-category = Category
expert-categories = Categories
expert-region = Region
expert-state = State
expert-state-nominated = nominated
expert-state-listed = on the roster
expert-state-suspended = suspended
expert-state-withdrawn = off the roster
expert-state-erased = erased
expert-since = Since
expert-to-check = to be checked
expert-returned = returned
expert-expiring = runs out
expert-expired = too old
expert-member = Nominated by
expert-holds-until = Holds until
expert-confirmed-on = Confirmed on
expert-home = Home administration
expert-home-member = Member of the administration
expert-nationality = Nationality
expert-email = E-mail
expert-email-hint = Here the expert is asked whether the record is still true. With an account of this address the expert keeps the record.
expert-sex = Sex
expert-pool = Can be sent to
expert-whom-hint = Whoever serves the own region only needs the region of the administration.
expert-pool-global = any Member
expert-pool-regional = Members of the own region
expert-may-lead = May lead a team
expert-levels = Levels of work
expert-engagement = Who bears the cost
expert-engagement-in-kind = the administration the salary, the fund travel and subsistence
expert-engagement-in-kind-full = the administration all of it
expert-engagement-fund = the fund travel, subsistence and fee
expert-fee = Fee for a day
expert-currency = Currency
expert-currency-hint = Three letters, for example EUR.
expert-days-max = Most days away in a year
expert-missions-max = Most missions in a year
expert-conflicts = Conflicts of interest
expert-conflicts-hint = A line for each Member the expert must not be sent to, with the reason: Fiji | worked for its fleet
expert-release = Release by the employer
expert-release-hint = Where it can be read, for example a letter with its date.
expert-account = Account
expert-protected = For those concerned
expert-protected-stays = What only those concerned read is not shown here. Leave a field empty and it stays as it is.
expert-nominate = Nominate an expert
expert-nominate-lead = You nominate for your Government. What is missing can be sent later: the secretariat returns the nomination with what it lacks.
expert-change = Change the record
expert-complete = Complete and hand in again
expert-way-return = Return with what is missing
expert-way-complete = Hand in again
expert-way-list = Put on the roster
expert-way-suspend = Suspend
expert-way-restore = Lift the suspension
expert-way-withdraw = Take off the roster
expert-way-renominate = Nominated again
expert-way-erase = Erase
expert-why = Why
expert-why-renominate = Where the Government's nomination can be read
expert-erase-hint = Nothing of the person is left. This cannot be undone.
expert-return-hint = The Member is shown everything that is missing. Say more only if there is more to say.
expert-data = Take all data along (JSON)
expert-away = Cannot go
expert-away-hint = A line for each time: 2027-03-01 | 2027-03-15, or one day.
expert-pass = Say what happened in a category
expert-passing = What happened
expert-passing-workshop = Workshop passed
expert-passing-field = Mission in the field beside a mentor
expert-passing-refresh = Refreshed
expert-passing-lapse = Lapsed
expert-pass-on = On
expert-mentor = Mentor
expert-mentor-hint = Who accompanied the mission in the field.
expert-evidence = Where it can be read
expert-confirm = Confirm: still true
expert-leave = Leave the roster
expert-remark = Remark
expert-say = Say something
expert-remarks = What was said
expert-stage-pre-selected = pre-selected
expert-stage-pre-accredited = pre-accredited
expert-stage-accredited = accredited
expert-stage-lapsed = lapsed
expert-lacks = Still missing:
expert-lack-name = the name
expert-lack-email = an e-mail address
expert-lack-nationality = the nationality
expert-lack-home = the home administration
expert-lack-category = a category
expert-lack-competency = a theme with its level
expert-lack-language = a language with its command
expert-lack-region = the region
expert-lack-fee = the fee for a day
expert-lack-release = the release by the employer
expert-personal-capacity = On missions of the roster this expert serves in a personal capacity and does not represent a Government.
expert-on-file = On file
expert-on-file-lead = What is on file about this record, without what is in it.
expert-record = The record
expert-who-sees = Who sees what
expert-sees-that = That there is a record
expert-sees-profile = Profile, categories, themes, languages
expert-sees-protected = E-mail, sex, fee, conflicts, release
expert-seen-by-expert = the expert
expert-seen-by-member = the Member that nominated
expert-seen-by-others = other Members
expert-seen-by-officer = officers of the programme
expert-seen-by-other-officers = other officers
expert-seen-by-head = the head
expert-seen-by-provider = the provider of a mission
expert-seen-by-auditor = auditors
due-expert-to-check = Check a nomination
due-expert-returned = Complete a nomination
due-expert-expiring = Confirm a record before it runs out
due-appraisal-shared = Reply to what was said of your work
# $value (text): where it stands; $next (text): the steps that lead on
problem-expert-not-from = The record is “{ $value }”. From there: { $next }.
# $lacks (text): what is missing
problem-expert-incomplete = Still missing: { $lacks }. Return the nomination, so that the Member completes it.
problem-expert-lacks = The secretariat asked for this. Fill it in before you hand the nomination in again.
problem-expert-complete = Nothing is missing. Say why you return the nomination.
problem-expert-no-reason = Say why.
# $count (number): missions
problem-expert-expected =
    { $count ->
        [one] One mission expects this expert. Find somebody else for it first.
       *[other] { $count } missions expect this expert. Find somebody else for them first.
    }
# $most (number): experts
problem-expert-full = The Member has { $most } experts on the roster, as many as it may have. Take somebody off first.
# $most (number): experts; $theme (text): the theme
problem-expert-area-full = The Member has { $most } experts for “{ $theme }”, as many as it may have. Take somebody off first.
# $most (number): lines
problem-expert-many-lines = These are more than { $most } lines. Leave the less important ones out.
# $value (text): what was typed
problem-expert-email = “{ $value }” is no e-mail address. Enter one like ana@example.org.
# $value (text): the line
problem-expert-competency = “{ $value }” cannot be read. Write a theme and its level, for example Valuation | 3.
# $value (text): what was typed
problem-expert-level = “{ $value }” is no level. Choose from 1 to 4.
# $value (text): the line
problem-expert-language = “{ $value }” cannot be read. Write a language and its command, for example English | fluent.
# $value (text): what was typed
problem-expert-command = “{ $value }” is no command of a language. Write working or fluent.
# $value (text): what stands there twice
problem-expert-twice = “{ $value }” stands there a second time. Keep one line.
# $value (text): the line
problem-expert-conflict = “{ $value }” says no reason. Write the Member and why, for example Fiji | worked for its fleet.
# $value (text): the line
problem-expert-away = “{ $value }” cannot be read. Write the first and the last day, for example 2027-03-01 | 2027-03-15.
# $value (text): the stage; $next (text): what can follow
problem-expert-not-next = The category is at “{ $value }”. Next can be: { $next }.
problem-expert-no-mentor = Say who accompanied the mission in the field.
# $day (text): the day of the stage before
problem-expert-backwards = The stage before it is of { $day }. Enter that day or a later one.
deed-expert-accredited = Something happened in a category of an expert
deed-expert-confirmed = A record of the roster was confirmed
deed-expert-nominated = An expert was nominated
deed-expert-changed = A record of the roster was changed
deed-expert-completed = A nomination was completed and handed in again
deed-expert-moved = A record of the roster was moved on
deed-expert-remarked = Something was said on a record of the roster
duty-expert-years = Record of an expert holds (years)
duty-expert-notice = Ask an expert before the record runs out (days)
duty-expert-country = Most experts of one Member
duty-expert-area = Most experts of one Member for one theme
