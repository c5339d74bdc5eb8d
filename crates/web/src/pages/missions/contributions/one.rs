//! One request to a Member: what is asked for, by when, what it serves, how it went on, and the next step for whoever may take it.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    indicators::plain,
    missions::contributions::{self, ContributionView},
};
use trellis_domain::missions::contributions::{Contribution, step::Way};
use trellis_words::Words;

use super::{amount, crumbs, forms, lateness, mark, page_of, sample};
use crate::{
    Web,
    asked::At,
    components::{
        definitions::definitions,
        figures,
        name::name,
        printed,
        sheet::word,
        table::{Column, Table},
    },
    error::Failure,
    page::Page,
    pages::{View, clipped, forms::FORM, indicators::facts::member_page},
    session::Visitor,
};

/// Letters of a title, and of an action's words.
const LETTERS_MAX: usize = 120;

/// A request with the form that its address asks for.
pub(crate) struct One {
    view: ContributionView,
    form: Option<String>,
}

impl One {
    fn of(&self) -> &Contribution {
        &self.view.contribution
    }

    fn facts(&self, words: &Words) -> Markup {
        let (view, of, course) = (&self.view, self.of(), &self.of().course);
        let mut facts = Vec::new();
        let mut add = |key: &str, value: Markup| facts.push((words.say(key), value));
        let state = html! {
            (mark(words, course.state))
            @if view.late.is_some() { p.fine { (lateness(words, view.late)) } }
        };
        add("asked-state", state);
        let whom = html! {
            @match &view.member {
                Some(member) => a href=(member_page(member.id)) { (name(&view.whom)) },
                None => (name(&view.whom)),
            }
        };
        add("asked-whom", whom);
        add("asked-kind", html! { (word(words, "asked-kind", of.kind.code())) });
        if let Some(much) = of.amount {
            add("asked-amount", amount(words, much));
        }
        add("asked-asked-on", figures::day(words, of.asked_on));
        add("asked-answer-by", figures::day(words, of.answer_by));
        for (key, day) in
            [("asked-promised-for", course.promised_for), ("asked-reminded-on", course.reminded_on)]
        {
            if let Some(day) = day {
                add(key, figures::day(words, day));
            }
        }
        let serves = &view.serves;
        if let Some((id, called)) = &serves.initiative {
            add("asked-initiative", html! { a href={ "/initiatives/" (id) } { (name(called)) } });
        }
        if let Some((id, called)) = &serves.mission {
            add("asked-mission", html! { a href={ "/missions/" (id) } { (name(called)) } });
        }
        if let Some((id, called)) = &serves.training {
            add("asked-training", html! { a href={ "/trainings/" (id) } { (name(called)) } });
        }
        if let Some((id, called)) = &serves.action {
            let called = clipped(called, LETTERS_MAX);
            add("asked-action", html! { a href={ "/actions/" (id) } { (name(&called)) } });
        }
        let counts = if view.counts { "asked-counted" } else { "asked-not-counted" };
        add("asked-plan", html! { (words.say(counts)) });
        definitions(&facts)
    }

    fn steps(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::short(words.say("asked-on")),
            Column::head(words.say("asked-step")),
            Column::text(words.say("asked-note")),
            Column::text(words.say("asked-by")),
        ];
        let table = Table::records("steps", words.say("asked-steps"), columns);
        let rows = html! {
            @for (step, by) in &self.view.steps {
                (table.row(&[
                    figures::day(words, step.on),
                    html! {
                        (words.say(&forms::way_key(step.way)))
                        @if let Some(day) = step.promised_for {
                            p.fine { (words.say("asked-promised-for")) " " (figures::day(words, day)) }
                        }
                    },
                    printed::lines(&step.note),
                    html! { @if let Some(by) = by { (name(by)) } },
                ]))
            }
        };
        html! {
            section {
                h2 { (words.say("asked-steps")) }
                @if self.view.steps.is_empty() { p.fine { (words.say("asked-no-steps")) } }
                @else { (table.render(&table.rows(&rows))) }
            }
        }
    }

    /// Links to the forms that the visitor may send.
    fn offered(&self, words: &Words) -> Markup {
        let steps = self.view.ways.iter().map(|way| (way.code(), forms::way_key(*way)));
        let mut offered: Vec<_> = steps.collect();
        if self.view.may_change {
            offered.push(("edit", "asked-edit".to_owned()));
        }
        let page = page_of(self.of());
        html! {
            @if !offered.is_empty() {
                div.tools {
                    @for (form, key) in &offered {
                        a.button.second href={ (page) "?" (FORM) "=" (form) "#" (form) } { (words.say(key)) }
                    }
                }
            }
        }
    }

    fn sheet(&self, visitor: &Visitor) -> Markup {
        let view = &self.view;
        let way = self.form.as_deref().and_then(Way::from_code).filter(|way| view.ways.contains(way));
        match (self.form.as_deref(), way) {
            (_, Some(way)) => forms::step(visitor, view, way),
            (Some("edit"), _) if view.may_change => forms::edit(visitor, view),
            _ => html! {},
        }
    }

    fn history(&self, words: &Words) -> Markup {
        html! {
            @if !self.view.history.is_empty() {
                details #history {
                    summary { (words.say("action-history")) }
                    ul {
                        @for event in &self.view.history {
                            li {
                                (figures::day(words, words.day_at(event.at))) " – " (plain::deed(&event.deed, words))
                                @if let Some(by) = &event.by { " – " (name(by)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

impl View for One {
    fn sample() -> Self {
        Self { view: sample::view(), form: Some(Way::MeetPartly.code().to_owned()) }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let title = clipped(&self.of().purpose, LETTERS_MAX);
        let main = html! {
            @if title != self.of().purpose { p { (printed::lines(&self.of().purpose)) } }
            (self.facts(words))
            (self.offered(words))
            (self.sheet(visitor))
            (self.steps(words))
            (self.history(words))
        };
        Page::new(title).kicker(name(&self.view.organisation.name)).crumbs(crumbs(words)).main(main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Contribution>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let view = contributions::view(&web.house, visitor.actor(), id).await?;
    let form = visitor.address.value(FORM).map(str::to_owned);
    Ok(One { view, form }.page(&visitor).answer(&visitor))
}
