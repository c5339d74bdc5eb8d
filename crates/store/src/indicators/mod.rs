//! Facts with their evidence, what counts for each KPI, baselines and status scales.

mod facts;
pub mod reports;
mod rule_codec;

use std::collections::HashMap;

use jiff::Timestamp;
use serde_json::Value;
use trellis_domain::{
    indicators::{
        fact::{ChannelCode, InstrumentCode, LevelCode, PartnerCode, StatusLevel, StatusScale, TopicCode},
        measure::{Filter, Measure},
    },
    kernel::Decimal,
    members::ClassCode,
    people::{OrganisationId, Permit},
    plans::record::{ActionId, KpiId, MemberSetId, PlanId},
};

use crate::{Arg, Row, StoreError, Tx, row::args};

pub(crate) use facts::fact_of;
pub use facts::{add_facts, add_reports, correct, facts_of, find_fact, withdraw};

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
            json_list(measure.filter.channels.iter().map(ChannelCode::as_str)),
            json_list(measure.filter.partners.iter().map(PartnerCode::as_str)),
            json_list(measure.filter.classes.iter().map(ClassCode::as_str)),
            !measure.filter.actions.is_empty(),
            at,
            permit.person(),
        ]
    });
    tx.insert(
        "insert into measure (kpi_id, clause, rule, instruments, topics, channels, partners, classes, own_action,
                              settled_at, settled_by)",
        rows.collect(),
    )
    .await
}

/// What was settled for the KPIs of a plan, by KPI, clauses in order.
pub async fn measures(tx: &mut Tx, plan: PlanId) -> Result<HashMap<KpiId, Vec<Measure>>, StoreError> {
    let rows = tx
        .all(
            "select measure.kpi_id, measure.rule, measure.instruments, measure.topics, measure.channels,
                    measure.partners, measure.classes, measure.own_action, kpi.action_id
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
        channels: codes("channels")?.into_iter().map(ChannelCode::new).collect(),
        partners: codes("partners")?.into_iter().map(PartnerCode::new).collect(),
        classes: codes("classes")?.into_iter().map(ClassCode::new).collect(),
    };
    Ok(Measure::new(rule_codec::from_text(row.text("rule")?)?, filter))
}

/// Where a KPI differs from its plan.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct KpiFrame {
    /// The set its shares are out of; `None` for the plan's own.
    pub members: Option<MemberSetId>,
    /// Whether it counts only against requests received; `None` as its action says.
    pub upon_request: Option<bool>,
}

/// Says where a KPI differs from its plan.
pub async fn set_frame(tx: &mut Tx, _: &Permit, kpi: KpiId, frame: &KpiFrame) -> Result<(), StoreError> {
    tx.run(
        "insert into kpi_frame (kpi_id, member_set_id, upon_request)
         values ($1, $2, $3)
         on conflict (kpi_id) do update
         set member_set_id = excluded.member_set_id, upon_request = excluded.upon_request",
        args![kpi, frame.members, Arg::Bool(frame.upon_request)],
    )
    .await?;
    Ok(())
}

/// Where the KPIs of a plan differ from it.
pub async fn frames(tx: &mut Tx, plan: PlanId) -> Result<HashMap<KpiId, KpiFrame>, StoreError> {
    let rows = tx
        .all(
            "select kpi_frame.kpi_id, kpi_frame.member_set_id, kpi_frame.upon_request
             from kpi_frame
             join kpi on kpi.id = kpi_frame.kpi_id
             join action on action.id = kpi.action_id
             where action.plan_id = $1
             order by kpi_frame.kpi_id",
            args![plan],
        )
        .await?;
    let frame = |row: &Row| {
        let (members, upon_request) = (row.opt_id("member_set_id")?, row.opt_bool("upon_request")?);
        Ok((row.id("kpi_id")?, KpiFrame { members, upon_request }))
    };
    rows.iter().map(frame).collect()
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
        args![kpi, value, evidence, at, permit.person()],
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
