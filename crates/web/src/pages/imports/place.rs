//! Where in a document something stands, in words a person can follow with a finger.

use std::collections::{HashMap, HashSet};

use trellis_domain::plans::source::{Grid, Part, Place, Source};
use trellis_words::{Arg, Words};

/// The place in words; a cell of a sheet by the name its program gives it.
pub(super) fn say(words: &Words, place: &Place) -> String {
    match place {
        Place::Paragraph(number) => words.say_with("place-paragraph", &[("number", Arg::from(*number))]),
        Place::TableCell { table, row, column } => words.say_with(
            "place-cell",
            &[("table", Arg::from(*table)), ("row", Arg::from(*row)), ("column", Arg::from(*column))],
        ),
        Place::SheetCell { .. } => place.to_string(),
    }
}

/// What stands at these places of a document, to the letter. A large document has thousands; few are asked for.
pub(super) fn texts<'s>(source: &'s Source, wanted: &HashSet<&Place>) -> HashMap<&'s Place, String> {
    let mut texts = HashMap::new();
    for part in &source.parts {
        match part {
            Part::Heading { text, place, .. } | Part::Paragraph { text, place, .. } => {
                if wanted.contains(place) {
                    texts.insert(place, text.current());
                }
            }
            Part::Grid(grid) => cells(grid, wanted, &mut texts),
        }
    }
    texts
}

fn cells<'s>(grid: &'s Grid, wanted: &HashSet<&Place>, texts: &mut HashMap<&'s Place, String>) {
    for cell in grid.rows.iter().flatten() {
        if wanted.contains(&cell.place) {
            texts.entry(&cell.place).or_insert_with(|| cell.text());
        }
        cell.nested.iter().for_each(|nested| cells(nested, wanted, texts));
    }
}
