-- Who would be best suited to a mission, and at which level an indicator measures.
-- Twin: ../postgres/0047_profiles_and_levels.sql

alter table mission add column profile text not null default '';
alter table initiative_indicator add column level text;
