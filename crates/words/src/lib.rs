//! Workshop: what Trellis says, in every language it speaks, and numbers and days as people of each language read them.
//!
//! Pages, papers, mails and the command line all speak through [`Words`], which is why the catalogues do not
//! live with the pages. This crate must not know a mission: of our own it sees only
//! `trellis_domain::kernel` (which language, which day).
//!
//! Reading order: [`Words`] here · `catalogue` (where messages come from) · `arg` (what fills their gaps) ·
//! `numbers`, `days`, `lists`, `direction` (how each language writes).
//!
//! # The words of a message
//! Messages are [Fluent](https://projectfluent.org) and stand in `catalogues/<language>/<room>.ftl`. Every key is
//! in all four languages with the same variables; the tests of this crate refuse anything else, as they refuse a
//! key in the code that no catalogue has.
//!
//! # Right-to-left
//! What fills a gap of a message is isolated here ([`Words::isolated`]), because a page cannot put a `<bdi>` into
//! the middle of a finished sentence. Text that stands on its own in a page is the page's to wrap in `<bdi>`.
//! Arabic is written with Western digits throughout: official documents use both, mixing them in one table is
//! what hurts, and figures of a paper must be found again in its spreadsheet.

mod arg;
mod catalogue;
mod days;
mod direction;
mod lists;
mod numbers;

pub use arg::Arg;
use catalogue::Bundle;
pub use catalogue::ROOMS;
use days::Days;
use fluent_bundle::{FluentArgs, FluentValue};
use jiff::Timestamp;
use numbers::Numbers;
use rust_decimal::Decimal;
use std::{
    collections::BTreeMap,
    sync::{Arc, LazyLock},
};
use trellis_domain::kernel::{Day, Language, Zone};

/// Everything Trellis can say in one language, with the words that one organisation says in place of ours.
#[derive(Clone)]
pub struct Words {
    spoken: Arc<Spoken>,
    own: Arc<Own>,
}

/// What one organisation says and reads differently.
#[derive(Default)]
struct Own {
    said: BTreeMap<String, String>,
    clock: Zone,
}

/// What is the same for everybody who reads a language. Built once, shared by all threads.
struct Spoken {
    language: Language,
    bundle: Bundle,
    numbers: Numbers,
    days: Days,
}

static EN: LazyLock<Words> = LazyLock::new(|| Words::build(Language::En));
static FR: LazyLock<Words> = LazyLock::new(|| Words::build(Language::Fr));
static ES: LazyLock<Words> = LazyLock::new(|| Words::build(Language::Es));
static AR: LazyLock<Words> = LazyLock::new(|| Words::build(Language::Ar));

impl Words {
    /// The words of a language.
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::En => &EN,
            Language::Fr => &FR,
            Language::Es => &ES,
            Language::Ar => &AR,
        }
    }

    /// These words as one organisation uses them: its own in place of the messages of those keys, plain text as it is
    /// written, and instants on its clock.
    #[must_use]
    pub fn with_own(&self, said: BTreeMap<String, String>, clock: Zone) -> Self {
        Self { spoken: Arc::clone(&self.spoken), own: Arc::new(Own { said, clock }) }
    }

    /// A message without variables.
    ///
    /// A key this language lacks is said in English; a key nobody has comes back as `⟦key⟧`.
    pub fn say(&self, key: &str) -> String {
        self.own.said.get(key).cloned().unwrap_or_else(|| self.say_with(key, &[]))
    }

    /// A message with its variables filled: `say_with("flag-number-skips", &[("q1", "4".into()), ("q2", "6".into())])`.
    ///
    /// Numbers pick the plural form and are written as [`Self::number`] writes them; texts are isolated where the
    /// direction of writing asks for it. A variable that is not given shows as `{$name}`.
    pub fn say_with(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.said(key, None, args)
    }

    /// An attribute of a message: with `save = Save` and ` .hint = …`, `attr("save", "hint")`.
    ///
    /// Missing ones fall back like keys do, and show as `⟦key.attribute⟧`.
    pub fn attr(&self, key: &str, attribute: &str) -> String {
        self.said(key, Some(attribute), &[])
    }

    /// Whether this language itself, or the organisation, has the message (no fallback).
    pub fn has(&self, key: &str) -> bool {
        self.own.said.contains_key(key)
            || self.spoken.bundle.get_message(key).is_some_and(|message| message.value().is_some())
    }

    /// A number as people write it, with the decimals it carries: 1234.50 is "1,234.50" in English.
    ///
    /// Nothing is rounded here: a figure's precision is the business of whoever computed it.
    pub fn number(&self, number: Decimal) -> String {
        self.spoken.numbers.exact(number)
    }

    /// A whole number.
    pub fn whole(&self, number: i64) -> String {
        self.spoken.numbers.exact(Decimal::from(number))
    }

    /// A share in per cent, 66.6667 as "66.7%": at most one decimal, and none that says nothing.
    ///
    /// Rounding never claims what is not so: a share below 100 is never written as 100, one above 0 never as 0.
    pub fn percent(&self, per_cent: Decimal) -> String {
        self.spoken.numbers.percent(per_cent)
    }

    /// A day in full: "30 June 2020".
    pub fn day(&self, day: Day) -> String {
        self.spoken.days.full(day)
    }

    /// A day where room is short: "30 Jun 2020".
    pub fn day_short(&self, day: Day) -> String {
        self.spoken.days.short(day)
    }

    /// Days in a row: "8–11 February 2027", "28 February – 3 March 2027".
    pub fn day_span(&self, from: Day, until: Day) -> String {
        self.spoken.days.span(from, until)
    }

    /// The month a day lies in: "June 2020".
    pub fn month(&self, day: Day) -> String {
        self.spoken.days.month(day)
    }

    /// The day it is at an instant, on the clock of whoever reads.
    pub fn day_at(&self, at: Timestamp) -> Day {
        self.own.clock.shows(at).date()
    }

    /// The hour and minute of an instant on that clock: "09:00".
    pub fn time(&self, at: Timestamp) -> String {
        let shown = self.own.clock.shows(at);
        format!("{:02}:{:02}", shown.hour(), shown.minute())
    }

    /// An instant to the minute with how far that clock is from UTC: "30 Jun 2020, 09:00 UTC+12".
    pub fn moment(&self, at: Timestamp) -> String {
        let day = self.day_short(self.day_at(at));
        let (time, mark) = (self.time(at), self.clock(at));
        self.say_with("moment", &[("day", day.into()), ("time", time.into()), ("mark", mark.into())])
    }

    /// How far the clock is from UTC at an instant: "UTC", "UTC+12".
    pub fn clock(&self, at: Timestamp) -> String {
        self.own.clock.mark(at)
    }

    /// An enumeration: "a, b and c"; items written in the other direction are isolated.
    pub fn list(&self, items: &[String]) -> String {
        lists::and(self.spoken.language, items)
    }

    /// Text of unknown direction made safe to stand inside a sentence of this language, in plain-text media.
    ///
    /// Wraps it in the Unicode isolates FSI … PDI where the directions could mix, and closes whatever
    /// direction marks the text itself leaves open, so that it cannot reorder its surroundings.
    pub fn isolated(&self, text: &str) -> String {
        direction::isolated(self.spoken.language, text).into_owned()
    }

    /// The language spoken.
    pub fn language(&self) -> Language {
        self.spoken.language
    }

    /// `"ltr"` or `"rtl"`, as HTML's `dir` wants it.
    pub fn direction(&self) -> &'static str {
        if self.spoken.language.is_right_to_left() { "rtl" } else { "ltr" }
    }

    fn build(language: Language) -> Self {
        let spoken = Spoken {
            language,
            bundle: catalogue::bundle(language),
            numbers: Numbers::of(language),
            days: Days::of(language),
        };
        Self { spoken: Arc::new(spoken), own: Arc::default() }
    }

    fn said(&self, key: &str, attribute: Option<&str>, args: &[(&str, Arg<'_>)]) -> String {
        if let Some(text) = self.message(key, attribute, args) {
            return text;
        }
        if let Some(text) = EN.message(key, attribute, args) {
            return text;
        }
        match attribute {
            Some(attribute) => format!("⟦{key}.{attribute}⟧"),
            None => format!("⟦{key}⟧"),
        }
    }

    /// The message in this language and no other.
    fn message(&self, key: &str, attribute: Option<&str>, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let message = self.spoken.bundle.get_message(key)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let filled = (!args.is_empty()).then(|| self.filled(args));
        let mut text = String::with_capacity(96);
        // A gap without a value is written as `{$name}`: the rest of the sentence is worth more than an error.
        let mut gaps = Vec::new();
        self.spoken.bundle.write_pattern(&mut text, pattern, filled.as_ref(), &mut gaps).ok()?;
        Some(text)
    }

    fn filled<'a>(&self, args: &'a [(&str, Arg<'_>)]) -> FluentArgs<'a> {
        let mut filled = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            filled.set(*name, arg.for_fluent(self));
        }
        filled
    }

    /// How a value looks inside a message; `None` leaves it to Fluent.
    fn print(&self, value: &FluentValue<'_>) -> Option<String> {
        match value {
            FluentValue::Number(number) => Some(self.spoken.numbers.printed(&number.as_string())),
            FluentValue::String(text) => match direction::isolated(self.spoken.language, text) {
                std::borrow::Cow::Borrowed(_) => None,
                std::borrow::Cow::Owned(isolated) => Some(isolated),
            },
            _ => None,
        }
    }
}
