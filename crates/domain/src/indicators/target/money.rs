//! The currencies a target can be written in.
//!
//! Must not know rates or amounts; see `kernel` for money proper. Next: `amount`, which reads sums.

/// A currency as the text names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Named {
    /// The ISO 4217 code, or the written sign where several currencies share it.
    pub unit: &'static str,
    /// Whether the text leaves open which currency is meant: "$", "francs", "pesos".
    pub unclear: bool,
}

macro_rules! currencies {
    ($($name:ident: $unit:literal $unclear:literal,)*) => {
        /// Every currency the lexicons and signs can name, in the order of the constants.
        pub(super) const NAMED: &[Named] = &[$(Named { unit: $unit, unclear: $unclear },)*];
        currencies!(@index 0; $($name,)*);
    };
    (@index $at:expr; $name:ident, $($rest:ident,)*) => {
        pub(super) const $name: u8 = $at;
        currencies!(@index $at + 1; $($rest,)*);
    };
    (@index $at:expr;) => {};
}

currencies! {
    USD: "USD" false,
    EUR: "EUR" false,
    GBP: "GBP" false,
    CHF: "CHF" false,
    AUD: "AUD" false,
    CAD: "CAD" false,
    NZD: "NZD" false,
    JPY: "JPY" false,
    CNY: "CNY" false,
    SEK: "SEK" false,
    NOK: "NOK" false,
    DKK: "DKK" false,
    XOF: "XOF" false,
    XAF: "XAF" false,
    XDR: "XDR" false,
    INR: "INR" false,
    KRW: "KRW" false,
    ZAR: "ZAR" false,
    BRL: "BRL" false,
    MXN: "MXN" false,
    FJD: "FJD" false,
    SGD: "SGD" false,
    HKD: "HKD" false,
    DOLLAR: "$" true,
    YEN_OR_YUAN: "¥" true,
    POUND: "pounds" true,
    FRANC: "francs" true,
    PESO: "pesos" true,
}

/// The currency at an index made by the constants of this file.
pub(super) fn named(index: u8) -> Named {
    NAMED.get(usize::from(index)).copied().unwrap_or(NAMED[0])
}

/// Whether three letters are the code of a currency known here: "USD25,000" is a sum, "COP12" a meeting.
pub(super) fn is_code(letters: &str) -> bool {
    NAMED.iter().any(|currency| currency.unit == letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_constant_names_its_currency() {
        for (index, unit) in [(USD, "USD"), (CHF, "CHF"), (FJD, "FJD"), (DOLLAR, "$"), (PESO, "pesos")] {
            assert_eq!(named(index).unit, unit);
        }
    }
}
