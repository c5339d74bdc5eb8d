//! The progress report of a plan with horizons (S4): per activity its head table, then past horizons with what
//! was done and those ahead with what is planned.
//!
//! A newer report stands before the printed one, which is kept (DOMAIN invariant 5).

use trellis_domain::plans::content::{Action, PlanContent, Role as Meaning};
use trellis_paper::tree::{Block, Cell, Shade, Table, Text};
use trellis_words::Words;

use super::figures;
use crate::{
    papers::plan::{
        horizons::{self, PrintedRow},
        pen::{self, Heads},
    },
    plans::board::Board,
};

pub(super) fn blocks(board: &Board, words: &Words, blocks: &mut Vec<Block>) {
    let content = &board.live.version.content;
    let heads = Heads::of(content, words);
    for (section, rows) in horizons::activity_blocks(content) {
        if let Some(section) = section {
            let line = pen::section_line(&content.sections[section]);
            blocks.push(Block::heading(2, words.isolated(&line)));
            let head = horizons::activity(content, section, &heads);
            blocks.push(Table { name: Some(line), widths: vec![1, 5, 8], ..Table::of(1, head) }.into());
        }
        let part = |row: &PrintedRow<'_>| (row.entry.horizon, row.entry.label.clone());
        for rows in rows.chunk_by(|a, b| part(a) == part(b)) {
            blocks.push(part_table(board, rows, &heads, words));
        }
    }
    without_horizon(board, words, blocks);
}

/// One horizon of one activity.
fn part_table(board: &Board, rows: &[PrintedRow<'_>], heads: &Heads<'_>, words: &Words) -> Block {
    let first = rows.first().map(|row| row.entry);
    let label = first.map(|entry| entry.label.clone()).unwrap_or_default();
    let over = first.is_some_and(|entry| entry.by_year.is_some_and(|year| year < board.as_at.year()));
    let reports = over || first.is_some_and(|entry| entry.role == Meaning::Progress);
    let role = if reports { Meaning::Progress } else { Meaning::Plan };
    let dated = figures::dated(&heads.head(role), board.as_at, words);
    let head = [heads.head(Meaning::Action), dated, heads.head(Meaning::Resources)];
    let head = head.into_iter().map(|text| Cell::of(text).shaded(Shade::Head)).collect();
    let mut printed = vec![head];
    printed.extend(rows.iter().map(|row| {
        vec![
            figures::adopted_cell(&row.entry.printed, words),
            Cell::with(report(board, row, reports, words)),
            figures::adopted_cell(&row.entry.resources, words),
        ]
    }));
    let table = Table { widths: vec![8, 12, 6], ..Table::of(1, printed) };
    Table { name: Some(label.clone()), caption: Some(Text::bold(words.isolated(&label))), ..table }.into()
}

/// The newest report of each action of the row, then what the plan itself printed.
fn report(board: &Board, row: &PrintedRow<'_>, reports: bool, words: &Words) -> Vec<Block> {
    let content = &board.live.version.content;
    let mut blocks = Vec::new();
    for &at in &row.actions {
        let action = &content.actions[at];
        if !(reports || stands_only_ahead(action)) {
            continue;
        }
        let said = figures::chain(board, board.live.version.actions[at], words);
        if said.is_empty() {
            continue;
        }
        if row.actions.len() > 1
            && let Some(number) = &action.number
        {
            blocks.push(Block::body(Text::bold(format!("({number})"))));
        }
        blocks.extend(said);
        blocks.extend(statuses(board, at, words));
    }
    // What the plan printed spoke of its own day, not of the day over the column.
    if !row.entry.report.is_empty() {
        blocks.push(figures::small(words.say("print-as-printed")));
    }
    blocks.extend(row.entry.report.iter().map(|text| figures::adopted(text, words)));
    if blocks.is_empty() {
        blocks.push(Block::body(words.say("print-no-report")));
    }
    blocks
}

/// Whether an action has no horizon that reports: then its reports stand where it is planned.
fn stands_only_ahead(action: &Action) -> bool {
    action.horizons.iter().all(|entry| entry.role != Meaning::Progress)
}

/// Figures of the action's KPIs, where it has any.
fn statuses(board: &Board, at: usize, words: &Words) -> Vec<Block> {
    let line = board.line(at);
    let said = line.kpis.iter().map(|(_, _, reading)| {
        let figure = figures::reading_cell(reading, words).text();
        Block::body(format!("{}: {figure}", figures::status_mark(reading.status, words)))
    });
    said.collect()
}

/// Actions that the plan printed under no horizon.
fn without_horizon(board: &Board, words: &Words, blocks: &mut Vec<Block>) {
    let content: &PlanContent = &board.live.version.content;
    let outside = (0..content.actions.len()).filter(|at| content.actions[*at].horizons.is_empty());
    let rows: Vec<Vec<Cell>> = outside
        .map(|at| {
            let line = board.line(at);
            let mut said = statuses(board, at, words);
            match figures::chain(board, line.id, words) {
                reports if reports.is_empty() => said.push(Block::body(words.say("print-no-report"))),
                reports => said.extend(reports),
            }
            let wording = pen::heading_line(line.action.number.as_deref(), &line.action.text.current());
            vec![Cell::of(words.isolated(&wording)), Cell::with(said)]
        })
        .collect();
    if rows.is_empty() {
        return;
    }
    let dated = figures::dated(&words.say("print-column-progress"), board.as_at, words);
    let head = [words.say("print-column-action"), dated];
    let head = head.into_iter().map(|text| Cell::of(text).shaded(Shade::Head)).collect();
    let rows = std::iter::once(head).chain(rows).collect();
    blocks.push(Table { widths: vec![8, 12], ..Table::of(1, rows) }.into());
}
