//! An account: invited, active or disabled, and whether its owner needs a second step to sign in. Must not know how
//! anybody proves who they are.

use jiff::{SignedDuration, Timestamp};

use super::policy::{self, Grant, Office};

impl policy::Account {
    /// Every state.
    pub const ALL: [Self; 3] = [Self::Invited, Self::Active, Self::Disabled];

    /// Stable code, as stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Active => "active",
            Self::Disabled => "disabled",
        }
    }

    /// The state with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// How long an invitation holds.
pub const INVITATION_DAYS: i64 = 7;
/// How long somebody who needs a second step may still sign in without one, from the first sign-in that asks for it.
pub const SECOND_STEP_GRACE_DAYS: i64 = 14;

impl Office {
    /// `true` if whoever holds the office signs in with a second step: the offices of the secretariat
    /// (REQUIREMENTS S1.2).
    pub const fn needs_second_step(self) -> bool {
        matches!(self, Self::Officer | Self::Head | Self::Finance | Self::Administrator | Self::Auditor)
    }
}

/// How somebody stands to the second step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SecondStep {
    /// It is set up and asked for.
    Had,
    /// Not set up, and no office asks for it.
    Free,
    /// An office asks for it; until this moment one may sign in without.
    Wanted(Timestamp),
    /// An office asks for it and the time is over: it is set up before anything else.
    Overdue,
}

/// Judges whether a sign-in needs a second step. `asked_since` is the first sign-in that asked for it.
pub fn second_step(
    had: bool,
    sample: bool,
    grants: &[Grant],
    asked_since: Option<Timestamp>,
    now: Timestamp,
) -> SecondStep {
    // People of samples share one password that everybody may read: a second step would protect nothing.
    let asked = !sample && grants.iter().any(|grant| grant.office.needs_second_step());
    let until = asked_since.unwrap_or(now) + SignedDuration::from_hours(24 * SECOND_STEP_GRACE_DAYS);
    match (had, asked) {
        (true, _) => SecondStep::Had,
        (false, false) => SecondStep::Free,
        (false, true) if now < until => SecondStep::Wanted(until),
        (false, true) => SecondStep::Overdue,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_secretariat_signs_in_with_a_second_step_after_a_time_of_grace() {
        let now = Timestamp::UNIX_EPOCH + SignedDuration::from_hours(24 * 1000);
        let days = |days: i64| SignedDuration::from_hours(24 * days);
        let officer = [Grant::standing(Office::Officer)];
        let delegate = [Grant::standing(Office::Delegate)];
        assert_eq!(second_step(true, false, &delegate, None, now), SecondStep::Had);
        assert_eq!(second_step(false, false, &delegate, None, now), SecondStep::Free);
        assert_eq!(second_step(false, false, &officer, None, now), SecondStep::Wanted(now + days(14)));
        let asked = Some(now - days(13));
        assert_eq!(second_step(false, false, &officer, asked, now), SecondStep::Wanted(now + days(1)));
        assert_eq!(second_step(false, false, &officer, Some(now - days(14)), now), SecondStep::Overdue);
        assert_eq!(
            second_step(false, true, &officer, Some(now - days(99)), now),
            SecondStep::Free,
            "a sample"
        );
    }
}
