-- After what time the implementation of a delivery agreement is reviewed, and what reviews found.
-- Twin: ../sqlite/0036_agreement_reviews.sql

alter table agreement add column review_after text not null default '';

create table agreement_review (
    id uuid not null primary key,
    agreement_id uuid not null references agreement (id) on delete cascade,
    on_day text not null,
    effect text not null,
    measured text not null,
    outcome text not null,
    made_by uuid references person (id),
    made_at bigint not null
);
create index agreement_review_agreement on agreement_review (agreement_id, on_day);
create index agreement_review_made_by on agreement_review (made_by);
call wall_by_parent('agreement_review', 'agreement', 'agreement_id');
