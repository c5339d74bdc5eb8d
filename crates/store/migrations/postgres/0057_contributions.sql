-- What the office asks of Members that can give, each step of it, and the facts that it stands for in plans.
-- Twin: ../sqlite/0057_contributions.sql

create table contribution (
    id uuid not null primary key,
    organisation_id uuid not null references organisation (id),
    -- One of them at least.
    member_id uuid references member (id),
    partner_id uuid references partner (id),
    kind text not null,
    purpose text not null,
    unit text,
    amount bigint,
    currency text,
    initiative_id uuid references initiative (id) on delete set null,
    mission_id uuid references mission (id) on delete set null,
    training_id uuid references training (id) on delete set null,
    action_id uuid references action (id) on delete set null,
    asked_on text not null,
    answer_by text not null,
    state text not null,
    since text not null,
    promised_for text,
    reminded_on text,
    made_by uuid references person (id),
    made_at bigint not null,
    version bigint not null
);
create index contribution_organisation on contribution (organisation_id, state, asked_on);
create index contribution_member on contribution (member_id);
create index contribution_partner on contribution (partner_id);
create index contribution_initiative on contribution (initiative_id);
create index contribution_mission on contribution (mission_id);
create index contribution_training on contribution (training_id);
create index contribution_action on contribution (action_id);
create index contribution_made_by on contribution (made_by);

create table contribution_step (
    contribution_id uuid not null references contribution (id) on delete cascade,
    position bigint not null,
    way text not null,
    on_day text not null,
    note text not null,
    promised_for text,
    made_by uuid references person (id),
    made_at bigint not null,
    primary key (contribution_id, position)
);
create index contribution_step_made_by on contribution_step (made_by);

create table contribution_fact (
    contribution_id uuid not null references contribution (id) on delete cascade,
    action_id uuid not null references action (id) on delete cascade,
    fact_id uuid not null references fact (id) on delete cascade,
    primary key (contribution_id, action_id)
);
create index contribution_fact_action on contribution_fact (action_id);
create index contribution_fact_fact on contribution_fact (fact_id);
call wall_by_column('contribution');
call wall_by_parent('contribution_step', 'contribution', 'contribution_id');
call wall_by_parent('contribution_fact', 'contribution', 'contribution_id');
