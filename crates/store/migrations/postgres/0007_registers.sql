-- What stands around a plan: mandates, lists of terms, the family of instruments, comments, guidance.
-- Twin: ../sqlite/0007_registers.sql

-- Number, text, priority and delivery are as printed; `source` names the document.
create table mandate (
    id uuid not null primary key,
    organisation_id uuid not null references organisation (id),
    kind text not null,
    source text not null,
    number text not null,
    text text not null,
    priority text,
    delivery text,
    added_at bigint not null
);
create index mandate_organisation on mandate (organisation_id, kind, source, added_at);

create table mandate_answer (
    mandate_id uuid not null references mandate (id) on delete cascade,
    action_id uuid not null references action (id) on delete cascade,
    linked_at bigint not null,
    linked_by uuid references person (id),
    primary key (mandate_id, action_id)
);
create index mandate_answer_action on mandate_answer (action_id);
create index mandate_answer_person on mandate_answer (linked_by);

create table vocabulary (
    id uuid not null primary key,
    organisation_id uuid not null references organisation (id),
    code text not null,
    name text not null,
    purpose text not null,
    unique (organisation_id, code)
);

-- `parent` is the position of the term it stands under.
create table term (
    id uuid not null primary key,
    vocabulary_id uuid not null references vocabulary (id) on delete cascade,
    position bigint not null,
    label text,
    text text not null,
    parent bigint,
    unique (vocabulary_id, position)
);

-- What carries a term: an action or a KPI now, other elements as their rooms come. Hence no foreign key.
create table tag (
    term_id uuid not null references term (id) on delete cascade,
    element_kind text not null,
    element_id uuid not null,
    tagged_at bigint not null,
    tagged_by uuid references person (id),
    primary key (term_id, element_kind, element_id)
);
create index tag_element on tag (element_id);
create index tag_person on tag (tagged_by);

-- How an instrument belongs to the family; null where it is none of it.
alter table instrument add column family text;

create table invitation (
    id uuid not null primary key,
    plan_id uuid not null references plan (id) on delete cascade,
    instrument_id uuid not null references instrument (id),
    ask text not null,
    invited_on text not null,
    replied_on text,
    reply text,
    text text not null,
    unique (plan_id, instrument_id, ask)
);
create index invitation_instrument on invitation (instrument_id);

-- Made by a Member or another body, about an action, a section as printed, or the plan.
create table plan_comment (
    id uuid not null primary key,
    plan_id uuid not null references plan (id) on delete cascade,
    member_id uuid references member (id),
    body text,
    action_id uuid references action (id) on delete cascade,
    section text,
    text text not null,
    received_on text not null,
    state text not null,
    outcome text not null
);
create index plan_comment_plan on plan_comment (plan_id, received_on);
create index plan_comment_member on plan_comment (member_id);
create index plan_comment_action on plan_comment (action_id);

-- A guidance document in one language.
create table guidance (
    id uuid not null primary key,
    organisation_id uuid not null references organisation (id),
    title text not null,
    language text not null,
    official boolean not null,
    translator text,
    funder text,
    project text,
    published_on text,
    link text,
    added_at bigint not null
);
create index guidance_organisation on guidance (organisation_id, title);

-- The meeting a report went to, by its symbol.
alter table progress add column reported_to text;
