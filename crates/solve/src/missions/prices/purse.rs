//! The most points that the missions of one fund are worth together within its money: a knapsack with one choice a
//! mission, solved instead of a price for money.
//!
//! What every choice loses against the best one at the fund's price is added up; the least that must be lost to stay
//! within the money is what the knapsack lies below the price's bound. Only losses below that of some plan matter, so
//! few choices are looked at (the core of Pisinger, European Journal of Operational Research 83, 1995).

/// A choice of one mission: units and points. The choice of nothing is no unit and no point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Choice {
    /// Units.
    pub cost: f64,
    /// Points.
    pub value: f64,
}

/// Sums kept after each mission; beyond that, neighbours become one, which can only raise the bound.
const SUMS_MAX: usize = 500;

#[derive(Debug, Clone, Copy)]
struct Sum {
    cost: f64,
    loss: f64,
    before: u32,
    /// Place of the choice; `NOTHING` where the mission does not go.
    choice: u32,
}

/// The mission does not go.
pub const NOTHING: u32 = u32::MAX;

/// What a fund comes to.
#[derive(Debug, Clone, Default)]
pub struct Purse {
    /// No set of choices within the money has more points.
    pub bound: f64,
    /// The bound that the best price for money proves.
    pub priced: f64,
    /// That price.
    pub price: f64,
    /// Whether choices stand behind the bound.
    pub is_settled: bool,
    /// The choice of each mission behind the bound.
    pub chosen: Vec<u32>,
    layers: Vec<Vec<Sum>>,
    spare: Vec<Sum>,
}

impl Purse {
    /// Finds the best price for `money`, and the bound that it proves. Lists rise in cost and value; nothing need be
    /// bought.
    pub fn price(&mut self, lists: &[&[Choice]], money: f64) {
        self.price = best_price(lists, money);
        self.priced = self.price * money + lists.iter().map(|list| top(list, self.price).0).sum::<f64>();
    }

    /// Shares `money` out, after its price was found. More than `worthwhile` need not be lost: whoever asks knows then
    /// what there was to know, and nothing is chosen. The nearer `guess` is to what is lost, from above, the quicker.
    pub fn share_out(&mut self, lists: &[&[Choice]], money: f64, worthwhile: f64, guess: f64) {
        let mut most = greedy_loss(lists, money, self.price, self.priced).min(worthwhile.max(0.0)) + 1e-7;
        if self.price == 0.0 {
            most = 1e-7;
        }
        let mut trial = guess.max(1.0);
        while trial < most {
            self.lose_at_most(lists, money, trial);
            if self.is_settled {
                return;
            }
            trial *= 3.0;
        }
        self.lose_at_most(lists, money, most);
    }

    /// Lets every mission choose by itself, after the price of `money` was found: much quicker, and the bound is that of
    /// the price.
    pub fn choose_at_price(&mut self, lists: &[&[Choice]]) {
        (self.bound, self.is_settled) = (self.priced, true);
        let chosen = lists.iter().map(|list| best_at(list, self.price).map_or(NOTHING, |place| place as u32));
        self.chosen = chosen.collect();
    }

    fn lose_at_most(&mut self, lists: &[&[Choice]], money: f64, most: f64) {
        self.layers.clear();
        // Each mission's choice at the price, and how much money is left or lacks there.
        let base: f64 = lists.iter().map(|list| top(list, self.price).1.cost).sum();
        let mut order: Vec<usize> = (0..lists.len()).collect();
        let spread = |list: &[Choice]| {
            let (best, _) = top(list, self.price);
            let near = |choice: &&Choice| best - (choice.value - self.price * choice.cost) <= most;
            list.iter().filter(near).count()
        };
        order.sort_by_key(|at| spread(lists[*at]));
        let mut layer = vec![Sum { cost: base, loss: 0.0, before: 0, choice: NOTHING }];
        for at in &order {
            let (best, own) = top(lists[*at], self.price);
            let mut next: Vec<Sum> = Vec::new();
            let nothing = Choice { cost: 0.0, value: 0.0 };
            let all = std::iter::once((NOTHING, nothing))
                .chain(lists[*at].iter().enumerate().map(|(place, choice)| (place as u32, *choice)));
            for (place, choice) in all {
                let loss = best - (choice.value - self.price * choice.cost);
                if loss > most {
                    continue;
                }
                let shift = choice.cost - own.cost;
                let near = layer.iter().enumerate().filter(|(_, sum)| sum.loss + loss <= most);
                let shifted = near.map(|(before, sum)| Sum {
                    cost: sum.cost + shift,
                    loss: sum.loss + loss,
                    before: before as u32,
                    choice: place,
                });
                merge(&mut next, shifted, self.price, &mut self.spare);
            }
            thin(&mut next, self.price);
            self.layers.push(std::mem::replace(&mut layer, next));
        }
        self.layers.push(layer);
        let last = self.layers.last().map_or(&[][..], |layer| layer);
        // What is left of the money is lost at its price too.
        let whole = |sum: &Sum| sum.loss + self.price * (money - sum.cost);
        let found = last
            .iter()
            .enumerate()
            .filter(|(_, sum)| sum.cost <= money + 1e-6)
            .min_by(|one, other| whole(one.1).total_cmp(&whole(other.1)));
        self.chosen.clear();
        self.chosen.resize(lists.len(), NOTHING);
        self.is_settled = found.is_some();
        let Some((mut place, sum)) = found else {
            self.bound = self.priced - most;
            return;
        };
        // Money that is left may cost more than was looked at; another set could lose less then.
        let lost = whole(sum);
        self.is_settled = lost <= most;
        self.bound = self.priced - lost.clamp(0.0, most);
        for (step, at) in order.iter().enumerate().rev() {
            let sum = self.layers[step + 1][place];
            self.chosen[*at] = sum.choice;
            place = sum.before as usize;
        }
    }
}

/// Place of the best choice at a price, where one is worth it.
fn best_at(list: &[Choice], price: f64) -> Option<usize> {
    let mut best = (0.0, None);
    for (place, choice) in list.iter().enumerate() {
        let value = choice.value - price * choice.cost;
        if value > best.0 {
            best = (value, Some(place));
        }
    }
    best.1
}

/// The best choice at a price, or none of them, and what it is worth there.
fn top(list: &[Choice], price: f64) -> (f64, Choice) {
    let choice = best_at(list, price).map_or(Choice { cost: 0.0, value: 0.0 }, |place| list[place]);
    (choice.value - price * choice.cost, choice)
}

fn best_price(lists: &[&[Choice]], money: f64) -> f64 {
    let costs = |price: f64| lists.iter().map(|list| top(list, price).1.cost).sum::<f64>();
    if costs(0.0) <= money {
        return 0.0;
    }
    let (mut low, mut high) = (0.0, 1.0);
    while costs(high) > money {
        high *= 2.0;
        if high > 1e9 {
            return high;
        }
    }
    for _ in 0..40 {
        let middle = 0.5 * (low + high);
        if costs(middle) > money { low = middle } else { high = middle }
    }
    high
}

/// The loss of a set of choices that is found quickly.
fn greedy_loss(lists: &[&[Choice]], money: f64, price: f64, priced: f64) -> f64 {
    let mut own: Vec<Choice> = lists.iter().map(|list| top(list, price).1).collect();
    let mut left = money - own.iter().map(|choice| choice.cost).sum::<f64>();
    loop {
        let mut best = (1e-9, 0, Choice { cost: 0.0, value: 0.0 });
        for (at, list) in lists.iter().enumerate() {
            for choice in *list {
                let gain = choice.value - own[at].value;
                if choice.cost - own[at].cost <= left && gain > best.0 {
                    best = (gain, at, *choice);
                }
            }
        }
        if best.0 <= 1e-9 {
            break;
        }
        left -= best.2.cost - own[best.1].cost;
        own[best.1] = best.2;
    }
    if left < 0.0 {
        return f64::INFINITY;
    }
    priced - own.iter().map(|choice| choice.value).sum::<f64>()
}

/// What is lost in points: the price of money that is not spent is no loss of points.
fn lost(sum: &Sum, price: f64) -> f64 {
    sum.loss - price * sum.cost
}

/// Both lists in one, costs rising, without sums that cost more and are worth no more.
fn merge(into: &mut Vec<Sum>, other: impl Iterator<Item = Sum>, price: f64, spare: &mut Vec<Sum>) {
    spare.clear();
    let mut least = f64::INFINITY;
    let mut keep = |sum: Sum| {
        let own = lost(&sum, price);
        if own < least {
            least = own;
            spare.push(sum);
        }
    };
    let mut old = into.iter().copied().peekable();
    for sum in other {
        while let Some(own) = old.next_if(|own| own.cost <= sum.cost) {
            keep(own);
        }
        keep(sum);
    }
    old.for_each(keep);
    std::mem::swap(into, spare);
}

/// Joins neighbours where there are too many.
fn thin(sums: &mut Vec<Sum>, price: f64) {
    if sums.len() > SUMS_MAX {
        let (first, last) = (sums[0].cost, sums[sums.len() - 1].cost);
        let part = |sum: &Sum| ((sum.cost - first) / (last - first) * SUMS_MAX as f64) as usize;
        let mut kept: Vec<Sum> = Vec::with_capacity(SUMS_MAX + 1);
        let mut at = usize::MAX;
        for sum in sums.iter() {
            match kept.last_mut() {
                // The lower cost with the fewer points lost: more than can be, never less.
                Some(own) if part(sum) == at => {
                    *own = Sum { cost: own.cost, loss: lost(sum, price) + price * own.cost, ..*sum };
                }
                _ => {
                    at = part(sum);
                    kept.push(*sum);
                }
            }
        }
        *sums = kept;
    }
}

#[cfg(test)]
mod tests {
    use super::{Choice, NOTHING, Purse};
    use crate::chance::Chance;

    fn most(lists: &[Vec<Choice>], money: f64) -> f64 {
        let Some((list, rest)) = lists.split_first() else { return 0.0 };
        let affordable = list.iter().filter(|choice| choice.cost <= money);
        affordable
            .map(|choice| choice.value + most(rest, money - choice.cost))
            .fold(most(rest, money), f64::max)
    }

    #[test]
    fn no_way_to_share_out_a_fund_is_better() {
        let mut chance = Chance::new(3);
        for _ in 0..400 {
            let lists: Vec<Vec<Choice>> = (0..chance.below(6))
                .map(|_| {
                    let mut choice = Choice { cost: 0.0, value: -100.0 };
                    (0..chance.below(4))
                        .map(|_| {
                            choice.cost += chance.below(50) as f64;
                            choice.value += chance.below(300) as f64 + 1.0;
                            choice
                        })
                        .collect()
                })
                .collect();
            let money = chance.below(200) as f64;
            let mut purse = Purse::default();
            let rows: Vec<&[Choice]> = lists.iter().map(Vec::as_slice).collect();
            purse.price(&rows, money);
            purse.share_out(&rows, money, f64::INFINITY, chance.below(90) as f64);
            assert!((purse.bound - most(&lists, money)).abs() < 1e-5, "{lists:?} {money}");
            let chosen = purse.chosen.iter().zip(&lists).filter(|(choice, _)| **choice != NOTHING);
            let (cost, value) = chosen.fold((0.0, 0.0), |sum, (choice, list)| {
                (sum.0 + list[*choice as usize].cost, sum.1 + list[*choice as usize].value)
            });
            assert!(cost <= money && (value - purse.bound).abs() < 1e-5);
            let sharp = purse.bound;
            purse.choose_at_price(&rows);
            assert!(purse.bound >= sharp - 1e-5, "{lists:?} {money}");
        }
    }
}
