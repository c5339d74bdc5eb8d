//! What participants thought and learnt: a form with its figures for the secretariat, and the page behind a participant's
//! link, which needs no account and no JavaScript.

pub(crate) mod answer;
pub(crate) mod form;
pub(crate) mod links;
pub(crate) mod sample;

use axum::{
    Router,
    routing::{get, post},
};
use maud::{Markup, html};
use trellis_app::results::FormInput;
use trellis_domain::{
    kernel::Day,
    results::{Form, FormState, Occasion},
};
use trellis_words::Words;

use crate::{
    Web,
    components::{
        form::{Field, Kind, Wrong},
        sheet::{Sheet, coded, field, hinted},
    },
    session::Visitor,
};

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/trainings/{id}/evaluations", post(form::add))
        .route("/evaluations/{id}", get(form::show).post(form::change))
        .route("/evaluations/{id}/state", post(form::move_on))
        .route("/evaluations/{id}/links", post(links::give))
        .route("/evaluations/{id}/answers", post(form::enter))
        .route("/evaluations/{id}/paper/{file}", get(form::blank))
        .route("/evaluations/{id}/summary/{file}", get(form::summary))
        .route("/answers/{secret}", get(answer::show).post(answer::submit))
}

/// Where a form stands on a day: one whose last day has passed takes no more answers.
pub(crate) fn mark(words: &Words, form: &Form, today: Day) -> Markup {
    let state = match form.state {
        FormState::Open if form.closes < today => FormState::Closed,
        state => state,
    };
    let class = match state {
        FormState::Draft => "st no-data",
        FormState::Open => "st on-track",
        FormState::Closed => "st met",
    };
    html! { span class=(class) { (words.say(&format!("evaluation-state-{}", state.code()))) } }
}

fn occasions(words: &Words) -> Vec<(String, String)> {
    let all = [Occasion::After, Occasion::Before, Occasion::Later];
    coded(words, "evaluation-occasion", all.map(Occasion::code))
}

fn fields<'a>(words: &Words, input: &'a FormInput, occasions: &'a [(String, String)]) -> [Field<'a>; 5] {
    let own = |name, key: &str, value: &'a str, kind| field(name, words.say(key), value, kind);
    let helped = |hint: &str, field| hinted(words.say(hint), field);
    [
        own("occasion", "evaluation-occasion", &input.occasion, Kind::Choice(occasions)),
        own("title", "evaluation-form-title", &input.title, Kind::Line("text", None)),
        helped(
            "evaluation-opens-hint",
            own("opens", "evaluation-opens", &input.opens, Kind::Line("date", None)),
        ),
        own("closes", "evaluation-closes", &input.closes, Kind::Line("date", None)),
        helped(
            "evaluation-questions-hint",
            own("questions", "evaluation-questions", &input.questions, Kind::Lines(8)),
        ),
    ]
}

/// A new form of a training.
pub(crate) fn new_form(visitor: &Visitor, training: &str) -> Markup {
    sheet(visitor, ("evaluation", "evaluation-add"), format!("{training}/evaluations"), &FormInput::default())
}

fn sheet(visitor: &Visitor, (id, title): (&'static str, &str), action: String, input: &FormInput) -> Markup {
    let (words, wrong) = (&visitor.words, Wrong::default());
    let occasions = occasions(words);
    let fields = fields(words, input, &occasions);
    let sheet = Sheet {
        id,
        title: words.say(title),
        action,
        hidden: Some(("form", id)),
        seen: &input.seen,
        fields: &fields,
        ..Sheet::blank(&wrong)
    };
    sheet.render(visitor)
}
