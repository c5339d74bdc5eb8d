//! Putting a finding in, changing what it says, taking a draft back, saying something on it, and saying which action
//! answers it (REQUIREMENTS S1.2).

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    needs::findings::{Finding, FindingId, FindingState, Said, SaidId, Voice},
    people::{
        Actor, Verb, may_about, may_do,
        policy::{Matter, Right, Scope, rights},
    },
    plans::record::ActionId,
};
use trellis_store::{Across, needs::findings as store, surveys::responses::TakenUp};

use super::{
    FindingInput, Held,
    input::{Around, blank, search_of},
    on_behalf, own_organisation, speaks_for,
};
use crate::{
    House, Problem,
    house::Deed,
    meetings::Directory,
    plans::{live::live, registers::plan_among},
    problem::{Code, FieldProblem, Form},
    surveys::taken,
};

/// Puts a finding in, as a draft.
pub async fn add(house: &House, actor: Actor<'_>, input: &FindingInput) -> Result<FindingId, Problem> {
    let organisation = own_organisation(actor)?;
    let mut tx = house.write_unowned(organisation).await?;
    let around = Around::load(&mut tx, organisation).await?;
    // The right comes before the form: whoever may not put findings in learns nothing about fields.
    let concerns = around.concerned(input);
    let standing = FindingState::Draft.standing();
    let matter = Matter { organisation, standing, concerns: &concerns, made_by: None };
    let mut deed = house.permit(tx, actor, Right::Create, &matter)?;
    let mut form = Form::default();
    let new = input.read(&mut form, &around, blank(house, organisation, actor), house.today());
    let answer = taken::typed(&mut form, &mut deed, actor, &input.answer).await?;
    form.finish()?;
    put(&mut deed, &new).await?;
    if let Some(answer) = answer {
        taken::keep(house, &mut deed, answer, TakenUp::Finding(new.id)).await?;
    }
    deed.done(house, Event::new("finding.added", new.id).with("code", new.number)).await?;
    Ok(new.id)
}

/// Writes a new finding as part of a deed.
pub(super) async fn put(deed: &mut Deed, new: &Finding) -> Result<(), Problem> {
    refuse_twin(deed, new).await?;
    let at = deed.at;
    Ok(store::add(&mut deed.tx, &deed.permit, new, &search_of(new), at).await?)
}

/// A number is printed once in its source for one Member.
async fn refuse_twin(deed: &mut Deed, finding: &Finding) -> Result<(), Problem> {
    if !finding.number.is_empty() && store::has_twin(&mut deed.tx, finding).await? {
        return Err(FieldProblem::new("number", Code::CodeTaken).with("value", &*finding.number).into());
    }
    Ok(())
}

/// Changes what a finding says, in a state in which the table lets. A Member that was told keeps its finding.
pub async fn change(
    house: &House,
    actor: Actor<'_>,
    id: FindingId,
    input: &FindingInput,
) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let organisation = held.finding.organisation;
    let around = Around::load(&mut tx, organisation).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &held.matter())?;
    let stands = FindingInput::of(&held.finding).stands();
    let is_change = |event: &trellis_store::events::Logged| event.deed == "finding.changed";
    stands.refuse_other(&input.seen, &mut deed.tx, organisation, id, is_change).await?;
    let mut form = Form::default();
    let changed = input.read(&mut form, &around, held.finding.clone(), house.today());
    if held.finding.course.state != FindingState::Draft && changed.member != held.finding.member {
        form.wrong("member", Code::FindingMemberKnows, &[]);
    }
    form.finish()?;
    // Nobody moves a finding to where it would be somebody else's.
    let concerns = changed.concerns(held.answers.iter().map(|(_, plan)| Scope::of(*plan)));
    may_do(actor, Right::Edit, &Matter { concerns: &concerns, ..held.matter() })?;
    refuse_twin(&mut deed, &changed).await?;
    store::change(&mut deed.tx, &deed.permit, &changed, &search_of(&changed)).await?;
    deed.done(house, Event::new("finding.changed", id).with("code", changed.number)).await
}

/// Takes a draft back: nobody was told of it, and nothing of it stays but the log's word.
pub async fn withdraw(house: &House, actor: Actor<'_>, id: FindingId) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Withdraw, &held.matter())?;
    store::remove(&mut deed.tx, &deed.permit, &held.finding).await?;
    deed.done(house, Event::new("finding.withdrawn", id).with("code", held.finding.number)).await
}

/// Something said on a finding, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SayInput {
    /// `member` where an officer enters the Member's reply; a focal point of the Member always speaks for it.
    pub voice: String,
    /// The words.
    pub text: String,
    /// The day it was said or came in; empty for today.
    pub on: String,
    /// Where an officer took the Member's reply from.
    pub source: String,
}

/// Keeps what somebody says: the Member's reply by its own focal point or by an officer with the source, else a remark.
pub async fn say(
    house: &House,
    actor: Actor<'_>,
    id: FindingId,
    input: &SayInput,
) -> Result<SaidId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let rights = rights(actor.bearer(), &held.matter());
    let mut deed = house.permit(tx, actor, Right::Comment, &held.matter())?;
    let speaks = speaks_for(actor, &held.finding);
    let mut form = Form::default();
    let voice = match input.voice.trim() {
        _ if speaks => Some(Voice::Member),
        "" => Some(Voice::Own),
        code => form.choice("voice", code, Voice::from_code),
    };
    let for_member = voice == Some(Voice::Member) && !speaks;
    if for_member && !on_behalf(rights) {
        return Err(Problem::new(Code::NotAllowed));
    }
    let knows = held.finding.member.is_some() && held.finding.course.state != FindingState::Draft;
    if for_member && !knows {
        form.wrong("voice", Code::FindingNoMember, &[]);
    }
    let source = if for_member { form.text("source", &input.source) } else { String::new() };
    let on = match input.on.trim() {
        "" => Some(house.today()),
        text => form.past_day("on", text, house.today()),
    };
    let text = form.text("text", &input.text);
    form.finish()?;
    let (Some(voice), Some(on)) = (voice, on) else { return Err(Problem::new(Code::FormInvalid)) };
    let said =
        Said { id: house.id(), finding: id, voice, text, on, source, by: deed.permit.person(), at: deed.at };
    store::say(&mut deed.tx, &deed.permit, &said).await?;
    let event = match voice {
        Voice::Member => Event::new("finding.replied", id),
        Voice::Own => Event::new("finding.remarked", id),
    };
    deed.done(house, event.with("code", held.finding.number)).await?;
    Ok(said.id)
}

/// Which action, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct LinkInput {
    /// The plan, by code or id; may be empty where the action is named by its id.
    pub plan: String,
    /// The action, by its printed number or id.
    pub action: String,
}

/// Says that an action of a plan answers a finding; said twice, the first stands. It takes whoever keeps both: links open
/// a finding to the officers of the plan.
pub async fn link(house: &House, actor: Actor<'_>, id: FindingId, input: &LinkInput) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let organisation = held.finding.organisation;
    let directory = Directory::load(&mut tx, organisation).await?;
    let mut deed = house.permit(tx, actor, Right::ReadProtected, &held.matter())?;
    let directory = directory.known_to(actor, organisation, house.today());
    let mut form = Form::default();
    let plan = match input.action.trim().parse::<ActionId>() {
        Ok(action) if input.plan.trim().is_empty() => {
            Some(plan_among(house, actor, &directory, action).await?)
        }
        _ => form.choice("plan", &input.plan, |text| directory.find_plan(text)),
    };
    let Some(plan) = plan else { return Err(form.finish().err().unwrap_or_else(Problem::not_found)) };
    may_about(actor, Verb::KeepRegisters, organisation, &[Scope::of(plan)])?;
    refuse_closed(&held)?;
    let live = live(house, actor, plan).await?;
    let action = form.choice("action", &input.action, |text| match text.parse() {
        Ok(id) => live.version.position_of(id).map(|_| id),
        Err(_) => match live.actions_numbered(text).as_slice() {
            [only] => Some(*only),
            _ => None,
        },
    });
    form.finish()?;
    let Some(action) = action else { return Err(Problem::new(Code::FormInvalid)) };
    let at = deed.at;
    store::link(&mut deed.tx, &deed.permit, (id, action), at).await?;
    let event = Event::new("finding.answered", id).with("code", held.finding.number);
    deed.done(house, event.with("action", action.to_string())).await
}

/// Takes back that an action answers a finding.
pub async fn unlink(
    house: &House,
    actor: Actor<'_>,
    id: FindingId,
    input: &LinkInput,
) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::ReadProtected, &held.matter())?;
    let linked = held.answers.iter().find(|(action, _)| action.to_string() == input.action.trim());
    let (action, plan) = *linked.ok_or_else(Problem::not_found)?;
    may_about(actor, Verb::KeepRegisters, held.finding.organisation, &[Scope::of(plan)])?;
    refuse_closed(&held)?;
    store::unlink(&mut deed.tx, &deed.permit, (id, action)).await?;
    let event = Event::new("finding.answer_withdrawn", id).with("code", held.finding.number);
    deed.done(house, event.with("action", action.to_string())).await
}

fn refuse_closed(held: &Held) -> Result<(), Problem> {
    match held.finding.course.state {
        FindingState::Closed => Err(Problem::new(Code::FindingClosed)),
        _ => Ok(()),
    }
}
