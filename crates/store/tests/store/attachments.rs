//! Files beside a record come back to the byte, and the list of those under lock shows what its reader reaches.

use trellis_domain::{
    files::{Attachment, AttachmentState, Beside, FileKind, Judged},
    people::policy::{Reach, Scope},
    requests::RequestId,
};
use trellis_store::attachments;

use super::*;

fn file(id: u128, request: RequestId, judged: Judged) -> Attachment {
    Attachment {
        id: Id::new(id),
        organisation: Id::new(0),
        beside: Beside::Request(request),
        name: "Letter of <3> May.pdf".into(),
        bytes: 4,
        digest: "ab".repeat(32),
        judged,
        added_by: None,
        added_at: instant(),
    }
}

/// Puts two files beside a request: one that is clean, and one that stays under lock.
pub(crate) async fn fill(tx: &mut Tx, permit: &Permit, from: u128, request: RequestId) {
    let own = |file: Attachment| Attachment {
        organisation: permit.organisation(),
        added_by: permit.person(),
        ..file
    };
    let first = own(file(from, request, Judged::Held("not yet".into())));
    let second = own(file(from + 1, request, Judged::Held("macros".into())));
    for each in [&first, &second] {
        attachments::add(tx, permit, each, vec![1, 0, 255, 4]).await.expect("a file");
    }
    let clean = Attachment { judged: Judged::Clean(FileKind::Pdf), ..first };
    attachments::judge(tx, permit, &clean).await.expect("judged");
    let locked = Attachment { judged: second.judged.clone(), ..clean.clone() };
    assert!(attachments::judge(tx, permit, &locked).await.is_err(), "what is clean stays clean");
    let read = attachments::of(tx, Beside::Request(request)).await.expect("read");
    assert_eq!(read, [clean.clone(), second]);
    assert_eq!(read[0].state(), AttachmentState::Clean);
    assert_eq!(attachments::content(tx, clean.id).await.expect("read"), Some(vec![1, 0, 255, 4]));
}

#[tokio::test]
async fn files_under_lock_are_listed_as_far_as_their_reader_reaches_and_go_with_their_bytes() {
    const OWN: OrganisationId = OrganisationId::new(1_000_000);
    for each in databases().await {
        let mut tx = each.db.write(OWN).await.expect("a transaction");
        super::fill(&mut tx, 1_000_000).await;
        let (member, plan, other) = (Scope::One(1_000_002), Scope::One(1_000_006), Scope::One(4));
        for (reach, shown) in [
            (Reach::Nothing, false),
            (Reach::Everything, true),
            (Reach::Concerning(vec![member]), true),
            (Reach::Concerning(vec![plan, other]), true),
            (Reach::Concerning(vec![other]), false),
            (Reach::NotConcerning(vec![member]), false),
        ] {
            let held = attachments::held(&mut tx, OWN, &reach).await.expect("a list");
            let ids: Vec<_> = held.iter().map(|file| file.id.bits()).collect();
            let expect: &[u128] = if shown { &[1_010_011] } else { &[] };
            assert_eq!(ids, expect, "{reach:?} on {}", each.db.engine_name());
        }
        let actor = Actor::Operator { organisation: OWN };
        let permit = may(actor, Verb::ImportPlan, OWN).expect("the operator may");
        attachments::remove(&mut tx, &permit, Id::new(1_010_011)).await.expect("removed");
        assert_eq!(attachments::content(&mut tx, Id::new(1_010_011)).await.expect("read"), None);
        assert!(attachments::remove(&mut tx, &permit, Id::new(1_010_011)).await.is_err(), "it is gone");
    }
}
