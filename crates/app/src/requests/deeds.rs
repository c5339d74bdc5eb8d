//! Writing a request, entering one that came as a letter, changing what it says, and saying something on it: a question to the Member, its answer, a remark (REQUIREMENTS S2.12).

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    files::{AttachmentState, Beside},
    members::MemberId,
    people::{
        Actor, may_do,
        policy::{Matter, Reach, Right, Scope, rights},
    },
    requests::{Course, Request, RequestId, RequestState, Said, SaidId, Voice},
};
use trellis_store::{Across, Tx, members as members_store, requests as store, surveys::responses::TakenUp};

use super::{
    Held, LetterInput, RequestInput,
    about::{About, typed_or_today},
    input::{blank, search_of},
    label_of, may_attach, own_organisation, reach_of, reaches,
};
use crate::{
    House, Problem,
    attachments::{Incoming, keep, vet},
    members::named::member_named,
    problem::{Code, FieldProblem, Form},
    surveys::taken,
};

/// Whose a new request is to be: the Member that is named, or the only one the actor may do it for. Whoever may do it for
/// nobody hears that, and not what a form lacks.
pub(crate) async fn member_of(
    tx: &mut Tx,
    actor: Actor<'_>,
    typed: &str,
    (right, state): (Right, RequestState),
) -> Result<MemberId, Problem> {
    let organisation = own_organisation(actor)?;
    let reach = reach_of(actor, right, organisation, state);
    if reach == Reach::Nothing {
        return Err(Problem::new(Code::NotAllowed));
    }
    let members = members_store::list(tx, organisation).await?;
    if typed.trim().is_empty() {
        let mut own = members.iter().filter(|member| reach.covers(&[Scope::of(member.id)]));
        let only = own.next().filter(|_| own.next().is_none());
        return only
            .map(|member| member.id)
            .ok_or_else(|| FieldProblem::new("member", Code::FieldEmpty).into());
    }
    let unknown = || FieldProblem::new("member", Code::FieldMember).with("value", typed.trim());
    member_named(&members, typed).ok_or_else(|| unknown().into())
}

/// Writes a request as a draft, which is its Member's own.
pub async fn add(house: &House, actor: Actor<'_>, input: &RequestInput) -> Result<RequestId, Problem> {
    let organisation = own_organisation(actor)?;
    let mut tx = house.write_unowned(organisation).await?;
    let state = RequestState::Draft;
    let member = member_of(&mut tx, actor, &input.member, (Right::Create, state)).await?;
    let concerns = [Scope::of(member)];
    let matter = Matter { organisation, standing: state.standing(), concerns: &concerns, made_by: None };
    let about = About::with_needs(house, &mut tx, actor, organisation).await?;
    let mut deed = house.permit(tx, actor, Right::Create, &matter)?;
    let mut form = Form::default();
    let new = blank(house, actor, organisation, member);
    let (new, _) = input.read(&mut form, (house, actor), &about, new).await?;
    form.finish()?;
    let at = deed.at;
    store::add(&mut deed.tx, &deed.permit, &new, &search_of(&new), at).await?;
    deed.done(house, Event::new("request.drafted", new.id)).await?;
    Ok(new.id)
}

/// Enters a request that came as a letter: it begins as submitted, on the day it came in. Whoever may move on what that
/// Member submits may enter it; the letter as a file goes beside it where the actor may put one there.
pub async fn receive(
    house: &House,
    actor: Actor<'_>,
    input: &LetterInput,
    file: Incoming,
) -> Result<RequestId, Problem> {
    let organisation = own_organisation(actor)?;
    let vetted = match file.is_any() && reaches(actor, Right::Move, &[RequestState::Submitted]) {
        true if !may_attach(actor) => return Err(Problem::new(Code::NotAllowed)),
        true => Some(vet(house, file).await?),
        false => None,
    };
    let mut tx = house.write_unowned(organisation).await?;
    let state = RequestState::Submitted;
    let member = member_of(&mut tx, actor, &input.request.member, (Right::Move, state)).await?;
    let concerns = [Scope::of(member)];
    let matter = Matter { organisation, standing: state.standing(), concerns: &concerns, made_by: None };
    let about = About::with_needs(house, &mut tx, actor, organisation).await?;
    let members = members_store::list(&mut tx, organisation).await?;
    // To enter something new is not to touch what exists: there is nothing to hide.
    let refused = |problem| Problem { code: Code::NotAllowed, ..problem };
    let mut deed = house.permit(tx, actor, Right::Move, &matter).map_err(refused)?;
    let mut form = Form::default();
    let new = blank(house, actor, organisation, member);
    let (letter, on) = input.letter(&mut form, house.today());
    form.text("asked", &input.request.asked);
    let (new, _) = input.request.read(&mut form, (house, actor), &about, new).await?;
    let answer = taken::typed(&mut form, &mut deed, actor, &input.answer).await?;
    let vetted = vetted.and_then(|vetted| vetted.map_err(|unfit| form.refuse(unfit)).ok());
    form.finish()?;
    let Some(on) = on else { return Err(Problem::new(Code::FormInvalid)) };
    let number = store::next_number(&mut deed.tx, &deed.permit, member, on.year()).await?;
    let new = Request { letter, number: Some(number), course: Course::received(on), ..new };
    let at = deed.at;
    store::add(&mut deed.tx, &deed.permit, &new, &search_of(&new), at).await?;
    if let Some(answer) = answer {
        taken::keep(house, &mut deed, answer, TakenUp::Request(new.id)).await?;
    }
    if let Some(vetted) = vetted {
        let standing = AttachmentState::Clean.standing();
        let plans = store::plans(&mut deed.tx, &[new.id]).await?.into_iter();
        let concerns = new.concerns(plans.map(|(_, _, plan)| Scope::of(plan)));
        may_do(actor, Right::Create, &Matter { organisation, standing, concerns: &concerns, made_by: None })?;
        let (_, event) = keep(house, &mut deed, Beside::Request(new.id), vetted).await?;
        deed.log(house, &event).await?;
    }
    deed.done(house, Event::new("request.received", new.id).with("code", label_of(&new, &members))).await?;
    Ok(new.id)
}

/// Changes what a request says, in a state in which the table lets. What an officer changes stays the Member's request: its
/// letter stays as it came.
pub async fn change(
    house: &House,
    actor: Actor<'_>,
    id: RequestId,
    input: &RequestInput,
) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let organisation = held.request.organisation;
    let about = About::with_needs(house, &mut tx, actor, organisation).await?;
    let members = members_store::list(&mut tx, organisation).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &held.matter())?;
    let stands = RequestInput::of(&held.request).stands();
    let is_change = |event: &trellis_store::events::Logged| event.deed.ends_with("changed");
    stands.refuse_other(&input.seen, &mut deed.tx, organisation, id, is_change).await?;
    let mut form = Form::default();
    let (mut changed, mut plans) =
        input.read(&mut form, (house, actor), &about, held.request.clone()).await?;
    form.finish()?;
    // What the actor does not see cannot be taken away by leaving it out.
    let hidden =
        held.plans.iter().filter(|(_, plan)| about.directory.plans.iter().all(|own| own.id != *plan));
    for (action, plan) in hidden {
        changed.actions.push(*action);
        plans.push(*plan);
    }
    let seen = about.needs_of(&held.request);
    changed.needs.extend(held.request.needs.iter().filter(|id| seen.iter().all(|need| need.id != **id)));
    // Nobody takes a request out of the own hands by saying what it relates to.
    let concerns = changed.concerns(plans.into_iter().map(Scope::of));
    may_do(actor, Right::Edit, &Matter { concerns: &concerns, ..held.matter() })?;
    store::change(&mut deed.tx, &deed.permit, &changed, &search_of(&changed)).await?;
    let event = match changed.course.state {
        RequestState::Draft => Event::new("request.draft_changed", id),
        _ => Event::new("request.changed", id).with("code", label_of(&changed, &members)),
    };
    deed.done(house, event).await
}

/// Something said on a request, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SayInput {
    /// `question`, `remark`, or `answer` where an officer enters the Member's; a focal point of the Member answers where a
    /// question is open.
    pub voice: String,
    /// The words.
    pub text: String,
    /// The day it was said or came in; empty for today.
    pub on: String,
    /// Where an officer took the Member's answer from.
    pub source: String,
}

/// Keeps what somebody says. A question waits for the Member until an answer is kept.
pub async fn say(
    house: &House,
    actor: Actor<'_>,
    id: RequestId,
    input: &SayInput,
) -> Result<SaidId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let rights = rights(actor.bearer(), &held.matter());
    let members = members_store::list(&mut tx, held.request.organisation).await?;
    let mut deed = house.permit(tx, actor, Right::Comment, &held.matter())?;
    let speaks = held.speaks(actor);
    let mut form = Form::default();
    let by_hand = |code: &str| Voice::from_code(code).filter(|voice| *voice != Voice::Reason);
    let voice = match input.voice.trim() {
        _ if speaks && held.request.question_on.is_some() => Some(Voice::Answer),
        _ if speaks => Some(Voice::Remark),
        "" => Some(Voice::Remark),
        code => form.choice("voice", code, by_hand),
    };
    let is_draft = held.request.course.state == RequestState::Draft;
    let on_behalf = voice == Some(Voice::Answer) && !speaks;
    if on_behalf && !(rights.has(Right::ReadProtected) && rights.has(Right::Move)) {
        return Err(Problem::new(Code::NotAllowed));
    }
    if on_behalf && held.request.question_on.is_none() {
        form.wrong("voice", Code::RequestNoQuestion, &[]);
    }
    let source = if on_behalf { form.text("source", &input.source) } else { String::new() };
    let on = typed_or_today(&mut form, "on", &input.on, house.today());
    let text = form.text("text", &input.text);
    form.finish()?;
    let (Some(voice), Some(on)) = (voice, on) else { return Err(Problem::new(Code::FormInvalid)) };
    let said =
        Said { id: house.id(), request: id, voice, text, on, source, by: deed.permit.person(), at: deed.at };
    store::say(&mut deed.tx, &deed.permit, &said).await?;
    let question_on = match voice {
        Voice::Question => Some(on),
        Voice::Answer => None,
        Voice::Remark | Voice::Reason => held.request.question_on,
    };
    if question_on != held.request.question_on {
        let waits = Request { question_on, ..held.request.clone() };
        store::move_on(&mut deed.tx, &deed.permit, &waits).await?;
    }
    let event = match voice {
        _ if is_draft => Event::new("request.draft_changed", id),
        Voice::Question => Event::new("request.asked", id),
        Voice::Answer => Event::new("request.answered", id),
        Voice::Remark | Voice::Reason => Event::new("request.remarked", id),
    };
    deed.done(house, event.with("code", label_of(&held.request, &members))).await?;
    Ok(said.id)
}
