//! Reads one date as people write it: a day, a month, a quarter, a half, a year, or the beginning, middle or end of one.
//!
//! A date is a stretch of days with a first and a last; "mid-2011" runs to 30 June as an end and from 1 July as a
//! beginning. Must not know what the date is for.

use super::words::MONTHS;
use crate::{kernel::Day, plans::tokens::Token};

/// A date as far as it is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Point {
    year: Option<i16>,
    month: Option<i8>,
    day: Option<i8>,
    part: Option<Part>,
}

/// A part of the year (or month) that is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Early,
    Mid,
    Late,
    End,
    /// From 1.
    Quarter(i8),
    /// From 1.
    Half(i8),
}

impl Point {
    /// A whole year.
    pub fn of_year(year: i16) -> Self {
        Self { year: Some(year), ..Self::default() }
    }

    /// The year, where nothing else is written.
    pub fn year_alone(&self) -> Option<i16> {
        self.year.filter(|&year| *self == Self::of_year(year))
    }

    /// Whether only a day of a month is written.
    pub fn is_bare_day(&self) -> bool {
        self.day.is_some() && self.month.is_none()
    }

    /// What it leaves out is taken from the date it runs to: the "23" of "23-27 June 2014".
    pub fn completed_from(&self, last: &Self) -> Self {
        Self {
            year: self.year.or(last.year),
            month: self.month.or(if self.day.is_some() { last.month } else { None }),
            ..*self
        }
    }

    /// First and last day; `None` where the year is not written or the day does not exist.
    pub fn span(&self) -> Option<(Day, Day)> {
        let year = self.year?;
        if let Some(day) = self.day {
            let day = Day::new(year, self.month?, day).ok()?;
            return Some((day, day));
        }
        let (first_month, last_month) = match (self.month, self.part) {
            (Some(month), _) => (month, month),
            (None, None) => (1, 12),
            (None, Some(Part::Early)) => (1, 3),
            (None, Some(Part::Mid)) => (7, 6),
            (None, Some(Part::Late)) => (10, 12),
            (None, Some(Part::End)) => (12, 12),
            (None, Some(Part::Quarter(number))) => (number * 3 - 2, number * 3),
            (None, Some(Part::Half(number))) => (number * 6 - 5, number * 6),
        };
        let first = Day::new(year, first_month, 1).ok()?;
        let last = Day::new(year, last_month, 1).ok()?.last_of_month();
        match (self.month, self.part) {
            (Some(month), Some(Part::Mid)) => {
                let middle = Day::new(year, month, 15).ok()?;
                Some((middle, middle))
            }
            (Some(_), Some(Part::Early)) => Some((first, Day::new(year, first_month, 10).ok()?)),
            (Some(_), Some(Part::Late | Part::End)) => Some((Day::new(year, first_month, 20).ok()?, last)),
            _ => Some((first, last)),
        }
    }
}

/// A date with its year, from `at` on, and the token after it.
pub(super) fn point(all: &[Token<'_>], at: usize) -> Option<(Point, usize)> {
    part(all, at).filter(|(point, _)| point.year.is_some())
}

/// A date that may leave its year or month to what follows.
pub(super) fn part(all: &[Token<'_>], at: usize) -> Option<(Point, usize)> {
    if let Some((named, after)) = named_part(all, at) {
        let after = after + all.get(after..)?.iter().take_while(|token| small(token)).count();
        let (point, end) = plain(all, after).filter(|(point, _)| point.day.is_none())?;
        return Some((Point { part: Some(named), ..point }, end));
    }
    plain(all, at)
}

/// "early", "mid-", "end of", "Q3", "third quarter of", "first half of".
fn named_part(all: &[Token<'_>], at: usize) -> Option<(Part, usize)> {
    let token = all.get(at)?;
    let next = all.get(at + 1);
    let simple: [(&[&str], Part); 4] = [
        (&["early", "beginning", "start", "debut", "principios", "comienzos", "inicios"], Part::Early),
        (&["mid", "middle", "mi", "milieu", "mediados"], Part::Mid),
        (&["late", "finales"], Part::Late),
        (&["end", "fin", "fines"], Part::End),
    ];
    if let Some((_, part)) = simple.iter().find(|(words, _)| token.among(words)) {
        return Some((*part, at + 1));
    }
    let number = |token: &Token<'_>| token.number.and_then(|number| i8::try_from(number).ok());
    let quarter = |number: i8| (1..=4).contains(&number).then_some(Part::Quarter(number));
    let half = |number: i8| (1..=2).contains(&number).then_some(Part::Half(number));
    if let Some(next) = next.filter(|next| next.at.start == token.at.end) {
        match (token.word.as_str(), number(next)) {
            ("q" | "t", Some(number)) => return Some((quarter(number)?, at + 2)),
            ("h" | "s", Some(number)) => return Some((half(number)?, at + 2)),
            _ => {}
        }
    }
    let (count, unit) = ordinal(all, at)?;
    match all.get(unit)? {
        token if token.begins("quarter") || token.begins("trimestre") => Some((quarter(count)?, unit + 1)),
        token if token.begins("half") || token.begins("semest") => Some((half(count)?, unit + 1)),
        _ => None,
    }
}

/// "first", "2nd", "3e", "1.er": the number and the token after it.
fn ordinal(all: &[Token<'_>], at: usize) -> Option<(i8, usize)> {
    const WORDS: [&[&str]; 4] = [
        &["first", "premier", "primer"],
        &["second", "deuxieme", "segundo"],
        &["third", "troisieme", "tercer"],
        &["fourth", "quatrieme", "cuarto"],
    ];
    let token = all.get(at)?;
    if let Some((_, number)) = WORDS.iter().zip(1..).find(|(words, _)| token.among(words)) {
        return Some((number, at + 1));
    }
    let number = i8::try_from(token.number?).ok()?;
    let mut after = at + 1;
    after += usize::from(all.get(after).is_some_and(|dot| dot.is('.')));
    let suffix = all.get(after)?;
    let is_suffix =
        suffix.among(&["st", "nd", "rd", "th", "er", "e", "eme", "o"]) || suffix.is('º') || suffix.is('°');
    is_suffix.then_some((number, after + 1))
}

/// Words and marks that may stand between the parts of a date.
fn small(token: &Token<'_>) -> bool {
    token.among(&["of", "the", "de", "del", "du", "d", "l", "la", "le"])
        || token.is_dash()
        || token.is(',')
        || token.is('\'')
        || token.is('’')
}

/// "30 June 2020", "June 30, 2020", "June 2020", "2020-06-30", "06/2020", "2020"; or without the year.
fn plain(all: &[Token<'_>], at: usize) -> Option<(Point, usize)> {
    let token = all.get(at)?;
    if let Some(found) = numeric(all, at) {
        return Some(found);
    }
    if let Some(year) = year_of(token) {
        return Some((Point::of_year(year), at + 1));
    }
    if let Some(month) = month(token) {
        return Some(after_month(all, at + 1, month));
    }
    let day = i8::try_from(token.number?).ok().filter(|day| (1..=31).contains(day))?;
    let mut after = at + 1;
    if all.get(after).is_some_and(|token| token.among(&["st", "nd", "rd", "th", "er"])) {
        after += 1;
    }
    let word = after + all.get(after..)?.iter().take_while(|token| token.among(&["of", "de"])).count();
    match all.get(word).and_then(month) {
        Some(month) => {
            let (point, end) = after_month(all, word + 1, month);
            Some((Point { day: Some(day), ..point }, end))
        }
        None => Some((Point { day: Some(day), ..Point::default() }, after)),
    }
}

/// A month, with the year and perhaps the day behind it.
fn after_month(all: &[Token<'_>], at: usize, month: i8) -> (Point, usize) {
    let skipped = |from: usize| {
        let rest = all.get(from..).unwrap_or_default();
        from + rest
            .iter()
            .take_while(|token| token.is('.') || token.is(',') || token.among(&["of", "de", "del"]))
            .count()
    };
    let bare = Point { month: Some(month), ..Point::default() };
    let next = skipped(at);
    if let Some(year) = all.get(next).and_then(year_of) {
        return (Point { year: Some(year), ..bare }, next + 1);
    }
    // "June 30, 2020"
    let day = all.get(next).and_then(|token| token.number).and_then(|number| i8::try_from(number).ok());
    let year_at = skipped(next + 1);
    match (day, all.get(year_at).and_then(year_of)) {
        (Some(day @ 1..=31), Some(year)) => (Point { year: Some(year), day: Some(day), ..bare }, year_at + 1),
        _ => (bare, at),
    }
}

/// "2020-06-30", "30/06/2020" where day and month cannot be mistaken, "06/2020".
fn numeric(all: &[Token<'_>], at: usize) -> Option<(Point, usize)> {
    let number = |offset: usize| all.get(at + offset)?.number;
    let separator = |offset: usize| {
        all.get(at + offset).is_some_and(|token| token.is('/') || token.is('-') || token.is('.'))
            && all[at + offset - 1].at.end == all[at + offset].at.start
    };
    let small = |number: u32| i8::try_from(number).ok();
    let two = |offset: usize| all.get(at + offset).is_some_and(|token| token.text.len() <= 2);
    if let (Some(year), true, Some(month), true, Some(day)) =
        (all.get(at).and_then(year_of), separator(1) && two(2), number(2), separator(3) && two(4), number(4))
    {
        let point = Point { year: Some(year), month: small(month), day: small(day), part: None };
        return Some((point, at + 5));
    }
    if !two(0) || !separator(1) {
        return None;
    }
    if let (Some(first), Some(second), true, Some(year)) =
        (number(0), number(2).filter(|_| two(2)), separator(3), all.get(at + 4).and_then(year_of))
    {
        let (day, month) = match (first, second) {
            (13..=31, 1..=12) => (first, second),
            (1..=12, 13..=31) => (second, first),
            _ if first == second => (first, second),
            // The fourth of May or the fifth of April: not for a program to say.
            _ => return None,
        };
        return Some((Point { year: Some(year), month: small(month), day: small(day), part: None }, at + 5));
    }
    let month = number(0).and_then(small).filter(|month| (1..=12).contains(month))?;
    let year = all.get(at + 2).and_then(year_of).filter(|_| all[at + 1].is('/'))?;
    Some((Point { year: Some(year), month: Some(month), ..Point::default() }, at + 3))
}

/// Four digits that can be a year.
pub(super) fn year_of(token: &Token<'_>) -> Option<i16> {
    let number = token.number.filter(|number| token.text.len() == 4 && (1900..=2199).contains(number))?;
    i16::try_from(number).ok()
}

/// The month a word names.
pub(super) fn month(token: &Token<'_>) -> Option<i8> {
    MONTHS.iter().zip(1..).find(|(names, _)| token.among(names)).map(|(_, month)| month)
}
