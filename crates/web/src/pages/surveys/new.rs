//! The form of a questionnaire: a new one, one that begins from an earlier one, a draft to be changed.

use axum::{extract::State, response::Response};
use maud::html;
use trellis_app::surveys::{self, Choices, SurveyInput, deeds};
use trellis_domain::surveys::{Questionnaire, SurveyKind};
use trellis_words::Words;

use super::{crumbs, sample};
use crate::{
    Web,
    asked::At,
    components::{
        form::{self, Kind, Wrong},
        sheet::{coded, field, hinted, or_none},
    },
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{View, saved},
    session::Visitor,
};

/// The form of a questionnaire.
pub(crate) struct SurveyForm {
    choices: Choices,
    input: SurveyInput,
    /// The questionnaire that is changed.
    page: Option<String>,
}

impl SurveyForm {
    /// What helps to write the questions: the notation, and what this organisation has to name in it.
    fn hint(&self, words: &Words) -> String {
        let list = |named: &[String]| match named.is_empty() {
            true => words.say("none"),
            false => named.join("; "),
        };
        let (areas, scales) = (list(&self.choices.areas), list(&self.choices.scales));
        let args = [("areas", areas.as_str().into()), ("scales", scales.as_str().into())];
        words.say_with("survey-questions-hint", &args)
    }
}

impl View for SurveyForm {
    fn sample() -> Self {
        Self { choices: sample::choices(), input: SurveyInput::default(), page: None }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let input = &self.input;
        let line = || Kind::Line("text", None);
        let own = |name, key: &str, value, kind| field(name, words.say(key), value, kind);
        let helped = |hint: &str, field| hinted(words.say(hint), field);
        let kinds = coded(words, "survey-kind", SurveyKind::ALL.iter().map(|each| each.code()));
        let bodies = or_none(words, self.choices.bodies.clone());
        let plans = or_none(words, self.choices.plans.clone());
        let all = (String::new(), words.say("survey-members-all"));
        let sets: Vec<_> = std::iter::once(all).chain(self.choices.sets.clone()).collect();
        let fields = [
            own("title", "survey-title", &input.title, line()),
            helped("survey-code-hint", own("code", "survey-code", &input.code, line())),
            own("kind", "survey-kind", &input.kind, Kind::Choice(&kinds)),
            helped("survey-year-hint", own("year", "survey-year", &input.year, Kind::Line("number", None))),
            helped("survey-closes-hint", own("closes", "survey-closes", &input.closes, line())),
            own("members", "survey-members", &input.members, Kind::Choice(&sets)),
            own("body", "survey-body", &input.body, Kind::Choice(&bodies)),
            own("plan", "survey-plan", &input.plan, Kind::Choice(&plans)),
            own("guidance", "survey-guidance", &input.guidance, Kind::Lines(4)),
            hinted(self.hint(words), own("questions", "survey-questions", &input.questions, Kind::Lines(16))),
        ];
        let (title, action) = match &self.page {
            Some(page) => (words.say("survey-edit"), page.clone()),
            None => (words.say("survey-add"), "/surveys".to_owned()),
        };
        let sending = html! {
            @if !input.earlier.is_empty() { input type="hidden" name="earlier" value=(input.earlier); }
            @if !input.seen.is_empty() { input type="hidden" name="seen" value=(input.seen); }
            div.deeds { button.button { (words.say("save")) } a href=(action) { (words.say("cancel")) } }
        };
        let main = html! {
            p.lead { (words.say("survey-add-lead")) }
            (form::sheet(visitor, &action, &fields, &Wrong::default(), &sending))
        };
        Page::new(title).crumbs(crumbs(words)).main(main)
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let choices = surveys::choices(&web.house, visitor.actor()).await?;
    let from = visitor.address.value("from").unwrap_or_default();
    let input = deeds::begun(&web.house, visitor.actor(), from).await?;
    Ok(SurveyForm { choices, input, page: None }.page(&visitor).answer(&visitor))
}

pub(super) async fn edit(
    State(web): State<Web>,
    At(id): At<Questionnaire>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let input = deeds::typed(&web.house, visitor.actor(), id).await?;
    let choices = surveys::view(&web.house, visitor.actor(), id).await?.choices;
    let page = Some(format!("/surveys/{id}"));
    Ok(SurveyForm { choices, input, page }.page(&visitor).answer(&visitor))
}

pub(super) async fn add(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(input): Sent<SurveyInput>,
) -> Result<Response, Failure> {
    let id = deeds::add(&web.house, visitor.actor(), &input).await?;
    Ok(saved(&web, &format!("/surveys/{id}")))
}
