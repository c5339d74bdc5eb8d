-- The series and region a training belongs to, the partners it is held with; what a guidance document is; where focal
-- points talk online, with how those places grow.
-- Twin: ../sqlite/0049_capacity_building.sql

alter table training add column series text not null default '';
alter table training add column region text not null default '';

create table training_partner (
    training_id uuid not null references training (id) on delete cascade,
    partner_id uuid not null references partner (id),
    primary key (training_id, partner_id)
);
create index training_partner_partner on training_partner (partner_id);
call wall_by_parent('training_partner', 'training', 'training_id');

alter table guidance add column kind text not null default 'guidance';
alter table guidance add column theme_id uuid references term (id) on delete set null;
alter table guidance add column region text not null default '';
create index guidance_theme on guidance (theme_id);

create table community (
    id uuid not null primary key,
    organisation_id uuid not null references organisation (id),
    name text not null,
    address text not null,
    language text not null,
    region text not null,
    theme_id uuid references term (id) on delete set null,
    keeper text not null,
    opened_on text not null,
    closed_on text,
    made_by uuid references person (id),
    made_at bigint not null,
    version bigint not null
);
create index community_organisation on community (organisation_id, name);
create index community_theme on community (theme_id);
create index community_made_by on community (made_by);

create table community_count (
    community_id uuid not null references community (id) on delete cascade,
    turn bigint not null,
    as_at text not null,
    members bigint not null,
    posts bigint,
    said_by uuid references person (id),
    said_at bigint not null,
    primary key (community_id, turn)
);
create index community_count_said_by on community_count (said_by);
call wall_by_column('community');
call wall_by_parent('community_count', 'community', 'community_id');
