//! Opening papers: asked for by one, signed by another, stopped by a third, open at the moment by being read.
//!
//! Also what watches over it: whether the clock may be believed, and who tries addresses. Must not store that a paper is
//! open; `domain::meetings::release` says why.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use jiff::{SignedDuration, Timestamp, civil::Time};
use serde::Deserialize;
use trellis_domain::{
    events::Event,
    kernel::Id,
    meetings::{
        documents::DocumentId,
        release::{
            Opening, Release, ReleaseId, ReleaseRule, Signed, check,
            clock::{Clocks, Moment},
            misses::{Family, Misses},
        },
    },
    people::{
        Actor, OrganisationId, may_do,
        policy::{self, Matter, Reach, Right, reach},
    },
};
use trellis_store::{
    Across,
    meetings::{documents as documents_store, releases as store},
    people::settings,
};

pub use trellis_store::meetings::releases::Alarm;

use super::documents::Held;
use crate::{
    House, Problem,
    problem::{Code, FieldProblem, Form},
};

/// How long an alarm stands on the desk, in days.
const ALARM_DAYS: i64 = 7;

/// What the house remembers to watch over releases, in this process.
pub(crate) struct Watch {
    clocks: Mutex<Clocks>,
    misses: Mutex<HashMap<Family, Misses>>,
}

impl Watch {
    pub(crate) fn new(wall: Timestamp, steady: SignedDuration) -> Self {
        Self { clocks: Mutex::new(Clocks::set(wall, steady)), misses: Mutex::default() }
    }

    pub(crate) fn read(&self, wall: Timestamp, steady: SignedDuration) -> Moment {
        self.clocks.lock().unwrap_or_else(PoisonError::into_inner).read(wall, steady)
    }

    fn set(&self, wall: Timestamp, steady: SignedDuration) {
        *self.clocks.lock().unwrap_or_else(PoisonError::into_inner) = Clocks::set(wall, steady);
    }

    fn miss(&self, family: Family, at: Timestamp) -> bool {
        let mut misses = self.misses.lock().unwrap_or_else(PoisonError::into_inner);
        misses.entry(family).or_default().note(at)
    }
}

/// A release as typed: to whom, and the moment on the organisation's clock.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ReleaseInput {
    /// Code of the opening.
    pub to: String,
    /// The day.
    pub day: String,
    /// The time of that day, as `09:00`.
    pub time: String,
}

/// Asks that a cleared document open at a moment.
pub async fn request(
    house: &House,
    actor: Actor<'_>,
    document: DocumentId,
    input: &ReleaseInput,
) -> Result<ReleaseId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(house, &mut tx, actor, document).await?;
    let matter = matter(&held, policy::Release::Requested.into(), None);
    let mut deed = house.permit(tx, actor, Right::Create, &matter)?;
    let mut form = Form::default();
    let to = form.choice("to", &input.to, Opening::from_code);
    let day = form.day("day", &input.day);
    let time: Option<Time> = form.choice("time", &input.time, |text| text.parse().ok());
    form.finish()?;
    let (Some(to), Some(day), Some(time)) = (to, day, time) else {
        return Err(Problem::new(Code::FormInvalid));
    };
    let clock = settings::settings(&mut deed.tx, held.document.organisation).await?.zone();
    let opens_at = clock
        .instant(day.to_datetime(time))
        .ok_or_else(|| FieldProblem::new("day", Code::FieldDay).with("value", day.to_string()))?;
    let alive = held.releases.iter().rev().find(|each| each.is_alive());
    check((held.state, held.embargo), alive, opens_at, deed.at).map_err(broken)?;
    if let Some(missing) = held.document.without_file(&held.files) {
        return Err(Problem::new(Code::DocumentFileMissing).with("language", missing.name()));
    }
    let release = Release {
        id: house.random_id(),
        document,
        to,
        opens_at,
        requested_by: actor.person(),
        requested_at: deed.at,
        approved: None,
        stopped: None,
    };
    store::add_release(&mut deed.tx, &deed.permit, &release).await?;
    let event = Event::new("release.requested", document)
        .with("release", release.id.to_string())
        .with("opens_at", opens_at.to_string())
        .with("to", to.code());
    deed.done(house, event).await?;
    Ok(release.id)
}

/// Signs a release. Neither who asked for it nor who put the paper in can.
pub async fn approve(house: &House, actor: Actor<'_>, release: ReleaseId) -> Result<DocumentId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let (held, release) = load(house, &mut tx, actor, release).await?;
    may_do(actor, Right::Move, &held.matter())?;
    let mut deed =
        house.permit(tx, actor, Right::Move, &matter(&held, release.standing(), release.requested_by))?;
    let signed = Signed { by: actor.person(), at: deed.at };
    let signed = release.approve(signed, held.embargo).map_err(broken)?;
    let at = deed.at;
    store::approve_release(&mut deed.tx, &deed.permit, signed.id, at).await?;
    let event = Event::new("release.approved", held.document.id).with("release", signed.id.to_string());
    deed.done(house, event).await?;
    Ok(held.document.id)
}

/// Stops a release until its moment.
pub async fn stop(house: &House, actor: Actor<'_>, release: ReleaseId) -> Result<DocumentId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let (held, release) = load(house, &mut tx, actor, release).await?;
    let mut deed = house.permit(tx, actor, Right::Withdraw, &matter(&held, release.standing(), None))?;
    let moment = house.release_moment().instant();
    let stopped = release.stop(Signed { by: actor.person(), at: moment }).map_err(broken)?;
    let at = deed.at;
    store::stop_release(&mut deed.tx, &deed.permit, stopped.id, at).await?;
    let event = Event::new("release.stopped", held.document.id).with("release", stopped.id.to_string());
    deed.done(house, event).await?;
    Ok(held.document.id)
}

/// A release and its document, if the actor may know of both.
async fn load(
    house: &House,
    tx: &mut trellis_store::Tx,
    actor: Actor<'_>,
    id: ReleaseId,
) -> Result<(Held, Release), Problem> {
    let document = store::document_of_release(tx, id).await?.ok_or_else(Problem::not_found)?;
    let held = Held::load(house, tx, actor, document).await?;
    let release = held.releases.iter().find(|each| each.id == id).cloned();
    let release = release.ok_or_else(Problem::not_found)?;
    may_do(actor, Right::Learn, &matter(&held, release.standing(), None))?;
    Ok((held, release))
}

pub(super) fn matter(
    held: &Held,
    standing: policy::Standing,
    made_by: Option<trellis_domain::people::PersonId>,
) -> Matter<'_> {
    Matter { organisation: held.document.organisation, standing, concerns: &held.concerns, made_by }
}

fn broken(rule: ReleaseRule) -> Problem {
    Problem::new(match rule {
        ReleaseRule::NotCleared(_) => Code::DocumentNotFrom,
        ReleaseRule::UnderWay => Code::ReleaseUnderWay,
        ReleaseRule::Past => Code::ReleasePast,
        ReleaseRule::SignedAlready => Code::ReleaseSigned,
        ReleaseRule::Stopped => Code::ReleaseStopped,
        ReleaseRule::Open => Code::ReleaseOpen,
    })
}

/// What an officer has to know about releases, today.
#[derive(Debug, Clone, Default)]
pub struct Notices {
    /// The moment at which the clocks last agreed, while they do not: nothing opens by itself.
    pub stopped_at: Option<Timestamp>,
    /// The present moment by the wall clock, to be compared with a watch.
    pub now: Timestamp,
    /// Whether the reader may confirm the time.
    pub may_confirm: bool,
    /// Addresses that were tried lately, newest first.
    pub alarms: Vec<Alarm>,
}

/// The notices for whoever may know of releases in the whole organisation; `None` for anybody else.
pub async fn notices(house: &House, actor: Actor<'_>) -> Result<Option<Notices>, Problem> {
    let Some(organisation) = actor.organisation() else { return Ok(None) };
    let standing = policy::Release::Requested.into();
    if reach(actor.bearer(), Right::Learn, organisation, standing) != Reach::Everything {
        return Ok(None);
    }
    let now = house.now();
    let mut tx = house.read(organisation).await?;
    let alarms =
        store::alarms(&mut tx, organisation, now - SignedDuration::from_hours(24 * ALARM_DAYS)).await?;
    let stopped_at = match house.release_moment() {
        Moment::StoppedAt(at) => Some(at),
        Moment::Now(_) => None,
    };
    Ok(Some(Notices { stopped_at, now, may_confirm: may_confirm(actor, organisation), alarms }))
}

fn may_confirm(actor: Actor<'_>, organisation: OrganisationId) -> bool {
    may_do(actor, Right::Create, &clock_matter(organisation)).is_ok()
}

/// Who asks for releases says that the time is right.
fn clock_matter(organisation: OrganisationId) -> Matter<'static> {
    let standing = policy::Release::Requested.into();
    Matter { organisation, standing, concerns: &[], made_by: None }
}

/// Says that the wall clock is right: releases go on by it.
pub async fn confirm_clock(house: &House, actor: Actor<'_>) -> Result<(), Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    let deed = house.permit(
        house.write_unowned(organisation).await?,
        actor,
        Right::Create,
        &clock_matter(organisation),
    )?;
    let at = deed.at;
    deed.done(house, Event::new("release.clock_confirmed", organisation)).await?;
    house.watch().set(at, house.steady());
    Ok(())
}

/// Notes that a document was asked for that is not there, or not for this reader. The twentieth within ten minutes
/// raises an alarm with every organisation that has a paper under embargo. What is answered does not depend on it.
pub async fn missed(house: &House, family: Family) -> Result<(), Problem> {
    let at = house.now();
    if !house.watch().miss(family, at) {
        return Ok(());
    }
    let organisations = super::documents::organisations(house, Actor::Public).await?;
    let moment = house.release_moment().instant();
    let mut concerned = Vec::new();
    for organisation in organisations {
        let mut tx = house.read(organisation.id).await?;
        let documents = documents_store::documents(&mut tx, organisation.id, None).await?;
        let releases = store::releases(&mut tx, organisation.id, None).await?;
        let closed = documents.iter().any(|each| {
            super::documents::state_at(each, &releases, moment).standing().is(policy::Flag::Embargoed)
        });
        if closed {
            concerned.push(organisation.id);
        }
    }
    for organisation in concerned {
        let operator = Actor::Operator { organisation };
        let tx = house.write_unowned(organisation).await?;
        let mut deed = house.permit(tx, operator, Right::Create, &clock_matter(organisation))?;
        let alarm = Alarm { id: house.id(), family, at: deed.at };
        store::add_alarm(&mut deed.tx, &deed.permit, alarm).await?;
        let event = Event::new("document.alarm_raised", Id::<Alarm>::new(alarm.id.bits()));
        deed.done(house, event.with("family", family.code())).await?;
    }
    Ok(())
}
