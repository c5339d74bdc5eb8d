//! The duty clock: what the secretariat owes on a request, by which day, and how late it is.
//!
//! Only days are looked at; nothing is moved on because a day has passed. The terms are the organisation's settings.

use jiff::{Span, civil::Weekday};

use super::{Course, RequestState, WaitReason};
use crate::{
    kernel::{Day, coded},
    people::settings::{ACKNOWLEDGE, CHECK, NO_OBJECTION, Settings},
};

/// How long each duty may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terms {
    /// Working days from submission to acknowledgement.
    pub acknowledge: u16,
    /// Days of a round in which nobody objects.
    pub round: u16,
    /// Months from acceptance to the look at what became of it.
    pub check: u16,
}

impl Terms {
    /// What is usual.
    pub const USUAL: Self = Self { acknowledge: 10, round: 14, check: 12 };

    /// What an organisation has settled, and what is usual where it has settled nothing.
    pub fn of(settings: &Settings) -> Self {
        let usual = Self::USUAL;
        Self {
            acknowledge: settings.duty(ACKNOWLEDGE).unwrap_or(usual.acknowledge),
            round: settings.duty(NO_OBJECTION).unwrap_or(usual.round),
            check: settings.duty(CHECK).unwrap_or(usual.check),
        }
    }
}

/// What is owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Duty {
    /// To tell the Member that its request came in.
    Acknowledge,
    /// To decide on it: it is being looked at, and no day is set.
    Decide,
    /// To decide once the round is over in which others may object.
    AfterRound,
    /// To come back to what was put off.
    ComeBack,
    /// To look at what became of it.
    Check,
    /// To close it: it was looked at.
    Close,
}

coded!(Duty {
    Acknowledge => "acknowledge",
    Decide => "decide",
    AfterRound => "after-round",
    ComeBack => "come-back",
    Check => "check",
    Close => "close",
});

/// A duty with its day, where it has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// What is owed.
    pub duty: Duty,
    /// The last day on which it is in time.
    pub by: Option<Day>,
}

impl Due {
    /// How many days it is late on `today`; 0 in time.
    pub fn days_late(&self, today: Day) -> i32 {
        self.by.and_then(|by| by.until(today).ok()).map_or(0, |span| span.get_days().max(0))
    }

    /// Whether its day has passed.
    pub fn is_late(&self, today: Day) -> bool {
        self.by.is_some_and(|by| by < today)
    }
}

/// What is owed on a request now; `None` before it is submitted and after its end.
pub fn due(course: &Course, terms: &Terms) -> Option<Due> {
    let (duty, by) = match course.state {
        RequestState::Draft | RequestState::Declined | RequestState::Closed => return None,
        RequestState::Submitted => {
            let by = course.submitted_on.map(|day| working_days_after(day, terms.acknowledge));
            (Duty::Acknowledge, by)
        }
        RequestState::UnderReview => match course.waits {
            None => (Duty::Decide, None),
            Some(wait) => {
                let duty = match wait.reason {
                    WaitReason::Deferred => Duty::ComeBack,
                    WaitReason::Round => Duty::AfterRound,
                };
                (duty, Some(wait.until))
            }
        },
        RequestState::Accepted if course.checked_on.is_some() => (Duty::Close, None),
        RequestState::Accepted => (Duty::Check, course.decided_on.map(|day| months_after(day, terms.check))),
    };
    Some(Due { duty, by })
}

/// The last day of a round that begins on `first`.
pub fn round_until(first: Day, terms: &Terms) -> Day {
    first.saturating_add(Span::new().days(terms.round))
}

fn months_after(day: Day, months: u16) -> Day {
    day.saturating_add(Span::new().months(months))
}

/// The n-th working day after `day`; Saturdays and Sundays do not count. Holidays do: no list of them holds for all
/// Members.
fn working_days_after(day: Day, n: u16) -> Day {
    let mut at = day;
    for _ in 0..n {
        at = next_working(at);
    }
    at
}

fn next_working(day: Day) -> Day {
    let on = match day.weekday() {
        Weekday::Friday => 3,
        Weekday::Saturday => 2,
        _ => 1,
    };
    day.saturating_add(Span::new().days(on))
}

/// Days before which something is late today: what lists ask the store, which knows no terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Late {
    /// What was submitted before this day and is not acknowledged.
    pub submitted_before: Day,
    /// What waits until a day before this one.
    pub waits_before: Day,
    /// What was accepted before this day and was not looked at.
    pub accepted_before: Day,
}

impl Late {
    /// What is late on `today`. Later days are never due earlier, so one day parts them.
    pub fn on(today: Day, terms: &Terms) -> Self {
        let first = |is_late: &dyn Fn(Day) -> bool, back: Span| {
            let mut day = today.saturating_sub(back);
            while day < today && is_late(day) {
                day = day.saturating_add(Span::new().days(1));
            }
            day
        };
        // Three working days never take more than seven days.
        let back = Span::new().days(i32::from(terms.acknowledge) * 7 / 3 + 7);
        let submitted_before = first(&|day| working_days_after(day, terms.acknowledge) < today, back);
        let back = Span::new().months(terms.check).days(7);
        let accepted_before = first(&|day| months_after(day, terms.check) < today, back);
        Self { submitted_before, waits_before: today, accepted_before }
    }

    /// Whether a request that stands so is late.
    pub fn holds(&self, course: &Course) -> bool {
        match course.state {
            RequestState::Draft | RequestState::Declined | RequestState::Closed => false,
            RequestState::Submitted => course.submitted_on.is_some_and(|day| day < self.submitted_before),
            RequestState::UnderReview => course.waits.is_some_and(|wait| wait.until < self.waits_before),
            RequestState::Accepted => {
                course.checked_on.is_none() && course.decided_on.is_some_and(|day| day < self.accepted_before)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::{
        people::settings::{Entry, Topic},
        requests::Wait,
    };

    fn accepted(on: Day) -> Course {
        Course { state: RequestState::Accepted, decided_on: Some(on), ..Course::received(on) }
    }

    #[test]
    fn s2_12_a_request_is_acknowledged_in_working_days() {
        let check = |on: Day, days: u16, expect: Day| {
            let terms = Terms { acknowledge: days, ..Terms::USUAL };
            let due = due(&Course::received(on), &terms).expect("it is owed");
            assert_eq!((due.duty, due.by), (Duty::Acknowledge, Some(expect)), "{on} + {days}");
        };
        // 20 November 2026 is a Friday.
        check(date(2026, 11, 20), 10, date(2026, 12, 4));
        check(date(2026, 11, 21), 1, date(2026, 11, 23));
        check(date(2026, 11, 18), 3, date(2026, 11, 23));
        check(date(2026, 11, 20), 0, date(2026, 11, 20));
    }

    #[test]
    fn terms_are_the_organisations_or_the_usual_ones() {
        assert_eq!(Terms::of(&Settings::default()), Terms::USUAL);
        let own = Settings::new(vec![Entry::plain(Topic::Duty, ACKNOWLEDGE, "5")]);
        assert_eq!(Terms::of(&own), Terms { acknowledge: 5, ..Terms::USUAL });
    }

    #[test]
    fn what_is_owed_follows_where_it_stands() {
        let on = date(2026, 3, 2);
        let review = Course { state: RequestState::UnderReview, ..Course::received(on) };
        let waits = |reason| Course { waits: Some(Wait { reason, until: date(2026, 5, 3) }), ..review };
        let looked_at = Course { checked_on: Some(date(2027, 2, 1)), ..accepted(on) };
        let check = |course: Course, expect: Option<(Duty, Option<Day>)>| {
            let due = due(&course, &Terms::USUAL).map(|due| (due.duty, due.by));
            assert_eq!(due, expect, "{course:?}");
        };
        check(Course::DRAFT, None);
        check(review, Some((Duty::Decide, None)));
        check(waits(WaitReason::Round), Some((Duty::AfterRound, Some(date(2026, 5, 3)))));
        check(waits(WaitReason::Deferred), Some((Duty::ComeBack, Some(date(2026, 5, 3)))));
        check(accepted(on), Some((Duty::Check, Some(date(2027, 3, 2)))));
        check(looked_at, Some((Duty::Close, None)));
        check(Course { state: RequestState::Closed, ..looked_at }, None);
    }

    #[test]
    fn lateness_is_counted_from_the_day_after() {
        let due = Due { duty: Duty::Acknowledge, by: Some(date(2026, 5, 3)) };
        let late = |day| (due.is_late(day), due.days_late(day));
        assert_eq!(late(date(2026, 5, 3)), (false, 0));
        assert_eq!(late(date(2026, 5, 5)), (true, 2));
        assert_eq!(late(date(2026, 7, 3)), (true, 61));
    }

    /// What a list finds late is what the request itself says, day by day, for every state and odd terms.
    #[test]
    fn lists_and_requests_agree_on_what_is_late() {
        let today = date(2026, 11, 22);
        for n in [0, 1, 3, 10, 45] {
            let terms = Terms { acknowledge: n, round: n, check: n };
            let late = Late::on(today, &terms);
            for back in 0..1_500 {
                let on = today.saturating_sub(Span::new().days(back));
                let wait = Wait { reason: WaitReason::Deferred, until: on };
                let review =
                    Course { state: RequestState::UnderReview, waits: Some(wait), ..Course::received(on) };
                for course in [Course::received(on), review, accepted(on)] {
                    let own = due(&course, &terms).is_some_and(|due| due.is_late(today));
                    assert_eq!(late.holds(&course), own, "{n} {course:?}");
                }
            }
        }
    }
}
