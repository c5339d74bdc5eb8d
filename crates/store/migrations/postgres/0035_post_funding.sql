-- Who pays for posts, which share, and from when until when.
-- Twin: ../sqlite/0035_post_funding.sql

create table post_funding (
    id uuid not null primary key,
    post_id uuid not null references post (id) on delete cascade,
    funder text not null,
    share text not null,
    from_day text not null,
    until_day text
);
create index post_funding_post on post_funding (post_id, from_day);
call wall_by_parent('post_funding', 'post', 'post_id');
