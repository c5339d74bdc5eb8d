//! Missions, their reports and evaluations in each of their states, as the officer, the Member concerned, the expert who
//! goes and everybody else meet them.

use trellis_app::missions::{MissionInput, deeds};
use trellis_domain::people::{
    Actor, PersonId,
    policy::{Evaluation, Mission, MissionReport, Right, Standing},
};

use super::{Door, Known, Line, Scene, Way, Whose, button, form, hold, list, page};
use crate::{
    missions::{BRIEF, FOUND, SUMMARY, accepted_request},
    site::{AMINA, FIJIAN},
    stage::{EXPERT, HERE, Stage},
};

/// What the words of an evaluation are here.
const WORDS: &str = "Too few days for the second port";
const ONE_BY_ONE: &str = "an evaluation is read one by one; there is no table of them";
const UNREADABLE: &str = "what was done to a draft stands on its page, which its auditor does not read";

/// What a list shows, or a part of a page, to whoever has a right.
const fn shows(right: Right, at: &'static str, mark: &'static str) -> Door {
    Door { right, way: Way::List { at, mark, whose: Whose::Own }, known: Known::Itself }
}

/// Every state has the same doors: those for what its line gives to nobody are closed to everybody.
const MISSION: &[Door] = &[
    list("/missions", "{number}", Whose::Own),
    list("/missions?member=FI", "{number}", Whose::Own),
    list("/api/v1/missions", "{mission}", Whose::Own),
    page("/missions/{mission}"),
    page("/api/v1/missions/{mission}"),
    page("/missions/{mission}/papers/terms.html"),
    shows(Right::ReadProtected, "/missions/{mission}", BRIEF),
    shows(Right::ReadProtected, "/api/v1/missions/{mission}", BRIEF),
    shows(Right::Export, "/missions.csv", "{number}"),
    shows(Right::History, "/missions/{mission}", "id=\"history\""),
    form(Right::Edit, "/missions/{mission}"),
    form(Right::Comment, "/missions/{mission}/remarks"),
    form(Right::Move, "/missions/{mission}/state"),
    button(Right::Withdraw, "/missions/{mission}/withdrawal"),
    Door { right: Right::Create, way: Way::Form("/missions", &[]), known: Known::Nothing },
];

/// A report is begun as a draft, and its history has no door then: the first and the last are not for every state.
const REPORT: &[Door] = &[
    form(Right::Create, "/missions/{mission}/report"),
    list("/mission-reports", "{number}", Whose::Own),
    list("/mission-reports?member=FI", "{number}", Whose::Own),
    list("/api/v1/mission-reports", "{mission}", Whose::Own),
    page("/missions/{mission}/report"),
    page("/api/v1/missions/{mission}/report"),
    page("/missions/{mission}/papers/item.html"),
    shows(Right::ReadProtected, "/missions/{mission}/report", FOUND),
    shows(Right::ReadProtected, "/api/v1/missions/{mission}/report", FOUND),
    Door {
        right: Right::ReadProtected,
        way: Way::Page("/missions/{mission}/papers/report.html"),
        known: Known::Itself,
    },
    shows(Right::Export, "/mission-reports.csv", "{number}"),
    form(Right::Edit, "/missions/{mission}/report"),
    form(Right::Edit, "/missions/{mission}/follow-ups"),
    form(Right::Comment, "/missions/{mission}/report/remarks"),
    form(Right::Move, "/missions/{mission}/report/state"),
    shows(Right::History, "/missions/{mission}/report", "id=\"history\""),
];

/// Its history has no door while it is a draft, and is begun as one: the first and the last are not for every state.
const EVALUATION: &[Door] = &[
    shows(Right::History, "/mission-evaluations/{evaluation}", "id=\"history\""),
    shows(Right::Learn, "/missions/{mission}", "/mission-evaluations/{evaluation}"),
    page("/mission-evaluations/{evaluation}"),
    page("/api/v1/mission-evaluations/{evaluation}"),
    shows(Right::ReadProtected, "/mission-evaluations/{evaluation}", WORDS),
    shows(Right::ReadProtected, "/api/v1/mission-evaluations/{evaluation}", WORDS),
    form(Right::Edit, "/mission-evaluations/{evaluation}"),
    form(Right::Comment, "/mission-evaluations/{evaluation}/remarks"),
    form(Right::Move, "/mission-evaluations/{evaluation}/state"),
    button(Right::Withdraw, "/mission-evaluations/{evaluation}/withdrawal"),
    Door {
        right: Right::Create,
        way: Way::Form("/missions/{mission}/evaluations", &[]),
        known: Known::On(Standing::Mission(Mission::Reported)),
    },
];

const fn mission(state: Mission) -> Line {
    // To plan something begins at a plan: elsewhere its door says nothing of the state.
    let doors = match state {
        Mission::Planned => MISSION,
        _ => MISSION.split_at(MISSION.len() - 1).0,
    };
    Line { standing: Standing::Mission(state), doors, closed: &[], indoors: false }
}

const fn report(state: MissionReport) -> Line {
    let (doors, closed): (&[Door], &[(Right, &str)]) = match state {
        MissionReport::Draft => (REPORT.split_at(REPORT.len() - 1).0, &[(Right::History, UNREADABLE)]),
        _ => (REPORT.split_at(1).1, &[]),
    };
    Line { standing: Standing::MissionReport(state), doors, closed, indoors: false }
}

const fn evaluation(state: Evaluation) -> Line {
    let (doors, closed): (&[Door], &[(Right, &str)]) = match state {
        Evaluation::Draft => (EVALUATION.split_at(1).1, &[(Right::History, UNREADABLE)]),
        Evaluation::Shared => (EVALUATION.split_at(EVALUATION.len() - 1).0, &[]),
        Evaluation::Final => (EVALUATION.split_at(EVALUATION.len() - 1).0, &[(Right::Export, ONE_BY_ONE)]),
    };
    Line { standing: Standing::Evaluation(state), doors, closed, indoors: false }
}

pub(super) const LINES: &[Line] = &[
    mission(Mission::Planned),
    mission(Mission::Matched),
    mission(Mission::Agreed),
    mission(Mission::UnderWay),
    mission(Mission::Reported),
    mission(Mission::Closed),
    report(MissionReport::Draft),
    report(MissionReport::MemberReview),
    report(MissionReport::Final),
    report(MissionReport::PublicSummary),
    evaluation(Evaluation::Draft),
    evaluation(Evaluation::Shared),
    evaluation(Evaluation::Final),
];

/// One step: who takes it, at which door of the mission, and what its form says.
type Step = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

const MATCH: Step = (AMINA, "/state", &[("to", "match")]);
const AGREE: Step = (FIJIAN, "/state", &[("to", "agree")]);
const ACCEPT: Step = (EXPERT, "/state", &[("to", "accept")]);
const WRITE: Step =
    (EXPERT, "/report", &[("done", "Ten boardings."), ("found", FOUND), ("summary", SUMMARY)]);
const SUBMIT: Step = (EXPERT, "/report/state", &[("to", "submit")]);
const REPORTED: Step = (AMINA, "/state", &[("to", "report")]);
const FINALISE: Step = (FIJIAN, "/report/state", &[("to", "finalise")]);
const PUBLISH: Step = (AMINA, "/report/state", &[("to", "publish")]);
const CLOSE: Step = (AMINA, "/state", &[("to", "close")]);

/// Everything that happens to a mission, in order.
const STEPS: [Step; 9] = [MATCH, AGREE, ACCEPT, WRITE, SUBMIT, REPORTED, FINALISE, PUBLISH, CLOSE];

/// A mission to Fiji with so many steps behind it. The command line planned it, so that the officer may move it on.
async fn after(stage: &mut Stage, steps: usize) -> Scene {
    let request = accepted_request(stage).await;
    let number = format!("M-{:03}", stage.count());
    let input = MissionInput {
        request,
        kind: "mission".to_owned(),
        number: number.clone(),
        title: "Port inspection at work".to_owned(),
        first_day: "2027-01-04".to_owned(),
        last_day: "2027-01-08".to_owned(),
        objectives: "Inspectors board by themselves.".to_owned(),
        brief: BRIEF.to_owned(),
        expert: PersonId::new(84).to_string(),
        ..MissionInput::default()
    };
    let operator = Actor::Operator { organisation: HERE };
    let id = deeds::add(&stage.site.house, operator, &input).await.unwrap();
    let page = format!("/missions/{id}");
    for (who, door, fields) in STEPS.iter().take(steps) {
        let token = stage.by(who).await.get("/account").await.token();
        let mut sent = vec![("form_token", token.as_str())];
        sent.extend(fields.iter().copied());
        let answer = stage.by(who).await.post(&format!("{page}{door}"), &sent).await;
        assert_eq!(answer.status, axum::http::StatusCode::SEE_OTHER, "{who} {door}: {}", answer.text);
    }
    vec![("{mission}", id.to_string()), ("{number}", number)]
}

async fn evaluation_in(stage: &mut Stage, state: Evaluation) -> Scene {
    let mut scene = after(stage, 6).await;
    let page = format!("/missions/{}", scene[0].1);
    let fields = [("result", "4"), ("words", WORDS)];
    let form = format!("{page}?form=evaluation");
    let made = stage.done(AMINA, &form, &format!("{page}/evaluations"), &fields).await;
    let door = format!("{made}/state");
    let steps = [(Evaluation::Shared, "share"), (Evaluation::Final, "finish")];
    for (_, to) in steps.iter().filter(|(next, _)| state as u8 >= *next as u8) {
        stage.done(AMINA, &made, &door, &[("to", to)]).await;
    }
    scene.push(("{evaluation}", made.rsplit('/').next().unwrap().to_owned()));
    scene
}

async fn hold_those(is_meant: impl Fn(Standing) -> bool) {
    hold(LINES.iter().filter(|line| is_meant(line.standing)), async |stage, standing| match standing {
        Standing::Mission(state) => {
            let steps = match state {
                Mission::Planned => 0,
                Mission::Matched => 1,
                Mission::Agreed => 2,
                Mission::UnderWay => 3,
                Mission::Reported => 6,
                Mission::Closed => 9,
            };
            after(stage, steps).await
        }
        Standing::MissionReport(state) => {
            let steps = match state {
                MissionReport::Draft => 4,
                MissionReport::MemberReview => 5,
                MissionReport::Final => 7,
                MissionReport::PublicSummary => 8,
            };
            after(stage, steps).await
        }
        Standing::Evaluation(state) => evaluation_in(stage, state).await,
        other => panic!("{other:?} is no mission"),
    })
    .await;
}

#[tokio::test]
async fn missions_until_they_are_agreed_are_as_the_table_says() {
    let early = [Mission::Planned, Mission::Matched, Mission::Agreed];
    hold_those(|standing| early.iter().any(|state| standing == (*state).into())).await;
}

#[tokio::test]
async fn missions_from_then_on_are_as_the_table_says() {
    let late = [Mission::UnderWay, Mission::Reported, Mission::Closed];
    hold_those(|standing| late.iter().any(|state| standing == (*state).into())).await;
}

#[tokio::test]
async fn mission_reports_are_as_the_table_says() {
    hold_those(|standing| matches!(standing, Standing::MissionReport(_))).await;
}

#[tokio::test]
async fn evaluations_of_missions_are_as_the_table_says() {
    hold_those(|standing| matches!(standing, Standing::Evaluation(_))).await;
}
