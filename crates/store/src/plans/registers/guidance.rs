//! Guidance documents in their languages.

use jiff::Timestamp;
use trellis_domain::{
    people::{OrganisationId, Permit},
    plans::registers::guidance::Guidance,
};

use crate::{StoreError, Tx, row::args};

/// Adds a document in one language.
pub async fn add_guidance(
    tx: &mut Tx,
    permit: &Permit,
    guidance: &Guidance,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "insert into guidance (id, organisation_id, title, language, official, translator, funder, project,
                               published_on, link, added_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        args![
            guidance.id,
            permit.organisation(),
            guidance.title.as_str(),
            guidance.language.as_str(),
            guidance.official,
            guidance.translator.as_deref(),
            guidance.funder.as_deref(),
            guidance.project.as_deref(),
            guidance.on,
            guidance.link.as_deref(),
            at,
        ],
    )
    .await?;
    Ok(())
}

pub(super) async fn guidance(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Guidance>, StoreError> {
    let rows = tx
        .all(
            "select id, title, language, official, translator, funder, project, published_on, link
             from guidance
             where organisation_id = $1
             order by title, language, added_at, id",
            args![organisation],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Guidance {
                id: row.id("id")?,
                title: row.text("title")?,
                language: row.text("language")?,
                official: row.bool("official")?,
                translator: row.opt_text("translator")?,
                funder: row.opt_text("funder")?,
                project: row.opt_text("project")?,
                on: row.opt_day("published_on")?,
                link: row.opt_text("link")?,
            })
        })
        .collect()
}
