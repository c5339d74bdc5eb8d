//! The catalogue of problems: everything that can go wrong in words a person can act on.
//!
//! A problem has a stable code, the values its sentence quotes, and the fields it concerns. Sentences live in the
//! language catalogues under `problem-<code>`; statuses live one floor up. Nothing else reaches a person. [`Code`] lists
//! what there is, [`Form`] finds what is wrong with what was typed.

mod catalogue;
mod form;

use std::{error::Error, fmt};

use rust_decimal::Decimal;
use trellis_domain::people::Refusal;
use trellis_paper::Unreadable;
use trellis_store::StoreError;

pub use crate::{quoted::Quoted, stale::Stands};
pub use catalogue::{Code, Kind};
pub use form::{Form, TEXT_LETTERS_MAX};

/// What the workshop says about a file: these are numbers of something, all else is quoted.
fn of_file(name: &str, value: String) -> Quoted {
    const COUNTS: [&str; 5] = ["count", "max", "max_columns", "max_rows", "seconds"];
    match value.parse::<Decimal>() {
        Ok(number) if COUNTS.contains(&name) => Quoted::Number(number),
        _ => Quoted::Text(value),
    }
}

/// What went wrong, where, with which value.
#[derive(Debug)]
pub struct Problem {
    /// Which entry of the catalogue.
    pub code: Code,
    /// The values the sentence quotes.
    pub args: Vec<(&'static str, Quoted)>,
    /// What is wrong with single fields of a form.
    pub fields: Vec<FieldProblem>,
    /// Seconds after which another try makes sense.
    pub retry_after: Option<i64>,
    /// What stands now, where somebody else was faster.
    pub stands: Option<Box<Stands>>,
    /// The cause, for the log only.
    pub source: Option<Box<dyn Error + Send + Sync>>,
    /// What the policy refused, where it did: the log of deeds tells of it.
    pub refused: Option<String>,
}

/// What is wrong with one field.
#[derive(Debug)]
pub struct FieldProblem {
    /// The field's name in the form and in the API.
    pub field: &'static str,
    /// Which entry of the catalogue.
    pub code: Code,
    /// The values the sentence quotes.
    pub args: Vec<(&'static str, Quoted)>,
}

impl FieldProblem {
    /// A problem with a field, without values.
    pub const fn new(field: &'static str, code: Code) -> Self {
        Self { field, code, args: Vec::new() }
    }

    /// Quotes a value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Quoted>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

impl From<FieldProblem> for Problem {
    fn from(problem: FieldProblem) -> Self {
        Self::of_fields(vec![problem])
    }
}

impl Problem {
    /// A problem without values.
    pub const fn new(code: Code) -> Self {
        Self {
            code,
            args: Vec::new(),
            fields: Vec::new(),
            retry_after: None,
            stands: None,
            source: None,
            refused: None,
        }
    }

    /// Quotes a value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Quoted>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Says after how many seconds another try makes sense.
    #[must_use]
    pub fn retry_after(self, seconds: i64) -> Self {
        Self { retry_after: Some(seconds), ..self }
    }

    /// Several fields need a change.
    pub fn of_fields(fields: Vec<FieldProblem>) -> Self {
        Self { fields, ..Self::new(Code::FormInvalid) }
    }

    /// Nothing of that id, or hidden: the two must not be told apart.
    pub const fn not_found() -> Self {
        Self::new(Code::NotFound)
    }

    pub(crate) fn because(self, source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self { source: Some(source.into()), ..self }
    }

    /// The same, and says what was refused: the deed, and what it was about.
    pub(crate) fn refusing(self, what: String) -> Self {
        let refused = self.refused.is_some().then_some(what);
        Self { refused, ..self }
    }

    pub(crate) fn internal(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self { source: Some(source.into()), ..Self::new(Code::Internal) }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code.code())?;
        self.args.iter().try_for_each(|(name, value)| write!(f, " {name}={value}"))?;
        self.fields.iter().try_for_each(|field| write!(f, " {}:{}", field.field, field.code.code()))
    }
}

impl Error for Problem {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        let answer = match refusal {
            Refusal::Hidden => Self::not_found(),
            Refusal::NotYours => Self::new(Code::NotAllowed),
            Refusal::NeedsAnother => Self::new(Code::NeedsAnother),
        };
        Self { refused: Some(refusal.to_string()), ..answer }
    }
}

impl From<Unreadable> for Problem {
    /// The workshop's codes are entries of the catalogue; a test holds the two together.
    fn from(unreadable: Unreadable) -> Self {
        let code = Code::from_code(unreadable.code()).unwrap_or(Code::FileReaderFailed);
        let args = unreadable.arguments().into_iter().map(|(name, value)| (name, of_file(name, value)));
        Self { args: args.collect(), ..Self::new(code) }
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Stale => Self::new(Code::Stale),
            StoreError::Full(_) => Self::new(Code::StoreFull).because(error),
            StoreError::Unwell(_) => Self::new(Code::StoreUnwell).because(error),
            StoreError::NotText(_) => Self::new(Code::TextNul).because(error),
            StoreError::Damaged(_) => Self::new(Code::StoreDamaged).because(error),
            other => Self::internal(other),
        }
    }
}

#[cfg(test)]
mod tests;
