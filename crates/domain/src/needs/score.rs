//! Scores: the scale they are on, and how an area and a Member come to one figure.
//!
//! The order of rounding belongs to the published method (DOMAIN invariant 13): an area is the mean of what is under it,
//! rounded; a total is the mean of the *rounded* areas, rounded. What has no data is left out; 0 is a value.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::{kernel::coded, people::settings::Settings};

/// The scale that a Member is scored on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scale {
    /// Its code in the settings.
    pub code: String,
    /// Its steps, lowest first; none for per cent.
    pub steps: Vec<Step>,
}

/// One step of a scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// As people type it: `0`, `partly`.
    pub code: String,
    /// What it counts: the number it is, else its place, from 0.
    pub value: Decimal,
}

/// Scales that every organisation has, unless it has another of the same code.
pub const USUAL_SCALES: [(&str, &[&str]); 4] = [
    ("0-5", &["0", "1", "2", "3", "4", "5"]),
    ("1-5", &["1", "2", "3", "4", "5"]),
    ("yes-partly-no", &["no", "partly", "yes"]),
    (PERCENT, &[]),
];
/// The scale of whole per cents.
pub const PERCENT: &str = "percent";

impl Scale {
    /// A scale from its codes, lowest first.
    pub fn new<'a>(code: &str, steps: impl IntoIterator<Item = &'a str>) -> Self {
        let steps = (0u32..).zip(steps).map(|(place, code)| Step {
            code: code.to_owned(),
            value: code.parse().unwrap_or_else(|_| Decimal::from(place)),
        });
        Self { code: code.to_owned(), steps: steps.collect() }
    }

    /// The scale of this code: the organisation's own, else the usual one.
    pub fn of(settings: &Settings, code: &str) -> Option<Self> {
        let own = settings.scale(code);
        if !own.is_empty() {
            return Some(Self::new(code, own.into_iter().map(|(step, _)| step)));
        }
        let (code, steps) = USUAL_SCALES.into_iter().find(|(usual, _)| *usual == code)?;
        Some(Self::new(code, steps.iter().copied()))
    }

    /// The codes of all scales there are, the organisation's own first.
    pub fn codes(settings: &Settings) -> Vec<String> {
        use crate::people::settings::Topic;
        let mut codes: Vec<String> = Vec::new();
        let own = settings.of(Topic::ScaleLevel).filter_map(|entry| entry.code.split_once('/'));
        for code in own.map(|(scale, _)| scale).chain(USUAL_SCALES.map(|(code, _)| code)) {
            if !codes.iter().any(|known| known == code) {
                codes.push(code.to_owned());
            }
        }
        codes
    }

    /// The lowest and the highest value.
    pub fn ends(&self) -> (Decimal, Decimal) {
        match (self.steps.first(), self.steps.last()) {
            (Some(first), Some(last)) => (first.value, last.value),
            _ => (Decimal::ZERO, Decimal::ONE_HUNDRED),
        }
    }

    /// What somebody typed, as a value of this scale; `None` where it is none.
    pub fn read(&self, text: &str) -> Option<Decimal> {
        let text = text.trim();
        if self.steps.is_empty() {
            let value: Decimal = text.trim_end_matches('%').trim().parse().ok()?;
            return (value.is_integer() && value >= Decimal::ZERO && value <= Decimal::ONE_HUNDRED)
                .then_some(value);
        }
        self.steps.iter().find(|step| step.code.eq_ignore_ascii_case(text)).map(|step| step.value)
    }

    /// How far a value is from the best, as whole per cents of the scale: 0 is best, 100 worst.
    pub fn gap(&self, value: Decimal) -> u8 {
        let (lowest, highest) = self.ends();
        if highest <= lowest {
            return 0;
        }
        let part = (highest - value) / (highest - lowest) * Decimal::ONE_HUNDRED;
        u8::try_from(part.round().clamp(Decimal::ZERO, Decimal::ONE_HUNDRED)).unwrap_or(0)
    }
}

/// How a mean is rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rounding {
    /// Digits after the point.
    pub digits: u32,
    /// Which way a tie goes.
    pub tie: Tie,
}

/// Which way a figure goes that lies in the middle of two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tie {
    /// Away from zero: 2.5 is 3.
    Up,
    /// To the even neighbour: 2.5 is 2.
    Even,
    /// Towards zero: 2.5 is 2.
    Down,
}

coded!(Tie { Up => "up", Even => "even", Down => "down" });

impl Rounding {
    /// Most digits after the point.
    pub const DIGITS_MAX: u32 = 3;

    fn round(self, value: Decimal) -> Decimal {
        let strategy = match self.tie {
            Tie::Up => RoundingStrategy::MidpointAwayFromZero,
            Tie::Even => RoundingStrategy::MidpointNearestEven,
            Tie::Down => RoundingStrategy::MidpointTowardZero,
        };
        value.round_dp_with_strategy(self.digits, strategy).normalize()
    }

    /// The mean of what has data, rounded; `None` where nothing has.
    pub fn mean(self, values: impl IntoIterator<Item = Option<Decimal>>) -> Option<Decimal> {
        let (mut sum, mut count) = (Decimal::ZERO, 0u32);
        for value in values.into_iter().flatten() {
            sum += value;
            count += 1;
        }
        (count > 0).then(|| self.round(sum / Decimal::from(count)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: Rounding = Rounding { digits: 0, tie: Tie::Up };

    fn n(text: &str) -> Decimal {
        text.parse().expect("it is a number")
    }

    #[test]
    fn no_data_is_not_nought() {
        assert_eq!(WHOLE.mean([Some(n("0")), Some(n("4"))]), Some(n("2")));
        assert_eq!(WHOLE.mean([None, Some(n("4"))]), Some(n("4")));
        assert_eq!(WHOLE.mean([None, None]), None);
    }

    #[test]
    fn a_total_is_the_mean_of_rounded_areas() {
        // 33 1/3 and 66 2/3 in two areas of three: unrounded their mean is 50, rounded 33 and 67 give 50; with a
        // third of 50.5 -> 51 the order shows.
        let areas = [["33", "33", "34"], ["67", "67", "68"], ["50", "51", "50"]];
        let rounded = areas.map(|leaves| WHOLE.mean(leaves.map(|leaf| Some(n(leaf)))));
        assert_eq!(rounded, [Some(n("33")), Some(n("67")), Some(n("50"))]);
        assert_eq!(WHOLE.mean(rounded), Some(n("50")));
        let halves = [Some(n("2.5")), Some(n("2.5"))];
        assert_eq!(WHOLE.mean(halves), Some(n("3")));
        assert_eq!(Rounding { tie: Tie::Even, ..WHOLE }.mean(halves), Some(n("2")));
        assert_eq!(Rounding { digits: 1, tie: Tie::Down }.mean(halves), Some(n("2.5")));
    }

    #[test]
    fn scales_are_data_and_the_usual_ones_are_there() {
        let none = Settings::default();
        let scale = |code| Scale::of(&none, code).expect("it is usual");
        assert_eq!(scale("yes-partly-no").read(" Partly "), Some(n("1")));
        assert_eq!(scale("1-5").read("1"), Some(n("1")));
        assert_eq!(scale("1-5").read("0"), None);
        assert_eq!(scale("percent").read("62 %"), Some(n("62")));
        for wrong in ["101", "-1", "6.5", "", "many"] {
            assert_eq!(scale("percent").read(wrong), None, "{wrong}");
        }
        assert_eq!(scale("1-5").gap(n("1")), 100);
        assert_eq!(scale("1-5").gap(n("4")), 25);
        assert_eq!(scale("0-5").gap(n("5")), 0);
        assert_eq!(Scale::of(&none, "grades"), None);
    }
}
