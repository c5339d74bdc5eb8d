-- People, their sessions, and what happened.
-- Twin: ../postgres/0001_people_and_events.sql

create table organisation (
    id blob not null primary key,
    code text not null unique,
    name text not null,
    sample boolean not null default false
);

create table person (
    id blob not null primary key,
    organisation_id blob not null references organisation (id),
    name text not null,
    email text not null unique,
    role text not null,
    language text not null,
    password_hash text not null
);
create index person_organisation on person (organisation_id);

-- A session is known by the digest of its token only: the file never holds a key that opens a door.
create table session (
    token_digest blob not null primary key,
    person_id blob not null references person (id) on delete cascade,
    created_at integer not null,
    expires_at integer not null
);
create index session_person on session (person_id);

-- Failed sign-ins per account, so that guessing is slow.
create table sign_in_failure (
    email text not null,
    at integer not null
);
create index sign_in_failure_email on sign_in_failure (email, at);

-- One row per deed: audit trail, history, later notifications and jobs.
create table event (
    seq integer primary key autoincrement,
    organisation_id blob not null references organisation (id),
    at integer not null,
    person_id blob references person (id),
    deed text not null,
    subject_id blob not null,
    detail text not null
);
create index event_newest on event (organisation_id, seq);
create index event_subject on event (organisation_id, subject_id, seq);
create index event_person on event (person_id);
