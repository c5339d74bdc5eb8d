-- What a review changes in the approach of a plan, and which version took it up.
-- Twin: ../postgres/0043_approach.sql

create table approach_change (
    id blob not null primary key,
    plan_id blob not null references plan (id) on delete cascade,
    part text not null,
    about text not null,
    was text not null,
    new_value text not null,
    reason text not null,
    body_id blob not null references body (id),
    meeting_id blob references meeting (id),
    version_n integer,
    made_by blob references person (id),
    made_at integer not null
);
create index approach_change_plan on approach_change (plan_id, version_n);
create index approach_change_body on approach_change (body_id);
create index approach_change_meeting on approach_change (meeting_id);
create index approach_change_made_by on approach_change (made_by);
