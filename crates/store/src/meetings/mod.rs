//! Bodies, their sessions, what is due and what Members are asked; a file each.
//!
//! Every load names the organisation: what belongs to another one is not there. Who may read what is decided above.

pub mod acts;
mod bodies;
mod calendar;
mod consultations;
mod deadlines;
pub mod decisions;
pub mod documents;
mod points;
pub mod releases;
mod reports;
mod sessions;

pub use bodies::{add_body, bodies, body, change_body};
pub use calendar::{calendars, make_calendar, person_of_calendar, revoke_calendars};
pub use consultations::{
    add_answer, add_consultation, answers, change_consultation, consultation, consultations, settle_answer,
};
pub use deadlines::{
    add_deadline, announce_deadline, change_deadline, deadline, deadlines, finish_deadline, remove_deadline,
};
pub use points::{add_point, change_point, points, remove_point};
pub use reports::{Report, reports};
pub use sessions::{
    add_participant, add_session, agenda, change_agenda_item, change_participant, change_session,
    consider_agenda_item, insert_agenda_item, move_session, moves, participants, remove_agenda_item,
    remove_participant, session, sessions,
};
