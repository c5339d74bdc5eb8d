-- Requests of Members, what they are about, what was said on them, and the last number given in each Member's year.
-- Twin: ../sqlite/0022_requests.sql

-- `search` is what can be looked for, folded: nothing protected stands in it. `other_donors` is empty where the Member
-- says that it asked nobody, and null where it does not say.
create table request (
    id uuid not null primary key,
    organisation_id uuid not null references organisation (id),
    member_id uuid not null references member (id),
    year bigint,
    serial bigint,
    title text not null,
    asked text not null,
    language text not null,
    level text,
    window_from text,
    window_until text,
    result text not null,
    indicator text not null,
    evidence text not null,
    other_donors text,
    channel text,
    sender text not null,
    letter text not null,
    state text not null,
    submitted_on text,
    acknowledged_on text,
    waits_reason text,
    waits_until text,
    decided_on text,
    ending text,
    checked_on text,
    closing_reason text,
    closed_on text,
    redirected_to text not null,
    question_on text,
    search text not null,
    made_by uuid references person (id),
    made_at bigint not null,
    version bigint not null,
    unique (member_id, year, serial),
    check ((state = 'draft') = (serial is null)),
    check ((year is null) = (serial is null)),
    check ((state = 'draft') = (submitted_on is null)),
    check ((waits_reason is null) = (waits_until is null)),
    check ((state = 'declined') = (ending is not null)),
    check ((state = 'closed') = (closing_reason is not null)),
    check ((closing_reason is null) = (closed_on is null))
);
create index request_organisation on request (organisation_id, state, submitted_on);
create index request_made_by on request (made_by);

-- The last number given: taken in the deed that submits, so that none is left out.
create table request_serial (
    member_id uuid not null references member (id) on delete cascade,
    year bigint not null,
    last bigint not null,
    primary key (member_id, year)
);

create table request_topic (
    request_id uuid not null references request (id) on delete cascade,
    term_id uuid not null references term (id) on delete cascade,
    primary key (request_id, term_id)
);
create index request_topic_term on request_topic (term_id);

create table request_need (
    request_id uuid not null references request (id) on delete cascade,
    need_id uuid not null references need (id) on delete cascade,
    primary key (request_id, need_id)
);
create index request_need_need on request_need (need_id);

create table request_action (
    request_id uuid not null references request (id) on delete cascade,
    action_id uuid not null references action (id) on delete cascade,
    primary key (request_id, action_id)
);
create index request_action_action on request_action (action_id);

-- Questions, answers, remarks and reasons; none is changed.
create table request_said (
    id uuid not null primary key,
    request_id uuid not null references request (id) on delete cascade,
    voice text not null,
    text text not null,
    said_on text not null,
    source text not null,
    said_by uuid references person (id),
    said_at bigint not null
);
create index request_said_request on request_said (request_id, said_at);
create index request_said_person on request_said (said_by);
call wall_by_column('request');
call wall_by_parent('request_serial', 'member', 'member_id');
call wall_by_parent('request_topic', 'request', 'request_id');
call wall_by_parent('request_need', 'request', 'request_id');
call wall_by_parent('request_action', 'request', 'request_id');
call wall_by_parent('request_said', 'request', 'request_id');
