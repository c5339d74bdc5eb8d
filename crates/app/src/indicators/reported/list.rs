//! The list of what was reported: what it is asked for, and a leaf of it, narrowed by the table of rights.

use jiff::tz::TimeZone;
use trellis_domain::{
    indicators::report::ReportState,
    members::Member,
    people::{
        Actor,
        policy::{Reach, Scope},
    },
    plans::record::PlanId,
};
use trellis_store::{
    indicators::reports::{self, Wanted, Within},
    members as member_store,
};

use super::{Row, plans, reaches, row};
use crate::{
    House, Problem,
    problem::{Code, Form},
};

/// Rows of one leaf.
pub const LEAF: usize = 50;
/// The last leaf that can be asked for.
const LEAVES_MAX: usize = 1_000_000;

/// What a list is asked for, as an address or a command says it; empty where it does not ask.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// Code of the standing; empty for what waits.
    pub state: String,
    /// A plan by id or code.
    pub plan: String,
    /// A Member by id or code.
    pub member: String,
    /// The id of a KPI.
    pub kpi: String,
    /// The first day of reporting.
    pub since: String,
    /// Which leaf, from 1.
    pub leaf: usize,
}

impl Asked {
    /// As the parameters of an address say it.
    pub fn of<'a>(value: impl Fn(&str) -> Option<&'a str>) -> Self {
        let text = |name| value(name).unwrap_or_default().to_owned();
        Self {
            state: text("state"),
            plan: text("plan"),
            member: text("member"),
            kpi: text("kpi"),
            since: text("since"),
            leaf: text("page").parse().unwrap_or(1).clamp(1, LEAVES_MAX),
        }
    }
}

/// A leaf of the list.
pub struct Leaf {
    /// The standing that is listed.
    pub state: ReportState,
    /// The reports, newest first.
    pub rows: Vec<Row>,
    /// How many there are of each standing, with the same filters.
    pub counts: Vec<(ReportState, usize)>,
    /// How many there are of this standing without filters.
    pub total: usize,
    /// The plans that the actor may read.
    pub plans: Vec<OpenPlan>,
    /// The Members whose reports the actor may know of.
    pub members: Vec<Member>,
}

impl Leaf {
    /// How many there are of this standing, with the filters.
    pub fn found(&self) -> usize {
        self.counts.iter().find(|(state, _)| *state == self.state).map_or(0, |(_, count)| *count)
    }
}

/// A plan that a report may be filed under.
pub struct OpenPlan {
    /// Its id.
    pub id: PlanId,
    /// Its code.
    pub code: String,
    /// Its title as printed.
    pub title: String,
}

/// A leaf of what was reported, as far as the table lets the actor know of it.
///
/// # Errors
/// [`Code::SignInNeeded`] for the public; a filter that names nothing.
pub async fn list(house: &House, actor: Actor<'_>, asked: &Asked) -> Result<Leaf, Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    let mut tx = house.read(organisation).await?;
    let (open, hidden) = plans(&mut tx, actor, organisation).await?;
    let all: Vec<PlanId> = open.iter().map(|plan| plan.id).chain(hidden.iter().copied()).collect();
    let known = member_store::list(&mut tx, organisation).await?;
    let (state, wanted) = read(asked, &open, &known)?;
    let (mut counts, mut total, mut filed) = (Vec::new(), 0, Vec::new());
    for each in ReportState::ALL {
        let reach = reaches(actor, organisation, *each);
        let Some(within) = Within::new(&reach, &all, &hidden) else {
            counts.push((*each, 0));
            continue;
        };
        let count = reports::count(&mut tx, organisation, *each, &within, &wanted).await?;
        counts.push((*each, count));
        if *each != state {
            continue;
        }
        total = match wanted == Wanted::default() {
            true => count,
            false => reports::count(&mut tx, organisation, state, &within, &Wanted::default()).await?,
        };
        let skipped = asked.leaf.saturating_sub(1).saturating_mul(LEAF);
        filed = reports::page(&mut tx, organisation, state, &within, &wanted, (skipped, LEAF)).await?;
    }
    let instruments = member_store::instruments(&mut tx, organisation).await?;
    let rows = filed.into_iter().map(|filed| row(actor, filed, &known, &open, &instruments)).collect();
    let members = match reaches(actor, organisation, state) {
        Reach::Concerning(scopes)
            if scopes.iter().all(|scope| !all.iter().any(|id| Scope::of(*id) == *scope)) =>
        {
            known.into_iter().filter(|member| scopes.contains(&Scope::of(member.id))).collect()
        }
        _ => known,
    };
    Ok(Leaf { state, rows, counts, total, plans: open, members })
}

/// What was asked for, with names looked up.
fn read(asked: &Asked, plans: &[OpenPlan], members: &[Member]) -> Result<(ReportState, Wanted), Problem> {
    let mut form = Form::default();
    let state = match asked.state.trim() {
        "" => Some(ReportState::Reported),
        code => form.choice("state", code, ReportState::from_code),
    };
    let plan = named(&mut form, "plan", &asked.plan, |text| {
        plans.iter().find(|plan| plan.code == text || plan.id.to_string() == text).map(|plan| plan.id)
    });
    let member = named(&mut form, "member", &asked.member, |text| {
        members.iter().find(|each| each.code == text || each.id.to_string() == text).map(|each| each.id)
    });
    let kpi = named(&mut form, "kpi", &asked.kpi, |text| text.parse().ok());
    let since = form.optional_day("since", &asked.since);
    form.finish()?;
    let since = since.and_then(|day| day.to_zoned(TimeZone::UTC).ok()).map(|start| start.timestamp());
    Ok((state.unwrap_or(ReportState::Reported), Wanted { plan, member, kpi, since }))
}

fn named<T>(form: &mut Form, field: &'static str, text: &str, find: impl Fn(&str) -> Option<T>) -> Option<T> {
    match text.trim() {
        "" => None,
        text => form.choice(field, text, find),
    }
}
