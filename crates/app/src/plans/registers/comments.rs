//! Taking Parties' comments on a plan down, reading them, and saying what came of them.

use std::sync::Arc;

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    kernel::Id,
    people::{Actor, Verb, may_about},
    plans::{
        record::PlanId,
        registers::comment::{About, Comment, CommentId, CommentState, Commenter},
    },
};
use trellis_store::{events::Logged, plans::registers as store};

use super::{action, begin};
use crate::plans::concerns;
use crate::{
    House, Problem,
    house::Deed,
    plans::live::{LivePlan, live},
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

/// The comments on a plan, for whoever takes part in its making; for everybody else there are none.
pub fn of<'l>(live: &'l LivePlan, actor: Actor<'_>) -> &'l [Comment] {
    match may_about(actor, Verb::ReadComments, live.plan.organisation, &concerns(&live.plan)) {
        Ok(_) => &live.registers.comments,
        Err(_) => &[],
    }
}

/// A plan for a page of its comments.
///
/// # Errors
/// As for a plan that is not there, where the actor may not read its comments.
pub async fn read(house: &House, actor: Actor<'_>, plan: PlanId) -> Result<Arc<LivePlan>, Problem> {
    let live = live(house, actor, plan).await?;
    may_about(actor, Verb::ReadComments, live.plan.organisation, &concerns(&live.plan))?;
    Ok(live)
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
    let about = match input.about.trim() {
        "" => Some(About::Plan),
        text => form.choice("about", text, |text| about(&live, text)),
    };
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
    let lower = name.to_lowercase();
    let is_it = |member: &&trellis_domain::members::Member| {
        member.code == name || member.id.to_string() == name || member.name.to_lowercase() == lower
    };
    live.members.iter().find(is_it).map_or(Commenter::Body(name), |member| Commenter::Member(member.id))
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
