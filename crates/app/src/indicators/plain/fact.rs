//! A fact in one line, and why one cannot be so.

use rust_decimal::Decimal;
use trellis_domain::{
    indicators::fact::{CountedKind, Fact, FactRule, Outcome, RequestKind, What},
    kernel::Day,
};
use trellis_words::Words;

use super::names::{kind_inside, level, request_kind};

/// What happened, in one line without its day: "Fiji: RKC – implementing", "2 activities", "Request for a mission,
/// met on 1 May 2026".
///
/// Member and instrument come with the names the reader knows them by; an instrument without one is shown by its
/// code.
pub fn fact_line(fact: &Fact, member: Option<&str>, instrument: Option<&str>, words: &Words) -> String {
    let code = fact.instrument.as_ref().map(|code| code.as_str());
    let instrument = instrument.or(code);
    let line = match (&fact.what, instrument) {
        (What::Status { level: code }, None) => level(code, words),
        (What::Status { level: code }, Some(instrument)) => {
            let level = level(code, words);
            words.say_with("fact-status", &[("level", level.into()), ("instrument", instrument.into())])
        }
        (what, None) => happened(what, words),
        (what, Some(instrument)) => {
            let fact = happened(what, words);
            words.say_with("fact-about", &[("fact", fact.into()), ("instrument", instrument.into())])
        }
    };
    match member {
        None => line,
        Some(member) => words.say_with("fact-of-member", &[("member", member.into()), ("fact", line.into())]),
    }
}

fn happened(what: &What, words: &Words) -> String {
    let number = |value: Decimal| words.number(value.normalize());
    match what {
        What::Status { level: code } => level(code, words),
        What::Counted { kind, count, .. } => counted(kind, *count, words),
        What::Request { kind, outcome } => request(kind, outcome.as_ref(), words),
        What::Answers { positive, answered } => words
            .say_with("fact-answers", &[("positive", (*positive).into()), ("answered", (*answered).into())]),
        What::Scores { item, mean, answered, top } => {
            let scores = words.say_with(
                "fact-scores",
                &[
                    ("mean", mean.normalize().into()),
                    ("top", top.normalize().into()),
                    ("answered", (*answered).into()),
                ],
            );
            match item {
                None => scores,
                Some(item) => {
                    words.say_with("fact-of-item", &[("item", item.into()), ("fact", scores.into())])
                }
            }
        }
        What::Measured { value, of, unit } => {
            let amount = match of {
                None => number(*value),
                Some(of) => words.say_with(
                    "n-of-total",
                    &[("done", value.normalize().into()), ("total", of.normalize().into())],
                ),
            };
            match unit {
                None => words.say_with("fact-measured", &[("amount", amount.into())]),
                Some(unit) => {
                    words.say_with("fact-measured-unit", &[("amount", amount.into()), ("unit", unit.into())])
                }
            }
        }
    }
}

/// "2 activities"; a kind that no catalogue names is shown by its code.
fn counted(kind: &CountedKind, count: u32, words: &Words) -> String {
    let key = format!("counted-{kind}");
    match words.has(&key) {
        true => words.say_with(&key, &[("count", count.into())]),
        false => {
            let kind = kind_inside(kind, words);
            words.say_with("fact-counted-other", &[("kind", kind.into()), ("count", count.into())])
        }
    }
}

fn request(kind: &RequestKind, outcome: Option<&Outcome>, words: &Words) -> String {
    let key = format!("request-for-{kind}");
    let request = match words.has(&key) {
        true => words.say(&key),
        false => words.say_with("fact-request-other", &[("kind", request_kind(kind, words).into())]),
    };
    let on = |key: &str, day: Day| {
        words.say_with(key, &[("request", request.as_str().into()), ("day", day.into())])
    };
    match outcome {
        None => words.say_with("fact-request-open", &[("request", request.as_str().into())]),
        Some(Outcome { met: true, day }) => on("fact-request-met", *day),
        Some(Outcome { met: false, day }) => on("fact-request-not-met", *day),
    }
}

/// Why a fact cannot be so.
pub fn fact_rule(rule: &FactRule, words: &Words) -> String {
    match *rule {
        FactRule::AboveDenominator { value, of } => words.say_with(
            "problem-fact-above-denominator",
            &[("value", value.normalize().into()), ("of", of.normalize().into())],
        ),
        FactRule::ScaleEmpty { top } => {
            words.say_with("problem-fact-scale-empty", &[("value", top.normalize().into())])
        }
        FactRule::StatusOfNobody => words.say("problem-fact-status-of-nobody"),
        FactRule::OutcomeBeforeRequest { asked, answered } => words.say_with(
            "problem-fact-outcome-before-request",
            &[("asked", asked.into()), ("answered", answered.into())],
        ),
    }
}
