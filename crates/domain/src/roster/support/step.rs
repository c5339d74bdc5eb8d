//! How an application goes on: which step is legal from where, what it needs, and the way on where it is not.
//!
//! What was decided is not reopened: the Member applies anew. Must not know who may take a step.

use std::fmt;

use super::{
    Application, Contract, Course, Ending, Payment, PaymentId, Report, SupportState, Who,
    check::{Found, Item, Lack, Why},
    rules::{InForce, Link},
};
use crate::kernel::{Day, Money, coded};

/// The steps by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Way {
    /// Hand it in.
    Submit,
    /// Hold it against the rules, and keep what was found.
    Check,
    /// Grant money.
    Grant,
    /// Refuse it.
    Decline,
    /// The Member takes it back.
    Withdraw,
    /// Enter the contract.
    Contract,
    /// Enter a payment.
    Pay,
    /// Say what came of it.
    Report,
    /// Close it.
    Close,
}

coded!(Way {
    Submit => "submit",
    Check => "check",
    Grant => "grant",
    Decline => "decline",
    Withdraw => "withdraw",
    Contract => "contract",
    Pay => "pay",
    Report => "report",
    Close => "close",
});

impl SupportState {
    /// The steps that lead on from here; none from the last states. A draft that is taken back is no step: it is removed. What
    /// was granted and comes to nothing is closed with a reason.
    pub const fn ways(self) -> &'static [Way] {
        match self {
            Self::Draft => &[Way::Submit],
            Self::Submitted => &[Way::Check, Way::Withdraw],
            Self::Checked => &[Way::Grant, Way::Decline, Way::Check, Way::Withdraw],
            Self::Granted => &[Way::Contract, Way::Close],
            Self::Contracted => &[Way::Pay, Way::Report, Way::Close],
            Self::Reported => &[Way::Pay, Way::Close],
            Self::Declined | Self::Closed => &[],
        }
    }
}

/// A step with what it looks at. Amounts are minor units of the currency that the application asks in.
#[derive(Debug, Clone, Copy)]
pub enum Step<'a> {
    /// Hand it in.
    Submit {
        /// The rule of that day.
        rule: &'a InForce,
    },
    /// Hold it against the rules.
    Check,
    /// Grant money.
    Grant {
        /// How much.
        minor: i64,
        /// What was found when it was checked.
        found: &'a [Found],
    },
    /// Refuse it.
    Decline {
        /// Why.
        why: &'a str,
    },
    /// The Member takes it back.
    Withdraw,
    /// Enter the contract.
    Contract {
        /// Its number.
        number: &'a str,
        /// Its amount.
        minor: i64,
    },
    /// Enter a payment.
    Pay {
        /// Its id.
        id: PaymentId,
        /// How much.
        minor: i64,
        /// What for.
        note: &'a str,
    },
    /// Say what came of it.
    Report {
        /// What was done.
        text: &'a str,
        /// What it cost.
        minor: i64,
    },
    /// Close it.
    Close {
        /// Why, where there is no report.
        why: &'a str,
    },
}

impl Step<'_> {
    /// Its name.
    pub const fn way(&self) -> Way {
        match self {
            Self::Submit { .. } => Way::Submit,
            Self::Check => Way::Check,
            Self::Grant { .. } => Way::Grant,
            Self::Decline { .. } => Way::Decline,
            Self::Withdraw => Way::Withdraw,
            Self::Contract { .. } => Way::Contract,
            Self::Pay { .. } => Way::Pay,
            Self::Report { .. } => Way::Report,
            Self::Close { .. } => Way::Close,
        }
    }
}

/// Why a step is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SupportRule {
    /// It does not lead on from this state; these do.
    NotFrom(SupportState, &'static [Way]),
    /// It does not say these yet.
    Lacks(Vec<Lack>),
    /// On this day the expert must be on the roster.
    NeedsRoster(Day),
    /// It happened before what came before it, on this day.
    Before(Day),
    /// These are not met.
    NotMet(Vec<Item>),
    /// No more than this is left.
    Above(Money),
    /// Nothing is no amount.
    Nothing,
    /// Nobody says why, or what was done.
    NoWords,
    /// A contract without its number.
    NoNumber,
}

impl SupportRule {
    /// Stable code of the broken rule.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotFrom(..) => "roster.support.not_from",
            Self::Lacks(_) => "roster.support.lacks",
            Self::NeedsRoster(_) => "roster.support.needs_roster",
            Self::Before(_) => "roster.support.before",
            Self::NotMet(_) => "roster.support.not_met",
            Self::Above(_) => "roster.support.above",
            Self::Nothing => "roster.support.nothing",
            Self::NoWords => "roster.support.no_words",
            Self::NoNumber => "roster.support.no_number",
        }
    }
}

impl fmt::Display for SupportRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFrom(state, _) => write!(f, "this does not follow from {}", state.code()),
            Self::Lacks(_) => f.write_str("it does not say everything yet"),
            Self::NeedsRoster(day) => write!(f, "on {day} the expert must be on the roster"),
            Self::Before(day) => write!(f, "what came before it was on {day}"),
            Self::NotMet(_) => f.write_str("not everything is met"),
            Self::Above(most) => write!(f, "no more than {most}"),
            Self::Nothing => f.write_str("nothing is no amount"),
            Self::NoWords => f.write_str("nobody says why"),
            Self::NoNumber => f.write_str("a contract has a number"),
        }
    }
}

impl std::error::Error for SupportRule {}

/// What nobody can go without to hand an application in; the rest is looked at when it is checked.
const ASKED: [Lack; 4] = [Lack::Title, Lack::Purpose, Lack::Expert, Lack::Cost];

/// Takes a step on a day: how far the application has come after it.
///
/// # Errors
/// [`SupportRule`], which says the way on.
pub fn step(application: &Application, step: Step<'_>, on: Day) -> Result<Course, SupportRule> {
    let course = application.course.clone();
    let ways = course.state.ways();
    if !ways.contains(&step.way()) {
        return Err(SupportRule::NotFrom(course.state, ways));
    }
    if let Some(before) = before(&course, step.way()).filter(|before| on < *before) {
        return Err(SupportRule::Before(before));
    }
    match step {
        Step::Submit { rule } => {
            submit(application, rule, on)?;
            Ok(Course { state: SupportState::Submitted, submitted_on: Some(on), ..course })
        }
        Step::Check => Ok(Course { state: SupportState::Checked, checked_on: Some(on), ..course }),
        Step::Grant { minor, found } => {
            let granted = grant(application, minor, found)?;
            Ok(Course {
                state: SupportState::Granted,
                decided_on: Some(on),
                granted: Some(granted),
                ..course
            })
        }
        Step::Decline { why } => {
            said(why)?;
            let why = why.trim().to_owned();
            Ok(Course { why, ..ended(course, Ending::Declined, on) })
        }
        Step::Withdraw => Ok(ended(course, Ending::Withdrawn, on)),
        Step::Contract { number, minor } => {
            if number.trim().is_empty() {
                return Err(SupportRule::NoNumber);
            }
            let most = course.granted.map_or(0, |granted| granted.minor);
            within(application, minor, most)?;
            let contract = Some(Contract { number: number.trim().to_owned(), on, minor });
            Ok(Course { state: SupportState::Contracted, contract, ..course })
        }
        Step::Pay { id, minor, note } => {
            let most = course.contract.as_ref().map_or(0, |contract| contract.minor);
            within(application, minor, most.saturating_sub(course.paid()))?;
            let mut paid = course;
            paid.payments.push(Payment { id, on, minor, note: note.trim().to_owned() });
            paid.payments.sort_by_key(|payment| (payment.on, payment.id));
            Ok(paid)
        }
        Step::Report { text, minor } => {
            said(text)?;
            let report = Some(Report { on, text: text.trim().to_owned(), minor });
            Ok(Course { state: SupportState::Reported, report, ..course })
        }
        Step::Close { why } => {
            if course.report.is_none() {
                said(why)?;
            }
            let why = why.trim().to_owned();
            Ok(Course { state: SupportState::Closed, closed_on: Some(on), why, ..course })
        }
    }
}

/// The day before which a step cannot have been: payments and the report follow the contract in any order, all else what came
/// last.
fn before(course: &Course, way: Way) -> Option<Day> {
    match way {
        Way::Pay | Way::Report => course.contract.as_ref().map(|contract| contract.on),
        _ => course.last_day(),
    }
}

fn submit(application: &Application, rule: &InForce, on: Day) -> Result<(), SupportRule> {
    let lacks: Vec<Lack> = application.lacks().into_iter().filter(|lack| ASKED.contains(lack)).collect();
    if !lacks.is_empty() {
        return Err(SupportRule::Lacks(lacks));
    }
    match (&application.who, rule.link) {
        (Some(Who::Outside(_)), Link::Linked) => Err(SupportRule::NeedsRoster(on)),
        _ => Ok(()),
    }
}

fn grant(application: &Application, minor: i64, found: &[Found]) -> Result<Money, SupportRule> {
    let broken: Vec<Item> =
        found.iter().filter(|found| found.why.forbids()).map(|found| found.item).collect();
    // What nobody found nobody can rely on.
    if !broken.is_empty() || found.len() < Item::ALL.len() {
        return Err(SupportRule::NotMet(broken));
    }
    let ceiling = found
        .iter()
        .filter(|found| found.why == Why::Above)
        .filter_map(|found| found.money)
        .min_by_key(|money| money.minor);
    let asked = application.asked().map_or(0, |asked| asked.minor);
    let most = ceiling.map_or(asked, |ceiling| asked.min(ceiling.minor));
    within(application, minor, most)?;
    Ok(application.money(minor))
}

fn within(application: &Application, minor: i64, most: i64) -> Result<(), SupportRule> {
    match minor {
        ..=0 => Err(SupportRule::Nothing),
        minor if minor > most => Err(SupportRule::Above(application.money(most))),
        _ => Ok(()),
    }
}

fn ended(course: Course, ending: Ending, on: Day) -> Course {
    Course { state: SupportState::Declined, decided_on: Some(on), ending: Some(ending), ..course }
}

fn said(text: &str) -> Result<(), SupportRule> {
    if text.trim().is_empty() { Err(SupportRule::NoWords) } else { Ok(()) }
}

#[cfg(test)]
mod tests;
