//! Requests in each of their states, as the Member concerned, the officer and everybody else meet them.

use trellis_domain::people::policy::{Request, Right, Standing};

use super::{Door, Known, Line, Scene, Way, Whose, button, form, hold, list, page};
use crate::{
    site::{AMINA, FIJIAN},
    stage::Stage,
};

/// What is protected of every request here.
const SECRET: &str = "The bank of the region";

/// The reason of a step that needs one.
const WHY: (&str, &str) = ("why", "It is so");

/// A form that names the Member and nothing else.
const ABOUT_FIJI: &[(&str, &str)] = &[("member", "FI")];

/// What a list shows, or a part of a page, to whoever has a right.
const fn shows(right: Right, at: &'static str, mark: &'static str) -> Door {
    Door { right, way: Way::List { at, mark, whose: Whose::Own }, known: Known::Itself }
}

/// Every state has the same doors: those for what its line gives to nobody are closed to everybody. Whoever may know of it
/// but not read it finds its number in the list, and nothing by its words.
const DOORS: &[Door] = &[
    list("/requests", "{mark}", Whose::Own),
    list("/requests?member=FI", "{mark}", Whose::Own),
    list("/api/v1/requests", "{call}", Whose::Own),
    shows(Right::Read, "/requests?q={word}", "/requests/{request}"),
    page("/requests/{request}"),
    page("/api/v1/requests/{request}"),
    shows(Right::ReadProtected, "/api/v1/requests/{request}", SECRET),
    shows(Right::ReadProtected, "/requests/{request}", SECRET),
    shows(Right::Export, "/requests.csv", "{word}"),
    shows(Right::History, "/requests/{request}", "id=\"history\""),
    form(Right::Edit, "/requests/{request}"),
    form(Right::Comment, "/requests/{request}/words"),
    form(Right::Move, "/requests/{request}/state"),
    button(Right::Withdraw, "/requests/{request}/withdrawal"),
    // To enter a letter begins at what is submitted, to write one at a draft: elsewhere they say nothing of the state.
    Door { right: Right::Move, way: Way::Form("/requests/received", ABOUT_FIJI), known: Known::Nothing },
];

/// The doors of a draft: it has no number yet, and is found by its page.
const DRAFT_DOORS: &[Door] = &[
    list("/requests", "/requests/{request}", Whose::Own),
    list("/requests?q={word}", "/requests/{request}", Whose::Own),
    list("/api/v1/requests", "{request}", Whose::Own),
    page("/requests/{request}"),
    page("/api/v1/requests/{request}"),
    shows(Right::ReadProtected, "/requests/{request}", SECRET),
    shows(Right::Export, "/requests.csv", "{word}"),
    shows(Right::History, "/requests/{request}", "id=\"history\""),
    form(Right::Edit, "/requests/{request}"),
    form(Right::Comment, "/requests/{request}/words"),
    form(Right::Move, "/requests/{request}/state"),
    button(Right::Withdraw, "/requests/{request}/withdrawal"),
    Door { right: Right::Create, way: Way::Form("/requests", ABOUT_FIJI), known: Known::Nothing },
];

const fn request(state: Request) -> Line {
    let doors = match state {
        Request::Draft => DRAFT_DOORS,
        Request::Submitted => DOORS,
        _ => DOORS.split_at(DOORS.len() - 1).0,
    };
    Line { standing: Standing::Request(state), doors, closed: &[], indoors: false }
}

pub(super) const LINES: &[Line] = &[
    request(Request::Draft),
    request(Request::Submitted),
    request(Request::UnderReview),
    request(Request::Accepted),
    request(Request::Declined),
    request(Request::Closed),
];

/// What brings a request to a state: who, and what the form says.
type Step = (Request, &'static str, &'static [(&'static str, &'static str)]);

/// A request of Fiji, written by its focal point and brought to a state by the officer.
async fn request_in(stage: &mut Stage, state: Request) -> Scene {
    let word = format!("observers-{:03}", stage.count());
    let fields = [
        ("member", "FI"),
        ("title", &*word),
        ("asked", "Two trainers for a week"),
        ("level", "operational"),
        ("result", "They work alone"),
        ("indicator", "Reports without questions"),
        ("others", "asked"),
        ("others_asked", SECRET),
    ];
    let page = stage.done(FIJIAN, "/requests/new", "/requests", &fields).await;
    let door = format!("{page}/state");
    let steps: [Step; 4] = [
        (Request::Submitted, FIJIAN, &[("to", "submit")]),
        (Request::UnderReview, AMINA, &[("to", "acknowledge")]),
        (Request::Accepted, AMINA, &[("to", "accept")]),
        (Request::Closed, AMINA, &[("to", "close"), ("reason", "answered"), WHY]),
    ];
    for (next, who, fields) in steps {
        let is_declined = state == Request::Declined && next as u8 > Request::UnderReview as u8;
        if state as u8 >= next as u8 && !is_declined {
            stage.done(who, &page, &door, fields).await;
        }
    }
    if state == Request::Declined {
        stage.done(AMINA, &page, &door, &[("to", "decline"), WHY]).await;
    }
    let text = stage.by(FIJIAN).await.get(&page).await.text;
    let at = text.find("FI-20").map(|at| &text[at..]).unwrap_or_default();
    let label = at.split('<').next().unwrap_or_default();
    let id = page.rsplit('/').next().unwrap().to_owned();
    // A number may begin another one: the mark ends with what stands after it.
    vec![
        ("{request}", id),
        ("{word}", word),
        ("{mark}", format!("{label}<")),
        ("{call}", format!("\"{label}\"")),
    ]
}

async fn hold_those(states: &[Request]) {
    let is_one = |line: &&Line| states.iter().any(|state| line.standing == (*state).into());
    hold(LINES.iter().filter(is_one), async |stage, standing| match standing {
        Standing::Request(state) => request_in(stage, state).await,
        other => panic!("{other:?} is no request"),
    })
    .await;
}

#[tokio::test]
async fn s2_12_requests_until_they_are_decided_are_as_the_table_says() {
    hold_those(&[Request::Draft, Request::Submitted, Request::UnderReview]).await;
}

#[tokio::test]
async fn s2_12_requests_that_were_decided_are_as_the_table_says() {
    hold_those(&[Request::Accepted, Request::Declined, Request::Closed]).await;
}
