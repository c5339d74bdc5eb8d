//! A year of bars, one a row, from its first to its last day.

use jiff::civil::Date;
use maud::{Markup, html};
use trellis_words::{Arg, Words};

use super::{Across, Figure};
use crate::components::{
    figures,
    name::name,
    status::{Marked, Status},
    table::{Column, Table},
};

/// Pixels of a row: its label and below it the bar; and of the line of months above all.
const ROW: f64 = 34.0;
const HEAD: f64 = 22.0;

/// A bar.
#[derive(Debug, Clone)]
pub(crate) struct Span {
    /// What it is called, in few letters: a phone is narrow.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// Its first and last day.
    pub days: (Date, Date),
    /// Where it stands: the bar's colour.
    pub status: Status,
    /// Where it stands, in words, for the table.
    pub state: String,
}

/// What the chart shows.
pub(crate) struct Gantt<'a> {
    /// Unique on its page.
    pub id: &'a str,
    /// Id of the table.
    pub table_id: &'a str,
    /// What is shown.
    pub title: &'a str,
    /// What a bar is called.
    pub label: &'a str,
    /// The year.
    pub year: i16,
    /// The bars, from above.
    pub spans: &'a [Span],
}

impl Gantt<'_> {
    /// The chart with its table.
    pub(crate) fn render(&self, words: &Words) -> Markup {
        let count = Arg::from(self.spans.len());
        let year = self.year.to_string();
        let description = words.say_with("chart-gantt", &[("count", count), ("year", year.as_str().into())]);
        let rows = u32::try_from(self.spans.len()).map_or(0.0, f64::from);
        let figure = Figure {
            id: self.id,
            title: self.title,
            description: &description,
            height: HEAD + ROW * rows + 6.0,
            shapes: self.shapes(words, HEAD + ROW * rows),
            table: self.table(words),
        };
        figure.render(words)
    }

    fn shapes(&self, words: &Words, bottom: f64) -> Markup {
        let across = Across::of(words);
        let months = (1..=12i8).filter_map(|month| Date::new(self.year, month, 1).ok());
        html! {
            @for first in months {
                @let x = across.point(self.share(first));
                line.grid x1=(x) x2=(x) y1="4" y2=(bottom) {}
                // One label a quarter: more run into each other on a phone.
                @if first.month() % 3 == 1 { text.tick x=(x) y="14" { (words.month(first)) } }
            }
            @for (row, span) in (0u32..).zip(self.spans) {
                @let top = HEAD + ROW * f64::from(row);
                @let (from, until) = (self.share(span.days.0), self.share_after(span.days.1));
                @let (x, width) = across.span(from, until.max(from + 0.004));
                // A label begins where its bar does, and ends there in the second half of the year.
                @let is_late = from > 0.5;
                a href=(span.href) {
                    text.tick x=(across.point(if is_late { until } else { from })) y=(top + 12.0)
                        text-anchor=(if is_late { "end" } else { "start" }) { (span.label) }
                    rect class={ "f " (span.status.mark_name()) } x=(x) width=(width) y=(top + 17.0) height="11" {}
                }
            }
        }
    }

    /// How much of the year is over when a day begins.
    fn share(&self, day: Date) -> f64 {
        let days = |until: Date| {
            let first = Date::new(self.year, 1, 1).ok()?;
            Some(f64::from(first.until(until).ok()?.get_days()))
        };
        let whole = Date::new(self.year, 12, 31).ok().and_then(days).unwrap_or(364.0) + 1.0;
        (days(day).unwrap_or(0.0) / whole).clamp(0.0, 1.0)
    }

    /// How much of it is over when a day ends.
    fn share_after(&self, day: Date) -> f64 {
        self.share(day.tomorrow().unwrap_or(day))
    }

    fn table(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::head(self.label),
            Column::text(words.say("chart-from")),
            Column::text(words.say("chart-until")),
            Column::text(words.say("chart-state")),
        ];
        let table = Table::records(self.table_id, self.title, columns);
        let rows = html! {
            @for span in self.spans {
                (table.row(&[
                    html! { a href=(span.href) { (name(&span.label)) } },
                    figures::day(words, span.days.0),
                    figures::day(words, span.days.1),
                    html! { (span.state) },
                ]))
            }
        };
        table.render(&table.rows(&rows))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_year_begins_at_nothing_and_ends_at_one() {
        let chart = Gantt { id: "", table_id: "", title: "", label: "", year: 2027, spans: &[] };
        assert_eq!((chart.share(date(2027, 1, 1)), chart.share_after(date(2027, 12, 31))), (0.0, 1.0));
        assert_eq!(chart.share(date(2026, 12, 20)), 0.0, "what began before begins with the year");
        assert_eq!(chart.share_after(date(2028, 2, 1)), 1.0);
        assert!((chart.share(date(2027, 7, 2)) - 182.0 / 365.0).abs() < 1e-9);
    }
}
