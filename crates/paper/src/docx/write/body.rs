//! The text of a Word file: paragraphs, tables, tracked changes, links and notes.

use std::collections::HashMap;

use crate::{
    direction::Direction,
    grid::{Grid, Slot},
    markup::{Markup, safe_address},
    moment::Moment,
    tree::{
        Align, Block, Change, ChangeKind, Document, Look, Meta, Page, Paragraph, Role, Run, Shade, Table,
        Text,
    },
};

/// The namespaces of a story.
pub(super) const NAMESPACES: [(&str, &str); 2] = [
    ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
];
/// The first line of every part.
pub(super) const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
/// Width between the margins, in twentieths of a point: A4 with margins of 2 cm.
const TEXT_WIDTH: (u32, u32) = (9_638, 14_570);

/// Where a paragraph stands; its style follows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Setting {
    Page,
    Cell,
    HeadCell,
    Note,
}

/// The text being written.
pub(super) struct Body<'d> {
    document: &'d Document,
    /// Addresses of links, in the order of their relationships.
    pub addresses: Vec<String>,
    /// Notes by their mark: the paragraphs of each.
    notes: HashMap<&'d str, Vec<&'d Paragraph>>,
    /// Marks in the order in which the text refers to them.
    referred: Vec<&'d str>,
    changes: u32,
    /// The way the paragraph being written runs.
    way: Direction,
}

impl<'d> Body<'d> {
    pub fn new(document: &'d Document) -> Self {
        let mut notes: HashMap<&str, Vec<&Paragraph>> = HashMap::new();
        let mut mark: Option<&str> = None;
        for block in &document.blocks {
            let Block::Paragraph(paragraph) = block else { continue };
            if paragraph.role == Role::Note {
                mark = paragraph.label.as_deref().or(mark);
                if let Some(mark) = mark {
                    notes.entry(mark).or_default().push(paragraph);
                }
            }
        }
        Self {
            document,
            addresses: Vec::new(),
            notes,
            referred: Vec::new(),
            changes: 0,
            way: Direction::LeftToRight,
        }
    }

    /// The main part.
    pub fn write(&mut self) -> String {
        let mut out = Markup::starting(DECLARATION);
        out.open("w:document", &NAMESPACES);
        out.open("w:body", &[]);
        for block in &self.document.blocks {
            if !self.stands_elsewhere(block) {
                // A note that stands before its reference, or without one, stays where it is.
                if let Block::Paragraph(Paragraph { role: Role::Note, label: Some(mark), .. }) = block {
                    self.notes.remove(&**mark);
                }
                self.block(&mut out, block, Setting::Page, self.text_width());
            }
        }
        self.section(&mut out);
        out.finish()
    }

    /// The part of the notes: those the text refers to.
    pub fn notes(&mut self) -> String {
        let mut out = Markup::starting(DECLARATION);
        out.open("w:footnotes", &NAMESPACES);
        for (id, kind, line) in
            [("-1", "separator", "w:separator"), ("0", "continuationSeparator", "w:continuationSeparator")]
        {
            out.open("w:footnote", &[("w:type", kind), ("w:id", id)]);
            out.open("w:p", &[]);
            out.open("w:r", &[]);
            out.leaf(line, &[]);
            (0..3).for_each(|_| out.close());
        }
        for (at, mark) in self.referred.clone().into_iter().enumerate() {
            out.open("w:footnote", &[("w:id", &(at + 1).to_string())]);
            for (nth, paragraph) in self.notes.get(mark).cloned().unwrap_or_default().into_iter().enumerate()
            {
                self.note_paragraph(&mut out, paragraph, nth == 0);
            }
            out.close();
        }
        out.finish()
    }

    fn note_paragraph(&mut self, out: &mut Markup, paragraph: &'d Paragraph, first: bool) {
        out.open("w:p", &[]);
        out.open("w:pPr", &[]);
        out.leaf("w:pStyle", &[("w:val", "FootnoteText")]);
        self.direction(out, &paragraph.printed());
        out.close();
        if first {
            out.open("w:r", &[]);
            out.raw("<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteRef/>");
            out.close();
            out.raw("<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>");
        }
        self.text(out, &paragraph.text, Setting::Note);
        out.close();
    }

    /// Notes stand in a part of their own, heads and feet of pages too.
    fn stands_elsewhere(&self, block: &Block) -> bool {
        match block {
            Block::Paragraph(paragraph) => match paragraph.role {
                Role::Header | Role::Footer => true,
                Role::Note => {
                    let referred = |mark: &&str| self.referred.contains(mark);
                    paragraph.label.as_deref().as_ref().is_none_or(referred)
                }
                _ => false,
            },
            _ => false,
        }
    }

    fn text_width(&self) -> u32 {
        if self.document.page == Page::Landscape { TEXT_WIDTH.1 } else { TEXT_WIDTH.0 }
    }

    fn block(&mut self, out: &mut Markup, block: &'d Block, setting: Setting, width: u32) {
        match block {
            Block::Paragraph(paragraph) => self.paragraph(out, paragraph, setting),
            Block::Table(table) => self.table(out, table, width),
            Block::PageBreak if setting == Setting::Page => {
                out.raw("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
            }
            Block::PageBreak => {}
        }
    }

    fn paragraph(&mut self, out: &mut Markup, paragraph: &'d Paragraph, setting: Setting) {
        out.open("w:p", &[]);
        out.open("w:pPr", &[]);
        if let Some(style) = style(paragraph.role, setting) {
            out.leaf("w:pStyle", &[("w:val", &style)]);
        }
        if let Role::Bullet(level) = paragraph.role {
            out.open("w:numPr", &[]);
            out.leaf("w:ilvl", &[("w:val", &level.clamp(1, 9).saturating_sub(1).to_string())]);
            out.leaf("w:numId", &[("w:val", "1")]);
            out.close();
        }
        self.direction(out, &paragraph.printed());
        if let Some(place) = self.place(paragraph) {
            out.leaf("w:jc", &[("w:val", place)]);
        }
        out.close();
        if let Some(label) = &paragraph.label {
            let space = if paragraph.text.runs.is_empty() { "" } else { " " };
            self.run(out, &Run { text: format!("{label}{space}"), ..Run::default() }, "w:t", setting);
        }
        self.text(out, &paragraph.text, setting);
        out.close();
    }

    /// Says which way the paragraph runs: as its words do, else as the document.
    fn direction(&mut self, out: &mut Markup, words: &str) {
        self.way = Direction::of(words)
            .unwrap_or_else(|| Direction::of_document(self.document.language.right_to_left));
        if self.way == Direction::RightToLeft {
            out.leaf("w:bidi", &[]);
        }
    }

    /// Where the lines of the paragraph stand, if not at their own start. Titles, headings and mastheads stand
    /// where the page puts them, whichever way their words run. Word reads `left` as the start of the line and
    /// `right` as its end in either direction.
    fn place(&self, paragraph: &Paragraph) -> Option<&'static str> {
        let stands = matches!(paragraph.role, Role::Title | Role::Heading(_) | Role::Masthead);
        let other_way = self.way != Direction::of_document(self.document.language.right_to_left);
        match (paragraph.align, stands && other_way) {
            (Align::Start, false) => None,
            (Align::Center, _) => Some("center"),
            (Align::Start, true) | (Align::End, false) => Some("right"),
            (Align::End, true) => Some("left"),
        }
    }

    fn text(&mut self, out: &mut Markup, text: &'d Text, setting: Setting) {
        for run in &text.runs {
            let link = run.link.as_ref().and_then(|link| safe_address(&link.address));
            if let Some(address) = link {
                let id = self.link(address);
                out.open("w:hyperlink", &[("r:id", &id)]);
            }
            self.changed_run(out, run, setting);
            if link.is_some() {
                out.close();
            }
        }
    }

    fn link(&mut self, address: &str) -> String {
        let at = self.addresses.iter().position(|known| known == address).unwrap_or_else(|| {
            self.addresses.push(address.to_owned());
            self.addresses.len() - 1
        });
        format!("link{at}")
    }

    fn changed_run(&mut self, out: &mut Markup, run: &'d Run, setting: Setting) {
        let Some(change) = &run.change else {
            return if run.note {
                self.note_mark(out, run, setting)
            } else {
                self.run(out, run, "w:t", setting)
            };
        };
        let (element, letters) = match change.kind {
            ChangeKind::Inserted => ("w:ins", "w:t"),
            ChangeKind::Deleted => ("w:del", "w:delText"),
        };
        self.changes += 1;
        let id = self.changes.to_string();
        let mut attributes = vec![("w:id", id.as_str()), ("w:author", change.author.as_str())];
        let at = change_date(change);
        if let Some(at) = &at {
            attributes.push(("w:date", at));
        }
        out.open(element, &attributes);
        self.run(out, run, letters, setting);
        out.close();
    }

    /// The mark of a note that is at hand becomes a reference; any other stays as it is printed.
    fn note_mark(&mut self, out: &mut Markup, run: &'d Run, setting: Setting) {
        let mark = run.text.as_str();
        let numbered = mark == (self.referred.len() + 1).to_string();
        if setting == Setting::Note || !numbered || !self.notes.contains_key(mark) {
            return self.run(out, run, "w:t", setting);
        }
        self.referred.push(mark);
        out.open("w:r", &[]);
        out.raw("<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>");
        out.leaf("w:footnoteReference", &[("w:id", mark)]);
        out.close();
    }

    fn run(&self, out: &mut Markup, run: &Run, letters: &'static str, setting: Setting) {
        out.open("w:r", &[]);
        let bold = run.bold || setting == Setting::HeadCell;
        let right_to_left = reads_right_to_left(&run.text, self.way);
        let linked = run.link.as_ref().is_some_and(|link| safe_address(&link.address).is_some());
        if bold || run.italic || run.superscript || right_to_left || linked {
            out.open("w:rPr", &[]);
            if bold {
                out.raw("<w:b/><w:bCs/>");
            }
            if run.italic {
                out.raw("<w:i/><w:iCs/>");
            }
            if linked {
                out.raw("<w:color w:val=\"0B5394\"/><w:u w:val=\"single\"/>");
            }
            if run.superscript {
                out.raw("<w:vertAlign w:val=\"superscript\"/>");
            }
            if right_to_left {
                out.raw("<w:rtl/>");
            }
            out.close();
        }
        write_letters(out, &run.text, letters);
        out.close();
    }

    fn table(&mut self, out: &mut Markup, table: &'d Table, width: u32) {
        if let Some(caption) = &table.caption {
            out.open("w:p", &[]);
            out.open("w:pPr", &[]);
            out.leaf("w:pStyle", &[("w:val", "Caption")]);
            out.leaf("w:keepNext", &[]);
            self.direction(out, &caption.current());
            out.close();
            self.text(out, caption, Setting::Page);
            out.close();
        }
        let grid = Grid::of(table);
        if grid.rows.is_empty() {
            return self.notes_under(out, table);
        }
        let widths = grid.widths(&table.widths, width);
        out.open("w:tbl", &[]);
        self.table_properties(out, table, width);
        out.open("w:tblGrid", &[]);
        widths.iter().for_each(|width| out.leaf("w:gridCol", &[("w:w", &width.to_string())]));
        out.close();
        for (at, slots) in grid.rows.iter().enumerate() {
            let head = (at as u32) < table.header_rows;
            out.open("w:tr", &[]);
            out.open("w:trPr", &[]);
            out.leaf("w:cantSplit", &[]);
            if head {
                out.leaf("w:tblHeader", &[]);
            }
            out.close();
            for slot in slots {
                let from = slot.column as usize;
                let width = widths[from..from + slot.width as usize].iter().sum();
                self.cell(out, slot, width, if head { Setting::HeadCell } else { Setting::Cell });
            }
            out.close();
        }
        out.close();
        self.notes_under(out, table);
    }

    fn table_properties(&self, out: &mut Markup, table: &Table, width: u32) {
        out.open("w:tblPr", &[]);
        out.leaf(
            "w:tblStyle",
            &[("w:val", if table.look == Look::Plain { "PlainTable" } else { "TableGrid" })],
        );
        if self.document.language.right_to_left {
            out.leaf("w:bidiVisual", &[]);
        }
        out.leaf("w:tblW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
        out.leaf("w:tblLayout", &[("w:type", "fixed")]);
        let first_row = if table.header_rows > 0 { "1" } else { "0" };
        out.leaf(
            "w:tblLook",
            &[("w:val", "04A0"), ("w:firstRow", first_row), ("w:noHBand", "1"), ("w:noVBand", "1")],
        );
        // What a reader of the screen announces.
        if let Some(name) =
            table.caption.as_ref().map(|caption| caption.current()).or_else(|| table.name.clone())
        {
            out.leaf("w:tblCaption", &[("w:val", &name)]);
        }
        out.close();
    }

    fn cell(&mut self, out: &mut Markup, slot: &Slot<'d>, width: u32, setting: Setting) {
        out.open("w:tc", &[]);
        out.open("w:tcPr", &[]);
        out.leaf("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
        if slot.width > 1 {
            out.leaf("w:gridSpan", &[("w:val", &slot.width.to_string())]);
        }
        match slot.height {
            0 => out.leaf("w:vMerge", &[("w:val", "continue")]),
            1 => {}
            _ => out.leaf("w:vMerge", &[("w:val", "restart")]),
        }
        if let Some(ground) = ground(slot.cell.map(|cell| cell.shade).unwrap_or_default(), setting) {
            out.leaf("w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", ground)]);
        }
        out.close();
        let blocks = slot.cell.map(|cell| cell.blocks.as_slice()).unwrap_or_default();
        for block in blocks {
            // Margins of the cell on either side.
            self.block(out, block, setting, width.saturating_sub(216).max(100));
        }
        // A cell must end with a paragraph.
        if matches!(blocks.last(), None | Some(Block::PageBreak)) {
            out.open("w:p", &[]);
            out.open("w:pPr", &[]);
            out.leaf("w:pStyle", &[("w:val", "TableText")]);
            self.direction(out, "");
            (0..2).for_each(|_| out.close());
        }
        out.close();
    }

    fn notes_under(&mut self, out: &mut Markup, table: &'d Table) {
        for note in &table.notes {
            out.open("w:p", &[]);
            out.open("w:pPr", &[]);
            out.leaf("w:pStyle", &[("w:val", "SmallPrint")]);
            self.direction(out, &note.current());
            out.close();
            self.text(out, note, Setting::Page);
            out.close();
        }
        // Two tables without anything between them would become one.
        if table.notes.is_empty() {
            out.raw("<w:p><w:pPr><w:pStyle w:val=\"TableGap\"/></w:pPr></w:p>");
        }
    }

    fn has_masthead(&self) -> bool {
        let is_masthead =
            |block: &Block| matches!(block, Block::Paragraph(paragraph) if paragraph.role == Role::Masthead);
        self.document.blocks.iter().any(is_masthead)
    }

    fn section(&self, out: &mut Markup) {
        out.open("w:sectPr", &[]);
        out.leaf("w:headerReference", &[("w:type", "default"), ("r:id", "header")]);
        out.leaf("w:footerReference", &[("w:type", "default"), ("r:id", "footer")]);
        // A masthead says on the first page what the head of the others repeats.
        if self.has_masthead() {
            out.leaf("w:footerReference", &[("w:type", "first"), ("r:id", "footer")]);
        }
        match self.document.page {
            Page::Portrait => out.leaf("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")]),
            Page::Landscape => {
                out.leaf("w:pgSz", &[("w:w", "16838"), ("w:h", "11906"), ("w:orient", "landscape")]);
            }
        }
        out.raw("<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>");
        if self.has_masthead() {
            out.leaf("w:titlePg", &[]);
        }
        if self.document.language.right_to_left {
            out.leaf("w:bidi", &[]);
        }
        out.close();
    }
}

/// The style of a paragraph; `None` for the default one.
fn style(role: Role, setting: Setting) -> Option<String> {
    let name = match (role, setting) {
        (Role::Heading(level), _) => return Some(format!("Heading{}", level.clamp(1, 9))),
        (Role::Title, _) => "Title",
        (Role::Masthead, _) => "Masthead",
        (Role::Small, _) => "SmallPrint",
        (Role::Note, _) => "FootnoteText",
        (Role::Bullet(_), Setting::Page) => "ListBullet",
        (_, Setting::Cell) => "TableText",
        (_, Setting::HeadCell) => "TableHead",
        _ => return None,
    };
    Some(name.to_owned())
}

fn ground(shade: Shade, setting: Setting) -> Option<&'static str> {
    match shade {
        Shade::None if setting == Setting::HeadCell => Some("E7ECF1"),
        Shade::None => None,
        Shade::Head => Some("E7ECF1"),
        Shade::Good => Some("E2F0D9"),
        Shade::Caution => Some("FFF2CC"),
        Shade::Alert => Some("FBE0DD"),
    }
}

/// Word refuses a file whose change carries a date it cannot read.
fn change_date(change: &Change) -> Option<String> {
    let meta = Meta { created: change.at.clone(), ..Meta::default() };
    Moment::of(&meta).map(|moment| moment.iso())
}

/// Whether the letters, as far as they have a direction, run from right to left.
fn reads_right_to_left(text: &str, way: Direction) -> bool {
    let rtl = |letter: char| matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}');
    text.chars().any(rtl) || (way == Direction::RightToLeft && !text.chars().any(char::is_alphabetic))
}

/// Words with tabs and line breaks as the elements that Word has for them.
fn write_letters(out: &mut Markup, text: &str, element: &'static str) {
    for (line_at, line) in text.split('\n').enumerate() {
        if line_at > 0 {
            out.leaf("w:br", &[]);
        }
        for (at, piece) in line.split('\t').enumerate() {
            if at > 0 {
                out.leaf("w:tab", &[]);
            }
            if !piece.is_empty() {
                out.element(element, &[("xml:space", "preserve")], piece);
            }
        }
    }
}
