-- What was recorded of a request, and of the missions that answer it, as facts of the plan: nothing is counted twice.
-- Twin: ../postgres/0038_request_facts.sql

create table request_fact (
    request_id blob not null references request (id) on delete cascade,
    action_id blob not null references action (id) on delete cascade,
    what text not null,
    fact_id blob not null references fact (id) on delete cascade,
    primary key (request_id, action_id, what)
);
create index request_fact_action on request_fact (action_id);
create index request_fact_fact on request_fact (fact_id);
