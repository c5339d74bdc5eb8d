//! Applications that wait for somebody: to be handed in, checked, decided, contracted, closed; and reports that are due once the
//! last day of the work is over.

use trellis_domain::{
    kernel::Day,
    people::policy::Turn,
    roster::support::{Application, SupportState},
};
use trellis_store::roster::support::{self as store, Sight, Wanted};

use super::list::REPORT_DUE;
use crate::{
    House, Problem,
    desk::due::{FIRST_MAX, Kind, Pile, Sought, Waiting, When},
};

pub(crate) async fn piles(house: &House, sought: Sought<'_>) -> Result<Vec<Pile>, Problem> {
    let (organisation, kind) = (sought.organisation, Kind::Support);
    let mut piles = Vec::new();
    let mut tx = house.read(organisation).await?;
    for state in SupportState::ALL {
        let Some((turn, side, reach)) = sought.side(state.turn(), state.standing()) else { continue };
        let sight = Sight { organisation, states: vec![(*state, reach)] };
        let wanted = Wanted { state: Some(*state), member: sought.member };
        let all = store::list(&mut tx, &sight, &wanted).await?;
        let since = |of: &Application| of.course.last_day().map(When::Since);
        piles.push(Pile {
            kind,
            state: state.code(),
            turn,
            side,
            count: all.len(),
            first: first(&all, since),
        });
    }
    // A report is the Member's to give; the table has no move for it, and a word for it.
    let state = SupportState::Contracted;
    let member = (Turn::Member, trellis_domain::people::policy::Right::Comment);
    if let Some((turn, side, reach)) = sought.side_by(member, state.standing()) {
        let sight = Sight { organisation, states: vec![(state, reach)] };
        let wanted = Wanted { state: Some(state), member: sought.member };
        let today: Day = house.today();
        let mut all = store::list(&mut tx, &sight, &wanted).await?;
        all.retain(|of| of.report_due(today).is_some());
        let due = |of: &Application| of.report_due(today).map(When::Due);
        piles.push(Pile { kind, state: REPORT_DUE, turn, side, count: all.len(), first: first(&all, due) });
    }
    Ok(piles)
}

/// Those that wait longest.
fn first(all: &[Application], when: impl Fn(&Application) -> Option<When>) -> Vec<Waiting> {
    let mut waiting: Vec<Waiting> = all
        .iter()
        .map(|of| Waiting {
            id: of.id.to_string(),
            title: of.title.clone(),
            member: Some(of.member),
            when: when(of),
        })
        .collect();
    waiting.sort_by_key(Waiting::order);
    waiting.truncate(FIRST_MAX);
    waiting
}
