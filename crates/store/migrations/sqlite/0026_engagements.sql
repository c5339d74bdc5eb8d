-- Engagements with Members: who is there, and every contact.
-- Twin: ../postgres/0026_engagements.sql

create table engagement (
    id blob not null primary key,
    organisation_id blob not null references organisation (id),
    member_id blob not null references member (id),
    plan_id blob references plan (id),
    circle text not null,
    purpose text not null,
    opened_on text not null,
    closed_on text,
    outcome text not null,
    made_by blob references person (id),
    made_at integer not null
);
create index engagement_organisation on engagement (organisation_id, opened_on);
create index engagement_member on engagement (member_id);
create index engagement_plan on engagement (plan_id);
create index engagement_made_by on engagement (made_by);

create table engagement_stakeholder (
    id blob not null primary key,
    engagement_id blob not null references engagement (id) on delete cascade,
    name text not null,
    post text not null,
    administration text not null,
    stance text not null,
    noted_on text not null
);
create index engagement_stakeholder_engagement on engagement_stakeholder (engagement_id);

-- Contacts are only added.
create table engagement_contact (
    id blob not null primary key,
    engagement_id blob not null references engagement (id) on delete cascade,
    circle text not null,
    on_day text not null,
    channel text not null,
    met text not null,
    text text not null,
    noted_by blob references person (id),
    noted_at integer not null
);
create index engagement_contact_engagement on engagement_contact (engagement_id, on_day);
create index engagement_contact_person on engagement_contact (noted_by);
