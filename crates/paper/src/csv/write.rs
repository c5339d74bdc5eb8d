//! A document as a table in text form: RFC 4180, UTF-8 with its mark so that spreadsheets recognise it.

use super::runs;
use crate::{
    grid::Grid,
    tree::{Block, Document, Table},
    words::flat,
};

/// Writes a document: a paragraph is a row of one cell, tables are parted by a blank line, changes are accepted.
pub fn write(document: &Document) -> Vec<u8> {
    let mut out = String::from("\u{feff}");
    for (at, block) in document.blocks.iter().enumerate() {
        match block {
            Block::Paragraph(paragraph) => row(&mut out, [paragraph.printed()]),
            Block::Table(table) => {
                if at > 0 {
                    out.push_str("\r\n");
                }
                rows(&mut out, table);
            }
            Block::PageBreak => {}
        }
    }
    out.into_bytes()
}

fn rows(out: &mut String, table: &Table) {
    if let Some(caption) = &table.caption {
        row(out, [caption.current()]);
    }
    for slots in Grid::of(table).rows {
        let texts = slots.iter().flat_map(|slot| {
            let text = slot.cell.map(|cell| flat(&cell.blocks)).unwrap_or_default();
            // The columns that a wide cell covers are there and empty.
            std::iter::once(text).chain(std::iter::repeat_n(String::new(), slot.width as usize - 1))
        });
        row(out, texts);
    }
    table.notes.iter().for_each(|note| row(out, [note.current()]));
}

fn row(out: &mut String, texts: impl IntoIterator<Item = String>) {
    for (at, text) in texts.into_iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        let guard = if runs(&text) { "'" } else { "" };
        // Whatever could be taken for a delimiter is quoted, so that ours is found again.
        let quoted = text.contains(['"', ',', '\n', '\r', ';', '\t', '|']) || text != text.trim();
        if quoted {
            out.push_str(&format!("\"{guard}{}\"", text.replace('"', "\"\"")));
        } else {
            out.push_str(guard);
            out.push_str(&text);
        }
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::Cell;

    fn written(rows: Vec<Vec<Cell>>) -> String {
        let document = Document { blocks: vec![Table::of(1, rows).into()], ..Document::default() };
        String::from_utf8(write(&document)).unwrap()
    }

    #[test]
    fn cells_that_a_spreadsheet_would_run_are_guarded() {
        let check = |text: &str, expect: &str| {
            assert_eq!(written(vec![vec![Cell::of(text), Cell::of("b")]]), format!("\u{feff}{expect},b\r\n"));
        };
        check("=HYPERLINK(1)", "'=HYPERLINK(1)");
        check("+1", "'+1");
        check("-1", "'-1");
        check("@SUM(A1)", "'@SUM(A1)");
        check("\tx", "\"'\tx\"");
        check("'=x", "''=x");
        check("it's", "it's");
        check("say \"so\", now", "\"say \"\"so\"\", now\"");
        check("two\nlines", "\"two\nlines\"");
    }

    #[test]
    fn wide_and_tall_cells_keep_their_columns() {
        let rows = vec![
            vec![Cell::of("wide").wide(2), Cell::of("c")],
            vec![Cell::below(), Cell::of("e"), Cell::of("f")],
        ];
        assert_eq!(written(rows), "\u{feff}wide,,c\r\n,e,f\r\n");
    }
}
