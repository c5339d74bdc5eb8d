//! Trainings that wait for somebody: to be announced, for the people of a Member, for a decision, and for what comes after.

use trellis_domain::{
    missions::trainings::{Training, TrainingState, waiting::Wait},
    people::policy::{Reach, Side, Turn},
};
use trellis_store::{
    Tx,
    missions::trainings::{self as store, Sight, Wanted},
};

use crate::{
    House, Problem,
    desk::due::{FIRST_MAX, Kind, Pile, Sought, Waiting, When, named_by},
};

/// What a provider still has to write.
const SUMMARY: &str = "summary";

pub(crate) async fn piles(house: &House, sought: Sought<'_>) -> Result<Vec<Pile>, Problem> {
    let mut tx = house.read(sought.organisation).await?;
    let mut piles = Vec::new();
    for wait in Wait::ALL {
        let Some((turn, side, reach)) = sought.side(Some(wait.turn()), wait.state().standing()) else {
            continue;
        };
        // Whoever has named somebody is not asked again while another Member has not.
        let members = match (sought.member, side) {
            (Some(member), _) => vec![member],
            (None, Side::Mine) => named_by(&reach),
            (None, Side::Others) => Vec::new(),
        };
        let waits = Some((*wait, house.today(), members));
        let wanted = Wanted { waits, member: sought.member, ..Wanted::default() };
        let when = |training: &Training| match wait {
            Wait::Announce | Wait::Decide => training.begins.map(When::Due),
            Wait::Nominate => training.nominate_until().map(When::Due),
            _ => training.last_day().map(When::Since),
        };
        let place = (wait.code(), turn, side);
        piles.extend(pile(&mut tx, sought, (wait.state(), reach), wanted, (place, when)).await?);
    }
    // Whoever provides a training writes what came of it; where nobody does, the secretariat writes it when it closes.
    if let Some((turn, Side::Mine, reach)) = sought.side(Some(Turn::Provider), TrainingState::Held.standing())
    {
        let wanted = Wanted {
            unsaid: true,
            ended_by: Some(house.today()),
            member: sought.member,
            ..Wanted::default()
        };
        let when = |training: &Training| training.last_day().map(When::Since);
        let place = (SUMMARY, turn, Side::Mine);
        piles.extend(pile(&mut tx, sought, (TrainingState::Held, reach), wanted, (place, when)).await?);
    }
    Ok(piles)
}

/// Those of a state that wait so, if there are some.
async fn pile(
    tx: &mut Tx,
    sought: Sought<'_>,
    (state, reach): (TrainingState, Reach),
    wanted: Wanted,
    ((name, turn, side), when): ((&'static str, Turn, Side), impl Fn(&Training) -> Option<When>),
) -> Result<Option<Pile>, Problem> {
    let sight = Sight { organisation: sought.organisation, states: vec![(state, reach)] };
    let count = store::count(tx, &sight, &wanted).await?;
    if count == 0 {
        return Ok(None);
    }
    let all = store::list(tx, &sight, &wanted, (0, i64::MAX)).await?;
    let mut first: Vec<_> = all
        .iter()
        .map(|training| Waiting {
            id: training.id.to_string(),
            title: training.title.clone(),
            member: None,
            when: when(training),
        })
        .collect();
    first.sort_by_key(Waiting::order);
    first.truncate(FIRST_MAX);
    let count = usize::try_from(count).unwrap_or_default();
    Ok(Some(Pile { kind: Kind::Training, state: name, turn, side, count, first }))
}
