//! Needs assessments in each of their states. The one on the stage concerns the committee, and a Member for which nobody
//! here speaks: what a Member's own focal point sees is in the stories.

use trellis_domain::people::policy::{Assessment, Right, Standing};

use super::{Door, Known, Line, Scene, Way, Whose, button, form, hold, list, page};
use crate::{
    assessments::{EVIDENCE, moved_on},
    stage::{Stage, id_after},
};

const IN_THE_LOG: &str = "what was done stands in the log of deeds, which is the auditor's";
const A_DRAFT_STAYS: &str =
    "a draft that is not wanted stays a draft: nothing follows that it could be withdrawn to";

/// The doors that an assessment has in every state.
macro_rules! doors {
    ($($more:expr),*) => {
        &[
            list("/assessments", "/assessments/{assessment}", Whose::Own),
            list("/api/v1/assessments", "{assessment}", Whose::Own),
            page("/assessments/{assessment}"),
            page("/assessments/{assessment}/matrix"),
            page("/assessments/{assessment}/needs"),
            page("/assessments/{assessment}/report/html"),
            page("/api/v1/assessments/{assessment}"),
            Door { right: Right::Export, way: Way::Page("/assessments/{assessment}/report/csv"), known: Known::Itself },
            $($more,)*
        ]
    };
}

const EVIDENCE_SEEN: Door = Door {
    right: Right::ReadProtected,
    way: Way::List {
        at: "/assessments/{assessment}/scores?member=TO&area=2",
        mark: EVIDENCE,
        whose: Whose::Own,
    },
    known: Known::Itself,
};
const SCORED: Door = form(Right::Edit, "/assessments/{assessment}/scores");
const SAID: Door = form(Right::Comment, "/assessments/{assessment}/comments");
const MOVED: Door = button(Right::Move, "/assessments/{assessment}/state");
const ACTED: Door = form(Right::Move, "/assessments/{assessment}/parts/{part}/acts");

const fn line(state: Assessment, doors: &'static [Door], closed: &'static [(Right, &'static str)]) -> Line {
    Line { standing: Standing::Assessment(state), doors, closed, indoors: false }
}

const LOGGED: &[(Right, &str)] = &[(Right::History, IN_THE_LOG)];

pub(super) const LINES: &[Line] = &[
    line(
        Assessment::Draft,
        doors![
            EVIDENCE_SEEN,
            SCORED,
            SAID,
            MOVED,
            Door { right: Right::Create, way: Way::Form("/assessments", &[]), known: Known::Nothing }
        ],
        &[(Right::Withdraw, A_DRAFT_STAYS), (Right::History, IN_THE_LOG)],
    ),
    line(Assessment::ChairReview, doors![EVIDENCE_SEEN, SCORED, SAID, MOVED], LOGGED),
    line(Assessment::MemberConsult, doors![EVIDENCE_SEEN, SCORED, SAID, MOVED], LOGGED),
    line(
        Assessment::Tabled,
        doors![EVIDENCE_SEEN, SAID, MOVED, button(Right::Withdraw, "/assessments/{assessment}/recall")],
        LOGGED,
    ),
    line(Assessment::Released, doors![EVIDENCE_SEEN, SAID, ACTED], LOGGED),
    line(Assessment::Agreed, doors![EVIDENCE_SEEN, SAID, MOVED], LOGGED),
    line(Assessment::Public, doors![EVIDENCE_SEEN], LOGGED),
];

async fn set(stage: &mut Stage, standing: Standing) -> Scene {
    let at = LINES.iter().position(|line| line.standing == standing).unwrap();
    let page = moved_on(stage, at).await;
    let mut scene = vec![("{assessment}", page.rsplit('/').next().unwrap().to_owned())];
    if standing == Standing::Assessment(Assessment::Released) {
        let text = stage.by(crate::site::HEAD).await.get(&page).await.text;
        scene.push(("{part}", id_after(&text, "form=act&amp;part=")));
    }
    scene
}

#[tokio::test]
async fn assessments_are_as_the_table_says() {
    hold(LINES.iter(), set).await;
}
