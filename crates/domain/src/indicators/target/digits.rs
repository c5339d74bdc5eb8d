//! Digits with separators, in the way a language writes them: "1,500" is one and a half thousand in English,
//! "1,5" one and a half in French and Spanish, "1 500" the same everywhere.
//!
//! Decisions. English: comma parts thousands, dot parts decimals. Spanish: the reverse. French: blank parts
//! thousands, comma parts decimals. Where a text breaks its language's habit so that both readings exist, the
//! likelier one is taken and marked unclear; the person is asked.
//! Must not know words. Next: `spelled` for numbers in words.

use super::fold;
use crate::kernel::Language;

/// What a run of digits and separators is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// `mantissa` / 10^`scale`; `plain` when there was no separator.
    Number { mantissa: u64, scale: u8, unclear: bool, plain: bool },
    /// "18.2.1", "30.06.2020": the name of something or a date.
    Name,
    /// More digits than fit.
    TooLong,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Separator {
    Dot,
    Comma,
    /// Blanks, apostrophes, the Arabic thousands mark: nothing but thousands.
    Thousands,
    /// The Arabic decimal mark.
    Decimal,
}

/// How the separators lie in a run of digits.
#[derive(Default)]
struct Shape {
    dots: usize,
    commas: usize,
    thousands: usize,
    decimals: usize,
    last: Option<Separator>,
    /// Digits before the first separator, and after the last.
    lead: usize,
    tail: usize,
    /// Every group between two separators, and before the last one, has three digits.
    groups_of_three: bool,
    leading_zero: bool,
    trailing_zero: bool,
}

/// Reads digits, separators and nothing else.
pub(super) fn parse(text: &str, language: Language) -> Reading {
    if text.len() <= PLAIN_DIGITS_MAX && text.bytes().all(|byte| byte.is_ascii_digit()) {
        let mantissa = text.bytes().fold(0, |number, digit| number * 10 + u64::from(digit - b'0'));
        return Reading::Number { mantissa, scale: 0, unclear: false, plain: true };
    }
    let shape = Shape::of(text);
    let Some(decimals) = shape.decimals(language) else { return Reading::Name };
    let mut mantissa = 0u64;
    for digit in text.chars().filter_map(fold::digit) {
        let Some(next) = mantissa.checked_mul(10).and_then(|value| value.checked_add(u64::from(digit)))
        else {
            return Reading::TooLong;
        };
        mantissa = next;
    }
    let Ok(scale) = u8::try_from(decimals.places) else { return Reading::TooLong };
    Reading::Number { mantissa, scale, unclear: decimals.unclear, plain: shape.last.is_none() }
}

/// So many digits fit whatever they are.
const PLAIN_DIGITS_MAX: usize = 18;

struct Decimals {
    places: usize,
    unclear: bool,
}

const CLEAR_WHOLE: Option<Decimals> = Some(Decimals { places: 0, unclear: false });

impl Shape {
    fn of(text: &str) -> Self {
        let mut shape = Self {
            groups_of_three: true,
            leading_zero: text.starts_with('0'),
            trailing_zero: text.ends_with('0'),
            ..Self::default()
        };
        let mut group = 0;
        for ch in text.chars() {
            if fold::digit(ch).is_some() {
                group += 1;
                continue;
            }
            if shape.last.is_none() {
                shape.lead = group;
            } else {
                shape.groups_of_three &= group == 3;
            }
            group = 0;
            let separator = match ch {
                '.' => Separator::Dot,
                ',' => Separator::Comma,
                '٫' => Separator::Decimal,
                _ => Separator::Thousands,
            };
            match separator {
                Separator::Dot => shape.dots += 1,
                Separator::Comma => shape.commas += 1,
                Separator::Thousands => shape.thousands += 1,
                Separator::Decimal => shape.decimals += 1,
            }
            shape.last = Some(separator);
        }
        shape.tail = group;
        shape
    }

    /// How many of the digits are decimals; `None` if this is no number.
    fn decimals(&self, language: Language) -> Option<Decimals> {
        let count = self.dots + self.commas + self.thousands + self.decimals;
        let last = match self.last {
            None => return CLEAR_WHOLE,
            Some(last) => last,
        };
        if !(1..=3).contains(&self.lead) && count > 1 {
            return None;
        }
        let marks_of_last = match last {
            Separator::Dot => self.dots,
            Separator::Comma => self.commas,
            Separator::Thousands => self.thousands,
            Separator::Decimal => self.decimals,
        };
        let others = count - marks_of_last;
        match last {
            Separator::Thousands if others > 0 || !self.groups_of_three || self.tail != 3 => None,
            Separator::Thousands => CLEAR_WHOLE,
            // "1.500,50": different marks before the last one part thousands.
            _ if others > 0 => {
                let sound = marks_of_last == 1 && self.groups_of_three;
                sound.then_some(Decimals { places: self.tail, unclear: false })
            }
            // "1.500.000" is a number, "18.2.1" a name.
            _ if marks_of_last > 1 => (self.groups_of_three && self.tail == 3).then_some(CLEAR_WHOLE?),
            _ => Some(self.one_mark(last, language)),
        }
    }

    /// One dot or one comma: the language decides, and three digits behind it make a doubt.
    fn one_mark(&self, mark: Separator, language: Language) -> Decimals {
        let like_thousands = self.tail == 3 && (1..=3).contains(&self.lead) && !self.leading_zero;
        let (parts_thousands, is_habit) = match (language, mark) {
            (Language::En | Language::Ar, Separator::Comma) => (like_thousands, like_thousands),
            // Nobody writes three decimals that end in zero; "1.500" came from another language.
            (Language::En | Language::Ar, _) => (like_thousands && self.trailing_zero, !like_thousands),
            (Language::Es, Separator::Dot) => (like_thousands, true),
            (Language::Fr, Separator::Dot) => (like_thousands, !like_thousands),
            (Language::Fr | Language::Es, _) => (like_thousands, !like_thousands),
        };
        let places = if parts_thousands { 0 } else { self.tail };
        Decimals { places, unclear: !is_habit && mark != Separator::Decimal }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Es, Fr};

    fn check(text: &str, language: Language, mantissa: u64, scale: u8, unclear: bool) {
        let plain = text.chars().all(|ch| fold::digit(ch).is_some());
        let expected = Reading::Number { mantissa, scale, unclear, plain };
        assert_eq!(parse(text, language), expected, "{text} in {language}");
    }

    #[test]
    fn each_language_has_its_separators() {
        for language in [En, Fr, Es] {
            check("22", language, 22, 0, false);
            check("1 500", language, 1500, 0, false);
            check("50\u{a0}000", language, 50_000, 0, false);
            check("1\u{202f}500\u{202f}000", language, 1_500_000, 0, false);
            check("1'500", language, 1500, 0, false);
            check("1,500,000", language, 1_500_000, 0, false);
            check("1.500.000", language, 1_500_000, 0, false);
            check("1,500.50", language, 150_050, 2, false);
            check("1.500,50", language, 150_050, 2, false);
            check("٣٣", language, 33, 0, false);
            check("３３", language, 33, 0, false);
        }
        check("1,500", En, 1500, 0, false);
        check("3.5", En, 35, 1, false);
        check("3,5", Fr, 35, 1, false);
        check("3,5", Es, 35, 1, false);
        check("3.5", Fr, 35, 1, false);
        check("1.500", Es, 1500, 0, false);
        check("0.125", En, 125, 3, false);
    }

    #[test]
    fn what_breaks_the_habit_is_marked_unclear() {
        check("1.500", En, 1500, 0, true);
        check("3.125", En, 3125, 3, true);
        check("1,5", En, 15, 1, true);
        check("1.500", Fr, 1500, 0, true);
        check("1,500", Fr, 1500, 0, true);
        check("1,500", Es, 1500, 0, true);
    }

    #[test]
    fn names_and_dates_are_no_numbers() {
        for text in ["18.2.1", "30.06.2020", "1.1.2", "1,2,3", "3.1.1"] {
            assert_eq!(parse(text, En), Reading::Name, "{text}");
        }
        assert_eq!(parse("99999999999999999999", En), Reading::TooLong);
    }
}
