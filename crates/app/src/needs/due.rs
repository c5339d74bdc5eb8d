//! Needs assessments that wait for somebody: to be written, commented on, released, finalised; and needs that were raised
//! between them.

use trellis_domain::{
    meetings::BodyId,
    needs::{
        assessment::{Assessment, AssessmentState, Part},
        raised::{RaisedNeed, RaisedState},
    },
};
use trellis_store::needs::{assessments as store, raised as raised_store};

use super::concerns;
use crate::{
    House, Problem,
    desk::due::{FIRST_MAX, Kind, Pile, Sought, Waiting, When},
    meetings::Directory,
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
    drop(tx);
    piles.extend(raised(house, sought).await?);
    Ok(piles)
}

/// Needs that were raised and that their body has not considered: each stands on the page of its next session.
async fn raised(house: &House, sought: Sought<'_>) -> Result<Option<Pile>, Problem> {
    let state = RaisedState::Waiting;
    let Some((turn, side, reach)) = sought.side(state.turn(), RaisedNeed::STANDING) else { return Ok(None) };
    let mut tx = house.read(sought.organisation).await?;
    let mut all = raised_store::waiting(&mut tx, sought.organisation).await?;
    let is_meant = |each: &RaisedNeed| sought.member.is_none_or(|member| each.member == Some(member));
    all.retain(|each| is_meant(each) && reach.covers(&each.concerns()));
    if all.is_empty() {
        return Ok(None);
    }
    let directory = Directory::load(&mut tx, sought.organisation).await?;
    let today = house.today();
    let directory = directory.known_to(sought.actor, sought.organisation, today);
    let place = |body: BodyId| {
        let mut own = directory.sessions.iter().filter(|session| session.body == body);
        let next = own.clone().find(|session| session.end().is_some_and(|end| end >= today));
        match next.or_else(|| own.next_back()) {
            Some(session) => format!("meetings/{}#queue", session.id),
            None => format!("bodies/{body}"),
        }
    };
    let first = all.iter().take(FIRST_MAX).map(|each| Waiting {
        id: place(each.body),
        title: each.text.clone(),
        member: each.member,
        when: Some(When::Since(each.raised_on)),
    });
    let (count, first) = (all.len(), first.collect());
    Ok(Some(Pile { kind: Kind::RaisedNeed, state: state.code(), turn, side, count, first }))
}
