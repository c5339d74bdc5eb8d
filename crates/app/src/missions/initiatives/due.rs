//! Initiatives that wait for somebody: for a Member to agree, for the finance body, for their beginning and their closing;
//! their final reports, for a body or for the officer whom one sent it back to.

use trellis_domain::{
    missions::initiatives::{InitiativeId, InitiativeState, review::FinalState},
    people::policy::{Right, Side, Turn},
};
use trellis_store::missions::initiatives::{self as store, Sight, Wanted, review};

use super::name_of;
use crate::{
    House, Problem,
    desk::due::{FIRST_MAX, Kind, Pile, Sought, Waiting, When, named_by},
};

pub(crate) async fn piles(house: &House, sought: Sought<'_>) -> Result<Vec<Pile>, Problem> {
    let (organisation, kind) = (sought.organisation, Kind::Initiative);
    let mut piles = Vec::new();
    let mut tx = house.read(organisation).await?;
    for state in InitiativeState::ALL {
        let Some((turn, side, reach)) = sought.side(state.turn(), state.standing()) else { continue };
        // A Member that has agreed is not asked again while another has not.
        let unagreed = (*state == InitiativeState::Proposed).then(|| match (sought.member, side) {
            (Some(member), _) => vec![member],
            (None, Side::Mine) => named_by(&reach),
            (None, Side::Others) => Vec::new(),
        });
        let sight = Sight { organisation, states: vec![(*state, reach)] };
        let wanted = Wanted { unagreed, member: sought.member, ..Wanted::default() };
        let count = store::count(&mut tx, &sight, &wanted).await?;
        if count == 0 {
            continue;
        }
        let first = store::list(&mut tx, &sight, &wanted, (0, FIRST_MAX as i64)).await?;
        let first = first.iter().map(|initiative| Waiting {
            id: initiative.id.to_string(),
            title: name_of(initiative),
            member: None,
            when: initiative.first_day.map(When::Due),
        });
        let count = usize::try_from(count).unwrap_or_default();
        piles.push(Pile { kind, state: state.code(), turn, side, count, first: first.collect() });
    }
    drop(tx);
    piles.extend(reports(house, sought).await?);
    Ok(piles)
}

/// Final reports that are out, and those that were sent back. A body needs no right of its own to assess one: what it did
/// is recorded for it.
async fn reports(house: &House, sought: Sought<'_>) -> Result<Vec<Pile>, Problem> {
    let (organisation, kind) = (sought.organisation, Kind::FinalReport);
    let standing = InitiativeState::Completed.standing();
    let mut piles = Vec::new();
    let mut tx = house.read(organisation).await?;
    for state in FinalState::ALL {
        let found = match state.turn() {
            Some(Turn::Body) => sought.side_by((Turn::Body, Right::Read), standing),
            turn => sought.side(turn, standing),
        };
        let Some((turn, side, reach)) = found else { continue };
        // A body that has said so is not asked again while another has not.
        let is_own = turn == Turn::Body && side == Side::Mine;
        let awaits = is_own.then(|| named_by(&reach));
        let sight = Sight { organisation, states: vec![(InitiativeState::Completed, reach)] };
        let wanted = Wanted { report: Some(*state), awaits, member: sought.member, ..Wanted::default() };
        let count = store::count(&mut tx, &sight, &wanted).await?;
        if count == 0 {
            continue;
        }
        let first = store::list(&mut tx, &sight, &wanted, (0, FIRST_MAX as i64)).await?;
        let ids: Vec<InitiativeId> = first.iter().map(|each| each.id).collect();
        let reports = review::reports(&mut tx, &ids).await?;
        let first = first.iter().map(|initiative| Waiting {
            id: initiative.id.to_string(),
            title: name_of(initiative),
            member: None,
            when: reports
                .iter()
                .find(|(id, _)| *id == initiative.id)
                .and_then(|(_, report)| report.submitted_on)
                .map(When::Since),
        });
        let count = usize::try_from(count).unwrap_or_default();
        piles.push(Pile { kind, state: state.code(), turn, side, count, first: first.collect() });
    }
    Ok(piles)
}
