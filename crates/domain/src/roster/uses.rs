//! What the roster is used for: what it is searched by, which missions count as held, and when a figure is too small to be told
//! (REQUIREMENTS S3.4, S5.17). Must not know who reads it.

use crate::{
    kernel::{Day, Id, coded},
    missions::mission::{ClosingReason, Mission, MissionState},
    people::PersonId,
};

use super::{
    accreditation::{Category, Stage},
    expert::ExpertState,
};

/// What the roster is searched by. Words are none of it: they may be somebody's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Criterion {
    /// Anything: each search counts here once.
    Any,
    /// A theme.
    Theme,
    /// A language.
    Language,
    /// A category.
    Category,
    /// A region.
    Region,
}

coded!(Criterion {
    Any => "any",
    Theme => "theme",
    Language => "language",
    Category => "category",
    Region => "region",
});

/// Searches of a day by people of one office for one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Searches {
    /// The day.
    pub on: Day,
    /// Code of the office of who searched.
    pub office: String,
    /// What was searched by.
    pub criterion: Criterion,
    /// What was looked for: the id of a term, a language, a region; empty for [`Criterion::Any`].
    pub looked_for: String,
    /// How many searches.
    pub searches: usize,
    /// How many records they found together.
    pub found: usize,
    /// How many of them found nobody.
    pub found_nobody: usize,
}

/// The id of something noted to improve the roster.
pub type ImprovementId = Id<Improvement>;

/// Something that is to improve the roster or its use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Improvement {
    /// Its id.
    pub id: ImprovementId,
    /// What is to be done.
    pub text: String,
    /// When it was noted.
    pub noted_on: Day,
    /// By whom; `None` for the command line.
    pub by: Option<PersonId>,
}

/// The days of a mission that was held: under way, reported or closed as done; with its days known.
pub fn held(mission: &Mission) -> Option<(Day, Day)> {
    let is_held = match mission.course.state {
        MissionState::UnderWay | MissionState::Reported => true,
        MissionState::Closed => {
            mission.course.closing.is_some_and(|closing| closing.reason == ClosingReason::Done)
        }
        MissionState::Planned | MissionState::Matched | MissionState::Agreed => false,
    };
    mission.days.both().filter(|_| is_held)
}

/// How many days these are, both ends included.
pub fn days((first, last): (Day, Day)) -> usize {
    first.until(last).map_or(0, |span| usize::try_from(span.get_days() + 1).unwrap_or_default())
}

/// Whether an expert was accredited in some category on a day. A category that lapsed since was not kept with its days: it
/// counts as not accredited.
pub fn was_accredited(categories: &[Category], on: Day) -> bool {
    categories.iter().any(|each| each.stage == Stage::Accredited && each.since <= on)
}

/// Where a record stood at the end of a day, from the days of its moves, oldest first; nominated before the first.
pub fn state_on(moves: &[(Day, ExpertState)], on: Day) -> ExpertState {
    moves.iter().take_while(|(day, _)| *day <= on).last().map_or(ExpertState::Nominated, |(_, state)| *state)
}

/// Counts under this could tell of a single person.
pub const TOLD_MIN: usize = 5;

/// Whether counts of people can be told to those who may not read what they count: none of them is small. One small count
/// keeps all of them back, because the others would say it.
pub fn can_be_told(counts: &[usize]) -> bool {
    counts.iter().all(|count| *count == 0 || *count >= TOLD_MIN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plans::registers::vocabulary::TermId;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn s3_4_small_counts_keep_the_whole_line_back() {
        assert!(can_be_told(&[]) && can_be_told(&[0, 5, 120]));
        assert!(!can_be_told(&[120, 4]) && !can_be_told(&[1]));
    }

    #[test]
    fn s3_4_a_record_stands_where_its_last_move_left_it() {
        let moves = [
            (day("2026-03-01"), ExpertState::Listed),
            (day("2026-05-01"), ExpertState::Suspended),
            (day("2026-05-01"), ExpertState::Listed),
            (day("2027-01-10"), ExpertState::Withdrawn),
        ];
        assert_eq!(state_on(&moves, day("2026-02-28")), ExpertState::Nominated);
        assert_eq!(state_on(&moves, day("2026-12-31")), ExpertState::Listed);
        assert_eq!(state_on(&moves, day("2027-01-10")), ExpertState::Withdrawn);
    }

    #[test]
    fn s5_17_whoever_was_accredited_later_was_not_on_the_day() {
        let own = |stage, since| Category {
            term: TermId::new(1),
            stage,
            since: day(since),
            mentor: String::new(),
            evidence: String::new(),
        };
        let accredited = [own(Stage::PreAccredited, "2026-01-01"), own(Stage::Accredited, "2026-06-01")];
        assert!(was_accredited(&accredited, day("2026-06-01")));
        assert!(!was_accredited(&accredited, day("2026-05-31")));
        assert!(!was_accredited(&accredited[..1], day("2026-06-01")));
        assert_eq!(days((day("2026-06-01"), day("2026-06-05"))), 5);
    }
}
