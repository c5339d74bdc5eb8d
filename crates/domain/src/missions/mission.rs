//! A mission: experts go to a Member, on days within the window of the one request that it answers (REQUIREMENTS S2.4,
//! S2.12–S2.14). No request, no mission.
//!
//! How it goes on is [`step`](super::step)'s business; who may do it is the table's.

use jiff::Timestamp;

use crate::{
    kernel::{Day, Id, coded},
    members::{MemberId, PartnerId},
    missions::initiatives::InitiativeId,
    people::{
        OrganisationId, PersonId,
        policy::{self, Scope, Standing, Turn},
    },
    requests::RequestId,
};

/// The id of a mission.
pub type MissionId = Id<Mission>;
/// The id of something said on a mission, its report or an evaluation.
pub type RemarkId = Id<Remark>;

/// A mission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mission {
    /// Its id; nobody can guess it.
    pub id: MissionId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// The request it answers. It never answers another one.
    pub request: RequestId,
    /// The Member of that request.
    pub member: MemberId,
    /// The initiative it is part of.
    pub initiative: Option<InitiativeId>,
    /// What it is.
    pub kind: MissionKind,
    /// Its number as the organisation writes it; empty for none.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Its first and its last day.
    pub days: Days,
    /// Where it goes.
    pub place: String,
    /// The language it works in.
    pub language: String,
    /// What it is for.
    pub terms: Terms,
    /// What it costs, in short.
    pub costs: String,
    /// What only those concerned read. Protected.
    pub brief: String,
    /// Who goes.
    pub experts: Vec<Expert>,
    /// Where the Member's consent can be read, where it did not consent here; empty otherwise.
    pub consent: String,
    /// Where it stands.
    pub course: Course,
    /// What there is to say about its closing.
    pub closing_note: String,
    /// Who planned it; `None` for the command line.
    pub made_by: Option<PersonId>,
    /// Counts changes, so that two people cannot overwrite each other.
    pub version: i64,
}

/// The first and the last day, as far as they are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Days {
    /// The first day.
    pub first: Option<Day>,
    /// The last day.
    pub last: Option<Day>,
}

impl Days {
    /// Both, where both are known.
    pub fn both(self) -> Option<(Day, Day)> {
        self.first.zip(self.last)
    }

    /// The window that these days do not keep to, if there is one: a side that is open holds back nothing.
    pub fn outside(self, window: Self) -> bool {
        let before =
            |day: Option<Day>, bound: Option<Day>| day.zip(bound).is_some_and(|(day, bound)| day < bound);
        [self.first, self.last].into_iter().any(|day| before(day, window.first) || before(window.last, day))
    }
}

/// The terms of reference, section by section. The agreed state freezes them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Terms {
    /// Why it is asked for.
    pub background: String,
    /// What it is to reach.
    pub objectives: String,
    /// What it does there.
    pub tasks: String,
    /// Who would be best suited to do that: what they know, have done, speak (S2.4). May be empty.
    pub profile: String,
    /// The result that is expected (S2.14).
    pub expected: String,
    /// The indicator of that result.
    pub indicator: String,
    /// What will show it.
    pub evidence: String,
}

/// Somebody who goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expert {
    /// The account of an expert of the house; `None` for somebody from outside.
    pub person: Option<PersonId>,
    /// The name.
    pub name: String,
    /// The home administration; may be empty for an expert of the house.
    pub home: String,
}

impl Expert {
    /// Whether this is somebody without an account who was erased since: no name is left.
    pub fn is_erased(&self) -> bool {
        self.person.is_none() && self.name.is_empty()
    }
}

/// Where a mission stands: small, because steps are tried often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Course {
    /// Its state.
    pub state: MissionState,
    /// How it ended.
    pub closing: Option<Closing>,
}

impl Course {
    /// Where every mission begins.
    pub const PLANNED: Self = Self { state: MissionState::Planned, closing: None };
}

/// How a mission ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closing {
    /// Why.
    pub reason: ClosingReason,
    /// On which day.
    pub on: Day,
}

/// What a mission is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MissionKind {
    /// Experts help on the spot.
    Mission,
    /// They find out what is lacking.
    Diagnostic,
    /// Officials of the Member go to see how others do it.
    StudyVisit,
    /// Somebody is observed at work and accredited.
    Accreditation,
}

coded!(MissionKind {
    Mission => "mission",
    Diagnostic => "diagnostic",
    StudyVisit => "study-visit",
    Accreditation => "accreditation",
});

/// Where a mission stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MissionState {
    /// The Secretariat plans it.
    Planned,
    /// Experts and days are proposed to the Member.
    Matched,
    /// The Member consents; the terms of reference stand.
    Agreed,
    /// The expert accepted: it is prepared or going on.
    UnderWay,
    /// It is over and its report is there.
    Reported,
    /// Over, or it did not take place.
    Closed,
}

coded!(MissionState {
    Planned => "planned",
    Matched => "matched",
    Agreed => "agreed",
    UnderWay => "under-way",
    Reported => "reported",
    Closed => "closed",
});

impl MissionState {
    /// The line of the table.
    pub const fn standing(self) -> Standing {
        Standing::Mission(match self {
            Self::Planned => policy::Mission::Planned,
            Self::Matched => policy::Mission::Matched,
            Self::Agreed => policy::Mission::Agreed,
            Self::UnderWay => policy::Mission::UnderWay,
            Self::Reported => policy::Mission::Reported,
            Self::Closed => policy::Mission::Closed,
        })
    }

    /// Whose turn it is to do something about it; nobody's once it is over.
    pub const fn turn(self) -> Option<Turn> {
        match self {
            Self::Planned | Self::Reported => Some(Turn::Secretariat),
            Self::Matched => Some(Turn::Member),
            Self::Agreed | Self::UnderWay => Some(Turn::Expert),
            Self::Closed => None,
        }
    }

    /// Whether the terms of reference stand.
    pub fn is_agreed(self) -> bool {
        self >= Self::Agreed
    }
}

/// Why a mission is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ClosingReason {
    /// It took place and its report is final.
    Done,
    /// The Member does not want it any more.
    MemberWithdrew,
    /// Nobody could go.
    NoExpert,
    /// It could not be done safely.
    NotSafe,
    /// The request is answered otherwise.
    AnsweredOtherwise,
}

coded!(ClosingReason {
    Done => "done",
    MemberWithdrew => "member-withdrew",
    NoExpert => "no-expert",
    NotSafe => "not-safe",
    AnsweredOtherwise => "answered-otherwise",
});

/// Something said on a mission, its report or an evaluation of it; none is overwritten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// Its id.
    pub id: RemarkId,
    /// On which mission.
    pub mission: MissionId,
    /// On what of it.
    pub on: RemarkOn,
    /// The words.
    pub text: String,
    /// Who said it; `None` for the command line.
    pub by: Option<PersonId>,
    /// When, UTC.
    pub at: Timestamp,
}

/// What something is said on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RemarkOn {
    /// The mission.
    Mission,
    /// Its report.
    Report,
    /// An evaluation of it.
    Evaluation(super::evaluation::EvaluationId),
}

impl Mission {
    /// Whom and what it concerns: its Member, its experts' own records, the plans that its request belongs to, the donors that
    /// pay for what answers it.
    pub fn concerns(
        &self,
        plans: impl IntoIterator<Item = Scope>,
        donors: impl IntoIterator<Item = PartnerId>,
    ) -> Vec<Scope> {
        let mut concerns = vec![Scope::of(self.member)];
        concerns.extend(self.experts.iter().filter_map(|expert| expert.person).map(Scope::of));
        for further in plans.into_iter().chain(donors.into_iter().map(Scope::of)) {
            if !concerns.contains(&further) {
                concerns.push(further);
            }
        }
        concerns
    }

    /// Whether one of its experts has an account: that one accepts it and writes the report.
    pub fn has_reporter(&self) -> bool {
        self.experts.iter().any(|expert| expert.person.is_some())
    }

    /// Whether somebody is one of its experts.
    pub fn goes(&self, person: PersonId) -> bool {
        self.experts.iter().any(|expert| expert.person == Some(person))
    }

    /// The first of those who come from the Member's own administration, which nobody assists by itself. `names` are the
    /// Member's, folded by `fold` as homes are.
    pub fn own_expert(&self, names: &[String], fold: impl Fn(&str) -> String) -> Option<&Expert> {
        self.experts.iter().find(|expert| !expert.home.is_empty() && names.contains(&fold(&expert.home)))
    }
}
