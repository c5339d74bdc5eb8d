//! Records of the roster in each of their states, as the Member that nominated, the expert, the officer and everybody else meet
//! them.

use trellis_domain::people::policy::{Expert, Right, Standing};

use super::{Door, Known, Line, Scene, Way, Whose, form, hold, list, page};
use crate::{
    experts::{MAIL, RELEASE, lists, nominated, stepped},
    site::AMINA,
    stage::{EXPERT, Stage},
};

/// A form that names the Member and nothing else.
const ABOUT_FIJI: &[(&str, &str)] = &[("member", "FI")];

/// What a list shows, or a part of a page, to whoever has a right.
const fn shows(right: Right, at: &'static str, mark: &'static str) -> Door {
    Door { right, way: Way::List { at, mark, whose: Whose::Own }, known: Known::Itself }
}

/// Every state has the same doors: those for what its line gives to nobody are closed to everybody. Whoever may know of a
/// record and not read it finds its short name, which says nothing of the person.
const DOORS: &[Door] = &[
    list("/experts", "{code}", Whose::Own),
    list("/experts?member=FI", "{code}", Whose::Own),
    list("/api/v1/experts", "{expert}", Whose::Own),
    shows(Right::Read, "/experts?q={word}", "/experts/{expert}"),
    shows(Right::Read, "/api/v1/experts", "{word}"),
    page("/experts/{expert}"),
    page("/api/v1/experts/{expert}"),
    shows(Right::ReadProtected, "/experts/{expert}", RELEASE),
    shows(Right::ReadProtected, "/api/v1/experts/{expert}", MAIL),
    shows(Right::Export, "/experts.csv", "{code}"),
    Door { right: Right::Export, way: Way::Page("/experts/{expert}/data.json"), known: Known::Itself },
    Door { right: Right::History, way: Way::Page("/experts/{expert}/on-file"), known: Known::Itself },
    form(Right::Edit, "/experts/{expert}"),
    form(Right::Comment, "/experts/{expert}/remarks"),
    form(Right::Move, "/experts/{expert}/state"),
    form(Right::Withdraw, "/experts/{expert}/withdrawal"),
    form(Right::Create, "/experts/{expert}/nomination"),
    // To nominate begins at a nomination: elsewhere its door says nothing of the state.
    Door { right: Right::Create, way: Way::Form("/experts", ABOUT_FIJI), known: Known::Nothing },
];

const fn expert(state: Expert) -> Line {
    let doors = match state {
        Expert::Nominated => DOORS,
        _ => DOORS.split_at(DOORS.len() - 1).0,
    };
    Line { standing: Standing::Expert(state), doors, closed: &[], indoors: false }
}

pub(super) const LINES: &[Line] = &[
    expert(Expert::Nominated),
    expert(Expert::Accredited),
    expert(Expert::Suspended),
    expert(Expert::Withdrawn),
    expert(Expert::Erased),
];

/// A record of Fiji with the account of an expert, in a state.
async fn in_state(stage: &mut Stage, state: Expert) -> Scene {
    if stage.count() == 1 {
        lists(stage).await;
    }
    let word = format!("Zeta{}", stage.count());
    let page = nominated(stage, &[("name", &word), ("email", EXPERT)]).await;
    let steps: &[&str] = match state {
        Expert::Nominated => &[],
        Expert::Accredited => &["list"],
        Expert::Suspended => &["list", "suspend"],
        Expert::Withdrawn => &["list", "withdraw"],
        Expert::Erased => &["withdraw", "erase"],
    };
    for to in steps {
        stepped(stage, AMINA, &page, to).await;
    }
    let id = page.rsplit('/').next().unwrap().to_owned();
    let code = id[..8].to_uppercase();
    vec![("{expert}", id), ("{code}", code), ("{word}", word)]
}

#[tokio::test]
async fn experts_are_as_the_table_says() {
    hold(LINES.iter(), async |stage, standing| match standing {
        Standing::Expert(state) => in_state(stage, state).await,
        other => panic!("{other:?} is no record of the roster"),
    })
    .await;
}
