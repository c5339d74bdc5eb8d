//! Papers, the releases that open them, and decisions, in each of their states.

use trellis_domain::people::policy::{Decision, Document, Release, Right, Standing};

use super::{Door, Known, Line, Scene, Way, Whose, button, form, hold, list, page};
use crate::{
    site::{AMINA, CHAIR, HEAD},
    stage::{ABOUT_COMMITTEE, Stage, id_after},
};

const ONE_BY_ONE: &str = "papers and their files are taken one by one; nothing gives them in bulk";
const IN_THE_LOG: &str = "what was done stands in the log of deeds, which is the auditor's";
const NO_PROTECTED: &str = "a paper has no protected field";
const NOT_COMMENTED: &str =
    "what Members change is a paragraph's drafted text; nothing else is said on a decision";

/// The doors that a paper has in every state.
macro_rules! paper_doors {
    ($($more:expr),*) => {
        &[
            list("/documents", "/documents/{paper}", Whose::Own),
            list("/api/v1/documents", "{paper}", Whose::Own),
            page("/documents/{paper}"),
            page("/documents/{paper}/files/{file}"),
            page("/api/v1/documents/{paper}"),
            Door { right: Right::Edit, way: Way::File("/documents/{paper}/files"), known: Known::Itself },
            form(Right::Comment, "/documents/{paper}/comments"),
            $($more,)*
        ]
    };
}

const MOVED: Door = button(Right::Move, "/documents/{paper}/state");
const WITHDRAWN: Door = button(Right::Withdraw, "/documents/{paper}/withdrawal");

const fn document(state: Document, doors: &'static [Door], closed: &'static [(Right, &'static str)]) -> Line {
    Line { standing: Standing::Document(state), doors, closed, indoors: false }
}

const fn decision(state: Decision, doors: &'static [Door], closed: &'static [(Right, &'static str)]) -> Line {
    Line { standing: Standing::Decision(state), doors, closed, indoors: false }
}

const fn release(state: Release, doors: &'static [Door], closed: &'static [(Right, &'static str)]) -> Line {
    Line { standing: Standing::Release(state), doors, closed, indoors: false }
}

const CLOSED_PAPER: &[(Right, &str)] =
    &[(Right::ReadProtected, NO_PROTECTED), (Right::Export, ONE_BY_ONE), (Right::History, IN_THE_LOG)];

pub(super) const LINES: &[Line] = &[
    document(
        Document::Draft,
        paper_doors![
            MOVED,
            WITHDRAWN,
            // In translation the letter is the translator's, and for the files alone.
            form(Right::Edit, "/documents/{paper}/sheet"),
            Door {
                right: Right::Create,
                way: Way::Form("/documents", ABOUT_COMMITTEE),
                known: Known::Nothing
            }
        ],
        CLOSED_PAPER,
    ),
    document(Document::InTranslation, paper_doors![MOVED, WITHDRAWN], CLOSED_PAPER),
    // By hand a cleared paper goes nowhere: it opens by a release, and whoever may move it on is told so.
    document(
        Document::Cleared,
        paper_doors![form(Right::Move, "/documents/{paper}/state"), WITHDRAWN],
        CLOSED_PAPER,
    ),
    document(Document::Restricted, paper_doors![MOVED, WITHDRAWN], CLOSED_PAPER),
    document(
        Document::Public,
        paper_doors![MOVED, WITHDRAWN],
        &[(Right::Export, ONE_BY_ONE), (Right::History, IN_THE_LOG)],
    ),
    document(Document::Withdrawn, paper_doors![MOVED, WITHDRAWN], &[(Right::History, IN_THE_LOG)]),
    release(
        Release::Requested,
        &[
            list("/documents/{paper}", "id=\"release\"", Whose::All),
            Door {
                right: Right::Create,
                way: Way::Form("/documents/{paper}/release", &[]),
                known: Known::On(Standing::Document(Document::Cleared)),
            },
            button(Right::Move, "/releases/{release}/approval"),
            button(Right::Withdraw, "/releases/{release}/stop"),
        ],
        &[
            (Right::Read, "a release is part of its paper's page, where it is learnt of and read at once"),
            (Right::Comment, "what is said is said on the paper"),
            (Right::History, IN_THE_LOG),
        ],
    ),
    release(
        Release::Approved,
        &[
            list("/documents/{paper}", "id=\"release\"", Whose::All),
            button(Right::Move, "/releases/{release}/approval"),
            button(Right::Withdraw, "/releases/{release}/stop"),
        ],
        &[
            (Right::Read, "a release is part of its paper's page, where it is learnt of and read at once"),
            (Right::History, IN_THE_LOG),
        ],
    ),
    decision(
        Decision::Proposed,
        &[
            list("/decisions", "/decisions/{decision}", Whose::Own),
            list("/api/v1/decisions", "{decision}", Whose::Own),
            page("/decisions/{decision}"),
            page("/api/v1/decisions/{decision}"),
            Door {
                right: Right::Create,
                way: Way::Form("/decisions", ABOUT_COMMITTEE),
                known: Known::Nothing,
            },
            form(Right::Edit, "/decisions/{decision}/paragraphs"),
            form(Right::Move, "/decisions/{decision}/adoption"),
        ],
        &[(Right::Comment, NOT_COMMENTED), (Right::History, IN_THE_LOG)],
    ),
    decision(
        Decision::Adopted,
        &[
            list("/decisions", "/decisions/{decision}", Whose::Own),
            list("/api/v1/decisions", "{decision}", Whose::Own),
            page("/decisions/{decision}"),
            page("/api/v1/decisions/{decision}"),
            form(Right::Edit, "/paragraphs/{paragraph}/tasks"),
            form(Right::Edit, "/decisions/{decision}/paragraphs"),
            form(Right::Move, "/paragraphs/{paragraph}/status"),
        ],
        &[(Right::Comment, NOT_COMMENTED), (Right::Export, ONE_BY_ONE), (Right::History, IN_THE_LOG)],
    ),
    decision(
        Decision::Closed,
        &[
            list("/decisions", "/decisions/{decision}", Whose::Own),
            list("/api/v1/decisions", "{decision}", Whose::Own),
            page("/decisions/{decision}"),
            page("/api/v1/decisions/{decision}"),
            form(Right::Edit, "/paragraphs/{paragraph}/tasks"),
            form(Right::Move, "/paragraphs/{paragraph}/status"),
            form(Right::Move, "/decisions/{decision}/adoption"),
        ],
        &[(Right::Export, ONE_BY_ONE), (Right::History, IN_THE_LOG)],
    ),
];

/// A paper of the committee in a state, opened by the clock where a release opens it.
async fn paper(stage: &mut Stage, state: Document) -> Scene {
    let paper = match state {
        Document::Draft => stage.draft_about("").await,
        Document::InTranslation => {
            let paper = stage.draft_about("").await;
            stage.moved(AMINA, &paper).await;
            paper
        }
        Document::Cleared => stage.cleared().await,
        Document::Restricted => opened(stage, "restricted").await,
        Document::Public => opened(stage, "public").await,
        Document::Withdrawn => {
            let paper = stage.cleared().await;
            stage.done(HEAD, &paper, &format!("{paper}/withdrawal"), &[]).await;
            paper
        }
    };
    let file = stage.files(&paper).await.remove(0);
    vec![("{paper}", last(&paper)), ("{file}", last(&file))]
}

async fn opened(stage: &mut Stage, to: &str) -> String {
    let paper = stage.cleared().await;
    let release = stage.asked_for(&paper, to, 1).await;
    stage.done(HEAD, &paper, &format!("/releases/{release}/approval"), &[]).await;
    stage.site.wait_minutes(1);
    paper
}

fn last(address: &str) -> String {
    address.rsplit('/').next().unwrap().to_owned()
}

/// A release that is far off.
async fn release_of(stage: &mut Stage, state: Release) -> Scene {
    let paper = stage.cleared().await;
    let release = stage.asked_for(&paper, "public", 24 * 60).await;
    if state == Release::Approved {
        stage.done(HEAD, &paper, &format!("/releases/{release}/approval"), &[]).await;
    }
    vec![("{paper}", last(&paper)), ("{release}", release)]
}

/// A decision of the committee with a paragraph. Its number is the place among those of this stage.
async fn decision_in(stage: &mut Stage, state: Decision) -> Scene {
    let listed = stage.by(AMINA).await.get("/api/v1/decisions").await.text.matches("decision_id").count();
    let number = format!("CC-21/{listed}");
    let fields = [("body", "CC"), ("number", &number), ("title", "Capacity"), ("kind", "recommendation")];
    let page = stage.done(CHAIR, "/decisions/new", "/decisions", &fields).await;
    let text = "Requests the Secretariat to report.";
    let fields = [("number", "1"), ("text", text), ("addressees", "Executive Secretary")];
    stage.done(AMINA, &page, &format!("{page}/paragraphs"), &fields).await;
    let paragraph = id_after(&stage.by(AMINA).await.get(&page).await.text, "id=\"p-");
    if state != Decision::Proposed {
        stage.done(CHAIR, &page, &format!("{page}/adoption"), &[("on", "2027-01-14")]).await;
    }
    if state == Decision::Closed {
        let fields = [("status", "implemented"), ("action_taken", "Reported")];
        stage
            .done(
                AMINA,
                &format!("{page}?do={paragraph}"),
                &format!("/paragraphs/{paragraph}/status"),
                &fields,
            )
            .await;
    }
    vec![("{decision}", last(&page)), ("{paragraph}", paragraph)]
}

/// The lines of some standings alone, so that the tests run beside each other.
async fn hold_those(is_one: impl Fn(Standing) -> bool) {
    hold(LINES.iter().filter(|line| is_one(line.standing)), async |stage, standing| match standing {
        Standing::Document(state) => paper(stage, state).await,
        Standing::Release(state) => release_of(stage, state).await,
        Standing::Decision(state) => decision_in(stage, state).await,
        other => panic!("{other:?} is no paper"),
    })
    .await;
}

#[tokio::test]
async fn papers_before_they_open_are_as_the_table_says() {
    let closed = [Document::Draft, Document::InTranslation, Document::Cleared];
    hold_those(|standing| closed.into_iter().any(|state| standing == state.into())).await;
}

#[tokio::test]
async fn papers_that_opened_or_were_withdrawn_are_as_the_table_says() {
    let open = [Document::Restricted, Document::Public, Document::Withdrawn];
    hold_those(|standing| open.into_iter().any(|state| standing == state.into())).await;
}

#[tokio::test]
async fn releases_are_as_the_table_says() {
    hold_those(|standing| matches!(standing, Standing::Release(_))).await;
}

#[tokio::test]
async fn decisions_are_as_the_table_says() {
    hold_those(|standing| matches!(standing, Standing::Decision(_))).await;
}
