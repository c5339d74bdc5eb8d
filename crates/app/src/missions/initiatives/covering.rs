//! What the programme's own initiatives cover of a plan: which actions and terms each serves, and who pays (REQUIREMENTS S3.15).
//! Read from the initiatives whenever somebody asks; nothing is recorded for it.

use std::collections::{HashMap, HashSet};

use trellis_domain::{
    kernel::Day,
    missions::initiatives::{
        InitiativeId, InitiativeState,
        parts::{BudgetLine, Source},
    },
    people::Actor,
    plans::registers::{Registers, subject::Subject},
};
use trellis_store::missions::initiatives::{self as store, parts};

use super::serving;
use crate::{House, Problem, plans::live::LivePlan};

/// An initiative of the programme that covers something.
#[derive(Debug, Clone)]
pub struct Own {
    /// Which.
    pub id: InitiativeId,
    /// What it serves: actions, and the terms it carries.
    pub serves: HashSet<Subject>,
    /// Who pays for a line of its budget, each once.
    pub sources: Vec<Source>,
}

/// The initiatives that serve a plan, were approved and not given up, and had begun by a day, as far as the actor may read them.
pub async fn covering(
    house: &House,
    actor: Actor<'_>,
    live: &LivePlan,
    on: Day,
) -> Result<Vec<Own>, Problem> {
    let organisation = live.plan.organisation;
    let counts = |state| {
        use InitiativeState::{Approved, Closed, Completed, UnderWay};
        matches!(state, Approved | UnderWay | Completed | Closed)
    };
    let rows = serving(house, actor, (organisation, live.plan.id)).await?;
    let rows = rows.into_iter().map(|(row, ..)| row.initiative);
    let ids: Vec<InitiativeId> = rows
        .filter(|each| counts(each.course.state) && each.first_day.is_none_or(|day| day <= on))
        .map(|each| each.id)
        .collect();
    let mut tx = house.read(organisation).await?;
    let mut serves: HashMap<InitiativeId, HashSet<Subject>> = HashMap::new();
    let mut lines: HashMap<InitiativeId, Vec<BudgetLine>> = HashMap::new();
    for some in ids.chunks(500) {
        for (id, action, _) in store::actions(&mut tx, some).await? {
            serves.entry(id).or_default().insert(Subject::Action(action));
        }
        for (id, term) in parts::terms(&mut tx, some).await? {
            serves.entry(id).or_default().insert(Subject::Term(term));
        }
        for (id, line) in parts::lines(&mut tx, some).await? {
            lines.entry(id).or_default().push(line);
        }
    }
    let own = ids.into_iter().map(|id| {
        let lines = lines.remove(&id).unwrap_or_default();
        let pays = |source: &&Source| lines.iter().any(|line| line.source == **source);
        Own {
            id,
            serves: serves.remove(&id).unwrap_or_default(),
            sources: Source::ALL.iter().filter(pays).copied().collect(),
        }
    });
    Ok(own.collect())
}

/// How many initiatives cover an issue, and how many of them each source pays for. An initiative with two sources counts for
/// both and once for the issue.
pub fn count(registers: &Registers, issue: Subject, own: &[Own]) -> (usize, Vec<(Source, usize)>) {
    let under = registers.under(issue);
    let its: Vec<&Own> = own.iter().filter(|own| !own.serves.is_disjoint(&under)).collect();
    let paid = |source: &Source| its.iter().filter(|own| own.sources.contains(source)).count();
    let by_source = Source::ALL.iter().map(|source| (*source, paid(source)));
    (its.len(), by_source.filter(|(_, count)| *count > 0).collect())
}
