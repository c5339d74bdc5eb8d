//! Offices held, as they are kept. Whether somebody may have one is the policy's business.

use jiff::Timestamp;
use trellis_domain::{
    kernel::{Day, Id},
    people::{
        OrganisationId, Permit, PersonId,
        grants::{Held, HeldId, ScopeKind, scope},
        policy::{Grant, Office, Scope},
    },
};

use crate::{Row, StoreError, Tx, row::args};

/// Adds an office as proposed; [`approve`] puts it in force. `kind` is what the scope's id is of.
pub async fn propose(
    tx: &mut Tx,
    permit: &Permit,
    held: &Held,
    kind: Option<ScopeKind>,
    at: Timestamp,
) -> Result<(), StoreError> {
    let scope = match held.grant.scope {
        Scope::Organisation => None,
        Scope::One(bits) => Some(Id::<()>::new(bits)),
    };
    tx.run(
        "insert into office_held (id, organisation_id, person_id, office, scope_kind, scope_id, from_day, until_day,
                                  proposed_by, proposed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![
            held.id,
            permit.organisation(),
            held.person,
            held.grant.office.code(),
            kind.map(ScopeKind::code),
            scope,
            held.grant.from,
            held.grant.until,
            permit.person(),
            at,
        ],
    )
    .await?;
    Ok(())
}

/// Puts an office in force, once.
pub async fn approve(
    tx: &mut Tx,
    permit: &Permit,
    held: HeldId,
    at: Timestamp,
    today: Day,
) -> Result<(), StoreError> {
    tx.run_fresh(
        "update office_held
         set approved_by = $3, approved_at = $4, confirmed_on = $5
         where id = $1
           and organisation_id = $2
           and approved_at is null
           and ended_at is null",
        args![held, permit.organisation(), permit.person(), at, today],
    )
    .await
}

/// Notes that an office in force is still right.
pub async fn confirm(tx: &mut Tx, permit: &Permit, held: HeldId, today: Day) -> Result<(), StoreError> {
    tx.run_fresh(
        "update office_held
         set confirmed_on = $3
         where id = $1
           and organisation_id = $2
           and approved_at is not null
           and ended_at is null",
        args![held, permit.organisation(), today],
    )
    .await
}

/// Ends an office, or takes a proposal back; once.
pub async fn end(tx: &mut Tx, permit: &Permit, held: HeldId, at: Timestamp) -> Result<(), StoreError> {
    tx.run_fresh(
        "update office_held
         set ended_by = $3, ended_at = $4
         where id = $1
           and organisation_id = $2
           and ended_at is null",
        args![held, permit.organisation(), permit.person(), at],
    )
    .await
}

/// One office held in an organisation.
pub async fn one(
    tx: &mut Tx,
    organisation: OrganisationId,
    held: HeldId,
) -> Result<Option<Held>, StoreError> {
    let row = tx
        .first(
            "select id, organisation_id, person_id, office, scope_id, from_day, until_day, proposed_by, approved_at,
                    confirmed_on, ended_at
             from office_held
             where id = $1
               and organisation_id = $2",
            args![held, organisation],
        )
        .await?;
    row.as_ref().map(held_of).transpose()
}

/// Every office held or proposed in an organisation that was not ended, oldest first.
pub async fn all(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Held>, StoreError> {
    let rows = tx
        .all(
            "select id, organisation_id, person_id, office, scope_id, from_day, until_day, proposed_by, approved_at,
                    confirmed_on, ended_at
             from office_held
             where organisation_id = $1
               and ended_at is null
             order by proposed_at, id",
            args![organisation],
        )
        .await?;
    rows.iter().map(held_of).collect()
}

/// The offices of one person that were not ended.
pub async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Held>, StoreError> {
    let rows = tx
        .all(
            "select id, organisation_id, person_id, office, scope_id, from_day, until_day, proposed_by, approved_at,
                    confirmed_on, ended_at
             from office_held
             where person_id = $1
               and ended_at is null
             order by proposed_at, id",
            args![person],
        )
        .await?;
    rows.iter().map(held_of).collect()
}

fn held_of(row: &Row) -> Result<Held, StoreError> {
    let scope_id: Option<Id<()>> = row.opt_id("scope_id")?;
    Ok(Held {
        id: row.id("id")?,
        organisation: row.id("organisation_id")?,
        person: row.id("person_id")?,
        grant: Grant {
            office: row.code("office", Office::from_code)?,
            scope: scope(scope_id.map(Id::bits)),
            from: row.day("from_day")?,
            until: row.opt_day("until_day")?,
        },
        proposed_by: row.opt_id("proposed_by")?,
        approved_at: row.opt_instant("approved_at")?,
        confirmed_on: row.opt_day("confirmed_on")?,
        ended_at: row.opt_instant("ended_at")?,
    })
}
