//! Delivery agreements: the list, one of them, putting in and changing (REQUIREMENTS S2.10).
//!
//! An agreement is judged by the line of an approved initiative: it concerns its parties and the plans of what is delivered
//! by it. A reader sees of it the initiatives that it may read.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    kernel::Day,
    members::{Member, Partner},
    missions::{
        agreements::{
            Agreement, AgreementId, AgreementRule, Effectiveness, Party, Review, ReviewId, Role, Who,
        },
        initiatives::{InitiativeId, InitiativeState},
    },
    people::{
        Actor, Organisation, OrganisationId, may_do,
        policy::{Matter, Reach, Right, Scope, Turn, reach, rights},
    },
};
use trellis_store::{
    Across, Tx,
    events::Logged,
    members::{self as members_store, partners as partners_store},
    missions::{agreements as store, initiatives as initiatives_store},
    people as people_store,
};

use super::{
    initiatives,
    typed::{currency, listed, optional_money},
};
use crate::{
    House, Problem,
    desk::due::{FIRST_MAX, Kind, Pile, Sought, Waiting, When},
    meetings::Directory,
    members::named::{member_named, partner_named},
    problem::{Code, FieldProblem, Form},
    stale::Stands,
};

/// An agreement as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AgreementInput {
    /// Its reference as printed; may be empty.
    pub reference: String,
    /// Its title.
    pub title: String,
    /// What it covers, in words; may be empty.
    pub covers: String,
    /// From which day it holds.
    pub from: String,
    /// Its last day; empty for an open end.
    pub until: String,
    /// A line for each party: who | role | money | in kind | experts. What comes last may be left out.
    pub parties: String,
    /// Codes of the initiatives that are delivered by it, separated by commas.
    pub initiatives: String,
    /// After what time its implementation is reviewed, in words; empty for never.
    pub review_after: String,
    /// The version that the form was made from.
    pub seen: String,
}

/// An agreement as a list and its page show it.
#[derive(Debug, Clone)]
pub struct AgreementView {
    /// The agreement.
    pub agreement: Agreement,
    /// The parties by name, in their order; empty for the secretariat.
    pub names: Vec<String>,
    /// What is delivered by it, as far as the actor may read it.
    pub initiatives: Vec<(InitiativeId, String)>,
    /// When it is to be reviewed next, where the words say so; without a day where nobody could say which.
    pub review_due: Option<Option<Day>>,
    /// Whether the actor may change it.
    pub may_change: bool,
    /// What its form begins with.
    pub input: AgreementInput,
}

/// The agreements of an organisation that an actor may know of.
#[derive(Debug, Clone)]
pub struct Agreements {
    /// Whose.
    pub organisation: Organisation,
    /// The latest first.
    pub rows: Vec<AgreementView>,
    /// Whether the actor may put some in.
    pub may_add: bool,
}

/// What inputs name things by.
struct Around {
    directory: Directory,
    today: Day,
    members: Vec<Member>,
    partners: Vec<Partner>,
}

impl Around {
    async fn load(house: &House, tx: &mut Tx, organisation: OrganisationId) -> Result<Self, Problem> {
        Ok(Self {
            directory: Directory::load(tx, organisation).await?,
            today: house.today(),
            members: members_store::list(tx, organisation).await?,
            partners: partners_store::list(tx, organisation).await?,
        })
    }

    fn who(&self, text: &str) -> Option<Who> {
        match text {
            "secretariat" => Some(Who::Secretariat),
            _ => member_named(&self.members, text)
                .map(Who::Member)
                .or_else(|| partner_named(&self.partners, text).map(Who::Partner)),
        }
    }

    /// By code, as the form names it.
    fn code(&self, who: Who) -> String {
        match who {
            Who::Secretariat => Some("secretariat".to_owned()),
            Who::Member(id) => self.members.iter().find(|each| each.id == id).map(|each| each.code.clone()),
            Who::Partner(id) => self.partners.iter().find(|each| each.id == id).map(|each| each.code.clone()),
        }
        .unwrap_or_default()
    }

    fn name(&self, who: Who) -> String {
        match who {
            Who::Secretariat => None,
            Who::Member(id) => self.members.iter().find(|each| each.id == id).map(|each| each.name.clone()),
            Who::Partner(id) => self.partners.iter().find(|each| each.id == id).map(|each| each.name.clone()),
        }
        .unwrap_or_default()
    }
}

fn own_organisation(actor: Actor<'_>) -> Result<OrganisationId, Problem> {
    actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))
}

/// Whether the actor may know of some agreement.
pub fn is_open_to(actor: Actor<'_>) -> bool {
    actor
        .organisation()
        .is_some_and(|own| reach(actor.bearer(), Right::Learn, own, Agreement::STANDING) != Reach::Nothing)
}

/// What an agreement concerns: its parties and the plans of what is delivered by it.
async fn concerns(tx: &mut Tx, agreement: &Agreement) -> Result<Vec<Scope>, Problem> {
    let mut concerns = agreement.concerns();
    for (_, _, plan) in initiatives_store::actions(tx, &agreement.initiatives).await? {
        concerns.push(Scope::of(plan));
    }
    Ok(concerns)
}

fn matter<'a>(agreement: &Agreement, concerns: &'a [Scope]) -> Matter<'a> {
    let standing = Agreement::STANDING;
    Matter { organisation: agreement.organisation, standing, concerns, made_by: agreement.made_by }
}

async fn view_of(
    tx: &mut Tx,
    actor: Actor<'_>,
    around: &Around,
    agreement: Agreement,
) -> Result<AgreementView, Problem> {
    let concerns = concerns(tx, &agreement).await?;
    let mut known = Vec::new();
    let mut codes = Vec::new();
    for id in &agreement.initiatives {
        if let Some(name) = initiatives::readable_name(tx, actor, *id).await {
            codes.push(name.split_whitespace().next().unwrap_or_default().to_owned());
            known.push((*id, name));
        }
    }
    let may_change = rights(actor.bearer(), &matter(&agreement, &concerns)).has(Right::Edit);
    let input = input_of(&agreement, around, &codes);
    let names = agreement.parties.iter().map(|party| around.name(party.who)).collect();
    let when = (around.directory.bodies.as_slice(), around.directory.sessions.as_slice());
    let review_due = agreement.review_due(when, around.today).map(|due| due.day());
    Ok(AgreementView { names, initiatives: known, review_due, may_change, input, agreement })
}

fn input_of(agreement: &Agreement, around: &Around, codes: &[String]) -> AgreementInput {
    let lines = agreement.parties.iter().map(|party| {
        let money = party.money.map(|money| money.to_string()).unwrap_or_default();
        let code = around.code(party.who);
        format!("{code} | {} | {money} | {} | {}", party.role.code(), party.in_kind, party.experts)
    });
    let own = AgreementInput {
        reference: agreement.reference.clone(),
        title: agreement.title.clone(),
        covers: agreement.covers.clone(),
        from: agreement.from.to_string(),
        until: agreement.until.map(|day| day.to_string()).unwrap_or_default(),
        parties: lines.collect::<Vec<_>>().join("\n"),
        initiatives: codes.join(", "),
        review_after: agreement.review_after.clone(),
        seen: String::new(),
    };
    AgreementInput { seen: own.stands().version(), ..own }
}

impl AgreementInput {
    fn stands(&self) -> Stands {
        Stands::new([
            ("reference", self.reference.clone()),
            ("title", self.title.clone()),
            ("covers", self.covers.clone()),
            ("from", self.from.clone()),
            ("until", self.until.clone()),
            ("parties", self.parties.clone()),
            ("initiatives", self.initiatives.clone()),
            ("review_after", self.review_after.clone()),
        ])
    }

    /// The agreement with what was typed; what is wrong is noted at its field.
    fn read(
        &self,
        form: &mut Form,
        around: &Around,
        known: &[(String, InitiativeId)],
        new: Agreement,
    ) -> Agreement {
        let title = form.text("title", &self.title);
        let (reference, covers) = (
            form.optional_text("reference", &self.reference).unwrap_or_default(),
            form.optional_text("covers", &self.covers).unwrap_or_default(),
        );
        let review_after = form.optional_text("review_after", &self.review_after).unwrap_or_default();
        let (from, until) = (form.day("from", &self.from), form.optional_day("until", &self.until));
        let mut parties = Vec::new();
        for line in self.parties.lines().map(str::trim).filter(|line| !line.is_empty()) {
            match party(form, around, line) {
                Some(party) => parties.push(party),
                None => form.wrong("parties", Code::AgreementParty, &[("value", line)]),
            }
        }
        let mut initiatives = Vec::new();
        for code in listed(&self.initiatives) {
            match known.iter().find(|(own, id)| own.eq_ignore_ascii_case(code) || id.to_string() == code) {
                Some((_, id)) if !initiatives.contains(id) => initiatives.push(*id),
                Some(_) => {}
                None => form.wrong("initiatives", Code::FieldChoice, &[("value", code)]),
            }
        }
        Agreement {
            reference,
            title,
            covers,
            from: from.unwrap_or(new.from),
            until,
            parties,
            initiatives,
            review_after,
            ..new
        }
    }
}

/// A line as `who | role | money | in kind | experts`. Money is written as `EUR 12,500`.
fn party(form: &mut Form, around: &Around, line: &str) -> Option<Party> {
    let mut cells = line.split('|').map(str::trim);
    let who = around.who(cells.next()?)?;
    let role = Role::from_code(cells.next()?)?;
    let money = match cells.next().unwrap_or_default() {
        "" => None,
        text => {
            let (code, amount) = text.split_once(' ').unwrap_or((text, ""));
            let of = currency(form, "parties", code)?;
            Some(optional_money(form, ("parties", amount), of)?)
        }
    };
    let (in_kind, experts) = (cells.next().unwrap_or_default(), cells.next().unwrap_or_default());
    Some(Party { who, role, money, in_kind: in_kind.to_owned(), experts: experts.to_owned() })
}

fn broken(rule: AgreementRule, input: &AgreementInput) -> Problem {
    match rule {
        AgreementRule::TooFewParties => FieldProblem::new("parties", Code::AgreementParties).into(),
        AgreementRule::Twice(at) => {
            let lines = input.parties.lines().map(str::trim).filter(|line| !line.is_empty());
            let line = lines.into_iter().nth(at).unwrap_or_default();
            FieldProblem::new("parties", Code::AgreementTwice).with("value", line).into()
        }
        AgreementRule::EndsFirst => {
            FieldProblem::new("until", Code::FieldEndsBefore).with("value", input.until.trim()).into()
        }
    }
}

/// The initiatives that the actor may read, by code.
async fn codes(
    tx: &mut Tx,
    actor: Actor<'_>,
    organisation: OrganisationId,
) -> Result<Vec<(String, InitiativeId)>, Problem> {
    let sight = initiatives::sight(actor, Right::Read, organisation);
    let all =
        initiatives_store::list(tx, &sight, &initiatives_store::Wanted::default(), (0, i64::MAX)).await?;
    Ok(all.into_iter().map(|each| (each.code, each.id)).collect())
}

/// Whether the actor may put agreements in: whoever may put initiatives in.
fn may_add(actor: Actor<'_>) -> bool {
    initiatives::may_add(actor)
}

/// The agreements of the actor's organisation that it may know of.
pub async fn list(house: &House, actor: Actor<'_>) -> Result<Agreements, Problem> {
    let organisation = own_organisation(actor)?;
    let mut tx = house.read(organisation).await?;
    let of = people_store::organisation(&mut tx, organisation).await?.ok_or_else(Problem::not_found)?;
    let around = Around::load(house, &mut tx, organisation).await?;
    let reach = reach(actor.bearer(), Right::Read, organisation, Agreement::STANDING);
    let mut rows = Vec::new();
    for agreement in store::list(&mut tx, organisation, &reach).await? {
        rows.push(view_of(&mut tx, actor, &around, agreement).await?);
    }
    Ok(Agreements { organisation: of, rows, may_add: may_add(actor) })
}

/// One agreement that the actor may read; absent and hidden are one answer.
pub async fn view(
    house: &House,
    actor: Actor<'_>,
    id: AgreementId,
) -> Result<(Organisation, AgreementView), Problem> {
    let mut tx = house.read(Across::Address).await?;
    let agreement = readable(&mut tx, actor, id).await?;
    let organisation = agreement.organisation;
    let of = people_store::organisation(&mut tx, organisation).await?.ok_or_else(Problem::not_found)?;
    let around = Around::load(house, &mut tx, organisation).await?;
    Ok((of, view_of(&mut tx, actor, &around, agreement).await?))
}

async fn readable(tx: &mut Tx, actor: Actor<'_>, id: AgreementId) -> Result<Agreement, Problem> {
    let organisation = store::organisation_of(tx, id).await?.ok_or_else(Problem::not_found)?;
    tx.draw_in(organisation).await?;
    let agreement = store::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    let concerns = concerns(tx, &agreement).await?;
    may_do(actor, Right::Read, &matter(&agreement, &concerns)).map_err(|_| Problem::not_found())?;
    Ok(agreement)
}

/// The agreements that cover an initiative and that the actor may read.
pub(super) async fn covering(
    tx: &mut Tx,
    actor: Actor<'_>,
    organisation: OrganisationId,
    initiative: InitiativeId,
) -> Result<Vec<(AgreementId, String)>, Problem> {
    let reach = reach(actor.bearer(), Right::Read, organisation, Agreement::STANDING);
    let all = store::list(tx, organisation, &reach).await?.into_iter();
    let own = all.filter(|each| each.initiatives.contains(&initiative));
    Ok(own.map(|each| (each.id, format!("{} {}", each.reference, each.title).trim().to_owned())).collect())
}

/// Puts an agreement in.
pub async fn add(house: &House, actor: Actor<'_>, input: &AgreementInput) -> Result<AgreementId, Problem> {
    let organisation = own_organisation(actor)?;
    let mut tx = house.write_unowned(organisation).await?;
    let around = Around::load(house, &mut tx, organisation).await?;
    let known = codes(&mut tx, actor, organisation).await?;
    let new = Agreement {
        id: house.random_id(),
        organisation,
        reference: String::new(),
        title: String::new(),
        covers: String::new(),
        from: house.today(),
        until: None,
        parties: Vec::new(),
        initiatives: Vec::new(),
        review_after: String::new(),
        reviews: Vec::new(),
        made_by: actor.person(),
        version: 1,
    };
    let guess = input.read(&mut Form::default(), &around, &known, new.clone());
    let concerns = concerns(&mut tx, &guess).await?;
    let standing = InitiativeState::Proposed.standing();
    let asked = Matter { organisation, standing, concerns: &concerns, made_by: None };
    let mut deed = house.permit(tx, actor, Right::Create, &asked)?;
    let mut form = Form::default();
    let agreement = input.read(&mut form, &around, &known, new);
    form.finish()?;
    agreement.check().map_err(|rule| broken(rule, input))?;
    let at = deed.at;
    store::add(&mut deed.tx, &deed.permit, &agreement, at).await?;
    let event = Event::new("agreement.added", agreement.id).with("kind", agreement.kind().code());
    deed.done(house, event).await?;
    Ok(agreement.id)
}

/// Changes an agreement.
pub async fn change(
    house: &House,
    actor: Actor<'_>,
    id: AgreementId,
    input: &AgreementInput,
) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let agreement = readable(&mut tx, actor, id).await?;
    let organisation = agreement.organisation;
    let around = Around::load(house, &mut tx, organisation).await?;
    let known = codes(&mut tx, actor, organisation).await?;
    let stands = view_of(&mut tx, actor, &around, agreement.clone()).await?.input.stands();
    let own = concerns(&mut tx, &agreement).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &matter(&agreement, &own))?;
    let is_change = |event: &Logged| event.deed == "agreement.changed";
    stands.refuse_other(&input.seen, &mut deed.tx, organisation, id, is_change).await?;
    let mut form = Form::default();
    let is_hidden = |id: &&InitiativeId| !known.iter().any(|(_, known)| known == *id);
    let hidden: Vec<InitiativeId> = agreement.initiatives.iter().filter(is_hidden).copied().collect();
    let mut changed = input.read(&mut form, &around, &known, agreement);
    form.finish()?;
    // What its reader does not know of stays in it.
    changed.initiatives.extend(hidden);
    changed.check().map_err(|rule| broken(rule, input))?;
    // Nobody moves an agreement to where it would be somebody else's.
    let concerns = concerns(&mut deed.tx, &changed).await?;
    may_do(actor, Right::Edit, &matter(&changed, &concerns))?;
    store::change(&mut deed.tx, &deed.permit, &changed).await?;
    deed.done(house, Event::new("agreement.changed", id).with("kind", changed.kind().code())).await
}

/// What a review of an agreement found, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ReviewInput {
    /// The day; empty for today.
    pub on: String,
    /// `effective`, `partly`, `not-effective` or `too-early`.
    pub effect: String,
    /// The indicators it was held against, and what they showed.
    pub measured: String,
    /// What follows from it.
    pub outcome: String,
}

/// Records what a review of its implementation found (S4.24); none is changed.
pub async fn review(
    house: &House,
    actor: Actor<'_>,
    id: AgreementId,
    input: &ReviewInput,
) -> Result<ReviewId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let agreement = readable(&mut tx, actor, id).await?;
    let own = concerns(&mut tx, &agreement).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &matter(&agreement, &own))?;
    let mut form = Form::default();
    let on = match input.on.trim() {
        "" => Some(house.today()),
        text => form.past_day("on", text, house.today()),
    };
    let effect = form.choice("effect", &input.effect, Effectiveness::from_code);
    let (measured, outcome) = (form.text("measured", &input.measured), form.text("outcome", &input.outcome));
    if on.is_some_and(|on| on < agreement.from) {
        form.wrong("on", Code::FieldEndsBefore, &[("value", input.on.trim())]);
    }
    form.finish()?;
    let (Some(on), Some(effect)) = (on, effect) else { return Err(Problem::new(Code::FormInvalid)) };
    let review = Review { id: house.id(), on, effect, measured, outcome };
    let at = deed.at;
    store::add_review(&mut deed.tx, &deed.permit, (id, &review), at).await?;
    let event = Event::new("agreement.reviewed", id).with("effect", effect.code());
    deed.done(house, event.with("day", on.to_string())).await?;
    Ok(review.id)
}

/// How long before its day a review is announced on the desk.
const ANNOUNCED_DAYS: i64 = 60;

/// Agreements whose implementation is to be reviewed soon, or should have been.
pub(crate) async fn piles(house: &House, sought: Sought<'_>) -> Result<Vec<Pile>, Problem> {
    let organisation = sought.organisation;
    let Some((turn, side, reach)) = sought.side(Some(Turn::Secretariat), Agreement::STANDING) else {
        return Ok(Vec::new());
    };
    let mut tx = house.read(organisation).await?;
    let all = store::list(&mut tx, organisation, &reach).await?;
    if all.iter().all(|agreement| agreement.review_after.trim().is_empty()) {
        return Ok(Vec::new());
    }
    let directory = Directory::load(&mut tx, organisation).await?;
    drop(tx);
    let today = house.today();
    let soon = today.checked_add(jiff::Span::new().days(ANNOUNCED_DAYS)).map_err(Problem::internal)?;
    let waits = |agreement: &&Agreement| {
        let of = |member| agreement.parties.iter().any(|party| party.who == Who::Member(member));
        sought.member.is_none_or(of)
    };
    let due = all.iter().filter(waits).filter_map(|agreement| {
        let due =
            agreement.review_due((directory.bodies.as_slice(), directory.sessions.as_slice()), today)?;
        // Words that nobody could read a day from wait until somebody has put them right.
        due.day().is_none_or(|day| day <= soon).then(|| (agreement, due.day()))
    });
    let due: Vec<_> = due.collect();
    let first = due.iter().take(FIRST_MAX).map(|(agreement, day)| Waiting {
        id: agreement.id.to_string(),
        title: format!("{} {}", agreement.reference, agreement.title).trim().to_owned(),
        member: None,
        when: day.map(When::Due),
    });
    let (kind, count, first) = (Kind::Agreement, due.len(), first.collect());
    Ok(vec![Pile { kind, state: "review", turn, side, count, first }])
}
