//! A part of a whole on one bar, with the part asked for marked on it.

use maud::{Markup, html};
use rust_decimal::{Decimal, prelude::ToPrimitive};
use trellis_words::{Arg, Words};

use super::{Across, Figure};
use crate::components::{
    figures,
    status::{Marked, Status},
    table::{Column, Table},
};

/// What the bar shows.
pub(crate) struct Share<'a> {
    /// Unique on its page.
    pub id: &'a str,
    /// Id of the table.
    pub table_id: &'a str,
    /// What is shown.
    pub title: &'a str,
    /// What the value is called.
    pub label: &'a str,
    /// How many, and out of how many.
    pub value: Decimal,
    /// Out of how many.
    pub of: Decimal,
    /// How many are asked for.
    pub target: Option<Decimal>,
    /// Where that stands: the bar's colour.
    pub status: Status,
}

impl Share<'_> {
    /// The bar with its table.
    pub(crate) fn render(&self, words: &Words) -> Markup {
        let (value, of) = (self.value, self.of);
        let description = match self.target {
            None => words.say_with("chart-share", &[("value", Arg::from(value)), ("of", Arg::from(of))]),
            Some(target) => words.say_with(
                "chart-share-target",
                &[("value", Arg::from(value)), ("of", Arg::from(of)), ("target", Arg::from(target))],
            ),
        };
        let figure = Figure {
            id: self.id,
            title: self.title,
            description: &description,
            height: 58.0,
            shapes: self.shapes(words),
            table: self.table(words),
        };
        figure.render(words)
    }

    fn shapes(&self, words: &Words) -> Markup {
        let across = Across::of(words);
        let (x, width) = across.span(0.0, self.part(self.value));
        html! {
            rect.f x="0%" width="100%" y="22" height="14" {}
            rect class={ "f " (self.status.mark_name()) } x=(x) width=(width) y="22" height="14" {}
            text.figure x=(across.point(0.0)) y="14" {
                (words.say_with("n-of-total", &[("done", self.value.into()), ("total", self.of.into())]))
            }
            @if let Some(target) = self.target {
                @let at = self.part(target);
                @let x = across.point(at);
                line.target x1=(x) x2=(x) y1="16" y2="42" {}
                text.wanted x=(x) y="55" text-anchor=(if at > 0.5 { "end" } else { "start" }) {
                    (words.say_with("chart-target", &[("value", Arg::from(target))]))
                }
            }
        }
    }

    fn part(&self, value: Decimal) -> f64 {
        value.checked_div(self.of).and_then(|part| part.to_f64()).unwrap_or(0.0)
    }

    fn table(&self, words: &Words) -> Markup {
        let heads = vec![Column::head(self.label), Column::number(words.say("chart-count"))];
        let table = Table::figures(self.table_id, self.title, heads);
        let row =
            |label: String, value: Decimal| table.row(&[html! { (label) }, figures::number(words, value)]);
        let rows = html! {
            (row(words.say("chart-counted"), self.value))
            (row(words.say("chart-whole"), self.of))
            @if let Some(target) = self.target { (row(words.say("chart-asked"), target)) }
        };
        table.render(&table.rows(&rows))
    }
}
