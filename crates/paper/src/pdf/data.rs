//! The tree as the page template reads it: the fewest fields that say how each thing is set.
//!
//! Everything is JSON data. Short forms keep large tables fast: a plain text is a string, and a cell of one
//! plain paragraph is one too.

use serde_json::{Map, Value, json};

use crate::{
    direction::Direction,
    grid::{Grid, Slot},
    markup::safe_address,
    moment::Moment,
    tree::{Align, Block, ChangeKind, Document, Look, Page, Paragraph, Role, Run, Shade, Table, Text},
};

/// Cells longer than this, in letters, may go on to the next page; a row of shorter ones stays together.
const WHOLE_LETTERS_MAX: usize = 500;

/// Everything the template asks for; `fonts` are the names of font families, most wanted first.
pub(super) fn data(document: &Document, fonts: &[String]) -> Value {
    let margin = |role| {
        let lines = document.blocks.iter().filter_map(move |block| match block {
            Block::Paragraph(paragraph) if paragraph.role == role => Some(paragraph.printed()),
            _ => None,
        });
        lines.collect::<Vec<_>>()
    };
    let date =
        Moment::of(&document.meta).map(|m| json!([m.year, m.month, m.day, m.hour, m.minute, m.second]));
    let placed: Vec<&Block> = document.blocks.iter().filter(|block| !in_margin(block)).collect();
    let has_masthead = placed
        .iter()
        .any(|block| matches!(block, Block::Paragraph(paragraph) if paragraph.role == Role::Masthead));
    let mut setting =
        Setting { direction: Direction::of_document(document.language.right_to_left), outline: 0 };
    json!({
        "title": if document.title.is_empty() { "–" } else { &document.title },
        "author": document.meta.author,
        "subject": document.meta.subject,
        "date": date,
        "lang": language(&document.language.code),
        "rtl": document.language.right_to_left,
        "landscape": document.page == Page::Landscape,
        "fonts": fonts,
        "header": margin(Role::Header),
        "footer": margin(Role::Footer),
        "masthead": has_masthead,
        "blocks": blocks(&placed, &mut setting),
    })
}

fn in_margin(block: &Block) -> bool {
    matches!(block, Block::Paragraph(paragraph) if matches!(paragraph.role, Role::Header | Role::Footer))
}

/// The language without script and country; English where it is unknown, because a page must have one.
fn language(code: &str) -> &str {
    let primary = code.split(['-', '_']).next().unwrap_or_default();
    let known = (2..=3).contains(&primary.len()) && primary.bytes().all(|letter| letter.is_ascii_lowercase());
    if known { primary } else { "en" }
}

/// What a block needs to know of those around it.
struct Setting {
    /// The way the document runs.
    direction: Direction,
    /// The level of the last heading: levels may not be skipped on the way down, or a reader of the screen loses
    /// its way.
    outline: u8,
}

impl Setting {
    /// The way a text runs, where that is not the document's.
    fn other_way(&self, text: &str) -> Option<Direction> {
        Direction::of(text).filter(|own| *own != self.direction)
    }
}

fn blocks(blocks: &[&Block], setting: &mut Setting) -> Vec<Value> {
    let mut out = Vec::new();
    let mut rest = blocks;
    while let [first, tail @ ..] = rest {
        let items = rest.iter().take_while(|block| bullet(block).is_some()).count();
        if items > 0 {
            let entries: Vec<_> = rest[..items].iter().filter_map(|block| bullet(block)).collect();
            let mut own = json!({ "kind": "list", "items": list(&entries) });
            if let Some(other) = entries.first().and_then(|(_, first)| setting.other_way(&first.printed())) {
                own["dir"] = json!(other.code());
            }
            out.push(own);
            rest = &rest[items..];
            continue;
        }
        match first {
            Block::Paragraph(body) => out.push(paragraph(body, setting)),
            Block::Table(inner) => out.extend(table(inner, setting)),
            Block::PageBreak => out.push(json!({ "kind": "break" })),
        }
        rest = tail;
    }
    out
}

fn bullet(block: &Block) -> Option<(u8, &Paragraph)> {
    match block {
        Block::Paragraph(paragraph) => match paragraph.role {
            Role::Bullet(level) => Some((level, paragraph)),
            _ => None,
        },
        _ => None,
    }
}

/// Items with those of a deeper level under them.
fn list(entries: &[(u8, &Paragraph)]) -> Vec<Value> {
    let Some(level) = entries.iter().map(|(level, _)| *level).min() else { return Vec::new() };
    let mut items = Vec::new();
    let mut rest = entries;
    while let [first, tail @ ..] = rest {
        let own = first.0 == level;
        let below = if own { tail } else { rest };
        let count = below.iter().take_while(|(deeper, _)| *deeper > level).count();
        let runs = if own { runs(&first.1.text) } else { json!("") };
        items.push(json!({ "runs": runs, "items": list(&below[..count]) }));
        rest = &below[count..];
    }
    items
}

fn paragraph(paragraph: &Paragraph, setting: &mut Setting) -> Value {
    let mut out = Map::new();
    out.insert("kind".into(), json!("p"));
    out.insert("runs".into(), runs(&paragraph.text));
    let role = match paragraph.role {
        Role::Title => "title",
        Role::Heading(level) => {
            setting.outline = level.clamp(1, 9).min(setting.outline + 1);
            out.insert("level".into(), json!(setting.outline));
            "heading"
        }
        Role::Masthead => "masthead",
        Role::Small => "small",
        Role::Note => "note",
        Role::Body | Role::Bullet(_) | Role::Header | Role::Footer => "body",
    };
    out.insert("role".into(), json!(role));
    if let Some(label) = &paragraph.label {
        out.insert("label".into(), json!(label));
    }
    if let Some(other) = setting.other_way(&paragraph.printed()) {
        out.insert("dir".into(), json!(other.code()));
    }
    match paragraph.align {
        Align::Start => {}
        Align::Center => drop(out.insert("align".into(), json!("center"))),
        Align::End => drop(out.insert("align".into(), json!("end"))),
    }
    Value::Object(out)
}

fn runs(text: &Text) -> Value {
    match text.runs.as_slice() {
        [] => json!(""),
        [only] if is_plain(only) => json!(only.text),
        runs => Value::Array(runs.iter().map(run).collect()),
    }
}

fn is_plain(run: &Run) -> bool {
    run.looks_like(&Run::default())
}

fn run(run: &Run) -> Value {
    if is_plain(run) {
        return json!(run.text);
    }
    let mut out = Map::new();
    out.insert("t".into(), json!(run.text));
    for (wanted, key) in
        [(run.bold, "b"), (run.italic, "i"), (run.superscript, "sup"), (run.isolate, "alone")]
    {
        if wanted {
            out.insert(key.into(), json!(true));
        }
    }
    if let Some(address) = run.link.as_ref().and_then(|link| safe_address(&link.address)) {
        out.insert("link".into(), json!(address));
    }
    if let Some(change) = &run.change {
        let kind = if change.kind == ChangeKind::Inserted { "inserted" } else { "deleted" };
        out.insert("change".into(), json!(kind));
    }
    Value::Object(out)
}

/// `None` for a table without rows.
fn table(table: &Table, setting: &mut Setting) -> Option<Value> {
    let grid = Grid::of(table);
    if grid.rows.is_empty() {
        return None;
    }
    let head = (table.header_rows as usize).min(grid.rows.len());
    let mut cells = |rows: &[Vec<Slot<'_>>]| -> Vec<Value> {
        let mut out = Vec::new();
        for row in rows {
            let long = row.iter().any(|slot| letters(slot) > WHOLE_LETTERS_MAX);
            let slots = row.iter().filter(|slot| slot.height > 0);
            out.extend(slots.map(|slot| cell(slot, long || slot.height > 1, setting)));
        }
        out
    };
    let plain = table.look == Look::Plain;
    // A layout has no heads.
    let head = if plain { 0 } else { head };
    let mut out = Map::new();
    out.insert("kind".into(), json!("table"));
    out.insert("widths".into(), json!(grid.widths(&table.widths, 10_000)));
    out.insert("head".into(), Value::Array(cells(&grid.rows[..head])));
    out.insert("body".into(), Value::Array(cells(&grid.rows[head..])));
    out.insert("plain".into(), json!(plain));
    if let Some(caption) = &table.caption {
        out.insert("caption".into(), runs(caption));
    }
    out.insert("notes".into(), Value::Array(table.notes.iter().map(runs).collect()));
    Some(Value::Object(out))
}

/// How much stands in a cell; a table within counts as much.
fn letters(slot: &Slot<'_>) -> usize {
    let blocks = slot.cell.map(|cell| cell.blocks.as_slice()).unwrap_or_default();
    let of = |block: &Block| match block {
        Block::Paragraph(paragraph) => {
            40 + paragraph.text.runs.iter().map(|run| run.text.len()).sum::<usize>()
        }
        Block::Table(_) | Block::PageBreak => WHOLE_LETTERS_MAX + 1,
    };
    blocks.iter().map(of).sum()
}

/// `may_break`: whether its row may go on to the next page.
fn cell(slot: &Slot<'_>, may_break: bool, setting: &mut Setting) -> Value {
    let mut out = Map::new();
    let inside = slot.cell.map(|cell| cell.blocks.as_slice()).unwrap_or_default();
    let content = match inside {
        [] => json!(""),
        [Block::Paragraph(only)] if is_only_words(only) && setting.other_way(&only.printed()).is_none() => {
            json!(only.text.current())
        }
        inside => Value::Array(blocks(&inside.iter().collect::<Vec<_>>(), setting)),
    };
    out.insert("c".into(), content);
    if may_break {
        out.insert("long".into(), json!(true));
    }
    if slot.width > 1 {
        out.insert("w".into(), json!(slot.width));
    }
    if slot.height > 1 {
        out.insert("h".into(), json!(slot.height));
    }
    let ground = match slot.cell.map(|cell| cell.shade).unwrap_or_default() {
        Shade::None => None,
        Shade::Head => Some("head"),
        Shade::Good => Some("good"),
        Shade::Caution => Some("caution"),
        Shade::Alert => Some("alert"),
    };
    if let Some(ground) = ground {
        out.insert("ground".into(), json!(ground));
    }
    Value::Object(out)
}

fn is_only_words(paragraph: &Paragraph) -> bool {
    let plain = paragraph.text.runs.iter().all(is_plain);
    paragraph.role == Role::Body && paragraph.align == Align::Start && paragraph.label.is_none() && plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::Cell;

    #[test]
    fn heading_levels_are_never_skipped_on_the_way_down() {
        let levels = [3, 5, 2, 1, 2];
        let headings: Vec<Block> = levels.iter().map(|level| Block::heading(*level, "x")).collect();
        let mut setting = Setting { direction: Direction::LeftToRight, outline: 0 };
        let out = blocks(&headings.iter().collect::<Vec<_>>(), &mut setting);
        let found: Vec<_> = out.iter().map(|block| block["level"].as_u64().unwrap()).collect();
        assert_eq!(found, [1, 2, 2, 1, 2]);
    }

    #[test]
    fn s3_13_a_quotation_runs_its_own_way_and_a_paragraph_stands_where_it_was_put() {
        let mut setting = Setting { direction: Direction::RightToLeft, outline: 0 };
        let symbol = Paragraph { align: Align::End, ..Paragraph::of(Role::Masthead, "SC/12/Doc.4") };
        let cell = Cell::of("Hold a workshop.");
        let quoted = [
            Block::body("Hold a workshop."),
            Block::body("عقد حلقة عمل."),
            Block::Paragraph(symbol),
            Table::of(0, vec![vec![cell]]).into(),
        ];
        let out = blocks(&quoted.iter().collect::<Vec<_>>(), &mut setting);
        assert_eq!((&out[0]["dir"], &out[1]["dir"]), (&json!("ltr"), &Value::Null));
        assert_eq!((&out[2]["dir"], &out[2]["align"]), (&json!("ltr"), &json!("end")));
        assert_eq!(out[3]["body"][0]["c"][0]["dir"], "ltr");
    }

    #[test]
    fn bullets_nest_by_their_level() {
        let bullets: Vec<Block> = [(2, "a"), (1, "b"), (2, "c"), (3, "d"), (1, "e")]
            .map(|(l, t)| Block::of(Role::Bullet(l), t))
            .into();
        let mut setting = Setting { direction: Direction::LeftToRight, outline: 0 };
        let out = blocks(&bullets.iter().collect::<Vec<_>>(), &mut setting);
        let expect = json!([{ "kind": "list", "items": [
            { "runs": "", "items": [{ "runs": "a", "items": [] }] },
            { "runs": "b", "items": [{ "runs": "c", "items": [{ "runs": "d", "items": [] }] }] },
            { "runs": "e", "items": [] },
        ] }]);
        assert_eq!(Value::Array(out), expect);
    }
}
