//! A document as one web page that stands alone: no script, no request, readable by every screen reader,
//! printable as it is. Everything a person typed is escaped.

use crate::{
    direction::Direction,
    grid::{Grid, Slot},
    markup::{Markup, safe_address},
    tree::{Align, Block, ChangeKind, Document, Look, Page, Paragraph, Role, Run, Shade, Table, Text},
};

const STYLE: &str = include_str!("html.css");

/// Writes a document; every document can be written.
pub fn write(document: &Document) -> String {
    let mut out = Markup::starting("<!doctype html>\n");
    let page = Direction::of_document(document.language.right_to_left);
    let mut attributes = vec![("dir", page.code())];
    if !document.language.code.is_empty() {
        attributes.push(("lang", &document.language.code));
    }
    out.open("html", &attributes);
    head(&mut out, document);
    out.open("body", &[]);
    // A masthead says what the head of every page would repeat.
    let is_masthead =
        |block: &Block| matches!(block, Block::Paragraph(paragraph) if paragraph.role == Role::Masthead);
    if !document.blocks.iter().any(is_masthead) {
        margin(&mut out, document, Role::Header, "header", page);
    }
    out.open("main", &[]);
    let placed = |block: &&Block| !matches!(block, Block::Paragraph(p) if matches!(p.role, Role::Header | Role::Footer));
    let blocks_written: Vec<&Block> = document.blocks.iter().filter(placed).collect();
    blocks(&mut out, &blocks_written, page);
    out.close();
    margin(&mut out, document, Role::Footer, "footer", page);
    out.finish()
}

fn head(out: &mut Markup, document: &Document) {
    out.open("head", &[]);
    out.void("meta", &[("charset", "utf-8")]);
    out.void("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
    for (name, content) in [("author", &document.meta.author), ("description", &document.meta.subject)] {
        if !content.is_empty() {
            out.void("meta", &[("name", name), ("content", content)]);
        }
    }
    out.element("title", &[], if document.title.is_empty() { "–" } else { &document.title });
    out.open("style", &[]);
    out.raw(STYLE);
    if document.page == Page::Landscape {
        out.raw("@page{size:A4 landscape}");
    }
    out.close();
    out.close();
}

fn margin(out: &mut Markup, document: &Document, role: Role, element: &'static str, page: Direction) {
    let lines: Vec<&Paragraph> = document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Paragraph(paragraph) if paragraph.role == role => Some(paragraph),
            _ => None,
        })
        .collect();
    if !lines.is_empty() {
        out.open(element, &[]);
        lines.into_iter().for_each(|line| paragraph(out, line, page));
        out.close();
    }
}

/// Blocks in order, items of lists gathered into lists.
fn blocks(out: &mut Markup, blocks: &[&Block], page: Direction) {
    let mut depth = 0;
    for block in blocks {
        let level = match block {
            Block::Paragraph(Paragraph { role: Role::Bullet(level), .. }) => (*level).clamp(1, 9),
            _ => 0,
        };
        while depth > level {
            // The item and its list.
            out.close();
            out.close();
            depth -= 1;
        }
        if level > 0 && depth == level {
            out.close();
            out.open("li", &[]);
        }
        while depth < level {
            out.open("ul", &[]);
            out.open("li", &[]);
            depth += 1;
        }
        match block {
            Block::Paragraph(item) if level > 0 => words(out, item),
            Block::Paragraph(body) => paragraph(out, body, page),
            Block::Table(inner) => table(out, inner, page),
            Block::PageBreak => out.void("hr", &[("class", "page")]),
        }
    }
    for _ in 0..depth {
        out.close();
        out.close();
    }
}

fn paragraph(out: &mut Markup, paragraph: &Paragraph, page: Direction) {
    let element = match paragraph.role {
        Role::Title | Role::Heading(0) => "h1",
        // The title is the first heading of the page.
        Role::Heading(level) => ["h2", "h3", "h4", "h5", "h6"][usize::from(level - 1).min(4)],
        _ => "p",
    };
    let role = match paragraph.role {
        Role::Masthead => "masthead",
        Role::Small => "small",
        Role::Note => "note",
        _ => "",
    };
    let align = match paragraph.align {
        Align::Start => "",
        Align::Center => "center",
        Align::End => "end",
    };
    let class = [role, align].join(" ");
    let mut attributes: Vec<(&str, &str)> = Vec::new();
    if !class.trim().is_empty() {
        attributes.push(("class", class.trim()));
    }
    if let Some(other) = other_way(paragraph, page) {
        attributes.push(("dir", other.code()));
    }
    out.open(element, &attributes);
    words(out, paragraph);
    out.close();
}

/// The way a paragraph runs, where that is not the page's.
fn other_way(paragraph: &Paragraph, page: Direction) -> Option<Direction> {
    Direction::of(&paragraph.printed()).filter(|own| *own != page)
}

fn words(out: &mut Markup, paragraph: &Paragraph) {
    if let Some(label) = &paragraph.label {
        if paragraph.role == Role::Note {
            out.element("sup", &[], label);
        } else {
            out.element("span", &[("class", "label")], label);
        }
        out.text(" ");
    }
    text(out, &paragraph.text);
}

fn text(out: &mut Markup, text: &Text) {
    text.runs.iter().for_each(|each| run(out, each));
}

fn run(out: &mut Markup, run: &Run) {
    let mut open = 0;
    let mut within = |out: &mut Markup, element: &'static str, attributes: &[(&str, &str)]| {
        out.open(element, attributes);
        open += 1;
    };
    if let Some(change) = &run.change {
        let element = if change.kind == ChangeKind::Inserted { "ins" } else { "del" };
        let title = [change.author.as_str(), change.at.as_str()].join(" ");
        within(out, element, &[("title", title.trim())]);
    }
    if let Some(address) = run.link.as_ref().and_then(|link| safe_address(&link.address)) {
        within(out, "a", &[("href", address), ("rel", "noopener noreferrer")]);
    }
    for (wanted, element) in
        [(run.bold, "strong"), (run.italic, "em"), (run.superscript, "sup"), (run.isolate, "bdi")]
    {
        if wanted {
            within(out, element, &[]);
        }
    }
    for (at, line) in run.text.split('\n').enumerate() {
        if at > 0 {
            out.void("br", &[]);
        }
        out.text(line);
    }
    (0..open).for_each(|_| out.close());
}

fn table(out: &mut Markup, table: &Table, page: Direction) {
    let grid = Grid::of(table);
    if grid.rows.is_empty() {
        return;
    }
    let caption = table.caption.as_ref().map(|caption| caption.current()).or_else(|| table.name.clone());
    let label = caption.unwrap_or_default();
    // A wide table scrolls by itself, with the keyboard too, and not the page.
    if label.is_empty() {
        out.open("div", &[("class", "scroll"), ("tabindex", "0")]);
    } else {
        out.open(
            "div",
            &[("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", &label)],
        );
    }
    let plain: &[(&str, &str)] = &[("class", "plain"), ("role", "presentation")];
    out.open("table", if table.look == Look::Plain { plain } else { &[] });
    if let Some(caption) = &table.caption {
        out.open("caption", &[]);
        text(out, caption);
        out.close();
    }
    let head = (table.header_rows as usize).min(grid.rows.len());
    for (part, rows, element) in [("thead", &grid.rows[..head], "th"), ("tbody", &grid.rows[head..], "td")] {
        if rows.is_empty() {
            continue;
        }
        out.open(part, &[]);
        for slots in rows {
            out.open("tr", &[]);
            slots.iter().filter(|slot| slot.height > 0).for_each(|slot| cell(out, slot, element, page));
            out.close();
        }
        out.close();
    }
    out.close();
    out.close();
    for note in &table.notes {
        out.open("p", &[("class", "small")]);
        text(out, note);
        out.close();
    }
}

fn cell(out: &mut Markup, slot: &Slot<'_>, element: &'static str, page: Direction) {
    let inside = slot.cell.map(|cell| cell.blocks.as_slice()).unwrap_or_default();
    // An empty head announces nothing and is therefore no head.
    let element = if inside.is_empty() { "td" } else { element };
    let (width, height) = (slot.width.to_string(), slot.height.to_string());
    let mut attributes: Vec<(&str, &str)> = Vec::new();
    if element == "th" {
        attributes.push(("scope", if slot.width > 1 { "colgroup" } else { "col" }));
    }
    if slot.width > 1 {
        attributes.push(("colspan", &width));
    }
    if slot.height > 1 {
        attributes.push(("rowspan", &height));
    }
    let ground = match slot.cell.map(|cell| cell.shade).unwrap_or_default() {
        Shade::None => "",
        Shade::Head => "head",
        Shade::Good => "good",
        Shade::Caution => "caution",
        Shade::Alert => "alert",
    };
    if !ground.is_empty() {
        attributes.push(("class", ground));
    }
    if let [Block::Paragraph(only)] = inside
        && let Some(other) = other_way(only, page)
    {
        attributes.push(("dir", other.code()));
    }
    out.open(element, &attributes);
    match inside {
        [Block::Paragraph(only)] if matches!(only.role, Role::Body) => words(out, only),
        inside => blocks(out, &inside.iter().collect::<Vec<_>>(), page),
    }
    out.close();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::{Cell, Change, Language, Link};

    fn page(blocks: Vec<Block>) -> String {
        write(&Document { title: "Plan & <more>".into(), blocks, ..Document::default() })
    }

    fn body(blocks: Vec<Block>) -> String {
        let page = page(blocks);
        let (_, rest) = page.split_once("<main>").unwrap();
        rest.split_once("</main>").unwrap().0.to_owned()
    }

    #[test]
    fn everything_typed_is_escaped() {
        let hostile = "<img src=x onerror=alert(1)>";
        let link = Run {
            text: "here".into(),
            link: Some(Box::new(Link { address: "javascript:alert(1)".into() })),
            ..Run::default()
        };
        let blocks = vec![
            Block::heading(1, hostile),
            Table::of(1, vec![vec![Cell::of(hostile)]]).into(),
            Block::body(Text { runs: vec![link] }),
        ];
        let page = page(blocks);
        assert!(page.contains("<title>Plan &amp; &lt;more&gt;</title>"));
        assert!(
            !page.contains("<img") && !page.contains("javascript:") && !page.contains("<script"),
            "{page}"
        );
    }

    #[test]
    fn tables_announce_their_heads_and_spans() {
        let mut table = Table::of(
            1,
            vec![
                vec![Cell::of("A").wide(2), Cell::with(vec![])],
                vec![Cell::of("x"), Cell::of("y"), Cell::of("z")],
                vec![Cell::below(), Cell::of("v"), Cell::of("w")],
            ],
        );
        table.caption = Some("Actions".into());
        assert_eq!(
            body(vec![table.into()]),
            "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Actions\"><table><caption>Actions</caption>\
             <thead><tr><th scope=\"colgroup\" colspan=\"2\">A</th><td></td></tr></thead>\
             <tbody><tr><td rowspan=\"2\">x</td><td>y</td><td>z</td></tr><tr><td>v</td><td>w</td></tr></tbody></table></div>"
        );
    }

    #[test]
    fn lists_nest_and_changes_show() {
        let inserted = Run {
            text: "new".into(),
            change: Some(Box::new(Change {
                kind: ChangeKind::Inserted,
                author: "B".into(),
                at: String::new(),
            })),
            ..Run::default()
        };
        let blocks = vec![
            Block::of(Role::Bullet(1), "a"),
            Block::of(Role::Bullet(2), "b"),
            Block::of(Role::Bullet(1), "c"),
            Block::body(Text { runs: vec![inserted] }),
        ];
        assert_eq!(
            body(blocks),
            "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul><p><ins title=\"B\">new</ins></p>"
        );
    }

    #[test]
    fn the_page_says_its_language_and_direction() {
        let document = Document { language: Language::of("ar"), ..Document::default() };
        assert!(write(&document).starts_with("<!doctype html>\n<html dir=\"rtl\" lang=\"ar\">"));
    }
}
