-- Signing in with the account one has elsewhere: an organisation's provider (OpenID Connect), and who is known there.
-- Twin: ../sqlite/0015_sign_in_elsewhere.sql

-- The one provider of an organisation. The client secret is sealed under the installation's key.
create table sign_in_provider (
    organisation_id uuid not null primary key references organisation (id),
    label text not null,
    issuer text not null,
    client_id text not null,
    client_secret bytea not null,
    -- Whether the sign-in page offers it.
    offered boolean not null,
    -- Whether the offices of the secretariat come in no other way.
    only_way boolean not null,
    -- Whether the provider asks for a second step itself, so that ours is not asked.
    asks_second_step boolean not null,
    changed_at bigint not null
);

-- By which name the provider knows somebody. One account has one, and one name opens one account of an organisation.
create table provider_link (
    person_id uuid not null primary key references person (id) on delete cascade,
    organisation_id uuid not null references organisation (id),
    issuer text not null,
    subject text not null,
    linked_at bigint not null,
    used_at bigint not null,
    unique (organisation_id, issuer, subject)
);
