//! The rows of a plan's tables: what is remembered from row to row, and which kind each row is.
//!
//! Next: `heads` takes a head row, `titles` what opens a section, `sorted` a row's cells by what they mean, and
//! `actions` makes an action of them or goes on with one.

mod actions;
mod heads;
mod sorted;
mod titles;

use std::collections::{HashMap, HashSet};

use super::{
    super::{
        draft::{Draft, NESTING_MAX},
        guess,
        heads::{self as plan_heads, Head},
        numbers,
    },
    goes_on,
};
use crate::plans::{
    content::{ActionCell, FlagCode},
    source::{Cell, Grid, Text},
};
use titles::is_total;

/// What is remembered from row to row and from table to table.
pub(super) struct GridReader {
    /// How many tables the plan has, to tell the title of a section from that of the plan.
    plan_grids: usize,
    head: Option<Head>,
    section: Option<usize>,
    /// The section given from outside the grid.
    outer: Option<usize>,
    /// The section open in each column of sections.
    in_column: HashMap<u32, usize>,
    /// Sections named in cells, under their parent.
    named: HashMap<(Option<usize>, String), usize>,
    /// The action that rows without number and wording continue.
    action: Option<usize>,
    /// The last cell of each column as (action, cell of it), for cells merged downwards.
    above: HashMap<u32, (usize, usize)>,
    numbered: bool,
    /// Actions under a head that names horizons, by section, number and wording.
    in_horizons: HashMap<(Option<usize>, String, String), usize>,
    unknown_heads: HashSet<String>,
}

impl GridReader {
    pub(super) fn new(plan_grids: usize) -> Self {
        Self {
            plan_grids,
            head: None,
            section: None,
            outer: None,
            in_column: HashMap::new(),
            named: HashMap::new(),
            action: None,
            above: HashMap::new(),
            numbered: false,
            in_horizons: HashMap::new(),
            unknown_heads: HashSet::new(),
        }
    }

    /// Whether no table of the plan has been read yet.
    pub(super) fn is_before_the_plan(&self) -> bool {
        self.head.is_none()
    }

    pub(super) fn section(&self) -> Option<usize> {
        self.section
    }

    /// A new section begins: no row continues one before it.
    pub(super) fn forget_rows(&mut self) {
        self.action = None;
        self.above.clear();
    }

    /// Reads a grid; one that is only a frame around the plan's tables is read through.
    pub(super) fn read(&mut self, draft: &mut Draft<'_>, grid: &Grid, section: Option<usize>) {
        let mut waiting = vec![(grid, 0, section)];
        while let Some((grid, depth, section)) = waiting.pop() {
            let first_head = draft.head_rows(grid).first().copied();
            let follows = self.goes_on_without_head(grid);
            let unheaded = draft.guesses && first_head.is_none() && !follows;
            let guessed = if unheaded { guess::head(grid) } else { None };
            if let Some((head, from)) = guessed {
                draft.grids += 1;
                self.read_without_heads(draft, grid, head, from, section);
            } else if first_head.is_some() || follows {
                draft.grids += 1;
                self.read_rows(draft, grid, first_head, section);
            } else if depth < NESTING_MAX {
                let mut nested = Vec::new();
                for cell in grid.rows.iter().flatten().filter(|cell| !cell.nested.is_empty()) {
                    let section = self.take_frame(draft, cell, section);
                    nested.extend(cell.nested.iter().map(|grid| (grid, depth + 1, section)));
                }
                waiting.extend(nested.into_iter().rev());
            }
        }
    }

    /// A table whose columns are known only by what is in them.
    fn read_without_heads(
        &mut self,
        draft: &mut Draft<'_>,
        grid: &Grid,
        head: Head,
        from: usize,
        section: Option<usize>,
    ) {
        if let Some(first) = grid.rows.iter().flatten().find(|cell| !cell.is_blank()) {
            draft.flag(FlagCode::HeadsMissing, &first.place, None, []);
        }
        (self.outer, self.section) = (section, section.or(self.section));
        self.take_head(draft, head);
        for row in &grid.rows[from..] {
            if row.iter().any(|cell| !cell.is_blank() || cell.continues_above) {
                draft.rows += 1;
                self.read_row(draft, row, None, false);
            }
        }
    }

    /// A table parted over two pages: no head of its own, but as many columns as the one before.
    fn goes_on_without_head(&self, grid: &Grid) -> bool {
        self.head.as_ref().is_some_and(|head| goes_on(head.width(), grid))
    }

    fn read_rows(
        &mut self,
        draft: &mut Draft<'_>,
        grid: &Grid,
        first_head: Option<usize>,
        section: Option<usize>,
    ) {
        if first_head.is_some() {
            self.forget_rows();
            self.in_column.clear();
        }
        self.outer = section;
        self.section = section.or(self.section.filter(|_| first_head.is_none()));
        if let Some(first_head) = first_head {
            self.read_titles(draft, grid, first_head);
        }
        let from = first_head.unwrap_or(0);
        let head_rows = draft.head_rows(grid);
        // For each row, whether the next one with content may be a head.
        let mut head_follows = vec![false; grid.rows.len() + 1];
        for at in (from..grid.rows.len()).rev() {
            let may_be_head = head_rows.binary_search(&at).is_ok();
            head_follows[at] =
                may_be_head || grid.rows[at].iter().all(Cell::is_blank) && head_follows[at + 1];
        }
        let mut previous_head = None;
        for at in from..grid.rows.len() {
            let row = &grid.rows[at];
            if row.iter().all(|cell| cell.is_blank() && !cell.continues_above) {
                continue;
            }
            draft.rows += 1;
            let may_be_head = head_rows.binary_search(&at).is_ok();
            let known = self.head.as_ref().filter(|_| Some(at) != first_head);
            if let Some(head) = may_be_head.then(|| plan_heads::head(row, draft.corrections, known)).flatten()
            {
                let above = at.checked_sub(1).and_then(|above| grid.rows.get(above));
                let whole =
                    above.map(|above| plan_heads::completed(head.clone(), row, above, draft.corrections));
                self.take_head(draft, whole.unwrap_or(head));
                previous_head = Some(at);
            } else {
                previous_head = self.read_row(draft, row, previous_head, head_follows[at + 1]).then_some(at);
            }
        }
    }

    /// Reads a row that is no head by itself; returns whether it makes the head above finer.
    fn read_row(
        &mut self,
        draft: &mut Draft<'_>,
        row: &[Cell],
        previous_head: Option<usize>,
        head_follows: bool,
    ) -> bool {
        let finer = previous_head.and(self.head.as_ref());
        if let Some(finer) = finer.and_then(|head| plan_heads::refined(head, row, draft.corrections)) {
            self.forget_wide_heads(draft);
            self.take_head(draft, finer);
            return true;
        }
        let first = row.iter().find(|cell| !cell.is_blank());
        let texts = row.iter().flat_map(|cell| &cell.paragraphs);
        match (self.title_cell(row, head_follows), first) {
            (_, Some(first)) if draft.is_deleted(texts, &first.place) => {}
            (_, Some(first)) if is_total(&first.text()) => self.take_total(draft, row),
            (Some(cell), _) => self.take_title(draft, cell),
            (None, _) => self.take_row(draft, row),
        }
        false
    }
}

/// What a cell of an action says.
fn printed(cell: &ActionCell) -> String {
    Text::joined(&cell.paragraphs).current()
}

/// A label in the action's own cell, plain or named: "5.", "a)", "Action 1.1:".
fn in_cell_label(text: &str) -> Option<numbers::Label> {
    numbers::label(text).or_else(|| numbers::named_label(text)).filter(|label| label.end < text.len())
}

fn has_label(text: &str) -> bool {
    in_cell_label(text).is_some()
}

/// A title's number and words.
fn split_label(printed: &str) -> (Option<String>, String) {
    match in_cell_label(printed) {
        Some(label) => (Some(label.printed), printed[label.end..].trim().to_owned()),
        None => (None, printed.trim().to_owned()),
    }
}
