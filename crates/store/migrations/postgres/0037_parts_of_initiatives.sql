-- The initiative that a mission or a training is part of.
-- Twin: ../sqlite/0037_parts_of_initiatives.sql

alter table mission add column initiative_id uuid references initiative (id) on delete set null;
create index mission_initiative on mission (initiative_id);
alter table training add column initiative_id uuid references initiative (id) on delete set null;
create index training_initiative on training (initiative_id);
