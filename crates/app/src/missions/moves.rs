//! Moving a mission on: proposed to the Member, which consents; accepted by an expert; reported, and closed. What is legal
//! is `domain`'s; who may, the table's.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    missions::{
        mission::{Closing, ClosingReason, Mission, MissionId, MissionState},
        step::{MissionRule, Step, Way, step},
    },
    people::{Actor, policy::Right},
};
use trellis_store::{
    Across,
    missions::{mission as store, reports},
};

use super::{
    Held,
    input::{outside, window},
};
use crate::{
    House, Problem,
    house::Deed,
    problem::{Code, FieldProblem, Form},
    quoted::Quoted,
    roster::asks,
};

/// A step as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct MoveInput {
    /// `match`, `agree`, `accept`, `report`, `close` or `end`.
    pub to: String,
    /// agree: where the Member's consent can be read; a focal point of the Member consents by itself.
    pub consent: String,
    /// end: code of the reason.
    pub reason: String,
    /// end: what there is to say about it; close: may be empty.
    pub note: String,
    /// close and end: the day; empty for today.
    pub on: String,
}

/// Moves a mission on; where it stands then.
pub async fn move_on(
    house: &House,
    actor: Actor<'_>,
    id: MissionId,
    input: &MoveInput,
) -> Result<MissionState, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let report = reports::of_mission(&mut tx, id).await?.map(|report| report.state);
    let mut deed = house.permit(tx, actor, Right::Move, &held.matter())?;
    let (mut moved, today) = (held.mission.clone(), house.today());
    let mut form = Form::default();
    let Some(way) = form.choice("to", &input.to, Way::from_code) else {
        return Err(form.finish().err().unwrap_or_else(|| Problem::new(Code::FormInvalid)));
    };
    let ways = moved.course.state.ways();
    // Whether a step leads on at all comes before what its form says.
    if !ways.contains(&way) {
        return Err(broken(&held, MissionRule::NotFrom(moved.course.state, ways)));
    }
    let on = match input.on.trim() {
        "" => Some(today),
        text => form.past_day("on", text, today),
    };
    let note = form.optional_text("note", &input.note).unwrap_or_default();
    let consent = form.optional_text("consent", &input.consent).unwrap_or_default();
    let reason = match way {
        Way::End => form.choice("reason", &input.reason, ClosingReason::from_code),
        _ => Some(ClosingReason::Done),
    };
    form.finish()?;
    if way == Way::Match {
        asks::refuse_declined(&mut deed.tx, id).await?;
    }
    let speaks = held.speaks(actor);
    // A Member that said yes to what it was asked has consented: where that can be read is known.
    let consent = match way == Way::Agree && !speaks && consent.is_empty() {
        true => asks::consent(&mut deed.tx, &held.mission).await?,
        false => consent,
    };
    let (Some(on), Some(reason)) = (on, reason) else { return Err(Problem::new(Code::FormInvalid)) };
    let taken = match way {
        Way::Match => Step::Match(window(&held.request)),
        Way::Agree => Step::Agree { speaks, consent: &consent },
        Way::Accept => Step::Accept,
        Way::Report => Step::Report { report, today },
        Way::Close => Step::Close { report, on },
        Way::End => Step::End { closing: Closing { reason, on }, note: &note },
    };
    moved.course = step(&held.mission, taken).map_err(|rule| broken(&held, rule))?;
    if way == Way::Agree && !speaks {
        moved.consent = consent;
    }
    if moved.course.closing.is_some() {
        moved.closing_note = note;
    }
    store::move_on(&mut deed.tx, &deed.permit, &moved).await?;
    let state = moved.course.state;
    let event = match moved.course.closing {
        Some(closing) => Event::new("mission.closed", id).with("closing", closing.reason.code()),
        None => Event::new("mission.moved", id).with("state", state.code()),
    };
    deed.done(house, event.with("code", moved.number)).await?;
    Ok(state)
}

/// Lays a planned mission that has its team before its Member, as part of a greater deed; `false` where it lacks what
/// that needs or was declined as it is, and stays planned.
pub(crate) async fn lay_before(house: &House, deed: &mut Deed, held: &Held) -> Result<bool, Problem> {
    let Ok(course) = step(&held.mission, Step::Match(window(&held.request))) else { return Ok(false) };
    if asks::refuse_declined(&mut deed.tx, held.mission.id).await.is_err() {
        return Ok(false);
    }
    let moved = Mission { course, ..held.mission.clone() };
    store::move_on(&mut deed.tx, &deed.permit, &moved).await?;
    let event = Event::new("mission.moved", moved.id).with("state", moved.course.state.code());
    deed.log(house, &event.with("code", moved.number)).await?;
    Ok(true)
}

fn broken(held: &Held, rule: MissionRule) -> Problem {
    let field = |field, code| Problem::from(FieldProblem::new(field, code));
    match rule {
        MissionRule::NotFrom(MissionState::Closed, _) => Problem::new(Code::MissionClosed),
        MissionRule::NotFrom(state, ways) => {
            let next = ways.iter().map(|way| format!("mission-way-{}", way.code())).collect();
            Problem::new(Code::MissionNotFrom)
                .with("value", Quoted::Said(vec![format!("mission-state-{}", state.code())]))
                .with("next", Quoted::Said(next))
        }
        MissionRule::NoDays => Problem::new(Code::MissionNoDays),
        MissionRule::Outside(window) => Problem::of_fields(outside(held.mission.days, window)),
        MissionRule::NoReporter => Problem::new(Code::MissionNoReporter),
        MissionRule::NoResult => Problem::new(Code::MissionNoResult),
        MissionRule::NoConsent => field("consent", Code::MissionNoConsent),
        MissionRule::NotOver(day) => Problem::new(Code::MissionNotOver).with("until", day),
        MissionRule::NoReport => Problem::new(Code::MissionNoReport),
        MissionRule::ReportOpen => Problem::new(Code::MissionReportOpen),
        MissionRule::NoReason => field("note", Code::MissionNoReason),
    }
}
