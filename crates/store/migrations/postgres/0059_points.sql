-- What the record of a meeting says, point by point, and the tasks that see to points.
-- Twin: ../sqlite/0059_points.sql

create table meeting_point (
    id uuid not null primary key,
    meeting_id uuid not null references meeting (id) on delete cascade,
    position bigint not null,
    kind text not null,
    body text not null
);
create index meeting_point_meeting on meeting_point (meeting_id, position);
call wall_by_parent('meeting_point', 'meeting', 'meeting_id');

alter table deadline add column point_id uuid references meeting_point (id) on delete set null;
create index deadline_point on deadline (point_id);
