//! One Member: how it stands towards each instrument, since when and on what evidence, and what else was recorded.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    indicators::plain,
    members::{self, MemberView},
};
use trellis_domain::{
    indicators::fact::{Fact, LevelCode, What},
    kernel::Day,
    members::Member as Record,
};
use trellis_words::{Arg, Words};

use super::classes::{self, Classes, Deed};
use crate::{
    Web,
    asked::{At, as_at},
    components::{
        definitions::definitions,
        figures,
        name::name,
        table::{Column, Table},
    },
    error::Failure,
    page::Page,
    pages::{
        View,
        indicators::{
            facts::{FactRow, Facts, member_page},
            sample,
        },
        plans::list::{self, PlanRow},
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
    classes: Classes,
    standings: Vec<Standing>,
    facts: Vec<FactRow>,
    plans: Vec<PlanRow>,
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
            href: member_page(view.member.id),
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
            classes: classes::sample(),
            standings: vec![standing],
            facts: facts.into_iter().skip(1).collect(),
            plans: vec![PlanRow::sample("Regional action plan", Some("19th Conference"), 45)],
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = visitor.words;
        let sets = if self.sets.is_empty() { words.say("none") } else { words.list(&self.sets) };
        let main = html! {
            (definitions(&[
                (words.say("member-code"), name(&self.code)),
                (words.say("member-sets"), name(&sets)),
            ]))
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
        Page::new(&self.name)
            .kicker(name(&self.organisation))
            .crumbs(vec![(words.say("nav-plans"), "/".to_owned())])
            .main(main)
            .failed(self.classes.deed.as_ref().is_some_and(Deed::is_wrong))
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
