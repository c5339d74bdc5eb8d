//! Reads the time-frame of an action as people write it: "On-going", "June 2020", "2024/2025", "2026 and beyond",
//! "mid-2011 - mid-2013", "FY 2017/18", "before the annual meeting", "first after three years and then every five"
//! (REQUIREMENTS S5.11, S1.17, S1.26; forms in DOMAIN 8).
//!
//! The text stays the authority; a time-frame is what was understood of it. Text with words that are not understood
//! is [`Timeframe::Unknown`], never half read. Must not know plans or meetings. Next: `point` for single dates,
//! `words` for the words of each language.

mod point;
#[cfg(test)]
mod tests;
mod words;

use std::ops::Range;

use jiff::Span;

use super::tokens::{Token, tokens};
use crate::kernel::{Day, Period};
use point::{Point, point, year_of};
use words::{
    AFTER, AT, AT_LATEST, BEFORE, BEYOND, EACH, IN_LINE, MEETINGS, NOISE, ONGOING, OPEN_FROM, PERIODIC,
    RANGE, THEN, UNITS, count,
};

/// When an action is due, as far as its text says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Timeframe<'t> {
    /// "On-going": no end, reported at any date.
    Ongoing,
    /// A last day: the end of the day, month, quarter or year that is named ("June 2020", "by 2014").
    Until(Day),
    /// From a day on: "2026 and beyond".
    From(Day),
    /// Between two days: "2024/2025", "mid-2011 - mid-2013" (from July to June).
    Between(Period),
    /// Financial years: "FY 2017/18". The organisation's calendar says when they begin.
    FiscalYears {
        /// The year the first one begins or is named for.
        first: i16,
        /// The year the last one ends in.
        last: i16,
    },
    /// Tied to a meeting or another event.
    Event {
        /// How it hangs on the event.
        relation: Relation,
        /// The event, in the text's own words.
        event: &'t str,
    },
    /// Comes again: "first after three years and then every five".
    Recurring {
        /// Months to the first time, where it differs.
        first_after_months: Option<u32>,
        /// Months from one time to the next.
        every_months: u32,
    },
    /// Nothing that is understood as a time.
    Unknown,
}

/// How a time-frame hangs on an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Relation {
    /// Before it.
    Before,
    /// Not later than it: "by COP12".
    AtLatest,
    /// At it.
    At,
    /// After it.
    After,
    /// In step with it: "in line with reporting obligations".
    InLineWith,
}

impl Timeframe<'_> {
    /// The stretch of days it names, where it names one by itself; `None` where it hangs on something else.
    ///
    /// A last day alone has no first one: the plan's beginning is for the caller to know.
    pub fn last_day(&self) -> Option<Day> {
        match self {
            Self::Until(day) => Some(*day),
            Self::Between(period) => period.until(),
            _ => None,
        }
    }

    /// For a recurring time-frame, the days it falls on after `start` up to `limit`, at most a thousand (S1.26).
    pub fn occurrences(&self, start: Day, limit: Day) -> Vec<Day> {
        let Self::Recurring { first_after_months, every_months } = *self else { return Vec::new() };
        let first = first_after_months.unwrap_or(every_months);
        let later = |times: u32| {
            let months = times.checked_mul(every_months)?.checked_add(first)?;
            start.checked_add(Span::new().try_months(months).ok()?).ok()
        };
        (0..1_000).map_while(later).take_while(|&day| day <= limit).collect()
    }
}

/// What a text says about time.
pub fn read(text: &str) -> Timeframe<'_> {
    let all = tokens(text);
    let all = without_label(&all);
    recurring(all)
        .or_else(|| ongoing(all))
        .or_else(|| dates(all))
        .or_else(|| event(text, all))
        .unwrap_or(Timeframe::Unknown)
}

/// The number that a word says, up to twelve; for the other small languages of a plan.
pub(crate) fn number_said(word: &str) -> Option<u32> {
    count(word)
}

/// The month that a word names, from 1.
pub(crate) fn month_named(token: &Token<'_>) -> Option<i8> {
    point::month(token)
}

/// The first stretch of two dates in a longer text ("since mid-2011 - mid-2013"), with where it stands.
pub(super) fn find_period(text: &str) -> Option<(Range<usize>, Period)> {
    let all = tokens(text);
    (0..all.len()).find_map(|from| {
        let (period, end) = range(&all, from)?;
        Some((all[from].at.start..all[end - 1].at.end, period))
    })
}

/// "SHORT TERM: BY 2014" is read from behind its colon.
fn without_label<'a, 't>(all: &'a [Token<'t>]) -> &'a [Token<'t>] {
    match all.iter().position(|token| token.is(':')) {
        Some(colon) if all[..colon].iter().all(|token| !token.word.is_empty()) => &all[colon + 1..],
        _ => all,
    }
}

fn ongoing(all: &[Token<'_>]) -> Option<Timeframe<'static>> {
    let words: Vec<&str> =
        all.iter().map(|token| token.word.as_str()).filter(|word| !word.is_empty()).collect();
    ONGOING.contains(&words.as_slice()).then_some(Timeframe::Ongoing)
}

/// "every five years", "annually", "first review after three years and then every five".
fn recurring(all: &[Token<'_>]) -> Option<Timeframe<'static>> {
    let says_something = |token: &&Token<'_>| {
        token.says_something() && !token.among(&["les", "le", "la", "los", "las", "the"])
    };
    let words: Vec<&Token<'_>> = all.iter().filter(says_something).collect();
    if let [only] = words.as_slice() {
        let months = PERIODIC.iter().find(|(word, _)| only.word == *word)?.1;
        return Some(Timeframe::Recurring { first_after_months: None, every_months: months });
    }
    let each = words.iter().position(|token| token.among(EACH))?;
    let before = &words[..each];
    let first = before.iter().position(|token| token.among(AFTER)).and_then(|at| span(&words, at + 1, None));
    let every = span(&words, each + 1, first.map(|(_, unit, _)| unit))?;
    let tail_is_plain = words[every.2..].iter().all(|token| token.among(NOISE) || token.among(AFTER));
    let head_is_plain = first.is_some() || before.iter().all(|token| token.among(NOISE) || token.among(THEN));
    (tail_is_plain && head_is_plain).then_some(Timeframe::Recurring {
        first_after_months: first.map(|(months, ..)| months),
        every_months: every.0,
    })
}

/// "three years" from a word on: months, the unit's months, and the word after. Without a unit, the one given.
fn span(words: &[&Token<'_>], from: usize, unit: Option<u32>) -> Option<(u32, u32, usize)> {
    let mut at = from;
    let mut times = 1;
    let mut counted = false;
    if let Some(number) = words.get(at).and_then(|token| token.number.or_else(|| count(&token.word))) {
        (times, counted, at) = (number, true, at + 1);
    }
    let named = words.get(at).and_then(|token| UNITS.iter().find(|(stem, _)| token.begins(stem)));
    let (unit, after) = match (named, unit, counted) {
        (Some((_, months)), ..) => (*months, at + 1),
        (None, Some(months), true) => (months, at),
        _ => return None,
    };
    let months = times.checked_mul(unit).filter(|&months| months > 0)?;
    Some((months, unit, after))
}

/// A date or two, with the words that stand around them; nothing may be left over.
fn dates(all: &[Token<'_>]) -> Option<Timeframe<'static>> {
    let (lead, at) = lead(all);
    if let Some((first, last, end)) = fiscal(all, at) {
        return (skip_noise(all, end) == all.len()).then_some(Timeframe::FiscalYears { first, last });
    }
    if let Some((period, end)) =
        range(all, at).filter(|_| !matches!(lead, Some(Lead::AtLatest | Lead::Before)))
    {
        return (skip_noise(all, end) == all.len()).then_some(Timeframe::Between(period));
    }
    let (point, end) = point(all, at)?;
    let (first, last) = point.span()?;
    let mut rest = skip_noise(all, end);
    while all.get(rest).is_some_and(Token::is_dash) {
        rest = skip_noise(all, rest + 1);
    }
    let beyond = all.get(rest).is_some_and(|token| token.among(BEYOND));
    let end = if beyond {
        all.iter().rposition(|token| token.among(BEYOND)).map_or(rest, |at| at + 1)
    } else {
        rest
    };
    if skip_noise(all, end) != all.len() {
        return None;
    }
    match lead {
        _ if beyond => Some(Timeframe::From(first)),
        Some(Lead::From) => Some(Timeframe::From(first)),
        Some(Lead::After) => last.tomorrow().ok().map(Timeframe::From),
        Some(Lead::Before) => first.yesterday().ok().map(Timeframe::Until),
        Some(Lead::AtLatest) | None => Some(Timeframe::Until(last)),
    }
}

/// The word before a date, and where the date begins.
fn lead(all: &[Token<'_>]) -> (Option<Lead>, usize) {
    let leads =
        [(AT_LATEST, Lead::AtLatest), (BEFORE, Lead::Before), (OPEN_FROM, Lead::From), (AFTER, Lead::After)];
    let at = skip_noise(all, 0);
    if let [no, later, than, ..] = &all[at..]
        && no.among(&["no", "not"])
        && later.among(&["later"])
        && than.among(&["than"])
    {
        return (Some(Lead::AtLatest), skip_noise(all, at + 3));
    }
    let found = all.get(at).and_then(|token| leads.iter().find(|(words, _)| token.among(words)));
    match found {
        Some((_, lead)) => (Some(*lead), skip_noise(all, at + 1)),
        None => (None, at),
    }
}

#[derive(Debug, Clone, Copy)]
enum Lead {
    AtLatest,
    Before,
    From,
    After,
}

/// Two points with a dash, a stroke or a word between them; the first may leave its year or month to the second.
fn range(all: &[Token<'_>], from: usize) -> Option<(Period, usize)> {
    let (first, after) = point::part(all, from)?;
    let between = all.get(after)?;
    // "4/5/2020" is no stretch of days.
    let joined = between.is_dash() || between.is('/') && !first.is_bare_day() || between.among(RANGE);
    if !joined {
        return None;
    }
    let mut at = after + 1;
    while all.get(at).is_some_and(|token| token.is_dash()) {
        at += 1;
    }
    let (second, end) = match short_year(all, at, &first) {
        Some(found) => found,
        None => point(all, skip_noise(all, at))?,
    };
    let first = first.completed_from(&second);
    let period = Period::new(first.span()?.0, Some(second.span()?.1)).ok()?;
    Some((period, end))
}

/// The "18" of "2017/18": two digits that lie above those of the year before them.
fn short_year(all: &[Token<'_>], at: usize, first: &Point) -> Option<(Point, usize)> {
    let token = all.get(at).filter(|token| token.text.len() == 2)?;
    let year = first.year_alone()?;
    let short = i16::try_from(token.number?).ok()?;
    let month_follows = all.get(at + 1).is_some_and(|next| point::month(next).is_some());
    (short > year % 100 && !month_follows).then(|| (Point::of_year(year - year % 100 + short), at + 1))
}

/// "FY 2017/18", "FY2018", "exercice 2017-2018".
fn fiscal(all: &[Token<'_>], from: usize) -> Option<(i16, i16, usize)> {
    let mut at = from;
    match all.get(at)? {
        token if token.among(&["fy", "exercice", "ejercicio"]) => at += 1,
        token if token.among(&["fiscal", "financial"]) && all.get(at + 1)?.begins("year") => at += 2,
        _ => return None,
    }
    at = skip_noise(all, at);
    let first = year_of(all.get(at)?)?;
    let single = (first, first, at + 1);
    let Some(separator) = all.get(at + 1).filter(|token| token.is('/') || token.is_dash()) else {
        return Some(single);
    };
    debug_assert!(separator.word.is_empty(), "a mark has no letters");
    let second = all.get(at + 2)?;
    let last = match year_of(second) {
        Some(year) => year,
        None => {
            let short = i16::try_from(second.number?).ok().filter(|_| second.text.len() == 2)?;
            let century = first - first % 100;
            if short > first % 100 { century + short } else { century.checked_add(100 + short)? }
        }
    };
    (last >= first).then_some((first, last, at + 3))
}

/// An event with the word before it, or a meeting alone.
fn event<'t>(text: &'t str, all: &[Token<'t>]) -> Option<Timeframe<'t>> {
    let relations: [(&[&str], Relation); 5] = [
        (BEFORE, Relation::Before),
        (AT_LATEST, Relation::AtLatest),
        (AFTER, Relation::After),
        (IN_LINE, Relation::InLineWith),
        (AT, Relation::At),
    ];
    let lead = all.first().and_then(|token| relations.iter().find(|(words, _)| token.among(words)));
    let says_meeting = |token: &Token<'_>| MEETINGS.iter().any(|stem| token.begins(stem));
    let last = all.iter().rev().find(|token| token.says_something())?;
    let (relation, from) = match lead {
        Some((_, relation)) => (*relation, event_start(all, *relation)),
        // A meeting alone names itself at either end: "Annual … meeting", "COP12".
        None if says_meeting(all.first()?) || says_meeting(last) => (Relation::At, 0),
        None => return None,
    };
    let names_meeting = all.iter().any(says_meeting);
    // "by hand" is no event: the weaker words need a meeting behind them.
    if matches!(relation, Relation::AtLatest | Relation::At) && !names_meeting {
        return None;
    }
    let first = all.get(from)?;
    Some(Timeframe::Event { relation, event: &text[first.at.start..last.at.end] })
}

/// The word after "following", "in line with", "prior to" …
fn event_start(all: &[Token<'_>], relation: Relation) -> usize {
    const SMALL: [&str; 10] = ["with", "to", "de", "a", "of", "que", "au", "the", "du", "aux"];
    let small: &[&str] =
        if relation == Relation::InLineWith { &["line", "with", "a", "con", "acuerdo"] } else { &SMALL };
    let skipped = all.iter().skip(1).take_while(|token| token.among(small) && !token.among(&["the"])).count();
    1 + skipped
}

/// The first token from `at` on that carries a meaning here.
fn skip_noise(all: &[Token<'_>], at: usize) -> usize {
    let noise = |token: &Token<'_>| {
        token.among(NOISE)
            || token.begins("complet")
            || token.begins("tentativ")
            || ['.', ',', '(', ')', '\n', ';'].iter().any(|&mark| token.is(mark))
            || token.is('\'')
            || token.is('’')
    };
    at + all.get(at..).map_or(0, |rest| rest.iter().take_while(|token| noise(token)).count())
}
