//! Word documents, read and written.
//!
//! `styles` and `numbering` say what a paragraph is and which label Word prints before it; `body` walks the
//! text; this file puts the stories of a document (body, notes, heads and feet of pages) in order.
//! `beside` collects what hangs on the text: comments, and other files embedded in it.

mod beside;
mod body;
mod numbering;
mod pen;
mod styles;
mod symbols;
mod table;
mod write;

pub use write::write;

use std::collections::HashMap;

use crate::{
    package::{Package, Relationship},
    tree::{Block, Document, Language, Paragraph, Role, Table, Text},
    unreadable::Unreadable,
    xml::{Node, attribute},
};
use body::{NoteKind, Story};
use numbering::Numbering;
use styles::Styles;

/// Reads the document whose main part is `main`.
pub(crate) fn read(package: &mut Package<'_>, main: &str) -> Result<Document, Unreadable> {
    let links = package.relationships(main)?;
    let styles = match part_of(&links, "styles") {
        Some(part) if package.has(part) => Styles::read(&mut package.part(part)?)?,
        _ => Styles::default(),
    };
    let numbering = match part_of(&links, "numbering") {
        Some(part) if package.has(part) => Numbering::read(&mut package.part(part)?)?,
        _ => Numbering::default(),
    };
    let mut document = Document { language: Language::of(&styles.language), ..Document::default() };
    read_properties(package, &mut document)?;

    let mut story = Story::new(&styles, numbering, addresses(&links));
    let mut blocks = Vec::new();
    story.read(&mut package.part(main)?, Role::Body, &mut blocks)?;
    document.page = story.page;
    read_notes(package, &links, &mut story, &mut blocks)?;
    read_page_margins(package, &links, &mut story, &mut blocks)?;
    document.blocks = blocks;
    document.beside = beside::read(package, &links, &mut story)?;
    Ok(document)
}

fn part_of<'l>(links: &'l HashMap<String, Relationship>, kind: &str) -> Option<&'l str> {
    let mut targets: Vec<_> = links.values().filter(|link| link.kind == kind && !link.external).collect();
    targets.sort_by(|a, b| a.target.cmp(&b.target));
    targets.first().map(|link| link.target.as_str())
}

fn addresses(links: &HashMap<String, Relationship>) -> HashMap<String, String> {
    const ADDRESS_BYTES_MAX: usize = 2_048;
    let leads = |link: &Relationship| link.kind == "hyperlink" && link.target.len() <= ADDRESS_BYTES_MAX;
    let hyperlinks = links.iter().filter(|(_, link)| leads(link));
    hyperlinks.map(|(id, link)| (id.clone(), link.target.clone())).collect()
}

/// Title, author, subject, date and language, as the file says.
fn read_properties(package: &mut Package<'_>, document: &mut Document) -> Result<(), Unreadable> {
    let links = package.relationships("")?;
    let Some(part) = part_of(&links, "core-properties").map(str::to_owned) else { return Ok(()) };
    let Some(mut xml) = package.part_if_any(&part)? else { return Ok(()) };
    let mut buffer = Vec::new();
    loop {
        match xml.next(&mut buffer)? {
            Node::Start(start) => {
                let field = match start.local_name().as_ref() {
                    "title" => &mut document.title,
                    "creator" => &mut document.meta.author,
                    "subject" => &mut document.meta.subject,
                    "created" => &mut document.meta.created,
                    "language" => &mut document.language.code,
                    _ => continue,
                };
                let value = xml.letters()?;
                if !value.trim().is_empty() {
                    *field = value.trim().chars().take(1_000).collect();
                }
            }
            Node::Eof => break,
            _ => {}
        }
    }
    document.language = Language::of(&document.language.code);
    Ok(())
}

/// Footnotes, then endnotes, in the order in which the text refers to them; then those it never refers to.
fn read_notes(
    package: &mut Package<'_>,
    links: &HashMap<String, Relationship>,
    story: &mut Story<'_>,
    blocks: &mut Vec<Block>,
) -> Result<(), Unreadable> {
    let marks = std::mem::take(&mut story.marks);
    for (kind, part, element) in
        [(NoteKind::Foot, "footnotes", "footnote"), (NoteKind::End, "endnotes", "endnote")]
    {
        let Some(part) = part_of(links, part) else { continue };
        let Some(mut xml) = package.part_if_any(part)? else { continue };
        let mut notes = Vec::new();
        let mut buffer = Vec::new();
        loop {
            match xml.next(&mut buffer)? {
                Node::Start(start) if start.local_name().as_ref() == element => {
                    let id = attribute(&start, "id").unwrap_or_default();
                    // Notes with a type are the lines that separate notes from text.
                    if attribute(&start, "type").is_some_and(|kind| kind != "normal") {
                        xml.skip()?;
                        continue;
                    }
                    let mut body = Vec::new();
                    story.read(&mut xml, Role::Note, &mut body)?;
                    notes.push((id, body));
                }
                Node::Eof => break,
                _ => {}
            }
        }
        let rank = |id: &str| marks.iter().position(|mark| mark.kind == kind && mark.id == id);
        notes.sort_by_key(|(id, _)| rank(id).unwrap_or(usize::MAX));
        for (id, mut body) in notes {
            if let Some(rank) = rank(&id)
                && let Some(Block::Paragraph(first)) = body.first_mut()
            {
                first.label = Some(marks[rank].label.as_str().into());
                trim_start(&mut first.text);
            }
            blocks.append(&mut body);
        }
    }
    Ok(())
}

/// The space between a note's mark and its words belongs to neither.
fn trim_start(text: &mut Text) {
    while let Some(first) = text.runs.first_mut() {
        first.text = first.text.trim_start().to_owned();
        if !first.text.is_empty() {
            return;
        }
        text.runs.remove(0);
    }
}

/// What stands at the head and foot of pages, once a part, as paragraphs.
fn read_page_margins(
    package: &mut Package<'_>,
    links: &HashMap<String, Relationship>,
    story: &mut Story<'_>,
    blocks: &mut Vec<Block>,
) -> Result<(), Unreadable> {
    let mut seen = Vec::new();
    for (role, id) in std::mem::take(&mut story.margins) {
        let Some(part) = links.get(&id).map(|link| link.target.as_str()) else { continue };
        if seen.contains(&part) {
            continue;
        }
        seen.push(part);
        let Some(mut xml) = package.part_if_any(part)? else { continue };
        let mut body = Vec::new();
        story.read(&mut xml, role, &mut body)?;
        flatten(body, role, blocks);
    }
    Ok(())
}

/// Tables in the head of a page only set things side by side; their paragraphs are what is read.
fn flatten(body: Vec<Block>, role: Role, into: &mut Vec<Block>) {
    for block in body {
        match block {
            Block::Paragraph(paragraph) => into.push(Block::Paragraph(Paragraph { role, ..paragraph })),
            Block::Table(table) => {
                let Table { rows, .. } = *table;
                let cells = rows.into_iter().flat_map(|row| row.cells);
                cells.for_each(|cell| flatten(cell.blocks, role, into));
            }
            Block::PageBreak => {}
        }
    }
}
