-- What was found of initiatives, what is said of it, and their final reports with what bodies made of them.
-- Twin: ../postgres/0033_initiative_reports.sql

create table initiative_found (
    id blob not null primary key,
    initiative_id blob not null references initiative (id) on delete cascade,
    statement text not null,
    evidence text not null,
    effect text not null,
    evaluation text not null,
    lesson text not null,
    found_on text not null,
    made_by blob references person (id),
    made_at integer not null
);
create index initiative_found_initiative on initiative_found (initiative_id, made_at);
create index initiative_found_made_by on initiative_found (made_by);

create table initiative_feedback (
    id blob not null primary key,
    initiative_id blob not null references initiative (id) on delete cascade,
    found_id blob not null references initiative_found (id) on delete cascade,
    text text not null,
    member_id blob references member (id),
    partner_id blob references partner (id),
    said_by blob references person (id),
    said_at integer not null
);
create index initiative_feedback_initiative on initiative_feedback (initiative_id, said_at);
create index initiative_feedback_found on initiative_feedback (found_id);
create index initiative_feedback_member on initiative_feedback (member_id);
create index initiative_feedback_partner on initiative_feedback (partner_id);
create index initiative_feedback_person on initiative_feedback (said_by);

-- `round` counts how often it has gone out.
create table final_report (
    id blob not null primary key,
    initiative_id blob not null references initiative (id) on delete cascade,
    done text not null,
    reached text not null,
    recommended text not null,
    state text not null,
    round integer not null,
    submitted_on text,
    made_by blob references person (id),
    made_at integer not null,
    version integer not null,
    unique (initiative_id),
    check ((round = 0) = (submitted_on is null))
);
create index final_report_state on final_report (state);
create index final_report_made_by on final_report (made_by);

create table final_report_body (
    report_id blob not null references final_report (id) on delete cascade,
    body_id blob not null references body (id),
    position integer not null,
    primary key (report_id, body_id)
);
create index final_report_body_body on final_report_body (body_id);

-- What a body made of it in a round; none is changed.
create table final_report_assessed (
    act_id blob not null primary key references act (id),
    report_id blob not null references final_report (id) on delete cascade,
    body_id blob not null references body (id),
    round integer not null,
    outcome text not null,
    remarks text not null,
    unique (report_id, body_id, round)
);
create index final_report_assessed_body on final_report_assessed (body_id);
