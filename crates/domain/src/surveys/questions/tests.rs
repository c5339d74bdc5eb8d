//! Questions as typed, what counts as answered, and what is left out.

use super::*;

fn area(words: &str) -> Option<TermId> {
    (words == "Data").then(|| TermId::new(7))
}

const TYPED: &str = "# A. Data\n\
                     1 | yes-partly-no * | Are catches reported | every week? | area: Data | gap: partly; no\n\
                     1.1 | one: Paper; Online * | How? | if: 1 = yes; partly | help: The usual way\n\
                     1.1.1 | text | Which paper? | if: 1.1 = Paper\n\
                     # B. Needs\n\
                     2 | several: Advice; Training; Tools | What would help?\n\
                     3 | number | How many officers? | gap: 0\n\
                     4 | day | Since when?";

fn questions() -> Questions {
    read(TYPED, area).expect("all lines are questions")
}

fn answers(of: &[(usize, &str)]) -> Answers {
    of.iter().map(|(place, value)| (*place, (*value).to_owned())).collect()
}

#[test]
fn s5_15_questions_are_read_a_line_each_and_come_back_to_the_letter() {
    let questions = questions();
    assert_eq!(questions.sections, ["A. Data", "B. Needs"]);
    assert_eq!(questions.all[0].text, "Are catches reported | every week?");
    assert_eq!((questions.all[0].area, questions.all[0].required), (Some(TermId::new(7)), true));
    assert_eq!(questions.all[1].condition.as_ref().map(|own| own.values.len()), Some(2));
    assert_eq!(questions.pages(), [0..3, 3..6]);
    assert_eq!(questions.lines(|_| "Data".to_owned()), TYPED);
}

#[test]
fn every_wrong_line_is_told_by_its_number() {
    let typed = "1 | text\n | text | x\n1 | text | x\n1 | text | y\n2 | one: a | x\n3 | text | \n\
                 4 | text | x | area: Nowhere\n5 | text | x | if: 9 = yes\n6 | yes-no | x | gap: partly\n\
                 7 | yes-no | x\n8 | text | x | if: 7 = perhaps";
    let expect = [
        (1, LineFault::Parts),
        (2, LineFault::Number),
        (4, LineFault::Twice),
        (5, LineFault::Kind),
        (6, LineFault::Words),
        (7, LineFault::Area),
        (8, LineFault::If),
        (9, LineFault::Gap),
        (11, LineFault::If),
    ];
    assert_eq!(read(typed, area), Err(expect.to_vec()));
}

#[test]
fn a_question_that_is_left_out_has_no_answer_that_counts() {
    let questions = questions();
    let check = |given: &[(usize, &str)], progress: (usize, usize), missing: &[usize]| {
        let given = answers(given);
        let Progress { answered, available } = questions.progress(&given);
        assert_eq!(((answered, available), &*questions.missing(&given)), (progress, missing), "{given:?}");
    };
    check(&[], (0, 4), &[0]);
    check(&[(0, "no")], (1, 4), &[]);
    check(&[(0, "yes")], (1, 5), &[1]);
    check(&[(0, "yes"), (1, "1")], (2, 6), &[]);
    check(&[(0, "yes"), (1, "2"), (2, "Forms")], (2, 5), &[]);
    // The first says no now: what hung on it is gone with it, and what hung on that.
    check(&[(0, "no"), (1, "1"), (2, "Forms")], (1, 4), &[]);
    let counted = questions.counted(&answers(&[(0, "no"), (1, "1"), (2, "Forms"), (3, "2")]));
    assert_eq!(counted, answers(&[(0, "no"), (3, "2")]));
}

#[test]
fn an_answer_is_what_was_asked_for_or_says_why_not() {
    let questions = questions();
    let check = |place: usize, text: &str, expect: Result<Option<&str>, AnswerFault>| {
        let expect = expect.map(|answer| answer.map(str::to_owned));
        assert_eq!(questions.all[place].answer(text), expect, "{place} {text}");
    };
    check(0, " partly ", Ok(Some("partly")));
    check(0, "perhaps", Err(AnswerFault::NotOne));
    check(0, "", Ok(None));
    check(1, "online", Ok(Some("2")));
    check(1, "1", Ok(Some("1")));
    check(1, "3", Err(AnswerFault::NotOne));
    check(3, "Tools; advice; 1", Ok(Some("1;3")));
    check(3, "Tools; fish", Err(AnswerFault::NotOne));
    check(4, "12.50", Ok(Some("12.5")));
    check(4, "many", Err(AnswerFault::Number));
    check(5, "2026-12-31", Ok(Some("2026-12-31")));
    check(5, "2026-02-30", Err(AnswerFault::Day));
    check(2, &"x".repeat(ANSWER_LETTERS_MAX + 1), Err(AnswerFault::Long));
    assert!(questions.all[0].is_gap("no") && !questions.all[0].is_gap("yes"));
    assert!(questions.all[4].is_gap("0") && questions.all[3].says("1;3", "3"));
}

#[test]
fn a_long_section_goes_on_on_the_next_page() {
    let lines: Vec<String> = (1..=40).map(|number| format!("{number} | text | Words")).collect();
    let questions = read(&lines.join("\n"), area).expect("read");
    assert_eq!(questions.pages(), [0..10, 10..20, 20..30, 30..40]);
    assert_eq!((questions.page_of(29), questions.page_of(39)), (2, 3));
}

#[test]
fn whatever_was_taken_from_a_table_can_be_typed_again() {
    let mut questions = Questions::default();
    let typed = |number: &str, kind: &str, text: &str| Typed {
        number: number.to_owned(),
        kind: kind.to_owned(),
        text: text.to_owned(),
        ..Typed::default()
    };
    questions.add(&typed("1", "text", "Two\nlines"), area).expect("a question before the first section");
    questions.begin("A\nB");
    questions.add(&typed("2", "one: a; b *", "Which?"), area).expect("a question");
    for (wrong, fault) in [
        (typed("#3", "text", "x"), LineFault::Number),
        (typed("3=", "text", "x"), LineFault::Number),
        (typed("3", "one: a|b; c", "x"), LineFault::Kind),
        (typed("3", "one: a; a", "x"), LineFault::Kind),
    ] {
        assert_eq!(questions.add(&wrong, area), Err(fault), "{wrong:?}");
    }
    assert_eq!(questions.sections, ["", "A B"]);
    let lines = questions.lines(|_| String::new());
    assert_eq!(lines, "1 | text | Two lines\n# A B\n2 | one: a; b * | Which?");
    assert_eq!(read(&lines, area), Ok(questions));
}
