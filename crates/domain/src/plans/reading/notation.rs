//! Documents for tests, written as they look: only compiled for tests.
//!
//! `# heading` · `text` · `* bullet` · `§sheet name` · `| a | b |` rows, a blank line ends a table. In a cell `⏎`
//! ends a paragraph, `↵` a line, `<` is swallowed by the cell to the left, `^` continues the cell above,
//! `{{a ¦ b ¶ c ¦ d}}` is a nested table. `[+new+]` and `[-old-]` are tracked changes.

use crate::plans::source::{Cell, Change, ChangeKind, Grid, Part, Place, Run, Source, Text};

/// Reads the notation.
pub(crate) fn source(notation: &str) -> Source {
    let mut parts = Vec::new();
    let (mut paragraphs, mut tables) = (0, 0);
    let (mut sheet, mut open): (Option<String>, Option<Grid>) = (None, None);
    for line in notation.lines().chain([""]) {
        let line = line.trim_start();
        if let Some(row) = line.strip_prefix('|') {
            let grid = open.get_or_insert_with(|| {
                tables += u32::from(sheet.is_none());
                Grid { name: sheet.clone(), rows: Vec::new() }
            });
            let at = u32::try_from(grid.rows.len()).expect("a small table") + 1;
            let row = row.trim_end().strip_suffix('|').unwrap_or(row);
            grid.rows.push(cells(row, &mut |column| match &sheet {
                Some(sheet) => Place::SheetCell { sheet: sheet.clone(), row: at, column },
                None => Place::TableCell { table: tables, row: at, column },
            }));
            continue;
        }
        parts.extend(open.take().map(Part::Grid));
        if let Some(name) = line.strip_prefix('§') {
            sheet = Some(name.to_owned());
        } else if !line.is_empty() {
            paragraphs += 1;
            parts.push(prose(line, Place::Paragraph(paragraphs)));
        }
    }
    Source { name: "notation".to_owned(), parts, ..Source::default() }
}

fn prose(line: &str, place: Place) -> Part {
    let hashes = line.len() - line.trim_start_matches('#').len();
    if hashes > 0 && line[hashes..].starts_with(' ') {
        let level = u8::try_from(hashes).expect("a small depth");
        return Part::Heading { level, text: text(line[hashes..].trim_start()), place };
    }
    let bullet = line.starts_with("* ");
    Part::Paragraph { text: text(line.strip_prefix("* ").unwrap_or(line)), bullet, place }
}

fn cells(row: &str, place: &mut dyn FnMut(u32) -> Place) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::new();
    for (at, printed) in row.replace("\\|", "\u{0}").split('|').enumerate() {
        let printed = printed.replace('\u{0}', "|");
        let printed = printed.trim_matches(' ');
        let column = u32::try_from(at).expect("a small table");
        if let ("<", Some(left)) = (printed, cells.last_mut()) {
            left.width += 1;
            continue;
        }
        let continues_above = printed == "^";
        let (own, nested) = printed.split_once("{{").unwrap_or((printed, ""));
        let own = if continues_above { "" } else { own };
        let place = place(column + 1);
        let paragraphs = own.split('⏎').filter(|line| !line.trim().is_empty()).map(text).collect();
        let nested =
            nested.strip_suffix("}}").map(|nested| nested_grid(nested, &place)).into_iter().collect();
        cells.push(Cell { column, width: 1, continues_above, paragraphs, nested, place });
    }
    cells
}

fn nested_grid(notation: &str, place: &Place) -> Grid {
    let row = |row: &str| cells(&row.replace('¦', "|"), &mut |_| place.clone());
    Grid { name: None, rows: notation.split('¶').map(row).collect() }
}

/// A text with its tracked changes.
pub(crate) fn text(notation: &str) -> Text {
    let mut runs = Vec::new();
    let mut rest = notation;
    while !rest.is_empty() {
        let next = [("[+", "+]", ChangeKind::Inserted), ("[-", "-]", ChangeKind::Deleted)]
            .into_iter()
            .filter_map(|(open, close, kind)| {
                let start = rest.find(open)?;
                let end = start + rest[start..].find(close)?;
                Some((start, end, kind))
            })
            .min_by_key(|(start, ..)| *start);
        let Some((start, end, kind)) = next else {
            runs.push(Run { text: rest.replace('↵', "\n"), change: None });
            break;
        };
        if start > 0 {
            runs.push(Run { text: rest[..start].replace('↵', "\n"), change: None });
        }
        let change = Change { kind, author: "Ada".to_owned(), at: "2006-01-20T09:00:00Z".to_owned() };
        runs.push(Run { text: rest[start + 2..end].replace('↵', "\n"), change: Some(change) });
        rest = &rest[end + 2..];
    }
    Text { runs }
}
