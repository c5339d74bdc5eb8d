-- Facts with their evidence, and how each KPI is computed from them.
-- Twin: ../postgres/0004_indicators.sql

-- The levels a Member can stand at towards an instrument, lowest first: the organisation's data.
create table status_level (
    organisation_id blob not null references organisation (id),
    position integer not null,
    code text not null,
    words text not null,
    meant_by_default boolean not null,
    primary key (organisation_id, position)
);

-- One row a fact; the columns behind `what` that its kind does not use are null.
create table fact (
    id blob not null primary key,
    organisation_id blob not null references organisation (id),
    day text not null,
    what text not null,
    member_id blob references member (id),
    instrument text,
    level text,
    kind text,
    how_many integer,
    answers_fact_id blob references fact (id),
    met boolean,
    outcome_day text,
    item text,
    value text,
    out_of text,
    unit text,
    topics text not null,
    evidence text not null,
    note text not null,
    recorded_at integer not null,
    recorded_by blob references person (id),
    withdrawn_on text,
    withdrawn_reason text
);
create index fact_organisation on fact (organisation_id, recorded_at, id);
create index fact_member on fact (member_id, day);
create index fact_answers on fact (answers_fact_id);
create index fact_person on fact (recorded_by);

create table fact_action (
    fact_id blob not null references fact (id) on delete cascade,
    action_id blob not null references action (id) on delete cascade,
    primary key (fact_id, action_id)
);
create index fact_action_action on fact_action (action_id);

-- What counts for a KPI, once an officer has said so: one row, or one for each clause of a compound target.
create table measure (
    kpi_id blob not null references kpi (id) on delete cascade,
    clause integer not null,
    rule text not null,
    instruments text not null,
    topics text not null,
    own_action boolean not null,
    settled_at integer not null,
    settled_by blob references person (id),
    primary key (kpi_id, clause)
);
create index measure_person on measure (settled_by);

create table kpi_baseline (
    kpi_id blob not null primary key references kpi (id) on delete cascade,
    value text not null,
    evidence text not null,
    recorded_at integer not null,
    recorded_by blob references person (id)
);
create index kpi_baseline_person on kpi_baseline (recorded_by);
