//! A proposal of who goes on which mission of a plan: begun, searched for, edited, decided. Must not know the rules of the search.

use jiff::{SignedDuration, Timestamp};

use crate::{
    kernel::{Day, Id, coded},
    missions::mission::MissionId,
    people::{
        OrganisationId, PersonId,
        policy::{self, Standing},
    },
    roster::expert::ExpertId,
};

/// The id of a proposal.
pub type ProposalId = Id<Proposal>;

/// A proposal.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// Its id; nobody can guess it.
    pub id: ProposalId,
    /// Whose.
    pub organisation: OrganisationId,
    /// What it is called.
    pub title: String,
    /// Where it stands.
    pub state: ProposalState,
    /// What decides everything that is left to chance.
    pub seed: u32,
    /// How long was searched at most, in seconds.
    pub seconds: u16,
    /// The proposal whose plan it stands by: only what broke of that is planned anew.
    pub from: Option<ProposalId>,
    /// SHA-256 of the problem; empty before it is known.
    pub digest: String,
    /// How far the search is, and what it has found.
    pub found: Found,
    /// Points of the plan by part, in hundredths; nothing before there is a plan.
    pub parts: Vec<(String, i64)>,
    /// What is scarce under it, in hundredths of points: kind, id or words, points; the dearest of each kind first.
    pub scarce: Vec<(String, String, i64)>,
    /// The missions that are looked at, each with its team where it has one.
    pub teams: Vec<Team>,
    /// Who made it; `None` for the command line.
    pub made_by: Option<PersonId>,
    /// When its search began.
    pub begun_at: Timestamp,
    /// Counts changes, so that two people cannot overwrite each other.
    pub version: i64,
}

/// How far a search is, and what it has found.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Found {
    /// Iterations so far.
    pub iterations: u64,
    /// Points of the best plan, in hundredths.
    pub points: i64,
    /// No plan is worth more, in hundredths.
    pub bound: i64,
    /// The share of the time that is over, in per cent.
    pub share: u8,
}

impl Found {
    /// By how much the best plan may be worse than the best there is, as a share of the bound in ten-thousandths.
    pub const fn gap(self) -> i64 {
        if self.bound <= 0 { 0 } else { (self.bound - self.points) * 10_000 / self.bound }
    }
}

impl Proposal {
    /// Whether its search must have died: it should have ended long ago and says nothing.
    pub fn is_abandoned(&self, now: Timestamp) -> bool {
        let allowed = SignedDuration::from_secs(i64::from(self.seconds)) + SLACK;
        self.state == ProposalState::Running && now.duration_since(self.begun_at) > allowed
    }
}

/// How much longer than asked for a search may take: a plan is judged and kept after the time is over.
const SLACK: SignedDuration = SignedDuration::from_mins(3);

/// A mission of a proposal with whoever is to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Team {
    /// The mission.
    pub mission: MissionId,
    /// The first day and the last; `None` where nobody goes.
    pub days: Option<(Day, Day)>,
    /// Who goes.
    pub experts: Vec<ExpertId>,
    /// Whether somebody changed it by hand.
    pub by_hand: bool,
}

/// Where a proposal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ProposalState {
    /// It is searched for.
    Running,
    /// The search is over, or was stopped; it can be edited.
    Ready,
    /// Its teams stand on their missions.
    Decided,
}

coded!(ProposalState { Running => "running", Ready => "ready", Decided => "decided" });

impl ProposalState {
    /// The line of the table.
    pub const fn standing(self) -> Standing {
        Standing::Match(match self {
            Self::Running | Self::Ready => policy::Match::Working,
            Self::Decided => policy::Match::Decided,
        })
    }
}

/// Seconds that a search may take at most.
pub const SECONDS_MAX: u16 = 600;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_that_should_have_ended_long_ago_is_abandoned() {
        let begun_at: Timestamp = "2027-01-15T10:00:00Z".parse().unwrap();
        let proposal = Proposal {
            id: Id::new(1),
            organisation: Id::new(1),
            title: String::new(),
            state: ProposalState::Running,
            seed: 1,
            seconds: 60,
            from: None,
            digest: String::new(),
            found: Found::default(),
            parts: Vec::new(),
            scarce: Vec::new(),
            teams: Vec::new(),
            made_by: None,
            begun_at,
            version: 1,
        };
        let after = |minutes| begun_at + SignedDuration::from_mins(minutes);
        assert!(!proposal.is_abandoned(after(4)));
        assert!(proposal.is_abandoned(after(5)));
        let ready = Proposal { state: ProposalState::Ready, ..proposal };
        assert!(!ready.is_abandoned(after(5)), "it is over");
    }

    #[test]
    fn a_gap_is_a_share_of_the_bound() {
        let found = |points, bound| Found { points, bound, ..Found::default() }.gap();
        assert_eq!([found(9_900, 10_000), found(10_000, 10_000), found(0, 0)], [100, 0, 0]);
    }
}
