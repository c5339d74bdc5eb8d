//! Initiatives that wait for somebody: for a Member to agree, for the finance body, for their beginning and their closing.

use trellis_domain::{
    members::MemberId,
    missions::initiatives::InitiativeState,
    people::policy::{Reach, Scope, Side},
};
use trellis_store::missions::initiatives::{self as store, Sight, Wanted};

use super::name_of;
use crate::{
    House, Problem,
    desk::due::{FIRST_MAX, Kind, Pile, Sought, Waiting, When},
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
            (None, Side::Mine) => members_of(&reach),
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
    Ok(piles)
}

/// The Members that somebody speaks for, as far as a reach names them.
fn members_of(reach: &Reach) -> Vec<MemberId> {
    match reach {
        Reach::Concerning(scopes) => scopes
            .iter()
            .filter_map(|scope| match scope {
                Scope::One(bits) => Some(MemberId::new(*bits)),
                Scope::Organisation => None,
            })
            .collect(),
        Reach::Nothing | Reach::NotConcerning(_) | Reach::Everything => Vec::new(),
    }
}
