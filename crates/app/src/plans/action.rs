//! One action with everything that hangs on it: its line on the board, what was said and recorded, and its history.

use jiff::Timestamp;
use trellis_domain::{
    indicators::fact::Fact,
    kernel::Day,
    people::{Actor, Verb, policy::Right},
    plans::{
        content::{Action, Flag},
        record::{ActionId, FlagDecision, KpiId, Plan},
    },
};
use trellis_store::{Across, events, plans as store};

use super::{
    board::{Board, board},
    readable,
};
use crate::{
    House, Problem,
    plans::{can, has_right},
};

/// Most deeds that an action's history shows.
const HISTORY_MAX: usize = 50;

/// An action as at a day.
pub struct ActionView {
    /// Its plan with the readings of the day.
    pub board: Board,
    /// Its position in the plan.
    pub position: usize,
    /// What was done to it and its KPIs, newest first.
    pub history: Vec<Happened>,
    /// Today, whatever day is shown.
    pub today: Day,
    /// Whether the actor may write progress entries.
    pub may_report: bool,
    /// Whether the actor may settle doubts.
    pub may_settle: bool,
}

/// A deed of the log.
#[derive(Debug, Clone)]
pub struct Happened {
    /// When, UTC.
    pub at: Timestamp,
    /// Who; `None` for the command line.
    pub by: Option<String>,
    /// Stable name of the deed.
    pub deed: String,
    /// What was noted of it.
    pub detail: Vec<(String, String)>,
}

/// An action as at a day (today without one), if the actor may read its plan.
pub async fn action(
    house: &House,
    actor: Actor<'_>,
    id: ActionId,
    as_at: Option<Day>,
) -> Result<ActionView, Problem> {
    let plan = {
        let mut tx = house.read(Across::Address).await?;
        let plan = store::of_action(&mut tx, id).await?.ok_or_else(Problem::not_found)?;
        readable(&mut tx, actor, plan.id).await?
    };
    let board = board(house, actor, plan.id, as_at).await?;
    // An action that the current version no longer has is `dropped`'s.
    let position = board.live.version.position_of(id).ok_or_else(Problem::not_found)?;
    Ok(ActionView {
        history: {
            let kpis = &board.live.version.kpis[position];
            history(house, actor, &plan, id, kpis).await?
        },
        today: house.today(),
        may_report: can(actor, Verb::ReportProgress, &plan),
        may_settle: can(actor, Verb::ImportPlan, &plan),
        board,
        position,
    })
}

impl ActionView {
    /// What it says.
    pub fn content(&self) -> &Action {
        &self.board.live.version.content.actions[self.position]
    }

    /// Its doubts with their positions in the version and what was decided about them.
    pub fn flags(&self) -> impl Iterator<Item = (usize, &Flag, Option<&FlagDecision>)> {
        let version = &self.board.live.version;
        let flags = version.content.flags.iter().zip(&version.decisions).enumerate();
        flags
            .filter(|(_, (flag, _))| flag.action == Some(self.position))
            .map(|(at, (flag, decision))| (at, flag, decision.as_ref()))
    }

    /// What was recorded for it up to the day, newest first; withdrawn facts included.
    pub fn facts(&self) -> Vec<&Fact> {
        let live = &self.board.live;
        let id = live.version.actions[self.position];
        let is_its = |fact: &&Fact| fact.actions.contains(&id) && fact.day <= self.board.as_at;
        let mut facts: Vec<&Fact> = live.facts.iter().filter(is_its).collect();
        facts.sort_by_key(|fact| std::cmp::Reverse((fact.day, fact.recorded)));
        facts
    }
}

/// What was done to an action and its KPIs, newest first; nothing for whoever may not see the history of its plan.
pub(super) async fn history(
    house: &House,
    actor: Actor<'_>,
    plan: &Plan,
    action: ActionId,
    kpis: &[KpiId],
) -> Result<Vec<Happened>, Problem> {
    if !has_right(actor, Right::History, plan) {
        return Ok(Vec::new());
    }
    let own = plan.organisation;
    let most = i64::try_from(HISTORY_MAX).unwrap_or(i64::MAX);
    let mut tx = house.read(own).await?;
    let mut logged = events::of_subject(&mut tx, own, action, most).await?;
    for kpi in kpis {
        logged.extend(events::of_subject(&mut tx, own, *kpi, most).await?);
    }
    logged.sort_by_key(|event| std::cmp::Reverse(event.seq));
    logged.truncate(HISTORY_MAX);
    let happened = logged.into_iter().map(|event| Happened {
        at: event.at,
        by: event.person_name,
        deed: event.deed,
        detail: event.detail,
    });
    Ok(happened.collect())
}
