//! Findings that wait for somebody: to be told, replied to, decided, closed.

use trellis_domain::needs::findings::FindingState;
use trellis_store::needs::findings as store;

use super::name_of;
use crate::{
    House, Problem,
    desk::due::{FIRST_MAX, Kind, Pile, Sought, Waiting, When},
};

pub(crate) async fn piles(house: &House, sought: Sought<'_>) -> Result<Vec<Pile>, Problem> {
    let mut piles = Vec::new();
    let mut tx = house.read(sought.organisation).await?;
    for state in FindingState::ALL {
        let Some((turn, side, reach)) = sought.side(state.turn(), state.standing()) else { continue };
        let waiting = (*state, &reach, sought.member);
        let (count, first) = store::waiting(&mut tx, sought.organisation, waiting, FIRST_MAX as i64).await?;
        let first = first.iter().map(|finding| Waiting {
            id: finding.id.to_string(),
            title: name_of(finding),
            member: finding.member,
            when: finding.found_on.map(When::Since),
        });
        let count = usize::try_from(count).unwrap_or_default();
        piles.push(Pile {
            kind: Kind::Finding,
            state: state.code(),
            turn,
            side,
            count,
            first: first.collect(),
        });
    }
    Ok(piles)
}
