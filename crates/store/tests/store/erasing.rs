//! What is left of somebody who was erased, table by table and in the file itself.

use std::path::Path;

use trellis_domain::people::{Actor, OrganisationId, PersonId, Verb, may, policy::Account as State};
use trellis_store::{
    Db, StoreError,
    people::{self, accounts, erasing},
    testing::{TestDb, databases, rows_by_table, tables_saying},
};

use crate::{fill, instant};

const OWN: OrganisationId = OrganisationId::new(1_000_000);
const MELE: PersonId = PersonId::new(1_000_001);
const EMAIL: &str = "mele1000001@sample.example";

/// Two organisations with a row in every table, and Mele's account in the first one disabled.
async fn disabled() -> Vec<TestDb> {
    let all = databases().await;
    for each in &all {
        for organisation in [OWN, OrganisationId::new(2_000_000)] {
            let mut tx = each.db.write(organisation).await.expect("a transaction");
            fill(&mut tx, organisation.bits()).await;
            tx.commit().await.expect("committed");
        }
        let mut tx = each.db.write(OWN).await.expect("a transaction");
        let permit = may(Actor::Operator { organisation: OWN }, Verb::KeepPeople, OWN).expect("it may");
        accounts::set_state(&mut tx, &permit, MELE, State::Active, State::Disabled).await.expect("disabled");
        tx.commit().await.expect("committed");
    }
    all
}

async fn erase(db: &Db, person: PersonId, within: OrganisationId) -> Result<(), StoreError> {
    let mut tx = db.write(within).await?;
    let permit = may(Actor::Operator { organisation: within }, Verb::KeepPeople, within).expect("it may");
    erasing::erase(&mut tx, &permit, person, "!", instant()).await?;
    tx.commit().await
}

#[tokio::test]
async fn an_erased_person_is_in_no_table_any_more_and_nobody_else_is_touched() {
    for each in disabled().await {
        let before = rows_by_table(&each.db).await.expect("counts");
        let saying = tables_saying(&each.db, EMAIL).await.expect("looks");
        assert_eq!(saying, ["outgoing_mail", "person", "sign_in_try"]);
        erase(&each.db, MELE, OWN).await.expect("erased");
        assert_eq!(tables_saying(&each.db, EMAIL).await.expect("looks"), [""; 0]);
        let fewer: Vec<_> = before
            .iter()
            .zip(rows_by_table(&each.db).await.expect("counts"))
            .filter(|((_, before), (_, after))| before != after)
            .map(|((name, before), (_, after))| (name.as_str(), before - after))
            .collect();
        let gone = [
            "access_key",
            "account_invitation",
            "calendar_address",
            "form_draft",
            "kept_form",
            "outgoing_mail",
            "passkey",
            "provider_link",
            "recovery_code",
            "second_step",
            "session",
            "sign_in_step",
            "sign_in_try",
        ];
        assert_eq!(fewer, gone.map(|name| (name, 1)), "{}", each.db.engine_name());

        let mut tx = each.db.read(OWN).await.expect("a transaction");
        let left = people::person(&mut tx, OWN, MELE).await.expect("reads").expect("the id stays");
        assert_eq!((left.name.as_str(), left.email), ("", MELE.to_string()));
        assert_eq!(accounts::state(&mut tx, OWN, MELE).await.expect("reads"), None, "no account any more");
        assert_eq!(accounts::states(&mut tx, OWN).await.expect("reads"), []);
        assert_eq!(people::offices::of_person(&mut tx, MELE).await.expect("reads"), [], "offices have ended");
    }
}

#[tokio::test]
async fn only_a_disabled_account_of_the_own_organisation_is_erased_and_once() {
    for each in disabled().await {
        let other = OrganisationId::new(2_000_000);
        let active = erase(&each.db, PersonId::new(2_000_001), other).await;
        assert!(matches!(active, Err(StoreError::Stale)), "{active:?}");
        let elsewhere = erase(&each.db, MELE, other).await;
        assert!(matches!(elsewhere, Err(StoreError::Stale)), "{elsewhere:?}");
        let saying = tables_saying(&each.db, EMAIL).await.expect("looks");
        assert_eq!(saying, ["outgoing_mail", "person", "sign_in_try"], "and nothing of it was done");
        erase(&each.db, MELE, OWN).await.expect("erased");
        let again = erase(&each.db, MELE, OWN).await;
        assert!(matches!(again, Err(StoreError::Stale)), "{again:?}");
    }
}

/// Whoever has the file reads more than its tables.
#[tokio::test]
async fn an_erased_person_does_not_stand_in_unused_pages_of_the_file() {
    let each = disabled().await.swap_remove(0);
    let folder = each.arguments[1].clone();
    let says = |file: &Path| {
        let bytes = std::fs::read(file).unwrap_or_default();
        bytes.windows(EMAIL.len()).any(|part| part == EMAIL.as_bytes())
    };
    let file = Path::new(&folder).join("trellis.db");
    let log = Path::new(&folder).join("trellis.db-wal");
    assert!(says(&file) || says(&log), "the test looks at the right place");
    erase(&each.db, MELE, OWN).await.expect("erased");
    // What waits to be written into the file goes with the last connection.
    each.db.close().await;
    assert!(!says(&file) && !says(&log));
}
