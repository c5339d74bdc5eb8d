-- What Members report counts once somebody has verified it; who said a comment.
-- Twin: ../postgres/0018_reported.sql

-- `reported`, `returned` or `verified`. Whoever may verify records and verifies at once, as was done until now.
alter table fact add column standing text not null default 'verified';
-- The plan it is filed under: that of its action, of several the first.
alter table fact add column plan_id blob references plan (id) on delete set null;
-- The KPI it was reported for, where somebody named one.
alter table fact add column kpi_id blob references kpi (id) on delete set null;
-- Who verified or returned it, and when.
alter table fact add column judged_at integer;
alter table fact add column judged_by blob references person (id);
alter table fact add column returned_reason text;

update fact
set judged_at = recorded_at,
    judged_by = recorded_by,
    plan_id = (select action.plan_id
               from fact_action
               join action on action.id = fact_action.action_id
               where fact_action.fact_id = fact.id
               order by action.id
               limit 1);

create index fact_plan on fact (plan_id);
create index fact_kpi on fact (kpi_id);
create index fact_judge on fact (judged_by);
-- The list of what was reported: of everybody, of a programme, of a Member; newest first without sorting.
create index fact_listed on fact (organisation_id, standing, recorded_at, id, plan_id, member_id)
where withdrawn_on is null;
create index fact_listed_of_plan on fact (organisation_id, plan_id, standing, recorded_at, id)
where withdrawn_on is null;
create index fact_listed_of_member on fact (organisation_id, member_id, standing, recorded_at, id, plan_id)
where withdrawn_on is null;

-- Who said it himself; null for what an officer took down.
alter table plan_comment add column said_by blob references person (id);
create index plan_comment_person on plan_comment (said_by);
