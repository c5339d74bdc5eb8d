-- How far countries are on their way in, and what comes next.
-- Twin: ../sqlite/0044_accession.sql

-- Steps are only added.
create table engagement_accession (
    id uuid not null primary key,
    engagement_id uuid not null references engagement (id) on delete cascade,
    stage text not null,
    on_day text not null,
    note text not null,
    next_step text not null,
    due_on text,
    noted_by uuid references person (id),
    noted_at bigint not null
);
create index engagement_accession_engagement on engagement_accession (engagement_id, on_day);
create index engagement_accession_noted_by on engagement_accession (noted_by);
call wall_by_parent('engagement_accession', 'engagement', 'engagement_id');
