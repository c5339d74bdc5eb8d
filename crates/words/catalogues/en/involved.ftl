### Partners in the actions of plans: who takes part and as what.

involved-title = Partners in actions
involved-lead = Who takes part in the actions of plans beside the organisation itself, and what each does there.
involved-none = No partner takes part in an action yet. Officers add partners on the page of an action.
involved-plan = Plan
involved-action = Action
involved-partner = Partner
involved-part = What it does
involved-part-leads = leads
involved-part-carries-out = carries it out
involved-part-trains = trains
involved-part-gives-experts = gives experts
involved-part-gives-money = gives money
involved-part-hosts = hosts
involved-part-advises = advises
involved-part-takes-part = takes part
involved-in-action = Partners in this action
involved-nobody = No partner takes part in this action yet.
involved-add = Add a partner to this action
involved-of-plan = All partners in actions of this plan
# $day: the last day of working together
involved-until = until { $day }
partner-own-kind = Own term
partner-own-kind-hint = What this partner is in your organisation’s own words, from its lists of kinds of partners.
# $name: the partner
partner-sort = Choose your own term for { $name }
partner-sort-short = Choose term
partner-actions = Actions
problem-partner-ended = Working with this partner ended on { $day }. Choose another partner.
problem-partner-involved = This partner already does that in this action. Choose something else that it does.
deed-partner-involved = A partner was added to an action
deed-partner-left-out = A partner was taken off an action
deed-partner-sorted = A partner was given an own term
