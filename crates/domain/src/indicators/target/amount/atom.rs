//! One number with what says its kind: "75 %", "USD 2 million", "two thirds", "half", "twice".
//!
//! Must not know ranges and ratios. Next: the folder's own file, which joins two of these.

use super::Form;
use crate::{
    indicators::target::{
        clause::{Clause, value},
        date,
        sense::Sense,
        spelled,
        token::{HYPHENED, PLAIN, ROUND, SPELLED, Token, UNCLEAR},
    },
    kernel::Decimal,
};

/// One number with its sign.
pub(super) struct Atom {
    pub value: Decimal,
    pub form: Form,
    pub end: usize,
    pub unclear: bool,
    pub round: bool,
    pub power: u8,
    pub spelled: bool,
}

/// One number with its sign, or a fraction in words.
pub(super) fn atom(clause: &Clause, start: usize) -> Option<Atom> {
    let token = clause.token(start);
    match token.sense {
        Sense::Number => number(clause, start),
        Sense::Currency(currency) => sum(clause, start, currency),
        Sense::Fraction(parts, of) => Some(fraction(Decimal::from(parts), of, start + 1)),
        Sense::Part(2) => half(clause, start),
        Sense::WeakOne => part_of_one(clause, start),
        Sense::TimesOf(times) => {
            let value = Decimal::from(times);
            Some(Atom {
                value,
                form: Form::Times,
                end: start + 1,
                unclear: false,
                round: false,
                power: 0,
                spelled: true,
            })
        }
        _ => None,
    }
}

fn fraction(parts: Decimal, of: u8, end: usize) -> Atom {
    let value = parts
        .checked_mul(Decimal::ONE_HUNDRED)
        .and_then(|hundredfold| hundredfold.checked_div(Decimal::from(of)));
    Atom {
        value: value.unwrap_or_default(),
        form: Form::Percent,
        end,
        unclear: false,
        round: false,
        power: 0,
        spelled: true,
    }
}

/// A number token and what stands behind it: its repetition in brackets, "thirds", "%", a currency, "times".
fn number(clause: &Clause, start: usize) -> Option<Atom> {
    let token = clause.token(start);
    let mut atom = Atom {
        value: value(token),
        form: Form::Plain,
        end: start + 1,
        unclear: token.is(UNCLEAR),
        round: token.is(ROUND),
        power: token.power,
        spelled: token.is(SPELLED),
    };
    repeated_in_brackets(clause, &mut atom);
    with_fraction(clause, &mut atom);
    // A cell breaks its lines also between a number and its sign.
    let sign_on_next_line = clause.sense(atom.end) == Sense::Newline
        && match clause.sense(atom.end + 1) {
            Sense::Percent | Sense::Points | Sense::Times => true,
            Sense::Currency(_) => clause.sense(atom.end + 2) != Sense::Number,
            _ => false,
        };
    atom.end += usize::from(sign_on_next_line);
    let next = clause.token(atom.end);
    if next.is(HYPHENED)
        && !matches!(
            next.sense,
            Sense::Part(_) | Sense::PartOrOrdinal(_) | Sense::Percent | Sense::Currency(_)
        )
    {
        // "5-day", "33-member": a measure of the thing, not a number of things.
        return None;
    }
    match next.sense {
        Sense::Part(of) | Sense::PartOrOrdinal(of) => {
            // "a two-thirds majority".
            let majority = usize::from(clause.sense(atom.end + 1) == Sense::Majority);
            Some(fraction(atom.value, of, atom.end + 1 + majority))
        }
        Sense::Percent => Some(Atom { form: Form::Percent, end: atom.end + 1, ..atom }),
        Sense::Points => Some(Atom { form: Form::Points, end: atom.end + 1, ..atom }),
        Sense::Currency(currency) => Some(Atom { form: Form::Money(currency), end: atom.end + 1, ..atom }),
        Sense::Of => Some(match clause.sense(atom.end + 1) {
            Sense::Currency(currency) => Atom { form: Form::Money(currency), end: atom.end + 2, ..atom },
            _ => atom,
        }),
        Sense::Times => Some(Atom { form: Form::Times, end: atom.end + 1, ..atom }),
        // "3 x per year".
        Sense::Word
            if clause.word(atom.end).eq_ignore_ascii_case("x")
                && matches!(
                    clause.sense(atom.end + 1),
                    Sense::Per | Sense::Each | Sense::Every(_) | Sense::Slash | Sense::WeakOne
                ) =>
        {
            Some(Atom { form: Form::Times, end: atom.end + 1, ..atom })
        }
        Sense::And if is_and_a_half(clause, atom.end) => {
            Some(Atom { value: atom.value + Decimal::new(5, 1), end: atom.end + 3, ..atom })
        }
        _ => Some(atom),
    }
}

/// "2½ days", "2 1/2 days": a whole number and a fraction.
fn with_fraction(clause: &Clause, atom: &mut Atom) {
    let digits = |at: usize| {
        let token = clause.token(at);
        (token.sense == Sense::Number && token.is(PLAIN) && !token.is(SPELLED)).then_some(token.bits)
    };
    let (parts, of, end) = match clause.sense(atom.end) {
        Sense::Fraction(parts, of) => (u64::from(parts), u64::from(of), atom.end + 1),
        Sense::Number if clause.sense(atom.end + 1) == Sense::Slash => {
            match (digits(atom.end), digits(atom.end + 2)) {
                (Some(parts), Some(of)) if parts < of && of <= 8 => (parts, of, atom.end + 3),
                _ => return,
            }
        }
        _ => return,
    };
    if atom.spelled || atom.value.scale() > 0 {
        return;
    }
    let fraction = Decimal::from(parts).checked_div(Decimal::from(of));
    if let Some(sum) = fraction.and_then(|fraction| atom.value.checked_add(fraction)) {
        (atom.value, atom.end) = (sum, end);
    }
}

fn is_and_a_half(clause: &Clause, at: usize) -> bool {
    clause.sense(at + 1) == Sense::WeakOne
        && clause.sense(at + 2) == Sense::Part(2)
        && clause.sense(at + 3) != Sense::Of
}

/// "twenty-two (22) Members": treaty texts write a number twice.
fn repeated_in_brackets(clause: &Clause, atom: &mut Atom) {
    let inside = clause.token(atom.end + 1);
    if clause.sense(atom.end) != Sense::Open
        || clause.sense(atom.end + 2) != Sense::Close
        || inside.sense != Sense::Number
    {
        return;
    }
    if inside.is(SPELLED) != atom.spelled {
        // Two different numbers here would be a contradiction that a person has to settle.
        atom.unclear |= value(inside) != atom.value;
        atom.end += 3;
    }
}

/// A currency and the number behind it: "USD 2 million", "$1.5m".
fn sum(clause: &Clause, start: usize, currency: u8) -> Option<Atom> {
    let mut token = clause.token(start + 1);
    if token.sense != Sense::Number {
        return None;
    }
    let mut end = start + 2;
    if let Sense::ScaleLetter(exponent) = clause.sense(end)
        && let Some(scaled) = spelled::scale_up(token, exponent)
    {
        token = Token { power: exponent, ..scaled };
        end += 1;
    }
    if matches!(clause.sense(end), Sense::Currency(_)) {
        end += 1;
    }
    let (unclear, round) = (token.is(UNCLEAR), token.is(ROUND));
    Some(Atom {
        value: value(token),
        form: Form::Money(currency),
        end,
        unclear,
        round,
        power: token.power,
        spelled: false,
    })
}

/// A bare "half"; "half-day", "the first half" and "half of 2025" are something else.
fn half(clause: &Clause, start: usize) -> Option<Atom> {
    let hyphened_on = clause.token(start + 1).is(HYPHENED);
    let of_year =
        clause.sense(start + 1) == Sense::Of && date::is_year(clause, clause.past_articles(start + 2));
    let in_a_row = matches!(clause.sense_before(start), Sense::Ordinal | Sense::Next | Sense::Other);
    let of_a_day = matches!(clause.sense(start + 1), Sense::WeakOne | Sense::Span(_));
    (!hyphened_on && !of_year && !in_a_row && !of_a_day).then(|| fraction(Decimal::ONE, 2, start + 1))
}

/// "a third of", "un tiers"; "a quarter" is a share only where a share can stand, else three months.
fn part_of_one(clause: &Clause, start: usize) -> Option<Atom> {
    match clause.sense(start + 1) {
        // "une ou deux fois", "un à trois ateliers": here the article is the number.
        Sense::Or | Sense::To if clause.sense(start + 2) == Sense::Number => Some(Atom {
            value: Decimal::ONE,
            form: Form::Plain,
            end: start + 1,
            unclear: false,
            round: false,
            power: 0,
            spelled: true,
        }),
        Sense::Part(of) if !clause.token(start + 2).is(HYPHENED) => {
            Some(fraction(Decimal::ONE, of, start + 2))
        }
        Sense::PartOrOrdinal(of) => {
            let share_follows = matches!(clause.sense(start + 2), Sense::Of | Sense::The);
            let share_asked = matches!(
                clause.sense_before(start),
                Sense::Compare(_) | Sense::By | Sense::To | Sense::About | Sense::End
            ) && matches!(
                clause.sense(start + 2),
                Sense::End | Sense::Close | Sense::Stop | Sense::Comma | Sense::By
            );
            (share_follows || share_asked).then(|| fraction(Decimal::ONE, of, start + 2))
        }
        _ => None,
    }
}
