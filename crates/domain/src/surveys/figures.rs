//! What answers come to, question by question. Each figure has its own n: no answer is no 0, and questions that different
//! Members answered are never added up.

use rust_decimal::Decimal;

use super::questions::{Answers, Question, Questions};

/// What was answered to one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// How many answered it.
    pub n: usize,
    /// How many were asked it and did not answer.
    pub unanswered: usize,
    /// How many were not asked it, because of what they answered before.
    pub left_out: usize,
    /// For each value of a closed list, as kept, how many named it.
    pub spread: Vec<(String, usize)>,
    /// Of numbers: the smallest, the middle one or the mean of the middle two, the largest.
    pub numbers: Option<[Decimal; 3]>,
    /// How many answers say that something is lacking, where the questionnaire says which those are.
    pub gaps: Option<usize>,
}

/// The figure of a question over some responses.
pub fn figure<'a>(
    questions: &Questions,
    place: usize,
    responses: impl IntoIterator<Item = &'a Answers>,
) -> Figure {
    let question = &questions.all[place];
    let (mut given, mut unanswered, mut left_out) = (Vec::new(), 0, 0);
    for answers in responses {
        match (questions.enabled(answers)[place], answers.get(&place)) {
            (false, _) => left_out += 1,
            (true, None) => unanswered += 1,
            (true, Some(answer)) => given.push(answer.as_str()),
        }
    }
    let count = |value: &str| given.iter().filter(|answer| question.says(answer, value)).count();
    let spread = question.kind.values().into_iter().map(|value| (count(&value), value));
    Figure {
        n: given.len(),
        unanswered,
        left_out,
        spread: spread.map(|(count, value)| (value, count)).collect(),
        numbers: numbers(question, &given),
        gaps: (!question.gap.is_empty()).then(|| given.iter().filter(|each| question.is_gap(each)).count()),
    }
}

fn numbers(question: &Question, given: &[&str]) -> Option<[Decimal; 3]> {
    if question.kind != super::questions::QuestionKind::Number {
        return None;
    }
    let mut numbers: Vec<Decimal> = given.iter().filter_map(|each| each.parse().ok()).collect();
    numbers.sort_unstable();
    let (first, last) = (*numbers.first()?, *numbers.last()?);
    let (low, high) = (numbers[(numbers.len() - 1) / 2], numbers[numbers.len() / 2]);
    let middle = low.checked_add(high)?.checked_div(Decimal::TWO)?.normalize();
    Some([first, middle, last])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::surveys::questions::read;

    #[test]
    fn s4_20_each_figure_has_its_own_n_and_no_answer_is_no_zero() {
        let questions = read(
            "1 | yes-no | Is there an expert? | gap: no\n2 | number | How many? | if: 1 = yes | gap: 0\n\
             3 | several: Stocks; Bycatch | In what?",
            |_| None,
        )
        .expect("read");
        let given = |of: &[(usize, &str)]| -> Answers {
            of.iter().map(|(place, value)| (*place, (*value).to_owned())).collect()
        };
        let all = [
            given(&[(0, "yes"), (1, "4"), (2, "1;2")]),
            given(&[(0, "yes"), (1, "1"), (2, "1")]),
            given(&[(0, "no"), (1, "9")]),
            given(&[(0, "yes")]),
            given(&[]),
        ];
        let of = |place| figure(&questions, place, &all);
        let first = of(0);
        assert_eq!((first.n, first.unanswered, first.left_out, first.gaps), (4, 1, 0, Some(1)));
        assert_eq!(first.spread, [("yes".to_owned(), 3), ("no".to_owned(), 1)]);
        let second = of(1);
        assert_eq!(
            (second.n, second.unanswered, second.left_out),
            (2, 1, 2),
            "the 9 of who has none is not counted"
        );
        assert_eq!(second.numbers, Some([Decimal::ONE, Decimal::new(25, 1), Decimal::from(4)]));
        assert_eq!((of(2).n, of(2).spread[0].1, of(2).spread[1].1, of(2).gaps), (2, 2, 1, None));
        assert_eq!(figure(&questions, 1, []).numbers, None);
    }
}
