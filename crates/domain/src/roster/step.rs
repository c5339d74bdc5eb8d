//! How a record of the roster goes on: which step is legal from where, what it needs, and the way on where it is not. Must not
//! know who may take a step.

use super::{
    expert::{Course, ExpertState},
    nomination::Lack,
};
use crate::{kernel::coded, plans::registers::vocabulary::TermId};

/// The steps by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Way {
    /// Give an incomplete nomination back to the Member.
    Return,
    /// The Member hands it in again.
    Complete,
    /// Put somebody on the roster.
    List,
    /// Send nobody for the time being.
    Suspend,
    /// Lift the suspension.
    Restore,
    /// Take somebody off the roster.
    Withdraw,
    /// The Government nominates somebody again who was taken off; the reason says where that can be read.
    Renominate,
    /// Leave nothing of the person.
    Erase,
}

coded!(Way {
    Return => "return",
    Complete => "complete",
    List => "list",
    Suspend => "suspend",
    Restore => "restore",
    Withdraw => "withdraw",
    Renominate => "renominate",
    Erase => "erase",
});

impl Course {
    /// The steps that lead on from here; none from the last state.
    pub const fn ways(self) -> &'static [Way] {
        match self.state {
            ExpertState::Nominated if self.is_returned => &[Way::Complete, Way::Withdraw],
            ExpertState::Nominated => &[Way::List, Way::Return, Way::Withdraw],
            ExpertState::Listed => &[Way::Suspend, Way::Withdraw],
            ExpertState::Suspended => &[Way::Restore, Way::Withdraw],
            ExpertState::Withdrawn => &[Way::Renominate, Way::Erase],
            ExpertState::Erased => &[],
        }
    }
}

/// What a step looks at.
#[derive(Debug, Clone, Copy, Default)]
pub struct Facts<'a> {
    /// What the nomination lacks.
    pub lacks: &'a [Lack],
    /// The reason that is given.
    pub why: &'a str,
    /// Missions that are agreed or under way with this expert.
    pub missions_ahead: usize,
    /// How many of the nominating Member are on the roster, and how many there may be.
    pub listed: (usize, usize),
    /// A theme of this expert in which that Member has as many as there may be.
    pub crowded: Option<(TermId, usize)>,
}

/// Why a step is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RosterRule {
    /// It does not lead on from this state; these do.
    NotFrom(ExpertState, &'static [Way]),
    /// The nomination lacks something.
    Incomplete(Vec<Lack>),
    /// Nothing is missing: there is nothing to give back for.
    Complete,
    /// It needs a reason.
    NoReason,
    /// The expert is expected on so many missions, which need somebody else first.
    Expected(usize),
    /// The Member has as many experts on the roster as it may have.
    Full(usize),
    /// The Member has as many experts for this theme as it may have.
    AreaFull(TermId, usize),
}

/// The course after a step.
///
/// # Errors
/// The rule that forbids it.
pub fn step(here: Course, way: Way, facts: Facts<'_>) -> Result<Course, RosterRule> {
    if !here.ways().contains(&way) {
        return Err(RosterRule::NotFrom(here.state, here.ways()));
    }
    let to = |state| Course { state, is_returned: false };
    match way {
        Way::Return if facts.lacks.is_empty() && facts.why.trim().is_empty() => Err(RosterRule::Complete),
        Way::Return => Ok(Course { is_returned: true, ..here }),
        Way::Complete | Way::List if !facts.lacks.is_empty() => {
            Err(RosterRule::Incomplete(facts.lacks.to_vec()))
        }
        Way::Suspend | Way::Withdraw | Way::Renominate if facts.why.trim().is_empty() => {
            Err(RosterRule::NoReason)
        }
        Way::Complete | Way::Renominate => Ok(to(ExpertState::Nominated)),
        Way::List if facts.listed.0 >= facts.listed.1 => Err(RosterRule::Full(facts.listed.1)),
        Way::List => match facts.crowded {
            Some((theme, most)) => Err(RosterRule::AreaFull(theme, most)),
            None => Ok(to(ExpertState::Listed)),
        },
        Way::Restore => Ok(to(ExpertState::Listed)),
        Way::Suspend => Ok(to(ExpertState::Suspended)),
        Way::Withdraw if facts.missions_ahead > 0 => Err(RosterRule::Expected(facts.missions_ahead)),
        Way::Withdraw => Ok(to(ExpertState::Withdrawn)),
        Way::Erase => Ok(to(ExpertState::Erased)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: Facts<'_> =
        Facts { lacks: &[], why: "On his own request", missions_ahead: 0, listed: (3, 50), crowded: None };

    #[test]
    fn s2_4_an_incomplete_nomination_is_returned_and_listed_once_it_is_whole() {
        let lacks = [Lack::Language, Lack::Release];
        let open = Facts { lacks: &lacks, why: "", ..WHOLE };
        let refused = step(Course::NOMINATED, Way::List, open);
        assert_eq!(refused, Err(RosterRule::Incomplete(lacks.to_vec())));
        let returned = step(Course::NOMINATED, Way::Return, open).unwrap();
        assert!(returned.is_returned && returned.state == ExpertState::Nominated);
        assert_eq!(step(returned, Way::Complete, open), Err(RosterRule::Incomplete(lacks.to_vec())));
        let back = step(returned, Way::Complete, WHOLE).unwrap();
        assert_eq!(back, Course::NOMINATED);
        assert_eq!(step(back, Way::Return, Facts { why: "", ..WHOLE }), Err(RosterRule::Complete));
        assert_eq!(step(back, Way::List, WHOLE).unwrap().state, ExpertState::Listed);
        let full = Facts { listed: (50, 50), ..WHOLE };
        assert_eq!(step(back, Way::List, full), Err(RosterRule::Full(50)));
        let crowded = Facts { crowded: Some((TermId::new(7), 5)), ..WHOLE };
        assert_eq!(step(back, Way::List, crowded), Err(RosterRule::AreaFull(TermId::new(7), 5)));
    }

    #[test]
    fn nobody_is_taken_off_whom_a_mission_expects() {
        let here = Course { state: ExpertState::Listed, is_returned: false };
        let busy = Facts { missions_ahead: 2, ..WHOLE };
        assert_eq!(step(here, Way::Withdraw, busy), Err(RosterRule::Expected(2)));
        assert_eq!(step(here, Way::Withdraw, Facts { why: " ", ..WHOLE }), Err(RosterRule::NoReason));
        assert_eq!(step(here, Way::Erase, WHOLE), Err(RosterRule::NotFrom(here.state, here.ways())));
    }

    /// Numbers that are the same in every run.
    struct Dice(u64);

    impl Dice {
        fn of(&mut self, sides: usize) -> usize {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            (self.0 % sides as u64) as usize
        }
    }

    #[test]
    fn a_million_random_steps_stay_within_the_states_and_what_is_erased_stays_so() {
        let (mut here, mut dice, mut erased) = (Course::NOMINATED, Dice(0x2026_1122), 0);
        let lacks = [Lack::Category];
        for _ in 0..1_000_000 {
            let facts = Facts {
                lacks: if dice.of(2) == 0 { &lacks } else { &[] },
                why: if dice.of(3) == 0 { "" } else { "A reason" },
                missions_ahead: dice.of(2),
                listed: (dice.of(3), 2),
                crowded: None,
            };
            let way = Way::ALL[dice.of(Way::ALL.len())];
            let before = here;
            match step(here, way, facts) {
                Ok(after) => {
                    assert!(before.ways().contains(&way));
                    assert!(!after.is_returned || after.state == ExpertState::Nominated);
                    let is_new = after.state == ExpertState::Listed && before.state == ExpertState::Nominated;
                    assert!(!is_new || (facts.lacks.is_empty() && facts.listed.0 < facts.listed.1));
                    here = after;
                }
                Err(RosterRule::NotFrom(state, ways)) => {
                    assert_eq!(
                        ways.is_empty(),
                        state == ExpertState::Erased,
                        "a way on from all but the last"
                    );
                }
                Err(_) => assert_ne!(before.state, ExpertState::Erased),
            }
            if here.state == ExpertState::Erased {
                (here, erased) = (Course::NOMINATED, erased + 1);
            }
        }
        assert!(erased > 0, "some reach their end");
    }
}
