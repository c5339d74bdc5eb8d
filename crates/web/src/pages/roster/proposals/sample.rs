//! Proposals of one's own making, for the gallery.

use trellis_app::roster::proposals::{
    Answer, Line, ProposalView,
    reasons::{Fault, WhyNot},
};
use trellis_domain::{
    kernel::{Day, Id},
    missions::mission::MissionState,
    people::policy::{Right, Rights},
    roster::proposal::{Found, Proposal, ProposalState},
};

use super::one::One;

pub(super) fn proposal(n: u128, state: ProposalState) -> Proposal {
    let share = if state == ProposalState::Running { 40 } else { 100 };
    Proposal {
        id: Id::new(n),
        organisation: Id::new(1),
        title: "All missions of 2027".to_owned(),
        state,
        seed: 1,
        seconds: 10,
        from: None,
        digest: "3fa9".repeat(16),
        found: Found { iterations: 21_344, points: 310_055, bound: 312_000, share },
        parts: vec![("staffed".to_owned(), 300_000), ("fit".to_owned(), 14_500), ("cost".to_owned(), -4_445)],
        scarce: Vec::new(),
        teams: Vec::new(),
        made_by: None,
        begun_at: jiff::Timestamp::UNIX_EPOCH,
        version: 2,
    }
}

fn line(n: u128, title: &str, team: &[(&str, &str)]) -> Line {
    let days = (Day::constant(2027, 3, 1), Day::constant(2027, 3, 5));
    let who = |(name, country): &(&str, &str)| (n.to_string(), (*name).to_owned(), (*country).to_owned());
    Line {
        mission: Id::new(n),
        title: title.to_owned(),
        member: "Fiji".to_owned(),
        state: MissionState::Planned,
        days: (!team.is_empty()).then_some(days),
        team: team.iter().map(who).collect(),
        by_hand: n == 2,
        lacks: Vec::new(),
    }
}

pub(super) fn one() -> One {
    let why = WhyNot {
        is_there: false,
        instead_of: Some("Ana Vaea".to_owned()),
        faults: vec![Fault { rule: 12, expert: Some("Tevita Moala".to_owned()), mission: None }],
        changes: vec![("fit", -15.0), ("same_country", -60.0)],
    };
    let proposal = proposal(2, ProposalState::Ready);
    One {
        view: ProposalView {
            lines: vec![
                line(1, "M-1 Port inspections", &[("Ana Vaea", "Tonga"), ("Inés Duarte", "Brazil")]),
                line(2, "M-2 Catch documents", &[("Tevita Moala", "Tonga")]),
                line(3, "M-3 Observer training", &[]),
            ],
            faults: Vec::new(),
            parts: proposal.parts.clone(),
            scarce: vec![("themes".to_owned(), "Boarding".to_owned(), 18_000)],
            is_current: false,
            is_abandoned: false,
            from: None,
            answer: Some(Answer::WhyNot("Tevita Moala".to_owned(), why)),
            experts: vec![
                ("1".to_owned(), "Ana Vaea".to_owned()),
                ("2".to_owned(), "Tevita Moala".to_owned()),
            ],
            rights: Right::ALL.into_iter().fold(Rights::NONE, |rights, right| rights.or(right.into())),
            proposal,
        },
        mission: Id::<()>::new(1).to_string(),
        expert: "2".to_owned(),
    }
}
