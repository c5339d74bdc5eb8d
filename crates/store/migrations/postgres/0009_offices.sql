-- Offices held: who is what, for what, from when until when. They take the place of one role a person.
-- Twin: ../sqlite/0009_offices.sql

-- In force once approved and until ended. `scope_id` is a Member, a plan, a body …, as `scope_kind` says; without one
-- the office is held for the whole organisation. No foreign key, since the kinds live in several tables.
create table office_held (
    id uuid not null primary key,
    organisation_id uuid not null references organisation (id),
    person_id uuid not null references person (id) on delete cascade,
    office text not null,
    scope_kind text,
    scope_id uuid,
    from_day text not null,
    until_day text,
    proposed_by uuid references person (id),
    proposed_at bigint not null,
    approved_by uuid references person (id),
    approved_at bigint,
    confirmed_on text,
    ended_by uuid references person (id),
    ended_at bigint,
    check ((scope_kind is null) = (scope_id is null))
);
create index office_held_person on office_held (person_id);
create index office_held_organisation on office_held (organisation_id, person_id);
create index office_held_scope on office_held (scope_id);
create index office_held_proposed_by on office_held (proposed_by);
create index office_held_approved_by on office_held (approved_by);
create index office_held_ended_by on office_held (ended_by);

-- Whoever was an officer or a chair stays one, for the whole organisation; readers hold no office.
insert into office_held (id, organisation_id, person_id, office, from_day, proposed_at, approved_at)
select id, organisation_id, id, role, '1970-01-01', 0, 0
from person
where role in ('officer', 'chair');

alter table person drop column role;
