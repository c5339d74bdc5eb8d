//! Putting an initiative in, changing what it says, taking it back, a Member's word that it agrees, remarks, and what it
//! serves and answers.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    kernel::Id,
    missions::initiatives::{Agreed, Beneficiary, InitiativeId, InitiativeState, Said, SaidId},
    needs::need::NeedId,
    people::{
        Actor, Verb, may_about, may_do,
        policy::{Matter, Right, Scope, rights},
    },
    plans::record::ActionId,
    requests::RequestId,
};
use trellis_store::{
    Across, members as members_store,
    missions::initiatives::{self as store, Link},
};

use super::{
    super::typed::absent,
    Held, InitiativeInput,
    input::{Around, new, search_of},
    moves::{broken, over},
    on_behalf, own_organisation,
    view::{known_requests, speaks_for},
};
use crate::{
    House, Problem,
    house::Deed,
    meetings::Directory,
    members::named::member_named,
    needs::gaps,
    plans::{live::live, registers::plan_among},
    problem::{Code, FieldProblem, Form},
};
use trellis_domain::missions::initiatives::step::InitiativeRule;

/// Puts an initiative in, as a proposal.
pub async fn add(house: &House, actor: Actor<'_>, input: &InitiativeInput) -> Result<InitiativeId, Problem> {
    let organisation = own_organisation(actor)?;
    let mut tx = house.write_unowned(organisation).await?;
    let around = Around::load(&mut tx, organisation).await?;
    // The right comes before the form: whoever may not put initiatives in learns nothing about fields.
    let concerns = around.concerned(input);
    let standing = InitiativeState::Proposed.standing();
    let matter = Matter { organisation, standing, concerns: &concerns, made_by: None };
    let mut deed = house.permit(tx, actor, Right::Create, &matter)?;
    let mut form = Form::default();
    let draft = input.read(&mut form, &around, new(house, organisation, actor));
    form.finish()?;
    let (initiative, at) = (draft.initiative, deed.at);
    refuse_twin(&mut deed, &initiative.code, None).await?;
    store::add(&mut deed.tx, &deed.permit, &initiative, &search_of(&initiative), at).await?;
    let members = draft.members.iter().map(|member| Beneficiary { member: *member, agreed: None });
    let members: Vec<Beneficiary> = members.collect();
    store::set_beneficiaries(&mut deed.tx, &deed.permit, initiative.id, &members).await?;
    store::set_partners(&mut deed.tx, &deed.permit, initiative.id, &draft.partners).await?;
    deed.done(house, Event::new("initiative.added", initiative.id).with("code", initiative.code)).await?;
    Ok(initiative.id)
}

/// A code stands for one initiative.
async fn refuse_twin(deed: &mut Deed, code: &str, own: Option<InitiativeId>) -> Result<(), Problem> {
    let organisation = deed.permit.organisation();
    match store::find_by_code(&mut deed.tx, organisation, code).await? {
        Some(found) if Some(found) != own => {
            Err(FieldProblem::new("code", Code::CodeTaken).with("value", code).into())
        }
        _ => Ok(()),
    }
}

/// Changes what an initiative says, in a state in which the table lets. What Members have agreed to stays as it is; what is
/// still open is asked of them anew.
pub async fn change(
    house: &House,
    actor: Actor<'_>,
    id: InitiativeId,
    input: &InitiativeInput,
) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let organisation = held.initiative.organisation;
    let around = Around::load(&mut tx, organisation).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &held.matter())?;
    let before = as_typed(&mut deed, &held, &around).await?;
    let is_change = |event: &trellis_store::events::Logged| event.deed == "initiative.changed";
    before.stands().refuse_other(&input.seen, &mut deed.tx, organisation, id, is_change).await?;
    let mut form = Form::default();
    let draft = input.read(&mut form, &around, held.initiative.clone());
    let own = store::beneficiaries(&mut deed.tx, &[id]).await?;
    let is_same = own.iter().map(|(_, each)| each.member).eq(draft.members.iter().copied());
    if !held.initiative.course.state.is_open_to_terms() {
        let changed = &draft.initiative;
        let terms = [
            ("members", !is_same),
            ("body", changed.body != held.initiative.body),
            ("currency", changed.currency != held.initiative.currency),
        ];
        for (field, _) in terms.into_iter().filter(|(_, is_other)| *is_other) {
            form.wrong(field, Code::InitiativeTerms, &[]);
        }
    }
    form.finish()?;
    // Nobody moves an initiative to where it would be somebody else's.
    let partners = draft.partners.iter().map(|each| each.partner).chain(held.partners.iter().copied());
    let plans = held.actions.iter().map(|(_, plan)| Scope::of(*plan));
    let concerns = draft.initiative.concerns(held.bodies.clone(), draft.members.clone(), partners, plans);
    may_do(actor, Right::Edit, &Matter { concerns: &concerns, ..held.matter() })?;
    refuse_twin(&mut deed, &draft.initiative.code, Some(id)).await?;
    store::change(&mut deed.tx, &deed.permit, &draft.initiative, &search_of(&draft.initiative)).await?;
    if held.initiative.course.state.is_open_to_terms() {
        let asked = draft.members.iter().map(|member| Beneficiary { member: *member, agreed: None });
        let asked: Vec<Beneficiary> = asked.collect();
        store::set_beneficiaries(&mut deed.tx, &deed.permit, id, &asked).await?;
    }
    store::set_partners(&mut deed.tx, &deed.permit, id, &draft.partners).await?;
    deed.done(house, Event::new("initiative.changed", id).with("code", draft.initiative.code)).await
}

/// An initiative as its form shows it.
async fn as_typed(deed: &mut Deed, held: &Held, around: &Around) -> Result<InitiativeInput, Problem> {
    let own = [held.initiative.id];
    let named = |id| around.members.iter().find(|member| member.id == id).map(|member| member.code.clone());
    let beneficiaries = store::beneficiaries(&mut deed.tx, &own).await?.into_iter();
    let beneficiaries: Vec<_> =
        beneficiaries.map(|(_, each)| (named(each.member).unwrap_or_default(), each)).collect();
    let beneficiaries: Vec<_> = beneficiaries.into_iter().map(|(code, each)| (each, code)).collect();
    let named = |id| around.partners.iter().find(|each| each.id == id).map(|each| each.name.clone());
    let partners = store::partners(&mut deed.tx, &own).await?.into_iter();
    let partners: Vec<_> =
        partners.map(|(_, each)| (each, named(each.partner).unwrap_or_default())).collect();
    Ok(InitiativeInput::of(&held.initiative, &beneficiaries, &partners))
}

/// Takes a proposal back: nothing of it stays but the log's word.
pub async fn withdraw(house: &House, actor: Actor<'_>, id: InitiativeId) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Withdraw, &held.matter())?;
    store::remove(&mut deed.tx, &deed.permit, &held.initiative).await?;
    deed.done(house, Event::new("initiative.withdrawn", id).with("code", held.initiative.code)).await
}

/// Whatever the Members had said so far was said of other terms: they are asked anew.
pub(super) async fn ask_anew(deed: &mut Deed, id: InitiativeId) -> Result<(), Problem> {
    let own = store::beneficiaries(&mut deed.tx, &[id]).await?.into_iter();
    let asked: Vec<Beneficiary> = own.map(|(_, each)| Beneficiary { agreed: None, ..each }).collect();
    Ok(store::set_beneficiaries(&mut deed.tx, &deed.permit, id, &asked).await?)
}

/// A Member's word that it agrees, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AgreeInput {
    /// The Member by code, name or id; empty where the actor speaks for one of them.
    pub member: String,
    /// The day; empty for today.
    pub on: String,
    /// Where an officer took it from; not asked of the Member's own focal point.
    pub source: String,
}

/// Keeps that a Member agrees: its focal point says so in its name, or an officer with the source. What it agrees to has to
/// be there.
pub async fn agree(
    house: &House,
    actor: Actor<'_>,
    id: InitiativeId,
    input: &AgreeInput,
) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let organisation = held.initiative.organisation;
    let members = members_store::list(&mut tx, organisation).await?;
    let rights = rights(actor.bearer(), &held.matter());
    let mut deed = house.permit(tx, actor, Right::Comment, &held.matter())?;
    let state = held.initiative.course.state;
    if !state.is_open_to_terms() {
        return Err(broken(InitiativeRule::NotFrom(state, state.ways())));
    }
    let lacks = held.dossier(&mut deed.tx).await?.lacks_to_be_asked();
    if !lacks.is_empty() {
        return Err(broken(InitiativeRule::Missing(lacks)));
    }
    let mut form = Form::default();
    let concerned = members.iter().filter(|member| held.members.contains(&member.id));
    let own = concerned.clone().find(|member| speaks_for(actor, organisation, member)).map(|own| own.id);
    let member = match input.member.trim() {
        "" if own.is_some() => own,
        text => form.choice("member", text, |text| {
            member_named(&members, text).filter(|id| held.members.contains(id))
        }),
    };
    let speaks =
        concerned.clone().any(|each| Some(each.id) == member && speaks_for(actor, organisation, each));
    let behalf = on_behalf(rights) && held.is_insider(actor);
    if !speaks && !behalf {
        return Err(Problem::new(Code::NotAllowed));
    }
    let source = if speaks { String::new() } else { form.text("source", &input.source) };
    let on = match input.on.trim() {
        "" => Some(house.today()),
        text => form.past_day("on", text, house.today()),
    };
    form.finish()?;
    let (Some(member), Some(on)) = (member, on) else { return Err(Problem::new(Code::FormInvalid)) };
    let agreed = Agreed { on, source, by: deed.permit.person() };
    let all = store::beneficiaries(&mut deed.tx, &[id]).await?.into_iter().map(|(_, each)| match each {
        each if each.member == member => Beneficiary { agreed: Some(agreed.clone()), ..each },
        each => each,
    });
    let all: Vec<Beneficiary> = all.collect();
    store::touch(&mut deed.tx, &deed.permit, &held.initiative).await?;
    store::set_beneficiaries(&mut deed.tx, &deed.permit, id, &all).await?;
    let event = Event::new("initiative.agreed_by", id).with("code", held.initiative.code);
    deed.done(house, event.with("member", member.to_string())).await
}

/// A remark, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SayInput {
    /// The words.
    pub text: String,
}

/// Keeps a remark.
pub async fn say(
    house: &House,
    actor: Actor<'_>,
    id: InitiativeId,
    input: &SayInput,
) -> Result<SaidId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Comment, &held.matter())?;
    let mut form = Form::default();
    let text = form.text("text", &input.text);
    form.finish()?;
    let said = Said { id: house.id(), text, by: deed.permit.person(), at: deed.at };
    store::say(&mut deed.tx, &deed.permit, id, &said).await?;
    deed.done(house, Event::new("initiative.remarked", id).with("code", held.initiative.code)).await?;
    Ok(said.id)
}

/// What an initiative serves or answers, as typed: one of the three.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct LinkInput {
    /// The plan, by code or id; may be empty where the action is named by its id.
    pub plan: String,
    /// The action, by its printed number or id.
    pub action: String,
    /// A need, by id.
    pub need: String,
    /// A request, by id.
    pub request: String,
}

/// Says what an initiative serves or answers; said twice, the first stands. An action opens it to the officers of its plan,
/// which takes whoever keeps that.
pub async fn link(
    house: &House,
    actor: Actor<'_>,
    id: InitiativeId,
    input: &LinkInput,
) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let organisation = held.initiative.organisation;
    let mut deed = house.permit(tx, actor, Right::Edit, &held.matter())?;
    over(&held)?;
    let mut form = Form::default();
    let named = if !input.need.trim().is_empty() {
        let known = match input.need.trim().parse::<NeedId>() {
            Ok(need) => gaps::known(&mut deed.tx, actor, &[need]).await?,
            Err(_) => Vec::new(),
        };
        form.choice("need", &input.need, |_| known.first().map(|need| Link::Need(need.id)))
    } else if !input.request.trim().is_empty() {
        let ids: Vec<RequestId> = input.request.trim().parse().into_iter().collect();
        let known = known_requests(&mut deed.tx, actor, (organisation, &[]), &ids).await?;
        form.choice("request", &input.request, |_| known.first().map(|(id, _)| Link::Request(*id)))
    } else {
        let directory = Directory::load(&mut deed.tx, organisation).await?;
        let directory = directory.known_to(actor, organisation, house.today());
        action(house, actor, (&mut form, input), (organisation, &directory)).await?.map(Link::Action)
    };
    form.finish()?;
    let Some(named) = named else { return Err(Problem::new(Code::FormInvalid)) };
    let at = deed.at;
    store::link(&mut deed.tx, &deed.permit, (id, named), at).await?;
    let (kind, what) = named.told();
    let event = Event::new("initiative.linked", id).with("code", held.initiative.code).with(kind, what);
    deed.done(house, event).await
}

/// The action that was named, of a plan that the actor keeps.
async fn action(
    house: &House,
    actor: Actor<'_>,
    (form, input): (&mut Form, &LinkInput),
    (organisation, directory): (trellis_domain::people::OrganisationId, &Directory),
) -> Result<Option<ActionId>, Problem> {
    let plan = match input.action.trim().parse::<ActionId>() {
        Ok(action) if input.plan.trim().is_empty() => {
            Some(plan_among(house, actor, directory, action).await?)
        }
        _ => form.choice("plan", &input.plan, |text| directory.find_plan(text)),
    };
    let Some(plan) = plan else { return Ok(None) };
    may_about(actor, Verb::KeepRegisters, organisation, &[Scope::of(plan)])?;
    let live = live(house, actor, plan).await?;
    Ok(form.choice("action", &input.action, |text| match text.parse() {
        Ok(id) => live.version.position_of(id).map(|_| id),
        Err(_) => match live.actions_numbered(text).as_slice() {
            [only] => Some(*only),
            _ => None,
        },
    }))
}

/// Takes back what an initiative serves or answers.
pub async fn unlink(
    house: &House,
    actor: Actor<'_>,
    id: InitiativeId,
    input: &LinkInput,
) -> Result<(), Problem> {
    fn named<K>(text: &str) -> Result<Id<K>, Problem> {
        text.trim().parse().map_err(|_| Problem::not_found())
    }
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &held.matter())?;
    over(&held)?;
    let linked = if !input.need.trim().is_empty() {
        Link::Need(named(&input.need)?)
    } else if !input.request.trim().is_empty() {
        Link::Request(named(&input.request)?)
    } else {
        let linked = held.actions.iter().find(|(action, _)| action.to_string() == input.action.trim());
        let (action, plan) = *linked.ok_or_else(Problem::not_found)?;
        may_about(actor, Verb::KeepRegisters, held.initiative.organisation, &[Scope::of(plan)])?;
        Link::Action(action)
    };
    store::unlink(&mut deed.tx, &deed.permit, (id, linked)).await.map_err(absent)?;
    let (kind, what) = linked.told();
    let event = Event::new("initiative.unlinked", id).with("code", held.initiative.code);
    deed.done(house, event.with(kind, what)).await
}
