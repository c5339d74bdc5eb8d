-- Bodies, their sessions, agendas, deadlines and participants.
-- Twin: ../sqlite/0012_meetings.sql

-- A body of the organisation, from a day to a day: one may be added in the middle of a cycle.
create table body (
    id uuid not null primary key,
    organisation_id uuid not null references organisation (id),
    code text not null,
    name text not null,
    kind text not null,
    parent_id uuid references body (id),
    reports_to_id uuid references body (id),
    from_day text,
    until_day text,
    unique (organisation_id, code)
);
create index body_parent on body (parent_id);
create index body_reports_to on body (reports_to_id);

-- A session of a body. Days are as somebody wrote them down: an impossible order is flagged, never refused.
create table meeting (
    id uuid not null primary key,
    organisation_id uuid not null references organisation (id),
    body_id uuid not null references body (id),
    number text not null,
    title text not null,
    place text not null,
    host text not null,
    mandate text not null,
    mandate_id uuid references mandate (id),
    first_day text,
    last_day text,
    state text not null,
    published_on text,
    recorded_on text,
    headcount bigint,
    version bigint not null
);
create index meeting_organisation on meeting (organisation_id, first_day);
create index meeting_body on meeting (body_id, first_day);
create index meeting_mandate on meeting (mandate_id);

-- Each change of days, with the reason given.
create table meeting_move (
    id uuid not null primary key,
    meeting_id uuid not null references meeting (id) on delete cascade,
    from_first_day text,
    from_last_day text,
    to_first_day text,
    to_last_day text,
    reason text not null,
    moved_at bigint not null,
    moved_by uuid references person (id)
);
create index meeting_move_meeting on meeting_move (meeting_id, moved_at);
create index meeting_move_person on meeting_move (moved_by);

-- `number` is as printed ("7)i)", "16.1"); `position` is the order.
create table agenda_item (
    id uuid not null primary key,
    meeting_id uuid not null references meeting (id) on delete cascade,
    position bigint not null,
    number text not null,
    title text not null,
    considered boolean not null
);
create index agenda_item_meeting on agenda_item (meeting_id, position);

-- Who took part: for a Member, as an observer, or for another organisation.
create table meeting_participant (
    id uuid not null primary key,
    meeting_id uuid not null references meeting (id) on delete cascade,
    position bigint not null,
    name text not null,
    standing text not null,
    member_id uuid references member (id),
    organisation_name text not null,
    role text not null,
    elected text,
    country text not null
);
create index meeting_participant_meeting on meeting_participant (meeting_id, position);
create index meeting_participant_member on meeting_participant (member_id);

-- `wording` is to the letter; the day it means is computed when asked. `announced_day` is the day that was sent.
create table deadline (
    id uuid not null primary key,
    organisation_id uuid not null references organisation (id),
    kind text not null,
    title text not null,
    meeting_id uuid references meeting (id) on delete cascade,
    plan_id uuid references plan (id) on delete cascade,
    wording text not null,
    counted_from text,
    done_on text,
    announced_on text,
    announced_day text
);
create index deadline_organisation on deadline (organisation_id);
create index deadline_meeting on deadline (meeting_id);
create index deadline_plan on deadline (plan_id);

-- Who sees to it: in the lead, jointly, or to be consulted.
create table deadline_responsible (
    deadline_id uuid not null references deadline (id) on delete cascade,
    position bigint not null,
    part text not null,
    name text not null,
    primary key (deadline_id, position)
);

-- A round of consultation on a plan or a text; `closes` is a deadline in words.
create table consultation (
    id uuid not null primary key,
    organisation_id uuid not null references organisation (id),
    title text not null,
    plan_id uuid references plan (id) on delete cascade,
    subject text not null,
    audience text not null,
    opens_on text not null,
    closes text not null
);
create index consultation_organisation on consultation (organisation_id, opens_on);
create index consultation_plan on consultation (plan_id);

-- What a Member said in a round, and what came of it. `source` says where an officer took it from.
create table consultation_answer (
    id uuid not null primary key,
    consultation_id uuid not null references consultation (id) on delete cascade,
    member_id uuid not null references member (id),
    text text not null,
    received_on text not null,
    source text,
    entered_by uuid references person (id),
    entered_at bigint not null,
    outcome text not null
);
create index consultation_answer_consultation on consultation_answer (consultation_id, received_on);
create index consultation_answer_member on consultation_answer (member_id);
create index consultation_answer_person on consultation_answer (entered_by);

-- A secret address of a person's calendar, kept as the digest of the secret.
create table calendar_address (
    digest bytea not null primary key,
    person_id uuid not null references person (id) on delete cascade,
    made_at bigint not null,
    revoked_at bigint
);
create index calendar_address_person on calendar_address (person_id);
