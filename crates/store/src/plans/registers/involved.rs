//! Which partners take part in which actions of a plan. Who they are is kept in `members::partners`.

use jiff::Timestamp;
use trellis_domain::{
    people::Permit,
    plans::{
        record::PlanId,
        registers::involved::{ActionPart, Involved},
    },
};

use crate::{Row, StoreError, Tx, row::args};

/// Says that a partner takes part in an action as something.
pub async fn involve(
    tx: &mut Tx,
    permit: &Permit,
    involved: Involved,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "insert into action_partner (action_id, partner_id, part, involved_at, involved_by)
         values ($1, $2, $3, $4, $5)",
        args![involved.action, involved.partner, involved.part.code(), at, permit.person()],
    )
    .await?;
    Ok(())
}

/// Takes back that a partner takes part in an action as something.
pub async fn leave_out(tx: &mut Tx, _permit: &Permit, involved: Involved) -> Result<(), StoreError> {
    tx.run_fresh(
        "delete from action_partner where action_id = $1 and partner_id = $2 and part = $3",
        args![involved.action, involved.partner, involved.part.code()],
    )
    .await
}

/// Who takes part in the actions of a plan, in the order of entry.
pub(super) async fn involved(tx: &mut Tx, plan: PlanId) -> Result<Vec<Involved>, StoreError> {
    let rows = tx
        .all(
            "select action_partner.action_id, action_partner.partner_id, action_partner.part
             from action_partner
             join action on action.id = action_partner.action_id
             where action.plan_id = $1
             order by action_partner.involved_at, action_partner.action_id, action_partner.partner_id,
                      action_partner.part",
            args![plan],
        )
        .await?;
    rows.iter().map(involved_of).collect()
}

fn involved_of(row: &Row) -> Result<Involved, StoreError> {
    Ok(Involved {
        action: row.id("action_id")?,
        partner: row.id("partner_id")?,
        part: row.code("part", ActionPart::from_code)?,
    })
}
