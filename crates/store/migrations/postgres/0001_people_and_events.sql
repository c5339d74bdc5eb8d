-- People, their sessions, and what happened.
-- Twin: ../sqlite/0001_people_and_events.sql

create table organisation (
    id uuid not null primary key,
    code text not null unique,
    name text not null,
    sample boolean not null default false
);

create table person (
    id uuid not null primary key,
    organisation_id uuid not null references organisation (id),
    name text not null,
    email text not null unique,
    role text not null,
    language text not null,
    password_hash text not null
);
create index person_organisation on person (organisation_id);

-- A session is known by the digest of its token only: the file never holds a key that opens a door.
create table session (
    token_digest bytea not null primary key,
    person_id uuid not null references person (id) on delete cascade,
    created_at bigint not null,
    expires_at bigint not null
);
create index session_person on session (person_id);

-- Failed sign-ins per account, so that guessing is slow.
create table sign_in_failure (
    email text not null,
    at bigint not null
);
create index sign_in_failure_email on sign_in_failure (email, at);

-- One row per deed: audit trail, history, later notifications and jobs.
create table event (
    seq bigint generated always as identity primary key,
    organisation_id uuid not null references organisation (id),
    at bigint not null,
    person_id uuid references person (id),
    deed text not null,
    subject_id uuid not null,
    detail text not null
);
create index event_newest on event (organisation_id, seq);
create index event_subject on event (organisation_id, subject_id, seq);
create index event_person on event (person_id);
