-- That a questionnaire was held, as facts of its plan: nothing is counted twice.
-- Twin: ../sqlite/0048_survey_facts.sql

create table questionnaire_fact (
    questionnaire_id uuid not null references questionnaire (id) on delete cascade,
    action_id uuid not null references action (id) on delete cascade,
    fact_id uuid not null references fact (id) on delete cascade,
    primary key (questionnaire_id, action_id)
);
create index questionnaire_fact_action on questionnaire_fact (action_id);
create index questionnaire_fact_fact on questionnaire_fact (fact_id);
call wall_by_parent('questionnaire_fact', 'questionnaire', 'questionnaire_id');
