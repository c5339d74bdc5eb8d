-- What stands beside the answers of a questionnaire: figures of other bodies, and the options that the paper on it lays before its
-- readers (S4.20). Twin: ../postgres/0050_survey_options.sql

create table questionnaire_comparison (
    id blob not null primary key,
    questionnaire_id blob not null references questionnaire (id) on delete cascade,
    question integer not null,
    body text not null,
    counted text not null,
    figure text not null,
    out_of integer,
    as_at text not null,
    source text not null,
    made_by blob references person (id),
    made_at integer not null
);
create index questionnaire_comparison_of on questionnaire_comparison (questionnaire_id, question, made_at);
create index questionnaire_comparison_made_by on questionnaire_comparison (made_by);

create table questionnaire_option (
    id blob not null primary key,
    questionnaire_id blob not null references questionnaire (id) on delete cascade,
    title text not null,
    meaning text not null,
    effort text not null,
    who text not null,
    made_by blob references person (id),
    made_at integer not null
);
create index questionnaire_option_of on questionnaire_option (questionnaire_id, made_at);
create index questionnaire_option_made_by on questionnaire_option (made_by);
