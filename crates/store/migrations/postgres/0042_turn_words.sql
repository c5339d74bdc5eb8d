-- What bodies made of the papers of a turn; none is changed.
-- Twin: ../sqlite/0042_turn_words.sql

create table turn_word (
    act_id uuid not null primary key references act (id),
    turn_id uuid not null references cycle_turn (id) on delete cascade,
    body_id uuid not null references body (id),
    paper text not null,
    outcome text not null,
    remarks text not null
);
create index turn_word_turn on turn_word (turn_id);
create index turn_word_body on turn_word (body_id);
call wall_by_parent('turn_word', 'cycle_turn', 'turn_id');
