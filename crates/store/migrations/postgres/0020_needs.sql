-- Needs assessments: what each body answers for, scores, needs, ranks, what was said, what bodies changed, and the report
-- as it was agreed.
-- Twin: ../sqlite/0020_needs.sql

create table assessment (
    id uuid not null primary key,
    organisation_id uuid not null references organisation (id),
    title text not null,
    cycle text not null,
    plan_id uuid references plan (id),
    areas_id uuid not null references vocabulary (id),
    scale text not null,
    rounding_digits bigint not null,
    rounding_tie text not null,
    method text not null,
    previous_id uuid references assessment (id),
    state text not null,
    made_by uuid references person (id),
    made_at bigint not null,
    version bigint not null,
    unique (organisation_id, title)
);
create index assessment_plan on assessment (plan_id);
create index assessment_areas on assessment (areas_id);
create index assessment_previous on assessment (previous_id);
create index assessment_made_by on assessment (made_by);

create table assessment_criterion (
    assessment_id uuid not null references assessment (id) on delete cascade,
    position bigint not null,
    name text not null,
    weight bigint not null,
    primary key (assessment_id, position)
);

create table assessment_part (
    id uuid not null primary key,
    assessment_id uuid not null references assessment (id) on delete cascade,
    position bigint not null,
    body_id uuid not null references body (id),
    meeting_id uuid references meeting (id),
    act_id uuid references act (id),
    unique (assessment_id, body_id)
);
create index assessment_part_body on assessment_part (body_id);
create index assessment_part_meeting on assessment_part (meeting_id);
create index assessment_part_act on assessment_part (act_id);

-- Each area is in one part at most.
create table assessment_area (
    assessment_id uuid not null references assessment (id) on delete cascade,
    term_id uuid not null references term (id),
    part_id uuid not null references assessment_part (id) on delete cascade,
    position bigint not null,
    primary key (assessment_id, term_id)
);
create index assessment_area_term on assessment_area (term_id);
create index assessment_area_part on assessment_area (part_id, position);

-- Scores are only ever added; `is_latest` marks the one that counts. `score` is empty for "no data".
create table assessment_score (
    id uuid not null primary key,
    assessment_id uuid not null references assessment (id) on delete cascade,
    member_id uuid not null references member (id),
    term_id uuid not null references term (id),
    score text,
    source text not null,
    source_text text not null,
    evidence text not null,
    act_id uuid references act (id),
    said_by uuid references person (id),
    said_at bigint not null,
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
    id uuid not null primary key,
    assessment_id uuid not null references assessment (id) on delete cascade,
    member_id uuid references member (id),
    term_id uuid not null references term (id),
    gap text not null,
    text text not null,
    source text not null,
    source_text text not null,
    finding_id uuid references finding (id),
    criteria text not null,
    state text not null,
    made_by uuid references person (id),
    made_at bigint not null,
    version bigint not null
);
create index need_assessment on need (assessment_id, made_at);
create index need_member on need (member_id);
create index need_term on need (term_id);
create index need_finding on need (finding_id);
create index need_made_by on need (made_by);

create table need_rank (
    need_id uuid not null references need (id) on delete cascade,
    body_id uuid not null references body (id),
    place bigint not null,
    reason text not null,
    meeting_id uuid references meeting (id),
    day text not null,
    recorded_by uuid references person (id),
    primary key (need_id, body_id)
);
create index need_rank_body on need_rank (body_id);
create index need_rank_meeting on need_rank (meeting_id);
create index need_rank_recorded_by on need_rank (recorded_by);

create table assessment_comment (
    id uuid not null primary key,
    assessment_id uuid not null references assessment (id) on delete cascade,
    member_id uuid references member (id),
    person_id uuid references person (id),
    said_as text not null,
    text text not null,
    said_at bigint not null
);
create index assessment_comment_assessment on assessment_comment (assessment_id, said_at);
create index assessment_comment_member on assessment_comment (member_id);
create index assessment_comment_person on assessment_comment (person_id);

-- What a body changed in its part, with the words before and after.
create table assessment_amendment (
    id uuid not null primary key,
    assessment_id uuid not null references assessment (id) on delete cascade,
    act_id uuid not null references act (id),
    member_id uuid references member (id),
    term_id uuid not null references term (id),
    need_id uuid references need (id),
    before_text text not null,
    after_text text not null,
    made_at bigint not null
);
create index assessment_amendment_assessment on assessment_amendment (assessment_id, made_at);
create index assessment_amendment_act on assessment_amendment (act_id);
create index assessment_amendment_member on assessment_amendment (member_id);
create index assessment_amendment_term on assessment_amendment (term_id);
create index assessment_amendment_need on assessment_amendment (need_id);

-- The report as agreed: written once, never changed.
create table assessment_report (
    assessment_id uuid not null primary key references assessment (id),
    content text not null,
    digest text not null,
    agreed_at bigint not null
);
call wall_by_column('assessment');
call wall_by_parent('assessment_criterion', 'assessment', 'assessment_id');
call wall_by_parent('assessment_part', 'assessment', 'assessment_id');
call wall_by_parent('assessment_area', 'assessment', 'assessment_id');
call wall_by_parent('assessment_score', 'assessment', 'assessment_id');
call wall_by_parent('need', 'assessment', 'assessment_id');
call wall_by_parent('need_rank', 'need', 'need_id');
call wall_by_parent('assessment_comment', 'assessment', 'assessment_id');
call wall_by_parent('assessment_amendment', 'assessment', 'assessment_id');
call wall_by_parent('assessment_report', 'assessment', 'assessment_id');
