//! Trainings and participants in each of their states, as the officer, the Member invited, others' focal points and
//! everybody else meet them.

use trellis_domain::people::policy::{Participant, Right, Standing, Training};

use super::{Door, Known, Line, Scene, Way, Whose, button, form, hold, list, page};
use crate::{site::AMINA, stage::Stage};

/// What is protected of every participant here.
const EMAIL: &str = "litia.vula@example.org";

/// What a list shows, or a part of a page, to whoever has a right.
const fn shows(right: Right, at: &'static str, mark: &'static str) -> Door {
    Door { right, way: Way::List { at, mark, whose: Whose::Own }, known: Known::Itself }
}

/// The same door for whoever may know of the thing without reading it.
const fn listed(door: Door) -> Door {
    Door { known: Known::Listed, ..door }
}

/// Every state has the same doors: those for what its line gives to nobody are closed to everybody.
const DOORS: &[Door] = &[
    list("/trainings", "/trainings/{training}", Whose::Own),
    list("/trainings?q={title}&member=FI", "/trainings/{training}", Whose::Own),
    list("/api/v1/trainings", "{training}", Whose::Own),
    page("/trainings/{training}"),
    page("/api/v1/trainings/{training}"),
    shows(Right::Export, "/trainings.csv", "{title}"),
    shows(Right::History, "/trainings/{training}", "id=\"history\""),
    form(Right::Edit, "/trainings/{training}"),
    form(Right::Move, "/trainings/{training}/state"),
    button(Right::Withdraw, "/trainings/{training}/withdrawal"),
    Door { right: Right::Create, way: Way::Form("/trainings", &[]), known: Known::Nothing },
];

const NO_REMARKS: &[(Right, &str)] =
    &[(Right::Comment, "what there is to say on a training is its evaluation and what was learnt")];

const fn training(state: Training) -> Line {
    // To put something in begins with a plan of it: elsewhere its door says nothing of the state.
    let doors = match state {
        Training::Planned => DOORS,
        _ => DOORS.split_at(DOORS.len() - 1).0,
    };
    let closed = if matches!(state, Training::Closed) { &[] } else { NO_REMARKS };
    Line { standing: Standing::Training(state), doors, closed, indoors: false }
}

const PEOPLE_DOORS: &[Door] = &[
    list("/trainings/{training}", "p-{participant}", Whose::Own),
    list("/api/v1/trainings/{training}", "{participant}", Whose::Own),
    listed(page("/participants/{participant}")),
    shows(Right::ReadProtected, "/participants/{participant}", EMAIL),
    shows(Right::Export, "/trainings/{training}/participants.csv", "{name}"),
    listed(Door { right: Right::History, ..page("/participants/{participant}/history") }),
    listed(form(Right::Edit, "/participants/{participant}")),
    listed(form(Right::Move, "/participants/{participant}/state")),
    listed(button(Right::Withdraw, "/participants/{participant}/removal")),
    Door {
        right: Right::Create,
        way: Way::Form("/trainings/{training}/participants", &[("member", "FI")]),
        known: Known::On(Standing::Training(Training::Open)),
    },
];

const NOTHING_SAID: &[(Right, &str)] = &[(Right::Comment, "nobody remarks on a person")];

const fn participant(state: Participant) -> Line {
    let doors = match state {
        Participant::Registered => PEOPLE_DOORS,
        _ => PEOPLE_DOORS.split_at(PEOPLE_DOORS.len() - 1).0,
    };
    let closed = if matches!(state, Participant::Erased) { &[] } else { NOTHING_SAID };
    Line { standing: Standing::Participant(state), doors, closed, indoors: false }
}

pub(super) const LINES: &[Line] = &[
    training(Training::Planned),
    training(Training::Open),
    training(Training::Held),
    training(Training::Closed),
    participant(Participant::Registered),
    participant(Participant::Attended),
    participant(Participant::Erased),
];

/// A training to which Fiji is invited, brought to a state by the officer; its page and its title.
async fn training_in(stage: &mut Stage, state: Training) -> (String, String) {
    let title = format!("valuation-{:03}", stage.count());
    let fields = [
        ("kind", "workshop"),
        ("title", &title),
        ("begins", "2027-01-11"),
        ("ends", "2027-01-13"),
        ("members", "FI"),
    ];
    let page = stage.done(AMINA, "/trainings/new", "/trainings", &fields).await;
    for (next, to) in [(Training::Open, "open"), (Training::Held, "hold"), (Training::Closed, "close")] {
        if state as u8 >= next as u8 {
            stage.done(AMINA, &page, &format!("{page}/state"), &[("to", to)]).await;
        }
    }
    (page, title)
}

/// Somebody of Fiji on the list of such a training.
async fn participant_in(stage: &mut Stage, state: Participant) -> Scene {
    let (page, _) = training_in(stage, Training::Open).await;
    let name = format!("Litia Vula {:03}", stage.count());
    let fields = [("name", name.as_str()), ("member", "FI"), ("email", EMAIL)];
    stage.done(AMINA, &page, &format!("{page}/participants"), &fields).await;
    let text = stage.by(AMINA).await.get(&page).await.text;
    let id = crate::stage::id_after(&text, "/participants/");
    let one = format!("/participants/{id}");
    if state != Participant::Registered {
        stage.done(AMINA, &page, &format!("{page}/state"), &[("to", "hold")]).await;
        stage.done(AMINA, &one, &format!("{one}/state"), &[("to", "attend")]).await;
    }
    if state == Participant::Erased {
        let fields = [("to", "erase"), ("name", name.as_str())];
        stage.done(AMINA, &one, &format!("{one}/state"), &fields).await;
    }
    let training = page.rsplit('/').next().unwrap().to_owned();
    vec![("{training}", training), ("{participant}", id), ("{name}", name)]
}

async fn hold_those(wanted: impl Fn(Standing) -> bool) {
    let is_one = |line: &&Line| wanted(line.standing);
    hold(LINES.iter().filter(is_one), async |stage, standing| match standing {
        Standing::Training(state) => {
            let (page, title) = training_in(stage, state).await;
            vec![("{training}", page.rsplit('/').next().unwrap().to_owned()), ("{title}", title)]
        }
        Standing::Participant(state) => participant_in(stage, state).await,
        other => panic!("{other:?} is no training"),
    })
    .await;
}

#[tokio::test]
async fn s1_22_trainings_are_as_the_table_says() {
    hold_those(|standing| matches!(standing, Standing::Training(_))).await;
}

#[tokio::test]
async fn s2_17_participants_are_as_the_table_says() {
    hold_those(|standing| matches!(standing, Standing::Participant(_))).await;
}
