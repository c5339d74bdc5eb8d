-- What a review changes in the approach of a plan, and which version took it up.
-- Twin: ../sqlite/0043_approach.sql

create table approach_change (
    id uuid not null primary key,
    plan_id uuid not null references plan (id) on delete cascade,
    part text not null,
    about text not null,
    was text not null,
    new_value text not null,
    reason text not null,
    body_id uuid not null references body (id),
    meeting_id uuid references meeting (id),
    version_n bigint,
    made_by uuid references person (id),
    made_at bigint not null
);
create index approach_change_plan on approach_change (plan_id, version_n);
create index approach_change_body on approach_change (body_id);
create index approach_change_meeting on approach_change (meeting_id);
create index approach_change_made_by on approach_change (made_by);
call wall_by_parent('approach_change', 'plan', 'plan_id');
