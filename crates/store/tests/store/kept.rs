//! Forms that wait, drafts and receipts, on every engine.

use jiff::{SignedDuration, Timestamp};
use trellis_domain::{
    kernel::Id,
    people::{OrganisationId, PersonId, policy::Account as State},
};
use trellis_store::{
    StoreError, Tx,
    kept::{self, KeptForm, NewReceipt},
    people,
    testing::databases,
};

use crate::{begun, instant, organisation, person};

fn form(id: u128, person: PersonId, at: Timestamp) -> KeptForm {
    KeptForm { id: Id::new(id), person, at, sealed: vec![1, 2, 3] }
}

fn receipt<'a>(
    id: u128,
    organisation: OrganisationId,
    person: PersonId,
    sending: &'a [u8],
) -> NewReceipt<'a> {
    NewReceipt {
        id: Id::new(id),
        organisation,
        year: 2027,
        person,
        at: instant(),
        deed: "progress.reported",
        subject: 7,
        place: "/actions/7",
        digest: &[1; 32],
        sending,
    }
}

/// A row in every table of the room.
pub async fn fill(tx: &mut Tx, organisation: OrganisationId, from: u128, person: PersonId) {
    kept::keep(tx, &from.to_be_bytes(), &form(from, person, instant()), 20).await.expect("kept");
    kept::save_draft(tx, (person, "/a"), vec![1], instant(), 9).await.expect("saved");
    let sending = from.to_be_bytes();
    kept::add_receipt(tx, &receipt(from, organisation, person, &sending)).await.expect("a receipt");
}

/// The organisation of `begun` with one person in it.
async fn somebody(tx: &mut Tx) -> PersonId {
    let person = person(70, organisation().id);
    let account = people::Account { person: person.clone(), password_hash: "x".into(), state: State::Active };
    people::add_person(tx, &account).await.expect("a person");
    person.id
}

#[tokio::test]
async fn a_browser_has_its_newest_forms_and_nothing_old() {
    for each in databases().await {
        let mut tx = begun(&each.db).await;
        let person = somebody(&mut tx).await;
        for n in 0..5_u8 {
            let at = instant() + SignedDuration::from_mins(i64::from(n));
            kept::keep(&mut tx, b"browser", &form(n.into(), person, at), 3).await.expect("kept");
        }
        kept::keep(&mut tx, b"other", &form(9, person, instant()), 3).await.expect("kept");
        let ids = |forms: Vec<KeptForm>| forms.iter().map(|form| form.id.bits()).collect::<Vec<_>>();
        let all = kept::kept(&mut tx, b"browser", person, Timestamp::MIN).await.expect("reads");
        assert_eq!(ids(all), [4, 3, 2]);
        let since = instant() + SignedDuration::from_mins(4);
        let new = kept::kept(&mut tx, b"browser", person, since).await.expect("reads");
        assert_eq!(ids(new), [4]);
        let nobody = kept::kept(&mut tx, b"browser", Id::new(99), Timestamp::MIN).await.expect("reads");
        assert_eq!(ids(nobody), [0; 0]);
        kept::forget(&mut tx, Id::new(99), Id::new(4)).await.expect("nothing of theirs");
        kept::forget(&mut tx, person, Id::new(3)).await.expect("forgotten");
        let left = kept::kept(&mut tx, b"browser", person, Timestamp::MIN).await.expect("reads");
        assert_eq!(ids(left), [4, 2]);
    }
}

#[tokio::test]
async fn a_draft_takes_the_place_of_the_one_before() {
    for each in databases().await {
        let mut tx = begun(&each.db).await;
        let person = somebody(&mut tx).await;
        for (n, form) in ["/a", "/b", "/a", "/c"].into_iter().enumerate() {
            let at = instant() + SignedDuration::from_mins(i64::try_from(n).expect("small"));
            let sealed = vec![u8::try_from(n).expect("small")];
            kept::save_draft(&mut tx, (person, form), sealed, at, 2).await.expect("saved");
        }
        let draft = |at: i64, sealed: u8| Some((instant() + SignedDuration::from_mins(at), vec![sealed]));
        assert_eq!(kept::draft(&mut tx, person, "/a").await.expect("reads"), draft(2, 2));
        assert_eq!(kept::draft(&mut tx, person, "/b").await.expect("reads"), None, "the oldest went");
        kept::drop_draft(&mut tx, person, "/a").await.expect("dropped");
        assert_eq!(kept::draft(&mut tx, person, "/a").await.expect("reads"), None);
        assert_eq!(kept::draft(&mut tx, person, "/c").await.expect("reads"), draft(3, 3));
    }
}

#[tokio::test]
async fn receipts_are_numbered_without_gaps_and_a_sending_has_one() {
    for each in databases().await {
        let mut tx = begun(&each.db).await;
        let (own, person) = (organisation().id, somebody(&mut tx).await);
        for n in 1..=3 {
            let sending = [u8::try_from(n).expect("small"); 32];
            let given = kept::add_receipt(&mut tx, &receipt(100 + n, own, person, &sending)).await;
            assert_eq!(given.expect("a number"), i64::try_from(n).expect("small"));
        }
        kept::note_answer(&mut tx, Id::new(101), 201, "{}").await.expect("noted");
        let first = kept::receipt_of(&mut tx, &[1; 32]).await.expect("reads").expect("there");
        assert_eq!((first.n, first.answer.clone()), (1, Some((201, "{}".to_owned()))));
        assert_eq!(kept::receipt(&mut tx, own, first.id).await.expect("reads"), Some(first.clone()));
        assert_eq!(kept::receipt(&mut tx, Id::new(77), first.id).await.expect("reads"), None);
        let listed = kept::receipts(&mut tx, person, 2).await.expect("reads");
        assert_eq!(listed.iter().map(|each| each.n).collect::<Vec<_>>(), [3, 2]);
        tx.commit().await.expect("committed");

        let mut tx = each.db.write(organisation().id).await.expect("a transaction");
        let twice = kept::add_receipt(&mut tx, &receipt(109, own, person, &[1; 32])).await;
        assert!(matches!(twice, Err(StoreError::Constraint { .. })), "{twice:?}");
        drop(tx);
        let mut tx = each.db.write(organisation().id).await.expect("a transaction");
        let next = kept::add_receipt(&mut tx, &receipt(110, own, person, &[9; 32])).await.expect("a number");
        assert_eq!(next, 4, "what was refused left no gap");
        let other_year = NewReceipt { year: 2028, ..receipt(111, own, person, &[8; 32]) };
        assert_eq!(kept::add_receipt(&mut tx, &other_year).await.expect("a number"), 1);
    }
}
