//! Facts: those a plan's figures come from, recording them, and taking one back.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use trellis_app::{
    Problem,
    exchange::{number, opt_number},
    indicators::{self, FactInput},
    plans::live::{LivePlan, live},
    problem::{Code, FieldProblem},
};
use trellis_domain::indicators::fact::{Fact, What};

use super::{id, writer};
use crate::{Web, error, error::Failure, session::Visitor};

/// Most facts of one call: all are recorded or none.
const FACTS_MAX: usize = 1_000;

/// Something that happened on a day, or held from that day on.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct FactEntry {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// The day it happened.
    #[schema(format = Date)]
    day: String,
    /// `status`, `counted`, `request`, `answers`, `scores` or `measured`.
    what: &'static str,
    /// What more there is to say of that kind.
    #[schema(value_type = FactDetail)]
    detail: Value,
    /// Code of the Member it is about.
    member: Option<String>,
    /// Code of the instrument it is about.
    instrument: Option<String>,
    /// Ids of this plan's actions it counts towards.
    actions: Vec<String>,
    /// Codes of what it was about.
    topics: Vec<String>,
    /// By which way it was published.
    channel: Option<String>,
    /// Codes of the partners that took part.
    partners: Vec<String>,
    /// What shows it.
    evidence: Vec<EvidenceEntry>,
    /// A remark.
    note: String,
    /// Why and when it was taken back; null while it stands.
    withdrawn: Option<WithdrawalEntry>,
}

/// What a fact of one kind says; which of these are there depends on `what`.
#[derive(utoipa::ToSchema)]
#[expect(dead_code, reason = "it describes what `what` writes")]
pub(crate) struct FactDetail {
    /// status: the level reached.
    level: Option<String>,
    /// counted, request: of which kind.
    kind: Option<String>,
    /// counted: how many.
    count: Option<u32>,
    /// counted: id of the fact it answers.
    answers: Option<String>,
    /// request: whether it was met; null while open.
    met: Option<bool>,
    /// request: the day that became known.
    #[schema(format = Date)]
    outcome_day: Option<String>,
    /// answers: how many positive.
    positive: Option<u32>,
    /// answers, scores: how many answered.
    answered: Option<u32>,
    /// scores: the item of the evaluation; null for the whole.
    item: Option<String>,
    /// scores: their mean.
    mean: Option<f64>,
    /// scores: the top of the scale.
    top: Option<f64>,
    /// measured: the number.
    value: Option<f64>,
    /// measured: what it is out of.
    of: Option<f64>,
    /// measured: its unit.
    unit: Option<String>,
}

/// What shows a fact.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct EvidenceEntry {
    /// In words.
    pub(super) title: String,
    /// A document symbol or address.
    pub(super) reference: Option<String>,
}

/// Why and when a fact was taken back.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct WithdrawalEntry {
    /// The day.
    #[schema(format = Date)]
    day: String,
    /// The reason.
    reason: String,
}

/// Facts of a plan.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct Facts {
    facts: Vec<FactEntry>,
}

impl FactEntry {
    /// A fact as a plan sees it: of its actions those that are in this plan.
    pub(super) fn of(fact: &Fact, live: &LivePlan) -> Self {
        let (what, detail) = what(&fact.what);
        let own = fact.actions.iter().filter(|action| live.version.position_of(**action).is_some());
        Self {
            id: fact.id.to_string(),
            day: fact.day.to_string(),
            what,
            detail,
            member: fact.member.and_then(|id| live.member(id)).map(|member| member.code.clone()),
            instrument: fact.instrument.as_ref().map(|code| code.as_str().to_owned()),
            actions: own.map(ToString::to_string).collect(),
            topics: fact.topics.iter().map(|topic| topic.as_str().to_owned()).collect(),
            channel: fact.channel.as_ref().map(ToString::to_string),
            partners: fact.partners.iter().map(ToString::to_string).collect(),
            evidence: fact
                .evidence
                .iter()
                .map(|each| EvidenceEntry { title: each.title.clone(), reference: each.reference.clone() })
                .collect(),
            note: fact.note.clone(),
            withdrawn: fact
                .withdrawn
                .as_ref()
                .map(|each| WithdrawalEntry { day: each.day.to_string(), reason: each.reason.clone() }),
        }
    }
}

pub(super) fn what(what: &What) -> (&'static str, Value) {
    use serde_json::json;
    match what {
        What::Status { level } => ("status", json!({ "level": level.as_str() })),
        What::Counted { kind, count, answers } => (
            "counted",
            json!({ "kind": kind.as_str(), "count": count, "answers": answers.map(|id| id.to_string()) }),
        ),
        What::Request { kind, outcome } => (
            "request",
            json!({
                "kind": kind.as_str(),
                "met": outcome.map(|outcome| outcome.met),
                "outcome_day": outcome.map(|outcome| outcome.day.to_string()),
            }),
        ),
        What::Answers { positive, answered } => {
            ("answers", json!({ "positive": positive, "answered": answered }))
        }
        What::Scores { item, mean, answered, top } => (
            "scores",
            json!({ "item": item, "mean": number(*mean), "answered": answered, "top": number(*top) }),
        ),
        What::Measured { value, of, unit } => {
            ("measured", json!({ "value": number(*value), "of": opt_number(*of), "unit": unit }))
        }
    }
}

/// The facts of a plan, in the order of recording: those of its actions, and those of no action.
#[utoipa::path(get, path = "/api/v1/plans/{plan}/facts", tag = "facts", security((), ("key" = [])),
    params(("plan" = String, Path, description = "The plan's id")),
    responses((status = 200, body = Facts), (status = 404, body = error::Report))
)]
pub(crate) async fn list(
    State(web): State<Web>,
    Path(plan): Path<String>,
    visitor: Visitor,
) -> Result<Json<Facts>, Failure> {
    let live = live(&web.house, visitor.actor(), id(&plan)?).await?;
    // A fact that serves another plan only is that plan's to show: it may be a draft.
    let is_own = |fact: &&Fact| {
        fact.actions.is_empty()
            || fact.actions.iter().any(|action| live.version.position_of(*action).is_some())
    };
    Ok(Json(Facts {
        facts: live.facts.iter().filter(is_own).map(|fact| FactEntry::of(fact, &live)).collect(),
    }))
}

/// A fact as stated. Which fields are needed depends on `what`; numbers are given as text, `"22"` or `"3.5"`.
#[derive(Default, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct StatedFact {
    /// The day it happened.
    #[schema(format = Date)]
    day: String,
    /// `status`, `counted`, `request`, `answers`, `scores` or `measured`.
    what: String,
    /// Code of the Member.
    member: String,
    /// Code of the instrument.
    instrument: String,
    /// status: the level reached.
    level: String,
    /// counted, request: of which kind.
    kind: String,
    /// counted: how many; answers, scores: how many answered.
    count: String,
    /// counted: id of the request it answers, or of the evaluation a follow-up comes from.
    answers: String,
    /// The same, where that request stands earlier in this list: its place, from 0.
    answers_in_list: Option<usize>,
    /// request: `yes` or `no`, once known.
    met: String,
    /// request: the day that became known.
    outcome_day: String,
    /// scores: the item of the evaluation.
    item: String,
    /// answers: how many positive; scores: the mean; measured: the number.
    value: String,
    /// scores: the top of the scale; measured: what it is out of.
    of: String,
    /// measured: the unit.
    unit: String,
    /// The actions it counts towards: ids, or printed numbers (`5`, `2/a`).
    actions: Vec<String>,
    /// What it was about.
    topics: Vec<String>,
    /// counted: by which way it was published.
    channel: String,
    /// Codes of the partners that took part.
    partners: Vec<String>,
    /// What shows it, in words.
    evidence: String,
    /// The document's symbol or address.
    reference: String,
    /// A remark.
    note: String,
    /// Id of the KPI it is stated for, of one of its actions.
    kpi: String,
}

/// Facts to record.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct StatedFacts {
    facts: Vec<StatedFact>,
}

/// What was recorded.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct Recorded {
    /// Ids of the facts, in the order given.
    ids: Vec<String>,
}

/// Records facts, all or none. A focal point's wait for somebody to verify them: see `/api/v1/reported`.
#[utoipa::path(post, path = "/api/v1/plans/{plan}/facts", tag = "facts", security(("key" = [])),
    params(("plan" = String, Path, description = "The plan's id")), request_body = StatedFacts,
    responses(
        (status = 201, body = Recorded),
        (status = 401, body = error::Report),
        (status = 403, description = "The role does not allow it", body = error::Report),
        (status = 422, description = "Something needs a change; nothing was recorded", body = error::Report),
    )
)]
pub(crate) async fn record(
    State(web): State<Web>,
    Path(plan): Path<String>,
    visitor: Visitor,
    Json(stated): Json<StatedFacts>,
) -> Result<(StatusCode, Json<Recorded>), Failure> {
    let actor = writer(&visitor)?;
    // The plan is what codes and printed numbers are looked up in.
    let live = live(&web.house, actor, id(&plan)?).await?;
    if stated.facts.len() > FACTS_MAX {
        return Err(Problem::from(FieldProblem::new("facts", Code::FieldLong).with("most", FACTS_MAX)).into());
    }
    let inputs: Vec<FactInput> =
        stated.facts.into_iter().map(|fact| input(fact, &live)).collect::<Result<_, _>>()?;
    let ids = indicators::record(&web.house, actor, live.plan.organisation, &inputs).await?;
    let ids = ids.iter().map(ToString::to_string).collect();
    Ok((StatusCode::CREATED, Json(Recorded { ids })))
}

/// A stated fact with its codes and numbers looked up.
fn input(fact: StatedFact, live: &LivePlan) -> Result<FactInput, Problem> {
    let member = match fact.member.trim() {
        "" => None,
        code => Some(
            live.members
                .iter()
                .find(|member| member.code == code)
                .map(|member| member.id)
                .ok_or_else(|| wrong("member", Code::FieldChoice, "value", code))?,
        ),
    };
    let mut actions = Vec::new();
    for named in &fact.actions {
        let by_id = named.parse().ok().filter(|id| live.version.position_of(*id).is_some());
        match (by_id, live.actions_numbered(named).as_slice()) {
            (Some(id), _) => actions.push(id),
            (None, [one]) => actions.push(*one),
            // None of that number, or several: naming the wrong one would count for the wrong target.
            _ => return Err(wrong("actions", Code::FieldChoice, "value", named)),
        }
    }
    let answers = match fact.answers.trim() {
        "" => None,
        text => Some(text.parse().map_err(|_| wrong("answers", Code::FieldChoice, "value", text))?),
    };
    let kpi = match fact.kpi.trim() {
        "" => None,
        text => Some(text.parse().map_err(|_| wrong("kpi", Code::FieldChoice, "value", text))?),
    };
    Ok(FactInput {
        day: fact.day,
        what: fact.what,
        member,
        instrument: fact.instrument,
        level: fact.level,
        kind: fact.kind,
        count: fact.count,
        answers,
        answers_in_list: fact.answers_in_list,
        met: fact.met,
        outcome_day: fact.outcome_day,
        item: fact.item,
        value: fact.value,
        of: fact.of,
        unit: fact.unit,
        actions,
        topics: fact.topics,
        channel: fact.channel,
        partners: fact.partners,
        evidence: fact.evidence,
        reference: fact.reference,
        note: fact.note,
        kpi,
    })
}

fn wrong(field: &'static str, code: Code, name: &'static str, value: &str) -> Problem {
    FieldProblem::new(field, code).with(name, value).into()
}

/// Why a fact is taken back.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reason {
    /// In words.
    pub(super) reason: String,
}

/// Takes a fact back: it stays readable and counts at no date. A focal point takes back what nobody has verified.
#[utoipa::path(post, path = "/api/v1/facts/{fact}/withdrawal", tag = "facts", security(("key" = [])),
    params(("fact" = String, Path, description = "The fact's id")), request_body = Reason,
    responses(
        (status = 204, description = "It counts no longer"),
        (status = 401, body = error::Report),
        (status = 403, body = error::Report),
        (status = 404, body = error::Report),
        (status = 422, description = "A reason is needed", body = error::Report),
    )
)]
pub(crate) async fn withdraw(
    State(web): State<Web>,
    Path(fact): Path<String>,
    visitor: Visitor,
    Json(said): Json<Reason>,
) -> Result<StatusCode, Failure> {
    indicators::withdraw(&web.house, writer(&visitor)?, id(&fact)?, &said.reason).await?;
    Ok(StatusCode::NO_CONTENT)
}
