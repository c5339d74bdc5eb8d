//! Money for experts: what a Member applies for so that it can pay one, from its draft to its closing (REQUIREMENTS S3.5–S3.7).
//!
//! [`rules`] says by dated decisions whether the expert must be on the roster, and whom the fund helps; [`check`] holds an
//! application against both as they were on the day it was submitted; [`step`] says how it goes on. Must not know who may do
//! what: that is the table's, whose lines for requests judge applications (ADR 0049).

pub mod check;
pub mod rules;
pub mod step;

use crate::{
    kernel::{Currency, Day, Id, Money, coded},
    members::MemberId,
    missions::mission::MissionId,
    people::{
        OrganisationId, PersonId,
        policy::{self, Scope, Standing, Turn},
    },
    plans::registers::vocabulary::TermId,
    requests::RequestId,
    roster::expert::ExpertId,
};

/// The id of an application.
pub type ApplicationId = Id<Application>;
/// The id of a payment.
pub type PaymentId = Id<Payment>;

/// What a Member asks the fund for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Application {
    /// Its id; nobody can guess it.
    pub id: ApplicationId,
    /// Whose fund.
    pub organisation: OrganisationId,
    /// Who asks.
    pub member: MemberId,
    /// What the activity is called.
    pub title: String,
    /// What the expert is to do.
    pub purpose: String,
    /// What it is about: a term of the same list that the roster uses.
    pub theme: Option<TermId>,
    /// The Member's own request that it serves.
    pub request: Option<RequestId>,
    /// The mission that it would pay for.
    pub mission: Option<MissionId>,
    /// The expert.
    pub who: Option<Who>,
    /// The first day of the work.
    pub from: Option<Day>,
    /// Its last day: after it a report is due.
    pub until: Option<Day>,
    /// Working days of the expert.
    pub days: Option<u16>,
    /// How much is asked for, and what for.
    pub cost: Option<Cost>,
    /// How far it has come.
    pub course: Course,
    /// Who wrote it.
    pub made_by: Option<PersonId>,
    /// Counts changes, so that two people cannot overwrite each other.
    pub version: i64,
}

/// The expert of an application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// Somebody with a record on the roster.
    Record(ExpertId),
    /// Somebody else, which the rule of the day has to allow. Protected.
    Outside(Outside),
}

/// An expert without a record.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Outside {
    /// The name.
    pub name: String,
    /// Why the Member prefers this one.
    pub why: String,
    /// What the expert knows.
    pub knows: String,
}

/// How an amount is made up, in minor units of one currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    /// In which currency.
    pub currency: Currency,
    /// What the expert is paid.
    pub fee: i64,
    /// What getting there and back costs.
    pub travel: i64,
    /// What days there cost.
    pub subsistence: i64,
    /// Anything else.
    pub other: i64,
}

impl Cost {
    /// Its parts by their codes, in the order of a form.
    pub const fn parts(&self) -> [(&'static str, i64); 4] {
        [("fee", self.fee), ("travel", self.travel), ("subsistence", self.subsistence), ("other", self.other)]
    }

    /// What the parts add up to. Four amounts of [`Money::read`] fit.
    pub fn total(&self) -> Money {
        let minor = self.parts().iter().fold(0_i64, |all, (_, minor)| all.saturating_add(*minor));
        Money { minor, currency: self.currency }
    }
}

/// How far an application has come; each step with its day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    /// Its state.
    pub state: SupportState,
    /// The day the Member handed it in: by the rules of this day it is judged.
    pub submitted_on: Option<Day>,
    /// The day it was last checked.
    pub checked_on: Option<Day>,
    /// The day of the decision, or of its withdrawal.
    pub decided_on: Option<Day>,
    /// How it ended where nothing was granted.
    pub ending: Option<Ending>,
    /// Why it was declined, or closed without a report.
    pub why: String,
    /// How much was granted.
    pub granted: Option<Money>,
    /// The contract.
    pub contract: Option<Contract>,
    /// What was paid, by day.
    pub payments: Vec<Payment>,
    /// What the Member reported.
    pub report: Option<Report>,
    /// The day it was closed.
    pub closed_on: Option<Day>,
}

impl Course {
    /// Where every application begins.
    pub const DRAFT: Self = Self {
        state: SupportState::Draft,
        submitted_on: None,
        checked_on: None,
        decided_on: None,
        ending: None,
        why: String::new(),
        granted: None,
        contract: None,
        payments: Vec::new(),
        report: None,
        closed_on: None,
    };

    /// The last day on which something became of it.
    pub fn last_day(&self) -> Option<Day> {
        let contract = self.contract.as_ref().map(|contract| contract.on);
        let report = self.report.as_ref().map(|report| report.on);
        let paid = self.payments.iter().map(|payment| payment.on).max();
        [self.submitted_on, self.checked_on, self.decided_on, contract, paid, report, self.closed_on]
            .into_iter()
            .flatten()
            .max()
    }

    /// What was paid, in minor units of the contract's currency.
    pub fn paid(&self) -> i64 {
        self.payments.iter().fold(0_i64, |all, payment| all.saturating_add(payment.minor))
    }
}

/// A contract with the expert.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contract {
    /// Its number.
    pub number: String,
    /// The day it was signed.
    pub on: Day,
    /// Its amount, in minor units of the granted currency.
    pub minor: i64,
}

/// Something that was paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    /// Its id.
    pub id: PaymentId,
    /// The day.
    pub on: Day,
    /// How much, in minor units of the granted currency.
    pub minor: i64,
    /// What for; may be empty.
    pub note: String,
}

/// What the Member says came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The day.
    pub on: Day,
    /// What was done.
    pub text: String,
    /// What it cost, in minor units of the granted currency.
    pub minor: i64,
}

/// Where an application stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SupportState {
    /// Being written; the Member's own.
    Draft,
    /// The secretariat has it.
    Submitted,
    /// Checked, and to be decided on.
    Checked,
    /// Money was granted.
    Granted,
    /// There is a contract; payments follow.
    Contracted,
    /// The Member has reported.
    Reported,
    /// Over without money: declined or withdrawn.
    Declined,
    /// Over.
    Closed,
}

coded!(SupportState {
    Draft => "draft",
    Submitted => "submitted",
    Checked => "checked",
    Granted => "granted",
    Contracted => "contracted",
    Reported => "reported",
    Declined => "declined",
    Closed => "closed",
});

impl SupportState {
    /// The line of the table: an application is judged as a request of its Member is.
    pub const fn standing(self) -> Standing {
        Standing::Request(match self {
            Self::Draft => policy::Request::Draft,
            Self::Submitted => policy::Request::Submitted,
            Self::Checked => policy::Request::UnderReview,
            Self::Granted | Self::Contracted | Self::Reported => policy::Request::Accepted,
            Self::Declined => policy::Request::Declined,
            Self::Closed => policy::Request::Closed,
        })
    }

    /// Whose turn it is: the Member's own while it writes, then the secretariat's until the end. A report that is due is asked
    /// for apart from it.
    pub const fn turn(self) -> Option<Turn> {
        match self {
            Self::Draft => Some(Turn::Member),
            Self::Submitted | Self::Checked | Self::Granted | Self::Reported => Some(Turn::Secretariat),
            Self::Contracted | Self::Declined | Self::Closed => None,
        }
    }
}

/// How an application ended without money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ending {
    /// Refused, with a reason.
    Declined,
    /// The Member took it back.
    Withdrawn,
}

coded!(Ending { Declined => "declined", Withdrawn => "withdrawn" });

impl Application {
    /// Whom it concerns: its Member.
    pub fn concerns(&self) -> [Scope; 1] {
        [Scope::of(self.member)]
    }

    /// How much is asked for.
    pub fn asked(&self) -> Option<Money> {
        self.cost.map(|cost| cost.total())
    }

    /// Since which day a report is due: once the last day of the work is over and there is a contract.
    pub fn report_due(&self, today: Day) -> Option<Day> {
        let is_open = self.course.state == SupportState::Contracted;
        self.until.filter(|last| is_open && *last < today)
    }

    /// An amount in the currency that it asks in.
    pub fn money(&self, minor: i64) -> Money {
        let currency = self.cost.map_or(Currency::NONE, |cost| cost.currency);
        Money { minor, currency }
    }
}
