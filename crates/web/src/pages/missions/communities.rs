//! Communities of focal points: the list with how each grows, one of them with its counts and forms. The place itself is elsewhere;
//! its address is shown to those who may speak there.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    members::regions::{self, Regions},
    missions::communities::{self, Asked, Communities, CommunityInput, CommunityView, CountInput},
};
use trellis_domain::{
    kernel::{Day, Id},
    missions::communities::{Community, Count},
    people::{
        Organisation,
        policy::{Right, Rights},
    },
    plans::registers::vocabulary::TermId,
};
use trellis_words::Words;

use super::trainings::ways;
use crate::{
    Web,
    address::Address,
    asked::At,
    components::{
        definitions::definitions,
        empty::empty,
        figures,
        filter::{Field as FilterField, Filter, Input},
        form::{Field, Kind, Wrong},
        name::name,
        sheet::{Sheet, coded, field, hinted, or_none},
        table::{Column, Table},
    },
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{
        View,
        forms::{FORM, asked_for},
        saved,
    },
    session::Visitor,
};

/// The communities a visitor asked to see.
pub(crate) struct List {
    communities: Communities,
    address: Address,
    adds: bool,
}

/// One community with the form that its address asks for.
pub(crate) struct One {
    view: CommunityView,
    form: Option<String>,
}

type Choices = Vec<(String, String)>;

fn themes(all: &[(TermId, String)]) -> Choices {
    all.iter().map(|(id, text)| (id.to_string(), text.clone())).collect()
}

fn fields<'a>(
    words: &Words,
    input: &'a CommunityInput,
    (regions, themes): (&'a Choices, &'a Choices),
) -> Vec<Field<'a>> {
    let own = |name, key: &str, value: &'a str, kind| field(name, words.say(key), value, kind);
    let helped = |hint: &str, field| hinted(words.say(hint), field);
    let (line, date) = (|| Kind::Line("text", None), || Kind::Line("date", None));
    vec![
        own("name", "community-name", &input.name, line()),
        helped("community-address-hint", own("address", "community-address", &input.address, line())),
        own("language", "community-language", &input.language, line()),
        own("region", "training-region", &input.region, Kind::Choice(regions)),
        own("theme", "guidance-theme", &input.theme, Kind::Choice(themes)),
        own("keeper", "community-keeper", &input.keeper, line()),
        own("opened_on", "community-opened-on", &input.opened_on, date()),
        helped("community-closed-hint", own("closed_on", "community-closed-on", &input.closed_on, date())),
    ]
}

fn sheet(
    visitor: &Visitor,
    (key, action): (&str, String),
    input: &CommunityInput,
    (regions, all): (&Regions, &[(TermId, String)]),
) -> Markup {
    let words = &visitor.words;
    let (regions, themes) = (or_none(words, regions.choices(words)), or_none(words, themes(all)));
    Sheet {
        id: "community",
        title: words.say(key),
        action,
        hidden: Some((FORM, "community")),
        seen: &input.seen,
        fields: &fields(words, input, (&regions, &themes)),
        ..Sheet::blank(&Wrong::NONE)
    }
    .render(visitor)
}

/// The state as a shape, a word and a colour.
fn mark(words: &Words, view: &CommunityView) -> Markup {
    let is_open = view.community.is_open(view.today);
    let (class, key) =
        if is_open { ("st on-track", "community-show-open") } else { ("st met", "community-show-closed") };
    html! { span class=(class) { (words.say(key)) } }
}

/// How many people there are, and how many more than before.
fn trend(words: &Words, community: &Community) -> Markup {
    let (Some(latest), before) = community.trend() else { return html! {} };
    html! {
        (figures::number(words, latest.members.into()))
        p.fine { (figures::day(words, latest.on)) }
        @if let Some(before) = before {
            @let more = i64::from(latest.members) - i64::from(before.members);
            @let args = [("more", more.into()), ("day", before.on.into())];
            p.fine { (words.say_with("community-trend", &args)) }
        }
    }
}

fn posts(words: &Words, community: &Community) -> Markup {
    let latest = community.counts.iter().rev().find_map(|count| Some((count.on, count.posts?)));
    html! {
        @if let Some((day, posts)) = latest {
            (figures::number(words, posts.into()))
            p.fine { (figures::day(words, day)) }
        }
    }
}

impl List {
    fn filter(&self, words: &Words) -> Markup {
        let of = &self.communities;
        let none = || (regions::NONE.to_owned(), words.say("none"));
        let field = |name, key: &str, input| FilterField { name, label: words.say(key), input };
        let or_kept = |choices: Choices| match choices.is_empty() {
            true => Input::Kept,
            false => Input::Choice(choices.into_iter().chain([none()]).collect()),
        };
        let fields = vec![
            field("show", "training-show", Input::Choice(coded(words, "community-show", ["open", "closed"]))),
            field("region", "training-region", or_kept(of.regions.choices(words))),
            field("topic", "guidance-theme", or_kept(themes(&of.themes))),
        ];
        let found = (of.rows.len(), of.total);
        Filter { address: &self.address, fields, more: Vec::new(), found }.render(words)
    }

    fn table(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::head(words.say("community-name")),
            Column::text(words.say("training-region")),
            Column::text(words.say("guidance-theme")),
            Column::text(words.say("community-language")),
            Column::text(words.say("training-state")),
            Column::number(words.say("community-members")),
            Column::number(words.say("community-posts")),
        ];
        let table = Table::records("communities", words.say("communities-title"), columns);
        let is_public = self.communities.organisation.is_none();
        let rows = html! {
            @for row in &self.communities.rows { (table.row(&cells(words, row, is_public))) }
        };
        table.render(&table.rows(&rows))
    }
}

fn cells(words: &Words, row: &CommunityView, is_public: bool) -> [Markup; 7] {
    let community = &row.community;
    [
        html! {
            a href={ "/communities/" (community.id) } { (name(&community.name)) }
            @if is_public { p.fine { (name(&row.organisation)) } }
            @if !community.address.is_empty() && community.is_open(row.today) {
                p.fine { a href=(community.address) rel="noreferrer" { (name(&community.address)) } }
            }
        },
        html! { @if !community.region.is_empty() { (name(&row.regions.said(&community.region, words))) } },
        html! { @if !row.theme.is_empty() { (name(&row.theme)) } },
        name(&community.language),
        mark(words, row),
        trend(words, community),
        posts(words, community),
    ]
}

impl View for List {
    fn sample() -> Self {
        let organisation = Organisation {
            id: Id::new(1),
            code: "lagoon".to_owned(),
            name: "Office for Customs Capacity, Lagoon Region".to_owned(),
            sample: true,
        };
        let communities = Communities {
            organisation: Some(organisation),
            rows: vec![view()],
            total: 3,
            regions: view().regions,
            themes: view().themes,
            may_add: true,
        };
        Self { communities, address: Address::read("/communities?show=open"), adds: true }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let of = &self.communities;
        let add = words.say("community-add");
        let href = format!("/communities?{FORM}=community#community");
        let main = html! {
            (ways(words, "/communities"))
            p { (words.say("communities-lead")) }
            @if of.total == 0 {
                (empty(&words.say("communities-none"), of.may_add.then_some((add.as_str(), href.as_str()))))
            } @else {
                (self.filter(words))
                @if of.rows.is_empty() { (empty(&words.say("register-nothing-found"), None)) }
                @else { (self.table(words)) }
            }
            @if of.may_add && self.adds {
                (sheet(
                    visitor,
                    ("community-add", "/communities".to_owned()),
                    &CommunityInput::default(),
                    (&of.regions, &of.themes),
                ))
            }
        };
        let kicker = html! { @if let Some(of) = &of.organisation { (name(&of.name)) } };
        let tools = html! { @if of.may_add { a.button href=(href) { (add) } } };
        Page::new(words.say("communities-title")).kicker(kicker).tools(tools).main(main)
    }
}

impl One {
    fn page_address(&self) -> String {
        format!("/communities/{}", self.view.community.id)
    }

    fn facts(&self, words: &Words) -> Markup {
        let (view, community) = (&self.view, &self.view.community);
        let mut facts = vec![(words.say("training-state"), mark(words, view))];
        let mut add = |key: &str, value: Markup| facts.push((words.say(key), value));
        let leads = community.is_open(view.today) || view.rights.has(Right::Edit);
        if leads && !community.address.is_empty() {
            let link = html! { a href=(community.address) rel="noreferrer" { (name(&community.address)) } };
            add("community-address", link);
        }
        add("community-language", name(&community.language));
        if !community.region.is_empty() {
            add("training-region", name(&view.regions.said(&community.region, words)));
        }
        for (key, text) in [("guidance-theme", &view.theme), ("community-keeper", &community.keeper)] {
            if !text.is_empty() {
                add(key, name(text));
            }
        }
        add("community-opened-on", figures::day(words, community.opened_on));
        if let Some(day) = community.closed_on {
            add("community-closed-on", figures::day(words, day));
        }
        definitions(&facts)
    }

    fn counts(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::head(words.say("community-on")),
            Column::number(words.say("community-members")),
            Column::number(words.say("community-posts")),
        ];
        let table = Table::records("counts", words.say("community-counts"), columns);
        let cells = |count: &Count| {
            [
                figures::day(words, count.on),
                figures::number(words, count.members.into()),
                html! { @if let Some(posts) = count.posts { (figures::number(words, posts.into())) } },
            ]
        };
        let counts = &self.view.community.counts;
        let rows = html! { @for count in counts.iter().rev() { (table.row(&cells(count))) } };
        html! {
            section {
                h2 { (words.say("community-counts")) }
                @if counts.is_empty() { p { (words.say("community-uncounted")) } }
                @else { (table.render(&table.rows(&rows))) }
            }
        }
    }

    fn count(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let today = self.view.today.to_string();
        let number = || Kind::Line("number", None);
        let fields = [
            field("on", words.say("community-on"), &today, Kind::Line("date", None)),
            field("members", words.say("community-members"), "", number()),
            hinted(
                words.say("community-posts-hint"),
                field("posts", words.say("community-posts"), "", number()),
            ),
        ];
        Sheet {
            id: "count",
            title: words.say("community-count"),
            action: format!("{}/counts", self.page_address()),
            hidden: Some((FORM, "count")),
            fields: &fields,
            ..Sheet::blank(&Wrong::NONE)
        }
        .render(visitor)
    }
}

impl View for One {
    fn sample() -> Self {
        Self { view: view(), form: Some("count".to_owned()) }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let (words, view) = (&visitor.words, &self.view);
        let (page, edits, asked) = (self.page_address(), view.rights.has(Right::Edit), self.form.as_deref());
        let input = CommunityInput::of(&view.community);
        let main = html! {
            (self.facts(words))
            (self.counts(words))
            @if edits {
                div.deeds {
                    a.button.second href={ (page) "?" (FORM) "=count#count" } { (words.say("community-count")) }
                    a.button.second href={ (page) "?" (FORM) "=community#community" } { (words.say("community-change")) }
                }
            }
            @if edits && asked == Some("count") { (self.count(visitor)) }
            @if edits && asked == Some("community") {
                (sheet(visitor, ("community-change", page), &input, (&view.regions, &view.themes)))
            }
        };
        let crumbs = vec![(words.say("communities-title"), "/communities".to_owned())];
        Page::new(&view.community.name).kicker(name(&view.organisation)).crumbs(crumbs).main(main)
    }
}

/// A made-up community.
fn view() -> CommunityView {
    let count = |day, members, posts| Count { on: day, members, posts };
    let community = Community {
        id: Id::new(70),
        organisation: Id::new(1),
        name: "Focal points of the lagoon".to_owned(),
        address: "https://forum.example.org/focal-points".to_owned(),
        language: "English, French".to_owned(),
        region: "set:lagoon".to_owned(),
        theme: Some(Id::new(41)),
        keeper: "Programme assistant".to_owned(),
        opened_on: Day::constant(2025, 9, 1),
        closed_on: None,
        counts: vec![
            count(Day::constant(2026, 1, 1), 24, None),
            count(Day::constant(2027, 1, 1), 61, Some(340)),
        ],
        made_by: None,
        version: 1,
    };
    CommunityView {
        community,
        organisation: "Office for Customs Capacity, Lagoon Region".to_owned(),
        theme: "Valuation".to_owned(),
        regions: Regions::of_sets(&[("lagoon", "Lagoon region")]),
        themes: vec![(Id::new(41), "Valuation".to_owned())],
        rights: Rights::NONE.or(Right::Edit.into()),
        today: Day::constant(2027, 3, 8),
    }
}

/// What the address asks for.
pub(crate) fn asked(address: &Address) -> Asked {
    let value = |name: &str| address.value(name).unwrap_or_default().to_owned();
    Asked { region: value("region"), topic: value("topic"), show: value("show") }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let communities = communities::list(&web.house, visitor.actor(), &asked(&visitor.address)).await?;
    let (adds, address) = (asked_for(&visitor, "community"), visitor.address.clone());
    Ok(List { communities, address, adds }.page(&visitor).answer(&visitor))
}

pub(super) async fn one(
    State(web): State<Web>,
    At(id): At<Community>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let view = communities::view(&web.house, visitor.actor(), id).await?;
    let form = visitor.address.value(FORM).map(str::to_owned);
    Ok(One { view, form }.page(&visitor).answer(&visitor))
}

pub(super) async fn add(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(input): Sent<CommunityInput>,
) -> Result<Response, Failure> {
    let id = communities::add(&web.house, visitor.actor(), &input).await?;
    Ok(saved(&web, &format!("/communities/{id}")))
}

pub(super) async fn change(
    State(web): State<Web>,
    At(id): At<Community>,
    visitor: Visitor,
    Sent(input): Sent<CommunityInput>,
) -> Result<Response, Failure> {
    communities::change(&web.house, visitor.actor(), id, &input).await?;
    Ok(saved(&web, &format!("/communities/{id}")))
}

pub(super) async fn count(
    State(web): State<Web>,
    At(id): At<Community>,
    visitor: Visitor,
    Sent(input): Sent<CountInput>,
) -> Result<Response, Failure> {
    communities::count(&web.house, visitor.actor(), id, &input).await?;
    Ok(saved(&web, &format!("/communities/{id}")))
}
