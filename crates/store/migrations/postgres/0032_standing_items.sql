-- Items that stand on the agenda of every session of a body, and what is raised for it between assessments.
-- Twin: ../sqlite/0032_standing_items.sql

alter table agenda_item add column standing boolean not null default false;

-- A need that waits for a body: `outcome` says what came of it, once it is settled.
create table raised_need (
    id uuid not null primary key,
    organisation_id uuid not null references organisation (id),
    body_id uuid not null references body (id),
    member_id uuid references member (id),
    text text not null,
    source_text text not null,
    state text not null,
    outcome text not null,
    raised_by uuid references person (id),
    raised_on text not null,
    raised_at bigint not null,
    version bigint not null
);
create index raised_need_body on raised_need (organisation_id, body_id, state, raised_at);
create index raised_need_of_body on raised_need (body_id);
create index raised_need_member on raised_need (member_id);
create index raised_need_person on raised_need (raised_by);
call wall_by_column('raised_need');
