//! Leaves of a long list: so many rows, or fewer where they are long, so that a page keeps its weight on a slow line.

use std::ops::Range;

/// Most rows of a leaf.
const ROWS_MAX: usize = 200;
/// Letters after which a leaf ends. Squeezed, they and the marks around them stay below 25 KB.
const LETTERS_MAX: usize = 60_000;

/// Parts a list into leaves; there is always one. `letters` says how long each row is.
pub(super) fn leaves(letters: &[usize]) -> Vec<Range<usize>> {
    let mut leaves = Vec::new();
    let (mut start, mut sum) = (0, 0);
    for (at, length) in letters.iter().enumerate() {
        if at > start && (at - start == ROWS_MAX || sum + length > LETTERS_MAX) {
            leaves.push(start..at);
            (start, sum) = (at, 0);
        }
        sum += length;
    }
    leaves.push(start..letters.len());
    leaves
}

/// The leaf asked for, counted from 1, of how many; what does not exist is the nearest that does.
pub(super) fn leaf(letters: &[usize], asked: Option<&str>) -> (Range<usize>, usize, usize) {
    let all = leaves(letters);
    let page = asked.and_then(|text| text.parse().ok()).unwrap_or(1).clamp(1, all.len());
    (all[page - 1].clone(), page, all.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::single_range_in_vec_init, reason = "one leaf is one range")]
    fn a_leaf_ends_with_its_rows_or_its_letters() {
        let check = |letters: &[usize], expect: &[Range<usize>]| assert_eq!(leaves(letters), expect);
        check(&[], &[0..0]);
        check(&[10; 200], &[0..200]);
        check(&[10; 401], &[0..200, 200..400, 400..401]);
        check(&[40_000, 40_000, 1], &[0..1, 1..3]);
        check(&[900_000, 900_000], &[0..1, 1..2]);
    }

    #[test]
    fn what_is_asked_for_is_found_or_the_nearest() {
        for (asked, expect) in [(None, 1), (Some("2"), 2), (Some("0"), 1), (Some("99"), 3), (Some("x"), 1)] {
            assert_eq!(leaf(&[1; 450], asked).1, expect, "{asked:?}");
        }
    }
}
