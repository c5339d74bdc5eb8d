//! Assessments, scores and needs come back to the letter, the latest score counts, and what is agreed takes no more.

use trellis_domain::{
    meetings::acts::ActId,
    members::MemberId,
    needs::{
        assessment::{Assessment, AssessmentState, Criterion, Part},
        need::{Gap, Need, NeedState, Rank, Source},
        raised::{RaisedNeed, RaisedState},
        score::{Rounding, Tie},
    },
    people::PersonId,
    plans::{
        record::PlanId,
        registers::vocabulary::{Purpose, Term, Vocabulary},
    },
};
use trellis_store::{
    needs::{
        assessments::{self, AgreedReport, Said},
        gaps, raised,
        scores::{self, Amendment, Score, ScoreDraft},
    },
    plans::registers,
};

use super::*;

fn assessment(from: u128, organisation: OrganisationId) -> Assessment {
    Assessment {
        id: Id::new(from),
        organisation,
        title: format!("Needs {from}"),
        cycle: "2026/2027".into(),
        plan: None,
        areas: Id::new(from + 1),
        scale: "0-5".into(),
        rounding: Rounding { digits: 1, tie: Tie::Even },
        method: "As published".into(),
        criteria: vec![Criterion { name: "Severity".into(), weight: 3 }],
        previous: None,
        state: AssessmentState::Draft,
        made_by: None,
        version: 1,
    }
}

fn score(id: u128, member: MemberId, term: u128, value: Option<i64>) -> Score {
    Score {
        id: Id::new(id),
        member,
        term: Id::new(term),
        value: value.map(Into::into),
        source: Source::Compliance,
        source_text: "CC 20, para 3".into(),
        evidence: "Landings".into(),
        act: None,
        at: instant(),
    }
}

fn need(id: u128, assessment: &Assessment, member: Option<MemberId>, term: u128) -> Need {
    Need {
        id: Id::new(id),
        assessment: assessment.id,
        member,
        area: Id::new(term),
        gap: Gap::Skills,
        text: "Inspectors".into(),
        source: Source::Panel,
        source_text: "Note".into(),
        finding: None,
        values: vec![Some(4), None, Some(0)],
        state: NeedState::Identified,
        version: 1,
    }
}

/// Puts a row into every table of needs; body and session are those that `meetings::fill` made at `meeting`, the act is
/// the one of `documents::fill`.
pub(crate) async fn fill(
    tx: &mut Tx,
    permit: &Permit,
    (from, meeting, act): (u128, u128, ActId),
    (plan, member, person): (PlanId, MemberId, PersonId),
) {
    let organisation = permit.organisation();
    let term = |id, parent| Term { id: Id::new(id), label: Some("1".into()), text: "Data".into(), parent };
    let list = Vocabulary {
        id: Id::new(from + 1),
        code: format!("areas-{from}"),
        name: "Areas".into(),
        purpose: Purpose::Area,
        terms: vec![term(from + 2, None), term(from + 3, Some(0))],
    };
    registers::add_vocabulary(tx, permit, &list).await.expect("a list");
    let before = Assessment {
        title: format!("Before {from}"),
        id: Id::new(from + 4),
        ..assessment(from, organisation)
    };
    assessments::add(tx, permit, &before, instant()).await.expect("the one before");
    let first = Assessment {
        plan: Some(plan),
        previous: Some(before.id),
        made_by: permit.person(),
        ..assessment(from, organisation)
    };
    assessments::add(tx, permit, &first, instant()).await.expect("an assessment");
    let part = Part {
        id: Id::new(from + 5),
        assessment: first.id,
        body: Id::new(meeting),
        areas: vec![Id::new(from + 2)],
        session: Some(Id::new(meeting + 2)),
        finalised_by: None,
    };
    assessments::add_part(tx, permit, &part).await.expect("a part");
    assessments::finalise_part(tx, permit, part.id, act).await.expect("finalised");
    let again = assessments::finalise_part(tx, permit, part.id, act).await;
    assert!(matches!(again, Err(StoreError::Stale)), "a part is finalised once");
    let scored = [score(from + 6, member, from + 3, Some(2))];
    scores::add(tx, permit, first.id, &scored).await.expect("a score");
    let later = [score(from + 7, member, from + 3, None)];
    scores::add(tx, permit, first.id, &later).await.expect("no data by now");
    let need = need(from + 8, &first, Some(member), from + 3);
    gaps::add(tx, permit, &need, instant()).await.expect("a need");
    let rank = Rank {
        need: need.id,
        place: 2,
        reason: "Largest".into(),
        body: part.body,
        session: part.session,
        day: date(2027, 1, 20),
        recorded_by: permit.person(),
    };
    for place in [3, 2] {
        gaps::rank(tx, permit, &Rank { place, ..rank.clone() }).await.expect("a rank");
    }
    let said = Said {
        id: Id::new(from + 9),
        member: Some(member),
        person: Some(person),
        person_name: None,
        said_as: "Chair".into(),
        text: "Agreed".into(),
        at: instant(),
    };
    assessments::add_comment(tx, permit, first.id, &said).await.expect("a comment");
    let amendment = Amendment {
        id: Id::new(from + 10),
        act,
        member: Some(member),
        term: Id::new(from + 3),
        need: Some(need.id),
        before: "Inspectors".into(),
        after: "Two inspectors".into(),
        at: instant(),
    };
    scores::add_amendment(tx, permit, first.id, &amendment).await.expect("an amendment");

    let draft = ScoreDraft {
        id: Id::new(from + 12),
        assessment: first.id,
        file_name: "scores.csv".into(),
        file: vec![1, 2],
        source: "survey".into(),
        source_text: String::new(),
        made_by: permit.person(),
        made_at: instant(),
    };
    scores::add_draft(tx, permit, &draft, instant()).await.expect("a file that is looked at");
    let looked_at = scores::draft(tx, first.id, draft.id).await.expect("reads").expect("is there");
    assert_eq!((looked_at.file, looked_at.source), (vec![1, 2], "survey".into()));

    let came_up = RaisedNeed {
        id: Id::new(from + 13),
        organisation,
        body: Id::new(meeting),
        member: Some(member),
        text: "Otolith readers".into(),
        source_text: "Workshop on ageing".into(),
        state: RaisedState::Waiting,
        outcome: String::new(),
        raised_by: permit.person(),
        raised_on: date(2026, 5, 4),
        version: 1,
    };
    raised::add(tx, permit, &came_up, instant()).await.expect("a need that was raised");
    let waiting = raised::list(tx, organisation, (Some(Id::new(meeting)), None)).await.expect("reads");
    assert_eq!(waiting, std::slice::from_ref(&came_up));
    let settled = RaisedNeed { state: RaisedState::SetAside, outcome: "Next year".into(), ..came_up };
    raised::settle(tx, permit, &settled).await.expect("settled");
    let again = raised::settle(tx, permit, &settled).await;
    assert!(matches!(again, Err(StoreError::Stale)), "it is settled once");

    // Everything comes back to the letter.
    let finalised = Part { finalised_by: Some(act), ..part.clone() };
    assert_eq!(
        assessments::list(tx, organisation, Some(first.id)).await.expect("reads"),
        std::slice::from_ref(&first)
    );
    assert_eq!(assessments::parts(tx, organisation, Some(first.id)).await.expect("reads"), [finalised]);
    assert_eq!(gaps::of_assessment(tx, first.id).await.expect("reads"), std::slice::from_ref(&need));
    assert_eq!(gaps::ranks(tx, first.id).await.expect("reads"), [rank]);
    let values = scores::values(tx, first.id).await.expect("reads");
    assert_eq!(values, [(member, Id::new(from + 3), None)], "the later one counts, and is no nought");
    let history = scores::history(tx, first.id, member, Id::new(from + 3)).await.expect("reads");
    assert_eq!(history.iter().map(|score| score.value).collect::<Vec<_>>(), [None, Some(2.into())]);
    assert_eq!(assessments::concerned(tx, organisation).await.expect("reads")[&first.id], [member]);

    // What is agreed takes no more.
    let report = AgreedReport { content: "{}".into(), digest: "ab".into(), agreed_at: instant() };
    assessments::add_report(tx, permit, first.id, &report).await.expect("a report");
    let agreed = Assessment { state: AssessmentState::Agreed, ..first.clone() };
    assessments::change(tx, permit, &agreed).await.expect("agreed");
    let late = scores::add(tx, permit, first.id, &[score(from + 11, member, from + 3, Some(5))]).await;
    assert!(matches!(late, Err(StoreError::Stale)), "a score after it was agreed");
    assert!(
        matches!(gaps::change(tx, permit, &need).await, Err(StoreError::Stale)),
        "words after it was agreed"
    );
    let met = Need { state: NeedState::Met, ..need };
    gaps::move_on(tx, permit, &met).await.expect("what becomes of a need goes on");
}
