//! Requests that wait for somebody: to be submitted, acknowledged, decided, looked at, and questions to be answered.

use trellis_domain::{
    people::policy::{Reach, Turn},
    requests::{RequestState, clock},
};
use trellis_store::{
    Tx,
    requests::{self as store, Sight, Wanted},
};

use super::list::{QUESTION, Seen};
use crate::{
    House, Problem,
    desk::due::{FIRST_MAX, Kind, Pile, Sought, Waiting, When},
};

/// The states in which the Member may be asked something.
const ASKED: [RequestState; 2] = [RequestState::Submitted, RequestState::UnderReview];

pub(crate) async fn piles(house: &House, sought: Sought<'_>) -> Result<Vec<Pile>, Problem> {
    let (organisation, kind) = (sought.organisation, Kind::Request);
    let mut piles = Vec::new();
    let mut tx = house.read(organisation).await?;
    let seen = Seen::load(house, &mut tx, sought.actor).await?;
    let wanted = Wanted { member: sought.member, ..Wanted::default() };
    for state in RequestState::ALL {
        let Some((turn, side, reach)) = sought.side(state.turn(), state.standing()) else { continue };
        let sight = Sight { organisation, states: vec![(*state, reach)] };
        let (count, first) = waiting(&mut tx, &seen, &sight, &wanted).await?;
        piles.push(Pile { kind, state: state.code(), turn, side, count, first });
    }
    // A question waits for the Member, whose turn these states are not.
    let asked = ASKED.map(|state| (state, sought.side(Some(Turn::Member), state.standing())));
    let first = asked.iter().find_map(|(_, own)| own.as_ref().map(|(turn, side, _)| (*turn, *side)));
    if let Some((turn, side)) = first {
        let states = asked.map(|(state, own)| (state, own.map_or(Reach::Nothing, |(_, _, reach)| reach)));
        let sight = Sight { organisation, states: states.to_vec() };
        let wanted = Wanted { with_question: true, ..wanted };
        let (count, first) = waiting(&mut tx, &seen, &sight, &wanted).await?;
        piles.push(Pile { kind, state: QUESTION, turn, side, count, first });
    }
    Ok(piles)
}

async fn waiting(
    tx: &mut Tx,
    seen: &Seen,
    sight: &Sight,
    wanted: &Wanted,
) -> Result<(usize, Vec<Waiting>), Problem> {
    let count = store::count(tx, sight, wanted).await?;
    if count == 0 {
        return Ok((0, Vec::new()));
    }
    let first = store::waiting(tx, sight, wanted, FIRST_MAX as i64).await?;
    let first = seen.only_readable(tx, first).await?.into_iter().map(|(request, _)| Waiting {
        id: request.id.to_string(),
        title: format!("{} {}", seen.label(&request), request.title).trim().to_owned(),
        member: Some(request.member),
        when: match (wanted.with_question, request.question_on) {
            (true, Some(day)) => Some(When::Since(day)),
            _ => clock::due(&request.course, &seen.terms)
                .and_then(|due| due.by)
                .map(When::Due)
                .or(request.course.submitted_on.map(When::Since)),
        },
    });
    Ok((usize::try_from(count).unwrap_or_default(), first.collect()))
}
