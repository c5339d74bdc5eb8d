//! What goes out as JSON: the stable shapes that the command line and the API share.
//!
//! Fields are added, never renamed; sentences for people come from the catalogues. Must not decide anything.

pub mod cycle;
pub mod measure;
pub mod plan;
pub mod registers;
pub mod status;
pub mod target;

use rust_decimal::{Decimal, prelude::ToPrimitive};
use serde_json::{Number, Value};
use trellis_words::Words;

use crate::{
    Problem,
    problem::{Code, FieldProblem, Quoted},
};

/// An exact number as a JSON number: whole where it is whole.
pub fn number(value: Decimal) -> Value {
    match value.to_i64() {
        Some(whole) if value.is_integer() => Value::from(whole),
        _ => value.to_f64().and_then(Number::from_f64).map_or(Value::Null, Value::Number),
    }
}

/// The same; null where there is none.
pub fn opt_number(value: Option<Decimal>) -> Value {
    value.map_or(Value::Null, number)
}

/// What a problem says to a person: its sentence, then one for each field.
pub fn problem_sentences(problem: &Problem, words: &Words) -> Vec<String> {
    let own = sentence(problem.code, &problem.args, words);
    let of_field =
        |field: &FieldProblem| format!("{}: {}", field.field, sentence(field.code, &field.args, words));
    std::iter::once(own).chain(problem.fields.iter().map(of_field)).collect()
}

/// The sentence of one entry of the catalogue of problems.
pub fn sentence(code: Code, args: &[(&'static str, Quoted)], words: &Words) -> String {
    let args: Vec<_> = args.iter().map(|(name, value)| (*name, value.arg(words))).collect();
    words.say_with(&format!("problem-{}", key_part(code.code())), &args)
}

/// `on_track` as catalogues name it, `on-track`; dots count as underscores do.
pub fn key_part(code: &str) -> String {
    code.replace(['_', '.'], "-")
}

#[cfg(test)]
mod tests {
    use trellis_domain::kernel::Language;

    use super::*;

    #[test]
    fn what_is_quoted_stays_and_what_is_counted_bends() {
        let words = Words::of(Language::En);
        let typed = sentence(Code::FieldDay, &[("value", "2020".into())], words);
        assert!(typed.contains("“2020”"), "{typed}");
        let locked = |minutes: i64| sentence(Code::SignInLocked, &[("minutes", minutes.into())], words);
        assert!(locked(1).contains("1 minute ") && locked(15).contains("15 minutes"), "{}", locked(1));
        let long = sentence(Code::FieldLong, &[("most", 10_000_usize.into())], words);
        assert!(long.contains("10,000 letters"), "{long}");
        let sheet = trellis_paper::Unreadable::BadCell { sheet: "2020".into(), value: "1".into() };
        let said = problem_sentences(&sheet.into(), words).concat();
        assert!(said.contains("“2020”"), "{said}");
    }

    #[test]
    fn whole_numbers_stay_whole() {
        assert_eq!(number("22.0".parse().expect("a number")).to_string(), "22");
        assert_eq!(number("3.5".parse().expect("a number")).to_string(), "3.5");
    }
}
