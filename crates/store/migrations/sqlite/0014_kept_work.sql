-- Work that is not lost: drafts of forms, kept submissions, receipts.
-- Twin: ../postgres/0014_kept_work.sql

-- What was sent after its session had ended, for a day. What is in it is sealed; the browser is known by a digest.
create table kept_form (
    id blob not null primary key,
    browser_digest blob not null,
    person_id blob not null references person (id) on delete cascade,
    kept_at integer not null,
    sealed blob not null
);
create index kept_form_browser on kept_form (browser_digest, kept_at);
create index kept_form_person on kept_form (person_id);
create index kept_form_age on kept_form (kept_at);

-- A form as far as somebody has filled it in, by its name; sealed.
create table form_draft (
    person_id blob not null references person (id) on delete cascade,
    form text not null,
    saved_at integer not null,
    sealed blob not null,
    primary key (person_id, form)
);
create index form_draft_age on form_draft (saved_at);

-- The last number given in a year.
create table receipt_number (
    organisation_id blob not null references organisation (id),
    year integer not null,
    last integer not null,
    primary key (organisation_id, year)
);

-- That something was sent and done. `sending` is the digest of the form's own token or of the key that a program sent
-- along: the same one never does a thing twice. `answer` is what a program was told, to be told it again.
create table receipt (
    id blob not null primary key,
    organisation_id blob not null references organisation (id),
    year integer not null,
    n integer not null,
    person_id blob not null references person (id),
    at integer not null,
    deed text not null,
    subject_id blob not null,
    place text not null,
    digest blob not null,
    sending blob not null unique,
    answer_status integer,
    answer text,
    unique (organisation_id, year, n)
);
create index receipt_person on receipt (person_id, at);
