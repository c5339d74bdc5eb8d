-- Which initiatives are done together. A row stands for both.
-- Twin: ../postgres/0045_together.sql

create table initiative_together (
    id blob not null primary key,
    initiative_id blob not null references initiative (id) on delete cascade,
    other_id blob not null references initiative (id) on delete cascade,
    way text not null,
    text text not null,
    on_day text not null,
    made_by blob references person (id),
    made_at integer not null
);
create index initiative_together_initiative on initiative_together (initiative_id);
create index initiative_together_other on initiative_together (other_id);
create index initiative_together_made_by on initiative_together (made_by);
