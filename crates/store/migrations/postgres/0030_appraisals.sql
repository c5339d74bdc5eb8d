-- What is weighed against criteria before a body decides (S4.19, S4.23).
create table plan_appraisal (
    id uuid not null primary key,
    plan_id uuid not null references plan (id) on delete cascade,
    kind text not null,
    title text not null,
    text text not null,
    proposed_by text not null,
    criteria_id uuid not null references vocabulary (id),
    begun_on text not null,
    state text not null,
    outcome text,
    decision text not null
);
create index plan_appraisal_plan on plan_appraisal (plan_id, begun_on);
create index plan_appraisal_criteria on plan_appraisal (criteria_id);

create table plan_appraisal_mark (
    appraisal_id uuid not null references plan_appraisal (id) on delete cascade,
    criterion_id uuid not null references term (id),
    met text not null,
    reason text not null,
    primary key (appraisal_id, criterion_id)
);
create index plan_appraisal_mark_criterion on plan_appraisal_mark (criterion_id);
call wall_by_parent('plan_appraisal', 'plan', 'plan_id');
call wall_by_parent('plan_appraisal_mark', 'plan_appraisal', 'appraisal_id');
