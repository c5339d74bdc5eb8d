-- The column heads of a version's tables, so that the plan can be printed under the heads it was adopted with.
create table plan_column (
    version_id blob not null references plan_version (id) on delete cascade,
    position integer not null,
    grid integer not null,
    place integer not null,
    head text not null,
    role text,
    primary key (version_id, position)
);
