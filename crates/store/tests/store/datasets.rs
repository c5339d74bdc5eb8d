//! Datasets come back part by part, to the byte, and take no part once they are given up.

use trellis_domain::{
    people::Permit,
    plans::{
        dataset::{Dataset, DatasetFile, DatasetState},
        record::PlanId,
    },
};
use trellis_store::plans::datasets;

use super::*;

/// Puts a row into every table of datasets.
pub(crate) async fn fill(tx: &mut Tx, permit: &Permit, from: u128, plan: PlanId) {
    let new = Dataset {
        id: Id::new(from),
        organisation: permit.organisation(),
        plan,
        title: "2026".into(),
        from: Some(date(2026, 1, 1)),
        as_at: date(2026, 12, 31),
        state: DatasetState::Running,
        done: (0, 0),
        touched: instant(),
        digest: String::new(),
        bytes: 0,
        made_by: permit.person(),
        version: 1,
    };
    datasets::add(tx, permit, &new, instant()).await.expect("a dataset");
    let parts = [b"number\r\n".to_vec(), vec![0, 255, 10]];
    for (at, part) in (0..).zip(&parts) {
        datasets::add_part(tx, new.id, ("actions.csv", at, 2), part.clone(), instant())
            .await
            .expect("a part");
    }
    let file = DatasetFile {
        name: "actions.csv".into(),
        rows: 4,
        bytes: 11,
        digest: "3f".repeat(32),
        crc: u32::MAX,
    };
    datasets::add_file(tx, new.id, (0, &file), instant()).await.expect("a table");
    let read = datasets::find(tx, new.id).await.expect("reads").expect("it is there");
    assert_eq!(read, Dataset { done: (1, 4), ..new.clone() });
    assert_eq!(datasets::files(tx, new.id).await.expect("reads"), [file]);
    for (at, part) in (0..).zip(&parts) {
        let read = datasets::part(tx, new.id, ("actions.csv", at)).await.expect("reads");
        assert_eq!(read.as_ref(), Some(part));
    }
    assert_eq!(datasets::part(tx, new.id, ("actions.csv", 2)).await.expect("reads"), None);
    let digest = "9c".repeat(32);
    let made = Dataset { state: DatasetState::Made, digest, bytes: 400, ..read };
    datasets::move_on(tx, permit, &made).await.expect("made");
    assert_eq!(datasets::of_plan(tx, plan).await.expect("reads"), [Dataset { version: 2, ..made.clone() }]);
    let late = datasets::add_part(tx, new.id, ("facts.csv", 0, 1), Vec::new(), instant()).await;
    assert!(matches!(late, Err(StoreError::Stale)), "what is made takes no part: {late:?}");
    let stale = datasets::move_on(tx, permit, &made).await;
    assert!(matches!(stale, Err(StoreError::Stale)), "{stale:?}");
}
