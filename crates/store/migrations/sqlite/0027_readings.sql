-- What indicators of initiatives were found at on later days.
-- Twin: ../postgres/0027_readings.sql

create table initiative_reading (
    id blob not null primary key,
    initiative_id blob not null references initiative (id) on delete cascade,
    indicator_id blob not null references initiative_indicator (id) on delete cascade,
    on_day text not null,
    value text not null,
    evidence text not null,
    read_by blob references person (id),
    read_at integer not null
);
create index initiative_reading_initiative on initiative_reading (initiative_id, on_day);
create index initiative_reading_indicator on initiative_reading (indicator_id);
create index initiative_reading_person on initiative_reading (read_by);
