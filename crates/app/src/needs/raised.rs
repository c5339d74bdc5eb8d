//! What waits for a body under the item that stands on each of its agendas: needs that came up between assessments, findings
//! it has to decide on, parts of assessments it has not finalised (REQUIREMENTS S1.12).

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    kernel::Day,
    meetings::BodyId,
    needs::{
        assessment::{AssessmentId, PartState},
        findings::{FindingId, FindingState},
        raised::{RaisedNeed, RaisedNeedId, RaisedState},
    },
    people::{
        Actor, OrganisationId, may_do,
        policy::{Matter, Right, Scope, Turn},
    },
};
use trellis_store::{Across, members as members_store, needs::raised as store};

use super::{assessments, findings, gaps::named};
use crate::{
    House, Problem,
    meetings::{Directory, optional},
    problem::{Code, FieldProblem, Form},
};

/// Findings of one state that a queue names; the rest stands behind the figure.
const FINDINGS_SHOWN: usize = 10;

/// A need that is raised, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct RaiseInput {
    /// Code or id of the body it waits for.
    pub body: String,
    /// The Member by code, name or id; empty for what several lack.
    pub member: String,
    /// What is needed.
    pub text: String,
    /// How that came up; may be empty.
    pub source_text: String,
}

fn matter(organisation: OrganisationId, concerns: &[Scope]) -> Matter<'_> {
    Matter { organisation, standing: RaisedNeed::STANDING, concerns, made_by: None }
}

/// Puts a need into the queue of a body.
pub async fn raise(house: &House, actor: Actor<'_>, input: &RaiseInput) -> Result<RaisedNeedId, Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    let mut tx = house.write_unowned(organisation).await?;
    let directory = Directory::load(&mut tx, organisation).await?;
    let members = members_store::list(&mut tx, organisation).await?;
    let mut form = Form::default();
    let body = form.choice("body", &input.body, |text| directory.find_body(text).map(|body| body.id));
    let concerned = body.map(Scope::of);
    let mut deed = house.permit(tx, actor, Right::Comment, &matter(organisation, concerned.as_slice()))?;
    let member = optional(&mut form, "member", &input.member, |text| named(&members, text));
    let text = form.text("text", &input.text);
    let source_text = form.optional_text("source_text", &input.source_text).unwrap_or_default();
    form.finish()?;
    let Some(body) = body else { return Err(Problem::new(Code::FormInvalid)) };
    let new = RaisedNeed {
        id: house.random_id(),
        organisation,
        body,
        member: member.map(|member| member.id),
        text,
        source_text,
        state: RaisedState::Waiting,
        outcome: String::new(),
        raised_by: actor.person(),
        raised_on: house.today(),
        version: 1,
    };
    let at = deed.at;
    store::add(&mut deed.tx, &deed.permit, &new, at).await?;
    deed.done(house, Event::new("need.raised", new.id).with("body", body.to_string())).await?;
    Ok(new.id)
}

/// What came of a need that was raised, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SettleInput {
    /// `taken-up` or `set-aside`.
    pub state: String,
    /// What came of it: where it was taken up, or why it was not.
    pub outcome: String,
}

/// Says what came of a need that was raised; the body it waited for.
pub async fn settle(
    house: &House,
    actor: Actor<'_>,
    id: RaisedNeedId,
    input: &SettleInput,
) -> Result<BodyId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let organisation = store::organisation_of(&mut tx, id).await?.ok_or_else(Problem::not_found)?;
    tx.draw_in(organisation).await?;
    let raised = store::list(&mut tx, organisation, (None, Some(id))).await?.pop();
    let raised = raised.ok_or_else(Problem::not_found)?;
    let concerns = raised.concerns();
    may_do(actor, Right::Read, &matter(organisation, &concerns))?;
    let mut deed = house.permit(tx, actor, Right::Edit, &matter(organisation, &concerns))?;
    let mut form = Form::default();
    let state = form.choice("state", &input.state, RaisedState::from_code);
    let outcome = form.text("outcome", &input.outcome);
    form.finish()?;
    let Some(state) = state else { return Err(Problem::new(Code::FormInvalid)) };
    if !raised.state.follows().contains(&state) {
        let value = raised.state.code();
        return Err(FieldProblem::new("state", Code::NeedNotFrom).with("value", value).into());
    }
    let body = raised.body;
    store::settle(&mut deed.tx, &deed.permit, &RaisedNeed { state, outcome, ..raised }).await?;
    deed.done(house, Event::new("need.raised_settled", id).with("state", state.code())).await?;
    Ok(body)
}

/// A need that was raised, as a queue shows it.
#[derive(Debug, Clone)]
pub struct RaisedLine {
    /// The need.
    pub raised: RaisedNeed,
    /// The Member's name.
    pub member: Option<String>,
    /// Whether the actor may say what came of it.
    pub may_settle: bool,
}

impl RaisedLine {
    /// Whether it is the one that an address names.
    pub fn is(&self, id: &str) -> bool {
        self.raised.id.to_string() == id
    }
}

/// A finding that a body has to decide on.
#[derive(Debug, Clone)]
pub struct FindingLine {
    /// The finding.
    pub finding: FindingId,
    /// Its number and title.
    pub title: String,
    /// Since when it is known.
    pub found_on: Option<Day>,
}

/// What waits for a body, as far as the actor may know of it.
#[derive(Debug, Clone, Default)]
pub struct Queue {
    /// Needs that were raised; those that wait first.
    pub raised: Vec<RaisedLine>,
    /// Findings it has to decide on, the first of them.
    pub findings: Vec<FindingLine>,
    /// How many there are in all.
    pub findings_all: usize,
    /// Assessments of which it has not finalised its part.
    pub parts: Vec<(AssessmentId, String)>,
    /// Whether the actor may put a need in.
    pub may_raise: bool,
}

impl Queue {
    /// Whether nothing waits.
    pub fn is_empty(&self) -> bool {
        self.raised.is_empty() && self.findings_all == 0 && self.parts.is_empty()
    }
}

/// What waits for a body. Whoever is of another organisation is shown nothing.
pub async fn queue(
    house: &House,
    actor: Actor<'_>,
    organisation: OrganisationId,
    (body, code): (BodyId, &str),
) -> Result<Queue, Problem> {
    if actor.organisation() != Some(organisation) {
        return Ok(Queue::default());
    }
    let mut tx = house.read(organisation).await?;
    let members = members_store::list(&mut tx, organisation).await?;
    let raised = store::list(&mut tx, organisation, (Some(body), None)).await?;
    drop(tx);
    let name_of = |id| members.iter().find(|member| Some(member.id) == id).map(|member| member.name.clone());
    let may = |right, concerns: &[Scope]| may_do(actor, right, &matter(organisation, concerns)).is_ok();
    let known = raised.into_iter().filter(|each| may(Right::Read, &each.concerns()));
    let raised = known.map(|each| RaisedLine {
        member: name_of(each.member),
        may_settle: each.state == RaisedState::Waiting && may(Right::Edit, &each.concerns()),
        raised: each,
    });
    let mut queue = Queue {
        raised: raised.collect(),
        may_raise: may(Right::Comment, &[Scope::of(body)]),
        ..Queue::default()
    };
    for state in FindingState::ALL.iter().filter(|state| state.turn() == Some(Turn::Body)) {
        let (state, body) = (state.code().to_owned(), code.to_owned());
        let asked = findings::Asked { state, body, ..findings::Asked::default() };
        let found = findings::list(house, actor, &asked).await?;
        queue.findings_all += found.found;
        queue.findings.extend(found.rows.into_iter().take(FINDINGS_SHOWN).map(|row| FindingLine {
            finding: row.finding.id,
            title: format!("{} {}", row.finding.number, row.finding.title).trim().to_owned(),
            found_on: row.finding.found_on,
        }));
    }
    for (_, lines) in assessments::list(house, actor).await? {
        let waits = |line: &assessments::AssessmentLine| {
            line.bodies.iter().any(|(of, state)| *of == body && *state == PartState::BeforeBody)
        };
        let own = lines.into_iter().filter(waits);
        queue.parts.extend(own.map(|line| (line.assessment.id, line.assessment.title)));
    }
    Ok(queue)
}
