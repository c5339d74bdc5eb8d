-- Findings, what was said on them, and which actions of plans answer them.
-- Twin: ../sqlite/0019_findings.sql

-- `search` is what can be looked for, folded: nothing protected stands in it.
create table finding (
    id uuid not null primary key,
    organisation_id uuid not null references organisation (id),
    kind text not null,
    member_id uuid references member (id),
    body_id uuid not null references body (id),
    number text not null,
    title text not null,
    found text not null,
    source text not null,
    source_link text not null,
    source_paragraph text not null,
    found_on text,
    evidence text not null,
    guidance text not null,
    why_no_reply text not null,
    state text not null,
    meeting_id uuid references meeting (id),
    paper_id uuid references document (id),
    closing_reason text,
    closed_on text,
    successor_id uuid references finding (id),
    closing_note text not null,
    search text not null,
    made_by uuid references person (id),
    made_at bigint not null,
    version bigint not null,
    check ((state = 'closed') = (closing_reason is not null)),
    check ((closing_reason is null) = (closed_on is null))
);
create index finding_organisation on finding (organisation_id, state, found_on);
create index finding_member on finding (member_id);
create index finding_body on finding (body_id);
create index finding_meeting on finding (meeting_id);
create index finding_paper on finding (paper_id);
create index finding_successor on finding (successor_id);
create index finding_made_by on finding (made_by);

-- Replies of the Member concerned and remarks of others; none is changed.
create table finding_said (
    id uuid not null primary key,
    finding_id uuid not null references finding (id) on delete cascade,
    voice text not null,
    text text not null,
    said_on text not null,
    source text not null,
    said_by uuid references person (id),
    said_at bigint not null
);
create index finding_said_finding on finding_said (finding_id, said_at);
create index finding_said_person on finding_said (said_by);

create table finding_answer (
    finding_id uuid not null references finding (id) on delete cascade,
    action_id uuid not null references action (id) on delete cascade,
    linked_at bigint not null,
    linked_by uuid references person (id),
    primary key (finding_id, action_id)
);
create index finding_answer_action on finding_answer (action_id);
create index finding_answer_person on finding_answer (linked_by);
call wall_by_column('finding');
call wall_by_parent('finding_said', 'finding', 'finding_id');
call wall_by_parent('finding_answer', 'finding', 'finding_id');
