-- Which partners take part in an action of a plan and as what; what a partner is in the organisation's own words.
-- Twin: ../sqlite/0058_action_partners.sql

alter table partner add column own_kind_id uuid references term (id);
create index partner_own_kind on partner (own_kind_id);

create table action_partner (
    action_id uuid not null references action (id) on delete cascade,
    partner_id uuid not null references partner (id),
    part text not null,
    involved_at bigint not null,
    involved_by uuid references person (id),
    primary key (action_id, partner_id, part)
);
create index action_partner_partner on action_partner (partner_id);
create index action_partner_involved_by on action_partner (involved_by);
call wall_by_parent('action_partner', 'partner', 'partner_id');
