//! Money that is looked for across initiatives: one list of opportunities and of the leads of initiatives, what of it is to be
//! done soon, putting in, changing and moving on (REQUIREMENTS S4.26).
//!
//! An opportunity is judged by the line of a proposed initiative and belongs to the plans of what it would pay for. Leads are
//! protected in their initiative; here, too, showing them is an event. Must not know what was paid.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    kernel::{Currency, Day, Money},
    members::Partner,
    missions::{
        funding::{
            Call, Course, FundingRule, FundingState, Opportunity, OpportunityId, YearSum, begin, by_year,
            step,
        },
        initiatives::{
            InitiativeId,
            parts::{Lead, LeadState},
        },
    },
    people::{
        Actor, Organisation, OrganisationId, Verb, may_do,
        policy::{Matter, Reach, Right, Rights, Scope, Turn, reach, rights},
    },
};
use trellis_store::{
    Across, Tx,
    events::Logged,
    members::partners as partners_store,
    missions::{
        funding as store,
        initiatives::{self as initiatives_store, Wanted, parts},
    },
    people as people_store,
};

use super::{
    initiatives::{self, Held},
    own_organisation,
    typed::{currency, listed, optional_money, several, year},
};
use crate::{
    House, Problem,
    desk::due::{FIRST_MAX, Kind, Pile, Sought, Waiting, When},
    members::{named::partner_named, states::folded},
    people::can,
    problem::{Code, FieldProblem, Form},
    stale::Stands,
};

/// How long before its last day a call that nobody has answered stands on the desk.
const ANNOUNCED_DAYS: i64 = 90;

/// An opportunity as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct OpportunityInput {
    /// The call, or what the money would be for.
    pub title: String,
    /// Who would give: a partner by code or name, or words.
    pub funder: String,
    /// The last day of the call; empty for none.
    pub closes_on: String,
    /// How much; empty while nobody has said, or where the years say it.
    pub amount: String,
    /// In which currency; may be empty where there is no amount.
    pub currency: String,
    /// A line for each year it runs: `2027 | 40,000`.
    pub years: String,
    /// Who speaks up for it; may be empty.
    pub champion: String,
    /// Partners the bid is made with, by code, separated by commas.
    pub joint_with: String,
    /// Codes of the initiatives it would pay for, separated by commas.
    pub initiatives: String,
    /// What there is to say; may be empty.
    pub note: String,
    /// Where a new one stands: `open` where it is empty. Says nothing of one that is there.
    pub state: String,
    /// Since which day a new one stands there; empty for today.
    pub on: String,
    /// The version that the form was made from.
    pub seen: String,
}

/// A step, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct FundingMoveInput {
    /// Code of where it goes.
    pub to: String,
    /// The day; empty for today.
    pub on: String,
}

/// What the list is narrowed to; empty texts narrow nothing.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// Code of a state; `running` for what is not decided.
    pub state: String,
    /// A year it runs in.
    pub year: String,
    /// Words of the call, the funder, the champion or an initiative.
    pub words: String,
}

/// Where a row of the list comes from.
#[derive(Debug, Clone)]
pub enum Source {
    /// An opportunity of this room.
    Opportunity(OpportunityId),
    /// A lead of an initiative.
    Lead(InitiativeId),
}

/// A row of the list: an opportunity, or the lead of an initiative.
#[derive(Debug, Clone)]
pub struct Row {
    /// Where it comes from.
    pub source: Source,
    /// What it is called: the call, or the initiative that looks for money.
    pub title: String,
    /// Who would give.
    pub funder: String,
    /// What it would pay for, as far as the actor may read it.
    pub initiatives: Vec<(InitiativeId, String)>,
    /// The last day of the call.
    pub closes_on: Option<Day>,
    /// How much.
    pub amount: Option<Money>,
    /// The years it runs, with how much in each.
    pub years: Vec<(i16, Money)>,
    /// Who speaks up for it.
    pub champion: String,
    /// With which partners the bid is made, by name.
    pub joint_with: Vec<String>,
    /// Where it stands, since when.
    pub course: Course,
}

/// The list.
#[derive(Debug, Clone)]
pub struct Funding {
    /// Whose.
    pub organisation: Organisation,
    /// What is not decided comes before the rest; of that, what closes first, and leads last.
    pub rows: Vec<Row>,
    /// How many the actor may know of.
    pub total: usize,
    /// What the rows bring, year by year and each currency for itself.
    pub sums: Vec<YearSum>,
    /// Years to choose from.
    pub years: Vec<i16>,
    /// Whether the actor may put some in.
    pub may_add: bool,
    /// The day of the page.
    pub today: Day,
}

/// One opportunity as its page shows it.
#[derive(Debug, Clone)]
pub struct OpportunityView {
    /// Whose.
    pub organisation: Organisation,
    /// It.
    pub opportunity: Opportunity,
    /// As the list shows it.
    pub row: Row,
    /// What the actor may do with it.
    pub rights: Rights,
    /// What its form begins with.
    pub input: OpportunityInput,
    /// The day of the page.
    pub today: Day,
}

/// What inputs name things by, and what readers may know.
struct Around {
    partners: Vec<Partner>,
    /// The initiatives that the actor may read: code, id, code with title.
    known: Vec<(String, InitiativeId, String)>,
}

impl Around {
    async fn load(tx: &mut Tx, actor: Actor<'_>, organisation: OrganisationId) -> Result<Self, Problem> {
        let sight = initiatives::sight(actor, Right::Read, organisation);
        let all = initiatives_store::list(tx, &sight, &Wanted::default(), (0, i64::MAX)).await?;
        let known = all.into_iter().map(|each| {
            let name = format!("{} {}", each.code, each.title);
            (each.code, each.id, name)
        });
        Ok(Self { partners: partners_store::list(tx, organisation).await?, known: known.collect() })
    }

    fn partner(&self, id: trellis_domain::members::PartnerId) -> Option<&Partner> {
        self.partners.iter().find(|each| each.id == id)
    }

    fn row(&self, of: &Opportunity) -> Row {
        let named = |id: &InitiativeId| {
            self.known.iter().find(|(_, known, _)| known == id).map(|(_, id, name)| (*id, name.clone()))
        };
        let funder = of.partner.and_then(|id| self.partner(id)).map(|partner| partner.name.clone());
        Row {
            source: Source::Opportunity(of.id),
            title: of.title.clone(),
            funder: funder.unwrap_or_else(|| of.funder.clone()),
            initiatives: of.initiatives.iter().filter_map(named).collect(),
            closes_on: of.closes_on,
            amount: of.money(),
            years: of.years.clone(),
            champion: of.champion.clone(),
            joint_with: of
                .joint_with
                .iter()
                .filter_map(|id| self.partner(*id))
                .map(|partner| partner.name.clone())
                .collect(),
            course: of.course,
        }
    }

    fn input(&self, of: &Opportunity) -> OpportunityInput {
        let years = of.years.iter().map(|(year, money)| format!("{year} | {}", money.amount()));
        let codes = |id: &InitiativeId| self.known.iter().find(|(_, known, _)| known == id);
        let codes = of.initiatives.iter().filter_map(codes).map(|(code, _, _)| code.clone());
        let partners = of.joint_with.iter().filter_map(|id| self.partner(*id));
        let currency = of.amount.or_else(|| of.years.first().map(|(_, money)| *money));
        let own = OpportunityInput {
            title: of.title.clone(),
            funder: of.funder.clone(),
            closes_on: of.closes_on.map(|day| day.to_string()).unwrap_or_default(),
            amount: of.amount.map(|money| money.amount().to_string()).unwrap_or_default(),
            currency: currency.map(|money| money.currency.code().to_owned()).unwrap_or_default(),
            years: years.collect::<Vec<_>>().join("\n"),
            champion: of.champion.clone(),
            joint_with: partners.map(|partner| partner.code.clone()).collect::<Vec<_>>().join(", "),
            initiatives: codes.collect::<Vec<_>>().join(", "),
            note: of.note.clone(),
            ..OpportunityInput::default()
        };
        OpportunityInput { seen: own.stands().version(), ..own }
    }
}

impl OpportunityInput {
    fn stands(&self) -> Stands {
        Stands::new([
            ("title", self.title.clone()),
            ("funder", self.funder.clone()),
            ("closes_on", self.closes_on.clone()),
            ("amount", self.amount.clone()),
            ("currency", self.currency.clone()),
            ("years", self.years.clone()),
            ("champion", self.champion.clone()),
            ("joint_with", self.joint_with.clone()),
            ("initiatives", self.initiatives.clone()),
            ("note", self.note.clone()),
        ])
    }

    /// The opportunity with what was typed; what is wrong is noted at its field.
    fn read(&self, form: &mut Form, around: &Around, base: Opportunity) -> Opportunity {
        let (title, funder) = (form.text("title", &self.title), form.text("funder", &self.funder));
        let says_money = !self.amount.trim().is_empty() || !self.years.trim().is_empty();
        let of = match says_money {
            true => currency(form, "currency", &self.currency),
            false => None,
        };
        let amount = of.and_then(|of| optional_money(form, ("amount", &self.amount), of));
        let years = of.map(|of| self.years(form, of)).unwrap_or_default();
        let joint_with =
            several(form, "joint_with", &self.joint_with, |text| partner_named(&around.partners, text));
        let mut found = Vec::new();
        for code in listed(&self.initiatives) {
            let is_it = |(own, id, _): &&(String, InitiativeId, String)| {
                own.eq_ignore_ascii_case(code) || id.to_string() == code
            };
            match around.known.iter().find(is_it) {
                Some((_, id, _)) if !found.contains(id) => found.push(*id),
                Some(_) => {}
                None => form.wrong("initiatives", Code::FieldChoice, &[("value", code)]),
            }
        }
        Opportunity {
            title,
            partner: partner_named(&around.partners, &funder),
            funder,
            closes_on: form.optional_day("closes_on", &self.closes_on),
            amount,
            years,
            champion: form.optional_text("champion", &self.champion).unwrap_or_default(),
            joint_with,
            initiatives: found,
            note: form.optional_text("note", &self.note).unwrap_or_default(),
            ..base
        }
    }

    /// Lines of `year | amount`, each year once, in their order.
    fn years(&self, form: &mut Form, of: Currency) -> Vec<(i16, Money)> {
        let mut years: Vec<(i16, Money)> = Vec::new();
        for line in self.years.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let Some((when, how_much)) = line.split_once('|') else {
                form.wrong("years", Code::FundingYear, &[("value", line)]);
                continue;
            };
            let (Some(year), Some(money)) =
                (year(form, "years", when), super::typed::money(form, ("years", how_much), of))
            else {
                continue;
            };
            match years.iter().any(|(known, _)| *known == year) {
                true => form.wrong("years", Code::FundingYearTwice, &[("value", when.trim())]),
                false => years.push((year, money)),
            }
        }
        years.sort_by_key(|(year, _)| *year);
        years
    }
}

/// The problem that a broken rule is for whoever typed it; `state` is the field that says where it goes.
fn broken(rule: FundingRule, state: &'static str) -> Problem {
    let of = |field, code, name, value: String| FieldProblem::new(field, code).with(name, value.as_str());
    match rule {
        FundingRule::NotFrom(from) => of(state, Code::FundingNotFrom, "value", from.code().to_owned()),
        FundingRule::Before(day) => of("on", Code::FundingBefore, "day", day.to_string()),
        FundingRule::Closed(day) => of("on", Code::FundingClosed, "day", day.to_string()),
        FundingRule::NoAmount => FieldProblem::new(state, Code::FundingNoAmount),
        FundingRule::YearsDiffer(sum) => of("amount", Code::FundingYearsDiffer, "value", sum.to_string()),
    }
    .into()
}

fn reach_of(actor: Actor<'_>, right: Right, organisation: OrganisationId) -> Reach {
    reach(actor.bearer(), right, organisation, Opportunity::STANDING)
}

/// Whether the actor may know of some opportunity: whoever reads proposed initiatives and drafts of plans.
pub fn is_open_to(actor: Actor<'_>) -> bool {
    actor.organisation().is_some_and(|own| reach_of(actor, Right::Read, own) != Reach::Nothing)
        && actor.organisation().is_some_and(|own| can(actor, Verb::ReadDraft, own))
}

/// What an opportunity concerns: the plans of what it would pay for.
async fn concerns(tx: &mut Tx, of: &Opportunity) -> Result<Vec<Scope>, Problem> {
    let actions = initiatives_store::actions(tx, &of.initiatives).await?;
    Ok(actions.into_iter().map(|(_, _, plan)| Scope::of(plan)).collect())
}

fn matter<'a>(of: &Opportunity, concerns: &'a [Scope]) -> Matter<'a> {
    let standing = Opportunity::STANDING;
    Matter { organisation: of.organisation, standing, concerns, made_by: of.made_by }
}

/// The opportunities and leads that the actor may read. That leads are shown is written down once for the page.
pub async fn list(house: &House, actor: Actor<'_>, asked: &Asked) -> Result<Funding, Problem> {
    let id = own_organisation(actor)?;
    if !is_open_to(actor) {
        return Err(Problem::new(Code::NotAllowed));
    }
    let mut tx = house.read(id).await?;
    let organisation = people_store::organisation(&mut tx, id).await?.ok_or_else(Problem::not_found)?;
    let around = Around::load(&mut tx, actor, id).await?;
    let all = store::list(&mut tx, id, &reach_of(actor, Right::Read, id)).await?;
    let mut rows: Vec<Row> = all.iter().map(|each| around.row(each)).collect();
    let mut shown: Option<Held> = None;
    for (initiative, lead) in leads(&mut tx, actor, id).await? {
        if shown.is_none() {
            shown = Held::load(&mut tx, actor, initiative).await.ok();
        }
        rows.push(of_lead(&around, initiative, lead));
    }
    drop(tx);
    if let Some(held) = &shown {
        house.read_protected(actor, &held.matter(), id, "leads").await?;
    }
    let total = rows.len();
    let mut years: Vec<i16> = rows.iter().flat_map(|row| row.years.iter().map(|(year, _)| *year)).collect();
    years.sort_unstable_by(|a, b| b.cmp(a));
    years.dedup();
    rows.retain(|row| asked.has(row));
    rows.sort_by_key(|row| row.course.state.is_over());
    let sums = by_year(rows.iter().map(|row| (row.course.state, row.years.as_slice())));
    Ok(Funding {
        organisation,
        sums,
        rows,
        total,
        years,
        may_add: reach_of(actor, Right::Create, id) != Reach::Nothing,
        today: house.today(),
    })
}

impl Asked {
    fn has(&self, row: &Row) -> bool {
        let state = match self.state.trim() {
            "" => true,
            "running" => !row.course.state.is_over(),
            code => row.course.state.code() == code,
        };
        let year: Option<i16> = self.year.trim().parse().ok();
        let in_year = self.year.trim().is_empty() || row.years.iter().any(|(own, _)| Some(*own) == year);
        let names = row.initiatives.iter().map(|(_, name)| name.as_str());
        let said = [row.title.as_str(), row.funder.as_str(), row.champion.as_str()].into_iter().chain(names);
        let said = folded(&said.collect::<Vec<_>>().join(" "));
        state && in_year && folded(&self.words).split_whitespace().all(|word| said.contains(word))
    }
}

/// The leads of initiatives that are not over and of which the actor may read what is protected.
async fn leads(
    tx: &mut Tx,
    actor: Actor<'_>,
    organisation: OrganisationId,
) -> Result<Vec<(InitiativeId, Lead)>, Problem> {
    let sight = initiatives::sight(actor, Right::ReadProtected, organisation);
    let all = initiatives_store::list(tx, &sight, &Wanted::default(), (0, i64::MAX)).await?;
    let open = all.into_iter().filter(|each| !each.course.state.is_over());
    let ids: Vec<InitiativeId> = open.map(|each| each.id).collect();
    let mut leads = Vec::new();
    for some in ids.chunks(500) {
        leads.extend(parts::leads(tx, some).await?);
    }
    Ok(leads)
}

/// The lead of an initiative as a row of the list.
fn of_lead(around: &Around, initiative: InitiativeId, lead: Lead) -> Row {
    let name = around.known.iter().find(|(_, id, _)| *id == initiative).map(|(_, _, name)| name.clone());
    let name = name.unwrap_or_default();
    let funder = lead.partner.and_then(|id| around.partner(id)).map(|partner| partner.name.clone());
    let state = match lead.state {
        LeadState::Sought => FundingState::Sought,
        LeadState::Offered => FundingState::Offered,
        LeadState::Secured => FundingState::Secured,
        LeadState::Refused => FundingState::Refused,
    };
    Row {
        source: Source::Lead(initiative),
        title: name.clone(),
        funder: funder.unwrap_or(lead.from),
        initiatives: vec![(initiative, name)],
        closes_on: None,
        amount: lead.amount,
        years: Vec::new(),
        champion: String::new(),
        joint_with: Vec::new(),
        course: Course { state, on: lead.on },
    }
}

/// One opportunity that the actor may read; absent and hidden are one answer.
pub async fn view(house: &House, actor: Actor<'_>, id: OpportunityId) -> Result<OpportunityView, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let opportunity = readable(&mut tx, actor, id).await?;
    let of = opportunity.organisation;
    let organisation = people_store::organisation(&mut tx, of).await?.ok_or_else(Problem::not_found)?;
    let around = Around::load(&mut tx, actor, of).await?;
    let concerns = concerns(&mut tx, &opportunity).await?;
    Ok(OpportunityView {
        organisation,
        row: around.row(&opportunity),
        rights: rights(actor.bearer(), &matter(&opportunity, &concerns)),
        input: around.input(&opportunity),
        today: house.today(),
        opportunity,
    })
}

async fn readable(tx: &mut Tx, actor: Actor<'_>, id: OpportunityId) -> Result<Opportunity, Problem> {
    let organisation = store::organisation_of(tx, id).await?.ok_or_else(Problem::not_found)?;
    tx.draw_in(organisation).await?;
    let found = store::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    let concerns = concerns(tx, &found).await?;
    may_do(actor, Right::Read, &matter(&found, &concerns)).map_err(|_| Problem::not_found())?;
    Ok(found)
}

/// Puts an opportunity in.
pub async fn add(
    house: &House,
    actor: Actor<'_>,
    input: &OpportunityInput,
) -> Result<OpportunityId, Problem> {
    let organisation = own_organisation(actor)?;
    let mut tx = house.write_unowned(organisation).await?;
    let around = Around::load(&mut tx, actor, organisation).await?;
    let new = Opportunity {
        id: house.random_id(),
        organisation,
        title: String::new(),
        funder: String::new(),
        partner: None,
        closes_on: None,
        amount: None,
        years: Vec::new(),
        champion: String::new(),
        joint_with: Vec::new(),
        initiatives: Vec::new(),
        note: String::new(),
        course: Course { state: FundingState::Open, on: house.today() },
        made_by: actor.person(),
        version: 1,
    };
    // The right comes before the form: whoever may put none in learns nothing about fields.
    let guess = input.read(&mut Form::default(), &around, new.clone());
    let concerns = concerns(&mut tx, &guess).await?;
    let mut deed = house.permit(tx, actor, Right::Create, &matter(&guess, &concerns))?;
    let mut form = Form::default();
    let mut new = input.read(&mut form, &around, new);
    let state = match input.state.trim() {
        "" => Some(FundingState::Open),
        text => form.choice("state", text, FundingState::from_code),
    };
    let on = match input.on.trim() {
        "" => Some(house.today()),
        text => form.past_day("on", text, house.today()),
    };
    form.finish()?;
    let (Some(state), Some(on)) = (state, on) else { return Err(Problem::new(Code::FormInvalid)) };
    new.check().map_err(|rule| broken(rule, "state"))?;
    new.course = begin(call(&new), (state, on)).map_err(|rule| broken(rule, "state"))?;
    let at = deed.at;
    store::add(&mut deed.tx, &deed.permit, &new, at).await?;
    deed.done(house, Event::new("funding.added", new.id).with("state", state.code())).await?;
    Ok(new.id)
}

fn call(of: &Opportunity) -> Call {
    Call { closes_on: of.closes_on, has_amount: of.money().is_some() }
}

/// Changes what an opportunity says, as long as it is not decided.
pub async fn change(
    house: &House,
    actor: Actor<'_>,
    id: OpportunityId,
    input: &OpportunityInput,
) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let before = readable(&mut tx, actor, id).await?;
    let organisation = before.organisation;
    let around = Around::load(&mut tx, actor, organisation).await?;
    let own = concerns(&mut tx, &before).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &matter(&before, &own))?;
    let is_change = |event: &Logged| event.deed == "funding.changed";
    let stands = around.input(&before).stands();
    stands.refuse_other(&input.seen, &mut deed.tx, organisation, id, is_change).await?;
    if before.course.state.is_over() {
        return Err(Problem::new(Code::FundingOver));
    }
    let mut form = Form::default();
    let is_hidden = |id: &&InitiativeId| !around.known.iter().any(|(_, known, _)| known == *id);
    let hidden: Vec<InitiativeId> = before.initiatives.iter().filter(is_hidden).copied().collect();
    let mut changed = input.read(&mut form, &around, before);
    form.finish()?;
    // What its reader does not know of stays in it.
    changed.initiatives.extend(hidden);
    changed.check().map_err(|rule| broken(rule, "state"))?;
    // Nobody moves an opportunity to where it would be somebody else's.
    let concerns = concerns(&mut deed.tx, &changed).await?;
    may_do(actor, Right::Edit, &matter(&changed, &concerns))?;
    store::change(&mut deed.tx, &deed.permit, &changed).await?;
    deed.done(house, Event::new("funding.changed", id)).await
}

/// Moves an opportunity on.
pub async fn move_on(
    house: &House,
    actor: Actor<'_>,
    id: OpportunityId,
    input: &FundingMoveInput,
) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let before = readable(&mut tx, actor, id).await?;
    let own = concerns(&mut tx, &before).await?;
    let mut deed = house.permit(tx, actor, Right::Move, &matter(&before, &own))?;
    let mut form = Form::default();
    let to = form.choice("to", &input.to, FundingState::from_code);
    let on = match input.on.trim() {
        "" => Some(house.today()),
        text => form.past_day("on", text, house.today()),
    };
    form.finish()?;
    let (Some(to), Some(on)) = (to, on) else { return Err(Problem::new(Code::FormInvalid)) };
    let course = step(before.course, call(&before), (to, on)).map_err(|rule| broken(rule, "to"))?;
    store::change(&mut deed.tx, &deed.permit, &Opportunity { course, ..before }).await?;
    let event = Event::new("funding.moved", id).with("state", to.code());
    deed.done(house, event.with("day", on.to_string())).await
}

/// Calls that close soon and that nobody has answered.
pub(crate) async fn piles(house: &House, sought: Sought<'_>) -> Result<Vec<Pile>, Problem> {
    let organisation = sought.organisation;
    // What is looked for across initiatives is no Member's.
    if sought.member.is_some() || !is_open_to(sought.actor) {
        return Ok(Vec::new());
    }
    let Some((turn, side, reach)) = sought.side(Some(Turn::Secretariat), Opportunity::STANDING) else {
        return Ok(Vec::new());
    };
    let mut tx = house.read(organisation).await?;
    let all = store::list(&mut tx, organisation, &reach).await?;
    drop(tx);
    let today = house.today();
    let soon = today.checked_add(jiff::Span::new().days(ANNOUNCED_DAYS)).map_err(Problem::internal)?;
    let due = all.iter().filter(|each| each.course.state == FundingState::Open);
    let due: Vec<_> = due.filter(|each| each.closes_on.is_some_and(|day| day <= soon)).collect();
    let first = due.iter().take(FIRST_MAX).map(|each| Waiting {
        id: each.id.to_string(),
        title: each.title.clone(),
        member: None,
        when: each.closes_on.map(When::Due),
    });
    let (kind, count, first) = (Kind::Opportunity, due.len(), first.collect());
    Ok(vec![Pile { kind, state: "open", turn, side, count, first }])
}

/// The opportunity with this id, or the only one that is called so.
pub async fn find_by_name(house: &House, actor: Actor<'_>, name: &str) -> Result<OpportunityId, Problem> {
    if let Ok(id) = name.trim().parse() {
        return Ok(id);
    }
    let organisation = own_organisation(actor)?;
    let mut tx = house.read(organisation).await?;
    let all = store::list(&mut tx, organisation, &reach_of(actor, Right::Read, organisation)).await?;
    let wanted = folded(name);
    let mut found = all.into_iter().filter(|each| !wanted.is_empty() && folded(&each.title) == wanted);
    let only = found.next().filter(|_| found.next().is_none());
    Ok(only.ok_or_else(Problem::not_found)?.id)
}
