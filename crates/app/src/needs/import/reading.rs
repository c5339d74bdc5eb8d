//! What a file with scores says, cell by cell, and what is wrong with it. Must not write.

use std::collections::{HashMap, HashSet};

use serde::Deserialize;
use trellis_domain::{
    kernel::Language,
    members::MemberId,
    needs::need::Source as Whence,
    plans::{
        registers::vocabulary::TermId,
        source::{Grid, Part, Source},
    },
};
use trellis_store::{Tx, members as members_store, needs::scores as store};
use trellis_words::Words;

use super::super::{
    Held,
    scores::{CellInput, Score, cell_of},
};
use crate::{
    Problem,
    members::states::folded,
    problem::{Code, FieldProblem, Form},
    quoted::Quoted,
    rows::{self, Known},
};

/// Most scores that one file brings: 200 Members in 100 areas.
const SCORES_MAX: usize = 20_000;
/// How far down the names of areas may stand.
const HEAD_ROWS_MAX: usize = 20;
/// What a column says: its field in forms and calls, and the key of its head.
pub const COLUMNS: [Known; 6] = [
    ("member", "need-member"),
    ("area", "assessment-area"),
    ("score", "score"),
    ("source", "need-source"),
    ("source_text", "need-reference"),
    ("evidence", "score-evidence"),
];
/// Columns without which no row is a score.
const NEEDED: [&str; 3] = ["member", "area", "score"];
/// The head above the Members, where areas stand across.
const MEMBER: [Known; 1] = [COLUMNS[0]];
/// Signs that say "no data".
const DASHES: [&str; 3] = ["-", "–", "—"];

/// What is said once for a whole file: for rows that name no source of their own.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SourceInput {
    /// Code of whence the scores are known.
    pub source: String,
    /// Where that can be read; may be empty.
    pub source_text: String,
}

/// A score as the file tells it, and where.
struct Told {
    input: CellInput,
    sheet: String,
    row: u32,
    /// Which grid, and which of its rows.
    at: (usize, usize),
    /// Field, column and head of each cell it was read from.
    columns: Vec<(&'static str, u32, String)>,
}

/// A file as it was read.
pub(super) struct Reading<'s> {
    pub grids: Vec<(&'s Grid, usize)>,
    told: Vec<Told>,
    /// Heads of columns that say nothing here.
    left: Vec<String>,
    /// What is wrong: in which row of which grid, in which column.
    pub faults: Vec<((usize, usize), Option<u32>, FieldProblem)>,
}

fn grids(source: &Source) -> impl Iterator<Item = &Grid> {
    source.parts.iter().filter_map(|part| match part {
        Part::Grid(grid) => Some(grid),
        Part::Heading { .. } | Part::Paragraph { .. } => None,
    })
}

pub(super) fn reading<'s>(
    source: &'s Source,
    held: &Held,
    said: &SourceInput,
) -> Result<Reading<'s>, Problem> {
    let mut reading = Reading { grids: Vec::new(), told: Vec::new(), left: Vec::new(), faults: Vec::new() };
    let missing = match rows::sheets(source, &COLUMNS, &NEEDED) {
        Ok(sheets) => {
            for (at, sheet) in sheets.iter().enumerate() {
                reading.grids.push((sheet.grid, sheet.head_at));
                let place = |(field, _): &Known| {
                    Some((*field, sheet.columns.place(field)?, sheet.columns.head(field)))
                };
                let columns: Vec<_> = COLUMNS.iter().filter_map(place).collect();
                reading.told.extend(sheet.lines.iter().map(|line| {
                    let mut input = CellInput::default();
                    for (field, value) in &line.cells {
                        put(&mut input, field, value);
                    }
                    let (sheet, row) = (line.sheet.clone(), line.row);
                    Told { input, sheet, row, at: (at, line.at), columns: columns.clone() }
                }));
            }
            Vec::new()
        }
        Err(missing) => missing,
    };
    if reading.told.is_empty() {
        for grid in grids(source) {
            across(grid, held, &source.name, &mut reading);
        }
    }
    if reading.told.is_empty() && reading.faults.is_empty() {
        return Err(FieldProblem::new("file", Code::ScoreHeads).with("value", Quoted::Said(missing)).into());
    }
    if reading.told.len() > SCORES_MAX {
        return Err(FieldProblem::new("file", Code::ScoreMany).with("most", SCORES_MAX).into());
    }
    let default = match said.source.trim() {
        "" => "",
        code if Whence::from_code(code).is_some() => code,
        other => return Err(FieldProblem::new("source", Code::FieldChoice).with("value", other).into()),
    };
    for told in &mut reading.told {
        if told.input.source.is_empty() {
            // Said once for the file, and missing once.
            if default.is_empty() {
                return Err(FieldProblem::new("source", Code::FieldEmpty).into());
            }
            default.clone_into(&mut told.input.source);
        }
        if told.input.source_text.is_empty() {
            told.input.source_text.clone_from(&said.source_text);
        }
        if DASHES.contains(&told.input.score.trim()) {
            told.input.score.clear();
        }
    }
    Ok(reading)
}

fn put(input: &mut CellInput, field: &str, value: &str) {
    let slot = match field {
        "member" => &mut input.member,
        "area" => &mut input.area,
        "score" => &mut input.score,
        "source" => &mut input.source,
        "source_text" => &mut input.source_text,
        "evidence" => &mut input.evidence,
        _ => return,
    };
    *slot = if field == "source" { whence(value) } else { value.trim().to_owned() };
}

/// A source by its code or as any of the languages calls it; as typed where it is neither.
fn whence(value: &str) -> String {
    let wanted = folded(value);
    let is_called = |whence: &&Whence| {
        let key = format!("need-source-{}", whence.code());
        Language::ALL.into_iter().any(|language| folded(&Words::of(language).say(&key)) == wanted)
    };
    let found = Whence::ALL.iter().find(is_called).filter(|_| !wanted.is_empty());
    found.map_or_else(|| value.trim().to_owned(), |whence| whence.code().to_owned())
}

/// Reads a table with Members down and areas across: one score a cell.
fn across<'s>(grid: &'s Grid, held: &Held, file: &str, reading: &mut Reading<'s>) {
    let is_member = |head: &str| rows::field_named(head, &MEMBER).is_some();
    let area = |head: &str| {
        let head = head.trim();
        // Papers print the label before the words.
        let printed = || {
            held.list.terms.iter().find(|term| {
                term.label
                    .as_deref()
                    .is_some_and(|label| format!("{label} {}", term.text).eq_ignore_ascii_case(head))
            })
        };
        held.find_term(head).or_else(printed).map(|term| term.id)
    };
    let rows = grid.rows.iter().enumerate().take(HEAD_ROWS_MAX);
    let head = rows
        .filter(|(_, row)| row.iter().any(|cell| is_member(&cell.text())))
        .find(|(_, row)| row.iter().any(|cell| area(&cell.text()).is_some()));
    let Some((head_at, heads)) = head else { return };
    let at = reading.grids.len();
    reading.grids.push((grid, head_at));
    let mut areas: HashMap<u32, (TermId, String)> = HashMap::new();
    let mut member: Option<(u32, String)> = None;
    for cell in heads.iter().filter(|cell| !cell.is_blank()) {
        let said = cell.text().trim().to_owned();
        match area(&said) {
            _ if member.is_none() && is_member(&said) => member = Some((cell.column, said)),
            Some(term) if held.is_leaf(term) => {
                areas.insert(cell.column, (term, said));
            }
            Some(_) => {
                let (sheet, row) = rows::stands(cell, file);
                let fault = rows::wrong((&sheet, row), (&said, &said), Code::ScoreNotLeaf);
                reading.faults.push(((at, head_at), Some(cell.column), fault));
            }
            None => reading.left.push(said),
        }
    }
    let Some((member_at, member_head)) = member else { return };
    for (row_at, row) in grid.rows.iter().enumerate().skip(head_at + 1) {
        let Some(named) = row.iter().find(|cell| cell.column == member_at && !cell.is_blank()) else {
            continue;
        };
        for cell in row.iter().filter(|cell| !cell.is_blank()) {
            let Some((term, head)) = areas.get(&cell.column) else { continue };
            let (sheet, row) = rows::stands(cell, file);
            let input = CellInput {
                member: named.text().trim().to_owned(),
                area: term.to_string(),
                score: cell.text().trim().to_owned(),
                ..CellInput::default()
            };
            let columns = vec![
                ("member", member_at, member_head.clone()),
                ("area", cell.column, head.clone()),
                ("score", cell.column, head.clone()),
            ];
            reading.told.push(Told { input, sheet, row, at: (at, row_at), columns });
        }
    }
}

/// Scores that a file would record, beside what stands on record.
pub(super) struct Judged {
    /// What would be added.
    pub fresh: Vec<Score>,
    /// What counts now.
    pub before: HashMap<(MemberId, TermId), Score>,
    /// How many stand on record already.
    pub same: usize,
}

/// Judges every score of a file; what is wrong joins the faults of the reading.
pub(super) async fn judge(tx: &mut Tx, held: &Held, reading: &mut Reading<'_>) -> Result<Judged, Problem> {
    let known = members_store::list(tx, held.assessment.organisation).await?;
    let on_record = store::latest(tx, held.assessment.id).await?;
    let before: HashMap<_, _> =
        on_record.into_iter().map(|score| ((score.member, score.term), score)).collect();
    let (mut fresh, mut seen, mut same) = (Vec::new(), HashSet::new(), 0);
    // A Member whose name is wrong is named once, not once for each area.
    let mut unknown: HashSet<(usize, usize)> = HashSet::new();
    let Reading { told, faults, .. } = reading;
    for told in told {
        let mut form = Form::default();
        let score = cell_of(&known, held, &mut form, &told.input);
        if score.as_ref().is_some_and(|score| !seen.insert((score.member, score.term))) {
            form.wrong("score", Code::ScoreTwice, &[]);
        }
        let Err(problem) = form.finish() else {
            let Some(score) = score else { continue };
            match before.get(&(score.member, score.term)) {
                Some(old) if is_same(old, &score) => same += 1,
                _ => fresh.push(score),
            }
            continue;
        };
        for fault in &problem.fields {
            if fault.field == "member" && !unknown.insert(told.at) {
                continue;
            }
            let own = told.columns.iter().find(|(field, _, _)| *field == fault.field);
            let value = match fault.field {
                "member" => &told.input.member,
                "area" => &told.input.area,
                "score" => &told.input.score,
                "source" => &told.input.source,
                _ => "",
            };
            let (column, head) = own.map_or((None, fault.field), |(_, column, head)| (Some(*column), head));
            let said = rows::wrong((&told.sheet, told.row), (head, value), fault.code);
            faults.push((told.at, column, said));
        }
    }
    Ok(Judged { fresh, before, same })
}

fn is_same(old: &Score, new: &Score) -> bool {
    (old.value, old.source, &old.source_text, &old.evidence)
        == (new.value, new.source, &new.source_text, &new.evidence)
}

/// All scores of a file, judged.
///
/// # Errors
/// Every cell that is wrong, with sheet, row, column, value and reason.
pub(super) async fn judged(
    tx: &mut Tx,
    held: &Held,
    (source, said): (&Source, &SourceInput),
) -> Result<(Judged, Vec<String>), Problem> {
    let mut reading = reading(source, held, said)?;
    let judged = judge(tx, held, &mut reading).await?;
    if !reading.faults.is_empty() {
        return Err(Problem::of_fields(reading.faults.into_iter().map(|(_, _, fault)| fault).collect()));
    }
    Ok((judged, reading.left))
}
