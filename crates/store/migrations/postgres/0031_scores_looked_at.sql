-- Files with scores of an assessment that somebody looks at before they are recorded; and the matrix from one index.
-- Twin: ../sqlite/0031_scores_looked_at.sql

-- `source` and `source_text` are for rows that name no source of their own.
create table score_draft (
    id uuid not null primary key,
    assessment_id uuid not null references assessment (id) on delete cascade,
    file_name text not null,
    file bytea not null,
    source text not null,
    source_text text not null,
    made_at bigint not null,
    made_by uuid references person (id)
);
create index score_draft_assessment on score_draft (assessment_id, made_at);
create index score_draft_person on score_draft (made_by);
call wall_by_parent('score_draft', 'assessment', 'assessment_id');

-- A matrix is read from this alone: one assessment at a time, without its words.
create index assessment_score_figures on assessment_score (assessment_id, member_id, term_id, is_latest, score);
