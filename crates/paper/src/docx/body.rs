//! The walk through a story of a Word document: paragraphs and tables, with their runs and tracked changes.
//!
//! Elements that only wrap others (content controls, smart tags, custom XML) are walked through, so nothing is
//! lost behind one that is not known. Next: `pen.rs`, which collects a paragraph's runs, and `table.rs`.

use std::{collections::HashMap, io::BufRead};

use quick_xml::events::BytesStart;

use super::{
    beside::Hook,
    numbering::{Mark, Numbering},
    pen::{Look, Pen},
    styles::Styles,
    symbols::symbol,
    table::CellShape,
};
use crate::{
    limits::Account,
    place::Place,
    tree::{Align, Block, Change, ChangeKind, Page, Paragraph, Role},
    unreadable::Unreadable,
    xml::{Node, Xml, attribute, is_on, number},
};

/// What is known while the stories of one document are read.
pub(super) struct Story<'s> {
    styles: &'s Styles,
    numbering: Numbering,
    addresses: HashMap<String, String>,
    pub account: Account,
    /// Marks of notes in the order in which the text refers to them.
    pub marks: Vec<NoteMark>,
    /// Heads and feet of pages that sections ask for, by relationship.
    pub margins: Vec<(Role, String)>,
    /// Where comments and embedded files hang, in the order of the text.
    pub hooks: Vec<(Place, Hook)>,
    /// How the last section's pages lie.
    pub page: Page,
    role: Role,
    paragraphs: u32,
    pub tables: u32,
    /// The cell being read, of the outermost table; `None` outside tables.
    pub cell: Option<Place>,
    pub table_depth: u32,
    /// What the cell being read says about its shape, once that has been met.
    pub shape: Option<CellShape>,
    /// Tracked changes that are open, outermost first.
    pub changes: Vec<Change>,
    link: Option<String>,
    /// One entry an open field: `true` while its code, not its result, is passing.
    fields: Vec<bool>,
    /// One entry an open alternative: `true` once a choice has been read.
    alternatives: Vec<bool>,
    /// Paragraphs of text boxes, which follow the paragraph they are anchored in.
    boxes: Vec<Block>,
}

/// A reference to a note.
pub(super) struct NoteMark {
    pub kind: NoteKind,
    pub id: String,
    pub label: String,
}

/// Where a note stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoteKind {
    Foot,
    End,
}

/// What a paragraph's properties say.
#[derive(Default)]
struct Properties {
    style: Option<String>,
    outline: Option<u8>,
    list: Option<String>,
    level: Option<u8>,
    align: Align,
}

impl<'s> Story<'s> {
    pub fn new(styles: &'s Styles, numbering: Numbering, addresses: HashMap<String, String>) -> Self {
        Self {
            styles,
            numbering,
            addresses,
            account: Account::default(),
            marks: Vec::new(),
            margins: Vec::new(),
            hooks: Vec::new(),
            page: Page::Portrait,
            role: Role::Body,
            paragraphs: 0,
            tables: 0,
            cell: None,
            table_depth: 0,
            shape: None,
            changes: Vec::new(),
            link: None,
            fields: Vec::new(),
            alternatives: Vec::new(),
            boxes: Vec::new(),
        }
    }

    /// Reads a story to the end of the part, or of the element that has just opened.
    pub fn read<R: BufRead>(
        &mut self,
        xml: &mut Xml<R>,
        role: Role,
        blocks: &mut Vec<Block>,
    ) -> Result<(), Unreadable> {
        self.role = role;
        self.fields.clear();
        self.blocks(xml, blocks)
    }

    /// Where reading is.
    pub fn place(&self) -> Place {
        self.cell.clone().unwrap_or(Place::Paragraph { number: self.paragraphs + 1 })
    }

    /// Blocks up to the end of the element that has just opened.
    pub fn blocks<R: BufRead>(&mut self, xml: &mut Xml<R>, into: &mut Vec<Block>) -> Result<(), Unreadable> {
        let mut buffer = Vec::new();
        loop {
            let start = match xml.next(&mut buffer)? {
                Node::Start(start) => start,
                Node::End | Node::Eof => return Ok(()),
                _ => continue,
            };
            match start.local_name().as_ref() {
                "p" => self.paragraph(xml, into)?,
                "tbl" => self.table(xml, into)?,
                "tcPr" => {
                    self.shape = Some(CellShape::read(xml)?);
                }
                "sectPr" => self.section(xml)?,
                "altChunk" | "subDoc" => self.embedded(&start, xml)?,
                name if is_property(name) => xml.skip()?,
                name => match self.wrapper(name, &start) {
                    Wrapper::Skip => xml.skip()?,
                    Wrapper::Through => self.blocks(xml, into)?,
                    Wrapper::Change(change) => {
                        self.changes.push(change);
                        self.blocks(xml, into)?;
                        self.changes.pop();
                    }
                    Wrapper::Alternative => {
                        self.alternatives.push(false);
                        self.blocks(xml, into)?;
                        self.alternatives.pop();
                    }
                },
            }
        }
    }

    fn paragraph<R: BufRead>(&mut self, xml: &mut Xml<R>, into: &mut Vec<Block>) -> Result<(), Unreadable> {
        let mut properties = Properties::default();
        let mut pen = Pen::default();
        self.inline(xml, &mut pen, &mut properties)?;
        // A field whose code is still passing was never closed; what follows is text again.
        self.fields.retain(|code| !code);

        let (role, label) = self.role_and_label(&properties);
        let mut text = pen.finish();
        let breaks_page = pen_breaks_page(&mut text);
        if breaks_page && self.cell.is_none() {
            into.push(Block::PageBreak);
        }
        if !text.is_blank() || label.is_some() {
            let place = self.place();
            self.account.piece(|| place.clone())?;
            self.account.text(label.as_ref().map_or(0, String::len), 0, || place)?;
            let label = label.map(String::into_boxed_str);
            into.push(Block::Paragraph(Paragraph { role, align: properties.align, label, text }));
            if self.cell.is_none() {
                self.paragraphs += 1;
            }
        }
        into.append(&mut self.boxes);
        Ok(())
    }

    /// The paragraph's own properties come first, then its style's.
    fn role_and_label(&mut self, properties: &Properties) -> (Role, Option<String>) {
        let style = properties.style.as_deref();
        let mut role = match properties.outline {
            Some(level) if level < 9 => Role::Heading(level + 1),
            Some(_) => Role::Body,
            None => self.styles.role(style),
        };
        let mark = self.mark(properties);
        let label = match mark {
            Mark::Bullet(level) if !matches!(role, Role::Heading(_) | Role::Title) => {
                role = Role::Bullet(level);
                None
            }
            Mark::Label(label) => {
                if matches!(role, Role::Bullet(_)) {
                    role = Role::Body;
                }
                Some(label)
            }
            _ => None,
        };
        if self.role != Role::Body {
            role = self.role;
        }
        (role, label)
    }

    fn mark(&mut self, properties: &Properties) -> Mark {
        let style = properties.style.as_deref();
        let (list, level) = match (&properties.list, self.styles.list(style)) {
            // List 0 takes a style's numbering away.
            (Some(list), _) if list == "0" => return Mark::Nothing,
            (Some(list), inherited) => {
                let level = properties.level.or(inherited.and_then(|(_, level, _)| level));
                (list.clone(), level.unwrap_or(0))
            }
            (None, Some((list, level, origin))) => {
                let level =
                    properties.level.or(level).or_else(|| self.numbering.level_of_style(list, origin));
                (list.to_owned(), level.unwrap_or(0))
            }
            (None, None) => return Mark::Nothing,
        };
        self.numbering.mark(&list, level)
    }

    /// The inside of a paragraph.
    fn inline<R: BufRead>(
        &mut self,
        xml: &mut Xml<R>,
        pen: &mut Pen,
        properties: &mut Properties,
    ) -> Result<(), Unreadable> {
        let mut buffer = Vec::new();
        loop {
            let start = match xml.next(&mut buffer)? {
                Node::Start(start) => start,
                Node::End | Node::Eof => return Ok(()),
                _ => continue,
            };
            match start.local_name().as_ref() {
                "pPr" => self.properties(xml, properties)?,
                "r" => self.run(xml, pen, Look::default())?,
                "hyperlink" => {
                    let outer = self.link.take();
                    let id = attribute(&start, "id");
                    self.link = id.and_then(|id| self.addresses.get(&id).cloned()).or_else(|| outer.clone());
                    self.inline(xml, pen, properties)?;
                    self.link = outer;
                }
                "subDoc" => self.embedded(&start, xml)?,
                name if is_property(name) => xml.skip()?,
                name => match self.wrapper(name, &start) {
                    Wrapper::Skip => xml.skip()?,
                    Wrapper::Through => self.inline(xml, pen, properties)?,
                    Wrapper::Change(change) => {
                        self.changes.push(change);
                        self.inline(xml, pen, properties)?;
                        self.changes.pop();
                    }
                    Wrapper::Alternative => {
                        self.alternatives.push(false);
                        self.inline(xml, pen, properties)?;
                        self.alternatives.pop();
                    }
                },
            }
        }
    }

    /// The inside of a run, and of what is drawn in it.
    fn run<R: BufRead>(&mut self, xml: &mut Xml<R>, pen: &mut Pen, mut look: Look) -> Result<(), Unreadable> {
        let mut buffer = Vec::new();
        loop {
            let start = match xml.next(&mut buffer)? {
                Node::Start(start) => start,
                Node::End | Node::Eof => return Ok(()),
                _ => continue,
            };
            match start.local_name().as_ref() {
                "rPr" => look = run_look(xml)?,
                "t" | "delText" => self.letters(xml, pen, look)?,
                "fldChar" => {
                    self.field(attribute(&start, "fldCharType").as_deref());
                    xml.skip()?;
                }
                "footnoteReference" => self.note(NoteKind::Foot, &start, xml, pen)?,
                "endnoteReference" => self.note(NoteKind::End, &start, xml, pen)?,
                "commentReference" => self.comment(&start, xml)?,
                "OLEObject" => self.embedded(&start, xml)?,
                "sym" => {
                    let code = attribute(&start, "char").and_then(|hex| u32::from_str_radix(&hex, 16).ok());
                    let font = attribute(&start, "font").unwrap_or_default();
                    if let Some(letter) = code.and_then(|code| symbol(&font, code)) {
                        self.write(pen, letter.encode_utf8(&mut [0; 4]), look)?;
                    }
                    xml.skip()?;
                }
                "br" => {
                    let page = matches!(attribute(&start, "type").as_deref(), Some("page"));
                    self.write(pen, if page { PAGE_BREAK } else { "\n" }, look)?;
                    xml.skip()?;
                }
                "txbxContent" => self.text_box(xml)?,
                "rt" | "instrText" | "delInstrText" | "separator" | "continuationSeparator" => xml.skip()?,
                name if is_property(name) => xml.skip()?,
                name => {
                    if let Some(letters) = special_letters(name) {
                        self.write(pen, letters, look)?;
                    }
                    match self.wrapper(name, &start) {
                        Wrapper::Skip => xml.skip()?,
                        Wrapper::Through | Wrapper::Change(_) => self.run(xml, pen, look)?,
                        Wrapper::Alternative => {
                            self.alternatives.push(false);
                            self.run(xml, pen, look)?;
                            self.alternatives.pop();
                        }
                    }
                }
            }
        }
    }

    fn letters<R: BufRead>(&mut self, xml: &mut Xml<R>, pen: &mut Pen, look: Look) -> Result<(), Unreadable> {
        let mut buffer = Vec::new();
        let mut depth = 1;
        while depth > 0 {
            match xml.next(&mut buffer)? {
                Node::Letters(letters) => self.write(pen, &letters, look)?,
                Node::Start(_) => depth += 1,
                Node::End => depth -= 1,
                Node::Eof => return Ok(()),
                Node::Other => {}
            }
        }
        Ok(())
    }

    fn write(&mut self, pen: &mut Pen, letters: &str, look: Look) -> Result<(), Unreadable> {
        if self.fields.contains(&true) {
            return Ok(());
        }
        let new_run = pen.write(letters, look, self.link.as_deref(), self.changes.last());
        let place = || self.cell.clone().unwrap_or(Place::Paragraph { number: self.paragraphs + 1 });
        let mut bytes = letters.len();
        if new_run {
            self.account.piece(place)?;
            // Each run carries its link and its change with it.
            bytes += self.link.as_ref().map_or(0, String::len);
            bytes += self.changes.last().map_or(0, |change| change.author.len() + change.at.len() + 64);
        }
        self.account.text(bytes, pen.length(), place)
    }

    fn field(&mut self, kind: Option<&str>) {
        match kind {
            Some("begin") => self.fields.push(true),
            Some("separate") => {
                if let Some(code) = self.fields.last_mut() {
                    *code = false;
                }
            }
            _ => {
                self.fields.pop();
            }
        }
    }

    fn note<R: BufRead>(
        &mut self,
        kind: NoteKind,
        start: &BytesStart<'_>,
        xml: &mut Xml<R>,
        pen: &mut Pen,
    ) -> Result<(), Unreadable> {
        // A mark of the author's own follows as text.
        if !attribute(start, "customMarkFollows").is_some_and(|value| value != "0" && value != "false") {
            let before = self.marks.iter().filter(|mark| mark.kind == kind && !mark.label.is_empty()).count();
            let format = if kind == NoteKind::Foot { "decimal" } else { "lowerRoman" };
            let label = super::numbering::printed(before as u32 + 1, format);
            self.write(pen, &label, Look { superscript: true, note: true, ..Look::default() })?;
            self.marks.push(NoteMark { kind, id: attribute(start, "id").unwrap_or_default(), label });
        }
        xml.skip()
    }

    fn text_box<R: BufRead>(&mut self, xml: &mut Xml<R>) -> Result<(), Unreadable> {
        let fields = std::mem::take(&mut self.fields);
        let outer = std::mem::take(&mut self.boxes);
        let mut inside = Vec::new();
        let read = self.blocks(xml, &mut inside);
        self.boxes = outer;
        self.boxes.append(&mut inside);
        self.fields = fields;
        read
    }

    fn properties<R: BufRead>(&mut self, xml: &mut Xml<R>, found: &mut Properties) -> Result<(), Unreadable> {
        let mut buffer = Vec::new();
        loop {
            let start = match xml.next(&mut buffer)? {
                Node::Start(start) => start,
                Node::End | Node::Eof => return Ok(()),
                _ => continue,
            };
            match start.local_name().as_ref() {
                "pStyle" => found.style = attribute(&start, "val"),
                "outlineLvl" => found.outline = number(&start, "val"),
                "jc" => {
                    found.align = match attribute(&start, "val").as_deref() {
                        Some("center") => Align::Center,
                        Some("right" | "end") => Align::End,
                        _ => Align::Start,
                    };
                }
                "ilvl" => found.level = number(&start, "val"),
                "numId" => found.list = attribute(&start, "val"),
                "numPr" => {
                    self.properties(xml, found)?;
                    continue;
                }
                "sectPr" => {
                    self.section(xml)?;
                    continue;
                }
                _ => {}
            }
            xml.skip()?;
        }
    }

    fn section<R: BufRead>(&mut self, xml: &mut Xml<R>) -> Result<(), Unreadable> {
        let mut buffer = Vec::new();
        loop {
            let start = match xml.next(&mut buffer)? {
                Node::Start(start) => start,
                Node::End | Node::Eof => return Ok(()),
                _ => continue,
            };
            match start.local_name().as_ref() {
                "headerReference" | "footerReference" => {
                    self.margin(&start, xml)?;
                    continue;
                }
                "pgSz" => {
                    let (width, height) = (number::<u32>(&start, "w"), number::<u32>(&start, "h"));
                    let lies = width.zip(height).is_some_and(|(width, height)| width > height);
                    self.page = if lies { Page::Landscape } else { Page::Portrait };
                }
                _ => {}
            }
            xml.skip()?;
        }
    }

    fn margin<R: BufRead>(&mut self, start: &BytesStart<'_>, xml: &mut Xml<R>) -> Result<(), Unreadable> {
        let role = if start.local_name().as_ref() == "headerReference" { Role::Header } else { Role::Footer };
        if let Some(id) = attribute(start, "id")
            && self.margins.len() < 64
        {
            self.margins.push((role, id));
        }
        xml.skip()
    }

    /// What an element around others asks for.
    pub fn wrapper(&mut self, name: &str, start: &BytesStart<'_>) -> Wrapper {
        match name {
            "ins" | "moveTo" => Wrapper::Change(change(ChangeKind::Inserted, start)),
            "del" | "moveFrom" => Wrapper::Change(change(ChangeKind::Deleted, start)),
            "AlternateContent" => Wrapper::Alternative,
            "Choice" | "Fallback" => match self.alternatives.last_mut() {
                Some(taken) if !*taken => {
                    *taken = true;
                    Wrapper::Through
                }
                Some(_) => Wrapper::Skip,
                None => Wrapper::Through,
            },
            _ => Wrapper::Through,
        }
    }
}

/// What to do with an element that is neither paragraph nor table nor run.
pub(super) enum Wrapper {
    Skip,
    Through,
    Change(Change),
    Alternative,
}

/// A private letter that stands for a page break until the paragraph is finished.
const PAGE_BREAK: &str = "\u{c}";

/// A page break before the words is a block of its own; one between words is a line break.
fn pen_breaks_page(text: &mut crate::tree::Text) -> bool {
    let first = text.runs.iter().flat_map(|run| run.text.chars()).find(|letter| *letter != '\n');
    let breaks = first == Some('\u{c}');
    for run in &mut text.runs {
        if run.text.contains('\u{c}') {
            run.text = run.text.replace('\u{c}', if breaks { "" } else { "\n" });
        }
    }
    text.runs.retain(|run| !run.text.is_empty());
    breaks
}

/// Elements that say how something looks and hold no words of the document.
pub(super) fn is_property(name: &str) -> bool {
    matches!(
        name,
        "tblPr"
            | "tblGrid"
            | "tblPrEx"
            | "trPr"
            | "sdtPr"
            | "sdtEndPr"
            | "smartTagPr"
            | "customXmlPr"
            | "rPr"
            | "ctrlPr"
            | "bodyPr"
            | "spPr"
            | "docPr"
            | "cNvPr"
            | "background"
    )
}

/// Letters that have an element of their own. A soft hyphen is not a letter of the word it may divide.
fn special_letters(name: &str) -> Option<&'static str> {
    Some(match name {
        "tab" | "ptab" => "\t",
        "cr" => "\n",
        "noBreakHyphen" => "\u{2011}",
        _ => return None,
    })
}

/// Who changed, and when; names and dates longer than any are cut.
pub(super) fn change(kind: ChangeKind, start: &BytesStart<'_>) -> Change {
    let said = |name| attribute(start, name).unwrap_or_default().chars().take(120).collect();
    Change { kind, author: said("author"), at: said("date") }
}

fn run_look<R: BufRead>(xml: &mut Xml<R>) -> Result<Look, Unreadable> {
    let mut look = Look::default();
    let mut buffer = Vec::new();
    loop {
        let start = match xml.next(&mut buffer)? {
            Node::Start(start) => start,
            Node::End | Node::Eof => return Ok(look),
            _ => continue,
        };
        match start.local_name().as_ref() {
            "b" => look.bold = is_on(&start),
            "i" => look.italic = is_on(&start),
            "vertAlign" => look.superscript = attribute(&start, "val").as_deref() == Some("superscript"),
            _ => {}
        }
        xml.skip()?;
    }
}
