//! Documents, releases, decisions and acts come back to the letter, and a release is signed and stopped once.

use trellis_domain::{
    meetings::{
        acts::{Act, ActVerb, Element},
        decisions::{Decision, DecisionKind, DecisionState, Outcome, Paragraph, Status, Task},
        documents::{
            ActionRequested, Chain, ChainKind, Document, DocumentKind, DocumentState, File, Source, Tongue,
        },
        release::{Opening, Release, Signed, misses::Family},
    },
    people::PersonId,
    plans::{record::PlanId, registers::mandate::MandateId},
};
use trellis_store::meetings::{
    acts, decisions,
    documents::{self, Said},
    releases::{self, Alarm},
};

use super::*;

fn tongue(code: &str) -> Tongue {
    Tongue::from_code(code).expect("it is a code")
}

/// A document of the body, meeting and item that `meetings::fill` made at `meeting`.
fn document(id: u128, meeting: u128, symbol: &str) -> Document {
    Document {
        id: Id::new(id),
        organisation: Id::new(0),
        body: Id::new(meeting),
        meeting: Some(Id::new(meeting + 2)),
        items: vec![Id::new(meeting + 5), Id::new(meeting + 4)],
        symbol: symbol.into(),
        title: "Draft <workplan>".into(),
        kind: DocumentKind::Cover,
        original: tongue("fr"),
        languages: vec![tongue("fr"), tongue("en")],
        prepared_by: "Secretariat".into(),
        action: Some(ActionRequested::Adopt),
        distribution: "Limited".into(),
        day: Some(date(2027, 1, 12)),
        chain: None,
        plan: None,
        sources: vec![Source { title: "Review".into(), link: Some("https://example.org".into()) }],
        state: DocumentState::Draft,
        made_by: None,
        version: 1,
    }
}

/// Puts a row into every table of documents, decisions and acts.
pub(crate) async fn fill(
    tx: &mut Tx,
    permit: &Permit,
    (from, meeting): (u128, u128),
    (plan, mandate, person): (PlanId, MandateId, PersonId),
) {
    let organisation = permit.organisation();
    let (body, session) = (Id::new(meeting), Some(Id::new(meeting + 2)));
    let first = Document {
        organisation,
        plan: Some(plan),
        made_by: Some(person),
        ..document(from + 1, meeting, "CC/27/ 07")
    };
    documents::add_document(tx, permit, &first, instant()).await.expect("a document");
    let chain = Some(Chain { kind: ChainKind::Revision, n: 1, parent: first.id });
    let revised = Document { organisation, chain, ..document(from + 2, meeting, "CC/27/07/Rev.1") };
    documents::add_document(tx, permit, &revised, instant()).await.expect("a revision");
    let file =
        File { id: Id::new(from + 3), language: tongue("fr"), ending: "pdf", bytes: 2, digest: "ab".into() };
    for content in [vec![1, 2], vec![0, 255]] {
        documents::put_file(tx, permit, first.id, &file, content, instant()).await.expect("a file");
    }
    let said = Said {
        id: Id::new(from + 4),
        person: permit.person(),
        person_name: None,
        said_as: "Chair".into(),
        text: "Yes\nbut".into(),
        at: instant(),
    };
    documents::add_comment(tx, permit, first.id, &said).await.expect("said");
    let release = Release {
        id: Id::new(from + 5),
        document: first.id,
        to: Opening::Restricted,
        opens_at: instant(),
        requested_by: permit.person(),
        requested_at: instant(),
        approved: None,
        stopped: None,
    };
    releases::add_release(tx, permit, &release).await.expect("a release");
    let alarm = Alarm { id: Id::new(from + 6), family: Family::Files, at: instant() };
    releases::add_alarm(tx, permit, alarm).await.expect("an alarm");
    let decision = Decision {
        id: Id::new(from + 7),
        organisation,
        body,
        meeting: session,
        number: "CC-21/4".into(),
        title: "Capacity".into(),
        kind: DecisionKind::Recommendation,
        reason: "Lessons".into(),
        plan: Some(plan),
        paper: Some(first.id),
        purpose: "To adopt it".into(),
        background: "<Asked> for".into(),
        state: DecisionState::Proposed,
        adopted_on: None,
        made_by: permit.person(),
        version: 1,
    };
    decisions::add_decision(tx, permit, &decision, instant()).await.expect("a decision");
    let paragraph = Paragraph {
        id: Id::new(from + 8),
        decision: decision.id,
        number: "(b)".into(),
        verb: "Requests".into(),
        text: "Requests".into(),
        drafted: String::new(),
        outcome: None,
        addressees: vec!["Secretariat".into(), "Members".into()],
        due: "by COP12".into(),
        due_on: Some(date(2028, 1, 1)),
        status: Status::Active,
        action_taken: String::new(),
        document: None,
        mandate: None,
    };
    decisions::add_paragraph(tx, permit, &paragraph).await.expect("a paragraph");
    let considered = Paragraph {
        text: "Requests <more>".into(),
        drafted: "Requests".into(),
        outcome: Some(Outcome::Changed),
        ..paragraph
    };
    decisions::consider_paragraph(tx, permit, &considered).await.expect("considered");
    let settled = Paragraph {
        status: Status::RequiresFunding,
        action_taken: "Asked".into(),
        document: Some(first.id),
        mandate: Some(mandate),
        ..considered
    };
    decisions::settle_paragraph(tx, permit, &settled).await.expect("settled");
    let task = Task {
        id: Id::new(from + 9),
        paragraph: settled.id,
        text: "Write".into(),
        owner: "Mele".into(),
        due_on: date(2027, 2, 1),
        done_on: None,
    };
    decisions::add_task(tx, permit, &task).await.expect("a task");
    let act = Act {
        id: Id::new(from + 10),
        organisation,
        body,
        meeting: session,
        paragraph: "para 34".into(),
        verb: ActVerb::Adopt,
        on: Element::Plan(plan),
        day: date(2027, 1, 20),
        document: Some(first.id),
        recorded_by: permit.person(),
        recorded_at: instant(),
    };
    acts::add_act(tx, permit, &act).await.expect("an act");

    // Everything comes back to the letter.
    let items = vec![Id::new(meeting + 5), Id::new(meeting + 4)];
    let read = documents::documents(tx, organisation, Some(first.id)).await.expect("documents");
    assert_eq!(read, [Document { items, ..first.clone() }]);
    let all = documents::documents(tx, organisation, None).await.expect("documents");
    assert_eq!(all.iter().map(|each| each.id).collect::<Vec<_>>(), [first.id, revised.id]);
    assert_eq!(all[1].chain, chain);
    let bytes = documents::file(tx, first.id, file.id).await.expect("asks");
    assert_eq!(bytes, Some((file.clone(), vec![0, 255])));
    assert_eq!(documents::files(tx, revised.id).await.expect("asks"), []);
    assert_eq!(documents::comments(tx, first.id).await.expect("asks"), [said]);
    assert_eq!(releases::releases(tx, organisation, None).await.expect("asks"), [release]);
    assert_eq!(releases::alarms(tx, organisation, instant()).await.expect("asks"), [alarm]);
    assert_eq!(decisions::decisions(tx, organisation, None).await.expect("asks"), [decision]);
    assert_eq!(decisions::paragraphs(tx, organisation, None).await.expect("asks"), [settled]);
    assert_eq!(decisions::tasks(tx, organisation, None).await.expect("asks"), [task]);
    assert_eq!(acts::acts(tx, organisation).await.expect("asks"), [act]);
}

#[tokio::test]
async fn a_symbol_is_taken_in_whatever_case_and_a_release_is_signed_and_stopped_once() {
    for each in databases().await {
        let mut tx = each.db.write(OrganisationId::new(0)).await.expect("a transaction");
        super::fill(&mut tx, 0).await;
        let organisation = Id::new(0);
        let permit = may(Actor::Operator { organisation }, Verb::ImportPlan, organisation).expect("may");
        let taken = |symbol: &'static str, but| (symbol, but);
        let [own, other] = [Id::new(7_001), Id::new(7_002)];
        for ((symbol, but), expect) in [
            (taken("cc/27/07", None), true),
            (taken("CC/27/07", Some(own)), false),
            (taken("CC/27/07", Some(other)), true),
            (taken("CC/27/08", None), false),
        ] {
            let found = documents::symbol_taken(&mut tx, organisation, symbol, but).await.expect("asks");
            assert_eq!(found, expect, "{symbol}");
        }
        let release = Id::new(7_005);
        releases::approve_release(&mut tx, &permit, release, instant()).await.expect("signed");
        let again = releases::approve_release(&mut tx, &permit, release, instant()).await;
        assert!(matches!(again, Err(StoreError::Stale)), "signed already");
        releases::stop_release(&mut tx, &permit, release, instant()).await.expect("stopped");
        let again = releases::stop_release(&mut tx, &permit, release, instant()).await;
        assert!(matches!(again, Err(StoreError::Stale)), "stopped already");
        let read = releases::releases(&mut tx, organisation, Some(own)).await.expect("asks");
        let signed = Some(Signed { by: None, at: instant() });
        assert_eq!(
            read.iter().map(|each| (each.approved, each.stopped)).collect::<Vec<_>>(),
            [(signed, signed)]
        );
        let document = documents::documents(&mut tx, organisation, Some(own)).await.expect("asks").remove(0);
        let moved = Document { state: DocumentState::Public, ..document };
        documents::change_document(&mut tx, &permit, &moved).await.expect("changed");
        let stale = documents::change_document(&mut tx, &permit, &moved).await;
        assert!(matches!(stale, Err(StoreError::Stale)), "somebody was faster");
    }
}
