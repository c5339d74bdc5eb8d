//! Facts: one row each, with the actions they count towards in a table of their own.

use std::collections::HashMap;

use jiff::Timestamp;
use serde_json::{Value, json};
use trellis_domain::{
    indicators::{
        fact::{
            ChannelCode, CountedKind, Evidence, Fact, FactId, InstrumentCode, LevelCode, Outcome,
            PartnerCode, RequestKind, TopicCode, What, Withdrawal,
        },
        report::{Report, ReportState},
    },
    kernel::{Day, Decimal},
    people::{OrganisationId, Permit},
    plans::record::ActionId,
};

use super::{json_list, list_from};
use crate::{Arg, Row, StoreError, Tx, row::args};

/// Adds facts that count at once, in the order given; that order decides between two statuses of one day.
pub async fn add_facts(
    tx: &mut Tx,
    permit: &Permit,
    facts: &[Fact],
    at: Timestamp,
) -> Result<(), StoreError> {
    let by = permit.person();
    let verified = |fact: &Fact| Report {
        fact: fact.clone(),
        state: ReportState::Verified,
        kpi: None,
        by,
        returned: None,
    };
    add_reports(tx, permit, &facts.iter().map(verified).collect::<Vec<_>>(), at).await
}

/// Adds facts as far as each has come. Whoever adds one that counts has verified it.
pub async fn add_reports(
    tx: &mut Tx,
    permit: &Permit,
    reports: &[Report],
    at: Timestamp,
) -> Result<(), StoreError> {
    let rows = reports.iter().map(|report| {
        let judged = report.state == ReportState::Verified;
        let mut row = args![
            report.fact.id,
            permit.organisation(),
            at,
            permit.person(),
            report.state.code(),
            report.kpi,
            judged.then_some(at),
            permit.person().filter(|_| judged),
        ];
        row.extend(fact_args(&report.fact));
        row
    });
    tx.insert(
        "insert into fact (id, organisation_id, recorded_at, recorded_by, standing, kpi_id, judged_at, judged_by,
                           day, what, member_id, instrument, topics, channel, partners, evidence, note, level, kind,
                           how_many, answers_fact_id, met, outcome_day, item, value, out_of, unit)",
        rows.collect(),
    )
    .await?;
    let facts = reports.iter().map(|report| &report.fact);
    let rows = facts.flat_map(|fact| fact.actions.iter().map(|action| args![fact.id, *action]));
    tx.insert("insert into fact_action (fact_id, action_id)", rows.collect()).await?;
    // All facts of one deed have its instant.
    tx.run(
        "update fact
         set plan_id = (select action.plan_id
                        from fact_action
                        join action on action.id = fact_action.action_id
                        where fact_action.fact_id = fact.id
                        order by action.id
                        limit 1)
         where organisation_id = $1
           and standing in ('reported', 'verified')
           and recorded_at = $2
           and withdrawn_on is null
           and plan_id is null",
        args![permit.organisation(), at],
    )
    .await?;
    Ok(())
}

/// Says something else in a report that nobody has verified, which then waits again. Its actions stay.
pub async fn correct(tx: &mut Tx, permit: &Permit, report: &Report) -> Result<(), StoreError> {
    let mut row = args![report.fact.id, permit.organisation(), report.state.code()];
    row.extend(fact_args(&report.fact));
    tx.run_fresh(
        "update fact
         set standing = $3, judged_at = null, judged_by = null, returned_reason = null, day = $4, what = $5,
             member_id = $6, instrument = $7, topics = $8, channel = $9, partners = $10, evidence = $11, note = $12,
             level = $13, kind = $14, how_many = $15, answers_fact_id = $16, met = $17, outcome_day = $18,
             item = $19, value = $20, out_of = $21, unit = $22
         where id = $1 and organisation_id = $2 and standing <> 'verified' and withdrawn_on is null",
        row,
    )
    .await
}

/// What a fact says, in the order of its columns from `day` on.
fn fact_args(fact: &Fact) -> Vec<Arg> {
    let evidence: Value = fact.evidence.iter().map(|each| json!([each.title, each.reference])).collect();
    let mut row = args![
        fact.day,
        what_code(&fact.what),
        fact.member,
        fact.instrument.as_ref().map(InstrumentCode::as_str),
        json_list(fact.topics.iter().map(TopicCode::as_str)),
        fact.channel.as_ref().map(ChannelCode::as_str),
        json_list(fact.partners.iter().map(PartnerCode::as_str)),
        evidence.to_string(),
        fact.note.as_str(),
    ];
    row.extend(WhatColumns::of(&fact.what).into_args());
    row
}

const fn what_code(what: &What) -> &'static str {
    match what {
        What::Status { .. } => "status",
        What::Counted { .. } => "counted",
        What::Request { .. } => "request",
        What::Answers { .. } => "answers",
        What::Scores { .. } => "scores",
        What::Measured { .. } => "measured",
    }
}

/// The columns behind `what`; those a kind does not use stay empty.
#[derive(Default)]
struct WhatColumns {
    level: Option<String>,
    kind: Option<String>,
    how_many: Option<i64>,
    answers: Option<FactId>,
    met: Option<bool>,
    outcome_day: Option<Day>,
    item: Option<String>,
    value: Option<Decimal>,
    out_of: Option<Decimal>,
    unit: Option<String>,
}

impl WhatColumns {
    fn of(what: &What) -> Self {
        let empty = Self::default();
        match what {
            What::Status { level } => Self { level: Some(level.to_string()), ..empty },
            What::Counted { kind, count, answers } => Self {
                kind: Some(kind.to_string()),
                how_many: Some(i64::from(*count)),
                answers: *answers,
                ..empty
            },
            What::Request { kind, outcome } => Self {
                kind: Some(kind.to_string()),
                met: outcome.map(|outcome| outcome.met),
                outcome_day: outcome.map(|outcome| outcome.day),
                ..empty
            },
            What::Answers { positive, answered } => {
                Self { how_many: Some(i64::from(*answered)), value: Some(Decimal::from(*positive)), ..empty }
            }
            What::Scores { item, mean, answered, top } => Self {
                item: item.clone(),
                value: Some(*mean),
                how_many: Some(i64::from(*answered)),
                out_of: Some(*top),
                ..empty
            },
            What::Measured { value, of, unit } => {
                Self { value: Some(*value), out_of: *of, unit: unit.clone(), ..empty }
            }
        }
    }

    fn into_args(self) -> Vec<Arg> {
        args![
            self.level,
            self.kind,
            self.how_many,
            self.answers,
            Arg::Bool(self.met),
            self.outcome_day,
            self.item,
            self.value,
            self.out_of,
            self.unit,
        ]
    }
}

const FACT_COLUMNS_SQL: &str =
    "select id, day, what, member_id, instrument, topics, channel, partners, evidence, note, level, kind,
        how_many, answers_fact_id, met, outcome_day, item, value, out_of, unit, withdrawn_on, withdrawn_reason
 from fact
 where organisation_id = $1 and standing = 'verified'
 order by recorded_at, id";

/// Every fact of an organisation that was verified, in the order of recording, with its actions. What is only reported
/// counts nowhere.
pub async fn facts_of(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Fact>, StoreError> {
    let links = tx
        .all(
            "select fact_action.fact_id, fact_action.action_id
             from fact_action
             join fact on fact.id = fact_action.fact_id
             where fact.organisation_id = $1 and fact.standing = 'verified'
             order by fact_action.fact_id, fact_action.action_id",
            args![organisation],
        )
        .await?;
    let mut actions: HashMap<FactId, Vec<ActionId>> = HashMap::new();
    for link in &links {
        actions.entry(link.id("fact_id")?).or_default().push(link.id("action_id")?);
    }
    let rows = tx.all(FACT_COLUMNS_SQL, args![organisation]).await?;
    rows.iter()
        .enumerate()
        .map(|(order, row)| {
            let mut fact = fact_of(row, order as u64)?;
            fact.actions = actions.remove(&fact.id).unwrap_or_default();
            Ok(fact)
        })
        .collect()
}

/// The organisation a fact belongs to, and the actions it is about.
pub async fn find_fact(
    tx: &mut Tx,
    id: FactId,
) -> Result<Option<(OrganisationId, Vec<ActionId>)>, StoreError> {
    let row = tx.first("select organisation_id from fact where id = $1", args![id]).await?;
    let Some(row) = row else { return Ok(None) };
    let actions = tx.all("select action_id from fact_action where fact_id = $1", args![id]).await?;
    let actions = actions.iter().map(|row| row.id("action_id")).collect::<Result<_, _>>()?;
    Ok(Some((row.id("organisation_id")?, actions)))
}

/// Takes a fact back: it stays readable and counts at no date. Taking it back twice is a conflict.
pub async fn withdraw(
    tx: &mut Tx,
    permit: &Permit,
    fact: FactId,
    withdrawal: &Withdrawal,
) -> Result<(), StoreError> {
    tx.run_fresh(
        "update fact
         set withdrawn_on = $3, withdrawn_reason = $4
         where id = $1 and organisation_id = $2 and withdrawn_on is null",
        args![fact, permit.organisation(), withdrawal.day, withdrawal.reason.as_str()],
    )
    .await
}

pub(crate) fn fact_of(row: &Row, order: u64) -> Result<Fact, StoreError> {
    let withdrawn = match row.opt_day("withdrawn_on")? {
        None => None,
        Some(day) => Some(Withdrawal { day, reason: row.opt_text("withdrawn_reason")?.unwrap_or_default() }),
    };
    let topics = list_from("topics", row.text("topics")?)?;
    let partners = list_from("partners", row.text("partners")?)?;
    Ok(Fact {
        id: row.id("id")?,
        day: row.day("day")?,
        what: what_of(row)?,
        member: row.opt_id("member_id")?,
        instrument: row.opt_text("instrument")?.map(InstrumentCode::new),
        actions: Vec::new(),
        topics: topics.into_iter().map(TopicCode::new).collect(),
        channel: row.opt_text("channel")?.map(ChannelCode::new),
        partners: partners.into_iter().map(PartnerCode::new).collect(),
        evidence: evidence_of(row.text("evidence")?)?,
        note: row.text("note")?,
        recorded: order,
        withdrawn,
    })
}

fn what_of(row: &Row) -> Result<What, StoreError> {
    let missing = |column: &str| StoreError::Unreadable { column: column.to_owned(), value: String::new() };
    let text = |column: &str| row.opt_text(column)?.ok_or_else(|| missing(column));
    let number = |column: &str| row.opt_decimal(column)?.ok_or_else(|| missing(column));
    let count = || {
        let count = row.opt_int("how_many")?.ok_or_else(|| missing("how_many"))?;
        u32::try_from(count).map_err(|_| missing("how_many"))
    };
    Ok(match row.text("what")?.as_str() {
        "status" => What::Status { level: LevelCode::new(text("level")?) },
        "counted" => What::Counted {
            kind: CountedKind::new(text("kind")?),
            count: count()?,
            answers: row.opt_id("answers_fact_id")?,
        },
        "request" => What::Request {
            kind: RequestKind::new(text("kind")?),
            outcome: match (row.opt_bool("met")?, row.opt_day("outcome_day")?) {
                (Some(met), Some(day)) => Some(Outcome { met, day }),
                _ => None,
            },
        },
        "answers" => What::Answers {
            positive: u32::try_from(number("value")?).map_err(|_| missing("value"))?,
            answered: count()?,
        },
        "scores" => What::Scores {
            item: row.opt_text("item")?,
            mean: number("value")?,
            answered: count()?,
            top: number("out_of")?,
        },
        "measured" => What::Measured {
            value: number("value")?,
            of: row.opt_decimal("out_of")?,
            unit: row.opt_text("unit")?,
        },
        other => return Err(StoreError::Unreadable { column: "what".to_owned(), value: other.to_owned() }),
    })
}

fn evidence_of(stored: String) -> Result<Vec<Evidence>, StoreError> {
    let list: Option<Vec<(String, Option<String>)>> = serde_json::from_str(&stored).ok();
    let evidence =
        list.map(|list| list.into_iter().map(|(title, reference)| Evidence { title, reference }).collect());
    evidence.ok_or_else(|| StoreError::Unreadable { column: "evidence".to_owned(), value: stored })
}
