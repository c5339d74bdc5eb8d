//! Problems that nobody has, of any size and always the same: for tests, measurements and demonstrations.
//!
//! Shapes follow the public example of the middle size: most missions have a few weeks to choose from, money is
//! scarce everywhere, people in some themes and languages. Part of the plan is confirmed, part proposed.

use super::{
    calendar::Calendar,
    candidates::Candidates,
    format,
    insert::{Finder, Guide},
    prices::Prices,
    state::State,
};
use crate::chance::Chance;

/// The two files of a problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Files {
    /// `missions.json`.
    pub missions: String,
    /// `roster.json`.
    pub roster: String,
}

/// Makes a problem of so many missions and experts.
pub fn invent(missions: usize, experts: usize, seed: u64) -> Files {
    let mut inventor = Inventor { chance: Chance::new(seed), members: Vec::new() };
    let funds = (missions / 55).clamp(4, 40);
    let members = inventor.members((60 + missions / 8).min(190));
    let roster = inventor.roster(experts);
    let mut charged = vec![0; funds];
    let list: Vec<_> = (1..=missions).map(|number| inventor.mission(number, &mut charged)).collect();
    let funds: Vec<_> = charged
        .iter()
        .enumerate()
        .map(|(fund, missions)| {
            let ceiling = (3 + missions) * (26 + inventor.chance.below(12)) / 10 * 1000;
            format!("{{\"id\":\"F{:02}\",\"ceiling\":{ceiling}}}", fund + 1)
        })
        .collect();
    let head = format!(
        "{{\n\"format\":\"trellis-missions/1\",\n\"instance\":\"invented-{missions}x{experts}-{seed}\",\n\
         \"plan\": {{\"from\":\"2027-01-01\",\"to\":\"2027-12-31\",\"start_step_days\":7}},\n\
         \"rules\": {{\"travel_days_same_region\":1,\"travel_days_other_region\":2,\"min_evaluation\":2.5}},\n\
         \"weights\": {{\"priority\":{{\"1\":1,\"2\":2,\"3\":3,\"4\":5,\"5\":8}},\"staffed\":1000,\"fit\":1,\
         \"same_country\":60,\"euro_per_point\":100,\"load\":15,\"over_share_day\":1,\"dropped_proposed\":80,\
         \"moved_start\":20}},\n\"members\": [\n{}\n],\n\"travel_cost\": {},\n\"funds\": [\n{}\n],\n\
         \"missions\": [\n{}\n],\n",
        members.join(",\n"),
        inventor.travel(),
        funds.join(",\n"),
        list.join(",\n")
    );
    let nothing = format!("{head}\"confirmed\": [],\n\"proposed\": []\n}}\n");
    let (confirmed, proposed) = standing(&nothing, &roster, &mut inventor.chance);
    let missions = format!(
        "{head}\"confirmed\": [\n{}\n],\n\"proposed\": [\n{}\n]\n}}\n",
        confirmed.join(",\n"),
        proposed.join(",\n")
    );
    Files { missions, roster }
}

/// Part of a plan that somebody made by hand: a third of the missions, one after the other.
fn standing(missions: &str, roster: &str, chance: &mut Chance) -> (Vec<String>, Vec<String>) {
    let Ok((instance, _)) = format::read(missions, roster) else { return Default::default() };
    let calendar = Calendar::of(&instance);
    let candidates = Candidates::of(&instance, &calendar);
    let prices = Prices::nothing(&instance);
    let mut state = State::of(&instance, &calendar);
    let mut finder = Finder::default();
    let (mut confirmed, mut proposed) = (Vec::new(), Vec::new());
    for mission in 0..instance.missions.len() as u32 {
        let share = chance.below(100);
        let guide = Guide { prices: &prices, share: 0.0, money: 0.0, blink: chance.bits() };
        if share < 36 && finder.find(&state, &candidates, guide, mission) {
            state.insert(mission, finder.found.start, &finder.found.team);
            let placed = state.placed_as(mission, finder.found.start, &finder.found.team);
            let list = if share < 15 { &mut confirmed } else { &mut proposed };
            list.push(format::plan::line(&instance, &placed));
        }
    }
    (confirmed, proposed)
}

const REGIONS: [(&str, &[&str]); 6] = [
    ("AMS", &["es", "es", "en", "pt"]),
    ("EUR", &["en", "fr", "ru", "en"]),
    ("ESA", &["en", "en", "pt", "fr"]),
    ("MENA", &["ar", "ar", "fr", "ar"]),
    ("WCA", &["fr", "fr", "en", "fr"]),
    ("AP", &["en", "en", "en", "ru"]),
];
const THEMES: usize = 25;
const CATEGORIES: [&str; 3] = ["OPERATIONAL_TECHNICAL", "EXPERT_TRAINER", "MODERNIZATION_ADVISOR"];
const LEVELS: [&str; 3] = ["operational", "tactical", "strategic"];

struct Inventor {
    chance: Chance,
    /// Region and language.
    members: Vec<(usize, &'static str)>,
}

impl Inventor {
    fn of<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.chance.below(list.len())]
    }

    fn percent(&mut self, share: usize) -> bool {
        self.chance.below(100) < share
    }

    /// A theme; some are asked for and known more often than others.
    fn theme(&mut self) -> String {
        format!("theme-{:02}", self.chance.below(THEMES).min(self.chance.below(THEMES + 10)) + 1)
    }

    fn members(&mut self, count: usize) -> Vec<String> {
        (1..=count)
            .map(|number| {
                let region = self.chance.below(REGIONS.len());
                let language = self.of(REGIONS[region].1);
                self.members.push((region, language));
                let subsistence = 95 + 5 * self.chance.below(48);
                let region = REGIONS[region].0;
                format!(
                    "{{\"id\":\"M{number:03}\",\"region\":\"{region}\",\"language\":\"{language}\",\
                     \"income\":\"developing\",\"daily_subsistence\":{subsistence}}}"
                )
            })
            .collect()
    }

    fn travel(&mut self) -> String {
        let mut rows = Vec::new();
        for (home, (name, _)) in REGIONS.iter().enumerate() {
            let mut row = Vec::new();
            for (to, (other, _)) in REGIONS.iter().enumerate() {
                let cost = if home == to { 320 } else { 920 }
                    + 10 * self.chance.below(if home == to { 45 } else { 150 });
                row.push(format!("\"{other}\":{cost}"));
            }
            rows.push(format!("\"{name}\":{{{}}}", row.join(",")));
        }
        format!("{{{}}}", rows.join(","))
    }

    fn mission(&mut self, number: usize, charged: &mut [usize]) -> String {
        let member = self.chance.below(self.members.len());
        let language = self.members[member].1;
        let total = self.of(&[1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 4]);
        let split = if total > 1 && self.percent(36) { 1 } else { 0 };
        let first = self.of(&[0, 0, 0, 1, 2]);
        let mut seats = vec![(first, total - split)];
        if split > 0 {
            seats.push(((first + 1) % 3, split));
        }
        let seats: Vec<_> = seats
            .iter()
            .enumerate()
            .map(|(at, (category, count))| {
                format!(
                    "{{\"line\":\"{}\",\"category\":\"{}\",\"count\":{count}}}",
                    at + 1,
                    CATEGORIES[*category]
                )
            })
            .collect();
        let days = self.of(&[5, 5, 5, 5, 10, 3, 4, 8, 12, 19]);
        let weeks = self.of(&[0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 6, 8]);
        let first = 3 + 7 * (1 + self.chance.below(48));
        let first = first.min(3 + 7 * 51 - days - 7 * weeks - 7) / 7 * 7 + 3;
        let fund = self.chance.below(charged.len()).min(self.chance.below(charged.len() + 2));
        charged[fund] += 1;
        let from: trellis_domain::kernel::Day = jiff::civil::date(2027, 1, 1);
        let day = |days: usize| from.checked_add(jiff::Span::new().days(days as i64)).unwrap_or(from);
        format!(
            "{{\"id\":\"MIS{number:05}\",\"member\":\"M{:03}\",\"request\":{},\"theme\":\"{}\",\"min_level\":{},\
             \"level\":\"{}\",\"language\":\"{language}\",\"seats\":[{}],\"needs_lead\":{},\"duration_days\":{days},\
             \"earliest_start\":\"{}\",\"latest_end\":\"{}\",\"priority\":{},\"fund\":\"F{:02}\"}}",
            member + 1,
            if self.percent(97) { "{\"ref\":\"invented\",\"received\":\"2026-06-01\"}" } else { "null" },
            self.theme(),
            self.of(&[1, 2, 2, 3]),
            self.of(&LEVELS),
            seats.join(","),
            total > 1 || self.percent(20),
            day(first),
            day(first + days - 1 + 7 * weeks + self.chance.below(7)),
            self.of(&[1, 1, 2, 2, 3, 3, 3, 4, 4, 5]),
            fund + 1
        )
    }

    fn roster(&mut self, experts: usize) -> String {
        let fair = experts as f64 / self.members.len() as f64 * 3.4;
        let administrations: Vec<_> = (1..=self.members.len())
            .map(|number| {
                let days = (fair * (0.3 + 1.4 * self.chance.share())) as usize + 5;
                format!("{{\"id\":\"AM{number:03}\",\"member\":\"M{number:03}\",\"fair_share_days\":{days}}}")
            })
            .collect();
        let people: Vec<_> = (1..=experts).map(|number| self.expert(number)).collect();
        format!(
            "{{\n\"format\":\"trellis-roster/1\",\n\"instance\":\"invented\",\n\"administrations\": [\n{}\n],\n\
             \"experts\": [\n{}\n]\n}}\n",
            administrations.join(",\n"),
            people.join(",\n")
        )
    }

    fn expert(&mut self, number: usize) -> String {
        let home = self.chance.below(self.members.len());
        let (region, language) = self.members[home];
        let mut themes = std::collections::BTreeMap::new();
        for _ in 0..self.of(&[1, 2, 2, 2, 3, 3, 4]) {
            themes.insert(self.theme(), 1 + self.chance.below(4).max(self.chance.below(4)));
        }
        let themes: Vec<_> = themes.iter().map(|(theme, level)| format!("\"{theme}\":{level}")).collect();
        let mut languages = vec![format!("\"{language}\":\"fluent\"")];
        for other in ["en", "fr", "es"] {
            if other != language && self.percent(if other == "en" { 75 } else { 12 }) {
                languages.push(format!("\"{other}\":\"{}\"", self.of(&["fluent", "working"])));
            }
        }
        let first = self.chance.below(3);
        let mut categories = vec![CATEGORIES[first]];
        if self.percent(36) {
            categories.push(CATEGORIES[(first + 1) % 3]);
        }
        let engagement = self.of(&["in-kind", "in-kind", "in-kind", "in-kind-full", "fund"]);
        let fee = if engagement == "fund" { 150 + 10 * self.chance.below(40) } else { 0 };
        let evaluation = match self.percent(19) {
            true => "null".to_owned(),
            false => {
                format!("{:.1}", (2.6 + 2.2 * (self.chance.share() + self.chance.share()) / 2.0).min(5.0))
            }
        };
        let mut away = Vec::new();
        let mut day = self.chance.below(40) as i64;
        while day < 340 && away.len() < 6 {
            let length = 12 + self.chance.below(60) as i64;
            let from: trellis_domain::kernel::Day = jiff::civil::date(2027, 1, 1);
            let at = |day: i64| from.checked_add(jiff::Span::new().days(day)).unwrap_or(from);
            away.push(format!("[\"{}\",\"{}\"]", at(day), at((day + length).min(364))));
            day += length + 20 + self.chance.below(110) as i64;
        }
        let worked = self.chance.below(self.members.len()) + 1;
        format!(
            "{{\"id\":\"E{number:06}\",\"nationality\":\"M{0:03}\",\"administration\":\"AM{0:03}\",\
             \"home_region\":\"{1}\",\"pool\":\"{2}\",\"categories\":[\"{3}\"],\"lead\":{4},\"competencies\":{{{5}}},\
             \"languages\":{{{6}}},\"levels\":[\"{7}\"],\"engagement\":\"{engagement}\",\"daily_fee\":{fee},\
             \"max_days\":{8},\"max_missions\":{9},\"evaluation\":{evaluation},\"evaluation_count\":1,\
             \"regions_worked\":[\"{10}\"],\"members_worked\":[\"M{worked:03}\"],\"conflicts\":[],\
             \"unavailable\":[{11}]}}",
            home + 1,
            REGIONS[region].0,
            if self.percent(28) { "regional" } else { "global" },
            categories.join("\",\""),
            self.percent(35),
            themes.join(","),
            languages.join(","),
            self.of(&LEVELS),
            self.of(&[12, 15, 20, 20, 25, 30, 40, 45]),
            self.of(&[1, 1, 1, 2, 2, 2, 3, 3, 4]),
            REGIONS[self.chance.below(REGIONS.len())].0,
            away.join(",")
        )
    }
}
