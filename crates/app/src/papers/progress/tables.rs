//! The progress report of a plan with tables (S5): per section, one row a KPI.

use trellis_domain::plans::content::{PassageRole, PrintedKpi, Section};
use trellis_paper::tree::{Block, Cell, Paragraph, Role, Run, Shade, Table, Text};
use trellis_words::Words;

use super::figures;
use crate::{
    indicators::plain,
    papers::plan::pen,
    plans::board::{Board, BoardQuery, Line},
};

pub(super) fn blocks(board: &Board, words: &Words, blocks: &mut Vec<Block>) {
    let content = &board.live.version.content;
    let lines = board.lines(&BoardQuery::default());
    for run in lines.chunk_by(|a, b| a.action.section == b.action.section) {
        let section = run.first().and_then(|line| line.action.section);
        let name = section.map(|at| pen::section_line(&content.sections[at]));
        if let Some(name) = &name {
            blocks.push(Block::heading(2, words.isolated(name)));
        }
        let shared = SharedNotes::of(run, words);
        let mut rows = vec![head(board, words)];
        rows.extend(run.iter().flat_map(|line| rows_of(board, line, &shared, words)));
        let mut notes = section.map(|at| footnotes(&content.sections[at], words)).unwrap_or_default();
        notes.extend(shared.under_the_table());
        let table = Table { name, notes, widths: vec![8, 5, 5, 5, 5, 7, 8], ..Table::of(1, rows) };
        blocks.push(table.into());
    }
}

/// Sentences that would stand in several rows of a table: each stands once below it, under a mark.
pub(super) struct SharedNotes(Vec<String>);

impl SharedNotes {
    fn of(lines: &[Line<'_>], words: &Words) -> Self {
        let mut counted: Vec<(String, usize)> = Vec::new();
        for (_, _, reading) in lines.iter().flat_map(|line| &line.kpis) {
            for said in reading.notes.iter().map(|note| plain::note(note, words)) {
                match counted.iter_mut().find(|(known, _)| *known == said) {
                    Some((_, times)) => *times += 1,
                    None => counted.push((said, 1)),
                }
            }
        }
        Self(counted.into_iter().filter(|(_, times)| *times > 1).map(|(said, _)| said).collect())
    }

    /// The mark of a sentence that stands below; letters, because the plan's own notes have figures.
    pub(super) fn mark(&self, said: &str) -> Option<char> {
        self.0.iter().zip('a'..='z').find(|(known, _)| *known == said).map(|(_, mark)| mark)
    }

    fn under_the_table(&self) -> impl Iterator<Item = Text> + '_ {
        self.0.iter().zip('a'..='z').map(|(said, mark)| {
            let raised = Run { text: mark.to_string(), superscript: true, ..Run::default() };
            let said = Run { text: format!(" {said}"), ..Run::default() };
            Text { runs: vec![raised, said] }
        })
    }
}

/// The plan's own notes under a section explain words of its actions: they stand under the table.
fn footnotes(section: &Section, words: &Words) -> Vec<Text> {
    let notes = section.passages.iter().filter(|passage| passage.role == PassageRole::Footnote);
    notes.map(|note| Text::plain(words.isolated(&note.text.current()))).collect()
}

fn head(board: &Board, words: &Words) -> Vec<Cell> {
    let dated = |text: String| figures::dated(&text, board.as_at, words);
    [
        words.say("print-column-action"),
        words.say("print-column-kpi"),
        words.say("print-column-target"),
        dated(words.say("print-column-reading")),
        dated(words.say("print-column-status")),
        words.say("print-column-why"),
        dated(words.say("print-column-progress")),
    ]
    .into_iter()
    .map(|text| Cell::of(text).shaded(Shade::Head))
    .collect()
}

/// One row a KPI; number, wording and progress stand once, over all rows of the action.
fn rows_of(board: &Board, line: &Line<'_>, shared: &SharedNotes, words: &Words) -> Vec<Vec<Cell>> {
    let action = line.action;
    let wording = Cell::with(vec![Block::Paragraph(Paragraph {
        label: action.number.as_deref().map(|number| pen::label(number).into()),
        ..Paragraph::of(Role::Body, words.isolated(&action.text.current()))
    })]);
    let progress = progress(board, line, words);
    if line.kpis.is_empty() {
        let none = Cell::of(words.say("print-without-kpi"));
        let blank = || Cell::of("");
        return vec![vec![wording, none, blank(), blank(), blank(), blank(), progress]];
    }
    let (mut wording, mut progress) = (Some(wording), Some(progress));
    let rows = line.kpis.iter().map(|(printed, live, reading)| {
        let target = printed
            .targets
            .iter()
            .flat_map(|target| target.lines())
            .map(|line| Block::body(words.isolated(line)));
        vec![
            wording.take().unwrap_or_else(Cell::below),
            Cell::with(kpi_words(printed).map(|line| Block::body(words.isolated(&line))).collect()),
            Cell::with(target.collect()),
            figures::reading_cell(reading, words),
            figures::status_cell(Some(reading.status), words),
            figures::why_cell(reading, live, shared, words),
            progress.take().unwrap_or_else(Cell::below),
        ]
    });
    rows.collect()
}

fn kpi_words(kpi: &PrintedKpi) -> impl Iterator<Item = String> + '_ {
    let label = kpi.label.as_ref().map(|label| format!("{label} ")).unwrap_or_default();
    let label = std::iter::once(label).chain(std::iter::repeat(String::new()));
    label.zip(kpi.text.lines()).map(|(label, line)| format!("{label}{line}"))
}

fn progress(board: &Board, line: &Line<'_>, words: &Words) -> Cell {
    match figures::chain(board, line.id, words) {
        reports if reports.is_empty() => Cell::of(words.say("print-no-report")),
        reports => Cell::with(reports),
    }
}
