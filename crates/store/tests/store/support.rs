//! Applications for money for experts come back as they were put, lists show what their reader reaches, and what was settled
//! about the fund stands day by day.

use trellis_domain::{
    members::{ClassCode, MemberId},
    missions::mission::MissionId,
    people::policy::{Reach, Scope},
    plans::registers::vocabulary::TermId,
    requests::RequestId,
    roster::{
        expert::ExpertId,
        support::{
            Application, Contract, Cost, Course, Ending, Outside, Payment, Report, SupportState, Who,
            check::{Found, Item, Why},
            rules::{Link, Rule, Terms},
        },
    },
};
use trellis_store::roster::support::{self, Sight, Wanted, rules};

use super::*;

/// What an application of these tests is about.
pub(crate) type About = (MemberId, TermId, RequestId, MissionId, ExpertId);

fn application(id: u128, permit: &Permit, (member, theme, request, mission, expert): About) -> Application {
    Application {
        id: Id::new(id),
        organisation: permit.organisation(),
        member,
        title: "Risk <assessment>".into(),
        purpose: "Three cases\nin a week".into(),
        theme: Some(theme),
        request: Some(request),
        mission: Some(mission),
        who: Some(Who::Record(expert)),
        from: Some(date(2027, 3, 1)),
        until: Some(date(2027, 3, 5)),
        days: Some(5),
        cost: Some(Cost {
            currency: euro(0).currency,
            fee: 60_000,
            travel: 25_000,
            subsistence: 15_000,
            other: 1,
        }),
        course: Course::DRAFT,
        made_by: permit.person(),
        version: 1,
    }
}

fn euro(minor: i64) -> trellis_domain::kernel::Money {
    let currency = trellis_domain::kernel::Currency::from_code("EUR").expect("a currency");
    trellis_domain::kernel::Money { minor, currency }
}

/// Puts a row into every table of money for experts.
pub(crate) async fn fill(tx: &mut Tx, permit: &Permit, from: u128, about: About) {
    settle(tx, permit, from).await;
    let new = application(from, permit, about);
    support::add(tx, permit, &new, instant()).await.expect("a draft");
    // What it says was put in behind its row.
    let kept = Application { version: 2, ..new };
    assert_eq!(support::find(tx, kept.id).await.expect("reads"), Some(kept.clone()));
    let found = vec![
        Found {
            item: Item::Eligible,
            why: Why::HeldNone,
            what: vec!["ldc".into(), "sids".into()],
            day: Some(date(2027, 1, 2)),
            money: None,
        },
        Found { item: Item::Expert, why: Why::OnRoster, what: vec![], day: None, money: None },
        Found { item: Item::Ceiling, why: Why::Above, what: vec![], day: None, money: Some(euro(500)) },
    ];
    support::keep_found(tx, permit, kept.id, &found[..1]).await.expect("kept");
    support::keep_found(tx, permit, kept.id, &found).await.expect("kept again");
    assert_eq!(support::found(tx, kept.id).await.expect("reads"), found, "in the order of what is looked at");
    let payment =
        |id, day, minor| Payment { id: Id::new(from + id), on: date(2027, 2, day), minor, note: "x".into() };
    let course = Course {
        state: SupportState::Reported,
        submitted_on: Some(date(2027, 1, 2)),
        checked_on: Some(date(2027, 1, 3)),
        decided_on: Some(date(2027, 1, 4)),
        granted: Some(euro(90_000)),
        contract: Some(Contract { number: "C-1".into(), on: date(2027, 2, 1), minor: 80_000 }),
        payments: vec![payment(2, 3, 50_000), payment(1, 4, 30_000)],
        report: Some(Report { on: date(2027, 3, 9), text: "Done".into(), minor: 79_000 }),
        ..Course::DRAFT
    };
    let moved = Application { course, ..kept };
    support::move_on(tx, permit, &moved).await.expect("moved");
    assert!(matches!(support::move_on(tx, permit, &moved).await, Err(StoreError::Stale)), "once only");
    let moved = Application { version: 3, ..moved };
    assert_eq!(support::find(tx, moved.id).await.expect("reads"), Some(moved.clone()));

    let outside = Outside { name: "Ana <b>".into(), why: "She knows us".into(), knows: String::new() };
    let bare = Application {
        id: Id::new(from + 1),
        theme: None,
        request: None,
        mission: None,
        who: Some(Who::Outside(outside)),
        from: None,
        until: None,
        days: None,
        cost: None,
        course: Course::DRAFT,
        version: 1,
        ..moved.clone()
    };
    support::add(tx, permit, &bare, instant()).await.expect("a bare draft");
    let bare = Application { version: 2, ..bare };
    support::change(tx, permit, &Application { title: "Other".into(), ..bare.clone() })
        .await
        .expect("changed");
    assert!(matches!(support::change(tx, permit, &bare).await, Err(StoreError::Stale)), "once only");
    let bare = Application { title: "Other".into(), version: 3, ..bare };
    lists(tx, permit, (&bare, &moved)).await;
    let course = Course {
        state: SupportState::Declined,
        ending: Some(Ending::Withdrawn),
        why: "It rained".into(),
        ..Course::DRAFT
    };
    support::move_on(tx, permit, &Application { course, ..bare.clone() }).await.expect("ended");
    assert!(matches!(support::remove(tx, permit, &bare).await, Err(StoreError::Stale)), "it was changed");
    let ended = support::find(tx, bare.id).await.expect("reads").expect("it is there");
    assert_eq!((ended.course.ending, ended.course.why.as_str()), (Some(Ending::Withdrawn), "It rained"));
    support::remove(tx, permit, &ended).await.expect("taken away");
    assert_eq!(support::organisation_of(tx, bare.id).await.expect("reads"), None);
}

async fn settle(tx: &mut Tx, permit: &Permit, from: u128) {
    let rule =
        |id, link, day| Rule { id: Id::new(from + id), link, from: day, decision: "Decision <9/4>".into() };
    let first = rule(3, Link::Delinked, date(2026, 5, 1));
    let next = rule(4, Link::Linked, date(2028, 1, 1));
    for each in [&next, &first] {
        rules::add_rule(tx, permit, each, instant()).await.expect("settled");
    }
    assert_eq!(rules::rules(tx, permit.organisation()).await.expect("reads"), [first.clone(), next.clone()]);
    rules::remove_rule(tx, permit, next.id).await.expect("taken back");
    assert!(matches!(rules::remove_rule(tx, permit, next.id).await, Err(StoreError::Stale)));
    assert_eq!(rules::rules(tx, permit.organisation()).await.expect("reads"), [first]);
    let terms = Terms {
        id: Id::new(from + 5),
        from: date(2026, 1, 1),
        fund: "Voluntary <fund>".into(),
        currency: euro(0).currency,
        ceiling: Some(5_000_000),
        classes: vec![ClassCode::new("sids"), ClassCode::new("ldc")],
    };
    let open = Terms {
        id: Id::new(from + 6),
        ceiling: None,
        classes: vec![],
        from: date(2027, 1, 1),
        ..terms.clone()
    };
    for each in [&open, &terms] {
        rules::add_terms(tx, permit, each, instant()).await.expect("settled");
    }
    assert_eq!(rules::terms(tx, permit.organisation()).await.expect("reads"), [terms, open]);
}

async fn lists(tx: &mut Tx, permit: &Permit, (draft, moved): (&Application, &Application)) {
    let sight = |reach: &Reach| Sight {
        organisation: permit.organisation(),
        states: [SupportState::Draft, SupportState::Reported].map(|state| (state, reach.clone())).to_vec(),
    };
    let all = support::list(tx, &sight(&Reach::Everything), &Wanted::default()).await.expect("reads");
    assert_eq!(all, [draft.clone(), moved.clone()], "drafts first");
    let own = Reach::Concerning(vec![Scope::of(draft.member)]);
    let reported = Wanted { state: Some(SupportState::Reported), member: Some(draft.member) };
    assert_eq!(support::list(tx, &sight(&own), &reported).await.expect("reads"), std::slice::from_ref(moved));
    for nothing in [Reach::Nothing, Reach::Concerning(vec![Scope::One(4)])] {
        assert!(support::list(tx, &sight(&nothing), &Wanted::default()).await.expect("reads").is_empty());
    }
}

#[tokio::test]
async fn s3_6_what_is_settled_about_the_fund_comes_back_day_by_day_and_only_what_has_not_begun_goes() {
    for each in databases().await {
        let mut tx = begun(&each.db).await;
        let actor = Actor::Operator { organisation: organisation().id };
        let permit = may(actor, Verb::ImportPlan, organisation().id).expect("the operator may");
        settle(&mut tx, &permit, 7_000).await;
        let elsewhere = rules::rules(&mut tx, Id::new(77)).await.expect("reads");
        assert_eq!(elsewhere, [], "another organisation has none of it");
    }
}

#[tokio::test]
async fn s3_7_an_application_with_its_payments_is_kept_to_the_letter_and_changed_once() {
    for each in databases().await {
        let mut tx = begun(&each.db).await;
        let actor = Actor::Operator { organisation: organisation().id };
        let permit = may(actor, Verb::ImportPlan, organisation().id).expect("the operator may");
        let member = Member { id: Id::new(8_100), code: "FJ".into(), name: "Fiji".into() };
        members::add(&mut tx, &permit, std::slice::from_ref(&member)).await.expect("a Member");
        let nothing = (member.id, Id::new(1), Id::new(1), Id::new(1), Id::new(1));
        let course = Course {
            state: SupportState::Contracted,
            granted: Some(euro(500)),
            contract: Some(Contract { number: "C <1>".into(), on: date(2027, 2, 1), minor: 400 }),
            ..Course::DRAFT
        };
        let none = Application {
            theme: None,
            request: None,
            mission: None,
            who: None,
            ..application(8_000, &permit, nothing)
        };
        support::add(&mut tx, &permit, &none, instant()).await.expect("a draft");
        let moved = Application { course, version: 2, ..none };
        support::move_on(&mut tx, &permit, &moved).await.expect("moved");
        let mut paid = Application { version: 3, ..moved.clone() };
        for (id, day) in [(8_002, 5), (8_001, 4)] {
            let payment =
                Payment { id: Id::new(id), on: date(2027, 2, day), minor: 200, note: String::new() };
            paid.course.payments.push(payment);
        }
        support::move_on(&mut tx, &permit, &paid).await.expect("paid");
        let read = support::find(&mut tx, paid.id).await.expect("reads").expect("it is there");
        let days: Vec<_> = read.course.payments.iter().map(|paid| paid.on.day()).collect();
        assert_eq!((days, read.course.paid(), read.version), (vec![4, 5], 400, 4));
        let late = support::move_on(&mut tx, &permit, &moved).await;
        assert!(matches!(late, Err(StoreError::Stale)), "who comes second is told so");
    }
}
