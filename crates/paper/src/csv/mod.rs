//! Tables in text form, read and written.
//!
//! A parser of our own of eighty lines rather than a crate: a blank line keeps its row number, and a quotation
//! mark that is never closed is refused with its row and column instead of swallowing the rest of the file.
//!
//! **The guard.** A spreadsheet would run a cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage
//! return. Written cells of that kind (after any apostrophes they begin with) get one apostrophe more; cells
//! read that begin with apostrophes before such a sign lose one. So what is written is read back exactly.

mod decode;
mod write;

pub(crate) use decode::is_text;
pub use write::write;

use std::{cmp::Reverse, collections::HashMap};

use crate::{
    limits::{Account, within},
    place::Place,
    tree::{Block, Cell, Document, Row, Table},
    unreadable::Unreadable,
};

/// Reads a table in text form: encoding and delimiter are recognised; `name` becomes the table's name.
pub(crate) fn read(name: &str, bytes: &[u8]) -> Result<Document, Unreadable> {
    let text = decode::decode(bytes)?;
    let (delimiter, body) = dialect(&text);
    let mut account = Account::default();
    let mut rows: Vec<Row> = Vec::new();
    let first = if body.len() < text.len() { 2 } else { 1 };
    parse(body, delimiter, first, |row, column, field| {
        if field.trim().is_empty() {
            return Ok(());
        }
        within(name, row, column)?;
        let place = || Place::SheetCell { sheet: name.to_owned(), row, column };
        account.cell(place)?;
        account.text(field.len(), field.len(), place)?;
        let cell = Cell { column, ..Cell::of(unguarded(field)) };
        match rows.last_mut() {
            Some(last) if last.number == row => last.cells.push(cell),
            _ => rows.push(Row { number: row, cells: vec![cell] }),
        }
        Ok(())
    })?;
    rows.iter_mut().for_each(|row| row.cells.shrink_to_fit());
    let table = Table { name: Some(name.to_owned()), rows, ..Table::default() };
    Ok(Document { blocks: vec![Block::Table(Box::new(table))], ..Document::default() })
}

/// Whether a spreadsheet would run a cell that begins like this.
fn runs(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// A cell without the apostrophe that guarded it.
fn unguarded(field: String) -> String {
    if field.starts_with('\'') && runs(&field) { field[1..].to_owned() } else { field }
}

/// The delimiter, and the text after a line that only names it.
fn dialect(text: &str) -> (char, &str) {
    const CANDIDATES: [char; 4] = [',', ';', '\t', '|'];
    if let Some(rest) = text.strip_prefix("sep=")
        && let Some(delimiter) = rest.chars().next()
        && let Some(body) = rest[delimiter.len_utf8()..]
            .strip_prefix("\r\n")
            .or(rest[delimiter.len_utf8()..].strip_prefix('\n'))
    {
        return (delimiter, body);
    }
    let sample_end = text.char_indices().map(|(at, _)| at).nth(32 << 10).unwrap_or(text.len());
    let sample = &text[..sample_end];
    let best = CANDIDATES.into_iter().rev().max_by_key(|&delimiter| agreement(sample, delimiter));
    (best.unwrap_or(','), text)
}

/// How well a delimiter fits: quotation marks in their places first, then rows that agree on more than one
/// column, then how many columns.
fn agreement(sample: &str, delimiter: char) -> (Reverse<usize>, usize, u32) {
    let mut widths: HashMap<u32, u32> = HashMap::new();
    // An open quotation mark at the end of the sample is no fault of it.
    let stray = parse(sample, delimiter, 1, |row, column, _| {
        let width = widths.entry(row).or_default();
        *width = column.max(*width);
        Ok(())
    });
    let mut votes: HashMap<u32, usize> = HashMap::new();
    widths.values().filter(|width| **width > 1).for_each(|width| *votes.entry(*width).or_default() += 1);
    let (votes, width) = votes.into_iter().map(|(width, votes)| (votes, width)).max().unwrap_or_default();
    (Reverse(stray.unwrap_or(0)), votes, width)
}

/// Calls `take` for every field with its row and column, both from 1; the first row has number `first`.
/// Returns how many quotation marks stand where none belongs; they are read as letters.
fn parse(
    text: &str,
    delimiter: char,
    first: u32,
    mut take: impl FnMut(u32, u32, String) -> Result<(), Unreadable>,
) -> Result<usize, Unreadable> {
    let (mut row, mut column) = (first, 1);
    let mut field = String::new();
    let (mut quoted, mut opened) = (false, (1, 1));
    let mut stray = 0;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if quoted {
            match letter {
                '"' if letters.peek() == Some(&'"') => {
                    letters.next();
                    field.push('"');
                }
                '"' => {
                    quoted = false;
                    let ends = |next: &char| *next == delimiter || matches!(next, '\n' | '\r');
                    stray += usize::from(letters.peek().is_some_and(|next| !ends(next)));
                }
                '\r' if letters.peek() == Some(&'\n') => {}
                '\r' => field.push('\n'),
                other => field.push(other),
            }
        } else if letter == delimiter {
            take(row, column, std::mem::take(&mut field))?;
            column += 1;
        } else {
            match letter {
                '"' if field.is_empty() => {
                    quoted = true;
                    opened = (row, column);
                }
                '\r' if letters.peek() == Some(&'\n') => {}
                '\n' | '\r' => {
                    take(row, column, std::mem::take(&mut field))?;
                    (row, column) = (row.saturating_add(1), 1);
                }
                other => {
                    stray += usize::from(other == '"');
                    field.push(other);
                }
            }
        }
    }
    if quoted {
        return Err(Unreadable::OpenQuote { row: opened.0, column: opened.1 });
    }
    if !field.is_empty() || column > 1 {
        take(row, column, field)?;
    }
    Ok(stray)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(bytes: &[u8]) -> Vec<(u32, u32, String)> {
        let document = read("plan", bytes).unwrap();
        let Some(Block::Table(table)) = document.blocks.first() else { panic!("no table") };
        let cells = table.rows.iter().flat_map(|row| row.cells.iter().map(move |cell| (row.number, cell)));
        cells.map(|(row, cell)| (row, cell.column, cell.text())).collect()
    }

    fn check(bytes: &[u8], expect: &[(u32, u32, &str)]) {
        let expect: Vec<_> =
            expect.iter().map(|&(row, column, text)| (row, column, text.to_owned())).collect();
        assert_eq!(texts(bytes), expect, "{:?}", String::from_utf8_lossy(bytes));
    }

    #[test]
    fn delimiters_and_quotes_are_recognised() {
        check(b"a,b\r\n1,2\r\n", &[(1, 1, "a"), (1, 2, "b"), (2, 1, "1"), (2, 2, "2")]);
        check(b"a;b\n1,5;2", &[(1, 1, "a"), (1, 2, "b"), (2, 1, "1,5"), (2, 2, "2")]);
        check(b"a\tb\n1\t2", &[(1, 1, "a"), (1, 2, "b"), (2, 1, "1"), (2, 2, "2")]);
        check(b"sep=;\na;b", &[(2, 1, "a"), (2, 2, "b")]);
        check(b"\"x\r\ny\",\"say \"\"so\"\"\"\n", &[(1, 1, "x\ny"), (1, 2, "say \"so\"")]);
        check(b"a,\"x\ry\"\rc,d\r", &[(1, 1, "a"), (1, 2, "x\ny"), (2, 1, "c"), (2, 2, "d")]);
        check(b"a,b\n\n\nc,d", &[(1, 1, "a"), (1, 2, "b"), (4, 1, "c"), (4, 2, "d")]);
        check(b"one column only\nsecond row", &[(1, 1, "one column only"), (2, 1, "second row")]);
        check(b",,x", &[(1, 3, "x")]);
        check(b"x,\"|\n|\"\ny,|", &[(1, 1, "x"), (1, 2, "|\n|"), (2, 1, "y"), (2, 2, "|")]);
        check(b"5\" disk,b", &[(1, 1, "5\" disk"), (1, 2, "b")]);
    }

    #[test]
    fn the_guard_is_taken_off() {
        check(b"'=1+1,''-5,'tis,it's", &[(1, 1, "=1+1"), (1, 2, "'-5"), (1, 3, "'tis"), (1, 4, "it's")]);
    }

    #[test]
    fn an_open_quotation_mark_is_refused_with_its_place() {
        let error = read("plan", b"a,b\nc,\"d\ne,f\n").unwrap_err();
        assert_eq!(error, Unreadable::OpenQuote { row: 2, column: 2 });
    }

    #[test]
    fn too_many_columns_are_refused_with_their_place() {
        let wide = format!("{}x", ",".repeat(600));
        let error = read("plan", wide.as_bytes()).unwrap_err();
        assert_eq!(error, Unreadable::SheetTooLarge { sheet: "plan".into(), row: 1, column: 601 });
    }
}
