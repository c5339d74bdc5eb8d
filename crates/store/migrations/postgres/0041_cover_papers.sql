-- What the cover of a paper says before its recommendations.
-- Twin: ../sqlite/0041_cover_papers.sql

alter table decision add column purpose text not null default '';
alter table decision add column background text not null default '';
