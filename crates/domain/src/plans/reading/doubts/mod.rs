//! What a person should look at (all [!] lines of REQUIREMENTS): doubts are flagged with a place and quotes,
//! nothing is repaired. Codes and quotes only; the sentences stand in the catalogues.

mod document;
mod fragments;
mod measures;
mod numbering;
mod rows;
mod wording;

use std::collections::HashMap;

use super::{
    draft::QUOTE_LETTERS_MAX,
    ledger::{CellKey, Ledger},
    words::beginning,
};
use crate::plans::{
    content::{Flag, FlagCode, PlanContent},
    source::{Part, Place, Source, Text},
};

/// The flags that are being collected.
pub(super) struct Doubts<'c> {
    content: &'c PlanContent,
    flags: Vec<Flag>,
}

/// Every doubt about a plan that has been read from `source`.
pub(super) fn all(content: &PlanContent, source: &Source, ledger: &Ledger<'_>) -> Vec<Flag> {
    let mut doubts = Doubts { content, flags: Vec::new() };
    numbering::look(&mut doubts);
    measures::look(&mut doubts);
    rows::look(&mut doubts);
    document::look(&mut doubts, source);
    for_each_text(source, |place, paragraphs| {
        let whole = whole_text(paragraphs);
        fragments::look(&mut doubts, place, paragraphs, &whole);
        document::backward_periods(&mut doubts, place, &whole);
        if wording::applies(ledger.placed(CellKey::of_paragraphs(paragraphs))) {
            wording::look(&mut doubts, place, &whole);
        }
    });
    name_actions(content, &mut doubts.flags);
    doubts.flags
}

/// Gives flags that know only a place the first action that has something there.
fn name_actions(content: &PlanContent, flags: &mut [Flag]) {
    let mut at_place: HashMap<Place, Option<usize>> =
        flags.iter().filter(|flag| flag.action.is_none()).map(|flag| (flag.place.clone(), None)).collect();
    if at_place.is_empty() {
        return;
    }
    for (at, action) in content.actions.iter().enumerate() {
        for place in std::iter::once(&action.place).chain(action.cells.iter().map(|cell| &cell.place)) {
            if let Some(named) = at_place.get_mut(place) {
                named.get_or_insert(at);
            }
        }
    }
    for flag in flags.iter_mut().filter(|flag| flag.action.is_none()) {
        flag.action = at_place.get(&flag.place).copied().flatten();
    }
}

fn whole_text(paragraphs: &[Text]) -> String {
    match paragraphs {
        [only] => only.current(),
        several => several.iter().map(Text::current).collect::<Vec<_>>().join("\n"),
    }
}

/// Calls back for each paragraph, heading and cell, nested cells included.
fn for_each_text<'s>(source: &'s Source, mut look: impl FnMut(&'s Place, &'s [Text])) {
    for part in &source.parts {
        match part {
            Part::Heading { text, place, .. } | Part::Paragraph { text, place, .. } => {
                look(place, std::slice::from_ref(text));
            }
            Part::Grid(grid) => {
                let mut waiting = vec![grid];
                while let Some(grid) = waiting.pop() {
                    for cell in grid.rows.iter().flatten().filter(|cell| !cell.is_blank()) {
                        look(&cell.place, &cell.paragraphs);
                        waiting.extend(&cell.nested);
                    }
                }
            }
        }
    }
}

impl<'c> Doubts<'c> {
    fn flag<Q: Into<String>>(
        &mut self,
        code: FlagCode,
        place: &Place,
        action: Option<usize>,
        quotes: impl IntoIterator<Item = Q>,
    ) {
        let quotes = quotes.into_iter().map(|quote| beginning(&quote.into(), QUOTE_LETTERS_MAX)).collect();
        self.flags.push(Flag { code, place: place.clone(), quotes, action });
    }
}
