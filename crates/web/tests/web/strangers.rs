//! People beside the officer and the chair: an auditor, a focal point, and an officer of another organisation.

use argon2::{Argon2, PasswordHasher};
use trellis_domain::{
    kernel::Language,
    people::{
        Actor, Organisation, OrganisationId, Person, PersonId, Verb,
        grants::{Held, HeldId, ScopeKind},
        may,
        policy::{Grant, Office, Scope},
    },
};
use trellis_store::{
    Db,
    people::{Account, add_organisation, add_person, offices},
};

use crate::site::{PASSWORD, Site};

/// Reads the log of deeds.
pub const AUDITOR: &str = "ines@example.org";
/// Speaks for one Member.
pub const FOCAL_POINT: &str = "sione@example.org";
/// An officer of the other organisation.
pub const OTHER_OFFICER: &str = "kofi@example.org";

/// Adds them to a site.
pub async fn invite(site: &Site) {
    let db = Db::open_sqlite(&site.folder().join("trellis.db")).await.unwrap();
    let other = Organisation {
        id: OrganisationId::new(900),
        code: "reef".to_owned(),
        name: "Reef Office".to_owned(),
        sample: true,
    };
    let mut tx = db.write().await.unwrap();
    add_organisation(&mut tx, &other).await.unwrap();
    tx.commit().await.unwrap();
    let own = OrganisationId::new(1);
    let people = [
        (own, 901, AUDITOR, Office::Auditor, Scope::Organisation),
        (own, 902, FOCAL_POINT, Office::FocalPoint, Scope::One(777)),
        (other.id, 903, OTHER_OFFICER, Office::Officer, Scope::Organisation),
    ];
    let hash = Argon2::default().hash_password_with_salt(PASSWORD.as_bytes(), b"sixteen bytes ok").unwrap();
    for (organisation, id, email, office, scope) in people {
        let permit = may(Actor::Operator { organisation }, Verb::KeepPeople, organisation).unwrap();
        let person = Person {
            id: PersonId::new(id),
            organisation,
            name: email.split('@').next().unwrap().to_owned(),
            email: email.to_owned(),
            language: Language::En,
        };
        let held = Held {
            id: HeldId::new(id),
            organisation,
            person: person.id,
            grant: Grant { scope, ..Grant::standing(office) },
            proposed_by: None,
            approved_at: None,
            confirmed_on: None,
            ended_at: None,
        };
        let kind = matches!(scope, Scope::One(_)).then_some(ScopeKind::Member);
        let (at, day) = (jiff::Timestamp::UNIX_EPOCH, jiff::civil::date(1970, 1, 1));
        let mut tx = db.write().await.unwrap();
        add_person(&mut tx, &Account { person, password_hash: hash.to_string() }).await.unwrap();
        offices::propose(&mut tx, &permit, &held, kind, at).await.unwrap();
        offices::approve(&mut tx, &permit, held.id, at, day).await.unwrap();
        tx.commit().await.unwrap();
    }
    db.close().await;
}
