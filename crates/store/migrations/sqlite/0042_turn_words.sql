-- What bodies made of the papers of a turn; none is changed.
-- Twin: ../postgres/0042_turn_words.sql

create table turn_word (
    act_id blob not null primary key references act (id),
    turn_id blob not null references cycle_turn (id) on delete cascade,
    body_id blob not null references body (id),
    paper text not null,
    outcome text not null,
    remarks text not null
);
create index turn_word_turn on turn_word (turn_id);
create index turn_word_body on turn_word (body_id);
