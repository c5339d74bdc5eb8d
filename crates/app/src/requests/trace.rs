//! What was asked for and accepted, each with the need it answers and the mandate it rests on (REQUIREMENTS S2.12). What
//! was done in answer stands beside it once there are missions: [`Traced`] is where they join.

use trellis_domain::{
    missions::mission::{MissionId, MissionState},
    needs::need::Need,
    people::{Actor, Organisation, policy::Right},
    plans::{
        record::{ActionId, PlanId},
        registers::mandate::{Mandate, MandateId},
    },
    requests::Request,
};
use trellis_store::{
    people as people_store,
    requests::{self as store, Sight, Wanted},
};

use super::{
    Named, Row,
    about::About,
    list::{Room, sight},
};
use crate::{House, Problem, missions, plans::live::live};

/// Most requests on the list.
const TRACED_MAX: i64 = 500;

/// An accepted request and what it rests on.
#[derive(Debug, Clone)]
pub struct Traced {
    /// The request.
    pub row: Row,
    /// The needs it answers, as far as the actor may know of them.
    pub needs: Vec<Named<Need>>,
    /// The actions it relates to, of plans the actor may know of.
    pub actions: Vec<(ActionId, String)>,
    /// The mandates that those actions answer.
    pub mandates: Vec<Named<Mandate>>,
    /// The missions that answer it, as far as the actor may know of them: number with title, and where each stands.
    pub missions: Vec<(MissionId, String, MissionState)>,
}

/// What was accepted in the actor's organisation, as far as it may be read: the newest first.
pub async fn accepted(house: &House, actor: Actor<'_>) -> Result<(Organisation, Vec<Traced>), Problem> {
    let seen = sight(actor, Right::Read)?;
    let states = seen.states.into_iter().filter(|(state, _)| state.was_accepted()).collect();
    let seen = Sight { states, ..seen };
    let mut tx = house.read(seen.organisation).await?;
    let organisation =
        people_store::organisation(&mut tx, seen.organisation).await?.ok_or_else(Problem::not_found)?;
    let room = Room::load(house, &mut tx, actor).await?;
    let about = About::with_needs(house, &mut tx, actor, seen.organisation).await?;
    let requests = store::list(&mut tx, &seen, &Wanted::default(), (0, TRACED_MAX)).await?;
    let ids: Vec<_> = requests.iter().map(|request| request.id).collect();
    let plans = store::plans(&mut tx, &ids).await?;
    let rows = room.rows(&mut tx, requests).await?;
    drop(tx);
    let mut all = Vec::new();
    for row in rows {
        let own = plans.iter().filter(|(id, _, _)| *id == row.request.id);
        let own: Vec<_> = own.map(|(_, action, plan)| (*action, *plan)).collect();
        let labels = about.actions(house, actor, own.iter().copied()).await?;
        let known: Vec<_> = own.iter().filter(|(action, _)| labels.contains_key(action)).copied().collect();
        let mandates = mandates(house, actor, &known).await?;
        let actions = known.iter().filter_map(|(id, _)| Some((*id, labels.get(id)?.clone())));
        all.push(Traced {
            actions: actions.collect(),
            needs: about.needs_of(&row.request),
            missions: missions::list::of_request(house, actor, &row.request).await?,
            row,
            mandates,
        });
    }
    Ok((organisation, all))
}

/// What a request rests on: the needs it answers, and the mandates that the actions it relates to answer, as far as the
/// actor may know of them.
pub(crate) async fn grounds(
    house: &House,
    actor: Actor<'_>,
    request: &Request,
) -> Result<(Vec<Named<Need>>, Vec<Named<Mandate>>), Problem> {
    let mut tx = house.read(request.organisation).await?;
    let about = About::with_needs(house, &mut tx, actor, request.organisation).await?;
    let plans = store::plans(&mut tx, &[request.id]).await?;
    drop(tx);
    let own: Vec<_> = plans.into_iter().map(|(_, action, plan)| (action, plan)).collect();
    let labels = about.actions(house, actor, own.iter().copied()).await?;
    let known: Vec<_> = own.into_iter().filter(|(action, _)| labels.contains_key(action)).collect();
    Ok((about.needs_of(request), mandates(house, actor, &known).await?))
}

/// The mandates that actions answer, each once.
async fn mandates(
    house: &House,
    actor: Actor<'_>,
    actions: &[(ActionId, PlanId)],
) -> Result<Vec<Named<Mandate>>, Problem> {
    let mut found: Vec<Named<Mandate>> = Vec::new();
    for (action, plan) in actions {
        let live = live(house, actor, *plan).await?;
        let answers = live.registers.answers.iter().filter(|answer| answer.action == *action);
        for answer in answers {
            let id: MandateId = answer.mandate;
            let mandate = live.registers.mandates.iter().find(|mandate| mandate.id == id);
            if let Some(mandate) = mandate.filter(|_| found.iter().all(|each| each.id != id)) {
                let name = format!("{} {}", mandate.source, mandate.number).trim().to_owned();
                found.push(Named { id, name });
            }
        }
    }
    Ok(found)
}
