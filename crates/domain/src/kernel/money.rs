//! Money: whole minor units of one currency, never binary floating point. Must not know what it is for.

use std::fmt;

use super::Decimal;

/// A currency by its ISO 4217 code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Currency([u8; 3]);

/// Currencies whose minor unit is not a hundredth, with the digits it has.
const OTHER_DIGITS: [(&[u8; 3], u32); 20] = [
    (b"BIF", 0),
    (b"CLP", 0),
    (b"DJF", 0),
    (b"GNF", 0),
    (b"ISK", 0),
    (b"JPY", 0),
    (b"KMF", 0),
    (b"KRW", 0),
    (b"PYG", 0),
    (b"RWF", 0),
    (b"UGX", 0),
    (b"VND", 0),
    (b"VUV", 0),
    (b"XAF", 0),
    (b"XOF", 0),
    (b"XPF", 0),
    (b"BHD", 3),
    (b"JOD", 3),
    (b"KWD", 3),
    (b"TND", 3),
];

impl Currency {
    /// No currency, as ISO 4217 writes it: what stands where none was named.
    pub const NONE: Self = Self(*b"XXX");

    /// The currency of three letters, in either case.
    pub fn from_code(code: &str) -> Option<Self> {
        let letters: [u8; 3] = code.trim().as_bytes().try_into().ok()?;
        letters
            .iter()
            .all(u8::is_ascii_alphabetic)
            .then(|| Self(letters.map(|letter| letter.to_ascii_uppercase())))
    }

    /// Its three letters.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("???")
    }

    /// How many digits its minor unit has.
    pub fn digits(self) -> u32 {
        OTHER_DIGITS.iter().find(|(code, _)| **code == self.0).map_or(2, |(_, digits)| *digits)
    }
}

/// An amount in whole minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Money {
    /// Cents, or what its currency has for them.
    pub minor: i64,
    /// In which currency.
    pub currency: Currency,
}

/// The most that one amount may be: ten billions with cents. Sums of thousands of them still fit.
pub const MINOR_MAX: i64 = 1_000_000_000_000;

impl Money {
    /// An amount as people write it, without its currency: `12500`, `12,500.50`, `12 500,50`. Nothing below zero, no more
    /// digits than the currency has, nothing that can be read in two ways.
    pub fn read(text: &str, currency: Currency) -> Option<Self> {
        let plain: String = text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '’')).collect();
        let (whole, part) = match (plain.rfind(','), plain.rfind('.')) {
            (Some(comma), Some(point)) => {
                let at = comma.max(point);
                (ungrouped(&plain[..at], if comma > point { '.' } else { ',' })?, &plain[at + 1..])
            }
            (Some(at), None) | (None, Some(at)) => {
                let mark = if plain[at..].starts_with(',') { ',' } else { '.' };
                match ungrouped(&plain, mark) {
                    // "12.500" means one thing in English and another in French.
                    Some(_) if mark == '.' => return None,
                    Some(whole) => (whole, ""),
                    None => (plain[..at].to_owned(), &plain[at + 1..]),
                }
            }
            (None, None) => (plain.clone(), ""),
        };
        let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let digits = currency.digits() as usize;
        if whole.is_empty()
            || whole.len() > 15
            || !is_number(&whole)
            || !is_number(part)
            || part.len() > digits
        {
            return None;
        }
        let minor: i64 = format!("{whole}{part:0<digits$}").parse().ok()?;
        (minor <= MINOR_MAX).then_some(Self { minor, currency })
    }

    /// The amount in whole units of its currency, exactly.
    pub fn amount(self) -> Decimal {
        Decimal::new(self.minor, self.currency.digits())
    }
}

/// Digits in groups of three behind `mark`, without it; `None` where they are not grouped so.
fn ungrouped(text: &str, mark: char) -> Option<String> {
    let mut groups = text.split(mark);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let grouped = (1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3);
    (rest.is_empty() || grouped).then(|| text.replace(mark, ""))
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.currency.code(), self.amount())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_people_write_them_and_never_guessed() {
        let check = |text: &str, code: &str, expect: Option<i64>| {
            let currency = Currency::from_code(code).expect("it is a currency");
            assert_eq!(Money::read(text, currency).map(|money| money.minor), expect, "{text} {code}");
        };
        check("12500", "USD", Some(1_250_000));
        check("12,500", "aud", Some(1_250_000));
        check("12,500.50", "USD", Some(1_250_050));
        check("12 500,5", "EUR", Some(1_250_050));
        check("1.234.567,89", "EUR", Some(123_456_789));
        check("12'500", "CHF", Some(1_250_000));
        check("12500", "JPY", Some(12_500));
        check("12.5", "JPY", None);
        check("1,250", "KWD", Some(1_250_000));
        check("12.500", "USD", None);
        check("12.345", "USD", None);
        check("-5", "USD", None);
        check("", "USD", None);
        check("12,50,0", "USD", None);
        check("99999999999999999999", "USD", None);
        check("about 5", "USD", None);
    }

    #[test]
    fn a_currency_is_three_letters() {
        for wrong in ["", "US", "USDX", "U5D", "€"] {
            assert_eq!(Currency::from_code(wrong), None, "{wrong}");
        }
        let yen = Currency::from_code(" jpy ").expect("it is one");
        assert_eq!(Money { minor: 500, currency: yen }.to_string(), "JPY 500");
        let kwd = Currency::from_code("KWD").expect("it is one");
        assert_eq!(Money { minor: 1_250, currency: kwd }.to_string(), "KWD 1.250");
    }
}
