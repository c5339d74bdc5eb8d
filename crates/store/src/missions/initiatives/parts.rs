//! What an initiative is judged and paid by, as it is kept: lines of its budget, indicators, risks, principles, leads. Each
//! is put as a whole: the same id again replaces it.

use jiff::Timestamp;
use trellis_domain::{
    kernel::{Currency, Id, Money},
    missions::initiatives::{
        InitiativeId, Level,
        parts::{
            Answer, Baseline, BudgetLine, CostKind, Degree, Indicator, Lead, LeadState, PrincipleAnswer,
            Reading, Risk, Source,
        },
    },
    people::Permit,
    plans::registers::vocabulary::TermId,
};

use super::of;
use crate::{Row, StoreError, Tx, row::args};

/// Puts a line of the budget.
pub async fn put_line(
    tx: &mut Tx,
    _permit: &Permit,
    initiative: InitiativeId,
    line: &BudgetLine,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run_fresh(
        "insert into initiative_line (id, initiative_id, kind, text, minor, source, partner_id, made_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (id) do update
         set kind = excluded.kind, text = excluded.text, minor = excluded.minor, source = excluded.source,
             partner_id = excluded.partner_id
         where initiative_line.initiative_id = excluded.initiative_id",
        args![
            line.id,
            initiative,
            line.kind.code(),
            line.text.as_str(),
            line.minor,
            line.source.code(),
            line.partner,
            at,
        ],
    )
    .await
}

/// The lines of these budgets, oldest first.
pub async fn lines(
    tx: &mut Tx,
    initiatives: &[InitiativeId],
) -> Result<Vec<(InitiativeId, BudgetLine)>, StoreError> {
    let sql = "select id, initiative_id, kind, text, minor, source, partner_id from initiative_line where initiative_id in ";
    let rows = of(tx, sql, initiatives, " order by made_at, id").await?;
    let one = |row: &Row| {
        let line = BudgetLine {
            id: row.id("id")?,
            kind: row.code("kind", CostKind::from_code)?,
            text: row.text("text")?,
            minor: row.int("minor")?,
            source: row.code("source", Source::from_code)?,
            partner: row.opt_id("partner_id")?,
        };
        Ok((row.id("initiative_id")?, line))
    };
    rows.iter().map(one).collect()
}

/// Puts an indicator.
pub async fn put_indicator(
    tx: &mut Tx,
    _permit: &Permit,
    initiative: InitiativeId,
    indicator: &Indicator,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run_fresh(
        "insert into initiative_indicator (id, initiative_id, text, unit, baseline, baseline_on, target, made_at,
                                           level)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (id) do update
         set text = excluded.text, unit = excluded.unit, baseline = excluded.baseline,
             baseline_on = excluded.baseline_on, target = excluded.target, level = excluded.level
         where initiative_indicator.initiative_id = excluded.initiative_id",
        args![
            indicator.id,
            initiative,
            indicator.text.as_str(),
            indicator.unit.as_str(),
            indicator.baseline.map(|baseline| baseline.value),
            indicator.baseline.map(|baseline| baseline.on),
            indicator.target.as_str(),
            at,
            indicator.level.map(Level::code),
        ],
    )
    .await
}

/// The indicators of these initiatives, oldest first.
pub async fn indicators(
    tx: &mut Tx,
    initiatives: &[InitiativeId],
) -> Result<Vec<(InitiativeId, Indicator)>, StoreError> {
    let sql = "select id, initiative_id, text, unit, baseline, baseline_on, target, level from initiative_indicator where initiative_id in ";
    let rows = of(tx, sql, initiatives, " order by made_at, id").await?;
    let one = |row: &Row| {
        let baseline = match row.opt_decimal("baseline")? {
            Some(value) => Some(Baseline { value, on: row.day("baseline_on")? }),
            None => None,
        };
        let indicator = Indicator {
            id: row.id("id")?,
            text: row.text("text")?,
            unit: row.text("unit")?,
            baseline,
            target: row.text("target")?,
            level: match row.opt_text("level")? {
                Some(_) => Some(row.code("level", Level::from_code)?),
                None => None,
            },
        };
        Ok((row.id("initiative_id")?, indicator))
    };
    rows.iter().map(one).collect()
}

/// Adds what an indicator was found at.
pub async fn add_reading(
    tx: &mut Tx,
    permit: &Permit,
    initiative: InitiativeId,
    reading: &Reading,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "insert into initiative_reading (id, initiative_id, indicator_id, on_day, value, evidence, read_by, read_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            reading.id,
            initiative,
            reading.indicator,
            reading.on,
            reading.value,
            reading.evidence.as_str(),
            permit.person(),
            at,
        ],
    )
    .await?;
    Ok(())
}

/// What the indicators of these initiatives were found at, by day.
pub async fn readings(
    tx: &mut Tx,
    initiatives: &[InitiativeId],
) -> Result<Vec<(InitiativeId, Reading)>, StoreError> {
    let sql = "select id, initiative_id, indicator_id, on_day, value, evidence from initiative_reading where initiative_id in ";
    let rows = of(tx, sql, initiatives, " order by on_day, id").await?;
    let one = |row: &Row| {
        let reading = Reading {
            id: row.id("id")?,
            indicator: row.id("indicator_id")?,
            on: row.day("on_day")?,
            value: row.decimal("value")?,
            evidence: row.text("evidence")?,
        };
        Ok((row.id("initiative_id")?, reading))
    };
    rows.iter().map(one).collect()
}

/// Puts a risk.
pub async fn put_risk(
    tx: &mut Tx,
    _permit: &Permit,
    initiative: InitiativeId,
    risk: &Risk,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run_fresh(
        "insert into initiative_risk (id, initiative_id, text, likelihood, impact, owner, response, made_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (id) do update
         set text = excluded.text, likelihood = excluded.likelihood, impact = excluded.impact, owner = excluded.owner,
             response = excluded.response
         where initiative_risk.initiative_id = excluded.initiative_id",
        args![
            risk.id,
            initiative,
            risk.text.as_str(),
            risk.likelihood.code(),
            risk.impact.code(),
            risk.owner.as_str(),
            risk.response.as_str(),
            at,
        ],
    )
    .await
}

/// The risks of these initiatives, oldest first.
pub async fn risks(
    tx: &mut Tx,
    initiatives: &[InitiativeId],
) -> Result<Vec<(InitiativeId, Risk)>, StoreError> {
    let sql = "select id, initiative_id, text, likelihood, impact, owner, response from initiative_risk where initiative_id in ";
    let rows = of(tx, sql, initiatives, " order by made_at, id").await?;
    let one = |row: &Row| {
        let risk = Risk {
            id: row.id("id")?,
            text: row.text("text")?,
            likelihood: row.code("likelihood", Degree::from_code)?,
            impact: row.code("impact", Degree::from_code)?,
            owner: row.text("owner")?,
            response: row.text("response")?,
        };
        Ok((row.id("initiative_id")?, risk))
    };
    rows.iter().map(one).collect()
}

/// Ticks an initiative against a principle.
pub async fn set_principle(
    tx: &mut Tx,
    _permit: &Permit,
    initiative: InitiativeId,
    answer: &PrincipleAnswer,
) -> Result<(), StoreError> {
    tx.run(
        "insert into initiative_principle (initiative_id, term_id, answer, note)
         values ($1, $2, $3, $4)
         on conflict (initiative_id, term_id) do update
         set answer = excluded.answer, note = excluded.note",
        args![initiative, answer.term, answer.answer.code(), answer.note.as_str()],
    )
    .await?;
    Ok(())
}

/// Takes back what was ticked against a principle.
pub async fn clear_principle(
    tx: &mut Tx,
    _permit: &Permit,
    initiative: InitiativeId,
    term: TermId,
) -> Result<(), StoreError> {
    tx.run(
        "delete from initiative_principle where initiative_id = $1 and term_id = $2",
        args![initiative, term],
    )
    .await?;
    Ok(())
}

/// What was ticked against principles.
pub async fn principles(
    tx: &mut Tx,
    initiatives: &[InitiativeId],
) -> Result<Vec<(InitiativeId, PrincipleAnswer)>, StoreError> {
    let sql = "select initiative_id, term_id, answer, note from initiative_principle where initiative_id in ";
    let rows = of(tx, sql, initiatives, " order by term_id").await?;
    let one = |row: &Row| {
        let answer = PrincipleAnswer {
            term: row.id("term_id")?,
            answer: row.code("answer", Answer::from_code)?,
            note: row.text("note")?,
        };
        Ok((row.id("initiative_id")?, answer))
    };
    rows.iter().map(one).collect()
}

/// The terms that these initiatives carry.
pub async fn terms(
    tx: &mut Tx,
    initiatives: &[InitiativeId],
) -> Result<Vec<(InitiativeId, TermId)>, StoreError> {
    let sql = "select element_id as initiative_id, term_id from tag where element_kind = 'initiative' and element_id in ";
    let rows = of(tx, sql, initiatives, " order by tagged_at, term_id").await?;
    rows.iter().map(|row| Ok((row.id("initiative_id")?, row.id("term_id")?))).collect()
}

/// Puts a lead.
pub async fn put_lead(
    tx: &mut Tx,
    _permit: &Permit,
    initiative: InitiativeId,
    lead: &Lead,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run_fresh(
        "insert into initiative_lead (id, initiative_id, sought_from, partner_id, minor, currency, state, since, note,
                                      made_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict (id) do update
         set sought_from = excluded.sought_from, partner_id = excluded.partner_id, minor = excluded.minor,
             currency = excluded.currency, state = excluded.state, since = excluded.since, note = excluded.note
         where initiative_lead.initiative_id = excluded.initiative_id",
        args![
            lead.id,
            initiative,
            lead.from.as_str(),
            lead.partner,
            lead.amount.map(|money| money.minor),
            lead.amount.as_ref().map(|money| money.currency.code()),
            lead.state.code(),
            lead.on,
            lead.note.as_str(),
            at,
        ],
    )
    .await
}

/// The leads of these initiatives, oldest first.
pub async fn leads(
    tx: &mut Tx,
    initiatives: &[InitiativeId],
) -> Result<Vec<(InitiativeId, Lead)>, StoreError> {
    let sql = "select id, initiative_id, sought_from, partner_id, minor, currency, state, since, note from initiative_lead where initiative_id in ";
    let rows = of(tx, sql, initiatives, " order by made_at, id").await?;
    let one = |row: &Row| {
        let lead = Lead {
            id: row.id("id")?,
            from: row.text("sought_from")?,
            partner: row.opt_id("partner_id")?,
            amount: money_of(row)?,
            state: row.code("state", LeadState::from_code)?,
            on: row.day("since")?,
            note: row.text("note")?,
        };
        Ok((row.id("initiative_id")?, lead))
    };
    rows.iter().map(one).collect()
}

/// The columns `minor` and `currency`, which are filled both or not at all.
pub(in crate::missions) fn money_of(row: &Row) -> Result<Option<Money>, StoreError> {
    match row.opt_int("minor")? {
        Some(minor) => Ok(Some(Money { minor, currency: row.code("currency", Currency::from_code)? })),
        None => Ok(None),
    }
}

/// What can be taken away from an initiative by its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A line of the budget.
    Line,
    /// An indicator.
    Indicator,
    /// A risk.
    Risk,
    /// A lead.
    Lead,
    /// Days of a post.
    Effort,
    /// That it is done together with another, whoever of the two recorded it.
    Together,
}

/// Takes something away from an initiative.
pub async fn remove<K>(
    tx: &mut Tx,
    _permit: &Permit,
    initiative: InitiativeId,
    (kind, id): (Kind, Id<K>),
) -> Result<(), StoreError> {
    let sql = match kind {
        Kind::Line => "delete from initiative_line where id = $1 and initiative_id = $2",
        Kind::Indicator => "delete from initiative_indicator where id = $1 and initiative_id = $2",
        Kind::Risk => "delete from initiative_risk where id = $1 and initiative_id = $2",
        Kind::Lead => "delete from initiative_lead where id = $1 and initiative_id = $2",
        Kind::Effort => "delete from initiative_effort where id = $1 and initiative_id = $2",
        Kind::Together => {
            "delete from initiative_together where id = $1 and (initiative_id = $2 or other_id = $2)"
        }
    };
    tx.run_fresh(sql, args![id, initiative]).await
}
