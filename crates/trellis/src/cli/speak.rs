//! How the command line says that something went wrong, once and in a sentence.

use std::process::ExitCode;

use trellis_app::{Problem, exchange::problem_sentences};
use trellis_domain::kernel::Language;
use trellis_words::Words;

/// Why a verb did not end well.
#[derive(Debug)]
pub enum Trouble {
    /// The input has to change: exit status 2.
    Input(String),
    /// The machine or the database failed: exit status 1.
    Machine(String),
}

impl From<Problem> for Trouble {
    fn from(problem: Problem) -> Self {
        let sentence = problem_sentences(&problem, Words::of(Language::En)).join(" ");
        match problem.code.kind() {
            kind if kind.is_fault() => {
                let mut text = sentence;
                let mut source = std::error::Error::source(&problem);
                while let Some(cause) = source {
                    text.push_str(&format!(" ({cause})"));
                    source = cause.source();
                }
                Self::Machine(text)
            }
            _ => Self::Input(sentence),
        }
    }
}

impl From<std::io::Error> for Trouble {
    fn from(error: std::io::Error) -> Self {
        Self::Machine(error.to_string())
    }
}

/// Turns the outcome into an exit status and, where needed, one line on standard error.
pub fn finish(outcome: Result<(), Trouble>) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        // A reader that has seen enough (`| head`) is no failure.
        Err(Trouble::Machine(text)) if text.contains("Broken pipe") => ExitCode::SUCCESS,
        Err(Trouble::Machine(text)) => say(&text, 1),
        Err(Trouble::Input(text)) => say(&text, 2),
    }
}

fn say(text: &str, status: u8) -> ExitCode {
    eprintln!("trellis: {}", text.replace('\n', " "));
    ExitCode::from(status)
}
