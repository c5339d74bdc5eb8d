//! The log of deeds as it is kept: it holds, and whatever is touched is found.

use trellis_domain::{
    events::Event,
    people::{PersonId, Verb},
};
use trellis_store::{
    Db,
    events::{
        self,
        chain::{Break, Head, commitment},
        forgetting, ledger,
    },
    people,
    testing::{self, databases},
};

use crate::{instant, organisation, permit, plan};

/// The log of an organisation with these details, one a deed; the head after them.
async fn log_of(db: &Db, details: &[&str]) -> Head {
    let permit = permit(Verb::ImportPlan);
    let mut tx = db.write(organisation().id).await.expect("begins");
    people::add_organisation(&mut tx, &organisation()).await.expect("an organisation");
    let mut head = Head::START;
    for detail in details {
        let event = Event::new("plan.imported", plan().id).with("by", *detail);
        head = events::log(&mut tx, &permit, instant(), [9; 32], &event).await.expect("logged");
    }
    tx.commit().await.expect("commits");
    head
}

async fn verified(db: &Db) -> Result<Head, Break> {
    let mut tx = db.read(organisation().id).await.expect("begins");
    ledger::verify(&mut tx, organisation().id, None).await.expect("reads")
}

/// Forgets every entry in which a text stands.
async fn forgotten(db: &Db, text: &str) -> Vec<i64> {
    let mut tx = db.write(organisation().id).await.expect("begins");
    let found = forgetting::saying(&mut tx, organisation().id, text, 0).await.expect("reads");
    for each in &found {
        forgetting::forget(&mut tx, &permit(Verb::KeepPeople), each.seq).await.expect("forgets");
    }
    tx.commit().await.expect("commits");
    found.iter().map(|each| each.seq).collect()
}

#[tokio::test]
async fn what_was_written_with_an_entry_is_forgotten_and_the_log_holds() {
    for each in databases().await {
        let head = log_of(&each.db, &["Mele", "somebody", "100% me_le \\ MELE\nagain", "Sione"]).await;
        assert_eq!(forgotten(&each.db, "100% me_le \\ mele\n").await.len(), 1, "signs stand for themselves");
        assert_eq!(forgotten(&each.db, "%").await.len(), 0);
        assert_eq!(forgotten(&each.db, "mele").await.len(), 1);
        assert_eq!(verified(&each.db).await, Ok(head), "{}", each.db.engine_name());
        let mut tx = each.db.read(organisation().id).await.expect("begins");
        let entries = ledger::after(&mut tx, organisation().id, 0).await.expect("reads");
        let opened: Vec<_> = entries.iter().map(|entry| entry.opened.is_some()).collect();
        assert_eq!(opened, [false, true, false, true]);
        assert_eq!(entries[0].link.commitment, commitment(&[9; 32], "by=Mele"), "still committed to");
        let page = events::page(&mut tx, organisation().id, &events::Wanted::default(), 0, 9).await;
        let told: Vec<_> = page.expect("a page").into_iter().map(|(_, entry)| entry.forgotten).collect();
        assert_eq!(told, [false, true, false, true], "newest first");
        assert_eq!(testing::tables_saying(&each.db, "mele").await.expect("looks"), [""; 0]);
        assert_eq!(testing::tables_saying(&each.db, "sione").await.expect("looks"), ["event"]);
    }
}

#[tokio::test]
async fn entries_from_before_commitments_were_kept_are_forgotten_like_others() {
    for each in databases().await {
        let mut tx = each.db.write(organisation().id).await.expect("begins");
        people::add_organisation(&mut tx, &organisation()).await.expect("an organisation");
        tx.commit().await.expect("commits");
        testing::fill_log(&each.db, organisation().id, 5).await.expect("filled");
        // One from before the chain has nothing to keep but the deed.
        testing::run_sql(
            &each.db,
            "update event set place = null, salt = null, digest = null where place = 5",
        )
        .await
        .expect("runs");
        testing::run_sql(&each.db, "update audit_head set place = 4").await.expect("runs");
        assert_eq!(forgotten(&each.db, "facts=3").await.len(), 5);
        assert_eq!(verified(&each.db).await.map(|head| head.place), Ok(4));
        assert_eq!(testing::tables_saying(&each.db, "facts=3").await.expect("looks"), [""; 0]);
    }
}

#[tokio::test]
async fn a_forgotten_entry_that_is_touched_is_found_out() {
    let touched = [
        "update event set detail = 'by=Sione' where place = 2",
        "update event set commitment = digest where place = 2",
        "update event set commitment = null where place = 2",
        "update event set deed = 'plan.removed' where place = 2",
        "update event set commitment = digest where place = 1",
        "update event set detail = 'by=Sione' where place = 1",
    ];
    for sql in touched {
        for each in databases().await {
            log_of(&each.db, &["somebody", "Mele", "somebody"]).await;
            forgotten(&each.db, "mele").await;
            testing::run_sql(&each.db, sql).await.expect("runs");
            let place = if sql.ends_with('2') { 2 } else { 1 };
            assert_eq!(verified(&each.db).await, Err(Break::Changed { place }), "{sql}");
        }
    }
}

#[tokio::test]
async fn forgetting_hides_no_change_that_was_made_before() {
    for each in databases().await {
        log_of(&each.db, &["somebody", "Mele"]).await;
        testing::run_sql(&each.db, "update event set detail = 'by=Mele, too' where place = 2")
            .await
            .expect("runs");
        forgotten(&each.db, "mele").await;
        assert_eq!(verified(&each.db).await, Err(Break::Changed { place: 2 }));
    }
}

#[tokio::test]
async fn the_log_of_deeds_holds_until_somebody_touches_it() {
    for each in databases().await {
        let permit = permit(Verb::ImportPlan);
        let mut kept = Head::START;
        for deed in ["plan.imported", "flag.settled", "progress.reported"] {
            let mut tx = each.db.write(organisation().id).await.expect("begins");
            if kept == Head::START {
                people::add_organisation(&mut tx, &organisation()).await.expect("an organisation");
            }
            let event = Event::new(deed, plan().id).with("by", "Mele");
            kept = events::log(&mut tx, &permit, instant(), [9; 32], &event).await.expect("logged");
            tx.commit().await.expect("commits");
        }
        assert_eq!(kept.place, 3);
        let verify = async |kept| {
            let mut tx = each.db.read(organisation().id).await.expect("begins");
            ledger::verify(&mut tx, organisation().id, Some(kept)).await.expect("reads")
        };
        assert_eq!(verify(kept).await, Ok(kept));
        let older = Head { digest: [1; 32], place: 2 };
        assert_eq!(
            verify(older).await,
            Err(Break::Changed { place: 2 }),
            "not the chain whose head was kept"
        );
        let later = Head { place: 4, ..kept };
        assert_eq!(
            verify(later).await,
            Err(Break::Cut { place: 3, kept: 4 }),
            "an older copy was put in place"
        );
        testing::run_sql(&each.db, "update event set detail = 'by=Sione' where place = 2")
            .await
            .expect("runs");
        assert_eq!(verify(kept).await, Err(Break::Changed { place: 2 }));
        testing::run_sql(&each.db, "delete from event where place = 2").await.expect("runs");
        assert_eq!(verify(kept).await, Err(Break::Missing { place: 2 }));
    }
}

#[tokio::test]
async fn a_long_log_is_gone_through_page_by_page() {
    for each in databases().await {
        let mut tx = each.db.write(organisation().id).await.expect("begins");
        people::add_organisation(&mut tx, &organisation()).await.expect("an organisation");
        tx.commit().await.expect("commits");
        let head = testing::fill_log(&each.db, organisation().id, 4_321).await.expect("filled");
        let said = std::cell::RefCell::new(Vec::new());
        let mut tx = each.db.read(organisation().id).await.expect("begins");
        let say = |at| said.borrow_mut().push(at);
        let verdict =
            ledger::verify_saying(&mut tx, organisation().id, None, say).await.expect("gone through");
        assert_eq!(verdict, Ok(head));
        assert_eq!(*said.borrow(), [2_000, 4_000, 4_321], "it tells how far it is");
    }
}

#[tokio::test]
async fn an_auditor_narrows_the_log_and_what_was_refused_changes_nothing() {
    for each in databases().await {
        let permit = permit(Verb::ImportPlan);
        let mut tx = each.db.write(organisation().id).await.expect("begins");
        people::add_organisation(&mut tx, &organisation()).await.expect("an organisation");
        let event = Event::new("plan.imported", plan().id);
        events::log(&mut tx, &permit, instant(), [9; 32], &event).await.expect("logged");
        let newest = events::newest(&mut tx, organisation().id).await.expect("newest");
        let read = Event::new(events::PROTECTED_READ, plan().id);
        events::log(&mut tx, &permit, instant(), [9; 32], &read).await.expect("logged");
        assert_eq!(events::newest(&mut tx, organisation().id).await.expect("newest"), newest);
        let own = organisation().id;
        assert_eq!(events::latest(&mut tx, own, 9).await.expect("latest").len(), 1);
        assert_eq!(events::deeds(&mut tx, own).await.expect("deeds"), ["plan.imported", "protected.read"]);
        let all = events::Wanted::default();
        let imported = events::Wanted { deed: Some("plan.imported".to_owned()), ..all.clone() };
        let somebody = events::Wanted { person: Some(PersonId::new(77)), ..all.clone() };
        let before = events::Wanted { until: Some(instant()), ..all.clone() };
        let since = events::Wanted { from: Some(instant()), ..all.clone() };
        for (wanted, expect) in [
            (all, vec![2, 1]),
            (imported, vec![1]),
            (somebody, vec![]),
            (before, vec![]),
            (since, vec![2, 1]),
        ] {
            let found = events::page(&mut tx, own, &wanted, 0, 9).await.expect("a page");
            let places: Vec<_> = found.iter().map(|(place, _)| *place).collect();
            assert_eq!(places, expect, "{wanted:?}");
            let count = events::count(&mut tx, own, &wanted).await.expect("a count");
            assert_eq!(count, expect.len() as i64, "{wanted:?}");
        }
        let second = events::page(&mut tx, own, &events::Wanted::default(), 1, 9).await.expect("a page");
        assert_eq!(second[0].0, 1);
    }
}
