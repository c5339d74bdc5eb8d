//! How somebody is accredited in a category: chosen, taught, tried in the field beside a mentor, accredited; and what becomes of
//! it later (REQUIREMENTS S2.5, S5.17). Must not know what the categories are: they are terms of the organisation's own list.

use crate::{
    kernel::{Day, coded},
    plans::registers::vocabulary::TermId,
};

/// Somebody's way in one category. A person may hold several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// Which: Customs Modernization Advisor, Expert Trainer, or whatever the list has.
    pub term: TermId,
    /// How far it has come.
    pub stage: Stage,
    /// Since when.
    pub since: Day,
    /// Who accompanied the mission in the field; empty before.
    pub mentor: String,
    /// Where it can be read.
    pub evidence: String,
}

/// How far an accreditation has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stage {
    /// Proposed by the Government and chosen for a workshop.
    PreSelected,
    /// Passed the workshop.
    PreAccredited,
    /// Accredited after a mission in the field.
    Accredited,
    /// Not used or refreshed in time.
    Lapsed,
}

coded!(Stage {
    PreSelected => "pre-selected",
    PreAccredited => "pre-accredited",
    Accredited => "accredited",
    Lapsed => "lapsed",
});

/// What can happen to an accreditation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Passing {
    /// The workshop.
    Workshop,
    /// The mission in the field beside a mentor.
    Field,
    /// It is refreshed: what is current goes on, what has lapsed comes back.
    Refresh,
    /// It lapses.
    Lapse,
}

coded!(Passing { Workshop => "workshop", Field => "field", Refresh => "refresh", Lapse => "lapse" });

impl Stage {
    /// What can happen next. Nothing is the last: what has lapsed can be refreshed.
    pub const fn passings(self) -> &'static [Passing] {
        match self {
            Self::PreSelected => &[Passing::Workshop, Passing::Lapse],
            Self::PreAccredited => &[Passing::Field, Passing::Lapse],
            Self::Accredited => &[Passing::Refresh, Passing::Lapse],
            Self::Lapsed => &[Passing::Refresh],
        }
    }
}

/// Why something is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccreditationRule {
    /// It does not come next; these do.
    NotFrom(Stage, &'static [Passing]),
    /// A mission in the field has a mentor.
    NoMentor,
    /// It happened before the stage that it follows.
    Backwards(Day),
}

/// A category after something happened in it.
///
/// # Errors
/// The rule that forbids it.
pub fn pass(
    here: &Category,
    passing: Passing,
    (on, mentor, evidence): (Day, &str, &str),
) -> Result<Category, AccreditationRule> {
    if !here.stage.passings().contains(&passing) {
        return Err(AccreditationRule::NotFrom(here.stage, here.stage.passings()));
    }
    if on < here.since {
        return Err(AccreditationRule::Backwards(here.since));
    }
    let mentor = mentor.trim();
    if passing == Passing::Field && mentor.is_empty() {
        return Err(AccreditationRule::NoMentor);
    }
    let stage = match passing {
        Passing::Workshop => Stage::PreAccredited,
        Passing::Field => Stage::Accredited,
        // Whoever never went on a mission in the field begins where the workshop led.
        Passing::Refresh if here.mentor.is_empty() => Stage::PreAccredited,
        Passing::Refresh => Stage::Accredited,
        Passing::Lapse => Stage::Lapsed,
    };
    let mentor = if passing == Passing::Field { mentor } else { &here.mentor };
    Ok(Category {
        stage,
        since: on,
        mentor: mentor.to_owned(),
        evidence: evidence.to_owned(),
        ..here.clone()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::Id;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn chosen() -> Category {
        let since = day("2026-01-10");
        Category {
            term: Id::new(7),
            stage: Stage::PreSelected,
            since,
            mentor: String::new(),
            evidence: String::new(),
        }
    }

    #[test]
    fn s5_17_nobody_is_accredited_without_workshop_and_a_mission_beside_a_mentor() {
        let here = chosen();
        let early = pass(&here, Passing::Field, (day("2026-03-01"), "Ana", ""));
        assert_eq!(early, Err(AccreditationRule::NotFrom(here.stage, here.stage.passings())));
        let taught = pass(&here, Passing::Workshop, (day("2026-02-06"), "", "Report")).unwrap();
        let alone = pass(&taught, Passing::Field, (day("2026-05-01"), " ", ""));
        assert_eq!(alone, Err(AccreditationRule::NoMentor));
        let before = pass(&taught, Passing::Field, (day("2026-01-01"), "Ana", ""));
        assert_eq!(before, Err(AccreditationRule::Backwards(taught.since)));
        let done = pass(&taught, Passing::Field, (day("2026-05-01"), "Ana", "Report")).unwrap();
        assert_eq!((done.stage, done.mentor.as_str()), (Stage::Accredited, "Ana"));
    }

    #[test]
    fn what_lapsed_comes_back_as_far_as_it_had_come() {
        let taught = pass(&chosen(), Passing::Workshop, (day("2026-02-06"), "", "")).unwrap();
        let lapsed = pass(&taught, Passing::Lapse, (day("2027-02-06"), "", "")).unwrap();
        let back = pass(&lapsed, Passing::Refresh, (day("2027-06-01"), "", "")).unwrap();
        assert_eq!(back.stage, Stage::PreAccredited);
        let done = pass(&back, Passing::Field, (day("2027-08-01"), "Ana", "")).unwrap();
        let lapsed = pass(&done, Passing::Lapse, (day("2030-08-01"), "", "")).unwrap();
        let back = pass(&lapsed, Passing::Refresh, (day("2030-09-01"), "", "")).unwrap();
        assert_eq!((back.stage, back.mentor.as_str()), (Stage::Accredited, "Ana"));
    }

    #[test]
    fn a_million_random_passings_never_skip_a_stage() {
        let (mut state, mut here, mut accredited) = (0x2026_1122_u64, chosen(), 0);
        let mut dice = |sides: u64| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state % sides
        };
        let on = day("2026-06-01");
        for _ in 0..1_000_000 {
            let passing = Passing::ALL[dice(4) as usize];
            let mentor = if dice(2) == 0 { "" } else { "Ana" };
            assert!(!here.stage.passings().is_empty(), "every stage has a way on");
            if let Ok(after) = pass(&here, passing, (on, mentor, "")) {
                assert!(here.stage.passings().contains(&passing));
                assert!(
                    after.stage != Stage::Accredited || !after.mentor.is_empty(),
                    "nobody without a mentor"
                );
                here = after;
                accredited += u32::from(here.stage == Stage::Accredited);
            }
            if dice(16) == 0 {
                here = chosen();
            }
        }
        assert!(accredited > 0);
    }
}
