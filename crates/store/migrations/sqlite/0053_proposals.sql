-- Proposals of who goes on which mission, with the figures that show what was searched for and found. Experts stand there by the
-- ids of their records. Twin: ../postgres/0053_proposals.sql

create table proposal (
    id blob not null primary key,
    organisation_id blob not null references organisation (id),
    title text not null,
    state text not null,
    seed integer not null,
    seconds integer not null,
    from_id blob references proposal (id),
    digest text not null,
    iterations integer not null,
    points integer not null,
    bound integer not null,
    share integer not null,
    -- Points of the plan in parts, as a list of name and points.
    parts text not null,
    -- What is scarce under it, the same by kind.
    scarce text not null,
    -- Somebody asked for the search to end with what it has.
    is_stopped boolean not null,
    made_by blob references person (id),
    begun_at integer not null,
    version integer not null
);
create index proposal_organisation on proposal (organisation_id, begun_at);
create index proposal_from on proposal (from_id);
create index proposal_made_by on proposal (made_by);

create table proposal_team (
    proposal_id blob not null references proposal (id) on delete cascade,
    mission_id blob not null references mission (id) on delete cascade,
    position integer not null,
    first_day text,
    last_day text,
    experts text not null,
    by_hand boolean not null,
    primary key (proposal_id, mission_id)
);
create index proposal_team_mission on proposal_team (mission_id);

-- What an organisation reckons with: days of travel, what a day and a trip cost, ceilings of funds, weights.
create table proposal_terms (
    organisation_id blob not null primary key references organisation (id),
    terms text not null
);
