//! Plans before and after a body adopted them, and the facts that their figures come from.

use trellis_domain::{
    kernel::Id,
    people::policy::{Indicator, Plan, Right, Standing},
};

use super::{Door, Known, Line, Scene, Way, Whose, form, hold, list, page};
use crate::{
    plan::{DRAFT, FIJI, PLAN, SHARE, action},
    site::{AMINA, DRAFTER, Site},
    stage::{Stage, id_after},
};

/// Lines of resources with a room that nothing in it reaches yet: no plan is tabled or released by itself (its paper
/// is), none is superseded by another, and facts are not verified and published by hand.
pub(super) const NOT_REACHED: [&str; 5] =
    ["plan.tabled", "plan.released", "plan.superseded", "indicator.verified", "indicator.published"];

const SAID_IN_ROUNDS: &str = "Members say what they think of a plan in rounds of consultation; the register of comments is kept by officers";
const ACTS_ONLY: &str = "a plan goes on by the act of a body; nothing takes a draft back yet";
const WITH_ITS_KPI: &str = "facts are read with the KPI that they count for, as its plan says";

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
            page("/plans/{plan}/papers"),
            page("/plans/{plan}/papers/plan.html"),
            page("/actions/{action}"),
            page("/kpis/{kpi}"),
            page("/api/v1/plans/{plan}/status"),
            page("/api/v1/plans/{plan}/facts"),
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
        &[(Right::Comment, SAID_IN_ROUNDS), (Right::Withdraw, ACTS_ONLY)],
    ),
    plan(Plan::Adopted, plan_doors![], &[(Right::Comment, SAID_IN_ROUNDS)]),
    Line {
        standing: Standing::Indicator(Indicator::Reported),
        doors: &[
            Door {
                right: Right::Create,
                way: Way::Form("/kpis/{kpi}/facts", &[]),
                known: Known::On(Standing::Plan(Plan::Adopted)),
            },
            Door {
                right: Right::Withdraw,
                way: Way::Form("/facts/{fact}/withdrawal", &[]),
                known: Known::On(Standing::Plan(Plan::Adopted)),
            },
        ],
        closed: &[
            (Right::Learn, WITH_ITS_KPI),
            (Right::Read, WITH_ITS_KPI),
            (Right::ReadProtected, WITH_ITS_KPI),
            (Right::Edit, "a fact is taken back with a reason and recorded anew, never changed"),
            (Right::Comment, "a fact carries its evidence; nothing is said on it"),
            (Right::Move, "a fact counts when it is recorded; nothing is verified by hand yet"),
            (Right::Export, WITH_ITS_KPI),
            (Right::History, WITH_ITS_KPI),
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

#[tokio::test]
async fn plans_and_their_facts_are_as_the_table_says() {
    hold(LINES.iter(), async |stage, standing| match standing {
        Standing::Plan(Plan::Draft) => with_fact(stage, DRAFT).await,
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
