//! Trainings: workshops, seminars, study visits, courses and webinars that people take part in (REQUIREMENTS S1.22,
//! S4.25, S5.19, S5.20).
//!
//! How one goes on is [`step`]'s business, who takes part [`participants`]'s; who may do it is the table's (`training` there
//! is an event of any kind). Must not know what participants thought of it; that is `results`.

pub mod participants;
pub mod series;
pub mod step;
pub mod waiting;

use crate::{
    kernel::{Day, Id, coded},
    members::MemberId,
    missions::initiatives::InitiativeId,
    people::{
        OrganisationId, PersonId,
        policy::{self, Scope, Standing},
    },
};

/// The id of a training.
pub type TrainingId = Id<Training>;

/// An event that people take part in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Training {
    /// Its id; nobody can guess it.
    pub id: TrainingId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// The initiative it is part of.
    pub initiative: Option<InitiativeId>,
    /// What it is.
    pub kind: TrainingKind,
    /// The name of the series it belongs to; empty for none.
    pub series: String,
    /// The region it is for: the code of a region of the organisation or of a dated set, behind what it is
    /// (`region:pacific`, `set:islands`); empty for none in particular.
    pub region: String,
    /// Its title.
    pub title: String,
    /// Where it takes place; empty where it is online or not known yet.
    pub place: String,
    /// The address on the web where it takes place or is told of; empty for none.
    pub link: String,
    /// Who hosts it; empty for nobody in particular.
    pub host: String,
    /// Its first day.
    pub begins: Option<Day>,
    /// Its last day; the first one where it is empty.
    pub ends: Option<Day>,
    /// The last day to nominate somebody.
    pub nominate_by: Option<Day>,
    /// Its languages, as typed: "English, French".
    pub languages: String,
    /// How many may take part, where that is limited.
    pub places: Option<u32>,
    /// What it is for.
    pub aims: String,
    /// Its programme.
    pub agenda: String,
    /// What whoever nominates should know.
    pub guidance: String,
    /// Who bears which cost: staff time, travel, materials, venue, experts.
    pub costs: String,
    /// What came of it, for everybody.
    pub summary: String,
    /// What was learnt from it, for whoever plans a similar one.
    pub learnt: String,
    /// Where it stands.
    pub course: Course,
    /// Why it was called off; empty where it was not.
    pub why_off: String,
    /// Who put it in; `None` for the command line.
    pub made_by: Option<PersonId>,
    /// Counts changes, so that two people cannot overwrite each other.
    pub version: i64,
}

/// Where a training stands: small, because steps are tried often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Course {
    /// Its state.
    pub state: TrainingState,
    /// It was announced and did not take place.
    pub is_off: bool,
}

impl Course {
    /// Where every training begins.
    pub const PLANNED: Self = Self { state: TrainingState::Planned, is_off: false };
}

/// What a training is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TrainingKind {
    /// People work on something together.
    Workshop,
    /// People listen and discuss.
    Seminar,
    /// People learn to do something.
    Training,
    /// People see how others do it.
    StudyVisit,
    /// People are found able to train or help others.
    Accreditation,
    /// People learn by themselves, online.
    ELearning,
    /// A seminar online.
    Webinar,
}

coded!(TrainingKind {
    Workshop => "workshop",
    Seminar => "seminar",
    Training => "training",
    StudyVisit => "study-visit",
    Accreditation => "accreditation",
    ELearning => "e-learning",
    Webinar => "webinar",
});

/// Where a training stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TrainingState {
    /// Being prepared.
    Planned,
    /// Announced; people are nominated.
    Open,
    /// It takes or took place.
    Held,
    /// Over, with all that is to be said about it.
    Closed,
}

coded!(TrainingState { Planned => "planned", Open => "open", Held => "held", Closed => "closed" });

impl TrainingState {
    /// The line of the table.
    pub const fn standing(self) -> Standing {
        Standing::Training(match self {
            Self::Planned => policy::Training::Planned,
            Self::Open => policy::Training::Open,
            Self::Held => policy::Training::Held,
            Self::Closed => policy::Training::Closed,
        })
    }

    /// Whether people are put on the list of participants: from the announcement until all is said.
    pub const fn takes_people(self) -> bool {
        matches!(self, Self::Open | Self::Held)
    }
}

impl Training {
    /// Whom and what it concerns: offices held for it, for a plan it serves or a Member invited to it count.
    pub fn concerns(
        &self,
        plans: impl IntoIterator<Item = Scope>,
        invited: impl IntoIterator<Item = MemberId>,
    ) -> Vec<Scope> {
        let mut concerns = vec![Scope::of(self.id)];
        for scope in plans.into_iter().chain(invited.into_iter().map(Scope::of)) {
            if !concerns.contains(&scope) {
                concerns.push(scope);
            }
        }
        concerns
    }

    /// Its last day.
    pub fn last_day(&self) -> Option<Day> {
        self.ends.or(self.begins)
    }
}
