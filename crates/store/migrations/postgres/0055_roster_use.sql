-- What the roster is searched for, counted by day, office and criterion, and what is noted to improve it (S3.4). Nothing here names
-- anybody: a theme and a category by the ids of their terms, a language and a region by what they are called.
-- Twin: ../sqlite/0055_roster_use.sql

create table roster_search (
    organisation_id uuid not null references organisation (id),
    searched_on text not null,
    office text not null,
    criterion text not null,
    looked_for text not null,
    searches bigint not null,
    found bigint not null,
    found_nobody bigint not null,
    primary key (organisation_id, searched_on, office, criterion, looked_for)
);

create table roster_improvement (
    id uuid not null primary key,
    organisation_id uuid not null references organisation (id),
    text text not null,
    noted_on text not null,
    made_by uuid references person (id)
);
create index roster_improvement_organisation on roster_improvement (organisation_id, noted_on);
create index roster_improvement_made_by on roster_improvement (made_by);
call wall_by_column('roster_search');
call wall_by_column('roster_improvement');
