### Money that is looked for across initiatives.

funding-title = Funding
funding-lead-in = Where money is looked for across initiatives: calls, champions who pledge for several years, bids with other secretariats, and the leads of initiatives. That leads are shown here is noted in the log.
funding-none = No opportunity yet. Enter a call before it closes, or somebody who would speak up for the money.
funding-add = Add an opportunity
funding-change = Change the opportunity
funding-move = Say how it goes on
funding-to = It is now
funding-call = Call or purpose
funding-title-hint = For example: Ocean facility, third call
funding-funder = Who would give
funding-funder-hint = A partner by code or name, or words.
funding-closes-on = Closes on
funding-closed = closed
funding-champion = Champion
funding-amount-hint = For example 80,000. May stay empty where the years say it.
funding-years = Years
funding-years-hint = A line for each year, with its amount: 2027 | 40,000
funding-joint = Joint bid with
funding-joint-hint = Codes of partners, separated by commas. May stay empty.
funding-lead = lead
funding-words = Words
funding-running = not decided
funding-state = State
funding-state-open = found
funding-state-sought = sought
funding-state-offered = offered
funding-state-secured = secured
funding-state-refused = refused
funding-state-let-go = let go
funding-sums = Year by year
funding-looked-for = sought or offered
due-opportunity-open = Answer a call before it closes
# $value (text): the line
problem-funding-year = “{ $value }” cannot be read. Write a year and its amount, for example 2027 | 40,000.
# $value (text): the year
problem-funding-year-twice = The year { $value } stands there a second time. Put its amounts into one line.
# $value (text): the sum with its currency
problem-funding-years-differ = The years add up to { $value }. Enter that amount, or leave it empty.
# $value (text): where it stands
problem-funding-not-from = The opportunity stands at “{ $value }” and does not go there. Choose one of the list.
# $day (text): the day of the last step
problem-funding-before = The last step was on { $day }. Enter that day or a later one.
# $day (text): the last day of the call
problem-funding-closed = The call closed on { $day }. Enter the day it was answered, or let the opportunity go.
problem-funding-no-amount = Nobody has said how much it is. Enter the amount or its years first.
problem-funding-over = The opportunity is decided and stays as it is. Add a new one.
deed-funding-added = An opportunity to find money was added
deed-funding-changed = An opportunity to find money was changed
deed-funding-moved = An opportunity to find money was moved on
