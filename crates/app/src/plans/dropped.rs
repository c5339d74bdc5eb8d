//! What a newer version no longer has: an action or a KPI as the last version that had it printed it, with what was
//! said, recorded and done. Nothing is forgotten with a revision.
//!
//! Must not compute a figure: what is dropped has no target any more.

use std::sync::Arc;

use jiff::{Timestamp, tz::TimeZone};
use trellis_domain::{
    indicators::fact::Fact,
    kernel::Day,
    people::Actor,
    plans::{
        content::{Action, PrintedKpi},
        progress::Progress,
        record::{ActionId, KpiId, Plan, Version},
    },
};
use trellis_store::{Across, Tx, plans as store};

use super::{
    action::{Happened, history},
    live::{LivePlan, live},
    readable,
};
use crate::{House, Problem};

/// An action of an earlier version.
pub struct DroppedAction {
    /// Its plan as it stands without it.
    pub live: Arc<LivePlan>,
    /// Its id.
    pub id: ActionId,
    /// The last version that had it.
    pub version: Version,
    /// Its position in that version.
    pub position: usize,
    /// The day of the version that came without it.
    pub on: Day,
    /// What was done to it and its KPIs, newest first.
    pub history: Vec<Happened>,
}

/// A KPI of an earlier version.
pub struct DroppedKpi {
    /// The action it belonged to, which may still be in the plan.
    pub of: DroppedAction,
    /// Its place within the action.
    pub kpi: usize,
}

/// An action that the plan had before, if the actor may read the plan; one that it still has is not found here.
pub async fn dropped_action(house: &House, actor: Actor<'_>, id: ActionId) -> Result<DroppedAction, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let plan = store::of_action(&mut tx, id).await?.ok_or_else(Problem::not_found)?;
    let plan = readable(&mut tx, actor, plan.id).await?;
    let has = |version: &Version| version.position_of(id);
    let (version, position, went) = last_with(&mut tx, &plan, has).await?;
    drop(tx);
    of(house, actor, version, position, went).await
}

/// A KPI that the plan had before, as [`dropped_action`].
pub async fn dropped_kpi(house: &House, actor: Actor<'_>, id: KpiId) -> Result<DroppedKpi, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let (_, plan) = store::of_kpi(&mut tx, id).await?.ok_or_else(Problem::not_found)?;
    let plan = readable(&mut tx, actor, plan.id).await?;
    let has = |version: &Version| {
        let all = version.kpis.iter().enumerate();
        all.into_iter().find_map(|(action, kpis)| Some((action, kpis.iter().position(|kpi| *kpi == id)?)))
    };
    let (version, (action, kpi), went) = last_with(&mut tx, &plan, has).await?;
    drop(tx);
    Ok(DroppedKpi { of: of(house, actor, version, action, went).await?, kpi })
}

/// The newest version that has something, where it is in there, and when the next one came without it.
async fn last_with<T>(
    tx: &mut Tx,
    plan: &Plan,
    has: impl Fn(&Version) -> Option<T>,
) -> Result<(Version, T, Timestamp), Problem> {
    let mut went = None;
    for id in store::version_ids(tx, plan.id).await? {
        let version = store::load_version(tx, id).await?.ok_or_else(Problem::not_found)?;
        if let Some(place) = has(&version) {
            let went = went.ok_or_else(Problem::not_found)?;
            return Ok((version, place, went));
        }
        went = Some(version.imported_at);
    }
    Err(Problem::not_found())
}

async fn of(
    house: &House,
    actor: Actor<'_>,
    version: Version,
    position: usize,
    went: Timestamp,
) -> Result<DroppedAction, Problem> {
    let id = version.actions[position];
    let plan = {
        let mut tx = house.read(Across::Address).await?;
        store::of_action(&mut tx, id).await?.ok_or_else(Problem::not_found)?
    };
    let history = history(house, actor, &plan, id, &version.kpis[position]).await?;
    let live = live(house, actor, plan.id).await?;
    Ok(DroppedAction { live, id, version, position, on: went.to_zoned(TimeZone::UTC).date(), history })
}

impl DroppedAction {
    /// What it said.
    pub fn content(&self) -> &Action {
        &self.version.content.actions[self.position]
    }

    /// Whether the plan still has it, where only its KPI went.
    pub fn is_in_plan(&self) -> bool {
        self.live.version.position_of(self.id).is_some()
    }

    /// What was said about it, newest first.
    pub fn progress(&self) -> &[Progress] {
        self.live.progress.get(&self.id).map_or(&[], Vec::as_slice)
    }

    /// What was recorded for it, newest first.
    pub fn facts(&self) -> Vec<&Fact> {
        let mut facts: Vec<&Fact> =
            self.live.facts.iter().filter(|fact| fact.actions.contains(&self.id)).collect();
        facts.sort_by_key(|fact| std::cmp::Reverse((fact.day, fact.recorded)));
        facts
    }
}

impl DroppedKpi {
    /// What it said.
    pub fn content(&self) -> &PrintedKpi {
        &self.of.content().kpis[self.kpi]
    }
}
