//! What belongs to an initiative is put and taken away piece by piece: lines of its budget, indicators, risks, principles,
//! elements, leads, days of posts.
//!
//! A budget is changed as long as the Members have not agreed; what an agreement needs is never taken out of an initiative
//! that has one (DOMAIN 5, 7).

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    kernel::Id,
    members::Partner,
    missions::{
        effort::{Needed, Work},
        initiatives::{
            InitiativeId, Level,
            parts::{
                Answer, Baseline, BudgetLine, CostKind, Degree, Indicator, Lead, LeadState, PrincipleAnswer,
                Reading, Risk, Source,
            },
        },
    },
    people::{Actor, policy::Right},
    plans::registers::vocabulary::{Element, Purpose, Tag, TermId},
};
use trellis_store::{
    Across,
    members::partners as partners_store,
    missions::{
        effort as effort_store,
        initiatives::{self as store, parts},
    },
    plans::registers as registers_store,
};

use super::{
    super::typed::{absent, currency, days, money, optional_money, year},
    Held,
    deeds::ask_anew,
    moves::over,
    view::CARRIED,
};
use crate::{
    House, Problem,
    house::Deed,
    meetings::optional,
    members::named::partner_named,
    problem::{Code, FieldProblem, Form},
    terms::is_meant,
};

/// A line of the budget, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct LineInput {
    /// The line by id, where one is changed; empty for a new one.
    pub id: String,
    /// Code of what it pays for.
    pub kind: String,
    /// In words; may be empty.
    pub text: String,
    /// How much, in the initiative's currency.
    pub amount: String,
    /// Code of who pays.
    pub source: String,
    /// Which partner pays, by code or name; may be empty.
    pub partner: String,
}

/// An indicator, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct IndicatorInput {
    /// The indicator by id, where one is changed; empty for a new one.
    pub id: String,
    /// What is measured.
    pub text: String,
    /// In what; may be empty.
    pub unit: String,
    /// Where it stood before; may be empty.
    pub baseline: String,
    /// As at which day; asked where there is a baseline.
    pub baseline_on: String,
    /// Where it is to stand; may be empty.
    pub target: String,
    /// Code of the level at which it measures; may be empty.
    pub level: String,
}

/// What an indicator was found at, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ReadingInput {
    /// The indicator by id or words.
    pub id: String,
    /// As at which day; empty for today.
    pub on: String,
    /// The value.
    pub value: String,
    /// What shows it.
    pub evidence: String,
}

/// A risk, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct RiskInput {
    /// The risk by id, where one is changed; empty for a new one.
    pub id: String,
    /// What may happen.
    pub text: String,
    /// `low`, `medium` or `high`.
    pub likelihood: String,
    /// `low`, `medium` or `high`.
    pub impact: String,
    /// Who looks after it.
    pub owner: String,
    /// What is done about it.
    pub response: String,
}

/// What is ticked against a principle, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct PrincipleInput {
    /// The principle by id, label or words.
    pub term: String,
    /// `met`, `unmet` or `not-applicable`; empty takes back what was ticked.
    pub answer: String,
    /// How it is met, or why not; may be empty.
    pub note: String,
}

/// An element, topic or objective, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct TermInput {
    /// The term by id, label or words.
    pub term: String,
}

/// Money that is looked for outside, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct LeadInput {
    /// The lead by id, where one goes on; empty for a new one.
    pub id: String,
    /// Whom it is asked of: a partner by code or name, or words.
    pub from: String,
    /// How much; may be empty.
    pub amount: String,
    /// In which currency; empty for the initiative's.
    pub currency: String,
    /// `sought`, `offered`, `secured` or `refused`.
    pub state: String,
    /// Since which day; empty for today.
    pub on: String,
    /// What there is to say; may be empty.
    pub note: String,
}

/// Days of a post that it needs, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct EffortInput {
    /// The post by name or id.
    pub post: String,
    /// The year in which the organisation's year begins.
    pub year: String,
    /// `delivery` or `contractor-management`.
    pub work: String,
    /// How many days.
    pub days: String,
}

/// What is taken away, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct RemoveInput {
    /// `line`, `indicator`, `risk`, `lead`, `effort`, `together` or `term`.
    pub kind: String,
    /// Its id.
    pub id: String,
}

/// A deed on a part of an initiative that is not over.
pub(super) async fn begin(
    house: &House,
    actor: Actor<'_>,
    id: InitiativeId,
) -> Result<(Held, Deed), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let deed = house.permit(tx, actor, Right::Edit, &held.matter())?;
    over(&held)?;
    Ok((held, deed))
}

/// Counts the change and makes it lasting.
async fn done(
    house: &House,
    mut deed: Deed,
    held: &Held,
    (name, what): (&'static str, String),
) -> Result<(), Problem> {
    store::touch(&mut deed.tx, &deed.permit, &held.initiative).await?;
    let event = Event::new(name, held.initiative.id).with("code", held.initiative.code.as_str());
    deed.done(house, event.with("part", what)).await
}

/// The id of what is changed, or a fresh one.
fn own_id<K>(house: &House, text: &str) -> Result<Id<K>, Problem> {
    match text.trim() {
        "" => Ok(house.id()),
        text => text.parse().map_err(|_| Problem::not_found()),
    }
}

/// What Members have agreed to is changed after taking it back.
fn terms_are_open(held: &Held) -> Result<(), Problem> {
    match held.initiative.course.state.is_open_to_terms() {
        true => Ok(()),
        false => Err(Problem::new(Code::InitiativeTerms)),
    }
}

/// Puts a line of the budget.
pub async fn put_line(
    house: &House,
    actor: Actor<'_>,
    id: InitiativeId,
    input: &LineInput,
) -> Result<(), Problem> {
    let (held, mut deed) = begin(house, actor, id).await?;
    terms_are_open(&held)?;
    let partners = partners_store::list(&mut deed.tx, held.initiative.organisation).await?;
    let mut form = Form::default();
    let kind = form.choice("kind", &input.kind, CostKind::from_code);
    let text = form.optional_text("text", &input.text).unwrap_or_default();
    let amount = money(&mut form, ("amount", &input.amount), held.initiative.currency);
    let source = form.choice("source", &input.source, Source::from_code);
    let partner = optional(&mut form, "partner", &input.partner, |text| partner_named(&partners, text));
    form.finish()?;
    let (Some(kind), Some(amount), Some(source)) = (kind, amount, source) else {
        return Err(Problem::new(Code::FormInvalid));
    };
    let line = BudgetLine { id: own_id(house, &input.id)?, kind, text, minor: amount.minor, source, partner };
    let at = deed.at;
    parts::put_line(&mut deed.tx, &deed.permit, id, &line, at).await.map_err(absent)?;
    ask_anew(&mut deed, id).await?;
    done(house, deed, &held, ("initiative.budget_changed", kind.code().to_owned())).await
}

/// Puts an indicator.
pub async fn put_indicator(
    house: &House,
    actor: Actor<'_>,
    id: InitiativeId,
    input: &IndicatorInput,
) -> Result<(), Problem> {
    let (held, mut deed) = begin(house, actor, id).await?;
    let mut form = Form::default();
    let text = form.text("text", &input.text);
    let unit = form.optional_text("unit", &input.unit).unwrap_or_default();
    let target = form.optional_text("target", &input.target).unwrap_or_default();
    let level = optional(&mut form, "level", &input.level, Level::from_code);
    let value = form.optional_number("baseline", &input.baseline);
    let is_there = !input.baseline.trim().is_empty();
    let on = match is_there {
        true => form.past_day("baseline_on", &input.baseline_on, house.today()),
        false => None,
    };
    form.finish()?;
    let baseline = value.zip(on).map(|(value, on)| Baseline { value, on });
    let indicator = Indicator { id: own_id(house, &input.id)?, text, unit, baseline, target, level };
    let at = deed.at;
    let others = parts::indicators(&mut deed.tx, &[id]).await?.into_iter();
    let others = others.filter(|(_, each)| each.id != indicator.id && each.baseline.is_some()).count();
    if !held.initiative.course.state.is_open_to_terms() && others == 0 && indicator.baseline.is_none() {
        return Err(FieldProblem::new("baseline", Code::InitiativeLast).into());
    }
    let what = indicator.text.clone();
    parts::put_indicator(&mut deed.tx, &deed.permit, id, &indicator, at).await.map_err(absent)?;
    done(house, deed, &held, ("initiative.indicator_put", what)).await
}

/// Records what an indicator was found at; none is overwritten.
pub async fn read_indicator(
    house: &House,
    actor: Actor<'_>,
    id: InitiativeId,
    input: &ReadingInput,
) -> Result<(), Problem> {
    let (held, mut deed) = begin(house, actor, id).await?;
    let indicators = parts::indicators(&mut deed.tx, &[id]).await?;
    let mut form = Form::default();
    let found = form.choice("id", &input.id, |text| {
        let is_it = |each: &&Indicator| each.id.to_string() == text || each.text.eq_ignore_ascii_case(text);
        indicators.iter().map(|(_, each)| each).find(is_it)
    });
    let on = match input.on.trim() {
        "" => Some(house.today()),
        text => form.past_day("on", text, house.today()),
    };
    let value = form.number("value", &input.value);
    let evidence = form.text("evidence", &input.evidence);
    let baseline = found.and_then(|each| each.baseline);
    if let (Some(baseline), Some(on)) = (baseline, on)
        && on <= baseline.on
    {
        form.wrong("on", Code::FieldEndsBefore, &[("value", &on.to_string())]);
    }
    form.finish()?;
    let (Some(indicator), Some(on), Some(value)) = (found, on, value) else {
        return Err(Problem::new(Code::FormInvalid));
    };
    let reading = Reading { id: house.id(), indicator: indicator.id, on, value, evidence };
    let at = deed.at;
    parts::add_reading(&mut deed.tx, &deed.permit, id, &reading, at).await?;
    done(house, deed, &held, ("initiative.indicator_read", indicator.text.clone())).await
}

/// Puts a risk.
pub async fn put_risk(
    house: &House,
    actor: Actor<'_>,
    id: InitiativeId,
    input: &RiskInput,
) -> Result<(), Problem> {
    let (held, mut deed) = begin(house, actor, id).await?;
    let mut form = Form::default();
    let text = form.text("text", &input.text);
    let likelihood = form.choice("likelihood", &input.likelihood, Degree::from_code);
    let impact = form.choice("impact", &input.impact, Degree::from_code);
    let (owner, response) = (form.text("owner", &input.owner), form.text("response", &input.response));
    form.finish()?;
    let (Some(likelihood), Some(impact)) = (likelihood, impact) else {
        return Err(Problem::new(Code::FormInvalid));
    };
    let risk = Risk { id: own_id(house, &input.id)?, text, likelihood, impact, owner, response };
    let at = deed.at;
    parts::put_risk(&mut deed.tx, &deed.permit, id, &risk, at).await.map_err(absent)?;
    // What is protected does not stand in the log.
    done(house, deed, &held, ("initiative.risk_put", risk.id.to_string())).await
}

/// A term of some of the organisation's lists by id, label or words.
async fn term_named(
    deed: &mut Deed,
    form: &mut Form,
    purposes: &[Purpose],
    text: &str,
) -> Result<Option<TermId>, Problem> {
    let lists = registers_store::vocabularies_of(&mut deed.tx, deed.permit.organisation()).await?;
    let of = lists.iter().filter(|list| purposes.contains(&list.purpose));
    let mut terms = of.flat_map(|list| &list.terms);
    Ok(form.choice("term", text, |text| terms.find(|term| is_meant(term, text)).map(|term| term.id)))
}

/// Ticks a principle, or takes back what was ticked.
pub async fn tick(
    house: &House,
    actor: Actor<'_>,
    id: InitiativeId,
    input: &PrincipleInput,
) -> Result<(), Problem> {
    let (held, mut deed) = begin(house, actor, id).await?;
    let mut form = Form::default();
    let term = term_named(&mut deed, &mut form, &[Purpose::Principle], &input.term).await?;
    let answer = optional(&mut form, "answer", &input.answer, Answer::from_code);
    let note = form.optional_text("note", &input.note).unwrap_or_default();
    form.finish()?;
    let Some(term) = term else { return Err(Problem::new(Code::FormInvalid)) };
    match answer {
        Some(answer) => {
            let ticked = PrincipleAnswer { term, answer, note };
            parts::set_principle(&mut deed.tx, &deed.permit, id, &ticked).await?;
        }
        None => parts::clear_principle(&mut deed.tx, &deed.permit, id, term).await?,
    }
    let what = answer.map(Answer::code).unwrap_or_default().to_owned();
    done(house, deed, &held, ("initiative.principle_ticked", what)).await
}

/// Says that an initiative acts on an element, topic or objective.
pub async fn tag(
    house: &House,
    actor: Actor<'_>,
    id: InitiativeId,
    input: &TermInput,
) -> Result<(), Problem> {
    let (held, mut deed) = begin(house, actor, id).await?;
    let mut form = Form::default();
    let term = term_named(&mut deed, &mut form, CARRIED, &input.term).await?;
    form.finish()?;
    let Some(term) = term else { return Err(Problem::new(Code::FormInvalid)) };
    let (tag, at) = (Tag { term, element: Element::Initiative(id) }, deed.at);
    registers_store::tag(&mut deed.tx, &deed.permit, tag, at).await?;
    done(house, deed, &held, ("initiative.tagged", term.to_string())).await
}

/// Puts a lead, or says how it goes on.
pub async fn put_lead(
    house: &House,
    actor: Actor<'_>,
    id: InitiativeId,
    input: &LeadInput,
) -> Result<(), Problem> {
    let (held, mut deed) = begin(house, actor, id).await?;
    let partners: Vec<Partner> = partners_store::list(&mut deed.tx, held.initiative.organisation).await?;
    let lead_id = own_id(house, &input.id)?;
    let before = parts::leads(&mut deed.tx, &[id]).await?.into_iter().map(|(_, lead)| lead);
    let before = before.into_iter().find(|lead| lead.id == lead_id);
    let mut form = Form::default();
    let from = form.text("from", &input.from);
    let of = match input.currency.trim() {
        "" => Some(held.initiative.currency),
        text => currency(&mut form, "currency", text),
    };
    let amount = of.and_then(|of| optional_money(&mut form, ("amount", &input.amount), of));
    let state = form.choice("state", &input.state, LeadState::from_code);
    let on = match input.on.trim() {
        "" => Some(house.today()),
        text => form.past_day("on", text, house.today()),
    };
    let note = form.optional_text("note", &input.note).unwrap_or_default();
    if let (Some(before), Some(state)) = (&before, state)
        && before.state != state
        && !before.state.follows().contains(&state)
    {
        form.wrong("state", Code::LeadNotFrom, &[("value", before.state.code())]);
    }
    form.finish()?;
    let (Some(state), Some(on)) = (state, on) else { return Err(Problem::new(Code::FormInvalid)) };
    let partner = partner_named(&partners, &from);
    let lead = Lead { id: lead_id, partner, from, amount, state, on, note };
    let at = deed.at;
    parts::put_lead(&mut deed.tx, &deed.permit, id, &lead, at).await.map_err(absent)?;
    done(house, deed, &held, ("initiative.lead_put", state.code().to_owned())).await
}

/// Says how many days of a post it needs in a year.
pub async fn put_effort(
    house: &House,
    actor: Actor<'_>,
    id: InitiativeId,
    input: &EffortInput,
) -> Result<(), Problem> {
    let (held, mut deed) = begin(house, actor, id).await?;
    let posts = effort_store::posts(&mut deed.tx, held.initiative.organisation).await?;
    let mut form = Form::default();
    let post = form.choice("post", &input.post, |text| {
        let is_it = |each: &&trellis_domain::missions::effort::Post| {
            each.id.to_string() == text || each.name.eq_ignore_ascii_case(text)
        };
        posts.iter().find(is_it).map(|post| post.id)
    });
    let year = year(&mut form, "year", &input.year);
    let work = form.choice("work", &input.work, Work::from_code);
    let days = days(&mut form, "days", &input.days);
    form.finish()?;
    let (Some(post), Some(year), Some(work), Some(days)) = (post, year, work, days) else {
        return Err(Problem::new(Code::FormInvalid));
    };
    let needed = Needed { id: house.id(), initiative: id, post, year, work, days };
    effort_store::put_needed(&mut deed.tx, &deed.permit, &needed).await?;
    done(house, deed, &held, ("initiative.effort_put", year.to_string())).await
}

/// Takes a part away.
pub async fn remove(
    house: &House,
    actor: Actor<'_>,
    id: InitiativeId,
    input: &RemoveInput,
) -> Result<(), Problem> {
    let (held, mut deed) = begin(house, actor, id).await?;
    let part: Id<()> = input.id.trim().parse().map_err(|_| Problem::not_found())?;
    let kind = match input.kind.trim() {
        "line" => parts::Kind::Line,
        "indicator" => parts::Kind::Indicator,
        "risk" => parts::Kind::Risk,
        "lead" => parts::Kind::Lead,
        "effort" => parts::Kind::Effort,
        "together" => parts::Kind::Together,
        "term" => {
            let tag = Tag { term: Id::new(part.bits()), element: Element::Initiative(id) };
            registers_store::untag(&mut deed.tx, &deed.permit, tag).await?;
            return done(house, deed, &held, ("initiative.untagged", input.id.trim().to_owned())).await;
        }
        other => {
            return Err(FieldProblem::new("kind", Code::FieldChoice).with("value", other).into());
        }
    };
    let is_open = held.initiative.course.state.is_open_to_terms();
    if kind == parts::Kind::Line {
        terms_are_open(&held)?;
        ask_anew(&mut deed, id).await?;
    }
    parts::remove(&mut deed.tx, &deed.permit, id, (kind, part)).await.map_err(absent)?;
    if !is_open && !held.dossier(&mut deed.tx).await?.lacks_to_be_asked().is_empty() {
        return Err(Problem::new(Code::InitiativeLast));
    }
    done(house, deed, &held, ("initiative.part_removed", input.kind.trim().to_owned())).await
}
