//! Tables without known column heads: what a column holds shows what it is for. The reading is a guess, and the
//! table is flagged; nothing is guessed where one table of the document has heads that are known.

use super::{
    Corrections,
    columns::{self, Meaning},
    dates,
    heads::{Head, HeadColumn},
    numbers,
    words::{normalised, year},
};
use crate::plans::{
    content::Role,
    source::{Cell, Grid},
};

/// Rows that are looked at; a plan shows its columns long before.
const ROWS_MAX: usize = 200;
const COLUMNS_MAX: u32 = 24;

/// What the cells of one column are.
#[derive(Debug, Default)]
struct Column {
    filled: usize,
    words: usize,
    numbers: usize,
    labelled: usize,
    indicators: usize,
    targets: usize,
    times: usize,
    references: usize,
}

impl Column {
    fn add(&mut self, text: &str) {
        self.filled += 1;
        self.words += text.split_whitespace().count();
        let count = |sign: bool| usize::from(sign);
        self.numbers += count(numbers::whole(text).is_some());
        self.labelled += count(numbers::label(text).is_some_and(|label| label.end < text.len()));
        self.indicators += count(is_indicator(text));
        self.times += count(is_time(text));
        self.references += count(is_reference(text));
        self.targets += count(is_target(text) && !is_time(text) && !is_reference(text));
    }

    /// Whether most of its cells are such.
    fn mostly(&self, such: usize) -> bool {
        self.filled > 0 && 3 * such >= 2 * self.filled
    }

    /// What its cells show by themselves.
    fn role(&self) -> Option<Role> {
        if self.mostly(self.times) {
            Some(Role::Timeframe)
        } else if self.references > 0 && 2 * self.references >= self.filled {
            Some(Role::Milestone)
        } else if self.mostly(self.numbers) {
            Some(Role::Number)
        } else if self.mostly(self.indicators) {
            Some(Role::Kpi)
        } else if self.mostly(self.targets) {
            Some(Role::Target)
        } else {
            None
        }
    }
}

/// The columns of a table by what is in them, and the row at which its content begins; `None` where it does not
/// look like a plan.
pub(super) fn head(grid: &Grid) -> Option<(Head, usize)> {
    let whole = columns_of(grid, 0)?;
    let below = columns_of(grid, 1)?;
    // Names in the first row make no column less clear; a number there is content.
    let named = grid.rows[0].iter().filter(|cell| !cell.is_blank()).count() == whole.len()
        && grid.rows[0].iter().all(|cell| {
            let text = cell.text();
            text.len() <= 60
                && !is_time(&text)
                && !is_target(&text)
                && numbers::label(&text).is_none()
                && numbers::whole(&text).is_none()
        });
    let from = usize::from(named && grid.rows.len() > 2);
    let columns = if from == 1 { below } else { whole };
    let mut roles: Vec<Option<Role>> = columns.iter().map(Column::role).collect();
    let first = |roles: &[Option<Role>], role: Role| roles.iter().position(|own| *own == Some(role));
    // Numbers stand before the wording; behind it they are what is to be reached.
    let wording = roles.iter().position(Option::is_none)?;
    for role in roles.iter_mut().skip(wording).filter(|role| **role == Some(Role::Number)) {
        *role = Some(Role::Target);
    }
    // Only the first column of numbers, of indicators, of targets is one.
    for role in [Role::Number, Role::Kpi, Role::Target] {
        let kept = first(&roles, role);
        for (at, own) in roles.iter_mut().enumerate() {
            if *own == Some(role) && Some(at) != kept {
                *own = None;
            }
        }
    }
    let wording = |at: &usize| roles[*at].is_none() && columns[*at].filled > 0;
    let first_wording = (0..columns.len()).find(wording)?;
    let labelled = columns[first_wording].mostly(columns[first_wording].labelled);
    let numbered = first(&roles, Role::Number).is_some_and(|number| number < first_wording);
    let measured = [Role::Kpi, Role::Target, Role::Timeframe];
    let measured = measured.into_iter().filter(|role| first(&roles, *role).is_some()).count();
    if measured == 0 || !(labelled || numbered) && measured < 2 {
        return None;
    }
    roles[first_wording] = Some(Role::Action);
    Some((made(grid, from, &roles), from))
}

/// What stands in each column from a row on; `None` where the table is too small or too wide.
fn columns_of(grid: &Grid, from: usize) -> Option<Vec<Column>> {
    let cells = || grid.rows.iter().skip(from).take(ROWS_MAX).flatten();
    let width = cells().map(|cell| cell.column).max()?.saturating_add(1);
    if !(3..=COLUMNS_MAX).contains(&width) || grid.rows.len() < 2 {
        return None;
    }
    let mut columns: Vec<Column> = (0..width).map(|_| Column::default()).collect();
    for cell in cells().filter(|cell| !cell.is_blank() && cell.width == 1) {
        if let Some(column) = usize::try_from(cell.column).ok().and_then(|at| columns.get_mut(at)) {
            column.add(cell.text().trim());
        }
    }
    Some(columns)
}

fn made(grid: &Grid, from: usize, roles: &[Option<Role>]) -> Head {
    let nothing = Vec::new();
    let first: &[Cell] = grid.rows.first().unwrap_or(&nothing);
    let columns = first.iter().filter_map(|cell| {
        let text = if from == 1 { cell.text().trim().to_owned() } else { String::new() };
        let role = usize::try_from(cell.column).ok().and_then(|at| roles.get(at).copied().flatten());
        let known = columns::meaning(&text, &Corrections::default());
        let meaning = role.map(Meaning::Role).or(known).or(Some(Meaning::Role(Role::Remarks)));
        (cell.width == 1).then(|| HeadColumn::new(cell, text, meaning))
    });
    Head { columns: columns.collect() }
}

fn is_indicator(text: &str) -> bool {
    const BEGINNINGS: [&str; 16] = [
        "number of",
        "percentage of",
        "percent of",
        "per cent of",
        "share of",
        "proportion of",
        "rate of",
        "nombre de",
        "nombre d",
        "pourcentage de",
        "part des",
        "taux de",
        "numero de",
        "porcentaje de",
        "proporcion de",
        "results of",
    ];
    let normal = normalised(text);
    BEGINNINGS.iter().any(|beginning| normal.starts_with(beginning))
}

/// A part of another plan: "1.2.1 - 2nd milestone", "3.3.1".
fn is_reference(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    let parts =
        first.split('.').filter(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
    let rest = normalised(&text.trim_start()[first.len()..]);
    let named = ["milestone", "jalon", "hito"].iter().any(|name| rest.contains(name));
    parts.count() >= 2 && (rest.is_empty() || named)
}

/// A short text with a quantity, or one of the few targets without.
fn is_target(text: &str) -> bool {
    const WORDS: [&str; 13] = [
        "all", "once", "twice", "at least", "every", "tous", "toutes", "au moins", "une fois", "todos",
        "todas", "al menos", "una vez",
    ];
    let normal = normalised(text);
    let quantity = normal.split(' ').any(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
    let worded = WORDS.iter().any(|word| normal.starts_with(word));
    text.split_whitespace().count() <= 12 && (quantity || worded) && numbers::label(text).is_none()
}

/// A date, a year or a word for what goes on.
fn is_time(text: &str) -> bool {
    const WORDS: [&str; 9] = [
        "on going",
        "ongoing",
        "continuous",
        "en cours",
        "permanent",
        "continu",
        "en curso",
        "continuo",
        "permanente",
    ];
    let normal = normalised(text);
    let words = normal.split(' ').count();
    words <= 6
        && (WORDS.contains(&normal.as_str())
            || !dates::mentions(text).is_empty()
            || columns::is_period(text)
            || words <= 2 && normal.split(' ').any(|word| year(word).is_some()))
}
