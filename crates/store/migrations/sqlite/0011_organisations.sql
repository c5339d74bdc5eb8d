-- What an organisation calls things, and whom it works with.
-- Twin: ../postgres/0011_organisations.sql

-- One row a value: the plain value of an entry under the empty language, its names under theirs.
create table organisation_setting (
    organisation_id blob not null references organisation (id),
    topic text not null,
    code text not null,
    language text not null,
    position integer not null,
    value text not null,
    primary key (organisation_id, topic, code, language)
);

-- Names of a Member beside the organisation's own form, which stays in `member`.
create table member_name (
    member_id blob not null references member (id),
    language text not null,
    name text not null,
    primary key (member_id, language)
);

-- Statuses, groups and regions are dated and shown as classes are. What was recorded by mistake stays, withdrawn.
alter table member_class add column kind text not null default 'class';
alter table member_class add column withdrawn_at integer;
alter table member_class add column withdrawn_by blob references person (id);
alter table member_class add column withdrawn_reason text;
create index member_class_withdrawn_by on member_class (withdrawn_by);

create table partner (
    id blob not null primary key,
    organisation_id blob not null references organisation (id),
    code text not null,
    name text not null,
    kind text not null,
    member_id blob references member (id),
    ended_on text,
    unique (organisation_id, code)
);
create index partner_member on partner (member_id);
