//! Acts: recording what a body did, and what follows for a plan. A plan comes into force by an act and by nothing else,
//! once it is here; one that came in with its adoption as text keeps that text beside the act.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    kernel::Day,
    meetings::{
        acts::{Act, ActId, ActRule, ActVerb, Element, as_at, check},
        decisions::Decision,
        documents::DocumentId,
    },
    people::{
        Actor, Person, may_do,
        policy::{self, Matter, Right, Scope},
    },
    plans::record::{Adoption, Plan, PlanId},
};
use trellis_store::{
    Across, Tx,
    meetings::{acts as store, documents as documents_store, releases},
    people as people_store, plans,
};

use super::{
    Directory,
    decisions::{about_plan, readable_documents},
    document_named,
    documents::state_at,
    documents_input::optional,
};
use crate::{
    House, Problem,
    plans::readable,
    problem::{Code, FieldProblem, Form},
};

/// An act as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ActInput {
    /// Code or id of the body.
    pub body: String,
    /// The meeting by id, title or `CODE number`; may be empty.
    pub meeting: String,
    /// The paragraph of its report, as printed; may be empty where a document is named.
    pub paragraph: String,
    /// Code of the verb.
    pub verb: String,
    /// The day.
    pub day: String,
    /// The document that shows it, by symbol or id; may be empty.
    pub document: String,
}

/// Records what a body did to a plan.
pub async fn record(
    house: &House,
    actor: Actor<'_>,
    plan: PlanId,
    input: &ActInput,
) -> Result<ActId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let plan = readable(&mut tx, actor, plan).await?;
    let organisation = plan.organisation;
    let directory = Directory::load(&mut tx, organisation).await?;
    let standing = permitted(house, &mut tx, actor, &plan).await?;
    let known = readable_documents(house, &mut tx, actor, (organisation, &directory)).await?;
    let concerns = [Scope::of(plan.id)];
    let mut form = Form::default();
    let body = form.choice("body", &input.body, |text| directory.find_body(text));
    let mut concerned = concerns.to_vec();
    concerned.extend(body.map(|body| Scope::of(body.id)));
    let matter = Matter { organisation, standing, concerns: &concerned, made_by: None };
    let mut deed = house.permit(tx, actor, Right::Move, &matter)?;
    let meeting = optional(&mut form, "meeting", &input.meeting, |text| directory.find_session(text));
    let verb = form.choice("verb", &input.verb, ActVerb::from_code);
    let day = form.day("day", &input.day);
    let paragraph = form.optional_text("paragraph", &input.paragraph).unwrap_or_default();
    let document = optional(&mut form, "document", &input.document, |text| document_named(&known, text));
    form.finish()?;
    let (Some(body), Some(verb), Some(day)) = (body, verb, day) else {
        return Err(Problem::new(Code::FormInvalid));
    };
    let act = Act {
        id: house.id(),
        organisation,
        body: body.id,
        meeting: meeting.map(|session| session.id),
        paragraph,
        verb,
        on: Element::Plan(plan.id),
        day,
        document,
        recorded_by: actor.person(),
        recorded_at: deed.at,
    };
    let recorded = store::acts(&mut deed.tx, organisation).await?;
    check(&act, &recorded, house.today()).map_err(broken)?;
    store::add_act(&mut deed.tx, &deed.permit, &act).await?;
    if verb.brings_into_force() && plan.adoption.is_none() {
        let by = meeting.map_or_else(|| body.name.clone(), |session| session.title.clone());
        let adopted = Plan { adoption: Some(Adoption { by, on: Some(day) }), ..plan.clone() };
        plans::update(&mut deed.tx, &deed.permit, &adopted).await?;
    }
    let event = Event::new("act.recorded", plan.id)
        .with("act", act.id.to_string())
        .with("verb", verb.code())
        .with("body", body.code.clone())
        .with("day", day.to_string());
    deed.done(house, event).await?;
    Ok(act.id)
}

/// The line of the table under which the actor may record an act on a plan: as adopted where it is in force; else as a
/// draft, or as released once a paper on it is open.
pub(crate) async fn permitted(
    house: &House,
    tx: &mut Tx,
    actor: Actor<'_>,
    plan: &Plan,
) -> Result<policy::Standing, Problem> {
    if plan.adoption.is_some() {
        return Ok(policy::Plan::Adopted.into());
    }
    let releases = releases::releases(tx, plan.organisation, None).await?;
    let moment = house.release_moment().instant();
    let documents = documents_store::documents(tx, plan.organisation, None).await?;
    let about = documents.iter().filter(|each| each.plan == Some(plan.id));
    let is_open = about.into_iter().any(|each| state_at(each, &releases, moment).is_open());
    let concerns = [Scope::of(plan.id)];
    let draft: policy::Standing = policy::Plan::Draft.into();
    let as_draft =
        Matter { organisation: plan.organisation, standing: draft, concerns: &concerns, made_by: None };
    match is_open && may_do(actor, Right::Move, &as_draft).is_err() {
        true => Ok(policy::Plan::Released.into()),
        false => Ok(draft),
    }
}

pub(crate) fn broken(rule: ActRule) -> Problem {
    match rule {
        ActRule::NotYet => FieldProblem::new("day", Code::FieldNotYet).into(),
        ActRule::NoPlace => FieldProblem::new("paragraph", Code::ActNowhere).into(),
        ActRule::RecordedAlready => Problem::new(Code::ActRecorded),
    }
}

/// An act as a page shows it.
#[derive(Debug, Clone)]
pub struct ActLine {
    /// The act.
    pub act: Act,
    /// The name of the body.
    pub body: String,
    /// The title of the meeting.
    pub meeting: Option<String>,
    /// The document that shows it, if the actor may know of it.
    pub document: Option<(DocumentId, String)>,
    /// Who recorded it.
    pub recorded_by: Option<String>,
}

impl ActLine {
    /// The line of an act; `symbol` is that of a document the actor may know of.
    pub(crate) fn of(
        act: Act,
        directory: &Directory,
        people: &[Person],
        symbol: impl Fn(DocumentId) -> Option<String>,
    ) -> Self {
        let person = people.iter().find(|person| Some(person.id) == act.recorded_by);
        Self {
            body: directory.body(act.body).map(|body| body.name.clone()).unwrap_or_default(),
            meeting: directory.session(act.meeting).map(|session| session.title.clone()),
            document: act.document.and_then(|id| Some((id, symbol(id)?))),
            recorded_by: person.map(|person| person.name.clone()),
            act,
        }
    }
}

/// What bodies did to a plan.
#[derive(Debug, Clone)]
pub struct ActsOfPlan {
    /// The plan.
    pub plan: Plan,
    /// Its title as printed.
    pub title: String,
    /// Its acts, oldest first.
    pub lines: Vec<ActLine>,
    /// What bodies asked for about it, as far as the actor may know.
    pub asked: Vec<Decision>,
    /// Which of them brought it into force, as at the day.
    pub in_force_by: Option<ActId>,
    /// Which was the latest, as at the day.
    pub latest: Option<ActId>,
    /// The day asked for.
    pub day: Day,
    /// Whether the actor may record one.
    pub may_record: bool,
}

/// The acts on a plan that the actor may read, as at `day` or today.
pub async fn of_plan(
    house: &House,
    actor: Actor<'_>,
    plan: PlanId,
    day: Option<Day>,
) -> Result<ActsOfPlan, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let plan = readable(&mut tx, actor, plan).await?;
    let organisation = plan.organisation;
    let directory = Directory::load(&mut tx, organisation).await?;
    let standing = permitted(house, &mut tx, actor, &plan).await?;
    let people = people_store::people(&mut tx, organisation).await?;
    let on = Element::Plan(plan.id);
    let asked = about_plan(&mut tx, actor, (organisation, &directory), plan.id).await?;
    let title = directory.plans.iter().find(|each| each.id == plan.id).map(|each| each.title.clone());
    let acts: Vec<Act> =
        store::acts(&mut tx, organisation).await?.into_iter().filter(|act| act.on == on).collect();
    drop(tx);
    let documents = super::documents::list(house, actor, organisation).await?;
    let day = day.unwrap_or_else(|| house.today());
    let held = as_at(&acts, on, day);
    let (in_force_by, latest) = (held.in_force_by.map(|act| act.id), held.latest.map(|act| act.id));
    // Whose chair somebody is is known when the act names its body: any body's chair is offered the form.
    let concerns: Vec<Scope> = std::iter::once(Scope::of(plan.id))
        .chain(directory.bodies.iter().map(|body| Scope::of(body.id)))
        .collect();
    let matter = Matter { organisation, standing, concerns: &concerns, made_by: None };
    let may_record = may_do(actor, Right::Move, &matter).is_ok();
    let symbol = |id| {
        let document = documents.iter().find(|line| line.document.id == id);
        document.map(|line| line.document.symbol.clone())
    };
    let done = acts.into_iter().filter(|act| act.day <= day);
    let lines = done.map(|act| ActLine::of(act, &directory, &people, symbol)).collect();
    let title = title.unwrap_or_else(|| plan.code.clone());
    Ok(ActsOfPlan { lines, asked, title, plan, in_force_by, latest, day, may_record })
}

/// Bodies, sessions and plans for the form.
pub async fn choices(house: &House, actor: Actor<'_>, plan: PlanId) -> Result<Directory, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let plan = readable(&mut tx, actor, plan).await?;
    let directory = Directory::load(&mut tx, plan.organisation).await?;
    Ok(directory.known_to(actor, plan.organisation, house.today()))
}
