//! Numbers in words, and digits followed by "million": several tokens become one number.
//!
//! One rule serves English, French and Spanish: parts add up as long as each is smaller than what stands
//! before it, hundreds and thousands multiply, and "and" may stand where the language puts it.
//! Next: `amount`, which reads numbers with their signs.

use super::{
    sense::Sense,
    token::{HYPHENED, PLAIN, ROUND, SPELLED, Token},
};
use crate::kernel::Language;

/// Merges in place; says how many tokens are left.
pub(super) fn merge(list: &mut [Token], language: Language) -> usize {
    let (mut from, mut to) = (0, 0);
    while from < list.len() {
        let (token, used) = match list[from].sense {
            Sense::Ones(_) | Sense::Hundred | Sense::Scale(_) | Sense::WeakOne => {
                spelled(&list[from..], language)
            }
            Sense::Number => multiplied(&list[from..]),
            _ => (list[from], 1),
        };
        list[to] = token;
        to += 1;
        from += used;
    }
    to
}

/// The spelled number that begins here, and how many tokens it takes.
fn spelled(list: &[Token], language: Language) -> (Token, usize) {
    let mut sum = Sum::default();
    let mut used = 0;
    let mut flags = SPELLED;
    while let Some(token) = list.get(used) {
        let after_and = token.sense == Sense::And && sum.takes_and(language);
        let part = if after_and { list.get(used + 1) } else { Some(token) };
        let Some(part) = part else { break };
        let next = list.get(used + usize::from(after_and) + 1).map(|token| token.sense);
        if !sum.add(part.sense, next, after_and) {
            break;
        }
        if let Sense::Collective(count) = part.sense
            && count != 12
        {
            flags |= ROUND;
        }
        used += usize::from(after_and) + 1;
    }
    let Some(value) = sum.value().filter(|_| used > 0) else { return (list[0], 1) };
    let last = list[used - 1];
    let token = Token {
        end: last.end,
        bits: value,
        sense: Sense::Number,
        scale: 0,
        flags: list[0].flags | flags,
        ..list[0]
    };
    (token, used)
}

/// "2 million", "1.5bn", "2 mil millones".
fn multiplied(list: &[Token]) -> (Token, usize) {
    let mut token = list[0];
    let mut used = 1;
    loop {
        let next = list.get(used).copied().unwrap_or_default();
        let exponent = match next.sense {
            Sense::Scale(exponent) => exponent,
            Sense::ScaleLetter(exponent) if letter_multiplies(list, used, exponent) => exponent,
            Sense::Hundred if used == 1 => 2,
            Sense::Collective(12) if used == 1 => {
                let Some(bits) = token.bits.checked_mul(12) else { return (token, used) };
                return (Token { bits, end: next.end, flags: token.flags & !PLAIN, ..token }, 2);
            }
            _ => return (token, used),
        };
        let Some(scaled) = scale_up(token, exponent) else { return (token, used) };
        token =
            Token { end: next.end, power: token.power + exponent, flags: scaled.flags & !PLAIN, ..scaled };
        used += 1;
    }
}

/// "5k" and "2bn" always multiply; "5m" only beside a currency, because it may be metres.
fn letter_multiplies(list: &[Token], at: usize, exponent: u8) -> bool {
    let glued = list[at].is(super::token::GLUED) && !list[at].is(HYPHENED);
    let money_after = matches!(list.get(at + 1).map(|token| token.sense), Some(Sense::Currency(_)));
    let of_money_after = matches!(list.get(at + 1).map(|token| token.sense), Some(Sense::Of))
        && matches!(list.get(at + 2).map(|token| token.sense), Some(Sense::Currency(_)));
    let people_after =
        matches!(list.get(at + 1).map(|token| token.sense), Some(Sense::People | Sense::Member));
    // A currency before the number is seen by `amount`, which multiplies then.
    (glued && (exponent != 6 || people_after)) || money_after || of_money_after
}

/// The number times 10^exponent.
pub(super) fn scale_up(token: Token, exponent: u8) -> Option<Token> {
    let by_scale = exponent.min(token.scale);
    let bits = token.bits.checked_mul(10u64.checked_pow(u32::from(exponent - by_scale))?)?;
    Some(Token { bits, scale: token.scale - by_scale, ..token })
}

/// A number in words so far: what is complete, and the part below the next "thousand" or "million".
#[derive(Default)]
struct Sum {
    total: u64,
    part: u64,
    last_scale: Option<u8>,
    begun: bool,
    /// A lone "a" or "un": counts only if "hundred" or "dozen" follows.
    weak: bool,
    closed: bool,
}

impl Sum {
    fn value(&self) -> Option<u64> {
        (self.begun && !self.weak).then(|| self.total.saturating_add(self.part))
    }

    /// English says "hundred and five", French and Spanish "vingt et un", "treinta y tres".
    fn takes_and(&self, language: Language) -> bool {
        let tens = self.part % 100;
        let after_hundreds = self.begun && !self.weak && tens == 0 && (self.part > 0 || self.total > 0);
        match language {
            Language::En => after_hundreds,
            _ => tens >= 20 && tens.is_multiple_of(10),
        }
    }

    /// Takes one more word if it can follow; `next` is the word after it.
    fn add(&mut self, sense: Sense, next: Option<Sense>, after_and: bool) -> bool {
        if self.closed {
            return false;
        }
        match sense {
            Sense::Ones(value) => self.add_ones(u64::from(value)),
            // "un" is a number of its own only at the end: "vingt et un", "treinta y un".
            Sense::WeakOne if self.begun => {
                let tens = self.part % 100;
                // "quatre-vingt-un" has no "et".
                let fits = if after_and || tens == 80 {
                    tens >= 20
                } else {
                    tens == 0 && !self.weak && self.part + self.total >= 100
                };
                fits && !matches!(next, Some(Sense::Part(_) | Sense::Collective(_))) && self.add_ones(1)
            }
            Sense::WeakOne => {
                let counts = matches!(next, Some(Sense::Hundred | Sense::Scale(_) | Sense::Collective(_)));
                self.begun = counts;
                self.weak = counts;
                counts
            }
            Sense::Hundred => self.add_hundred(),
            Sense::Scale(exponent) => self.add_scale(exponent),
            Sense::Collective(count) => {
                let times = if self.weak { 1 } else { self.part };
                if !self.begun || times == 0 || self.total > 0 {
                    return false;
                }
                (self.part, self.weak, self.closed) = (times * u64::from(count), false, true);
                true
            }
            _ => false,
        }
    }

    fn add_ones(&mut self, value: u64) -> bool {
        let tens = self.part % 100;
        let fits = if self.weak {
            false
        } else if !self.begun {
            true
        } else if value >= 100 {
            self.part == 0
        } else if value == 0 {
            false
        } else {
            // After "thirty" a digit; after "soixante" and "quatre-vingt" also a teen; after hundreds anything.
            let after_tens = tens >= 20 && tens.is_multiple_of(10) && value < 10;
            let french_teens = matches!(tens, 60 | 80) && (10..20).contains(&value);
            (tens == 0 && (self.part > 0 || self.total > 0)) || after_tens || french_teens
        };
        if fits {
            self.part += value;
            self.begun = true;
        }
        fits
    }

    fn add_hundred(&mut self) -> bool {
        if self.part >= 100 || (self.begun && !self.weak && self.part == 0 && self.total == 0) {
            return false;
        }
        self.part = self.part.max(1) * 100;
        (self.begun, self.weak) = (true, false);
        true
    }

    fn add_scale(&mut self, exponent: u8) -> bool {
        let power = 10u64.pow(u32::from(exponent));
        // "mil millones": the bigger word multiplies all that stands before it.
        let whole = self.last_scale.is_some_and(|last| last < exponent);
        // "Millions of" is no number; "mil" and "mille" are.
        if self.last_scale == Some(exponent)
            || (!self.begun && exponent > 3)
            || (self.begun && !self.weak && self.part == 0 && self.total == 0)
        {
            return false;
        }
        let base = if whole { self.total + self.part } else { self.part.max(1) };
        let Some(scaled) = base.checked_mul(power) else { return false };
        self.total = if whole { scaled } else { self.total.saturating_add(scaled) };
        self.part = 0;
        self.last_scale = Some(exponent);
        (self.begun, self.weak) = (true, false);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::target::tests::with_clause;

    fn check(language: Language, table: &[(&str, u64)]) {
        for &(text, expected) in table {
            let read = with_clause(text, language, |clause| {
                (clause.sense(0), clause.token(0).bits, clause.tokens.len())
            });
            assert_eq!(read, (Sense::Number, expected, 1), "{text}");
        }
    }

    #[test]
    fn english_numbers_in_words() {
        check(
            Language::En,
            &[
                ("zero", 0),
                ("twelve", 12),
                ("twenty-two", 22),
                ("ninety nine", 99),
                ("one hundred", 100),
                ("one hundred and five", 105),
                ("three hundred forty-two", 342),
                ("a thousand", 1000),
                ("two thousand and one", 2001),
                ("twelve thousand five hundred", 12_500),
                ("one million two hundred thousand", 1_200_000),
                ("2 million", 2_000_000),
                ("1.5 million", 1_500_000),
                ("a dozen", 12),
            ],
        );
    }

    #[test]
    fn french_numbers_in_words() {
        check(
            Language::Fr,
            &[
                ("seize", 16),
                ("dix-sept", 17),
                ("vingt et un", 21),
                ("soixante-dix", 70),
                ("soixante et onze", 71),
                ("soixante-quinze", 75),
                ("quatre-vingts", 80),
                ("quatre-vingt-un", 81),
                ("quatre-vingt-dix", 90),
                ("quatre-vingt-dix-neuf", 99),
                ("cent", 100),
                ("deux cent trois", 203),
                ("mille", 1000),
                ("deux mille vingt", 2020),
                ("un million", 1_000_000),
                ("2,5 millions", 2_500_000),
            ],
        );
    }

    #[test]
    fn spanish_numbers_in_words() {
        check(
            Language::Es,
            &[
                ("dieciséis", 16),
                ("veintitrés", 23),
                ("treinta y tres", 33),
                ("treinta y un", 31),
                ("cien", 100),
                ("ciento uno", 101),
                ("doscientos cincuenta", 250),
                ("mil", 1000),
                ("mil novecientos noventa y nueve", 1999),
                ("dos mil quinientos", 2500),
                ("un millón", 1_000_000),
                ("dos mil millones", 2_000_000_000),
            ],
        );
    }

    #[test]
    fn neighbours_that_do_not_add_up_stay_apart() {
        for (text, count) in
            [("two three", 2), ("twenty twelve", 2), ("five and six", 3), ("one workshop", 2)]
        {
            assert_eq!(with_clause(text, Language::En, |clause| clause.tokens.len()), count, "{text}");
        }
    }
}
