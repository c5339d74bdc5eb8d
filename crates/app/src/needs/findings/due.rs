//! Findings that wait for somebody: to be told, replied to, decided, closed.

use trellis_domain::{
    needs::findings::FindingState,
    people::{Actor, OrganisationId, policy::side},
};
use trellis_store::needs::findings as store;

use super::name_of;
use crate::{
    House, Problem,
    desk::due::{FIRST_MAX, Kind, Pile, Waiting, When},
};

pub(crate) async fn piles(
    house: &House,
    actor: Actor<'_>,
    organisation: OrganisationId,
) -> Result<Vec<Pile>, Problem> {
    let mut piles = Vec::new();
    let mut tx = house.read(organisation).await?;
    for state in FindingState::ALL {
        let turn = state.turn().and_then(|turn| side(actor.bearer(), turn, organisation, state.standing()));
        let Some((side, reach)) = turn else { continue };
        let (count, first) =
            store::waiting(&mut tx, organisation, (*state, &reach), FIRST_MAX as i64).await?;
        let first = first.iter().map(|finding| Waiting {
            id: finding.id.to_string(),
            title: name_of(finding),
            member: finding.member,
            when: finding.found_on.map(When::Since),
        });
        let count = usize::try_from(count).unwrap_or_default();
        piles.push(Pile { kind: Kind::Finding, state: state.code(), side, count, first: first.collect() });
    }
    Ok(piles)
}
