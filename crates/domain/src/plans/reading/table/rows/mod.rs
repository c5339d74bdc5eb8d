//! The rows of a plan's tables: heads, titles, actions and their continuations.

use std::collections::{HashMap, HashSet};

use super::{
    super::{
        columns::{self, Meaning, normalised_head},
        draft::{Draft, NESTING_MAX, flattened},
        front::is_footnote,
        guess,
        heads::{self, Head},
        horizon,
        ledger::{CellKey, Placed},
        numbers::{self, Kind},
        pairs,
        words::{is_shouted, normalised, year},
    },
    claim_head, goes_on, is_plan_grid,
    sections::sheet_title,
};
use crate::plans::{
    content::{Action, ActionCell, FlagCode, PassageRole, Role, Section},
    source::{Cell, Grid, Place, Text},
};

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

/// A row with its cells sorted by what they mean.
#[derive(Default)]
struct Row<'c> {
    number: Option<&'c Cell>,
    action: Option<&'c Cell>,
    /// The action cell is merged with the one above.
    same_action: bool,
    sections: Vec<SectionCell<'c>>,
    cells: Vec<(Role, String, &'c Cell)>,
    shared: Vec<ActionCell>,
}

/// A cell of a section's column: a title of its own, or empty under the one above.
enum SectionCell<'c> {
    Own(&'c Cell),
    Above(usize),
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

    /// What stands beside tables of the plan in the cell around them: the title of their section, or lines.
    fn take_frame(&mut self, draft: &mut Draft<'_>, cell: &Cell, section: Option<usize>) -> Option<usize> {
        let text = Text::joined(cell.paragraphs.iter().filter(|text| !text.is_blank()));
        if text.is_blank() || !cell.nested.iter().any(|grid| is_plan_grid(draft, grid)) {
            return section;
        }
        let printed = text.current();
        let is_title = has_label(&printed) && printed.len() <= 160 && !printed.contains('\n');
        if is_title {
            draft.ledger.claim_key(CellKey::of(cell), Placed::Section);
            return Some(draft.open_section(&text, section, &cell.place));
        }
        draft.ledger.claim_key(CellKey::of(cell), Placed::Passage);
        for line in cell.paragraphs.iter().filter(|text| !text.is_blank()) {
            draft.push_passage(section, line, PassageRole::Text, &cell.place);
        }
        section
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
            if let Some(head) = may_be_head.then(|| heads::head(row, draft.corrections, known)).flatten() {
                let above = at.checked_sub(1).and_then(|above| grid.rows.get(above));
                let whole = above.map(|above| heads::completed(head.clone(), row, above, draft.corrections));
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
        if let Some(finer) = finer.and_then(|head| heads::refined(head, row, draft.corrections)) {
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

    fn take_head(&mut self, draft: &mut Draft<'_>, head: Head) {
        claim_head(draft, &head);
        let repeated = self.head.as_ref().is_some_and(|known| known.quote() == head.quote());
        if let (Some(known), Some(first)) = (&self.head, head.columns.first()) {
            let (mut before, mut now) = (known.roles(), head.roles());
            let order_differs = before != now;
            before.sort_unstable();
            now.sort_unstable();
            if order_differs && before == now {
                draft.flag(FlagCode::HeadOrderDiffers, &first.place, None, [head.quote(), known.quote()]);
            }
        }
        for column in &head.columns {
            if !repeated {
                draft.note_column(column.column, &column.text, column.role());
            }
            if column.guessed && !repeated {
                draft.flag(FlagCode::ColumnGuessed, &column.place, None, [column.text.clone()]);
            }
            if column.meaning.is_none() && self.unknown_heads.insert(normalised_head(&column.text)) {
                draft.flag(FlagCode::ColumnUnknown, &column.place, None, [column.text.clone()]);
            }
        }
        self.head = Some(head);
    }

    /// The head so far was the upper half of one in two rows: its wide heads need no meaning of their own.
    fn forget_wide_heads(&mut self, draft: &mut Draft<'_>) {
        let Some(head) = &self.head else { return };
        let unknown: HashSet<&Place> = head
            .columns
            .iter()
            .filter(|column| column.meaning.is_none())
            .map(|column| &column.place)
            .collect();
        draft
            .content
            .flags
            .retain(|flag| flag.code != FlagCode::ColumnUnknown || !unknown.contains(&flag.place));
    }

    /// Rows over the head: titles of the plan or of a section, masthead lines.
    fn read_titles(&mut self, draft: &mut Draft<'_>, grid: &Grid, first_head: usize) {
        let merged: HashSet<u32> = grid.rows[first_head]
            .iter()
            .filter(|cell| cell.continues_above)
            .map(|cell| cell.column)
            .collect();
        let mut titled = false;
        for (at, row) in grid.rows[..first_head].iter().enumerate() {
            let is_upper_head = at + 1 == first_head && !merged.is_empty();
            let filled: Vec<&Cell> = row.iter().filter(|cell| !cell.is_blank()).collect();
            let last = grid.rows[at + 1..first_head].iter().flatten().all(Cell::is_blank);
            for cell in &filled {
                if is_upper_head && merged.contains(&cell.column) {
                    continue;
                }
                let text = Text::joined(&flattened(cell));
                let alone = filled.len() == 1 && !is_upper_head;
                let numbered = has_label(&text.current());
                let names_section =
                    alone && last && (numbered || self.plan_grids > 1) && self.outer.is_none();
                if names_section {
                    self.take_title(draft, cell);
                    titled = true;
                } else {
                    let role = if alone { PassageRole::Heading } else { PassageRole::Text };
                    draft.ledger.claim_cell(cell, Placed::Front);
                    draft.push_passage(self.outer, &text, role, &cell.place);
                }
            }
        }
        if !titled && self.outer.is_none() && self.plan_grids > 1 {
            self.open_sheet(draft, grid);
        }
    }

    /// The sheet's own name as a section, where several sheets hold tables of the plan.
    fn open_sheet(&mut self, draft: &mut Draft<'_>, grid: &Grid) {
        let first = grid.rows.iter().flatten().next();
        let (Some(name), Some(first)) = (sheet_title(grid), first) else { return };
        let place = match &first.place {
            Place::SheetCell { sheet, .. } => Place::SheetCell { sheet: sheet.clone(), row: 1, column: 1 },
            place => place.clone(),
        };
        let (number, title) = split_label(name);
        self.section = Some(draft.push_section(number, title, None, &place));
    }

    /// The only cell of a row, where it is a title or a note and no action.
    fn title_cell<'c>(&self, row: &'c [Cell], head_follows: bool) -> Option<&'c Cell> {
        let mut filled = row.iter().filter(|cell| !cell.is_blank());
        let cell = filled.next().filter(|_| filled.next().is_none())?;
        let head = self.head.as_ref()?;
        if row.iter().any(|cell| cell.continues_above) || !cell.nested.is_empty() {
            return None;
        }
        let text = cell.text();
        let over = head.over(cell.column).and_then(|over| over.role());
        let spans_table = cell.width >= 2 && cell.width.saturating_mul(2) > head.width();
        let first = head.columns.first().is_some_and(|first| first.column == cell.column);
        let names_part = first && numbers::named_label(&text).is_some() && over != Some(Role::Section);
        let words_in_number_column = over == Some(Role::Number) && numbers::whole(&text).is_none();
        let shouted = (first || over == Some(Role::Action)) && is_shouted(&text);
        let named = spans_table || names_part || words_in_number_column || shouted;
        (named || (head_follows && first)).then_some(cell)
    }

    /// A sum under a column is no action; it is kept as a line of the section.
    fn take_total(&mut self, draft: &mut Draft<'_>, row: &[Cell]) {
        for cell in row.iter().filter(|cell| !cell.is_blank()) {
            draft.ledger.claim_cell(cell, Placed::Passage);
            for text in flattened(cell) {
                draft.push_passage(self.section, &text, PassageRole::Text, &cell.place);
            }
        }
        self.forget_rows();
    }

    /// Opens a section named by a row of its own; a note under the table is kept as a note.
    fn take_title(&mut self, draft: &mut Draft<'_>, cell: &Cell) {
        let text = Text::joined(&flattened(cell));
        let printed = text.current();
        if is_footnote(&printed) {
            draft.ledger.claim_cell(cell, Placed::Passage);
            draft.push_passage(self.section, &text, PassageRole::Footnote, &cell.place);
            return;
        }
        draft.ledger.claim_cell(cell, Placed::Section);
        let (number, title) = split_label(&printed);
        let parent = self.parent_of(draft, number.as_deref());
        self.section = Some(draft.push_section(number, title, parent, &cell.place));
        self.forget_rows();
    }

    /// "1.2" stands in "1"; a number that is nobody's part stands in the section around the table.
    fn parent_of(&self, draft: &Draft<'_>, number: Option<&str>) -> Option<usize> {
        let bare = number.map(numbers::bare).unwrap_or_default();
        let sections = &draft.content.sections;
        let numbered = |open: &Section, prefix: &str| {
            open.number.as_deref().is_some_and(|number| numbers::bare(number) == prefix)
        };
        let within = bare
            .rsplit_once('.')
            .and_then(|(prefix, _)| sections.iter().rposition(|open| numbered(open, prefix)));
        within.or(self.outer)
    }

    /// A number such as "II" or "B" and its wording alone in a row of a wider table: the title of a section.
    fn is_numbered_title(&self, row: &Row<'_>) -> bool {
        let (Some(number), Some(action), Some(head)) = (row.number, row.action, &self.head) else {
            return false;
        };
        let titled = row.sections.iter().any(|cell| matches!(cell, SectionCell::Own(_)));
        let alone = row.cells.is_empty() && row.shared.is_empty() && !titled;
        let text = number.text();
        let capital = text.trim().starts_with(char::is_uppercase)
            && numbers::whole(&text).is_some_and(|label| matches!(label.kind, Kind::Letters(_)));
        alone && head.columns.len() > 2 && (capital || is_shouted(&action.text()))
    }

    fn take_numbered_title(&mut self, draft: &mut Draft<'_>, row: &Row<'_>) {
        let (Some(number), Some(action)) = (row.number, row.action) else { return };
        let printed = number.text();
        let printed =
            numbers::whole(&printed).map_or_else(|| printed.trim().to_owned(), |label| label.printed);
        draft.ledger.claim_key(CellKey::of(number), Placed::Section);
        draft.ledger.claim_cell(action, Placed::Section);
        let title = Text::joined(&flattened(action)).current().trim().to_owned();
        let parent = self.parent_of(draft, Some(&printed));
        self.section = Some(draft.push_section(Some(printed), title, parent, &number.place));
        self.forget_rows();
    }

    fn take_row(&mut self, draft: &mut Draft<'_>, row: &[Cell]) {
        let Some(row) = self.sorted(draft, row) else { return };
        if self.is_numbered_title(&row) {
            self.take_numbered_title(draft, &row);
            return;
        }
        self.enter_sections(draft, &row);
        let wording = row.action.map(|cell| Text::joined(&draft.paragraphs(cell)).trimmed());
        let number = row.number.map(|cell| cell.text());
        let continues = row.same_action
            || (wording.is_none() && number.is_none())
            || (number.is_none() && wording.as_ref().is_some_and(|text| self.reads_on(&text.current())));
        match (continues, self.action) {
            (true, Some(action)) => self.take_continuation(draft, &row, wording, action),
            (true, None) if wording.is_none() => {}
            _ => self.take_action(draft, &row, wording, number),
        }
    }

    /// Wording without a number that reads like the rest of a sentence above.
    fn reads_on(&self, wording: &str) -> bool {
        let lower = wording.starts_with(|first: char| first.is_lowercase());
        let has_number_column = self.head.as_ref().is_some_and(|head| head.has(Role::Number));
        let item = numbers::bullet_end(wording) > 0 || numbers::label(wording).is_some();
        self.numbered
            && self.action.is_some()
            && ((lower && numbers::label(wording).is_none()) || (has_number_column && item))
    }

    /// Sorts a row's cells by meaning; unknown columns are remarks, ignored ones stay unplaced.
    fn sorted<'c>(&mut self, draft: &Draft<'_>, row: &'c [Cell]) -> Option<Row<'c>> {
        let head = self.head.as_ref()?;
        let action_column =
            head.columns.iter().find(|head| head.role() == Some(Role::Action)).map(|head| head.column);
        let mut sorted = Row::default();
        for cell in row {
            let over = head.over(cell.column);
            let (meaning, text) =
                over.map_or((None, String::new()), |over| (over.meaning, over.text.clone()));
            let of_section = meaning == Some(Meaning::Role(Role::Section)) && cell.is_blank();
            if let Some(&open) = self.in_column.get(&cell.column).filter(|_| of_section) {
                sorted.sections.push(SectionCell::Above(open));
                continue;
            }
            if cell.continues_above && cell.is_blank() {
                match meaning {
                    Some(Meaning::Role(Role::Action)) => sorted.same_action = true,
                    _ => sorted.shared.extend(self.cell_above(draft, cell.column)),
                }
                continue;
            }
            if cell.is_blank() {
                self.above.remove(&cell.column);
                continue;
            }
            let amount = over.is_some_and(|over| columns::is_period(&over.text)) && is_amount(&cell.text());
            let meaning = if amount { Some(Meaning::Role(Role::Resources)) } else { meaning };
            let unheaded_number = over.is_none()
                && action_column.is_some_and(|action| cell.column < action)
                && numbers::whole(&cell.text()).is_some();
            match meaning {
                Some(Meaning::Ignored) => {}
                Some(Meaning::Role(Role::Action)) if sorted.action.is_none() => sorted.action = Some(cell),
                Some(Meaning::Role(Role::Number)) if sorted.number.is_none() => sorted.number = Some(cell),
                None if unheaded_number && sorted.number.is_none() => sorted.number = Some(cell),
                Some(Meaning::Role(Role::Section)) => sorted.sections.push(SectionCell::Own(cell)),
                Some(Meaning::Role(role)) => sorted.cells.push((role, text, cell)),
                None => sorted.cells.push((Role::Remarks, text, cell)),
            }
        }
        Some(sorted)
    }

    fn cell_above(&self, draft: &Draft<'_>, column: u32) -> Option<ActionCell> {
        let &(action, cell) = self.above.get(&column)?;
        draft.content.actions.get(action)?.cells.get(cell).cloned()
    }

    /// Sections in columns of their own, the outer one first.
    fn enter_sections(&mut self, draft: &mut Draft<'_>, row: &Row<'_>) {
        let mut parent = self.outer;
        for cell in &row.sections {
            let cell = match cell {
                SectionCell::Own(cell) => cell,
                SectionCell::Above(open) => {
                    (self.section, parent) = (Some(*open), Some(*open));
                    continue;
                }
            };
            let printed = Text::joined(&flattened(cell)).current();
            draft.ledger.claim_cell(cell, Placed::Section);
            let key = (parent, normalised(&printed));
            let section = match self.named.get(&key) {
                Some(&section) => section,
                None => {
                    let (number, title) = split_label(&printed);
                    let section = draft.push_section(number, title, parent, &cell.place);
                    self.named.insert(key, section);
                    section
                }
            };
            if self.section != Some(section) {
                self.action = None;
            }
            // A new section in an outer column leaves nothing open further in.
            self.in_column.retain(|&column, _| column < cell.column);
            self.in_column.insert(cell.column, section);
            (self.section, parent) = (Some(section), Some(section));
        }
    }

    fn take_action(
        &mut self,
        draft: &mut Draft<'_>,
        row: &Row<'_>,
        wording: Option<Text>,
        number: Option<String>,
    ) {
        let Some(cell) = row.action.or(row.number) else { return };
        let mut action = Draft::blank_action(self.section, wording.unwrap_or_default(), &cell.place);
        if let Some(number) = number.as_deref() {
            let printed =
                numbers::whole(number).map_or_else(|| number.trim().to_owned(), |label| label.printed);
            action.number = Some(printed);
        } else if let Some(label) = in_cell_label(&action.text.current()) {
            action.text = action.text.after(label.end).trimmed();
            action.number = Some(label.printed);
        }
        action.codes = action.number.iter().map(|number| numbers::bare(number)).collect();
        self.numbered |= action.number.is_some();
        if let Some(number) = row.number {
            draft.ledger.claim_key(CellKey::of(number), Placed::Action);
        }
        if let Some(cell) = row.action {
            draft.ledger.claim_cell(cell, Placed::Action);
        }
        let at = match self.in_another_horizon(draft, row, &action) {
            Some(known) => known,
            None => {
                draft.content.actions.push(action);
                draft.content.actions.len() - 1
            }
        };
        self.action = Some(at);
        self.take_cells(draft, row, at, false);
    }

    /// The action that this row tells of in another horizon: the same number and wording in the same section
    /// (S4.5, one history). Twice in one horizon it stays two actions, which `doubts` flags.
    fn in_another_horizon(&mut self, draft: &mut Draft<'_>, row: &Row<'_>, action: &Action) -> Option<usize> {
        let own =
            row.cells.iter().filter(|(role, ..)| *role == Role::Horizon).map(|(_, _, cell)| cell.text());
        let shared = row.shared.iter().filter(|cell| cell.role == Role::Horizon).map(printed);
        let label = own.chain(shared).next()?.trim().to_owned();
        let horizon = horizon::in_column(&label)?;
        let number = numbers::bare(action.number.as_deref()?);
        let key = (action.section, number, normalised(&action.text.current()));
        let Some(&known) = self.in_horizons.get(&key) else {
            self.in_horizons.insert(key, draft.content.actions.len());
            return None;
        };
        let cells = draft.content.actions[known].cells.iter().filter(|cell| cell.role == Role::Horizon);
        let labels: Vec<String> = cells.map(|cell| printed(cell).trim().to_owned()).collect();
        if labels.iter().any(|label| horizon::in_column(label) == Some(horizon)) {
            return None;
        }
        let number = action.number.clone().unwrap_or_default();
        let quotes = [number, labels.into_iter().next()?, label];
        draft.flag(FlagCode::CodeInTwoHorizons, &action.place, Some(known), quotes);
        Some(known)
    }

    /// Adds a row's cells to an action, its KPIs paired with its targets.
    fn take_cells(&mut self, draft: &mut Draft<'_>, row: &Row<'_>, action: usize, continues: bool) {
        let mut taken: Vec<ActionCell> = Vec::with_capacity(row.cells.len() + row.shared.len());
        for (role, head, cell) in &row.cells {
            self.above.insert(cell.column, (action, draft.content.actions[action].cells.len() + taken.len()));
            taken.push(draft.action_cell(*role, head, cell));
        }
        // A continuation row shares what its action has already.
        if !continues {
            taken.extend(row.shared.iter().cloned());
        }
        let items = |role: Role| -> Vec<pairs::Item> {
            taken
                .iter()
                .filter(|cell| cell.role == role)
                .flat_map(|cell| pairs::items(&cell.paragraphs))
                .collect()
        };
        let kpis = pairs::pairs(&items(Role::Kpi), &items(Role::Target));
        let action = &mut draft.content.actions[action];
        for kpi in kpis {
            // Rows of one action may repeat what it is measured by.
            if !continues && action.kpis.contains(&kpi) {
                continue;
            }
            action.kpis.push(kpi);
        }
        action.cells.extend(taken);
    }

    fn take_continuation(
        &mut self,
        draft: &mut Draft<'_>,
        row: &Row<'_>,
        wording: Option<Text>,
        action: usize,
    ) {
        if let (Some(cell), Some(wording)) = (row.action, wording) {
            draft.ledger.claim_cell(cell, Placed::Action);
            draft.content.actions[action].text.push_line(wording);
        }
        self.take_cells(draft, row, action, true);
    }
}

/// What a cell of an action says.
fn printed(cell: &ActionCell) -> String {
    Text::joined(&cell.paragraphs).current()
}

/// Digits of three or more: under the head of a year they are money, not a tick.
fn is_amount(text: &str) -> bool {
    text.chars().filter(char::is_ascii_digit).count() >= 3 && year(text.trim()).is_none()
}

/// Words that a sum begins with.
fn is_total(text: &str) -> bool {
    const TOTALS: [&str; 12] = [
        "total",
        "totals",
        "grand total",
        "sub total",
        "subtotal",
        "total cost",
        "total budget",
        "total general",
        "sous total",
        "total partiel",
        "total parcial",
        "total global",
    ];
    text.len() <= 40 && TOTALS.contains(&normalised(text).as_str())
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
