-- Needs assessments: what each body answers for, scores, needs, ranks, what was said, what bodies changed, and the report
-- as it was agreed.
-- Twin: ../postgres/0020_needs.sql

create table assessment (
    id blob not null primary key,
    organisation_id blob not null references organisation (id),
    title text not null,
    cycle text not null,
    plan_id blob references plan (id),
    areas_id blob not null references vocabulary (id),
    scale text not null,
    rounding_digits integer not null,
    rounding_tie text not null,
    method text not null,
    previous_id blob references assessment (id),
    state text not null,
    made_by blob references person (id),
    made_at integer not null,
    version integer not null,
    unique (organisation_id, title)
);
create index assessment_plan on assessment (plan_id);
create index assessment_areas on assessment (areas_id);
create index assessment_previous on assessment (previous_id);
create index assessment_made_by on assessment (made_by);

create table assessment_criterion (
    assessment_id blob not null references assessment (id) on delete cascade,
    position integer not null,
    name text not null,
    weight integer not null,
    primary key (assessment_id, position)
);

create table assessment_part (
    id blob not null primary key,
    assessment_id blob not null references assessment (id) on delete cascade,
    position integer not null,
    body_id blob not null references body (id),
    meeting_id blob references meeting (id),
    act_id blob references act (id),
    unique (assessment_id, body_id)
);
create index assessment_part_body on assessment_part (body_id);
create index assessment_part_meeting on assessment_part (meeting_id);
create index assessment_part_act on assessment_part (act_id);

-- Each area is in one part at most.
create table assessment_area (
    assessment_id blob not null references assessment (id) on delete cascade,
    term_id blob not null references term (id),
    part_id blob not null references assessment_part (id) on delete cascade,
    position integer not null,
    primary key (assessment_id, term_id)
);
create index assessment_area_term on assessment_area (term_id);
create index assessment_area_part on assessment_area (part_id, position);

-- Scores are only ever added; `is_latest` marks the one that counts. `score` is empty for "no data".
create table assessment_score (
    id blob not null primary key,
    assessment_id blob not null references assessment (id) on delete cascade,
    member_id blob not null references member (id),
    term_id blob not null references term (id),
    score text,
    source text not null,
    source_text text not null,
    evidence text not null,
    act_id blob references act (id),
    said_by blob references person (id),
    said_at integer not null,
    is_latest boolean not null
);
create unique index assessment_score_latest on assessment_score (assessment_id, member_id, term_id) where is_latest;
create index assessment_score_cell on assessment_score (assessment_id, member_id, term_id, said_at);
create index assessment_score_member on assessment_score (member_id);
create index assessment_score_term on assessment_score (term_id);
create index assessment_score_act on assessment_score (act_id);
create index assessment_score_said_by on assessment_score (said_by);

-- Whether it comes from a finding decides who knows of it before the assessment is agreed.
create table need (
    id blob not null primary key,
    assessment_id blob not null references assessment (id) on delete cascade,
    member_id blob references member (id),
    term_id blob not null references term (id),
    gap text not null,
    text text not null,
    source text not null,
    source_text text not null,
    finding_id blob references finding (id),
    criteria text not null,
    state text not null,
    made_by blob references person (id),
    made_at integer not null,
    version integer not null
);
create index need_assessment on need (assessment_id, made_at);
create index need_member on need (member_id);
create index need_term on need (term_id);
create index need_finding on need (finding_id);
create index need_made_by on need (made_by);

create table need_rank (
    need_id blob not null references need (id) on delete cascade,
    body_id blob not null references body (id),
    place integer not null,
    reason text not null,
    meeting_id blob references meeting (id),
    day text not null,
    recorded_by blob references person (id),
    primary key (need_id, body_id)
);
create index need_rank_body on need_rank (body_id);
create index need_rank_meeting on need_rank (meeting_id);
create index need_rank_recorded_by on need_rank (recorded_by);

create table assessment_comment (
    id blob not null primary key,
    assessment_id blob not null references assessment (id) on delete cascade,
    member_id blob references member (id),
    person_id blob references person (id),
    said_as text not null,
    text text not null,
    said_at integer not null
);
create index assessment_comment_assessment on assessment_comment (assessment_id, said_at);
create index assessment_comment_member on assessment_comment (member_id);
create index assessment_comment_person on assessment_comment (person_id);

-- What a body changed in its part, with the words before and after.
create table assessment_amendment (
    id blob not null primary key,
    assessment_id blob not null references assessment (id) on delete cascade,
    act_id blob not null references act (id),
    member_id blob references member (id),
    term_id blob not null references term (id),
    need_id blob references need (id),
    before_text text not null,
    after_text text not null,
    made_at integer not null
);
create index assessment_amendment_assessment on assessment_amendment (assessment_id, made_at);
create index assessment_amendment_act on assessment_amendment (act_id);
create index assessment_amendment_member on assessment_amendment (member_id);
create index assessment_amendment_term on assessment_amendment (term_id);
create index assessment_amendment_need on assessment_amendment (need_id);

-- The report as agreed: written once, never changed.
create table assessment_report (
    assessment_id blob not null primary key references assessment (id),
    content text not null,
    digest text not null,
    agreed_at integer not null
);
