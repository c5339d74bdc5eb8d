-- Items that stand on the agenda of every session of a body, and what is raised for it between assessments.
-- Twin: ../postgres/0032_standing_items.sql

alter table agenda_item add column standing boolean not null default false;

-- A need that waits for a body: `outcome` says what came of it, once it is settled.
create table raised_need (
    id blob not null primary key,
    organisation_id blob not null references organisation (id),
    body_id blob not null references body (id),
    member_id blob references member (id),
    text text not null,
    source_text text not null,
    state text not null,
    outcome text not null,
    raised_by blob references person (id),
    raised_on text not null,
    raised_at integer not null,
    version integer not null
);
create index raised_need_body on raised_need (organisation_id, body_id, state, raised_at);
create index raised_need_of_body on raised_need (body_id);
create index raised_need_member on raised_need (member_id);
create index raised_need_person on raised_need (raised_by);
