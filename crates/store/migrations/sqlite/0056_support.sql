-- Money for experts: by which decisions an expert must be on the roster, whom the fund helps from which day on, and what Members
-- apply for, with what was found, paid and reported. Twin: ../postgres/0056_support.sql

create table support_rule (
    id blob not null primary key,
    organisation_id blob not null references organisation (id),
    link text not null,
    from_day text not null,
    decision text not null,
    made_by blob references person (id),
    made_at integer not null,
    unique (organisation_id, from_day)
);
create index support_rule_made_by on support_rule (made_by);

create table support_terms (
    id blob not null primary key,
    organisation_id blob not null references organisation (id),
    from_day text not null,
    fund text not null,
    currency text not null,
    ceiling integer,
    -- Codes of classes, in the order in which they are asked for.
    classes text not null,
    made_by blob references person (id),
    made_at integer not null
);
create index support_terms_organisation on support_terms (organisation_id, from_day);
create index support_terms_made_by on support_terms (made_by);

create table support_application (
    id blob not null primary key,
    organisation_id blob not null references organisation (id),
    member_id blob not null references member (id),
    title text not null,
    purpose text not null,
    theme_id blob references term (id) on delete set null,
    request_id blob references request (id) on delete set null,
    mission_id blob references mission (id) on delete set null,
    expert_id blob references expert (id),
    -- An expert without a record: all three, or none of them.
    outside_name text,
    outside_why text,
    outside_knows text,
    first_day text,
    last_day text,
    days integer,
    -- One currency for every amount of the application.
    currency text,
    fee integer,
    travel integer,
    subsistence integer,
    other integer,
    state text not null,
    submitted_on text,
    checked_on text,
    decided_on text,
    ending text,
    why text not null,
    granted integer,
    contract_number text,
    contract_on text,
    contract_minor integer,
    reported_on text,
    report text,
    report_minor integer,
    closed_on text,
    made_by blob references person (id),
    made_at integer not null,
    version integer not null
);
create index support_application_organisation on support_application (organisation_id, state, submitted_on);
create index support_application_member on support_application (member_id);
create index support_application_theme on support_application (theme_id);
create index support_application_request on support_application (request_id);
create index support_application_mission on support_application (mission_id);
create index support_application_expert on support_application (expert_id);
create index support_application_made_by on support_application (made_by);

create table support_payment (
    id blob not null primary key,
    application_id blob not null references support_application (id) on delete cascade,
    paid_on text not null,
    minor integer not null,
    note text not null
);
create index support_payment_application on support_payment (application_id, paid_on);

-- What was found when an application was last checked.
create table support_check (
    application_id blob not null references support_application (id) on delete cascade,
    item text not null,
    why text not null,
    -- A line for each.
    what text not null,
    day text,
    minor integer,
    currency text,
    primary key (application_id, item)
);
