//! Findings come back to the letter, lists show what their reader reaches and nothing else, and a stale change is refused.

use trellis_domain::{
    needs::findings::{
        Closing, ClosingReason, Course, Finding, FindingId, FindingKind, FindingState, Said, Source, Voice,
    },
    people::policy::{Reach, Scope},
    plans::record::ActionId,
};
use trellis_store::needs::findings::{self, Sight, Wanted};

use super::*;

fn finding(id: u128, body: u128, member: Option<u128>) -> Finding {
    Finding {
        id: Id::new(id),
        organisation: Id::new(0),
        kind: FindingKind::CorrectiveAction,
        member: member.map(Id::new),
        body: Id::new(body),
        number: format!("CD-{id}"),
        title: "Port <inspections>".into(),
        found: "No report\nfor 2025.".into(),
        source: Source {
            text: "CMM 2019-06".into(),
            link: "https://example.org/cmm".into(),
            paragraph: "para 14".into(),
        },
        found_on: Some(date(2026, 6, 30)),
        evidence: "Log, sheet 4".into(),
        guidance: "Send Annex II".into(),
        why_no_reply: String::new(),
        course: Course::DRAFT,
        closing_note: String::new(),
        made_by: None,
        version: 1,
    }
}

/// Puts a row into every table of findings. `meeting` is where `meetings::fill` and `documents::fill` began.
pub(crate) async fn fill(
    tx: &mut Tx,
    permit: &Permit,
    (from, meeting): (u128, u128),
    (member, action): (u128, ActionId),
) {
    let organisation = permit.organisation();
    let new = Finding { organisation, ..finding(from, meeting, Some(member)) };
    let other = Finding { organisation, ..finding(from + 1, meeting, None) };
    for each in [&new, &other] {
        findings::add(tx, permit, each, "cd|port", instant()).await.expect("a finding");
    }
    let said = Said {
        id: Id::new(from + 2),
        finding: new.id,
        voice: Voice::Member,
        text: "We trained\nthem".into(),
        on: date(2026, 8, 11),
        source: "Letter".into(),
        by: permit.person(),
        at: instant(),
    };
    findings::say(tx, permit, &said).await.expect("said");
    findings::link(tx, permit, (new.id, action), instant()).await.expect("linked");
    let closing =
        Closing { reason: ClosingReason::TakenOver, on: date(2026, 11, 1), successor: Some(other.id) };
    let course = Course {
        state: FindingState::Closed,
        meeting: Some(Id::new(meeting + 2)),
        paper: Some(Id::new(meeting + 1001)),
        closing: Some(closing),
    };
    let closed = Finding { course, why_no_reply: "Gone".into(), closing_note: "See there".into(), ..new };
    findings::move_on(tx, permit, &closed).await.expect("closed");
    let read = findings::find(tx, closed.id).await.expect("read").expect("it is there");
    assert_eq!(read, Finding { version: 2, ..closed });
    assert_eq!(findings::said(tx, read.id).await.expect("read"), [said]);
}

/// What a list shows is what the reach covers, matter by matter, for every form that a reach has.
#[tokio::test]
async fn s1_13_a_list_shows_what_its_reader_reaches_and_nothing_else() {
    for each in databases().await {
        let mut tx = each.db.write(OrganisationId::new(1_000_000)).await.expect("a transaction");
        super::fill(&mut tx, 1_000_000).await;
        let organisation = OrganisationId::new(1_000_000);
        let (body, member) = (Scope::One(1_006_000), Scope::One(1_000_002));
        let (plan, other) = (Scope::One(1_000_006), Scope::One(4));
        let reaches = [
            Reach::Nothing,
            Reach::Everything,
            Reach::Concerning(vec![body]),
            Reach::Concerning(vec![member, other]),
            Reach::Concerning(vec![plan]),
            Reach::Concerning(vec![other]),
            Reach::NotConcerning(vec![body]),
            Reach::NotConcerning(vec![member]),
            Reach::NotConcerning(vec![plan, other]),
            Reach::NotConcerning(vec![other]),
        ];
        let all: Vec<(FindingId, FindingState, Vec<Scope>)> = vec![
            (Id::new(1_009_000), FindingState::Closed, vec![body, member, plan]),
            (Id::new(1_009_001), FindingState::Draft, vec![body]),
        ];
        for closed in &reaches {
            for draft in &reaches {
                let states =
                    vec![(FindingState::Closed, closed.clone()), (FindingState::Draft, draft.clone())];
                let sight = Sight { organisation, states: states.clone(), plans: vec![Id::new(1_000_006)] };
                let listed =
                    findings::list(&mut tx, &sight, &Wanted::default(), (0, 10)).await.expect("a list");
                let mut listed: Vec<_> = listed.iter().map(|finding| finding.id).collect();
                listed.sort();
                let covered = |(_, state, concerns): &&(FindingId, FindingState, Vec<Scope>)| {
                    states.iter().any(|(own, reach)| own == state && reach.covers(concerns))
                };
                let expect: Vec<_> = all.iter().filter(covered).map(|(id, _, _)| *id).collect();
                let name = each.db.engine_name();
                assert_eq!(listed, expect, "{closed:?} {draft:?} on {name}");
                let count = findings::count(&mut tx, &sight, &Wanted::default()).await.expect("a count");
                assert_eq!(usize::try_from(count), Ok(expect.len()));
            }
        }
    }
}

#[tokio::test]
async fn a_list_is_narrowed_in_the_query_and_carries_nothing_protected() {
    for each in databases().await {
        let mut tx = each.db.write(OrganisationId::new(1_000_000)).await.expect("a transaction");
        super::fill(&mut tx, 1_000_000).await;
        let states = FindingState::ALL.iter().map(|state| (*state, Reach::Everything)).collect();
        let organisation = OrganisationId::new(1_000_000);
        let sight = Sight { organisation, states, plans: vec![Id::new(1_000_006)] };
        let first: FindingId = Id::new(1_009_000);
        let second: FindingId = Id::new(1_009_001);
        let answers = findings::answers(&mut tx, &[first, second]).await.expect("answers");
        assert_eq!(answers.len(), 1);
        assert_eq!((answers[0].0, answers[0].2), (first, Id::new(1_000_006)));
        let wanted = Wanted::default;
        for (wanted, expect) in [
            (wanted(), vec![first, second]),
            (Wanted { kind: Some(FindingKind::SurveyAnswer), ..wanted() }, vec![]),
            (Wanted { state: Some(FindingState::Draft), ..wanted() }, vec![second]),
            (Wanted { member: Some(Id::new(1_000_002)), ..wanted() }, vec![first]),
            (Wanted { body: Some(Id::new(1_006_000)), ..wanted() }, vec![first, second]),
            (Wanted { meeting: Some(Id::new(1_006_002)), ..wanted() }, vec![first]),
            (Wanted { answered: Some(true), ..wanted() }, vec![first]),
            (Wanted { action: Some(answers[0].1), ..wanted() }, vec![first]),
            (Wanted { action: Some(Id::new(5)), ..wanted() }, vec![]),
            (Wanted { answered: Some(false), ..wanted() }, vec![second]),
            (Wanted { words: "port".into(), ..wanted() }, vec![first, second]),
            (Wanted { words: "%".into(), ..wanted() }, vec![]),
        ] {
            let listed = findings::list(&mut tx, &sight, &wanted, (0, 10)).await.expect("a list");
            assert!(listed.iter().all(|finding| finding.evidence.is_empty()));
            let listed: Vec<_> = listed.iter().map(|finding| finding.id).collect();
            assert_eq!(listed, expect, "{wanted:?} on {}", each.db.engine_name());
        }
        let blind = Sight { plans: Vec::new(), ..sight.clone() };
        let answered = Wanted { answered: Some(true), ..wanted() };
        assert_eq!(
            findings::count(&mut tx, &blind, &answered).await.expect("a count"),
            0,
            "of no plan in sight"
        );
        let leaf = findings::list(&mut tx, &sight, &wanted(), (1, 1)).await.expect("a list");
        assert_eq!(leaf.iter().map(|finding| finding.id).collect::<Vec<_>>(), [second]);

        // Whoever read an older version changes nothing.
        let actor = Actor::Operator { organisation };
        let permit = may(actor, Verb::KeepRegisters, organisation).expect("the operator may");
        let read = findings::find(&mut tx, second).await.expect("read").expect("it is there");
        assert!(
            findings::has_twin(&mut tx, &Finding { id: Id::new(5), ..read.clone() }).await.expect("asked")
        );
        findings::change(&mut tx, &permit, &read, "new").await.expect("changed");
        let stale = findings::change(&mut tx, &permit, &read, "newer").await;
        assert!(matches!(stale, Err(StoreError::Stale)));
        let stale = findings::remove(&mut tx, &permit, &read).await;
        assert!(matches!(stale, Err(StoreError::Stale)));
        findings::unlink(&mut tx, &permit, (first, answers[0].1)).await.expect("unlinked");
    }
}
