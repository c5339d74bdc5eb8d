//! Initiatives of a sample with their parts, delivery agreements, posts: put in and moved on by its officer, begun by its
//! head. What lies in the future of the house's clock has not happened yet.

use serde::Deserialize;
use trellis_domain::{missions::initiatives::InitiativeId, plans::record::PlanId};

use super::{
    contributions::{self, AskedRow},
    documents::Cast,
    load::has_come,
};
use crate::{
    House, Problem,
    missions::{
        agreements::{self, AgreementInput},
        effort::{self, FundingInput, PostInput, YearInput},
        funding::{self, FundingMoveInput, OpportunityInput},
        initiatives::{
            AgreeInput, ApproveInput, AssessInput, EffortInput, FeedbackInput, FinalInput, FoundInput,
            IndicatorInput, InitiativeInput, LeadInput, LineInput, LinkInput, MoveInput, PrincipleInput,
            RiskInput, SayInput, SubmitInput, TermInput, TogetherInput, deeds, find_by_name, found, kept,
            moves, report, together,
        },
    },
    needs::gaps,
    requests,
};

/// `initiatives.toml` of a sample; empty where it has none.
#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
pub(super) struct InitiativeRows {
    posts: Vec<PostInput>,
    years: Vec<YearInput>,
    funding: Vec<FundingInput>,
    initiatives: Vec<InitiativeRow>,
    agreements: Vec<AgreementInput>,
    together: Vec<TogetherRow>,
    opportunities: Vec<OpportunityRow>,
    asked: Vec<AskedRow>,
}

/// That two initiatives are done together.
#[derive(Deserialize, Default)]
#[serde(default)]
struct TogetherRow {
    /// Code of the one it is recorded with.
    one: String,
    #[serde(flatten)]
    together: TogetherInput,
}

/// An opportunity to find money, and how far it has come.
#[derive(Deserialize, Default)]
#[serde(default)]
struct OpportunityRow {
    #[serde(flatten)]
    opportunity: OpportunityInput,
    steps: Vec<FundingMoveInput>,
}

/// An initiative, its parts, and how far it has come.
#[derive(Deserialize, Default)]
#[serde(default)]
struct InitiativeRow {
    /// The day from which it is there; empty for any.
    since: String,
    #[serde(flatten)]
    initiative: InitiativeInput,
    lines: Vec<LineInput>,
    indicators: Vec<IndicatorInput>,
    risks: Vec<RiskInput>,
    leads: Vec<LeadInput>,
    principles: Vec<PrincipleInput>,
    /// Labels or words of elements.
    elements: Vec<String>,
    effort: Vec<EffortInput>,
    /// Numbers of the plan's actions that it serves.
    serves: Vec<String>,
    /// Numbers of the requests that it answers.
    requests: Vec<String>,
    /// How the needs begin that it answers.
    answers: Vec<String>,
    remarks: Vec<String>,
    agreed: Vec<AgreeInput>,
    steps: Vec<StepRow>,
    found: Vec<FoundRow>,
    report: Option<ReportRow>,
}

/// Something that was found of it, and what is said of it.
#[derive(Deserialize, Default)]
#[serde(default)]
struct FoundRow {
    #[serde(flatten)]
    found: FoundInput,
    feedback: Vec<String>,
}

/// Its final report, when it went out, and what bodies made of it.
#[derive(Deserialize, Default)]
#[serde(default)]
struct ReportRow {
    #[serde(flatten)]
    report: FinalInput,
    /// The day it goes out; empty for not yet.
    submitted: String,
    assessed: Vec<AssessInput>,
}

/// One thing that happened to it; those after one that has not come have not, either.
#[derive(Deserialize, Default)]
#[serde(default)]
struct StepRow {
    /// The day from which it is so; empty for any.
    from: String,
    #[serde(flatten)]
    step: MoveInput,
    act: Option<ApproveInput>,
}

/// Loads all of it.
pub(super) async fn load(
    house: &House,
    cast: &Cast<'_>,
    (plan, rows): (PlanId, &InitiativeRows),
) -> Result<(), Problem> {
    let today = house.today();
    for post in &rows.posts {
        effort::add_post(house, cast.officer, post).await?;
    }
    for year in &rows.years {
        effort::set_year(house, cast.officer, year).await?;
    }
    for funding in &rows.funding {
        effort::add_funding(house, cast.officer, funding).await?;
    }
    for row in rows.initiatives.iter().filter(|row| has_come(&row.since, today)) {
        let id = deeds::add(house, cast.officer, &row.initiative).await?;
        put_parts(house, cast, id, row).await?;
        for action in &row.serves {
            let (plan, action) = (plan.to_string(), action.clone());
            let input = LinkInput { plan, action, ..LinkInput::default() };
            deeds::link(house, cast.officer, id, &input).await?;
        }
        answer_needs(house, cast, id, &row.answers).await?;
        for number in &row.requests {
            let request = requests::find_by_name(house, cast.officer, number).await?.to_string();
            deeds::link(house, cast.officer, id, &LinkInput { request, ..LinkInput::default() }).await?;
        }
        for text in &row.remarks {
            deeds::say(house, cast.officer, id, &SayInput { text: text.clone() }).await?;
        }
        let agreed = row.agreed.iter().filter(|each| has_come(&each.on, today));
        for each in agreed.clone() {
            deeds::agree(house, cast.officer, id, each).await?;
        }
        if agreed.count() < row.agreed.len() {
            continue;
        }
        let has_come = |step: &&StepRow| {
            let of_act = step.act.as_ref().map_or("", |act| act.day.as_str());
            [&*step.from, &*step.step.on, of_act].into_iter().all(|day| has_come(day, today))
        };
        for step in row.steps.iter().take_while(has_come) {
            match &step.act {
                Some(act) => drop(moves::approve(house, cast.officer, id, act).await?),
                // Somebody else than its author begins it.
                None => {
                    let mover = cast.as_head().unwrap_or(cast.officer);
                    moves::move_on(house, mover, id, &step.step).await?;
                }
            }
        }
        review(house, cast, id, row).await?;
    }
    for agreement in rows.agreements.iter().filter(|row| has_come(&row.from, today)) {
        agreements::add(house, cast.officer, agreement).await?;
    }
    for row in rows.together.iter().filter(|row| has_come(&row.together.on, today)) {
        let one = find_by_name(house, cast.officer, &row.one).await?;
        together::join(house, cast.officer, one, &row.together).await?;
    }
    for row in rows.opportunities.iter().filter(|row| has_come(&row.opportunity.on, today)) {
        let id = funding::add(house, cast.officer, &row.opportunity).await?;
        for step in row.steps.iter().take_while(|step| has_come(&step.on, today)) {
            funding::move_on(house, cast.officer, id, step).await?;
        }
    }
    contributions::load(house, cast.officer, &rows.asked).await
}

/// What was found, the report, and what bodies made of it, as far as that has come.
async fn review(
    house: &House,
    cast: &Cast<'_>,
    id: InitiativeId,
    row: &InitiativeRow,
) -> Result<(), Problem> {
    let today = house.today();
    for each in row.found.iter().filter(|each| has_come(&each.found.on, today)) {
        let found = found::put(house, cast.officer, id, &each.found).await?.to_string();
        for text in &each.feedback {
            let said = FeedbackInput { found: found.clone(), text: text.clone() };
            found::say(house, cast.officer, id, &said).await?;
        }
    }
    // Of what nothing has been found yet nothing is reported.
    let is_found = row.found.iter().any(|each| has_come(&each.found.on, today));
    let Some(report) = row.report.as_ref().filter(|_| is_found) else { return Ok(()) };
    report::write(house, cast.officer, id, &report.report).await?;
    if report.submitted.is_empty() || !has_come(&report.submitted, today) {
        return Ok(());
    }
    report::submit(house, cast.officer, id, &SubmitInput { on: report.submitted.clone() }).await?;
    for assessed in report.assessed.iter().filter(|each| has_come(&each.day, today)) {
        report::assess(house, cast.officer, id, assessed).await?;
    }
    Ok(())
}

async fn put_parts(
    house: &House,
    cast: &Cast<'_>,
    id: InitiativeId,
    row: &InitiativeRow,
) -> Result<(), Problem> {
    for line in &row.lines {
        kept::put_line(house, cast.officer, id, line).await?;
    }
    for indicator in &row.indicators {
        kept::put_indicator(house, cast.officer, id, indicator).await?;
    }
    for risk in &row.risks {
        kept::put_risk(house, cast.officer, id, risk).await?;
    }
    for lead in row.leads.iter().filter(|lead| has_come(&lead.on, house.today())) {
        kept::put_lead(house, cast.officer, id, lead).await?;
    }
    for principle in &row.principles {
        kept::tick(house, cast.officer, id, principle).await?;
    }
    for term in &row.elements {
        kept::tag(house, cast.officer, id, &TermInput { term: term.clone() }).await?;
    }
    for effort in &row.effort {
        kept::put_effort(house, cast.officer, id, effort).await?;
    }
    Ok(())
}

/// Links the needs that begin so and are not met.
async fn answer_needs(
    house: &House,
    cast: &Cast<'_>,
    id: InitiativeId,
    begin: &[String],
) -> Result<(), Problem> {
    if begin.is_empty() {
        return Ok(());
    }
    let Some(organisation) = cast.officer.organisation() else { return Ok(()) };
    let mut tx = house.read(organisation).await?;
    let open = gaps::open_ones(&mut tx, cast.officer, organisation).await?;
    drop(tx);
    for line in open.iter().filter(|line| begin.iter().any(|text| line.need.text.starts_with(text.as_str())))
    {
        let input = LinkInput { need: line.need.id.to_string(), ..LinkInput::default() };
        deeds::link(house, cast.officer, id, &input).await?;
    }
    Ok(())
}
