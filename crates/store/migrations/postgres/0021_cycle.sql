-- The cycle of a plan: stages that officers laid out, turns, their stages with what was said of each, lessons.
-- Twin: ../sqlite/0021_cycle.sql

-- A stage on the list of a plan: one of its actions, which then says what it says, or words of an officer's own.
create table cycle_own_stage (
    id uuid not null primary key,
    plan_id uuid not null references plan (id) on delete cascade,
    position bigint not null,
    action_id uuid references action (id) on delete cascade,
    number text not null,
    title text not null,
    activity text not null,
    description text not null,
    responsible text not null,
    timeline text not null,
    resources text not null,
    outcome text not null
);
create index cycle_own_stage_plan on cycle_own_stage (plan_id, position);
create index cycle_own_stage_action on cycle_own_stage (action_id);

-- One turn. It ends with the day before the next begins.
create table cycle_turn (
    id uuid not null primary key,
    plan_id uuid not null references plan (id) on delete cascade,
    label text not null,
    begins_on text not null,
    version_n bigint not null,
    unique (plan_id, label),
    unique (plan_id, begins_on)
);

-- A stage of a turn, to the letter as the plan had it when the turn began.
create table cycle_stage (
    id uuid not null primary key,
    turn_id uuid not null references cycle_turn (id) on delete cascade,
    position bigint not null,
    action_id uuid references action (id) on delete cascade,
    left_by_turn_id uuid references cycle_turn (id),
    number text not null,
    title text not null,
    activity text not null,
    description text not null,
    responsible text not null,
    timeline text not null,
    resources text not null,
    outcome text not null
);
create index cycle_stage_turn on cycle_stage (turn_id, position);
create index cycle_stage_action on cycle_stage (action_id);
create index cycle_stage_left_by on cycle_stage (left_by_turn_id);

-- What was said of a stage; none is overwritten.
create table cycle_entry (
    id uuid not null primary key,
    stage_id uuid not null references cycle_stage (id) on delete cascade,
    state text not null,
    day text not null,
    note text not null,
    document_id uuid references document (id),
    act_id uuid references act (id),
    said_by uuid references person (id),
    said_at bigint not null
);
create index cycle_entry_stage on cycle_entry (stage_id, day, said_at);
create index cycle_entry_document on cycle_entry (document_id);
create index cycle_entry_act on cycle_entry (act_id);
create index cycle_entry_person on cycle_entry (said_by);

-- What a turn taught.
create table cycle_lesson (
    id uuid not null primary key,
    turn_id uuid not null references cycle_turn (id) on delete cascade,
    text text not null,
    noted_on text not null,
    noted_by uuid references person (id),
    noted_at bigint not null
);
create index cycle_lesson_turn on cycle_lesson (turn_id, noted_at);
create index cycle_lesson_person on cycle_lesson (noted_by);
call wall_by_parent('cycle_own_stage', 'plan', 'plan_id');
call wall_by_parent('cycle_turn', 'plan', 'plan_id');
call wall_by_parent('cycle_stage', 'cycle_turn', 'turn_id');
call wall_by_parent('cycle_entry', 'cycle_stage', 'stage_id');
call wall_by_parent('cycle_lesson', 'cycle_turn', 'turn_id');
