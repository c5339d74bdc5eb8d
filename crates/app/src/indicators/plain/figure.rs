//! Figures inside a sentence: rounded so that they can be read, never so that they say what is not so.

use rust_decimal::{Decimal, RoundingStrategy};
use trellis_words::{Arg, Words};

/// What a figure is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// A plain number.
    Number,
    /// Per cent.
    PerCent,
}

impl Unit {
    /// Decimals shown at most.
    const fn decimals(self) -> u32 {
        match self {
            Self::Number => 2,
            Self::PerCent => 1,
        }
    }

    /// A figure on its own.
    pub fn figure(self, value: Decimal, words: &Words) -> Arg<'static> {
        match self {
            Self::Number => Arg::from(value.round_dp(self.decimals()).normalize()),
            Self::PerCent => Arg::from(words.percent(value)),
        }
    }

    /// A figure beside the one it is compared with: rounding must not make the two look the same.
    pub fn against(self, value: Decimal, other: Decimal, words: &Words) -> Arg<'static> {
        self.figure(apart(value, other, self.decimals()), words)
    }
}

/// `value` rounded to `decimals`; away from `other` where the nearest would show both as one number.
fn apart(value: Decimal, other: Decimal, decimals: u32) -> Decimal {
    let nearest = value.round_dp(decimals);
    // Nine places are what a target is compared to.
    if nearest != other.round_dp(decimals) || value.round_dp(9) == other.round_dp(9) {
        return nearest;
    }
    let away = match value < other {
        true => RoundingStrategy::ToNegativeInfinity,
        false => RoundingStrategy::ToPositiveInfinity,
    };
    value.round_dp_with_strategy(decimals, away)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_never_shows_a_miss_as_a_hit() {
        let check = |value: &str, other: &str, decimals, expect: &str| {
            let number = |text: &str| text.parse::<Decimal>().unwrap();
            let found = apart(number(value), number(other), decimals);
            assert_eq!(found, number(expect), "{value} beside {other}");
        };
        check("74.96", "75", 1, "74.9");
        check("75.04", "75", 1, "75.1");
        check("74.94", "75", 1, "74.9");
        check("75", "75", 1, "75");
        check("19.999", "20", 2, "19.99");
        check("3.14159", "4", 2, "3.14");
        check("66.6666666666", "66.6666666667", 1, "66.7");
    }
}
