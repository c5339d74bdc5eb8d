//! Settings: what the organisation calls things, one topic at a time, each entry a row with its own form.
//!
//! The topic and the open form stand in the address (`?topic=office&do=donor`).

use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use jiff::civil::date;
use maud::{Markup, html};
use serde::Deserialize;
use trellis_app::{
    Problem,
    people::settings::{self, EntryInput, Names, SettingsView, exchange},
    problem::Kind as ProblemKind,
};
use trellis_domain::{
    kernel::{Language, Localised, YearBegins},
    people::{
        policy::Office,
        settings::{
            DOCUMENTS, Entry, LANGUAGES, Settings as Kept, TIME_ZONE, Topic, YEAR_BEGINS,
            symbol::SymbolScheme,
        },
    },
    plans::progress::ProgressStatus,
};
use trellis_words::{Arg, Words};

use super::provider;
use crate::{
    Web,
    address::Address,
    components::{
        empty::empty,
        form::{self, Field, Kind, Wrong},
        name::name,
        table::{Column, Table},
        tabs::{Tab, tabs},
    },
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{View, members::member::local_fields, saved},
    session::Visitor,
};

const TOPIC: &str = "topic";
/// What `do` names when an entry is new.
const NEW: &str = "-";

/// The topics a page shows, in order; levels of scales stand with their scale.
const TOPICS: [Topic; 13] = [
    Topic::Name,
    Topic::Calendar,
    Topic::Office,
    Topic::Status,
    Topic::Class,
    Topic::Group,
    Topic::Region,
    Topic::Level,
    Topic::Progress,
    Topic::Symbol,
    Topic::Scale,
    Topic::Duty,
    Topic::StandingItem,
];

/// What the pages of settings are called.
pub(super) const TITLE: &str = "settings-title";

/// The topics as tabs; the last, which is none of them, is the provider of sign-ins.
pub(super) fn topics(words: &Words, current: Option<Topic>) -> Markup {
    let tab = |topic: Topic| Tab {
        label: words.say(&format!("setting-topic-{}", topic.code())),
        count: None,
        href: Address::of("/settings").with(TOPIC, topic.code()).href(),
        current: current == Some(topic),
    };
    let mut all = TOPICS.map(tab).to_vec();
    all.push(Tab {
        label: words.say("provider-title"),
        count: None,
        href: provider::HERE.to_owned(),
        current: current.is_none(),
    });
    tabs(&words.say(TITLE), &all)
}

/// One topic with the form that is open.
pub(crate) struct Settings {
    names: Names,
    levels: Vec<String>,
    may_keep: bool,
    may_export: bool,
    today: trellis_domain::kernel::Day,
    topic: Topic,
    deed: Option<Deed>,
    /// What is wrong with settings that were pasted.
    importing: (String, Wrong),
}

/// A form: the entry as typed, the levels of a scale, whether the code is still to be chosen.
struct Deed {
    input: EntryInput,
    levels: String,
    is_new: bool,
    wrong: Wrong,
}

/// A scale's levels as they are typed.
fn levels_of(kept: &Kept, scale: &str) -> String {
    let line = |(code, entry): (&str, &Entry)| {
        let names = Language::ALL.map(|language| entry.names.own(language).unwrap_or_default());
        format!("{code}; {}", names.join("; ")).trim_end_matches([';', ' ']).to_owned()
    };
    kept.scale(scale).into_iter().map(line).collect::<Vec<_>>().join("\n")
}

impl Settings {
    fn of(view: SettingsView, address: &Address) -> Self {
        let topic = address.value(TOPIC).and_then(Topic::from_code).filter(|topic| TOPICS.contains(topic));
        let topic = topic.unwrap_or(Topic::Name);
        let mut page = Self {
            names: Names::new(view.settings),
            levels: view.levels,
            may_keep: view.may_keep,
            may_export: view.may_export,
            today: view.today,
            topic,
            deed: None,
            importing: (String::new(), Wrong::default()),
        };
        page.deed = address.value("do").filter(|_| page.may_keep).and_then(|code| page.opened(code));
        page
    }

    fn kept(&self) -> &Kept {
        self.names.settings()
    }

    /// The codes of the topic, and whether the organisation can add to them.
    fn codes(&self) -> (Vec<String>, bool) {
        let owned = |codes: Vec<&str>| codes.into_iter().map(str::to_owned).collect();
        match self.topic {
            Topic::Name => (vec![String::new()], false),
            Topic::Calendar => (owned(settings::CALENDAR.to_vec()), false),
            Topic::Duty => (owned(settings::DUTIES.to_vec()), false),
            Topic::Office => (owned(Office::ALL.map(Office::code).to_vec()), false),
            Topic::Level => (self.levels.clone(), false),
            Topic::Progress => (owned(ProgressStatus::ALL.iter().map(|each| each.code()).collect()), false),
            topic => (owned(self.kept().codes(topic)), true),
        }
    }

    /// The form that an address asks for.
    fn opened(&self, code: &str) -> Option<Deed> {
        let (codes, open) = self.codes();
        let is_new = open && code == NEW;
        let code = match self.topic {
            Topic::Name => "",
            _ if is_new => "",
            _ => codes.iter().find(|each| *each == code)?,
        };
        let entry = self.kept().entry(self.topic, code);
        let bare = Entry::named(self.topic, code, Localised::default());
        let input = EntryInput::of(entry.unwrap_or(&bare));
        Some(Deed { levels: levels_of(self.kept(), code), input, is_new, wrong: Wrong::default() })
    }

    /// What an entry is called today.
    fn said(&self, words: &Words, code: &str) -> String {
        let of_class = |kind| self.names.tenure(kind, &trellis_domain::members::ClassCode::new(code), words);
        use trellis_domain::members::TenureKind;
        match self.topic {
            Topic::Name => words.say("setting-topic-name"),
            Topic::Calendar => words.say(&format!("settings-{code}")),
            Topic::Duty => words.say(&format!("duty-{code}")),
            Topic::Office => {
                Office::from_code(code).map(|office| self.names.office(office, words)).unwrap_or_default()
            }
            Topic::Status => of_class(TenureKind::Status),
            Topic::Class => of_class(TenureKind::Class),
            Topic::Group => of_class(TenureKind::Group),
            Topic::Region => of_class(TenureKind::Region),
            Topic::Level => self.names.level(code, words),
            Topic::Progress => self.names.progress(code, words),
            Topic::Symbol | Topic::Scale | Topic::ScaleLevel | Topic::StandingItem => {
                let entry = self.kept().entry(self.topic, code);
                entry.and_then(|entry| entry.names.best(words.language())).unwrap_or(code).to_owned()
            }
        }
    }

    /// The year that begins in a month, as the organisation would count it now.
    fn year(&self, words: &Words, begins: YearBegins) -> String {
        let year = begins.year_of(self.today);
        let days = year.and_then(|year| Some((year.from(), year.until()?)));
        days.map_or_else(String::new, |(from, until)| {
            words.say_with("from-until", &[("from", Arg::from(from)), ("until", Arg::from(until))])
        })
    }

    /// The value of an entry: its names, its pattern with an example, its levels.
    fn value(&self, words: &Words, code: &str) -> Markup {
        let entry = self.kept().entry(self.topic, code);
        let plain = entry.map(|entry| entry.plain.as_str()).unwrap_or_default();
        match (self.topic, code) {
            (Topic::Calendar, YEAR_BEGINS) => html! { (self.year(words, self.kept().year_begins())) },
            (Topic::Calendar, TIME_ZONE) => {
                html! { bdi { @if plain.is_empty() { "UTC" } @else { (plain) } } }
            }
            (Topic::Calendar, _) => {
                let languages: Vec<String> =
                    self.kept().languages().iter().map(|language| language.own_name().to_owned()).collect();
                name(&words.list(&languages))
            }
            (Topic::Duty, _) => {
                let usual = words.say("duty-usual");
                html! { @if plain.is_empty() { (usual) } @else { (plain) } }
            }
            (Topic::Symbol, _) => html! {
                code { (plain) }
                @if let Ok(scheme) = SymbolScheme::read(plain) {
                    @let (symbol, revised) = scheme.example();
                    @let example = [("symbol", symbol.as_str().into()), ("revised", revised.as_str().into())];
                    " " span.fine { (words.say_with("settings-example", &example)) }
                }
            },
            (Topic::Scale, _) => {
                let said = |(level, entry): (&str, &Entry)| {
                    entry.names.best(words.language()).unwrap_or(level).to_owned()
                };
                let levels: Vec<String> = self.kept().scale(code).into_iter().map(said).collect();
                name(&levels.join(" · "))
            }
            _ => html! {
                @if let Some(entry) = entry {
                    @for (at, (language, text)) in entry.names.iter().enumerate() {
                        @if at > 0 { " · " }
                        bdi lang=(language.code()) { (text) }
                    }
                }
            },
        }
    }

    fn here(&self) -> Address {
        Address::of("/settings").with(TOPIC, self.topic.code())
    }

    fn table(&self, words: &Words) -> Markup {
        let (codes, _) = self.codes();
        let topic = words.say(&format!("setting-topic-{}", self.topic.code()));
        let mut columns = vec![
            Column::head(words.say("settings-called")),
            Column::text(words.say("member-code")),
            Column::text(words.say("settings-own")),
        ];
        if self.may_keep {
            columns.push(Column::text(words.say("recorded-deeds")));
        }
        let table = Table::records("settings", topic, columns);
        let rows = html! {
            @for code in &codes {
                @let said = self.said(words, code);
                @let mut cells = vec![
                    name(&said),
                    html! { @if !matches!(self.topic, Topic::Calendar | Topic::Duty) { span.fine { (name(code)) } } },
                    self.value(words, code),
                ];
                @if self.may_keep {
                    @let key = if code.is_empty() { NEW } else { code };
                    @let () = cells.push(html! {
                        a href={ (self.here().with("do", key).href()) "#deed" } {
                            (words.say("edit")) span.sr { " – " (said) }
                        }
                    });
                }
                (table.row(&cells))
            }
        };
        table.render(&table.rows(&rows))
    }

    fn form(&self, visitor: &Visitor, deed: &Deed) -> Markup {
        let words = &visitor.words;
        let input = &deed.input;
        let months: Vec<(String, String)> = (1..=12)
            .filter_map(YearBegins::in_month)
            .map(|begins| (begins.month().to_string(), self.year(words, begins)))
            .collect();
        let languages: Vec<(String, String)> = Language::ALL
            .map(|language| (language.code().to_owned(), language.own_name().to_owned()))
            .to_vec();
        let marked: Vec<String> = input.plain.split_whitespace().map(str::to_owned).collect();
        let plain = |label: &str, hint: Option<&str>, kind| Field {
            name: "plain",
            label: words.say(label),
            hint: hint.map(|key| words.say(key)),
            value: input.plain.as_str(),
            kind,
        };
        let mut fields = Vec::new();
        if deed.is_new {
            let hint = match self.topic {
                Topic::Symbol => words.say_with("settings-symbol-code-hint", &[("all", DOCUMENTS.into())]),
                Topic::StandingItem => words.say("settings-standing-code-hint"),
                _ => words.say("partner-code-hint"),
            };
            let (label, hint) = (words.say("member-code"), Some(hint));
            let kind = Kind::Line("text", Some("off"));
            fields.push(Field { name: "code", label, hint, value: &input.code, kind });
        }
        match (self.topic, input.code.as_str()) {
            (Topic::Calendar, YEAR_BEGINS) => {
                fields.push(plain("settings-year-begins", None, Kind::Choice(&months)));
            }
            (Topic::Calendar, TIME_ZONE) => {
                let line = Kind::Line("text", Some("off"));
                fields.push(plain("settings-time-zone", Some("settings-time-zone-hint"), line));
            }
            (Topic::Calendar, LANGUAGES) => {
                fields.push(plain("settings-languages", None, Kind::Several(&languages, &marked)));
            }
            (Topic::Duty, _) => {
                let line = Kind::Line("text", Some("off"));
                fields.push(plain("duty-length", Some("duty-length-hint"), line));
            }
            (Topic::Symbol, _) => {
                let line = Kind::Line("text", Some("off"));
                let hint = words.say_with(
                    "settings-pattern-hint",
                    &[
                        ("parts", "{body} {session} {kind} {item} {year} {number}".into()),
                        ("digits", "{number:2}".into()),
                        ("link", "{chain} {n}".into()),
                        ("example", "{body}/{session}/{number:2}| {chain}.{n}".into()),
                    ],
                );
                fields.push(Field { hint: Some(hint), ..plain("settings-pattern", None, line) });
            }
            _ => fields.extend(local_fields([&input.en, &input.fr, &input.es, &input.ar])),
        }
        if self.topic == Topic::Scale {
            let hint = Some(words.say("settings-levels-hint"));
            let label = words.say("settings-levels");
            fields.push(Field { name: "levels", label, hint, value: &deed.levels, kind: Kind::Lines(6) });
        }
        let all: Vec<_> = fields.iter().collect();
        let removable = !deed.is_new && self.kept().entry(self.topic, &input.code).is_some();
        let title = if deed.is_new { words.say("settings-add") } else { self.said(words, &input.code) };
        html! {
            section #deed {
                h2 { (name(&title)) }
                @if self.topic == Topic::Office { p { (words.say("settings-office-hint")) } }
                (deed.wrong.summary(words, &all))
                form.sheet method="post" action="/settings" novalidate {
                    (form::token(visitor))
                    input type="hidden" name="topic" value=(self.topic.code());
                    @if !deed.is_new { input type="hidden" name="code" value=(input.code); }
                    @else { input type="hidden" name="new" value="yes"; }
                    @for field in &fields { (form::field(field, &deed.wrong)) }
                    div.deeds {
                        button.button { (words.say("save")) }
                        @if removable { button.button.second name="remove" value="yes" { (words.say("settings-remove")) } }
                        a href=(self.here().href()) { (words.say("cancel")) }
                    }
                }
            }
        }
    }

    fn exchange(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let (text, wrong) = &self.importing;
        let field = Field {
            name: "text",
            label: words.say("settings-import-text"),
            hint: Some(words.say("settings-import-hint")),
            value: text,
            kind: Kind::Lines(8),
        };
        let sending = html! { button.button { (words.say("settings-import")) } };
        let sheet = form::sheet(visitor, "/settings/import", &[field], wrong, &sending);
        html! {
            @if self.may_export { p { a href="/settings.toml" { (words.say("settings-export")) } } }
            @if self.may_keep { (form::folded("import", &words.say("settings-import"), wrong.is_any(), &sheet)) }
        }
    }
}

impl View for Settings {
    fn sample() -> Self {
        let english = |text| Localised::default().with(Language::En, text);
        let entries = vec![
            Entry::named(
                Topic::Office,
                "donor",
                english("capacity builder").with(Language::Es, "cooperante"),
            ),
            Entry::plain(Topic::Symbol, DOCUMENTS, "{body}/{session}/{number:2}"),
            Entry::plain(Topic::Calendar, YEAR_BEGINS, "7"),
        ];
        let names = Names::new(Kept::new(entries));
        let mut page = Self {
            names,
            levels: vec!["accepted".to_owned(), "implementing".to_owned()],
            may_keep: true,
            may_export: true,
            today: date(2026, 11, 22),
            topic: Topic::Office,
            deed: None,
            importing: (String::new(), Wrong::default()),
        };
        page.deed = page.opened("donor");
        page
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let (codes, open) = self.codes();
        let add = (open && self.may_keep).then(|| format!("{}#deed", self.here().with("do", NEW).href()));
        let main = html! {
            (topics(words, Some(self.topic)))
            p { (words.say(&format!("settings-about-{}", self.topic.code()))) }
            @if let Some(deed) = &self.deed { (self.form(visitor, deed)) }
            @if codes.is_empty() { (empty(&words.say("settings-none"), None)) } @else { (self.table(words)) }
            @if let Some(href) = &add { p { a.button.second href=(href) { (words.say("settings-add")) } } }
            (self.exchange(visitor))
        };
        let wrong = self.importing.1.is_any() || self.deed.as_ref().is_some_and(|deed| deed.wrong.is_any());
        Page::new(words.say(TITLE))
            .crumbs(vec![(words.say("nav-plans"), "/".to_owned())])
            .main(main)
            .failed(wrong)
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let view = settings::view(&web.house, visitor.actor()).await?;
    Ok(Settings::of(view, &visitor.address).page(&visitor).answer(&visitor))
}

pub(super) async fn download(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let text = exchange::export(&web.house, visitor.actor()).await?;
    let heads = [
        (header::CONTENT_TYPE, "application/toml; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"settings.toml\""),
    ];
    Ok((heads, text).into_response())
}

/// An entry as the form sends it; boxes send one name several times.
pub(super) async fn put(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(pairs): Sent<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let values = |wanted: &str| {
        let own = pairs.iter().filter(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
        own.collect::<Vec<_>>().join(" ")
    };
    let input = EntryInput {
        topic: values("topic"),
        code: values("code"),
        plain: values("plain"),
        en: values("en"),
        fr: values("fr"),
        es: values("es"),
        ar: values("ar"),
    };
    let (house, actor, levels) = (&web.house, visitor.actor(), values("levels"));
    let done = if values("remove") == "yes" {
        settings::remove(house, actor, &input.topic, &input.code).await
    } else if input.topic == Topic::Scale.code() {
        settings::put_scale(house, actor, &input, &levels).await
    } else {
        settings::put(house, actor, &input).await
    };
    let here = Address::of("/settings").with(TOPIC, &input.topic);
    let Err(problem) = done else { return Ok(saved(&web, &here.href())) };
    if problem.code.kind() != ProblemKind::Invalid {
        return Err(problem.into());
    }
    let mut page = Settings::of(settings::view(house, actor).await?, &here);
    let is_new = values("new") == "yes";
    page.deed = Some(Deed { input, levels, is_new, wrong: Wrong::of(&visitor.words, &problem) });
    page.page(&visitor).sent_back(problem, &visitor)
}

/// Settings of another organisation, as the form sends them.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ImportSent {
    text: String,
}

pub(super) async fn import(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(sent): Sent<ImportSent>,
) -> Result<Response, Failure> {
    let done = exchange::import(&web.house, visitor.actor(), &sent.text).await;
    let Err(problem) = done else { return Ok(saved(&web, "/settings")) };
    refused(&web, &visitor, sent.text, problem).await
}

async fn refused(web: &Web, visitor: &Visitor, text: String, problem: Problem) -> Result<Response, Failure> {
    let kind = problem.code.kind();
    if !matches!(kind, ProblemKind::Invalid | ProblemKind::Conflict) {
        return Err(problem.into());
    }
    let view = settings::view(&web.house, visitor.actor()).await?;
    let mut page = Settings::of(view, &Address::of("/settings"));
    page.importing = (text, Wrong::of(&visitor.words, &problem));
    page.page(visitor).sent_back(problem, visitor)
}
