-- Who a mission needs, and how its team was chosen (S2.6, S2.7). Experts stand there by the ids of their records, never by name.
-- Twin: ../sqlite/0052_teams.sql

create table mission_wanted (
    mission_id uuid not null primary key references mission (id) on delete cascade,
    theme_id uuid not null references term (id),
    level bigint not null,
    needs_lead boolean not null,
    days bigint not null,
    priority bigint not null,
    fund text not null
);
create index mission_wanted_theme on mission_wanted (theme_id);

create table mission_seats (
    mission_id uuid not null references mission_wanted (mission_id) on delete cascade,
    category_id uuid not null references term (id),
    position bigint not null,
    how_many bigint not null,
    primary key (mission_id, category_id)
);
create index mission_seats_category on mission_seats (category_id);

-- What was looked at when a team was chosen: its members, who was passed over, why, and what came of the wish for two countries.
create table mission_choice (
    id uuid not null primary key,
    mission_id uuid not null references mission (id) on delete cascade,
    team text not null,
    passed text not null,
    reason text not null,
    pairing text not null,
    chosen_at bigint not null,
    chosen_by uuid references person (id)
);
create index mission_choice_mission on mission_choice (mission_id, chosen_at);
create index mission_choice_person on mission_choice (chosen_by);
call wall_by_parent('mission_wanted', 'mission', 'mission_id');
call wall_by_parent('mission_seats', 'mission', 'mission_id');
call wall_by_parent('mission_choice', 'mission', 'mission_id');
