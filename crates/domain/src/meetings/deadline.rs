//! What is due, in the words it was set in. What the words mean in days is computed when asked. Must not know who may
//! write.

use super::{points::PointId, session::SessionId};
use crate::{
    kernel::{Day, Id, coded},
    people::OrganisationId,
    plans::record::PlanId,
};

/// The id of a deadline.
pub type DeadlineId = Id<Deadline>;

/// Something that is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// Its id.
    pub id: DeadlineId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// What sort of thing is due.
    pub kind: DeadlineKind,
    /// What is due, in a few words.
    pub title: String,
    /// What it belongs to.
    pub about: About,
    /// The point of its session's record that it sees to: it is a task then (S2.3).
    pub point: Option<PointId>,
    /// When, to the letter: "55 days before the session", "following conclusion of ESC and CC meetings".
    pub wording: String,
    /// The day that "after three years" is counted from; a plan's own beginning where empty.
    pub counted_from: Option<Day>,
    /// Who sees to it.
    pub responsible: Vec<Responsible>,
    /// The day it was done.
    pub done_on: Option<Day>,
    /// What was sent about it; stays as sent when its session moves.
    pub announced: Option<Announced>,
}

/// A deadline as it was sent out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Announced {
    /// The day it was sent.
    pub on: Day,
    /// The day that was named.
    pub day: Day,
}

/// What a deadline belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// A session.
    Session(SessionId),
    /// A plan, as its review.
    Plan(PlanId),
    /// Nothing in particular.
    Alone,
}

/// What sort of thing is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DeadlineKind {
    /// Documents are to be handed in or posted.
    Documents,
    /// Translations are to be ready.
    Translation,
    /// Comments are to be in.
    Comments,
    /// A plan is to be reviewed (S1.26).
    Review,
    /// Somebody is to report.
    Report,
    /// Anything else.
    Other,
}

coded!(DeadlineKind {
    Documents => "documents",
    Translation => "translation",
    Comments => "comments",
    Review => "review",
    Report => "report",
    Other => "other",
});

/// One of those who see to a deadline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Responsible {
    /// In which part.
    pub part: Part,
    /// Who: a body, a post or a Member, as written.
    pub name: String,
}

/// The part somebody has in a task (S1.29).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// In the lead.
    Lead,
    /// Together with others in the lead.
    Joint,
    /// To be consulted.
    Consulted,
}

coded!(Part { Lead => "lead", Joint => "joint", Consulted => "consulted" });

/// Where a deadline stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DeadlineState {
    /// Still to be done.
    Open,
    /// Done.
    Done,
    /// Its day is over and it is not done.
    Missed,
}

coded!(DeadlineState { Open => "open", Done => "done", Missed => "missed" });

impl Deadline {
    /// Where it stands on `today`, if it is due on `due`. What was sent binds: a session that moved later gives no one
    /// less time, and one that moved earlier makes nobody late.
    pub fn state(&self, due: Option<Day>, today: Day) -> DeadlineState {
        let sent = self.announced.map(|sent| sent.day);
        match (self.done_on, due.max(sent)) {
            (Some(_), _) => DeadlineState::Done,
            (None, Some(day)) if day < today => DeadlineState::Missed,
            (None, _) => DeadlineState::Open,
        }
    }
}
