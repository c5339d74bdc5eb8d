//! Who could sit on each seat line, the best first.
//!
//! Long lists of very large problems are cut, so that memory stays in bounds: searching does without the worst, the
//! bound never does ([`super::prices`]). It must not know a plan. Next: [`super::state`].

use super::{
    calendar::Calendar,
    model::{Instance, Mission, Span},
    rules,
    score::{self},
};

/// An expert who may sit on a line, on one of its days at least.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidate {
    /// The expert.
    pub expert: u32,
    /// Points of fit less cost, and those for staying where proposed. To guide, not to count.
    pub worth: f32,
    /// What the fund pays. To guide, not to count.
    pub cost: f32,
}

/// The candidates of all lines.
#[derive(Debug, Clone)]
pub struct Candidates {
    list: Vec<Candidate>,
    lines: Vec<Span>,
    /// Missions that an expert is a candidate for.
    wanted: Vec<u32>,
    wanted_by: Vec<Span>,
    is_whole: bool,
}

/// Entries of all lists together; at 16 bytes, with those that lead back from experts to missions.
const ENTRIES_MAX: usize = 12_000_000;
/// No list is cut below this.
const LINE_MIN: usize = 64;

impl Candidates {
    /// Finds them all.
    pub fn of(instance: &Instance, calendar: &Calendar) -> Self {
        Self::of_those(instance, calendar, Some(&Left::of(instance)), |_| true)
    }

    /// Finds them all by the rules of a single seat, R5 to R11: those that the price file's formula looks at.
    pub fn by_seat(instance: &Instance, calendar: &Calendar) -> Self {
        Self::of_those(instance, calendar, None, |_| true)
    }

    /// Finds those of one mission only.
    pub fn of_mission(instance: &Instance, calendar: &Calendar, mission: u32) -> Self {
        Self::of_those(instance, calendar, Some(&Left::of(instance)), |asked| asked == mission)
    }

    fn of_those(
        instance: &Instance,
        calendar: &Calendar,
        left: Option<&Left>,
        is_asked: impl Fn(u32) -> bool,
    ) -> Self {
        let by_theme = Themes::of(instance);
        let most = (ENTRIES_MAX / instance.lines.len().max(1)).max(LINE_MIN);
        let mut is_whole = true;
        let (mut list, mut own) = (Vec::new(), Vec::new());
        let mut lines = vec![Span::default(); instance.lines.len()];
        let theme = |line: &usize| instance.missions[instance.lines[*line].mission as usize].theme;
        // Theme by theme, so that the experts of one are at hand: a large problem waits for memory, not for the rules.
        let mut order: Vec<usize> = (0..instance.lines.len()).collect();
        order.sort_by_key(theme);
        for place in order {
            own.clear();
            let mission = &instance.missions[instance.lines[place].mission as usize];
            if is_asked(instance.lines[place].mission)
                && rules::is_requested(mission)
                && mission.confirmed.is_none()
            {
                by_theme.each(instance, calendar, place, |expert, worth, cost| {
                    if left.is_some_and(|left| !left.allows(instance, expert, mission, cost)) {
                        return;
                    }
                    own.push(Candidate { expert, worth: worth as f32, cost: cost as f32 });
                });
            }
            let best_first = |one: &Candidate, other: &Candidate| {
                other.worth.total_cmp(&one.worth).then(one.expert.cmp(&other.expert))
            };
            if own.len() > most {
                own.select_nth_unstable_by(most, best_first);
                own.truncate(most);
                is_whole = false;
            }
            own.sort_unstable_by(best_first);
            lines[place] = Span::push(&mut list, own.iter().copied());
        }
        list.shrink_to_fit();
        let (wanted, wanted_by) = wanted(instance, &list, &lines);
        Self { list, lines, wanted, wanted_by, is_whole }
    }

    /// Whether no list was cut, so that nobody is missing whom a plan could use.
    pub const fn is_whole(&self) -> bool {
        self.is_whole
    }

    /// The largest points of anybody, whatever their sign.
    pub fn worth_most(&self) -> f64 {
        self.list.iter().map(|candidate| f64::from(candidate.worth).abs()).fold(0.0, f64::max)
    }

    /// Those of one line.
    pub fn of_line(&self, line: usize) -> &[Candidate] {
        self.lines[line].of(&self.list)
    }

    /// The missions an expert is a candidate for.
    pub fn wanting(&self, expert: u32) -> &[u32] {
        self.wanted_by[expert as usize].of(&self.wanted)
    }
}

/// What confirmed missions leave: days and missions by expert, money by fund.
struct Left {
    taken: Vec<(i64, i64)>,
    money: Vec<i64>,
}

impl Left {
    fn of(instance: &Instance) -> Self {
        let mut left = Self { taken: vec![(0, 0); instance.experts.len()], money: instance.ceilings.clone() };
        for placed in &instance.confirmed {
            let mission = &instance.missions[placed.mission as usize];
            for seat in &placed.team {
                let expert = &instance.experts[seat.expert as usize];
                let taken = &mut left.taken[seat.expert as usize];
                taken.0 += instance.absence(expert, mission, placed.start).days();
                taken.1 += 1;
                left.money[mission.fund as usize] -= score::cost(instance, expert, mission);
            }
        }
        left
    }

    /// R13, R14 and R15 for one seat beside nothing but what is confirmed.
    fn allows(&self, instance: &Instance, place: u32, mission: &Mission, cost: i64) -> bool {
        let expert = &instance.experts[place as usize];
        let (days, missions) = self.taken[place as usize];
        rules::has_days(expert, days + instance.absence(expert, mission, 0).days())
            && rules::has_missions(expert, missions + 1)
            && cost <= self.money[mission.fund as usize]
    }
}

/// Lowers what experts may do to what they can do: days that no set of missions comes to, and missions for which the
/// days do not suffice. No plan is lost by it, and a bound over fractions of missions is the sharper for it.
pub fn tighten(instance: &Instance, candidates: &Candidates) -> Instance {
    let mut tight = instance.clone();
    let left = Left::of(instance);
    for place in 0..instance.experts.len() as u32 {
        let expert = &instance.experts[place as usize];
        let (days, missions) = left.taken[place as usize];
        let mut lengths: Vec<usize> = candidates
            .wanting(place)
            .iter()
            .map(|mission| instance.absence(expert, &instance.missions[*mission as usize], 0).days() as usize)
            .collect();
        lengths.sort_unstable();
        lengths.dedup();
        let room = (expert.days_max - days).clamp(0, i64::from(instance.last) + 1) as usize;
        let more = (expert.missions_max - missions).max(0).min(room as i64);
        let (most, count) = reachable(&lengths, room, more);
        let own = &mut tight.experts[place as usize];
        own.days_max = own.days_max.min(days + most as i64);
        own.missions_max = own.missions_max.min(missions + count).max(1);
    }
    tight
}

/// The most days within `room` that at most `more` absences of these lengths come to, and how many fit at most.
fn reachable(lengths: &[usize], room: usize, more: i64) -> (usize, i64) {
    let (mut most, mut count) = (0, 0);
    let mut sums = vec![0];
    for fitted in 1..=more {
        let mut next = Vec::new();
        let mut is_next = vec![false; room + 1];
        for sum in &sums {
            for length in lengths {
                let then = sum + length;
                if then <= room && !is_next[then] {
                    is_next[then] = true;
                    next.push(then);
                    most = most.max(then);
                }
            }
        }
        if next.is_empty() {
            break;
        }
        (count, sums) = (fitted, next);
    }
    (most, count)
}

/// The lists turned round.
fn wanted(instance: &Instance, list: &[Candidate], lines: &[Span]) -> (Vec<u32>, Vec<Span>) {
    let pairs = || {
        let lines = lines.iter().zip(&instance.lines);
        lines.flat_map(|(span, line)| {
            span.of(list).iter().map(move |candidate| (candidate.expert, line.mission))
        })
    };
    let mut ends = vec![0_usize; instance.experts.len() + 1];
    pairs().for_each(|(expert, _)| ends[expert as usize + 1] += 1);
    for place in 1..ends.len() {
        ends[place] += ends[place - 1];
    }
    let starts = ends.clone();
    let mut wanted = vec![0; list.len()];
    for (expert, mission) in pairs() {
        wanted[ends[expert as usize]] = mission;
        ends[expert as usize] += 1;
    }
    let spans = starts.iter().zip(&ends).take(instance.experts.len());
    let spans = spans.map(|(from, to)| Span::between(*from, *to)).collect();
    (wanted, spans)
}

/// Experts by theme, with their levels in it.
pub struct Themes(Vec<Vec<(u32, u8)>>);

impl Themes {
    /// Everybody under each theme with a level in it.
    pub fn of(instance: &Instance) -> Self {
        let mut themes = vec![Vec::new(); instance.themes.len()];
        for (place, expert) in instance.experts.iter().enumerate() {
            for (theme, _) in expert.competencies.of(&instance.competencies) {
                let own: &mut Vec<(u32, u8)> = &mut themes[usize::from(*theme)];
                if own.last().is_none_or(|(last, _)| *last != place as u32) {
                    own.push((place as u32, instance.level_in(expert, *theme)));
                }
            }
        }
        Self(themes)
    }

    /// Every expert who may sit on a line on one of its days, with points and cost.
    pub fn each(
        &self,
        instance: &Instance,
        calendar: &Calendar,
        line: usize,
        mut tell: impl FnMut(u32, f64, i64),
    ) {
        let line = &instance.lines[line];
        let mission = &instance.missions[line.mission as usize];
        let proposed = mission.proposed.map(|place| &instance.proposed[place as usize]);
        for (place, level) in &self.0[usize::from(mission.theme)] {
            // Most fail here, and quickly; the rules themselves are asked below.
            if *level < mission.level_min {
                continue;
            }
            let expert = &instance.experts[*place as usize];
            if !rules::has_category(expert, line) || !rules::speaks(expert, mission) {
                continue;
            }
            if rules::broken_by_person(instance, expert, line).next().is_some() {
                continue;
            }
            let free = |start| calendar.is_free(instance, *place, instance.absence(expert, mission, start));
            if !instance.starts(mission).any(free) {
                continue;
            }
            let cost = score::cost(instance, expert, mission);
            let stays = proposed.is_some_and(|placed| placed.team.iter().any(|seat| seat.expert == *place));
            let worth = instance.weights.of_seat(score::fit(instance, expert, mission), cost);
            tell(*place, worth + if stays { instance.weights.dropped_proposed } else { 0.0 }, cost);
        }
    }
}
