//! Evaluation forms of trainings with their figures, links and answers, as programs read and keep them.

use std::collections::BTreeMap;

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use trellis_app::results::{self, FormInput, FormView, LinksInput, PaperInput};
use trellis_domain::results::Form;

use super::{
    super::{
        WriteFailure, id,
        registers::{Kept, sent},
        writer,
    },
    deed, press,
};
use crate::{Web, error, error::Failure, session::Visitor};

sent! {
    /// An evaluation form.
    NewEvaluation => FormInput {
        /// `before`, `after` or `later`.
        occasion,
        /// Its title.
        title,
        /// The day its links are mailed.
        opens,
        /// The last day to answer.
        closes,
        /// Its questions, a line each: `key | kind | words`; kinds are `1-5`, `yes-no`, `choice: A; B` and `text`, with a
        /// star behind where an answer is needed.
        questions,
        /// The version it was read in; empty does not ask.
        seen,
    }
}

sent! {
    /// For whom links are wanted.
    LinksWanted => LinksInput {
        /// Id of a participant, whose earlier link ends; empty for all who have none.
        participant,
    }
}

/// Answers typed from paper.
#[derive(Default, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct PaperAnswers {
    /// Id of the participant.
    participant: String,
    /// Which paper.
    paper: String,
    /// What was answered, under the keys of the questions: a step, `yes` or `no`, the place of a choice, words.
    answers: BTreeMap<String, String>,
}

/// Adds an evaluation form to a training.
#[utoipa::path(post, path = "/api/v1/trainings/{training}/evaluations", tag = "trainings", security(("key" = [])),
    params(("training" = String, Path, format = "uuid", description = "Id of the training")),
    request_body = NewEvaluation, responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn ask(
    State(web): State<Web>,
    Path(training): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewEvaluation>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = results::add(&web.house, writer(&visitor)?, id(&training)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// A question with what was answered to it.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct AnsweredQuestion {
    /// The key under which it recurs.
    key: String,
    /// Its words.
    text: String,
    /// `1-5`, `yes-no`, `choice: A; B` or `text`.
    kind: String,
    /// How many answered it: the mean is over them and nobody else.
    n: usize,
    /// The mean of the scale.
    mean: Option<String>,
    /// How many answered above the middle of the scale, or yes.
    positive: Option<usize>,
    /// How often each step, yes and no, or each choice was answered.
    spread: Vec<usize>,
}

/// An evaluation form with its figures.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct OneEvaluation {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Id of the training.
    #[schema(format = "uuid")]
    training: String,
    /// `before`, `after` or `later`.
    occasion: String,
    /// Its title.
    title: String,
    /// `draft`, `open` or `closed`.
    state: String,
    /// The first day to answer.
    #[schema(format = Date)]
    opens: String,
    /// The last day to answer.
    #[schema(format = Date)]
    closes: String,
    /// How many answered.
    answered: usize,
    /// How many of them on paper.
    on_paper: usize,
    /// For how many it is.
    asked: usize,
    /// Its questions.
    questions: Vec<AnsweredQuestion>,
}

impl OneEvaluation {
    fn of(view: FormView) -> Self {
        let questions = view.summary.items.into_iter().map(|item| AnsweredQuestion {
            key: item.question.key,
            text: item.question.text,
            kind: item.question.kind.notation(),
            n: item.figure.n,
            mean: item.figure.mean.map(|mean| mean.round_dp(4).normalize().to_string()),
            positive: item.figure.positive,
            spread: item.figure.spread,
        });
        Self {
            questions: questions.collect(),
            id: view.form.id.to_string(),
            training: view.form.training.to_string(),
            occasion: view.form.occasion.code().to_owned(),
            title: view.form.title,
            state: view.form.state.code().to_owned(),
            opens: view.form.opens.to_string(),
            closes: view.form.closes.to_string(),
            answered: view.summary.sheets,
            on_paper: view.summary.on_paper,
            asked: view.summary.asked,
        }
    }
}

/// An evaluation form with its figures, for whoever sees more of its training than everybody.
#[utoipa::path(get, path = "/api/v1/evaluations/{evaluation}", tag = "trainings", security(("key" = [])),
    params(("evaluation" = String, Path, format = "uuid", description = "Id of the form")),
    responses((status = 200, body = OneEvaluation), (status = 404, body = error::Report))
)]
pub(crate) async fn evaluation(
    State(web): State<Web>,
    Path(evaluation): Path<String>,
    visitor: Visitor,
) -> Result<Json<OneEvaluation>, Failure> {
    let view = results::view(&web.house, visitor.actor(), id(&evaluation)?).await?;
    Ok(Json(OneEvaluation::of(view)))
}

/// A link that is shown this once.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct GivenLink {
    /// For whom.
    name: String,
    /// Where it leads.
    address: String,
}

/// Makes links to hand out where no mail goes. They are shown this once.
#[utoipa::path(post, path = "/api/v1/evaluations/{evaluation}/links", tag = "trainings", security(("key" = [])),
    params(("evaluation" = String, Path, format = "uuid", description = "Id of the form")),
    request_body = LinksWanted, responses((status = 201, body = Vec<GivenLink>), WriteFailure)
)]
pub(crate) async fn links(
    State(web): State<Web>,
    Path(evaluation): Path<String>,
    visitor: Visitor,
    Json(sent): Json<LinksWanted>,
) -> Result<(StatusCode, Json<Vec<GivenLink>>), Failure> {
    let actor = writer(&visitor)?;
    let given = results::give_links(&web.house, actor, id(&evaluation)?, &sent.into()).await?;
    let given = given.into_iter().map(|each| GivenLink { name: each.name, address: each.address });
    Ok((StatusCode::CREATED, Json(given.collect())))
}

/// Keeps answers typed from paper, in place of earlier ones.
#[utoipa::path(post, path = "/api/v1/evaluations/{evaluation}/answers", tag = "trainings", security(("key" = [])),
    params(("evaluation" = String, Path, format = "uuid", description = "Id of the form")),
    request_body = PaperAnswers, responses((status = 204), WriteFailure)
)]
pub(crate) async fn enter(
    State(web): State<Web>,
    Path(evaluation): Path<String>,
    visitor: Visitor,
    Json(sent): Json<PaperAnswers>,
) -> Result<StatusCode, Failure> {
    let values = sent.answers.into_iter().collect();
    let input = PaperInput { participant: sent.participant, paper: sent.paper, values };
    results::enter(&web.house, writer(&visitor)?, id(&evaluation)?, &input).await?;
    Ok(StatusCode::NO_CONTENT)
}

deed! {
    /// Changes an evaluation form that nobody was asked to answer yet.
    change_evaluation(NewEvaluation => FormInput, Form, "evaluation", "/api/v1/evaluations/{evaluation}") = results::change;
}
press! {
    /// Opens an evaluation form and mails its links, or closes it.
    move_evaluation(Form, "evaluation", "/api/v1/evaluations/{evaluation}/state") = results::move_on;
}
