-- Steps that anybody takes towards a plan, and what analyses of gaps found (S3.15, S3.21-S3.23, S4.18).

create table plan_step (
    id uuid not null primary key,
    plan_id uuid not null references plan (id) on delete cascade,
    member_id uuid references member (id),
    body text,
    source_id uuid not null references term (id),
    said_by uuid references person (id),
    action_id uuid references action (id) on delete cascade,
    term_id uuid references term (id),
    text text not null,
    begins_on text not null,
    ends_on text,
    stage text not null,
    successful text not null,
    effective text not null,
    shown_by text not null,
    received_on text not null,
    standing text not null,
    reason text not null,
    check ((member_id is null) <> (body is null)),
    check ((action_id is null) <> (term_id is null))
);
create index plan_step_plan on plan_step (plan_id, received_on);
create index plan_step_member on plan_step (member_id);
create index plan_step_source on plan_step (source_id);
create index plan_step_person on plan_step (said_by);
create index plan_step_action on plan_step (action_id);
create index plan_step_term on plan_step (term_id);

-- Only added: the latest by day holds.
create table plan_gap (
    id uuid not null primary key,
    plan_id uuid not null references plan (id) on delete cascade,
    action_id uuid references action (id) on delete cascade,
    term_id uuid references term (id),
    found text not null,
    found_by text not null,
    grounds text not null,
    found_on text not null,
    check ((action_id is null) <> (term_id is null))
);
create index plan_gap_plan on plan_gap (plan_id, found_on);
create index plan_gap_action on plan_gap (action_id);
create index plan_gap_term on plan_gap (term_id);
call wall_by_parent('plan_step', 'plan', 'plan_id');
call wall_by_parent('plan_gap', 'plan', 'plan_id');
