//! Donor administrations, training centres, agencies.

use trellis_domain::{
    members::{Partner, PartnerId, PartnerKind},
    people::{OrganisationId, Permit},
};

use crate::{Row, StoreError, Tx, row::args};

/// Adds a partner.
pub async fn add(tx: &mut Tx, permit: &Permit, partner: &Partner) -> Result<(), StoreError> {
    tx.run(
        "insert into partner (id, organisation_id, code, name, kind, own_kind_id, member_id, ended_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            partner.id,
            permit.organisation(),
            partner.code.as_str(),
            partner.name.as_str(),
            partner.kind.code(),
            partner.own_kind,
            partner.member,
            partner.ended_on,
        ],
    )
    .await?;
    Ok(())
}

/// The organisation's partners, by name.
pub async fn list(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Partner>, StoreError> {
    let rows = tx
        .all(
            "select id, code, name, kind, own_kind_id, member_id, ended_on
             from partner
             where organisation_id = $1
             order by name, id",
            args![organisation],
        )
        .await?;
    rows.iter().map(partner_of).collect()
}

/// Writes the last day of working with a partner that has none yet.
pub async fn end(tx: &mut Tx, permit: &Permit, partner: &Partner) -> Result<(), StoreError> {
    tx.run_fresh(
        "update partner
         set ended_on = $3
         where id = $1
           and organisation_id = $2
           and ended_on is null",
        args![partner.id, permit.organisation(), partner.ended_on],
    )
    .await
}

/// Writes what a partner is in the organisation's own words.
pub async fn sort(tx: &mut Tx, permit: &Permit, partner: &Partner) -> Result<(), StoreError> {
    tx.run_fresh(
        "update partner
         set own_kind_id = $3
         where id = $1
           and organisation_id = $2",
        args![partner.id, permit.organisation(), partner.own_kind],
    )
    .await
}

/// One partner of an organisation.
pub async fn find(
    tx: &mut Tx,
    organisation: OrganisationId,
    id: PartnerId,
) -> Result<Option<Partner>, StoreError> {
    let row = tx
        .first(
            "select id, code, name, kind, own_kind_id, member_id, ended_on
             from partner
             where id = $1
               and organisation_id = $2",
            args![id, organisation],
        )
        .await?;
    row.as_ref().map(partner_of).transpose()
}

fn partner_of(row: &Row) -> Result<Partner, StoreError> {
    Ok(Partner {
        id: row.id("id")?,
        code: row.text("code")?,
        name: row.text("name")?,
        kind: row.code("kind", PartnerKind::from_code)?,
        own_kind: row.opt_id("own_kind_id")?,
        member: row.opt_id("member_id")?,
        ended_on: row.opt_day("ended_on")?,
    })
}
