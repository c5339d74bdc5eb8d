//! How the experts of a mission worked: what its Member and the secretariat said of each, what the expert replied, and one form
//! at a time.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::roster::appraisals::{
    self, AppraisalInput, AppraisalStep, Appraisals, Appraised, Line, ReplyInput,
};
use trellis_domain::{
    missions::{evaluation::EvaluationState, mission::Mission},
    people::policy::Right,
};
use trellis_words::Words;

use super::{crumbs, page_of, sample};
use crate::{
    Web,
    asked::At,
    components::{
        definitions::definitions,
        figures,
        form::{self, Kind, Wrong},
        name::name,
        printed,
        sheet::{Sheet, field, hinted},
    },
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{View, forms::FORM, saved},
    session::Visitor,
};

/// The page, with the form that its address asks for: whose, of which expert, to whose word.
pub(crate) struct Said {
    view: Appraisals,
    form: Option<String>,
    expert: String,
    voice: String,
}

impl Said {
    fn door(&self) -> String {
        format!("{}/appraisals", page_of(&self.view.mission))
    }

    fn is_asked(&self, form: &str, expert: &Appraised) -> bool {
        self.form.as_deref() == Some(form) && self.expert == expert.id.to_string()
    }

    /// A step that needs nothing but a button.
    fn step(&self, visitor: &Visitor, (expert, line): (&Appraised, &Line), to: &str) -> Markup {
        html! {
            form method="post" action={ (self.door()) "/state" } {
                (form::token(visitor))
                input type="hidden" name="expert" value=(expert.id);
                input type="hidden" name="voice" value=(line.appraisal.voice.code());
                input type="hidden" name="to" value=(to);
                button.button.second {
                    (visitor.words.say(&format!("appraisal-of-way-{to}")))
                    span.sr { " – " (name(&expert.name)) }
                }
            }
        }
    }

    fn line(&self, visitor: &Visitor, expert: &Appraised, line: &Line) -> Markup {
        let (words, own) = (&visitor.words, &line.appraisal);
        let state = words.say(&format!("mission-evaluation-state-{}", own.state.code()));
        let mut facts = vec![
            (words.say("appraisal-of-score"), html! { bdi { (own.score) } " / 5" }),
            (words.say("expert-state"), html! { (state) ", " (figures::day(words, own.since)) }),
        ];
        if own.state == EvaluationState::Shared && own.reply.is_none() {
            facts.push((words.say("appraisal-of-until"), figures::day(words, own.reply_until())));
        }
        let may = |right| line.rights.has(right);
        html! {
            section {
                h3 { (words.say(&format!("mission-evaluation-voice-{}", own.voice.code()))) }
                (definitions(&facts))
                @if !own.text.is_empty() { (printed::lines(&own.text)) }
                @if let Some((reply, on)) = &own.reply {
                    blockquote {
                        p.fine { (words.say("appraisal-of-reply")) ", " (figures::day(words, *on)) }
                        (printed::lines(reply))
                    }
                }
                div.deeds {
                    @if own.state == EvaluationState::Shared && expert.is_own && may(Right::Comment) {
                        a.button.second href={ (self.door()) "?" (FORM) "=reply&expert=" (expert.id) "&voice=" (own.voice.code()) "#reply" } {
                            (words.say("appraisal-of-answer"))
                        }
                    }
                    @if let Some(way) = own.way().filter(|_| may(Right::Move)) { (self.step(visitor, (expert, line), way.code())) }
                    @if own.state == EvaluationState::Draft && may(Right::Withdraw) { (self.step(visitor, (expert, line), "withdraw")) }
                }
                @if self.is_asked("reply", expert) && self.voice == own.voice.code() && expert.is_own { (self.reply(visitor, expert)) }
            }
        }
    }

    fn reply(&self, visitor: &Visitor, expert: &Appraised) -> Markup {
        let text = field("text", visitor.words.say("appraisal-of-reply"), "", Kind::Lines(5));
        html! {
            form.sheet #reply method="post" action={ (self.door()) "/replies" } novalidate {
                (form::token(visitor))
                input type="hidden" name="expert" value=(expert.id);
                input type="hidden" name="voice" value=(self.voice);
                (form::field(&text, &Wrong::NONE))
                button.button { (visitor.words.say("save")) }
            }
        }
    }

    fn write(&self, visitor: &Visitor, expert: &Appraised) -> Markup {
        let words = &visitor.words;
        let mut own = expert.lines.iter().map(|line| &line.appraisal);
        let own = own.find(|own| own.voice == self.view.voice);
        let score = own.map(|own| own.score.to_string()).unwrap_or_default();
        let text = own.map(|own| own.text.clone()).unwrap_or_default();
        let id = expert.id.to_string();
        let fields = [
            hinted(
                words.say("appraisal-of-score-hint"),
                field("score", words.say("appraisal-of-score"), &score, Kind::Line("text", None)),
            ),
            field("text", words.say("appraisal-of-text"), &text, Kind::Lines(5)),
        ];
        Sheet {
            id: "appraisal",
            title: words.say("appraisal-of-write"),
            action: self.door(),
            hidden: Some(("expert", &id)),
            fields: &fields,
            ..Sheet::blank(&Wrong::NONE)
        }
        .render(visitor)
    }

    fn expert(&self, visitor: &Visitor, expert: &Appraised) -> Markup {
        let words = &visitor.words;
        html! {
            section {
                h2 { (name(&expert.name)) }
                @for line in &expert.lines { (self.line(visitor, expert, line)) }
                @if expert.lines.is_empty() { p { (words.say("appraisal-of-none")) } }
                @if expert.may_write {
                    @if self.is_asked("write", expert) { (self.write(visitor, expert)) }
                    @else {
                        div.deeds {
                            a.button.second href={ (self.door()) "?" (FORM) "=write&expert=" (expert.id) "#appraisal" } {
                                (words.say("appraisal-of-write"))
                                span.sr { " – " (name(&expert.name)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

impl View for Said {
    fn sample() -> Self {
        let view = sample::appraisals();
        let expert = view.experts[0].id.to_string();
        Self { view, form: Some("write".to_owned()), expert, voice: String::new() }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words: &Words = &visitor.words;
        let main = html! {
            p { (words.say("appraisal-of-lead")) }
            @if !self.view.is_over { p { (words.say("appraisal-of-early")) } }
            @for expert in &self.view.experts { (self.expert(visitor, expert)) }
        };
        let mut all = crumbs(words);
        all.push((self.view.mission.title.clone(), page_of(&self.view.mission)));
        Page::new(words.say("appraisal-of-title"))
            .kicker(name(&self.view.mission.title))
            .crumbs(all)
            .main(main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Mission>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let view = appraisals::view(&web.house, visitor.actor(), id).await?;
    let value = |name| visitor.address.value(name).unwrap_or_default().to_owned();
    let form = visitor.address.value(FORM).map(str::to_owned);
    let (expert, voice) = (value("expert"), value("voice"));
    Ok(Said { view, form, expert, voice }.page(&visitor).answer(&visitor))
}

/// Writes an appraisal, or the draft of the own side anew.
pub(super) async fn give(
    State(web): State<Web>,
    At(id): At<Mission>,
    visitor: Visitor,
    Sent(input): Sent<AppraisalInput>,
) -> Result<Response, Failure> {
    appraisals::give(&web.house, visitor.actor(), id, &input).await?;
    Ok(saved(&web, &format!("/missions/{id}/appraisals")))
}

/// Shares it, makes it final or takes a draft back.
pub(super) async fn move_on(
    State(web): State<Web>,
    At(id): At<Mission>,
    visitor: Visitor,
    Sent(input): Sent<AppraisalStep>,
) -> Result<Response, Failure> {
    appraisals::move_on(&web.house, visitor.actor(), id, &input).await?;
    Ok(saved(&web, &format!("/missions/{id}/appraisals")))
}

/// Keeps what the expert replies.
pub(super) async fn reply(
    State(web): State<Web>,
    At(id): At<Mission>,
    visitor: Visitor,
    Sent(input): Sent<ReplyInput>,
) -> Result<Response, Failure> {
    appraisals::reply(&web.house, visitor.actor(), id, &input).await?;
    Ok(saved(&web, &format!("/missions/{id}/appraisals")))
}
