//! A database that has no room: what it says, that reading goes on, and that writing resumes.
#![expect(clippy::unwrap_used, reason = "a test whose stage cannot be set has failed")]

use trellis_domain::people::{Organisation, OrganisationId};
use trellis_store::{
    Across, Db, StoreError, file, people,
    testing::{run_sql, sqlite},
};

async fn add(db: &Db, id: u128, name: &str) -> Result<(), StoreError> {
    let organisation = Organisation {
        id: OrganisationId::new(id),
        code: format!("o-{id}"),
        name: name.to_owned(),
        sample: false,
    };
    let mut tx = db.write(organisation.id).await?;
    people::add_organisation(&mut tx, &organisation).await?;
    tx.commit().await
}

async fn count(db: &Db) -> usize {
    people::organisations(&mut db.read(Across::Organisations).await.unwrap()).await.unwrap().len()
}

#[tokio::test]
async fn a_full_database_says_so_reading_goes_on_and_writing_resumes() {
    let test = sqlite().await;
    let db = &test.db;
    add(db, 1, "first").await.unwrap();
    let long = "x".repeat(400_000);
    for id in 10..15 {
        // SQLite takes the pages that there are as the least. The limit is its connection's own, and a connection whose
        // transaction was ended by the engine is not used again.
        run_sql(db, "pragma max_page_count = 1").await.unwrap();
        let full = add(db, id, &long).await;
        assert!(matches!(full, Err(StoreError::Full(_))), "{full:?}");
        assert_eq!(count(db).await, 1, "what was refused left nothing behind");
    }
    run_sql(db, "pragma max_page_count = 1000000").await.unwrap();
    add(db, 20, &long).await.unwrap();
    assert_eq!(count(db).await, 2);
}

#[tokio::test]
async fn a_file_that_is_no_database_or_is_damaged_is_named() {
    let test = sqlite().await;
    let folder = std::path::Path::new(&test.arguments[1]);
    std::fs::write(folder.join("noise.db"), vec![7_u8; 20_000]).unwrap();
    let noise = Db::open_sqlite(&folder.join("noise.db")).await;
    assert!(matches!(noise, Err(StoreError::Damaged(_))), "{noise:?}");
    for id in 1..400 {
        add(&test.db, id, "name").await.unwrap();
    }
    file::copy(&folder.join("trellis.db"), &folder.join("copy.db")).await.unwrap();
    let copy = Db::open_unchanged(&folder.join("copy.db")).await.unwrap();
    assert_eq!(copy.damage().await.unwrap(), None);
    assert_eq!(copy.step().await.unwrap(), file::newest_step());
    assert_eq!(count(&copy).await, 399);
    copy.close().await;
    let mut bytes = std::fs::read(folder.join("copy.db")).unwrap();
    let middle = bytes.len() / 2 / 4096 * 4096;
    bytes[middle..middle + 64].fill(0xee);
    std::fs::write(folder.join("broken.db"), bytes).unwrap();
    let broken = Db::open_unchanged(&folder.join("broken.db")).await.unwrap();
    let damage = broken.damage().await;
    assert!(!matches!(damage, Ok(None)), "{damage:?}");
    broken.close().await;
}
