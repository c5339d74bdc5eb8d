//! Findings in each of their states, as the officer, the Member concerned, others' focal points, the committee and
//! everybody else meet them.

use trellis_domain::people::policy::{Deficiency, Right, Standing};

use super::{Door, Known, Line, Scene, Way, Whose, button, form, hold, list, page};
use crate::{
    site::AMINA,
    stage::{ABOUT_COMMITTEE, Stage},
};

/// What is protected of every finding here.
const SECRET: &str = "Log of landings, sheet 4";

/// What a list shows, or a part of a page, to whoever has a right.
const fn shows(right: Right, at: &'static str, mark: &'static str) -> Door {
    Door { right, way: Way::List { at, mark, whose: Whose::Own }, known: Known::Itself }
}

/// Every state has the same doors: those for what its line gives to nobody are closed to everybody.
const DOORS: &[Door] = &[
    list("/findings", "/findings/{finding}", Whose::Own),
    list("/findings?q={number}&member=FI", "/findings/{finding}", Whose::Own),
    list("/api/v1/findings", "{finding}", Whose::Own),
    page("/findings/{finding}"),
    page("/api/v1/findings/{finding}"),
    shows(Right::ReadProtected, "/api/v1/findings/{finding}", SECRET),
    shows(Right::ReadProtected, "/findings/{finding}", SECRET),
    shows(Right::Export, "/findings.csv", "{number}"),
    shows(Right::History, "/findings/{finding}", "id=\"history\""),
    form(Right::Edit, "/findings/{finding}"),
    form(Right::Comment, "/findings/{finding}/replies"),
    form(Right::Move, "/findings/{finding}/state"),
    form(Right::Move, "/findings/{finding}/acts"),
    button(Right::Withdraw, "/findings/{finding}/withdrawal"),
    Door { right: Right::Create, way: Way::Form("/findings", ABOUT_COMMITTEE), known: Known::Nothing },
];

const fn finding(state: Deficiency) -> Line {
    // To put something in begins at a draft: elsewhere its door says nothing of the state.
    let doors = match state {
        Deficiency::Draft => DOORS,
        _ => DOORS.split_at(DOORS.len() - 1).0,
    };
    Line { standing: Standing::Deficiency(state), doors, closed: &[], indoors: false }
}

pub(super) const LINES: &[Line] = &[
    finding(Deficiency::Draft),
    finding(Deficiency::Notified),
    finding(Deficiency::Responded),
    finding(Deficiency::Tabled),
    finding(Deficiency::BeforeCommittee),
    finding(Deficiency::Decided),
    finding(Deficiency::Closed),
];

/// What brings a finding to a state: the door, and what its form says.
type Step = (Deficiency, &'static str, &'static [(&'static str, &'static str)]);

/// A finding about Fiji before the committee, brought to a state by the officer.
async fn finding_in(stage: &mut Stage, state: Deficiency) -> Scene {
    let number = format!("CD-{:03}", stage.count());
    let fields = [
        ("kind", "compliance-deficiency"),
        ("member", "FI"),
        ("body", "CC"),
        ("number", &number),
        ("title", "Port inspections are not reported"),
        ("found", "No report for 2025."),
        ("evidence", SECRET),
    ];
    let page = stage.done(AMINA, "/findings/new", "/findings", &fields).await;
    let steps: [Step; 6] = [
        (Deficiency::Notified, "state", &[("to", "notify")]),
        (Deficiency::Responded, "state", &[("to", "respond"), ("why", "It wrote to the chair.")]),
        (Deficiency::Tabled, "state", &[("to", "table"), ("meeting", "CC 21")]),
        (Deficiency::BeforeCommittee, "state", &[("to", "open")]),
        (Deficiency::Decided, "acts", &[("verb", "endorse"), ("day", "2027-01-20"), ("paragraph", "para 3")]),
        (Deficiency::Closed, "state", &[("to", "close"), ("reason", "met")]),
    ];
    for (next, door, fields) in steps {
        if state as u8 >= next as u8 {
            if next == Deficiency::BeforeCommittee {
                stage.until_meeting();
            }
            stage.done(AMINA, &page, &format!("{page}/{door}"), fields).await;
        }
    }
    vec![("{finding}", page.rsplit('/').next().unwrap().to_owned()), ("{number}", number)]
}

async fn hold_those(states: &[Deficiency]) {
    let is_one = |line: &&Line| states.iter().any(|state| line.standing == (*state).into());
    hold(LINES.iter().filter(is_one), async |stage, standing| match standing {
        Standing::Deficiency(state) => finding_in(stage, state).await,
        other => panic!("{other:?} is no finding"),
    })
    .await;
}

#[tokio::test]
async fn s1_13_findings_before_their_meeting_are_as_the_table_says() {
    let states = [Deficiency::Draft, Deficiency::Notified, Deficiency::Responded, Deficiency::Tabled];
    hold_those(&states).await;
}

#[tokio::test]
async fn s1_13_findings_from_their_meeting_on_are_as_the_table_says() {
    hold_those(&[Deficiency::BeforeCommittee, Deficiency::Decided, Deficiency::Closed]).await;
}
