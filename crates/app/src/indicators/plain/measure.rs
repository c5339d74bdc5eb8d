//! What counts for a KPI, in one line: what is done with which facts.

use std::fmt::Display;

use trellis_domain::indicators::{
    fact::{CountedKind, InstrumentCode},
    measure::{Counted, Filter, Measure, Rule},
};
use trellis_words::Words;

use super::names::{class, kind_inside, level, request_kind_inside};

/// What counts for a KPI: "Number of facts of these kinds: activities; recorded for this action". `instruments` are
/// codes with the names the reader knows them by; one without a name is shown by its code.
pub fn measure(measure: &Measure, instruments: &[(String, String)], words: &Words) -> String {
    let what = rule(&measure.rule, words);
    match narrowed(&measure.filter, instruments, words) {
        None => what,
        Some(which) => words.say_with("measure-narrowed", &[("what", what.into()), ("which", which.into())]),
    }
}

fn rule(rule: &Rule, words: &Words) -> String {
    match rule {
        Rule::MembersAt { levels } if levels.is_empty() => words.say("measure-no-level"),
        Rule::MembersAt { levels } => {
            let names: Vec<String> = levels.iter().map(|code| words.isolated(&level(code, words))).collect();
            words.say_with("measure-members-at", &[("levels", words.list(&names).into())])
        }
        Rule::MembersWith { kinds } | Rule::Count { kinds } if kinds.is_empty() => {
            words.say("measure-no-kind")
        }
        Rule::MembersWith { kinds } => {
            words.say_with("measure-members-with", &[("kinds", kinds_named(kinds, words).into())])
        }
        Rule::Count { kinds } => {
            words.say_with("measure-count", &[("kinds", kinds_named(kinds, words).into())])
        }
        Rule::Share { part, whole } => words.say_with(
            "measure-share",
            &[("part", counted(part, words).into()), ("whole", counted(whole, words).into())],
        ),
        Rule::MeanScore => words.say("measure-mean-score"),
        Rule::PositiveAnswers => words.say("measure-positive-answers"),
        Rule::Sum => words.say("measure-sum"),
        Rule::Latest => words.say("measure-latest"),
    }
}

/// One side of a share.
fn counted(counted: &Counted, words: &Words) -> String {
    match counted {
        Counted::Facts(kinds) if kinds.is_empty() => words.say("measure-no-kind"),
        Counted::Facts(kinds) => kinds_named(kinds, words),
        Counted::Requests(kind) => {
            let kind = request_kind_inside(kind, words);
            words.say_with("measure-requests", &[("kind", kind.into())])
        }
        Counted::RequestsMet(kind) => {
            let kind = request_kind_inside(kind, words);
            words.say_with("measure-requests-met", &[("kind", kind.into())])
        }
        Counted::RequestsServed(kind, served) => words.say_with(
            "measure-requests-served",
            &[
                ("kind", request_kind_inside(kind, words).into()),
                ("served", kind_inside(served, words).into()),
            ],
        ),
    }
}

fn kinds_named(kinds: &[CountedKind], words: &Words) -> String {
    words.list(&kinds.iter().map(|kind| kind_inside(kind, words)).collect::<Vec<_>>())
}

/// Which facts are looked at; `None` where all are.
fn narrowed(filter: &Filter, instruments: &[(String, String)], words: &Words) -> Option<String> {
    let mut parts = Vec::new();
    match filter.actions.len() {
        0 => {}
        1 => parts.push(words.say("measure-of-this-action")),
        count => parts.push(words.say_with("measure-of-actions", &[("count", count.into())])),
    }
    if !filter.instruments.is_empty() {
        let name = |code: &InstrumentCode| {
            let named = instruments.iter().find(|(each, _)| each == code.as_str());
            words.isolated(named.map_or(code.as_str(), |(_, name)| name))
        };
        let names = words.list(&filter.instruments.iter().map(name).collect::<Vec<_>>());
        parts.push(words.say_with("measure-of-instruments", &[("names", names.into())]));
    }
    if !filter.topics.is_empty() {
        let names = codes(&filter.topics, words);
        parts.push(words.say_with("measure-of-topics", &[("names", names.into())]));
    }
    if !filter.channels.is_empty() {
        let names = codes(&filter.channels, words);
        parts.push(words.say_with("measure-of-channels", &[("names", names.into())]));
    }
    if !filter.partners.is_empty() {
        let names = codes(&filter.partners, words);
        parts.push(words.say_with("measure-of-partners", &[("names", names.into())]));
    }
    if !filter.classes.is_empty() {
        let names: Vec<String> =
            filter.classes.iter().map(|code| words.isolated(&class(code, words))).collect();
        parts.push(words.say_with("measure-of-classes", &[("names", words.list(&names).into())]));
    }
    (!parts.is_empty()).then(|| words.list(&parts))
}

/// Codes an organisation chose, as it writes them.
fn codes<Code: Display>(codes: &[Code], words: &Words) -> String {
    words.list(&codes.iter().map(|code| words.isolated(&code.to_string())).collect::<Vec<_>>())
}
