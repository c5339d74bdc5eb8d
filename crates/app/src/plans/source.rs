//! From the workshop's document tree to the shape `domain` reads: forms only, no meaning.

use trellis_domain::{kernel::Language, plans::source as to};
use trellis_paper::{
    place::{Count, Place},
    tree::{Aside, Beside, Block, Cell, ChangeKind, Document, Paragraph, Role, Table, Text},
};
use trellis_words::{Arg, Words};

/// The document as a plan reader takes it.
pub(crate) fn of_document(name: &str, document: &Document) -> to::Source {
    let mut margins = Vec::new();
    let parts = document.counted().filter_map(|(count, block)| match (count, block) {
        (Count::Paragraph(number), Block::Paragraph(paragraph)) => {
            let part = part_of(paragraph, to::Place::Paragraph(number));
            match paragraph.role {
                Role::Header | Role::Footer if is_page_number(paragraph) => None,
                Role::Footer if is_seal(&paragraph.printed()) => None,
                Role::Header | Role::Footer => {
                    margins.push(part);
                    None
                }
                _ => Some(part),
            }
        }
        (Count::Table(number), Block::Table(table)) => {
            Some(to::Part::Grid(grid_of(table, &|row, column| match &table.name {
                Some(sheet) => to::Place::SheetCell { sheet: sheet.clone(), row, column },
                None => to::Place::TableCell { table: number, row, column },
            })))
        }
        _ => None,
    });
    let parts: Vec<to::Part> = parts.collect();
    // What stands at the edge of every page introduces the document; it does not go on where the text ends.
    to::Source {
        name: name.to_owned(),
        parts: margins.into_iter().chain(parts).collect(),
        beside: document.beside.iter().map(beside_of).collect(),
    }
}

/// The line at the foot of our own papers that says where the log of deeds ended: it is no part of a plan.
fn is_seal(line: &str) -> bool {
    let digits = "0".repeat(16);
    let args = [("place", Arg::from(1_i64)), ("digits", digits.as_str().into())];
    Language::ALL.into_iter().any(|language| {
        let said = Words::of(language).say_with("print-sealed", &args);
        let after = said.rsplit_once(&digits).map(|(_, after)| after);
        let before = after.and_then(|after| line.strip_suffix(after));
        before.is_some_and(|line| line.chars().rev().take(16).all(|letter| letter.is_ascii_hexdigit()))
    })
}

fn beside_of(beside: &Beside) -> to::Beside {
    let (kind, text) = match &beside.kind {
        Aside::Comment { author, text } if author.is_empty() => (to::BesideKind::Comment, text.clone()),
        Aside::Comment { author, text } => (to::BesideKind::Comment, format!("{author}: {text}")),
        Aside::Embedded { entry } => (to::BesideKind::Embedded, entry.clone()),
    };
    to::Beside { place: place_of(&beside.place), kind, text }
}

fn place_of(place: &Place) -> to::Place {
    match place {
        Place::Paragraph { number } => to::Place::Paragraph(*number),
        Place::TableCell { table, row, column } => {
            to::Place::TableCell { table: *table, row: *row, column: *column }
        }
        Place::SheetCell { sheet, row, column } => {
            to::Place::SheetCell { sheet: sheet.clone(), row: *row, column: *column }
        }
    }
}

/// A line at the edge of a page that counts pages and says nothing: "1 / 12".
fn is_page_number(paragraph: &Paragraph) -> bool {
    !paragraph.text.letters().contains(char::is_alphabetic)
}

fn part_of(paragraph: &Paragraph, place: to::Place) -> to::Part {
    let text = text_of(paragraph);
    match paragraph.role {
        Role::Heading(level) => to::Part::Heading { level, text, place },
        Role::Title => to::Part::Heading { level: 1, text, place },
        role => to::Part::Paragraph { text, bullet: matches!(role, Role::Bullet(_)), place },
    }
}

/// What stands in a nested table has the place of the cell around it: that is where a finger points.
fn grid_of(table: &Table, place: &dyn Fn(u32, u32) -> to::Place) -> to::Grid {
    let rows = table
        .rows
        .iter()
        .map(|row| row.cells.iter().map(|cell| cell_of(cell, place(row.number, cell.column))).collect());
    to::Grid { name: table.name.clone(), rows: rows.collect() }
}

fn cell_of(cell: &Cell, place: to::Place) -> to::Cell {
    let mut paragraphs = Vec::new();
    let mut nested = Vec::new();
    for block in &cell.blocks {
        match block {
            Block::Paragraph(paragraph) => {
                let text = text_of(paragraph);
                if !text.is_blank() {
                    paragraphs.push(text);
                }
            }
            Block::Table(table) => nested.push(grid_of(table, &|_, _| place.clone())),
            Block::PageBreak => {}
        }
    }
    to::Cell {
        column: cell.column.saturating_sub(1),
        width: cell.width.max(1),
        continues_above: cell.continues_above,
        paragraphs,
        nested,
        place,
    }
}

/// The words, with the label that automatic numbering prints before them: on paper it is part of the text.
fn text_of(paragraph: &Paragraph) -> to::Text {
    let label = paragraph.label.as_ref().map(|label| to::Run { text: format!("{label} "), change: None });
    to::Text { runs: label.into_iter().chain(runs_of(&paragraph.text)).collect() }
}

fn runs_of(text: &Text) -> Vec<to::Run> {
    let mut runs: Vec<to::Run> = Vec::new();
    for run in text.runs.iter().filter(|run| !run.note) {
        let change = run.change.as_ref().map(|change| to::Change {
            kind: match change.kind {
                ChangeKind::Inserted => to::ChangeKind::Inserted,
                ChangeKind::Deleted => to::ChangeKind::Deleted,
            },
            author: change.author.clone(),
            at: change.at.clone(),
        });
        match runs.last_mut() {
            // Emphasis is not meaning: pieces that differ only in looks are one.
            Some(last) if last.change == change => last.text.push_str(&run.text),
            _ => runs.push(to::Run { text: run.text.clone(), change }),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_line_at_the_foot_is_passed_over_and_others_are_kept() {
        for language in Language::ALL {
            let args = [("place", Arg::from(1_204_i64)), ("digits", "3f2a90bc00112233".into())];
            let line = Words::of(language).say_with("print-sealed", &args);
            assert!(is_seal(&line), "{line}");
            assert!(!is_seal(&line.replace("3f2a90bc00112233", "elsewhere")), "{line}");
        }
        assert!(!is_seal("Doc. 12, page 3"));
    }
}
