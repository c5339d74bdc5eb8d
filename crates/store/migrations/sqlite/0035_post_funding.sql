-- Who pays for posts, which share, and from when until when.
-- Twin: ../postgres/0035_post_funding.sql

create table post_funding (
    id blob not null primary key,
    post_id blob not null references post (id) on delete cascade,
    funder text not null,
    share text not null,
    from_day text not null,
    until_day text
);
create index post_funding_post on post_funding (post_id, from_day);
