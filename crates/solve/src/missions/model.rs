//! The problem in dense arrays: ids are places in lists, days are whole numbers from the first day of the plan, money
//! is whole units of the base currency.
//!
//! It must not know files, and it judges nothing. Next: [`super::rules`].

use std::collections::HashMap;

use trellis_domain::kernel::Day;

use super::score::Weights;

/// Names in the order in which they were first seen; the place is the number used everywhere else.
#[derive(Debug, Clone, Default)]
pub struct Names {
    list: Vec<Box<str>>,
    places: HashMap<Box<str>, u32>,
}

impl Names {
    /// The place of a name; a new one is added.
    pub fn place(&mut self, name: &str) -> u32 {
        if let Some(place) = self.places.get(name) {
            return *place;
        }
        let place = self.list.len() as u32;
        self.list.push(name.into());
        self.places.insert(name.into(), place);
        place
    }

    /// The place of a name that is known.
    pub fn find(&self, name: &str) -> Option<u32> {
        self.places.get(name).copied()
    }

    /// The name at a place.
    pub fn name(&self, place: u32) -> &str {
        &self.list[place as usize]
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
}

/// A stretch of one of the instance's pools.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Span {
    from: u32,
    to: u32,
}

impl Span {
    /// Appends the items to a pool and says where they stand.
    pub fn push<T>(pool: &mut Vec<T>, items: impl IntoIterator<Item = T>) -> Self {
        let from = pool.len() as u32;
        pool.extend(items);
        Self { from, to: pool.len() as u32 }
    }

    /// From one place up to another.
    pub const fn between(from: usize, to: usize) -> Self {
        Self { from: from as u32, to: to as u32 }
    }

    /// The items in their pool.
    pub fn of<T>(self, pool: &[T]) -> &[T] {
        &pool[self.range()]
    }

    /// Their places in the pool.
    pub const fn range(self) -> std::ops::Range<usize> {
        self.from as usize..self.to as usize
    }
}

/// Days from the first to the last, both included, counted from the first day of the plan; may lie outside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Absence {
    /// First day away.
    pub first: i32,
    /// Last day away.
    pub last: i32,
}

impl Absence {
    /// How many days it is.
    pub const fn days(self) -> i64 {
        (self.last - self.first + 1) as i64
    }
}

/// Who pays what for an expert.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engagement {
    /// The own administration pays the salary; the fund pays travel and subsistence.
    InKind,
    /// The own administration pays all.
    InKindFull,
    /// The fund pays travel, subsistence and a fee, in units a day.
    Fund {
        /// Units a day.
        daily_fee: i64,
    },
}

/// A Member where missions go.
#[derive(Debug, Clone, Copy)]
pub struct Member {
    /// Place in [`Instance::regions`].
    pub region: u8,
    /// Units paid per expert and day of a mission there.
    pub daily_subsistence: i64,
}

/// A home administration.
#[derive(Debug, Clone, Copy)]
pub struct Administration {
    /// The Member it belongs to.
    pub member: u32,
    /// Days away that would be its fair part of the plan.
    pub fair_share_days: i64,
}

/// Somebody on the roster. Sets of codes are bits at the codes' places.
#[derive(Debug, Clone)]
pub struct Expert {
    /// A Member.
    pub nationality: u32,
    /// Home administration.
    pub administration: u32,
    /// Home region.
    pub region: u8,
    /// Serves the own region only.
    pub regional: bool,
    /// May lead a team.
    pub lead: bool,
    /// Categories accredited.
    pub categories: u64,
    /// Themes with level, in [`Instance::competencies`].
    pub competencies: Span,
    /// Languages worked in, the fluent ones among them included.
    pub languages: u64,
    /// Languages spoken fluently.
    pub fluent: u64,
    /// Levels of work known.
    pub levels: u64,
    /// Who pays.
    pub engagement: Engagement,
    /// Days away in the plan period.
    pub days_max: i64,
    /// Missions in the plan period.
    pub missions_max: i64,
    /// Mean of the evaluations, where there is one.
    pub evaluation: Option<f64>,
    /// Regions worked in.
    pub regions_worked: u64,
    /// Members worked for, in [`Instance::member_lists`].
    pub members_worked: Span,
    /// Members not to be sent to, in [`Instance::member_lists`].
    pub conflicts: Span,
    /// When not available, in [`Instance::unavailable`].
    pub unavailable: Span,
}

/// Seats of one kind on a mission.
#[derive(Debug, Clone)]
pub struct Line {
    /// What the line is called in its mission.
    pub name: Box<str>,
    /// The mission it belongs to.
    pub mission: u32,
    /// The category its experts need.
    pub category: u8,
    /// How many sit there.
    pub count: usize,
}

/// What a Member asked for.
#[derive(Debug, Clone)]
pub struct Mission {
    /// Who asked.
    pub member: u32,
    /// There is a request.
    pub requested: bool,
    /// Place in [`Instance::themes`].
    pub theme: u16,
    /// Level needed in the theme, 1 to 4.
    pub level_min: u8,
    /// Level of work.
    pub level: u8,
    /// Working language.
    pub language: u8,
    /// Its lines, in [`Instance::lines`].
    pub lines: Span,
    /// One of the team has to be a lead.
    pub needs_lead: bool,
    /// Days of the mission, without travel.
    pub days: i32,
    /// First day on which it may start.
    pub earliest: i32,
    /// Last day on which it may end.
    pub latest: i32,
    /// 1 to 5, 5 the most urgent.
    pub priority: u8,
    /// The fund that pays.
    pub fund: u32,
    /// Its place in [`Instance::confirmed`].
    pub confirmed: Option<u32>,
    /// Its place in [`Instance::proposed`].
    pub proposed: Option<u32>,
}

/// A seat taken: who, and on which line of [`Instance::lines`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seat {
    /// The expert.
    pub expert: u32,
    /// The line.
    pub line: u32,
}

/// A mission with its day and its team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// The mission.
    pub mission: u32,
    /// First day.
    pub start: i32,
    /// The team.
    pub team: Vec<Seat>,
}

/// A plan: the missions that are staffed.
pub type Plan = Vec<Placed>;

/// The whole problem.
#[derive(Debug, Clone)]
pub struct Instance {
    /// What it is called.
    pub name: String,
    /// First day of the plan; day 0.
    pub from: Day,
    /// Last day of the plan, from day 0.
    pub last: i32,
    /// Starts are this many days apart.
    pub step: i32,
    /// Travel days before and after a mission in the own region, and elsewhere.
    pub travel_days: [i32; 2],
    /// Experts whose evaluation is below it are not sent.
    pub evaluation_min: f64,
    /// What things are worth.
    pub weights: Weights,
    /// Regions.
    pub regions: Names,
    /// Units for one return trip, by home region and region.
    pub travel_cost: Vec<i64>,
    /// Members by id.
    pub member_ids: Names,
    /// Members.
    pub members: Vec<Member>,
    /// Funds by id.
    pub fund_ids: Names,
    /// What the missions of each fund may cost in all.
    pub ceilings: Vec<i64>,
    /// Administrations by id.
    pub administration_ids: Names,
    /// Administrations.
    pub administrations: Vec<Administration>,
    /// Themes by code.
    pub themes: Names,
    /// Categories by code.
    pub categories: Names,
    /// Languages by code.
    pub languages: Names,
    /// Levels of work by code.
    pub levels: Names,
    /// Missions by id.
    pub mission_ids: Names,
    /// Missions.
    pub missions: Vec<Mission>,
    /// Seat lines, mission by mission.
    pub lines: Vec<Line>,
    /// Experts by id.
    pub expert_ids: Names,
    /// Experts.
    pub experts: Vec<Expert>,
    /// Pool of themes with level.
    pub competencies: Vec<(u16, u8)>,
    /// Pool of Members.
    pub member_lists: Vec<u32>,
    /// Pool of stretches of days.
    pub unavailable: Vec<Absence>,
    /// What is announced and stays.
    pub confirmed: Vec<Placed>,
    /// The previous plan, not announced yet.
    pub proposed: Vec<Placed>,
    /// Proposed experts that no plan can keep, because their record or their mission's is not there.
    pub proposed_lost: i64,
}

impl Instance {
    /// The lines of a mission.
    pub fn lines_of(&self, mission: &Mission) -> &[Line] {
        mission.lines.of(&self.lines)
    }

    /// The region in which a mission takes place.
    pub fn region_of(&self, mission: &Mission) -> u8 {
        self.members[mission.member as usize].region
    }

    /// The level of an expert in a theme, 0 where there is none.
    pub fn level_in(&self, expert: &Expert, theme: u16) -> u8 {
        let found = expert.competencies.of(&self.competencies).iter().rev().find(|(own, _)| *own == theme);
        found.map_or(0, |(_, level)| *level)
    }

    /// The days that a mission takes from an expert, travel included.
    pub fn absence(&self, expert: &Expert, mission: &Mission, start: i32) -> Absence {
        let travel = self.travel_days[usize::from(expert.region != self.region_of(mission))];
        Absence { first: start - travel, last: start + mission.days - 1 + travel }
    }

    /// The days on which a mission may start, first to last.
    pub fn starts(&self, mission: &Mission) -> impl Iterator<Item = i32> + use<> {
        (mission.earliest..=mission.latest - mission.days + 1).step_by(self.step as usize)
    }

    /// Treats a standing plan as proposed: whoever is in it is missed when gone, and its starts are kept.
    pub fn stand_by(&mut self, plan: &Plan) {
        for placed in plan {
            let mission = &mut self.missions[placed.mission as usize];
            match mission.proposed {
                _ if mission.confirmed.is_some() => {}
                Some(place) => self.proposed[place as usize] = placed.clone(),
                None => {
                    mission.proposed = Some(self.proposed.len() as u32);
                    self.proposed.push(placed.clone());
                }
            }
        }
    }

    /// The calendar day of a day of the plan.
    pub fn day(&self, day: i32) -> Day {
        self.from.checked_add(jiff::Span::new().days(i64::from(day))).unwrap_or(self.from)
    }
}
