-- What an officer chooses for a KPI beside its measures; what Members count as, with what shows it; by which way and
-- with whom things happened.
-- Twin: ../sqlite/0006_measures_and_classes.sql

alter table fact add column channel text;
alter table fact add column partners text not null default '[]';

alter table measure add column channels text not null default '[]';
alter table measure add column partners text not null default '[]';
alter table measure add column classes text not null default '[]';

-- Where a KPI differs from its plan: the Members it is out of, and whether somebody has to ask. Null is as the plan.
create table kpi_frame (
    kpi_id uuid not null primary key references kpi (id) on delete cascade,
    member_set_id uuid references member_set (id),
    upon_request boolean
);
create index kpi_frame_member_set on kpi_frame (member_set_id);

alter table member_class add column evidence text not null default '';
