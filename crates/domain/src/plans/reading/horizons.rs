//! The horizons layout (S4): a head table per activity, then a table with one part per horizon.
//!
//! A part begins with a head row ("ACTIVITY | PROGRESS … | RESOURCES"); its label stands in that row or in the
//! next. Sub-activities of one cell share the report and the resources of their row: which sentence belongs
//! to which is never guessed. One code is one action, however many horizons it stands in (S4.5).

use std::collections::HashMap;

use super::{
    codes::{self, Piece},
    draft::{Draft, NESTING_MAX},
    front::Prose,
    heads::{self, Head},
    horizon::{self, Named},
    ledger::{CellKey, Placed},
    numbers,
};
use crate::plans::{
    content::{ActionCell, FlagCode, HorizonEntry, Layout, PassageRole, PlanHorizon, Role},
    source::{Cell, Grid, Part, Place, Text},
};

/// What the rows under the current head are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rows {
    Activities,
    SubActivities,
}

struct HorizonReader {
    section: Option<usize>,
    head: Option<(Head, Rows)>,
    horizon: Option<Named>,
    /// Actions by code, over the whole plan.
    by_code: HashMap<String, usize>,
    /// Actions of the last row, which a row without wording continues.
    last: Vec<usize>,
    /// The resources cell that the next row may be merged with.
    resources: Vec<Text>,
}

/// Reads the whole document.
pub(super) fn read(draft: &mut Draft<'_>) {
    draft.content.layout = Layout::Horizons;
    let source = draft.source;
    let mut prose = Prose::default();
    let mut reader = HorizonReader {
        section: None,
        head: None,
        horizon: None,
        by_code: HashMap::new(),
        last: Vec::new(),
        resources: Vec::new(),
    };
    for part in &source.parts {
        match part {
            _ if draft.is_deleted_part(part) => {}
            Part::Grid(grid) => reader.read_grid(draft, grid, 0),
            _ => prose.take(draft, part, reader.section),
        }
    }
    list_mentioned_horizons(draft);
}

/// Horizons that the text before the tables mentions: they exist even where nothing is reported (S4.2).
fn list_mentioned_horizons(draft: &mut Draft<'_>) {
    let front = std::mem::take(&mut draft.content.front);
    for passage in &front {
        for named in horizon::mentioned(&passage.text.current()) {
            list_horizon(draft, &named, &passage.place);
        }
    }
    draft.content.front = front;
    draft.content.horizons.sort_by_key(|known| known.horizon);
}

/// Adds a horizon, or the years that were not yet known of it.
fn list_horizon(draft: &mut Draft<'_>, named: &Named, place: &Place) {
    let known = draft.content.horizons.iter_mut().find(|known| known.horizon == named.horizon);
    match known {
        Some(known) => {
            known.from_year = known.from_year.or(named.from_year);
            known.by_year = known.by_year.or(named.by_year);
        }
        None => draft.content.horizons.push(PlanHorizon {
            horizon: named.horizon,
            label: named.label.clone(),
            from_year: named.from_year,
            by_year: named.by_year,
            place: place.clone(),
        }),
    }
}

impl HorizonReader {
    fn read_grid(&mut self, draft: &mut Draft<'_>, grid: &Grid, depth: usize) {
        draft.grids += 1;
        let mut heads_seen = 0;
        let head_rows = draft.head_rows(grid);
        for (at, row) in grid.rows.iter().enumerate() {
            if row.iter().all(|cell| cell.is_blank() && !cell.continues_above) {
                continue;
            }
            draft.rows += 1;
            let may_be_head = head_rows.binary_search(&at).is_ok();
            if let Some((head, rows)) = may_be_head.then(|| self.head_of(draft, row)).flatten() {
                self.take_head(draft, head, rows, heads_seen > 0);
                heads_seen += 1;
                continue;
            }
            match self.head.as_ref().map(|(_, rows)| *rows) {
                Some(Rows::Activities) => self.take_activity(draft, row),
                Some(Rows::SubActivities) => self.take_row(draft, row, depth),
                None => {}
            }
        }
    }

    fn head_of(&self, draft: &Draft<'_>, row: &[Cell]) -> Option<(Head, Rows)> {
        let head = heads::head(row, draft.corrections, None)?;
        let reports = head.has(Role::Progress) || head.has(Role::Plan);
        let describes = head.has(Role::Number) || head.has(Role::Description);
        if reports {
            Some((head, Rows::SubActivities))
        } else {
            (describes && head.has(Role::Action)).then_some((head, Rows::Activities))
        }
    }

    fn take_head(&mut self, draft: &mut Draft<'_>, head: Head, rows: Rows, within_grid: bool) {
        for column in &head.columns {
            draft.ledger.claim_key(column.cell, Placed::Head);
            draft.note_column(column.column, &column.text, column.role());
            if column.meaning.is_none() && horizon::in_label(&column.text).is_none() {
                draft.flag(FlagCode::ColumnUnknown, &column.place, None, [column.text.clone()]);
            }
        }
        let label = head
            .columns
            .iter()
            .find_map(|column| Some((horizon::in_label(&column.text)?, column.place.clone())));
        let stray = within_grid && label.is_none() && self.is_moved(&head);
        if let (true, Some((known, _)), Some(first)) = (stray, &self.head, head.columns.first()) {
            let (place, quote, known) = (first.place.clone(), head.quote(), known.quote());
            draft.flag(FlagCode::NestedTable, &place, None, [quote.clone()]);
            draft.flag(FlagCode::HeadOrderDiffers, &place, None, [quote, known]);
        }
        if rows == Rows::SubActivities {
            self.last.clear();
            match label {
                Some((named, place)) => {
                    list_horizon(draft, &named, &place);
                    self.horizon = Some(named);
                }
                None if stray || self.is_same(&head) && within_grid => {}
                None => self.horizon = None,
            }
        }
        self.head = Some((head, rows));
    }

    /// The same heads as before, in other columns: a table that stood in a cell was flattened (S4.31).
    fn is_moved(&self, head: &Head) -> bool {
        self.is_same(head)
            && self.head.as_ref().is_some_and(|(known, _)| {
                let place = |head: &Head| {
                    head.columns
                        .iter()
                        .find(|column| column.role() == Some(Role::Action))
                        .map(|column| column.column)
                };
                place(known) != place(head)
            })
    }

    fn is_same(&self, head: &Head) -> bool {
        let telling = |head: &Head| {
            let mut roles: Vec<Role> =
                head.roles().into_iter().filter(|role| *role != Role::Horizon).collect();
            roles.sort_unstable();
            roles
        };
        self.head
            .as_ref()
            .is_some_and(|(known, rows)| *rows == Rows::SubActivities && telling(known) == telling(head))
    }

    /// A row of a head table: a numbered activity with its aims is a section.
    fn take_activity(&mut self, draft: &mut Draft<'_>, row: &[Cell]) {
        let Some((head, _)) = &self.head else { return };
        let role = |cell: &Cell| head.over(cell.column).and_then(|over| over.role());
        let with = |wanted: Role| row.iter().find(|cell| !cell.is_blank() && role(cell) == Some(wanted));
        let (number, title) = (with(Role::Number), with(Role::Action));
        let Some(first) = number.or(title) else { return };
        let title_text = title.map(|cell| Text::joined(&draft.paragraphs(cell))).unwrap_or_default();
        let section = match number.map(|cell| cell.text()) {
            Some(printed) => {
                let printed =
                    numbers::whole(&printed).map_or(printed.trim().to_owned(), |label| label.printed);
                draft.push_section(Some(printed), title_text.current().trim().to_owned(), None, &first.place)
            }
            None => draft.open_section(&title_text, None, &first.place),
        };
        if let Some(number) = number {
            draft.ledger.claim_key(CellKey::of(number), Placed::Section);
        }
        if let Some(title) = title {
            draft.ledger.claim_cell(title, Placed::Section);
        }
        (self.section, self.horizon) = (Some(section), None);
        for cell in row.iter().filter(|cell| !cell.is_blank()) {
            if [number, title].iter().flatten().any(|taken| std::ptr::eq(*taken, cell)) {
                continue;
            }
            let is_aim = role(cell) == Some(Role::Description);
            draft.ledger.claim_cell(cell, Placed::Passage);
            for text in draft.paragraphs(cell).iter().flat_map(aims) {
                let passage_role = if is_aim { PassageRole::Aim } else { PassageRole::Text };
                draft.push_passage(Some(section), &text, passage_role, &cell.place);
            }
        }
    }

    /// A row of a horizon's part.
    fn take_row(&mut self, draft: &mut Draft<'_>, row: &[Cell], depth: usize) {
        self.take_label(draft, row);
        let Some((head, _)) = self.head.clone() else { return };
        let role = |cell: &Cell| head.over(cell.column).and_then(|over| over.role());
        let mut cells: Vec<&Cell> = Vec::new();
        for cell in row.iter().filter(|cell| !cell.is_blank()) {
            if draft.ledger.is_claimed(cell) {
                continue;
            }
            if self.holds_part(draft, cell, depth) {
                self.take_nested(draft, cell, depth);
            } else {
                cells.push(cell);
            }
        }
        let mut take = |wanted: &[Role]| {
            let at = cells.iter().position(|cell| role(cell).is_some_and(|role| wanted.contains(&role)))?;
            Some(cells.remove(at))
        };
        let wording = take(&[Role::Action]);
        let (report, resources) = (take(&[Role::Progress, Role::Plan]), take(&[Role::Resources]));
        if wording.is_none() && self.last.is_empty() {
            // Nothing that this row could belong to: it stays unplaced.
            return;
        }
        let report_role = if head.has(Role::Progress) { Role::Progress } else { Role::Plan };
        let merged = row.iter().any(|cell| cell.continues_above && role(cell) == Some(Role::Resources));
        let report =
            report.map(|cell| draft.action_cell(report_role, "", cell).paragraphs).unwrap_or_default();
        let resources = resources.map(|cell| draft.action_cell(Role::Resources, "", cell).paragraphs);
        self.resources = match resources {
            None if merged => std::mem::take(&mut self.resources),
            resources => resources.unwrap_or_default(),
        };
        let entry = RowEntry { report_role, report };
        match wording {
            Some(cell) => self.take_wording(draft, cell, &entry),
            None => self.continue_row(draft, &entry),
        }
        for cell in cells {
            let text = head.over(cell.column).map(|over| over.text.clone()).unwrap_or_default();
            let own = draft.action_cell(role(cell).unwrap_or(Role::Remarks), &text, cell);
            self.add_cell(draft, &own);
        }
    }

    /// Whether a table with heads of a part stands in a cell.
    fn holds_part(&self, draft: &Draft<'_>, cell: &Cell, depth: usize) -> bool {
        let has_head = |grid: &Grid| grid.rows.iter().any(|row| self.head_of(draft, row).is_some());
        depth < NESTING_MAX && cell.nested.iter().any(has_head)
    }

    fn take_nested(&mut self, draft: &mut Draft<'_>, cell: &Cell, depth: usize) {
        let quote = super::draft::flattened(cell).iter().map(Text::current).collect::<Vec<_>>().join(" | ");
        draft.flag(FlagCode::NestedTable, &cell.place, None, [quote]);
        let outer = self.head.clone();
        let horizon = self.horizon.clone();
        for grid in &cell.nested {
            // A head inside the cell stands under the label of the row around it.
            self.horizon.clone_from(&horizon);
            self.read_nested(draft, grid, depth + 1, horizon.as_ref());
        }
        (self.head, self.horizon) = (outer, horizon);
    }

    fn read_nested(&mut self, draft: &mut Draft<'_>, grid: &Grid, depth: usize, horizon: Option<&Named>) {
        for row in &grid.rows {
            draft.rows += 1;
            match self.head_of(draft, row) {
                Some((head, rows)) => {
                    self.head = Some((head, rows));
                    self.horizon = self.horizon.take().or(horizon.cloned());
                }
                None => self.take_row(draft, row, depth),
            }
        }
    }

    /// The label of the part, where it stands beside the first row and not in the head.
    fn take_label(&mut self, draft: &mut Draft<'_>, row: &[Cell]) {
        let Some((head, _)) = &self.head else { return };
        let unheaded = |cell: &Cell| {
            head.over(cell.column)
                .is_none_or(|over| over.role() == Some(Role::Horizon) || over.role().is_none())
        };
        let labelled =
            row.iter().filter(|cell| unheaded(cell)).find_map(|cell| Some((horizon::in_cell(cell)?, cell)));
        let Some((named, cell)) = labelled else { return };
        if self.horizon.as_ref().is_none_or(|open| *open != named) {
            let quote = head.quote();
            draft.flag(FlagCode::LabelAfterHead, &cell.place, None, [named.label.clone(), quote]);
        }
        list_horizon(draft, &named, &cell.place);
        draft.ledger.claim_key(CellKey::of(cell), Placed::Head);
        self.horizon = Some(named);
    }

    fn take_wording(&mut self, draft: &mut Draft<'_>, cell: &Cell, entry: &RowEntry) {
        let printed = draft.paragraphs(cell);
        let (introduction, pieces) = codes::split(&Text::joined(&printed));
        if let Some(introduction) = introduction {
            draft.push_passage(self.section, &introduction, PassageRole::Text, &cell.place);
        }
        let repeats = self.repeats(draft, &pieces, entry);
        draft.ledger.claim_cell(cell, if repeats { Placed::Repeat } else { Placed::Action });
        if repeats {
            let number = pieces[0].number.clone().unwrap_or_default();
            let known = pieces[0].codes.iter().find_map(|code| self.by_code.get(code)).copied();
            let first =
                known.map(|action| draft.content.actions[action].place.to_string()).unwrap_or_default();
            draft.flag(FlagCode::RowRepeats, &cell.place, known, [number, first]);
            return;
        }
        self.last.clear();
        for piece in pieces {
            let action = self.action_for(draft, &piece, cell);
            self.add_entry(draft, action, &piece, &printed, entry, cell);
            self.last.push(action);
        }
    }

    /// Whether the very same rows of this horizon were read before (S4.31: a duplicate of a nested table).
    fn repeats(&self, draft: &Draft<'_>, pieces: &[Piece], entry: &RowEntry) -> bool {
        let horizon = self.horizon.as_ref().map(|named| named.horizon);
        pieces.iter().all(|piece| {
            let known = piece.codes.iter().find_map(|code| self.by_code.get(code));
            known.is_some_and(|&action| {
                let action = &draft.content.actions[action];
                let same =
                    |known: &HorizonEntry| Some(known.horizon) == horizon && known.report == entry.report;
                action.text == piece.text && action.horizons.iter().any(same)
            })
        })
    }

    /// The action a piece speaks of: a known one with its code, else a new one.
    fn action_for(&mut self, draft: &mut Draft<'_>, piece: &Piece, cell: &Cell) -> usize {
        if let Some(&known) = piece.codes.iter().find_map(|code| self.by_code.get(code)) {
            return known;
        }
        let mut action = Draft::blank_action(self.section, piece.text.clone(), &cell.place);
        action.number.clone_from(&piece.number);
        action.codes.clone_from(&piece.codes);
        draft.content.actions.push(action);
        let at = draft.content.actions.len() - 1;
        for code in &piece.codes {
            self.by_code.insert(code.clone(), at);
        }
        at
    }

    fn add_entry(
        &self,
        draft: &mut Draft<'_>,
        action: usize,
        piece: &Piece,
        printed: &[Text],
        entry: &RowEntry,
        cell: &Cell,
    ) {
        let row = draft.rows;
        let action = &mut draft.content.actions[action];
        let Some(named) = &self.horizon else {
            if action.text != piece.text {
                let (role, head, place) = (Role::Action, String::new(), cell.place.clone());
                action.cells.push(ActionCell { role, head, paragraphs: printed.to_vec(), place });
            }
            action.cells.extend(self.cells_without_horizon(entry, &cell.place));
            return;
        };
        let text = (action.text != piece.text).then(|| piece.text.clone());
        action.horizons.push(HorizonEntry {
            horizon: named.horizon,
            label: named.label.clone(),
            by_year: named.by_year,
            role: entry.report_role,
            report: entry.report.clone(),
            resources: self.resources.clone(),
            text,
            printed: printed.to_vec(),
            row,
            place: cell.place.clone(),
        });
    }

    /// Without a label a row belongs to no horizon; its report and resources are plain cells of the action.
    fn cells_without_horizon(&self, entry: &RowEntry, place: &Place) -> impl Iterator<Item = ActionCell> {
        let cell = |role: Role, paragraphs: &[Text]| ActionCell {
            role,
            head: String::new(),
            paragraphs: paragraphs.to_vec(),
            place: place.clone(),
        };
        let cells = [cell(entry.report_role, &entry.report), cell(Role::Resources, &self.resources)];
        cells.into_iter().filter(|cell| !cell.paragraphs.is_empty())
    }

    /// A row without wording adds to the report and resources of the row above.
    fn continue_row(&self, draft: &mut Draft<'_>, entry: &RowEntry) {
        for &action in &self.last {
            let action = &mut draft.content.actions[action];
            match action.horizons.last_mut() {
                Some(last) => {
                    last.report.extend(entry.report.iter().cloned());
                    if last.resources != self.resources {
                        last.resources.extend(self.resources.iter().cloned());
                    }
                }
                None => {
                    let place = action.place.clone();
                    action.cells.extend(self.cells_without_horizon(entry, &place));
                }
            }
        }
    }

    fn add_cell(&self, draft: &mut Draft<'_>, cell: &ActionCell) {
        for &action in &self.last {
            draft.content.actions[action].cells.push(cell.clone());
        }
    }
}

/// What a row says besides its wording.
struct RowEntry {
    report_role: Role,
    report: Vec<Text>,
}

/// The lines of a description as aims: bullets and HTML list tags around a line are taken off (the tags are
/// flagged by `doubts`).
fn aims(text: &Text) -> Vec<Text> {
    let mut aims = Vec::new();
    for line in text.lines() {
        let bare = without_list_tags(&line);
        for line in bare.lines() {
            let worded = line.after(numbers::bullet_end(&line.current())).trimmed();
            if !worded.is_blank() {
                aims.push(worded);
            }
        }
    }
    aims
}

/// Replaces list tags by line breaks; a text with tracked changes is left as it is.
fn without_list_tags(text: &Text) -> Text {
    let current = text.current();
    if text.is_changed() || !current.contains('<') {
        return text.clone();
    }
    let mut bare = String::with_capacity(current.len());
    let mut rest = current.as_str();
    while let Some(open) = rest.find('<') {
        let (before, tag) = rest.split_at(open);
        bare.push_str(before);
        let name: String =
            tag[1..].trim_start_matches('/').chars().take_while(char::is_ascii_alphabetic).collect();
        let close =
            tag.find('>').filter(|_| matches!(name.to_ascii_lowercase().as_str(), "ul" | "ol" | "li"));
        match close {
            Some(close) => {
                bare.push('\n');
                rest = &tag[close + 1..];
            }
            None => {
                bare.push('<');
                rest = &tag[1..];
            }
        }
    }
    bare.push_str(rest);
    Text::plain(bare)
}
