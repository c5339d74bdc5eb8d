//! Questions as an officer types them, a line each.
//!
//! ```text
//! # A. Data
//! 1   | yes-partly-no *   | Are catches reported every week? | area: Data | gap: no; partly
//! 1.1 | one: Paper; Online | How are they reported? | if: 1 = yes; partly | help: The usual way
//! 2   | text              | What would help most?
//! ```
//!
//! A line that begins with `#` begins a section. The first column is the number as printed, which is the question's name in
//! files, conditions and calls; a star says that it has to be answered.

use super::{Condition, QUESTIONS_MAX, Question, QuestionKind, Questions, parts};
use crate::plans::registers::vocabulary::TermId;

const NUMBER_LETTERS_MAX: usize = 20;
const TEXT_LETTERS_MAX: usize = 2_000;

impl Questions {
    /// The lines that are typed for them; `area` gives the words of an area.
    pub fn lines(&self, area: impl Fn(TermId) -> String) -> String {
        let mut lines = Vec::new();
        let mut section = None;
        for question in &self.all {
            if section != Some(question.section) {
                section = Some(question.section);
                let title = self.sections.get(question.section).filter(|title| !title.is_empty());
                lines.extend(title.map(|title| format!("# {title}")));
            }
            lines.push(self.line(question, &area));
        }
        lines.join("\n")
    }

    fn line(&self, question: &Question, area: impl Fn(TermId) -> String) -> String {
        let star = if question.required { " *" } else { "" };
        let mut line =
            format!("{} | {}{star} | {}", question.number, question.kind.notation(), question.text);
        if let Some(id) = question.area {
            line.push_str(&format!(" | area: {}", area(id)));
        }
        if let Some(condition) = &question.condition {
            let earlier = &self.all[condition.question];
            line.push_str(&format!(" | if: {} = {}", earlier.number, said(earlier, &condition.values)));
        }
        if !question.gap.is_empty() {
            line.push_str(&format!(" | gap: {}", said(question, &question.gap)));
        }
        if !question.help.is_empty() {
            line.push_str(&format!(" | help: {}", question.help));
        }
        line
    }
}

/// Kept values as they are typed: choices by their words.
pub fn said(question: &Question, values: &[String]) -> String {
    let said = values.iter().map(|value| question.kind.choice(value).unwrap_or(value));
    said.collect::<Vec<_>>().join("; ")
}

/// What is wrong with a line of questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineFault {
    /// Not three parts at least.
    Parts,
    /// No number, or a long one.
    Number,
    /// A question before has the number.
    Twice,
    /// Not a kind.
    Kind,
    /// No words, or too many.
    Words,
    /// No such area.
    Area,
    /// The condition names no earlier question, or no answer to it.
    If,
    /// The gap names what cannot be answered.
    Gap,
    /// More questions than a questionnaire has.
    Many,
}

/// One question as typed: what a line says, or a row of a file.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    /// Its number as printed.
    pub number: String,
    /// Its kind in the notation of lines, with a star or without.
    pub kind: String,
    /// Its words.
    pub text: String,
    /// The words of its area; may be empty.
    pub area: String,
    /// `1 = yes; partly`; may be empty.
    pub condition: String,
    /// The answers that say that something is lacking; may be empty.
    pub gap: String,
    /// What helps; may be empty.
    pub help: String,
}

impl Questions {
    /// Begins a section, unless the last one has this title.
    pub fn begin(&mut self, title: &str) {
        let title: String = one_line(title).chars().take(TEXT_LETTERS_MAX).collect();
        if title.is_empty() || self.sections.last() == Some(&title) {
            return;
        }
        // Questions before the first title stand in a section without a name.
        if self.sections.is_empty() && !self.all.is_empty() {
            self.sections.push(String::new());
        }
        self.sections.push(title);
    }

    /// Adds a question to the section that was begun last.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn add(&mut self, typed: &Typed, area: impl Fn(&str) -> Option<TermId>) -> Result<(), LineFault> {
        let number = typed.number.trim();
        // What divides lines, columns and conditions is in no number.
        let divides = |letter: char| matches!(letter, '|' | '#' | '=') || letter.is_control();
        if number.is_empty() || number.chars().count() > NUMBER_LETTERS_MAX || number.contains(divides) {
            return Err(LineFault::Number);
        }
        if self.place(number).is_some() {
            return Err(LineFault::Twice);
        }
        if self.all.len() == QUESTIONS_MAX {
            return Err(LineFault::Many);
        }
        let (kind, required) = match typed.kind.trim().strip_suffix('*') {
            Some(kind) => (kind, true),
            None => (typed.kind.trim(), false),
        };
        let kind = QuestionKind::read(kind).filter(|kind| !kind.notation().contains(['|', '\n']));
        let kind = kind.ok_or(LineFault::Kind)?;
        let (text, help) = (one_line(&typed.text), one_line(&typed.help));
        if text.is_empty() || [&text, &help].iter().any(|each| each.chars().count() > TEXT_LETTERS_MAX) {
            return Err(LineFault::Words);
        }
        let area = match typed.area.trim() {
            "" => None,
            words => Some(area(words).ok_or(LineFault::Area)?),
        };
        let condition = match typed.condition.trim() {
            "" => None,
            words => Some(self.condition(words).ok_or(LineFault::If)?),
        };
        let mut question = Question {
            number: number.to_owned(),
            text,
            kind,
            required,
            help,
            section: self.sections.len().saturating_sub(1),
            area,
            condition,
            gap: Vec::new(),
        };
        question.gap = values(&question, &typed.gap).ok_or(LineFault::Gap)?;
        self.all.push(question);
        Ok(())
    }

    fn condition(&self, words: &str) -> Option<Condition> {
        let (number, answers) = words.split_once('=')?;
        let question = self.place(number)?;
        let values = values(&self.all[question], answers).filter(|values| !values.is_empty())?;
        Some(Condition { question, values })
    }
}

/// A cell may have lines; a question is one.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The answers that are named, as kept; `None` if one of them is none.
fn values(question: &Question, text: &str) -> Option<Vec<String>> {
    parts(text).iter().map(|part| question.kind.kept(part)).collect()
}

/// What may follow the words of a question, each after a bar.
const OPTIONS: [&str; 4] = ["area:", "if:", "gap:", "help:"];

/// The questions that are typed a line each; empty lines are skipped. `area` finds an area by its words.
///
/// # Errors
/// Every line that is wrong, by its number from 1.
pub fn read(text: &str, area: impl Fn(&str) -> Option<TermId>) -> Result<Questions, Vec<(usize, LineFault)>> {
    let (mut questions, mut faults) = (Questions::default(), Vec::new());
    for (line, number) in text.lines().zip(1..).filter(|(line, _)| !line.trim().is_empty()) {
        if let Some(title) = line.trim().strip_prefix('#') {
            questions.begin(title);
            continue;
        }
        let added = typed(line).and_then(|typed| questions.add(&typed, &area));
        if let Err(fault) = added {
            faults.push((number, fault));
            if fault == LineFault::Many {
                break;
            }
        }
    }
    if faults.is_empty() { Ok(questions) } else { Err(faults) }
}

fn typed(line: &str) -> Result<Typed, LineFault> {
    let mut columns = line.splitn(3, '|').map(str::trim);
    let (Some(number), Some(kind), Some(rest)) = (columns.next(), columns.next(), columns.next()) else {
        return Err(LineFault::Parts);
    };
    let mut typed =
        Typed { number: number.to_owned(), kind: kind.to_owned(), text: rest.to_owned(), ..Typed::default() };
    // Words may have bars of their own: options are taken from the end.
    while let Some((words, option)) = typed.text.clone().rsplit_once('|') {
        let option = option.trim();
        let Some(name) = OPTIONS.into_iter().find(|name| option.starts_with(name)) else { break };
        let value = option[name.len()..].trim().to_owned();
        match name {
            "area:" => typed.area = value,
            "if:" => typed.condition = value,
            "gap:" => typed.gap = value,
            _ => typed.help = value,
        }
        typed.text = words.trim().to_owned();
    }
    Ok(typed)
}
