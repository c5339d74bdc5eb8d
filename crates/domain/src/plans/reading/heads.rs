//! Head rows of grids: which row names the columns, and what each column holds.
//!
//! A row is a head when most of its cells are known heads with different meanings; later rows of a grid are
//! heads only when they repeat words of the first, so that a row of data such as "Plan | Partners" is safe.

use super::{
    Corrections,
    columns::{self, Meaning, normalised_head},
    ledger::CellKey,
};
use crate::plans::{
    content::Role,
    source::{Cell, Place},
};

/// The columns of a grid.
#[derive(Debug, Clone, Default)]
pub(super) struct Head {
    /// From left to right.
    pub(super) columns: Vec<HeadColumn>,
}

/// One column head.
#[derive(Debug, Clone)]
pub(super) struct HeadColumn {
    pub(super) column: u32,
    pub(super) width: u32,
    /// As printed, lines joined by a blank line break.
    pub(super) text: String,
    pub(super) meaning: Option<Meaning>,
    /// Taken for what it is only because no other column is.
    pub(super) guessed: bool,
    pub(super) place: Place,
    pub(super) cell: CellKey,
}

impl HeadColumn {
    pub(super) fn new(cell: &Cell, text: String, meaning: Option<Meaning>) -> Self {
        let (column, width, place) = (cell.column, cell.width.max(1), cell.place.clone());
        Self { column, width, text, meaning, guessed: false, place, cell: CellKey::of(cell) }
    }

    pub(super) fn role(&self) -> Option<Role> {
        match self.meaning {
            Some(Meaning::Role(role)) => Some(role),
            _ => None,
        }
    }
}

impl Head {
    /// The head over a column of the grid.
    pub(super) fn over(&self, column: u32) -> Option<&HeadColumn> {
        let at = self.columns.partition_point(|head| head.column <= column).checked_sub(1)?;
        self.columns.get(at).filter(|head| column - head.column < head.width)
    }

    pub(super) fn has(&self, role: Role) -> bool {
        self.columns.iter().any(|head| head.role() == Some(role))
    }

    /// Roles from left to right, for comparing the order of heads.
    pub(super) fn roles(&self) -> Vec<Role> {
        self.columns.iter().filter_map(HeadColumn::role).collect()
    }

    /// Heads as printed, for quoting.
    pub(super) fn quote(&self) -> String {
        self.columns.iter().map(|head| head.text.as_str()).collect::<Vec<_>>().join(" | ")
    }

    /// Columns covered from the first to the last head.
    pub(super) fn width(&self) -> u32 {
        let (Some(first), Some(last)) = (self.columns.first(), self.columns.last()) else { return 0 };
        last.column.saturating_add(last.width).saturating_sub(first.column)
    }

    /// Whether it repeats the words of another head row, wholly or in part.
    fn resembles(&self, other: &Self) -> bool {
        let known = |head: &HeadColumn| {
            let normal = normalised_head(&head.text);
            other.columns.iter().any(|of_other| normalised_head(&of_other.text) == normal)
        };
        let named = self.columns.iter().filter(|head| head.meaning.is_some());
        2 * named.clone().filter(|head| known(head)).count() >= named.count()
    }

    /// One column of actions: the best of several, the others describe; without one, the column of
    /// missions acts, else what is planned or described, else a column of unknown name before the measures.
    fn settled(mut self) -> Self {
        let first =
            |columns: &[HeadColumn], role: Role| columns.iter().position(|head| head.role() == Some(role));
        if let Some(first) = first(&self.columns, Role::Action) {
            for head in &mut self.columns[first + 1..] {
                if head.role() == Some(Role::Action) {
                    head.meaning = Some(Meaning::Role(Role::Description));
                }
            }
            return self;
        }
        let of_missions = self
            .columns
            .iter()
            .position(|head| head.role() == Some(Role::Description) && columns::names_missions(&head.text));
        let of_role = |roles: &[Role]| roles.iter().find_map(|&role| first(&self.columns, role));
        let named = of_missions.or_else(|| of_role(&[Role::Plan, Role::Description]));
        let guess = if named.is_none() { self.unknown_before_measures() } else { None };
        let last = || of_role(&[Role::Milestone, Role::Outcome, Role::Section]);
        if let Some(only) = named.or(guess).or_else(last) {
            self.columns[only].meaning = Some(Meaning::Role(Role::Action));
            self.columns[only].guessed = guess.is_some();
        }
        self
    }

    /// The first column nobody knows, where indicators, targets or dates stand to its right.
    fn unknown_before_measures(&self) -> Option<usize> {
        let measures = |head: &HeadColumn| {
            matches!(head.role(), Some(Role::Kpi | Role::Target | Role::Timeframe | Role::Responsible))
        };
        let until = self.columns.iter().position(measures)?;
        self.columns[..until].iter().position(|head| head.meaning.is_none() && !head.text.is_empty())
    }
}

/// Roles of which a plan's table has at least one.
const TELLING: [Role; 9] = [
    Role::Action,
    Role::Description,
    Role::Milestone,
    Role::Kpi,
    Role::Target,
    Role::Outcome,
    Role::Progress,
    Role::Plan,
    Role::Section,
];

/// Reads a row as a head; `known` is the head the grid already has.
pub(super) fn head(row: &[Cell], corrections: &Corrections, known: Option<&Head>) -> Option<Head> {
    let filled = row.iter().filter(|cell| !cell.is_blank()).count();
    let (mut columns, mut unknown) = (Vec::new(), 0);
    for cell in row.iter().filter(|cell| !cell.is_blank()) {
        let text = head_text(cell)?;
        let meaning = columns::meaning(&text, corrections);
        unknown += usize::from(meaning.is_none());
        if 2 * unknown > filled {
            return None;
        }
        columns.push(HeadColumn::new(cell, text, meaning));
    }
    columns.sort_by_key(|head| head.column);
    let head = Head { columns };
    let mut roles = head.roles();
    roles.sort_unstable();
    roles.dedup();
    let enough = roles.len() >= 2 || (filled == 1 && row.len() == 1 && roles == [Role::Action]);
    let telling = roles.iter().any(|role| TELLING.contains(role));
    let fits = known.is_none_or(|known| head.resembles(known));
    (enough && telling && fits).then(|| head.settled())
}

/// A head's text; `None` where it is too long or holds a table.
fn head_text(cell: &Cell) -> Option<String> {
    let bytes: usize = cell.paragraphs.iter().flat_map(|text| &text.runs).map(|run| run.text.len()).sum();
    (bytes <= 240 && cell.nested.is_empty()).then(|| cell.text().trim().to_owned())
}

/// A second head row under wide heads: "KPI" over "Indicator | Target". Returns the finer head.
pub(super) fn refined(head: &Head, row: &[Cell], corrections: &Corrections) -> Option<Head> {
    let filled: Vec<&Cell> = row.iter().filter(|cell| !cell.is_blank()).collect();
    let under_wide = |cell: &&Cell| head.over(cell.column).is_some_and(|over| over.width > 1);
    if filled.is_empty() || !filled.iter().all(under_wide) {
        return None;
    }
    let mut columns: Vec<HeadColumn> = Vec::new();
    let mut known = 0;
    for cell in &filled {
        let text = head_text(cell)?;
        let over = head.over(cell.column)?;
        let own = columns::meaning(&text, corrections);
        known += usize::from(own.is_some());
        let both = format!("{}\n{text}", over.text);
        let joined = columns::meaning(&both, corrections).or(over.meaning);
        let (text, meaning) = if own.is_some() { (text, own) } else { (both, joined) };
        columns.push(HeadColumn::new(cell, text, meaning));
    }
    let replaced: Vec<u32> =
        filled.iter().filter_map(|cell| head.over(cell.column)).map(|over| over.column).collect();
    columns.extend(head.columns.iter().filter(|over| !replaced.contains(&over.column)).cloned());
    columns.sort_by_key(|head| head.column);
    (known > 0).then_some(Head { columns })
}

/// Heads that stand in the row above because they are merged downwards into this one.
pub(super) fn completed(head: Head, row: &[Cell], above: &[Cell], corrections: &Corrections) -> Head {
    let mut columns = head.columns;
    for cell in row.iter().filter(|cell| cell.continues_above) {
        let top = above.iter().find(|top| top.column == cell.column && !top.is_blank());
        let Some((top, text)) = top.and_then(|top| Some((top, head_text(top)?))) else { continue };
        let meaning = columns::meaning(&text, corrections);
        columns.push(HeadColumn::new(top, text, meaning));
    }
    columns.sort_by_key(|head| head.column);
    Head { columns }.settled()
}
