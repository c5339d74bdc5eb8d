-- Proposals of who goes on which mission, with the figures that show what was searched for and found. Experts stand there by the
-- ids of their records. Twin: ../sqlite/0053_proposals.sql

create table proposal (
    id uuid not null primary key,
    organisation_id uuid not null references organisation (id),
    title text not null,
    state text not null,
    seed bigint not null,
    seconds bigint not null,
    from_id uuid references proposal (id),
    digest text not null,
    iterations bigint not null,
    points bigint not null,
    bound bigint not null,
    share bigint not null,
    -- Points of the plan in parts, as a list of name and points.
    parts text not null,
    -- What is scarce under it, the same by kind.
    scarce text not null,
    -- Somebody asked for the search to end with what it has.
    is_stopped boolean not null,
    made_by uuid references person (id),
    begun_at bigint not null,
    version bigint not null
);
create index proposal_organisation on proposal (organisation_id, begun_at);
create index proposal_from on proposal (from_id);
create index proposal_made_by on proposal (made_by);

create table proposal_team (
    proposal_id uuid not null references proposal (id) on delete cascade,
    mission_id uuid not null references mission (id) on delete cascade,
    position bigint not null,
    first_day text,
    last_day text,
    experts text not null,
    by_hand boolean not null,
    primary key (proposal_id, mission_id)
);
create index proposal_team_mission on proposal_team (mission_id);

-- What an organisation reckons with: days of travel, what a day and a trip cost, ceilings of funds, weights.
create table proposal_terms (
    organisation_id uuid not null primary key references organisation (id),
    terms text not null
);
call wall('proposal', 'organisation_id');
call wall_by_parent('proposal_team', 'proposal', 'proposal_id');
call wall('proposal_terms', 'organisation_id');
