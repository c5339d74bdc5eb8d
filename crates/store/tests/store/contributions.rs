//! Requests to Members come back as they were put, lists show what their reader reaches, and a fact stands for one once.

use trellis_domain::{
    kernel::{Currency, Money},
    members::{MemberId, Partner, PartnerKind},
    missions::{
        contributions::{
            Amount, Contribution, ContributionKind, ContributionState, Course, Passed,
            step::{Step, Way, step},
        },
        initiatives::InitiativeId,
        mission::MissionId,
        trainings::TrainingId,
    },
    people::policy::{Reach, Scope},
    plans::record::{ActionId, PlanId},
};
use trellis_store::{
    indicators::{facts_of, withdraw},
    missions::contributions as store,
};

use super::*;

/// What a request of these tests is for.
pub(crate) type For = (MemberId, InitiativeId, MissionId, TrainingId, (ActionId, PlanId));

fn euro(minor: i64) -> Amount {
    let currency = Currency::from_code("EUR").expect("a currency");
    Amount::Money(Money { minor, currency })
}

fn contribution(
    id: u128,
    permit: &Permit,
    (member, initiative, mission, training, action): For,
) -> Contribution {
    Contribution {
        id: Id::new(id),
        organisation: permit.organisation(),
        member: Some(member),
        partner: None,
        kind: ContributionKind::Money,
        purpose: "Travel of <eight>\nparticipants".into(),
        amount: Some(euro(1_200_050)),
        initiative: Some(initiative),
        mission: Some(mission),
        training: Some(training),
        action: Some(action),
        asked_on: date(2027, 1, 4),
        answer_by: date(2027, 2, 1),
        course: Course::asked(date(2027, 1, 4)),
        made_by: permit.person(),
        version: 1,
    }
}

/// Takes a step and reads it back.
async fn moved(tx: &mut Tx, permit: &Permit, of: &Contribution, (way, day): (Way, i8)) -> Contribution {
    let on = date(2027, 1, day);
    let promised_for = (way == Way::Promise).then(|| date(2027, 3, 1));
    let course = step(of.course, Step { way, on, promised_for, note: "A <letter>" }).expect("a step");
    let after = Contribution { course, ..of.clone() };
    let passed = Passed { way, on, note: "A <letter>".into(), promised_for, by: permit.person() };
    store::move_on(tx, permit, &after, (&passed, instant())).await.expect("moved");
    let late = store::move_on(tx, permit, &after, (&passed, instant())).await;
    assert!(matches!(late, Err(StoreError::Stale)), "once only");
    let kept = Contribution { version: after.version + 1, ..after };
    assert_eq!(store::find(tx, kept.id).await.expect("reads"), Some(kept.clone()));
    assert_eq!(store::steps(tx, kept.id).await.expect("reads").last(), Some(&passed));
    kept
}

/// Puts a row into every table of requests to Members.
pub(crate) async fn fill(tx: &mut Tx, permit: &Permit, from: u128, about: For) {
    let new = contribution(from, permit, about);
    store::add(tx, permit, &new, instant()).await.expect("asked");
    // What it says was put in behind its row.
    let kept = Contribution { version: 2, ..new };
    assert_eq!(store::find(tx, kept.id).await.expect("reads"), Some(kept.clone()));
    let kept = moved(tx, permit, &kept, (Way::Remind, 10)).await;
    let kept = moved(tx, permit, &kept, (Way::Promise, 11)).await;
    assert_eq!(kept.course.state, ContributionState::Promised);
    let (action, _) = kept.action.expect("it has one");
    let what = What::Request { kind: RequestKind::CONTRIBUTION, outcome: None };
    let stands = Fact { actions: vec![action], member: kept.member, ..fact(from + 1, what) };
    indicators::add_facts(tx, permit, std::slice::from_ref(&stands), instant()).await.expect("a fact");
    store::add_counted(tx, permit, kept.id, (action, stands.id)).await.expect("it stands for it");
    let twice = store::counted(tx, kept.id).await.expect("reads");
    assert_eq!(twice.iter().map(|(of, fact)| (*of, fact.id)).collect::<Vec<_>>(), [(about.4, stands.id)]);
}

#[tokio::test]
async fn s5_18_a_request_to_a_member_is_kept_to_the_letter_with_its_steps_and_changed_once() {
    for each in databases().await {
        let mut tx = begun(&each.db).await;
        let actor = Actor::Operator { organisation: organisation().id };
        let permit = may(actor, Verb::ImportPlan, organisation().id).expect("the operator may");
        let member = Member { id: Id::new(8_100), code: "FJ".into(), name: "Fiji".into() };
        members::add(&mut tx, &permit, std::slice::from_ref(&member)).await.expect("a Member");
        let partner = Partner {
            id: Id::new(8_101),
            code: "aid".into(),
            name: "Agency".into(),
            kind: PartnerKind::Donor,
            own_kind: None,
            member: None,
            ended_on: None,
        };
        members::partners::add(&mut tx, &permit, &partner).await.expect("a partner");
        let nowhere = (member.id, Id::new(1), Id::new(1), Id::new(1), (Id::new(1), Id::new(1)));
        let bare = Contribution {
            initiative: None,
            mission: None,
            training: None,
            action: None,
            ..contribution(8_000, &permit, nowhere)
        };
        for (number, amount) in [None, Some(Amount::Days(10)), Some(Amount::Seats(3))].into_iter().enumerate()
        {
            let id = Id::new(8_010 + number as u128);
            let (member, of) = (None, Some(partner.id));
            let other = Contribution { id, amount, member, partner: of, ..bare.clone() };
            store::add(&mut tx, &permit, &other, instant()).await.expect("asked");
            let read = store::find(&mut tx, id).await.expect("reads");
            assert_eq!(read, Some(Contribution { version: 2, ..other }));
        }
        store::add(&mut tx, &permit, &bare, instant()).await.expect("asked");
        let bare = Contribution { version: 2, ..bare };
        let changed = Contribution { kind: ContributionKind::Venue, amount: None, ..bare.clone() };
        store::change(&mut tx, &permit, &changed).await.expect("changed");
        assert!(matches!(store::change(&mut tx, &permit, &bare).await, Err(StoreError::Stale)));
        let kept = Contribution { version: 3, ..changed };
        let kept = moved(&mut tx, &permit, &kept, (Way::Decline, 9)).await;
        let kept = moved(&mut tx, &permit, &kept, (Way::NotMeet, 9)).await;
        let ways: Vec<_> =
            store::steps(&mut tx, kept.id).await.expect("reads").iter().map(|step| step.way).collect();
        assert_eq!(ways, [Way::Decline, Way::NotMeet], "in their order, on one day");

        let own = organisation().id;
        let mut count =
            async |reach: Reach, of| store::list(&mut tx, own, &reach, of).await.expect("reads").len();
        assert_eq!(count(Reach::Everything, None).await, 4);
        assert_eq!(count(Reach::Everything, Some(member.id)).await, 1);
        assert_eq!(count(Reach::Concerning(vec![Scope::of(member.id)]), None).await, 1);
        assert_eq!(count(Reach::NotConcerning(vec![Scope::of(member.id)]), None).await, 3);
        assert_eq!(count(Reach::Concerning(vec![Scope::One(4)]), None).await, 0);
        assert_eq!(count(Reach::Nothing, None).await, 0);
    }
}

#[tokio::test]
async fn s5_18_the_fact_of_a_request_is_put_in_place_of_the_one_taken_back() {
    for each in databases().await {
        let mut tx = begun(&each.db).await;
        let actor = Actor::Operator { organisation: organisation().id };
        let permit = may(actor, Verb::ImportPlan, organisation().id).expect("the operator may");
        let member = Member { id: Id::new(8_100), code: "FJ".into(), name: "Fiji".into() };
        members::add(&mut tx, &permit, std::slice::from_ref(&member)).await.expect("a Member");
        plans::add(&mut tx, &permit, &plan()).await.expect("a plan");
        let version = version(1, content());
        plans::save_version(&mut tx, &permit, &plan(), &version, &HashSet::new()).await.expect("a version");
        let action = (version.actions[0], plan().id);
        let about = (member.id, Id::new(1), Id::new(1), Id::new(1), action);
        let new = Contribution {
            initiative: None,
            mission: None,
            training: None,
            ..contribution(8_000, &permit, about)
        };
        store::add(&mut tx, &permit, &new, instant()).await.expect("asked");
        let what = || What::Request { kind: RequestKind::CONTRIBUTION, outcome: None };
        let facts = [8_001, 8_002].map(|id| Fact { actions: vec![action.0], ..fact(id, what()) });
        indicators::add_facts(&mut tx, &permit, &facts, instant()).await.expect("facts");
        store::add_counted(&mut tx, &permit, new.id, (action.0, facts[0].id))
            .await
            .expect("it stands for it");
        let reason = Withdrawal { day: date(2027, 1, 5), reason: "anew".into() };
        withdraw(&mut tx, &permit, facts[0].id, &reason).await.expect("taken back");
        assert!(store::counted(&mut tx, new.id).await.expect("reads").is_empty());
        store::add_counted(&mut tx, &permit, new.id, (action.0, facts[1].id)).await.expect("in its place");
        let counted = store::counted(&mut tx, new.id).await.expect("reads");
        assert_eq!(
            counted.iter().map(|(of, fact)| (*of, fact.id)).collect::<Vec<_>>(),
            [(action, facts[1].id)]
        );
        assert_eq!(
            facts_of(&mut tx, organisation().id).await.expect("reads").len(),
            2,
            "what was taken back stays"
        );
        let plan_alone = Reach::Concerning(vec![Scope::of(plan().id)]);
        let seen = store::list(&mut tx, organisation().id, &plan_alone, None).await.expect("reads");
        assert_eq!(seen.len(), 1, "who is in charge of its plan reads it");
        let twice = store::add_counted(&mut tx, &permit, new.id, (action.0, facts[1].id)).await;
        assert!(twice.is_err(), "nothing is counted twice");
    }
}
