//! What was learnt from trainings, initiatives and turns of plans, densely, narrowed by the address.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::missions::lessons::{self, Asked, Lesson, Library, Source};
use trellis_domain::{
    kernel::{Day, Id},
    people::Organisation,
};
use trellis_words::Words;

use super::initiatives::around::lists;
use crate::{
    Web,
    address::Address,
    components::{
        empty::empty,
        figures,
        filter::{Field, Filter, Input},
        name::name,
        pager::pager,
        printed,
        sheet::coded,
        table::{Column, Table},
    },
    error::Failure,
    page::Page,
    pages::View,
    session::Visitor,
};

/// The library a visitor asked to see.
pub(crate) struct Lessons {
    library: Library,
    address: Address,
}

impl Lessons {
    fn filter(&self, words: &Words) -> Markup {
        let topics = self.library.topics.iter().map(|(id, text)| (id.to_string(), text.clone())).collect();
        let sources = coded(words, "lesson-source", Source::ALL.iter().map(|each| each.code()));
        let field = |name, label: &str, input| Field { name, label: words.say(label), input };
        let fields = vec![
            field("q", "lesson-words", Input::Words),
            field("topic", "assistance-topics", Input::Choice(topics)),
            field("source", "lesson-source", Input::Choice(sources)),
        ];
        let found = (self.library.found, self.library.total);
        Filter { address: &self.address, fields, more: Vec::new(), found }.render(words)
    }

    fn table(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::head(words.say("lesson-text")),
            Column::text(words.say("lesson-source")),
            Column::text(words.say("assistance-topics")),
            Column::text(words.say("lesson-on")),
        ];
        let table = Table::records("lessons", words.say("lessons-title"), columns);
        let cells = |lesson: &Lesson| {
            let topics = self.library.topics.iter().filter(|(id, _)| lesson.topics.contains(id));
            let topics: Vec<String> = topics.map(|(_, text)| text.clone()).collect();
            [
                printed::lines(&lesson.text),
                html! {
                    a href=(lesson.href) { (name(&lesson.title)) }
                    p.fine { (words.say(&format!("lesson-source-{}", lesson.source.code()))) }
                },
                name(&words.list(&topics)),
                html! { @if let Some(day) = lesson.on { (figures::day(words, day)) } },
            ]
        };
        let rows = html! { @for lesson in &self.library.lessons { (table.row(&cells(lesson))) } };
        table.render(&table.rows(&rows))
    }
}

impl View for Lessons {
    fn sample() -> Self {
        let library = Library {
            organisation: Organisation {
                id: Id::new(1),
                code: "reef".to_owned(),
                name: "Reef Fisheries Commission".to_owned(),
                sample: true,
            },
            lessons: vec![Lesson {
                source: Source::Training,
                title: "Workshop on boarding".to_owned(),
                href: "/trainings/4".to_owned(),
                text: "Exercises took longer than planned and were liked best.".to_owned(),
                on: Some(Day::constant(2027, 3, 12)),
                topics: vec![Id::new(41)],
            }],
            found: 1,
            total: 9,
            page: 1,
            pages: 1,
            topics: vec![(Id::new(41), "Port inspection".to_owned())],
        };
        Self { library, address: Address::read("/lessons?q=exercises") }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let (words, of) = (&visitor.words, &self.library);
        let main = html! {
            (lists(visitor, "/lessons"))
            @if of.total == 0 { (empty(&words.say("lessons-none"), None)) }
            @else {
                (self.filter(words))
                @if of.lessons.is_empty() { (empty(&words.say("register-nothing-found"), None)) }
                @else {
                    (self.table(words))
                    (pager(words, &self.address, of.page, of.pages))
                }
            }
        };
        Page::new(words.say("lessons-title")).kicker(name(&of.organisation.name)).main(main)
    }
}

/// What the address asks for.
pub(crate) fn asked(address: &Address) -> Asked {
    let value = |name| address.value(name).unwrap_or_default().to_owned();
    Asked {
        words: value("q"),
        topic: value("topic"),
        source: value("source"),
        page: value("page").trim().parse().unwrap_or(1),
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let library = lessons::library(&web.house, visitor.actor(), &asked(&visitor.address)).await?;
    Ok(Lessons { library, address: visitor.address.clone() }.page(&visitor).answer(&visitor))
}
