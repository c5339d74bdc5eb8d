//! The proof that no plan is better: undecided questions are answered one way and the other, and each half is given up
//! as soon as its own bound is no higher than the best plan known.
//!
//! Branch and bound over the relaxation of [`super::prices`] (Land and Doig, Econometrica 28, 1960; prices at each
//! node as in Held and Karp). Questions are whether a mission is staffed, and whether an expert sits on a line. It is
//! meant for small plans; where time ends first, the bound is what the open halves still allow.

use std::collections::BTreeMap;

use super::{
    model::{Placed, Plan, Seat},
    prices::{ascent::Ascent, limits::Limits},
    solve::Progress,
    state::State,
};

/// Scores nearer than this are the same: they are shown to the hundredth.
pub const EQUAL: f64 = 0.006;
/// Rounds of prices at a node, and between two looks at it.
const ROUNDS: u64 = 80;
const LOOK: u64 = 5;
const STRIDES: (f64, f64) = (10.0, 0.001);

/// What came of it.
pub struct Proof {
    /// No plan is worth more.
    pub bound: f64,
    /// A plan better than the one begun with, if one was met.
    pub plan: Option<Plan>,
}

/// A question answered.
#[derive(Debug, Clone, Copy)]
enum Answer {
    Staffed(u32, bool),
    Seated(Seat, bool),
}

struct Open {
    answers: Vec<Answer>,
    bound: f64,
}

/// Proves as far as time allows, beginning with the best plan known.
pub fn prove(ascent: &mut Ascent<'_>, best: &State<'_>, watch: &mut dyn FnMut(&Progress) -> f64) -> Proof {
    let mut known = best.score();
    let mut plan = None;
    let mut open = vec![Open { answers: Vec::new(), bound: f64::INFINITY }];
    let mut progress = Progress { iterations: 0, best: known, bound: f64::INFINITY };
    let mut unsettled = f64::NEG_INFINITY;
    while let Some(mut node) = open.pop() {
        let rest = open.iter().map(|other| other.bound).fold(node.bound.max(unsettled), f64::max);
        progress = Progress { iterations: progress.iterations + 1, best: known, bound: rest };
        if watch(&progress) >= 1.0 {
            return Proof { bound: rest, plan };
        }
        if node.bound < known + EQUAL {
            continue;
        }
        let seen = look_at(ascent, best, &mut node, known);
        if let Some((score, found)) = seen.plan
            && score > known
        {
            (known, plan) = (score, Some(found));
        }
        if node.bound < known + EQUAL {
            continue;
        }
        match seen.question {
            // Nothing is left to ask; what the prices could not settle stays as it is.
            None => unsettled = unsettled.max(node.bound),
            Some((yes, no, likely)) => {
                let half =
                    |answer| Open { answers: [&node.answers[..], &[answer]].concat(), bound: node.bound };
                let (first, second) = if likely { (yes, no) } else { (no, yes) };
                open.push(half(second));
                open.push(half(first));
            }
        }
    }
    Proof { bound: unsettled.max(known), plan }
}

struct Seen {
    plan: Option<(f64, Plan)>,
    /// The question to ask next: yes, no, and whether yes is likely.
    question: Option<(Answer, Answer, bool)>,
}

/// Improves prices at a node, lowers its bound, answers what its bound already answers.
fn look_at(ascent: &mut Ascent<'_>, empty: &State<'_>, node: &mut Open, known: f64) -> Seen {
    ascent.limit(limits(empty, &node.answers));
    let mut staffed: BTreeMap<u32, f64> = BTreeMap::new();
    let mut seated: BTreeMap<(u32, u32), f64> = BTreeMap::new();
    let mut looks = 0.0;
    let mut plan = None;
    for round in 0..=ROUNDS {
        if round % LOOK == 0 {
            ascent.look();
            if ascent.best_value() < known + EQUAL {
                break;
            }
            looks += 1.0;
            for (mission, _, team) in ascent.chosen() {
                *staffed.entry(mission).or_default() += 1.0;
                for (expert, line) in team {
                    *seated.entry((line, expert)).or_default() += 1.0;
                }
            }
        }
        let share = round as f64 / ROUNDS as f64;
        ascent.round(STRIDES.0 * (STRIDES.1 / STRIDES.0).powf(share), round);
    }
    node.bound = node.bound.min(ascent.best_value());
    if node.bound < known + EQUAL {
        return Seen { plan, question: None };
    }
    let tried = assemble(ascent, empty);
    let score = tried.score();
    if score > known {
        plan = Some((score, tried.plan()));
    }
    // What would cost more than the gap is answered already.
    let slack = node.bound - known - EQUAL;
    let decided: Vec<_> =
        ascent.undecided().filter(|(_, value)| value.abs() > slack && value.is_finite()).collect();
    // The values belong to the last look, the bound to the best; only where both are the same the answer is sure.
    if ascent.is_at_best() {
        node.answers
            .extend(decided.into_iter().map(|(mission, value)| Answer::Staffed(mission, value > 0.0)));
    }
    let limits = limits(empty, &node.answers);
    let doubt = |count: f64| (count / looks - 0.5).abs();
    let mission = staffed
        .iter()
        .filter(|(mission, count)| limits.staffed(**mission).is_none() && doubt(**count) < 0.49)
        .min_by(|one, other| doubt(*one.1).total_cmp(&doubt(*other.1)));
    if let Some((mission, count)) = mission {
        let (yes, no) = (Answer::Staffed(*mission, true), Answer::Staffed(*mission, false));
        return Seen { plan, question: Some((yes, no, count / looks >= 0.5)) };
    }
    let seat = seated
        .iter()
        .filter(|((line, expert), _)| limits.seated(*line, *expert).is_none())
        .min_by(|one, other| doubt(*one.1).total_cmp(&doubt(*other.1)));
    let question = seat.map(|((line, expert), count)| {
        let seat = Seat { expert: *expert, line: *line };
        (Answer::Seated(seat, true), Answer::Seated(seat, false), count / looks >= 0.5)
    });
    let question = question.or_else(|| {
        let (mission, value) = ascent.undecided().find(|(mission, _)| limits.staffed(*mission).is_none())?;
        Some((Answer::Staffed(mission, true), Answer::Staffed(mission, false), value > 0.0))
    });
    Seen { plan, question }
}

fn limits(state: &State<'_>, answers: &[Answer]) -> Limits {
    let mut limits = Limits::none(state.instance);
    for answer in answers {
        match *answer {
            Answer::Staffed(mission, is) => limits.staff(mission, is),
            Answer::Seated(seat, is) => limits.seat(state.instance, seat, is),
        }
    }
    limits
}

/// A plan of what the missions choose by themselves, as far as the choices go together.
fn assemble<'a>(ascent: &Ascent<'_>, best: &State<'a>) -> State<'a> {
    let mut state = best.clone();
    for placed in best.plan() {
        if best.instance.missions[placed.mission as usize].confirmed.is_none() {
            state.remove(placed.mission);
        }
    }
    for (mission, start, team) in ascent.chosen() {
        let team: Vec<_> = team.map(|(expert, line)| Seat { expert, line }).collect();
        let placed = Placed { mission, start, team };
        if state.can_take(&placed) {
            let team: Vec<_> = placed.team.iter().map(|seat| seat.expert).collect();
            state.insert(mission, start, &team);
        }
    }
    state.forget();
    state
}
