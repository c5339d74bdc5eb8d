//! Settings, Members' names, partners, and tenures that are taken back: the same on both engines.

use jiff::civil::date;
use trellis_domain::{
    kernel::{Id, Language, Localised, Period},
    members::{ClassCode, Member, MemberId, Partner, PartnerKind, Tenure, TenureKind},
    people::{
        Actor, Permit, Verb, may,
        policy::Account as State,
        settings::{Entry, Topic},
    },
};
use trellis_store::{StoreError, Tx, members, people, people::settings, testing::databases};

use super::{instant, organisation, person};

/// One row of each table of this room, for an organisation of its own.
pub async fn fill(tx: &mut Tx, permit: &Permit, from: u128, member: MemberId) {
    let name = Localised::default().with(Language::Fr, "Fidji");
    let entry = Entry::named(Topic::Status, "member", name.clone());
    settings::put(tx, permit, &entry, 0).await.expect("a setting");
    members::names::add(tx, permit, &[(member, name)]).await.expect("a name");
    members::partners::add(tx, permit, &partner(from, Some(member))).await.expect("a partner");
}

fn partner(id: u128, member: Option<MemberId>) -> Partner {
    Partner {
        id: Id::new(id),
        code: "donor".into(),
        name: "Customs Service".into(),
        kind: PartnerKind::Donor,
        own_kind: None,
        member,
        ended_on: None,
    }
}

#[tokio::test]
async fn s2_2_settings_come_back_in_their_order_with_their_names() {
    for each in databases().await {
        let mut tx = each.db.write(organisation().id).await.expect("a transaction");
        people::add_organisation(&mut tx, &organisation()).await.expect("an organisation");
        let actor = Actor::Operator { organisation: organisation().id };
        let permit = may(actor, Verb::KeepSettings, organisation().id).expect("the operator may");
        let names = Localised::default().with(Language::En, "capacity builder").with(Language::Ar, "جهة");
        let donor = Entry::named(Topic::Office, "donor", names);
        let papers = Entry::plain(Topic::Symbol, "papers", "{body}/{number:2}");
        let (second, first) = (
            Entry::named(Topic::Group, "a", Localised::default()),
            Entry::named(Topic::Group, "b", Localised::default()),
        );
        for (entry, place) in [(&donor, 0), (&papers, 0), (&second, 1), (&first, 0)] {
            settings::put(&mut tx, &permit, entry, place).await.expect("kept");
        }
        let kept = settings::settings(&mut tx, organisation().id).await.expect("settings");
        assert_eq!(kept.all(), [first.clone(), second, donor.clone(), papers]);
        let renamed = Entry::named(Topic::Office, "donor", Localised::default().with(Language::Fr, "allié"));
        settings::put(&mut tx, &permit, &renamed, 0).await.expect("kept");
        settings::remove(&mut tx, &permit, Topic::Group, "a").await.expect("removed");
        let kept = settings::settings(&mut tx, organisation().id).await.expect("settings");
        assert_eq!(kept.all()[..2], [first, renamed], "nothing of the earlier names is left");
        let other = settings::settings(&mut tx, Id::new(99)).await.expect("settings");
        assert!(other.all().is_empty(), "another organisation has its own");
    }
}

#[tokio::test]
async fn s1_4_what_is_withdrawn_stays_and_counts_no_more() {
    for each in databases().await {
        let mut tx = each.db.write(organisation().id).await.expect("a transaction");
        people::add_organisation(&mut tx, &organisation()).await.expect("an organisation");
        let somebody = person(7, organisation().id);
        let account = people::Account { person: somebody, password_hash: "x".into(), state: State::Active };
        people::add_person(&mut tx, &account).await.expect("a person");
        let actor = Actor::Operator { organisation: organisation().id };
        let permit = may(actor, Verb::KeepMembers, organisation().id).expect("the operator may");
        let fiji = Member { id: Id::new(2), code: "FJ".into(), name: "Fiji".into() };
        members::add(&mut tx, &permit, std::slice::from_ref(&fiji)).await.expect("a Member");
        let tenure = |id, class: &str| Tenure {
            id: Id::new(id),
            member: fiji.id,
            class: ClassCode::new(class),
            period: Period::new(date(2004, 7, 1), None).expect("in order"),
            evidence: "Letter".into(),
        };
        members::add_tenures(&mut tx, &permit, &[tenure(3, "ldc"), tenure(4, "sids")])
            .await
            .expect("classes");
        let status = [tenure(5, "member")];
        members::add_tenures_of(&mut tx, &permit, TenureKind::Status, &status).await.expect("a status");
        members::withdraw_tenure(&mut tx, &permit, Id::new(3), "Mistaken", instant()).await.expect("once");
        let again = members::withdraw_tenure(&mut tx, &permit, Id::new(3), "Twice", instant()).await;
        assert!(matches!(again, Err(StoreError::Stale)), "only once");
        let ended = members::end_tenure(&mut tx, &permit, &tenure(3, "ldc")).await;
        assert!(matches!(ended, Err(StoreError::Stale)), "what is withdrawn does not end");
        let counted = members::tenures(&mut tx, organisation().id).await.expect("classes");
        assert_eq!(counted, [tenure(4, "sids")]);
        let all = members::recorded(&mut tx, organisation().id).await.expect("all");
        let withdrawn: Vec<_> = all.iter().filter_map(|each| each.withdrawn.as_deref()).collect();
        assert_eq!((all.len(), withdrawn), (3, vec!["Mistaken"]));
    }
}

#[tokio::test]
async fn s2_1_working_with_a_partner_ends_once() {
    for each in databases().await {
        let mut tx = each.db.write(organisation().id).await.expect("a transaction");
        people::add_organisation(&mut tx, &organisation()).await.expect("an organisation");
        let actor = Actor::Operator { organisation: organisation().id };
        let permit = may(actor, Verb::KeepMembers, organisation().id).expect("the operator may");
        members::partners::add(&mut tx, &permit, &partner(1, None)).await.expect("a partner");
        let ended = Partner { ended_on: Some(date(2026, 1, 31)), ..partner(1, None) };
        members::partners::end(&mut tx, &permit, &ended).await.expect("once");
        assert!(matches!(members::partners::end(&mut tx, &permit, &ended).await, Err(StoreError::Stale)));
        assert_eq!(members::partners::list(&mut tx, organisation().id).await.expect("all"), [ended]);
        let other = members::partners::find(&mut tx, Id::new(99), Id::new(1)).await.expect("asks");
        assert_eq!(other, None, "another organisation has none of it");
    }
}
