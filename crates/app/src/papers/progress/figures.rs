//! How a reading, a status and a report are written in a cell: a figure never without its day, a status never
//! without its word.

use trellis_domain::{
    indicators::reading::{Reading, Status},
    kernel::{Day, Decimal},
    plans::{progress::Progress, record::ActionId, source},
};
use trellis_paper::tree::{Block, Cell, Paragraph, Role, Run, Shade, Text};
use trellis_words::{Arg, Words};

use super::tables::SharedNotes;
use crate::{
    exchange::key_part,
    indicators::plain,
    papers::plan::pen,
    plans::{board::Board, live::LiveKpi},
};

/// Decimals that a mean or a computed share shows at most.
const DECIMALS_MAX: u32 = 2;

/// The word of a status.
pub(super) fn status_word(status: Status, words: &Words) -> String {
    words.say(&format!("status-{}", key_part(status.code())))
}

/// A shape and the word: neither colour nor shape alone carries it.
pub(super) fn status_mark(status: Status, words: &Words) -> String {
    let shape = match status {
        Status::Met => '●',
        Status::OnTrack => '▲',
        Status::AtRisk => '◆',
        Status::OffTrack => '■',
        Status::NoData => '○',
        Status::Statement => '□',
    };
    format!("{shape} {}", status_word(status, words))
}

const fn shade(status: Status) -> Shade {
    match status {
        Status::Met | Status::OnTrack => Shade::Good,
        Status::AtRisk => Shade::Caution,
        Status::OffTrack => Shade::Alert,
        Status::NoData | Status::Statement => Shade::None,
    }
}

pub(in crate::papers) fn status_cell(status: Option<Status>, words: &Words) -> Cell {
    match status {
        Some(status) => Cell::of(status_mark(status, words)).shaded(shade(status)),
        None => Cell::of(""),
    }
}

/// The figure with its day; each clause of a compound target on a line of its own.
pub(in crate::papers) fn reading_cell(reading: &Reading, words: &Words) -> Cell {
    if reading.clauses.is_empty() {
        return Cell::of(figure(reading, words));
    }
    let clauses = (1..).zip(&reading.clauses);
    let lines = clauses.map(|(nth, clause)| Block::body(format!("({nth}) {}", figure(clause, words))));
    Cell::with(lines.collect())
}

fn figure(reading: &Reading, words: &Words) -> String {
    let day = Arg::from(reading.as_at);
    let Some(value) = reading.value else {
        return words.say_with("print-no-figure", &[("day", day)]);
    };
    let amount = match (reading.parts, reading.of) {
        (Some((done, of)), _) => {
            let counted = n_of(done, of, words);
            format!("{counted} ({})", words.percent(value))
        }
        (None, Some(of)) => n_of(value, of, words),
        (None, None) => exact(value, words),
    };
    words.say_with("print-figure", &[("amount", amount.as_str().into()), ("day", day)])
}

fn n_of(done: Decimal, of: Decimal, words: &Words) -> String {
    let (done, of) = (Arg::Number(shown(done)), Arg::Number(shown(of)));
    words.say_with("n-of-total", &[("done", done), ("total", of)])
}

fn exact(value: Decimal, words: &Words) -> String {
    words.number(shown(value))
}

/// A computed figure without the digits that division leaves behind.
fn shown(value: Decimal) -> Decimal {
    value.round_dp(DECIMALS_MAX).normalize()
}

/// Why the status is what it is, what to know beside it, and whether what counts was only suggested.
pub(super) fn why_cell(reading: &Reading, kpi: &LiveKpi, shared: &SharedNotes, words: &Words) -> Cell {
    let mut lines = vec![plain::reason(reading, words)];
    lines.extend((1..).zip(&reading.clauses).map(|(nth, clause)| {
        format!("({nth}) {}: {}", status_word(clause.status, words), plain::reason(clause, words))
    }));
    let notes = reading.notes.iter().map(|note| plain::note(note, words));
    let (marked, own): (Vec<_>, Vec<_>) = notes.partition(|said| shared.mark(said).is_some());
    lines.extend(own);
    if !kpi.settled && !kpi.measures.is_empty() {
        lines.push(words.say("print-measure-suggested"));
    }
    if let Some((value, evidence)) = &kpi.baseline {
        let args = [("value", Arg::Number(shown(*value))), ("evidence", evidence.as_str().into())];
        lines.push(words.say_with("print-baseline", &args));
    }
    let mut texts: Vec<Text> = lines.into_iter().map(Text::plain).collect();
    if let Some(first) = texts.first_mut() {
        let marks = marked.iter().filter_map(|said| shared.mark(said));
        first.runs.extend(marks.map(|mark| Run {
            text: mark.to_string(),
            superscript: true,
            ..Run::default()
        }));
    }
    Cell::with(texts.into_iter().map(Block::body).collect())
}

/// The newest report of an action, then those before it from the first on, each with its day and meeting (S4.11).
pub(super) fn chain(board: &Board, action: ActionId, words: &Words) -> Vec<Block> {
    let entries: Vec<&Progress> = board.progress(action).collect();
    let Some((newest, earlier)) = entries.split_first() else { return Vec::new() };
    let mut blocks = report(newest, words);
    if !earlier.is_empty() {
        blocks.push(small(words.say("print-earlier-reports")));
    }
    blocks.extend(earlier.iter().rev().flat_map(|entry| report(entry, words)));
    blocks
}

/// A report with its day and its status, the words as written.
fn report(entry: &Progress, words: &Words) -> Vec<Block> {
    let line = words.say_with(
        "print-report",
        &[("status", progress_word(entry, words).as_str().into()), ("day", Arg::from(entry.as_at))],
    );
    let mut blocks = vec![Block::body(Text::bold(line))];
    if let Some(meeting) = &entry.reported_to {
        blocks.push(small(words.say_with("print-reported-to", &[("meeting", meeting.as_str().into())])));
    }
    let lines = entry.text.lines().filter(|line| !line.trim().is_empty());
    blocks.extend(lines.map(|line| Block::body(words.isolated(line))));
    if !entry.resources.trim().is_empty() {
        let said = words.say_with("print-report-resources", &[("text", entry.resources.trim().into())]);
        blocks.push(Block::body(said));
    }
    blocks
}

/// The name of a report's status; its code where the catalogues have no name for it.
fn progress_word(entry: &Progress, words: &Words) -> String {
    let key = format!("progress-{}", entry.status.code());
    if words.has(&key) { words.say(&key) } else { entry.status.code().replace('-', " ") }
}

/// A head that says the day of everything under it.
pub(super) fn dated(head: &str, day: Day, words: &Words) -> String {
    words.say_with("print-dated", &[("head", head.into()), ("day", Arg::from(day))])
}

/// Words of the plan or of a person, whose direction may be another than the paper's.
pub(super) fn adopted(text: &source::Text, words: &Words) -> Block {
    match words.direction() {
        "rtl" => Block::body(words.isolated(&text.current())),
        _ => Block::body(pen::text(text)),
    }
}

/// Paragraphs of the plan as a cell.
pub(super) fn adopted_cell(paragraphs: &[source::Text], words: &Words) -> Cell {
    Cell::with(paragraphs.iter().map(|text| adopted(text, words)).collect())
}

/// Small print.
pub(super) fn small(text: String) -> Block {
    Block::Paragraph(Paragraph::of(Role::Small, text))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use trellis_domain::{
        indicators::reading::{Derivation, StatusRule},
        kernel::Language,
    };

    use super::*;

    fn reading(value: Option<&str>, of: Option<i64>, parts: Option<(i64, i64)>) -> Reading {
        Reading {
            as_at: date(2026, 11, 21),
            reference_day: date(2026, 11, 21),
            value: value.map(|value| value.parse().expect("a number")),
            of: of.map(Decimal::from),
            parts: parts.map(|(done, of)| (done.into(), of.into())),
            needed: None,
            baseline: None,
            sub_periods: Vec::new(),
            items: Vec::new(),
            status: Status::AtRisk,
            rule: StatusRule::NothingRecorded,
            notes: Vec::new(),
            achievement: None,
            clauses: Vec::new(),
            derivation: Derivation::default(),
        }
    }

    #[test]
    fn a_figure_never_stands_without_its_day() {
        let check = |reading: &Reading, expect: &str| {
            assert_eq!(reading_cell(reading, Words::of(Language::En)).text(), expect);
        };
        check(&reading(Some("21"), Some(33), None), "21 of 33, as at 21 November 2026");
        check(
            &reading(Some("63.636363636"), Some(33), Some((21, 33))),
            "21 of 33 (63.6%), as at 21 November 2026",
        );
        check(&reading(Some("4.2500"), None, None), "4.25, as at 21 November 2026");
        check(&reading(None, Some(33), None), "No figure as at 21 November 2026");
        let mut compound = reading(Some("2"), None, None);
        compound.clauses = vec![reading(Some("2"), None, None), reading(None, None, None)];
        check(&compound, "(1) 2, as at 21 November 2026\n(2) No figure as at 21 November 2026");
    }

    #[test]
    fn a_status_is_a_word_with_a_shape_of_its_own() {
        for language in [Language::En, Language::Fr, Language::Es, Language::Ar] {
            let words = Words::of(language);
            let mut shapes: Vec<char> =
                Status::ALL.iter().filter_map(|status| status_mark(*status, words).chars().next()).collect();
            shapes.sort_unstable();
            shapes.dedup();
            assert_eq!(shapes.len(), Status::ALL.len());
            for status in Status::ALL {
                assert!(status_mark(status, words).contains(&status_word(status, words)));
            }
        }
    }
}
