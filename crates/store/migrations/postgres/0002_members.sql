-- Members, the sets they belong to and their classes: all dated.
-- Twin: ../sqlite/0002_members.sql

create table member (
    id uuid not null primary key,
    organisation_id uuid not null references organisation (id),
    code text not null,
    name text not null,
    unique (organisation_id, code)
);

create table member_set (
    id uuid not null primary key,
    organisation_id uuid not null references organisation (id),
    code text not null,
    name text not null,
    unique (organisation_id, code)
);

create table membership (
    id uuid not null primary key,
    set_id uuid not null references member_set (id),
    member_id uuid not null references member (id),
    joined text not null,
    left_on text
);
create index membership_set on membership (set_id, member_id);
create index membership_member on membership (member_id);

create table member_class (
    id uuid not null primary key,
    member_id uuid not null references member (id),
    class text not null,
    from_day text not null,
    until_day text
);
create index member_class_member on member_class (member_id);

create table instrument (
    id uuid not null primary key,
    organisation_id uuid not null references organisation (id),
    code text not null,
    name text not null,
    unique (organisation_id, code)
);
