//! `missions.json` and `roster.json` become an [`Instance`]. A broken record is left out and named; what refers to it
//! is left out and named, too.
//!
//! It must not judge a plan. Next: [`crate::missions::model`], what comes of it.

use std::borrow::Cow;

use trellis_domain::kernel::Day;

use super::{
    record::{self, Fault, NUMBER_MAX, Record, Wrong},
    scan,
};
use crate::missions::{
    model::{
        Absence, Administration, Engagement, Expert, Instance, Line, Member, Mission, Names, Placed, Seat,
        Span,
    },
    score::Weights,
};

/// Why there is no problem to solve at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// A file is no JSON object with lists; where it ends to be one, in bytes from its beginning or from that of the
    /// list named.
    Shape(&'static str, usize),
    /// What every plan needs is missing or wrong.
    Head(Fault),
}

impl std::fmt::Display for Unreadable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Shape(what, at) => write!(f, "{what} is not readable at byte {at}"),
            Self::Head(fault) => write!(f, "{fault}"),
        }
    }
}

impl std::error::Error for Unreadable {}

impl From<Fault> for Unreadable {
    fn from(fault: Fault) -> Self {
        Self::Head(fault)
    }
}

/// More days than any plan has.
const DAYS_MAX: i64 = 10_000;
/// Sets of codes are 64 bits.
const CODES_MAX: usize = 64;
/// The categories every roster knows; seat lines may name more.
const CATEGORIES: [&str; 3] = ["MODERNIZATION_ADVISOR", "OPERATIONAL_TECHNICAL", "EXPERT_TRAINER"];
const LEVELS: [&str; 3] = ["strategic", "tactical", "operational"];

/// Reads both files; also says which records were left out, and why.
pub fn read(missions: &str, roster: &str) -> Result<(Instance, Vec<Fault>), Unreadable> {
    let head = file("missions", missions)?;
    let mut reader = Reader { instance: empty(&head)?, faults: Vec::new() };
    reader.places(&head)?;
    reader.each("missions", &head, Reader::mission)?;
    let people = file("roster", roster)?;
    reader.each("administrations", &people, Reader::administration)?;
    reader.each("experts", &people, Reader::expert)?;
    reader.each("confirmed", &head, Reader::confirmed)?;
    reader.each("proposed", &head, Reader::proposed)?;
    Ok((reader.instance, reader.faults))
}

fn file<'a>(name: &'static str, text: &'a str) -> Result<Record<'a>, Unreadable> {
    scan::fields(text).map_err(|shapeless| Unreadable::Shape(name, shapeless.at))?;
    Ok(Record::cut(name, 0, "instance", text)?)
}

/// The instance with all that stands once in the file, and no list.
fn empty(head: &Record<'_>) -> Result<Instance, Fault> {
    let plan = Record::cut("plan", 0, "", head.raw("plan")?)?;
    let rules = Record::cut("rules", 0, "", head.raw("rules")?)?;
    let (from, to) = (plan.day("from")?, plan.day("to")?);
    let last = days_between(from, to);
    if !(0..DAYS_MAX).contains(&i64::from(last)) {
        return Err(plan.fault("to", Wrong::Backwards(format!("{from}..{to}"))));
    }
    let travel = |field| rules.count_within(field, 0, DAYS_MAX).map(|days| days as i32);
    Ok(Instance {
        name: head.text("instance")?.into_owned(),
        from,
        last,
        step: plan.count_within("start_step_days", 1, DAYS_MAX)? as i32,
        travel_days: [travel("travel_days_same_region")?, travel("travel_days_other_region")?],
        evaluation_min: rules.number("min_evaluation")?,
        weights: weights(head)?,
        regions: Names::default(),
        travel_cost: Vec::new(),
        member_ids: Names::default(),
        members: Vec::new(),
        fund_ids: Names::default(),
        ceilings: Vec::new(),
        administration_ids: Names::default(),
        administrations: Vec::new(),
        themes: Names::default(),
        categories: known(CATEGORIES),
        languages: Names::default(),
        levels: known(LEVELS),
        mission_ids: Names::default(),
        missions: Vec::new(),
        lines: Vec::new(),
        expert_ids: Names::default(),
        experts: Vec::new(),
        competencies: Vec::new(),
        member_lists: Vec::new(),
        unavailable: Vec::new(),
        confirmed: Vec::new(),
        proposed: Vec::new(),
        proposed_lost: 0,
    })
}

fn known<const N: usize>(codes: [&str; N]) -> Names {
    let mut names = Names::default();
    for code in codes {
        names.place(code);
    }
    names
}

fn weights(head: &Record<'_>) -> Result<Weights, Fault> {
    let weights = Record::cut("weights", 0, "", head.raw("weights")?)?;
    let mut priority = vec![0.0; 6];
    for (name, raw) in weights.entries("priority")? {
        let place = name.parse::<usize>().ok().and_then(|place| priority.get_mut(place));
        let place = place.ok_or_else(|| weights.fault("priority", Wrong::Unknown(name.into_owned())))?;
        *place = record::number(raw).map_err(|wrong| weights.fault("priority", wrong))?;
    }
    let euro_per_point = weights.number("euro_per_point")?;
    if euro_per_point == 0.0 {
        return Err(weights.fault("euro_per_point", Wrong::Range("0".into())));
    }
    Ok(Weights {
        priority,
        staffed: weights.number("staffed")?,
        fit: weights.number("fit")?,
        same_country: weights.number("same_country")?,
        euro_per_point,
        load: weights.number("load")?,
        over_share_day: weights.number("over_share_day")?,
        dropped_proposed: weights.number("dropped_proposed")?,
        moved_start: weights.number("moved_start")?,
    })
}

/// Days from one day to another.
fn days_between(from: Day, to: Day) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

struct Reader {
    instance: Instance,
    faults: Vec<Fault>,
}

type Read<'r, 'a> = fn(&mut Reader, &Record<'a>) -> Result<(), Fault>;

impl Reader {
    fn places(&mut self, head: &Record<'_>) -> Result<(), Unreadable> {
        for (region, _) in head.entries("travel_cost")? {
            self.instance.regions.place(&region);
        }
        if self.instance.regions.len() > CODES_MAX {
            return Err(head.fault("travel_cost", Wrong::TooMany).into());
        }
        let regions = self.instance.regions.len();
        self.instance.travel_cost = vec![0; regions * regions];
        for (home, row) in head.entries("travel_cost")? {
            let row = Record::cut("travel_cost", 0, "", row)?;
            for to in 0..regions {
                let cost = row.count(self.instance.regions.name(to as u32))?;
                let home = self.instance.regions.find(&home).expect("every home was placed above");
                self.instance.travel_cost[home as usize * regions + to] = cost;
            }
        }
        self.each("members", head, Reader::member)?;
        self.each("funds", head, Reader::fund)
    }

    /// Reads every record of a list; those that are broken are named and left out.
    fn each<'a>(
        &mut self,
        list: &'static str,
        file: &Record<'a>,
        read: Read<'_, 'a>,
    ) -> Result<(), Unreadable> {
        let raw = file.raw(list)?;
        let items = scan::items(raw).map_err(|shapeless| Unreadable::Shape(list, shapeless.at))?;
        let key = if matches!(list, "confirmed" | "proposed") { "mission" } else { "id" };
        for (at, text) in items.into_iter().enumerate() {
            let outcome = Record::cut(list, at + 1, key, text).and_then(|record| read(self, &record));
            self.faults.extend(outcome.err());
        }
        Ok(())
    }

    fn member(&mut self, record: &Record<'_>) -> Result<(), Fault> {
        let id = fresh(record, &self.instance.member_ids)?;
        let region = code(record, "region", &self.instance.regions)? as u8;
        let member = Member { region, daily_subsistence: record.count("daily_subsistence")? };
        self.instance.member_ids.place(&id);
        self.instance.members.push(member);
        Ok(())
    }

    fn fund(&mut self, record: &Record<'_>) -> Result<(), Fault> {
        let id = fresh(record, &self.instance.fund_ids)?;
        let ceiling = record.count("ceiling")?;
        self.instance.fund_ids.place(&id);
        self.instance.ceilings.push(ceiling);
        Ok(())
    }

    fn administration(&mut self, record: &Record<'_>) -> Result<(), Fault> {
        let id = fresh(record, &self.instance.administration_ids)?;
        let member = code(record, "member", &self.instance.member_ids)?;
        let administration = Administration { member, fair_share_days: record.count("fair_share_days")? };
        self.instance.administration_ids.place(&id);
        self.instance.administrations.push(administration);
        Ok(())
    }

    fn mission(&mut self, record: &Record<'_>) -> Result<(), Fault> {
        let id = fresh(record, &self.instance.mission_ids)?;
        let place = self.instance.missions.len() as u32;
        let day = |field| record.day(field).map(|day| days_between(self.instance.from, day));
        let (earliest, latest) = (day("earliest_start")?, day("latest_end")?);
        let days = record.count_within("duration_days", 1, DAYS_MAX)? as i32;
        if latest < earliest {
            let window = format!("{}..{}", self.instance.day(earliest), self.instance.day(latest));
            return Err(record.fault("latest_end", Wrong::Backwards(window)));
        }
        if earliest + days - 1 > latest {
            return Err(record.fault("latest_end", Wrong::NoStart));
        }
        let member = code(record, "member", &self.instance.member_ids)?;
        let fund = code(record, "fund", &self.instance.fund_ids)?;
        let level = code(record, "level", &self.instance.levels)? as u8;
        let level_min = record.count_within("min_level", 1, 4)? as u8;
        let priority = record.count_within("priority", 1, 5)? as u8;
        let needs_lead = record.flag("needs_lead")?;
        let requested = !record.is_null("request")?;
        let (theme, language) = (record.text("theme")?, record.text("language")?);
        let seats = self.seats(record, place)?;
        let language = bit(record, "language", &mut self.instance.languages, &language)?;
        let mission = Mission {
            member,
            requested,
            theme: self.instance.themes.place(&theme) as u16,
            level_min,
            level,
            language,
            lines: Span::push(&mut self.instance.lines, seats),
            needs_lead,
            days,
            earliest,
            latest,
            priority,
            fund,
            confirmed: None,
            proposed: None,
        };
        self.instance.mission_ids.place(&id);
        self.instance.missions.push(mission);
        Ok(())
    }

    fn seats(&mut self, record: &Record<'_>, mission: u32) -> Result<Vec<Line>, Fault> {
        let mut seats: Vec<Line> = Vec::new();
        for (at, raw) in record.list("seats")?.into_iter().enumerate() {
            let inside =
                |fault: Fault| record.fault(&format!("seats {} {}", at + 1, fault.field), fault.wrong);
            let seat = Record::cut("seats", at + 1, "line", raw).map_err(inside)?;
            let name = seat.text("line").map_err(inside)?;
            if seats.iter().any(|line| *line.name == *name) {
                return Err(record.fault("seats", Wrong::Twice(name.into_owned())));
            }
            let category = seat.text("category").map_err(inside)?;
            let count = seat.count_within("count", 1, 1000).map_err(inside)? as usize;
            let category = bit(record, "seats", &mut self.instance.categories, &category)?;
            seats.push(Line { name: name.as_ref().into(), mission, category, count });
        }
        if seats.is_empty() { Err(record.fault("seats", Wrong::Empty)) } else { Ok(seats) }
    }

    fn expert(&mut self, record: &Record<'_>) -> Result<(), Fault> {
        let id = fresh(record, &self.instance.expert_ids)?;
        let instance = &mut self.instance;
        let nationality = code(record, "nationality", &instance.member_ids)?;
        let administration = code(record, "administration", &instance.administration_ids)?;
        let region = code(record, "home_region", &instance.regions)? as u8;
        let regional = choice(record, "pool", ["global", "regional"])? == 1;
        let categories = bits(record, "categories", &instance.categories)?;
        if categories == 0 {
            return Err(record.fault("categories", Wrong::Empty));
        }
        let mut competencies = Vec::new();
        for (theme, raw) in record.entries("competencies")? {
            let level = record::count(raw).map_err(|wrong| record.fault("competencies", wrong))?;
            if !(1..=4).contains(&level) {
                return Err(record.fault("competencies", Wrong::Range(format!("{theme} {level}"))));
            }
            competencies.push((instance.themes.place(&theme) as u16, level as u8));
        }
        let (mut languages, mut fluent) = (0, 0);
        for (language, raw) in record.entries("languages")? {
            let place = bit(record, "languages", &mut instance.languages, &language)?;
            languages |= 1 << place;
            match raw {
                "\"working\"" => {}
                "\"fluent\"" => fluent |= 1 << place,
                other => return Err(record.fault("languages", Wrong::Unknown(format!("{language} {other}")))),
            }
        }
        let engagement = match choice(record, "engagement", ["in-kind", "in-kind-full", "fund"])? {
            0 => Engagement::InKind,
            1 => Engagement::InKindFull,
            _ => Engagement::Fund { daily_fee: record.count("daily_fee")? },
        };
        let evaluation =
            if record.is_null("evaluation")? { None } else { Some(record.number("evaluation")?) };
        let away: Vec<_> = record.stretches("unavailable")?;
        let expert = Expert {
            nationality,
            administration,
            region,
            regional,
            lead: record.flag("lead")?,
            categories,
            competencies: Span::default(),
            languages,
            fluent,
            levels: bits(record, "levels", &instance.levels)?,
            engagement,
            days_max: record.count_within("max_days", 0, NUMBER_MAX)?,
            missions_max: record.count_within("max_missions", 0, DAYS_MAX)?,
            evaluation,
            regions_worked: bits(record, "regions_worked", &instance.regions)?,
            members_worked: Span::default(),
            conflicts: Span::default(),
            unavailable: Span::default(),
        };
        let worked = codes(record, "members_worked", &instance.member_ids)?;
        let conflicts = codes(record, "conflicts", &instance.member_ids)?;
        let from = instance.from;
        let stretch =
            |(first, last)| Absence { first: days_between(from, first), last: days_between(from, last) };
        instance.expert_ids.place(&id);
        instance.experts.push(Expert {
            competencies: Span::push(&mut instance.competencies, competencies),
            members_worked: Span::push(&mut instance.member_lists, worked),
            conflicts: Span::push(&mut instance.member_lists, conflicts),
            unavailable: Span::push(&mut instance.unavailable, away.into_iter().map(stretch)),
            ..expert
        });
        Ok(())
    }

    fn confirmed(&mut self, record: &Record<'_>) -> Result<(), Fault> {
        let (placed, unknown) = placed(record, &self.instance)?;
        if let Some(fault) = unknown.into_iter().next() {
            return Err(fault);
        }
        let mission = &mut self.instance.missions[placed.mission as usize];
        if mission.confirmed.is_some() {
            return Err(record.fault("mission", Wrong::Twice(record.text("mission")?.into_owned())));
        }
        mission.confirmed = Some(self.instance.confirmed.len() as u32);
        self.instance.confirmed.push(placed);
        Ok(())
    }

    /// An expert who is not on the roster any more is dropped in every plan; that is counted and said.
    fn proposed(&mut self, record: &Record<'_>) -> Result<(), Fault> {
        let seats = record.list("team")?.len() as i64;
        let (placed, unknown) = placed(record, &self.instance).inspect_err(|_| {
            self.instance.proposed_lost += seats;
        })?;
        let mission = &mut self.instance.missions[placed.mission as usize];
        if mission.proposed.is_some() {
            return Err(record.fault("mission", Wrong::Twice(record.text("mission")?.into_owned())));
        }
        self.instance.proposed_lost += seats - placed.team.len() as i64;
        mission.proposed = Some(self.instance.proposed.len() as u32);
        self.instance.proposed.push(placed);
        self.faults.extend(unknown);
        Ok(())
    }
}

/// A mission with its start and those of its team that are known; and the faults of those that are not.
pub(super) fn placed(record: &Record<'_>, instance: &Instance) -> Result<(Placed, Vec<Fault>), Fault> {
    let mission = code(record, "mission", &instance.mission_ids)?;
    let start = days_between(instance.from, record.day("start")?);
    let lines = &instance.missions[mission as usize].lines;
    let (mut team, mut unknown) = (Vec::new(), Vec::new());
    for (at, raw) in record.list("team")?.into_iter().enumerate() {
        let inside = |fault: Fault| record.fault(&format!("team {} {}", at + 1, fault.field), fault.wrong);
        let seat = Record::cut("team", at + 1, "expert", raw).map_err(inside)?;
        let name = seat.text("line").map_err(inside)?;
        let line = lines.range().find(|line| *instance.lines[*line].name == *name);
        let expert = code(&seat, "expert", &instance.expert_ids);
        match (expert, line) {
            (Ok(expert), Some(line)) => team.push(Seat { expert, line: line as u32 }),
            (Err(fault), _) => unknown.push(inside(fault)),
            (_, None) => unknown.push(inside(seat.fault("line", Wrong::Unknown(name.into_owned())))),
        }
    }
    Ok((Placed { mission, start, team }, unknown))
}

/// An id that no earlier record has.
fn fresh<'a>(record: &Record<'a>, names: &Names) -> Result<Cow<'a, str>, Fault> {
    let id = record.text("id")?;
    match names.find(&id) {
        None => Ok(id),
        Some(_) => Err(record.fault("id", Wrong::Twice(id.into_owned()))),
    }
}

/// The place of a code that has to be known.
fn code(record: &Record<'_>, field: &str, names: &Names) -> Result<u32, Fault> {
    let code = record.text(field)?;
    names.find(&code).ok_or_else(|| record.fault(field, Wrong::Unknown(code.into_owned())))
}

/// The places of codes that have to be known.
fn codes(record: &Record<'_>, field: &str, names: &Names) -> Result<Vec<u32>, Fault> {
    let codes = record.texts(field)?.into_iter();
    codes
        .map(|code| names.find(&code).ok_or_else(|| record.fault(field, Wrong::Unknown(code.into_owned()))))
        .collect()
}

/// The same as a set.
fn bits(record: &Record<'_>, field: &str, names: &Names) -> Result<u64, Fault> {
    Ok(codes(record, field, names)?.into_iter().fold(0, |set, place| set | 1 << place))
}

/// The place of a code in a list that grows with what is named.
fn bit(record: &Record<'_>, field: &str, names: &mut Names, code: &str) -> Result<u8, Fault> {
    if names.find(code).is_none() && names.len() == CODES_MAX {
        return Err(record.fault(field, Wrong::TooMany));
    }
    Ok(names.place(code) as u8)
}

/// Which of a few words it is.
fn choice<const N: usize>(record: &Record<'_>, field: &str, words: [&str; N]) -> Result<usize, Fault> {
    let word = record.text(field)?;
    let found = words.iter().position(|known| *known == word);
    found.ok_or_else(|| record.fault(field, Wrong::Unknown(word.into_owned())))
}
