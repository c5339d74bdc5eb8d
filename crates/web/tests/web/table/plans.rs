//! Plans before and after a body adopted them, and the facts that their figures come from.

use trellis_domain::{
    kernel::Id,
    people::policy::{Indicator, Plan, Right, Standing},
};

use super::{Door, Known, Line, Scene, Way, Whose, button, form, hold, list, page};
use crate::{
    plan::{DRAFT, FIJI, PLAN, SHARE, action},
    site::{AMINA, DRAFTER, FIJIAN, Site},
    stage::{Stage, id_after},
};

/// Lines of resources with a room that nothing in it reaches yet: no plan is tabled or released by itself (its paper
/// is), none is superseded by another, and facts are not published by hand.
pub(super) const NOT_REACHED: [&str; 4] =
    ["plan.tabled", "plan.released", "plan.superseded", "indicator.published"];

const ACTS_ONLY: &str = "a plan goes on by the act of a body; nothing takes a draft back yet";
const READ_WHOLE: &str = "a report is read whole: no field of it is kept from whoever may read it";
const EVIDENCE: &str =
    "a fact carries its evidence, a report that went back its reason; nothing else is said on it";
const IN_PAPERS: &str =
    "facts are taken away with the progress report of their plan (XLSX), as that plan says";
/// Fiji, as a form names it.
const OF_FIJI: &[(&str, &str)] = &[("member", "00000000-0000-0000-0000-00000000001e")];

const fn plan(state: Plan, doors: &'static [Door], closed: &'static [(Right, &'static str)]) -> Line {
    Line { standing: Standing::Plan(state), doors, closed, indoors: false }
}

/// A table to go on working with; papers to read are read.
const fn export(at: &'static str) -> Door {
    Door { right: Right::Export, way: Way::Page(at), known: Known::Itself }
}

const fn history(at: &'static str, mark: &'static str) -> Door {
    Door { right: Right::History, way: Way::List { at, mark, whose: Whose::All }, known: Known::Itself }
}

/// The doors that a plan has in every state.
macro_rules! plan_doors {
    ($($more:expr),*) => {
        &[
            list("/", "{plan}", Whose::All),
            list("/api/v1/plans", "{plan}", Whose::All),
            page("/plans/{plan}"),
            page("/plans/{plan}/members"),
            page("/plans/{plan}/mandates"),
            page("/plans/{plan}/terms"),
            page("/plans/{plan}/family"),
            page("/plans/{plan}/guidance"),
            page("/plans/{plan}/acts"),
            page("/plans/{plan}/cycle"),
            page("/plans/{plan}/cycle/review"),
            page("/plans/{plan}/papers"),
            page("/plans/{plan}/papers/plan.html"),
            page("/actions/{action}"),
            page("/kpis/{kpi}"),
            page("/api/v1/plans/{plan}/status"),
            page("/api/v1/plans/{plan}/facts"),
            page("/api/v1/plans/{plan}/cycle"),
            page("/api/v1/kpis/{kpi}"),
            export("/plans/{plan}/papers/plan.csv"),
            export("/plans/{plan}/papers/progress.xlsx"),
            export("/api/v1/plans/{plan}/papers/plan.xlsx"),
            history("/actions/{action}", "id=\"history\""),
            history("/api/v1/kpis/{kpi}", "kpi.baseline_set"),
            form(Right::Edit, "/actions/{action}/progress"),
            form(Right::Edit, "/plans/{plan}/mandates"),
            form(Right::Edit, "/plans/{plan}/terms"),
            form(Right::Edit, "/plans/{plan}/family"),
            form(Right::Edit, "/plans/{plan}/guidance"),
            form(Right::Edit, "/plans/{plan}/comments"),
            form(Right::Comment, "/plans/{plan}/comments/own"),
            form(Right::Edit, "/plans/{plan}/cycle/turns"),
            form(Right::Edit, "/plans/{plan}/cycle/states"),
            form(Right::Edit, "/plans/{plan}/cycle/lessons"),
            form(Right::Edit, "/plans/{plan}/cycle/stages"),
            form(Right::Edit, "/plans/{plan}/cycle/marks"),
            form(Right::Move, "/plans/{plan}/acts"),
            $($more,)*
        ]
    };
}

pub(super) const LINES: &[Line] = &[
    plan(
        Plan::Draft,
        plan_doors![
            // Its doubts are settled by whoever may bring a plan in.
            form(Right::Create, "/plans/{plan}/flags/0/decision"),
            // Facts of a draft are its officers' as well.
            form(Right::Edit, "/kpis/{kpi}/facts"),
            form(Right::Edit, "/facts/{fact}/withdrawal")
        ],
        &[(Right::Withdraw, ACTS_ONLY)],
    ),
    plan(Plan::Adopted, plan_doors![], &[]),
    Line {
        standing: Standing::Indicator(Indicator::Reported),
        doors: &[
            list("/reported", "{fact}", Whose::All),
            list("/api/v1/reported", "{fact}", Whose::All),
            page("/reported/{fact}"),
            Door {
                right: Right::Create,
                way: Way::Form("/kpis/{kpi}/facts", OF_FIJI),
                known: Known::On(Standing::Plan(Plan::Adopted)),
            },
            form(Right::Edit, "/reported/{fact}"),
            form(Right::Edit, "/facts/{fact}/withdrawal"),
            button(Right::Move, "/reported/{fact}/verification"),
            form(Right::Move, "/reported/{fact}/return"),
            history("/reported/{fact}", "id=\"history\""),
        ],
        closed: &[
            (Right::ReadProtected, READ_WHOLE),
            (Right::Comment, EVIDENCE),
            (Right::Withdraw, "whoever may still change a report may take it back: the Member its own"),
            (Right::Export, IN_PAPERS),
        ],
        indoors: false,
    },
    Line {
        standing: Standing::Indicator(Indicator::Verified),
        doors: &[
            list("/reported?state=verified", "{fact}", Whose::All),
            list("/api/v1/reported?state=verified", "{fact}", Whose::All),
            page("/reported/{fact}"),
            history("/reported/{fact}", "id=\"history\""),
        ],
        closed: &[
            (Right::ReadProtected, READ_WHOLE),
            (Right::Comment, EVIDENCE),
            (
                Right::Move,
                "what counts for a plan in force is public with its figures; nothing is published by hand",
            ),
            (Right::Export, IN_PAPERS),
        ],
        indoors: false,
    },
];

/// A plan with an action that was reported on and a fact.
async fn with_fact(stage: &mut Stage, plan: Id<trellis_domain::plans::record::Plan>) -> Scene {
    let action = action(plan, 0);
    let kpi = if plan == PLAN { SHARE } else { Id::new(plan.bits() + 6) };
    let page = format!("/actions/{action}");
    let progress = [("as_at", "2026-12-01"), ("status", "partly"), ("text", "Two visits")];
    stage.done(AMINA, &page, &format!("{page}/progress"), &progress).await;
    let start = [("value", "1"), ("evidence", "Survey of 2025")];
    stage.done(AMINA, "/account", &format!("/kpis/{kpi}/baseline"), &start).await;
    let fiji = FIJI.to_string();
    let fact = [
        ("what", "status"),
        ("member", fiji.as_str()),
        ("instrument", "convention"),
        ("level", "implementing"),
        ("day", "2026-12-01"),
        ("evidence", "Depositary notification"),
    ];
    stage.done(AMINA, "/account", &format!("/kpis/{kpi}/facts"), &fact).await;
    let facts = stage.by(AMINA).await.get(&format!("/api/v1/plans/{plan}/facts")).await.text;
    vec![
        ("{plan}", plan.to_string()),
        ("{action}", action.to_string()),
        ("{kpi}", kpi.to_string()),
        ("{fact}", id_after(&facts, "\"id\":\"")),
    ]
}

/// What Fiji's focal point reported, and an officer may have verified.
async fn with_report(stage: &mut Stage, state: Indicator) -> Scene {
    let (page, sent) = (format!("/kpis/{SHARE}/report"), format!("/kpis/{SHARE}/facts"));
    let (fiji, note) = (FIJI.to_string(), format!("Report {}", stage.count()));
    let fact = [
        ("what", "counted"),
        ("kind", "activity"),
        ("member", fiji.as_str()),
        ("day", "2026-12-01"),
        ("evidence", "List of participants"),
        ("note", note.as_str()),
    ];
    stage.done(FIJIAN, &page, &sent, &fact).await;
    // The newest stands first.
    let fact = id_after(&stage.by(AMINA).await.get("/api/v1/reported").await.text, "\"id\":\"");
    if state == Indicator::Verified {
        let page = format!("/reported/{fact}");
        stage.done(AMINA, &page, &format!("{page}/verification"), &[]).await;
    }
    vec![("{kpi}", SHARE.to_string()), ("{fact}", fact)]
}

#[tokio::test]
async fn plans_and_their_facts_are_as_the_table_says() {
    hold(LINES.iter(), async |stage, standing| match standing {
        Standing::Plan(Plan::Draft) => with_fact(stage, DRAFT).await,
        Standing::Indicator(state) => with_report(stage, state).await,
        _ => with_fact(stage, PLAN).await,
    })
    .await;
}

#[tokio::test]
async fn an_officer_of_one_programme_is_offered_nothing_to_write_in_another() {
    let mut site = Site::with_plans().await;
    site.sign_in_as(DRAFTER).await;
    let own = site.get(&format!("/actions/{}", action(DRAFT, 0))).await.text;
    let other = site.get(&format!("/actions/{}", action(PLAN, 0))).await.text;
    assert!(own.contains("/progress"), "{own}");
    assert!(!other.contains("/progress\""), "{other}");
}
