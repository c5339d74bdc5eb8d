-- Which initiatives are done together. A row stands for both.
-- Twin: ../sqlite/0045_together.sql

create table initiative_together (
    id uuid not null primary key,
    initiative_id uuid not null references initiative (id) on delete cascade,
    other_id uuid not null references initiative (id) on delete cascade,
    way text not null,
    text text not null,
    on_day text not null,
    made_by uuid references person (id),
    made_at bigint not null
);
create index initiative_together_initiative on initiative_together (initiative_id);
create index initiative_together_other on initiative_together (other_id);
create index initiative_together_made_by on initiative_together (made_by);
call wall_by_parent('initiative_together', 'initiative', 'initiative_id');
