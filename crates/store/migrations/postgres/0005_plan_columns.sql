-- The column heads of a version's tables, so that the plan can be printed under the heads it was adopted with.
create table plan_column (
    version_id uuid not null references plan_version (id) on delete cascade,
    position bigint not null,
    grid bigint not null,
    place bigint not null,
    head text not null,
    role text,
    primary key (version_id, position)
);
