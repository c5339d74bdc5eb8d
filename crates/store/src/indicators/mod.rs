//! Facts with their evidence, what counts for each KPI, baselines and status scales.

mod facts;
mod rule_codec;

use std::collections::HashMap;

use jiff::Timestamp;
use serde_json::Value;
use trellis_domain::{
    indicators::{
        fact::{InstrumentCode, LevelCode, StatusLevel, StatusScale, TopicCode},
        measure::{Filter, Measure},
    },
    kernel::Decimal,
    people::{OrganisationId, Permit},
    plans::record::{ActionId, KpiId, PlanId},
};

use crate::{Row, StoreError, Tx, row::args};

pub use facts::{add_facts, facts_of, find_fact, withdraw};

/// Replaces the levels of the organisation's status scale.
pub async fn set_scale(tx: &mut Tx, permit: &Permit, scale: &StatusScale) -> Result<(), StoreError> {
    tx.run("delete from status_level where organisation_id = $1", args![permit.organisation()]).await?;
    let rows = scale.levels().iter().enumerate().map(|(position, level)| {
        args![
            permit.organisation(),
            position as i64,
            level.code.as_str(),
            json_list(level.words.iter().map(String::as_str)),
            level.meant_by_default,
        ]
    });
    tx.insert(
        "insert into status_level (organisation_id, position, code, words, meant_by_default)",
        rows.collect(),
    )
    .await
}

/// The organisation's status scale; the usual one where it has set none.
pub async fn scale(tx: &mut Tx, organisation: OrganisationId) -> Result<StatusScale, StoreError> {
    let rows = tx
        .all(
            "select code, words, meant_by_default
             from status_level
             where organisation_id = $1
             order by position",
            args![organisation],
        )
        .await?;
    if rows.is_empty() {
        return Ok(StatusScale::usual());
    }
    let level = |row: &Row| {
        Ok(StatusLevel {
            code: LevelCode::new(row.text("code")?),
            words: list_from("words", row.text("words")?)?,
            meant_by_default: row.bool("meant_by_default")?,
        })
    };
    Ok(StatusScale::new(rows.iter().map(level).collect::<Result<_, StoreError>>()?))
}

/// Says what counts for a KPI: one measure, or one for each clause of a compound target.
pub async fn settle_measures(
    tx: &mut Tx,
    permit: &Permit,
    kpi: KpiId,
    measures: &[Measure],
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run("delete from measure where kpi_id = $1", args![kpi]).await?;
    let rows = measures.iter().enumerate().map(|(clause, measure)| {
        args![
            kpi,
            clause as i64,
            rule_codec::text(&measure.rule),
            json_list(measure.filter.instruments.iter().map(InstrumentCode::as_str)),
            json_list(measure.filter.topics.iter().map(TopicCode::as_str)),
            !measure.filter.actions.is_empty(),
            at,
            permit.actor().person(),
        ]
    });
    tx.insert(
        "insert into measure (kpi_id, clause, rule, instruments, topics, own_action, settled_at, settled_by)",
        rows.collect(),
    )
    .await
}

/// What was settled for the KPIs of a plan, by KPI, clauses in order.
pub async fn measures(tx: &mut Tx, plan: PlanId) -> Result<HashMap<KpiId, Vec<Measure>>, StoreError> {
    let rows = tx
        .all(
            "select measure.kpi_id, measure.rule, measure.instruments, measure.topics, measure.own_action,
                    kpi.action_id
             from measure
             join kpi on kpi.id = measure.kpi_id
             join action on action.id = kpi.action_id
             where action.plan_id = $1
             order by measure.kpi_id, measure.clause",
            args![plan],
        )
        .await?;
    let mut by_kpi: HashMap<KpiId, Vec<Measure>> = HashMap::new();
    for row in &rows {
        by_kpi.entry(row.id("kpi_id")?).or_default().push(measure_of(row)?);
    }
    Ok(by_kpi)
}

fn measure_of(row: &Row) -> Result<Measure, StoreError> {
    let action: ActionId = row.id("action_id")?;
    let codes = |column: &str| list_from(column, row.text(column)?);
    let filter = Filter {
        actions: if row.bool("own_action")? { vec![action] } else { Vec::new() },
        instruments: codes("instruments")?.into_iter().map(InstrumentCode::new).collect(),
        topics: codes("topics")?.into_iter().map(TopicCode::new).collect(),
    };
    Ok(Measure::new(rule_codec::from_text(row.text("rule")?)?, filter))
}

/// Where a KPI's number started, with the evidence for it.
pub async fn set_baseline(
    tx: &mut Tx,
    permit: &Permit,
    kpi: KpiId,
    value: Decimal,
    evidence: &str,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "insert into kpi_baseline (kpi_id, value, evidence, recorded_at, recorded_by)
         values ($1, $2, $3, $4, $5)
         on conflict (kpi_id) do update
         set value = excluded.value, evidence = excluded.evidence, recorded_at = excluded.recorded_at,
             recorded_by = excluded.recorded_by",
        args![kpi, value, evidence, at, permit.actor().person()],
    )
    .await?;
    Ok(())
}

/// The recorded baselines of a plan's KPIs with their evidence.
pub async fn baselines(tx: &mut Tx, plan: PlanId) -> Result<HashMap<KpiId, (Decimal, String)>, StoreError> {
    let rows = tx
        .all(
            "select kpi_baseline.kpi_id, kpi_baseline.value, kpi_baseline.evidence
             from kpi_baseline
             join kpi on kpi.id = kpi_baseline.kpi_id
             join action on action.id = kpi.action_id
             where action.plan_id = $1
             order by kpi_baseline.kpi_id",
            args![plan],
        )
        .await?;
    rows.iter().map(|row| Ok((row.id("kpi_id")?, (row.decimal("value")?, row.text("evidence")?)))).collect()
}

/// A list of codes or words as one JSON column.
fn json_list<'a>(items: impl Iterator<Item = &'a str>) -> String {
    items.map(Value::from).collect::<Value>().to_string()
}

fn list_from(column: &str, stored: String) -> Result<Vec<String>, StoreError> {
    serde_json::from_str(&stored)
        .map_err(|_| StoreError::Unreadable { column: column.to_owned(), value: stored })
}
