//! Proposals of who goes on which mission while they are worked on and once they are decided.

use trellis_app::roster::proposals::{ProposalInput, begin::begin_and_stay, deeds::decide};
use trellis_domain::people::{
    Actor,
    policy::{Match, Right, Standing},
};

use super::{Door, Known, Line, Scene, Way, Whose, button, form, hold, list, page};
use crate::{
    experts::lists,
    proposals::planned_for,
    stage::{EXPERT, HERE, Stage},
};

const SPOKEN: (Right, &str) = (Right::Comment, "what there is to say stands on its missions");
const LOGGED: (Right, &str) = (Right::History, "its deeds stand in the log, which has a line of its own");

pub(super) const LINES: &[Line] = &[
    Line {
        standing: Standing::Match(Match::Working),
        doors: &[
            list("/proposals", "{proposal}", Whose::Own),
            list("/api/v1/proposals", "{proposal}", Whose::Own),
            page("/proposals/{proposal}"),
            page("/api/v1/proposals/{proposal}"),
            Door {
                right: Right::ReadProtected,
                way: Way::Page("/proposals/{proposal}/supposed"),
                known: Known::Itself,
            },
            Door { right: Right::Create, way: Way::Form("/proposals", &[]), known: Known::Nothing },
            form(Right::Edit, "/proposals/{proposal}/team"),
            button(Right::Move, "/proposals/{proposal}/decision"),
            button(Right::Withdraw, "/proposals/{proposal}/withdrawal"),
        ],
        closed: &[SPOKEN, LOGGED],
        indoors: false,
    },
    Line {
        standing: Standing::Match(Match::Decided),
        doors: &[
            list("/proposals", "{proposal}", Whose::Own),
            list("/api/v1/proposals", "{proposal}", Whose::Own),
            page("/proposals/{proposal}"),
            page("/api/v1/proposals/{proposal}"),
            Door {
                right: Right::ReadProtected,
                way: Way::List { at: "/api/v1/proposals/{proposal}", mark: "\"staffed\"", whose: Whose::Own },
                known: Known::Itself,
            },
            Door {
                right: Right::Export,
                way: Way::Page("/proposals/{proposal}/missions.csv"),
                known: Known::Itself,
            },
        ],
        closed: &[LOGGED],
        indoors: false,
    },
];

/// A proposal with one mission to Fiji, on which the expert of the stage goes.
async fn proposal(stage: &mut Stage, standing: Standing) -> Scene {
    let n = stage.count();
    if n == 1 {
        lists(stage).await;
    }
    planned_for(stage, &[("email", EXPERT)]).await;
    let actor = Actor::Operator { organisation: HERE };
    let house = stage.site.house.clone();
    let input = ProposalInput { title: format!("Plan {n}"), seconds: "1".into(), ..ProposalInput::default() };
    let id = begin_and_stay(&house, actor, &input).await.unwrap();
    if standing == Standing::Match(Match::Decided) {
        decide(&house, actor, id).await.unwrap();
    }
    vec![("{proposal}", id.to_string())]
}

#[tokio::test]
async fn proposals_are_as_the_table_says() {
    hold(LINES.iter(), proposal).await;
}
