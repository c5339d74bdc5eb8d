//! Months, days and periods as printed in English, French and Spanish: "July 2018", "16 November 2009",
//! "2018- 2020". Years and days are read, never guessed.

use super::words::{normalised, spans, year};
use crate::kernel::{Day, Period};

/// A month of a year in a text, with its day where one is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mention {
    pub(super) day: Option<i8>,
    pub(super) month: i8,
    pub(super) year: i16,
    /// Bytes of the text it covers.
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Mention {
    /// The day, where a whole date is printed and exists.
    pub(super) fn date(&self) -> Option<Day> {
        Day::new(self.year, self.month, self.day?).ok()
    }

    fn first_day(&self) -> Option<Day> {
        Day::new(self.year, self.month, self.day.unwrap_or(1)).ok()
    }

    fn last_day(&self) -> Option<Day> {
        match self.day {
            Some(_) => self.date(),
            None => Day::new(self.year, self.month, 1).ok().map(Day::last_of_month),
        }
    }
}

/// Month names by number, English, French and Spanish in the form of [`normalised`].
const MONTHS: [[&str; 3]; 12] = [
    ["january", "janvier", "enero"],
    ["february", "fevrier", "febrero"],
    ["march", "mars", "marzo"],
    ["april", "avril", "abril"],
    ["may", "mai", "mayo"],
    ["june", "juin", "junio"],
    ["july", "juillet", "julio"],
    ["august", "aout", "agosto"],
    ["september", "septembre", "septiembre"],
    ["october", "octobre", "octubre"],
    ["november", "novembre", "noviembre"],
    ["december", "decembre", "diciembre"],
];

/// Abbreviations of months in the three languages.
const SHORT_MONTHS: [(&str, i8); 20] = [
    ("jan", 1),
    ("janv", 1),
    ("ene", 1),
    ("feb", 2),
    ("fevr", 2),
    ("févr", 2),
    ("mar", 3),
    ("apr", 4),
    ("avr", 4),
    ("abr", 4),
    ("jun", 6),
    ("jul", 7),
    ("juil", 7),
    ("aug", 8),
    ("ago", 8),
    ("sep", 9),
    ("sept", 9),
    ("oct", 10),
    ("nov", 11),
    ("dec", 12),
];

fn month(word: &str) -> Option<i8> {
    if !(3..=11).contains(&word.len()) {
        return None;
    }
    if let Some((_, month)) = SHORT_MONTHS.iter().find(|(short, _)| short.eq_ignore_ascii_case(word)) {
        return Some(*month);
    }
    let named = |word: &str| {
        let at = MONTHS.iter().position(|names| names.iter().any(|name| name.eq_ignore_ascii_case(word)))?;
        i8::try_from(at + 1).ok()
    };
    if word.is_ascii() { named(word) } else { named(&normalised(word)) }
}

/// Whether a text has a year's first two digits anywhere: without one there is nothing to read.
fn may_name_a_year(text: &str) -> bool {
    text.as_bytes().windows(2).any(|pair| pair == b"20" || pair == b"19")
}

fn day_number(word: &str) -> Option<i8> {
    let digits = word.trim_end_matches(|letter: char| letter.is_alphabetic());
    let suffix = &word[digits.len()..];
    let ordinal = matches!(suffix, "" | "st" | "nd" | "rd" | "th" | "er" | "º" | "o");
    digits.parse().ok().filter(|day| ordinal && (1..=31).contains(day))
}

/// Every month with a year, in reading order.
pub(super) fn mentions(text: &str) -> Vec<Mention> {
    if !may_name_a_year(text) {
        return Vec::new();
    }
    let words = spans(text);
    let mut found = Vec::new();
    for (at, &(start, _, word)) in words.iter().enumerate() {
        let Some(month) = month(word) else { continue };
        let skip_of = |index: usize| {
            if words.get(index).is_some_and(|w| w.2 == "de" || w.2 == "del") { index + 1 } else { index }
        };
        let next = skip_of(at + 1);
        let day_before = at.checked_sub(1).and_then(|before| {
            let before = if words[before].2 == "de" { before.checked_sub(1)? } else { before };
            Some((before, day_number(words[before].2)?))
        });
        let after = |index: usize| words.get(index).and_then(|w| Some((w.1, year(w.2)?)));
        if let Some((end, year)) = after(next) {
            let start = day_before.map_or(start, |(before, _)| words[before].0);
            found.push(Mention { day: day_before.map(|(_, day)| day), month, year, start, end });
        } else if let (Some(day), Some((end, year))) =
            (words.get(next).and_then(|w| day_number(w.2)), after(next + 1))
        {
            found.push(Mention { day: Some(day), month, year, start, end });
        }
    }
    found
}

const CONNECTORS: [&str; 14] =
    ["to", "until", "till", "through", "up to", "-", "–", "—", "à", "au", "jusqu'à", "a", "al", "hasta"];

/// A stated period, "from July 2018 to June 2020": its days and its words.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct StatedPeriod {
    pub(super) words: String,
    /// `Err` where it ends before it begins.
    pub(super) period: Result<Period, crate::kernel::PeriodRule>,
}

/// Periods between two printed months or dates.
pub(super) fn stated_periods(text: &str) -> Vec<StatedPeriod> {
    let mentions = mentions(text);
    let mut periods = Vec::new();
    for pair in mentions.windows(2) {
        let between = text.get(pair[0].end..pair[1].start).unwrap_or_default().trim().to_lowercase();
        let days = (pair[0].first_day(), pair[1].last_day());
        let ((Some(from), Some(until)), true) = (days, CONNECTORS.contains(&between.as_str())) else {
            continue;
        };
        let words = text[pair[0].start..pair[1].end].to_owned();
        periods.push(StatedPeriod { words, period: Period::new(from, Some(until)) });
    }
    periods
}

/// Two years joined by a dash or stroke.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct YearRange {
    /// Blanks around the dash left out: "2018-2020".
    pub(super) label: String,
    pub(super) from: i16,
    pub(super) until: i16,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// Every "2018-2020", "2018 – 2020", "2017/18" of a text.
pub(super) fn year_ranges(text: &str) -> Vec<YearRange> {
    if !may_name_a_year(text) {
        return Vec::new();
    }
    let words = spans(text);
    let mut ranges = Vec::new();
    for pair in words.windows(2) {
        let ((start, dash_from, first), (dash_until, end, second)) = (pair[0], pair[1]);
        let dash = text[dash_from..dash_until].trim();
        let Some(from) = year(first).filter(|_| matches!(dash, "-" | "–" | "—" | "/" | "‑")) else {
            continue;
        };
        let short = || {
            second.parse().ok().filter(|_| second.len() == 2).map(|digits: i16| from - from % 100 + digits)
        };
        let Some(until) = year(second).or_else(short) else { continue };
        // A date such as 2018-06-30 is no range.
        let mut after = text[end..].chars();
        let goes_on =
            matches!(after.next(), Some('-' | '/')) && after.next().is_some_and(|next| next.is_ascii_digit());
        if goes_on || until < from && second.len() == 2 {
            continue;
        }
        ranges.push(YearRange { label: format!("{first}{dash}{second}"), from, until, start, end });
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s5_4_a_stated_period_is_read_to_its_last_day() {
        let check = |text: &str, expect: Option<(&str, &str, &str)>| {
            let read = stated_periods(text);
            let read = read.first().map(|stated| {
                let period = stated.period.expect("in order");
                let until = period.until().map(|day| day.to_string()).unwrap_or_default();
                (stated.words.clone(), period.from().to_string(), until)
            });
            let expect =
                expect.map(|(words, from, until)| (words.to_owned(), from.to_owned(), until.to_owned()));
            assert_eq!(read, expect, "{text}");
        };
        check(
            "applies from July 2018 to June 2020.",
            Some(("July 2018 to June 2020", "2018-07-01", "2020-06-30")),
        );
        check("de juillet 2018 à juin 2020", Some(("juillet 2018 à juin 2020", "2018-07-01", "2020-06-30")));
        check(
            "de julio de 2018 a junio de 2020",
            Some(("julio de 2018 a junio de 2020", "2018-07-01", "2020-06-30")),
        );
        check("1 July 2018 – 30 June 2020", Some(("1 July 2018 – 30 June 2020", "2018-07-01", "2020-06-30")));
        check("in May 2018, and in June 2020", None);
    }

    #[test]
    fn dates_are_read_in_both_orders() {
        let check = |text: &str, expect: &str| {
            let date = mentions(text).first().and_then(Mention::date).map(|day| day.to_string());
            assert_eq!(date.as_deref(), Some(expect), "{text}");
        };
        check("16 November 2009", "2009-11-16");
        check("November 26, 2009", "2009-11-26");
        check("le 1er mars 2018", "2018-03-01");
        check("el 16 de noviembre de 2009", "2009-11-16");
        assert_eq!(mentions("31 February 2018").first().and_then(Mention::date), None);
    }

    #[test]
    fn year_ranges_are_read_as_labels() {
        let check = |text: &str, expect: &[&str]| {
            let read: Vec<_> = year_ranges(text).into_iter().map(|range| range.label).collect();
            assert_eq!(read, expect, "{text}");
        };
        check("Strategic Action Plan 2018- 2020", &["2018-2020"]);
        check("RSP 2016–2018", &["2016–2018"]);
        check("FY 2017/18", &["2017/18"]);
        check("2018-06-30", &[]);
        check("1203-1206", &[]);
        check("2015, 2016", &[]);
    }
}
