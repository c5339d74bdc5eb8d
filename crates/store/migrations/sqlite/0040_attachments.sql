-- Files beside a record. What it stands beside is of several kinds, hence no foreign key. A clean file has a kind, one
-- under lock has a reason.
-- Twin: ../postgres/0040_attachments.sql

create table attachment (
    id blob not null primary key,
    organisation_id blob not null references organisation (id),
    beside_kind text not null,
    beside_id blob not null,
    name text not null,
    bytes integer not null,
    digest text not null,
    content blob not null,
    state text not null,
    kind text,
    held text not null,
    added_by blob references person (id),
    added_at integer not null,
    check ((state = 'clean') = (kind is not null)),
    check ((state = 'clean') = (held = ''))
);
create index attachment_organisation on attachment (organisation_id, state, added_at);
create index attachment_beside on attachment (beside_kind, beside_id, added_at);
create index attachment_added_by on attachment (added_by);
