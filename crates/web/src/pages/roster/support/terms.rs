//! What is settled about the fund: whether an expert must be on the roster, by which decision since when; whom the fund helps, and
//! which Members that are today.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::roster::support::rules::{self, RuleInput, RulesView, TermsInput};
use trellis_domain::roster::support::rules::{Link, Rule, Terms};
use trellis_words::Words;

use super::{class, crumbs, eligible, rule, sample};
use crate::{
    Web,
    asked::At,
    components::{
        empty::empty,
        figures,
        form::{self, Kind, Wrong},
        name::name,
        sheet::{Sheet, coded, field, hinted},
        table::{Column, Table},
    },
    error::Failure,
    extract::{Nothing, Sent},
    page::Page,
    pages::{
        View,
        forms::{FORM, asked_for, deeds},
        indicators::facts::member_page,
        missions::initiatives::around::money,
        roster::forms::read,
        saved,
    },
    session::Visitor,
};

/// The page of the fund.
pub(crate) struct FundPage {
    view: RulesView,
    form: Option<&'static str>,
}

const RULE: &str = "rule";
const TERMS: &str = "terms";

impl FundPage {
    fn rules(&self, visitor: &Visitor) -> Markup {
        let (words, view) = (&visitor.words, &self.view);
        let columns = vec![
            Column::text(words.say("support-since")),
            Column::text(words.say("support-link")),
            Column::head(words.say("support-decision")),
            Column::text(String::new()),
        ];
        let table = Table::records("roster-rules", words.say("support-rules"), columns);
        let row = |each: &Rule| {
            let may_take_back = view.may_edit && each.from > view.today;
            table.row(&[
                figures::day(words, each.from),
                html! { (words.say(&format!("support-link-{}", each.link.code()))) },
                name(&each.decision),
                html! {
                    @if may_take_back {
                        (form::button(visitor, &format!("/support/rules/{}/removal", each.id), &words.say("support-take-back"), &each.decision))
                    }
                },
            ])
        };
        html! {
            section {
                h2 { (words.say("support-rules")) }
                p { (rule(words, &view.rule)) }
                @if !view.rules.is_empty() {
                    (table.render(&table.rows(&html! { @for each in &view.rules { (row(each)) } })))
                }
            }
        }
    }

    fn terms(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::text(words.say("support-since")),
            Column::head(words.say("support-fund")),
            Column::text(words.say("support-classes")),
            Column::text(words.say("support-currency")),
            Column::number(words.say("support-ceiling")),
        ];
        let table = Table::records("fund-terms", words.say("support-terms"), columns);
        let row = |each: &Terms| {
            table.row(&[
                figures::day(words, each.from),
                name(&each.fund),
                html! { @for code in &each.classes { p { (name(&class(words, code))) } } },
                html! { bdi { (each.currency.code()) } },
                html! { @if let Some(most) = each.ceiling() { (money(words, most)) } },
            ])
        };
        html! {
            section {
                h2 { (words.say("support-terms")) }
                @if self.view.terms.is_empty() { (empty(&words.say("support-no-terms"), None)) }
                @else { (table.render(&table.rows(&html! { @for each in &self.view.terms { (row(each)) } }))) }
            }
        }
    }

    /// The Members in sight, and which class makes each eligible today.
    fn members(&self, words: &Words) -> Markup {
        let Some(current) = &self.view.current else { return html! {} };
        let columns = vec![
            Column::head(words.say("support-member")),
            Column::text(words.say("support-eligible-today")),
        ];
        let table = Table::records("eligible", words.say("support-eligible-today"), columns);
        let rows = html! {
            @for (member, held) in &self.view.members {
                (table.row(&[
                    html! { a href=(member_page(member.id)) { (name(&member.name)) } },
                    eligible(words, held.as_ref(), &current.classes),
                ]))
            }
        };
        html! {
            @if !self.view.members.is_empty() {
                section { h2 { (words.say("support-eligible-today")) } (table.render(&table.rows(&rows))) }
            }
        }
    }

    fn sheet(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let line = || Kind::Line("text", None);
        let own = |name, key: &str, value, kind| field(name, words.say(key), value, kind);
        let today = self.view.today.to_string();
        let from = || own("from", "support-since", today.as_str(), Kind::Line("date", None));
        match self.form {
            Some(RULE) => {
                let links = coded(words, "support-link", Link::ALL.iter().map(|each| each.code()));
                let fields = [
                    own("link", "support-link", "", Kind::Choice(&links)),
                    from(),
                    hinted(
                        words.say("support-decision-hint"),
                        own("decision", "support-decision", "", line()),
                    ),
                ];
                let title = words.say("support-decide");
                let hint = Some(words.say("support-decide-hint"));
                let hidden = Some((FORM, RULE));
                let action = "/support/rules".to_owned();
                Sheet { id: RULE, title, hint, action, hidden, fields: &fields, ..Sheet::blank(&Wrong::NONE) }
                    .render(visitor)
            }
            Some(TERMS) => {
                let input = &self.view.input;
                let classes = self.view.classes.iter().map(|each| (each.to_string(), class(words, each)));
                let classes: Vec<(String, String)> = classes.collect();
                let marked: Vec<String> = input.classes.split("; ").map(str::to_owned).collect();
                let fields = [
                    own("fund", "support-fund", &input.fund, line()),
                    own("classes", "support-classes", "", Kind::Several(&classes, &marked)),
                    own("currency", "support-currency", &input.currency, line()),
                    hinted(
                        words.say("support-ceiling-hint"),
                        own("ceiling", "support-ceiling", &input.ceiling, line()),
                    ),
                    from(),
                ];
                let title = words.say("support-settle");
                let hint = Some(words.say("support-settle-hint"));
                let (action, hidden) = ("/support/terms".to_owned(), Some((FORM, TERMS)));
                Sheet {
                    id: TERMS,
                    title,
                    hint,
                    action,
                    hidden,
                    fields: &fields,
                    ..Sheet::blank(&Wrong::NONE)
                }
                .render(visitor)
            }
            _ => html! {},
        }
    }
}

impl View for FundPage {
    fn sample() -> Self {
        Self { view: sample::rules(), form: Some(TERMS) }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let main = html! {
            p.lead { (words.say("support-terms-lead")) }
            (self.rules(visitor))
            (self.terms(words))
            @if self.view.may_edit {
                (deeds(words, "/support/terms", &[(RULE, "support-decide"), (TERMS, "support-settle")]))
                (self.sheet(visitor))
            }
            (self.members(words))
        };
        let kicker = name(&self.view.organisation.name);
        Page::new(words.say("support-terms-title")).kicker(kicker).crumbs(crumbs(words)).main(main)
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let view = rules::view(&web.house, visitor.actor()).await?;
    let form = [RULE, TERMS].into_iter().find(|form| asked_for(&visitor, form));
    Ok(FundPage { view, form }.page(&visitor).answer(&visitor))
}

pub(super) async fn settle(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(pairs): Sent<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let input: TermsInput = read(pairs);
    rules::settle(&web.house, visitor.actor(), &input).await?;
    Ok(saved(&web, "/support/terms"))
}

pub(super) async fn begin(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(input): Sent<RuleInput>,
) -> Result<Response, Failure> {
    rules::begin(&web.house, visitor.actor(), &input).await?;
    Ok(saved(&web, "/support/terms"))
}

pub(super) async fn take_back(
    State(web): State<Web>,
    At(id): At<Rule>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    rules::take_back(&web.house, visitor.actor(), id).await?;
    Ok(saved(&web, "/support/terms"))
}
