//! What an organisation has settled about its fund, entry by entry: rows are added and, of decisions that have not begun, taken
//! away; none is rewritten.

use jiff::Timestamp;
use trellis_domain::{
    kernel::Currency,
    members::ClassCode,
    people::{OrganisationId, Permit},
    roster::support::rules::{Link, Rule, RuleId, Terms},
};

use crate::{Row, StoreError, Tx, row::args};

/// Adds a decision about the roster.
pub async fn add_rule(tx: &mut Tx, permit: &Permit, new: &Rule, at: Timestamp) -> Result<(), StoreError> {
    tx.run(
        "insert into support_rule (id, organisation_id, link, from_day, decision, made_by, made_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        args![
            new.id,
            permit.organisation(),
            new.link.code(),
            new.from,
            new.decision.as_str(),
            permit.person(),
            at,
        ],
    )
    .await?;
    Ok(())
}

/// Takes a decision away that has not begun.
pub async fn remove_rule(tx: &mut Tx, permit: &Permit, id: RuleId) -> Result<(), StoreError> {
    let of = args![id, permit.organisation()];
    tx.run_fresh("delete from support_rule where id = $1 and organisation_id = $2", of).await
}

/// The decisions of an organisation, the oldest first.
pub async fn rules(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Rule>, StoreError> {
    let sql = "select id, link, from_day, decision from support_rule where organisation_id = $1 order by from_day, id";
    let rows = tx.all(sql, args![organisation]).await?;
    let rule = |row: &Row| {
        Ok(Rule {
            id: row.id("id")?,
            link: row.code("link", Link::from_code)?,
            from: row.day("from_day")?,
            decision: row.text("decision")?,
        })
    };
    rows.iter().map(rule).collect()
}

/// Adds terms of the fund.
pub async fn add_terms(tx: &mut Tx, permit: &Permit, new: &Terms, at: Timestamp) -> Result<(), StoreError> {
    let classes: Vec<&str> = new.classes.iter().map(ClassCode::as_str).collect();
    tx.run(
        "insert into support_terms (id, organisation_id, from_day, fund, currency, ceiling, classes, made_by, made_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            new.id,
            permit.organisation(),
            new.from,
            new.fund.as_str(),
            new.currency.code(),
            new.ceiling,
            classes.join("\n"),
            permit.person(),
            at,
        ],
    )
    .await?;
    Ok(())
}

/// The terms of an organisation's fund, the oldest first; of those of one day the last is the one that holds.
pub async fn terms(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Terms>, StoreError> {
    let rows = tx
        .all(
            "select id, from_day, fund, currency, ceiling, classes
             from support_terms
             where organisation_id = $1
             order by from_day, made_at, id",
            args![organisation],
        )
        .await?;
    let terms = |row: &Row| {
        Ok(Terms {
            id: row.id("id")?,
            from: row.day("from_day")?,
            fund: row.text("fund")?,
            currency: row.code("currency", Currency::from_code)?,
            ceiling: row.opt_int("ceiling")?,
            classes: row.text("classes")?.lines().map(ClassCode::new).collect(),
        })
    };
    rows.iter().map(terms).collect()
}
