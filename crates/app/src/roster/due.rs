//! Records that wait for somebody: a nomination for the secretariat, a returned one for its Member, one that runs out for its
//! expert, and what was said of the expert's work, to which a reply counts until a day.

use trellis_domain::{
    missions::evaluation::EvaluationState,
    people::policy::{Reach, Right, Scope, Side, Turn},
    roster::expert::{Course, ExpertState},
};
use trellis_store::roster::{self as store, Sight, Wanted};

use super::{Held, around::Around};
use crate::{
    House, Problem,
    desk::due::{FIRST_MAX, Kind, Pile, Sought, Waiting, When},
    missions::Held as OfMission,
};

/// What a pile is made of.
struct Sort {
    /// How the list asks for it.
    code: &'static str,
    state: ExpertState,
    turn: (Turn, Right),
}

const SORTS: [Sort; 3] = [
    Sort { code: "to-check", state: ExpertState::Nominated, turn: (Turn::Secretariat, Right::Move) },
    Sort { code: "returned", state: ExpertState::Nominated, turn: (Turn::Member, Right::Create) },
    Sort { code: "expiring", state: ExpertState::Listed, turn: (Turn::Expert, Right::Comment) },
];

pub(crate) async fn piles(house: &House, sought: Sought<'_>) -> Result<Vec<Pile>, Problem> {
    let (organisation, today) = (sought.organisation, house.today());
    let mut tx = house.read(organisation).await?;
    let upkeep = Around::load(&mut tx, organisation, today).await?.upkeep();
    let mut piles = Vec::new();
    for sort in &SORTS {
        let Some((turn, side, reach)) = sought.side_by(sort.turn, sort.state.standing()) else { continue };
        let runs_out = sort.code == "expiring";
        let wanted = Wanted {
            member: sought.member,
            confirmed_until: runs_out.then(|| upkeep.asked_of(today)),
            ..Wanted::default()
        };
        let sight = Sight { organisation, states: vec![(sort.state, reach)] };
        let waits = Course { state: sort.state, is_returned: sort.code == "returned" };
        let all = store::list(&mut tx, &sight, wanted).await?;
        let all = all.into_iter().filter(|sealed| sealed.expert.course == waits);
        let mut first: Vec<(Waiting, Held)> = all
            .map(|sealed| Held::open(house, sealed))
            .map(|held| {
                let when = match runs_out {
                    true => When::Due(upkeep.last_day(held.expert.confirmed_on)),
                    false => When::Since(held.expert.since),
                };
                let waiting = Waiting {
                    id: held.expert.id.to_string(),
                    title: held.expert.code(),
                    member: Some(held.expert.nominated_by),
                    when: Some(when),
                };
                (waiting, held)
            })
            .collect();
        let count = first.len();
        first.sort_by_key(|(waiting, _)| waiting.order());
        first.truncate(FIRST_MAX);
        let named = first.into_iter().map(|(waiting, held)| {
            let reads = held.rights(sought.actor).has(Right::Read);
            let title = if reads { held.dossier.profile.name.clone() } else { waiting.title.clone() };
            Waiting { title, ..waiting }
        });
        piles.push(Pile { kind: Kind::Expert, state: sort.code, turn, side, count, first: named.collect() });
    }
    drop(tx);
    piles.extend(to_reply(house, sought).await?);
    Ok(piles)
}

/// What was said of the visitor's own work and has no reply yet.
async fn to_reply(house: &House, sought: Sought<'_>) -> Result<Option<Pile>, Problem> {
    let (shared, organisation) = (EvaluationState::Shared, sought.organisation);
    let waits = sought.side_by((Turn::Expert, Right::Comment), shared.standing());
    // Whose turn it is elsewhere is not counted: it would open every record of the roster for each desk.
    let Some(((turn, side @ Side::Mine, _), own)) = waits.zip(sought.actor.person()) else { return Ok(None) };
    let mut tx = house.read(organisation).await?;
    let own = Reach::Concerning(vec![Scope::of(own)]);
    let states = ExpertState::ALL.iter().map(|state| (*state, own.clone())).collect();
    let wanted = Wanted { member: sought.member, ..Wanted::default() };
    let all = store::list(&mut tx, &Sight { organisation, states }, wanted).await?;
    let mut first = Vec::new();
    for held in all.into_iter().map(|sealed| Held::open(house, sealed)) {
        let said = held.dossier.appraisals.iter().filter(|each| each.state == shared && each.reply.is_none());
        for appraisal in said {
            let mission = OfMission::load(&mut tx, sought.actor, appraisal.mission).await?.mission;
            first.push(Waiting {
                id: format!("{}/appraisals", mission.id),
                title: mission.title,
                member: Some(mission.member),
                when: Some(When::Due(appraisal.reply_until())),
            });
        }
    }
    let count = first.len();
    first.sort_by_key(Waiting::order);
    first.truncate(FIRST_MAX);
    Ok(Some(Pile { kind: Kind::Appraisal, state: shared.code(), turn, side, count, first }))
}
