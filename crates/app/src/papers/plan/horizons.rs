//! The horizons layout (S4): per activity a head table, then a table with one part per horizon.

use trellis_domain::plans::{
    content::{Action, ActionCell, HorizonEntry, Passage, PassageRole, PlanContent, Role as Meaning},
    source::Place,
};
use trellis_paper::tree::{Block, Cell, Role, Shade, Table, Text};

use super::pen::{self, Heads};

/// One printed row: several actions may share it.
pub(in crate::papers) struct PrintedRow<'c> {
    /// The first entry of the row; report and resources are the same in each.
    pub(in crate::papers) entry: &'c HorizonEntry,
    /// The actions it speaks of, as positions in the plan.
    pub(in crate::papers) actions: Vec<usize>,
}

/// The plan as text, front matter first.
pub(super) fn text(content: &PlanContent, heads: &Heads<'_>, blocks: &mut Vec<Block>) {
    pen::front(content, true, blocks);
    for (block, rows) in activity_blocks(content) {
        if let Some(section) = block {
            let head = activity(content, section, heads);
            blocks.push(Table { widths: vec![1, 5, 8], ..Table::of(1, head) }.into());
        }
        let rows = parts(content, &rows, heads);
        if !rows.is_empty() {
            blocks.push(Table { widths: vec![3, 8, 10, 6], ..Table::of(0, rows) }.into());
        }
        // What stands between tables belongs to the activity before it.
        let passages = block.into_iter().flat_map(|section| &content.sections[section].passages);
        blocks.extend(passages.filter(|p| matches!(p.place, Place::Paragraph(_))).map(pen::passage));
    }
}

/// The plan as one sheet: the same tables below each other.
pub(super) fn sheet(content: &PlanContent, heads: &Heads<'_>, blocks: &mut Vec<Block>) {
    let mut rows = Vec::new();
    for (block, printed) in activity_blocks(content) {
        rows.extend(block.into_iter().flat_map(|section| activity(content, section, heads)));
        rows.extend(parts(content, &printed, heads));
    }
    // A horizon that the text only mentions has no row, but it exists (S4.2).
    let entries = || content.actions.iter().flat_map(|action| &action.horizons);
    for horizon in &content.horizons {
        if !entries().any(|entry| entry.horizon == horizon.horizon) {
            rows.push(part_head(heads, &horizon.label, Meaning::Plan, &[]));
        }
    }
    let name = Some(content.title.clone()).filter(|title| !title.is_empty());
    blocks.push(Table { name, widths: vec![3, 8, 10, 6], ..Table::of(0, rows) }.into());
}

/// The plan's activities, each with its printed rows in the order of the document.
pub(in crate::papers) fn activity_blocks(content: &PlanContent) -> Vec<(Option<usize>, Vec<PrintedRow<'_>>)> {
    let mut rows: Vec<PrintedRow<'_>> = Vec::new();
    let mut entries: Vec<(usize, &HorizonEntry)> = content
        .actions
        .iter()
        .enumerate()
        .flat_map(|(at, action)| action.horizons.iter().map(move |entry| (at, entry)))
        .collect();
    entries.sort_by_key(|(_, entry)| entry.row);
    for (at, entry) in entries {
        match rows.last_mut() {
            Some(last) if last.entry.row == entry.row => last.actions.push(at),
            _ => rows.push(PrintedRow { entry, actions: vec![at] }),
        }
    }
    let mut blocks: Vec<(Option<usize>, Vec<PrintedRow<'_>>)> =
        (0..content.sections.len()).map(|section| (Some(section), Vec::new())).collect();
    let mut outside = Vec::new();
    for row in rows {
        match section_of(content, &row) {
            Some(section) => blocks[section].1.push(row),
            None => outside.push(row),
        }
    }
    if !outside.is_empty() {
        blocks.insert(0, (None, outside));
    }
    blocks
}

/// The activity a row stood under, which may be another than its action's own (S4.6).
fn section_of(content: &PlanContent, row: &PrintedRow<'_>) -> Option<usize> {
    let stands_under = |section: &Place| match (section, &row.entry.place) {
        (Place::TableCell { table: head, .. }, Place::TableCell { table, .. }) => head <= table,
        (Place::SheetCell { sheet: a, row: head, .. }, Place::SheetCell { sheet: b, row, .. }) => {
            a == b && head <= row
        }
        _ => false,
    };
    let above = content.sections.iter().rposition(|section| stands_under(&section.place));
    above.or_else(|| row.actions.first().and_then(|at| content.actions[*at].section))
}

/// The head table: number, activity, aims.
pub(in crate::papers) fn activity(
    content: &PlanContent,
    section: usize,
    heads: &Heads<'_>,
) -> Vec<Vec<Cell>> {
    let head = |role| Cell::of(heads.head(role)).shaded(Shade::Head);
    let own = &content.sections[section];
    let introduces = |passage: &Passage| {
        content.actions.iter().flat_map(|a| &a.horizons).any(|entry| entry.place == passage.place)
    };
    let in_head = own
        .passages
        .iter()
        .filter(|passage| !matches!(passage.place, Place::Paragraph(_)) && !introduces(passage));
    let aims = in_head.map(|passage| {
        let role = if passage.role == PassageRole::Aim { Role::Bullet(1) } else { Role::Body };
        pen::numbered(role, passage.number.as_deref(), &passage.text)
    });
    vec![
        vec![head(Meaning::Number), head(Meaning::Action), head(Meaning::Description)],
        vec![
            Cell::of(own.number.clone().unwrap_or_default()),
            Cell::of(own.title.as_str()),
            Cell::with(aims.collect()),
        ],
    ]
}

/// The rows of an activity, a head row with its label before each part.
fn parts(content: &PlanContent, rows: &[PrintedRow<'_>], heads: &Heads<'_>) -> Vec<Vec<Cell>> {
    let mut printed = Vec::new();
    let part = |row: &PrintedRow<'_>| (row.entry.horizon, row.entry.label.clone(), row.entry.role);
    for rows in rows.chunk_by(|a, b| part(a) == part(b)) {
        let Some(first) = rows.first() else { continue };
        let further = further_heads(content, rows);
        printed.push(part_head(heads, &first.entry.label, first.entry.role, &further));
        for row in rows {
            let entry = row.entry;
            let mut cells = vec![
                Cell::of(""),
                pen::cell(&entry.printed),
                pen::cell(&entry.report),
                pen::cell(&entry.resources),
            ];
            cells.extend(further.iter().map(|(_, head)| {
                let own = cells_of(content, row).find(|cell| cell.head == *head);
                own.map_or_else(|| Cell::of(""), |cell| pen::cell(&cell.paragraphs))
            }));
            printed.push(cells);
        }
    }
    printed
}

/// Cells of a row besides wording, report and resources.
fn cells_of<'c>(content: &'c PlanContent, row: &PrintedRow<'c>) -> impl Iterator<Item = &'c ActionCell> {
    let at = pen::row_of(&row.entry.place);
    let first: Option<&Action> = row.actions.first().map(|action| &content.actions[*action]);
    first
        .into_iter()
        .flat_map(|a| &a.cells)
        .filter(move |cell| pen::row_of(&cell.place) == at && !cell.head.is_empty())
}

fn further_heads(content: &PlanContent, rows: &[PrintedRow<'_>]) -> Vec<(Meaning, String)> {
    let mut heads: Vec<(Meaning, String)> = Vec::new();
    for cell in rows.iter().flat_map(|row| cells_of(content, row)) {
        if !heads.iter().any(|(_, head)| *head == cell.head) {
            heads.push((cell.role, cell.head.clone()));
        }
    }
    heads
}

fn part_head(heads: &Heads<'_>, label: &str, role: Meaning, further: &[(Meaning, String)]) -> Vec<Cell> {
    let own =
        [label.to_owned(), heads.head(Meaning::Action), heads.head(role), heads.head(Meaning::Resources)];
    let further = further.iter().map(|(_, head)| head.clone());
    own.into_iter().chain(further).map(|head| Cell::of(Text::bold(head)).shaded(Shade::Head)).collect()
}
