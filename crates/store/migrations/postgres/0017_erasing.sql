-- A person can be erased: the log keeps its commitments beside what they commit to, an account says that it is empty.
-- Twin: ../sqlite/0017_erasing.sql
-- Null in entries from before: there it follows from salt and detail, and is filled in when these go (ADR 0020).
alter table event add column commitment bytea;
alter table person add column erased_at bigint;
