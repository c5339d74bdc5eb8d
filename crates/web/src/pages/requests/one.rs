//! One request: what is asked and what for, what is owed on it, what was said and what became of it. What is protected is
//! there for whoever may read it; the log tells of each look.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    indicators::plain,
    requests::{self, RequestView, counting::Said as Offered},
    surveys::taken::{self, Origin, TakenUp},
};
use trellis_domain::{
    people::policy::Right,
    requests::{OtherDonors, Request, RequestState, Said, WaitReason, step::Way},
};
use trellis_words::Words;

use super::{crumbs, due, files, forms, mark, sample, waiting};
use crate::{
    Web,
    asked::At,
    components::{definitions::definitions, figures, form, name::name, printed},
    error::Failure,
    page::Page,
    pages::{View, clipped, forms::FORM, indicators::facts::member_page, surveys},
    session::Visitor,
};

/// Letters of an action or need it names.
const NAMED_LETTERS_MAX: usize = 120;

/// A request with the form that its address asks for.
pub(crate) struct One {
    view: RequestView,
    form: Option<String>,
    /// The answer of a survey that it is made of.
    origin: Option<Origin>,
}

impl One {
    fn request(&self) -> &Request {
        &self.view.request
    }

    fn may(&self, right: Right) -> bool {
        self.view.rights.has(right)
    }

    fn facts(&self, words: &Words) -> Markup {
        let (view, request) = (&self.view, self.request());
        let course = request.course;
        let mut facts = vec![(words.say("request-state"), mark(words, request))];
        let mut add = |key: &str, value: Markup| facts.push((words.say(key), value));
        if let Some(own) = &view.due {
            add("request-due", html! { (due(words, own, view.today)) (waiting(words, request.question_on)) });
        }
        add("request-member", html! { a href=(member_page(view.member.id)) { (name(&view.member.name)) } });
        let days = [
            ("request-submitted-on", course.submitted_on),
            ("request-acknowledged-on", course.acknowledged_on),
            ("request-decided-on", course.decided_on),
            ("request-checked-on", course.checked_on),
        ];
        for (key, day) in days {
            if let Some(day) = day {
                add(key, figures::day(words, day));
            }
        }
        if let Some(wait) = course.waits {
            let key = match wait.reason {
                WaitReason::Deferred => "request-waits-deferred",
                WaitReason::Round => "request-waits-round",
            };
            add(key, figures::day(words, wait.until));
        }
        if !request.redirected_to.is_empty() {
            add("request-redirected-to", name(&request.redirected_to));
        }
        if let Some((reason, day)) = course.closing {
            let reason = words.say(&format!("request-closing-{}", reason.code()));
            add("request-closing", html! { (reason) ", " (figures::day(words, day)) });
        }
        if let Some(person) = &view.entered_by {
            add("request-entered-by", name(person));
        }
        definitions(&facts)
    }

    fn about(&self, words: &Words) -> Markup {
        let (view, request) = (&self.view, self.request());
        let mut facts = Vec::new();
        let mut add = |key: &str, value: Markup| facts.push((words.say(key), value));
        if let Some(level) = request.level {
            add("request-level", html! { (words.say(&format!("request-level-{}", level.code()))) });
        }
        if !view.topics.is_empty() {
            add("request-topics", html! { (name(&words.list(&view.topics))) });
        }
        if !view.needs.is_empty() {
            let needs = html! {
                @for need in &view.needs {
                    p { a href={ "/needs/" (need.id) } { (name(&clipped(&need.name, NAMED_LETTERS_MAX))) } }
                }
            };
            add("request-needs", needs);
        }
        if !view.actions.is_empty() {
            let actions = html! {
                @for (id, label) in &view.actions {
                    p { a href={ "/actions/" (id) } { (name(&clipped(label, NAMED_LETTERS_MAX))) } }
                }
            };
            add("request-actions", actions);
        }
        if !view.missions.is_empty() || view.may_answer {
            let missions = html! {
                @for (id, title, state) in &view.missions {
                    p {
                        a href={ "/missions/" (id) } { (name(&clipped(title, NAMED_LETTERS_MAX))) } " "
                        span.tag { (words.say(&format!("mission-state-{}", state.code()))) }
                    }
                }
                @if view.may_answer { p { a href={ "/missions/new?request=" (view.request.id) } { (words.say("mission-add")) } } }
            };
            add("missions-title", missions);
        }
        for (key, day) in
            [("request-window-from", request.window.from), ("request-window-until", request.window.until)]
        {
            if let Some(day) = day {
                add(key, figures::day(words, day));
            }
        }
        let texts = [
            ("request-language", &request.language),
            ("request-result", &request.expected.result),
            ("request-indicator", &request.expected.indicator),
            ("request-evidence", &request.expected.evidence),
        ];
        for (key, text) in texts {
            if !text.is_empty() {
                add(key, printed::lines(text));
            }
        }
        match &request.others {
            OtherDonors::Unsaid => {}
            OtherDonors::Nobody => add("request-others", html! { (words.say("request-others-nobody")) }),
            OtherDonors::Asked(text) => add("request-others", printed::lines(text)),
        }
        html! {
            section {
                h2 { (words.say("request-asked")) }
                (printed::lines(&request.asked))
                (definitions(&facts))
            }
        }
    }

    /// What it says for the plan and is not recorded, with the one button that records it.
    fn counting(&self, visitor: &Visitor) -> Markup {
        let (words, offers) = (&visitor.words, &self.view.offers);
        html! {
            @if !offers.is_empty() {
                section #count {
                    h2 { (words.say("request-count")) }
                    p { (words.say("request-count-lead")) }
                    ul {
                        @for offer in offers {
                            li {
                                (said(words, &offer.says))
                                @if let Some((_, label)) = self.view.actions.iter().find(|(id, _)| *id == offer.action) {
                                    " " span.fine { (name(&clipped(label, NAMED_LETTERS_MAX))) }
                                }
                            }
                        }
                    }
                    (form::button(visitor, &format!("/requests/{}/facts", self.request().id), &words.say("request-count"), ""))
                }
            }
        }
    }

    fn letter(&self, words: &Words) -> Markup {
        html! {
            @if let Some(letter) = &self.request().letter {
                section {
                    h2 { (words.say("request-letter")) " " span.tag { (words.say("request-protected")) } }
                    blockquote {
                        (printed::lines(&letter.text))
                        p.fine {
                            (name(&letter.sender)) " – " (words.say(&format!("request-channel-{}", letter.channel.code())))
                        }
                    }
                }
            }
        }
    }

    fn said(&self, words: &Words) -> Markup {
        html! {
            @if !self.view.said.is_empty() {
                section {
                    h2 { (words.say("request-said")) " " span.tag { (words.say("request-protected")) } }
                    @for (each, person) in &self.view.said { (word(words, each, person.as_deref())) }
                }
            }
        }
    }

    /// Links to the forms that the visitor may send.
    fn offered(&self, visitor: &Visitor) -> Markup {
        let (words, page) = (&visitor.words, format!("/requests/{}", self.request().id));
        let is_draft = self.request().course.state == RequestState::Draft;
        let steps = self.view.ways.iter().filter(|way| **way != Way::Withdraw);
        let mut offered: Vec<_> = steps.map(|way| (way.code(), forms::way_key(*way))).collect();
        if self.may(Right::Edit) {
            offered.push(("edit", "request-edit"));
        }
        if self.may(Right::Comment) && !is_draft {
            offered.push(("say", forms::say_key(&self.view)));
        }
        if self.view.may_attach {
            offered.push(("attach", "attachment-add"));
        }
        let withdraw = if is_draft { "request-remove-draft" } else { "request-way-withdraw" };
        html! {
            @if !offered.is_empty() || self.may(Right::Withdraw) {
                div.deeds {
                    @for (form, key) in &offered {
                        a.button.second href={ (page) "?" (FORM) "=" (form) "#" (form) } { (words.say(key)) }
                    }
                    @if self.may(Right::Withdraw) {
                        (form::button(visitor, &format!("{page}/withdrawal"), &words.say(withdraw), &self.request().title))
                    }
                }
            }
        }
    }

    /// The form that was asked for; for whoever speaks for the Member the answer at once where a question is open.
    fn sheet(&self, visitor: &Visitor) -> Markup {
        let view = &self.view;
        let is_asked = view.speaks && view.request.question_on.is_some();
        let asked = self.form.as_deref().or(is_asked.then_some("say"));
        let way = asked.and_then(Way::from_code).filter(|way| view.ways.contains(way));
        match (asked, way) {
            (_, Some(way)) => forms::step(visitor, view, way),
            (Some("say"), _) if self.may(Right::Comment) => forms::say(visitor, view),
            (Some("edit"), _) if self.may(Right::Edit) => forms::edit(visitor, view),
            (Some("attach"), _) if view.may_attach => forms::attach(visitor, view),
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
                                (figures::day(words, words.day_at(event.at))) " – "
                                (plain::deed(&event.deed, words))
                                @for told in plain::deed_details(&event.deed, &event.detail, &[], words) { " " span.fine { (name(&told)) } }
                                @if let Some(by) = &event.by { " – " (name(by)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A fact that is offered, in words.
fn said(words: &Words, said: &Offered) -> String {
    let of_mission = |key: &str, mission: &str, count: usize| {
        words.say_with(key, &[("mission", mission.into()), ("count", count.into())])
    };
    match said {
        Offered::Asked(None) => words.say("request-offer-asked"),
        Offered::Asked(Some(true)) => words.say("request-offer-met"),
        Offered::Asked(Some(false)) => words.say("request-offer-unmet"),
        Offered::Helped(mission) => of_mission("request-offer-helped", mission, 1),
        Offered::Experts(count, mission) => of_mission("request-offer-experts", mission, *count),
        Offered::TakenBack => words.say("request-offer-back"),
    }
}

/// A word with its day and who said it.
fn word(words: &Words, said: &Said, person: Option<&str>) -> Markup {
    html! {
        blockquote {
            (printed::lines(&said.text))
            p.fine {
                (words.say(&format!("request-voice-{}", said.voice.code()))) " – "
                (figures::day(words, said.on))
                @if let Some(person) = person { " – " (name(person)) }
                @if !said.source.is_empty() { " – " (name(&said.source)) }
            }
        }
    }
}

impl View for One {
    fn sample() -> Self {
        Self { view: sample::view(), form: Some("accept".to_owned()), origin: None }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let (words, request) = (&visitor.words, self.request());
        let main = html! {
            (self.facts(words))
            (surveys::from_answer(words, self.origin.as_ref()))
            (self.about(words))
            (self.letter(words))
            (files::section(visitor, &self.view))
            (self.said(words))
            (self.counting(visitor))
            (self.offered(visitor))
            (self.sheet(visitor))
            (self.history(words))
        };
        let kicker = match self.view.label.as_str() {
            "" => html! { (words.say("request-state-draft")) },
            label => html! { (name(label)) },
        };
        Page::new(&request.title).kicker(kicker).crumbs(crumbs(words)).main(main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Request>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let view = requests::view(&web.house, visitor.actor(), id).await?;
    let form = visitor.address.value(FORM).map(str::to_owned);
    let origin = taken::origin(&web.house, visitor.actor(), TakenUp::Request(id)).await?;
    Ok(One { view, form, origin }.page(&visitor).answer(&visitor))
}
