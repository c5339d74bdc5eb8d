//! Guidance documents in their languages.

use jiff::Timestamp;
use trellis_domain::{
    people::{OrganisationId, Permit},
    plans::registers::guidance::{Guidance, GuidanceKind},
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
                               published_on, link, added_at, kind, theme_id, region)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
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
            guidance.kind.code(),
            guidance.theme,
            guidance.region.as_str(),
        ],
    )
    .await?;
    Ok(())
}

pub(super) async fn guidance(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Guidance>, StoreError> {
    let rows = tx
        .all(
            "select id, title, language, official, translator, funder, project, published_on, link, kind, theme_id,
                    region
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
                kind: row.code("kind", GuidanceKind::from_code)?,
                theme: row.opt_id("theme_id")?,
                region: row.text("region")?,
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
