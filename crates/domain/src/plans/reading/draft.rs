//! The plan while it is being read: content, open account of places, flags.
//!
//! What every layout does the same way stands here: opening a section, noting a doubt, taking a cell in.

use std::{collections::HashMap, rc::Rc};

use super::{
    Corrections, heads,
    ledger::{Ledger, Placed},
    levels,
    numbers::{self, Label},
    words::beginning,
};
use crate::plans::{
    content::{
        Action, ActionCell, ColumnReading, Flag, FlagCode, Passage, PassageRole, PlanContent, Role, Section,
    },
    source::{Cell, Grid, Part, Place, Source, Text},
};

/// Longest quotation in a flag, in letters.
pub(crate) const QUOTE_LETTERS_MAX: usize = 140;

/// Grids nested deeper than this are taken as text.
pub(super) const NESTING_MAX: usize = 8;

/// A plan that is being read.
pub(super) struct Draft<'s> {
    pub(super) source: &'s Source,
    pub(super) corrections: &'s Corrections,
    pub(super) content: PlanContent,
    pub(super) ledger: Ledger<'s>,
    /// Rows that may be heads, by grid: every other row is cells.
    head_rows: HashMap<usize, Rc<[usize]>>,
    /// Whether tables without known heads are read by what is in their columns.
    pub(super) guesses: bool,
    /// Grids read so far, for [`ColumnReading::grid`].
    pub(super) grids: u32,
    /// Rows read so far, for [`crate::plans::content::HorizonEntry::row`].
    pub(super) rows: u32,
}

impl<'s> Draft<'s> {
    pub(super) fn new(source: &'s Source, corrections: &'s Corrections) -> Self {
        let ledger = Ledger::new(source);
        Self {
            source,
            corrections,
            content: PlanContent::default(),
            ledger,
            head_rows: HashMap::new(),
            guesses: false,
            grids: 0,
            rows: 0,
        }
    }

    /// Rows of a grid that read like heads by themselves, from the first; asked often, found once.
    pub(super) fn head_rows(&mut self, grid: &Grid) -> Rc<[usize]> {
        let key = grid.rows.as_ptr().addr();
        if grid.rows.is_empty() {
            return Rc::from([]);
        }
        let corrections = self.corrections;
        let found = self.head_rows.entry(key).or_insert_with(|| {
            // One word heads a list of one column; over more columns it is a title, such as "Action plan".
            let heads_all = |row: &[Cell]| row.len() > 1 || grid.rows.iter().all(|row| row.len() <= 1);
            let rows = grid.rows.iter().enumerate().filter(|(_, row)| heads_all(row));
            rows.filter(|(_, row)| heads::head(row, corrections, None).is_some()).map(|(at, _)| at).collect()
        });
        Rc::clone(found)
    }

    /// Notes a doubt.
    pub(super) fn flag(
        &mut self,
        code: FlagCode,
        place: &Place,
        action: Option<usize>,
        quotes: impl IntoIterator<Item = String>,
    ) {
        let quotes = quotes.into_iter().map(|quote| beginning(&quote, QUOTE_LETTERS_MAX)).collect();
        self.content.flags.push(Flag { code, place: place.clone(), quotes, action });
    }

    /// Opens a section whose heading may begin with its number.
    pub(super) fn open_section(&mut self, heading: &Text, parent: Option<usize>, place: &Place) -> usize {
        let printed = heading.current();
        let label = numbers::label(&printed).or_else(|| numbers::named_label(&printed));
        let (number, title) = match label {
            Some(Label { printed: number, end, .. }) => (Some(number), printed[end..].trim().to_owned()),
            None => (None, printed.trim().to_owned()),
        };
        self.ledger.claim(place, Placed::Section);
        self.push_section(number, title, parent, place)
    }

    /// Opens a section of which number and title are known.
    pub(super) fn push_section(
        &mut self,
        number: Option<String>,
        title: String,
        parent: Option<usize>,
        place: &Place,
    ) -> usize {
        let level = levels::level(&title);
        let place = place.clone();
        self.content.sections.push(Section { number, title, parent, passages: Vec::new(), level, place });
        self.content.sections.len() - 1
    }

    /// Puts a paragraph under a section, or in front of all sections.
    pub(super) fn push_passage(
        &mut self,
        section: Option<usize>,
        text: &Text,
        role: PassageRole,
        place: &Place,
    ) {
        let printed = text.current();
        let label = match role {
            PassageRole::Footnote => None,
            _ => numbers::label(&printed).or_else(|| numbers::named_label(&printed)),
        };
        let (number, text) = match label {
            Some(label) => (Some(label.printed), text.after(label.end).trimmed()),
            None => (None, text.trimmed()),
        };
        let passage = Passage { number, text, role, place: place.clone() };
        match section.and_then(|at| self.content.sections.get_mut(at)) {
            Some(section) => {
                section.passages.push(passage);
                self.ledger.claim(place, Placed::Passage);
            }
            None => {
                self.content.front.push(passage);
                self.ledger.claim(place, Placed::Front);
            }
        }
    }

    /// Whether a tracked change takes these words away wholly: they are no part of the plan, and a person is
    /// told so. They stay unplaced, so that they are listed.
    pub(super) fn is_deleted<'t>(&mut self, texts: impl Iterator<Item = &'t Text>, place: &Place) -> bool {
        let texts: Vec<&Text> = texts.filter(|text| !text.is_blank()).collect();
        let deleted = !texts.is_empty() && texts.iter().all(|text| text.current().trim().is_empty());
        if deleted {
            let words = texts.iter().map(|text| text.before().trim().to_owned()).collect::<Vec<_>>();
            self.flag(FlagCode::RowDeleted, place, None, [words.join(" | ")]);
        }
        deleted
    }

    /// [`Self::is_deleted`] for a heading or a paragraph.
    pub(super) fn is_deleted_part(&mut self, part: &Part) -> bool {
        match part {
            Part::Heading { text, place, .. } | Part::Paragraph { text, place, .. } => {
                self.is_deleted(std::iter::once(text), place)
            }
            Part::Grid(_) => false,
        }
    }

    /// The paragraphs of a cell with those of nested grids behind them; a nested grid is flagged.
    pub(super) fn paragraphs(&mut self, cell: &Cell) -> Vec<Text> {
        let paragraphs = flattened(cell);
        if !cell.nested.is_empty() {
            let quote = paragraphs.iter().map(Text::current).collect::<Vec<_>>().join(" ");
            self.flag(FlagCode::NestedTable, &cell.place, None, [quote]);
        }
        paragraphs
    }

    /// Takes a cell in as a cell of an action.
    pub(super) fn action_cell(&mut self, role: Role, head: &str, cell: &Cell) -> ActionCell {
        self.ledger.claim_cell(cell, Placed::Cell(role));
        let paragraphs = self.paragraphs(cell);
        ActionCell { role, head: head.to_owned(), paragraphs, place: cell.place.clone() }
    }

    /// An action without anything but its wording.
    pub(super) fn blank_action(section: Option<usize>, text: Text, place: &Place) -> Action {
        Action {
            section,
            number: None,
            codes: Vec::new(),
            text,
            parent: None,
            cells: Vec::new(),
            kpis: Vec::new(),
            conditions: Vec::new(),
            horizons: Vec::new(),
            place: place.clone(),
        }
    }

    /// Notes what a column was taken to mean.
    pub(super) fn note_column(&mut self, column: u32, head: &str, role: Option<Role>) {
        let grid = self.grids;
        self.content.columns.push(ColumnReading { grid, column, head: head.to_owned(), role });
    }
}

/// The paragraphs of a cell, then those of the cells nested in it, from left to right and top to bottom.
pub(super) fn flattened(cell: &Cell) -> Vec<Text> {
    let (mut paragraphs, mut waiting) = (Vec::new(), vec![cell]);
    while let Some(cell) = waiting.pop() {
        paragraphs.extend(cell.paragraphs.iter().filter(|text| !text.is_blank()).cloned());
        let nested: Vec<&Cell> = cell.nested.iter().flat_map(|grid| grid.rows.iter().flatten()).collect();
        waiting.extend(nested.into_iter().rev());
    }
    paragraphs
}
