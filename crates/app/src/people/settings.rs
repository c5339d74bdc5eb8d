//! Settings: what an organisation calls things, changed one at a time, each change an event with what stood before.
//!
//! Whoever keeps settings writes here; heads and auditors read. [`Names`] is what pages, papers and commands print with.
//! Next: [`exchange`] for taking one organisation's settings to another.

pub mod exchange;

use std::collections::BTreeMap;

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    kernel::{Day, Language, Localised},
    members::{ClassCode, TenureKind},
    people::{
        Actor, OrganisationId, Verb, may_do,
        policy::{self, Matter, Office, Right},
        settings::{
            DUTY_MOST, ENTRIES_MAX, Entry, LANGUAGES, SettingFault, Settings, TIME_ZONE, Topic, YEAR_BEGINS,
            symbol::{PATTERN_LETTERS_MAX, SymbolFault},
        },
    },
};
use trellis_store::{indicators, people::settings as store};
use trellis_words::Words;

use crate::{
    House, Problem,
    house::Deed,
    people::can,
    problem::{Code, FieldProblem, Form},
};

/// Longest name of anything, in letters.
const NAME_LETTERS_MAX: usize = 200;

/// An entry as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct EntryInput {
    /// Code of the topic.
    pub topic: String,
    /// Code of the entry.
    pub code: String,
    /// Its plain value, where the topic has one.
    pub plain: String,
    /// English name.
    pub en: String,
    /// French name.
    pub fr: String,
    /// Spanish name.
    pub es: String,
    /// Arabic name.
    pub ar: String,
}

impl EntryInput {
    /// Its names, each with its language and the name of its field.
    pub fn names(&self) -> [(&'static str, Language, &str); 4] {
        [
            ("en", Language::En, self.en.as_str()),
            ("fr", Language::Fr, self.fr.as_str()),
            ("es", Language::Es, self.es.as_str()),
            ("ar", Language::Ar, self.ar.as_str()),
        ]
    }

    /// An entry as it would be typed.
    pub fn of(entry: &Entry) -> Self {
        let name = |language| entry.names.own(language).unwrap_or_default().to_owned();
        Self {
            topic: entry.topic.code().to_owned(),
            code: entry.code.clone(),
            plain: entry.plain.clone(),
            en: name(Language::En),
            fr: name(Language::Fr),
            es: name(Language::Es),
            ar: name(Language::Ar),
        }
    }
}

/// Settings as a page shows them.
pub struct SettingsView {
    /// All of them.
    pub settings: Settings,
    /// Whether the actor may change them.
    pub may_keep: bool,
    /// Whether the actor may take them all away as a file.
    pub may_export: bool,
    /// The codes of the status scale's levels, lowest first; their names are settings, what they mean is not.
    pub levels: Vec<String>,
    /// Today, for examples.
    pub today: Day,
}

/// The actor's organisation's settings, for those who may read them.
pub async fn view(house: &House, actor: Actor<'_>) -> Result<SettingsView, Problem> {
    let organisation = readable(actor)?;
    let may_keep = can(actor, Verb::KeepSettings, organisation);
    let may_export = may_do(actor, Right::Export, &matter(organisation)).is_ok();
    let mut tx = house.read(organisation).await?;
    let scale = indicators::scale(&mut tx, organisation).await?;
    let levels = scale.levels().iter().map(|level| level.code.as_str().to_owned()).collect();
    let settings = store::settings(&mut tx, organisation).await?;
    Ok(SettingsView { settings, may_keep, may_export, levels, today: house.today() })
}

/// Whether the actor reads settings, for pages that offer only what can be seen.
pub fn are_open_to(actor: Actor<'_>) -> bool {
    readable(actor).is_ok()
}

/// The organisation whose settings the actor may read: the own one.
pub(super) fn readable(actor: Actor<'_>) -> Result<OrganisationId, Problem> {
    let organisation = own(actor)?;
    may_do(actor, Right::Read, &matter(organisation))?;
    Ok(organisation)
}

fn matter(organisation: OrganisationId) -> Matter<'static> {
    Matter { organisation, standing: policy::Settings::Live.into(), concerns: &[], made_by: None }
}

/// An organisation's settings. What things are called is no secret: every page of it says so.
pub async fn of(house: &House, organisation: OrganisationId) -> Result<Settings, Problem> {
    let mut tx = house.read(organisation).await?;
    Ok(store::settings(&mut tx, organisation).await?)
}

/// Writes one setting in place of what stood there.
pub async fn put(house: &House, actor: Actor<'_>, input: &EntryInput) -> Result<(), Problem> {
    let organisation = own(actor)?;
    let mut deed = house.write(actor, Verb::KeepSettings, organisation).await?;
    let entry = read(input)?;
    let known = store::settings(&mut deed.tx, organisation).await?;
    let event = keep(&mut deed, &known, &entry).await?;
    match event {
        Some(event) => deed.done(house, event).await,
        None => Ok(()),
    }
}

/// Keeps an entry, and says what changed; `None` where it stood like this already.
async fn keep(deed: &mut Deed, known: &Settings, entry: &Entry) -> Result<Option<Event>, Problem> {
    let was = known.entry(entry.topic, &entry.code);
    if was == Some(entry) {
        return Ok(None);
    }
    let of_topic: Vec<&Entry> = known.of(entry.topic).collect();
    if was.is_none() && of_topic.len() >= ENTRIES_MAX {
        return Err(FieldProblem::new("code", Code::SettingsMany).with("most", ENTRIES_MAX).into());
    }
    // The first of its kind begins the organisation's own list, which then holds what was usual before.
    let mut place = of_topic.iter().position(|each| each.code == entry.code).unwrap_or(of_topic.len());
    if of_topic.is_empty() {
        let usual = known.codes(entry.topic);
        for (at, code) in usual.iter().enumerate() {
            let usual = Entry::named(entry.topic, code, Localised::default());
            store::put(&mut deed.tx, &deed.permit, &usual, index(at)).await?;
        }
        place = usual.iter().position(|code| *code == entry.code).unwrap_or(usual.len());
    }
    store::put(&mut deed.tx, &deed.permit, entry, index(place)).await?;
    let event = Event::new("settings.changed", deed.permit.organisation())
        .with("topic", entry.topic.code())
        .with("code", entry.code.as_str())
        .with("was", was.map(said).unwrap_or_default())
        .with("is", said(entry));
    Ok(Some(event))
}

fn index(at: usize) -> i64 {
    i64::try_from(at).unwrap_or(i64::MAX)
}

/// An entry in one line, for the log.
fn said(entry: &Entry) -> String {
    let names = entry.names.iter().map(|(language, name)| format!("{language}: {name}"));
    let plain = (!entry.plain.is_empty()).then(|| entry.plain.clone());
    plain.into_iter().chain(names).collect::<Vec<_>>().join("; ")
}

/// Takes a setting away: what it named has its usual name again.
pub async fn remove(house: &House, actor: Actor<'_>, topic: &str, code: &str) -> Result<(), Problem> {
    let organisation = own(actor)?;
    let mut deed = house.write(actor, Verb::KeepSettings, organisation).await?;
    let topic = Topic::from_code(topic).ok_or_else(Problem::not_found)?;
    let known = store::settings(&mut deed.tx, organisation).await?;
    let was = known.entry(topic, code).ok_or_else(Problem::not_found)?;
    store::remove(&mut deed.tx, &deed.permit, topic, code).await?;
    if topic == Topic::Scale {
        for (level, _) in known.scale(code) {
            store::remove(&mut deed.tx, &deed.permit, Topic::ScaleLevel, &format!("{code}/{level}")).await?;
        }
    }
    let event = Event::new("settings.removed", organisation)
        .with("topic", topic.code())
        .with("code", code)
        .with("was", said(was));
    deed.done(house, event).await
}

/// A scale as typed: its name, and one level a line, lowest first: `code; English; French; Spanish; Arabic`.
pub async fn put_scale(
    house: &House,
    actor: Actor<'_>,
    input: &EntryInput,
    levels: &str,
) -> Result<(), Problem> {
    let organisation = own(actor)?;
    let mut deed = house.write(actor, Verb::KeepSettings, organisation).await?;
    let scale = read(&EntryInput { topic: Topic::Scale.code().to_owned(), ..input.clone() })?;
    let mut entries = Vec::new();
    for line in levels.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let mut cells = line.split(';').map(str::trim);
        let mut next = || cells.next().unwrap_or_default().to_owned();
        let mut form = Form::default();
        let code = form.code("levels", &next());
        form.finish()?;
        let (topic, code) = (Topic::ScaleLevel.code().to_owned(), format!("{}/{code}", scale.code));
        let level =
            EntryInput { topic, code, plain: String::new(), en: next(), fr: next(), es: next(), ar: next() };
        entries.push(read(&level)?);
    }
    if entries.len() < 2 {
        return Err(FieldProblem::new("levels", Code::ScaleShort).into());
    }
    for (at, entry) in entries.iter().enumerate() {
        if entries[..at].iter().any(|other| other.code == entry.code) {
            let code = entry.code.rsplit('/').next().unwrap_or_default();
            return Err(FieldProblem::new("levels", Code::ScaleTwice).with("value", code).into());
        }
    }
    let known = store::settings(&mut deed.tx, organisation).await?;
    let _ = keep(&mut deed, &known, &scale).await?;
    for (level, _) in known.scale(&scale.code) {
        let code = format!("{}/{level}", scale.code);
        store::remove(&mut deed.tx, &deed.permit, Topic::ScaleLevel, &code).await?;
    }
    for (at, entry) in entries.iter().enumerate() {
        store::put(&mut deed.tx, &deed.permit, entry, index(at)).await?;
    }
    let codes: Vec<&str> = entries.iter().filter_map(|entry| entry.code.rsplit('/').next()).collect();
    let event = Event::new("settings.changed", organisation)
        .with("topic", Topic::Scale.code())
        .with("code", scale.code.as_str())
        .with("was", known.scale(&scale.code).iter().map(|(code, _)| *code).collect::<Vec<_>>().join(", "))
        .with("is", codes.join(", "));
    deed.done(house, event).await
}

/// Reads an entry from texts.
fn read(input: &EntryInput) -> Result<Entry, Problem> {
    let mut form = Form::default();
    let topic = form.choice("topic", &input.topic, Topic::from_code);
    let code = match topic {
        Some(Topic::Name) => String::new(),
        // Two codes with a stroke between them: the scale's and the level's.
        Some(Topic::ScaleLevel) => input.code.trim().to_owned(),
        _ => form.code("code", &input.code),
    };
    let mut names = Localised::default();
    for (field, language, name) in input.names() {
        if name.chars().count() > NAME_LETTERS_MAX {
            form.refuse(FieldProblem::new(field, Code::FieldLong).with("most", NAME_LETTERS_MAX));
        }
        if name.chars().any(char::is_control) {
            form.wrong(field, Code::FieldOneLine, &[]);
        }
        names = names.with(language, name);
    }
    form.finish()?;
    let topic = topic.ok_or_else(|| Problem::new(Code::FormInvalid))?;
    let takes_plain = matches!(topic, Topic::Calendar | Topic::Symbol | Topic::Duty);
    let plain = if takes_plain { input.plain.trim().to_owned() } else { String::new() };
    if topic == Topic::Calendar && plain.is_empty() && code == YEAR_BEGINS {
        return Err(FieldProblem::new("plain", Code::FieldEmpty).into());
    }
    Entry { topic, code, plain, names }.check().map_err(|fault| faulty(input, fault))
}

/// What is wrong, at its field, with its value and the way on.
fn faulty(input: &EntryInput, fault: SettingFault) -> Problem {
    let plain = |code| FieldProblem::new("plain", code);
    let problem = match fault {
        SettingFault::Code => {
            FieldProblem::new("code", Code::SettingUnknown).with("value", input.code.as_str())
        }
        SettingFault::Month => plain(Code::SettingMonth).with("value", input.plain.as_str()),
        SettingFault::Zone => plain(Code::SettingZone).with("value", input.plain.as_str()),
        SettingFault::Language(code) => plain(Code::FieldChoice).with("value", code),
        SettingFault::Duty => {
            plain(Code::SettingDuty).with("value", input.plain.as_str()).with("most", usize::from(DUTY_MOST))
        }
        SettingFault::Symbol(fault) => faulty_pattern(input.plain.trim(), fault),
    };
    problem.into()
}

/// What is wrong with a pattern of symbols: what was typed, or the piece of it that is wrong.
fn faulty_pattern(pattern: &str, fault: SymbolFault) -> FieldProblem {
    let (code, value) = match fault {
        SymbolFault::Brace => (Code::SymbolBrace, pattern.to_owned()),
        SymbolFault::Part(part) => (Code::SymbolPart, part),
        SymbolFault::Width(width) => (Code::SymbolWidth, width),
        SymbolFault::Number => (Code::SymbolNumber, pattern.to_owned()),
        SymbolFault::Link(link) => (Code::SymbolLink, link),
        SymbolFault::Sign(sign) => (Code::SymbolSign, sign.to_string()),
        SymbolFault::Long => {
            return FieldProblem::new("plain", Code::FieldLong).with("most", PATTERN_LETTERS_MAX);
        }
    };
    FieldProblem::new("plain", code).with("value", value)
}

pub(super) fn own(actor: Actor<'_>) -> Result<OrganisationId, Problem> {
    actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))
}

/// The calendar's three entries, in the order a page asks for them.
pub const CALENDAR: [&str; 3] = [YEAR_BEGINS, TIME_ZONE, LANGUAGES];
/// The codes of duties, in order.
pub use trellis_domain::people::settings::DUTIES;

/// What an organisation may call differently, and how the catalogue's keys of it begin. Where a class and a group share
/// a code, the class is what a target speaks of.
const RENAMED: [(Topic, &str); 7] = [
    (Topic::Office, "office-"),
    (Topic::Class, "class-"),
    (Topic::Status, "class-"),
    (Topic::Group, "class-"),
    (Topic::Region, "class-"),
    (Topic::Level, "level-"),
    (Topic::Progress, "progress-"),
];

/// What an organisation calls things: its own word, else the catalogue's, else any language's, else the code.
#[derive(Debug, Clone, Default)]
pub struct Names {
    settings: Settings,
}

/// The names an organisation uses.
pub async fn names(house: &House, organisation: OrganisationId) -> Result<Names, Problem> {
    Ok(Names { settings: of(house, organisation).await? })
}

impl Names {
    /// Names out of settings that were read already.
    pub const fn new(settings: Settings) -> Self {
        Self { settings }
    }

    /// The settings behind them.
    pub const fn settings(&self) -> &Settings {
        &self.settings
    }

    /// An office: "capacity builder" where the organisation says so for donor.
    pub fn office(&self, office: Office, words: &Words) -> String {
        self.named(Topic::Office, office.code(), "office-", words)
    }

    /// A class, status, group or region of Members.
    pub fn tenure(&self, kind: TenureKind, code: &ClassCode, words: &Words) -> String {
        self.named(topic_of(kind), code.as_str(), "class-", words)
    }

    /// A level of the status scale.
    pub fn level(&self, code: &str, words: &Words) -> String {
        self.named(Topic::Level, code, "level-", words)
    }

    /// How an action goes.
    pub fn progress(&self, code: &str, words: &Words) -> String {
        self.named(Topic::Progress, code, "progress-", words)
    }

    /// The organisation's name in a language, where it gives one.
    pub fn organisation(&self, words: &Words) -> Option<&str> {
        self.settings.name(Topic::Name, "", words.language())
    }

    /// A language's words, with the organisation's own where it has some: what its people read and are sent.
    pub fn words(&self, language: Language) -> Words {
        let ours = Words::of(language);
        let mut own = BTreeMap::new();
        for (topic, prefix) in RENAMED {
            for entry in self.settings.of(topic) {
                let said = || self.named(topic, &entry.code, prefix, ours);
                own.entry(format!("{prefix}{}", entry.code)).or_insert_with(said);
            }
        }
        ours.with_own(own, self.settings.zone())
    }

    fn named(&self, topic: Topic, code: &str, prefix: &str, words: &Words) -> String {
        if let Some(own) = self.settings.name(topic, code, words.language()) {
            return own.to_owned();
        }
        let key = format!("{prefix}{code}");
        if words.has(&key) {
            return words.say(&key);
        }
        let any = self.settings.entry(topic, code).and_then(|entry| entry.names.best(words.language()));
        any.unwrap_or(code).to_owned()
    }
}

/// The list of the organisation that a kind of tenure takes its codes from.
pub const fn topic_of(kind: TenureKind) -> Topic {
    match kind {
        TenureKind::Class => Topic::Class,
        TenureKind::Status => Topic::Status,
        TenureKind::Group => Topic::Group,
        TenureKind::Region => Topic::Region,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s2_2_a_renamed_office_is_said_in_the_languages_that_rename_it() {
        let donor = Localised::default().with(Language::En, "capacity builder");
        let names = Names::new(Settings::new(vec![
            Entry::named(Topic::Office, "donor", donor),
            Entry::named(Topic::Status, "ally", Localised::default().with(Language::Fr, "Allié")),
        ]));
        let check = |language, expect: &str| {
            assert_eq!(names.office(Office::Donor, Words::of(language)), expect);
        };
        check(Language::En, "capacity builder");
        check(Language::Fr, &Names::default().office(Office::Donor, Words::of(Language::Fr)));
        let ally = ClassCode::new("ally");
        assert_eq!(names.tenure(TenureKind::Status, &ally, Words::of(Language::Es)), "Allié");
        for office in Office::ALL {
            for language in Language::ALL {
                let said = names.office(office, Words::of(language));
                assert!(!said.is_empty() && !said.contains('⟦'), "{language} {said}");
            }
        }
    }
}
