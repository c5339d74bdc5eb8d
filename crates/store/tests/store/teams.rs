//! Who missions need and how their teams were chosen come back as they were put.

use trellis_domain::{
    missions::{
        mission::MissionId,
        wanted::{Priority, Seats, Wanted},
    },
    plans::registers::vocabulary::TermId,
    roster::{
        expert::{ExpertId, Level},
        proposal::{Found, Proposal, ProposalState, Team},
    },
};
use trellis_store::{
    missions::teams::{self, Choice},
    roster::proposals,
};

use super::*;

/// Puts a row into every table of teams.
pub(crate) async fn fill(
    tx: &mut Tx,
    permit: &Permit,
    from: u128,
    (mission, term, expert): (MissionId, TermId, ExpertId),
) {
    let before = Wanted {
        theme: term,
        level: Level::new(2).expect("a level"),
        seats: vec![Seats { category: term, count: 3 }],
        needs_lead: false,
        days: 9,
        priority: Priority::USUAL,
        fund: String::new(),
    };
    teams::set_wanted(tx, permit, mission, &before).await.expect("said");
    let wanted = Wanted { seats: vec![Seats { category: term, count: 2 }], needs_lead: true, ..before };
    teams::set_wanted(tx, permit, mission, &wanted).await.expect("said again");
    let read = teams::wanted(tx, permit.organisation()).await.expect("read");
    assert_eq!(read, [(mission, wanted)], "what is said again stands instead");
    let choice = Choice {
        id: Id::new(from),
        mission,
        team: vec![expert],
        passed: vec![expert, Id::new(from + 1)],
        reason: "She <leads>".into(),
        pairing: String::new(),
        at: instant(),
        by: permit.person(),
    };
    let proposal = Proposal {
        id: Id::new(from + 2),
        organisation: permit.organisation(),
        title: "All of <2027>".into(),
        state: ProposalState::Running,
        seed: 7,
        seconds: 10,
        from: None,
        digest: "00ff".into(),
        found: Found::default(),
        parts: Vec::new(),
        scarce: Vec::new(),
        teams: vec![Team { mission, days: None, experts: Vec::new(), by_hand: false }],
        made_by: permit.person(),
        begun_at: instant(),
        version: 1,
    };
    proposals::add(tx, permit, &proposal).await.expect("a proposal");
    let found = Found { iterations: 900, points: 123_456, bound: 130_000, share: 40 };
    assert!(!proposals::note(tx, proposal.id, found).await.expect("noted"), "nobody asked it to end");
    proposals::stop(tx, permit, proposal.id).await.expect("stopped");
    assert!(proposals::note(tx, proposal.id, found).await.expect("noted"), "somebody did");
    let all = vec![Team {
        mission,
        days: Some((date(2027, 3, 1), date(2027, 3, 5))),
        experts: vec![expert, Id::new(from + 1)],
        by_hand: true,
    }];
    proposals::put_teams(tx, permit, proposal.id, &all).await.expect("put");
    let ready = Proposal {
        state: ProposalState::Ready,
        found,
        parts: vec![("staffed".into(), 800_000), ("cost".into(), -1_250)],
        scarce: vec![("weeks".into(), "2027-03-01".into(), 410)],
        teams: Vec::new(),
        ..proposal
    };
    proposals::change(tx, permit, &ready).await.expect("ready");
    let kept = Proposal { version: 2, ..ready.clone() };
    assert_eq!(proposals::list(tx, permit.organisation()).await.expect("read"), std::slice::from_ref(&kept));
    assert_eq!(proposals::find(tx, ready.id).await.expect("read"), Some(kept));
    assert_eq!(proposals::teams(tx, ready.id).await.expect("read"), all);
    assert!(proposals::change(tx, permit, &ready).await.is_err(), "somebody changed it meanwhile");
    assert_eq!(proposals::terms(tx, permit.organisation()).await.expect("read"), None);
    for said in ["{}", "{\"subsistence\":240}"] {
        proposals::set_terms(tx, permit, said).await.expect("said");
    }
    let terms = proposals::terms(tx, permit.organisation()).await.expect("read");
    assert_eq!(terms.as_deref(), Some("{\"subsistence\":240}"), "what is said again stands instead");
    teams::add_choice(tx, permit, &choice).await.expect("chosen");
    assert_eq!(teams::choices(tx, mission).await.expect("read"), [choice]);
}
