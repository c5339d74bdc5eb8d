//! The notation of `plan.md` becomes a document, as README.md of the data describes it.
//!
//! Only the little of Markdown that a plan needs, and tracked changes, which Markdown lacks. Whatever is not
//! notation is text. It must not know what a plan is: that is read from the Word file, as from anybody's.

use trellis_paper::tree::{
    Block, Cell, Change, ChangeKind, Document, Language, Meta, Page, Paragraph, Role, Run, Shade, Table, Text,
};

use super::tables::Programme;

/// A table with more columns than this is printed across the page.
const PORTRAIT_COLUMNS_MAX: u32 = 4;

/// The document that a `plan.md` describes. Its tracked changes are the organisation's, of the day of adoption.
pub(super) fn document(plan: &str, programme: &Programme) -> Document {
    let author = Author { name: &programme.name, day: &programme.adopted_on };
    let blocks = blocks(plan, &author);
    let widest = blocks.iter().map(|block| match block {
        Block::Table(table) => table.columns(),
        _ => 0,
    });
    let page = if widest.max() > Some(PORTRAIT_COLUMNS_MAX) { Page::Landscape } else { Page::Portrait };
    Document {
        title: programme.name.clone(),
        language: Language::of("en"),
        page,
        meta: Meta {
            author: programme.name.clone(),
            subject: String::new(),
            created: programme.adopted_on.clone(),
        },
        blocks,
        ..Document::default()
    }
}

/// Whose tracked changes they are, and of which day.
struct Author<'a> {
    name: &'a str,
    day: &'a str,
}

fn blocks(plan: &str, author: &Author<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut lines = plan.lines().map(str::trim).peekable();
    while let Some(line) = lines.next() {
        if line.is_empty() {
            continue;
        }
        if line.starts_with('|') {
            let mut rows = vec![row(line, author)];
            while let Some(next) = lines.next_if(|next| next.starts_with('|')) {
                rows.push(row(next, author));
            }
            blocks.push(table(rows));
        } else if let Some(item) = line.strip_prefix("- ") {
            blocks.push(Block::of(Role::Bullet(1), text(item, author)));
        } else if let Some((level, title)) = heading(line) {
            blocks.push(Block::heading(level, text(title, author)));
        } else {
            let mut words = line.to_owned();
            while let Some(next) = lines.next_if(|next| goes_on(next)) {
                words.push(' ');
                words.push_str(next);
            }
            blocks.push(Block::body(text(&words, author)));
        }
    }
    blocks
}

/// Whether a line belongs to the paragraph above it.
fn goes_on(line: &str) -> bool {
    !line.is_empty() && !line.starts_with('|') && !line.starts_with("- ") && heading(line).is_none()
}

fn heading(line: &str) -> Option<(u8, &str)> {
    let title = line.trim_start_matches('#');
    let level = u8::try_from(line.len() - title.len()).ok()?;
    let title = title.strip_prefix(' ')?;
    (1..=6).contains(&level).then(|| (level, title.trim()))
}

fn row(line: &str, author: &Author<'_>) -> Vec<Cell> {
    let inner = line.strip_prefix('|').unwrap_or(line);
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    inner.split('|').map(|cell| self::cell(cell.trim(), author)).collect()
}

fn cell(printed: &str, author: &Author<'_>) -> Cell {
    let paragraphs = printed.split("<br>").map(str::trim).filter(|paragraph| !paragraph.is_empty());
    Cell::with(paragraphs.map(|paragraph| Block::body(text(paragraph, author))).collect())
}

/// The first row is the head row: set off, and repeated on every page.
fn table(mut rows: Vec<Vec<Cell>>) -> Block {
    for cell in rows.first_mut().into_iter().flatten() {
        cell.shade = Shade::Head;
        for block in &mut cell.blocks {
            if let Block::Paragraph(Paragraph { text, .. }) = block {
                text.runs.iter_mut().for_each(|run| run.bold = true);
            }
        }
    }
    Table::of(1, rows).into()
}

const MARKS: [(&str, &str, ChangeKind); 2] =
    [("{-", "-}", ChangeKind::Deleted), ("{+", "+}", ChangeKind::Inserted)];

/// Words with their tracked changes; a mark that is not closed is text.
fn text(notation: &str, author: &Author<'_>) -> Text {
    let mut runs = Vec::new();
    let mut rest = notation;
    while let Some((start, end, kind)) = next_change(rest) {
        runs.push(Run { text: rest[..start].to_owned(), ..Run::default() });
        let change = Change { kind, author: author.name.to_owned(), at: format!("{}T09:00:00Z", author.day) };
        let words = rest[start + 2..end].to_owned();
        runs.push(Run { text: words, change: Some(Box::new(change)), ..Run::default() });
        rest = &rest[end + 2..];
    }
    runs.push(Run { text: rest.to_owned(), ..Run::default() });
    runs.retain(|run| !run.text.is_empty());
    Text { runs }
}

/// Where the next tracked change opens and where its end mark stands.
fn next_change(notation: &str) -> Option<(usize, usize, ChangeKind)> {
    let found = MARKS.into_iter().filter_map(|(open, close, kind)| {
        let start = notation.find(open)?;
        let end = start + 2 + notation[start + 2..].find(close)?;
        Some((start, end, kind))
    });
    found.min_by_key(|(start, ..)| *start)
}

#[cfg(test)]
mod tests {
    use super::*;

    const AUTHOR: Author<'_> = Author { name: "Reef Commission", day: "2025-05-22" };

    /// One line a block: what it is, and what it says.
    fn check(notation: &str, expect: &[&str]) {
        let paragraph = |paragraph: &Paragraph| {
            let role = match paragraph.role {
                Role::Heading(level) => format!("h{level} "),
                Role::Bullet(level) => format!("b{level} "),
                _ => String::new(),
            };
            role + &paragraph.text.current()
        };
        let said: Vec<String> = blocks(notation, &AUTHOR)
            .iter()
            .map(|block| match block {
                Block::Paragraph(own) => paragraph(own),
                Block::Table(table) => {
                    let row = |row: &trellis_paper::tree::Row| {
                        row.cells.iter().map(Cell::text).collect::<Vec<_>>().join(" | ")
                    };
                    table.rows.iter().map(row).collect::<Vec<_>>().join(" ‖ ")
                }
                Block::PageBreak => "page".to_owned(),
            })
            .collect();
        assert_eq!(said, expect, "{notation}");
    }

    #[test]
    fn headings_paragraphs_bullets_and_tables_are_told_apart() {
        check("# Plan\n\n## 1. Share", &["h1 Plan", "h2 1. Share"]);
        check("one\ntwo\n\nthree", &["one two", "three"]);
        check("Aims:\n- first\n- second", &["Aims:", "b1 first", "b1 second"]);
        check("| No. | Text |\n| 1 | a<br>b |\nafter", &["No. | Text ‖ 1 | a\nb", "after"]);
        check("| a | |", &["a | "]);
        check("#5 of seven", &["#5 of seven"]);
        check("", &[]);
    }

    #[test]
    fn s3_13_tracked_changes_carry_author_and_day() {
        let read = text("(d) {-Use-}{+Apply+} what is learned", &AUTHOR);
        assert_eq!(read.current(), "(d) Apply what is learned");
        assert_eq!(read.before(), "(d) Use what is learned");
        let change =
            read.runs[1].change.as_deref().map(|change| (change.author.as_str(), change.at.as_str()));
        assert_eq!(change, Some(("Reef Commission", "2025-05-22T09:00:00Z")));
        for plain in ["{- never closed", "a {+ b -} c", "{}", "–{"] {
            assert_eq!(text(plain, &AUTHOR), Text::plain(plain), "{plain}");
        }
    }
}
