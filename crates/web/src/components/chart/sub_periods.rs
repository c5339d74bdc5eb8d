//! One bar for each sub-period, against what each of them needs (REQUIREMENTS S5.9: each, never the average).

use maud::{Markup, html};
use rust_decimal::Decimal;
use trellis_words::{Arg, Words};

use super::{Across, DEPTH, Figure, HEIGHT, Scale, TOP};
use crate::components::{
    figures,
    status::{self, Marked, Status},
    table::{Column, Table},
};

/// One sub-period.
#[derive(Debug, Clone)]
pub(crate) struct Bar {
    /// Its name in full.
    pub label: String,
    /// Its name where room is short.
    pub short: String,
    /// What was counted in it.
    pub value: Decimal,
    /// Where it stands; a period that still runs is on track until it ends.
    pub status: Status,
}

/// What the chart shows.
pub(crate) struct SubPeriods<'a> {
    /// Unique on its page.
    pub id: &'a str,
    /// Id of the table.
    pub table_id: &'a str,
    /// What is shown.
    pub title: &'a str,
    /// What the values are called.
    pub label: &'a str,
    /// The sub-periods in order.
    pub bars: &'a [Bar],
    /// What each of them needs.
    pub needed: Decimal,
}

/// More labels than this below the bars run into each other on a phone.
const LABELS_MAX: usize = 6;
/// Pixels of a bar for nothing: its place must be seen, too.
const STUB: f64 = 2.0;
/// Part of its place that a bar fills.
const FILLED: f64 = 0.62;

impl SubPeriods<'_> {
    /// The chart with its table.
    pub(crate) fn render(&self, words: &Words) -> Markup {
        let held = self.bars.iter().filter(|bar| bar.value >= self.needed).count();
        let description = words.say_with(
            "chart-sub-periods",
            &[("held", held.into()), ("total", self.bars.len().into()), ("needed", Arg::from(self.needed))],
        );
        let figure = Figure {
            id: self.id,
            title: self.title,
            description: &description,
            height: HEIGHT,
            shapes: self.shapes(words),
            table: self.table(words),
        };
        figure.render(words)
    }

    fn shapes(&self, words: &Words) -> Markup {
        let across = Across::of(words);
        let scale = Scale::over(self.bars.iter().map(|bar| bar.value).chain([self.needed]));
        let ground = TOP + DEPTH;
        let every = self.bars.len().div_ceil(LABELS_MAX).max(1);
        let y = scale.height(self.needed);
        html! {
            (scale.lines())
            @for (at, bar) in self.bars.iter().enumerate() {
                @let (from, middle, until) = self.place(at);
                @let (x, width) = across.span(from, until);
                @let y = scale.height(bar.value);
                @let height = (ground - y).max(STUB);
                rect class={ "f " (bar.status.mark_name()) } x=(x) width=(width) y=(ground - height) height=(height) {}
                text.figure x=(across.point(middle)) y=(y - 6.0) text-anchor="middle" {
                    @if bar.status != Status::Met { tspan class=(bar.status.mark_name()) { (bar.status.shape()) } " " }
                    (words.number(bar.value))
                }
                @if at % every == 0 {
                    text.tick x=(across.point(middle)) y=(HEIGHT - 6.0) text-anchor="middle" { (bar.short) }
                }
            }
            (scale.numbers(words, across))
            line.target x1="0%" x2="100%" y1=(y) y2=(y) {}
            text.wanted x=(across.point(1.0)) y=(y - 5.0) text-anchor="end" {
                (words.say_with("chart-needed", &[("value", Arg::from(self.needed))]))
            }
        }
    }

    /// Where a bar begins, has its middle and ends. A gutter at the start is left to the scale's numbers, one at
    /// the end to the line's name.
    fn place(&self, at: usize) -> (f64, f64, f64) {
        let (start, end) = (0.06, 0.88);
        let count = u32::try_from(self.bars.len().max(1)).map_or(1.0, f64::from);
        let width = (end - start) / count;
        let middle = start + width * (u32::try_from(at).map_or(0.0, f64::from) + 0.5);
        let half = (width * FILLED / 2.0).min(0.05);
        (middle - half, middle, middle + half)
    }

    fn table(&self, words: &Words) -> Markup {
        let heads = vec![
            Column::head(words.say("chart-period")),
            Column::number(self.label),
            Column::number(words.say("chart-needed-head")),
            Column::text(words.say("status")),
        ];
        let table = Table::figures(self.table_id, self.title, heads);
        let rows = html! {
            @for bar in self.bars {
                (table.row(&[
                    html! { (bar.label) },
                    figures::number(words, bar.value),
                    figures::number(words, self.needed),
                    status::mark(words, bar.status),
                ]))
            }
        };
        table.render(&table.rows(&rows))
    }
}
