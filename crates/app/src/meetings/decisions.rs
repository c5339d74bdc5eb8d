//! Decisions and recommendations: put before a body, adopted by it, and followed up paragraph by paragraph.
//!
//! The status of decisions lists paragraphs with what answers them in the plans (REQUIREMENTS S1.2). Wordings stay as
//! adopted; what changes is what has become of them.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    kernel::Day,
    meetings::{
        SessionId,
        decisions::{
            Decision, DecisionId, DecisionKind, DecisionRule, DecisionState, Outcome, Paragraph, ParagraphId,
            Status, Task, TaskId, verbs,
        },
        documents::{Document, DocumentId},
        release::Release,
    },
    people::{
        Actor, Organisation, OrganisationId, Verb, may_about, may_do,
        policy::{self, Matter, Reach, Right, Rights, Scope, reach, rights},
    },
    plans::{
        record::{ActionId, PlanId},
        registers::mandate::{Mandate, MandateKind},
    },
};
use trellis_store::{
    Across, Tx,
    meetings::{self as rooms, decisions as store, documents as documents_store, releases},
    people as people_store,
    plans::registers as registers_store,
};

use super::{Directory, NamedPlan, document_named, documents::DocumentLine, documents_input::optional};
use crate::{
    House, Problem,
    plans::{self, live},
    problem::{Code, FieldProblem, Form},
};

/// A decision as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct DecisionInput {
    /// Code or id of the body.
    pub body: String,
    /// The meeting by id, title or `CODE number`; may be empty.
    pub meeting: String,
    /// Its number as printed.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Code of the kind.
    pub kind: String,
    /// Why; may be empty.
    pub reason: String,
    /// The plan it is about, by code or id; may be empty.
    pub plan: String,
    /// The paper whose draft it takes up, by symbol or id; may be empty.
    pub paper: String,
}

/// A paragraph as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ParagraphInput {
    /// Its number as printed.
    pub number: String,
    /// Its operative verb; empty for the one that stands first in the wording.
    pub verb: String,
    /// Its wording.
    pub text: String,
    /// Its wording as drafted; may be empty.
    pub drafted: String,
    /// Code of what became of the draft; may be empty.
    pub outcome: String,
    /// To whom it speaks, separated by `;`.
    pub addressees: String,
    /// By when, as printed; may be empty.
    pub due: String,
    /// The day that is meant; may be empty.
    pub due_on: String,
}

/// What has become of a paragraph, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SettleInput {
    /// Code of the status.
    pub status: String,
    /// What was done, in words.
    pub action_taken: String,
    /// The document that shows it, by symbol or id; may be empty.
    pub document: String,
    /// The mandate it is, by number or id; `register` puts it in the register; may be empty.
    pub mandate: String,
}

/// A follow-up task as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct TaskInput {
    /// What.
    pub text: String,
    /// Who sees to it.
    pub owner: String,
    /// By when.
    pub due_on: String,
}

/// What puts a paragraph in the register of mandates.
pub const REGISTER: &str = "register";

/// A decision with what a deed on it looks at.
pub(super) struct Held {
    pub(super) decision: Decision,
    pub(super) paragraphs: Vec<Paragraph>,
    concerns: Vec<Scope>,
}

impl Held {
    /// A decision that the actor may read; absent and hidden are one answer.
    pub(super) async fn load(tx: &mut Tx, actor: Actor<'_>, id: DecisionId) -> Result<Self, Problem> {
        let organisation = store::organisation_of_decision(tx, id).await?.ok_or_else(Problem::not_found)?;
        tx.draw_in(organisation).await?;
        let decision = store::decisions(tx, organisation, Some(id)).await?.pop();
        let decision = decision.ok_or_else(Problem::not_found)?;
        let session = match decision.meeting {
            Some(session) => rooms::session(tx, session).await?,
            None => None,
        };
        let held = Self {
            concerns: concerns(&decision, session.map(|session| session.body)),
            paragraphs: store::paragraphs(tx, organisation, Some(id)).await?,
            decision,
        };
        may_do(actor, Right::Read, &held.matter())?;
        Ok(held)
    }

    pub(super) fn matter(&self) -> Matter<'_> {
        Matter {
            organisation: self.decision.organisation,
            standing: self.decision.state.standing(),
            concerns: &self.concerns,
            made_by: self.decision.made_by,
        }
    }
}

fn concerns(decision: &Decision, session_of: Option<trellis_domain::meetings::BodyId>) -> Vec<Scope> {
    let mut concerns = decision.concerns();
    concerns.extend(session_of.map(Scope::of).filter(|scope| !decision.concerns().contains(scope)));
    concerns
}

/// Puts a decision before its body, without paragraphs.
pub async fn add(house: &House, actor: Actor<'_>, input: &DecisionInput) -> Result<DecisionId, Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    let mut tx = house.write_unowned(organisation).await?;
    let directory = Directory::load(&mut tx, organisation).await?;
    let papers = readable_documents(house, &mut tx, actor, (organisation, &directory)).await?;
    let mut form = Form::default();
    let body = form.choice("body", &input.body, |text| directory.find_body(text).map(|body| body.id));
    let meeting = optional(&mut form, "meeting", &input.meeting, |text| directory.find_session(text));
    let plan = optional(&mut form, "plan", &input.plan, |text| directory.find_plan(text));
    // The right comes before the form: whoever may not put it before this body learns nothing about fields.
    let concerned: Vec<Scope> = [body.map(Scope::of), plan.map(Scope::of)]
        .into_iter()
        .chain([meeting.map(|session| Scope::of(session.body))])
        .flatten()
        .collect();
    let standing = DecisionState::Proposed.standing();
    let matter = Matter { organisation, standing, concerns: &concerned, made_by: None };
    let mut deed = house.permit(tx, actor, Right::Create, &matter)?;
    let number = form.text("number", &input.number);
    let title = form.text("title", &input.title);
    let kind = form.choice("kind", &input.kind, DecisionKind::from_code);
    let reason = form.optional_text("reason", &input.reason).unwrap_or_default();
    let paper = optional(&mut form, "paper", &input.paper, |text| document_named(&papers, text));
    form.finish()?;
    let (Some(body), Some(kind)) = (body, kind) else { return Err(Problem::new(Code::FormInvalid)) };
    let new = Decision {
        id: house.id(),
        organisation,
        body,
        meeting: meeting.map(|session| session.id),
        number,
        title,
        kind,
        reason,
        plan,
        paper,
        purpose: String::new(),
        background: String::new(),
        state: DecisionState::Proposed,
        adopted_on: None,
        made_by: actor.person(),
        version: 1,
    };
    let known = store::decisions(&mut deed.tx, organisation, None).await?;
    if known.iter().any(|each| each.number.eq_ignore_ascii_case(&new.number)) {
        return Err(FieldProblem::new("number", Code::CodeTaken).with("value", new.number).into());
    }
    let at = deed.at;
    store::add_decision(&mut deed.tx, &deed.permit, &new, at).await?;
    deed.done(house, Event::new("decision.added", new.id).with("number", new.number)).await?;
    Ok(new.id)
}

/// The documents of an organisation that the actor may know of at this moment.
pub(crate) async fn readable_documents(
    house: &House,
    tx: &mut Tx,
    actor: Actor<'_>,
    (organisation, directory): (OrganisationId, &Directory),
) -> Result<Vec<Document>, Problem> {
    let moment = house.release_moment().instant();
    let releases: Vec<Release> = releases::releases(tx, organisation, None).await?;
    let documents = documents_store::documents(tx, organisation, None).await?;
    let may_know = |each: &Document| {
        let state = super::documents::state_at(each, &releases, moment);
        let mut concerns = each.concerns();
        concerns.extend(directory.session(each.meeting).map(|session| Scope::of(session.body)));
        reach(actor.bearer(), Right::Learn, organisation, state.standing()).covers(&concerns)
    };
    Ok(documents.into_iter().filter(|each| may_know(each)).collect())
}

/// Adds a paragraph to a decision that the body has not adopted yet.
pub async fn add_paragraph(
    house: &House,
    actor: Actor<'_>,
    id: DecisionId,
    input: &ParagraphInput,
) -> Result<ParagraphId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &held.matter())?;
    if held.decision.state != DecisionState::Proposed {
        return Err(Problem::new(Code::DecisionNotFrom));
    }
    let mut form = Form::default();
    let text = form.text("text", &input.text);
    let verb = match input.verb.trim() {
        "" => verbs::find(&text).unwrap_or_default().to_owned(),
        verb => verb.to_owned(),
    };
    let addressees = input.addressees.split(';').map(str::trim).filter(|name| !name.is_empty());
    let new = Paragraph {
        id: house.id(),
        decision: id,
        number: form.text("number", &input.number),
        verb,
        drafted: form.optional_text("drafted", &input.drafted).unwrap_or_default(),
        outcome: optional(&mut form, "outcome", &input.outcome, Outcome::from_code),
        addressees: addressees.map(str::to_owned).collect(),
        due: form.optional_text("due", &input.due).unwrap_or_default(),
        due_on: form.optional_day("due_on", &input.due_on),
        status: Status::Active,
        action_taken: String::new(),
        document: None,
        mandate: None,
        text,
    };
    form.finish()?;
    new.check().map_err(broken)?;
    if held.paragraphs.iter().any(|each| each.number == new.number) {
        return Err(FieldProblem::new("number", Code::CodeTaken).with("value", new.number).into());
    }
    store::add_paragraph(&mut deed.tx, &deed.permit, &new).await?;
    deed.done(house, Event::new("decision.paragraph_added", id).with("number", new.number)).await?;
    Ok(new.id)
}

pub(super) fn broken(rule: DecisionRule) -> Problem {
    let field = |field, code| Problem::from(FieldProblem::new(field, code));
    match rule {
        DecisionRule::NoVerb => field("verb", Code::DecisionNoVerb),
        DecisionRule::VerbNotInText(verb) => {
            FieldProblem::new("verb", Code::DecisionVerb).with("value", verb).into()
        }
        DecisionRule::NoAddressee => field("addressees", Code::FieldEmpty),
        DecisionRule::ReviewWithoutDate => field("due_on", Code::DecisionReviewDate),
        DecisionRule::OutcomeDoesNotFit => field("outcome", Code::DecisionOutcome),
        DecisionRule::Empty => Problem::new(Code::DecisionEmpty),
        DecisionRule::NotFrom(_) => Problem::new(Code::DecisionNotFrom),
        DecisionRule::NotYet => field("on", Code::FieldNotYet),
        DecisionRule::BeforeMeeting(day) => {
            FieldProblem::new("outcome", Code::DecisionBeforeMeeting).with("day", day).into()
        }
    }
}

/// The body adopts a decision: recorded by whom the table lets, on a day that has come.
pub async fn adopt(house: &House, actor: Actor<'_>, id: DecisionId, on: &str) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Move, &held.matter())?;
    let mut form = Form::default();
    let day = form.day("on", on);
    form.finish()?;
    let Some(day) = day else { return Err(Problem::new(Code::FormInvalid)) };
    let adopted = held.decision.adopt(&held.paragraphs, day, house.today()).map_err(broken)?;
    store::change_decision(&mut deed.tx, &deed.permit, &adopted).await?;
    deed.done(house, Event::new("decision.adopted", id).with("on", day.to_string())).await
}

/// The decision of a paragraph.
pub async fn decision_of(house: &House, paragraph: ParagraphId) -> Result<DecisionId, Problem> {
    let mut tx = house.read(Across::Address).await?;
    store::decision_of_paragraph(&mut tx, paragraph).await?.ok_or_else(Problem::not_found)
}

/// Says what has become of a paragraph. When nothing is left to be done about any, the decision closes.
pub async fn settle(
    house: &House,
    actor: Actor<'_>,
    paragraph: ParagraphId,
    input: &SettleInput,
) -> Result<DecisionId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let id = store::decision_of_paragraph(&mut tx, paragraph).await?.ok_or_else(Problem::not_found)?;
    let held = Held::load(&mut tx, actor, id).await?;
    let organisation = held.decision.organisation;
    let directory = Directory::load(&mut tx, organisation).await?;
    let documents = readable_documents(house, &mut tx, actor, (organisation, &directory)).await?;
    let mandates = registers_store::mandates_of(&mut tx, organisation).await?;
    let mut deed = house.permit(tx, actor, Right::Move, &held.matter())?;
    if held.decision.state != DecisionState::Adopted {
        return Err(Problem::new(Code::DecisionNotFrom));
    }
    let mut paragraphs = held.paragraphs.clone();
    let place = paragraphs.iter().position(|each| each.id == paragraph).ok_or_else(Problem::not_found)?;
    let mut form = Form::default();
    let status = form.choice("status", &input.status, Status::from_code);
    let action_taken = form.optional_text("action_taken", &input.action_taken).unwrap_or_default();
    if status == Some(Status::Implemented) && action_taken.is_empty() {
        form.wrong("action_taken", Code::FieldEmpty, &[]);
    }
    let document = optional(&mut form, "document", &input.document, |text| document_named(&documents, text));
    let registers = input.mandate.trim() == REGISTER;
    let named = |text: &str| {
        mandates.iter().find(|each| each.number == text || each.id.to_string() == text).map(|each| each.id)
    };
    let mut mandate = match registers {
        true => paragraphs[place].mandate,
        false => optional(&mut form, "mandate", &input.mandate, named),
    };
    form.finish()?;
    if registers && mandate.is_none() {
        may_about(actor, Verb::KeepRegisters, organisation, &held.concerns)?;
        let new = mandate_of(house, &held.decision, &paragraphs[place]);
        let at = deed.at;
        registers_store::add_mandate(&mut deed.tx, &deed.permit, &new, at).await?;
        let event = Event::new("mandate.added", new.id).with("code", new.number.clone());
        deed.log(house, &event).await?;
        mandate = Some(new.id);
    }
    let here = &mut paragraphs[place];
    here.status = status.unwrap_or(here.status);
    here.action_taken = action_taken;
    here.document = document;
    here.mandate = mandate;
    store::settle_paragraph(&mut deed.tx, &deed.permit, here).await?;
    let (number, code) = (here.number.clone(), here.status.code());
    let after = held.decision.after(&paragraphs);
    store::change_decision(&mut deed.tx, &deed.permit, &after).await?;
    let event = Event::new("decision.settled", id).with("number", number).with("status", code);
    deed.done(house, event).await?;
    Ok(id)
}

/// A paragraph as an item of the register of mandates.
fn mandate_of(house: &House, decision: &Decision, paragraph: &Paragraph) -> Mandate {
    Mandate {
        id: house.id(),
        kind: match decision.kind {
            DecisionKind::Resolution => MandateKind::Resolution,
            _ => MandateKind::Decision,
        },
        source: format!("{} – {}", decision.number, decision.title),
        number: format!("{}, {}", decision.number, paragraph.number),
        text: paragraph.text.clone(),
        priority: None,
        delivery: (!paragraph.due.is_empty()).then(|| paragraph.due.clone()),
    }
}

/// Adds a follow-up task to a paragraph of a decision in force.
pub async fn add_task(
    house: &House,
    actor: Actor<'_>,
    paragraph: ParagraphId,
    input: &TaskInput,
) -> Result<DecisionId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let id = store::decision_of_paragraph(&mut tx, paragraph).await?.ok_or_else(Problem::not_found)?;
    let held = Held::load(&mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &held.matter())?;
    let mut form = Form::default();
    let (text, owner) = (form.text("text", &input.text), form.text("owner", &input.owner));
    let due_on = form.day("due_on", &input.due_on);
    form.finish()?;
    let Some(due_on) = due_on else { return Err(Problem::new(Code::FormInvalid)) };
    let task = Task { id: house.id(), paragraph, text, owner, due_on, done_on: None };
    store::add_task(&mut deed.tx, &deed.permit, &task).await?;
    deed.done(house, Event::new("decision.task_added", id).with("due_on", due_on.to_string())).await?;
    Ok(id)
}

/// Notes that a task was done today.
pub async fn finish_task(
    house: &House,
    actor: Actor<'_>,
    paragraph: ParagraphId,
    task: TaskId,
) -> Result<DecisionId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let id = store::decision_of_paragraph(&mut tx, paragraph).await?.ok_or_else(Problem::not_found)?;
    let held = Held::load(&mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &held.matter())?;
    let today = house.today();
    store::finish_task(&mut deed.tx, &deed.permit, paragraph, task, today).await?;
    deed.done(house, Event::new("decision.task_finished", id)).await?;
    Ok(id)
}

/// A row of the status of decisions.
#[derive(Debug, Clone)]
pub struct StatusLine {
    /// The decision.
    pub decision: Decision,
    /// The code of its body.
    pub body: String,
    /// Its paragraph.
    pub paragraph: Paragraph,
    /// The tasks about it.
    pub tasks: Vec<Task>,
    /// The document that shows what was done, if the actor may know of it.
    pub document: Option<(DocumentId, String)>,
    /// The actions that answer it: id, and number with wording. Empty where nothing does.
    pub answers: Vec<(ActionId, String)>,
}

/// The status of decisions of one organisation: every paragraph the actor may know of.
#[derive(Debug, Clone)]
pub struct StatusOfDecisions {
    /// A row each, the newest decision first.
    pub lines: Vec<StatusLine>,
    /// Decisions that have no paragraph yet.
    pub bare: Vec<Decision>,
    /// The day of the figures.
    pub today: Day,
}

/// The status of decisions.
pub async fn status(
    house: &House,
    actor: Actor<'_>,
    organisation: OrganisationId,
) -> Result<StatusOfDecisions, Problem> {
    status_of(house, actor, organisation, None).await
}

async fn status_of(
    house: &House,
    actor: Actor<'_>,
    organisation: OrganisationId,
    only: Option<DecisionId>,
) -> Result<StatusOfDecisions, Problem> {
    let mut tx = house.read(organisation).await?;
    let directory = Directory::load(&mut tx, organisation).await?;
    let documents = readable_documents(house, &mut tx, actor, (organisation, &directory)).await?;
    let decisions = store::decisions(&mut tx, organisation, only).await?;
    let decisions = known_to(actor, organisation, &directory, decisions);
    let paragraphs = store::paragraphs(&mut tx, organisation, only).await?;
    let tasks = store::tasks(&mut tx, organisation, only).await?;
    drop(tx);
    let answers = match paragraphs.iter().any(|each| each.mandate.is_some()) {
        true => answers(house, actor, organisation).await?,
        false => Vec::new(),
    };
    let mut status = StatusOfDecisions { lines: Vec::new(), bare: Vec::new(), today: house.today() };
    for decision in decisions {
        let before = status.lines.len();
        for paragraph in paragraphs.iter().filter(|each| each.decision == decision.id) {
            let document = documents.iter().find(|each| Some(each.id) == paragraph.document);
            status.lines.push(StatusLine {
                body: directory.body(decision.body).map(|body| body.code.clone()).unwrap_or_default(),
                tasks: tasks.iter().filter(|task| task.paragraph == paragraph.id).cloned().collect(),
                document: document.map(|each| (each.id, each.symbol.clone())),
                answers: answers
                    .iter()
                    .filter(|(mandate, _)| Some(*mandate) == paragraph.mandate)
                    .map(|(_, answer)| answer.clone())
                    .collect(),
                paragraph: paragraph.clone(),
                decision: decision.clone(),
            });
        }
        if status.lines.len() == before {
            status.bare.push(decision);
        }
    }
    Ok(status)
}

/// The decisions among these that the actor may know of.
pub(super) fn known_to(
    actor: Actor<'_>,
    organisation: OrganisationId,
    directory: &Directory,
    mut decisions: Vec<Decision>,
) -> Vec<Decision> {
    decisions.retain(|decision| {
        let session_of = directory.session(decision.meeting).map(|session| session.body);
        let scope = reach(actor.bearer(), Right::Learn, organisation, decision.state.standing());
        scope.covers(&concerns(decision, session_of))
    });
    decisions
}

/// What bodies asked for about a plan, as far as the actor may know of it: a mandate to revise it, with its reason (S3.3).
pub(super) async fn about_plan(
    tx: &mut Tx,
    actor: Actor<'_>,
    (organisation, directory): (OrganisationId, &Directory),
    plan: PlanId,
) -> Result<Vec<Decision>, Problem> {
    let mut decisions = store::decisions(tx, organisation, None).await?;
    decisions.retain(|decision| decision.plan == Some(plan));
    Ok(known_to(actor, organisation, directory, decisions))
}

/// Which actions of the plans that the actor may read answer which mandates.
async fn answers(
    house: &House,
    actor: Actor<'_>,
    organisation: OrganisationId,
) -> Result<Vec<(trellis_domain::plans::registers::mandate::MandateId, (ActionId, String))>, Problem> {
    let mut answers = Vec::new();
    for line in plans::list(house, actor).await? {
        if line.plan.organisation != organisation {
            continue;
        }
        let live = live::live(house, actor, line.plan.id).await?;
        for mandate in &live.registers.mandates {
            for at in live.registers.answered_by(mandate.id, &live.version.actions) {
                let action = &live.version.content.actions[at];
                let number = action.number.clone().unwrap_or_default();
                let label = format!("{number} {}", action.text.current());
                answers.push((mandate.id, (live.version.actions[at], label.trim().to_owned())));
            }
        }
    }
    Ok(answers)
}

/// A decision as its page shows it.
#[derive(Debug, Clone)]
pub struct DecisionView {
    /// The decision.
    pub decision: Decision,
    /// Whose it is.
    pub organisation: Organisation,
    /// The name of its body.
    pub body: String,
    /// The title of its meeting, with the meeting's id where the actor may know of more than its title.
    pub meeting: Option<(Option<SessionId>, String)>,
    /// The plan it is about, if the actor may know of it.
    pub plan: Option<NamedPlan>,
    /// The paper whose draft it takes up, if the actor may know of it.
    pub paper: Option<(DocumentId, String)>,
    /// Its paragraphs with what has become of them.
    pub lines: Vec<StatusLine>,
    /// What the actor may do with it.
    pub rights: Rights,
    /// The day of the figures.
    pub today: Day,
}

/// A decision, if the actor may read it.
pub async fn view(house: &House, actor: Actor<'_>, id: DecisionId) -> Result<DecisionView, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let organisation = held.decision.organisation;
    let directory = Directory::load(&mut tx, organisation).await?;
    let documents = readable_documents(house, &mut tx, actor, (organisation, &directory)).await?;
    let of = people_store::organisation(&mut tx, organisation).await?.ok_or_else(Problem::not_found)?;
    drop(tx);
    let status = status_of(house, actor, organisation, Some(id)).await?;
    let paper = documents.iter().find(|each| Some(each.id) == held.decision.paper);
    let title = directory.session(held.decision.meeting).map(|session| session.title.clone());
    let known = directory.known_to(actor, organisation, house.today());
    Ok(DecisionView {
        rights: rights(actor.bearer(), &held.matter()),
        body: known.body(held.decision.body).map(|body| body.name.clone()).unwrap_or_default(),
        meeting: title.map(|title| (known.session(held.decision.meeting).map(|session| session.id), title)),
        plan: known.plans.into_iter().find(|plan| Some(plan.id) == held.decision.plan),
        paper: paper.map(|each| (each.id, each.symbol.clone())),
        organisation: of,
        lines: status.lines,
        today: status.today,
        decision: held.decision,
    })
}

/// Whether the actor may put decisions before some body.
pub fn may_add(actor: Actor<'_>, organisation: OrganisationId) -> bool {
    let standing = policy::Decision::Proposed.into();
    reach(actor.bearer(), Right::Create, organisation, standing) != Reach::Nothing
}

/// What forms offer to whoever may put decisions in.
pub async fn choices(house: &House, actor: Actor<'_>) -> Result<(Directory, Vec<DocumentLine>), Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    if !may_add(actor, organisation) {
        return Err(Problem::new(Code::NotAllowed));
    }
    let papers = super::documents::list(house, actor, organisation).await?;
    let mut tx = house.read(organisation).await?;
    let directory = Directory::load(&mut tx, organisation).await?;
    Ok((directory.known_to(actor, organisation, house.today()), papers))
}

/// The decision that a command line names, by id or number.
pub async fn find_by_name(house: &House, actor: Actor<'_>, name: &str) -> Result<DecisionId, Problem> {
    if let Ok(id) = name.trim().parse() {
        return Ok(id);
    }
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    let mut tx = house.read(organisation).await?;
    let all = store::decisions(&mut tx, organisation, None).await?;
    let named = all.into_iter().find(|each| each.number.eq_ignore_ascii_case(name.trim()));
    Ok(named.ok_or_else(Problem::not_found)?.id)
}
