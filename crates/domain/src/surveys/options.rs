//! What stands beside the answers of a questionnaire (REQUIREMENTS S4.20): figures of other bodies, which are never added to the own
//! ones, and the options that a paper on it lays before its readers. Must not know answers.

use crate::kernel::{Day, Id};

/// The id of a figure of another body.
pub type ComparisonId = Id<Comparison>;
/// The id of an option.
pub type ChoiceId = Id<Choice>;

/// A figure of another body beside a question. It has its own number of answers and its own day, and is counted by its own rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// Its id.
    pub id: ComparisonId,
    /// Beside which question, by its place.
    pub question: usize,
    /// Whose figure it is.
    pub body: String,
    /// What was counted there, in its words.
    pub counted: String,
    /// The figure as printed.
    pub figure: String,
    /// Of how many, where that is said.
    pub out_of: Option<u32>,
    /// As at which day.
    pub as_at: Day,
    /// Where it can be read.
    pub source: String,
}

/// Something that could be done about what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its id.
    pub id: ChoiceId,
    /// What it is called.
    pub title: String,
    /// What it would mean.
    pub meaning: String,
    /// What it would cost, in money or work; may be empty.
    pub effort: String,
    /// Who would do it; may be empty.
    pub who: String,
}
