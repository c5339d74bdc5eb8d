//! The desk: what waits for whoever sits at it, what waits for others, what lies ahead, and, for whoever works on them,
//! where the plans are off track.
//!
//! Nothing is kept for it. Every figure is counted from things as they stand ([`due`] asks the rooms), and comes with the
//! rows it counts. Must not know pages; which figure leads where is theirs to say.

pub mod due;

use std::{collections::HashMap, sync::Arc};

use jiff::{Span, Timestamp, civil::Date};
use trellis_domain::{
    indicators::{fact::FactId, reading::Status},
    kernel::Day,
    members::MemberId,
    people::{
        Actor, Organisation, OrganisationId, Verb, may,
        policy::{Bearer, Office},
    },
    plans::{
        progress::ProgressStatus,
        record::{ActionId, KpiId},
    },
};
use trellis_store::{events, members as members_store, people as people_store};

use due::Sought;
pub use trellis_store::events::Logged;

use crate::{
    House, Problem, attachments,
    indicators::reported,
    meetings::{
        self, documents,
        due::Ahead,
        release::{self, Notices},
    },
    members::engagements,
    missions,
    needs::{self, findings},
    plans::{
        self,
        board::{Board, board},
        cycle::{self, Asked, Cycle},
        datasets,
    },
    problem::Code,
    requests, roster, surveys,
};

/// An action that is not over and of which nobody has spoken for this long is silent.
pub const SILENT_MONTHS: i64 = 6;
/// How many of the newest events are shown.
const EVENTS_MAX: usize = 15;
/// How many are looked through for them: not all may be shown to everybody.
const EVENTS_READ_MAX: i64 = 60;

/// Where a KPI stands: position of its action, and its place within the action.
pub type KpiPosition = (usize, usize);

/// What needs attention in one organisation, today.
pub struct Desk {
    /// Whose desk.
    pub organisation: Organisation,
    /// The day of the figures.
    pub today: Day,
    /// What waits, pile by pile.
    pub piles: Vec<due::Pile>,
    /// The names of the Members that stand in piles.
    pub members: HashMap<MemberId, String>,
    /// Sessions and deadlines ahead, soonest first.
    pub ahead: Vec<Ahead>,
    /// Whether whoever sits here only speaks for Members.
    pub is_focal_point: bool,
    /// Its plans, by title; none for whoever does not work on them.
    pub plans: Vec<DeskPlan>,
    /// What happened last, newest first.
    pub events: Vec<Latest>,
    /// When whoever sits here came in the last time but this one.
    pub last_visit: Option<Timestamp>,
    /// What has to be known about releases of papers, for whoever may know.
    pub releases: Option<Notices>,
    /// The cycles that run or are reviewed, plan by plan.
    pub cycles: Vec<Cycle>,
}

/// A deed of the log, and the action it was about.
pub struct Latest {
    /// The deed.
    pub logged: Logged,
    /// The action that it was done to, or to whose KPI or fact; `None` for deeds about anything else.
    pub action: Option<LatestAction>,
}

/// An action by its printed number and words.
pub struct LatestAction {
    /// Its id.
    pub id: ActionId,
    /// Its number as printed.
    pub number: Option<String>,
    /// Its wording.
    pub text: String,
}

impl Latest {
    fn of(logged: Logged, plans: &[DeskPlan]) -> Self {
        Self { action: plans.iter().find_map(|plan| action_of(&plan.board, logged.subject)), logged }
    }
}

/// The action whose id, whose KPI's id or whose fact's id these bits are.
fn action_of(board: &Board, subject: u128) -> Option<LatestAction> {
    let (live, version) = (&board.live, &board.live.version);
    let of_fact = || live.fact(FactId::new(subject)).and_then(|fact| fact.actions.first().copied());
    let position = version
        .position_of(ActionId::new(subject))
        .or_else(|| live.position_of_kpi(KpiId::new(subject)).map(|(action, _)| action))
        .or_else(|| of_fact().and_then(|id| version.position_of(id)))?;
    let action = &version.content.actions[position];
    Some(LatestAction {
        id: version.actions[position],
        number: action.number.clone(),
        text: action.text.current(),
    })
}

/// What needs attention in one plan. Every list is in the order of the plan.
pub struct DeskPlan {
    /// The plan as at today.
    pub board: Board,
    /// Doubts that nobody has settled, as positions in the content's flags.
    pub doubts: Vec<usize>,
    /// KPIs with a number in their target of which nobody has said what counts.
    pub unsettled: Vec<KpiPosition>,
    /// KPIs off track.
    pub off_track: Vec<KpiPosition>,
    /// KPIs at risk.
    pub at_risk: Vec<KpiPosition>,
    /// Actions that are not over and of which nobody has spoken for [`SILENT_MONTHS`].
    pub silent: Vec<usize>,
}

/// Whether the actor has a desk: everybody does who has to do with a programme.
pub fn is_open_to(actor: Actor<'_>) -> bool {
    offices(actor).any(|office| office != Office::Administrator)
}

/// Whether the actor works on plans, and sees on the desk where they are off track.
pub fn sees_plans(actor: Actor<'_>) -> bool {
    actor.organisation().is_some_and(|organisation| may(actor, Verb::SeeDesk, organisation).is_ok())
}

fn offices(actor: Actor<'_>) -> impl Iterator<Item = Office> {
    let grants = match actor.bearer() {
        Bearer::Holder { grants, .. } => grants,
        Bearer::Reader { seen_as, .. } => seen_as,
        Bearer::Anybody | Bearer::Operator => &[],
    };
    grants.iter().map(|grant| grant.office)
}

/// The actor's desk.
pub async fn desk(house: &House, actor: Actor<'_>) -> Result<Desk, Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    if !is_open_to(actor) {
        return Err(Problem::new(Code::NotAllowed));
    }
    let piles = due::piles(house, Sought { actor, organisation, member: None }).await?;
    let ahead = meetings::due::ahead(house, actor, organisation).await?;
    let open = plans(house, actor, organisation).await?;
    let mut tx = house.read(organisation).await?;
    let organisation =
        people_store::organisation(&mut tx, organisation).await?.ok_or_else(Problem::not_found)?;
    let known = members_store::list(&mut tx, organisation.id).await?;
    let is_named =
        |member: MemberId| piles.iter().any(|pile| pile.first.iter().any(|each| each.member == Some(member)));
    let members =
        known.into_iter().filter(|member| is_named(member.id)).map(|member| (member.id, member.name));
    let members = members.collect();
    let events = match sees_plans(actor) {
        true => events::latest(&mut tx, organisation.id, EVENTS_READ_MAX).await?,
        false => Vec::new(),
    };
    let shown = events.into_iter().filter(|each| {
        documents::shows_deed(actor, organisation.id, &each.deed)
            && reported::shows_deed(actor, organisation.id, &each.deed)
            && findings::shows_deed(actor, organisation.id, &each.deed)
            && missions::initiatives::shows_deed(actor, organisation.id, &each.deed)
            && missions::trainings::shows_deed(actor, organisation.id, &each.deed)
            && needs::shows_deed(actor, organisation.id, &each.deed)
            && requests::shows_deed(actor, organisation.id, &each.deed)
            && attachments::shows_deed(actor, organisation.id, &each.deed)
            && datasets::shows_deed(actor, organisation.id, &each.deed)
            && surveys::shows_deed(actor, organisation.id, &each.deed)
            && missions::shows_deed(actor, organisation.id, &each.deed)
            && missions::contributions::shows_deed(actor, organisation.id, &each.deed)
            && roster::shows_deed(actor, organisation.id, &each.deed)
            && roster::support::shows_deed(actor, organisation.id, &each.deed)
            && roster::proposals::shows_deed(actor, &each.deed)
            && engagements::shows_deed(actor, &each.deed)
    });
    let visits = match actor.person() {
        Some(person) => events::visits(&mut tx, organisation.id, person, 2).await?,
        None => Vec::new(),
    };
    let events = shown.take(EVENTS_MAX).map(|logged| Latest::of(logged, &open)).collect();
    drop(tx);
    let releases = release::notices(house, actor).await?;
    let cycles = cycles(house, actor, organisation.id, &open).await?;
    Ok(Desk {
        organisation,
        today: house.today(),
        piles,
        members,
        ahead,
        is_focal_point: offices(actor).all(|office| office == Office::FocalPoint),
        plans: open,
        events,
        last_visit: visits.get(1).copied(),
        releases,
        cycles,
    })
}

/// The plans of the organisation as at today, for whoever works on them.
async fn plans(
    house: &House,
    actor: Actor<'_>,
    organisation: OrganisationId,
) -> Result<Vec<DeskPlan>, Problem> {
    let mut open = Vec::new();
    if sees_plans(actor) {
        for line in plans::list(house, actor).await? {
            if line.plan.organisation == organisation {
                open.push(DeskPlan::of(board(house, actor, line.plan.id, None).await?));
            }
        }
    }
    Ok(open)
}

/// Where each plan stands in its cycle; plans without a turn and without a review ahead have nothing to say.
async fn cycles(
    house: &House,
    actor: Actor<'_>,
    organisation: OrganisationId,
    plans: &[DeskPlan],
) -> Result<Vec<Cycle>, Problem> {
    let room = Arc::new(meetings::room(house, actor, organisation).await?);
    let mut cycles = Vec::new();
    for plan in plans {
        let live = Arc::clone(&plan.board.live);
        let cycle = cycle::read(house, actor, live, Arc::clone(&room), &Asked::default(), &[]).await?;
        if cycle.turn().is_some() || cycle.review.as_ref().is_some_and(|review| !review.days.is_empty()) {
            cycles.push(cycle);
        }
    }
    Ok(cycles)
}

impl DeskPlan {
    fn of(board: Board) -> Self {
        let version = &board.live.version;
        let decided = version.decisions.iter().enumerate();
        let doubts = decided.filter(|(_, decision)| decision.is_none()).map(|(at, _)| at).collect();
        let unsettled = kpis(&board, |action, kpi| {
            let kpi = &board.live.kpis(action)[kpi];
            !kpi.settled && kpi.target().is_measurable()
        });
        let of_status =
            |status: Status| kpis(&board, |action, kpi| board.readings[action][kpi].status == status);
        let (off_track, at_risk) = (of_status(Status::OffTrack), of_status(Status::AtRisk));
        let silent = silent(&board);
        Self { doubts, unsettled, off_track, at_risk, silent, board }
    }
}

fn kpis(board: &Board, is_meant: impl Fn(usize, usize) -> bool) -> Vec<KpiPosition> {
    let read = board.readings.iter().enumerate();
    read.flat_map(|(action, kpis)| (0..kpis.len()).map(move |kpi| (action, kpi)))
        .filter(|(action, kpi)| is_meant(*action, *kpi))
        .collect()
}

/// Actions of a plan under way whose last word is too old; without any word, those of a plan that began before.
fn silent(board: &Board) -> Vec<usize> {
    let period = board.live.period();
    let over = period.until().is_some_and(|until| until < board.as_at);
    let Some(since) = months_before(board.as_at, SILENT_MONTHS) else { return Vec::new() };
    if over {
        return Vec::new();
    }
    let is_silent = |position: &usize| {
        let id = board.live.version.actions[*position];
        match board.progress(id).next() {
            Some(entry) => entry.as_at < since && !is_final(entry.status),
            None => period.from() < since,
        }
    };
    (0..board.live.version.actions.len()).filter(is_silent).collect()
}

/// Whether nothing more is to be said once this was said.
const fn is_final(status: ProgressStatus) -> bool {
    matches!(
        status,
        ProgressStatus::Done
            | ProgressStatus::DoneInHouse
            | ProgressStatus::Cancelled
            | ProgressStatus::TemporaryEnded
    )
}

fn months_before(day: Date, months: i64) -> Option<Day> {
    day.checked_sub(Span::new().try_months(months).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_year_before_the_end_of_a_month_is_a_day_that_exists() {
        let check = |day: Day, expect: Day| assert_eq!(months_before(day, SILENT_MONTHS), Some(expect));
        check(Day::constant(2026, 11, 21), Day::constant(2026, 5, 21));
        check(Day::constant(2026, 8, 31), Day::constant(2026, 2, 28));
    }

    #[test]
    fn what_is_done_needs_no_further_word() {
        assert!(is_final(ProgressStatus::Done) && is_final(ProgressStatus::Cancelled));
        assert!(!is_final(ProgressStatus::Delayed) && !is_final(ProgressStatus::Suspended));
    }
}
