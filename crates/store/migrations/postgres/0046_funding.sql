-- Opportunities to find money, over which years they run, with whom a bid is made and what it would pay for.
-- Twin: ../sqlite/0046_funding.sql

create table opportunity (
    id uuid not null primary key,
    organisation_id uuid not null references organisation (id),
    title text not null,
    funder text not null,
    partner_id uuid references partner (id),
    closes_on text,
    minor bigint,
    currency text,
    champion text not null,
    note text not null,
    state text not null,
    since text not null,
    made_by uuid references person (id),
    made_at bigint not null,
    version bigint not null
);
create index opportunity_organisation on opportunity (organisation_id, closes_on);
create index opportunity_funder on opportunity (partner_id);
create index opportunity_made_by on opportunity (made_by);

create table opportunity_year (
    opportunity_id uuid not null references opportunity (id) on delete cascade,
    year bigint not null,
    minor bigint not null,
    currency text not null,
    primary key (opportunity_id, year)
);

create table opportunity_partner (
    opportunity_id uuid not null references opportunity (id) on delete cascade,
    position bigint not null,
    partner_id uuid not null references partner (id),
    primary key (opportunity_id, position)
);
create index opportunity_partner_partner on opportunity_partner (partner_id);

create table opportunity_initiative (
    opportunity_id uuid not null references opportunity (id) on delete cascade,
    initiative_id uuid not null references initiative (id) on delete cascade,
    primary key (opportunity_id, initiative_id)
);
create index opportunity_initiative_initiative on opportunity_initiative (initiative_id);
call wall_by_column('opportunity');
call wall_by_parent('opportunity_year', 'opportunity', 'opportunity_id');
call wall_by_parent('opportunity_partner', 'opportunity', 'opportunity_id');
call wall_by_parent('opportunity_initiative', 'opportunity', 'opportunity_id');
