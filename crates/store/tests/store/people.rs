//! People's offices as they are kept: in force once approved, over once ended.

use jiff::{Timestamp, civil::date};
use trellis_domain::{
    kernel::Id,
    people::{
        Permit, PersonId, Verb,
        grants::{Held, ScopeKind, in_force},
        policy::{Account, Grant, Office, Scope},
    },
};
use trellis_store::{StoreError, Tx, people::offices};

use crate::{databases, organisation, permit, person};

fn held(id: u128, permit: &Permit, person: PersonId) -> Held {
    Held {
        id: Id::new(id),
        organisation: permit.organisation(),
        person,
        grant: Grant {
            office: Office::FocalPoint,
            scope: Scope::One(17),
            from: date(2027, 1, 1),
            until: Some(date(2027, 12, 31)),
        },
        proposed_by: permit.person(),
        approved_at: None,
        confirmed_on: None,
        ended_at: None,
    }
}

/// A row in every table of the room.
pub async fn fill(tx: &mut Tx, permit: &Permit, id: u128, person: PersonId) {
    let held = held(id, permit, person);
    offices::propose(tx, permit, &held, Some(ScopeKind::Member), Timestamp::UNIX_EPOCH)
        .await
        .expect("an office");
}

#[tokio::test]
async fn an_office_is_in_force_once_approved_until_it_is_ended() {
    for each in databases().await {
        let mut tx = each.db.write(organisation().id).await.expect("a transaction");
        let permit = permit(Verb::KeepPeople);
        let person = person(7, organisation().id);
        trellis_store::people::add_organisation(&mut tx, &organisation()).await.expect("an organisation");
        let account = trellis_store::people::Account {
            person: person.clone(),
            password_hash: "x".into(),
            state: Account::Active,
        };
        trellis_store::people::add_person(&mut tx, &account).await.expect("a person");
        fill(&mut tx, &permit, 90, person.id).await;
        let day = date(2027, 6, 1);
        let held = offices::of_person(&mut tx, person.id).await.expect("read");
        assert_eq!(held, [self::held(90, &permit, person.id)]);
        assert_eq!(in_force(&held, day), []);

        offices::approve(&mut tx, &permit, held[0].id, Timestamp::UNIX_EPOCH, day).await.expect("approved");
        let again = offices::approve(&mut tx, &permit, held[0].id, Timestamp::UNIX_EPOCH, day).await;
        assert!(matches!(again, Err(StoreError::Stale)), "it is approved once");
        let held = offices::of_person(&mut tx, person.id).await.expect("read");
        assert_eq!(in_force(&held, day), [held[0].grant]);

        offices::end(&mut tx, &permit, held[0].id, Timestamp::UNIX_EPOCH).await.expect("ended");
        assert_eq!(offices::of_person(&mut tx, person.id).await.expect("read"), []);
    }
}
