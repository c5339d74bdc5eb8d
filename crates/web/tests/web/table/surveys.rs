//! Questionnaires and responses in each of their states, as the Member concerned, the officer and everybody else meet them.

use trellis_domain::people::policy::{Questionnaire, Response, Right, Standing};

use super::{Door, Known, Line, Scene, Way, Whose, button, form, hold, list, page};
use crate::{
    site::{AMINA, FIJIAN},
    stage::{ABOUT_COMMITTEE, Stage},
};

/// What is protected of every response here.
const SECRET: &str = "Ask our treasury first";

/// What a list shows, or a part of a page, to whoever has a right.
const fn shows(right: Right, at: &'static str, mark: &'static str) -> Door {
    Door { right, way: Way::List { at, mark, whose: Whose::Own }, known: Known::Itself }
}

const fn file(at: &'static str) -> Door {
    Door { right: Right::Export, way: Way::Page(at), known: Known::Itself }
}

/// The first is for a draft alone: to make one says nothing of the other states.
const SURVEY_DOORS: &[Door] = &[
    Door { right: Right::Create, way: Way::Form("/surveys", ABOUT_COMMITTEE), known: Known::Nothing },
    list("/surveys", "/surveys/{survey}", Whose::Own),
    list("/api/v1/surveys", "{survey}", Whose::Own),
    page("/surveys/{survey}"),
    page("/api/v1/surveys/{survey}"),
    file("/surveys/{survey}/form.csv"),
    file("/surveys/{survey}/form.xlsx"),
    shows(Right::History, "/surveys/{survey}", "id=\"history\""),
    form(Right::Edit, "/surveys/{survey}"),
    form(Right::Move, "/surveys/{survey}/state"),
    button(Right::Withdraw, "/surveys/{survey}/withdrawal"),
];

const UNSAID: &[(Right, &str)] =
    &[(Right::Comment, "what is thought of questions is a round of consultation, which has its own page")];

const fn survey(state: Questionnaire) -> Line {
    let (doors, closed): (&[Door], &[(Right, &str)]) = match state {
        Questionnaire::Draft => (SURVEY_DOORS, UNSAID),
        Questionnaire::Open => (SURVEY_DOORS.split_at(1).1, UNSAID),
        _ => (SURVEY_DOORS.split_at(1).1, &[]),
    };
    Line { standing: Standing::Questionnaire(state), doors, closed, indoors: false }
}

/// The first is for a draft alone.
const RESPONSE_DOORS: &[Door] = &[
    Door {
        right: Right::Create,
        way: Way::Button("/surveys/{survey}/responses/FI"),
        known: Known::On(Standing::Questionnaire(Questionnaire::Open)),
    },
    list("/responses", "/responses/{response}", Whose::Own),
    list("/responses?member=FI", "/responses/{response}", Whose::Own),
    list("/api/v1/responses", "{response}", Whose::Own),
    page("/responses/{response}"),
    page("/responses/{response}/pages/1"),
    page("/api/v1/responses/{response}"),
    shows(Right::ReadProtected, "/responses/{response}", SECRET),
    shows(Right::ReadProtected, "/api/v1/responses/{response}", SECRET),
    file("/responses/{response}/form.csv"),
    shows(Right::History, "/responses/{response}", "id=\"history\""),
    Door {
        right: Right::Edit,
        way: Way::Form("/responses/{response}/pages/1", &[("q-1", "many")]),
        known: Known::Itself,
    },
    form(Right::Comment, "/responses/{response}/words"),
    form(Right::Move, "/responses/{response}/state"),
    button(Right::Withdraw, "/responses/{response}/withdrawal"),
];

const fn response(state: Response) -> Line {
    let doors = match state {
        Response::Draft => RESPONSE_DOORS,
        _ => RESPONSE_DOORS.split_at(1).1,
    };
    Line { standing: Standing::Response(state), doors, closed: &[], indoors: false }
}

pub(super) const LINES: &[Line] = &[
    survey(Questionnaire::Draft),
    survey(Questionnaire::Open),
    survey(Questionnaire::Closed),
    response(Response::Draft),
    response(Response::Submitted),
    response(Response::Returned),
    response(Response::Accepted),
];

/// A questionnaire about the committee, brought to a state by the officer.
async fn survey_in(stage: &mut Stage, state: Questionnaire) -> Scene {
    let code = format!("needs-{:03}", stage.count());
    let fields = [
        ("code", &*code),
        ("kind", "needs"),
        ("title", "Needs survey"),
        ("year", "2026"),
        ("body", "CC"),
        ("questions", "1 | yes-no * | Are there observers?\n2 | number | How many?"),
    ];
    let page = stage.done(AMINA, "/surveys/new", "/surveys", &fields).await;
    let door = format!("{page}/state");
    if state != Questionnaire::Draft {
        stage.done(AMINA, &page, &door, &[("to", "open")]).await;
    }
    if state == Questionnaire::Closed {
        stage.done(AMINA, &page, &door, &[("to", "close")]).await;
    }
    vec![("{survey}", page.rsplit('/').next().unwrap().to_owned())]
}

/// The response of Fiji to one that is open, brought to a state by its focal point and the officer.
async fn response_in(stage: &mut Stage, state: Response) -> Scene {
    let mut scene = survey_in(stage, Questionnaire::Open).await;
    let survey = format!("/surveys/{}", scene[0].1);
    let page = stage.done(FIJIAN, &survey, &format!("{survey}/responses/FI"), &[]).await;
    stage.done(FIJIAN, &page, &page, &[("q-0", "yes")]).await;
    let own = page.trim_end_matches("/pages/1").to_owned();
    let door = format!("{own}/state");
    stage.done(FIJIAN, &own, &format!("{own}/words"), &[("text", SECRET)]).await;
    if state != Response::Draft {
        stage.done(FIJIAN, &own, &door, &[("to", "submit")]).await;
    }
    match state {
        Response::Returned => {
            stage.done(AMINA, &own, &door, &[("to", "return"), ("why", "Which year?")]).await;
        }
        Response::Accepted => _ = stage.done(AMINA, &own, &door, &[("to", "accept")]).await,
        Response::Draft | Response::Submitted => {}
    }
    scene.push(("{response}", own.rsplit('/').next().unwrap().to_owned()));
    scene
}

async fn hold_those(states: &[Standing]) {
    let is_one = |line: &&Line| states.contains(&line.standing);
    hold(LINES.iter().filter(is_one), async |stage, standing| match standing {
        Standing::Questionnaire(state) => survey_in(stage, state).await,
        Standing::Response(state) => response_in(stage, state).await,
        other => panic!("{other:?} is no questionnaire"),
    })
    .await;
}

#[tokio::test]
async fn s5_15_questionnaires_are_as_the_table_says() {
    hold_those(&[
        Standing::Questionnaire(Questionnaire::Draft),
        Standing::Questionnaire(Questionnaire::Open),
        Standing::Questionnaire(Questionnaire::Closed),
    ])
    .await;
}

#[tokio::test]
async fn s5_15_responses_that_were_not_accepted_are_as_the_table_says() {
    hold_those(&[
        Standing::Response(Response::Draft),
        Standing::Response(Response::Submitted),
        Standing::Response(Response::Returned),
    ])
    .await;
}

#[tokio::test]
async fn s5_15_responses_that_were_accepted_are_as_the_table_says() {
    hold_those(&[Standing::Response(Response::Accepted)]).await;
}
