//! How a mission was: what its Member and the Secretariat say of it, each for itself. The expert replies before it is
//! final. Must not know who may write it.

use crate::{
    kernel::{Id, coded},
    people::{
        PersonId,
        policy::{self, Standing},
    },
};

use super::mission::MissionId;

/// The id of an evaluation.
pub type EvaluationId = Id<Evaluation>;

/// The lowest and the highest mark of an item.
pub const MARKS: (u8, u8) = (1, 5);

/// What one side says of a mission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evaluation {
    /// Its id; nobody can guess it.
    pub id: EvaluationId,
    /// Of which mission.
    pub mission: MissionId,
    /// Whose word it is.
    pub voice: Voice,
    /// How far the expected result was reached; none where nothing is said of it.
    pub result: Option<u8>,
    /// How the experts worked.
    pub experts: Option<u8>,
    /// How it was prepared and run.
    pub running: Option<u8>,
    /// What went well and what did not. Protected.
    pub words: String,
    /// Where it stands.
    pub state: EvaluationState,
    /// Who wrote it; `None` for the command line.
    pub made_by: Option<PersonId>,
    /// Counts changes.
    pub version: i64,
}

/// Whose word an evaluation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Voice {
    /// The Member's.
    Member,
    /// The Secretariat's.
    Secretariat,
}

coded!(Voice { Member => "member", Secretariat => "secretariat" });

/// Where an evaluation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum EvaluationState {
    /// Being written.
    Draft,
    /// The expert reads it and may reply.
    Shared,
    /// It stands.
    Final,
}

coded!(EvaluationState { Draft => "draft", Shared => "shared", Final => "final" });

/// The steps by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EvaluationWay {
    /// Show it to the expert.
    Share,
    /// Make it final.
    Finish,
}

coded!(EvaluationWay { Share => "share", Finish => "finish" });

impl EvaluationState {
    /// The line of the table.
    pub const fn standing(self) -> Standing {
        Standing::Evaluation(match self {
            Self::Draft => policy::Evaluation::Draft,
            Self::Shared => policy::Evaluation::Shared,
            Self::Final => policy::Evaluation::Final,
        })
    }

    /// The step that leads on, from all but the last.
    pub const fn way(self) -> Option<EvaluationWay> {
        match self {
            Self::Draft => Some(EvaluationWay::Share),
            Self::Shared => Some(EvaluationWay::Finish),
            Self::Final => None,
        }
    }
}

/// Why a step is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EvaluationRule {
    /// It does not lead on from this state; that does.
    NotFrom(EvaluationState, Option<EvaluationWay>),
    /// It says nothing.
    Bare,
}

/// Takes a step: where the evaluation stands after it.
///
/// # Errors
/// [`EvaluationRule`], which says the way on.
pub fn step(evaluation: &Evaluation, way: EvaluationWay) -> Result<EvaluationState, EvaluationRule> {
    if evaluation.state.way() != Some(way) {
        return Err(EvaluationRule::NotFrom(evaluation.state, evaluation.state.way()));
    }
    let marks = [evaluation.result, evaluation.experts, evaluation.running];
    match way {
        EvaluationWay::Share if marks == [None; 3] && evaluation.words.trim().is_empty() => {
            Err(EvaluationRule::Bare)
        }
        EvaluationWay::Share => Ok(EvaluationState::Shared),
        EvaluationWay::Finish => Ok(EvaluationState::Final),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers that are the same in every run.
    fn dice(seed: &mut u64, sides: u64) -> usize {
        *seed ^= *seed << 13;
        *seed ^= *seed >> 7;
        *seed ^= *seed << 17;
        usize::try_from(*seed % sides).expect("a small number")
    }

    #[test]
    fn a_million_random_steps_never_share_what_says_nothing_and_lead_on_from_all_but_the_last() {
        let blank = Evaluation {
            id: Id::new(1),
            mission: Id::new(2),
            voice: Voice::Secretariat,
            result: None,
            experts: None,
            running: None,
            words: String::new(),
            state: EvaluationState::Draft,
            made_by: None,
            version: 1,
        };
        let (mut seed, mut finished, mut here) = (0x2026_1126, 0, blank.clone());
        for _ in 0..1_000_000 {
            if here.state == EvaluationState::Draft && dice(&mut seed, 2) == 0 {
                here.result = [None, Some(3)][dice(&mut seed, 2)];
                here.words = ["", " ", "It went well."][dice(&mut seed, 3)].to_owned();
            }
            let way = EvaluationWay::ALL[dice(&mut seed, 2)];
            let before = here.state;
            match step(&here, way) {
                Ok(after) => {
                    assert_eq!(before.way(), Some(way));
                    assert!(after > before, "nothing leads back");
                    let says = here.result.is_some() || !here.words.trim().is_empty();
                    assert!(says, "what says nothing is not shared");
                    here.state = after;
                }
                Err(EvaluationRule::NotFrom(state, next)) => {
                    assert_eq!(next.is_none(), state == EvaluationState::Final, "a way on");
                }
                Err(EvaluationRule::Bare) => assert_eq!(before, EvaluationState::Draft),
            }
            if here.state == EvaluationState::Final && dice(&mut seed, 4) == 0 {
                finished += 1;
                here = blank.clone();
            }
        }
        assert!(finished > 0, "some are finished");
    }

    #[test]
    fn an_evaluation_is_shared_before_it_is_final_and_says_something() {
        let draft = Evaluation {
            id: Id::new(1),
            mission: Id::new(2),
            voice: Voice::Member,
            result: None,
            experts: None,
            running: Some(4),
            words: String::new(),
            state: EvaluationState::Draft,
            made_by: None,
            version: 1,
        };
        let early = step(&draft, EvaluationWay::Finish);
        assert_eq!(early, Err(EvaluationRule::NotFrom(EvaluationState::Draft, Some(EvaluationWay::Share))));
        let bare = Evaluation { running: None, ..draft.clone() };
        assert_eq!(step(&bare, EvaluationWay::Share), Err(EvaluationRule::Bare));
        assert_eq!(step(&draft, EvaluationWay::Share), Ok(EvaluationState::Shared));
        let shared = Evaluation { state: EvaluationState::Shared, ..draft.clone() };
        assert_eq!(step(&shared, EvaluationWay::Finish), Ok(EvaluationState::Final));
        let over = Evaluation { state: EvaluationState::Final, ..draft };
        assert!(EvaluationWay::ALL.iter().all(|way| step(&over, *way).is_err()));
    }
}
