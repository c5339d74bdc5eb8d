//! What an organisation calls things and how it counts years: its settings, all of them data (REQUIREMENTS S2.2).
//!
//! A setting is an [`Entry`] of a [`Topic`]: a code with a plain value, names in several languages, or both. The order
//! of entries is the organisation's. Nothing here decides what a name is used for. Next: [`symbol`] for the patterns
//! of document symbols, [`zone`] for the hours of an organisation's clock.

pub mod symbol;

use crate::{
    kernel::{Language, Localised, YearBegins, Zone, coded},
    people::policy::Office,
};
use symbol::{SymbolFault, SymbolScheme};

/// What a setting is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// The organisation's full name in each language; its one entry has no code.
    Name,
    /// How it counts years and hours, and in which languages it works: see [`YEAR_BEGINS`], [`TIME_ZONE`], [`LANGUAGES`].
    Calendar,
    /// Local names of offices: "capacity builder" for donor.
    Office,
    /// The statuses of Members, the first of which is full membership.
    Status,
    /// What Members count as.
    Class,
    /// Groups of Members.
    Group,
    /// Regions.
    Region,
    /// Names of the levels of the status scale towards instruments.
    Level,
    /// Names of how actions go.
    Progress,
    /// Patterns of document symbols, by the code of a body in lower case: see [`Settings::symbol_scheme`].
    Symbol,
    /// Named scales, for example of severity.
    Scale,
    /// A level of a scale, by the code `scale/level`, lowest first.
    ScaleLevel,
    /// How long what is owed on a request or a mission may take: see [`ACKNOWLEDGE`], [`NO_OBJECTION`], [`CHECK`],
    /// [`MISSION_REPORT`]; how long a record of the roster holds and how many there may be: [`EXPERT_YEARS`] and those after it.
    Duty,
    /// What every session of a body has on its agenda, by the code of the body in lower case.
    StandingItem,
}

coded!(Topic {
    Name => "name",
    Calendar => "calendar",
    Office => "office",
    Status => "status",
    Class => "class",
    Group => "group",
    Region => "region",
    Level => "level",
    Progress => "progress",
    Symbol => "symbol",
    Scale => "scale",
    ScaleLevel => "scale-level",
    Duty => "duty",
    StandingItem => "standing-item",
});

/// The calendar entry with the month in which the year begins, `1` to `12`.
pub const YEAR_BEGINS: &str = "year-begins";
/// The calendar entry with the clock the organisation reads, see [`Zone`].
pub const TIME_ZONE: &str = "time-zone";
/// The calendar entry with the codes of the working languages, separated by blanks.
pub const LANGUAGES: &str = "languages";
/// The duty entry with the working days in which a request is acknowledged.
pub const ACKNOWLEDGE: &str = "acknowledge";
/// The duty entry with the days of a round in which nobody objects.
pub const NO_OBJECTION: &str = "no-objection";
/// The duty entry with the months after which an accepted request is looked at.
pub const CHECK: &str = "check";
/// The duty entry with the days after its end in which a mission is reported on.
pub const MISSION_REPORT: &str = "mission-report";
/// The duty entry with the years after which a record of the roster that nobody confirmed is too old.
pub const EXPERT_YEARS: &str = "expert-years";
/// The duty entry with the days before that on which its expert is asked.
pub const EXPERT_NOTICE: &str = "expert-notice";
/// The duty entry with the most experts of one Member on the roster.
pub const EXPERT_COUNTRY: &str = "expert-country";
/// The duty entry with the most experts of one Member for one theme.
pub const EXPERT_AREA: &str = "expert-area";
/// The longest that any of them may take, in its own unit.
pub const DUTY_MOST: u16 = 400;
/// Every duty entry.
pub const DUTIES: [&str; 8] = [
    ACKNOWLEDGE,
    NO_OBJECTION,
    CHECK,
    MISSION_REPORT,
    EXPERT_YEARS,
    EXPERT_NOTICE,
    EXPERT_COUNTRY,
    EXPERT_AREA,
];
/// The symbol scheme of every body that has none of its own code.
pub const DOCUMENTS: &str = "documents";
/// Most entries of one topic: a list that a person can overlook.
pub const ENTRIES_MAX: usize = 300;

/// The statuses that are usual, the first of which is full membership. An organisation changes them as it likes.
pub const USUAL_STATUSES: [&str; 6] = [
    "member",
    "cooperating-non-member",
    "potential-cooperating-non-member",
    "signatory",
    "observer",
    "candidate",
];
/// The classes that are usual.
pub const USUAL_CLASSES: [&str; 7] = [
    "developing",
    "ldc",
    "sids",
    "transition",
    "centre-of-origin",
    "cooperating-non-member",
    "potential-cooperating-non-member",
];

/// One setting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it is about.
    pub topic: Topic,
    /// Which one of the topic.
    pub code: String,
    /// Its value where that is no name: a pattern, a month.
    pub plain: String,
    /// What it is called in each language.
    pub names: Localised,
}

/// What is wrong with a setting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SettingFault {
    /// The topic has no entry of that code.
    Code,
    /// Not a month from 1 to 12.
    Month,
    /// Not a clock that is understood.
    Zone,
    /// No language of ours.
    Language(String),
    /// A pattern that makes no symbols.
    Symbol(SymbolFault),
    /// Not a whole number of days or months from 1 to [`DUTY_MOST`].
    Duty,
}

impl Entry {
    /// An entry that has names only.
    pub fn named(topic: Topic, code: &str, names: Localised) -> Self {
        Self { topic, code: code.to_owned(), plain: String::new(), names }
    }

    /// An entry that has a plain value only.
    pub fn plain(topic: Topic, code: &str, plain: &str) -> Self {
        Self { topic, code: code.to_owned(), plain: plain.trim().to_owned(), names: Localised::default() }
    }

    /// The entry as it may be kept.
    ///
    /// # Errors
    /// [`SettingFault`], the first that is found.
    pub fn check(self) -> Result<Self, SettingFault> {
        match (self.topic, self.code.as_str()) {
            (Topic::Name, code) if !code.is_empty() => return Err(SettingFault::Code),
            (Topic::Office, code) if Office::from_code(code).is_none() => return Err(SettingFault::Code),
            (Topic::Calendar, YEAR_BEGINS) => {
                month(&self.plain).ok_or(SettingFault::Month)?;
            }
            (Topic::Calendar, TIME_ZONE) => {
                Zone::read(&self.plain).ok_or(SettingFault::Zone)?;
            }
            (Topic::Calendar, LANGUAGES) => {
                let unknown = self.plain.split_whitespace().find(|code| code.parse::<Language>().is_err());
                unknown.map_or(Ok(()), |code| Err(SettingFault::Language(code.to_owned())))?;
            }
            (Topic::Duty, code) if DUTIES.contains(&code) => {
                duty(&self.plain).ok_or(SettingFault::Duty)?;
            }
            (Topic::Calendar | Topic::Duty, _) => return Err(SettingFault::Code),
            (Topic::Symbol, _) => {
                SymbolScheme::read(&self.plain).map_err(SettingFault::Symbol)?;
            }
            _ => {}
        }
        Ok(self)
    }
}

fn month(text: &str) -> Option<YearBegins> {
    text.trim().parse().ok().and_then(YearBegins::in_month)
}

fn duty(text: &str) -> Option<u16> {
    text.trim().parse().ok().filter(|length| (1..=DUTY_MOST).contains(length))
}

/// All settings of one organisation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    entries: Vec<Entry>,
}

impl Settings {
    /// Settings from entries in the organisation's order.
    pub const fn new(entries: Vec<Entry>) -> Self {
        Self { entries }
    }

    /// Every entry, in order.
    pub fn all(&self) -> &[Entry] {
        &self.entries
    }

    /// The entries of a topic, in order.
    pub fn of(&self, topic: Topic) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| entry.topic == topic)
    }

    /// One entry.
    pub fn entry(&self, topic: Topic, code: &str) -> Option<&Entry> {
        self.of(topic).find(|entry| entry.code == code)
    }

    /// What something is called in exactly this language.
    pub fn name(&self, topic: Topic, code: &str, language: Language) -> Option<&str> {
        self.entry(topic, code)?.names.own(language)
    }

    /// The codes of a topic: the organisation's own, else the usual ones.
    pub fn codes(&self, topic: Topic) -> Vec<&str> {
        let own: Vec<&str> = self.of(topic).map(|entry| entry.code.as_str()).collect();
        match topic {
            Topic::Status if own.is_empty() => USUAL_STATUSES.to_vec(),
            Topic::Class if own.is_empty() => USUAL_CLASSES.to_vec(),
            _ => own,
        }
    }

    /// The month in which the year begins.
    pub fn year_begins(&self) -> YearBegins {
        self.entry(Topic::Calendar, YEAR_BEGINS).and_then(|entry| month(&entry.plain)).unwrap_or_default()
    }

    /// How long a duty may take, where the organisation says so.
    pub fn duty(&self, code: &str) -> Option<u16> {
        self.entry(Topic::Duty, code).and_then(|entry| duty(&entry.plain))
    }

    /// What stands on the agenda of every session of a body, in the language that the organisation works in first.
    pub fn standing_item(&self, body: &str) -> Option<&str> {
        let languages = self.entry(Topic::Calendar, LANGUAGES).map_or("", |entry| entry.plain.as_str());
        let first = languages.split_whitespace().find_map(|code| code.parse().ok()).unwrap_or(Language::En);
        self.entry(Topic::StandingItem, &body.to_lowercase())?.names.best(first)
    }

    /// The clock the organisation reads.
    pub fn zone(&self) -> Zone {
        let entry = self.entry(Topic::Calendar, TIME_ZONE);
        entry.and_then(|entry| Zone::read(&entry.plain)).unwrap_or_default()
    }

    /// The languages it works in; every one of ours where it names none.
    pub fn languages(&self) -> Vec<Language> {
        let entry = self.entry(Topic::Calendar, LANGUAGES);
        let own: Vec<Language> = entry
            .map(|entry| entry.plain.split_whitespace().filter_map(|code| code.parse().ok()).collect())
            .unwrap_or_default();
        if own.is_empty() { Language::ALL.to_vec() } else { own }
    }

    /// How the documents of a body are given symbols: by the scheme with the body's code in lower case, else by that of
    /// all documents, else by the usual one.
    pub fn symbol_scheme(&self, body: &str) -> SymbolScheme {
        let scheme = |code: &str| SymbolScheme::read(&self.entry(Topic::Symbol, code)?.plain).ok();
        scheme(&body.to_lowercase()).or_else(|| scheme(DOCUMENTS)).unwrap_or_default()
    }

    /// The levels of a scale, lowest first: each with its code within the scale.
    pub fn scale(&self, code: &str) -> Vec<(&str, &Entry)> {
        let levels = self.of(Topic::ScaleLevel);
        let own = levels.filter_map(|entry| match entry.code.split_once('/') {
            Some((scale, level)) if scale == code => Some((level, entry)),
            _ => None,
        });
        own.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(topic: Topic, code: &str, english: &str) -> Entry {
        Entry::named(topic, code, Localised::default().with(Language::En, english))
    }

    #[test]
    fn s2_2_an_office_has_a_local_name_in_the_languages_that_give_one() {
        let settings = Settings::new(vec![named(Topic::Office, "donor", "capacity builder")]);
        assert_eq!(settings.name(Topic::Office, "donor", Language::En), Some("capacity builder"));
        assert_eq!(settings.name(Topic::Office, "donor", Language::Fr), None);
        assert_eq!(settings.name(Topic::Office, "chair", Language::En), None);
    }

    #[test]
    fn s1_4_the_list_of_statuses_is_the_organisations_or_the_usual_one() {
        assert_eq!(Settings::default().codes(Topic::Status)[0], "member");
        let own = Settings::new(vec![
            named(Topic::Status, "party", "Party"),
            named(Topic::Status, "signatory", "Signatory"),
        ]);
        assert_eq!(own.codes(Topic::Status), ["party", "signatory"]);
        assert!(own.codes(Topic::Group).is_empty());
    }

    #[test]
    fn what_cannot_be_is_refused_with_its_reason() {
        let check = |entry: Entry, expect: Option<SettingFault>| {
            let said = format!("{entry:?}");
            assert_eq!(entry.check().err(), expect, "{said}");
        };
        check(Entry::plain(Topic::Calendar, YEAR_BEGINS, " 7 "), None);
        check(Entry::plain(Topic::Calendar, YEAR_BEGINS, "13"), Some(SettingFault::Month));
        check(Entry::plain(Topic::Calendar, YEAR_BEGINS, "July"), Some(SettingFault::Month));
        check(Entry::plain(Topic::Calendar, TIME_ZONE, "+12:00"), None);
        check(Entry::plain(Topic::Calendar, TIME_ZONE, "Atlantis"), Some(SettingFault::Zone));
        let languages = Entry::plain(Topic::Calendar, LANGUAGES, "en tlh");
        check(languages, Some(SettingFault::Language("tlh".to_owned())));
        check(Entry::plain(Topic::Calendar, "moon", "full"), Some(SettingFault::Code));
        check(Entry::plain(Topic::Duty, ACKNOWLEDGE, " 15 "), None);
        for plain in ["0", "401", "soon", ""] {
            check(Entry::plain(Topic::Duty, CHECK, plain), Some(SettingFault::Duty));
        }
        check(Entry::plain(Topic::Duty, "moon", "1"), Some(SettingFault::Code));
        check(named(Topic::Office, "jester", "Jester"), Some(SettingFault::Code));
        check(named(Topic::Office, "donor", "capacity builder"), None);
        check(Entry::plain(Topic::Symbol, "papers", "{body}/{number:2}"), None);
        check(
            Entry::plain(Topic::Symbol, "papers", "{body}"),
            Some(SettingFault::Symbol(SymbolFault::Number)),
        );
    }

    #[test]
    fn documents_of_a_body_follow_its_scheme_else_that_of_all_else_the_usual_one() {
        let check = |entries: &[(&str, &str)], body: &str, expect: &str| {
            let entries = entries.iter().map(|(code, pattern)| Entry::plain(Topic::Symbol, code, pattern));
            let scheme = Settings::new(entries.collect()).symbol_scheme(body);
            assert_eq!(scheme, SymbolScheme::read(expect).unwrap(), "{body}");
        };
        let own = [("documents", "{body}/{number:3}"), ("stc", "CMS/{body}{session}/Doc.{number}")];
        check(&own, "StC", "CMS/{body}{session}/Doc.{number}");
        check(&own, "COP", "{body}/{number:3}");
        check(&own[1..], "COP", "{body}/{year}/{number:2}");
        check(&[("stc", "no pattern")], "StC", "{body}/{year}/{number:2}");
    }

    #[test]
    fn scales_and_calendars_are_read_from_the_entries() {
        let settings = Settings::new(vec![
            Entry::plain(Topic::Calendar, YEAR_BEGINS, "7"),
            Entry::plain(Topic::Calendar, LANGUAGES, "en fr"),
            named(Topic::Scale, "severity", "Severity"),
            named(Topic::ScaleLevel, "severity/low", "Low"),
            named(Topic::ScaleLevel, "priority/1", "First"),
            named(Topic::ScaleLevel, "severity/high", "High"),
        ]);
        assert_eq!(settings.year_begins().month(), 7);
        assert_eq!(settings.languages(), [Language::En, Language::Fr]);
        let levels: Vec<&str> = settings.scale("severity").into_iter().map(|(code, _)| code).collect();
        assert_eq!(levels, ["low", "high"]);
    }
}
