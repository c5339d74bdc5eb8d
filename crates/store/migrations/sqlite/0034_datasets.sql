-- Frozen datasets of plans for whoever evaluates them: parts of tables, put down one by one.
-- Twin: ../postgres/0034_datasets.sql

create table dataset (
    id blob not null primary key,
    organisation_id blob not null references organisation (id),
    plan_id blob not null references plan (id) on delete cascade,
    title text not null,
    from_day text,
    as_at text not null,
    state text not null,
    files_done integer not null,
    rows_done integer not null,
    touched_at integer not null,
    digest text not null,
    bytes integer not null,
    made_by blob references person (id),
    made_at integer not null,
    version integer not null,
    check (state not in ('made', 'released') or digest <> '')
);
create index dataset_plan on dataset (plan_id, made_at);
create index dataset_organisation on dataset (organisation_id);
create index dataset_made_by on dataset (made_by);

-- A table of a dataset, once all its parts are there.
create table dataset_file (
    dataset_id blob not null references dataset (id) on delete cascade,
    name text not null,
    position integer not null,
    rows_in_it integer not null,
    bytes integer not null,
    digest text not null,
    crc integer not null,
    primary key (dataset_id, name)
);

create table dataset_part (
    dataset_id blob not null references dataset (id) on delete cascade,
    name text not null,
    position integer not null,
    content blob not null,
    primary key (dataset_id, name, position)
);
