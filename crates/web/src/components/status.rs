//! Where an indicator stands: a shape, a word and a colour, so that no reader depends on any one of them.

use maud::{Markup, html};
use trellis_words::Words;

use crate::address::Address;

pub(crate) use trellis_domain::indicators::reading::Status;

/// How a status looks.
pub(crate) trait Marked: Sized {
    /// Its name in addresses, in the style sheet, and in the catalogues behind `status-`.
    fn mark_name(self) -> &'static str;

    /// Its shape, where the style sheet cannot add it. The two must agree.
    fn shape(self) -> char;

    /// The status of this name, written with dashes or underscores.
    fn named(name: &str) -> Option<Self>;

    /// Its name for people.
    fn word(self, words: &Words) -> String;
}

impl Marked for Status {
    fn mark_name(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::OnTrack => "on-track",
            Self::AtRisk => "at-risk",
            Self::OffTrack => "off-track",
            Self::NoData => "no-data",
            Self::Statement => "statement",
        }
    }

    fn shape(self) -> char {
        match self {
            Self::Met => '●',
            Self::OnTrack => '▲',
            Self::AtRisk => '◆',
            Self::OffTrack => '✕',
            Self::NoData => '○',
            Self::Statement => '–',
        }
    }

    fn named(name: &str) -> Option<Self> {
        let code = name.replace('-', "_");
        Self::ALL.into_iter().find(|status| status.code() == code)
    }

    fn word(self, words: &Words) -> String {
        words.say(&format!("status-{}", self.mark_name()))
    }
}

/// The mark: the style sheet adds the shape.
pub(crate) fn mark(words: &Words, status: Status) -> Markup {
    html! { span class={ "st " (status.mark_name()) } { (status.word(words)) } }
}

/// How many of each: marks with numbers that lead to the list of just these, and a bar whose parts are as long as
/// their share.
pub(crate) fn tally(words: &Words, counts: &[(Status, usize)], list: &Address) -> Markup {
    let total: usize = counts.iter().map(|(_, count)| count).sum();
    if total == 0 {
        return html! {};
    }
    html! {
        (bar(counts, total))
        ul.tally {
            @for (status, count) in counts.iter().filter(|(_, count)| *count > 0) {
                li {
                    a class={ "st " (status.mark_name()) } href=(list.with("status", status.mark_name()).href()) {
                        span.num { (words.whole(i64::try_from(*count).unwrap_or(i64::MAX))) }
                        " " (status.word(words))
                    }
                }
            }
        }
    }
}

fn bar(counts: &[(Status, usize)], total: usize) -> Markup {
    let mut before = 0;
    let parts: Vec<_> = counts
        .iter()
        .map(|(status, count)| {
            let from = before;
            before += count;
            (status.mark_name(), share(from, total), share(*count, total))
        })
        .collect();
    html! {
        svg.bar width="100%" height="6" aria-hidden="true" {
            @for (code, from, width) in parts {
                rect class={ "f " (code) } x=(from) width=(width) height="6" {}
            }
        }
    }
}

/// Part of a whole as an SVG length.
pub(crate) fn share(part: usize, total: usize) -> String {
    #[expect(
        clippy::cast_precision_loss,
        reason = "counts of rows are small, and this is a length on a screen"
    )]
    let share = if total == 0 { 0.0 } else { part as f64 / total as f64 * 100.0 };
    format!("{share:.2}%")
}
