//! Missions come back to the letter, neither engine keeps one without an accepted request of its Member, lists show what
//! their reader reaches and nothing else.

use trellis_domain::{
    missions::{
        evaluation::{Evaluation, EvaluationState, Voice},
        mission::{
            Closing, ClosingReason, Course, Days, Expert, Mission, MissionId, MissionKind, MissionState,
            Remark, RemarkOn, Terms,
        },
        report::{FollowUp, FollowUpState, Owner, Report, ReportState},
    },
    people::policy::{Reach, Scope},
    requests::{self as asked, Request, RequestId},
};
use trellis_store::{
    missions::{
        self, FollowUps, Reports, Sight, Wanted, evaluations, initiatives, mission as store, reports,
    },
    requests,
};

use super::*;

fn mission(id: u128, request: u128, member: u128, person: u128) -> Mission {
    Mission {
        id: Id::new(id),
        organisation: Id::new(0),
        request: Id::new(request),
        member: Id::new(member),
        initiative: None,
        kind: MissionKind::Diagnostic,
        number: "M-1".into(),
        title: "Ports <b>".into(),
        days: Days { first: Some(date(2027, 3, 8)), last: Some(date(2027, 3, 12)) },
        place: "Tarawa".into(),
        language: "English".into(),
        terms: Terms {
            background: "Asked\nin May".into(),
            objectives: "They board".into(),
            tasks: "Board with them".into(),
            profile: "Has boarded <vessels>".into(),
            expected: "Six report".into(),
            indicator: "Reports".into(),
            evidence: "Register".into(),
        },
        costs: "Two flights".into(),
        brief: "Do not name the port".into(),
        experts: vec![
            Expert { person: Some(Id::new(person)), name: "Mele".into(), home: String::new() },
            Expert { person: None, name: "Ana".into(), home: "Chile".into() },
        ],
        consent: String::new(),
        course: Course::PLANNED,
        closing_note: String::new(),
        made_by: None,
        version: 1,
    }
}

/// Moves a request to where missions may answer it.
async fn accepted(tx: &mut Tx, permit: &Permit, id: RequestId) -> Request {
    let request = requests::find(tx, id).await.expect("read").expect("it is there");
    let course = asked::Course { state: asked::RequestState::Accepted, ending: None, ..request.course };
    requests::move_on(tx, permit, &Request { course, ..request.clone() }).await.expect("accepted");
    request
}

/// Puts a row into every table of missions. `request` is the one that `requests::fill` ended, which gets back to its end.
pub(crate) async fn fill(tx: &mut Tx, permit: &Permit, from: u128, (member, request): (u128, u128)) {
    let (organisation, made_by) = (permit.organisation(), permit.person());
    let person = from - 12_000 + 1;
    let stood = accepted(tx, permit, Id::new(request)).await;
    let new = Mission { organisation, made_by, ..mission(from, request, member, person) };
    store::add(tx, permit, &new, "m1|ports", instant()).await.expect("a mission");
    let bare = Mission { experts: vec![], days: Days::default(), ..new.clone() };
    let bare = Mission { id: Id::new(from + 1), ..bare };
    store::add(tx, permit, &bare, "m2", instant()).await.expect("a mission");
    let back = Request { version: stood.version + 1, ..stood };
    requests::move_on(tx, permit, &back).await.expect("a request that ends keeps its missions");
    assert_eq!(store::find(tx, new.id).await.expect("read").as_ref(), Some(&new));
    let report = Report {
        id: Id::new(from + 2),
        mission: new.id,
        done: "Boarded".into(),
        found: "Few forms".into(),
        recommendations: "Print them".into(),
        summary: "They board".into(),
        state: ReportState::Draft,
        submitted_on: None,
        recorded_on: None,
        published_on: None,
        made_by,
        version: 1,
    };
    reports::add(tx, permit, &report, instant()).await.expect("a report");
    let days = [Some(date(2027, 4, 1)), Some(date(2027, 4, 2)), Some(date(2027, 4, 3))];
    let [submitted_on, recorded_on, published_on] = days;
    let stands = Report { state: ReportState::Final, submitted_on, recorded_on, published_on, ..report };
    reports::change(tx, permit, &stands).await.expect("changed");
    let read = reports::of_mission(tx, new.id).await.expect("read").expect("it is there");
    assert_eq!(read, Report { version: 2, ..stands });
    let follow_up = FollowUp {
        id: Id::new(from + 3),
        mission: new.id,
        action: "Print".into(),
        owner: Owner::Member,
        who: "Port office".into(),
        due: date(2027, 6, 30),
        state: FollowUpState::Open,
        evidence: String::new(),
        reason: String::new(),
        settled_on: None,
        version: 1,
    };
    reports::add_follow_up(tx, permit, &follow_up, instant()).await.expect("a follow-up");
    assert_eq!(reports::follow_up(tx, follow_up.id).await.expect("read").as_ref(), Some(&follow_up));
    let evaluation = Evaluation {
        id: Id::new(from + 4),
        mission: new.id,
        voice: Voice::Member,
        result: Some(4),
        experts: None,
        running: Some(1),
        words: "Short".into(),
        state: EvaluationState::Draft,
        made_by,
        version: 1,
    };
    evaluations::add(tx, permit, &evaluation, instant()).await.expect("an evaluation");
    let shared = Evaluation { state: EvaluationState::Shared, ..evaluation };
    evaluations::change(tx, permit, &shared).await.expect("changed");
    let read = evaluations::find(tx, shared.id).await.expect("read").expect("it is there");
    assert_eq!(read, Evaluation { version: 2, ..shared.clone() });
    for (n, on) in (5..).zip([RemarkOn::Mission, RemarkOn::Report, RemarkOn::Evaluation(shared.id)]) {
        let remark = Remark {
            id: Id::new(from + n),
            mission: new.id,
            on,
            text: "Well\nsaid".into(),
            by: made_by,
            at: instant(),
        };
        store::say(tx, permit, &remark).await.expect("said");
        assert!(store::remarks(tx, new.id).await.expect("read").contains(&remark));
    }
    let closing = Some(Closing { reason: ClosingReason::NotSafe, on: date(2027, 2, 1) });
    let course = Course { state: MissionState::Closed, closing };
    let closed = Mission { course, closing_note: "A storm".into(), consent: "Letter".into(), ..new };
    store::move_on(tx, permit, &closed).await.expect("closed");
    let read = store::find(tx, closed.id).await.expect("read").expect("it is there");
    assert_eq!(read, Mission { version: 2, ..closed });
}

const OWN: OrganisationId = OrganisationId::new(1_000_000);
const CLOSED: MissionId = MissionId::new(1_012_000);
const PLANNED: MissionId = MissionId::new(1_012_001);

#[tokio::test]
async fn s2_12_neither_engine_keeps_a_mission_without_an_accepted_request_of_its_member() {
    let wrong: [(&str, u128, u128, bool); 4] = [
        ("not accepted", 1_010_000, 1_000_002, false),
        ("not there", 4, 1_000_002, false),
        ("of another Member", 1_010_000, 1_000_013, true),
        ("as it is to be", 1_010_000, 1_000_002, true),
    ];
    for (what, request, member, is_accepted) in wrong {
        for each in databases().await {
            let mut tx = each.db.write(OWN).await.expect("a transaction");
            super::fill(&mut tx, 1_000_000).await;
            let permit =
                may(Actor::Operator { organisation: OWN }, Verb::KeepRegisters, OWN).expect("it may");
            let other = Member { id: Id::new(1_000_013), code: "WS".into(), name: "Samoa".into() };
            members::add(&mut tx, &permit, std::slice::from_ref(&other)).await.expect("a Member");
            if is_accepted {
                accepted(&mut tx, &permit, Id::new(request)).await;
            }
            let new = mission(1_012_900, request, member, 1_000_001);
            let kept = store::add(&mut tx, &permit, &new, "", instant()).await;
            assert_eq!(kept.is_ok(), what == "as it is to be", "{what} on {}", each.db.engine_name());
        }
    }
}

/// What a list shows is what the reach covers, matter by matter, for every form that a reach has.
#[tokio::test]
async fn a_list_of_missions_shows_what_its_reader_reaches_and_nothing_else() {
    for each in databases().await {
        let mut tx = each.db.write(OWN).await.expect("a transaction");
        super::fill(&mut tx, 1_000_000).await;
        let (member, expert) = (Scope::One(1_000_002), Scope::One(1_000_001));
        let (plan, other) = (Scope::One(1_000_006), Scope::One(4));
        // Its money is in an initiative that answers the same request.
        let donor = Scope::One(1_011_002);
        let reaches = [
            Reach::Nothing,
            Reach::Everything,
            Reach::Concerning(vec![member]),
            Reach::Concerning(vec![expert, other]),
            Reach::Concerning(vec![plan]),
            Reach::Concerning(vec![donor]),
            Reach::Concerning(vec![other]),
            Reach::NotConcerning(vec![donor]),
            Reach::NotConcerning(vec![member]),
            Reach::NotConcerning(vec![expert]),
            Reach::NotConcerning(vec![plan, other]),
            Reach::NotConcerning(vec![other]),
        ];
        let all: Vec<(MissionId, MissionState, Vec<Scope>)> = vec![
            (CLOSED, MissionState::Closed, vec![member, expert, plan, donor]),
            (PLANNED, MissionState::Planned, vec![member, plan, donor]),
        ];
        let one = store::find(&mut tx, CLOSED).await.expect("read").expect("it is there");
        let donors = initiatives::donors_of(&mut tx, (one.request, one.initiative)).await.expect("read");
        // What is part of an initiative concerns its donors, whatever request it answers.
        let part_of = (Id::new(4), Some(Id::new(1_011_000)));
        assert_eq!(initiatives::donors_of(&mut tx, part_of).await.expect("read"), donors);
        let concerns = one.concerns([plan], donors);
        assert!(
            all[0].2.iter().all(|scope| concerns.contains(scope)),
            "one and many say the same: {concerns:?}"
        );
        for closed in &reaches {
            for planned in &reaches {
                let states =
                    vec![(MissionState::Closed, closed.clone()), (MissionState::Planned, planned.clone())];
                let sight = Sight { organisation: OWN, states: states.clone() };
                let listed =
                    missions::list(&mut tx, &sight, &Wanted::default(), (0, 10)).await.expect("a list");
                assert!(listed.iter().all(|mission| mission.brief.is_empty()));
                let mut listed: Vec<_> = listed.iter().map(|mission| mission.id).collect();
                listed.sort();
                let covered = |(_, state, concerns): &&(MissionId, MissionState, Vec<Scope>)| {
                    states.iter().any(|(own, reach)| own == state && reach.covers(concerns))
                };
                let expect: Vec<_> = all.iter().filter(covered).map(|(id, _, _)| *id).collect();
                assert_eq!(listed, expect, "{closed:?} {planned:?} on {}", each.db.engine_name());
                let count = missions::count(&mut tx, &sight, &Wanted::default()).await.expect("a count");
                assert_eq!(usize::try_from(count), Ok(expect.len()));
            }
        }
        for reach in &reaches {
            let concerns = [member, expert, plan, donor];
            let states = vec![(ReportState::Final, reach.clone())];
            let sight = Sight { organisation: OWN, states };
            let listed =
                missions::reports_in_sight(&mut tx, &sight, &Reports::default(), 10).await.expect("a list");
            assert_eq!(listed.len() == 1, reach.covers(&concerns), "{reach:?}");
            assert!(listed.iter().all(|(_, report)| report.found.is_empty()));
            let due =
                missions::follow_ups(&mut tx, (OWN, reach), &FollowUps::default(), 10).await.expect("a list");
            assert_eq!(due.len() == 1, reach.covers(&concerns), "{reach:?}");
        }
    }
}

#[tokio::test]
async fn lists_of_missions_are_narrowed_in_the_query() {
    for each in databases().await {
        let mut tx = each.db.write(OWN).await.expect("a transaction");
        super::fill(&mut tx, 1_000_000).await;
        let states = MissionState::ALL.iter().map(|state| (*state, Reach::Everything)).collect();
        let sight = Sight { organisation: OWN, states };
        let wanted = Wanted::default;
        for (wanted, expect) in [
            (wanted(), vec![PLANNED, CLOSED]),
            (Wanted { kind: Some(MissionKind::StudyVisit), ..wanted() }, vec![]),
            (Wanted { state: Some(MissionState::Closed), ..wanted() }, vec![CLOSED]),
            (Wanted { member: Some(Id::new(4)), ..wanted() }, vec![]),
            (Wanted { request: Some(Id::new(1_010_000)), ..wanted() }, vec![PLANNED, CLOSED]),
            (Wanted { from: Some(date(2027, 3, 12)), ..wanted() }, vec![CLOSED]),
            (Wanted { from: Some(date(2027, 3, 13)), ..wanted() }, vec![]),
            (Wanted { until: Some(date(2027, 3, 7)), ..wanted() }, vec![]),
            (Wanted { words: "ports".into(), ..wanted() }, vec![CLOSED]),
        ] {
            let listed = missions::list(&mut tx, &sight, &wanted, (0, 10)).await.expect("a list");
            let listed: Vec<_> = listed.iter().map(|mission| mission.id).collect();
            assert_eq!(listed, expect, "{wanted:?} on {}", each.db.engine_name());
        }
        let all = Reach::Everything;
        for (wanted, expect) in [
            (FollowUps { overdue_on: Some(date(2027, 7, 1)), ..FollowUps::default() }, 1),
            (FollowUps { overdue_on: Some(date(2027, 6, 30)), ..FollowUps::default() }, 0),
            (FollowUps { owner: Some(Owner::Expert), ..FollowUps::default() }, 0),
            (FollowUps { member: Some(Id::new(1_000_002)), ..FollowUps::default() }, 1),
            (FollowUps { state: Some(FollowUpState::Done), ..FollowUps::default() }, 0),
            (FollowUps { due_until: Some(date(2027, 6, 29)), ..FollowUps::default() }, 0),
        ] {
            let found = missions::follow_ups(&mut tx, (OWN, &all), &wanted, 10).await.expect("a list");
            assert_eq!(found.len(), expect, "{wanted:?}");
        }

        // Whoever read an older version changes nothing.
        let permit = may(Actor::Operator { organisation: OWN }, Verb::KeepRegisters, OWN).expect("it may");
        let read = store::find(&mut tx, PLANNED).await.expect("read").expect("it is there");
        store::change(&mut tx, &permit, &read, "new").await.expect("changed");
        assert!(matches!(store::change(&mut tx, &permit, &read, "newer").await, Err(StoreError::Stale)));
        assert!(matches!(store::remove(&mut tx, &permit, &read).await, Err(StoreError::Stale)));
        let overdue =
            reports::follow_up(&mut tx, Id::new(1_012_003)).await.expect("read").expect("it is there");
        let done = overdue.settle(FollowUpState::Done, "Letter", date(2027, 6, 1)).expect("it is");
        reports::settle(&mut tx, &permit, &done).await.expect("settled");
        assert!(matches!(reports::settle(&mut tx, &permit, &done).await, Err(StoreError::Stale)));
    }
}
