//! Reads an amount of money: "€25,000", "EUR 25 000", "about USD 1.5 million", "25.000 euros".
//!
//! A lone "$" names no currency. Must not know what the money is for.

use super::Amount;
use crate::{kernel::Decimal, plans::tokens::Token};

/// Whether a mark is the sign of a currency.
pub(super) fn is_sign(token: &Token<'_>) -> bool {
    matches!(token.text, "€" | "$" | "£" | "¥")
}

/// The amount that begins at a token (words of estimation included), and the token after it.
pub(super) fn amount(all: &[Token<'_>], at: usize) -> Option<(Amount, usize)> {
    let mut from = at;
    let mut approximate = false;
    while let Some(next) = introduction(all, from) {
        (from, approximate) = (next, true);
    }
    let (code, number_at) = currency(all, from).unwrap_or((None, from));
    let (value, after) = number(all, number_at)?;
    let (value, after) = multiplied(all, value, after)?;
    let (code, end) = match code {
        Some(code) => (code, after),
        None => match currency(all, after) {
            Some((Some(code), end)) => (code, end),
            _ => return None,
        },
    };
    let currency = (code != *b"???").then_some(code);
    Some((Amount { value, currency, approximate }, needed(all, end)))
}

/// "it is estimated that", "approximately", "about": one step further.
fn introduction(all: &[Token<'_>], at: usize) -> Option<usize> {
    const ABOUT: [&str; 14] = [
        "about",
        "approximately",
        "approx",
        "around",
        "circa",
        "ca",
        "estimated",
        "environ",
        "approximativement",
        "aproximadamente",
        "unos",
        "some",
        "roughly",
        "estimate",
    ];
    let token = all.get(at)?;
    if token.among(&["it", "il", "se"]) {
        let estimated = all.get(at..at + 3)?.iter().position(|token| token.begins("estim"))?;
        let that = at + estimated + 1;
        return Some(that + usize::from(all.get(that).is_some_and(|token| token.among(&["that", "que"]))));
    }
    if !token.among(&ABOUT) {
        return None;
    }
    Some(
        at + 1
            + all[at + 1..]
                .iter()
                .take(2)
                .take_while(|token| token.among(&["at", "a", "to", "of"]) || token.is('.'))
                .count(),
    )
}

/// "is needed", "sont nécessaires": belongs to the amount.
fn needed(all: &[Token<'_>], at: usize) -> usize {
    let verb = |token: &Token<'_>| {
        token.among(&["is", "are", "will", "would", "be", "sont", "est", "son", "es", "seran"])
    };
    let words = all.get(at..).map_or(0, |rest| rest.iter().take_while(|token| verb(token)).count());
    let need = all
        .get(at + words)
        .is_some_and(|token| ["need", "requir", "necess", "neces"].iter().any(|stem| token.begins(stem)));
    if need { at + words + 1 } else { at }
}

/// A currency's code or sign, and the token after it; `???` stands for a "$" of no country.
fn currency(all: &[Token<'_>], at: usize) -> Option<(Option<[u8; 3]>, usize)> {
    let token = all.get(at)?;
    let sign_follows = all.get(at + 1).is_some_and(|next| next.text == "$" && next.at.start == token.at.end);
    let code = match token.text {
        "€" => *b"EUR",
        "£" => *b"GBP",
        "¥" => *b"JPY",
        "$" => *b"???",
        "US" if sign_follows => return Some((Some(*b"USD"), at + 2)),
        "A" | "AU" if sign_follows => return Some((Some(*b"AUD"), at + 2)),
        "C" | "CA" if sign_follows => return Some((Some(*b"CAD"), at + 2)),
        "NZ" if sign_follows => return Some((Some(*b"NZD"), at + 2)),
        "USD" | "EUR" | "GBP" | "CHF" | "JPY" | "AUD" | "NZD" | "CAD" | "CNY" | "NOK" | "SEK" | "DKK"
        | "XOF" | "XAF" | "XPF" | "FJD" | "ZAR" | "INR" | "BRL" | "KRW" | "MXN" => {
            token.text.as_bytes().try_into().ok()?
        }
        _ if token.among(&["euro", "euros"]) => *b"EUR",
        _ => return None,
    };
    Some((Some(code), at + 1))
}

/// Digits with the separators of any of the three languages. Groups of three digits are thousands.
fn number(all: &[Token<'_>], at: usize) -> Option<(Decimal, usize)> {
    let first = all.get(at).filter(|token| token.number.is_some())?;
    let mut digits = first.text.to_owned();
    let mut end = at + 1;
    let touching = |left: &Token<'_>, right: &Token<'_>| left.at.end == right.at.start;
    let is_group = |token: &Token<'_>| token.number.is_some() && token.text.len() == 3;
    while let [last, next, ..] = &all[end - 1..] {
        let after = all.get(end + 1).filter(|after| touching(next, after) && after.number.is_some());
        let separated = (next.is(',') || next.is('.')) && touching(last, next);
        match after.filter(|_| separated) {
            Some(group) if is_group(group) => {
                digits.push_str(group.text);
                end += 2;
            }
            Some(decimals) => {
                digits = format!("{digits}.{}", decimals.text);
                end += 2;
                break;
            }
            // "25 000": one blank, and only after up to three digits.
            None if is_group(next) && first.text.len() <= 3 && next.at.start - last.at.end <= 2 => {
                digits.push_str(next.text);
                end += 1;
            }
            None => break,
        }
    }
    digits.parse().ok().map(|value| (value, end))
}

fn multiplied(all: &[Token<'_>], value: Decimal, at: usize) -> Option<(Decimal, usize)> {
    let factor = match all.get(at) {
        Some(token) if token.begins("million") || token.begins("millon") || token.among(&["m", "mio"]) => {
            1_000_000
        }
        Some(token) if token.among(&["k", "thousand", "mille", "mil"]) => 1_000,
        _ => return Some((value, at)),
    };
    value.checked_mul(Decimal::from(factor)).map(|value| (value, at + 1))
}
