-- Each event carries a digest over itself and the one before it, so that no line can be changed or taken out unseen.
-- Twin: ../sqlite/0008_audit_chain.sql
-- Events from before have no place in the chain: to seal them later would prove nothing.
alter table event add column place bigint;
alter table event add column salt bytea;
alter table event add column digest bytea;
create unique index event_place on event (organisation_id, place);

-- The end of each organisation's chain; whoever adds to it holds this row until the commit.
create table audit_head (
    organisation_id uuid not null primary key references organisation (id),
    place bigint not null,
    digest bytea not null
);
