//! Numbers as people of each language write them. Must not round what it is not asked to round.

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal as Digits;
use icu_locale_core::{Locale, locale};
use rust_decimal::{Decimal, RoundingStrategy};
use trellis_domain::kernel::Language;

/// Writes numbers of one language.
pub(crate) struct Numbers {
    language: Language,
    formatter: DecimalFormatter,
}

impl Numbers {
    pub(crate) fn of(language: Language) -> Self {
        let formatter = DecimalFormatter::try_new(locale(language).into(), Default::default())
            .expect("number patterns of every locale are compiled in");
        Self { language, formatter }
    }

    /// The number with the decimals it carries.
    pub(crate) fn exact(&self, number: Decimal) -> String {
        let mut digits = Digits::from(number.mantissa());
        // A decimal's scale is at most 28.
        digits.multiply_pow10(-(number.scale() as i16));
        self.write(&digits)
    }

    /// A number written with ASCII digits, as Fluent holds it; anything else comes back as it is.
    pub(crate) fn printed(&self, number: &str) -> String {
        match Digits::try_from_str(number) {
            Ok(digits) => self.write(&digits),
            Err(_) => number.to_owned(),
        }
    }

    /// A share in per cent.
    pub(crate) fn percent(&self, per_cent: Decimal) -> String {
        let number = self.exact(honestly_rounded(per_cent));
        match self.language {
            Language::En => format!("{number}%"),
            Language::Fr => format!("{number}\u{202f}%"),
            Language::Es => format!("{number}\u{a0}%"),
            // The marks keep the sign on the number's right after Arabic letters too (CLDR, `ar`).
            Language::Ar => format!("{number}\u{200e}%\u{200e}"),
        }
    }

    fn write(&self, digits: &Digits) -> String {
        let written = self.formatter.format(digits).to_string();
        match self.language {
            // CLDR groups Spanish thousands with points, which half of the Spanish-speaking Members read as
            // decimals. The Academy and United Nations style use a space, which nobody misreads.
            Language::Es => written.replace('.', "\u{202f}"),
            _ => written,
        }
    }
}

/// At most one decimal; never up to 100 or down to 0 from within.
fn honestly_rounded(per_cent: Decimal) -> Decimal {
    let hundred = Decimal::ONE_HUNDRED;
    let toward = |strategy| per_cent.round_dp_with_strategy(1, strategy);
    let nearest = toward(RoundingStrategy::MidpointAwayFromZero);
    let rounded = if nearest == hundred && per_cent < hundred {
        toward(RoundingStrategy::ToZero)
    } else if nearest == hundred || (nearest.is_zero() && !per_cent.is_zero()) {
        toward(RoundingStrategy::AwayFromZero)
    } else {
        nearest
    };
    rounded.normalize()
}

const fn locale(language: Language) -> Locale {
    match language {
        Language::En => locale!("en-001"),
        Language::Fr => locale!("fr"),
        Language::Es => locale!("es"),
        Language::Ar => locale!("ar-u-nu-latn"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(language: Language, number: &str, expect: &str) {
        let number: Decimal = number.parse().unwrap();
        assert_eq!(Numbers::of(language).exact(number), expect, "{language} {number}");
    }

    #[test]
    fn numbers_keep_every_digit_they_carry() {
        check(Language::En, "0", "0");
        check(Language::En, "1234567", "1,234,567");
        check(Language::En, "1234.50", "1,234.50");
        check(Language::En, "-3.2", "-3.2");
        check(Language::En, "79228162514264337593543950335", "79,228,162,514,264,337,593,543,950,335");
        check(Language::En, "0.0000000000000000000000000001", "0.0000000000000000000000000001");
        check(Language::Fr, "1234.5", "1\u{202f}234,5");
        check(Language::Es, "1234.5", "1234,5");
        check(Language::Es, "1234567.5", "1\u{202f}234\u{202f}567,5");
        check(Language::Ar, "1234.5", "1,234.5");
    }

    fn check_percent(language: Language, number: &str, expect: &str) {
        let number: Decimal = number.parse().unwrap();
        assert_eq!(Numbers::of(language).percent(number), expect, "{language} {number}");
    }

    #[test]
    fn shares_are_rounded_without_claiming_more_than_is_so() {
        check_percent(Language::En, "75", "75%");
        check_percent(Language::En, "75.0", "75%");
        check_percent(Language::En, "66.66666666", "66.7%");
        check_percent(Language::En, "99.99", "99.9%");
        check_percent(Language::En, "100", "100%");
        check_percent(Language::En, "100.01", "100.1%");
        check_percent(Language::En, "0.01", "0.1%");
        check_percent(Language::En, "-0.01", "-0.1%");
        check_percent(Language::En, "0", "0%");
        check_percent(Language::Fr, "66.66", "66,7\u{202f}%");
        check_percent(Language::Es, "66.66", "66,7\u{a0}%");
        check_percent(Language::Ar, "66.66", "66.7\u{200e}%\u{200e}");
    }
}
