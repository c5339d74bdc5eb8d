//! A value that changes on certain days and holds between them, against the value asked for.

use maud::{Markup, html};
use rust_decimal::Decimal;
use trellis_domain::kernel::Day;
use trellis_words::{Arg, Words};

use super::{Across, DEPTH, Figure, HEIGHT, Scale, TOP};
use crate::components::{
    figures,
    table::{Column, Table},
};

/// What a step chart shows.
pub(crate) struct Steps<'a> {
    /// Unique on its page; its table is `<id>-table`.
    pub id: &'a str,
    /// Id of the table.
    pub table_id: &'a str,
    /// What is shown.
    pub title: &'a str,
    /// What the values are called: the head of their column.
    pub label: &'a str,
    /// First and last day of the axis.
    pub span: (Day, Day),
    /// Days and the value from that day on, in order.
    pub points: &'a [(Day, Decimal)],
    /// The value asked for.
    pub target: Option<Decimal>,
    /// The day the figures are as at; nothing is drawn behind it.
    pub as_at: Day,
}

impl Steps<'_> {
    /// The chart with its table.
    pub(crate) fn render(&self, words: &Words) -> Markup {
        let last = self.points.last().map_or(Decimal::ZERO, |(_, value)| *value);
        let day = self.as_at;
        let description = match self.target {
            Some(target) => words.say_with(
                "chart-steps-target",
                &[("value", Arg::from(last)), ("day", Arg::from(day)), ("target", Arg::from(target))],
            ),
            None => words.say_with("chart-steps", &[("value", Arg::from(last)), ("day", Arg::from(day))]),
        };
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
        let scale = Scale::over(self.points.iter().map(|(_, value)| *value).chain(self.target));
        let ground = TOP + DEPTH;
        html! {
            (scale.lines())
            @for (at, (day, value)) in self.points.iter().enumerate() {
                @let until = self.points.get(at + 1).map_or(self.as_at, |(next, _)| *next);
                @let (x, width) = across.span(self.share(*day), self.share(until));
                @let y = scale.height(*value);
                rect.area x=(x) width=(width) y=(y) height=(ground - y) {}
                line.value x1=(across.point(self.share(*day))) x2=(across.point(self.share(until))) y1=(y) y2=(y) {}
                @if let Some((_, before)) = at.checked_sub(1).and_then(|before| self.points.get(before)) {
                    @let x = across.point(self.share(*day));
                    line.value x1=(x) x2=(x) y1=(scale.height(*before)) y2=(y) {}
                }
            }
            @if let Some(target) = self.target {
                @let y = scale.height(target);
                line.target x1="0%" x2="100%" y1=(y) y2=(y) {}
                text.wanted x=(across.point(1.0)) y=(y - 5.0) text-anchor="end" {
                    (words.say_with("chart-target", &[("value", Arg::from(target))]))
                }
            }
            @if self.as_at < self.span.1 {
                @let x = across.point(self.share(self.as_at));
                line.now x1=(x) x2=(x) y1=(TOP) y2=(ground) {}
            }
            (scale.numbers(words, across))
            (self.days(words, across))
        }
    }

    /// The ends of the axis, and the years between where there is room.
    fn days(&self, words: &Words, across: Across) -> Markup {
        let years: Vec<_> = (self.span.0.year()..=self.span.1.year())
            .filter_map(|year| Day::new(year, 1, 1).ok())
            .filter(|day| (0.02..0.98).contains(&self.share(*day)))
            .collect();
        // The day of the figures is named where there is room, and then no year beside it.
        let now = self.share(self.as_at);
        let named = (0.4..0.6).contains(&now);
        let spoken = years.iter().filter(|day| {
            let at = self.share(**day);
            (0.3..0.7).contains(&at) && !(named && (at - now).abs() < 0.3)
        });
        let every = spoken.clone().count().div_ceil(2).max(1);
        let base = TOP + DEPTH;
        html! {
            @for day in &years {
                @let x = across.point(self.share(*day));
                line.grid x1=(x) x2=(x) y1=(base) y2=(base + 5.0) {}
            }
            @for day in spoken.step_by(every) {
                text.tick x=(across.point(self.share(*day))) y=(HEIGHT - 6.0) text-anchor="middle" { (day.year()) }
            }
            @if named {
                text.wanted x=(across.point(now)) y=(HEIGHT - 6.0) text-anchor="middle" { (words.day_short(self.as_at)) }
            }
            text.tick x=(across.point(0.0)) y=(HEIGHT - 6.0) { (words.day_short(self.span.0)) }
            text.tick x=(across.point(1.0)) y=(HEIGHT - 6.0) text-anchor="end" { (words.day_short(self.span.1)) }
        }
    }

    fn share(&self, day: Day) -> f64 {
        let days = |until: Day| f64::from(self.span.0.until(until).map_or(0, |span| span.get_days()));
        let all = days(self.span.1);
        if all <= 0.0 { 0.0 } else { days(day) / all }
    }

    fn table(&self, words: &Words) -> Markup {
        let heads = vec![Column::head(words.say("chart-day")), Column::number(self.label)];
        let table = Table::figures(self.table_id, self.title, heads);
        let rows = html! {
            @for (day, value) in self.points {
                (table.row(&[figures::day(words, *day), figures::number(words, *value)]))
            }
        };
        table.render(&table.rows(&rows))
    }
}
