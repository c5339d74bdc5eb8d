-- Frozen datasets of plans for whoever evaluates them: parts of tables, put down one by one.
-- Twin: ../sqlite/0034_datasets.sql

create table dataset (
    id uuid not null primary key,
    organisation_id uuid not null references organisation (id),
    plan_id uuid not null references plan (id) on delete cascade,
    title text not null,
    from_day text,
    as_at text not null,
    state text not null,
    files_done bigint not null,
    rows_done bigint not null,
    touched_at bigint not null,
    digest text not null,
    bytes bigint not null,
    made_by uuid references person (id),
    made_at bigint not null,
    version bigint not null,
    check (state not in ('made', 'released') or digest <> '')
);
create index dataset_plan on dataset (plan_id, made_at);
create index dataset_organisation on dataset (organisation_id);
create index dataset_made_by on dataset (made_by);

-- A table of a dataset, once all its parts are there.
create table dataset_file (
    dataset_id uuid not null references dataset (id) on delete cascade,
    name text not null,
    position bigint not null,
    rows_in_it bigint not null,
    bytes bigint not null,
    digest text not null,
    crc bigint not null,
    primary key (dataset_id, name)
);

create table dataset_part (
    dataset_id uuid not null references dataset (id) on delete cascade,
    name text not null,
    position bigint not null,
    content bytea not null,
    primary key (dataset_id, name, position)
);
call wall_by_column('dataset');
call wall_by_parent('dataset_file', 'dataset', 'dataset_id');
call wall_by_parent('dataset_part', 'dataset', 'dataset_id');
