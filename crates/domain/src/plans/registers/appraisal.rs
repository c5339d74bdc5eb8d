//! Appraisals: what a secretariat weighs before a body decides – resources, whether something can live, a proposal for a new
//! agreement – against criteria that are written down (S4.19, S4.23).
//!
//! [`step`] says how one goes on: comments are asked for before it is submitted, and a criterion that nobody has judged keeps
//! it from being submitted. Must not know who may do so, nor what a body decided beyond its words.

use super::{step::Judgement, vocabulary::TermId, vocabulary::VocabularyId};
use crate::{
    kernel::{Day, Id, coded},
    plans::record::PlanId,
};

/// The id of an appraisal.
pub type AppraisalId = Id<Appraisal>;

/// Something that is weighed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appraisal {
    /// Its id.
    pub id: AppraisalId,
    /// The plan.
    pub plan: PlanId,
    /// What is weighed.
    pub kind: AppraisalKind,
    /// What it is called.
    pub title: String,
    /// What is proposed or tried, to the letter.
    pub text: String,
    /// Who proposed it, or the team that tries it.
    pub by: String,
    /// The list of its criteria.
    pub criteria: VocabularyId,
    /// The day it was begun.
    pub begun_on: Day,
    /// Where it stands.
    pub state: AppraisalState,
    /// What came of it, once that is known.
    pub outcome: Option<AppraisalOutcome>,
    /// Where the outcome can be read: the decision, the paragraph of a report. Empty before.
    pub decision: String,
    /// How it fares by each criterion that was judged.
    pub marks: Vec<Mark>,
}

/// How something fares by one criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The criterion.
    pub criterion: TermId,
    /// Whether it is met.
    pub met: Judgement,
    /// Why.
    pub reason: String,
}

/// What is weighed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AppraisalKind {
    /// What there is and what it takes.
    Resources,
    /// Whether it can live, for example a pilot with a shared team.
    Viability,
    /// Whether a new agreement or instrument is called for.
    Proposal,
}

coded!(AppraisalKind { Resources => "resources", Viability => "viability", Proposal => "proposal" });

/// Where an appraisal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AppraisalState {
    /// It is being written.
    Draft,
    /// Comments are asked for.
    Commented,
    /// Comments have been taken in.
    Revised,
    /// It lies before the body that decides.
    Submitted,
    /// The body has decided.
    Decided,
    /// It was given up.
    Withdrawn,
}

coded!(AppraisalState {
    Draft => "draft",
    Commented => "commented",
    Revised => "revised",
    Submitted => "submitted",
    Decided => "decided",
    Withdrawn => "withdrawn",
});

/// What a body decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AppraisalOutcome {
    /// It goes ahead.
    Accepted,
    /// It is looked at again later.
    Deferred,
    /// It does not go ahead.
    Rejected,
    /// Somebody else serves it better.
    Elsewhere,
}

coded!(AppraisalOutcome {
    Accepted => "accepted",
    Deferred => "deferred",
    Rejected => "rejected",
    Elsewhere => "elsewhere",
});

/// The steps by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AppraisalWay {
    /// Ask for comments.
    Ask,
    /// Take the comments in.
    Revise,
    /// Lay it before the body.
    Submit,
    /// Write down what the body decided.
    Decide,
    /// Give it up.
    Withdraw,
}

coded!(AppraisalWay {
    Ask => "ask",
    Revise => "revise",
    Submit => "submit",
    Decide => "decide",
    Withdraw => "withdraw",
});

impl AppraisalState {
    /// The steps that lead on; none from the last states.
    pub const fn ways(self) -> &'static [AppraisalWay] {
        match self {
            Self::Draft => &[AppraisalWay::Ask, AppraisalWay::Withdraw],
            Self::Commented => &[AppraisalWay::Revise, AppraisalWay::Withdraw],
            Self::Revised => &[AppraisalWay::Ask, AppraisalWay::Submit, AppraisalWay::Withdraw],
            Self::Submitted => &[AppraisalWay::Decide, AppraisalWay::Withdraw],
            Self::Decided | Self::Withdrawn => &[],
        }
    }

    /// Whether it is still written on: criteria are judged until it is submitted.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::Commented | Self::Revised)
    }
}

/// What a step looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AppraisalFacts {
    /// How many of its criteria nobody has judged.
    pub unjudged: usize,
    /// Whether an outcome is said, and where it can be read.
    pub is_decided: bool,
}

/// Why a step is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AppraisalBar {
    /// Another step comes first, or none is left.
    Ways(&'static [AppraisalWay]),
    /// So many criteria are to be judged first.
    Unjudged(usize),
    /// The outcome is missing, or where it can be read.
    Undecided,
}

/// Takes a step: where the appraisal stands after it.
///
/// # Errors
/// Why not, with the way on.
pub fn step(
    state: AppraisalState,
    way: AppraisalWay,
    facts: AppraisalFacts,
) -> Result<AppraisalState, AppraisalBar> {
    if !state.ways().contains(&way) {
        return Err(AppraisalBar::Ways(state.ways()));
    }
    match way {
        AppraisalWay::Ask => Ok(AppraisalState::Commented),
        AppraisalWay::Revise => Ok(AppraisalState::Revised),
        AppraisalWay::Submit if facts.unjudged > 0 => Err(AppraisalBar::Unjudged(facts.unjudged)),
        AppraisalWay::Submit => Ok(AppraisalState::Submitted),
        AppraisalWay::Decide if !facts.is_decided => Err(AppraisalBar::Undecided),
        AppraisalWay::Decide => Ok(AppraisalState::Decided),
        AppraisalWay::Withdraw => Ok(AppraisalState::Withdrawn),
    }
}

impl Appraisal {
    /// How it fares by a criterion, once that was judged.
    pub fn mark(&self, criterion: TermId) -> Option<&Mark> {
        self.marks.iter().find(|mark| mark.criterion == criterion && mark.met != Judgement::Unknown)
    }

    /// By how many of `criteria` it fares as said.
    pub fn count(&self, criteria: &[TermId], met: Judgement) -> usize {
        criteria.iter().filter(|id| self.mark(**id).is_some_and(|mark| mark.met == met)).count()
    }

    /// How many of `criteria` nobody has judged.
    pub fn unjudged(&self, criteria: &[TermId]) -> usize {
        criteria.iter().filter(|id| self.mark(**id).is_none()).count()
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
    fn s4_19_s4_23_a_million_random_steps_decide_nothing_that_was_not_commented_and_judged() {
        let (mut seed, mut decided) = (0x2026_1122, 0);
        let (mut here, mut asked) = (AppraisalState::Draft, false);
        for _ in 0..1_000_000 {
            let way = AppraisalWay::ALL[dice(&mut seed, 5)];
            let facts = AppraisalFacts { unjudged: dice(&mut seed, 3), is_decided: dice(&mut seed, 2) == 0 };
            match step(here, way, facts) {
                Ok(after) => {
                    asked |= after == AppraisalState::Commented;
                    assert!(after != AppraisalState::Submitted || (asked && facts.unjudged == 0));
                    assert!(after != AppraisalState::Decided || here == AppraisalState::Submitted);
                    decided += u32::from(after == AppraisalState::Decided);
                    here = after;
                }
                Err(AppraisalBar::Ways(ways)) => assert!(!ways.contains(&way)),
                Err(AppraisalBar::Unjudged(left)) => assert!(left > 0 && way == AppraisalWay::Submit),
                Err(AppraisalBar::Undecided) => assert!(!facts.is_decided && way == AppraisalWay::Decide),
            }
            let is_last = matches!(here, AppraisalState::Decided | AppraisalState::Withdrawn);
            assert_eq!(here.ways().is_empty(), is_last, "a way on from all but the last");
            if is_last {
                (here, asked) = (AppraisalState::Draft, false);
            }
        }
        assert!(decided > 0, "some are decided");
    }

    #[test]
    fn s4_23_what_nobody_judged_is_counted_as_nothing() {
        let criteria = [Id::new(1), Id::new(2), Id::new(3)];
        let mark = |id, met| Mark { criterion: Id::new(id), met, reason: "Review, part 2".to_owned() };
        let appraisal = Appraisal {
            id: Id::new(9),
            plan: Id::new(8),
            kind: AppraisalKind::Proposal,
            title: "Agreement on bats".to_owned(),
            text: String::new(),
            by: "Working group".to_owned(),
            criteria: Id::new(7),
            begun_on: Day::constant(2026, 3, 1),
            state: AppraisalState::Draft,
            outcome: None,
            decision: String::new(),
            marks: vec![mark(1, Judgement::Yes), mark(2, Judgement::Unknown), mark(99, Judgement::No)],
        };
        let of = |met| appraisal.count(&criteria, met);
        assert_eq!((of(Judgement::Yes), of(Judgement::No), appraisal.unjudged(&criteria)), (1, 0, 2));
    }
}
