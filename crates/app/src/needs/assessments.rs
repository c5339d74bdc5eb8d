//! Assessments: made, changed, moved on, commented on, listed and read.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    kernel::Day,
    meetings::{
        BodyId,
        acts::{Act, Element},
    },
    members::Member,
    needs::assessment::{Assessment, AssessmentId, AssessmentState, Part, PartState, area_of, next, recall},
    people::{
        Actor, Organisation, OrganisationId, may_do,
        policy::{Matter, Right, Rights, Scope, reach, rights},
    },
    plans::registers::vocabulary::{Purpose, Term, Vocabulary},
};
use trellis_store::{
    Across, Tx,
    events::Logged,
    meetings::acts as acts_store,
    members as members_store,
    needs::{assessments as store, scores::Amendment},
    people::{self as people_store, settings},
    plans::registers as registers_store,
};

pub use super::input::AssessmentInput;
use super::{
    Held, broken, concerns,
    input::{plan_named, read},
    report,
};
use crate::{
    House, Problem,
    meetings::{self, Directory, NamedPlan},
    problem::{Code, FieldProblem, Form},
};
pub use trellis_store::needs::assessments::Said;

/// Makes an assessment, as a draft without parts.
pub async fn add(house: &House, actor: Actor<'_>, input: &AssessmentInput) -> Result<AssessmentId, Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    let mut tx = house.write_unowned(organisation).await?;
    let directory = Directory::load(&mut tx, organisation).await?;
    let mut form = Form::default();
    let plan = plan_named(&directory, &mut form, &input.plan);
    // The right comes before the form: whoever may not make one learns nothing about fields.
    let concerned = plan.map(Scope::of);
    let standing = AssessmentState::Draft.standing();
    let matter = Matter { organisation, standing, concerns: concerned.as_slice(), made_by: None };
    let mut deed = house.permit(tx, actor, Right::Create, &matter)?;
    let lists = registers_store::vocabularies_of(&mut deed.tx, organisation).await?;
    let settings = settings::settings(&mut deed.tx, organisation).await?;
    let known = store::list(&mut deed.tx, organisation, None).await?;
    let sheet = read(&mut form, input, (&lists, &settings, &known));
    form.finish()?;
    let (Some(areas), Some(scale)) = (sheet.areas, sheet.scale) else {
        return Err(Problem::new(Code::FormInvalid));
    };
    refuse_twin(&known, None, &sheet.title)?;
    let new = Assessment {
        id: house.random_id(),
        organisation,
        title: sheet.title,
        cycle: sheet.cycle,
        plan,
        areas,
        scale,
        rounding: sheet.rounding,
        method: sheet.method,
        criteria: sheet.criteria,
        previous: sheet.previous,
        state: AssessmentState::Draft,
        made_by: actor.person(),
        version: 1,
    };
    let at = deed.at;
    store::add(&mut deed.tx, &deed.permit, &new, at).await?;
    deed.done(house, Event::new("assessment.added", new.id).with("title", new.title)).await?;
    Ok(new.id)
}

fn refuse_twin(known: &[Assessment], own: Option<AssessmentId>, title: &str) -> Result<(), Problem> {
    let is_twin = |each: &&Assessment| Some(each.id) != own && each.title.eq_ignore_ascii_case(title);
    match known.iter().find(is_twin) {
        Some(twin) => {
            Err(FieldProblem::new("title", Code::CodeTaken).with("value", twin.title.as_str()).into())
        }
        None => Ok(()),
    }
}

/// Changes what an assessment says of itself, as long as the Secretariat writes it. Its areas and its scale stay once there
/// are scores.
pub async fn change(
    house: &House,
    actor: Actor<'_>,
    id: AssessmentId,
    input: &AssessmentInput,
) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &held.matter())?;
    let organisation = held.assessment.organisation;
    let directory = Directory::load(&mut deed.tx, organisation).await?;
    let lists = registers_store::vocabularies_of(&mut deed.tx, organisation).await?;
    let settings = settings::settings(&mut deed.tx, organisation).await?;
    let known = store::list(&mut deed.tx, organisation, None).await?;
    let mut form = Form::default();
    let plan = plan_named(&directory, &mut form, &input.plan);
    let sheet = read(&mut form, input, (&lists, &settings, &known));
    if sheet.areas.is_some_and(|areas| areas != held.assessment.areas) {
        form.wrong("areas", Code::AssessmentScored, &[]);
    }
    let rescaled = sheet.scale.as_ref().is_some_and(|scale| *scale != held.assessment.scale);
    if rescaled && !store::used_terms(&mut deed.tx, id).await?.is_empty() {
        form.wrong("scale", Code::AssessmentScored, &[]);
    }
    if sheet.previous == Some(id) {
        form.wrong("previous", Code::FieldChoice, &[("value", &held.assessment.title)]);
    }
    form.finish()?;
    refuse_twin(&known, Some(id), &sheet.title)?;
    let is_change = |event: &Logged| event.deed == "assessment.changed";
    let stands = AssessmentInput::of(&held.assessment).stands();
    stands.refuse_other(&input.seen, &mut deed.tx, organisation, id, is_change).await?;
    let changed = Assessment {
        title: sheet.title,
        cycle: sheet.cycle,
        plan,
        scale: sheet.scale.unwrap_or(held.assessment.scale),
        rounding: sheet.rounding,
        method: sheet.method,
        criteria: sheet.criteria,
        previous: sheet.previous,
        ..held.assessment
    };
    store::change(&mut deed.tx, &deed.permit, &changed).await?;
    deed.done(house, Event::new("assessment.changed", id)).await
}

/// Moves an assessment on. When it is agreed, its report is frozen.
pub async fn move_on(house: &House, actor: Actor<'_>, id: AssessmentId) -> Result<AssessmentState, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Move, &held.matter())?;
    let directory = Directory::load(&mut deed.tx, held.assessment.organisation).await?;
    let terms = store::used_terms(&mut deed.tx, id).await?;
    let mut used: Vec<_> = terms.into_iter().filter_map(|term| area_of(&held.list, term)).collect();
    used.sort();
    used.dedup();
    let state = next(held.assessment.state, &held.parts, &used)
        .map_err(|rule| broken(rule, &directory, &held.list))?;
    let mut event = Event::new("assessment.moved", id).with("state", state.code());
    let moved = Assessment { state, ..held.assessment.clone() };
    if state == AssessmentState::Agreed {
        let frozen = report::freeze(&mut deed.tx, &held, &directory, deed.at).await?;
        event = event.with("report", frozen.digest.clone());
        store::add_report(&mut deed.tx, &deed.permit, id, &frozen).await?;
    }
    store::change(&mut deed.tx, &deed.permit, &moved).await?;
    deed.done(house, event).await?;
    Ok(state)
}

/// Takes back what is tabled, so that the Secretariat can write on.
pub async fn recall_tabled(house: &House, actor: Actor<'_>, id: AssessmentId) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Withdraw, &held.matter())?;
    let state =
        recall(held.assessment.state).map_err(|rule| broken(rule, &Directory::default(), &held.list))?;
    let recalled = Assessment { state, ..held.assessment };
    store::change(&mut deed.tx, &deed.permit, &recalled).await?;
    deed.done(house, Event::new("assessment.recalled", id)).await
}

/// What somebody says on an assessment, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SayInput {
    /// As what: "Chair", "Scientific panel"; may be empty.
    pub said_as: String,
    /// The Member for which it is said, by code or id; empty for a focal point of one Member and for everybody else.
    pub member: String,
    /// The words.
    pub text: String,
}

/// Keeps what somebody says on an assessment, with who and when (REQUIREMENTS S1.9).
pub async fn say(house: &House, actor: Actor<'_>, id: AssessmentId, input: &SayInput) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let known = members_store::list(&mut tx, held.assessment.organisation).await?;
    let mut deed = house.permit(tx, actor, Right::Comment, &held.matter())?;
    let mut form = Form::default();
    let speaks = |member: &&Member| {
        trellis_domain::meetings::consultation::speaks_for(actor, held.assessment.organisation, member.id)
    };
    let named = |text: &str| {
        let is_it =
            |member: &&Member| member.code.eq_ignore_ascii_case(text) || member.id.to_string() == text;
        known.iter().find(is_it).filter(speaks).map(|member| member.id)
    };
    let member = match input.member.trim() {
        "" => {
            let mut own = known.iter().filter(speaks);
            own.next().filter(|_| own.next().is_none()).map(|member| member.id)
        }
        text => form.choice("member", text, named),
    };
    let said = Said {
        id: house.id(),
        member,
        person: actor.person(),
        person_name: None,
        said_as: form.optional_text("said_as", &input.said_as).unwrap_or_default(),
        text: form.text("text", &input.text),
        at: deed.at,
    };
    form.finish()?;
    store::add_comment(&mut deed.tx, &deed.permit, id, &said).await?;
    deed.done(house, Event::new("assessment.commented", id)).await
}

/// An assessment as a list shows it.
#[derive(Debug, Clone)]
pub struct AssessmentLine {
    /// The assessment.
    pub assessment: Assessment,
    /// Its parts, each with the name of its body and where it stands.
    pub parts: Vec<(String, PartState)>,
    /// The bodies of its parts, and where each part stands.
    pub bodies: Vec<(BodyId, PartState)>,
}

/// The assessments of the actor's organisation, or for the public of all, as far as the actor may know of them.
pub async fn list(
    house: &House,
    actor: Actor<'_>,
) -> Result<Vec<(Organisation, Vec<AssessmentLine>)>, Problem> {
    let mut all = Vec::new();
    for organisation in meetings::documents::organisations(house, actor).await? {
        let mut tx = house.read(organisation.id).await?;
        let lines = lines(&mut tx, actor, organisation.id).await?;
        all.push((organisation, lines));
    }
    Ok(all)
}

async fn lines(
    tx: &mut Tx,
    actor: Actor<'_>,
    organisation: OrganisationId,
) -> Result<Vec<AssessmentLine>, Problem> {
    let directory = Directory::load(tx, organisation).await?;
    let parts = store::parts(tx, organisation, None).await?;
    let concerned = store::concerned(tx, organisation).await?;
    let mut lines = Vec::new();
    for assessment in store::list(tx, organisation, None).await? {
        let own: Vec<Part> = parts.iter().filter(|part| part.assessment == assessment.id).cloned().collect();
        let members = concerned.get(&assessment.id).map_or(&[][..], Vec::as_slice);
        let scope = reach(actor.bearer(), Right::Learn, organisation, assessment.state.standing());
        if !scope.covers(&concerns(&assessment, &own, members)) {
            continue;
        }
        let parts = own.iter().map(|part| {
            let body = directory.body(part.body).map(|body| body.name.clone()).unwrap_or_default();
            (body, part.state(assessment.state))
        });
        let bodies = own.iter().map(|part| (part.body, part.state(assessment.state))).collect();
        lines.push(AssessmentLine { parts: parts.collect(), bodies, assessment });
    }
    Ok(lines)
}

/// A part as a page shows it.
#[derive(Debug, Clone)]
pub struct PartView {
    /// The part.
    pub part: Part,
    /// Where it stands.
    pub state: PartState,
    /// The name of its body.
    pub body: String,
    /// The code of its body.
    pub code: String,
    /// The title of its session.
    pub session: Option<String>,
    /// The act that finalised it.
    pub act: Option<Act>,
    /// Whether the actor may record what its body did with it.
    pub may_act: bool,
}

/// An assessment as its page shows it.
pub struct AssessmentView {
    /// The assessment.
    pub assessment: Assessment,
    /// Whose it is.
    pub organisation: Organisation,
    /// Its areas.
    pub list: Vocabulary,
    /// The objectives that its needs may stand under.
    pub objectives: Vec<Term>,
    /// What its bodies answer for.
    pub parts: Vec<PartView>,
    /// Its plan, if the actor may know of it.
    pub plan: Option<NamedPlan>,
    /// The title of the assessment before, if the actor may know of it.
    pub previous: Option<(AssessmentId, String)>,
    /// Of how many Members it says something that the actor may read.
    pub members: usize,
    /// How many needs of it the actor may know of.
    pub needs: usize,
    /// What was said, as far as the actor may read it.
    pub said: Vec<(Said, Option<String>)>,
    /// What bodies changed, with the name of the body.
    pub amendments: Vec<(Amendment, String)>,
    /// When and under which digest it was agreed.
    pub agreed: Option<(jiff::Timestamp, String)>,
    /// What the actor may do with it.
    pub rights: Rights,
    /// Today.
    pub today: Day,
}

/// An assessment, if the actor may read it.
pub async fn view(house: &House, actor: Actor<'_>, id: AssessmentId) -> Result<AssessmentView, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let organisation = held.assessment.organisation;
    let directory = Directory::load(&mut tx, organisation).await?;
    let acts: Vec<Act> = acts_store::acts(&mut tx, organisation)
        .await?
        .into_iter()
        .filter(|act| act.on == Element::Assessment(id))
        .collect();
    let members = members_store::list(&mut tx, organisation).await?;
    let name_of = |id| members.iter().find(|member| Some(member.id) == id).map(|member| member.name.clone());
    let said = store::comments(&mut tx, id).await?;
    // A Member's words are read as what is said of that Member.
    let said = said.into_iter().filter(|each| held.may(actor, Right::Comment, each.member));
    let said = said.map(|each| (name_of(each.member), each)).map(|(name, each)| (each, name)).collect();
    let body_of = |act: &Act| directory.body(act.body).map(|body| body.name.clone()).unwrap_or_default();
    let needs = trellis_store::needs::gaps::of_assessment(&mut tx, id).await?;
    let amendments = trellis_store::needs::scores::amendments(&mut tx, id).await?;
    let amendments = amendments.into_iter().filter(|each| {
        let need = needs.iter().find(|need| Some(need.id) == each.need);
        need.map_or_else(|| held.may(actor, Right::Read, each.member), |need| held.knows(actor, need))
    });
    let amendments = amendments.map(|each| {
        let body = acts.iter().find(|act| act.id == each.act).map(body_of).unwrap_or_default();
        (each, body)
    });
    let amendments = amendments.collect();
    let parts = held.parts.iter().map(|part| PartView {
        state: part.state(held.assessment.state),
        body: directory.body(part.body).map(|body| body.name.clone()).unwrap_or_default(),
        code: directory.body(part.body).map(|body| body.code.clone()).unwrap_or_default(),
        session: directory.session(part.session).map(|session| session.title.clone()),
        act: acts.iter().find(|act| Some(act.id) == part.finalised_by).cloned(),
        may_act: super::parts::may_act(&held, actor, part),
        part: part.clone(),
    });
    let parts = parts.collect();
    let previous = match held.assessment.previous {
        Some(before) => {
            Held::known(&mut tx, actor, before).await?.map(|held| (before, held.assessment.title))
        }
        None => None,
    };
    let agreed = store::report(&mut tx, id).await?.map(|report| (report.agreed_at, report.digest));
    let organisation =
        people_store::organisation(&mut tx, organisation).await?.ok_or_else(Problem::not_found)?;
    let own_plan = held.assessment.plan;
    let known = directory.known_to(actor, organisation.id, house.today());
    Ok(AssessmentView {
        organisation,
        parts,
        plan: known.plans.into_iter().find(|plan| Some(plan.id) == own_plan),
        previous,
        members: held.members.iter().filter(|id| held.may(actor, Right::Read, Some(**id))).count(),
        needs: needs.iter().filter(|need| held.knows(actor, need)).count(),
        said,
        amendments,
        agreed,
        rights: rights(actor.bearer(), &held.matter()),
        today: house.today(),
        list: held.list,
        objectives: held.objectives,
        assessment: held.assessment,
    })
}

/// What the form for an assessment offers.
pub struct Choices {
    /// Lists whose terms can be areas: those made for it first.
    pub lists: Vec<Vocabulary>,
    /// Codes of the scales.
    pub scales: Vec<String>,
    /// Plans, bodies and sessions.
    pub directory: Directory,
    /// The assessments there are.
    pub known: Vec<Assessment>,
}

/// What the form for a new assessment offers, for whoever may make one.
pub async fn choices(house: &House, actor: Actor<'_>) -> Result<Choices, Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    let mut tx = house.read(organisation).await?;
    let directory =
        Directory::load(&mut tx, organisation).await?.known_to(actor, organisation, house.today());
    let concerned: Vec<Scope> = directory.plans.iter().map(|plan| Scope::of(plan.id)).collect();
    let standing = AssessmentState::Draft.standing();
    may_do(actor, Right::Create, &Matter { organisation, standing, concerns: &concerned, made_by: None })?;
    let mut lists = registers_store::vocabularies_of(&mut tx, organisation).await?;
    lists.sort_by_key(|list| list.purpose != Purpose::Area);
    let settings = settings::settings(&mut tx, organisation).await?;
    let known = lines(&mut tx, actor, organisation).await?.into_iter().map(|line| line.assessment).collect();
    Ok(Choices { lists, scales: trellis_domain::needs::score::Scale::codes(&settings), directory, known })
}
