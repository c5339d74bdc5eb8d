-- Initiatives with what they are judged and paid by, delivery agreements, and the secretariat's own time.
-- Twin: ../sqlite/0023_initiatives.sql

-- `search` is what can be looked for, folded: nothing protected stands in it.
create table initiative (
    id uuid not null primary key,
    organisation_id uuid not null references organisation (id),
    code text not null,
    title text not null,
    objectives text not null,
    description text not null,
    level text,
    south_south boolean not null,
    triangular boolean not null,
    reuse text not null,
    first_day text,
    last_day text,
    timeframe text not null,
    body_id uuid references body (id),
    currency text not null,
    state text not null,
    approved_minor bigint,
    completed_on text,
    ended_on text,
    outcome text not null,
    ending_note text not null,
    search text not null,
    made_by uuid references person (id),
    made_at bigint not null,
    version bigint not null,
    unique (organisation_id, code),
    check ((state in ('closed', 'cancelled')) = (ended_on is not null))
);
create index initiative_state on initiative (organisation_id, state, first_day);
create index initiative_body on initiative (body_id);
create index initiative_made_by on initiative (made_by);

-- Whom it is for, and how each Member agreed.
create table initiative_member (
    initiative_id uuid not null references initiative (id) on delete cascade,
    member_id uuid not null references member (id),
    position bigint not null,
    agreed_on text,
    agreed_source text not null,
    agreed_by uuid references person (id),
    primary key (initiative_id, member_id)
);
create index initiative_member_member on initiative_member (member_id);
create index initiative_member_agreed_by on initiative_member (agreed_by);

create table initiative_partner (
    initiative_id uuid not null references initiative (id) on delete cascade,
    partner_id uuid not null references partner (id),
    part text not null,
    position bigint not null,
    primary key (initiative_id, partner_id, part)
);
create index initiative_partner_partner on initiative_partner (partner_id);

create table initiative_action (
    initiative_id uuid not null references initiative (id) on delete cascade,
    action_id uuid not null references action (id) on delete cascade,
    linked_at bigint not null,
    primary key (initiative_id, action_id)
);
create index initiative_action_action on initiative_action (action_id);

create table initiative_need (
    initiative_id uuid not null references initiative (id) on delete cascade,
    need_id uuid not null references need (id) on delete cascade,
    linked_at bigint not null,
    primary key (initiative_id, need_id)
);
create index initiative_need_need on initiative_need (need_id);

create table initiative_request (
    initiative_id uuid not null references initiative (id) on delete cascade,
    request_id uuid not null references request (id) on delete cascade,
    linked_at bigint not null,
    primary key (initiative_id, request_id)
);
create index initiative_request_request on initiative_request (request_id);

create table initiative_line (
    id uuid not null primary key,
    initiative_id uuid not null references initiative (id) on delete cascade,
    kind text not null,
    text text not null,
    minor bigint not null,
    source text not null,
    partner_id uuid references partner (id),
    made_at bigint not null
);
create index initiative_line_initiative on initiative_line (initiative_id, made_at);
create index initiative_line_partner on initiative_line (partner_id);

create table initiative_indicator (
    id uuid not null primary key,
    initiative_id uuid not null references initiative (id) on delete cascade,
    text text not null,
    unit text not null,
    baseline text,
    baseline_on text,
    target text not null,
    made_at bigint not null,
    check ((baseline is null) = (baseline_on is null))
);
create index initiative_indicator_initiative on initiative_indicator (initiative_id, made_at);

create table initiative_risk (
    id uuid not null primary key,
    initiative_id uuid not null references initiative (id) on delete cascade,
    text text not null,
    likelihood text not null,
    impact text not null,
    owner text not null,
    response text not null,
    made_at bigint not null
);
create index initiative_risk_initiative on initiative_risk (initiative_id, made_at);

-- What was ticked against a guiding principle; what nobody ticked has no row.
create table initiative_principle (
    initiative_id uuid not null references initiative (id) on delete cascade,
    term_id uuid not null references term (id),
    answer text not null,
    note text not null,
    primary key (initiative_id, term_id)
);
create index initiative_principle_term on initiative_principle (term_id);

create table initiative_lead (
    id uuid not null primary key,
    initiative_id uuid not null references initiative (id) on delete cascade,
    sought_from text not null,
    partner_id uuid references partner (id),
    minor bigint,
    currency text,
    state text not null,
    since text not null,
    note text not null,
    made_at bigint not null,
    check ((minor is null) = (currency is null))
);
create index initiative_lead_initiative on initiative_lead (initiative_id, made_at);
create index initiative_lead_partner on initiative_lead (partner_id);

create table initiative_said (
    id uuid not null primary key,
    initiative_id uuid not null references initiative (id) on delete cascade,
    text text not null,
    said_by uuid references person (id),
    said_at bigint not null
);
create index initiative_said_initiative on initiative_said (initiative_id, said_at);
create index initiative_said_person on initiative_said (said_by);

create table agreement (
    id uuid not null primary key,
    organisation_id uuid not null references organisation (id),
    reference text not null,
    title text not null,
    covers text not null,
    valid_from text not null,
    valid_until text,
    made_by uuid references person (id),
    made_at bigint not null,
    version bigint not null
);
create index agreement_organisation on agreement (organisation_id, valid_from);
create index agreement_made_by on agreement (made_by);

-- A party is a Member, a partner, or the secretariat itself.
create table agreement_party (
    agreement_id uuid not null references agreement (id) on delete cascade,
    position bigint not null,
    member_id uuid references member (id),
    partner_id uuid references partner (id),
    role text not null,
    minor bigint,
    currency text,
    in_kind text not null,
    experts text not null,
    primary key (agreement_id, position),
    check (member_id is null or partner_id is null),
    check ((minor is null) = (currency is null))
);
create index agreement_party_member on agreement_party (member_id);
create index agreement_party_partner on agreement_party (partner_id);

create table agreement_initiative (
    agreement_id uuid not null references agreement (id) on delete cascade,
    initiative_id uuid not null references initiative (id) on delete cascade,
    primary key (agreement_id, initiative_id)
);
create index agreement_initiative_initiative on agreement_initiative (initiative_id);

create table post (
    id uuid not null primary key,
    organisation_id uuid not null references organisation (id),
    name text not null,
    kind text not null,
    unique (organisation_id, name)
);

-- What a post has in a year, and what is bound already. Days are exact numbers.
create table post_year (
    post_id uuid not null references post (id) on delete cascade,
    year bigint not null,
    available text not null,
    committed text not null,
    bound_by text not null,
    primary key (post_id, year)
);

create table initiative_effort (
    id uuid not null primary key,
    initiative_id uuid not null references initiative (id) on delete cascade,
    post_id uuid not null references post (id) on delete cascade,
    year bigint not null,
    work text not null,
    days text not null,
    unique (initiative_id, post_id, year, work)
);
create index initiative_effort_post on initiative_effort (post_id, year);
call wall_by_column('initiative');
call wall_by_parent('initiative_member', 'initiative', 'initiative_id');
call wall_by_parent('initiative_partner', 'initiative', 'initiative_id');
call wall_by_parent('initiative_action', 'initiative', 'initiative_id');
call wall_by_parent('initiative_need', 'initiative', 'initiative_id');
call wall_by_parent('initiative_request', 'initiative', 'initiative_id');
call wall_by_parent('initiative_line', 'initiative', 'initiative_id');
call wall_by_parent('initiative_indicator', 'initiative', 'initiative_id');
call wall_by_parent('initiative_risk', 'initiative', 'initiative_id');
call wall_by_parent('initiative_principle', 'initiative', 'initiative_id');
call wall_by_parent('initiative_lead', 'initiative', 'initiative_id');
call wall_by_parent('initiative_said', 'initiative', 'initiative_id');
call wall_by_column('agreement');
call wall_by_parent('agreement_party', 'agreement', 'agreement_id');
call wall_by_parent('agreement_initiative', 'agreement', 'agreement_id');
call wall_by_column('post');
call wall_by_parent('post_year', 'post', 'post_id');
call wall_by_parent('initiative_effort', 'initiative', 'initiative_id');
