//! A document becomes a plan: pure, total and deterministic; whatever is not understood is listed, never lost.
//!
//! The layout is told from the content (`layout`) and one module reads each: `table`, `horizons`, `labels`,
//! `paragraphs`; what stands outside the actions is `front`'s. They share the `draft`, whose `ledger` accounts
//! for every place. What column heads mean is in `columns` and `heads`, printed numbers are in `numbers`, KPIs
//! meet their targets in `pairs`. At last `doubts` looks for what a person should see.
//! Nothing here knows a file format, a stored record or a sentence for people.

mod codes;
mod columns;
mod conditions;
mod dates;
mod doubts;
mod draft;
mod front;
mod guess;
mod heads;
mod horizon;
mod horizons;
mod labels;
mod layout;
mod ledger;
mod levels;
pub(crate) mod numbers;
mod pairs;
mod paragraphs;
mod table;
pub(crate) mod words;

#[cfg(test)]
pub(crate) mod notation;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use columns::normalised_head;
pub use ledger::Placed;

use super::{
    content::{Action, Flag, Horizon, Layout, PlanContent, Role, Unplaced},
    source::{Place, Source},
};
use draft::Draft;
pub(crate) use draft::QUOTE_LETTERS_MAX;
use ledger::Ledger;

/// What people of the organisation have said before about column heads.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Corrections {
    /// Under [`normalised_head`]: what the column means, or `None` for "do not read it" (its cells are then
    /// listed as unplaced).
    pub columns: BTreeMap<String, Option<Role>>,
}

/// Reads a document as a plan (REQUIREMENTS S1, S3, S4, S5). Never fails: a document that is no plan gives a
/// content whose paragraphs and cells stand in `front` or `unplaced`.
pub fn read(source: &Source, corrections: &Corrections) -> PlanContent {
    read_with_account(source, corrections).0
}

/// Like [`read`], and what each source paragraph and cell became, in reading order. Every place that says
/// something is either here once or in [`PlanContent::unplaced`].
pub fn read_with_account<'s>(
    source: &'s Source,
    corrections: &'s Corrections,
) -> (PlanContent, Vec<(&'s Place, Placed)>) {
    let mut draft = Draft::new(source, corrections);
    match layout::recognised(&mut draft) {
        Layout::Table => table::read(&mut draft),
        Layout::Horizons => horizons::read(&mut draft),
        Layout::Labels => labels::read(&mut draft),
        Layout::Paragraphs => paragraphs::read(&mut draft),
    }
    front::name_plan(&mut draft);
    for action in &mut draft.content.actions {
        action.conditions = conditions::conditions(&action.text.current());
    }
    let Draft { mut content, ledger, .. } = draft;
    let doubts = doubts::all(&content, source, &ledger);
    content.flags.extend(doubts);
    sort_flags(&mut content, &ledger);
    let (account, unplaced) = ledger.close();
    content.unplaced = unplaced;
    let beside = source.beside.iter();
    content
        .unplaced
        .extend(beside.map(|each| Unplaced { place: each.place.clone(), text: each.text.clone() }));
    (content, account)
}

/// The horizon an action stands in: where the plan has parts for horizons the first, else what its own column
/// for the horizon or for the time names (S4.2).
pub fn horizon_of(action: &Action) -> Option<Horizon> {
    let named = |role: Role| {
        let cells = action.cells.iter().filter(move |cell| cell.role == role);
        cells.flat_map(|cell| &cell.paragraphs).find_map(|text| horizon::in_column(&text.current()))
    };
    let first = action.horizons.first().map(|entry| entry.horizon);
    first.or_else(|| named(Role::Horizon)).or_else(|| named(Role::Timeframe))
}

/// Adds doubts that others have about a plan read from `source`, each where a reader comes to it.
pub fn add_flags(content: &mut PlanContent, source: &Source, flags: Vec<Flag>) {
    content.flags.extend(flags);
    sort_flags(content, &Ledger::new(source));
}

fn sort_flags(content: &mut PlanContent, ledger: &Ledger<'_>) {
    let ranks = ledger.ranks(content.flags.iter().map(|flag| flag.place.clone()));
    content.flags.sort_by_key(|flag| ranks.get(&flag.place).copied());
}
