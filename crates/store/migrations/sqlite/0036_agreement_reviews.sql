-- After what time the implementation of a delivery agreement is reviewed, and what reviews found.
-- Twin: ../postgres/0036_agreement_reviews.sql

alter table agreement add column review_after text not null default '';

create table agreement_review (
    id blob not null primary key,
    agreement_id blob not null references agreement (id) on delete cascade,
    on_day text not null,
    effect text not null,
    measured text not null,
    outcome text not null,
    made_by blob references person (id),
    made_at integer not null
);
create index agreement_review_agreement on agreement_review (agreement_id, on_day);
create index agreement_review_made_by on agreement_review (made_by);
