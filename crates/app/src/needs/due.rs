//! Needs assessments that wait for somebody: to be written, commented on, released, finalised.

use trellis_domain::needs::assessment::{Assessment, AssessmentState, Part};
use trellis_store::needs::assessments as store;

use super::concerns;
use crate::{
    House, Problem,
    desk::due::{FIRST_MAX, Kind, Pile, Sought, Waiting},
};

pub(crate) async fn piles(house: &House, sought: Sought<'_>) -> Result<Vec<Pile>, Problem> {
    let organisation = sought.organisation;
    let mut tx = house.read(organisation).await?;
    // There is one a turn of the cycle: few enough to be looked at one by one.
    let all = store::list(&mut tx, organisation, None).await?;
    let parts = store::parts(&mut tx, organisation, None).await?;
    let concerned = store::concerned(&mut tx, organisation).await?;
    let mut piles = Vec::new();
    for state in AssessmentState::ALL {
        let Some((turn, side, reach)) = sought.side(state.turn(), state.standing()) else { continue };
        let in_sight = all.iter().filter(|each| each.state == *state).filter(|each| {
            let own: Vec<Part> = parts.iter().filter(|part| part.assessment == each.id).cloned().collect();
            let members = concerned.get(&each.id).map_or(&[][..], Vec::as_slice);
            let is_meant = sought.member.is_none_or(|member| members.contains(&member));
            is_meant && reach.covers(&concerns(each, &own, members))
        });
        let waiting = |each: &Assessment| Waiting {
            id: each.id.to_string(),
            title: each.title.clone(),
            member: None,
            when: None,
        };
        let all: Vec<Waiting> = in_sight.map(waiting).collect();
        let (count, first) = (all.len(), all.into_iter().take(FIRST_MAX).collect());
        piles.push(Pile { kind: Kind::Assessment, state: state.code(), turn, side, count, first });
    }
    Ok(piles)
}
