//! What an organisation has settled about its fund: by which decision an expert must be on the roster or need not be, from which
//! day, and whom the fund helps. Settled by whoever settles what proposals reckon with (ADR 0049).

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    kernel::Day,
    members::{ClassCode, Member, Tenure},
    people::{
        Actor, Organisation, OrganisationId, may_do,
        policy::{self, Matter, Right, Scope, Standing},
        settings::Topic,
    },
    roster::support::{
        SupportState,
        rules::{HistoryRule, InForce, Link, Rule, RuleId, Terms},
    },
};
use trellis_store::{
    Tx, members as members_store,
    people::{self as people_store, settings},
    roster::support::rules as store,
};

use super::{Settled, is_open_to, reach_of};
use crate::{
    House, Problem,
    house::Deed,
    missions::typed::{currency, listed, optional_money},
    problem::{Code, FieldProblem, Form},
    roster::own_organisation,
};

/// A decision as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct RuleInput {
    /// `linked` or `delinked`.
    pub link: String,
    /// From which day; empty for today.
    pub from: String,
    /// Words or symbol of the decision.
    pub decision: String,
}

/// Terms as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct TermsInput {
    /// From which day; empty for today.
    pub from: String,
    /// What the fund is called.
    pub fund: String,
    /// In which currency it gives.
    pub currency: String,
    /// The most that one application may ask for; empty for none.
    pub ceiling: String,
    /// Codes of classes, separated by `;`, in the order in which they are asked for.
    pub classes: String,
}

/// What is settled, as its page shows it.
#[derive(Debug, Clone)]
pub struct RulesView {
    /// Whose fund.
    pub organisation: Organisation,
    /// What holds today.
    pub rule: InForce,
    /// Every decision, the newest first.
    pub rules: Vec<Rule>,
    /// The terms that were settled, the newest first.
    pub terms: Vec<Terms>,
    /// The terms of today.
    pub current: Option<Terms>,
    /// The Members in sight, and what makes each eligible today.
    pub members: Vec<(Member, Option<Tenure>)>,
    /// The classes that terms can name.
    pub classes: Vec<ClassCode>,
    /// What the form of the terms begins with.
    pub input: TermsInput,
    /// Whether the actor may settle anything.
    pub may_edit: bool,
    /// The day of the page.
    pub today: Day,
}

/// What says who may settle: the line that says who works on proposals, as for what those reckon with.
const STANDING: Standing = Standing::Match(policy::Match::Working);

const fn settling(organisation: OrganisationId) -> Matter<'static> {
    Matter { organisation, standing: STANDING, concerns: &[], made_by: None }
}

/// The rule of a day, for whoever may see the roster.
pub(in crate::roster) async fn in_force(
    tx: &mut Tx,
    organisation: OrganisationId,
    day: Day,
) -> Result<InForce, Problem> {
    Ok(InForce::on(&store::rules(tx, organisation).await?, day))
}

/// What is settled about the fund of the actor's organisation.
pub async fn view(house: &House, actor: Actor<'_>) -> Result<RulesView, Problem> {
    let id = own_organisation(actor)?;
    if !is_open_to(actor) {
        return Err(Problem::new(Code::NotAllowed));
    }
    let today = house.today();
    let mut tx = house.read(id).await?;
    let organisation = people_store::organisation(&mut tx, id).await?.ok_or_else(Problem::not_found)?;
    let settled = Settled::load(&mut tx, id).await?;
    let classes = classes(&mut tx, id, &settled.tenures).await?;
    let members = members_store::list(&mut tx, id).await?;
    drop(tx);
    let reach = reach_of(actor, Right::Learn, id, SupportState::Submitted);
    let seen = members.into_iter().filter(|member| reach.covers(&[Scope::of(member.id)]));
    let members = seen.map(|member| (settled.eligible(member.id, today), member));
    let members = members.map(|(held, member)| (member, held)).collect();
    let current = Terms::on(&settled.terms, today).cloned();
    Ok(RulesView {
        organisation,
        rule: InForce::on(&settled.rules, today),
        rules: settled.rules.into_iter().rev().collect(),
        input: current.as_ref().map(TermsInput::of).unwrap_or_default(),
        current,
        terms: settled.terms.into_iter().rev().collect(),
        members,
        classes,
        may_edit: may_do(actor, Right::Edit, &settling(id)).is_ok(),
        today,
    })
}

/// The classes of the organisation's list, and those that somebody holds.
async fn classes(
    tx: &mut Tx,
    organisation: OrganisationId,
    tenures: &[Tenure],
) -> Result<Vec<ClassCode>, Problem> {
    let settings = settings::settings(tx, organisation).await?;
    let mut all: Vec<ClassCode> = settings.codes(Topic::Class).into_iter().map(ClassCode::new).collect();
    for held in tenures {
        if !all.contains(&held.class) {
            all.push(held.class.clone());
        }
    }
    Ok(all)
}

impl TermsInput {
    fn of(terms: &Terms) -> Self {
        let classes: Vec<&str> = terms.classes.iter().map(ClassCode::as_str).collect();
        Self {
            from: String::new(),
            fund: terms.fund.clone(),
            currency: terms.currency.code().to_owned(),
            ceiling: terms.ceiling().map(|most| most.amount().to_string()).unwrap_or_default(),
            classes: classes.join("; "),
        }
    }
}

/// From which day; today where nobody says.
fn from(form: &mut Form, typed: &str, today: Day) -> Option<Day> {
    match typed.trim() {
        "" => Some(today),
        text => form.day("from", text),
    }
}

/// Begins a deed of settling. That there is a fund is no secret to whoever reads its page.
async fn permitted(house: &House, actor: Actor<'_>, organisation: OrganisationId) -> Result<Deed, Problem> {
    let tx = house.write_unowned(organisation).await?;
    house.permit(tx, actor, Right::Edit, &settling(organisation)).map_err(|problem| match is_open_to(actor) {
        true => Problem { code: Code::NotAllowed, ..problem },
        false => problem,
    })
}

/// Settles by a decision that an expert must be on the roster from a day on, or need not be.
pub async fn begin(house: &House, actor: Actor<'_>, input: &RuleInput) -> Result<RuleId, Problem> {
    let organisation = own_organisation(actor)?;
    let mut deed = permitted(house, actor, organisation).await?;
    let mut form = Form::default();
    let link = form.choice("link", &input.link, Link::from_code);
    let from = from(&mut form, &input.from, house.today());
    let decision = form.text("decision", &input.decision);
    form.finish()?;
    let (Some(link), Some(from)) = (link, from) else { return Err(Problem::new(Code::FormInvalid)) };
    let recorded = store::rules(&mut deed.tx, organisation).await?;
    let new = Rule { id: house.id(), link, from, decision }.begin(&recorded).map_err(broken)?;
    let at = deed.at;
    store::add_rule(&mut deed.tx, &deed.permit, &new, at).await?;
    let event = Event::new("support_rule.begun", new.id).with("link", link.code());
    deed.done(house, event.with("from", from.to_string()).with("decision", new.decision)).await?;
    Ok(new.id)
}

/// Takes a decision back that was entered by mistake and has not begun.
pub async fn take_back(house: &House, actor: Actor<'_>, id: RuleId) -> Result<(), Problem> {
    let organisation = own_organisation(actor)?;
    let mut deed = permitted(house, actor, organisation).await?;
    let recorded = store::rules(&mut deed.tx, organisation).await?;
    let rule = recorded.into_iter().find(|rule| rule.id == id).ok_or_else(Problem::not_found)?;
    rule.take_back(house.today()).map_err(broken)?;
    store::remove_rule(&mut deed.tx, &deed.permit, id).await?;
    let event = Event::new("support_rule.taken_back", id).with("link", rule.link.code());
    deed.done(house, event.with("from", rule.from.to_string()).with("decision", rule.decision)).await
}

/// Settles whom the fund helps from a day on.
pub async fn settle(house: &House, actor: Actor<'_>, input: &TermsInput) -> Result<(), Problem> {
    let organisation = own_organisation(actor)?;
    let mut deed = permitted(house, actor, organisation).await?;
    let recorded = store::terms(&mut deed.tx, organisation).await?;
    let tenures = members_store::tenures(&mut deed.tx, organisation).await?;
    let known = classes(&mut deed.tx, organisation, &tenures).await?;
    let mut form = Form::default();
    let from = from(&mut form, &input.from, house.today());
    let fund = form.text("fund", &input.fund);
    let currency = currency(&mut form, "currency", &input.currency);
    let ceiling = currency.and_then(|own| optional_money(&mut form, ("ceiling", &input.ceiling), own));
    let mut classes: Vec<ClassCode> = Vec::new();
    for code in listed(&input.classes) {
        match known.iter().find(|class| class.as_str() == code) {
            Some(class) if !classes.contains(class) => classes.push(class.clone()),
            Some(_) => {}
            None => form.wrong("classes", Code::FieldChoice, &[("value", code)]),
        }
    }
    if input.classes.trim().is_empty() {
        form.wrong("classes", Code::FieldEmpty, &[]);
    }
    form.finish()?;
    let (Some(from), Some(currency)) = (from, currency) else { return Err(Problem::new(Code::FormInvalid)) };
    let ceiling = ceiling.map(|most| most.minor);
    let new = Terms { id: house.id(), from, fund, currency, ceiling, classes };
    let new = new.begin(&recorded).map_err(broken)?;
    let at = deed.at;
    store::add_terms(&mut deed.tx, &deed.permit, &new, at).await?;
    let classes: Vec<&str> = new.classes.iter().map(ClassCode::as_str).collect();
    let event = Event::new("support_terms.set", organisation).with("from", new.from.to_string());
    let event = event.with("fund", new.fund.clone()).with("classes", classes.join(" "));
    let ceiling = new.ceiling().map(|most| most.to_string()).unwrap_or_default();
    deed.done(house, event.with("currency", new.currency.code()).with("ceiling", ceiling)).await
}

fn broken(rule: HistoryRule) -> Problem {
    match rule {
        HistoryRule::NotAfter(day) => {
            FieldProblem::new("from", Code::SupportNotAfter).with("day", day).into()
        }
        HistoryRule::Begun(day) => Problem::new(Code::SupportBegun).with("day", day),
    }
}
