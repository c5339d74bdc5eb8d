//! What Parties and bodies say about a plan (S4.15): to the letter, with the day and with what came of it.

use crate::{
    kernel::{Day, Id, coded},
    members::MemberId,
    people::PersonId,
    plans::record::{ActionId, PlanId},
};

/// The id of a comment.
pub type CommentId = Id<Comment>;

/// One comment on a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// Its id.
    pub id: CommentId,
    /// The plan.
    pub plan: PlanId,
    /// For whom it speaks.
    pub from: Commenter,
    /// Who said it himself; nobody where an officer took it down.
    pub said_by: Option<Sayer>,
    /// What it is about.
    pub about: About,
    /// Its words, to the letter.
    pub text: String,
    /// The day it came in.
    pub received_on: Day,
    /// What has become of it.
    pub state: CommentState,
    /// The answer, or what came of it; empty while it is open.
    pub outcome: String,
}

/// Who comments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Commenter {
    /// A Member.
    Member(MemberId),
    /// Any other body, by name.
    Body(String),
    /// Nobody but whoever said it.
    Oneself,
}

/// Who says something in an own name or in that of a Member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sayer {
    /// Who.
    pub person: PersonId,
    /// By name.
    pub name: String,
}

/// What a comment is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// The plan as a whole.
    Plan,
    /// A section, by number and title as printed in the version commented on.
    Section(String),
    /// An action.
    Action(ActionId),
}

/// What has become of a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CommentState {
    /// Nobody has answered.
    Open,
    /// It was answered, and the plan stays as it is.
    Answered,
    /// It was taken up.
    TakenUp,
}

coded!(CommentState { Open => "open", Answered => "answered", TakenUp => "taken-up" });

/// A comment that is no longer open says what came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutcomeMissing;

impl Comment {
    /// Says what came of it. Opened again, it has no outcome.
    pub fn settle(self, state: CommentState, outcome: &str) -> Result<Self, OutcomeMissing> {
        let outcome = outcome.trim();
        match state {
            CommentState::Open => Ok(Self { state, outcome: String::new(), ..self }),
            _ if outcome.is_empty() => Err(OutcomeMissing),
            _ => Ok(Self { state, outcome: outcome.to_owned(), ..self }),
        }
    }
}
