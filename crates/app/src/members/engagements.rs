//! Engagements with Members: opened, people noted, contacts kept, closed (REQUIREMENTS S1.15). Who is on the way in is
//! [`super::accession`]'s.
//!
//! Who is there and what is internal goes by `thread.internal`, what the Member reads by `thread.with_member`: whoever may
//! read neither learns of no engagement. Every input is text as a form, a call or a file sends it. Must not know pages.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    kernel::Day,
    members::{
        Member, MemberId,
        accession::{Accession, Stage},
        engagement::{
            Channel, Circle, Contact, ContactId, Engagement, EngagementId, Stakeholder, StakeholderId,
            Stance, support,
        },
    },
    people::{
        Actor, Organisation, OrganisationId, Person, may_do,
        policy::{Matter, Reach, Right, Scope, reach},
    },
};
use trellis_store::{
    Across, Tx, events,
    members::{self as members_store, engagements as store},
    people as people_store,
};

use crate::{
    House, Problem,
    meetings::{Directory, NamedPlan, optional},
    plans::action::Happened,
    problem::{Code, Form},
};

/// Most deeds that the history of an engagement shows.
const HISTORY_MAX: i64 = 50;

/// An engagement that the actor may learn of; absent and hidden are one answer.
pub(super) async fn load(tx: &mut Tx, actor: Actor<'_>, id: EngagementId) -> Result<Engagement, Problem> {
    let organisation = store::organisation_of(tx, id).await?.ok_or_else(Problem::not_found)?;
    tx.draw_in(organisation).await?;
    let found = store::list(tx, organisation, Some(id)).await?.pop().ok_or_else(Problem::not_found)?;
    match knows(actor, &found) {
        true => Ok(found),
        false => Err(Problem::not_found()),
    }
}

/// An engagement before the table, as far as a circle reads it.
pub(super) fn matter<'a>(engagement: &Engagement, circle: Circle, concerns: &'a [Scope]) -> Matter<'a> {
    let Engagement { organisation, made_by, .. } = *engagement;
    Matter { organisation, standing: circle.standing(), concerns, made_by }
}

fn allows(actor: Actor<'_>, engagement: &Engagement, circle: Circle, right: Right) -> bool {
    may_do(actor, right, &matter(engagement, circle, &engagement.concerns())).is_ok()
}

/// Whether the actor has a right in what is internal to the secretariat.
pub(super) fn allows_internal(actor: Actor<'_>, engagement: &Engagement, right: Right) -> bool {
    allows(actor, engagement, Circle::Internal, right)
}

/// The circles that know of it and in which the actor has a right.
fn circles(actor: Actor<'_>, engagement: &Engagement, right: Right) -> Vec<Circle> {
    engagement.circles().filter(|circle| allows(actor, engagement, *circle, right)).collect()
}

fn knows(actor: Actor<'_>, engagement: &Engagement) -> bool {
    !circles(actor, engagement, Right::Learn).is_empty()
}

/// The circles in which the actor may note a contact. To share something for the first time takes whoever may begin that.
fn notes_in(actor: Actor<'_>, engagement: &Engagement) -> Vec<Circle> {
    let right_in = |circle: Circle| match circle <= engagement.circle {
        true => Right::Comment,
        false => Right::Create,
    };
    let may = |circle: &&Circle| allows(actor, engagement, **circle, right_in(**circle));
    Circle::ALL.iter().filter(may).copied().collect()
}

fn reach_of(actor: Actor<'_>, right: Right, circle: Circle) -> Reach {
    actor.organisation().map_or(Reach::Nothing, |own| reach(actor.bearer(), right, own, circle.standing()))
}

/// Whether the actor may know of some engagement.
pub fn is_open_to(actor: Actor<'_>) -> bool {
    Circle::ALL.iter().any(|circle| reach_of(actor, Right::Learn, *circle) != Reach::Nothing)
}

/// Whether the actor may open one.
pub fn may_open(actor: Actor<'_>) -> bool {
    Circle::ALL.iter().any(|circle| reach_of(actor, Right::Create, *circle) != Reach::Nothing)
}

/// Whether a deed of the log may be shown to the actor beside those of plans.
pub(crate) fn shows_deed(actor: Actor<'_>, deed: &str) -> bool {
    !deed.starts_with("engagement.") || reach_of(actor, Right::Read, Circle::Internal) == Reach::Everything
}

/// An engagement as a list shows it.
#[derive(Debug, Clone)]
pub struct Row {
    /// The engagement.
    pub engagement: Engagement,
    /// Its Member.
    pub member: Member,
    /// The day of the last contact that the actor may read.
    pub last_contact: Option<Day>,
    /// How far the country has come on its way in, where it is on one and the actor may read that.
    pub accession: Option<Accession>,
}

/// What the list is narrowed to; empty texts narrow nothing.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// A Member by code or id.
    pub member: String,
    /// Code of how far a country has come on its way in; `any` for every country with which something comes next.
    pub stage: String,
}

impl Asked {
    fn has(&self, is_open: bool, accession: Option<&Accession>) -> bool {
        match self.stage.trim() {
            "" => true,
            "any" => is_open && accession.is_some_and(|last| last.due.is_some()),
            code => accession.is_some_and(|last| Stage::from_code(code) == Some(last.stage)),
        }
    }
}

/// The engagements that the actor may know of.
pub struct Engagements {
    /// Whose.
    pub organisation: Organisation,
    /// Open ones first; countries on their way in by the day of what comes next.
    pub rows: Vec<Row>,
    /// How many the actor may know of.
    pub total: usize,
    /// Whether some of them are about a way in, or were.
    pub recruits: bool,
    /// What a form for a new one offers, for whoever may open one.
    pub choices: Option<Choices>,
    /// The day of the page.
    pub today: Day,
}

/// What forms offer.
#[derive(Debug, Clone, Default)]
pub struct Choices {
    /// Members, by name.
    pub members: Vec<Member>,
    /// Plans, by title.
    pub plans: Vec<NamedPlan>,
}

/// The engagements of the actor's organisation, as far as they are asked for.
pub async fn list(house: &House, actor: Actor<'_>, asked: &Asked) -> Result<Engagements, Problem> {
    let id = own_organisation(actor)?;
    if !is_open_to(actor) {
        return Err(Problem::new(Code::NotAllowed));
    }
    let mut tx = house.read(id).await?;
    let organisation = people_store::organisation(&mut tx, id).await?.ok_or_else(Problem::not_found)?;
    let members = members_store::list(&mut tx, id).await?;
    let read: Vec<Circle> = Circle::ALL
        .iter()
        .filter(|circle| reach_of(actor, Right::Read, **circle) != Reach::Nothing)
        .copied()
        .collect();
    let last = store::last_contacts(&mut tx, id, &read).await?;
    let wanted = asked.member.trim();
    let is_wanted = |member: &Member| {
        wanted.is_empty() || member.code.eq_ignore_ascii_case(wanted) || member.id.to_string() == wanted
    };
    let steps = store::accessions(&mut tx, id, None).await?;
    let (mut rows, mut total, mut recruits) = (Vec::new(), 0, false);
    for engagement in store::list(&mut tx, id, None).await? {
        let found = members.iter().find(|each| each.id == engagement.member);
        let Some(member) = found.filter(|_| knows(actor, &engagement)) else { continue };
        let accession = steps.iter().find(|step| step.engagement == engagement.id);
        let accession = accession.filter(|_| allows(actor, &engagement, Circle::Internal, Right::Read));
        total += 1;
        recruits |= accession.is_some();
        if !is_wanted(member) || !asked.has(engagement.closing.is_none(), accession) {
            continue;
        }
        let last_contact = last.get(&engagement.id).copied();
        let reads = !circles(actor, &engagement, Right::Read).is_empty();
        let purpose = if reads { engagement.purpose } else { String::new() };
        let engagement = Engagement { purpose, ..engagement };
        rows.push(Row { member: member.clone(), last_contact, accession: accession.cloned(), engagement });
    }
    if !asked.stage.trim().is_empty() {
        let due = |row: &Row| row.accession.as_ref().and_then(|last| last.due);
        rows.sort_by_key(|row| (due(row).is_none(), due(row)));
    }
    let choices = match may_open(actor) {
        true => Some(Choices { plans: known_plans(house, &mut tx, actor, id).await?, members }),
        false => None,
    };
    Ok(Engagements { organisation, rows, total, recruits, choices, today: house.today() })
}

async fn known_plans(
    house: &House,
    tx: &mut Tx,
    actor: Actor<'_>,
    organisation: OrganisationId,
) -> Result<Vec<NamedPlan>, Problem> {
    let directory = Directory::load(tx, organisation).await?;
    Ok(directory.known_to(actor, organisation, house.today()).plans)
}

fn own_organisation(actor: Actor<'_>) -> Result<OrganisationId, Problem> {
    actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))
}

/// An engagement as its page shows it.
pub struct EngagementView {
    /// The engagement.
    pub engagement: Engagement,
    /// Whose it is.
    pub organisation: Organisation,
    /// Its Member.
    pub member: Member,
    /// The title of its plan, if the actor may know of it.
    pub plan: Option<String>,
    /// The people in the Member's administration; none for whoever does not read what is internal.
    pub stakeholders: Vec<Stakeholder>,
    /// How far the country has come on its way in, the latest step first; none for whoever does not read what is internal.
    pub accession: Vec<Accession>,
    /// How many of them stand where.
    pub support: Vec<(Stance, usize)>,
    /// Contacts that the actor may read with who noted them, the newest first.
    pub contacts: Vec<(Contact, Option<String>)>,
    /// Circles in which the actor may note contacts.
    pub notes_in: Vec<Circle>,
    /// Whether the actor may change who is there.
    pub may_edit: bool,
    /// Whether the actor may close it.
    pub may_close: bool,
    /// What was done, newest first, for whoever may see that.
    pub history: Vec<Happened>,
    /// The day of the page.
    pub today: Day,
}

/// An engagement, as far as the actor may read it.
pub async fn view(house: &House, actor: Actor<'_>, id: EngagementId) -> Result<EngagementView, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let engagement = load(&mut tx, actor, id).await?;
    let of = engagement.organisation;
    let organisation = people_store::organisation(&mut tx, of).await?.ok_or_else(Problem::not_found)?;
    let members = members_store::list(&mut tx, of).await?.into_iter();
    let member = members.into_iter().find(|each| each.id == engagement.member);
    let read = circles(actor, &engagement, Right::Read);
    let told = circles(actor, &engagement, Right::History);
    if read.is_empty() && told.is_empty() {
        return Err(Problem::new(Code::NotAllowed));
    }
    let stakeholders = match read.contains(&Circle::Internal) {
        true => store::stakeholders(&mut tx, id).await?,
        false => Vec::new(),
    };
    let accession = match read.contains(&Circle::Internal) {
        true => store::accessions(&mut tx, of, Some(id)).await?,
        false => Vec::new(),
    };
    let people = people_store::people(&mut tx, of).await?;
    let contacts = store::contacts(&mut tx, id, &read).await?.into_iter();
    let plans = known_plans(house, &mut tx, actor, of).await?;
    let mut history = match told.is_empty() {
        true => Vec::new(),
        false => events::of_subject(&mut tx, of, id, HISTORY_MAX).await?,
    };
    if !told.contains(&Circle::Internal) {
        history.retain(|event| event.says("circle", Circle::WithMember.code()));
    }
    let is_open = engagement.closing.is_none();
    let (purpose, closing) = match read.is_empty() {
        true => (String::new(), engagement.closing.as_ref().map(|(on, _)| (*on, String::new()))),
        false => (engagement.purpose.clone(), engagement.closing.clone()),
    };
    Ok(EngagementView {
        organisation,
        member: member.ok_or_else(Problem::not_found)?,
        plan: plans.into_iter().find(|plan| Some(plan.id) == engagement.plan).map(|plan| plan.title),
        accession,
        support: support(&stakeholders),
        stakeholders,
        contacts: contacts
            .map(|each| (person_name(&people, &each), each))
            .map(|(by, each)| (each, by))
            .collect(),
        notes_in: if is_open { notes_in(actor, &engagement) } else { Vec::new() },
        may_edit: is_open && allows(actor, &engagement, Circle::Internal, Right::Edit),
        may_close: is_open && allows(actor, &engagement, Circle::Internal, Right::Withdraw),
        history: history
            .into_iter()
            .map(|event| Happened {
                at: event.at,
                by: event.person_name,
                deed: event.deed,
                detail: event.detail,
            })
            .collect(),
        today: house.today(),
        engagement: Engagement { purpose, closing, ..engagement },
    })
}

fn person_name(people: &[Person], contact: &Contact) -> Option<String> {
    people.iter().find(|person| Some(person.id) == contact.by).map(|person| person.name.clone())
}

/// The engagements with a Member that the actor may know of: id and purpose.
pub async fn of_member(
    house: &House,
    actor: Actor<'_>,
    member: MemberId,
) -> Result<Vec<(EngagementId, String)>, Problem> {
    let Some(own) = actor.organisation().filter(|_| is_open_to(actor)) else { return Ok(Vec::new()) };
    let mut tx = house.read(own).await?;
    let all = store::of_member(&mut tx, member).await?.into_iter();
    let known = all.filter(|each| each.organisation == own && !circles(actor, each, Right::Read).is_empty());
    Ok(known.map(|each| (each.id, each.purpose)).collect())
}

/// An engagement as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct EngagementInput {
    /// The Member by code or id.
    pub member: String,
    /// The plan it is for, by code or id; may be empty.
    pub plan: String,
    /// Code of who knows of it; empty for the secretariat, or for both where a Member opens it.
    pub circle: String,
    /// What it is about.
    pub purpose: String,
    /// The day it is opened; empty for today.
    pub opened_on: String,
}

/// Opens an engagement with a Member.
pub async fn open(house: &House, actor: Actor<'_>, input: &EngagementInput) -> Result<EngagementId, Problem> {
    let organisation = own_organisation(actor)?;
    let mut tx = house.write_unowned(organisation).await?;
    let members = members_store::list(&mut tx, organisation).await?;
    let plans = known_plans(house, &mut tx, actor, organisation).await?;
    let member_named = |text: &str| {
        let is_it = |each: &&Member| {
            each.code.eq_ignore_ascii_case(text.trim()) || each.id.to_string() == text.trim()
        };
        members.iter().find(is_it).map(|each| each.id)
    };
    let plan_named = |text: &str| {
        let is_it = |each: &&NamedPlan| each.code == text.trim() || each.id.to_string() == text.trim();
        plans.iter().find(is_it).map(|each| each.id)
    };
    // The right comes before the form: whoever may open none learns nothing about fields.
    let named = [member_named(&input.member).map(Scope::of), plan_named(&input.plan).map(Scope::of)];
    let concerns: Vec<Scope> = named.into_iter().flatten().collect();
    let mut form = Form::default();
    let begins = |circle: &Circle| reach_of(actor, Right::Create, *circle) != Reach::Nothing;
    let circle = match input.circle.trim() {
        "" => Some(Circle::ALL.iter().copied().find(begins).unwrap_or(Circle::Internal)),
        text => form.choice("circle", text, Circle::from_code),
    };
    let standing = circle.unwrap_or(Circle::Internal).standing();
    let matter = Matter { organisation, standing, concerns: &concerns, made_by: None };
    let mut deed = house.permit(tx, actor, Right::Create, &matter)?;
    let member = form.choice("member", &input.member, member_named);
    let plan = optional(&mut form, "plan", &input.plan, plan_named);
    let purpose = form.text("purpose", &input.purpose);
    let opened_on = typed_or_today(&mut form, "opened_on", &input.opened_on, house.today());
    form.finish()?;
    let (Some(member), Some(opened_on), Some(circle)) = (member, opened_on, circle) else {
        return Err(Problem::new(Code::FormInvalid));
    };
    let (id, made_by) = (house.random_id(), deed.permit.person());
    let new =
        Engagement { id, organisation, member, circle, plan, purpose, opened_on, closing: None, made_by };
    let at = deed.at;
    store::open(&mut deed.tx, &deed.permit, &new, at).await?;
    let event = Event::new("engagement.opened", id).with("member", member.to_string());
    deed.done(house, event.with("circle", circle.code())).await?;
    Ok(id)
}

pub(super) fn typed_or_today(form: &mut Form, field: &'static str, text: &str, today: Day) -> Option<Day> {
    match text.trim() {
        "" => Some(today),
        text => form.past_day(field, text, today),
    }
}

/// Nothing is added to what is closed.
pub(super) fn refuse_closed(engagement: &Engagement) -> Result<(), Problem> {
    match engagement.closing {
        Some(_) => Err(Problem::new(Code::EngagementClosed)),
        None => Ok(()),
    }
}

/// Somebody in the Member's administration, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct StakeholderInput {
    /// Id of who is changed; empty for somebody new.
    pub id: String,
    /// Their name.
    pub name: String,
    /// Their post; may be empty.
    pub post: String,
    /// The ministry, agency or office; may be empty.
    pub administration: String,
    /// Code of how they stand towards it.
    pub stance: String,
    /// The day that is noted; empty for today.
    pub noted_on: String,
}

/// Notes somebody, or what has changed of them.
pub async fn put_stakeholder(
    house: &House,
    actor: Actor<'_>,
    id: EngagementId,
    input: &StakeholderInput,
) -> Result<StakeholderId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let engagement = load(&mut tx, actor, id).await?;
    let concerns = engagement.concerns();
    let mut deed = house.permit(tx, actor, Right::Edit, &matter(&engagement, Circle::Internal, &concerns))?;
    refuse_closed(&engagement)?;
    let known = store::stakeholders(&mut deed.tx, id).await?;
    let present = match input.id.trim() {
        "" => None,
        text => {
            Some(known.iter().find(|each| each.id.to_string() == text).ok_or_else(Problem::not_found)?.id)
        }
    };
    let mut form = Form::default();
    let name = form.text("name", &input.name);
    let post = form.optional_text("post", &input.post).unwrap_or_default();
    let administration = form.optional_text("administration", &input.administration).unwrap_or_default();
    let stance = form.choice("stance", &input.stance, Stance::from_code);
    let noted_on = typed_or_today(&mut form, "noted_on", &input.noted_on, house.today());
    form.finish()?;
    let (Some(stance), Some(noted_on)) = (stance, noted_on) else {
        return Err(Problem::new(Code::FormInvalid));
    };
    let one = Stakeholder {
        id: present.unwrap_or_else(|| house.id()),
        engagement: id,
        name,
        post,
        administration,
        stance,
        noted_on,
    };
    store::put_stakeholder(&mut deed.tx, &deed.permit, &one).await?;
    // The log keeps for ever: it says how somebody stands, and not who.
    deed.done(house, Event::new("engagement.stakeholder_noted", id).with("stance", stance.code())).await?;
    Ok(one.id)
}

/// Which one.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct OneInput {
    /// Its id.
    pub id: String,
}

/// Takes somebody off.
pub async fn remove_stakeholder(
    house: &House,
    actor: Actor<'_>,
    id: EngagementId,
    input: &OneInput,
) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let engagement = load(&mut tx, actor, id).await?;
    let concerns = engagement.concerns();
    let mut deed = house.permit(tx, actor, Right::Edit, &matter(&engagement, Circle::Internal, &concerns))?;
    refuse_closed(&engagement)?;
    let one: StakeholderId = input.id.trim().parse().map_err(|_| Problem::not_found())?;
    if !store::stakeholders(&mut deed.tx, id).await?.iter().any(|each| each.id == one) {
        return Err(Problem::not_found());
    }
    store::remove_stakeholder(&mut deed.tx, &deed.permit, id, one).await?;
    deed.done(house, Event::new("engagement.stakeholder_removed", id)).await
}

/// A contact as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ContactInput {
    /// Code of who reads it; empty for the narrowest circle that the writer may write in.
    pub circle: String,
    /// The day; empty for today.
    pub on: String,
    /// Code of the way.
    pub channel: String,
    /// With whom; may be empty.
    pub with: String,
    /// What was said.
    pub text: String,
}

/// Notes a contact.
pub async fn note(
    house: &House,
    actor: Actor<'_>,
    id: EngagementId,
    input: &ContactInput,
) -> Result<ContactId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let engagement = load(&mut tx, actor, id).await?;
    let mut form = Form::default();
    let circle = match input.circle.trim() {
        "" => notes_in(actor, &engagement).first().copied(),
        text => form.choice("circle", text, Circle::from_code),
    };
    let concerns = engagement.concerns();
    let within = circle.unwrap_or(Circle::Internal);
    let right = if within <= engagement.circle { Right::Comment } else { Right::Create };
    let mut deed = house.permit(tx, actor, right, &matter(&engagement, within, &concerns))?;
    refuse_closed(&engagement)?;
    let on = typed_or_today(&mut form, "on", &input.on, house.today());
    let channel = form.choice("channel", &input.channel, Channel::from_code);
    let with = form.optional_text("with", &input.with).unwrap_or_default();
    let text = form.text("text", &input.text);
    form.finish()?;
    let (Some(circle), Some(on), Some(channel)) = (circle, on, channel) else {
        return Err(Problem::new(Code::FormInvalid));
    };
    let new = Contact {
        id: house.id(),
        engagement: id,
        circle,
        on,
        channel,
        with,
        text,
        by: deed.permit.person(),
        at: deed.at,
    };
    store::add_contact(&mut deed.tx, &deed.permit, &new).await?;
    if circle > engagement.circle {
        store::share(&mut deed.tx, &deed.permit, id).await?;
    }
    let event = Event::new("engagement.contact_noted", id).with("circle", circle.code());
    deed.done(house, event.with("day", on.to_string())).await?;
    Ok(new.id)
}

/// The end of an engagement, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct CloseInput {
    /// The day; empty for today.
    pub on: String,
    /// What came of it.
    pub outcome: String,
}

/// Closes an engagement with what came of it. What was noted stays.
pub async fn close(
    house: &House,
    actor: Actor<'_>,
    id: EngagementId,
    input: &CloseInput,
) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let engagement = load(&mut tx, actor, id).await?;
    let concerns = engagement.concerns();
    let asked = matter(&engagement, Circle::Internal, &concerns);
    let mut deed = house.permit(tx, actor, Right::Withdraw, &asked)?;
    refuse_closed(&engagement)?;
    let mut form = Form::default();
    let on = typed_or_today(&mut form, "on", &input.on, house.today());
    if on.is_some_and(|on| on < engagement.opened_on) {
        form.wrong("on", Code::FieldEndsBefore, &[("value", &input.on)]);
    }
    let outcome = form.text("outcome", &input.outcome);
    form.finish()?;
    let on = on.ok_or_else(|| Problem::new(Code::FormInvalid))?;
    store::close(&mut deed.tx, &deed.permit, id, (on, &outcome)).await?;
    deed.done(house, Event::new("engagement.closed", id).with("circle", engagement.circle.code())).await
}

/// The engagement with this id.
pub async fn find_by_name(house: &House, actor: Actor<'_>, name: &str) -> Result<EngagementId, Problem> {
    if let Ok(id) = name.trim().parse() {
        return Ok(id);
    }
    // By the Member, where there is one open engagement with it.
    let all = list(house, actor, &Asked { member: name.to_owned(), stage: String::new() }).await?;
    let mut open =
        all.rows.into_iter().filter(|row| row.engagement.closing.is_none() && !name.trim().is_empty());
    let only = open.next().filter(|_| open.next().is_none());
    Ok(only.ok_or_else(Problem::not_found)?.engagement.id)
}
