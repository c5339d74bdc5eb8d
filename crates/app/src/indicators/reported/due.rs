//! Reports of Members that wait for somebody: to be verified, or put right after they were returned.

use trellis_domain::{indicators::report::ReportState, plans::record::PlanId};
use trellis_store::indicators::reports::{self, Wanted, Within};

use super::{day_of, plans};
use crate::{
    House, Problem,
    desk::due::{FIRST_MAX, Kind, Pile, Sought, Waiting, When},
};

pub(crate) async fn piles(house: &House, sought: Sought<'_>) -> Result<Vec<Pile>, Problem> {
    let organisation = sought.organisation;
    let wanted = Wanted { member: sought.member, ..Wanted::default() };
    let mut tx = house.read(organisation).await?;
    let (open, hidden) = plans(&mut tx, sought.actor, organisation).await?;
    let all: Vec<PlanId> = open.iter().map(|plan| plan.id).chain(hidden.iter().copied()).collect();
    let mut piles = Vec::new();
    for state in ReportState::ALL {
        let Some((turn, side, reach)) = sought.side(state.turn(), state.line().into()) else { continue };
        let Some(within) = Within::new(&reach, &all, &hidden) else { continue };
        let count = reports::count(&mut tx, organisation, *state, &within, &wanted).await?;
        let first = reports::waiting(&mut tx, organisation, *state, (&within, &wanted), FIRST_MAX).await?;
        let first = first.into_iter().map(|filed| Waiting {
            id: filed.report.fact.id.to_string(),
            member: filed.report.fact.member,
            when: Some(When::Since(day_of(&filed))),
            title: filed.kpi_text.unwrap_or_default(),
        });
        piles.push(Pile {
            kind: Kind::Report,
            state: state.code(),
            turn,
            side,
            count,
            first: first.collect(),
        });
    }
    Ok(piles)
}
