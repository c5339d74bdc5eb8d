//! Questions come back as they were put, an answer stands in place of the one before, and what is over takes none.

use trellis_domain::{
    missions::mission::MissionId,
    roster::{
        ask::{Answer, Ask, AskKind},
        expert::ExpertId,
    },
};
use trellis_store::roster::asks;

use super::*;

/// Puts a row into every table of questions.
pub(crate) async fn fill(tx: &mut Tx, permit: &Permit, from: u128, (mission, expert): (MissionId, ExpertId)) {
    let member = Ask {
        id: Id::new(from),
        organisation: permit.organisation(),
        kind: AskKind::Member,
        mission: Some(mission),
        expert: None,
        days: Some((date(2027, 3, 1), date(2027, 3, 5))),
        team: vec![expert],
        asked_on: date(2027, 1, 15),
        ends_on: date(2027, 1, 29),
        answer: None,
        answered_on: None,
        unwanted: Vec::new(),
        is_over: false,
    };
    let own = Ask {
        id: Id::new(from + 1),
        kind: AskKind::Record,
        mission: None,
        expert: Some(expert),
        days: None,
        team: Vec::new(),
        ..member.clone()
    };
    let digest = format!("{from:032}").into_bytes();
    for ask in [&member, &own] {
        asks::add(tx, permit, ask, instant()).await.expect("asked");
    }
    asks::add_links(tx, permit, member.id, &[(digest.clone(), permit.person())]).await.expect("a link");
    let led = asks::link(tx, &digest).await.expect("read");
    assert_eq!(led, Some((permit.organisation(), member.id, permit.person())));
    assert_eq!(asks::link(tx, &digest[1..]).await.expect("read"), None);
    let no = Ask {
        answer: Some(Answer::No),
        answered_on: Some(date(2027, 1, 16)),
        unwanted: vec![expert],
        ..member.clone()
    };
    asks::answer(tx, permit, &no, Some(vec![1, 2])).await.expect("answered");
    let read = asks::find(tx, member.id).await.expect("read").expect("it is there");
    assert_eq!((read.ask, read.reason), (no.clone(), Some(vec![1, 2])));
    assert_eq!(asks::declined(tx, permit.organisation()).await.expect("read"), std::slice::from_ref(&no));
    asks::end(tx, permit, own.id).await.expect("ended");
    let late = Ask { answer: Some(Answer::Yes), ..own.clone() };
    assert!(asks::answer(tx, permit, &late, None).await.is_err(), "what is over takes no answer");
    let of_expert = asks::of_expert(tx, expert).await.expect("read");
    assert_eq!(
        of_expert.into_iter().map(|kept| kept.ask).collect::<Vec<_>>(),
        [Ask { is_over: true, ..own }]
    );
    assert_eq!(asks::of_mission(tx, mission).await.expect("read").len(), 1);
}
