//! A rule becomes days, for the sessions as they stand, with what the explanation needs.

use jiff::{Span, civil::Weekday};

use super::{Anchor, Body, Doubt, Edge, Relation, Rule, Session, SessionId, Side, Unit, refer::number_of};
use crate::{kernel::Day, meetings::session::SessionState, plans::timeframe::Timeframe};

/// Far enough for any plan; nothing is computed beyond.
const LAST_DAY: Day = Day::constant(2999, 12, 31);
/// More working days than any deadline counts.
const WORKING_DAYS_MAX: u32 = 2_000;

/// What a rule is computed against.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// The organisation's bodies.
    pub bodies: &'a [Body],
    /// The organisation's sessions.
    pub sessions: &'a [Session],
    /// The session that the deadline belongs to.
    pub concerned: Option<SessionId>,
    /// The day that a recurring rule counts from.
    pub counted_from: Option<Day>,
    /// When it was last done.
    pub done_on: Option<Day>,
    /// The present day; only where nothing else says which session comes next.
    pub today: Day,
}

/// The days of a deadline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// Not before this day.
    pub earliest: Option<Day>,
    /// Not after this day.
    pub latest: Option<Day>,
    /// How that came about.
    pub why: Why,
}

/// How a deadline came to its days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// The wording names them.
    Named,
    /// It has no end.
    Ongoing,
    /// A day of every year, taken in the year of the session or after the day it is counted from.
    Yearly,
    /// Counted from an end of sessions.
    Counted {
        /// How many.
        count: u32,
        /// Of what.
        unit: Unit,
        /// On which side.
        side: Side,
        /// From which end.
        edge: Edge,
        /// Of which sessions.
        sessions: Vec<SessionId>,
        /// The day it is counted from.
        base: Day,
    },
    /// Hangs on sessions.
    Hangs {
        /// How.
        relation: Relation,
        /// At which end.
        edge: Edge,
        /// On which sessions.
        sessions: Vec<SessionId>,
        /// The day of the session that decides.
        base: Day,
    },
    /// Comes again.
    Again {
        /// The first day it is counted from.
        from: Day,
        /// Which time it is, from 1.
        time: usize,
    },
    /// In step with something that has no day of its own.
    InLine(String),
    /// Nobody could say.
    Doubt(Doubt),
}

impl Due {
    /// The one day to show in a calendar.
    pub fn day(&self) -> Option<Day> {
        self.latest.or(self.earliest)
    }

    fn by(latest: Day, why: Why) -> Self {
        Self { earliest: None, latest: Some(latest), why }
    }

    fn from(earliest: Day, why: Why) -> Self {
        Self { earliest: Some(earliest), latest: None, why }
    }

    const fn open(why: Why) -> Self {
        Self { earliest: None, latest: None, why }
    }
}

/// The days that a rule means.
pub fn due(rule: &Rule, known: &Known<'_>) -> Due {
    let found = match rule {
        Rule::By(day) => Ok(Due::by(*day, Why::Named)),
        Rule::Between(period) => {
            Ok(Due { earliest: Some(period.from()), latest: period.until(), why: Why::Named })
        }
        Rule::From(day) => Ok(Due::from(*day, Why::Named)),
        Rule::Ongoing => Ok(Due::open(Why::Ongoing)),
        Rule::Yearly { month, day } => yearly(*month, *day, known),
        Rule::Recurring { first_after_months, every_months } => {
            again(*first_after_months, *every_months, known)
        }
        Rule::Counted { count, unit, side, edge, within, anchors } => {
            let edge = edge.unwrap_or(if *side == Side::Before { Edge::Begin } else { Edge::End });
            known.based(anchors, edge).and_then(|(sessions, base)| {
                let day = counted(base, *count, *unit, *side).ok_or(Doubt::NotUnderstood)?;
                let why = Why::Counted { count: *count, unit: *unit, side: *side, edge, sessions, base };
                let next = base.tomorrow().ok().filter(|_| *within && *side == Side::After);
                Ok(Due { earliest: next, latest: Some(day), why })
            })
        }
        Rule::Hangs { relation, edge, anchors } => hanging(*relation, *edge, anchors, known),
        Rule::InLine(what) => Ok(Due::open(Why::InLine(what.clone()))),
        Rule::Unclear(doubt) => Err(doubt.clone()),
        Rule::NotUnderstood => Err(Doubt::NotUnderstood),
    };
    found.unwrap_or_else(|doubt| Due::open(Why::Doubt(doubt)))
}

fn hanging(
    relation: Relation,
    edge: Option<Edge>,
    anchors: &[Anchor],
    known: &Known<'_>,
) -> Result<Due, Doubt> {
    let usual = match relation {
        Relation::Before | Relation::ByThen => Edge::Begin,
        Relation::At | Relation::After => Edge::End,
    };
    let edge = edge.unwrap_or(usual);
    let (sessions, base) = known.based(anchors, edge)?;
    let why = Why::Hangs { relation, edge, sessions, base };
    let beyond = |day: Option<Day>| day.ok_or(Doubt::NotUnderstood);
    Ok(match relation {
        Relation::Before => Due::by(beyond(base.yesterday().ok())?, why),
        Relation::ByThen | Relation::At => Due::by(base, why),
        Relation::After => Due::from(beyond(base.tomorrow().ok())?, why),
    })
}

/// "1 July": before the session that it belongs to, else after the day it is counted from.
fn yearly(month: i8, day: i8, known: &Known<'_>) -> Result<Due, Doubt> {
    let of_year = |year: i16| Day::new(year, month, day).ok();
    let found = match (known.session_concerned()?.and_then(Session::begin), known.counted_from) {
        // Eight years always hold a 29 February.
        (Some(begin), _) => {
            let year = begin.year();
            (year - 8..=year).rev().filter_map(of_year).find(|found| *found <= begin)
        }
        (None, Some(start)) => {
            let year = start.year();
            (year..=year.saturating_add(8)).filter_map(of_year).find(|found| *found >= start)
        }
        (None, None) => return Err(Doubt::NoStart),
    };
    found.map(|day| Due::by(day, Why::Yearly)).ok_or(Doubt::NoStart)
}

/// The next time. What was done counts for the time that is nearest, so that being a little early is not being late.
fn again(first_after_months: Option<u32>, every_months: u32, known: &Known<'_>) -> Result<Due, Doubt> {
    let from = known.counted_from.ok_or(Doubt::NoStart)?;
    let half = Span::new().try_months(every_months / 2).ok();
    let settled = known.done_on.and_then(|done| done.checked_add(half?).ok());
    let times = Timeframe::Recurring { first_after_months, every_months }.occurrences(from, LAST_DAY);
    let next = (1..).zip(times).find(|(_, day)| settled.is_none_or(|settled| *day > settled));
    next.map(|(time, day)| Due::by(day, Why::Again { from, time })).ok_or(Doubt::NotUnderstood)
}

fn counted(base: Day, count: u32, unit: Unit, side: Side) -> Option<Day> {
    if unit == Unit::WorkingDay {
        return working_days(base, count, side);
    }
    let span = match unit {
        Unit::Day | Unit::WorkingDay => Span::new().try_days(count),
        Unit::Week => Span::new().try_weeks(count),
        Unit::Month => Span::new().try_months(count),
        Unit::Year => Span::new().try_years(count),
    };
    let span = span.ok()?;
    match side {
        Side::Before => base.checked_sub(span).ok(),
        Side::After => base.checked_add(span).ok(),
    }
}

fn working_days(base: Day, count: u32, side: Side) -> Option<Day> {
    if count > WORKING_DAYS_MAX {
        return None;
    }
    let mut day = base;
    let mut left = count;
    while left > 0 {
        day = if side == Side::Before { day.yesterday() } else { day.tomorrow() }.ok()?;
        left -= u32::from(!matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday));
    }
    Some(day)
}

impl<'a> Known<'a> {
    /// The sessions that are meant, and the day of the one that decides: the first to begin, the last to end.
    fn based(&self, anchors: &[Anchor], edge: Edge) -> Result<(Vec<SessionId>, Day), Doubt> {
        let sessions = anchors.iter().map(|anchor| self.meant(anchor)).collect::<Result<Vec<_>, _>>()?;
        let day = |session: &Session| {
            let day = if edge == Edge::Begin { session.begin() } else { session.end() };
            day.ok_or(Doubt::NoDays(session.id))
        };
        let days = sessions.iter().map(|session| day(session)).collect::<Result<Vec<_>, _>>()?;
        let base = if edge == Edge::Begin { days.into_iter().min() } else { days.into_iter().max() };
        let ids = sessions.iter().map(|session| session.id).collect();
        base.map(|base| (ids, base)).ok_or(Doubt::NoSession)
    }

    /// The session that the deadline belongs to, if it belongs to one.
    fn session_concerned(&self) -> Result<Option<&'a Session>, Doubt> {
        let Some(id) = self.concerned else { return Ok(None) };
        let found = self.sessions.iter().find(|each| each.id == id);
        match found {
            Some(session) if session.state == SessionState::Cancelled => Err(Doubt::Cancelled(id)),
            found => Ok(found),
        }
    }

    /// The session that an anchor means: its own, else the one nearest to the session concerned, else the next.
    fn meant(&self, anchor: &Anchor) -> Result<&'a Session, Doubt> {
        let concerned = self.session_concerned()?;
        if *anchor == Anchor::default() {
            return concerned.ok_or(Doubt::NoSession);
        }
        let bodies = if anchor.bodies.is_empty() {
            vec![concerned.ok_or(Doubt::NoSession)?.body]
        } else {
            anchor.bodies.clone()
        };
        let fits = |session: &&Session| {
            bodies.contains(&session.body)
                && session.state != SessionState::Cancelled
                && anchor.number.is_none_or(|number| number_of(&session.number) == Some(number))
                && anchor.year.is_none_or(|year| session.begin().is_some_and(|day| day.year() == year))
        };
        let found: Vec<&Session> = self.sessions.iter().filter(fits).collect();
        if let Some(own) = concerned.filter(|own| found.iter().any(|each| each.id == own.id)) {
            return Ok(own);
        }
        let Some(first) = found.first() else { return Err(Doubt::NoSuchSession { bodies }) };
        let dated: Vec<(&Session, Day)> =
            found.iter().filter_map(|session| Some((*session, session.begin()?))).collect();
        let near = concerned.and_then(Session::begin);
        let best = match near {
            Some(near) => dated.iter().min_by_key(|(_, begin)| {
                (begin.since(near).map_or(i64::MAX, |span| i64::from(span.get_days()).abs()), *begin)
            }),
            None => {
                let start = self.counted_from.unwrap_or(self.today);
                let next = dated.iter().filter(|(session, _)| session.end().is_some_and(|end| end >= start));
                next.min_by_key(|(_, begin)| *begin).or_else(|| dated.iter().max_by_key(|(_, begin)| *begin))
            }
        };
        best.map(|(session, _)| *session).ok_or(Doubt::NoDays(first.id))
    }
}
