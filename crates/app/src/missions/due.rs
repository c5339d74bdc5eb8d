//! Missions that wait for somebody: to be proposed, agreed to, accepted, reported on and closed.

use trellis_domain::missions::{
    mission::{Mission, MissionState},
    report,
};
use trellis_store::missions::{self as store, Sight, Wanted};

use super::{list::due_days, name_of};
use crate::{
    House, Problem,
    desk::due::{FIRST_MAX, Kind, Pile, Sought, Waiting, When},
};

/// Most missions that are looked through for those that wait longest.
const LOOKED_THROUGH_MAX: i64 = 200;

pub(crate) async fn piles(house: &House, sought: Sought<'_>) -> Result<Vec<Pile>, Problem> {
    let (organisation, kind) = (sought.organisation, Kind::Mission);
    let mut piles = Vec::new();
    let mut tx = house.read(organisation).await?;
    let due_days = due_days(&mut tx, organisation).await?;
    let wanted = Wanted { member: sought.member, ..Wanted::default() };
    for state in MissionState::ALL {
        let Some((turn, side, reach)) = sought.side(state.turn(), state.standing()) else { continue };
        let sight = Sight { organisation, states: vec![(*state, reach)] };
        let count = store::count(&mut tx, &sight, &wanted).await?;
        if count == 0 {
            continue;
        }
        let all = store::list(&mut tx, &sight, &wanted, (0, LOOKED_THROUGH_MAX)).await?;
        let mut first: Vec<_> = all.iter().map(|mission| waiting(mission, due_days)).collect();
        first.sort_by_key(Waiting::order);
        first.truncate(FIRST_MAX);
        let count = usize::try_from(count).unwrap_or_default();
        piles.push(Pile { kind, state: state.code(), turn, side, count, first });
    }
    Ok(piles)
}

/// A report is due some days after the end; what comes before it, on the first day.
fn waiting(mission: &Mission, due_days: u16) -> Waiting {
    let when = match mission.course.state {
        MissionState::UnderWay => report::due(mission.days, due_days).map(When::Due),
        MissionState::Reported => mission.days.last.map(When::Since),
        _ => mission.days.first.map(When::Due),
    };
    Waiting { id: mission.id.to_string(), title: name_of(mission), member: Some(mission.member), when }
}
