-- Opportunities to find money, over which years they run, with whom a bid is made and what it would pay for.
-- Twin: ../postgres/0046_funding.sql

create table opportunity (
    id blob not null primary key,
    organisation_id blob not null references organisation (id),
    title text not null,
    funder text not null,
    partner_id blob references partner (id),
    closes_on text,
    minor integer,
    currency text,
    champion text not null,
    note text not null,
    state text not null,
    since text not null,
    made_by blob references person (id),
    made_at integer not null,
    version integer not null
);
create index opportunity_organisation on opportunity (organisation_id, closes_on);
create index opportunity_funder on opportunity (partner_id);
create index opportunity_made_by on opportunity (made_by);

create table opportunity_year (
    opportunity_id blob not null references opportunity (id) on delete cascade,
    year integer not null,
    minor integer not null,
    currency text not null,
    primary key (opportunity_id, year)
);

create table opportunity_partner (
    opportunity_id blob not null references opportunity (id) on delete cascade,
    position integer not null,
    partner_id blob not null references partner (id),
    primary key (opportunity_id, position)
);
create index opportunity_partner_partner on opportunity_partner (partner_id);

create table opportunity_initiative (
    opportunity_id blob not null references opportunity (id) on delete cascade,
    initiative_id blob not null references initiative (id) on delete cascade,
    primary key (opportunity_id, initiative_id)
);
create index opportunity_initiative_initiative on opportunity_initiative (initiative_id);
