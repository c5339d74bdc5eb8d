//! What the office asks of Members that can give: an expert, money, a venue; of whom, what for, by which day, and what became of
//! it (REQUIREMENTS S5.18). [`step`] is how a request goes on.
//!
//! What a Member asks of the office is `requests`'; money that is looked for in general is [`super::funding`]'s. Must not know who
//! may, nor how a plan counts.

pub mod step;

use super::{initiatives::InitiativeId, mission::MissionId, trainings::TrainingId};
use crate::{
    kernel::{Day, Id, Money, coded},
    members::{MemberId, PartnerId},
    people::{
        OrganisationId, PersonId,
        policy::{Scope, Standing, Thread},
    },
    plans::record::{ActionId, PlanId},
};

/// The id of a request to a Member.
pub type ContributionId = Id<Contribution>;

/// A request by the office to a Member, or to a partner administration, for something that it can give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contribution {
    /// Its id.
    pub id: ContributionId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// The Member that is asked; of a partner the Member that it is as well.
    pub member: Option<MemberId>,
    /// The partner that is asked, where it is one.
    pub partner: Option<PartnerId>,
    /// What is asked for.
    pub kind: ContributionKind,
    /// What for, in words.
    pub purpose: String,
    /// How much; `None` where nobody has said.
    pub amount: Option<Amount>,
    /// For which initiative.
    pub initiative: Option<InitiativeId>,
    /// For which mission.
    pub mission: Option<MissionId>,
    /// For which training.
    pub training: Option<TrainingId>,
    /// The action that it counts for, with its plan.
    pub action: Option<(ActionId, PlanId)>,
    /// The day it was asked.
    pub asked_on: Day,
    /// The day by which an answer is wanted.
    pub answer_by: Day,
    /// How far it has come.
    pub course: Course,
    /// Who entered it; `None` for the command line.
    pub made_by: Option<PersonId>,
    /// Counts changes, so that two people cannot overwrite each other.
    pub version: i64,
}

/// What the office can ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ContributionKind {
    /// Somebody who knows.
    Expert,
    /// Money.
    Money,
    /// Rooms and what belongs to them.
    Venue,
}

coded!(ContributionKind { Expert => "expert", Money => "money", Venue => "venue" });

/// How much is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    /// A sum.
    Money(Money),
    /// Working days.
    Days(u32),
    /// Places: of experts, or at an event.
    Seats(u32),
}

/// In what an amount is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Money, in a currency.
    Money,
    /// Working days.
    Days,
    /// Places.
    Seats,
}

coded!(Unit { Money => "money", Days => "days", Seats => "seats" });

impl Amount {
    /// In what it is counted.
    pub const fn unit(self) -> Unit {
        match self {
            Self::Money(_) => Unit::Money,
            Self::Days(_) => Unit::Days,
            Self::Seats(_) => Unit::Seats,
        }
    }
}

/// How far a request has come: small, because steps are tried often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Course {
    /// Its state.
    pub state: ContributionState,
    /// The day of the last step; until the first one the day it was asked.
    pub since: Day,
    /// By when it is promised, where it is.
    pub promised_for: Option<Day>,
    /// The day of the last reminder.
    pub reminded_on: Option<Day>,
}

impl Course {
    /// How a request begins.
    pub const fn asked(on: Day) -> Self {
        Self { state: ContributionState::Asked, since: on, promised_for: None, reminded_on: None }
    }
}

/// Where a request stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ContributionState {
    /// Asked; no answer yet.
    Asked,
    /// Promised for a day.
    Promised,
    /// The Member says that it cannot; the office has not closed it.
    Declined,
    /// Less came than was asked for.
    PartlyMet,
    /// It came.
    Met,
    /// It did not come.
    NotMet,
    /// The office does not need it any more.
    Withdrawn,
}

coded!(ContributionState {
    Asked => "asked",
    Promised => "promised",
    Declined => "declined",
    PartlyMet => "partly-met",
    Met => "met",
    NotMet => "not-met",
    Withdrawn => "withdrawn",
});

impl ContributionState {
    /// Whether nobody has said yet what became of it.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Asked | Self::Promised | Self::Declined)
    }
}

/// What is late about a request, and since which day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Late {
    /// An answer was wanted by this day.
    Answer(Day),
    /// It was promised for this day.
    Promise(Day),
}

impl Late {
    /// The day that passed.
    pub const fn day(self) -> Day {
        match self {
            Self::Answer(day) | Self::Promise(day) => day,
        }
    }

    /// As the list asks for it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Answer(_) => ANSWER_OVERDUE,
            Self::Promise(_) => PROMISE_OVERDUE,
        }
    }
}

/// As if it were a state: no answer by the day it was wanted.
pub const ANSWER_OVERDUE: &str = "answer-overdue";
/// As if it were a state: promised for a day that is over.
pub const PROMISE_OVERDUE: &str = "promise-overdue";

/// Written with a request, and never changed: one step of its course.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passed {
    /// Which.
    pub way: step::Way,
    /// On which day.
    pub on: Day,
    /// In words; may be empty.
    pub note: String,
    /// A promise: for which day.
    pub promised_for: Option<Day>,
    /// Who took it; `None` for the command line.
    pub by: Option<PersonId>,
}

impl Contribution {
    /// The line of the table that judges it, wherever it stands: what office and Member write to each other.
    pub const STANDING: Standing = Standing::Thread(Thread::WithMember);

    /// Whom and what it concerns: the Member that is asked, and the plan that it counts for.
    pub fn concerns(&self) -> Vec<Scope> {
        let plan = self.action.map(|(_, plan)| Scope::of(plan));
        self.member.map(Scope::of).into_iter().chain(plan).collect()
    }

    /// What is late on a day. Of a day that is not over nothing is.
    pub fn late(&self, today: Day) -> Option<Late> {
        match (self.course.state, self.course.promised_for) {
            (ContributionState::Asked, _) if self.answer_by < today => Some(Late::Answer(self.answer_by)),
            (ContributionState::Promised, Some(day)) if day < today => Some(Late::Promise(day)),
            _ => None,
        }
    }

    /// What it says for a plan: whether it was met, and since when that is known; nothing yet while it is open. `None` where it
    /// counts for nothing: what the office does not need any more was neither met nor refused. What was met in part was not met.
    pub const fn outcome(&self) -> Option<Option<(bool, Day)>> {
        match self.course.state {
            ContributionState::Withdrawn => None,
            ContributionState::Met => Some(Some((true, self.course.since))),
            ContributionState::PartlyMet | ContributionState::NotMet => {
                Some(Some((false, self.course.since)))
            }
            ContributionState::Asked | ContributionState::Promised | ContributionState::Declined => {
                Some(None)
            }
        }
    }

    /// Where it stands in a list, as a key to sort by: what is late first, then what is open, by the day that counts; then the newest.
    pub fn urgency(&self, today: Day) -> (u8, i64) {
        let number = |day: Day| day.duration_since(Day::constant(1970, 1, 1)).as_hours();
        match self.late(today) {
            Some(late) => (0, number(late.day())),
            None if self.course.state.is_open() => {
                (1, number(self.course.promised_for.unwrap_or(self.answer_by)))
            }
            None => (2, -number(self.course.since)),
        }
    }

    /// What is wrong with it as written.
    pub fn check(&self) -> Result<(), step::ContributionRule> {
        if self.member.is_none() && self.partner.is_none() {
            return Err(step::ContributionRule::Nobody);
        }
        if self.answer_by < self.asked_on {
            return Err(step::ContributionRule::AnswerBefore(self.asked_on));
        }
        match (self.kind, self.amount) {
            (ContributionKind::Money, Some(Amount::Days(_) | Amount::Seats(_))) => {
                Err(step::ContributionRule::NotMoney)
            }
            (_, Some(Amount::Money(Money { minor: 0, .. }) | Amount::Days(0) | Amount::Seats(0))) => {
                Err(step::ContributionRule::Nothing)
            }
            _ => Ok(()),
        }
    }
}
