-- Files with scores of an assessment that somebody looks at before they are recorded; and the matrix from one index.
-- Twin: ../postgres/0031_scores_looked_at.sql

-- `source` and `source_text` are for rows that name no source of their own.
create table score_draft (
    id blob not null primary key,
    assessment_id blob not null references assessment (id) on delete cascade,
    file_name text not null,
    file blob not null,
    source text not null,
    source_text text not null,
    made_at integer not null,
    made_by blob references person (id)
);
create index score_draft_assessment on score_draft (assessment_id, made_at);
create index score_draft_person on score_draft (made_by);

-- A matrix is read from this alone: one assessment at a time, without its words.
create index assessment_score_figures on assessment_score (assessment_id, member_id, term_id, is_latest, score);
