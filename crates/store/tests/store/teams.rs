//! Who missions need and how their teams were chosen come back as they were put.

use trellis_domain::{
    missions::{
        mission::MissionId,
        wanted::{Priority, Seats, Wanted},
    },
    plans::registers::vocabulary::TermId,
    roster::expert::{ExpertId, Level},
};
use trellis_store::missions::teams::{self, Choice};

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
    teams::add_choice(tx, permit, &choice).await.expect("chosen");
    assert_eq!(teams::choices(tx, mission).await.expect("read"), [choice]);
}
