//! Frozen datasets while they are made and once they are released, as the secretariat, the auditor and everybody else meet
//! them.

use trellis_app::plans::datasets::{DatasetInput, add, begin_and_stay, of_plan, withdraw};
use trellis_domain::{
    kernel::Language,
    people::{
        Actor,
        policy::{Export, Right, Standing},
    },
    plans::dataset::DatasetState,
};
use trellis_words::Words;

use super::{Door, Known, Line, Scene, Way, Whose, button, hold};
use crate::{
    plan::PLAN,
    site::HEAD,
    stage::{HERE, Stage},
};

const fn known(at: &'static str) -> Door {
    let way = Way::List { at, mark: "{dataset}", whose: Whose::Own };
    Door { right: Right::Learn, way, known: Known::Itself }
}

pub(super) const LINES: &[Line] = &[
    Line {
        standing: Standing::Export(Export::Running),
        doors: &[
            known("/plans/{plan}/datasets"),
            known("/api/v1/plans/{plan}/datasets"),
            Door {
                right: Right::Withdraw,
                way: Way::Button("/datasets/{dataset}/withdrawal"),
                known: Known::Listed,
            },
        ],
        closed: &[(Right::Create, "one is begun at a time, and one is being made here: s3_24 holds it")],
        indoors: false,
    },
    Line {
        standing: Standing::Export(Export::Ready),
        doors: &[
            known("/plans/{plan}/datasets"),
            known("/api/v1/plans/{plan}/datasets"),
            Door {
                right: Right::Read,
                way: Way::Page("/datasets/{dataset}/tables/actions.csv"),
                known: Known::Itself,
            },
            Door {
                right: Right::Export,
                way: Way::Page("/datasets/{dataset}/dataset.zip"),
                known: Known::Itself,
            },
            button(Right::Withdraw, "/datasets/{dataset}/withdrawal"),
        ],
        closed: &[(Right::History, "its deeds stand in the log, which has a line of its own")],
        indoors: false,
    },
];

/// A dataset that is being made, or one that is released; nobody else's is in the way.
async fn dataset(stage: &mut Stage, standing: Standing) -> Scene {
    let actor = Actor::Operator { organisation: HERE };
    let house = stage.site.house.clone();
    let input = DatasetInput::default();
    // One is made at a time.
    for other in of_plan(&house, actor, PLAN).await.unwrap().lines {
        if other.dataset.state == DatasetState::Running {
            withdraw(&house, actor, other.dataset.id).await.unwrap();
        }
    }
    let id = if standing == Standing::Export(Export::Running) {
        add(&house, actor, PLAN, &input).await.unwrap().id
    } else {
        let id = begin_and_stay(&house, actor, PLAN, (&input, Words::of(Language::En))).await.unwrap();
        let page = format!("/datasets/{id}");
        stage.done(HEAD, &page, &format!("{page}/release"), &[]).await;
        id
    };
    vec![("{dataset}", id.to_string()), ("{plan}", PLAN.to_string())]
}

#[tokio::test]
async fn s3_24_datasets_are_as_the_table_says() {
    hold(LINES.iter(), dataset).await;
}
