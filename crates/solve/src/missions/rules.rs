//! The rules, one predicate each. Whoever makes a plan, judges one or explains one asks here and nowhere else.
//!
//! The numbers are those of the problem's description; R0 is a record that cannot be understood. Next:
//! [`super::score`], which says what a plan that keeps them is worth.

use super::model::{Absence, Expert, Instance, Line, Mission};

/// Which rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// R0: a record names what is not there, or stands there twice.
    Known,
    /// R1: only missions that a Member requested.
    Requested,
    /// R2: on the grid of starts and inside the window.
    Window,
    /// R3: all seats or none, and nobody sits twice.
    Seats,
    /// R4: a lead where one is needed.
    Lead,
    /// R5: the category of the seat line.
    Category,
    /// R6: the level in the theme.
    Level,
    /// R7: the mission's language.
    Language,
    /// R8: no conflict of interest.
    Conflict,
    /// R9: the evaluation is not below the floor.
    Evaluation,
    /// R10: a regional pool serves its own region.
    Pool,
    /// R11: inside the plan, and available.
    Available,
    /// R12: nobody is in two places.
    Apart,
    /// R13: days away.
    Days,
    /// R14: number of missions.
    Missions,
    /// R15: the fund's ceiling.
    Fund,
    /// R16: what is confirmed stays.
    Confirmed,
}

impl Rule {
    /// Its number in the description of the problem.
    pub const fn number(self) -> u8 {
        self as u8
    }
}

impl std::fmt::Display for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "R{}", self.number())
    }
}

/// R1.
pub const fn is_requested(mission: &Mission) -> bool {
    mission.requested
}

/// R2.
pub const fn may_start(instance: &Instance, mission: &Mission, start: i32) -> bool {
    start >= mission.earliest
        && start + mission.days - 1 <= mission.latest
        && (start - mission.earliest) % instance.step == 0
}

/// R3, for one line.
pub const fn is_full(line: &Line, seated: usize) -> bool {
    seated == line.count
}

/// R4.
pub const fn is_led(mission: &Mission, has_lead: bool) -> bool {
    has_lead || !mission.needs_lead
}

/// R5.
pub const fn has_category(expert: &Expert, line: &Line) -> bool {
    expert.categories >> line.category & 1 == 1
}

/// R6.
pub fn has_level(instance: &Instance, expert: &Expert, mission: &Mission) -> bool {
    instance.level_in(expert, mission.theme) >= mission.level_min
}

/// R7.
pub const fn speaks(expert: &Expert, mission: &Mission) -> bool {
    expert.languages >> mission.language & 1 == 1
}

/// R8.
pub fn has_no_conflict(instance: &Instance, expert: &Expert, mission: &Mission) -> bool {
    expert.nationality != mission.member
        && instance.administrations[expert.administration as usize].member != mission.member
        && !expert.conflicts.of(&instance.member_lists).contains(&mission.member)
}

/// R9.
pub fn is_evaluated_well(instance: &Instance, expert: &Expert) -> bool {
    expert.evaluation.is_none_or(|mark| mark >= instance.evaluation_min)
}

/// R10.
pub fn serves_region(instance: &Instance, expert: &Expert, mission: &Mission) -> bool {
    !expert.regional || expert.region == instance.region_of(mission)
}

/// R11, its first half.
pub const fn is_inside_plan(instance: &Instance, absence: Absence) -> bool {
    absence.first >= 0 && absence.last <= instance.last
}

/// R11, its second half; R12.
pub const fn are_apart(one: Absence, other: Absence) -> bool {
    one.last < other.first || other.last < one.first
}

/// R11.
pub fn is_available(instance: &Instance, expert: &Expert, absence: Absence) -> bool {
    let away = expert.unavailable.of(&instance.unavailable);
    is_inside_plan(instance, absence) && away.iter().all(|stretch| are_apart(*stretch, absence))
}

/// R13.
pub const fn has_days(expert: &Expert, days: i64) -> bool {
    days <= expert.days_max
}

/// R14.
pub const fn has_missions(expert: &Expert, missions: i64) -> bool {
    missions <= expert.missions_max
}

/// R15.
pub fn has_money(instance: &Instance, fund: u32, spent: i64) -> bool {
    spent <= instance.ceilings[fund as usize]
}

/// The rules between an expert and a seat line that hold on any day, R5 to R10; those that are broken.
pub fn broken_by_person<'a>(
    instance: &'a Instance,
    expert: &'a Expert,
    line: &'a Line,
) -> impl Iterator<Item = Rule> + 'a {
    let mission = &instance.missions[line.mission as usize];
    (Rule::Category as u8..=Rule::Pool as u8).filter_map(move |number| {
        let (rule, holds) = match number {
            5 => (Rule::Category, has_category(expert, line)),
            6 => (Rule::Level, has_level(instance, expert, mission)),
            7 => (Rule::Language, speaks(expert, mission)),
            8 => (Rule::Conflict, has_no_conflict(instance, expert, mission)),
            9 => (Rule::Evaluation, is_evaluated_well(instance, expert)),
            _ => (Rule::Pool, serves_region(instance, expert, mission)),
        };
        (!holds).then_some(rule)
    })
}
