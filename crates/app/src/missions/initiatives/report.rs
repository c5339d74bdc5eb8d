//! The final report of an initiative: written, given to its bodies, assessed by each of them with an act at a session, and
//! mended where one sends it back (REQUIREMENTS S1.25).

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    meetings::acts::{ActId, Element},
    missions::initiatives::{
        InitiativeId,
        review::{Assessed, FinalReport, FinalReportId, FinalRule, FinalState, Step, step, waiting},
    },
    people::{Actor, policy::Right},
};
use trellis_store::missions::initiatives::review as store;

use super::{super::typed::several, found::begin};
use crate::{
    House, Problem,
    meetings::{
        Directory,
        decisions::readable_documents,
        verdicts::{self, AssessInput},
    },
    problem::{Code, FieldProblem, Form},
    quoted::Quoted,
};

/// A final report, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct FinalInput {
    /// What was done.
    pub done: String,
    /// What was reached, against what was meant.
    pub reached: String,
    /// What is recommended; may be empty.
    pub recommended: String,
    /// The bodies it goes to, by code or name, separated by commas.
    pub bodies: String,
}

/// A final report that goes out, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SubmitInput {
    /// The day; empty for today.
    pub on: String,
}

/// Writes the final report, or puts it right while no body looks at it.
pub async fn write(
    house: &House,
    actor: Actor<'_>,
    id: InitiativeId,
    input: &FinalInput,
) -> Result<FinalReportId, Problem> {
    let (held, mut deed) = begin(house, actor, id, Right::Edit).await?;
    let directory = Directory::load(&mut deed.tx, held.initiative.organisation).await?;
    let before = store::reports(&mut deed.tx, &[id]).await?.into_iter().next().map(|(_, report)| report);
    if before.as_ref().is_some_and(|report| !report.state.is_open()) {
        return Err(Problem::new(Code::FinalReportOut));
    }
    let mut form = Form::default();
    let (done, reached) = (form.text("done", &input.done), form.text("reached", &input.reached));
    let recommended = form.optional_text("recommended", &input.recommended).unwrap_or_default();
    let bodies =
        several(&mut form, "bodies", &input.bodies, |text| directory.find_body(text).map(|body| body.id));
    form.finish()?;
    let report = match &before {
        Some(before) => FinalReport { done, reached, recommended, bodies, ..before.clone() },
        None => FinalReport {
            id: house.random_id(),
            done,
            reached,
            recommended,
            bodies,
            state: FinalState::Draft,
            round: 0,
            submitted_on: None,
            made_by: deed.permit.person(),
            version: 1,
        },
    };
    let at = deed.at;
    match before {
        Some(_) => store::change_report(&mut deed.tx, &deed.permit, &report).await?,
        None => store::add_report(&mut deed.tx, &deed.permit, id, &report, at).await?,
    }
    let event = Event::new("initiative.report_written", id).with("code", held.initiative.code);
    deed.done(house, event).await?;
    Ok(report.id)
}

/// Gives the report to its bodies.
pub async fn submit(
    house: &House,
    actor: Actor<'_>,
    id: InitiativeId,
    input: &SubmitInput,
) -> Result<(), Problem> {
    let (held, mut deed) = begin(house, actor, id, Right::Move).await?;
    if !held.is_insider(actor) {
        return Err(Problem::new(Code::NotAllowed));
    }
    let report = the_report(&mut deed.tx, id).await?;
    let mut form = Form::default();
    let on = match input.on.trim() {
        "" => Some(house.today()),
        text => form.past_day("on", text, house.today()),
    };
    form.finish()?;
    let findings = store::found(&mut deed.tx, &[id]).await?.len();
    let next = Step::Submit { initiative: held.initiative.course.state, findings };
    let (state, round) = step(&report, next).map_err(broken)?;
    let out = FinalReport { state, round, submitted_on: on, ..report };
    store::change_report(&mut deed.tx, &deed.permit, &out).await?;
    let event = Event::new("initiative.report_submitted", id).with("code", held.initiative.code);
    deed.done(house, event.with("state", state.code())).await
}

/// Records what a body made of the report, as its act at a session.
pub async fn assess(
    house: &House,
    actor: Actor<'_>,
    id: InitiativeId,
    input: &AssessInput,
) -> Result<ActId, Problem> {
    let (held, mut deed) = begin(house, actor, id, Right::Move).await?;
    if !held.is_insider(actor) {
        return Err(Problem::new(Code::NotAllowed));
    }
    let organisation = held.initiative.organisation;
    let directory = Directory::load(&mut deed.tx, organisation).await?;
    let papers = readable_documents(house, &mut deed.tx, actor, (organisation, &directory)).await?;
    let report = the_report(&mut deed.tx, id).await?;
    if !matches!(report.state, FinalState::BeforeBodies) {
        return Err(broken(FinalRule::NotFrom(report.state, report.state.way())));
    }
    let mut form = Form::default();
    let verdict = input.read(&mut form, &directory, &papers, house.today());
    form.finish()?;
    let verdict = verdict.ok_or_else(|| Problem::new(Code::FormInvalid))?;
    let act = verdict.act(house, actor, &deed, Element::FinalReport(report.id));
    let said = store::assessed(&mut deed.tx, report.id).await?;
    let waits = waiting(&report, &said);
    let (outcome, remarks, day) = (verdict.outcome, verdict.remarks, verdict.day);
    let next = Step::Assess {
        act: &act,
        session: Some(verdict.session),
        outcome,
        remarks: &remarks,
        waiting: &waits,
    };
    let (state, round) = step(&report, next).map_err(broken)?;
    verdicts::record(house, &mut deed, &act).await?;
    let assessed = Assessed { act: act.id, body: act.body, round, outcome, remarks };
    store::add_assessed(&mut deed.tx, &deed.permit, report.id, &assessed).await?;
    let moved = FinalReport { state, round, ..report };
    store::change_report(&mut deed.tx, &deed.permit, &moved).await?;
    let event = Event::new("initiative.report_assessed", id)
        .with("code", held.initiative.code)
        .with("act", act.id.to_string())
        .with("outcome", outcome.code())
        .with("state", state.code())
        .with("day", day.to_string());
    deed.done(house, event).await?;
    Ok(act.id)
}

async fn the_report(tx: &mut trellis_store::Tx, id: InitiativeId) -> Result<FinalReport, Problem> {
    let report = store::reports(tx, &[id]).await?.into_iter().next();
    report.map(|(_, report)| report).ok_or_else(|| Problem::new(Code::FinalReportNone))
}

fn broken(rule: FinalRule) -> Problem {
    let field = |field, code| Problem::from(FieldProblem::new(field, code));
    match rule {
        FinalRule::NotFrom(state, _) => Problem::new(Code::FinalReportNotFrom)
            .with("value", Quoted::Said(vec![format!("final-state-{}", state.code())])),
        FinalRule::NotCompleted => Problem::new(Code::FinalReportEarly),
        FinalRule::Bare => field("done", Code::FieldEmpty),
        FinalRule::NoFinding => Problem::new(Code::FinalReportNoFinding),
        FinalRule::NoBody => Problem::new(Code::FinalReportNoBody),
        FinalRule::OtherBody => field("meeting", Code::FinalReportMeeting),
        FinalRule::OutsideSession(from, until) => {
            FieldProblem::new("day", Code::FieldDayBetween).with("from", from).with("until", until).into()
        }
        FinalRule::NoRemarks => field("remarks", Code::FieldEmpty),
    }
}
