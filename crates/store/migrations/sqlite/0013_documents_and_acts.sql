-- Documents, how they open, decisions and what became of them, acts of bodies.
-- Twin: ../postgres/0013_documents_and_acts.sql

-- `symbol_key` is the symbol without case and blanks. `state` is the state as stored: what a release opens is open by
-- its moment, and no row changes then.
create table document (
    id blob not null primary key,
    organisation_id blob not null references organisation (id),
    body_id blob not null references body (id),
    meeting_id blob references meeting (id),
    symbol text not null,
    symbol_key text not null,
    title text not null,
    kind text not null,
    original text not null,
    prepared_by text not null,
    action text,
    distribution text not null,
    day text,
    chain_kind text,
    chain_n integer,
    parent_id blob references document (id),
    plan_id blob references plan (id),
    state text not null,
    made_by blob references person (id),
    made_at integer not null,
    version integer not null,
    unique (organisation_id, symbol_key),
    unique (parent_id, chain_kind, chain_n),
    check ((parent_id is null) = (chain_kind is null)),
    check ((parent_id is null) = (chain_n is null))
);
create index document_body on document (body_id);
create index document_meeting on document (meeting_id, symbol_key);
create index document_plan on document (plan_id);
create index document_made_by on document (made_by);

create table document_language (
    document_id blob not null references document (id) on delete cascade,
    position integer not null,
    language text not null,
    primary key (document_id, language)
);

create table document_item (
    document_id blob not null references document (id) on delete cascade,
    item_id blob not null references agenda_item (id) on delete cascade,
    primary key (document_id, item_id)
);
create index document_item_item on document_item (item_id);

create table document_source (
    document_id blob not null references document (id) on delete cascade,
    position integer not null,
    title text not null,
    link text,
    primary key (document_id, position)
);

-- One file a language, as it was sent; nobody looks into it.
create table document_file (
    id blob not null primary key,
    document_id blob not null references document (id) on delete cascade,
    language text not null,
    ending text not null,
    bytes integer not null,
    digest text not null,
    content blob not null,
    added_by blob references person (id),
    added_at integer not null,
    unique (document_id, language)
);
create index document_file_added_by on document_file (added_by);

create table document_comment (
    id blob not null primary key,
    document_id blob not null references document (id) on delete cascade,
    person_id blob references person (id),
    said_as text not null,
    text text not null,
    said_at integer not null
);
create index document_comment_document on document_comment (document_id, said_at);
create index document_comment_person on document_comment (person_id);

-- One asks, another signs, a third may stop it. Readers compare `opens_at` with their moment.
create table document_release (
    id blob not null primary key,
    document_id blob not null references document (id) on delete cascade,
    opening text not null,
    opens_at integer not null,
    requested_by blob references person (id),
    requested_at integer not null,
    approved_by blob references person (id),
    approved_at integer,
    stopped_by blob references person (id),
    stopped_at integer
);
create index document_release_document on document_release (document_id, requested_at);
create index document_release_requested_by on document_release (requested_by);
create index document_release_approved_by on document_release (approved_by);
create index document_release_stopped_by on document_release (stopped_by);

-- Somebody tried ids of documents.
create table document_alarm (
    id blob not null primary key,
    organisation_id blob not null references organisation (id),
    family text not null,
    raised_at integer not null
);
create index document_alarm_organisation on document_alarm (organisation_id, raised_at);

create table decision (
    id blob not null primary key,
    organisation_id blob not null references organisation (id),
    body_id blob not null references body (id),
    meeting_id blob references meeting (id),
    number text not null,
    title text not null,
    kind text not null,
    reason text not null,
    plan_id blob references plan (id),
    paper_id blob references document (id),
    state text not null,
    adopted_on text,
    made_by blob references person (id),
    made_at integer not null,
    version integer not null,
    unique (organisation_id, number)
);
create index decision_body on decision (body_id);
create index decision_meeting on decision (meeting_id);
create index decision_plan on decision (plan_id);
create index decision_paper on decision (paper_id);
create index decision_made_by on decision (made_by);

create table decision_paragraph (
    id blob not null primary key,
    decision_id blob not null references decision (id) on delete cascade,
    position integer not null,
    number text not null,
    verb text not null,
    text text not null,
    drafted text not null,
    outcome text,
    due text not null,
    due_on text,
    status text not null,
    action_taken text not null,
    document_id blob references document (id),
    mandate_id blob references mandate (id),
    unique (decision_id, position)
);
create index decision_paragraph_document on decision_paragraph (document_id);
create index decision_paragraph_mandate on decision_paragraph (mandate_id);

create table decision_addressee (
    paragraph_id blob not null references decision_paragraph (id) on delete cascade,
    position integer not null,
    name text not null,
    primary key (paragraph_id, position)
);

create table decision_task (
    id blob not null primary key,
    paragraph_id blob not null references decision_paragraph (id) on delete cascade,
    text text not null,
    owner text not null,
    due_on text not null,
    done_on text
);
create index decision_task_paragraph on decision_task (paragraph_id, due_on);

-- What a body did to something at a meeting. The thing is of several kinds, hence no foreign key.
create table act (
    id blob not null primary key,
    organisation_id blob not null references organisation (id),
    body_id blob not null references body (id),
    meeting_id blob references meeting (id),
    paragraph text not null,
    verb text not null,
    element_kind text not null,
    element_id blob not null,
    day text not null,
    document_id blob references document (id),
    recorded_by blob references person (id),
    recorded_at integer not null
);
create index act_organisation on act (organisation_id);
create index act_body on act (body_id);
create index act_meeting on act (meeting_id);
create index act_element on act (element_id, day);
create index act_document on act (document_id);
create index act_recorded_by on act (recorded_by);
