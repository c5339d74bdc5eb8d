//! Stretches of time in which a frequency must hold: "per year", "every two years", "quarterly", "a year".
//!
//! Must not know what happens in them. Next: `survey`.

use super::{
    clause::Clause,
    fold,
    sense::{Sense, Span},
};

/// A stretch of time as found in a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    pub span: Span,
    /// How many of them: 2 in "every two years"; 0 where that is open, as in "biannually".
    pub count: u32,
    /// By itself it says "once": "annually", "every year"; "per year" does not.
    pub says_once: bool,
    /// "biannually", "every 2-3 years", "weekly": how often is not said, or cannot be said.
    pub unclear: bool,
    pub end: usize,
}

impl Found {
    /// Whether not even "once" is certain: "every 2-3 years", "biannually". "Weekly" is once, but in no span
    /// that can be said.
    pub(super) const fn says_how_often_unclearly(&self) -> bool {
        self.unclear && (self.span.per.is_some() || self.count == 0)
    }
}

/// The stretch that begins at a token.
pub(super) fn at(clause: &Clause, start: usize) -> Option<Found> {
    let found = Found { span: Span::SHORT, count: 1, says_once: true, unclear: false, end: start + 1 };
    let before = clause.sense_before(start);
    match clause.sense(start) {
        // "4 quarterly reports" are reports that are quarterly; see `forms::frequency`.
        Sense::Every(_) if before == Sense::Number && is_noun(clause.sense(start + 1)) => None,
        Sense::Every(span) => Some(Found { span, unclear: span.per.is_none(), ..found }),
        Sense::EveryUnclear => Some(Found { unclear: true, count: 0, ..found }),
        Sense::Each | Sense::All => counted(clause, clause.past_articles(start + 1), found),
        // "par la COP", "por la Conferencia": by whom, not how often.
        Sense::Per if clause.sense(start + 1) == Sense::The => None,
        Sense::Per | Sense::Slash => {
            counted(clause, clause.past_articles(start + 1), Found { says_once: false, ..found })
        }
        Sense::WeakOne
            if !matches!(
                before,
                Sense::During | Sense::Within | Sense::In | Sense::For | Sense::Compare(_) | Sense::End
            ) =>
        {
            one(clause, start + 1, Found { says_once: false, ..found })
        }
        Sense::The | Sense::To if matches!(before, Sense::Times | Sense::TimesOf(_)) => {
            one(clause, start + 1, Found { says_once: false, ..found })
        }
        // "once in two years", "once in a biennium", "once in every five years".
        Sense::In | Sense::InOrBy | Sense::OutOf | Sense::OutOfEvery | Sense::Within | Sense::During
            if matches!(before, Sense::Times | Sense::TimesOf(_)) =>
        {
            let mut at = start + 1;
            while matches!(clause.sense(at), Sense::WeakOne | Sense::Each | Sense::The) {
                at += 1;
            }
            counted(clause, at, Found { says_once: false, ..found })
        }
        _ => None,
    }
}

const fn is_noun(sense: Sense) -> bool {
    matches!(sense, Sense::Word | Sense::Marker | Sense::Label | Sense::Span(_) | Sense::MeanHint)
}

/// "year", "two years", "other year", "2nd year", "2-3 years".
fn counted(clause: &Clause, at: usize, found: Found) -> Option<Found> {
    let token = clause.token(at);
    let count = match token.sense {
        Sense::Number if token.scale == 0 && (1..=50).contains(&token.bits) => {
            u32::try_from(token.bits).ok()?
        }
        Sense::Other => 2,
        Sense::PartOrOrdinal(of) if matches!(clause.sense(at + 1), Sense::Span(_)) => u32::from(of),
        Sense::Ordinal => leading_number(clause.word(at))?,
        Sense::Next => 1,
        _ => return one(clause, at, found),
    };
    let is_range = matches!(clause.sense(at + 1), Sense::Dash | Sense::To | Sense::Or)
        && clause.sense(at + 2) == Sense::Number;
    if is_range {
        return one(clause, at + 3, found).map(|found| Found { unclear: true, ..found });
    }
    // "every three (3) years".
    let repeated = clause.sense(at + 1) == Sense::Open
        && clause.sense(at + 2) == Sense::Number
        && u64::from(count) == clause.token(at + 2).bits
        && clause.sense(at + 3) == Sense::Close;
    one(clause, if repeated { at + 4 } else { at + 1 }, found).map(|found| Found { count, ..found })
}

/// The noun itself: "year", or "quarter", which may also be a part of four.
fn one(clause: &Clause, at: usize, found: Found) -> Option<Found> {
    let end = at + 1;
    match clause.sense(at) {
        Sense::Span(span) => Some(Found { span, unclear: span.per.is_none(), end, ..found }),
        Sense::PartOrOrdinal(4) if !matches!(clause.sense(end), Sense::Of) => {
            Some(Found { span: Span::QUARTER, end, ..found })
        }
        _ => None,
    }
}

/// The number that "2nd" begins with.
fn leading_number(word: &str) -> Option<u32> {
    let digits = word.chars().map_while(fold::digit).take(3);
    Some(digits.fold(0, |number, digit| number * 10 + u32::from(digit))).filter(|&number| number > 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        indicators::target::{Per, tests::with_clause},
        kernel::Language,
    };

    /// Per and count of the stretch found at a token.
    fn check(language: Language, text: &str, start: usize, expected: Option<(Option<Per>, u32)>) {
        let read = with_clause(text, language, |clause| at(clause, start));
        assert_eq!(
            read.map(|found| (found.span.per, found.count * u32::from(found.span.every))),
            expected,
            "{text}"
        );
    }

    #[test]
    fn s5_9_sub_periods_are_recognised() {
        let (year, quarter, month) = (Some(Per::Year), Some(Per::Quarter), Some(Per::Month));
        for (language, text, start, expected) in [
            (Language::En, "per year", 0, (year, 1)),
            (Language::En, "every two years", 0, (year, 2)),
            (Language::En, "every other year", 0, (year, 2)),
            (Language::En, "every 3rd year", 0, (year, 3)),
            (Language::En, "each quarter", 0, (quarter, 1)),
            (Language::En, "once a quarter", 1, (quarter, 1)),
            (Language::En, "half-yearly", 0, (month, 6)),
            (Language::En, "every 6 months", 0, (month, 6)),
            (Language::En, "per biennium", 0, (Some(Per::Biennium), 1)),
            (Language::En, "at each session", 0, (Some(Per::Session), 1)),
            (Language::Fr, "tous les deux ans", 0, (year, 2)),
            (Language::Fr, "par trimestre", 0, (quarter, 1)),
            (Language::Fr, "par exercice biennal", 0, (Some(Per::Biennium), 1)),
            (Language::Es, "cada dos años", 0, (year, 2)),
            (Language::Es, "al año", 0, (year, 1)),
            (Language::Es, "por período de sesiones", 0, (Some(Per::Session), 1)),
        ] {
            check(language, text, start, Some(expected));
        }
    }

    #[test]
    fn other_words_are_no_sub_period() {
        for text in ["per Member", "a workshop", "every Member", "for a year", "a quarter of Members"] {
            check(Language::En, text, 0, None);
        }
    }
}
