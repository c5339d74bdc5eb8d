//! The figures as one aligned table: what, measured, goal, ratio, and whether it is kept.

use std::time::Duration;

/// A figure and the most it should be, both in the unit's own numbers.
struct Line {
    what: String,
    measured: Option<f64>,
    goal: Option<f64>,
    unit: Unit,
    note: String,
}

/// What a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Seconds.
    Seconds,
    /// Milliseconds.
    Milliseconds,
    /// Mebibytes.
    Mebibytes,
    /// More than something else, of which it is a share.
    Percent,
}

impl Unit {
    fn say(self, figure: f64) -> String {
        match self {
            Self::Seconds => format!("{figure:.2} s"),
            Self::Milliseconds => format!("{figure:.1} ms"),
            Self::Mebibytes => format!("{figure:.1} MiB"),
            Self::Percent => format!("{figure:+.1} %"),
        }
    }

    fn say_goal(self, figure: f64) -> String {
        match self {
            Self::Seconds => format!("{figure} s"),
            Self::Milliseconds => format!("{figure} ms"),
            Self::Mebibytes => format!("{figure} MiB"),
            Self::Percent => format!("{figure} %"),
        }
    }
}

/// All figures of a run.
#[derive(Default)]
pub struct Table {
    lines: Vec<Line>,
}

impl Table {
    /// Time in seconds, against a goal in seconds where there is one.
    pub fn seconds(&mut self, what: impl Into<String>, took: Duration, goal: Option<f64>) {
        self.add(what.into(), Some(took.as_secs_f64()), goal, Unit::Seconds);
    }

    /// Time in milliseconds, against a goal in milliseconds where there is one.
    pub fn milliseconds(&mut self, what: impl Into<String>, took: Duration, goal: Option<f64>) {
        self.add(what.into(), Some(took.as_secs_f64() * 1e3), goal, Unit::Milliseconds);
    }

    /// Memory, against a goal in MiB where there is one; nothing where this system does not tell.
    pub fn mebibytes(&mut self, what: impl Into<String>, held: Option<f64>, goal: Option<f64>) {
        self.add(what.into(), held, goal, Unit::Mebibytes);
    }

    /// How much longer something took than `base`, against a goal in per cent; less is below zero.
    pub fn percent_more(
        &mut self,
        what: impl Into<String>,
        took: Duration,
        base: Duration,
        goal: Option<f64>,
    ) {
        let more = (took.as_secs_f64() / base.as_secs_f64().max(f64::MIN_POSITIVE) - 1.0) * 100.0;
        self.add(what.into(), Some(more), goal, Unit::Percent);
    }

    /// A share in per cent, against a goal in per cent where there is one.
    pub fn percent(&mut self, what: impl Into<String>, share: f64, goal: Option<f64>) {
        self.add(what.into(), Some(share), goal, Unit::Percent);
    }

    /// A word on the last figure.
    pub fn note(&mut self, note: impl Into<String>) {
        if let Some(line) = self.lines.last_mut() {
            line.note = note.into();
        }
    }

    fn add(&mut self, what: String, measured: Option<f64>, goal: Option<f64>, unit: Unit) {
        let said = measured.map_or_else(|| "only on Linux".to_owned(), |figure| unit.say(figure));
        eprintln!("  {what}: {said}");
        self.lines.push(Line { what, measured, goal, unit, note: String::new() });
    }

    /// Prints everything to standard output. A ratio above 1 is a miss.
    pub fn print(&self) {
        let rows: Vec<[String; 6]> = self.lines.iter().map(Line::cells).collect();
        let head = ["what", "measured", "goal", "ratio", "", ""].map(str::to_owned);
        let width = |column: usize| {
            rows.iter().chain([&head]).map(|row| row[column].chars().count()).max().unwrap_or_default()
        };
        let widths: Vec<usize> = (0..6).map(width).collect();
        for row in [&head].into_iter().chain(&rows) {
            let [what, measured, goal, ratio, kept, note] = row;
            let line = format!(
                "{what:<w0$}  {measured:>w1$}  {goal:>w2$}  {ratio:>w3$}  {kept:<w4$}  {note}",
                w0 = widths[0],
                w1 = widths[1],
                w2 = widths[2],
                w3 = widths[3],
                w4 = widths[4],
            );
            println!("{}", line.trim_end());
        }
    }
}

impl Line {
    fn cells(&self) -> [String; 6] {
        let dash = || "–".to_owned();
        let ratio = self.measured.zip(self.goal).map(|(measured, goal)| measured / goal);
        let kept = match ratio {
            Some(ratio) if ratio <= 1.0 => "ok",
            Some(_) => "MISS",
            None => "",
        };
        [
            self.what.clone(),
            self.measured.map_or_else(|| "only on Linux".to_owned(), |figure| self.unit.say(figure)),
            self.goal.map_or_else(dash, |goal| self.unit.say_goal(goal)),
            ratio.map_or_else(dash, |ratio| format!("{ratio:.2}")),
            kept.to_owned(),
            self.note.clone(),
        ]
    }
}
