-- What the record of a meeting says, point by point, and the tasks that see to points.
-- Twin: ../postgres/0059_points.sql

create table meeting_point (
    id blob not null primary key,
    meeting_id blob not null references meeting (id) on delete cascade,
    position integer not null,
    kind text not null,
    body text not null
);
create index meeting_point_meeting on meeting_point (meeting_id, position);

alter table deadline add column point_id blob references meeting_point (id) on delete set null;
create index deadline_point on deadline (point_id);
