//! Bringing in participants from a table: all of its rows or none; or only looking, with the file given back marked.

use axum::{extract::State, response::Response};
use maud::html;
use trellis_app::{
    missions::trainings::{self, import},
    papers::Format,
    problem::{Code, Problem},
};
use trellis_domain::missions::trainings::{Training, TrainingId};
use trellis_words::Words;

use super::{super::super::papers::answer, crumbs};
use crate::{
    Web,
    asked::At,
    components::form::{self, Field, Kind, Wrong},
    error::Failure,
    page::Page,
    pages::{View, saved},
    session::Visitor,
    upload::Upload,
};

/// The kinds of file a browser offers first.
const ACCEPT: &str = ".xlsx,.csv,text/csv";

/// The form that takes a file.
pub(crate) struct Import {
    training: TrainingId,
    title: String,
}

impl Import {
    fn heads(words: &Words) -> String {
        words.list(&import::COLUMNS.map(|(_, key)| words.say(key)))
    }
}

impl View for Import {
    fn sample() -> Self {
        Self { training: TrainingId::new(1), title: "Customs valuation".to_owned() }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let file = Field {
            name: "file",
            label: words.say("finding-import-file"),
            hint: Some(words.say("finding-import-hint")),
            value: "",
            kind: Kind::File(ACCEPT),
        };
        let list = format!("/trainings/{}/participants", self.training);
        let main = html! {
            p.lead { (words.say("participant-import-lead")) }
            p { (words.say_with("participant-import-heads", &[("heads", Self::heads(words).into())])) }
            form.sheet method="post" action={ (list) "/import" } enctype="multipart/form-data" {
                (form::token(visitor))
                (form::field(&file, &Wrong::default()))
                div.deeds {
                    button.button { (words.say("participant-import")) }
                    button.button.second formaction={ (list) "/check" } { (words.say("participant-check")) }
                }
            }
        };
        let mut trail = crumbs(words);
        trail.push((self.title.clone(), format!("/trainings/{}", self.training)));
        Page::new(words.say("participant-import")).crumbs(trail).main(main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Training>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let view = trainings::view(&web.house, visitor.actor(), id).await?;
    if !view.people.may_add {
        return Err(Problem::new(Code::NotAllowed).into());
    }
    Ok(Import { training: id, title: view.training.title }.page(&visitor).answer(&visitor))
}

pub(super) async fn submit(
    State(web): State<Web>,
    At(id): At<Training>,
    visitor: Visitor,
    upload: Upload,
) -> Result<Response, Failure> {
    import::import(&web.house, visitor.actor(), id, (&upload.file_name, upload.file)).await?;
    Ok(saved(&web, &format!("/trainings/{id}")))
}

/// Only looks, and gives the file back marked.
pub(super) async fn check(
    State(web): State<Web>,
    At(id): At<Training>,
    visitor: Visitor,
    upload: Upload,
) -> Result<Response, Failure> {
    let file = (upload.file_name.as_str(), upload.file);
    let printed = import::marked(&web.house, visitor.actor(), id, file, &visitor.words).await?;
    let format = if printed.file_name.ends_with(".csv") { Format::Csv } else { Format::Xlsx };
    Ok(answer(printed, format))
}

pub(super) async fn csv(
    State(web): State<Web>,
    At(id): At<Training>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    download(&web, id, &visitor, Format::Csv).await
}

pub(super) async fn xlsx(
    State(web): State<Web>,
    At(id): At<Training>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    download(&web, id, &visitor, Format::Xlsx).await
}

async fn download(web: &Web, id: TrainingId, visitor: &Visitor, format: Format) -> Result<Response, Failure> {
    let printed = import::export(&web.house, visitor.actor(), id, (format, &visitor.words)).await?;
    Ok(answer(printed, format))
}
