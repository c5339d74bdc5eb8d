//! The list of what a review changes in the approach (REQUIREMENTS S1.27): written while the review goes on, taken up as a whole by
//! the version of the plan that is confirmed next (`plans::import`), and kept with it.
//!
//! The old value of a stage, a clock or a scale is read from where it is kept, and so is what holds now: a change that was taken
//! up and does not hold yet says so. Settings are changed by whoever keeps them, stages come with the version itself. Until
//! it is taken up, a change is for the organisation's own people.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    people::{
        Actor, Permit,
        settings::{ACKNOWLEDGE, CHECK, MISSION_REPORT, NO_OBJECTION, Settings},
    },
    plans::{
        cycle::approach::{ApproachChange, ApproachChangeId, ApproachRule, Part},
        record::PlanId,
    },
};
use trellis_store::{Tx, plans::approach as store};

use super::{Cycle, deeds::begin};
use crate::{
    House, Problem,
    meetings::{Directory, optional},
    people::settings,
    problem::{Code, FieldProblem, Form},
};

/// The clocks that an organisation may set.
const CLOCKS: [&str; 4] = [ACKNOWLEDGE, NO_OBJECTION, CHECK, MISSION_REPORT];

/// A change as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ChangeInput {
    /// `stage`, `criterion`, `weight`, `scale` or `clock`.
    pub part: String,
    /// Which one: the number of a stage, the code of a clock or scale, the name of a criterion.
    pub about: String,
    /// What holds now; empty where it is read from the stage, clock or scale, or where it is new.
    pub was: String,
    /// What is to hold; empty for what goes.
    pub is: String,
    /// Why.
    pub reason: String,
    /// Code or id of the body that asked for it.
    pub body: String,
    /// The meeting by id, title or `CODE number`; may be empty.
    pub meeting: String,
}

/// Which change.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct OneChangeInput {
    /// Its id.
    pub change: String,
}

/// A change as a page shows it.
#[derive(Debug, Clone)]
pub struct ChangeLine {
    /// The change.
    pub change: ApproachChange,
    /// The name of the body.
    pub body: String,
    /// The title of the meeting.
    pub meeting: Option<String>,
    /// What holds now, where it was taken up last and something else holds than it says.
    pub otherwise: Option<String>,
}

/// What changes in the approach of a plan, if the actor may read the plan.
pub async fn of_plan(house: &House, actor: Actor<'_>, plan: PlanId) -> Result<Vec<ChangeLine>, Problem> {
    let cycle = super::of(house, actor, plan, &super::Asked::default()).await?;
    lines(house, actor, &cycle).await
}

/// What changes in the approach of a plan, as far as the actor may know: what waits first, then version by version.
pub(super) async fn lines(
    house: &House,
    actor: Actor<'_>,
    cycle: &Cycle,
) -> Result<Vec<ChangeLine>, Problem> {
    let plan = &cycle.live.plan;
    let settings = settings::of(house, plan.organisation).await?;
    let mut tx = house.read(plan.organisation).await?;
    let directory = Directory::load(&mut tx, plan.organisation).await?;
    let mut changes = store::changes(&mut tx, plan.id).await?;
    drop(tx);
    if actor.organisation() != Some(plan.organisation) {
        changes.retain(|change| change.version.is_some());
    }
    let is_latest = |change: &ApproachChange| {
        let later = |other: &ApproachChange| {
            (other.part, &other.about) == (change.part, &change.about) && other.version > change.version
        };
        change.version.is_some() && !changes.iter().any(later)
    };
    let line = |change: &ApproachChange| {
        let holds = held(&settings, change.part, &change.about).filter(|_| is_latest(change));
        ChangeLine {
            body: directory.body(change.body).map(|body| body.name.clone()).unwrap_or_default(),
            meeting: directory.session(change.meeting).map(|session| session.title.clone()),
            otherwise: holds.filter(|holds| holds.trim() != change.is.trim()),
            change: change.clone(),
        }
    };
    Ok(changes.iter().map(line).collect())
}

/// What holds now, where it is kept: a clock or a scale among the settings. A stage's words are compared by nobody: what the new
/// version prints is what holds.
fn held(settings: &Settings, part: Part, about: &str) -> Option<String> {
    match part {
        Part::Clock => settings.duty(about.trim()).map(|term| term.to_string()),
        Part::Scale => scale(settings, about),
        Part::Stage | Part::Criterion | Part::Weight => None,
    }
}

/// The levels of a scale, lowest first.
fn scale(settings: &Settings, about: &str) -> Option<String> {
    let levels: Vec<&str> = settings.scale(about.trim()).into_iter().map(|(level, _)| level).collect();
    (!levels.is_empty()).then(|| levels.join(", "))
}

/// What stands in the records before a change: of a stage, its words.
fn before(cycle: &Cycle, settings: &Settings, part: Part, about: &str) -> Option<String> {
    match part {
        Part::Stage => {
            let laid = cycle.laid.iter().find(|laid| laid.says.number.trim() == about.trim())?;
            let says = &laid.says;
            let words = [&says.title, &says.activity, &says.responsible, &says.timeline];
            let words = words.into_iter().map(|text| text.trim()).filter(|text| !text.is_empty());
            Some(words.collect::<Vec<_>>().join("\n"))
        }
        _ => held(settings, part, about),
    }
}

/// Puts a change on the list.
pub async fn propose(
    house: &House,
    actor: Actor<'_>,
    plan: PlanId,
    input: &ChangeInput,
) -> Result<ApproachChangeId, Problem> {
    let (cycle, mut deed) = begin(house, actor, plan).await?;
    let organisation = cycle.live.plan.organisation;
    let settings = trellis_store::people::settings::settings(&mut deed.tx, organisation).await?;
    let directory = Directory::load(&mut deed.tx, organisation).await?;
    let mut form = Form::default();
    let part = form.choice("part", &input.part, Part::from_code);
    let about = form.text("about", &input.about);
    if part == Some(Part::Clock) && !about.is_empty() && !CLOCKS.contains(&about.as_str()) {
        form.wrong("about", Code::FieldChoice, &[("value", about.as_str())]);
    }
    let typed = form.optional_text("was", &input.was);
    let is = form.optional_text("is", &input.is).unwrap_or_default();
    let reason = form.text("reason", &input.reason);
    let body = form.choice("body", &input.body, |text| directory.find_body(text).map(|body| body.id));
    let meeting = optional(&mut form, "meeting", &input.meeting, |text| directory.find_session(text));
    if meeting.zip(body).is_some_and(|(meeting, body)| meeting.body != body) {
        form.wrong("meeting", Code::FieldChoice, &[("value", input.meeting.trim())]);
    }
    form.finish()?;
    let (Some(part), Some(body)) = (part, body) else { return Err(Problem::new(Code::FormInvalid)) };
    let was = typed.or_else(|| before(&cycle, &settings, part, &about)).unwrap_or_default();
    let change = ApproachChange {
        id: house.id(),
        plan,
        part,
        about,
        was,
        is,
        reason,
        body,
        meeting: meeting.map(|session| session.id),
        version: None,
        by: actor.person(),
        at: deed.at,
    };
    let others = store::changes(&mut deed.tx, plan).await?;
    change.check(&others).map_err(broken)?;
    store::add(&mut deed.tx, &deed.permit, &change).await?;
    let event = Event::new("approach.proposed", plan)
        .with("part", part.code())
        .with("about", &change.about)
        .with("was", &change.was)
        .with("is", &change.is);
    deed.done(house, event).await?;
    Ok(change.id)
}

/// Takes a change off the list, as long as no version has taken it up.
pub async fn take_off(
    house: &House,
    actor: Actor<'_>,
    plan: PlanId,
    input: &OneChangeInput,
) -> Result<(), Problem> {
    let (_, mut deed) = begin(house, actor, plan).await?;
    let changes = store::changes(&mut deed.tx, plan).await?;
    let is_it = |change: &&ApproachChange| change.id.to_string() == input.change.trim();
    let change = changes.iter().find(is_it).ok_or_else(Problem::not_found)?;
    change.check_off().map_err(broken)?;
    store::remove(&mut deed.tx, &deed.permit, (plan, change.id)).await?;
    let event = Event::new("approach.taken_off", plan).with("about", &change.about);
    deed.done(house, event).await
}

/// The version that was just saved takes up what waits, in the same deed; how many changes those are.
pub(in crate::plans) async fn take_up(
    tx: &mut Tx,
    permit: &Permit,
    (plan, version): (PlanId, i64),
) -> Result<usize, Problem> {
    let waiting = store::changes(tx, plan).await?.iter().filter(|change| change.version.is_none()).count();
    if waiting > 0 {
        store::take_up(tx, permit, plan, version).await?;
    }
    Ok(waiting)
}

fn broken(rule: ApproachRule) -> Problem {
    match rule {
        ApproachRule::NothingChanges => FieldProblem::new("is", Code::ApproachSame).into(),
        ApproachRule::WaitsAlready => FieldProblem::new("about", Code::ApproachWaits).into(),
        ApproachRule::TakenUp(version) => Problem::new(Code::ApproachTakenUp).with("number", version),
    }
}
