//! The table layout (S5): a heading per section, then a table under the printed heads in their printed order.

use trellis_domain::plans::content::{Action, ActionCell, PlanContent, Role as Meaning};
use trellis_paper::tree::{Block, Cell, Paragraph, Role, Shade, Table};

use super::pen::{self, Heads};
use trellis_domain::plans::content::PassageRole;

/// One column of a table of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Column {
    pub(super) head: String,
    pub(super) role: Option<Meaning>,
}

/// Whether the source names sections in a column of its own.
pub(super) fn has_section_column(content: &PlanContent) -> bool {
    content.columns.iter().any(|column| column.role == Some(Meaning::Section))
}

/// Whether each section can be a sheet: several of them, none in another, none empty, no action outside.
pub(super) fn fits_sheets(content: &PlanContent) -> bool {
    let filled = |at: usize| content.actions.iter().any(|action| action.section == Some(at));
    content.sections.len() > 1
        && content.sections.iter().all(|section| section.parent.is_none() && !section.title.is_empty())
        && (0..content.sections.len()).all(filled)
        && content.actions.iter().all(|action| action.section.is_some())
        && content.actions.is_sorted_by_key(|action| action.section)
        && !has_section_column(content)
}

/// The plan as text: front, then heading and table by section.
pub(super) fn text(content: &PlanContent, heads: &Heads<'_>, blocks: &mut Vec<Block>) {
    pen::front(content, !content.sections.is_empty(), blocks);
    let mut opened = 0;
    for run in runs(content) {
        let section = run.first().and_then(|action| action.section);
        // Sections without actions stand where they stood; so do those around others.
        for at in opened..section.map_or(opened, |at| at + 1) {
            open(content, at, blocks);
            if Some(at) != section {
                close(content, at, blocks);
            }
        }
        opened = opened.max(section.map_or(0, |at| at + 1));
        let columns = columns(content, heads, run);
        let rows: Vec<_> = std::iter::once(head_row(&columns))
            .chain(run.iter().flat_map(|action| action_rows(action, &columns)))
            .collect();
        blocks.push(Table { widths: widths(&columns), ..Table::of(1, rows) }.into());
        if let Some(at) = section {
            close(content, at, blocks);
        }
    }
    (opened..content.sections.len()).for_each(|at| {
        open(content, at, blocks);
        close(content, at, blocks);
    });
}

/// The plan as a workbook: a sheet a section, with the section's title over the heads.
pub(super) fn sheets(content: &PlanContent, heads: &Heads<'_>, blocks: &mut Vec<Block>) {
    for run in runs(content) {
        let Some(section) = run.first().and_then(|action| action.section) else { continue };
        let section = &content.sections[section];
        let columns = columns(content, heads, run);
        let width = u32::try_from(columns.len()).unwrap_or(1);
        let line = pen::section_line(section);
        let title = Cell::of(line.as_str()).wide(width).shaded(Shade::Head);
        let mut rows = vec![vec![title], head_row(&columns)];
        rows.extend(run.iter().flat_map(|action| action_rows(action, &columns)));
        let table = Table { name: Some(line), widths: widths(&columns), ..Table::of(2, rows) };
        blocks.push(table.into());
    }
}

/// Actions that stand together in one section.
fn runs(content: &PlanContent) -> impl Iterator<Item = &[Action]> {
    content.actions.chunk_by(|a, b| a.section == b.section)
}

fn open(content: &PlanContent, at: usize, blocks: &mut Vec<Block>) {
    let level = u8::try_from(pen::depth(content, at) + 2).unwrap_or(9).min(9);
    let section = &content.sections[at];
    blocks.push(Block::heading(level, pen::section_line(section)));
    let before = section.passages.iter().filter(|passage| stands_before(passage));
    blocks.extend(before.map(pen::passage));
}

fn close(content: &PlanContent, at: usize, blocks: &mut Vec<Block>) {
    let after = content.sections[at].passages.iter().filter(|passage| !stands_before(passage));
    blocks.extend(after.map(pen::passage));
}

/// A numbered line right above a table would be read as its title, and notes stand below.
fn stands_before(passage: &trellis_domain::plans::content::Passage) -> bool {
    passage.number.is_none() && passage.role != PassageRole::Footnote
}

/// The columns of the table these actions stood in.
pub(super) fn columns(content: &PlanContent, heads: &Heads<'_>, actions: &[Action]) -> Vec<Column> {
    let cells = || actions.iter().flat_map(|action| &action.cells);
    let used = |head: &str| content.actions.iter().flat_map(|a| &a.cells).any(|cell| cell.head == head);
    let sets = pen::columns_by_grid(content);
    let fitting = sets.iter().rev().find(|set| {
        set.iter().any(|column| column.role == Some(Meaning::Action))
            && cells().all(|cell| set.iter().any(|column| column.head == cell.head))
    });
    if let Some(set) = fitting {
        let kept = set.iter().filter(|column| match column.role {
            Some(role) => role != Meaning::Section,
            None => used(&column.head),
        });
        return kept.map(|c| Column { head: c.head.clone(), role: c.role }).collect();
    }
    let mut columns = vec![Column { head: heads.head(Meaning::Action), role: Some(Meaning::Action) }];
    if content.columns.iter().any(|column| column.role == Some(Meaning::Number)) {
        let number = Column { head: heads.head(Meaning::Number), role: Some(Meaning::Number) };
        columns.insert(0, number);
    }
    for cell in cells() {
        if !columns.iter().any(|column| column.head == cell.head) {
            columns.push(Column { head: cell.head.clone(), role: Some(cell.role) });
        }
    }
    columns
}

pub(super) fn head_row(columns: &[Column]) -> Vec<Cell> {
    columns.iter().map(|column| Cell::of(column.head.as_str()).shaded(Shade::Head)).collect()
}

/// Words need room; numbers and dates do not.
pub(super) fn widths(columns: &[Column]) -> Vec<u32> {
    let width = |column: &Column| match column.role {
        Some(Meaning::Number) => 2,
        Some(Meaning::Action | Meaning::Description | Meaning::Progress | Meaning::Plan) => 9,
        Some(Meaning::Timeframe | Meaning::Status | Meaning::Priority) => 3,
        _ => 5,
    };
    columns.iter().map(width).collect()
}

/// An action's rows: its own, and one for each row of the source that continued it.
pub(super) fn action_rows(action: &Action, columns: &[Column]) -> Vec<Vec<Cell>> {
    let mut left: Vec<&ActionCell> = action.cells.iter().filter(|cell| !is_empty(cell)).collect();
    let own = pen::row_of(&action.place);
    let mut rows = Vec::new();
    let mut until = own;
    loop {
        let mut row = Vec::with_capacity(columns.len());
        for column in columns {
            row.push(match column.role {
                Some(Meaning::Action) if rows.is_empty() => wording(action, columns),
                Some(Meaning::Number) if rows.is_empty() => {
                    Cell::of(action.number.as_deref().unwrap_or_default())
                }
                Some(Meaning::Action | Meaning::Number) => Cell::of(""),
                _ => {
                    let at = left
                        .iter()
                        .position(|cell| cell.head == column.head && pen::row_of(&cell.place) <= until);
                    at.map_or_else(|| Cell::of(""), |at| pen::cell(&left.remove(at).paragraphs))
                }
            });
        }
        rows.push(row);
        let known = |cell: &&&ActionCell| columns.iter().any(|column| column.head == cell.head);
        match left.iter().filter(known).map(|cell| pen::row_of(&cell.place)).min() {
            Some(next) => until = until.max(next),
            None => return rows,
        }
    }
}

fn is_empty(cell: &ActionCell) -> bool {
    cell.paragraphs.iter().all(trellis_domain::plans::source::Text::is_blank)
}

/// The wording, its number before it where no column holds the number.
fn wording(action: &Action, columns: &[Column]) -> Cell {
    let own_column = columns.iter().any(|column| column.role == Some(Meaning::Number));
    let number = action.number.as_deref().filter(|_| !own_column);
    if number.is_none() && action.text.is_blank() {
        return Cell::of("");
    }
    let words = Paragraph {
        label: number.map(|n| pen::label(n).into()),
        ..Paragraph::of(Role::Body, pen::text(&action.text))
    };
    Cell::with(vec![Block::Paragraph(words)])
}
