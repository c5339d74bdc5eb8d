//! Questions with conditions: what can be answered, which are asked, and what counts as answered. How they are typed is
//! [`lines`]'. A question that its condition leaves out has no answer that counts, whatever was typed before.

pub mod lines;

use std::{collections::BTreeMap, ops::Range};

use rust_decimal::Decimal;

use crate::{kernel::Day, plans::registers::vocabulary::TermId};

pub use lines::{LineFault, Typed, read, said};

/// Most questions of a questionnaire.
pub const QUESTIONS_MAX: usize = 400;
/// Most questions on a page: a longer section goes on on the next one.
pub const PAGE_MAX: usize = 10;
/// Longest answer in words.
pub const ANSWER_LETTERS_MAX: usize = 4_000;
const CHOICES_MAX: usize = 30;

/// The answers of one Member, by the place of the question from 0, as they are kept.
pub type Answers = BTreeMap<usize, String>;

/// What a questionnaire asks, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Questions {
    /// Titles of the sections; none where there is nothing to divide.
    pub sections: Vec<String>,
    /// The questions.
    pub all: Vec<Question>,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its number as printed; no two have the same.
    pub number: String,
    /// Its words.
    pub text: String,
    /// What is asked for.
    pub kind: QuestionKind,
    /// Whether it has to be answered.
    pub required: bool,
    /// What helps to answer it; may be empty.
    pub help: String,
    /// The place of its section.
    pub section: usize,
    /// What it is about.
    pub area: Option<TermId>,
    /// When it is asked at all.
    pub condition: Option<Condition>,
    /// The answers that say that something is lacking, as kept.
    pub gap: Vec<String>,
}

/// A question is asked if an earlier one was answered so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// The place of the earlier one.
    pub question: usize,
    /// One of these answers, as kept.
    pub values: Vec<String>,
}

/// What a question asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuestionKind {
    /// Words.
    Text,
    /// Yes or no.
    YesNo,
    /// Yes, partly or no.
    YesPartlyNo,
    /// A number.
    Number,
    /// A day.
    Day,
    /// One of these; the levels of a scale come so, too.
    One(Vec<String>),
    /// Some of these.
    Several(Vec<String>),
}

impl QuestionKind {
    /// As it is typed and kept.
    pub fn notation(&self) -> String {
        match self {
            Self::Text => "text".to_owned(),
            Self::YesNo => "yes-no".to_owned(),
            Self::YesPartlyNo => "yes-partly-no".to_owned(),
            Self::Number => "number".to_owned(),
            Self::Day => "day".to_owned(),
            Self::One(choices) => format!("one: {}", choices.join("; ")),
            Self::Several(choices) => format!("several: {}", choices.join("; ")),
        }
    }

    /// The kind that is typed so.
    pub fn read(text: &str) -> Option<Self> {
        let choices = |text: &str| {
            let choices = parts(text);
            let differ = choices.iter().enumerate().all(|(at, each)| !choices[..at].contains(each));
            (differ && (2..=CHOICES_MAX).contains(&choices.len())).then_some(choices)
        };
        Some(match text.trim() {
            "text" => Self::Text,
            "yes-no" => Self::YesNo,
            "yes-partly-no" => Self::YesPartlyNo,
            "number" => Self::Number,
            "day" => Self::Day,
            text => match text.split_once(':')? {
                ("one", rest) => Self::One(choices(rest)?),
                ("several", rest) => Self::Several(choices(rest)?),
                _ => return None,
            },
        })
    }

    /// What can be answered, as kept, where that is a closed list.
    pub fn values(&self) -> Vec<String> {
        let own = |values: &[&str]| values.iter().map(|value| (*value).to_owned()).collect();
        match self {
            Self::YesNo => own(&["yes", "no"]),
            Self::YesPartlyNo => own(&["yes", "partly", "no"]),
            Self::One(choices) | Self::Several(choices) => {
                (1..=choices.len()).map(|place| place.to_string()).collect()
            }
            Self::Text | Self::Number | Self::Day => Vec::new(),
        }
    }

    /// The words of a choice that is kept so.
    pub fn choice(&self, value: &str) -> Option<&str> {
        let (Self::One(choices) | Self::Several(choices)) = self else { return None };
        let place: usize = value.parse().ok()?;
        choices.get(place.checked_sub(1)?).map(String::as_str)
    }

    /// One of several parts of an answer, or the whole of any other, as it is kept.
    fn kept(&self, text: &str) -> Option<String> {
        let text = text.trim();
        match self {
            Self::Text => Some(text.to_owned()),
            Self::YesNo | Self::YesPartlyNo => self.values().into_iter().find(|value| value == text),
            Self::Number => {
                let number: Decimal = text.parse().ok()?;
                Some(number.normalize().to_string())
            }
            Self::Day => text.parse::<Day>().ok().map(|day| day.to_string()),
            Self::One(choices) | Self::Several(choices) => {
                let lower = text.to_lowercase();
                let named =
                    || choices.iter().position(|choice| choice.to_lowercase() == lower).map(|at| at + 1);
                // A choice that is called by a number is meant by its name before its place.
                let place = || text.parse().ok().filter(|at| (1..=choices.len()).contains(at));
                named().or_else(place).map(|at| at.to_string())
            }
        }
    }
}

fn parts(text: &str) -> Vec<String> {
    let parts = text.split([';', '\n']).map(str::trim).filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}

/// Why a text is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerFault {
    /// None of what can be answered.
    NotOne,
    /// Not a number.
    Number,
    /// Not a day.
    Day,
    /// Too many words.
    Long,
}

impl Question {
    /// The answer that a text is, as it is kept; nothing for an empty one.
    ///
    /// # Errors
    /// Why it is none.
    pub fn answer(&self, text: &str) -> Result<Option<String>, AnswerFault> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(None);
        }
        if text.chars().count() > ANSWER_LETTERS_MAX {
            return Err(AnswerFault::Long);
        }
        let fault = match self.kind {
            QuestionKind::Number => AnswerFault::Number,
            QuestionKind::Day => AnswerFault::Day,
            _ => AnswerFault::NotOne,
        };
        if !matches!(self.kind, QuestionKind::Several(_)) {
            return self.kind.kept(text).map(Some).ok_or(fault);
        }
        let mut places = Vec::new();
        for part in parts(text) {
            let place: usize = self.kind.kept(&part).and_then(|at| at.parse().ok()).ok_or(fault)?;
            places.push(place);
        }
        places.sort_unstable();
        places.dedup();
        let places: Vec<String> = places.iter().map(usize::to_string).collect();
        Ok(Some(places.join(";")))
    }

    /// Whether a kept answer is one of these, or for several names one of them.
    fn is_among(&self, answer: &str, values: &[String]) -> bool {
        match self.kind {
            QuestionKind::Several(_) => {
                answer.split(';').any(|part| values.iter().any(|value| value == part))
            }
            _ => values.iter().any(|value| value == answer),
        }
    }

    /// Whether a kept answer says that something is lacking.
    pub fn is_gap(&self, answer: &str) -> bool {
        self.is_among(answer, &self.gap)
    }

    /// Whether a kept answer is this value, or names it.
    pub fn says(&self, answer: &str, value: &str) -> bool {
        self.is_among(answer, &[value.to_owned()])
    }
}

/// How far somebody has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// Questions that are asked and answered.
    pub answered: usize,
    /// Questions that are asked.
    pub available: usize,
}

impl Questions {
    /// Which questions are asked, given these answers.
    pub fn enabled(&self, answers: &Answers) -> Vec<bool> {
        let mut enabled = Vec::with_capacity(self.all.len());
        for question in &self.all {
            let is_asked = question.condition.as_ref().is_none_or(|condition| {
                let earlier = self.all.get(condition.question);
                let answer = answers.get(&condition.question);
                // What was left out itself lets nothing in, whatever was typed before.
                enabled.get(condition.question).copied().unwrap_or(false)
                    && earlier
                        .zip(answer)
                        .is_some_and(|(own, answer)| own.is_among(answer, &condition.values))
            });
            enabled.push(is_asked);
        }
        enabled
    }

    /// The answers that count: those to questions that are asked.
    pub fn counted(&self, answers: &Answers) -> Answers {
        let enabled = self.enabled(answers);
        let is_asked = |(place, _): &(&usize, &String)| enabled.get(**place).copied().unwrap_or(false);
        answers.iter().filter(is_asked).map(|(place, answer)| (*place, answer.clone())).collect()
    }

    /// How far the answers have come.
    pub fn progress(&self, answers: &Answers) -> Progress {
        self.progress_of(answers, 0..self.all.len())
    }

    /// How far the answers to some of the questions have come.
    pub fn progress_of(&self, answers: &Answers, range: Range<usize>) -> Progress {
        let enabled = self.enabled(answers);
        let available = range.clone().filter(|place| enabled.get(*place) == Some(&true));
        let mut progress = Progress::default();
        for place in available {
            progress.available += 1;
            progress.answered += usize::from(answers.contains_key(&place));
        }
        progress
    }

    /// The places of questions that are asked, have to be answered and are not.
    pub fn missing(&self, answers: &Answers) -> Vec<usize> {
        let enabled = self.enabled(answers);
        let is_missing =
            |place: &usize| enabled[*place] && self.all[*place].required && !answers.contains_key(place);
        (0..self.all.len()).filter(is_missing).collect()
    }

    /// The pages on which they are answered: a section each, or a part of a long one.
    pub fn pages(&self) -> Vec<Range<usize>> {
        let mut pages: Vec<Range<usize>> = Vec::new();
        for (place, question) in self.all.iter().enumerate() {
            match pages.last_mut() {
                Some(page) if self.all[page.start].section == question.section && page.len() < PAGE_MAX => {
                    page.end = place + 1;
                }
                _ => pages.push(place..place + 1),
            }
        }
        pages
    }

    /// The page on which a question stands, from 0.
    pub fn page_of(&self, place: usize) -> usize {
        self.pages().iter().position(|page| page.contains(&place)).unwrap_or(0)
    }

    /// The place of the question with a number.
    pub fn place(&self, number: &str) -> Option<usize> {
        let number = number.trim();
        self.all.iter().position(|question| question.number.eq_ignore_ascii_case(number))
    }
}

#[cfg(test)]
mod tests;
