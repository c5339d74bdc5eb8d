-- Missions in answer to requests, who goes, what is said on them; their reports, follow-ups and evaluations.
-- Twin: ../sqlite/0024_missions.sql

-- `search` is what can be looked for, folded: nothing protected stands in it. That the request is accepted and the
-- Member's own is held by the next step.
create table mission (
    id uuid not null primary key,
    organisation_id uuid not null references organisation (id),
    request_id uuid not null references request (id),
    member_id uuid not null references member (id),
    kind text not null,
    number text not null,
    title text not null,
    first_day text,
    last_day text,
    place text not null,
    language text not null,
    background text not null,
    objectives text not null,
    tasks text not null,
    expected text not null,
    indicator text not null,
    evidence text not null,
    costs text not null,
    brief text not null,
    consent text not null,
    state text not null,
    closing_reason text,
    closed_on text,
    closing_note text not null,
    search text not null,
    made_by uuid references person (id),
    made_at bigint not null,
    version bigint not null,
    check ((state = 'closed') = (closing_reason is not null)),
    check ((closing_reason is null) = (closed_on is null)),
    check (last_day is null or first_day is null or first_day <= last_day)
);
create index mission_organisation on mission (organisation_id, state, first_day);
create index mission_request on mission (request_id);
create index mission_member on mission (member_id);
create index mission_made_by on mission (made_by);

-- Experts of the house have an account, which has their name; those from outside a name and a home administration.
create table mission_expert (
    mission_id uuid not null references mission (id) on delete cascade,
    place bigint not null,
    person_id uuid references person (id),
    name text not null,
    home text not null,
    primary key (mission_id, place)
);
create index mission_expert_person on mission_expert (person_id);

create table mission_report (
    id uuid not null primary key,
    mission_id uuid not null references mission (id) on delete cascade,
    done text not null,
    found text not null,
    recommendations text not null,
    summary text not null,
    state text not null,
    submitted_on text,
    recorded_on text,
    published_on text,
    made_by uuid references person (id),
    made_at bigint not null,
    version bigint not null,
    unique (mission_id)
);
create index mission_report_made_by on mission_report (made_by);

create table follow_up (
    id uuid not null primary key,
    mission_id uuid not null references mission (id) on delete cascade,
    action text not null,
    owner text not null,
    who text not null,
    due_on text not null,
    state text not null,
    evidence text not null,
    reason text not null,
    settled_on text,
    made_by uuid references person (id),
    made_at bigint not null,
    version bigint not null,
    check ((state = 'open') = (settled_on is null))
);
create index follow_up_mission on follow_up (mission_id, due_on);
create index follow_up_made_by on follow_up (made_by);

create table mission_evaluation (
    id uuid not null primary key,
    mission_id uuid not null references mission (id) on delete cascade,
    voice text not null,
    result bigint,
    experts bigint,
    running bigint,
    words text not null,
    state text not null,
    made_by uuid references person (id),
    made_at bigint not null,
    version bigint not null,
    unique (mission_id, voice)
);
create index mission_evaluation_made_by on mission_evaluation (made_by);

-- What is said on a mission, its report or an evaluation; none is changed.
create table mission_remark (
    id uuid not null primary key,
    mission_id uuid not null references mission (id) on delete cascade,
    about text not null,
    evaluation_id uuid references mission_evaluation (id) on delete cascade,
    text text not null,
    said_by uuid references person (id),
    said_at bigint not null
);
create index mission_remark_mission on mission_remark (mission_id, said_at);
create index mission_remark_evaluation on mission_remark (evaluation_id);
create index mission_remark_person on mission_remark (said_by);
call wall_by_column('mission');
call wall_by_parent('mission_expert', 'mission', 'mission_id');
call wall_by_parent('mission_report', 'mission', 'mission_id');
call wall_by_parent('follow_up', 'mission', 'mission_id');
call wall_by_parent('mission_evaluation', 'mission', 'mission_id');
call wall_by_parent('mission_remark', 'mission', 'mission_id');
