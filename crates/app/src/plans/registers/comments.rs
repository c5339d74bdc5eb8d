//! Comments on a plan: what officers take down, what people say themselves, who reads it, and what came of it.

use std::sync::Arc;

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    kernel::Id,
    meetings::consultation::speaks_for,
    people::{Actor, Verb, may_about},
    plans::{
        record::PlanId,
        registers::comment::{About, Comment, CommentId, CommentState, Commenter, Sayer},
    },
};
use trellis_store::{events::Logged, plans::registers as store};

use super::{action, begin, voices::Voices};
use crate::{
    House, Problem,
    house::Deed,
    members::named::member_named,
    plans::{
        concerns,
        live::{LivePlan, live},
    },
    problem::{Code, Form},
    stale::{Stands, held},
};

/// The deed of saying what came of a comment.
const SETTLED: &str = "comment.settled";

/// A comment as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct CommentInput {
    /// Who made it: a Member by code, name or id, else any body by name.
    pub from: String,
    /// What it is about: empty for the plan, `section:3` for its third section, else an action by id or number.
    pub about: String,
    /// Its words.
    pub text: String,
    /// The day it came in.
    pub received_on: String,
}

/// The comments on a plan: all for whoever takes part in its making, for a focal point those of its Members, for everybody
/// else none.
pub fn of<'l>(live: &'l LivePlan, actor: Actor<'_>) -> Vec<&'l Comment> {
    let organisation = live.plan.organisation;
    let all = may_about(actor, Verb::ReadComments, organisation, &concerns(&live.plan)).is_ok();
    let own = |comment: &&Comment| match &comment.from {
        Commenter::Member(id) => speaks_for(actor, organisation, *id),
        Commenter::Body(_) | Commenter::Oneself => false,
    };
    live.registers.comments.iter().filter(|comment| all || own(comment)).collect()
}

/// A plan for a page of its comments.
///
/// # Errors
/// As for a plan that is not there, where the actor may not read its comments.
pub async fn read(house: &House, actor: Actor<'_>, plan: PlanId) -> Result<Arc<LivePlan>, Problem> {
    let live = live(house, actor, plan).await?;
    let decided = may_about(actor, Verb::ReadComments, live.plan.organisation, &concerns(&live.plan));
    match decided {
        Err(refusal) if !Voices::of(&live, actor, Some(house.today())).is_any() => Err(refusal.into()),
        _ => Ok(live),
    }
}

/// A comment as somebody says it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SaidInput {
    /// For which Member, by id or code; empty for the own name, or for the one Member of whoever speaks for one only.
    pub member: String,
    /// What it is about: empty for the plan, `section:3` for its third section, else an action by id or number.
    pub about: String,
    /// Its words.
    pub text: String,
}

/// Says something on a plan in the own name or in that of the own Member, today.
///
/// # Errors
/// Whoever may not comment on the plan as it stands is refused, as is a focal point for another Member.
pub async fn say(
    house: &House,
    actor: Actor<'_>,
    plan: PlanId,
    input: &SaidInput,
) -> Result<CommentId, Problem> {
    let live = live(house, actor, plan).await?;
    let mut form = Form::default();
    let (mut deed, member) = Voices::begin(house, actor, &live, ("member", &input.member), &mut form).await?;
    let about = about_of(&live, &input.about, &mut form);
    let text = form.text("text", &input.text);
    form.finish()?;
    let (Some(about), Some(person)) = (about, deed.permit.person()) else {
        return Err(Problem::new(Code::NotAllowed));
    };
    let new = Comment {
        id: house.id(),
        plan: live.plan.id,
        from: member.map_or(Commenter::Oneself, Commenter::Member),
        // The name is read with the comment.
        said_by: Some(Sayer { person, name: String::new() }),
        about,
        text,
        received_on: house.today(),
        state: CommentState::Open,
        outcome: String::new(),
    };
    store::add_comment(&mut deed.tx, &deed.permit, &new).await?;
    let code = member.and_then(|id| live.member(id)).map(|member| member.code.clone()).unwrap_or_default();
    deed.done(house, Event::new("comment.said", subject(&new)).with("code", code)).await?;
    Ok(new.id)
}

/// Takes a comment down.
pub async fn receive(
    house: &House,
    actor: Actor<'_>,
    plan: PlanId,
    input: &CommentInput,
) -> Result<CommentId, Problem> {
    let (live, Deed { mut tx, permit, at }) = begin(house, actor, plan).await?;
    let mut form = Form::default();
    let from = commenter(&live, form.text("from", &input.from));
    let about = about_of(&live, &input.about, &mut form);
    let text = form.text("text", &input.text);
    let day = form.past_day("received_on", &input.received_on, house.today());
    form.finish()?;
    let (Some(about), Some(received_on)) = (about, day) else {
        return Err(Problem::new(Code::FormInvalid));
    };
    let new = Comment {
        id: house.id(),
        plan: live.plan.id,
        from,
        said_by: None,
        about,
        text,
        received_on,
        state: CommentState::Open,
        outcome: String::new(),
    };
    store::add_comment(&mut tx, &permit, &new).await?;
    let event = match &new.about {
        About::Action(id) => Event::new("comment.received", *id),
        _ => Event::new("comment.received", new.id),
    };
    Deed { tx, permit, at }.done(house, event.with("code", input.from.trim())).await?;
    Ok(new.id)
}

fn commenter(live: &LivePlan, name: String) -> Commenter {
    member_named(&live.members, &name).map_or(Commenter::Body(name), Commenter::Member)
}

fn about_of(live: &LivePlan, text: &str, form: &mut Form) -> Option<About> {
    match text.trim() {
        "" => Some(About::Plan),
        text => form.choice("about", text, |text| about(live, text)),
    }
}

/// Sections are kept as printed: a newer version may number them anew.
fn about(live: &LivePlan, text: &str) -> Option<About> {
    let Some(n) = text.strip_prefix("section:") else { return action(live, text).map(About::Action) };
    let section = live.version.content.sections.get(n.trim().parse::<usize>().ok()?.checked_sub(1)?)?;
    let number = section.number.as_deref().unwrap_or_default();
    Some(About::Section(format!("{number} {}", section.title).trim().to_owned()))
}

/// What came of a comment, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct OutcomeInput {
    /// The comment's id.
    pub comment: String,
    /// Code of its state.
    pub state: String,
    /// The answer, or what came of it; needed unless it is opened again.
    pub outcome: String,
    /// The version of [`stands`] that it was made from; empty where nobody looked.
    pub seen: String,
}

/// What stands about the outcome of a comment.
pub fn stands(comment: &Comment) -> Stands {
    Stands::new([("state", comment.state.code().to_owned()), ("outcome", comment.outcome.clone())])
}

/// Says what came of a comment.
pub async fn settle(
    house: &House,
    actor: Actor<'_>,
    plan: PlanId,
    input: &OutcomeInput,
) -> Result<(), Problem> {
    let (live, Deed { mut tx, permit, at }) = begin(house, actor, plan).await?;
    let live = held(house, &mut tx, actor, live.plan.id).await?;
    let asked = input.comment.trim();
    let comment = live.registers.comments.iter().find(|each| each.id.to_string() == asked);
    let comment = comment.cloned().ok_or_else(Problem::not_found)?;
    let mut form = Form::default();
    let state = form.choice("state", &input.state, CommentState::from_code);
    let outcome = form.optional_text("outcome", &input.outcome).unwrap_or_default();
    let settled = state.map(|state| comment.clone().settle(state, &outcome));
    if let Some(Err(_)) = settled {
        form.wrong("outcome", Code::FieldEmpty, &[]);
    }
    form.finish()?;
    let Some(Ok(settled)) = settled else { return Err(Problem::new(Code::FormInvalid)) };
    let subject = subject(&settled);
    let is_it = |event: &Logged| event.deed == SETTLED && event.says("comment", asked);
    stands(&comment).refuse_other(&input.seen, &mut tx, permit.organisation(), subject, is_it).await?;
    store::settle_comment(&mut tx, &permit, &settled).await?;
    let event = Event::new(SETTLED, subject)
        .with("outcome", settled.state.code())
        .with("comment", settled.id.to_string());
    Deed { tx, permit, at }.done(house, event).await
}

/// What a deed about a comment is done to: the action it is about, else itself.
fn subject(comment: &Comment) -> Id<()> {
    match &comment.about {
        About::Action(id) => Id::new(id.bits()),
        _ => Id::new(comment.id.bits()),
    }
}
