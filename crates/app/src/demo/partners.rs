//! Partners of a demonstration programme: the organisation's own terms for them, and the actions in which they take part.

use trellis_domain::people::Actor;

use super::{
    load::{action, unknown},
    tables::RegisterRows,
};
use crate::{
    House, Problem,
    members::partners::{self as known, SortInput},
    plans::{
        live::LivePlan,
        registers::partners::{PartInput, involve},
    },
};

/// What partners are in the organisation's own words, and in which actions they take part.
pub(super) async fn keep(
    house: &House,
    officer: Actor<'_>,
    rows: &RegisterRows,
    live: &LivePlan,
) -> Result<(), Problem> {
    let known = known::list(house, officer).await?.rows;
    for row in &rows.partner_kinds {
        let input = SortInput { term: row.own_kind.clone() };
        for code in &row.partners {
            let partner = known.iter().find(|(partner, _)| partner.code == *code);
            let (partner, _) = partner.ok_or_else(|| unknown("registers.toml", "partner", code))?;
            known::sort(house, officer, partner.id, &input).await?;
        }
    }
    for row in &rows.partners {
        for reference in &row.actions {
            let action = action(live, "registers.toml", reference)?;
            for partner in &row.partners {
                let input = PartInput { partner: partner.clone(), part: row.part.clone() };
                involve(house, officer, action, &input).await?;
            }
        }
    }
    Ok(())
}
