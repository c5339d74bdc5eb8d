//! What is on file about a record, for whoever may know that there is one and not what is in it: where it stands, what was
//! done to it, the steps that lead on.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    indicators::plain,
    roster::one::{self, OnFile},
};
use trellis_domain::{
    people::policy::Right,
    roster::{expert::Expert, step::Way},
};
use trellis_words::Words;

use super::{crumbs, forms, mark, page_of, sample};
use crate::{
    Web,
    asked::At,
    components::{definitions::definitions, figures, name::name},
    error::Failure,
    page::Page,
    pages::{View, forms::FORM},
    session::Visitor,
};

/// The page, with the step that its address asks for.
pub(crate) struct File {
    file: OnFile,
    form: Option<String>,
}

impl File {
    fn history(&self, words: &Words) -> Markup {
        html! {
            section #history {
                h2 { (words.say("action-history")) }
                ul {
                    @for event in &self.file.history {
                        li {
                            (figures::day(words, words.day_at(event.at))) " – " (plain::deed(&event.deed, words))
                            @for told in plain::deed_details(&event.deed, &event.detail, &[], words) { " " span.fine { (name(&told)) } }
                            @if let Some(by) = &event.by { " – " (name(by)) }
                        }
                    }
                }
            }
        }
    }
}

impl View for File {
    fn sample() -> Self {
        Self { file: sample::on_file(), form: Some("erase".to_owned()) }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let (words, file) = (&visitor.words, &self.file);
        let page = page_of(&file.expert);
        let way = self.form.as_deref().and_then(Way::from_code).filter(|way| file.ways.contains(way));
        let mut facts = vec![
            (words.say("expert-state"), mark(words, &file.expert)),
            (words.say("expert-since"), figures::day(words, file.expert.since)),
        ];
        if let Some(member) = &file.member {
            facts.push((words.say("expert-member"), name(&member.name)));
        }
        let reads = file.rights.has(Right::Read);
        let main = html! {
            p.fine { (words.say("expert-on-file-lead")) }
            (definitions(&facts))
            div.deeds {
                @if reads { a.button.second href=(page) { (words.say("expert-record")) } }
                @else {
                    @for way in &file.ways {
                        a.button.second href={ (page) "/on-file?" (FORM) "=" (way.code()) "#" (way.code()) } { (words.say(&forms::way_key(*way))) }
                    }
                }
            }
            @if let Some(way) = way.filter(|_| !reads) { (forms::step(visitor, &page, way)) }
            (self.history(words))
        };
        Page::new(file.expert.code())
            .kicker(html! { (words.say("expert-on-file")) })
            .crumbs(crumbs(words))
            .main(main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Expert>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let file = one::on_file(&web.house, visitor.actor(), id).await?;
    let form = visitor.address.value(FORM).map(str::to_owned);
    Ok(File { file, form }.page(&visitor).answer(&visitor))
}
