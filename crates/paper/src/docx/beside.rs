//! What hangs on the text of a Word document and is no part of it: comments in the margin, embedded files.
//!
//! Nothing of it becomes a block, so the count of paragraphs and tables stays that of the text. Embedded files
//! are named and never opened. Next: `body.rs`, which meets the hooks on its walk.

use std::{
    collections::{HashMap, HashSet},
    io::BufRead,
};

use quick_xml::events::BytesStart;

use super::{body::Story, flatten, part_of};
use crate::{
    limits::PIECES_MAX,
    package::{Package, Relationship},
    place::Place,
    tree::{Aside, Beside, Block, Role},
    unreadable::Unreadable,
    xml::{Node, Xml, attribute},
};

/// What the text says of something that hangs on it.
pub(super) enum Hook {
    /// The mark of the comment with this id.
    Comment(String),
    /// The place of the file with this relationship, whose text belongs to the document.
    Chunk(String),
    /// The place of an object with this relationship, such as a sheet shown as a picture.
    Object(String),
}

impl Story<'_> {
    /// The mark of a comment, whose element has just opened.
    pub(super) fn comment<R: BufRead>(
        &mut self,
        start: &BytesStart<'_>,
        xml: &mut Xml<R>,
    ) -> Result<(), Unreadable> {
        self.hang(self.place(), attribute(start, "id").map(Hook::Comment))?;
        xml.skip()
    }

    /// The place of an embedded file, whose element has just opened. One that stands between paragraphs has the
    /// place of the paragraph before it.
    pub(super) fn embedded<R: BufRead>(
        &mut self,
        start: &BytesStart<'_>,
        xml: &mut Xml<R>,
    ) -> Result<(), Unreadable> {
        let name = start.local_name();
        let between = name.as_ref() == "altChunk" && self.cell.is_none();
        let hook = if name.as_ref() == "OLEObject" { Hook::Object } else { Hook::Chunk };
        let place = match self.place() {
            Place::Paragraph { number } if between => Place::Paragraph { number: (number - 1).max(1) },
            place => place,
        };
        self.hang(place, attribute(start, "id").map(hook))?;
        xml.skip()
    }

    fn hang(&mut self, place: Place, hook: Option<Hook>) -> Result<(), Unreadable> {
        self.account.piece(|| place.clone())?;
        self.hooks.extend(hook.map(|hook| (place, hook)));
        Ok(())
    }
}

/// Comments and embedded files in the order of the text; comments that nothing refers to come last.
pub(super) fn read(
    package: &mut Package<'_>,
    links: &HashMap<String, Relationship>,
    story: &mut Story<'_>,
) -> Result<Vec<Beside>, Unreadable> {
    let hooks = std::mem::take(&mut story.hooks);
    let mut comments = read_comments(package, links, story)?;
    let mut beside = Vec::new();
    let mut named = HashSet::new();
    for (place, hook) in hooks {
        let kind = match hook {
            Hook::Comment(id) => comments.by_id.get(&id).and_then(|&at| comments.asides[at].take()),
            // A file that stands in several places is told of once; one that the package lacks has no name.
            Hook::Chunk(id) => {
                Some(file(links, &id).unwrap_or(id)).filter(|entry| named.insert(entry.clone())).map(embedded)
            }
            Hook::Object(id) => file(links, &id).filter(|entry| named.insert(entry.clone())).map(embedded),
        };
        beside.extend(kind.map(|kind| Beside { place, kind }));
    }
    let start = Place::Paragraph { number: 1 };
    let loose = comments.asides.into_iter().flatten();
    beside.extend(loose.map(|kind| Beside { place: start.clone(), kind }));
    Ok(beside)
}

fn embedded(entry: String) -> Aside {
    Aside::Embedded { entry: entry.chars().take(200).collect() }
}

/// The file that a link leads to. The head of a page has links of its own, whose ids may mean another part here.
fn file(links: &HashMap<String, Relationship>, id: &str) -> Option<String> {
    let link = links.get(id)?;
    let is_file = matches!(link.kind.as_str(), "aFChunk" | "subDocument" | "oleObject" | "package");
    is_file.then(|| link.target.clone())
}

#[derive(Default)]
struct Comments {
    /// `None` once it has been hung on its place.
    asides: Vec<Option<Aside>>,
    by_id: HashMap<String, usize>,
}

fn read_comments(
    package: &mut Package<'_>,
    links: &HashMap<String, Relationship>,
    story: &mut Story<'_>,
) -> Result<Comments, Unreadable> {
    let mut comments = Comments::default();
    let Some(part) = part_of(links, "comments") else { return Ok(comments) };
    let Some(mut xml) = package.part_if_any(part)? else { return Ok(comments) };
    let mut buffer = Vec::new();
    loop {
        match xml.next(&mut buffer)? {
            Node::Start(start) if start.local_name().as_ref() == "comment" => {
                let id = attribute(&start, "id").unwrap_or_default();
                let author = attribute(&start, "author").unwrap_or_default();
                let mut body = Vec::new();
                story.read(&mut xml, Role::Note, &mut body)?;
                let text = words(body);
                if !text.trim().is_empty() && comments.asides.len() < PIECES_MAX as usize {
                    comments.by_id.insert(id, comments.asides.len());
                    let author = author.trim().chars().take(120).collect();
                    comments.asides.push(Some(Aside::Comment { author, text }));
                }
            }
            Node::Eof => return Ok(comments),
            _ => {}
        }
    }
}

/// The words of a comment, one line a paragraph.
fn words(body: Vec<Block>) -> String {
    let mut paragraphs = Vec::new();
    flatten(body, Role::Note, &mut paragraphs);
    let lines = paragraphs.iter().filter_map(|block| match block {
        Block::Paragraph(paragraph) => Some(paragraph.printed()),
        Block::Table(_) | Block::PageBreak => None,
    });
    lines.collect::<Vec<_>>().join("\n")
}
