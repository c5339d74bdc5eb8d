-- Questions that are answered with yes or no: to a mission's team by its Member, its experts and their employers, and whether a
-- record of the roster is still right (ADR 0047). Twin: ../sqlite/0054_asks.sql

create table ask (
    id uuid not null primary key,
    organisation_id uuid not null references organisation (id),
    kind text not null,
    mission_id uuid references mission (id) on delete cascade,
    expert_id uuid references expert (id) on delete cascade,
    first_day text,
    last_day text,
    -- Ids of records, never names.
    team text not null,
    asked_on text not null,
    ends_on text not null,
    answer text,
    answered_on text,
    unwanted text not null,
    -- Sealed: words about somebody are never plain.
    reason bytea,
    is_over boolean not null,
    asked_by uuid references person (id),
    asked_at bigint not null
);
create index ask_organisation on ask (organisation_id, is_over);
create index ask_mission on ask (mission_id);
create index ask_expert on ask (expert_id);
create index ask_asked_by on ask (asked_by);

-- Whoever holds a secret may answer; kept is its digest alone.
create table ask_link (
    digest bytea not null primary key,
    ask_id uuid not null references ask (id) on delete cascade,
    -- The account of whoever it was sent to, where there is one.
    person_id uuid references person (id)
);
create index ask_link_ask on ask_link (ask_id);
create index ask_link_person on ask_link (person_id);
call wall_by_column('ask');
call wall_by_parent('ask_link', 'ask', 'ask_id');
