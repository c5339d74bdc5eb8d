//! Where an indicator stands: a shape, a word and a colour, so that no reader depends on any one of them.

use maud::{Markup, html};
use trellis_domain::indicators::reading;
use trellis_words::Words;

use crate::address::Address;

/// The statuses an indicator can have, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Status {
    /// The target holds.
    Met,
    /// It will hold if things go on.
    OnTrack,
    /// It may not hold.
    AtRisk,
    /// It does not hold, or will not.
    OffTrack,
    /// Nothing was recorded.
    NoData,
    /// Words without a number: nothing to compute.
    Statement,
}

impl Status {
    /// Every status.
    pub(crate) const ALL: [Self; 6] =
        [Self::Met, Self::OnTrack, Self::AtRisk, Self::OffTrack, Self::NoData, Self::Statement];

    /// Its code in addresses, in the style sheet, and in the catalogues behind `status-`.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::OnTrack => "on-track",
            Self::AtRisk => "at-risk",
            Self::OffTrack => "off-track",
            Self::NoData => "no-data",
            Self::Statement => "statement",
        }
    }

    /// Its shape, where the style sheet cannot add it. The two must agree.
    pub(crate) const fn shape(self) -> char {
        match self {
            Self::Met => '●',
            Self::OnTrack => '▲',
            Self::AtRisk => '◆',
            Self::OffTrack => '✕',
            Self::NoData => '○',
            Self::Statement => '–',
        }
    }

    /// The status with this code, written with dashes or underscores.
    pub(crate) fn from_code(code: &str) -> Option<Self> {
        let code = code.replace('_', "-");
        Self::ALL.into_iter().find(|status| status.code() == code)
    }

    /// Its name.
    pub(crate) fn word(self, words: &Words) -> String {
        words.say(&format!("status-{}", self.code()))
    }
}

/// The mark: the style sheet adds the shape.
pub(crate) fn mark(words: &Words, status: Status) -> Markup {
    html! { span class={ "st " (status.code()) } { (status.word(words)) } }
}

impl From<reading::Status> for Status {
    fn from(status: reading::Status) -> Self {
        match status {
            reading::Status::Met => Self::Met,
            reading::Status::OnTrack => Self::OnTrack,
            reading::Status::AtRisk => Self::AtRisk,
            reading::Status::OffTrack => Self::OffTrack,
            reading::Status::NoData => Self::NoData,
            reading::Status::Statement => Self::Statement,
        }
    }
}

impl From<Status> for reading::Status {
    fn from(status: Status) -> Self {
        match status {
            Status::Met => Self::Met,
            Status::OnTrack => Self::OnTrack,
            Status::AtRisk => Self::AtRisk,
            Status::OffTrack => Self::OffTrack,
            Status::NoData => Self::NoData,
            Status::Statement => Self::Statement,
        }
    }
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
                    a class={ "st " (status.code()) } href=(list.with("status", status.code()).href()) {
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
            (status.code(), share(from, total), share(*count, total))
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
