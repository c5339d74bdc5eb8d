//! Offices: proposed by one person, approved by another, confirmed every year, ended. Must not decide what an office
//! may do; the table does.

use std::collections::HashMap;

use trellis_domain::{
    events::Event,
    kernel::Id,
    meetings::documents::{Document, symbol::key},
    people::{
        Actor, OrganisationId, Person, PersonId, Verb,
        grants::{self, GrantFault, Held, HeldId, ScopeKind},
        may,
        policy::{self, Grant, Matter, Office, Right, Scope, reach},
    },
};
use trellis_store::{
    Tx,
    meetings::{self, documents},
    members,
    people::{self as people_store, offices as store},
    plans,
};

use super::{SignedIn, accounts};
use crate::{
    House, Problem,
    house::Deed,
    problem::{Code, Form},
};

/// An office as typed.
#[derive(Debug, Clone, Default)]
pub struct OfficeInput {
    /// Code of the office.
    pub office: String,
    /// Code or id of the Member, plan or body, symbol or id of the document it is held for; empty for the whole organisation.
    pub held_for: String,
    /// First day; empty for today.
    pub from: String,
    /// Last day; empty for none.
    pub until: String,
}

/// Somebody with an account and the offices held or proposed.
#[derive(Debug, Clone)]
pub struct Holder {
    /// Who.
    pub person: Person,
    /// The offices, oldest first.
    pub offices: Vec<Shown>,
}

/// An office as a page shows it.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The office.
    pub held: Held,
    /// What it is held for, by name; `None` for the whole organisation, and for oneself.
    pub held_for: Option<String>,
    /// Whether the reader may approve it: pending, and made by somebody else.
    pub to_approve: bool,
}

/// Everybody with an account, for whoever keeps accounts.
pub async fn holders(house: &House, actor: Actor<'_>) -> Result<Vec<Holder>, Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    may(actor, Verb::SeePeople, organisation)?;
    let mut tx = house.read(organisation).await?;
    let names = names(&mut tx, actor, organisation).await?;
    let mut of = HashMap::<PersonId, Vec<Shown>>::new();
    for held in store::all(&mut tx, organisation).await? {
        of.entry(held.person).or_default().push(shown(actor, &names, held));
    }
    let people = people_store::people(&mut tx, organisation).await?;
    let holder = |person: Person| Holder { offices: of.remove(&person.id).unwrap_or_default(), person };
    Ok(people.into_iter().map(holder).collect())
}

/// The own offices, those that wait for approval and those that are over among them.
pub async fn own(house: &House, who: &SignedIn) -> Result<Vec<Shown>, Problem> {
    let mut tx = house.read(who.organisation.id).await?;
    let names = names(&mut tx, who.actor(), who.organisation.id).await?;
    let held = store::of_person(&mut tx, who.person.id).await?;
    Ok(held.into_iter().map(|held| shown(who.actor(), &names, held)).collect())
}

fn shown(actor: Actor<'_>, names: &HashMap<u128, String>, held: Held) -> Shown {
    let held_for = match held.grant.scope {
        // What is held for oneself says so by its name.
        _ if held.grant.office.held_for() == Some(ScopeKind::Own) => None,
        Scope::Organisation => None,
        Scope::One(bits) => names.get(&bits).cloned().or_else(|| Some(Id::<()>::new(bits).to_string())),
    };
    let to_approve = held.approved_at.is_none() && approving(actor, &held).is_ok();
    Shown { held, held_for, to_approve }
}

/// Proposes an office for a person; the machine's keeper puts it in force at once, since nobody is there to sign.
pub async fn propose(
    house: &House,
    actor: Actor<'_>,
    person: PersonId,
    input: &OfficeInput,
) -> Result<HeldId, Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    let matter = proposal(organisation);
    let mut deed = house.permit(house.write_unowned(organisation).await?, actor, Right::Create, &matter)?;
    accounts::knows(&mut deed.tx, actor, organisation, person).await?;
    let (held, event) = proposed(house, actor, &mut deed, person, input).await?;
    deed.done(house, event).await?;
    Ok(held)
}

/// The same as part of another deed, for a person who was just added.
pub(crate) async fn propose_in(
    house: &House,
    actor: Actor<'_>,
    deed: &mut Deed,
    person: PersonId,
    input: &OfficeInput,
) -> Result<HeldId, Problem> {
    trellis_domain::people::may_do(actor, Right::Create, &proposal(deed.permit.organisation()))?;
    let (held, event) = proposed(house, actor, deed, person, input).await?;
    deed.log(house, &event).await?;
    Ok(held)
}

pub(crate) fn proposal(organisation: OrganisationId) -> Matter<'static> {
    Matter { organisation, standing: policy::GrantState::Pending.into(), concerns: &[], made_by: None }
}

/// Puts the proposal down, in force for the machine's keeper; the event that is still to be logged.
async fn proposed(
    house: &House,
    actor: Actor<'_>,
    deed: &mut Deed,
    person: PersonId,
    input: &OfficeInput,
) -> Result<(HeldId, Event), Problem> {
    let (held, event) = put(house, actor, deed, person, input).await?;
    if !matches!(actor, Actor::Operator { .. }) {
        return Ok((held, event));
    }
    let (at, today) = (deed.at, house.today());
    store::approve(&mut deed.tx, &deed.permit, held, at, today).await?;
    deed.log(house, &event).await?;
    Ok((held, Event::new("office.approved", held)))
}

/// Gives a new person an office that is in force at once, as part of a deed of whoever holds the machine.
pub(crate) async fn appoint(
    house: &House,
    deed: &mut Deed,
    person: PersonId,
    input: &OfficeInput,
) -> Result<HeldId, Problem> {
    let operator = Actor::Operator { organisation: deed.permit.organisation() };
    let (held, event) = put(house, operator, deed, person, input).await?;
    let (at, today) = (deed.at, house.today());
    store::approve(&mut deed.tx, &deed.permit, held, at, today).await?;
    deed.log(house, &event).await?;
    deed.log(house, &Event::new("office.approved", held)).await?;
    Ok(held)
}

async fn put(
    house: &House,
    actor: Actor<'_>,
    deed: &mut Deed,
    person: PersonId,
    input: &OfficeInput,
) -> Result<(HeldId, Event), Problem> {
    let organisation = deed.permit.organisation();
    let mut form = Form::default();
    let office = Office::from_code(input.office.trim());
    if office.is_none() {
        form.wrong("office", Code::FieldChoice, &[("value", &input.office)]);
    }
    let from = match input.from.trim() {
        "" => Some(house.today()),
        text => form.day("from", text),
    };
    let until = form.optional_day("until", &input.until);
    let kind = office.and_then(Office::held_for);
    let scope = match (input.held_for.trim(), kind) {
        ("", Some(ScopeKind::Own)) => Some(person.bits()),
        ("", _) => None,
        (text, Some(kind)) => {
            let found = found(&mut deed.tx, actor, kind, text).await?;
            if found.is_none() {
                form.wrong("held_for", Code::FieldHeldFor, &[("value", text)]);
            }
            found
        }
        (_, None) => {
            form.wrong("held_for", Code::FieldHeldForNothing, &[]);
            None
        }
    };
    form.finish()?;
    let (Some(office), Some(from)) = (office, from) else { return Err(Problem::new(Code::FormInvalid)) };
    let grant = Grant { office, scope: grants::scope(scope), from, until };
    let kind = kind.filter(|_| scope.is_some());
    if let Err(fault) = grants::check(&grant, kind) {
        let mut form = Form::default();
        match fault {
            GrantFault::NeedsScope(_) => form.wrong("held_for", Code::FieldHeldForNeeded, &[]),
            GrantFault::NoScope => form.wrong("held_for", Code::FieldHeldForNothing, &[]),
            GrantFault::EndsBeforeItBegins => {
                form.wrong("until", Code::FieldEndsBefore, &[("value", &input.until)]);
            }
        }
        form.finish()?;
    }
    let held = Held {
        id: house.id(),
        organisation,
        person,
        grant,
        proposed_by: deed.permit.person(),
        approved_at: None,
        confirmed_on: None,
        ended_at: None,
    };
    store::propose(&mut deed.tx, &deed.permit, &held, kind, deed.at).await?;
    let event = Event::new("office.proposed", held.id)
        .with("person", person.to_string())
        .with("office", office.code())
        .with("held_for", input.held_for.trim());
    Ok((held.id, event))
}

/// Puts a proposed office in force. Neither its maker nor its holder can.
pub async fn approve(house: &House, actor: Actor<'_>, id: HeldId) -> Result<(), Problem> {
    let (tx, held) = load(house, actor, id).await?;
    approving(actor, &held)?;
    let mut deed = house.permit(tx, actor, Right::Move, &matter(&held))?;
    let (at, today) = (deed.at, house.today());
    store::approve(&mut deed.tx, &deed.permit, id, at, today).await?;
    deed.done(house, Event::new("office.approved", id)).await
}

/// Says that an office in force is still right.
pub async fn confirm(house: &House, actor: Actor<'_>, id: HeldId) -> Result<(), Problem> {
    let (tx, held) = load(house, actor, id).await?;
    // Whoever could take it away is who is asked whether it stays.
    let mut deed = house.permit(tx, actor, Right::Withdraw, &matter(&held))?;
    let today = house.today();
    store::confirm(&mut deed.tx, &deed.permit, id, today).await?;
    deed.done(house, Event::new("office.confirmed", id)).await
}

/// Ends an office, or takes a proposal back.
pub async fn end(house: &House, actor: Actor<'_>, id: HeldId) -> Result<(), Problem> {
    let (tx, held) = load(house, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Withdraw, &matter(&held))?;
    let at = deed.at;
    store::end(&mut deed.tx, &deed.permit, id, at).await?;
    deed.done(house, Event::new("office.ended", id)).await
}

async fn load(house: &House, actor: Actor<'_>, id: HeldId) -> Result<(Tx, Held), Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    let mut tx = house.write_unowned(organisation).await?;
    let held = store::one(&mut tx, organisation, id).await?.ok_or_else(Problem::not_found)?;
    Ok((tx, held))
}

const fn matter(held: &Held) -> Matter<'_> {
    Matter {
        organisation: held.organisation,
        standing: held.standing(),
        concerns: &[],
        made_by: held.proposed_by,
    }
}

fn approving(actor: Actor<'_>, held: &Held) -> Result<(), Problem> {
    trellis_domain::people::may_do(actor, Right::Move, &matter(held))?;
    if actor.person() == Some(held.person) {
        return Err(Problem::new(Code::NeedsAnother));
    }
    Ok(())
}

/// What a code or an id names, among the things of a kind.
pub(super) async fn found(
    tx: &mut Tx,
    actor: Actor<'_>,
    kind: ScopeKind,
    text: &str,
) -> Result<Option<u128>, Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    let is_it =
        |id: u128, code: &str| code.eq_ignore_ascii_case(text) || Id::<()>::new(id).to_string() == text;
    Ok(match kind {
        ScopeKind::Member => {
            let members = members::list(tx, organisation).await?;
            members.iter().find(|each| is_it(each.id.bits(), &each.code)).map(|each| each.id.bits())
        }
        ScopeKind::Plan => {
            let plans = plans::list(tx).await?;
            let mut own =
                plans.iter().map(|listed| &listed.plan).filter(|plan| plan.organisation == organisation);
            own.find(|plan| is_it(plan.id.bits(), &plan.code)).map(|plan| plan.id.bits())
        }
        ScopeKind::Own => {
            let people = people_store::people(tx, organisation).await?;
            people.iter().find(|each| is_it(each.id.bits(), &each.email)).map(|each| each.id.bits())
        }
        ScopeKind::Body => {
            let bodies = meetings::bodies(tx, organisation).await?;
            bodies.iter().find(|each| is_it(each.id.bits(), &each.code)).map(|each| each.id.bits())
        }
        ScopeKind::Partner => {
            let partners = members::partners::list(tx, organisation).await?;
            partners.iter().find(|each| is_it(each.id.bits(), &each.code)).map(|each| each.id.bits())
        }
        ScopeKind::Document => {
            // Its id is random: whoever has it was given it. A symbol can be guessed, and so is asked for.
            let all = documents::documents(tx, organisation, None).await?;
            let by_id = |each: &&Document| each.id.to_string() == text;
            let by_symbol = |each: &&Document| key(&each.symbol) == key(text) && may_learn(actor, each);
            let found = all.iter().find(by_id).or_else(|| all.iter().find(by_symbol));
            found.map(|each| each.id.bits())
        }
    })
}

/// Whether the actor may learn of a document by the state in which it is kept: a paper under embargo has no name for
/// those who keep accounts and nothing else.
fn may_learn(actor: Actor<'_>, document: &Document) -> bool {
    let reach = reach(actor.bearer(), Right::Learn, document.organisation, document.state.standing());
    reach.covers(&document.concerns())
}

/// The names of everything an office of the organisation may be held for, as far as the actor may know them.
pub(super) async fn names(
    tx: &mut Tx,
    actor: Actor<'_>,
    organisation: OrganisationId,
) -> Result<HashMap<u128, String>, Problem> {
    let members = members::list(tx, organisation).await?;
    let mut names: HashMap<u128, String> =
        members.into_iter().map(|member| (member.id.bits(), member.name)).collect();
    let plans = plans::list(tx).await?;
    let own = plans.into_iter().map(|listed| listed.plan).filter(|plan| plan.organisation == organisation);
    names.extend(own.map(|plan| (plan.id.bits(), plan.code)));
    let bodies = meetings::bodies(tx, organisation).await?;
    names.extend(bodies.into_iter().map(|body| (body.id.bits(), body.name)));
    let partners = members::partners::list(tx, organisation).await?;
    names.extend(partners.into_iter().map(|partner| (partner.id.bits(), partner.name)));
    let documents = documents::documents(tx, organisation, None).await?.into_iter();
    let documents = documents.filter(|each| may_learn(actor, each));
    names.extend(documents.map(|document| (document.id.bits(), document.symbol)));
    let people = people_store::people(tx, organisation).await?;
    names.extend(people.into_iter().map(|person| (person.id.bits(), person.name)));
    Ok(names)
}
