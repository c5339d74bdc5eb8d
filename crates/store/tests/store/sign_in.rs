//! What signing in leaves behind: sessions, tries, second steps, keys, mail; each is found under its digest only.

use jiff::{SignedDuration, Timestamp};
use trellis_domain::{
    kernel::Id,
    people::{Permit, Person, Verb, policy::Account as State, provider::Known},
};
use trellis_store::{
    StoreError, Tx,
    mail::{self, Waiting},
    people::{
        self, Account,
        accounts::{self, Open},
        keys::{self, AccessKey},
        passkeys, providers, second_steps,
        sessions::{self, Session},
        tries,
    },
};

use crate::{databases, instant, organisation, permit, person};

/// A row in every table of the room.
pub async fn fill(tx: &mut Tx, permit: &Permit, id: u128, person: &Person) {
    let digest = id.to_be_bytes();
    sessions::open(tx, &session(id, person), &digest).await.expect("a session");
    sessions::open_step(tx, &digest, person.id, Timestamp::MAX).await.expect("a step");
    let subject = format!("address:{}", person.email);
    tries::note(tx, Id::new(id), &[subject], instant(), Timestamp::MIN).await.expect("a try");
    let open = Open { person: person.id, expires_at: Timestamp::MAX };
    accounts::invite(tx, permit, open, &digest, instant()).await.expect("an invitation");
    second_steps::begin(tx, permit, person.id, vec![1], instant()).await.expect("a second step");
    second_steps::set_codes(tx, permit, person.id, vec![vec![2]]).await.expect("a recovery code");
    keys::add(tx, permit, &key(id, permit, person), &digest).await.expect("a key");
    mail::add(tx, &letter(id, permit, person), instant()).await.expect("a mail");
    let passkey = passkeys::Kept {
        id: Id::new(id),
        person: person.id,
        credential_id: digest.to_vec(),
        name: "Phone".into(),
        credential: "{}".into(),
        made_at: instant(),
        used_at: None,
    };
    passkeys::add(tx, permit, &passkey).await.expect("a passkey");
    assert_eq!(passkeys::of_person(tx, person.id).await.expect("asks"), [passkey]);
    providers::put(tx, permit, &provider(permit)).await.expect("a provider");
    providers::link(tx, permit, person.id, &known("1"), instant()).await.expect("a link");
}

fn provider(permit: &Permit) -> providers::Kept {
    providers::Kept {
        organisation: permit.organisation(),
        label: "Reef account".into(),
        issuer: "https://id.example".into(),
        client_id: "trellis".into(),
        client_secret: vec![3],
        offered: true,
        only_way: false,
        asks_second_step: true,
        changed_at: instant(),
    }
}

fn known(subject: &str) -> Known {
    Known { issuer: "https://id.example".into(), subject: subject.into() }
}

fn session(id: u128, person: &Person) -> Session {
    Session {
        id: Id::new(id),
        person: person.id,
        device: "Firefox · Linux".into(),
        created_at: instant(),
        seen_at: instant(),
        expires_at: instant() + SignedDuration::from_hours(12),
        seen_as: None,
    }
}

fn key(id: u128, permit: &Permit, person: &Person) -> AccessKey {
    AccessKey {
        id: Id::new(id),
        organisation: permit.organisation(),
        person: person.id,
        name: "Nightly import".into(),
        writes: true,
        until: jiff::civil::date(2027, 1, 1),
        made_by: permit.person(),
        made_at: instant(),
        used_at: None,
        revoked_at: None,
    }
}

fn letter(id: u128, permit: &Permit, person: &Person) -> Waiting {
    Waiting {
        id: Id::new(id),
        organisation: permit.organisation(),
        recipient: person.email.clone(),
        subject: "Invitation".into(),
        body: "Come in".into(),
        tries: 0,
    }
}

async fn mele(tx: &mut Tx) -> Person {
    let mele = person(7, organisation().id);
    people::add_organisation(tx, &organisation()).await.expect("an organisation");
    let account = Account { person: mele.clone(), password_hash: "x".into(), state: State::Active };
    people::add_person(tx, &account).await.expect("a person");
    mele
}

#[tokio::test]
async fn a_disabled_account_has_neither_sessions_nor_keys() {
    for each in databases().await {
        let mut tx = each.db.write(organisation().id).await.expect("a transaction");
        let permit = permit(Verb::KeepPeople);
        let mele = mele(&mut tx).await;
        fill(&mut tx, &permit, 90, &mele).await;
        let digest = 90_u128.to_be_bytes();
        let (now, day) = (instant(), jiff::civil::date(2026, 11, 21));
        let found = sessions::find(&mut tx, &digest, now, Timestamp::MIN).await.expect("asks");
        assert_eq!(found, Some((mele.clone(), session(90, &mele))));
        let idle = sessions::find(&mut tx, &digest, now, now).await.expect("asks");
        assert_eq!(idle, None, "not used since");
        assert_eq!(
            keys::find(&mut tx, &digest, day).await.expect("asks"),
            Some((mele.clone(), key(90, &permit, &mele)))
        );
        assert_eq!(keys::all(&mut tx, organisation().id, Some(Id::new(8))).await.expect("asks"), []);
        assert_eq!(keys::all(&mut tx, organisation().id, None).await.expect("asks").len(), 1);

        let moved = accounts::set_state(&mut tx, &permit, mele.id, State::Active, State::Disabled).await;
        moved.expect("moved");
        let again = accounts::set_state(&mut tx, &permit, mele.id, State::Active, State::Disabled).await;
        assert!(matches!(again, Err(StoreError::Stale)));
        assert_eq!(sessions::find(&mut tx, &digest, now, Timestamp::MIN).await.expect("asks"), None);
        assert_eq!(sessions::person_of_step(&mut tx, &digest, now).await.expect("asks"), None);
        assert_eq!(keys::find(&mut tx, &digest, day).await.expect("asks"), None);
    }
}

#[tokio::test]
async fn codes_are_used_once() {
    for each in databases().await {
        let mut tx = each.db.write(organisation().id).await.expect("a transaction");
        let permit = permit(Verb::KeepPeople);
        let mele = mele(&mut tx).await;
        fill(&mut tx, &permit, 90, &mele).await;
        assert!(!second_steps::use_step(&mut tx, mele.id, 5).await.expect("asks"), "not confirmed yet");
        second_steps::confirm(&mut tx, &permit, mele.id, 5, instant()).await.expect("confirmed");
        assert!(!second_steps::use_step(&mut tx, mele.id, 5).await.expect("asks"));
        assert!(second_steps::use_step(&mut tx, mele.id, 6).await.expect("asks"));
        assert!(!second_steps::use_step(&mut tx, mele.id, 6).await.expect("asks"));
        assert!(second_steps::use_code(&mut tx, mele.id, &[2], instant()).await.expect("asks"));
        assert!(!second_steps::use_code(&mut tx, mele.id, &[2], instant()).await.expect("asks"));
        assert_eq!(second_steps::codes_left(&mut tx, mele.id).await.expect("asks"), 0);
    }
}

#[tokio::test]
async fn a_mail_is_taken_by_one_and_settled_once() {
    for each in databases().await {
        let mut tx = each.db.write(organisation().id).await.expect("a transaction");
        let permit = permit(Verb::KeepPeople);
        let mele = mele(&mut tx).await;
        fill(&mut tx, &permit, 90, &mele).await;
        let (now, later) = (instant(), instant() + SignedDuration::from_mins(5));
        let due = mail::next_due(&mut tx, now).await.expect("asks").expect("one waits");
        assert_eq!(due, letter(90, &permit, &mele));
        assert!(mail::take(&mut tx, due.id, now).await.expect("takes"));
        assert!(!mail::take(&mut tx, due.id, now).await.expect("asks"), "somebody has it");
        mail::postpone(&mut tx, due.id, later, "busy").await.expect("given back");
        assert_eq!(mail::next_due(&mut tx, now).await.expect("asks"), None);
        assert_eq!(mail::next_due(&mut tx, later).await.expect("asks").map(|mail| mail.tries), Some(1));
        assert!(mail::take(&mut tx, due.id, later).await.expect("takes"));
        let stuck = later + SignedDuration::from_mins(1);
        assert_eq!(mail::unsettled(&mut tx, stuck).await.expect("asks"), [organisation().id]);
        assert_eq!(
            mail::give_up_unsettled(&mut tx, organisation().id, stuck, stuck).await.expect("asks"),
            1,
            "nobody sends it twice"
        );
        assert_eq!(mail::next_due(&mut tx, Timestamp::MAX).await.expect("asks"), None);
    }
}

#[tokio::test]
async fn a_name_at_the_provider_opens_one_account_of_an_organisation() {
    for each in databases().await {
        let mut tx = each.db.write(organisation().id).await.expect("a transaction");
        let permit = permit(Verb::KeepPeople);
        let mele = mele(&mut tx).await;
        let mut kept = provider(&permit);
        providers::put(&mut tx, &permit, &kept).await.expect("kept");
        kept.label = "Lagoon account".into();
        providers::put(&mut tx, &permit, &kept).await.expect("kept in its place");
        let found = providers::of_organisation(&mut tx, organisation().id).await.expect("asks");
        assert!(found.is_some_and(|found| found == kept));
        let labels = |offers: Vec<providers::Offer>| offers.into_iter().map(|offer| offer.label);
        let offers = providers::offered(&mut tx).await.expect("asks");
        assert!(labels(offers).eq(["Lagoon account"]));
        kept.offered = false;
        providers::put(&mut tx, &permit, &kept).await.expect("kept");
        assert_eq!(providers::offered(&mut tx).await.expect("asks"), []);

        providers::link(&mut tx, &permit, mele.id, &known("1"), instant()).await.expect("a link");
        providers::link(&mut tx, &permit, mele.id, &known("2"), instant()).await.expect("in its place");
        let here = organisation().id;
        assert_eq!(providers::linked(&mut tx, here, &known("1")).await.expect("asks"), None);
        assert_eq!(providers::linked(&mut tx, here, &known("2")).await.expect("asks"), Some(mele.id));
        assert_eq!(providers::linked(&mut tx, Id::new(99), &known("2")).await.expect("asks"), None);
        let later = instant() + SignedDuration::from_hours(1);
        providers::used(&mut tx, mele.id, later).await.expect("used");
        let link = providers::link_of(&mut tx, mele.id).await.expect("asks").expect("a link");
        assert_eq!((link.known, link.linked_at, link.used_at), (known("2"), instant(), later));
        assert_eq!(providers::unlink(&mut tx, &permit, mele.id).await.expect("asks"), 1);
        assert_eq!(providers::unlink(&mut tx, &permit, mele.id).await.expect("asks"), 0);
        assert_eq!(providers::remove(&mut tx, &permit).await.expect("asks"), 1);
        assert!(providers::of_organisation(&mut tx, here).await.expect("asks").is_none());
    }
}
