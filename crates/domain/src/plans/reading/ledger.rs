//! Bookkeeping: every paragraph and cell of the source is placed once, or is listed as unplaced.
//!
//! Must not know what a plan is made of; it only knows places and what was made of each.

use std::collections::HashMap;

use crate::plans::{
    content::{Role, Unplaced},
    source::{Cell, Grid, Part, Place, Source, Text},
};

/// What a source paragraph or cell became.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Placed {
    /// The plan's title.
    Title,
    /// A passage before the first section.
    Front,
    /// The heading of a section.
    Section,
    /// A passage under a section.
    Passage,
    /// A column head or the label of a horizon.
    Head,
    /// An action, or one of its printed numbers.
    Action,
    /// A cell or labelled paragraph of an action.
    Cell(Role),
    /// The same words as in a cell that was placed before; flagged where it matters.
    Repeat,
}

/// One source paragraph, heading or cell.
struct Entry<'s> {
    place: &'s Place,
    paragraphs: &'s [Text],
    placed: Option<Placed>,
}

/// Which text of the source is meant. Cells of a nested grid have the place of the cell around them, so a place
/// alone does not tell; the address of its paragraphs does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct CellKey(usize);

impl CellKey {
    pub(super) fn of(cell: &Cell) -> Self {
        Self::of_paragraphs(&cell.paragraphs)
    }

    pub(super) fn of_paragraphs(paragraphs: &[Text]) -> Self {
        Self(paragraphs.as_ptr().addr())
    }
}

/// All source paragraphs and cells in reading order.
pub(super) struct Ledger<'s> {
    entries: Vec<Entry<'s>>,
    by_key: HashMap<CellKey, usize>,
    /// Paragraphs and headings outside tables.
    prose: HashMap<&'s Place, usize>,
}

impl<'s> Ledger<'s> {
    /// Opens an account for everything in `source` that says something.
    pub(super) fn new(source: &'s Source) -> Self {
        let mut ledger = Self { entries: Vec::new(), by_key: HashMap::new(), prose: HashMap::new() };
        for part in &source.parts {
            match part {
                Part::Heading { text, place, .. } | Part::Paragraph { text, place, .. } => {
                    if let Some(at) = ledger.open(place, std::slice::from_ref(text)) {
                        ledger.prose.insert(place, at);
                    }
                }
                Part::Grid(grid) => ledger.open_grid(grid),
            }
        }
        ledger
    }

    /// Nested grids are walked with a list of our own, so that no depth of nesting can exhaust the stack.
    fn open_grid(&mut self, grid: &'s Grid) {
        let mut waiting = vec![grid];
        while let Some(grid) = waiting.pop() {
            for cell in grid.rows.iter().flatten() {
                self.open(&cell.place, &cell.paragraphs);
                waiting.extend(&cell.nested);
            }
        }
    }

    fn open(&mut self, place: &'s Place, paragraphs: &'s [Text]) -> Option<usize> {
        if paragraphs.iter().all(Text::is_blank) {
            return None;
        }
        let at = self.entries.len();
        self.by_key.insert(CellKey::of_paragraphs(paragraphs), at);
        self.entries.push(Entry { place, paragraphs, placed: None });
        Some(at)
    }

    /// Notes what became of a paragraph or heading outside tables; the first note stands.
    pub(super) fn claim(&mut self, place: &Place, placed: Placed) {
        if let Some(&at) = self.prose.get(place) {
            self.entries[at].placed.get_or_insert(placed);
        }
    }

    /// Corrects the note on a paragraph or heading that was claimed before.
    pub(super) fn replace(&mut self, place: &Place, placed: Placed) {
        if let Some(&at) = self.prose.get(place) {
            self.entries[at].placed = Some(placed);
        }
    }

    /// Notes what became of a cell, not of grids nested in it.
    pub(super) fn claim_key(&mut self, cell: CellKey, placed: Placed) {
        if let Some(&at) = self.by_key.get(&cell) {
            self.entries[at].placed.get_or_insert(placed);
        }
    }

    /// Notes what became of a cell whose text was read together with that of all grids nested in it.
    pub(super) fn claim_cell(&mut self, cell: &Cell, placed: Placed) {
        let mut waiting = vec![cell];
        while let Some(cell) = waiting.pop() {
            self.claim_key(CellKey::of(cell), placed);
            waiting.extend(cell.nested.iter().flat_map(|grid| grid.rows.iter().flatten()));
        }
    }

    /// Whether something was made of a cell.
    pub(super) fn is_claimed(&self, cell: &Cell) -> bool {
        self.by_key.get(&CellKey::of(cell)).is_some_and(|&at| self.entries[at].placed.is_some())
    }

    /// What a text became.
    pub(super) fn placed(&self, key: CellKey) -> Option<Placed> {
        self.by_key.get(&key).and_then(|&at| self.entries[at].placed)
    }

    /// The rank in reading order of each of some places.
    pub(super) fn ranks(&self, places: impl Iterator<Item = Place>) -> HashMap<Place, usize> {
        let mut ranks: HashMap<Place, usize> = places.map(|place| (place, usize::MAX)).collect();
        if ranks.is_empty() {
            return ranks;
        }
        for (at, entry) in self.entries.iter().enumerate() {
            if let Some(rank) = ranks.get_mut(entry.place) {
                *rank = at.min(*rank);
            }
        }
        ranks
    }

    /// Closes the account: what was placed, and what was not.
    pub(super) fn close(self) -> (Vec<(&'s Place, Placed)>, Vec<Unplaced>) {
        let (mut placements, mut unplaced) = (Vec::new(), Vec::new());
        for entry in self.entries {
            match entry.placed {
                Some(placed) => placements.push((entry.place, placed)),
                None => {
                    unplaced.push(Unplaced { place: entry.place.clone(), text: text_of(entry.paragraphs) })
                }
            }
        }
        (placements, unplaced)
    }
}

/// What a text says; one that a tracked change takes away wholly, what it said.
fn text_of(paragraphs: &[Text]) -> String {
    let says = |as_read: fn(&Text) -> String| paragraphs.iter().map(as_read).collect::<Vec<_>>().join("\n");
    let now = says(Text::current);
    if now.trim().is_empty() { says(Text::before) } else { now }
}
