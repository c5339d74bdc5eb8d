-- Questionnaires, the Members asked, what each of them answered, and what answers were taken up as.
-- Twin: ../sqlite/0039_surveys.sql

-- `set_id` is empty where all Members are asked; whom that meant stands in `questionnaire_member` once it was opened.
create table questionnaire (
    id uuid not null primary key,
    organisation_id uuid not null references organisation (id),
    code text not null,
    kind text not null,
    title text not null,
    year bigint not null,
    guidance text not null,
    closes text not null,
    body_id uuid references body (id),
    plan_id uuid references plan (id),
    set_id uuid references member_set (id),
    earlier_id uuid references questionnaire (id),
    state text not null,
    opened_on text,
    made_by uuid references person (id),
    made_at bigint not null,
    version bigint not null,
    unique (organisation_id, code),
    check ((state = 'draft') = (opened_on is null))
);
create index questionnaire_body on questionnaire (body_id);
create index questionnaire_plan on questionnaire (plan_id);
create index questionnaire_set on questionnaire (set_id);
create index questionnaire_earlier on questionnaire (earlier_id);
create index questionnaire_made_by on questionnaire (made_by);

create table questionnaire_section (
    questionnaire_id uuid not null references questionnaire (id) on delete cascade,
    place bigint not null,
    title text not null,
    primary key (questionnaire_id, place)
);

-- `if_place` is an earlier question; `if_values` and `gap` are answers as they are kept, a line each.
create table questionnaire_question (
    questionnaire_id uuid not null references questionnaire (id) on delete cascade,
    place bigint not null,
    section bigint not null,
    number text not null,
    kind text not null,
    is_required boolean not null,
    text text not null,
    help text not null,
    term_id uuid references term (id),
    if_place bigint,
    if_values text not null,
    gap text not null,
    primary key (questionnaire_id, place),
    unique (questionnaire_id, number),
    check (if_place is null or if_place < place)
);
create index questionnaire_question_term on questionnaire_question (term_id);

create table questionnaire_member (
    questionnaire_id uuid not null references questionnaire (id) on delete cascade,
    member_id uuid not null references member (id),
    primary key (questionnaire_id, member_id)
);
create index questionnaire_member_member on questionnaire_member (member_id);

create table response (
    id uuid not null primary key,
    organisation_id uuid not null references organisation (id),
    questionnaire_id uuid not null references questionnaire (id) on delete cascade,
    member_id uuid not null references member (id),
    state text not null,
    submitted_on text,
    decided_on text,
    made_by uuid references person (id),
    made_at bigint not null,
    version bigint not null,
    unique (questionnaire_id, member_id),
    check (state = 'draft' or submitted_on is not null)
);
create index response_organisation on response (organisation_id, state);
create index response_member on response (member_id);
create index response_made_by on response (made_by);

create table response_answer (
    response_id uuid not null references response (id) on delete cascade,
    place bigint not null,
    value text not null,
    primary key (response_id, place)
);

-- Remarks and reasons; none is changed.
create table response_said (
    id uuid not null primary key,
    response_id uuid not null references response (id) on delete cascade,
    voice text not null,
    text text not null,
    said_on text not null,
    said_by uuid references person (id),
    said_at bigint not null
);
create index response_said_response on response_said (response_id, said_at);
create index response_said_person on response_said (said_by);

-- What an answer was taken up as: one of the three.
create table response_opened (
    id uuid not null primary key,
    response_id uuid not null references response (id) on delete cascade,
    place bigint not null,
    finding_id uuid references finding (id) on delete cascade,
    need_id uuid references need (id) on delete cascade,
    request_id uuid references request (id) on delete cascade,
    -- Exactly one of them, in words that both engines read.
    check (
        case when finding_id is null then 0 else 1 end
        + case when need_id is null then 0 else 1 end
        + case when request_id is null then 0 else 1 end = 1
    )
);
create index response_opened_response on response_opened (response_id, place);
create unique index response_opened_finding on response_opened (finding_id);
create unique index response_opened_need on response_opened (need_id);
create unique index response_opened_request on response_opened (request_id);
call wall_by_column('questionnaire');
call wall_by_parent('questionnaire_section', 'questionnaire', 'questionnaire_id');
call wall_by_parent('questionnaire_question', 'questionnaire', 'questionnaire_id');
call wall_by_parent('questionnaire_member', 'questionnaire', 'questionnaire_id');
call wall_by_column('response');
call wall_by_parent('response_answer', 'response', 'response_id');
call wall_by_parent('response_said', 'response', 'response_id');
call wall_by_parent('response_opened', 'response', 'response_id');
