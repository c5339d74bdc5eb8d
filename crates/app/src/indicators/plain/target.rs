//! A parsed target said back in plain words, put together from parts that every catalogue has.
//!
//! What the parser understood is said, not what the text says: that is how a person sees a misreading.

use std::borrow::Cow;

use rust_decimal::Decimal;
use trellis_domain::indicators::target::{
    Change, ChangeMode, Comparator, Direction, Kind, Of, Per, Question, Target,
};
use trellis_words::{Arg, Words};

/// What was divided ("two thirds") is said with this many decimals; the figure itself is exact.
const DECIMALS_OF_DIVIDED: u32 = 2;

/// Nobody writes more decimals than these: a number with more of them was divided.
const DECIMALS_WRITTEN_MAX: u32 = 6;

/// The target in one plain sentence.
pub fn target(target: &Target<'_>, words: &Words) -> String {
    match target.kind {
        Kind::Placeholder => words.say("target-placeholder"),
        Kind::Statement => words.say("target-statement"),
        Kind::Compound => {
            let clauses: Vec<String> = target.clauses.iter().map(|clause| phrase(clause, words)).collect();
            words.say_with("target-compound", &[("clauses", clauses.join("; ").into())])
        }
        _ => capitalised(&words.say_with("target-sentence", &[("target", phrase(target, words).into())])),
    }
}

/// What the text leaves open, as a question to a person.
pub fn question(question: Question, words: &Words) -> String {
    let name = format!("{question:?}").chars().fold(String::new(), |mut key, letter| {
        if letter.is_uppercase() && !key.is_empty() {
            key.push('-');
        }
        key.extend(letter.to_lowercase());
        key
    });
    words.say(&format!("question-{name}"))
}

/// The target without its full stop, as a clause of a longer sentence.
fn phrase(target: &Target<'_>, words: &Words) -> String {
    let asked = match target.kind {
        Kind::Statement | Kind::Placeholder => target.text.to_owned(),
        Kind::Compound => {
            let clauses: Vec<String> = target.clauses.iter().map(|clause| phrase(clause, words)).collect();
            words.list(&clauses)
        }
        Kind::Breakdown => with_groups(counted("target-counted", None, target, words), target, words),
        Kind::All => all(target, words),
        Kind::MembershipShare => of_set(target, words),
        Kind::Count => counted("target-counted", None, target, words),
        Kind::Increase => counted("target-increase", Some("target-increase-bare"), target, words),
        Kind::Frequency => each(target, words),
        Kind::Share => share(target, words),
        Kind::Mean => mean(target, words),
        Kind::Change => change(target, words),
    };
    let asked = surroundings(target, asked, words);
    match target.by {
        Some(by) => words.say_with("target-by", &[("target", asked.into()), ("by", by.into())]),
        None => asked,
    }
}

fn with_groups(total: String, target: &Target<'_>, words: &Words) -> String {
    let groups: Vec<String> = target.clauses.iter().map(|group| phrase(group, words)).collect();
    words.say_with("target-groups", &[("total", total.into()), ("groups", words.list(&groups).into())])
}

/// What a target says beside its number: for each what, from where, and in each which span.
fn surroundings(target: &Target<'_>, mut asked: String, words: &Words) -> String {
    let (thing, place) = match (target.kind, target.of) {
        (Kind::Change, Some(Of::Count(of))) => (None, Some(of)),
        (Kind::Count | Kind::Increase | Kind::Breakdown | Kind::Mean, Some(Of::Count(of))) => {
            (Some(of), None)
        }
        _ => (None, None),
    };
    if let Some(of) = place {
        asked = words.say_with("target-change-of", &[("change", asked.into()), ("of", of.into())]);
    }
    if let Some(of) = thing {
        asked = for_each(asked, of, words);
    }
    let part = target.group.filter(|_| target.unit.is_none());
    if let Some(group) = part {
        asked = words.say_with("target-part", &[("target", asked.into()), ("group", group.into())]);
    }
    if target.kind != Kind::Breakdown && !is_open(target.kind) && !target.clauses.is_empty() {
        asked = with_groups(asked, target, words);
    }
    if let (Some(from), false) = (target.from, target.kind == Kind::Change) {
        let from = said(Some(from));
        asked = words.say_with("target-baseline", &[("target", asked.into()), ("from", from.into())]);
    }
    match target.per {
        Some(per) if target.kind != Kind::Frequency && !is_open(target.kind) => {
            in_each(asked, per, target.every, words)
        }
        _ => asked,
    }
}

const fn is_open(kind: Kind) -> bool {
    matches!(kind, Kind::Statement | Kind::Placeholder | Kind::Compound)
}

/// What is counted, as written; the signs that the parser names itself, in the language of the sentence.
fn unit<'t>(target: &Target<'t>, words: &Words) -> Option<Cow<'t, str>> {
    match target.unit? {
        "per cent" => Some(words.say("target-unit-percent").into()),
        "percentage points" => Some(words.say("target-unit-points").into()),
        written => Some(written.into()),
    }
}

fn all(target: &Target<'_>, words: &Words) -> String {
    match (target.unit, target.of) {
        (Some(unit), Some(Of::Number(of))) => {
            words.say_with("target-all-of", &[("of", of.into()), ("unit", unit.into())])
        }
        (Some(unit), _) | (None, Some(Of::Count(unit))) => {
            let key = if is_plural(unit) { "target-all" } else { "target-all-each" };
            words.say_with(key, &[("unit", unit.into())])
        }
        (None, _) => words.say("target-all-bare"),
    }
}

fn of_set(target: &Target<'_>, words: &Words) -> String {
    let amount = amount(target, words);
    let of: Arg<'_> = match target.of {
        Some(Of::Number(of)) => of.into(),
        Some(Of::Count(of)) => of.into(),
        None => return counted("target-counted", None, target, words),
    };
    match target.unit {
        Some(unit) => {
            words.say_with("target-of-set", &[("amount", amount.into()), ("of", of), ("unit", unit.into())])
        }
        None => words.say_with("target-of-set-bare", &[("amount", amount.into()), ("of", of)]),
    }
}

/// An amount with its unit; without one, in the words of `bare`, or as it is.
fn counted(key: &str, bare: Option<&str>, target: &Target<'_>, words: &Words) -> String {
    let amount = amount(target, words);
    match (unit(target, words), bare) {
        (Some(unit), _) => words.say_with(key, &[("amount", amount.into()), ("unit", unit.into())]),
        (None, Some(bare)) => words.say_with(bare, &[("amount", amount.into())]),
        (None, None) => amount,
    }
}

fn each(target: &Target<'_>, words: &Words) -> String {
    if target.value.is_none() {
        let open = words.say("target-frequency-open");
        return named(target.unit, open, words);
    }
    let once_of_many = target.unit.filter(|unit| is_one_of_many(target, unit));
    let amount = match target.unit {
        Some(_) if once_of_many.is_none() => counted("target-counted", None, target, words),
        _ => words.say_with(
            "target-times",
            &[
                ("comparator", comparator(target.comparator).into()),
                ("count", target.value.unwrap_or_default().into()),
                ("value", words.number(said(target.value)).into()),
                ("upper", words.number(said(target.upper)).into()),
            ],
        ),
    };
    let amount = match target.of {
        Some(Of::Count(of)) => for_each(amount, of, words),
        _ => amount,
    };
    let said = match target.per {
        Some(per) => in_each(amount, per, target.every, words),
        None => words.say_with("target-in-open-span", &[("amount", amount.into())]),
    };
    named(once_of_many, said, words)
}

fn for_each(target: String, of: &str, words: &Words) -> String {
    let key = if is_plural(of) { "target-for-each-of" } else { "target-for-each" };
    words.say_with(key, &[("target", target.into()), ("of", of.into())])
}

/// Whether a noun as written has the ending that plurals have in the languages of targets.
fn is_plural(noun: &str) -> bool {
    noun.ends_with(['s', 'S', 'x', 'X'])
}

/// "Half-yearly reports" are once in every six months; "1 reports" would be no language.
fn is_one_of_many(target: &Target<'_>, unit: &str) -> bool {
    target.value == Some(Decimal::ONE) && target.upper.is_none() && is_plural(unit)
}

/// "reports: once in each year".
fn named(unit: Option<&str>, said: String, words: &Words) -> String {
    match unit {
        Some(unit) => words.say_with("target-named", &[("unit", unit.into()), ("target", said.into())]),
        None => said,
    }
}

fn in_each(amount: String, per: Per, every: Option<u32>, words: &Words) -> String {
    let every = i64::from(every.unwrap_or(1));
    let span = words.say_with("target-span", &[("per", span(per).into()), ("every", every.into())]);
    words.say_with("target-in-each", &[("amount", amount.into()), ("span", span.into())])
}

fn share(target: &Target<'_>, words: &Words) -> String {
    let amount = amount(target, words);
    let of: Arg<'_> = match target.of {
        Some(Of::Count(of)) => of.into(),
        Some(Of::Number(of)) => of.into(),
        None => {
            return match target.group {
                Some(group) => words
                    .say_with("target-share-group", &[("amount", amount.into()), ("group", group.into())]),
                None => words.say_with("target-share-bare", &[("amount", amount.into())]),
            };
        }
    };
    words.say_with("target-share", &[("amount", amount.into()), ("of", of)])
}

fn mean(target: &Target<'_>, words: &Words) -> String {
    let amount = amount(target, words);
    match target.of {
        Some(Of::Number(of)) => {
            words.say_with("target-mean", &[("amount", amount.into()), ("of", of.into())])
        }
        _ => {
            let amount = match unit(target, words) {
                Some(unit) => {
                    words.say_with("target-counted", &[("amount", amount.into()), ("unit", unit.into())])
                }
                None => amount,
            };
            words.say_with("target-mean-bare", &[("amount", amount.into())])
        }
    }
}

fn change(target: &Target<'_>, words: &Words) -> String {
    let amount = amount(target, words);
    let way = way(target.change);
    match (target.from, unit(target, words)) {
        (Some(from), Some(unit)) => words.say_with(
            "target-change-from",
            &[
                ("way", way.into()),
                ("from", said(Some(from)).into()),
                ("amount", amount.into()),
                ("unit", unit.into()),
            ],
        ),
        (Some(from), None) => words.say_with(
            "target-change-from-bare",
            &[("way", way.into()), ("from", said(Some(from)).into()), ("amount", amount.into())],
        ),
        (None, Some(unit)) => words.say_with(
            "target-change",
            &[("way", way.into()), ("amount", amount.into()), ("unit", unit.into())],
        ),
        (None, None) => {
            words.say_with("target-change-bare", &[("way", way.into()), ("amount", amount.into())])
        }
    }
}

fn way(change: Option<Change>) -> &'static str {
    let Some(change) = change else { return "open-by" };
    match (change.direction, change.mode) {
        (Some(Direction::Up), ChangeMode::By) => "up-by",
        (Some(Direction::Down), ChangeMode::By) => "down-by",
        (Some(Direction::Up), ChangeMode::To) => "up-to",
        (Some(Direction::Down), ChangeMode::To) => "down-to",
        (None, ChangeMode::To) => "open-to",
        (None, ChangeMode::By) => "open-by",
    }
}

/// "at least 22": the comparison with its number, as the text says it.
fn amount(target: &Target<'_>, words: &Words) -> String {
    words.say_with(
        "target-amount",
        &[
            ("comparator", comparator(target.comparator).into()),
            ("value", said(target.value).into()),
            ("upper", said(target.upper).into()),
        ],
    )
}

fn said(value: Option<Decimal>) -> Decimal {
    let value = value.unwrap_or_default().normalize();
    if value.scale() > DECIMALS_WRITTEN_MAX { value.round_dp(DECIMALS_OF_DIVIDED).normalize() } else { value }
}

const fn comparator(comparator: Option<Comparator>) -> &'static str {
    match comparator {
        Some(Comparator::AtLeast) => "at-least",
        Some(Comparator::AtMost) => "at-most",
        Some(Comparator::MoreThan) => "more-than",
        Some(Comparator::LessThan) => "less-than",
        Some(Comparator::Exactly) => "exactly",
        Some(Comparator::Between) => "between",
        None => "open",
    }
}

const fn span(per: Per) -> &'static str {
    match per {
        Per::Year => "year",
        Per::Quarter => "quarter",
        Per::Month => "month",
        Per::Biennium => "biennium",
        Per::Session => "session",
    }
}

fn capitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use trellis_domain::{indicators::target::parse, kernel::Language};

    use super::*;

    #[test]
    fn s5_7_every_form_is_said_back_in_plain_words() {
        for (text, plain) in [
            ("At least 22/33 Members", "At least 22 of 33 Members."),
            ("33/33 Members", "All 33 Members."),
            ("20/33 Members", "20 of 33 Members."),
            ("At least 28 Members", "At least 28 Members."),
            ("At least 4 new contracting parties", "At least 4 more contracting parties than at the start."),
            ("At least once per year", "At least once in each year."),
            ("At least 3 times per year", "At least 3 times in each year."),
            ("once every two years", "Once in every 2 years."),
            ("Meet at least 75% of the ROCB requests", "At least 75 per cent of ROCB requests."),
            ("At least average of 4 out of 5", "An average of at least 4 out of 5."),
            ("TBD", "A number was meant, but it is still to be written."),
            ("reduce by half", "A reduction of 50 per cent."),
            ("increase from 40% to 60%", "An increase to 60 per cent from 40."),
            ("Improved coordination", "Words without a number: nothing is computed from them."),
            ("80% of Parties by 2030", "80 per cent of Parties, by 2030."),
        ] {
            assert_eq!(target(&parse(text, None).0, Words::of(Language::En)), plain, "{text}");
        }
    }

    #[test]
    fn every_language_has_every_part() {
        let texts = [
            "At least 22/33 Members",
            "all Members",
            "between 5 and 10 workshops",
            "4 more parties",
            "at most twice a month",
            "half of the missions",
            "mean of 4 out of 5",
            "increase by 10%",
            "from 40 to 60 days",
            "30 participants (15 women, 15 men)",
            "(1) 2 reports; (2) 3 papers",
            "X%",
            "Policy in place",
        ];
        for language in Language::ALL {
            for text in texts {
                let said = target(&parse(text, Some(Language::En)).0, Words::of(language));
                assert!(!said.contains('⟦') && !said.contains("{$"), "{language} {text}: {said}");
            }
        }
    }
}
