//! Requests to Members that wait for somebody: for the Member to answer; for the office where an answer or a promise is overdue, and
//! to close what a Member cannot give.

use trellis_domain::{
    missions::contributions::{ANSWER_OVERDUE, Contribution, ContributionState, Late, PROMISE_OVERDUE},
    people::policy::{Right, Turn},
};
use trellis_store::missions::contributions as store;

use crate::{
    House, Problem,
    desk::due::{FIRST_MAX, Kind, Pile, Sought, Waiting, When},
};

pub(crate) async fn piles(house: &House, sought: Sought<'_>) -> Result<Vec<Pile>, Problem> {
    let (organisation, kind, today) = (sought.organisation, Kind::Contribution, house.today());
    let mut piles = Vec::new();
    let mut tx = house.read(organisation).await?;
    if let Some((turn, side, reach)) = sought.side(Some(Turn::Secretariat), Contribution::STANDING) {
        let all = store::list(&mut tx, organisation, &reach, sought.member).await?;
        let mut pile = |state, when: &dyn Fn(&Contribution) -> Option<When>| {
            let mut first: Vec<Waiting> =
                all.iter().filter_map(|of| when(of).map(|when| waiting(of, when))).collect();
            let count = first.len();
            first.sort_by_key(Waiting::order);
            first.truncate(FIRST_MAX);
            piles.push(Pile { kind, state, turn, side, count, first });
        };
        let late = |of: &Contribution, code| of.late(today).filter(|late: &Late| late.code() == code);
        pile(ANSWER_OVERDUE, &|of| late(of, ANSWER_OVERDUE).map(|late| When::Due(late.day())));
        pile(PROMISE_OVERDUE, &|of| late(of, PROMISE_OVERDUE).map(|late| When::Due(late.day())));
        let is_declined = |of: &Contribution| of.course.state == ContributionState::Declined;
        pile(ContributionState::Declined.code(), &|of| {
            is_declined(of).then_some(When::Since(of.course.since))
        });
    }
    if let Some((turn, side, reach)) = sought.side_by((Turn::Member, Right::Comment), Contribution::STANDING)
    {
        let mut all = store::list(&mut tx, organisation, &reach, sought.member).await?;
        all.retain(|of| of.member.is_some() && of.course.state == ContributionState::Asked);
        let mut first: Vec<Waiting> = all.iter().map(|of| waiting(of, When::Due(of.answer_by))).collect();
        first.sort_by_key(Waiting::order);
        first.truncate(FIRST_MAX);
        let state = ContributionState::Asked.code();
        piles.push(Pile { kind, state, turn, side, count: all.len(), first });
    }
    Ok(piles)
}

fn waiting(of: &Contribution, when: When) -> Waiting {
    Waiting { id: of.id.to_string(), title: of.purpose.clone(), member: of.member, when: Some(when) }
}
