//! Needs that were raised between assessments.

use jiff::Timestamp;
use trellis_domain::{
    meetings::BodyId,
    needs::raised::{RaisedNeed, RaisedNeedId, RaisedState},
    people::{OrganisationId, Permit},
};

use crate::{Row, StoreError, Tx, row::args};

/// Adds a need that waits.
pub async fn add(tx: &mut Tx, permit: &Permit, new: &RaisedNeed, at: Timestamp) -> Result<(), StoreError> {
    tx.run(
        "insert into raised_need (id, organisation_id, body_id, member_id, text, source_text, state, outcome, raised_by,
                                  raised_on, raised_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        args![
            new.id,
            permit.organisation(),
            new.body,
            new.member,
            new.text.as_str(),
            new.source_text.as_str(),
            new.state.code(),
            new.outcome.as_str(),
            permit.person(),
            new.raised_on,
            at,
            new.version,
        ],
    )
    .await?;
    Ok(())
}

/// Settles a need, if nobody else has since it was read.
pub async fn settle(tx: &mut Tx, permit: &Permit, settled: &RaisedNeed) -> Result<(), StoreError> {
    tx.run_fresh(
        "update raised_need
         set state = $4, outcome = $5, version = version + 1
         where id = $1
           and organisation_id = $2
           and version = $3",
        args![
            settled.id,
            permit.organisation(),
            settled.version,
            settled.state.code(),
            settled.outcome.as_str(),
        ],
    )
    .await
}

/// Whose a need is that was raised; `None` where there is none.
pub async fn organisation_of(tx: &mut Tx, id: RaisedNeedId) -> Result<Option<OrganisationId>, StoreError> {
    let row = tx.first("select organisation_id from raised_need where id = $1", args![id]).await?;
    row.map(|row| row.id("organisation_id")).transpose()
}

/// What was raised for a body, or one of it: what waits longest first, then what was settled.
pub async fn list(
    tx: &mut Tx,
    organisation: OrganisationId,
    (body, only): (Option<BodyId>, Option<RaisedNeedId>),
) -> Result<Vec<RaisedNeed>, StoreError> {
    let rows = tx
        .all(
            "select id, organisation_id, body_id, member_id, text, source_text, state, outcome, raised_by, raised_on,
                    version
             from raised_need
             where organisation_id = $1
               and ($2 is null or body_id = $2)
               and ($3 is null or id = $3)
             order by case when state = 'waiting' then 0 else 1 end, raised_at, id",
            args![organisation, body, only],
        )
        .await?;
    rows.iter().map(raised_of).collect()
}

/// What waits for any body of an organisation, the longest first.
pub async fn waiting(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<RaisedNeed>, StoreError> {
    let rows = tx
        .all(
            "select id, organisation_id, body_id, member_id, text, source_text, state, outcome, raised_by, raised_on,
                    version
             from raised_need
             where organisation_id = $1
               and state = 'waiting'
             order by raised_at, id",
            args![organisation],
        )
        .await?;
    rows.iter().map(raised_of).collect()
}

fn raised_of(row: &Row) -> Result<RaisedNeed, StoreError> {
    Ok(RaisedNeed {
        id: row.id("id")?,
        organisation: row.id("organisation_id")?,
        body: row.id("body_id")?,
        member: row.opt_id("member_id")?,
        text: row.text("text")?,
        source_text: row.text("source_text")?,
        state: row.code("state", RaisedState::from_code)?,
        outcome: row.text("outcome")?,
        raised_by: row.opt_id("raised_by")?,
        raised_on: row.day("raised_on")?,
        version: row.int("version")?,
    })
}
