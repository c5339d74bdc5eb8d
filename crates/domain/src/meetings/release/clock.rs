//! Whether the wall clock may be believed: it is compared with one that only ever runs on.
//!
//! Somebody who sets the machine's clock forward would open every paper at once. While the two disagree, nothing opens
//! that was not open when they last agreed, until an officer looks at a watch and says that the time is right.

use jiff::{SignedDuration, Timestamp};

/// How far the two may be apart, in minutes.
pub const APART_MINUTES_MAX: i64 = 10;

/// `true` while the two clocks tell the same story: how much time has gone by since they were last set together, by
/// the wall clock and by the steady one.
pub fn agree(by_wall: SignedDuration, by_steady: SignedDuration) -> bool {
    let most = SignedDuration::from_mins(APART_MINUTES_MAX);
    by_wall.checked_sub(by_steady).is_some_and(|apart| apart.abs() <= most)
}

/// The two clocks, and what was last believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clocks {
    /// The wall clock when they were set together.
    wall: Timestamp,
    /// The steady clock then.
    steady: SignedDuration,
    /// The latest moment at which they agreed.
    believed: Timestamp,
}

/// The moment that releases go by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// The clocks agree: it is now.
    Now(Timestamp),
    /// They do not: nothing opens after the moment at which they last did.
    StoppedAt(Timestamp),
}

impl Moment {
    /// What releases are compared with.
    pub const fn instant(self) -> Timestamp {
        match self {
            Self::Now(at) | Self::StoppedAt(at) => at,
        }
    }

    /// `true` while automatic releases are stopped.
    pub const fn is_stopped(self) -> bool {
        matches!(self, Self::StoppedAt(_))
    }
}

impl Clocks {
    /// Sets the two together: at the start, and when an officer confirms the time.
    pub const fn set(wall: Timestamp, steady: SignedDuration) -> Self {
        Self { wall, steady, believed: wall }
    }

    /// Reads both.
    pub fn read(&mut self, wall: Timestamp, steady: SignedDuration) -> Moment {
        let by_wall = wall.duration_since(self.wall);
        let by_steady = steady.checked_sub(self.steady).unwrap_or(SignedDuration::MAX);
        if !agree(by_wall, by_steady) {
            return Moment::StoppedAt(self.believed);
        }
        self.believed = self.believed.max(wall);
        Moment::Now(wall)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: Timestamp = Timestamp::constant(1_800_000_000, 0);

    fn minutes(minutes: i64) -> SignedDuration {
        SignedDuration::from_mins(minutes)
    }

    #[test]
    fn ten_minutes_are_drift_and_more_is_doubt() {
        let check = |wall, steady, expect| assert_eq!(agree(wall, steady), expect, "{wall:?} {steady:?}");
        check(minutes(0), minutes(0), true);
        check(minutes(70), minutes(60), true);
        check(minutes(70) + SignedDuration::from_micros(1), minutes(60), false);
        check(minutes(50), minutes(60), true);
        check(minutes(49), minutes(60), false);
        check(SignedDuration::MAX, SignedDuration::MIN, false);
    }

    #[test]
    fn a_clock_set_forward_opens_nothing_until_somebody_confirms() {
        let mut clocks = Clocks::set(START, minutes(3));
        assert_eq!(clocks.read(START + minutes(5), minutes(8)), Moment::Now(START + minutes(5)));
        let tomorrow = START + minutes(24 * 60);
        assert_eq!(clocks.read(tomorrow, minutes(9)), Moment::StoppedAt(START + minutes(5)));
        assert_eq!(clocks.read(START + minutes(7), minutes(10)), Moment::Now(START + minutes(7)));
        let mut confirmed = Clocks::set(tomorrow, minutes(11));
        assert_eq!(confirmed.read(tomorrow + minutes(1), minutes(12)), Moment::Now(tomorrow + minutes(1)));
    }

    #[test]
    fn a_clock_set_back_closes_nothing_that_was_open() {
        let mut clocks = Clocks::set(START, minutes(0));
        assert!(!clocks.read(START + minutes(60), minutes(60)).is_stopped());
        let back = clocks.read(START, minutes(61));
        assert_eq!(back, Moment::StoppedAt(START + minutes(60)));
    }
}
