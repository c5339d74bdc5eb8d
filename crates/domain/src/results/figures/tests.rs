//! Figures of evaluations, each as somebody would work it out on paper.

use super::*;
use crate::results::questions::read;

fn questions(text: &str) -> Vec<Question> {
    read(text).expect("questions")
}

fn steps(steps: &[u32]) -> Vec<Answer> {
    steps.iter().map(|step| Answer::Step(*step)).collect()
}

fn decimal(text: &str) -> Decimal {
    text.parse().expect("a number")
}

#[test]
fn s5_16_the_mean_of_an_item_counts_the_answers_to_that_item() {
    let asked = questions(
        "use | 1-5 | A\npace | 1-5 | B\nagain | yes-no | C\nbest | choice: X; Y | D\nmore | text | E",
    );
    let (use_, pace) = (steps(&[5, 4, 4, 2]), steps(&[3]));
    let of_use = figure(&asked[0], &use_);
    assert_eq!((of_use.n, of_use.mean), (4, Some(decimal("3.75"))));
    assert_eq!(of_use.spread, [0, 1, 0, 2, 1]);
    assert_eq!(of_use.positive_percent(), Some(decimal("75")), "4 and 5 are above the middle of 1 to 5");
    let of_pace = figure(&asked[1], &pace);
    assert_eq!((of_pace.n, of_pace.mean), (1, Some(decimal("3"))), "whoever left it out is no 0");
    assert_eq!(of_pace.positive, Some(0), "the middle is not positive");
    let nobody = figure(&asked[0], &[]);
    assert_eq!((nobody.n, nobody.mean, nobody.positive_percent()), (0, None, None));
    let said = [Answer::Yes, Answer::No, Answer::Yes];
    let of_again = figure(&asked[2], &said);
    assert_eq!((of_again.n, of_again.positive, of_again.spread), (3, Some(2), vec![2, 1]));
    assert_eq!(figure(&asked[3], &[Answer::Choice(2)]).spread, [0, 1]);
    assert_eq!(figure(&asked[4], &[Answer::Words("More time".to_owned())]).n, 1);
}

#[test]
fn s5_16_items_that_different_numbers_answered_are_not_pooled() {
    let asked = questions("a | 1-5 | A\nb | 1-5 | B\nc | 1-10 | C\nd | text | D");
    let four = figure(&asked[0], &steps(&[4, 4, 4, 4]));
    let two = figure(&asked[1], &steps(&[5, 3]));
    let same = figure(&asked[1], &steps(&[5, 5, 3, 3]));
    let words = figure(&asked[3], &[]);
    let pool = |items: &[(&Question, &Figure)]| pooled(items);
    assert_eq!(pool(&[(&asked[0], &four), (&asked[1], &two)]), Err(PoolRule::DifferentN(vec![4, 2])));
    assert_eq!(pool(&[(&asked[0], &four), (&asked[1], &same), (&asked[3], &words)]), Ok((decimal("4"), 4)));
    assert_eq!(pool(&[(&asked[0], &four), (&asked[2], &four)]), Err(PoolRule::DifferentScales));
    assert_eq!(pool(&[(&asked[3], &words)]), Err(PoolRule::Nothing));
}

#[test]
fn s5_16_a_group_of_fewer_than_five_shows_no_mean_and_cannot_be_worked_out() {
    let asked = questions("a | 1-5 | A");
    let answers = steps(&[5, 5, 5, 5, 4, 4, 4, 4, 4, 4, 1, 1, 1, 1]);
    let group = |at: usize| match at {
        0..5 => 1,
        5..10 => 2,
        _ => 3,
    };
    let of: Vec<(u32, &Answer)> = answers.iter().enumerate().map(|(at, each)| (group(at), each)).collect();
    let shown = by_group(&asked[0], &of);
    let hidden = |at: usize| shown[at].1 == Shown::Few;
    assert!(hidden(2), "four answers");
    assert!(hidden(0) != hidden(1), "one more hides, or the four could be worked out from all");
    let plenty: Vec<(u32, &Answer)> = of.iter().filter(|(group, _)| *group < 3).copied().collect();
    assert!(by_group(&asked[0], &plenty).iter().all(|(_, each)| *each != Shown::Few));
}

#[test]
fn s5_16_a_difference_is_taken_over_those_who_answered_both_times() {
    let (low, high) = (steps(&[2, 2, 3, 3, 2, 1]), steps(&[4, 3, 3, 4, 1, 5]));
    let before: Vec<(usize, &Answer)> = low.iter().enumerate().collect();
    // The last of before did not answer again; somebody else did who had not before.
    let after: Vec<(usize, &Answer)> =
        high.iter().enumerate().map(|(who, each)| (if who == 5 { 9 } else { who }, each)).collect();
    let change_of_five = change(&before, &after).expect("five pairs");
    assert_eq!((change_of_five.pairs, change_of_five.higher, change_of_five.lower), (5, 3, 1));
    assert_eq!((change_of_five.before, change_of_five.after), (decimal("2.4"), decimal("3")));
    assert_eq!(change_of_five.difference(), decimal("0.6"));
    assert!(change_of_five.is_small(), "five pairs say little");
    assert_eq!(change(&before[..4], &after), Err(4), "four say who they are");
}
