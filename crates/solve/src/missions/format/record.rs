//! The fields of one record, each read with an error that names record and field.
//!
//! It must not know which records there are. Next: [`mod@super::read`].

use std::borrow::Cow;

use trellis_domain::kernel::Day;

use super::scan;

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// The field is not there.
    Missing,
    /// It should be another kind of value; the value as written.
    Not(&'static str, String),
    /// A number outside what can be; the value as written.
    Range(String),
    /// A code that stands in no list.
    Unknown(String),
    /// The same id, code or seat stood in an earlier record.
    Twice(String),
    /// A stretch of days that ends before it begins.
    Backwards(String),
    /// A window in which no start fits.
    NoStart,
    /// Nothing where there has to be something.
    Empty,
    /// More different codes than can be told apart.
    TooMany,
}

/// A record that is left out, and why. The rest of the plan is solved without it (R0).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The list in which it stands, and its id or, without one, its place from 1: `experts E000012`.
    pub record: String,
    /// The field, empty where the whole record is meant.
    pub field: String,
    /// What is wrong.
    pub wrong: Wrong,
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.record)?;
        if !self.field.is_empty() {
            write!(f, ", {}", self.field)?;
        }
        match &self.wrong {
            Wrong::Missing => write!(f, ": is missing"),
            Wrong::Not(what, value) => write!(f, ": {value} is not {what}"),
            Wrong::Range(value) => write!(f, ": {value} is out of range"),
            Wrong::Unknown(value) => write!(f, ": {value} is not known"),
            Wrong::Twice(value) => write!(f, ": {value} stands there twice"),
            Wrong::Backwards(value) => write!(f, ": {value} ends before it begins"),
            Wrong::NoStart => write!(f, ": no start fits into the window"),
            Wrong::Empty => write!(f, ": is empty"),
            Wrong::TooMany => write!(f, ": more different codes than can be told apart"),
        }
    }
}

/// The largest amount, day count or weight that is believed; sums of a whole plan stay far below overflow.
pub const NUMBER_MAX: i64 = 1_000_000_000_000;

/// One record while it is read.
pub struct Record<'a> {
    name: String,
    fields: Vec<(Cow<'a, str>, &'a str)>,
}

impl<'a> Record<'a> {
    /// Cuts one record of the list `kind`; `key` is the field that names it.
    pub fn cut(kind: &str, place: usize, key: &str, text: &'a str) -> Result<Self, Fault> {
        let unnamed = format!("{kind} {place}");
        let Ok(fields) = scan::fields(text) else {
            return Err(Fault { record: unnamed, field: String::new(), wrong: not("an object", text) });
        };
        let id = fields.iter().rev().find(|(name, _)| name == key).and_then(|(_, value)| scan::string(value));
        let name = id.map_or(unnamed, |id| format!("{kind} {id}"));
        Ok(Self { name, fields })
    }

    /// A fault of this record.
    pub fn fault(&self, field: &str, wrong: Wrong) -> Fault {
        Fault { record: self.name.clone(), field: field.to_owned(), wrong }
    }

    /// The value as written; of a field that stands there twice, the last.
    pub fn raw(&self, field: &str) -> Result<&'a str, Fault> {
        let found = self.fields.iter().rev().find(|(name, _)| name == field);
        found.map(|(_, value)| *value).ok_or_else(|| self.fault(field, Wrong::Missing))
    }

    /// A text.
    pub fn text(&self, field: &str) -> Result<Cow<'a, str>, Fault> {
        let raw = self.raw(field)?;
        scan::string(raw).ok_or_else(|| self.fault(field, not("a text", raw)))
    }

    /// A whole number that is not negative.
    pub fn count(&self, field: &str) -> Result<i64, Fault> {
        let raw = self.raw(field)?;
        count(raw).map_err(|wrong| self.fault(field, wrong))
    }

    /// A whole number from `least` to `most`.
    pub fn count_within(&self, field: &str, least: i64, most: i64) -> Result<i64, Fault> {
        let value = self.count(field)?;
        let inside = (least..=most).contains(&value);
        inside.then_some(value).ok_or_else(|| self.fault(field, Wrong::Range(value.to_string())))
    }

    /// A number that is neither negative nor beyond belief.
    pub fn number(&self, field: &str) -> Result<f64, Fault> {
        let raw = self.raw(field)?;
        number(raw).map_err(|wrong| self.fault(field, wrong))
    }

    /// Whether the field says `null`.
    pub fn is_null(&self, field: &str) -> Result<bool, Fault> {
        Ok(self.raw(field)? == "null")
    }

    /// `true` or `false`.
    pub fn flag(&self, field: &str) -> Result<bool, Fault> {
        match self.raw(field)? {
            "true" => Ok(true),
            "false" => Ok(false),
            raw => Err(self.fault(field, not("true or false", raw))),
        }
    }

    /// A day.
    pub fn day(&self, field: &str) -> Result<Day, Fault> {
        let raw = self.raw(field)?;
        day(raw).ok_or_else(|| self.fault(field, not("a day", raw)))
    }

    /// The items of a list, as written.
    pub fn list(&self, field: &str) -> Result<Vec<&'a str>, Fault> {
        let raw = self.raw(field)?;
        scan::items(raw).map_err(|_| self.fault(field, not("a list", raw)))
    }

    /// A list of texts.
    pub fn texts(&self, field: &str) -> Result<Vec<Cow<'a, str>>, Fault> {
        let items = self.list(field)?.into_iter();
        items.map(|raw| scan::string(raw).ok_or_else(|| self.fault(field, not("a text", raw)))).collect()
    }

    /// The entries of an object, as written.
    pub fn entries(&self, field: &str) -> Result<Vec<(Cow<'a, str>, &'a str)>, Fault> {
        let raw = self.raw(field)?;
        scan::fields(raw).map_err(|_| self.fault(field, not("an object", raw)))
    }

    /// Pairs of days, each in order.
    pub fn stretches(&self, field: &str) -> Result<Vec<(Day, Day)>, Fault> {
        let pair = |raw: &'a str| {
            let days: Vec<_> = scan::items(raw).ok()?.into_iter().map(day).collect::<Option<_>>()?;
            <[Day; 2]>::try_from(days).ok().map(|[from, to]| (from, to))
        };
        let items = self.list(field)?.into_iter();
        items
            .map(|raw| match pair(raw) {
                None => Err(self.fault(field, not("a pair of days", raw))),
                Some((from, to)) if to < from => {
                    Err(self.fault(field, Wrong::Backwards(format!("{from}..{to}"))))
                }
                Some(pair) => Ok(pair),
            })
            .collect()
    }
}

/// A whole number that is not negative.
pub fn count(raw: &str) -> Result<i64, Wrong> {
    match raw.parse::<i64>() {
        Ok(value) if (0..=NUMBER_MAX).contains(&value) => Ok(value),
        Ok(_) => Err(Wrong::Range(raw.to_owned())),
        // Twelve may be written 12.0; what has no end or no value may not be written at all.
        Err(_) => match number(raw) {
            Ok(value) if value.fract() == 0.0 => Ok(value as i64),
            Ok(_) => Err(not("a whole number", raw)),
            Err(wrong) => Err(wrong),
        },
    }
}

/// A number that is neither negative nor beyond belief.
pub fn number(raw: &str) -> Result<f64, Wrong> {
    let begins = raw.starts_with(|first: char| first == '-' || first.is_ascii_digit());
    match raw.parse::<f64>() {
        Ok(value) if begins && (0.0..=NUMBER_MAX as f64).contains(&value) => Ok(value),
        Ok(value) if begins && !value.is_nan() => Err(Wrong::Range(shortened(raw))),
        _ => Err(not("a number", raw)),
    }
}

/// A day as `YYYY-MM-DD`.
pub fn day(raw: &str) -> Option<Day> {
    let text = scan::string(raw)?;
    (text.len() == 10).then(|| text.parse().ok()).flatten()
}

fn not(what: &'static str, raw: &str) -> Wrong {
    Wrong::Not(what, shortened(raw))
}

fn shortened(raw: &str) -> String {
    match raw.char_indices().nth(60) {
        Some((at, _)) => format!("{}…", &raw[..at]),
        None => raw.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Record, Wrong, count, number};

    #[test]
    fn numbers_are_believed_within_bounds() {
        assert_eq!(count("12.0"), Ok(12));
        for raw in ["-1", "1e999", "99999999999999999999", "1e13"] {
            assert!(matches!(count(raw), Err(Wrong::Range(_))), "{raw}");
        }
        for raw in ["NaN", "Infinity", "nan", "\"7\"", "null", "1.5"] {
            assert!(matches!(count(raw), Err(Wrong::Not(..))), "{raw}");
        }
        assert_eq!(number("1.5"), Ok(1.5));
    }

    #[test]
    fn a_fault_names_record_and_field() {
        let record = Record::cut(
            "experts",
            3,
            "id",
            r#"{"id":"E1","max_days":NaN,"away":[["2027-02-01","2027-01-01"]]}"#,
        )
        .unwrap();
        let said = |fault: super::Fault| fault.to_string();
        assert_eq!(said(record.count("max_days").unwrap_err()), "experts E1, max_days: NaN is not a number");
        assert_eq!(said(record.count("lead").unwrap_err()), "experts E1, lead: is missing");
        assert_eq!(
            said(record.stretches("away").unwrap_err()),
            "experts E1, away: 2027-02-01..2027-01-01 ends before it begins"
        );
        assert_eq!(
            said(Record::cut("experts", 3, "id", "7").err().unwrap()),
            "experts 3: 7 is not an object"
        );
    }
}
