//! The roster as far as a visitor may know of it, narrowed by the address; the same as a table to take away.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    indicators::plain,
    papers::Format,
    roster::{
        self,
        list::{Asked, Roster, Row},
        table,
    },
};
use trellis_domain::{
    people::policy::Right,
    roster::expert::{Command, ExpertState, Level},
};
use trellis_words::Words;

use super::{currency, mark, page_of, sample, support::rule};
use crate::{
    Web,
    address::Address,
    components::{
        empty::empty,
        filter::{Field, Filter, Input},
        name::name,
        pager::pager,
        sheet::coded,
        table::{Column, Table},
    },
    error::Failure,
    page::Page,
    pages::View,
    session::Visitor,
};

/// Themes that a row shows: the best known.
const THEMES_MAX: usize = 3;

/// The list a visitor asked to see.
pub(crate) struct List {
    roster: Roster,
    address: Address,
    may_export: bool,
    may_review: bool,
}

impl List {
    fn filter(&self, words: &Words) -> Markup {
        let choices = &self.roster.choices;
        let mut states = coded(words, "expert-state", ExpertState::ALL.iter().map(|each| each.code()));
        states.push(("to-check".to_owned(), words.say("expert-to-check")));
        states.push(("returned".to_owned(), words.say("expert-returned")));
        states.push(("expiring".to_owned(), words.say("expert-expiring")));
        let terms = |terms: &[roster::Theme]| {
            terms.iter().map(|(id, text)| (id.to_string(), text.clone())).collect::<Vec<_>>()
        };
        let levels = (1..=Level::MAX).map(|level| {
            (level.to_string(), words.say_with("expert-level-least", &[("level", i64::from(level).into())]))
        });
        let languages = self.roster.languages.iter().map(|each| (each.clone(), each.clone()));
        let commands = coded(words, "expert-command", Command::ALL.iter().map(|each| each.code()));
        let members = choices.members.iter().map(|each| (each.code.clone(), each.name.clone()));
        let regions = choices.regions.iter().map(|each| (each.to_string(), plain::class(each, words)));
        let field = |name, label: &str, input| Field { name, label: words.say(label), input };
        let fields = vec![
            field("q", "expert-words", Input::Words),
            field("theme", "expert-theme", Input::Choice(terms(&choices.themes))),
            field("level", "expert-level", Input::Choice(levels.collect())),
            field("language", "expert-language", Input::Choice(languages.collect())),
            field("command", "expert-command", Input::Choice(commands)),
        ];
        let mut more = vec![field("category", "expert-category", Input::Choice(terms(&choices.categories)))];
        if !choices.regions.is_empty() {
            more.push(field("region", "expert-region", Input::Choice(regions.collect())));
        }
        more.push(field("state", "expert-state", Input::Choice(states)));
        more.push(field("member", "expert-member", Input::Choice(members.collect())));
        let found = (self.roster.found, self.roster.total);
        Filter { address: &self.address, fields, more, found }.render(words)
    }

    fn table(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::head(words.say("expert-name")),
            Column::text(words.say("expert-categories")),
            Column::text(words.say("expert-themes")),
            Column::text(words.say("expert-languages")),
            Column::text(words.say("expert-member")),
            Column::text(words.say("expert-state")),
            Column::text(words.say("expert-holds-until")),
        ];
        let table = Table::records("experts", words.say("experts-title"), columns);
        let rows = html! { @for row in &self.roster.rows { (table.row(&cells(words, row))) } };
        table.render(&table.rows(&rows))
    }
}

fn cells(words: &Words, row: &Row) -> [Markup; 7] {
    let known = row.known.as_ref();
    let is_on_file = row.rights.has(Right::History);
    [
        html! {
            @match known {
                Some(known) => {
                    a href=(page_of(&row.expert)) { (name(&known.name)) }
                    @if !known.home.is_empty() { p.fine { (name(&known.home)) } }
                },
                None if is_on_file => a href={ (page_of(&row.expert)) "/on-file" } { bdi { (row.expert.code()) } },
                None => bdi { (row.expert.code()) },
            }
            @if known.is_some() { p.fine { bdi { (row.expert.code()) } } }
        },
        html! {
            @for (category, stage) in known.iter().flat_map(|known| &known.categories) {
                p { (name(category)) " " span.fine { (words.say(&format!("expert-stage-{}", stage.code()))) } }
            }
        },
        html! {
            @for (theme, level) in known.iter().flat_map(|known| known.themes.iter().take(THEMES_MAX)) {
                p { (name(theme)) " " span.fine { (level) } }
            }
        },
        html! {
            @for (language, command) in known.iter().flat_map(|known| &known.languages) {
                p { (name(language)) " " span.fine { (words.say(&format!("expert-command-{}", command.code()))) } }
            }
        },
        html! { @if let Some(member) = &row.member { (name(&member.name)) } },
        mark(words, &row.expert),
        currency(words, &row.expert, row.currency),
    ]
}

impl View for List {
    fn sample() -> Self {
        Self {
            roster: sample::roster(),
            address: Address::read("/experts?level=3"),
            may_export: true,
            may_review: true,
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let of = &self.roster;
        let nominate = words.say("expert-nominate");
        let main = html! {
            p.fine { (words.say("experts-lead")) }
            p.fine {
                (rule(words, &of.rule)) " "
                @if roster::support::is_open_to(visitor.actor()) {
                    a href="/support/terms" { (words.say("support-terms-title")) }
                }
            }
            @if of.total == 0 {
                (empty(&words.say("experts-none"), of.may_nominate.then_some((nominate.as_str(), "/experts/new"))))
            } @else {
                (self.filter(words))
                @if of.rows.is_empty() { (empty(&words.say("register-nothing-found"), None)) }
                @else {
                    (self.table(words))
                    (pager(words, &self.address, of.page, of.pages))
                }
            }
        };
        let file = |ending: &str| {
            self.address.without("page").href().replacen("/experts", &format!("/experts.{ending}"), 1)
        };
        let tools = html! {
            @if of.may_nominate { a.button href="/experts/new" { (nominate) } " " }
            @if self.may_review {
                a href="/experts/statistics" { (words.say("roster-use-title")) } " "
                a href="/experts/contributions" { (words.say("contribution-title")) } " "
            }
            @if self.may_export {
                a href=(file("csv")) { (words.say("finding-csv")) }
                " " a href=(file("xlsx")) { (words.say("finding-xlsx")) }
            }
        };
        Page::new(words.say("experts-title")).kicker(name(&of.organisation.name)).tools(tools).main(main)
    }
}

/// What the address asks for.
pub(crate) fn asked(address: &Address) -> Asked {
    let value = |name| address.value(name).unwrap_or_default().to_owned();
    Asked {
        words: value("q"),
        state: value("state"),
        member: value("member"),
        theme: value("theme"),
        level: value("level"),
        language: value("language"),
        command: value("command"),
        category: value("category"),
        region: value("region"),
        page: value("page").trim().parse().unwrap_or(1),
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let actor = visitor.actor();
    let view = List {
        roster: roster::list::list(&web.house, actor, &asked(&visitor.address)).await?,
        address: visitor.address.clone(),
        may_export: roster::may_export(actor),
        may_review: roster::may_review(actor),
    };
    Ok(view.page(&visitor).answer(&visitor))
}

pub(super) async fn csv(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    download(&web, &visitor, Format::Csv).await
}

pub(super) async fn xlsx(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    download(&web, &visitor, Format::Xlsx).await
}

async fn download(web: &Web, visitor: &Visitor, format: Format) -> Result<Response, Failure> {
    let asked = asked(&visitor.address);
    let printed = table::export(&web.house, visitor.actor(), &asked, (format, &visitor.words)).await?;
    Ok(crate::pages::taken(printed))
}
