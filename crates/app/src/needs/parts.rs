//! What bodies answer for, and what they do with it: finalise, amend, review, endorse. Each is an act at a meeting, with
//! the place where it can be read; a part is finalised by nothing else (REQUIREMENTS S1.8, S1.10).

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    meetings::acts::{Act, ActId, ActVerb, Element, check},
    needs::{
        assessment::{AssessmentId, AssessmentRule, AssessmentState, Part, PartId, PartState, check_part},
        need::{Need, NeedState},
    },
    people::{
        Actor, may_do,
        policy::{Right, Scope},
    },
    plans::registers::vocabulary::TermId,
};
use trellis_store::{
    Across,
    meetings::acts as acts_store,
    needs::{
        assessments as store, gaps as needs_store,
        scores::{self as scores_store, Amendment, Score},
    },
};

use super::{Held, broken, scores::CellInput};
use crate::{
    House, Problem,
    house::Deed,
    meetings::{
        Directory,
        acts::{ActInput, broken as act_broken},
        decisions::readable_documents,
        document_named, optional,
    },
    problem::{Code, Form},
};

/// The part of a body, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct PartInput {
    /// Code or id of the body.
    pub body: String,
    /// Its areas by label, words or id, separated by `;`.
    pub areas: String,
    /// The session it comes before, by id, title or `CODE number`; may be empty until it is tabled.
    pub session: String,
}

/// Gives a body a part, or changes the areas and the session of the part it has. A further body may join while others have
/// finalised theirs already.
pub async fn put(
    house: &House,
    actor: Actor<'_>,
    id: AssessmentId,
    input: &PartInput,
) -> Result<PartId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    // Once it is tabled nobody edits it; who may move it on may still bring a further body in.
    let state = held.assessment.state;
    let right = if state.is_preliminary() { Right::Edit } else { Right::Move };
    let mut deed = house.permit(tx, actor, right, &held.matter())?;
    let directory = Directory::load(&mut deed.tx, held.assessment.organisation).await?;
    let mut form = Form::default();
    let body = form.choice("body", &input.body, |text| directory.find_body(text).map(|body| body.id));
    let session = optional(&mut form, "session", &input.session, |text| directory.find_session(text));
    if let Some(session) = session.filter(|session| body.is_some_and(|body| body != session.body)) {
        form.wrong("session", Code::AssessmentSession, &[("value", &session.title)]);
    }
    let areas = areas(&mut form, &held, &input.areas);
    form.finish()?;
    let Some(body) = body else { return Err(Problem::new(Code::FormInvalid)) };
    let known = held.parts.iter().find(|part| part.body == body);
    if known.is_some_and(|part| part.finalised_by.is_some()) {
        return Err(Problem::new(Code::AssessmentFrozen));
    }
    let part = Part {
        id: known.map_or_else(|| house.id(), |part| part.id),
        assessment: id,
        body,
        areas,
        session: session.map(|session| session.id),
        finalised_by: None,
    };
    check_part(state, &part, &held.parts).map_err(|rule| broken(rule, &directory, &held.list))?;
    match known {
        Some(_) => store::change_part(&mut deed.tx, &deed.permit, &part).await?,
        None => store::add_part(&mut deed.tx, &deed.permit, &part).await?,
    }
    let event = Event::new("assessment.part_set", id).with("body", body.to_string());
    deed.done(house, event).await?;
    Ok(part.id)
}

fn areas(form: &mut Form, held: &Held, text: &str) -> Vec<TermId> {
    let mut areas = Vec::new();
    for named in text.split([';', '\n']).map(str::trim).filter(|named| !named.is_empty()) {
        match held.find_term(named).filter(|term| term.parent.is_none()) {
            Some(term) if areas.contains(&term.id) => {}
            Some(term) => areas.push(term.id),
            None => form.wrong("areas", Code::FieldChoice, &[("value", named)]),
        }
    }
    if areas.is_empty() && text.trim().is_empty() {
        form.wrong("areas", Code::FieldEmpty, &[]);
    }
    areas
}

/// Whether the actor may record what the body of a part did with it: the chair of that body, not of another.
pub(super) fn may_act(held: &Held, actor: Actor<'_>, part: &Part) -> bool {
    let concerns = acting(held, part);
    held.assessment.state == AssessmentState::Released
        && part.finalised_by.is_none()
        && may_do(actor, Right::Move, &held.about(&concerns)).is_ok()
}

/// Whom an act on a part concerns: its body and the plan, no other body.
fn acting(held: &Held, part: &Part) -> Vec<Scope> {
    held.assessment.plan.map(Scope::of).into_iter().chain([Scope::of(part.body)]).collect()
}

/// Begins an act on a part that lies before its body.
async fn begin(
    house: &House,
    actor: Actor<'_>,
    id: AssessmentId,
    part: PartId,
) -> Result<(Held, Part, Deed), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let part = held.parts.iter().find(|each| each.id == part).cloned().ok_or_else(Problem::not_found)?;
    let deed = house.permit(tx, actor, Right::Move, &held.about(&acting(&held, &part)))?;
    if part.state(held.assessment.state) != PartState::BeforeBody {
        let directory = Directory::default();
        return Err(broken(AssessmentRule::NotBefore, &directory, &held.list));
    }
    Ok((held, part, deed))
}

/// Reads and keeps the act of a body on its part.
async fn keep_act(
    house: &House,
    actor: Actor<'_>,
    (held, part, deed): (&Held, &Part, &mut Deed),
    (form, input): (&mut Form, &ActInput),
) -> Result<Option<Act>, Problem> {
    let organisation = held.assessment.organisation;
    let directory = Directory::load(&mut deed.tx, organisation).await?;
    let known = readable_documents(house, &mut deed.tx, actor, (organisation, &directory)).await?;
    let meeting = optional(form, "meeting", &input.meeting, |text| {
        directory.find_session(text).filter(|session| session.body == part.body)
    });
    let verb = form.choice("verb", &input.verb, ActVerb::from_code);
    let day = form.day("day", &input.day);
    let paragraph = form.optional_text("paragraph", &input.paragraph).unwrap_or_default();
    let document = optional(form, "document", &input.document, |text| document_named(&known, text));
    let (Some(verb), Some(day)) = (verb, day) else { return Ok(None) };
    let act = Act {
        id: house.id(),
        organisation,
        body: part.body,
        meeting: meeting.map(|session| session.id).or(part.session),
        paragraph,
        verb,
        on: Element::Assessment(held.assessment.id),
        day,
        document,
        recorded_by: actor.person(),
        recorded_at: deed.at,
    };
    let recorded = acts_store::acts(&mut deed.tx, organisation).await?;
    check(&act, &recorded, house.today()).map_err(act_broken)?;
    Ok(Some(act))
}

/// Records what a body did with its part. Finalising confirms the needs in it; an amendment says what it changes and goes
/// with [`amend`].
pub async fn record(
    house: &House,
    actor: Actor<'_>,
    id: AssessmentId,
    part: PartId,
    input: &ActInput,
) -> Result<ActId, Problem> {
    let (held, part, mut deed) = begin(house, actor, id, part).await?;
    let mut form = Form::default();
    if input.verb.trim() == ActVerb::Amend.code() {
        form.wrong("verb", Code::AssessmentAmend, &[]);
    }
    let act = keep_act(house, actor, (&held, &part, &mut deed), (&mut form, input)).await?;
    form.finish()?;
    let Some(act) = act else { return Err(Problem::new(Code::FormInvalid)) };
    acts_store::add_act(&mut deed.tx, &deed.permit, &act).await?;
    if act.verb == ActVerb::Finalise {
        store::finalise_part(&mut deed.tx, &deed.permit, part.id, act.id).await?;
        confirm(&mut deed, &held, &part).await?;
    }
    deed.done(house, recorded(&act)).await?;
    Ok(act.id)
}

fn recorded(act: &Act) -> Event {
    let Element::Assessment(id) = act.on else { return Event::new("act.recorded", act.id) };
    Event::new("act.recorded", id)
        .with("act", act.id.to_string())
        .with("verb", act.verb.code())
        .with("body", act.body.to_string())
        .with("day", act.day.to_string())
}

/// The needs of a part that its body has finalised are confirmed.
async fn confirm(deed: &mut Deed, held: &Held, part: &Part) -> Result<(), Problem> {
    for need in needs_store::of_assessment(&mut deed.tx, held.assessment.id).await? {
        let is_its = held.part_of(need.area).is_some_and(|of| of.id == part.id);
        if is_its && need.state == NeedState::Identified {
            let confirmed = Need { state: NeedState::Confirmed, ..need };
            needs_store::move_on(&mut deed.tx, &deed.permit, &confirmed).await?;
        }
    }
    Ok(())
}

/// What a body changes in its part, as typed: the words of a need, or a score.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AmendInput {
    /// The id of the need whose words change; empty where a score does.
    pub need: String,
    /// Its words from now on.
    pub text: String,
    /// The Member by code or id, where a score changes.
    pub member: String,
    /// The area by label, words or id.
    pub area: String,
    /// The score from now on; empty for "no data".
    pub score: String,
    /// The meeting by id, title or `CODE number`; empty for the one the part comes before.
    pub meeting: String,
    /// The paragraph of its report, as printed; may be empty where a document is named.
    pub paragraph: String,
    /// The day.
    pub day: String,
    /// The document that shows it, by symbol or id; may be empty.
    pub document: String,
}

/// A body amends its part: the act and what it changes are kept together, with the words before and after.
pub async fn amend(
    house: &House,
    actor: Actor<'_>,
    id: AssessmentId,
    part: PartId,
    input: &AmendInput,
) -> Result<ActId, Problem> {
    let (held, part, mut deed) = begin(house, actor, id, part).await?;
    let mut form = Form::default();
    let act_input = ActInput {
        body: String::new(),
        meeting: input.meeting.clone(),
        paragraph: input.paragraph.clone(),
        verb: ActVerb::Amend.code().to_owned(),
        day: input.day.clone(),
        document: input.document.clone(),
    };
    let act = keep_act(house, actor, (&held, &part, &mut deed), (&mut form, &act_input)).await?;
    let amendment = match input.need.trim() {
        "" => amend_score(house, (&held, &part, &mut deed), (&mut form, input), act.as_ref()).await?,
        _ => amend_need(house, actor, (&held, &part, &mut deed), (&mut form, input), act.as_ref()).await?,
    };
    form.finish()?;
    let (Some(act), Some(amendment)) = (act, amendment) else {
        return Err(Problem::new(Code::FormInvalid));
    };
    scores_store::add_amendment(&mut deed.tx, &deed.permit, id, &amendment).await?;
    deed.done(house, recorded(&act)).await?;
    Ok(act.id)
}

async fn amend_need(
    house: &House,
    actor: Actor<'_>,
    (held, part, deed): (&Held, &Part, &mut Deed),
    (form, input): (&mut Form, &AmendInput),
    act: Option<&Act>,
) -> Result<Option<Amendment>, Problem> {
    let all = needs_store::of_assessment(&mut deed.tx, held.assessment.id).await?;
    let need = form.choice("need", &input.need, |text| {
        all.into_iter()
            .find(|need| need.id.to_string() == text && held.knows(actor, need))
            .filter(|need| held.part_of(need.area).is_some_and(|of| of.id == part.id))
    });
    let text = form.text("text", &input.text);
    let (Some(need), Some(act)) = (need, act) else { return Ok(None) };
    acts_store::add_act(&mut deed.tx, &deed.permit, act).await?;
    let amendment = Amendment {
        id: house.id(),
        act: act.id,
        member: need.member,
        term: need.area,
        need: Some(need.id),
        before: need.text.clone(),
        after: text.clone(),
        at: deed.at,
    };
    if !text.is_empty() {
        needs_store::change(&mut deed.tx, &deed.permit, &Need { text, ..need }).await?;
    }
    Ok(Some(amendment))
}

async fn amend_score(
    house: &House,
    (held, part, deed): (&Held, &Part, &mut Deed),
    (form, input): (&mut Form, &AmendInput),
    act: Option<&Act>,
) -> Result<Option<Amendment>, Problem> {
    let cell = CellInput {
        member: input.member.clone(),
        area: input.area.clone(),
        score: input.score.clone(),
        source: trellis_domain::needs::need::Source::Body.code().to_owned(),
        source_text: input.paragraph.clone(),
        evidence: String::new(),
    };
    let read = super::scores::read_cell(&mut deed.tx, held, form, &cell).await?;
    let (Some(read), Some(act)) = (read, act) else { return Ok(None) };
    if held.part_of(read.term).is_none_or(|of| of.id != part.id) {
        form.wrong("area", Code::FieldChoice, &[("value", input.area.trim())]);
        return Ok(None);
    }
    let before = scores_store::history(&mut deed.tx, held.assessment.id, read.member, read.term).await?;
    let shown =
        |value: Option<rust_decimal::Decimal>| value.map(|value| value.to_string()).unwrap_or_default();
    acts_store::add_act(&mut deed.tx, &deed.permit, act).await?;
    let score = Score { act: Some(act.id), at: deed.at, id: house.id(), ..read };
    let amendment = Amendment {
        id: house.id(),
        act: act.id,
        member: Some(score.member),
        term: score.term,
        need: None,
        before: before.first().map(|score| shown(score.value)).unwrap_or_default(),
        after: shown(score.value),
        at: deed.at,
    };
    scores_store::add(&mut deed.tx, &deed.permit, held.assessment.id, &[score]).await?;
    Ok(Some(amendment))
}
