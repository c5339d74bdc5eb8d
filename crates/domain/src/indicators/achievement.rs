//! Achievement in per cent of the way from a baseline to a target (DOMAIN invariant 14).
//!
//! Must not know where the numbers come from. Never average achievements: add up the numbers, then ask here.

use crate::kernel::Decimal;

/// `(actual - baseline) / (target - baseline)` in per cent, kept within 0 and 100.
///
/// `None` where a part is missing or the target equals the baseline. For a reduction the signs cancel out.
pub fn achievement(
    actual: Option<Decimal>,
    baseline: Option<Decimal>,
    target: Option<Decimal>,
) -> Option<Decimal> {
    progress(actual?, baseline?, target?).map(|percent| percent.clamp(Decimal::ZERO, Decimal::ONE_HUNDRED))
}

/// The same, neither capped below nor above.
pub(super) fn progress(actual: Decimal, baseline: Decimal, target: Decimal) -> Option<Decimal> {
    let way = target.checked_sub(baseline)?;
    let done = actual.checked_sub(baseline)?;
    // Divided first: a huge number times a hundred may not fit where the quotient does.
    done.checked_div(way)?.checked_mul(Decimal::ONE_HUNDRED)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invariant_14_achievement_is_measured_from_the_baseline() {
        let check = |actual: Option<i64>, baseline: Option<i64>, target: Option<i64>, expect: Option<i64>| {
            let part = |number: Option<i64>| number.map(Decimal::from);
            let got = achievement(part(actual), part(baseline), part(target));
            assert_eq!(got, part(expect), "{actual:?} from {baseline:?} to {target:?}");
        };
        check(Some(16), Some(10), Some(22), Some(50));
        check(Some(22), Some(10), Some(22), Some(100));
        // capped on both sides
        check(Some(30), Some(10), Some(22), Some(100));
        check(Some(4), Some(10), Some(22), Some(0));
        // a reduction needs no sign of its own
        check(Some(9), Some(12), Some(6), Some(50));
        check(Some(15), Some(12), Some(6), Some(0));
        // undefined
        check(None, Some(10), Some(22), None);
        check(Some(16), None, Some(22), None);
        check(Some(16), Some(10), None, None);
        check(Some(16), Some(22), Some(22), None);
        // a target of nought is a target
        check(Some(5), Some(10), Some(0), Some(50));
    }

    #[test]
    fn invariant_14_extreme_numbers_do_not_break_it() {
        let (min, max) = (Some(Decimal::MIN), Some(Decimal::MAX));
        assert_eq!(achievement(max, min, max), None, "the way is longer than a number can say");
        assert_eq!(achievement(max, Some(Decimal::ZERO), max), Some(Decimal::ONE_HUNDRED));
    }
}
