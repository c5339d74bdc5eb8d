### Money with which Members pay experts.

supports-title = Money for experts
supports-lead = What Members apply for so that they can pay an expert: checked by the rules of the day it was handed in, decided, contracted, paid and reported.
supports-none = There is no application yet. A focal point applies for its Member; which Members the fund helps stands on the page of the fund.
support-write = Apply for money
support-write-lead = Write down what the expert is to do and what it costs. It stays your own draft until you hand it in.
support-keep-draft = Keep the draft
support-edit = Change it
support-remove-draft = Throw the draft away
support-forget = Take the name out
support-title = Activity
support-title-hint = A few words, for example: Risk assessment of three cases
support-purpose = What for
support-purpose-hint = What the expert is to do, and what is to come of it.
support-member = Member
support-state = State
support-state-draft = draft
support-state-submitted = handed in
support-state-checked = checked
support-state-granted = granted
support-state-contracted = under contract
support-state-reported = reported
support-state-declined = declined
support-state-closed = closed
support-ending-declined = declined
support-ending-withdrawn = withdrawn
support-theme = Theme
support-expert = Expert
support-expert-hint = Of the roster: the name, or the short code of the record. Leave it empty where it is somebody else.
support-outside = Expert off the roster
support-outside-hint = The name. Only where, on the day you hand it in, the expert need not be on the roster.
support-outside-why = Why this one is preferred
support-outside-knows = What this one knows
support-outside-somebody = somebody off the roster
support-from = First day
support-until = Last day
support-until-hint = Once it is over, a report is due.
support-days = Working days
support-currency = Currency
support-currency-hint = Three letters, for all amounts below.
support-amount-hint = For example 4,000. The parts below are added up.
support-part = Part
support-part-fee = Fee
support-part-travel = Travel
support-part-subsistence = Subsistence
support-part-other = Anything else
support-cost = What it costs
support-sum = Together
support-rest = still to be paid
support-request = Request it serves
support-request-hint = The number of an own request, for example WS-2026-3. May stay empty.
support-mission = Mission it pays for
support-mission-hint = The number of a mission to your Member. May stay empty.
support-submitted-on = Handed in on
support-checked-on = Checked on
support-decided-on = Decided on
support-closed-on = Closed on
support-asked = Asked for
support-granted = Granted
support-contracted = In contracts
support-paid = Paid
support-contract = Contract
support-number = Number of the contract
support-note = What for
support-report = Report
support-report-due = report due
support-done = What was done
support-spent = What it cost
support-reason = Reason
support-step = Step
support-on = Day
support-way-submit = Hand it in
support-way-check = Check it
support-way-grant = Grant money
support-way-decline = Decline it
support-way-withdraw = Withdraw it
support-way-contract = Enter the contract
support-way-pay = Enter a payment
support-way-report = Report
support-way-close = Close it
support-submit-hint = It is judged by the rules of today: the classes of your Member, and whether the expert must be on the roster.
support-check-hint = What stands in the list of checks is kept as it is found now, by the rules of the day it was handed in.
support-report-hint = Say what was done and what it cost in all.
support-close-hint = Where there is no report, give the reason.
support-words = Words
support-year = Year
support-having = With an amount
support-count = Applications
support-sums = Sums
support-not-readable = another programme’s
support-check = Checks
support-check-item = What is looked at
support-check-met = Met
support-check-why = Why
support-check-kept = As it was found when it was checked.
support-check-now = As it would be found now; nobody has checked it since it last changed.
support-check-draft = As it would be found if it were handed in today.
support-judged-on = Judged by the rules of
support-item-eligible = The Member is one of those that the fund helps
support-item-expert = The expert is on the roster, or need not be
support-item-complete = It says all it has to
support-item-ceiling = The amount is within the ceiling
# $what: the class; $day (day): since when
support-why-held-class = It counts as { $what } since { $day }.
# $day (day): the day it was handed in; $what: classes
support-why-held-none = On { $day } it held none of these classes: { $what }.
support-why-no-fund = On that day nobody had settled whom the fund helps.
# $day (day): since when
support-why-on-roster = On the roster since { $day }.
# $what: the decision; $day (day): its first day
support-why-delinked = Need not be on the roster, by { $what }, since { $day }.
support-why-outside = The expert has no record, and on that day had to be on the roster.
support-why-not-listed = The expert’s record was not on the roster on that day.
support-why-nobody = It names no expert.
support-why-whole = Nothing is missing.
# $what: what is missing
support-why-lacks = It does not say yet: { $what }.
# $amount: the ceiling
support-why-within = No more than { $amount }.
support-why-no-ceiling = There is no ceiling.
# $amount: the ceiling
support-why-above = The ceiling is { $amount }; no more than that can be granted.
# $what: code of its currency
support-why-other-currency = The fund gives in { $what }.
support-lack-title = what the activity is called
support-lack-purpose = what for
support-lack-theme = the theme
support-lack-expert = the expert
support-lack-period = first and last day
support-lack-days = working days
support-lack-cost = what it costs
support-terms-title = The fund and its rules
support-terms-lead = Whom the fund helps, and whether an expert it pays must be on the roster: each from a day on. An application is judged by what held on the day it was handed in, whatever holds later.
support-rules = Must the expert be on the roster?
support-link = Rule
support-link-linked = An expert whom the fund pays must be on the roster.
support-link-delinked = An expert whom the fund pays need not be on the roster.
support-rule-since = since
# $what: the decision; $day (day): since when
support-rule-by = In force since { $day }, by { $what }.
support-rule-usual = Nobody has decided otherwise.
support-since = From
support-decision = Decision
support-decision-hint = Its words or symbol, for example: Decision 9/4, paragraph 3
support-decide = Enter a decision
support-decide-hint = It holds from its day on until the next one begins. Once it has begun, it stays.
support-take-back = Take back
support-terms = Whom the fund helps
support-no-terms = Nobody has settled yet whom the fund helps. Until then nothing can be granted.
support-fund = Fund
support-classes = Classes of Members
support-ceiling = Most for one application
support-ceiling-hint = Leave it empty where there is none.
support-settle = Settle whom it helps
support-settle-hint = A Member that holds one of these classes on the day it applies is helped. What held before stays in the history.
support-eligible-today = Eligible today
support-eligible = eligible
support-not-eligible = not eligible
support-would-need = It would need one of these classes:
due-support-draft = Finish and hand in your application for money
due-support-submitted = Check an application for money
due-support-checked = Decide on an application for money
due-support-granted = Enter the contract of a grant
due-support-reported = Pay the rest and close
due-support-report-due = Report on what an expert did
# $day (day): the first day
problem-support-reversed = The work begins on { $day }. Give that day or a later one.
problem-support-two-experts = There is an expert of the roster already. Leave one of the two empty.
# $value: where it stands; $next: the steps that lead on
problem-support-not-from = Where the application stands ({ $value }) this does not lead on. What does: { $next }.
# $value: what is missing
problem-support-lacks = Fill this in first, with “Change it”: { $value }.
# $day (day): the day of handing in
problem-support-needs-roster = On { $day } an expert whom the fund pays must be on the roster. Name one of the roster with “Change it”, or have the expert nominated first.
# $day (day): of what came before
problem-support-before = This comes after { $day }. Give that day or a later one.
problem-support-not-checked = It was changed since it was checked. Check it first.
# $value: what is not met
problem-support-not-met = Nothing can be granted while this is not met: { $value }. Change it and check it again, or decline it.
# $value: the most
problem-support-above = No more than { $value } is possible here. Give that amount or less.
problem-support-nothing = Give an amount above zero.
problem-support-no-words = Write it down in a sentence.
# $day (day): when it begins
problem-support-not-after = What was settled last begins on { $day }. What follows it begins later; choose another day.
# $day (day): when it began
problem-support-begun = It has begun on { $day } and stays. Enter the decision that follows it.
deed-support-drafted = A Member wrote a draft of an application for money
deed-support-draft-changed = A Member changed its draft of an application for money
deed-support-draft-removed = A Member threw its draft of an application for money away
deed-support-changed = An application for money was changed
deed-support-moved = An application for money went on
deed-support-name-removed = Who an expert off the roster is was taken out of an application for money
deed-support-rule-begun = It was settled whether an expert must be on the roster
deed-support-rule-taken-back = A decision about the roster was taken back before its day
deed-support-terms-set = It was settled whom the fund helps
