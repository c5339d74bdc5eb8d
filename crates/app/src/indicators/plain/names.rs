//! What codes are called: kinds, levels, horizons, conditions.
//!
//! Codes that an organisation chose itself are shown as it wrote them. Must not know facts or readings.

use trellis_domain::{
    indicators::fact::{CountedKind, LevelCode, RequestKind, What},
    members::ClassCode,
    plans::{
        content::{Condition, Horizon, Level},
        progress::ProgressStatus,
    },
};
use trellis_words::Words;

/// What is counted, as a heading: "Activities".
pub fn kind(kind: &CountedKind, words: &Words) -> String {
    known("kind-", kind.as_str(), words).map_or_else(|| kind.to_string(), |name| capitalised(&name))
}

/// The same inside a sentence: "activities".
pub(super) fn kind_inside(kind: &CountedKind, words: &Words) -> String {
    known("kind-", kind.as_str(), words).unwrap_or_else(|| words.isolated(kind.as_str()))
}

/// What a request asks for, as a heading: "Missions".
pub fn request_kind(kind: &RequestKind, words: &Words) -> String {
    known("request-kind-", kind.as_str(), words).map_or_else(|| kind.to_string(), |name| capitalised(&name))
}

/// The same inside a sentence: "missions".
pub(super) fn request_kind_inside(kind: &RequestKind, words: &Words) -> String {
    known("request-kind-", kind.as_str(), words).unwrap_or_else(|| words.isolated(kind.as_str()))
}

/// A level of a status scale: "implementing".
pub fn level(level: &LevelCode, words: &Words) -> String {
    known("level-", level.as_str(), words).unwrap_or_else(|| level.to_string())
}

/// What a Member counts as: "small island developing State".
pub fn class(class: &ClassCode, words: &Words) -> String {
    known("class-", class.as_str(), words).unwrap_or_else(|| class.to_string())
}

/// The catalogue's word for a code, if it has one.
fn known(prefix: &str, code: &str, words: &Words) -> Option<String> {
    let key = format!("{prefix}{code}");
    words.has(&key).then(|| words.say(&key))
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// How far an action is, as reported.
pub fn progress_status(status: ProgressStatus, words: &Words) -> String {
    words.say(match status {
        ProgressStatus::Done => "progress-done",
        ProgressStatus::Ongoing => "progress-ongoing",
        ProgressStatus::Partly => "progress-partly",
        ProgressStatus::DoneInHouse => "progress-done-in-house",
        ProgressStatus::NotDoneNoFunds => "progress-not-done-no-funds",
        ProgressStatus::FundraisingNoResult => "progress-fundraising-no-result",
        ProgressStatus::ConditionalFunding => "progress-conditional-funding",
        ProgressStatus::ConditionalDecision => "progress-conditional-decision",
        ProgressStatus::TemporaryEnded => "progress-temporary-ended",
        ProgressStatus::NotStarted => "progress-not-started",
        ProgressStatus::Delayed => "progress-delayed",
        ProgressStatus::Suspended => "progress-suspended",
        ProgressStatus::Cancelled => "progress-cancelled",
    })
}

/// How far ahead.
pub fn horizon(horizon: Horizon, words: &Words) -> String {
    words.say(match horizon {
        Horizon::Short => "horizon-short",
        Horizon::Medium => "horizon-medium",
        Horizon::Long => "horizon-long",
    })
}

/// The level at which an action is taken.
pub fn plan_level(level: Level, words: &Words) -> String {
    words.say(match level {
        Level::National => "plan-level-national",
        Level::Subregional => "plan-level-subregional",
        Level::Regional => "plan-level-regional",
        Level::SubregionalAndRegional => "plan-level-subregional-and-regional",
        Level::International => "plan-level-international",
        Level::Global => "plan-level-global",
    })
}

/// A condition or tag of an action; a hedge is quoted as printed.
pub fn condition(condition: &Condition, words: &Words) -> String {
    match condition {
        Condition::UponRequest => words.say("condition-upon-request"),
        Condition::Hedge(text) => words.say_with("condition-hedge", &[("text", text.into())]),
        Condition::Internal => words.say("condition-internal"),
        Condition::External => words.say("condition-external"),
    }
}

/// The codes of the kinds of fact, as forms and files write them.
pub const WHAT_CODES: [&str; 6] = ["status", "counted", "request", "answers", "scores", "measured"];

/// The code of a fact's kind.
pub const fn what_code(what: &What) -> &'static str {
    match what {
        What::Status { .. } => "status",
        What::Counted { .. } => "counted",
        What::Request { .. } => "request",
        What::Answers { .. } => "answers",
        What::Scores { .. } => "scores",
        What::Measured { .. } => "measured",
    }
}

/// What a kind of fact is called, by its code; a code that is none is shown as it is.
pub fn what(code: &str, words: &Words) -> String {
    match code {
        "status" => words.say("fact-kind-status"),
        "counted" => words.say("fact-kind-counted"),
        "request" => words.say("fact-kind-request"),
        "answers" => words.say("fact-kind-answers"),
        "scores" => words.say("fact-kind-scores"),
        "measured" => words.say("fact-kind-measured"),
        other => other.to_owned(),
    }
}
