//! Answers as people read them. Must not know where they are shown.

use trellis_domain::{
    kernel::Language,
    surveys::questions::{Question, QuestionKind},
};
use trellis_words::Words;

use crate::members::states::folded;

/// One value of a closed list in words.
pub fn value(question: &Question, value: &str, words: &Words) -> String {
    match (&question.kind, value) {
        (QuestionKind::YesNo | QuestionKind::YesPartlyNo, "yes" | "partly" | "no") => {
            words.say(&format!("survey-answer-{value}"))
        }
        (QuestionKind::One(_) | QuestionKind::Several(_), value) => {
            question.kind.choice(value).unwrap_or(value).to_owned()
        }
        (_, value) => value.to_owned(),
    }
}

/// A kept answer in words.
pub fn answer(question: &Question, kept: &str, words: &Words) -> String {
    match &question.kind {
        QuestionKind::Several(_) => {
            let parts: Vec<String> = kept.split(';').map(|part| value(question, part, words)).collect();
            parts.join("; ")
        }
        QuestionKind::Day => kept.parse().map_or_else(|_| kept.to_owned(), |day| words.day(day)),
        QuestionKind::Number => kept.parse().map_or_else(|_| kept.to_owned(), |number| words.number(number)),
        _ => value(question, kept, words),
    }
}

/// An answer as it stands in a table to go on working with: days and numbers as programs read them.
pub(super) fn in_table(question: &Question, kept: &str, words: &Words) -> String {
    match &question.kind {
        QuestionKind::Day | QuestionKind::Number => kept.to_owned(),
        _ => answer(question, kept, words),
    }
}

/// What can be answered, as a form that is filled in elsewhere says it.
pub(super) fn kind(question: &Question, words: &Words) -> String {
    let key = match &question.kind {
        QuestionKind::Text => "survey-asks-text",
        QuestionKind::Number => "survey-asks-number",
        QuestionKind::Day => "survey-asks-day",
        QuestionKind::YesNo | QuestionKind::YesPartlyNo | QuestionKind::One(_) => "survey-asks-one",
        QuestionKind::Several(_) => "survey-asks-several",
    };
    let values: Vec<String> =
        question.kind.values().iter().map(|each| value(question, each, words)).collect();
    words.say_with(key, &[("choices", values.join("; ").as_str().into())])
}

/// What somebody typed as an answer, with yes, partly and no of any language as they are kept.
pub(super) fn typed(question: &Question, text: &str) -> String {
    if !matches!(question.kind, QuestionKind::YesNo | QuestionKind::YesPartlyNo) {
        return match question.kind {
            QuestionKind::Number => text.trim().replace(',', "."),
            _ => text.to_owned(),
        };
    }
    yes_no(text)
}

/// Yes, partly or no as somebody wrote it in any language, as it is kept; anything else as it is.
pub(super) fn yes_no(text: &str) -> String {
    let wanted = folded(text);
    let means = |code: &&str| {
        let key = format!("survey-answer-{code}");
        Language::ALL.into_iter().any(|language| folded(&Words::of(language).say(&key)) == wanted)
    };
    ["yes", "partly", "no"].into_iter().find(means).map_or_else(|| text.to_owned(), str::to_owned)
}
