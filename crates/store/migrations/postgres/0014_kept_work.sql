-- Work that is not lost: drafts of forms, kept submissions, receipts.
-- Twin: ../sqlite/0014_kept_work.sql

-- What was sent after its session had ended, for a day. What is in it is sealed; the browser is known by a digest.
create table kept_form (
    id uuid not null primary key,
    browser_digest bytea not null,
    person_id uuid not null references person (id) on delete cascade,
    kept_at bigint not null,
    sealed bytea not null
);
create index kept_form_browser on kept_form (browser_digest, kept_at);
create index kept_form_person on kept_form (person_id);
create index kept_form_age on kept_form (kept_at);

-- A form as far as somebody has filled it in, by its name; sealed.
create table form_draft (
    person_id uuid not null references person (id) on delete cascade,
    form text not null,
    saved_at bigint not null,
    sealed bytea not null,
    primary key (person_id, form)
);
create index form_draft_age on form_draft (saved_at);

-- The last number given in a year.
create table receipt_number (
    organisation_id uuid not null references organisation (id),
    year bigint not null,
    last bigint not null,
    primary key (organisation_id, year)
);

-- That something was sent and done. `sending` is the digest of the form's own token or of the key that a program sent
-- along: the same one never does a thing twice. `answer` is what a program was told, to be told it again.
create table receipt (
    id uuid not null primary key,
    organisation_id uuid not null references organisation (id),
    year bigint not null,
    n bigint not null,
    person_id uuid not null references person (id),
    at bigint not null,
    deed text not null,
    subject_id uuid not null,
    place text not null,
    digest bytea not null,
    sending bytea not null unique,
    answer_status bigint,
    answer text,
    unique (organisation_id, year, n)
);
create index receipt_person on receipt (person_id, at);
