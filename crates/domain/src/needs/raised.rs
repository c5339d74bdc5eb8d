//! A need that came up between assessments: it waits for its body under the item that stands on every agenda (REQUIREMENTS
//! S1.12). It is a word on the assessment to come, and goes by the line of one that lies before its chairs.

use crate::{
    kernel::{Day, Id, coded},
    meetings::BodyId,
    members::MemberId,
    people::{
        OrganisationId, PersonId,
        policy::{self, Scope, Standing, Turn},
    },
};

/// The id of a need that was raised.
pub type RaisedNeedId = Id<RaisedNeed>;

/// A need that waits for a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RaisedNeed {
    /// Its id.
    pub id: RaisedNeedId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// The body it waits for.
    pub body: BodyId,
    /// The Member; `None` for what several lack.
    pub member: Option<MemberId>,
    /// What is needed.
    pub text: String,
    /// How that came up, as printed.
    pub source_text: String,
    /// Where it stands.
    pub state: RaisedState,
    /// What came of it; empty while it waits.
    pub outcome: String,
    /// Who raised it; `None` for the command line.
    pub raised_by: Option<PersonId>,
    /// The day.
    pub raised_on: Day,
    /// Counts changes, so that two people cannot overwrite each other.
    pub version: i64,
}

/// Where a need that was raised stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RaisedState {
    /// It waits for its body.
    Waiting,
    /// The next assessment, an action or a request takes it up.
    TakenUp,
    /// The body set it aside.
    SetAside,
}

coded!(RaisedState { Waiting => "waiting", TakenUp => "taken-up", SetAside => "set-aside" });

impl RaisedState {
    /// Whose turn it is: its body considers it under the standing item. Nobody's once that is settled.
    pub const fn turn(self) -> Option<Turn> {
        match self {
            Self::Waiting => Some(Turn::Body),
            Self::TakenUp | Self::SetAside => None,
        }
    }

    /// What may follow.
    pub const fn follows(self) -> &'static [Self] {
        match self {
            Self::Waiting => &[Self::TakenUp, Self::SetAside],
            Self::TakenUp | Self::SetAside => &[],
        }
    }
}

impl RaisedNeed {
    /// The line of the table.
    pub const STANDING: Standing = Standing::Assessment(policy::Assessment::ChairReview);

    /// What it concerns: the body, and the Member where it is one.
    pub fn concerns(&self) -> Vec<Scope> {
        [Scope::of(self.body)].into_iter().chain(self.member.map(Scope::of)).collect()
    }
}
