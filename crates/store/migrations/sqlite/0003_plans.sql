-- Plans: identities that last (plan, action, kpi) and versions as imported, kept to the letter.
-- Twin: ../postgres/0003_plans.sql

create table plan (
    id blob not null primary key,
    organisation_id blob not null references organisation (id),
    code text not null,
    member_set_id blob references member_set (id),
    adopted_by text,
    adopted_on text,
    current_version_id blob,
    sample boolean not null default false,
    version integer not null default 1,
    unique (organisation_id, code)
);
create index plan_member_set on plan (member_set_id);

create table plan_version (
    id blob not null primary key,
    plan_id blob not null references plan (id) on delete cascade,
    n integer not null,
    file_name text not null,
    file_digest text not null,
    layout text not null,
    title text not null,
    period_label text,
    period_from text,
    period_until text,
    imported_at integer not null,
    imported_by blob references person (id),
    unique (plan_id, n)
);
create index plan_version_person on plan_version (imported_by);

create table section (
    version_id blob not null references plan_version (id) on delete cascade,
    position integer not null,
    number text,
    title text not null,
    parent integer,
    level text,
    place text not null,
    primary key (version_id, position)
);

-- Text that belongs to the plan and is no action; `section` is null before the first section.
create table passage (
    version_id blob not null references plan_version (id) on delete cascade,
    position integer not null,
    section integer,
    number text,
    role text not null,
    text text not null,
    place text not null,
    primary key (version_id, position)
);

-- An action keeps its id through every version of its plan; progress and facts hang on it.
create table action (
    id blob not null primary key,
    plan_id blob not null references plan (id) on delete cascade
);
create index action_plan on action (plan_id);

create table action_version (
    version_id blob not null references plan_version (id) on delete cascade,
    position integer not null,
    action_id blob not null references action (id) on delete cascade,
    section integer,
    number text,
    codes text not null,
    text text not null,
    parent integer,
    conditions text not null,
    place text not null,
    primary key (version_id, position)
);
create index action_version_action on action_version (action_id);

create table action_cell (
    version_id blob not null references plan_version (id) on delete cascade,
    action integer not null,
    position integer not null,
    role text not null,
    head text not null,
    text text not null,
    place text not null,
    primary key (version_id, action, position)
);

-- Horizons the document names, with or without actions.
create table plan_horizon (
    version_id blob not null references plan_version (id) on delete cascade,
    position integer not null,
    horizon text not null,
    label text not null,
    from_year integer,
    by_year integer,
    place text not null,
    primary key (version_id, position)
);

create table horizon_entry (
    version_id blob not null references plan_version (id) on delete cascade,
    action integer not null,
    position integer not null,
    horizon text not null,
    label text not null,
    by_year integer,
    role text not null,
    report text not null,
    resources text not null,
    text text,
    printed text not null,
    source_row integer not null,
    place text not null,
    primary key (version_id, action, position)
);

-- A KPI keeps its id, too; `n` counts within its action, from 1.
create table kpi (
    id blob not null primary key,
    action_id blob not null references action (id) on delete cascade,
    n integer not null,
    unique (action_id, n)
);

create table kpi_version (
    version_id blob not null references plan_version (id) on delete cascade,
    kpi_id blob not null references kpi (id) on delete cascade,
    label text,
    text text not null,
    targets text not null,
    primary key (version_id, kpi_id)
);
create index kpi_version_kpi on kpi_version (kpi_id);

-- Doubts about the document, and what the officer decided.
create table flag (
    version_id blob not null references plan_version (id) on delete cascade,
    position integer not null,
    code text not null,
    place text not null,
    quotes text not null,
    action integer,
    decision text,
    decided_at integer,
    decided_by blob references person (id),
    primary key (version_id, position)
);
create index flag_person on flag (decided_by);

create table unplaced (
    version_id blob not null references plan_version (id) on delete cascade,
    position integer not null,
    place text not null,
    text text not null,
    primary key (version_id, position)
);

-- What an organisation means by a column head, once an officer has said so.
create table column_meaning (
    organisation_id blob not null references organisation (id),
    head text not null,
    role text not null,
    primary key (organisation_id, head)
);

-- A file that was uploaded and is being looked at; nothing of it is in any plan yet.
create table draft_import (
    id blob not null primary key,
    organisation_id blob not null references organisation (id),
    plan_id blob references plan (id) on delete cascade,
    file_name text not null,
    file blob not null,
    created_at integer not null,
    created_by blob references person (id)
);
create index draft_import_organisation on draft_import (organisation_id, created_at);
create index draft_import_plan on draft_import (plan_id);
create index draft_import_person on draft_import (created_by);

create table progress (
    id blob not null primary key,
    action_id blob not null references action (id) on delete cascade,
    as_at text not null,
    status text not null,
    text text not null,
    resources text not null,
    recorded_at integer not null,
    recorded_by blob references person (id)
);
create index progress_action on progress (action_id, as_at);
create index progress_person on progress (recorded_by);
