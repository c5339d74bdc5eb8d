//! How a request goes on: which step is legal from where, what it needs, and the way on where it is not.
//!
//! A request that was decided on is not reopened: the Member asks anew. Must not know who may take a step.

use super::{ClosingReason, Course, Ending, Request, RequestState, Wait, WaitReason, clock};
use crate::kernel::{Day, coded};

/// The steps by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Way {
    /// Send it to the secretariat.
    Submit,
    /// Tell the Member that it came in, and begin to look at it.
    Acknowledge,
    /// Ask others whether they object.
    Consult,
    /// Put it off to a day.
    Defer,
    /// Accept it.
    Accept,
    /// Refuse it.
    Decline,
    /// Send it on to somebody who can help better.
    Redirect,
    /// The Member takes it back.
    Withdraw,
    /// Look at what became of it.
    Check,
    /// Close it.
    Close,
}

coded!(Way {
    Submit => "submit",
    Acknowledge => "acknowledge",
    Consult => "consult",
    Defer => "defer",
    Accept => "accept",
    Decline => "decline",
    Redirect => "redirect",
    Withdraw => "withdraw",
    Check => "check",
    Close => "close",
});

impl RequestState {
    /// The steps that lead on from here; none from the last states. A draft that is taken back is no step: it is removed.
    pub const fn ways(self) -> &'static [Way] {
        match self {
            Self::Draft => &[Way::Submit],
            Self::Submitted => &[Way::Acknowledge, Way::Withdraw],
            Self::UnderReview => {
                &[Way::Accept, Way::Consult, Way::Defer, Way::Redirect, Way::Decline, Way::Withdraw]
            }
            Self::Accepted => &[Way::Check, Way::Close],
            Self::Declined | Self::Closed => &[],
        }
    }
}

/// A step with what it looks at. `why` is the reason as written.
#[derive(Debug, Clone, Copy)]
pub enum Step<'a> {
    /// Send it to the secretariat.
    Submit,
    /// Tell the Member that it came in.
    Acknowledge,
    /// Ask others whether they object.
    Consult {
        /// How long that takes.
        terms: &'a clock::Terms,
    },
    /// Put it off.
    Defer {
        /// To which day.
        until: Day,
        /// Why.
        why: &'a str,
    },
    /// Accept it.
    Accept,
    /// Refuse it.
    Decline {
        /// Why.
        why: &'a str,
    },
    /// Send it on.
    Redirect {
        /// To whom.
        to: &'a str,
        /// Why.
        why: &'a str,
    },
    /// The Member takes it back.
    Withdraw,
    /// Look at what became of it.
    Check {
        /// What was found.
        what: &'a str,
    },
    /// Close it.
    Close {
        /// Why.
        reason: ClosingReason,
        /// In words.
        why: &'a str,
    },
}

impl Step<'_> {
    /// Its name.
    pub const fn way(&self) -> Way {
        match self {
            Self::Submit => Way::Submit,
            Self::Acknowledge => Way::Acknowledge,
            Self::Consult { .. } => Way::Consult,
            Self::Defer { .. } => Way::Defer,
            Self::Accept => Way::Accept,
            Self::Decline { .. } => Way::Decline,
            Self::Redirect { .. } => Way::Redirect,
            Self::Withdraw => Way::Withdraw,
            Self::Check { .. } => Way::Check,
            Self::Close { .. } => Way::Close,
        }
    }
}

/// What a request does not say yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lack {
    /// What it is called.
    Title,
    /// What is asked.
    Asked,
    /// For whom the help is.
    Level,
    /// What is to come of it.
    Result,
    /// What shows that it did.
    Indicator,
}

coded!(Lack {
    Title => "title",
    Asked => "asked",
    Level => "level",
    Result => "result",
    Indicator => "indicator",
});

/// Why a step is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RequestRule {
    /// It does not lead on from this state; these do.
    NotFrom(RequestState, &'static [Way]),
    /// It does not say these yet.
    Lacks(Vec<Lack>),
    /// Nobody says why.
    NoReason,
    /// Nobody says to whom.
    NoRecipient,
    /// It happened before what came before it, on this day.
    Before(Day),
    /// It is put off to a day that is no later than the day of putting it off.
    NotLater(Day),
    /// Others may still object, until this day.
    RoundRuns(Day),
}

/// Takes a step on a day: where the request stands after it.
///
/// # Errors
/// [`RequestRule`], which says the way on.
pub fn step(request: &Request, step: Step<'_>, on: Day) -> Result<Course, RequestRule> {
    let course = request.course;
    let ways = course.state.ways();
    if !ways.contains(&step.way()) {
        return Err(RequestRule::NotFrom(course.state, ways));
    }
    if let Some(before) = course.last_day().filter(|last| on < *last) {
        return Err(RequestRule::Before(before));
    }
    let said = |text: &str| if text.trim().is_empty() { Err(RequestRule::NoReason) } else { Ok(()) };
    let ends = |ending| Course {
        state: RequestState::Declined,
        decided_on: Some(on),
        ending: Some(ending),
        waits: None,
        ..course
    };
    let waits = |reason, until| Course { waits: Some(Wait { reason, until }), ..course };
    match step {
        Step::Submit => {
            refuse_lacking(request, &[Lack::Title, Lack::Asked])?;
            Ok(Course { state: RequestState::Submitted, submitted_on: Some(on), ..course })
        }
        Step::Acknowledge => {
            Ok(Course { state: RequestState::UnderReview, acknowledged_on: Some(on), ..course })
        }
        Step::Consult { terms } => Ok(waits(WaitReason::Round, clock::round_until(on, terms))),
        Step::Defer { until, why } => {
            said(why)?;
            match until > on {
                true => Ok(waits(WaitReason::Deferred, until)),
                false => Err(RequestRule::NotLater(until)),
            }
        }
        Step::Accept => {
            refuse_lacking(request, &[Lack::Level, Lack::Result, Lack::Indicator])?;
            match course.waits {
                Some(Wait { reason: WaitReason::Round, until }) if on <= until => {
                    Err(RequestRule::RoundRuns(until))
                }
                _ => {
                    Ok(Course { state: RequestState::Accepted, decided_on: Some(on), waits: None, ..course })
                }
            }
        }
        Step::Decline { why } => said(why).map(|()| ends(Ending::Declined)),
        Step::Redirect { to, why } => {
            said(why)?;
            match to.trim().is_empty() {
                true => Err(RequestRule::NoRecipient),
                false => Ok(ends(Ending::Redirected)),
            }
        }
        Step::Withdraw => Ok(ends(Ending::Withdrawn)),
        Step::Check { what } => {
            said(what)?;
            Ok(Course { checked_on: Some(on), ..course })
        }
        Step::Close { reason, why } => {
            said(why)?;
            Ok(Course { state: RequestState::Closed, closing: Some((reason, on)), ..course })
        }
    }
}

fn refuse_lacking(request: &Request, asked: &[Lack]) -> Result<(), RequestRule> {
    let is_lacking = |lack: &Lack| match lack {
        Lack::Title => request.title.trim().is_empty(),
        Lack::Asked => request.asked.trim().is_empty(),
        Lack::Level => request.level.is_none(),
        Lack::Result => request.expected.result.trim().is_empty(),
        Lack::Indicator => request.expected.indicator.trim().is_empty(),
    };
    let lacking: Vec<_> = asked.iter().copied().filter(is_lacking).collect();
    if lacking.is_empty() { Ok(()) } else { Err(RequestRule::Lacks(lacking)) }
}

#[cfg(test)]
mod tests;
