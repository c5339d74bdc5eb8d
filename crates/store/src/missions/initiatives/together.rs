//! Which initiatives are done together, as it is kept: a row stands for both.

use jiff::Timestamp;
use trellis_domain::{
    missions::initiatives::{
        InitiativeId,
        together::{Joined, Together},
    },
    people::Permit,
};

use crate::{StoreError, Tx, engine::Clauses, row::args};

/// Records that two are done together.
pub async fn join(tx: &mut Tx, permit: &Permit, new: &Together, at: Timestamp) -> Result<(), StoreError> {
    tx.run(
        "insert into initiative_together (id, initiative_id, other_id, way, text, on_day, made_by, made_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![new.id, new.one, new.other, new.way.code(), new.text.as_str(), new.on, permit.person(), at,],
    )
    .await?;
    Ok(())
}

/// What any of these initiatives is done together with, the earliest first.
pub async fn of(tx: &mut Tx, ids: &[InitiativeId]) -> Result<Vec<Together>, StoreError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = Clauses::default();
    query
        .text(
            "select id, initiative_id, other_id, way, text, on_day
             from initiative_together
             where initiative_id in ",
        )
        .values(ids.iter().copied())
        .text(" or other_id in ")
        .values(ids.iter().copied())
        .text(" order by on_day, made_at, id");
    tx.all_of(query)
        .await?
        .iter()
        .map(|row| {
            Ok(Together {
                id: row.id("id")?,
                one: row.id("initiative_id")?,
                other: row.id("other_id")?,
                way: row.code("way", Joined::from_code)?,
                text: row.text("text")?,
                on: row.day("on_day")?,
            })
        })
        .collect()
}
