//! Bodies as they are kept.

use trellis_domain::{
    meetings::body::{Body, BodyId, BodyKind},
    people::{OrganisationId, Permit},
};

use crate::{Row, StoreError, Tx, row::args};

/// Adds a body.
pub async fn add_body(tx: &mut Tx, permit: &Permit, body: &Body) -> Result<(), StoreError> {
    tx.run(
        "insert into body (id, organisation_id, code, name, kind, parent_id, reports_to_id, from_day, until_day)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            body.id,
            permit.organisation(),
            body.code.as_str(),
            body.name.as_str(),
            body.kind.code(),
            body.parent,
            body.reports_to,
            body.from,
            body.until,
        ],
    )
    .await?;
    Ok(())
}

/// Changes everything about a body but its id.
pub async fn change_body(tx: &mut Tx, permit: &Permit, body: &Body) -> Result<(), StoreError> {
    tx.run_fresh(
        "update body
         set code = $3, name = $4, kind = $5, parent_id = $6, reports_to_id = $7, from_day = $8, until_day = $9
         where id = $1
           and organisation_id = $2",
        args![
            body.id,
            permit.organisation(),
            body.code.as_str(),
            body.name.as_str(),
            body.kind.code(),
            body.parent,
            body.reports_to,
            body.from,
            body.until,
        ],
    )
    .await
}

/// Every body of an organisation, by name.
pub async fn bodies(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Body>, StoreError> {
    let rows = tx
        .all(
            "select id, organisation_id, code, name, kind, parent_id, reports_to_id, from_day, until_day
             from body
             where organisation_id = $1
             order by name, id",
            args![organisation],
        )
        .await?;
    rows.iter().map(body_of).collect()
}

/// One body, of whichever organisation: public addresses name no organisation.
pub async fn body(tx: &mut Tx, id: BodyId) -> Result<Option<Body>, StoreError> {
    let row = tx
        .first(
            "select id, organisation_id, code, name, kind, parent_id, reports_to_id, from_day, until_day
             from body
             where id = $1",
            args![id],
        )
        .await?;
    row.as_ref().map(body_of).transpose()
}

fn body_of(row: &Row) -> Result<Body, StoreError> {
    Ok(Body {
        id: row.id("id")?,
        organisation: row.id("organisation_id")?,
        code: row.text("code")?,
        name: row.text("name")?,
        kind: row.code("kind", BodyKind::from_code)?,
        parent: row.opt_id("parent_id")?,
        reports_to: row.opt_id("reports_to_id")?,
        from: row.opt_day("from_day")?,
        until: row.opt_day("until_day")?,
    })
}
