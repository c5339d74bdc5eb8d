//! The log of deeds as it is kept: it holds, and whatever is touched is found.

use trellis_domain::{events::Event, people::Verb};
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
            let mut tx = each.db.write().await.expect("begins");
            if kept == Head::START {
                people::add_organisation(&mut tx, &organisation()).await.expect("an organisation");
            }
            let event = Event::new(deed, plan().id).with("by", "Mele");
            kept = events::log(&mut tx, &permit, instant(), [9; 32], &event).await.expect("logged");
            tx.commit().await.expect("commits");
        }
        assert_eq!(kept.place, 3);
        let verify = async |kept| {
            let mut tx = each.db.read().await.expect("begins");
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
        let mut tx = each.db.write().await.expect("begins");
        people::add_organisation(&mut tx, &organisation()).await.expect("an organisation");
        tx.commit().await.expect("commits");
        let head = testing::fill_log(&each.db, organisation().id, 4_321).await.expect("filled");
        let said = std::cell::RefCell::new(Vec::new());
        let mut tx = each.db.read().await.expect("begins");
        let say = |at| said.borrow_mut().push(at);
        let verdict =
            ledger::verify_saying(&mut tx, organisation().id, None, say).await.expect("gone through");
        assert_eq!(verdict, Ok(head));
        assert_eq!(*said.borrow(), [2_000, 4_000, 4_321], "it tells how far it is");
    }
}
