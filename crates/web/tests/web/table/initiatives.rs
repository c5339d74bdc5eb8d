//! Initiatives in each of their states, as the officer, the Member they are for, others' focal points, the committee that
//! approves their budgets, the public and everybody else meet them.

use trellis_app::missions::initiatives::{
    AgreeInput, ApproveInput, IndicatorInput, InitiativeInput, LineInput, MoveInput, RiskInput,
    deeds::{add, agree},
    kept::{put_indicator, put_line, put_risk},
    moves::{approve, move_on},
};
use trellis_domain::{
    missions::initiatives::InitiativeId,
    people::{
        Actor,
        policy::{Initiative, Right, Standing},
    },
};

use super::{Door, Known, Line, Scene, Way, Whose, button, form, hold, page};
use crate::stage::{ABOUT_COMMITTEE, HERE, Stage};

/// What is protected of every initiative here.
const SECRET: &str = "Ports send nobody";

/// What a list shows, or a part of a page, to whoever has a right.
const fn shows(right: Right, at: &'static str, mark: &'static str) -> Door {
    Door { right, way: Way::List { at, mark, whose: Whose::Own }, known: Known::Itself }
}

/// Every state has the same doors: those for what its line gives to nobody are closed to everybody. Whoever may know of it
/// but not read it finds it in the whole list, and nothing by its words.
const DOORS: &[Door] = &[
    shows(Right::Learn, "/initiatives?of=lagoon", "{number} course"),
    shows(Right::Read, "/initiatives?of=lagoon&q={number}", "{number} course"),
    shows(Right::Learn, "/api/v1/initiatives?of=lagoon", "\"{number}\""),
    page("/initiatives/{initiative}"),
    page("/api/v1/initiatives/{initiative}"),
    shows(Right::ReadProtected, "/api/v1/initiatives/{initiative}", SECRET),
    shows(Right::ReadProtected, "/initiatives/{initiative}", SECRET),
    shows(Right::Export, "/initiatives.csv?of=lagoon", "{number}"),
    shows(Right::History, "/initiatives/{initiative}", "id=\"history\""),
    form(Right::Edit, "/initiatives/{initiative}"),
    form(Right::Edit, "/initiatives/{initiative}/risks"),
    form(Right::Edit, "/initiatives/{initiative}/found"),
    form(Right::Edit, "/initiatives/{initiative}/report"),
    form(Right::Comment, "/initiatives/{initiative}/remarks"),
    form(Right::Comment, "/initiatives/{initiative}/feedback"),
    form(Right::Move, "/initiatives/{initiative}/state"),
    form(Right::Move, "/initiatives/{initiative}/report/submission"),
    form(Right::Move, "/initiatives/{initiative}/report/assessment"),
    button(Right::Withdraw, "/initiatives/{initiative}/withdrawal"),
    Door { right: Right::Create, way: Way::Form("/initiatives", ABOUT_COMMITTEE), known: Known::Nothing },
];

const fn initiative(state: Initiative) -> Line {
    // To put something in begins at a proposal: elsewhere its door says nothing of the state.
    let doors = match state {
        Initiative::Proposed => DOORS,
        _ => DOORS.split_at(DOORS.len() - 1).0,
    };
    Line { standing: Standing::Initiative(state), doors, closed: &[], indoors: false }
}

pub(super) const LINES: &[Line] = &[
    initiative(Initiative::Proposed),
    initiative(Initiative::MemberAgreed),
    initiative(Initiative::Approved),
    initiative(Initiative::UnderWay),
    initiative(Initiative::Completed),
    initiative(Initiative::Closed),
    initiative(Initiative::Cancelled),
];

/// An initiative for Fiji before the committee, put in on the command line and brought to a state there.
async fn initiative_in(stage: &mut Stage, state: Initiative) -> Scene {
    let number = format!("PI-{:03}", stage.count());
    let actor = Actor::Operator { organisation: HERE };
    let house = stage.site.house.clone();
    let text = |text: &str| text.to_owned();
    let input = InitiativeInput {
        code: number.clone(),
        title: format!("{number} course for inspectors"),
        objectives: text("Ports report"),
        body: text("CC"),
        currency: text("FJD"),
        members: text("FI"),
        ..InitiativeInput::default()
    };
    let id: InitiativeId = add(&house, actor, &input).await.unwrap();
    let line = LineInput {
        kind: text("travel"),
        amount: text("900"),
        source: text("own-budget"),
        ..Default::default()
    };
    put_line(&house, actor, id, &line).await.unwrap();
    let (baseline, baseline_on) = (text("3"), text("2026-12-31"));
    let indicator = IndicatorInput { text: text("Reports"), baseline, baseline_on, ..Default::default() };
    put_indicator(&house, actor, id, &indicator).await.unwrap();
    let risk = RiskInput {
        text: text(SECRET),
        likelihood: text("low"),
        impact: text("high"),
        owner: text("Officer"),
        response: text("Ask early"),
        ..Default::default()
    };
    put_risk(&house, actor, id, &risk).await.unwrap();
    let word = AgreeInput { member: text("FI"), source: text("Letter"), ..Default::default() };
    agree(&house, actor, id, &word).await.unwrap();
    let moved = async |to: &str| {
        let input = MoveInput { to: text(to), why: text("So it was"), ..Default::default() };
        move_on(&house, actor, id, &input).await.unwrap();
    };
    if state == Initiative::Cancelled {
        moved("cancel").await;
    } else {
        for (next, to) in [
            (Initiative::MemberAgreed, "agree"),
            (Initiative::Approved, ""),
            (Initiative::UnderWay, "start"),
            (Initiative::Completed, "complete"),
            (Initiative::Closed, "close"),
        ] {
            if (state as u8) < next as u8 {
                break;
            }
            if to.is_empty() {
                stage.until_meeting();
                let act = ApproveInput {
                    verb: text("approve"),
                    meeting: text("CC 21"),
                    day: text("2027-01-20"),
                    paragraph: text("para 3"),
                    ..Default::default()
                };
                approve(&house, actor, id, &act).await.unwrap();
            } else {
                moved(to).await;
            }
        }
    }
    vec![("{initiative}", id.to_string()), ("{number}", number)]
}

async fn hold_those(states: &[Initiative]) {
    let is_one = |line: &&Line| states.iter().any(|state| line.standing == (*state).into());
    hold(LINES.iter().filter(is_one), async |stage, standing| match standing {
        Standing::Initiative(state) => initiative_in(stage, state).await,
        other => panic!("{other:?} is no initiative"),
    })
    .await;
}

#[tokio::test]
async fn s1_16_initiatives_before_their_approval_are_as_the_table_says() {
    hold_those(&[Initiative::Proposed, Initiative::MemberAgreed]).await;
}

#[tokio::test]
async fn s1_18_initiatives_from_their_approval_on_are_as_the_table_says() {
    hold_those(&[Initiative::Approved, Initiative::UnderWay, Initiative::Completed]).await;
}

#[tokio::test]
async fn s1_16_initiatives_that_are_over_are_as_the_table_says() {
    hold_those(&[Initiative::Closed, Initiative::Cancelled]).await;
}
