//! One evaluation of a mission: marks and words of one side, and the reply of the expert.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::missions::{
    deeds::RemarkInput,
    evaluations::{self, EvaluationInput, EvaluationMoveInput, EvaluationView},
};
use trellis_domain::{
    missions::{
        evaluation::{Evaluation, EvaluationState, EvaluationWay, MARKS},
        mission::{Mission, MissionId},
    },
    people::policy::Right,
};
use trellis_words::Words;

use super::{
    crumbs, deed,
    forms::{self, Open},
    history, page_of, remarks, sample,
};
use crate::{
    Web,
    asked::At,
    components::{
        definitions::definitions,
        form::{self, Kind},
        name::name,
        printed,
        sheet::{field, hinted, or_none},
    },
    error::Failure,
    extract::{Nothing, Sent},
    page::Page,
    pages::{View, forms::FORM, saved},
    session::Visitor,
};

/// A state as a shape, a word and a colour.
pub(super) fn mark(words: &Words, state: EvaluationState) -> Markup {
    let class = match state {
        EvaluationState::Draft => "st no-data",
        EvaluationState::Shared => "st on-track",
        EvaluationState::Final => "st met",
    };
    html! { span class=(class) { (words.say(&format!("mission-evaluation-state-{}", state.code()))) } }
}

/// The form that begins an evaluation, or changes what it says.
pub(super) fn form(visitor: &Visitor, mission: MissionId, evaluation: Option<&Evaluation>) -> Markup {
    let words = &visitor.words;
    let input = evaluation.map(EvaluationInput::of).unwrap_or_default();
    let marks = (MARKS.0..=MARKS.1)
        .map(|mark| (mark.to_string(), words.say(&format!("mission-evaluation-mark-{mark}"))));
    let marks: Vec<_> = marks.collect();
    let optional = or_none(words, marks.clone());
    let own = |name, key: &str, value, kind| field(name, words.say(key), value, kind);
    let fields = [
        own("result", "mission-evaluation-result", &input.result, Kind::Choice(&marks)),
        own("experts", "mission-evaluation-experts", &input.experts, Kind::Choice(&optional)),
        own("running", "mission-evaluation-running", &input.running, Kind::Choice(&optional)),
        hinted(
            words.say("mission-evaluation-words-hint"),
            own("words", "mission-evaluation-words", &input.words, Kind::Lines(5)),
        ),
    ];
    let action = match evaluation {
        Some(evaluation) => format!("/mission-evaluations/{}", evaluation.id),
        None => format!("/missions/{mission}/evaluations"),
    };
    let title =
        words.say(if evaluation.is_some() { "mission-evaluation-edit" } else { "mission-evaluation-add" });
    let (hint, hidden) = (Some(words.say("mission-evaluation-hint")), ("form", "evaluation"));
    Open { id: "evaluation", title, hint, action, hidden, seen: &input.seen }.render(visitor, &fields)
}

/// An evaluation with the form that its address asks for.
pub(crate) struct OneEvaluation {
    view: EvaluationView,
    form: Option<String>,
}

impl OneEvaluation {
    fn may(&self, right: Right) -> bool {
        self.view.rights.has(right)
    }

    fn page_of(&self) -> String {
        format!("/mission-evaluations/{}", self.view.evaluation.id)
    }

    fn facts(&self, words: &Words) -> Markup {
        let (evaluation, mission) = (&self.view.evaluation, &self.view.mission);
        let mut facts = vec![
            (words.say("mission-evaluation-state"), mark(words, evaluation.state)),
            (words.say("mission-of-report"), html! { a href=(page_of(mission)) { (name(&mission.title)) } }),
        ];
        let marks = [
            ("mission-evaluation-result", evaluation.result),
            ("mission-evaluation-experts", evaluation.experts),
            ("mission-evaluation-running", evaluation.running),
        ];
        for (key, value) in marks {
            if let Some(value) = value {
                facts.push((
                    words.say(key),
                    html! { (words.say(&format!("mission-evaluation-mark-{value}"))) },
                ));
            }
        }
        definitions(&facts)
    }

    fn offered(&self, visitor: &Visitor) -> Markup {
        let (words, page) = (&visitor.words, self.page_of());
        let mut offered: Vec<(&str, &str)> = Vec::new();
        offered.extend(self.view.way.map(|way| (way.code(), way_key(way))));
        if self.may(Right::Edit) {
            offered.push(("evaluation", "mission-evaluation-edit"));
        }
        if self.may(Right::Comment) {
            offered.push(("say", "mission-evaluation-reply"));
        }
        html! {
            @if !offered.is_empty() {
                div.deeds {
                    @for (form, key) in &offered {
                        a.button.second href={ (page) "?" (FORM) "=" (form) "#" (form) } { (words.say(key)) }
                    }
                    @if self.may(Right::Withdraw) {
                        (form::button(visitor, &format!("{page}/withdrawal"), &words.say("mission-evaluation-withdraw"), &self.view.mission.title))
                    }
                }
            }
        }
    }

    fn sheet(&self, visitor: &Visitor) -> Markup {
        let (words, asked) = (&visitor.words, self.form.as_deref());
        let way = asked.and_then(EvaluationWay::from_code).filter(|way| self.view.way == Some(*way));
        match (asked, way) {
            (_, Some(way)) => {
                let hint = match way {
                    EvaluationWay::Share => "mission-evaluation-share-hint",
                    EvaluationWay::Finish => "mission-evaluation-finish-hint",
                };
                let (title, action) = (words.say(way_key(way)), format!("{}/state", self.page_of()));
                let hidden = ("to", way.code());
                Open { id: way.code(), title, hint: Some(words.say(hint)), action, hidden, seen: "" }
                    .render(visitor, &[])
            }
            (Some("evaluation"), _) if self.may(Right::Edit) => {
                form(visitor, self.view.mission.id, Some(&self.view.evaluation))
            }
            (Some("say"), _) if self.may(Right::Comment) => {
                forms::say(visitor, format!("{}/remarks", self.page_of()), "mission-evaluation-reply-hint")
            }
            _ => html! {},
        }
    }
}

/// What a step of an evaluation is called.
const fn way_key(way: EvaluationWay) -> &'static str {
    match way {
        EvaluationWay::Share => "mission-evaluation-way-share",
        EvaluationWay::Finish => "mission-evaluation-way-finish",
    }
}

impl View for OneEvaluation {
    fn sample() -> Self {
        Self { view: sample::evaluation_view(), form: Some("evaluation".to_owned()) }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let (words, evaluation) = (&visitor.words, &self.view.evaluation);
        let main = html! {
            (self.facts(words))
            (self.offered(visitor))
            (self.sheet(visitor))
            @if !evaluation.words.is_empty() {
                section {
                    h2 { (words.say("mission-evaluation-words")) " " span.tag { (words.say("finding-protected")) } }
                    (printed::lines(&evaluation.words))
                }
            }
            (remarks(words, &self.view.remarks))
            (history(words, &self.view.history))
        };
        let mut crumbs = crumbs(words);
        crumbs.push((self.view.mission.title.clone(), page_of(&self.view.mission)));
        let title = words.say(&format!("mission-evaluation-voice-{}", evaluation.voice.code()));
        Page::new(title).crumbs(crumbs).main(main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Evaluation>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let view = evaluations::view(&web.house, visitor.actor(), id).await?;
    let form = visitor.address.value(FORM).map(str::to_owned);
    Ok(OneEvaluation { view, form }.page(&visitor).answer(&visitor))
}

pub(super) async fn add(
    State(web): State<Web>,
    At(id): At<Mission>,
    visitor: Visitor,
    Sent(input): Sent<EvaluationInput>,
) -> Result<Response, Failure> {
    let id = evaluations::add(&web.house, visitor.actor(), id, &input).await?;
    Ok(saved(&web, &format!("/mission-evaluations/{id}")))
}

deed! {
    /// Changes what a draft says.
    change(Evaluation, EvaluationInput) = evaluations::change, "/mission-evaluations/{}";
}
deed! {
    /// Moves it on.
    move_on(Evaluation, EvaluationMoveInput) = evaluations::move_on, "/mission-evaluations/{}";
}
deed! {
    /// Keeps what somebody says on it.
    say(Evaluation, RemarkInput) = evaluations::say, "/mission-evaluations/{}";
}

pub(super) async fn withdraw(
    State(web): State<Web>,
    At(id): At<Evaluation>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    let mission = evaluations::withdraw(&web.house, visitor.actor(), id).await?;
    Ok(saved(&web, &format!("/missions/{mission}")))
}
