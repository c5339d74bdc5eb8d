//! Frozen datasets: made in the background by an officer, released by the head, read by the auditor, taken away by those who
//! may export, seen by nobody else.

use axum::http::StatusCode;
use sha2::{Digest as _, Sha256};
use trellis_app::plans::datasets::{DatasetInput, add, download};
use trellis_domain::{
    people::Actor,
    plans::dataset::{DatasetId, DatasetState},
};
use trellis_store::plans::datasets as store;

use crate::{
    plan::PLAN,
    site::{AMINA, AUDITOR, CHAIR, FIJIAN, HEAD},
    stage::{HERE, Stage},
};

const OPERATOR: Actor<'static> = Actor::Operator { organisation: HERE };

/// The dataset that a list leads to, once it stands so.
async fn once(stage: &mut Stage, state: DatasetState) -> DatasetId {
    let db = stage.site.database().await;
    // Looking again is all the waiting there is.
    for _ in 0..2_000 {
        let mut tx = db.read(HERE).await.unwrap();
        let all = store::of_plan(&mut tx, PLAN).await.unwrap();
        if let Some(found) = all.iter().find(|each| each.state == state) {
            return found.id;
        }
        drop(tx);
        stage.by(HEAD).await.get("/account").await;
    }
    panic!("no dataset comes to stand {state:?}")
}

#[tokio::test]
async fn s3_24_a_dataset_is_made_by_one_released_by_another_and_taken_away_as_it_was_frozen() {
    let mut stage = Stage::set().await;
    let list = format!("/plans/{PLAN}/datasets");
    for who in ["", FIJIAN, CHAIR] {
        assert_eq!(stage.by(who).await.get(&list).await.status, StatusCode::NOT_FOUND, "{who}");
    }
    let late = stage.send(AMINA, &list, &list, &[("as_at", "2031-01-01")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", late.text);
    let by_member = stage.send(FIJIAN, "/account", &list, &[]).await;
    assert_eq!(by_member.status, StatusCode::FORBIDDEN, "{}", by_member.text);
    stage.done(AMINA, &list, &list, &[]).await;
    let id = once(&mut stage, DatasetState::Made).await;
    let page = format!("/datasets/{id}");
    let (zip, release) = (format!("{page}/dataset.zip"), format!("{page}/release"));
    // Until somebody else has released it nobody reads it, its maker included.
    for who in [AMINA, HEAD, AUDITOR] {
        let taken = stage.by(who).await.get(&zip).await;
        assert!(matches!(taken.status, StatusCode::FORBIDDEN | StatusCode::NOT_FOUND), "{who}");
        let table = stage.by(who).await.get(&format!("{page}/tables/actions.csv")).await;
        assert_eq!(table.status, StatusCode::NOT_FOUND, "{who}: {}", table.text);
    }
    let own = stage.send(AMINA, &page, &release, &[]).await;
    assert_eq!(own.status, StatusCode::FORBIDDEN, "its maker does not release it: {}", own.text);
    stage.done(HEAD, &page, &release, &[]).await;
    let table = stage.by(AUDITOR).await.get(&format!("{page}/tables/actions.csv")).await;
    assert_eq!(table.status, StatusCode::OK, "{}", table.text);
    let kept = stage.by(AUDITOR).await.get(&zip).await;
    assert_eq!(kept.status, StatusCode::FORBIDDEN, "the evaluator reads: {}", kept.text);
    let file = stage.by(HEAD).await.get(&zip).await;
    assert_eq!(file.status, StatusCode::OK);
    // The file is what its digest in the log says, and every table what the manifest says.
    let db = stage.site.database().await;
    let mut tx = db.read(HERE).await.unwrap();
    let dataset = store::find(&mut tx, id).await.unwrap().unwrap();
    let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let (mut all, mut digest, mut length) =
        (download(&stage.site.house, OPERATOR, id).await.unwrap(), Sha256::new(), 0);
    while let Some(piece) = all.next().await.unwrap() {
        digest.update(&piece);
        length += piece.len();
    }
    assert_eq!(hex(&digest.finalize()), dataset.digest);
    assert_eq!(file.header("content-length"), length.to_string());
    let logged = trellis_store::events::of_subject(&mut tx, HERE, id, 10).await.unwrap();
    let made = logged.iter().find(|event| event.deed == "dataset.made").unwrap();
    assert!(made.detail.iter().any(|(name, value)| name == "digest" && *value == dataset.digest));
    let mut read = async |name: &str| {
        let (mut text, mut part) = (String::new(), 0);
        while let Some(bytes) = store::part(&mut tx, id, (name, part)).await.unwrap() {
            text.push_str(std::str::from_utf8(&bytes).unwrap());
            part += 1;
        }
        text
    };
    let manifest: serde_json::Value = serde_json::from_str(&read("manifest.json").await).unwrap();
    let tables = manifest["tables"].as_array().unwrap();
    assert_eq!(tables.len(), trellis_app::plans::datasets::FILES.len());
    for table in tables {
        let text = read(table["name"].as_str().unwrap()).await;
        assert_eq!(hex(&Sha256::digest(text.as_bytes())), table["sha256"].as_str().unwrap());
        for line in text.trim_start_matches('\u{feff}').lines() {
            let runs = line.split(',').any(|cell| cell.trim_matches('"').starts_with(['=', '@']));
            assert!(!runs, "a spreadsheet would run it: {line}");
        }
    }
    assert!(manifest["left_out"].as_array().unwrap().len() >= 4);
    let people = ["amina", "mereani"];
    for table in ["facts.csv", "missions.csv", "trainings.csv"] {
        let text = read(table).await.to_lowercase();
        assert!(people.iter().all(|person| !text.contains(person)), "{table} names people: {text}");
    }
    drop(tx);
    // Taken back, what is in it is gone; that it was there stays.
    stage.done(HEAD, &page, &format!("{page}/withdrawal"), &[]).await;
    let gone = stage.by(HEAD).await.get(&zip).await;
    assert!(matches!(gone.status, StatusCode::FORBIDDEN | StatusCode::NOT_FOUND), "{}", gone.status);
    assert!(stage.by(HEAD).await.get(&list).await.text.contains(&page));
}

#[tokio::test]
async fn s3_24_a_dataset_whose_making_was_killed_in_the_middle_is_never_ready() {
    let mut stage = Stage::set().await;
    let list = format!("/plans/{PLAN}/datasets");
    // Begun, with a part put down, and then nobody makes it any more: the machine was switched off.
    let dataset = add(&stage.site.house, OPERATOR, PLAN, &DatasetInput::default()).await.unwrap();
    let db = stage.site.database().await;
    let mut tx = db.write(HERE).await.unwrap();
    let part = b"number,action\r\n".to_vec();
    store::add_part(&mut tx, dataset.id, ("actions.csv", 0, 0), part, dataset.touched).await.unwrap();
    tx.commit().await.unwrap();
    let page = format!("/datasets/{}", dataset.id);
    let early = stage.send(HEAD, &page, &format!("{page}/release"), &[]).await;
    assert_eq!(early.status, StatusCode::CONFLICT, "half of it is not released: {}", early.text);
    let taken = stage.by(HEAD).await.get(&format!("{page}/dataset.zip")).await;
    assert!(matches!(taken.status, StatusCode::FORBIDDEN | StatusCode::NOT_FOUND), "{}", taken.status);
    let second = stage.send(AMINA, &list, &list, &[]).await;
    assert_eq!(second.status, StatusCode::CONFLICT, "one at a time: {}", second.text);
    stage.site.wait_minutes(6);
    let text = stage.by(HEAD).await.get(&page).await.text;
    assert!(text.contains("stopped in the middle"), "its silence shows: {text}");
    stage.done(HEAD, &page, &format!("{page}/withdrawal"), &[]).await;
    // What is not being made any more takes no part, should its maker come back.
    let mut tx = db.write(HERE).await.unwrap();
    let again =
        store::add_part(&mut tx, dataset.id, ("actions.csv", 1, 1), Vec::new(), dataset.touched).await;
    assert!(again.is_err(), "it was given up");
    drop(tx);
    stage.done(AMINA, &list, &list, &[]).await;
    let other = once(&mut stage, DatasetState::Made).await;
    assert_ne!(other, dataset.id);
}
