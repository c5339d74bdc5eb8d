//! The proof that no plan is better: undecided questions are answered one way and the other, and each half is given up
//! as soon as its own bound is no higher than the best plan known.
//!
//! Branch and bound (Land and Doig, Econometrica 28, 1960) over the bound of [`super::prices::pairs`]; each half goes on
//! from the prices of the whole, and what those prices settle by themselves is not asked
//! ([`super::prices::fixed`]). Questions are whether a mission is staffed, when it starts, who sits where. It is meant
//! for small plans; where time ends first, the bound is what the open halves still allow.

use std::collections::BTreeMap;

use super::{
    improve::Search,
    model::{Instance, Placed, Seat},
    prices::{lots::Lots, pairs::Pairs},
    solve::Progress,
};

/// Scores nearer than this are the same: they are shown to the hundredth.
pub const EQUAL: f64 = 0.006;
/// Rounds of prices for the whole, and for each half.
const ROUNDS_FIRST: u64 = 1500;
/// Points by which prices of the whole move in the first of its rounds, and in the last.
const STRIDES: (f64, f64) = (400.0, 0.3);
const ROUNDS: u64 = 80;
/// Rounds between two tries to settle something and to make a plan.
const SETTLE: u64 = 10;
/// Steps of searching from a plan made of what missions chose.
const STEPS: usize = 40;
/// Rounds between two moves of the prices of administrations; how far they move for a day in the first round, in the
/// last of the whole, and in the last of a half.
const SHARES: u64 = 4;
const SHARE_STEPS: (f64, f64, f64) = (0.03, 0.0003, 0.003);
/// Open halves kept in order of their bounds; beyond it the last one is looked at first, which keeps few.
const OPEN_BYTES: usize = 64 << 20;
/// What is chosen nearly always, or hardly ever, is no question yet.
const SPLIT: f64 = 0.04;

/// What is not looked at yet.
struct Open {
    lots: Lots,
    administrations: Vec<f64>,
    bound: f64,
}

/// A question about one mission.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Question {
    Staffed(u32),
    Start(u32, i32),
    Seated(Seat),
}

/// How often missions went, from when on and with whom, at the prices looked at.
#[derive(Default)]
struct Counts {
    looks: f64,
    staffed: BTreeMap<u32, f64>,
    starts: BTreeMap<(u32, i32), f64>,
    seats: BTreeMap<Seat, f64>,
}

impl Counts {
    fn add(&mut self, choices: &[Placed]) {
        self.looks += 1.0;
        for placed in choices {
            *self.staffed.entry(placed.mission).or_default() += 1.0;
            *self.starts.entry((placed.mission, placed.start)).or_default() += 1.0;
            for seat in &placed.team {
                *self.seats.entry(*seat).or_default() += 1.0;
            }
        }
    }
}

/// Proves as far as time allows that no plan is better than the best of `search`, which is told of better ones; the
/// bound it has come to.
pub fn prove(pairs: &mut Pairs<'_>, search: &mut Search<'_>, watch: &mut dyn FnMut(&Progress) -> f64) -> f64 {
    let mut open = vec![Open {
        lots: pairs.lots.clone(),
        administrations: pairs.administrations().to_vec(),
        bound: pairs.best(),
    }];
    let mut looked_at = 0;
    loop {
        let known = search.best() + EQUAL;
        open.retain(|half| half.bound >= known);
        let Some(most) = open.iter().map(|half| half.bound).reduce(f64::max) else { break };
        let progress = Progress { iterations: looked_at, best: search.best(), bound: most };
        if watch(&progress) >= 1.0 {
            return most;
        }
        let is_full = open.len() * pairs.lots.bytes() > OPEN_BYTES;
        let next = if is_full { None } else { open.iter().rposition(|half| half.bound >= most) };
        let next = next.unwrap_or(open.len() - 1);
        let half = open.remove(next);
        pairs.go_on_from(&half.lots, &half.administrations);
        let rounds = if looked_at == 0 { ROUNDS_FIRST } else { ROUNDS };
        looked_at += 1;
        let mut counts = Counts::default();
        let Some(bound) = look_at(pairs, search, (half.bound, rounds), &mut counts) else { continue };
        let Some(question) = ask(pairs, &counts) else { continue };
        for is in [false, true] {
            let mut lots = pairs.lots.clone();
            answer(pairs.instance(), &mut lots, question, is);
            open.push(Open { lots, administrations: pairs.administrations().to_vec(), bound });
        }
    }
    search.best()
}

/// Improves prices; the bound they come to, where it leaves anything to win.
fn look_at(
    pairs: &mut Pairs<'_>,
    search: &mut Search<'_>,
    (mut best, rounds): (f64, u64),
    counts: &mut Counts,
) -> Option<f64> {
    let mut ease = 1.0;
    let mut since = 0;
    for round in 0..rounds {
        let known = search.best() + EQUAL;
        let value = pairs.look(known);
        if value < best {
            since = 0;
            best = value;
        } else {
            since += 1;
        }
        if best < known {
            return None;
        }
        if since > 6 {
            ease *= 0.7;
            since = 0;
        }
        let choices = pairs.choices();
        if round * 3 >= rounds {
            counts.add(&choices);
        }
        if round % SETTLE == SETTLE - 1 {
            search.assemble(&choices);
            (0..STEPS).for_each(|_| search.step(1.0));
            pairs.settle(value, search.best() + EQUAL);
        }
        let share = round as f64 / rounds as f64;
        pairs.move_prices(match rounds {
            ROUNDS_FIRST => STRIDES.0 * (STRIDES.1 / STRIDES.0).powf(share),
            // As far as the best plan known would need, were it the best there is (Polyak's step).
            _ => ease * (value - known) / pairs.differences().max(1) as f64,
        });
        if round % SHARES == 0 {
            let least = if rounds == ROUNDS_FIRST { SHARE_STEPS.1 } else { SHARE_STEPS.2 };
            pairs.move_shares(SHARE_STEPS.0 * (least / SHARE_STEPS.0).powf(share));
        }
    }
    Some(best)
}

/// What is split most: whether a mission goes, when, or who goes.
fn ask(pairs: &Pairs<'_>, counts: &Counts) -> Option<Question> {
    let doubt = |count: f64, of: f64| (count / of).min(1.0 - count / of);
    let most = |questions: &mut dyn Iterator<Item = (f64, Question)>| {
        questions.max_by(|one, other| one.0.total_cmp(&other.0))
    };
    let staffed = counts.staffed.iter().filter(|(mission, _)| !pairs.lots.has_to_go(**mission));
    let staffed =
        most(&mut staffed.map(|(mission, count)| (doubt(*count, counts.looks), Question::Staffed(*mission))));
    let starts = counts
        .starts
        .iter()
        .filter(|((mission, start), _)| !pairs.lots.has_to_start(pairs.instance(), *mission, *start));
    let starts = most(&mut starts.map(|((mission, start), count)| {
        (doubt(*count, counts.staffed[mission]), Question::Start(*mission, *start))
    }));
    let seats = counts.seats.iter().filter(|(seat, _)| !pairs.lots.has_to_sit(**seat));
    let seats = most(&mut seats.map(|(seat, count)| {
        let mission = pairs.instance().lines[seat.line as usize].mission;
        (doubt(*count, counts.staffed[&mission]), Question::Seated(*seat))
    }));
    let in_turn = [staffed, seats, starts];
    // Starts come last: often many are worth the same.
    let split = in_turn[..2].iter().flatten().find(|(doubt, _)| *doubt > SPLIT);
    let split = split.or_else(|| in_turn.iter().flatten().next()).map(|(_, question)| *question);
    // Whatever prices never chose may still be better than they say. Where nothing is left, there is one plan, and it was tried.
    let instance = pairs.instance();
    let open = |mission: &u32| !pairs.lots.has_to_go(*mission) && pairs.lots.may_go(instance, *mission);
    split.or_else(|| (0..instance.missions.len() as u32).find(open).map(Question::Staffed))
}

fn answer(instance: &Instance, lots: &mut Lots, question: Question, is: bool) {
    match question {
        Question::Staffed(mission) if is => lots.staff(mission),
        Question::Staffed(mission) => lots.bar_those(instance, mission, |_, _, _| true),
        Question::Start(mission, day) => {
            lots.bar_those(instance, mission, |_, start, _| (start == day) != is);
        }
        Question::Seated(seat) if is => lots.seat(instance, seat),
        Question::Seated(seat) => {
            let mission = instance.lines[seat.line as usize].mission;
            lots.bar_those(instance, mission, |line, _, expert| (line, expert) == (seat.line, seat.expert));
        }
    }
}
