//! What texts of all forms and languages are read as, in tables.
//!
//! One line a target: the text, and what it says in a short notation (see [`show`]).

mod edges;
mod english;
mod english_edges;
mod french;
mod groups;
mod properties;
mod s5;
mod spanish;

use super::*;

/// A target in one line: kind, comparator, value (`..upper`), `/of`, unit in quotes, then what else is there.
fn show(target: &Target) -> String {
    let mut line = format!("{:?}", target.kind);
    let mut add = |text: String| {
        line.push(' ');
        line.push_str(&text);
    };
    if let Some(comparator) = target.comparator {
        add(format!("{comparator:?}"));
    }
    match (target.value, target.upper) {
        (Some(value), Some(upper)) => add(format!("{}..{}", value.normalize(), upper.normalize())),
        (Some(value), None) => add(value.normalize().round_dp(2).to_string()),
        (None, _) => {}
    }
    match target.of {
        Some(Of::Number(of)) => add(format!("/{}", of.normalize())),
        Some(Of::Count(of)) => add(format!("of '{of}'")),
        None => {}
    }
    if let Some(unit) = target.unit {
        add(format!("'{unit}'"));
    }
    if let Some(group) = target.group {
        add(format!("group '{group}'"));
    }
    if let Some(change) = target.change {
        add(format!(
            "{:?}{}",
            change.mode,
            change.direction.map_or(String::new(), |direction| format!("{direction:?}"))
        ));
    }
    if let Some(from) = target.from {
        add(format!("from {}", from.normalize()));
    }
    if target.per.is_some() || target.every.is_some() {
        let every = target.every.map_or(String::new(), |every| every.to_string());
        add(format!("per {every}{}", target.per.map_or("?".into(), |per| format!("{per:?}"))));
    }
    if let Some(by) = target.by {
        add(format!("by '{by}'"));
    }
    if let Some(label) = target.label {
        add(format!("label '{label}'"));
    }
    for question in &target.questions {
        add(format!("?{question:?}"));
    }
    if !target.clauses.is_empty() {
        let clauses: Vec<_> = target.clauses.iter().map(show).collect();
        add(format!("[{}]", clauses.join("; ")));
    }
    line
}

/// Checks a whole table and reports every line that differs.
fn check(language: Option<Language>, table: &[(&str, &str)]) {
    let wrong: Vec<_> = table
        .iter()
        .filter_map(|(text, expected)| {
            let read = show(&parse(text, language).0);
            (read != *expected).then(|| format!("{text:?}\n  expected {expected}\n  read     {read}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} lines differ:\n{}", wrong.len(), table.len(), wrong.join("\n"));
}

/// Reads a text up to its tokens and hands them to a recogniser as one clause.
pub(super) fn with_clause<R>(
    text: &str,
    language: Language,
    recognise: impl FnOnce(&clause::Clause) -> R,
) -> R {
    let mut tokens = token::Tokens::new();
    scan::scan(text, &mut tokens);
    read::read(text, language, &mut tokens);
    recognise(&clause::Clause { text, tokens: tokens.as_slice(), language })
}
