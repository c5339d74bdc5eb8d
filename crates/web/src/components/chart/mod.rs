//! Charts as plain SVG made on the server, each followed by its figures in a table.
//!
//! Lengths across are per cent of whatever width there is, lengths down are pixels: a chart fills a phone as well as
//! a desk and its letters stay readable. In right-to-left pages time runs from right to left. Colours are the style
//! sheet's, so that dark screens and printers get their own.

mod bars;
mod gantt;
mod share;
mod steps;
mod sub_periods;

pub(crate) use bars::{Bars, Pair};
pub(crate) use gantt::{Gantt, Span};
use maud::{Markup, html};
use rust_decimal::{Decimal, prelude::ToPrimitive};
pub(crate) use share::Share;
pub(crate) use steps::Steps;
pub(crate) use sub_periods::{Bar, SubPeriods};
use trellis_words::Words;

/// Pixels from the top of a chart to its highest value, and from there down to its zero line.
const TOP: f64 = 18.0;
const DEPTH: f64 = 150.0;
/// The whole height, with the line of labels below.
const HEIGHT: f64 = TOP + DEPTH + 26.0;

/// A chart with its title, its description and its table.
struct Figure<'a> {
    id: &'a str,
    title: &'a str,
    /// What one sees, in a sentence.
    description: &'a str,
    height: f64,
    shapes: Markup,
    table: Markup,
}

impl Figure<'_> {
    fn render(&self, words: &Words) -> Markup {
        let (title, description) = (format!("{}-title", self.id), format!("{}-text", self.id));
        html! {
            figure.chart {
                figcaption { (self.title) }
                svg role="img" width="100%" height=(self.height) aria-labelledby={ (title) " " (description) } {
                    title #(title) { (self.title) }
                    desc #(description) { (self.description) }
                    (self.shapes)
                }
                details {
                    summary { (words.say("chart-table")) }
                    (self.table)
                }
            }
        }
    }
}

/// Turns shares of the width into SVG lengths, mirrored where lines run from right to left.
#[derive(Clone, Copy)]
struct Across {
    mirrored: bool,
}

impl Across {
    fn of(words: &Words) -> Self {
        Self { mirrored: words.language().is_right_to_left() }
    }

    /// A point at a share of the width, 0 to 1 in reading direction.
    fn point(self, share: f64) -> String {
        let share = share.clamp(0.0, 1.0);
        length(if self.mirrored { 1.0 - share } else { share })
    }

    /// Where a box that reads from `from` to `until` begins for SVG, and how wide it is.
    fn span(self, from: f64, until: f64) -> (String, String) {
        let (from, until) = (from.clamp(0.0, 1.0), until.clamp(0.0, 1.0));
        let start = if self.mirrored { 1.0 - until } else { from };
        (length(start), length((until - from).max(0.0)))
    }
}

fn length(share: f64) -> String {
    format!("{:.2}%", share * 100.0)
}

/// The heights of values, from zero to a round number above the largest.
struct Scale {
    top: f64,
    ticks: Vec<Decimal>,
}

impl Scale {
    /// A scale that holds all these values.
    fn over(values: impl IntoIterator<Item = Decimal>) -> Self {
        let largest = values.into_iter().max().unwrap_or_default().max(Decimal::ONE);
        let step = round_step(largest);
        let mut ticks = vec![Decimal::ZERO];
        while ticks.last().is_some_and(|last| *last < largest) && ticks.len() < 8 {
            ticks.push(step * Decimal::from(ticks.len()));
        }
        let top = ticks.last().and_then(Decimal::to_f64).unwrap_or(1.0);
        Self { top, ticks }
    }

    /// Pixels from the top of the chart.
    fn height(&self, value: Decimal) -> f64 {
        let share = value.to_f64().unwrap_or(0.0) / self.top;
        TOP + DEPTH * (1.0 - share.clamp(0.0, 1.0))
    }

    /// Lines across, behind everything.
    fn lines(&self) -> Markup {
        html! {
            @for tick in &self.ticks {
                @let y = self.height(*tick);
                line.grid x1="0%" x2="100%" y1=(y) y2=(y) {}
            }
        }
    }

    /// Their numbers, which stand on the lines rather than beside them, before everything.
    fn numbers(&self, words: &Words, across: Across) -> Markup {
        html! {
            @for tick in &self.ticks {
                text.tick x=(across.point(0.0)) y=(self.height(*tick) - 4.0) { (words.number(*tick)) }
            }
        }
    }
}

/// A step of 1, 2 or 5 times a power of ten that needs three to five lines.
fn round_step(largest: Decimal) -> Decimal {
    let mut unit = Decimal::ONE;
    while unit * Decimal::from(40) < largest && unit < Decimal::from(1_000_000_000_000_i64) {
        unit *= Decimal::TEN;
    }
    let candidates = [1, 2, 5, 10, 20].map(|times| unit * Decimal::from(times));
    candidates.into_iter().find(|step| *step * Decimal::from(4) >= largest).unwrap_or(largest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_end_on_round_numbers() {
        let check = |largest: i64, expect: &[i64]| {
            let scale = Scale::over([Decimal::from(largest)]);
            assert_eq!(
                scale.ticks,
                expect.iter().map(|tick| Decimal::from(*tick)).collect::<Vec<_>>(),
                "{largest}"
            );
        };
        check(0, &[0, 1]);
        check(3, &[0, 1, 2, 3]);
        check(33, &[0, 10, 20, 30, 40]);
        check(75, &[0, 20, 40, 60, 80]);
        check(100, &[0, 50, 100]);
        check(1234, &[0, 500, 1000, 1500]);
    }

    #[test]
    fn a_scale_over_anything_is_finite() {
        for value in [Decimal::MAX, Decimal::MIN, Decimal::ZERO] {
            let scale = Scale::over([value]);
            assert!(scale.ticks.len() <= 8 && scale.height(value).is_finite());
        }
    }
}
