//! Mandates and which actions answer them.

use jiff::Timestamp;
use trellis_domain::{
    people::{OrganisationId, Permit},
    plans::{
        record::{ActionId, PlanId},
        registers::mandate::{Answer, Mandate, MandateId, MandateKind},
    },
};

use crate::{StoreError, Tx, row::args};

/// Adds a mandate.
pub async fn add_mandate(
    tx: &mut Tx,
    permit: &Permit,
    mandate: &Mandate,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "insert into mandate (id, organisation_id, kind, source, number, text, priority, delivery, added_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            mandate.id,
            permit.organisation(),
            mandate.kind.code(),
            mandate.source.as_str(),
            mandate.number.as_str(),
            mandate.text.as_str(),
            mandate.priority.as_deref(),
            mandate.delivery.as_deref(),
            at,
        ],
    )
    .await?;
    Ok(())
}

/// Writes down that an action answers a mandate; said twice, the first stands.
pub async fn answer_mandate(tx: &mut Tx, _permit: &Permit, answer: &Answer) -> Result<(), StoreError> {
    tx.run(
        "insert into mandate_answer (mandate_id, action_id, linked_at, linked_by)
         values ($1, $2, $3, $4)
         on conflict (mandate_id, action_id) do nothing",
        args![answer.mandate, answer.action, answer.at, answer.by],
    )
    .await?;
    Ok(())
}

/// Takes an answer back.
pub async fn withdraw_answer(
    tx: &mut Tx,
    _permit: &Permit,
    mandate: MandateId,
    action: ActionId,
) -> Result<(), StoreError> {
    tx.run("delete from mandate_answer where mandate_id = $1 and action_id = $2", args![mandate, action])
        .await?;
    Ok(())
}

/// Every mandate of an organisation, by kind, source and order of entry.
pub async fn mandates(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Mandate>, StoreError> {
    let rows = tx
        .all(
            "select id, kind, source, number, text, priority, delivery
             from mandate
             where organisation_id = $1
             order by kind, source, added_at, id",
            args![organisation],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Mandate {
                id: row.id("id")?,
                kind: row.code("kind", MandateKind::from_code)?,
                source: row.text("source")?,
                number: row.text("number")?,
                text: row.text("text")?,
                priority: row.opt_text("priority")?,
                delivery: row.opt_text("delivery")?,
            })
        })
        .collect()
}

pub(super) async fn answers(tx: &mut Tx, plan: PlanId) -> Result<Vec<Answer>, StoreError> {
    let rows = tx
        .all(
            "select mandate_answer.mandate_id, mandate_answer.action_id, mandate_answer.linked_at,
                    mandate_answer.linked_by
             from mandate_answer
             join action on action.id = mandate_answer.action_id
             where action.plan_id = $1
             order by mandate_answer.linked_at, mandate_answer.mandate_id, mandate_answer.action_id",
            args![plan],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Answer {
                mandate: row.id("mandate_id")?,
                action: row.id("action_id")?,
                at: row.instant("linked_at")?,
                by: row.opt_id("linked_by")?,
            })
        })
        .collect()
}
