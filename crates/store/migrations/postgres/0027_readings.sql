-- What indicators of initiatives were found at on later days.
-- Twin: ../sqlite/0027_readings.sql

create table initiative_reading (
    id uuid not null primary key,
    initiative_id uuid not null references initiative (id) on delete cascade,
    indicator_id uuid not null references initiative_indicator (id) on delete cascade,
    on_day text not null,
    value text not null,
    evidence text not null,
    read_by uuid references person (id),
    read_at bigint not null
);
create index initiative_reading_initiative on initiative_reading (initiative_id, on_day);
create index initiative_reading_indicator on initiative_reading (indicator_id);
create index initiative_reading_person on initiative_reading (read_by);
call wall_by_parent('initiative_reading', 'initiative', 'initiative_id');
