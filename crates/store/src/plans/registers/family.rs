//! The family of instruments, and whom a plan invites to what.

use trellis_domain::{
    people::{OrganisationId, Permit},
    plans::{
        record::PlanId,
        registers::family::{Ask, Invitation, Kinship, Related, Replied, Reply},
    },
};

use crate::{Row, StoreError, Tx, row::args};

/// Puts an instrument into the family. One that the organisation has already, by its code, keeps its id and name.
pub async fn relate(tx: &mut Tx, permit: &Permit, related: &Related) -> Result<(), StoreError> {
    tx.run(
        "insert into instrument (id, organisation_id, code, name, family)
         values ($1, $2, $3, $4, $5)
         on conflict (organisation_id, code) do update set family = excluded.family",
        args![
            related.id,
            permit.organisation(),
            related.code.as_str(),
            related.name.as_str(),
            related.kinship.code()
        ],
    )
    .await?;
    Ok(())
}

/// Adds an invitation.
pub async fn add_invitation(
    tx: &mut Tx,
    _permit: &Permit,
    invitation: &Invitation,
) -> Result<(), StoreError> {
    tx.run(
        "insert into invitation (id, plan_id, instrument_id, ask, invited_on, text)
         values ($1, $2, $3, $4, $5, $6)",
        args![
            invitation.id,
            invitation.plan,
            invitation.instrument,
            invitation.ask.code(),
            invitation.invited_on,
            ""
        ],
    )
    .await?;
    Ok(())
}

/// Writes the answer to an invitation down.
pub async fn answer_invitation(
    tx: &mut Tx,
    _permit: &Permit,
    invitation: &Invitation,
) -> Result<(), StoreError> {
    let replied = invitation.replied.as_ref();
    tx.run_fresh(
        "update invitation
         set replied_on = $2, reply = $3, text = $4
         where id = $1",
        args![
            invitation.id,
            replied.map(|replied| replied.on),
            replied.map(|replied| replied.reply.code()),
            replied.map_or("", |replied| replied.text.as_str()),
        ],
    )
    .await
}

pub(super) async fn family(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Related>, StoreError> {
    let rows = tx
        .all(
            "select id, code, name, family
             from instrument
             where organisation_id = $1
               and family is not null
             order by name, id",
            args![organisation],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Related {
                id: row.id("id")?,
                code: row.text("code")?,
                name: row.text("name")?,
                kinship: row.code("family", Kinship::from_code)?,
            })
        })
        .collect()
}

pub(super) async fn invitations(tx: &mut Tx, plan: PlanId) -> Result<Vec<Invitation>, StoreError> {
    let rows = tx
        .all(
            "select id, plan_id, instrument_id, ask, invited_on, replied_on, reply, text
             from invitation
             where plan_id = $1
             order by invited_on, id",
            args![plan],
        )
        .await?;
    rows.iter().map(invitation_of).collect()
}

fn invitation_of(row: &Row) -> Result<Invitation, StoreError> {
    let replied = match row.opt_day("replied_on")? {
        None => None,
        Some(on) => {
            Some(Replied { on, reply: row.code("reply", Reply::from_code)?, text: row.text("text")? })
        }
    };
    Ok(Invitation {
        id: row.id("id")?,
        plan: row.id("plan_id")?,
        instrument: row.id("instrument_id")?,
        ask: row.code("ask", Ask::from_code)?,
        invited_on: row.day("invited_on")?,
        replied,
    })
}
