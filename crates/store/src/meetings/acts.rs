//! Acts of bodies as they are kept: added, never changed. Must not know what follows from one.

use trellis_domain::{
    kernel::Id,
    meetings::acts::{Act, ActVerb, Element},
    people::{OrganisationId, Permit},
};

use crate::{Row, StoreError, Tx, row::args};

/// Adds an act.
pub async fn add_act(tx: &mut Tx, permit: &Permit, act: &Act) -> Result<(), StoreError> {
    tx.run(
        "insert into act (id, organisation_id, body_id, meeting_id, paragraph, verb, element_kind, element_id, day,
                          document_id, recorded_by, recorded_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        args![
            act.id,
            permit.organisation(),
            act.body,
            act.meeting,
            act.paragraph.as_str(),
            act.verb.code(),
            act.on.kind(),
            Id::<()>::new(act.on.bits()),
            act.day,
            act.document,
            permit.person(),
            act.recorded_at,
        ],
    )
    .await?;
    Ok(())
}

/// The acts of an organisation's bodies, oldest first.
pub async fn acts(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Act>, StoreError> {
    let rows = tx
        .all(
            "select id, organisation_id, body_id, meeting_id, paragraph, verb, element_kind, element_id, day, document_id,
                    recorded_by, recorded_at
             from act
             where organisation_id = $1
             order by day, recorded_at, id",
            args![organisation],
        )
        .await?;
    rows.iter().map(act_of).collect()
}

fn act_of(row: &Row) -> Result<Act, StoreError> {
    let element: Id<()> = row.id("element_id")?;
    Ok(Act {
        id: row.id("id")?,
        organisation: row.id("organisation_id")?,
        body: row.id("body_id")?,
        meeting: row.opt_id("meeting_id")?,
        paragraph: row.text("paragraph")?,
        verb: row.code("verb", ActVerb::from_code)?,
        on: row.code("element_kind", |kind| Element::of(kind, element.bits()))?,
        day: row.day("day")?,
        document: row.opt_id("document_id")?,
        recorded_by: row.opt_id("recorded_by")?,
        recorded_at: row.instant("recorded_at")?,
    })
}
