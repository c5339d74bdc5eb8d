-- Experts nominated by Governments (S2.5, S2.8). What is known of a person is sealed under a key of its own: plain is only what
-- the walls and the desk need (ADR 0041, 0043). Twin: ../sqlite/0051_roster.sql

create table expert (
    id uuid not null primary key,
    organisation_id uuid not null references organisation (id),
    member_id uuid not null references member (id),
    person_id uuid references person (id),
    state text not null,
    is_returned boolean not null,
    since text not null,
    confirmed_on text not null,
    -- Nothing once the record is erased.
    sealed bytea,
    made_by uuid references person (id),
    made_at bigint not null,
    version bigint not null
);
create index expert_organisation on expert (organisation_id, state, confirmed_on);
create index expert_member on expert (member_id);
create index expert_person on expert (person_id);
create index expert_made_by on expert (made_by);

-- Thrown away with the record: what it sealed is unreadable from then on, wherever a copy is.
create table expert_key (
    expert_id uuid not null primary key references expert (id) on delete cascade,
    sealed bytea not null
);
call wall_by_column('expert');
call wall_by_parent('expert_key', 'expert', 'expert_id');
