//! A plan out of prices: what missions and experts agree about is put in, the prices of the rest move on, and so on until
//! nothing is left that both want.
//!
//! Diving, as it is done with linear programs, over the prices of [`super::prices::pairs`]. Funds pay what is in the plan
//! exactly, so money is where it is worth most; that is what searching by itself finds last. Next: [`super::improve`].

use std::{cmp::Reverse, collections::BTreeMap};

use super::{
    model::{Placed, Seat},
    prices::pairs::Pairs,
    state::{State, by_line},
};

/// How deep, and how carefully.
#[derive(Debug, Clone, Copy)]
pub struct Way {
    /// Rounds of prices between two looks at what is agreed.
    pub rounds: usize,
    /// Points by which prices move meanwhile.
    pub stride: f64,
    /// Share of what is agreed that is put in at once.
    pub share: f64,
}

/// How a mission was staffed in the rounds looked at: how often with all experts willing, and when the fewest were not.
struct Seen {
    agreed: usize,
    unwilling: usize,
    placed: Placed,
}

/// The missions of a plan, the first agreed about first. `state` is empty but for what is confirmed; prices are left as
/// they were. `pace` answers which share of its time is over: where that is short, more is put in at once, and at its end
/// all that still fits.
pub fn dive(
    pairs: &mut Pairs<'_>,
    mut state: State<'_>,
    way: Way,
    pace: &mut dyn FnMut() -> f64,
) -> Vec<Placed> {
    let before = pairs.lots.clone();
    let administrations = pairs.administrations().to_vec();
    let mut plan: Vec<Placed> = Vec::new();
    let mut over = 0.0;
    loop {
        let (seen, now) = look(pairs, &state, way, pace);
        let looks_left = (1.0 - now) / (now - over);
        over = now;
        let hurry = if looks_left > 1.0 { (seen.len() as f64 / looks_left) as usize } else { seen.len() };
        let (found, most) = choose(seen, way.share, hurry);
        let mut put_in = 0;
        for placed in found {
            if put_in < most && state.can_take(&placed) {
                put_in += 1;
                state.insert(placed.mission, placed.start, &by_line(&placed));
                settle(pairs, &placed);
                plan.push(placed);
            }
        }
        if put_in == 0 || over >= 1.0 {
            break;
        }
    }
    pairs.go_on_from(&before, &administrations);
    plan
}

/// Lets prices move for some rounds and looks at missions that are not in the plan; which share of the time is over then.
fn look(
    pairs: &mut Pairs<'_>,
    state: &State<'_>,
    way: Way,
    pace: &mut dyn FnMut() -> f64,
) -> (Vec<Seen>, f64) {
    let mut over = 1.0;
    let mut seen: BTreeMap<u32, Seen> = BTreeMap::new();
    for _ in 0..way.rounds {
        pairs.look(f64::NEG_INFINITY);
        for placed in pairs.choices().into_iter().filter(|placed| state.start(placed.mission).is_none()) {
            let unwilling = pairs.unwilling(&placed);
            let first = || Seen { agreed: 0, unwilling, placed: placed.clone() };
            let own = seen.entry(placed.mission).or_insert_with(first);
            own.agreed += usize::from(unwilling == 0);
            if unwilling <= own.unwilling {
                (own.unwilling, own.placed) = (unwilling, placed);
            }
        }
        pairs.move_prices(way.stride);
        over = pace();
        if over >= 1.0 {
            break;
        }
    }
    (seen.into_values().collect(), over)
}

/// What to put in, and how much of it at most: a share of what was agreed about, or one of the rest; `hurry` where that
/// is more.
fn choose(mut seen: Vec<Seen>, share: f64, hurry: usize) -> (Vec<Placed>, usize) {
    let agreed = seen.iter().filter(|own| own.agreed > 0).count();
    let most = ((agreed as f64 * share) as usize).max(hurry).max(1);
    seen.sort_by_key(|own| (Reverse(own.agreed), own.unwilling, own.placed.mission));
    if agreed >= most {
        seen.truncate(most);
    }
    (seen.into_iter().map(|own| own.placed).collect(), most)
}

/// Leaves a mission nothing but what was agreed.
fn settle(pairs: &mut Pairs<'_>, placed: &Placed) {
    let instance = pairs.instance();
    let sits = |line: u32, start: i32, expert: u32| {
        start == placed.start && placed.team.contains(&Seat { expert, line })
    };
    pairs.lots.bar_those(instance, placed.mission, |line, start, expert| !sits(line, start, expert));
    for seat in &placed.team {
        pairs.lots.seat(instance, *seat);
    }
    pairs.touch_all(placed);
}
