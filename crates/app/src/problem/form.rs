//! What a form's fields become, and what is wrong with them: a person sees all of it at once. Must not know what a form is
//! for.

use rust_decimal::Decimal;
use trellis_domain::kernel::Day;

use super::{Code, FieldProblem, Problem};
use crate::quoted::Quoted;

/// Collects what is wrong with a form, so that a person sees all of it at once.
#[derive(Debug, Default)]
pub struct Form {
    problems: Vec<FieldProblem>,
}

/// Longest text a person may type into one field, in letters.
pub const TEXT_LETTERS_MAX: usize = 10_000;

impl Form {
    /// Notes a problem with a field.
    pub fn wrong(&mut self, field: &'static str, code: Code, args: &[(&'static str, &str)]) {
        let args = args.iter().map(|(name, value)| (*name, Quoted::from(*value))).collect();
        self.problems.push(FieldProblem { field, code, args });
    }

    /// Notes a problem that quotes more than texts.
    pub fn refuse(&mut self, problem: FieldProblem) {
        self.problems.push(problem);
    }

    /// A text that must be there and not be endless.
    pub fn text(&mut self, field: &'static str, value: &str) -> String {
        if value.trim().is_empty() {
            self.wrong(field, Code::FieldEmpty, &[]);
        }
        self.optional_text(field, value).unwrap_or_default()
    }

    /// A text that may be missing.
    pub fn optional_text(&mut self, field: &'static str, value: &str) -> Option<String> {
        if value.chars().count() > TEXT_LETTERS_MAX {
            self.refuse(FieldProblem::new(field, Code::FieldLong).with("most", TEXT_LETTERS_MAX));
        }
        if value.contains('\0') {
            self.wrong(field, Code::TextNul, &[]);
        }
        let value = value.trim();
        (!value.is_empty()).then(|| value.to_owned())
    }

    /// A day as date fields send it, `2026-11-21`.
    pub fn day(&mut self, field: &'static str, value: &str) -> Option<Day> {
        if value.trim().is_empty() {
            self.wrong(field, Code::FieldEmpty, &[]);
            return None;
        }
        self.optional_day(field, value)
    }

    /// A day that may be missing.
    pub fn optional_day(&mut self, field: &'static str, value: &str) -> Option<Day> {
        let value = value.trim();
        if value.is_empty() {
            return None;
        }
        let day = value.parse().ok();
        if day.is_none() {
            self.wrong(field, Code::FieldDay, &[("value", value)]);
        }
        day
    }

    /// A day that has come.
    pub fn past_day(&mut self, field: &'static str, value: &str, today: Day) -> Option<Day> {
        let day = self.day(field, value)?;
        if day > today {
            self.wrong(field, Code::FieldFuture, &[("value", value.trim())]);
            return None;
        }
        Some(day)
    }

    /// A number.
    pub fn number(&mut self, field: &'static str, value: &str) -> Option<Decimal> {
        if value.trim().is_empty() {
            self.wrong(field, Code::FieldEmpty, &[]);
        }
        self.optional_number(field, value)
    }

    /// A whole number, zero or more.
    pub fn whole(&mut self, field: &'static str, value: &str) -> Option<u32> {
        let value = value.trim();
        if value.is_empty() {
            self.wrong(field, Code::FieldEmpty, &[]);
            return None;
        }
        let number = value.parse().ok();
        if number.is_none() {
            self.wrong(field, Code::FieldNumber, &[("value", value)]);
        }
        number
    }

    /// A short code: lower-case letters, digits and hyphens, at most 60.
    pub fn code(&mut self, field: &'static str, value: &str) -> String {
        let code = self.text(field, value);
        let fits = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
        if !code.is_empty() && (code.len() > 60 || !code.chars().all(fits)) {
            self.wrong(field, Code::FieldCode, &[("value", &code)]);
        }
        code
    }

    /// One of several; `from` knows which there are.
    pub fn choice<T>(
        &mut self,
        field: &'static str,
        value: &str,
        from: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let value = value.trim();
        if value.is_empty() {
            self.wrong(field, Code::FieldEmpty, &[]);
            return None;
        }
        let chosen = from(value);
        if chosen.is_none() {
            self.wrong(field, Code::FieldChoice, &[("value", value)]);
        }
        chosen
    }

    /// A number that may be missing; a comma or a point before decimals.
    pub fn optional_number(&mut self, field: &'static str, value: &str) -> Option<Decimal> {
        let value = value.trim();
        if value.is_empty() {
            return None;
        }
        let number = value.replace(',', ".").parse().ok();
        if number.is_none() {
            self.wrong(field, Code::FieldNumber, &[("value", value)]);
        }
        number
    }

    /// All is well, or everything that is not.
    pub fn finish(self) -> Result<(), Problem> {
        if self.problems.is_empty() { Ok(()) } else { Err(Problem::of_fields(self.problems)) }
    }
}
