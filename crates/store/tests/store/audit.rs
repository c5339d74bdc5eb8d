//! The log of deeds as it is kept: it holds, and whatever is touched is found.

use trellis_domain::{
    events::Event,
    people::{PersonId, Verb},
};
use trellis_store::{
    events::{
        self,
        chain::{Break, Head},
        ledger,
    },
    people,
    testing::{self, databases},
};

use crate::{instant, organisation, permit, plan};

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
