//! Two bars for each of several names: what each got, and below it what it gave.

use maud::{Markup, html};
use trellis_words::{Arg, Words};

use super::{Across, Figure};
use crate::components::{
    name::name,
    status::{Marked, Status},
    table::{Column, Table},
};

/// Pixels of a row: its label, and below it both bars.
const ROW: f64 = 42.0;

/// A name with its two figures.
#[derive(Debug, Clone)]
pub(crate) struct Pair {
    /// What it is called.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// Its two figures.
    pub values: [usize; 2],
}

/// What the chart shows.
pub(crate) struct Bars<'a> {
    /// Unique on its page.
    pub id: &'a str,
    /// Id of the table.
    pub table_id: &'a str,
    /// What is shown.
    pub title: &'a str,
    /// What one row is.
    pub label: &'a str,
    /// What the two figures are.
    pub figures: [&'a str; 2],
    /// The rows, from above.
    pub pairs: &'a [Pair],
}

impl Bars<'_> {
    /// The chart with its table.
    pub(crate) fn render(&self, words: &Words) -> Markup {
        let [first, second] = self.figures;
        let args =
            [("count", Arg::from(self.pairs.len())), ("first", first.into()), ("second", second.into())];
        let rows = u32::try_from(self.pairs.len()).map_or(0.0, f64::from);
        let figure = Figure {
            id: self.id,
            title: self.title,
            description: &words.say_with("chart-bars", &args),
            height: ROW * rows + 6.0,
            shapes: self.shapes(words),
            table: self.table(words),
        };
        figure.render(words)
    }

    fn shapes(&self, words: &Words) -> Markup {
        let across = Across::of(words);
        let most = self.pairs.iter().flat_map(|pair| pair.values).max().unwrap_or(0).max(1);
        let part = |value: usize| {
            let number = |value: usize| u32::try_from(value).map_or(f64::MAX, f64::from);
            number(value) / number(most)
        };
        let marks = [Status::OnTrack, Status::Met];
        html! {
            @for (row, pair) in (0u32..).zip(self.pairs) {
                @let top = ROW * f64::from(row);
                a href=(pair.href) {
                    text.tick x=(across.point(0.0)) y=(top + 13.0) {
                        (pair.label) " – " (words.number(pair.values[0].into())) " · " (words.number(pair.values[1].into()))
                    }
                    @for (at, (value, mark)) in (0u32..).zip(pair.values.iter().zip(marks)) {
                        @let (x, width) = across.span(0.0, part(*value));
                        rect class={ "f " (mark.mark_name()) } x=(x) width=(width) y=(top + 18.0 + 10.0 * f64::from(at)) height="8" {}
                    }
                }
            }
        }
    }

    fn table(&self, words: &Words) -> Markup {
        let [first, second] = self.figures;
        let columns = vec![Column::head(self.label), Column::number(first), Column::number(second)];
        let table = Table::records(self.table_id, self.title, columns);
        let rows = html! {
            @for pair in self.pairs {
                (table.row(&[
                    html! { a href=(pair.href) { (name(&pair.label)) } },
                    html! { (words.number(pair.values[0].into())) },
                    html! { (words.number(pair.values[1].into())) },
                ]))
            }
        };
        table.render(&table.rows(&rows))
    }
}
