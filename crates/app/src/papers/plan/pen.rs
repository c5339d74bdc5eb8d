//! Small strokes that every layout needs: labels, texts with their tracked changes, the front matter.

use std::collections::BTreeMap;

use trellis_domain::plans::{
    content::{ColumnReading, Passage, PassageRole, PlanContent, Role as Meaning, Section},
    source::{self, Place},
};
use trellis_paper::tree::{Block, Cell, Change, ChangeKind, Paragraph, Role, Run, Text};
use trellis_words::Words;

/// Column heads and labels: as the plan prints them, else as the catalogues say them.
pub(in crate::papers) struct Heads<'w> {
    printed: BTreeMap<Meaning, String>,
    words: &'w Words,
}

impl<'w> Heads<'w> {
    pub(in crate::papers) fn of(content: &PlanContent, words: &'w Words) -> Self {
        let mut printed = BTreeMap::new();
        for column in &content.columns {
            if let Some(role) = column.role {
                printed.entry(role).or_insert_with(|| column.head.clone());
            }
        }
        Self { printed, words }
    }

    /// The head over a column, or the label before a paragraph.
    pub(in crate::papers) fn head(&self, role: Meaning) -> String {
        self.printed.get(&role).cloned().unwrap_or_else(|| self.said(role))
    }

    fn said(&self, role: Meaning) -> String {
        match role {
            Meaning::Number => self.words.say("print-head-number"),
            Meaning::Section => self.words.say("print-head-section"),
            Meaning::Description => self.words.say("print-head-description"),
            Meaning::Progress => self.words.say("print-head-progress"),
            Meaning::Plan => self.words.say("print-head-plan"),
            Meaning::Resources => self.words.say("print-head-resources"),
            _ => self.words.say("print-head-activity"),
        }
    }
}

/// The heads of each table of the source, from left to right; of two head rows the finer one.
pub(in crate::papers) fn columns_by_grid(content: &PlanContent) -> Vec<Vec<&ColumnReading>> {
    let mut grids: BTreeMap<u32, BTreeMap<u32, &ColumnReading>> = BTreeMap::new();
    for column in &content.columns {
        grids.entry(column.grid).or_default().insert(column.column, column);
    }
    grids.into_values().map(|columns| columns.into_values().collect()).collect()
}

/// A stored number as a reader takes it off again: "5" as "5.", "a)" as it is, "Objective 1" as "Objective 1:".
pub(in crate::papers) fn label(number: &str) -> String {
    if number.ends_with(')') {
        number.to_owned()
    } else if number.contains(char::is_whitespace) {
        format!("{number}:")
    } else {
        format!("{number}.")
    }
}

/// A heading's words with its number before them.
pub(in crate::papers) fn heading_line(number: Option<&str>, title: &str) -> String {
    match number {
        Some(number) if title.is_empty() => number.to_owned(),
        Some(number) => format!("{} {title}", label(number)),
        None => title.to_owned(),
    }
}

pub(in crate::papers) fn section_line(section: &Section) -> String {
    heading_line(section.number.as_deref(), &section.title)
}

/// A text with its tracked changes.
pub(in crate::papers) fn text(text: &source::Text) -> Text {
    let runs = text.runs.iter().filter(|run| !run.text.is_empty()).map(|run| Run {
        text: run.text.clone(),
        change: run.change.as_ref().map(|change| {
            Box::new(Change {
                kind: match change.kind {
                    source::ChangeKind::Inserted => ChangeKind::Inserted,
                    source::ChangeKind::Deleted => ChangeKind::Deleted,
                },
                author: change.author.clone(),
                at: change.at.clone(),
            })
        }),
        ..Run::default()
    });
    Text { runs: runs.collect() }
}

/// A paragraph with its printed number before it.
pub(in crate::papers) fn numbered(role: Role, number: Option<&str>, words: &source::Text) -> Block {
    Block::Paragraph(Paragraph {
        label: number.map(|number| label(number).into()),
        ..Paragraph::of(role, text(words))
    })
}

/// A cell of several paragraphs.
pub(in crate::papers) fn cell(paragraphs: &[source::Text]) -> Cell {
    Cell::with(paragraphs.iter().map(|paragraph| Block::body(text(paragraph))).collect())
}

pub(in crate::papers) fn passage(passage: &Passage) -> Block {
    numbered(Role::Body, passage.number.as_deref(), &passage.text)
}

/// What stands before the first section. Headings stay headings unless the reader of plans would then take the
/// nearest of them for a section of what follows.
pub(in crate::papers) fn front(content: &PlanContent, headings: bool, blocks: &mut Vec<Block>) {
    for passage in &content.front {
        let heading = passage.role == PassageRole::Heading;
        let role = if heading && headings { Role::Heading(1) } else { Role::Body };
        let mut block = numbered(role, passage.number.as_deref(), &passage.text);
        if let (true, false, Block::Paragraph(paragraph)) = (heading, headings, &mut block) {
            paragraph.text.runs.iter_mut().for_each(|run| run.bold = true);
        }
        blocks.push(block);
    }
}

/// How deep a section stands; sections under nothing are at 0.
pub(in crate::papers) fn depth(content: &PlanContent, section: usize) -> usize {
    chain(content, section).len().saturating_sub(1)
}

/// The sections around a section, the outermost first, itself last.
pub(in crate::papers) fn chain(content: &PlanContent, section: usize) -> Vec<usize> {
    let mut chain = Vec::new();
    let mut at = Some(section);
    while let Some(own) = at.filter(|own| !chain.contains(own)) {
        chain.push(own);
        at = content.sections.get(own).and_then(|section| section.parent);
    }
    chain.reverse();
    chain
}

/// The row of a cell; 0 for a paragraph.
pub(in crate::papers) fn row_of(place: &Place) -> u32 {
    match place {
        Place::TableCell { row, .. } | Place::SheetCell { row, .. } => *row,
        Place::Paragraph(_) => 0,
    }
}
