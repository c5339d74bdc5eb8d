-- How people sign in: invitations, second steps, passkeys, keys of programs; and the mail that goes out.
-- Twin: ../sqlite/0010_sign_in.sql

-- invited, active or disabled. Whoever had an account could sign in with it.
alter table person add column state text not null default 'active';
-- When a second step was first asked for; the time of grace runs from here.
alter table person add column second_step_asked_at bigint;

-- Sessions get an id to be ended by, a device to be known by, and a last use. Those that were open end here.
drop table session;
create table session (
    id uuid not null primary key,
    token_digest bytea not null unique,
    person_id uuid not null references person (id) on delete cascade,
    device text not null,
    created_at bigint not null,
    seen_at bigint not null,
    expires_at bigint not null,
    -- The office the site is looked at as, and the thing it would be held for.
    seen_as text,
    seen_for uuid
);
create index session_person on session (person_id);

-- Tries to sign in that did not succeed, one row for each of what is counted: address, client, known device, code.
drop table sign_in_failure;
create table sign_in_try (
    id uuid not null,
    subject text not null,
    at bigint not null,
    primary key (id, subject)
);
create index sign_in_try_subject on sign_in_try (subject, at);

-- A password was right and a second step is waited for. The key is the browser's.
create table sign_in_step (
    token_digest bytea not null primary key,
    person_id uuid not null references person (id) on delete cascade,
    expires_at bigint not null
);
create index sign_in_step_person on sign_in_step (person_id);

-- The one open invitation of an account.
create table account_invitation (
    person_id uuid not null primary key references person (id) on delete cascade,
    token_digest bytea not null unique,
    made_at bigint not null,
    expires_at bigint not null
);

-- The secret of a second step, sealed under the installation's key. `last_step` is the last time step whose code was used.
create table second_step (
    person_id uuid not null primary key references person (id) on delete cascade,
    secret bytea not null,
    made_at bigint not null,
    confirmed_at bigint,
    last_step bigint not null
);

create table recovery_code (
    person_id uuid not null references person (id) on delete cascade,
    digest bytea not null,
    used_at bigint,
    primary key (person_id, digest)
);

-- A key of a program: shown once, known here by its digest, never more than its owner.
create table access_key (
    id uuid not null primary key,
    organisation_id uuid not null references organisation (id),
    person_id uuid not null references person (id) on delete cascade,
    name text not null,
    token_digest bytea not null unique,
    writes boolean not null,
    until_day text not null,
    made_by uuid references person (id),
    made_at bigint not null,
    used_at bigint,
    revoked_by uuid references person (id),
    revoked_at bigint
);
create index access_key_organisation on access_key (organisation_id);
create index access_key_person on access_key (person_id);
create index access_key_made_by on access_key (made_by);
create index access_key_revoked_by on access_key (revoked_by);

create table passkey (
    id uuid not null primary key,
    person_id uuid not null references person (id) on delete cascade,
    credential_id bytea not null unique,
    name text not null,
    credential text not null,
    made_at bigint not null,
    used_at bigint
);
create index passkey_person on passkey (person_id);

-- Mail that waits to be sent, written in the transaction of the deed it tells of.
-- waiting: goes out at `next_at` · sending: handed to the relay, answer not yet known · sent · given_up
create table outgoing_mail (
    id uuid not null primary key,
    organisation_id uuid not null references organisation (id),
    recipient text not null,
    subject text not null,
    body text not null,
    made_at bigint not null,
    next_at bigint not null,
    tries bigint not null,
    state text not null,
    trouble text,
    settled_at bigint
);
create index outgoing_mail_due on outgoing_mail (state, next_at);
create index outgoing_mail_organisation on outgoing_mail (organisation_id);
