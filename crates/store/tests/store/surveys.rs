//! Questionnaires and responses come back to the letter, lists show what their reader reaches and nothing else, and a stale
//! change is refused.

use trellis_domain::{
    indicators::fact::FactId,
    needs::{findings::FindingId, need::NeedId},
    people::policy::{Reach, Scope},
    plans::{record::ActionId, registers::vocabulary::TermId},
    requests::RequestId,
    surveys::{
        Questionnaire, QuestionnaireId, Response, ResponseId, ResponseState, Said, SurveyKind, SurveyState,
        Voice,
        options::{Choice, Comparison},
        questions::read,
    },
};
use trellis_store::surveys::{
    self, Sight, Wanted, facts, options,
    responses::{self, TakenUp},
};

use super::*;

const LINES: &str = "# A. Data\n1 | yes-partly-no * | Are there | logbooks? | gap: partly; no | help: This year\n\
                     1.1 | several: Paper; Online | How? | if: 1 = yes; partly\n# B\n2 | text | <What> next?";

fn survey(id: u128, state: SurveyState, (body, plan): (u128, u128)) -> Questionnaire {
    Questionnaire {
        id: Id::new(id),
        organisation: Id::new(0),
        code: format!("needs-{id}"),
        kind: SurveyKind::SelfAssessment,
        title: "Needs <2026>".into(),
        year: 2026,
        guidance: "One\nanswer".into(),
        closes: "30 days before CC 12".into(),
        body: Some(Id::new(body)),
        plan: Some(Id::new(plan)),
        set: None,
        earlier: None,
        questions: read(LINES, |_| None).expect("questions"),
        state,
        opened_on: (state != SurveyState::Draft).then(|| date(2026, 11, 2)),
        made_by: None,
        version: 1,
    }
}

/// Puts a row into every table of questionnaires and what was answered.
pub(crate) async fn fill(
    tx: &mut Tx,
    permit: &Permit,
    from: u128,
    (member, body, plan): (u128, u128, u128),
    (term, finding, need, request): (TermId, FindingId, NeedId, RequestId),
) {
    let (organisation, made_by) = (permit.organisation(), permit.person());
    let mut new = Questionnaire {
        organisation,
        made_by,
        set: Some(Id::new(organisation.bits() + 3)),
        ..survey(from, SurveyState::Draft, (body, plan))
    };
    new.questions.all[0].area = Some(term);
    surveys::add(tx, permit, &new, instant()).await.expect("a questionnaire");
    assert_eq!(surveys::find(tx, new.id).await.expect("read").as_ref(), Some(&new));
    let opened = Questionnaire { state: SurveyState::Open, opened_on: Some(date(2026, 11, 2)), ..new };
    surveys::move_on(tx, permit, &opened).await.expect("opened");
    surveys::ask(tx, permit, opened.id, &[Id::new(member)]).await.expect("asked");
    assert_eq!(surveys::asked(tx, opened.id).await.expect("read"), [Id::new(member)]);
    let next = Questionnaire {
        organisation,
        made_by,
        body: None,
        plan: None,
        earlier: Some(opened.id),
        ..survey(from + 1, SurveyState::Draft, (body, plan))
    };
    surveys::add(tx, permit, &next, instant()).await.expect("the next one");
    let answers = [(0, "partly"), (1, "1;2"), (2, "Train\nus")];
    let given = Response {
        id: Id::new(from + 2),
        organisation,
        questionnaire: opened.id,
        member: Id::new(member),
        state: ResponseState::Accepted,
        submitted_on: Some(date(2026, 11, 9)),
        decided_on: Some(date(2026, 11, 12)),
        answers: answers.map(|(place, value)| (place, value.to_owned())).into(),
        made_by,
        version: 1,
    };
    let comparison = Comparison {
        id: Id::new(from + 20),
        question: 1,
        body: "Northern <Convention>".into(),
        counted: "Members with an expert".into(),
        figure: "14".into(),
        out_of: Some(31),
        as_at: date(2025, 12, 31),
        source: "Annex 4".into(),
    };
    options::add_comparison(tx, permit, opened.id, &comparison, instant()).await.expect("a figure");
    assert_eq!(options::comparisons(tx, opened.id).await.expect("read"), [comparison]);
    let choice = Choice {
        id: Id::new(from + 21),
        title: "Share".into(),
        meaning: "One list".into(),
        effort: String::new(),
        who: "Secretariat".into(),
    };
    options::add_choice(tx, permit, opened.id, &choice, instant()).await.expect("an option");
    assert_eq!(options::choices(tx, opened.id).await.expect("read"), [choice]);
    responses::add(tx, permit, &given, instant()).await.expect("a response");
    assert_eq!(responses::find(tx, given.id).await.expect("read").as_ref(), Some(&given));
    let said = Said {
        id: Id::new(from + 3),
        response: given.id,
        voice: Voice::Reason,
        text: "Which\nyear?".into(),
        on: date(2026, 11, 10),
        by: made_by,
        at: instant(),
    };
    responses::say(tx, permit, &said).await.expect("said");
    assert_eq!(responses::said(tx, given.id).await.expect("read"), [said]);
    let taken = [TakenUp::Finding(finding), TakenUp::Need(need), TakenUp::Request(request)];
    for (at, what) in taken.into_iter().enumerate() {
        let id = Id::new(from + 4 + at as u128);
        responses::take_up(tx, permit, id, (given.id, at), what).await.expect("taken up");
        assert_eq!(responses::origin(tx, what).await.expect("read"), Some((given.id, at)));
    }
    assert_eq!(responses::taken_up(tx, given.id).await.expect("read").len(), 3);
}

/// Keeps a fact of a questionnaire.
pub(crate) async fn count(
    tx: &mut Tx,
    permit: &Permit,
    questionnaire: QuestionnaireId,
    (action, fact): (ActionId, FactId),
) {
    facts::add_counted(tx, permit, questionnaire, &[(action, fact)]).await.expect("counted");
    assert_eq!(facts::counted(tx, questionnaire).await.expect("read"), [action]);
}

const OWN: OrganisationId = OrganisationId::new(1_000_000);
const OPEN: QuestionnaireId = QuestionnaireId::new(1_014_000);
const DRAFT: QuestionnaireId = QuestionnaireId::new(1_014_001);
const GIVEN: ResponseId = ResponseId::new(1_014_002);

/// What a list shows is what the reach covers, matter by matter, for every form that a reach has.
#[tokio::test]
async fn lists_of_questionnaires_and_responses_show_what_their_reader_reaches_and_nothing_else() {
    for each in databases().await {
        let mut tx = each.db.write(OWN).await.expect("a transaction");
        super::fill(&mut tx, 1_000_000).await;
        let open = surveys::find(&mut tx, OPEN).await.expect("read").expect("it is there");
        let draft = surveys::find(&mut tx, DRAFT).await.expect("read").expect("it is there");
        let response = responses::find(&mut tx, GIVEN).await.expect("read").expect("it is there");
        let (member, other) = (Scope::of(response.member), Scope::One(4));
        let (body, plan) = (open.concerns()[0], open.concerns()[1]);
        let some = [member, body, plan, other].into_iter();
        let reaches: Vec<Reach> = [Reach::Nothing, Reach::Everything]
            .into_iter()
            .chain(some.clone().map(|scope| Reach::Concerning(vec![scope, Scope::One(5)])))
            .chain(some.map(|scope| Reach::NotConcerning(vec![scope])))
            .collect();
        for reach in &reaches {
            for of_draft in &reaches {
                let states = vec![(SurveyState::Open, reach.clone()), (SurveyState::Draft, of_draft.clone())];
                let sight = Sight { organisation: OWN, states };
                let listed =
                    surveys::list(&mut tx, &sight, &Wanted::default(), (0, 9)).await.expect("a list");
                let listed: Vec<_> = listed.iter().map(|survey| survey.id).collect();
                let mut expect = Vec::new();
                expect.extend(reach.covers(&open.concerns()).then_some(OPEN));
                expect.extend(of_draft.covers(&draft.concerns()).then_some(DRAFT));
                assert_eq!(listed, expect, "{reach:?} {of_draft:?} on {}", each.db.engine_name());
                let count = surveys::count(&mut tx, &sight, &Wanted::default()).await.expect("a count");
                assert_eq!(usize::try_from(count), Ok(expect.len()));
            }
            let states = vec![(ResponseState::Accepted, reach.clone())];
            let sight = responses::Sight { organisation: OWN, states };
            let wanted = responses::Wanted { questionnaire: Some(OPEN), ..responses::Wanted::default() };
            let listed = responses::list(&mut tx, &sight, &wanted, (0, 9)).await.expect("a list");
            let is_covered = reach.covers(&open.concerns_with(response.member));
            assert_eq!(listed == [response.clone()], is_covered, "{reach:?} on {}", each.db.engine_name());
            assert_eq!(listed.is_empty(), !is_covered);
            let count = responses::count(&mut tx, &sight, &wanted).await.expect("a count");
            assert_eq!(usize::try_from(count), Ok(listed.len()));
        }
    }
}

#[tokio::test]
async fn s5_15_what_was_opened_is_not_changed_and_whoever_read_an_older_version_changes_nothing() {
    for each in databases().await {
        let mut tx = each.db.write(OWN).await.expect("a transaction");
        super::fill(&mut tx, 1_000_000).await;
        let permit = may(Actor::Operator { organisation: OWN }, Verb::KeepRegisters, OWN).expect("it may");
        let open = surveys::find(&mut tx, OPEN).await.expect("read").expect("it is there");
        let changed = Questionnaire { title: "Other".into(), ..open };
        assert!(matches!(surveys::change(&mut tx, &permit, &changed).await, Err(StoreError::Stale)));
        let draft = surveys::find(&mut tx, DRAFT).await.expect("read").expect("it is there");
        let fewer = Questionnaire { questions: Default::default(), ..draft.clone() };
        surveys::change(&mut tx, &permit, &fewer).await.expect("a draft is changed");
        let found = surveys::find(&mut tx, DRAFT).await.expect("read");
        assert_eq!(found, Some(Questionnaire { version: 2, ..fewer }));
        assert!(matches!(surveys::remove(&mut tx, &permit, &draft).await, Err(StoreError::Stale)));
        let given = responses::find(&mut tx, GIVEN).await.expect("read").expect("it is there");
        let fewer = Response { answers: [(2, "Less".to_owned())].into(), ..given.clone() };
        responses::change(&mut tx, &permit, &fewer).await.expect("changed");
        let found = responses::of_member(&mut tx, OPEN, given.member).await.expect("read");
        assert_eq!(found, Some(Response { version: 2, ..fewer }));
        assert!(matches!(responses::change(&mut tx, &permit, &given).await, Err(StoreError::Stale)));
    }
}
