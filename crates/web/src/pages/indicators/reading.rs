//! A KPI's figure in a line: where it stands, its value and what that is out of.

use maud::{Markup, html};
use rust_decimal::Decimal;
use trellis_domain::indicators::reading::Reading;
use trellis_words::Words;

use crate::components::{
    figures,
    name::name,
    printed,
    status::{Status, mark},
};

/// Decimals that a page shows; figures in papers and in the API carry more.
const DECIMALS_MAX: u32 = 2;

/// Where a KPI stands.
#[derive(Debug, Clone)]
pub(crate) struct Figure {
    pub(in crate::pages) status: Status,
    pub(in crate::pages) value: Option<Decimal>,
    pub(in crate::pages) of: Option<Decimal>,
    /// Numerator and denominator, where the value is a share in per cent.
    pub(in crate::pages) parts: Option<(Decimal, Decimal)>,
}

/// A number for the eye.
pub(super) fn rounded(value: Decimal) -> Decimal {
    value.round_dp(DECIMALS_MAX).normalize()
}

impl Figure {
    pub(in crate::pages) fn of(reading: &Reading) -> Self {
        Self {
            status: reading.status,
            value: reading.value.map(rounded),
            of: reading.of.map(rounded),
            parts: reading.parts.map(|(part, whole)| (rounded(part), rounded(whole))),
        }
    }

    /// The value alone; nothing where there is none.
    pub(super) fn value(&self, words: &Words) -> Markup {
        match (self.parts, self.value) {
            (Some((part, whole)), _) => figures::value_of(words, part, Some(whole)),
            (None, Some(value)) => figures::value_of(words, value, self.of),
            (None, None) => html! {},
        }
    }
}

/// One indicator with its target, as tables of actions show it.
pub(crate) struct KpiRow {
    pub(in crate::pages) href: String,
    pub(in crate::pages) text: String,
    pub(in crate::pages) target: String,
    pub(in crate::pages) figure: Figure,
}

impl KpiRow {
    /// Indicator, target, reading.
    pub(in crate::pages) fn cells(&self, words: &Words) -> [Markup; 3] {
        let figure = html! { (mark(words, self.figure.status)) " " (self.figure.value(words)) };
        // An indicator without words of its own is reached through its figure.
        let (text, reading) = match self.text.trim() {
            "" => (html! {}, html! { a.reading href=(self.href) { (figure) } }),
            text => (html! { a href=(self.href) { (name_of(text)) } }, html! { span.reading { (figure) } }),
        };
        [text, printed::lines(&self.target), reading]
    }
}

fn name_of(text: &str) -> Markup {
    html! { @for (at, line) in text.lines().enumerate() { @if at > 0 { br; } (name(line)) } }
}
