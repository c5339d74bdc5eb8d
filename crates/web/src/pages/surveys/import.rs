//! Questions and answers from a table: all of its rows or none; or only looking, with the file given back marked. And the
//! form that is filled in elsewhere, empty or with the answers there are.

use axum::{extract::State, response::Response as Answer};
use maud::html;
use trellis_app::{
    papers::{Format, Printed},
    problem::{Code, Problem},
    surveys::{self, import, responses, sheets},
};
use trellis_domain::{
    people::policy::Right,
    surveys::{Questionnaire, QuestionnaireId, Response, ResponseId},
};

use super::{super::papers::answer, crumbs};
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
    /// Where what is brought in belongs: address and title.
    of: (String, String),
    /// Whether it takes answers, and not questions.
    takes_answers: bool,
}

impl View for Import {
    fn sample() -> Self {
        Self { of: ("/surveys/1".to_owned(), "Needs survey 2026".to_owned()), takes_answers: false }
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
        let (base, title, lead) = match self.takes_answers {
            true => (self.of.0.clone(), "response-import", "response-import-lead"),
            false => (format!("{}/questions", self.of.0), "survey-import", "survey-import-lead"),
        };
        let wanted = if self.takes_answers { "response-import-heads" } else { "survey-import-heads" };
        let heads: Vec<String> = match self.takes_answers {
            true => sheets::COLUMNS.iter().map(|(_, key)| words.say(key)).collect(),
            false => import::COLUMNS.iter().map(|(_, key)| words.say(key)).collect(),
        };
        let heads = words.list(&heads);
        let main = html! {
            p.lead { (words.say(lead)) }
            p { (words.say_with(wanted, &[("heads", heads.as_str().into())])) }
            form.sheet method="post" action={ (base) "/import" } enctype="multipart/form-data" {
                (form::token(visitor))
                (form::field(&file, &Wrong::default()))
                div.deeds {
                    button.button { (words.say(title)) }
                    button.button.second formaction={ (base) "/check" } { (words.say("participant-check")) }
                }
            }
        };
        let mut trail = crumbs(words);
        trail.push((self.of.1.clone(), self.of.0.clone()));
        Page::new(words.say(title)).crumbs(trail).main(main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Questionnaire>,
    visitor: Visitor,
) -> Result<Answer, Failure> {
    let view = surveys::view(&web.house, visitor.actor(), id).await?;
    if !view.rights.has(Right::Edit) {
        return Err(Problem::new(Code::NotAllowed).into());
    }
    let import = Import { of: (format!("/surveys/{id}"), view.survey.title), takes_answers: false };
    Ok(import.page(&visitor).answer(&visitor))
}

pub(super) async fn show_answers(
    State(web): State<Web>,
    At(id): At<Response>,
    visitor: Visitor,
) -> Result<Answer, Failure> {
    let view = responses::view(&web.house, visitor.actor(), id).await?;
    if !view.rights.has(Right::Edit) {
        return Err(Problem::new(Code::NotAllowed).into());
    }
    let import = Import { of: (format!("/responses/{id}"), view.survey.title), takes_answers: true };
    Ok(import.page(&visitor).answer(&visitor))
}

pub(super) async fn submit(
    State(web): State<Web>,
    At(id): At<Questionnaire>,
    visitor: Visitor,
    upload: Upload,
) -> Result<Answer, Failure> {
    import::import(&web.house, visitor.actor(), id, (&upload.file_name, upload.file)).await?;
    Ok(saved(&web, &format!("/surveys/{id}")))
}

pub(super) async fn submit_answers(
    State(web): State<Web>,
    At(id): At<Response>,
    visitor: Visitor,
    upload: Upload,
) -> Result<Answer, Failure> {
    sheets::import(&web.house, visitor.actor(), id, (&upload.file_name, upload.file)).await?;
    Ok(saved(&web, &format!("/responses/{id}")))
}

fn back(printed: Printed) -> Answer {
    let format = if printed.file_name.ends_with(".csv") { Format::Csv } else { Format::Xlsx };
    answer(printed, format)
}

/// Only looks, and gives the file back marked.
pub(super) async fn check(
    State(web): State<Web>,
    At(id): At<Questionnaire>,
    visitor: Visitor,
    upload: Upload,
) -> Result<Answer, Failure> {
    let file = (upload.file_name.as_str(), upload.file);
    Ok(back(import::marked(&web.house, visitor.actor(), id, file, &visitor.words).await?))
}

/// Only looks, and gives the file back marked.
pub(super) async fn check_answers(
    State(web): State<Web>,
    At(id): At<Response>,
    visitor: Visitor,
    upload: Upload,
) -> Result<Answer, Failure> {
    let file = (upload.file_name.as_str(), upload.file);
    Ok(back(sheets::marked(&web.house, visitor.actor(), id, file, &visitor.words).await?))
}

async fn form(web: &Web, visitor: &Visitor, id: QuestionnaireId, format: Format) -> Result<Answer, Failure> {
    Ok(back(import::blank_form(&web.house, visitor.actor(), id, (format, &visitor.words)).await?))
}

async fn answers(web: &Web, visitor: &Visitor, id: ResponseId, format: Format) -> Result<Answer, Failure> {
    Ok(back(sheets::export(&web.house, visitor.actor(), id, (format, &visitor.words)).await?))
}

pub(super) async fn form_csv(
    State(web): State<Web>,
    At(id): At<Questionnaire>,
    visitor: Visitor,
) -> Result<Answer, Failure> {
    form(&web, &visitor, id, Format::Csv).await
}

pub(super) async fn form_xlsx(
    State(web): State<Web>,
    At(id): At<Questionnaire>,
    visitor: Visitor,
) -> Result<Answer, Failure> {
    form(&web, &visitor, id, Format::Xlsx).await
}

pub(super) async fn answers_csv(
    State(web): State<Web>,
    At(id): At<Response>,
    visitor: Visitor,
) -> Result<Answer, Failure> {
    answers(&web, &visitor, id, Format::Csv).await
}

pub(super) async fn answers_xlsx(
    State(web): State<Web>,
    At(id): At<Response>,
    visitor: Visitor,
) -> Result<Answer, Failure> {
    answers(&web, &visitor, id, Format::Xlsx).await
}
