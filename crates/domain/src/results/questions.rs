//! Questions as an officer types them, a line each, and answers as they are typed and kept.
//!
//! ```text
//! use       | 1-5 *                    | How useful was the workshop for your work?
//! again     | yes-no                   | Would you recommend it to a colleague?
//! best      | choice: Talks; Exercises | Which part was best?
//! better    | text                     | What should be done better?
//! ```
//!
//! The first column is the key under which the question recurs across trainings; a star says that it has to be answered.

/// Most questions of a form.
pub const QUESTIONS_MAX: usize = 60;
/// Longest key.
const KEY_LETTERS_MAX: usize = 40;
/// Longest question.
const TEXT_LETTERS_MAX: usize = 500;
/// Longest answer in words.
pub const ANSWER_LETTERS_MAX: usize = 4_000;
/// Most steps of a scale, and most choices.
const STEPS_MAX: u32 = 20;

/// One question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The key under which it recurs.
    pub key: String,
    /// Its words.
    pub text: String,
    /// What is asked for.
    pub kind: QuestionKind,
    /// Whether it has to be answered.
    pub required: bool,
}

/// What a question asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuestionKind {
    /// A step of a scale, the higher the better.
    Scale {
        /// The lowest step.
        from: u32,
        /// The highest.
        to: u32,
    },
    /// Yes or no.
    YesNo,
    /// One of these.
    Choice(Vec<String>),
    /// Words.
    Text,
}

impl QuestionKind {
    /// The kind as it is typed and kept: `1-5`, `yes-no`, `text`, `choice: a; b`.
    pub fn notation(&self) -> String {
        match self {
            Self::Scale { from, to } => format!("{from}-{to}"),
            Self::YesNo => "yes-no".to_owned(),
            Self::Choice(choices) => format!("choice: {}", choices.join("; ")),
            Self::Text => "text".to_owned(),
        }
    }

    /// The kind that is typed so.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        match text {
            "yes-no" => return Some(Self::YesNo),
            "text" => return Some(Self::Text),
            _ => {}
        }
        if let Some(choices) = text.strip_prefix("choice:") {
            let choices: Vec<String> = choices
                .split(';')
                .map(|choice| choice.trim().to_owned())
                .filter(|each| !each.is_empty())
                .collect();
            let fits = (2..=STEPS_MAX as usize).contains(&choices.len());
            return fits.then_some(Self::Choice(choices));
        }
        let (from, to) = text.split_once('-')?;
        let (from, to): (u32, u32) = (from.trim().parse().ok()?, to.trim().parse().ok()?);
        (from < to && to - from < STEPS_MAX).then_some(Self::Scale { from, to })
    }
}

impl Question {
    /// The line that is typed for it.
    pub fn line(&self) -> String {
        let star = if self.required { " *" } else { "" };
        format!("{} | {}{star} | {}", self.key, self.kind.notation(), self.text)
    }

    /// The answer that a text is; nothing for an empty one.
    ///
    /// # Errors
    /// Why it is none.
    pub fn answer(&self, text: &str) -> Result<Option<Answer>, AnswerFault> {
        let text = text.trim();
        if text.is_empty() {
            return if self.required { Err(AnswerFault::Missing) } else { Ok(None) };
        }
        let answer = match &self.kind {
            QuestionKind::Scale { from, to } => {
                text.parse().ok().filter(|step| (from..=to).contains(&step)).map(Answer::Step)
            }
            QuestionKind::YesNo => match text {
                "yes" => Some(Answer::Yes),
                "no" => Some(Answer::No),
                _ => None,
            },
            QuestionKind::Choice(choices) => {
                let named = || choices.iter().position(|choice| choice == text).map(|at| at + 1);
                let place: Option<usize> = text.parse().ok().filter(|at| (1..=choices.len()).contains(at));
                place.or_else(named).map(Answer::Choice)
            }
            QuestionKind::Text if text.chars().count() > ANSWER_LETTERS_MAX => return Err(AnswerFault::Long),
            QuestionKind::Text => Some(Answer::Words(text.to_owned())),
        };
        answer.map(Some).ok_or(AnswerFault::NotOne)
    }
}

/// What somebody answered to one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// A step of the scale.
    Step(u32),
    /// Yes.
    Yes,
    /// No.
    No,
    /// The place of a choice, from 1.
    Choice(usize),
    /// Words.
    Words(String),
}

impl Answer {
    /// As it is typed and kept.
    pub fn text(&self) -> String {
        match self {
            Self::Step(step) => step.to_string(),
            Self::Yes => "yes".to_owned(),
            Self::No => "no".to_owned(),
            Self::Choice(place) => place.to_string(),
            Self::Words(words) => words.clone(),
        }
    }
}

/// Why a text is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerFault {
    /// It has to be answered.
    Missing,
    /// None of what can be answered.
    NotOne,
    /// Too many words.
    Long,
}

/// What is wrong with a line of questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineFault {
    /// Not three parts.
    Parts,
    /// The key is not short, of lower-case letters, digits and hyphens.
    Key,
    /// A line before has the key.
    Twice,
    /// Not a kind.
    Kind,
    /// No words, or too many.
    Words,
    /// More questions than a form has.
    Many,
}

/// The questions that are typed a line each; empty lines are skipped.
///
/// # Errors
/// Every line that is wrong, by its number from 1.
pub fn read(text: &str) -> Result<Vec<Question>, Vec<(usize, LineFault)>> {
    let (mut questions, mut faults): (Vec<Question>, _) = (Vec::new(), Vec::new());
    for (line, number) in text.lines().zip(1..).filter(|(line, _)| !line.trim().is_empty()) {
        match question(line) {
            Err(fault) => faults.push((number, fault)),
            Ok(each) if questions.iter().any(|own| own.key == each.key) => {
                faults.push((number, LineFault::Twice));
            }
            Ok(_) if questions.len() == QUESTIONS_MAX => {
                faults.push((number, LineFault::Many));
                break;
            }
            Ok(each) => questions.push(each),
        }
    }
    if faults.is_empty() { Ok(questions) } else { Err(faults) }
}

fn question(line: &str) -> Result<Question, LineFault> {
    let mut parts = line.splitn(3, '|').map(str::trim);
    let (Some(key), Some(kind), Some(text)) = (parts.next(), parts.next(), parts.next()) else {
        return Err(LineFault::Parts);
    };
    let fits = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    if key.is_empty() || key.len() > KEY_LETTERS_MAX || !key.chars().all(fits) {
        return Err(LineFault::Key);
    }
    let (kind, required) = match kind.strip_suffix('*') {
        Some(kind) => (kind, true),
        None => (kind, false),
    };
    let kind = QuestionKind::read(kind).ok_or(LineFault::Kind)?;
    if text.is_empty() || text.chars().count() > TEXT_LETTERS_MAX {
        return Err(LineFault::Words);
    }
    Ok(Question { key: key.to_owned(), text: text.to_owned(), kind, required })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s5_16_questions_are_read_a_line_each_and_come_back_to_the_letter() {
        let typed = "use | 1-5 * | How useful was it?\n\nbest | choice: Talks; Exercises | What was best | worst?\n\
                     again | yes-no | Again?\nbetter | text | What should change?";
        let questions = read(typed).expect("all lines are questions");
        assert_eq!(questions.len(), 4);
        assert!(questions[0].required && !questions[1].required);
        assert_eq!(questions[1].text, "What was best | worst?");
        let again: Vec<String> = questions.iter().map(Question::line).collect();
        assert_eq!(read(&again.join("\n")), Ok(questions));
    }

    #[test]
    fn every_wrong_line_is_told_by_its_number() {
        let typed = "use | 1-5\nUse | 1-5 | x\nuse | 5-1 | x\nuse | 1-5 | \nuse | 1-5 | x\nuse | text | y\n\
                     a | choice: one | z";
        let expect = [
            (1, LineFault::Parts),
            (2, LineFault::Key),
            (3, LineFault::Kind),
            (4, LineFault::Words),
            (6, LineFault::Twice),
            (7, LineFault::Kind),
        ];
        assert_eq!(read(typed), Err(expect.to_vec()));
    }

    #[test]
    fn an_answer_is_what_was_asked_for_or_says_why_not() {
        let questions =
            read("a | 1-5 * | A\nb | yes-no | B\nc | choice: X; Y | C\nd | text | D").expect("read");
        let check = |at: usize, text: &str, expect| assert_eq!(questions[at].answer(text), expect, "{text}");
        check(0, "", Err(AnswerFault::Missing));
        check(0, "6", Err(AnswerFault::NotOne));
        check(0, "0", Err(AnswerFault::NotOne));
        check(0, " 4 ", Ok(Some(Answer::Step(4))));
        check(1, "", Ok(None));
        check(1, "perhaps", Err(AnswerFault::NotOne));
        check(1, "no", Ok(Some(Answer::No)));
        check(2, "2", Ok(Some(Answer::Choice(2))));
        check(2, "Y", Ok(Some(Answer::Choice(2))));
        check(2, "3", Err(AnswerFault::NotOne));
        check(3, &"x".repeat(ANSWER_LETTERS_MAX + 1), Err(AnswerFault::Long));
        for (at, text) in [(0, "4"), (1, "no"), (2, "2"), (3, "Words & more")] {
            let answer = questions[at].answer(text).expect("an answer").expect("there is one");
            assert_eq!(answer.text(), text);
        }
    }
}
