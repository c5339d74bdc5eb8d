//! One Member: how it stands towards each instrument, since when and on what evidence, and what else was recorded.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use serde::Deserialize;
use trellis_app::{
    desk::due::Pile,
    indicators::plain,
    members::{self, MemberView},
    problem::Kind as ProblemKind,
};
use trellis_domain::{
    indicators::fact::{Fact, LevelCode, What},
    kernel::{Day, Language, Localised, OutOfOrder},
    members::Member as Record,
};
use trellis_words::{Arg, Words};

use super::classes::{self, Classes, Deed};
use crate::{
    Web,
    address::Address,
    asked::{At, as_at},
    components::{
        dates,
        definitions::definitions,
        figures,
        flag::flag,
        form::{self, Wrong},
        name::name,
        table::{Column, Table},
    },
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{
        View,
        desk::waiting,
        indicators::{
            facts::{FactRow, Facts, member_page},
            sample,
        },
        plans::list::{self, PlanRow},
        saved,
    },
    session::Visitor,
};

/// One Member.
pub(crate) struct Member {
    name: String,
    code: String,
    organisation: String,
    as_at: Day,
    sets: Vec<String>,
    href: String,
    /// What it is called in each language, beside its own form.
    local: Localised,
    /// The form for those names, where the address or a mistake opened it.
    naming: Option<(NamesSent, Wrong)>,
    /// Recorded days that cannot all be right.
    doubts: Vec<OutOfOrder>,
    classes: Classes,
    standings: Vec<Standing>,
    facts: Vec<FactRow>,
    plans: Vec<PlanRow>,
    piles: Vec<Pile>,
}

/// How it stands towards one instrument.
struct Standing {
    instrument: String,
    level: LevelCode,
    fact: Fact,
    /// Earlier levels, newest first.
    earlier: Vec<(Day, LevelCode)>,
}

impl Member {
    /// The page with a form that came back.
    pub(super) fn with(view: MemberView, visitor: &Visitor, deed: Deed) -> Self {
        let mut page = Self::of(view, visitor);
        page.classes.deed = Some(deed);
        page
    }

    fn of(view: MemberView, visitor: &Visitor) -> Self {
        let classes = Classes::of(&view, &visitor.address);
        let asked = view.may_keep && visitor.address.value("do") == Some("names");
        let naming = asked.then(|| (NamesSent::of(&view.local), Wrong::default()));
        let instruments = view.instruments;
        let instrument = |code: &str| {
            let named = instruments.iter().find(|each| each.code == code);
            named.map_or_else(|| code.to_owned(), |each| each.name.clone())
        };
        let earlier = |facts: &[Fact]| {
            let level = |fact: &Fact| match &fact.what {
                What::Status { level } => Some((fact.day, level.clone())),
                _ => None,
            };
            facts.iter().filter_map(level).collect()
        };
        Self {
            as_at: view.as_at,
            piles: view.piles,
            href: member_page(view.member.id),
            local: view.local,
            naming,
            doubts: view.doubts,
            classes,
            sets: view.sets,
            organisation: view.organisation.name,
            standings: view
                .statuses
                .into_iter()
                .map(|each| Standing {
                    instrument: instrument(each.instrument.as_str()),
                    level: each.level,
                    earlier: earlier(&each.earlier),
                    fact: each.fact,
                })
                .collect(),
            facts: view
                .facts
                .into_iter()
                .map(|fact| FactRow {
                    member: None,
                    instrument: fact.instrument.as_ref().map(|code| instrument(code.as_str())),
                    fact,
                    why: None,
                })
                .collect(),
            plans: view.plans.into_iter().map(PlanRow::from).collect(),
            name: view.member.name,
            code: view.member.code,
        }
    }

    /// Its names: its own form first, then those of other languages, and the way to change them.
    fn names(&self, words: &Words) -> Markup {
        html! {
            (name(&self.name))
            @for (language, text) in self.local.iter() {
                @if text != self.name { " · " bdi lang=(language.code()) { (text) } }
            }
            @if self.classes.may_keep {
                " " a href={ (Address::of(self.href.as_str()).with("do", "names").href()) "#names" } { (words.say("edit")) span.sr { " – " (words.say("member-names")) } }
            }
        }
    }

    fn naming(&self, visitor: &Visitor) -> Markup {
        let Some((sent, wrong)) = &self.naming else { return html! {} };
        let words = &visitor.words;
        let fields = local_fields([sent.en.as_str(), sent.fr.as_str(), sent.es.as_str(), sent.ar.as_str()]);
        let all: Vec<_> = fields.iter().collect();
        html! {
            section #names {
                h2 { (words.say("member-names")) }
                p { (words.say("member-names-hint")) }
                (wrong.summary(words, &all))
                form.sheet method="post" action={ (self.href) "/names" } novalidate {
                    (form::token(visitor))
                    @for field in &fields { (form::field(field, wrong)) }
                    div.deeds { button.button { (words.say("save")) } a href=(self.href) { (words.say("cancel")) } }
                }
            }
        }
    }

    fn standings(&self, words: &Words) -> Markup {
        let caption = words.say_with("member-standings", &[("day", Arg::from(self.as_at))]);
        if self.standings.is_empty() {
            return html! { h2 { (caption) } p { (words.say("member-no-standing")) } };
        }
        let heads = vec![
            Column::head(words.say("recorded-instrument")),
            Column::text(words.say("recorded-level")),
            Column::text(words.say("member-since")),
            Column::text(words.say("recorded-evidence")),
            Column::text(words.say("member-earlier")),
        ];
        let table = Table::records("standings", caption.clone(), heads);
        let rows = html! { @for each in &self.standings { (table.row(&each.cells(words))) } };
        html! { h2 { (caption) } (table.render(&table.rows(&rows))) }
    }
}

impl Standing {
    fn cells(&self, words: &Words) -> [Markup; 5] {
        let evidence = html! {
            @for (at, each) in self.fact.evidence.iter().enumerate() {
                @if at > 0 { br; }
                (name(&each.title)) @if let Some(reference) = &each.reference { " " span.fine { (name(reference)) } }
            }
        };
        let earlier = html! {
            @for (at, (day, level)) in self.earlier.iter().enumerate() {
                @if at > 0 { br; }
                (plain::level(level, words)) " " span.fine { (figures::day(words, *day)) }
            }
        };
        [
            name(&self.instrument),
            html! { (plain::level(&self.level, words)) },
            figures::day(words, self.fact.day),
            evidence,
            earlier,
        ]
    }
}

impl View for Member {
    fn sample() -> Self {
        let facts = sample::facts();
        let standing = Standing {
            instrument: "Revised convention".to_owned(),
            level: LevelCode::new("implementing"),
            fact: facts[0].fact.clone(),
            earlier: vec![(Day::constant(2017, 2, 1), LevelCode::new("accepted"))],
        };
        Self {
            name: "República Democrática de Timor-Leste".to_owned(),
            code: "TL".to_owned(),
            organisation: "Office for Customs Capacity, Lagoon Region".to_owned(),
            as_at: Day::constant(2020, 3, 31),
            sets: vec!["Lagoon Region".to_owned()],
            href: "/members/1".to_owned(),
            local: Localised::default().with(Language::En, "Timor-Leste").with(Language::Ar, "تيمور - ليشتي"),
            naming: None,
            doubts: Vec::new(),
            classes: classes::sample(),
            standings: vec![standing],
            facts: facts.into_iter().skip(1).collect(),
            plans: vec![PlanRow::sample("Regional action plan", Some("19th Conference"), 45)],
            piles: waiting::sample().0,
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let sets = if self.sets.is_empty() { words.say("none") } else { words.list(&self.sets) };
        let main = html! {
            (definitions(&[
                (words.say("member-code"), name(&self.code)),
                (words.say("member-sets"), name(&sets)),
                (words.say("member-names"), self.names(words)),
            ]))
            @for doubt in &self.doubts { (flag(&dates::said(words, doubt), None, None)) }
            p { a href={ (self.href) "/capacity" } { (words.say("capacity-title")) } }
            p { a href=(Address::of("/trainings").with("member", &self.code).href()) { (words.say("trainings-title")) } }
            @if trellis_app::needs::findings::is_open_to(visitor.actor()) {
                p { a href=(Address::of("/findings").with("member", &self.code).href()) { (words.say("findings-title")) } }
            }
            @if trellis_app::requests::is_open_to(visitor.actor()) {
                p { a href=(Address::of("/requests").with("member", &self.code).href()) { (words.say("requests-title")) } }
            }
            @if members::engagements::is_open_to(visitor.actor()) {
                p { a href=(Address::of("/engagements").with("member", &self.code).href()) { (words.say("engagements-title")) } }
            }
            @if !self.piles.is_empty() { (waiting::owed(words, &self.piles, &self.code, self.as_at)) }
            p { a href=(Address::of("/initiatives").with("member", &self.code).href()) { (words.say("initiatives-title")) } }
            (self.naming(visitor))
            (self.classes.section(visitor, &self.href))
            (self.standings(words))
            @if !self.facts.is_empty() {
                h2 { (words.say("member-facts")) }
                (Facts {
                    id: "facts", caption: words.say("member-facts"), rows: &self.facts, members: false, withdraw: None,
                }.render(words))
            }
            @if !self.plans.is_empty() {
                h2 { (words.say("plans-title")) }
                (list::table(words, &self.plans))
            }
        };
        let title = self.local.own(words.language()).unwrap_or(&self.name);
        Page::new(title)
            .kicker(name(&self.organisation))
            .crumbs(vec![(words.say("nav-plans"), "/".to_owned())])
            .main(main)
            .failed(
                self.classes.deed.as_ref().is_some_and(Deed::is_wrong)
                    || self.naming.as_ref().is_some_and(|(_, wrong)| wrong.is_any()),
            )
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Record>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let as_at = as_at(&visitor, &web.house);
    let view = members::view(&web.house, visitor.actor(), id, as_at).await?;
    Ok(Member::of(view, &visitor).page(&visitor).answer(&visitor))
}

/// Names in our languages, as the form sends them.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub(super) struct NamesSent {
    en: String,
    fr: String,
    es: String,
    ar: String,
}

impl NamesSent {
    fn of(names: &Localised) -> Self {
        let own = |language| names.own(language).unwrap_or_default().to_owned();
        Self { en: own(Language::En), fr: own(Language::Fr), es: own(Language::Es), ar: own(Language::Ar) }
    }
}

/// One line for each of our languages, labelled by its own name.
pub(crate) fn local_fields(values: [&str; 4]) -> Vec<form::Field<'_>> {
    let named = ["en", "fr", "es", "ar"].into_iter().zip(Language::ALL).zip(values);
    let field = |((name, language), value): ((&'static str, Language), _)| form::Field {
        name,
        label: language.own_name().to_owned(),
        hint: None,
        value,
        kind: form::Kind::Line("text", Some("off")),
    };
    named.map(field).collect()
}

pub(super) async fn rename(
    State(web): State<Web>,
    At(id): At<Record>,
    visitor: Visitor,
    Sent(sent): Sent<NamesSent>,
) -> Result<Response, Failure> {
    let texts = [
        (Language::En, sent.en.as_str()),
        (Language::Fr, sent.fr.as_str()),
        (Language::Es, sent.es.as_str()),
        (Language::Ar, sent.ar.as_str()),
    ];
    match members::rename(&web.house, visitor.actor(), id, texts).await {
        Ok(()) => Ok(saved(&web, &member_page(id))),
        Err(problem) if problem.code.kind() == ProblemKind::Invalid => {
            let wrong = Wrong::of(&visitor.words, &problem);
            let view = members::view(&web.house, visitor.actor(), id, None).await?;
            let mut page = Member::of(view, &visitor);
            page.naming = Some((sent, wrong));
            page.page(&visitor).sent_back(problem, &visitor)
        }
        Err(problem) => Err(problem.into()),
    }
}
