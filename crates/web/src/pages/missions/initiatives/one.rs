//! One initiative: for whom and with whom, what it costs and is measured by, what still lacks, what its body did, what it
//! serves and answers. What is protected is there for whoever may read it; the log tells of each look.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    indicators::plain,
    missions::initiatives::{self, InitiativeView},
};
use trellis_domain::{
    kernel::Id,
    missions::initiatives::{Initiative, step::Lack},
    people::policy::Right,
};
use trellis_words::Words;

use super::{crumbs, forms, mark, parts::Parts, review::Review, sample};
use crate::{
    Web,
    asked::At,
    components::{
        definitions::definitions,
        figures, form,
        name::name,
        printed,
        table::{Column, Table},
    },
    error::Failure,
    page::Page,
    pages::{
        View, clipped,
        forms::FORM,
        missions::{self, trainings},
    },
    session::Visitor,
};

/// The parameter that names the part that a form changes.
const PART: &str = "part";
/// Letters of what it serves and answers.
const LINK_LETTERS_MAX: usize = 120;

/// An initiative with the form that its address asks for, and the part that it changes.
pub(crate) struct One {
    view: InitiativeView,
    form: Option<(String, String)>,
    /// Whether the visitor may plan missions, and trainings.
    may_plan: (bool, bool),
}

impl One {
    fn address(&self) -> String {
        format!("/initiatives/{}", self.view.initiative.id)
    }

    fn facts(&self, words: &Words) -> Markup {
        let (view, initiative) = (&self.view, &self.view.initiative);
        let mut facts = vec![(words.say("initiative-state"), mark(words, initiative.course.state))];
        let mut add = |key: &str, value: Markup| facts.push((words.say(key), value));
        if !initiative.timeframe.is_empty() {
            add("initiative-timeframe", name(&initiative.timeframe));
        }
        if let Some(day) = initiative.first_day {
            add("initiative-first-day", figures::day(words, day));
        }
        if let Some(day) = initiative.last_day {
            add("initiative-last-day", figures::day(words, day));
        }
        if let Some(level) = initiative.level {
            add("initiative-level", html! { (words.say(&format!("plan-level-{}", level.code()))) });
        }
        if initiative.south_south || initiative.triangular {
            let kinds = [
                (initiative.south_south, "initiative-south-south"),
                (initiative.triangular, "initiative-triangular"),
            ];
            let kinds = kinds.into_iter().filter(|(is, _)| *is);
            add(
                "initiative-cooperation",
                html! { @for (_, key) in kinds { span.tag { (words.say(key)) } " " } },
            );
        }
        for (partner, title) in &view.partners {
            let key = format!("initiative-part-{}", partner.part.code());
            add(&key, name(title));
        }
        if !view.body.is_empty() {
            add("initiative-body", name(&view.body));
        }
        if let Some(place) = view.place {
            add("initiative-place", figures::number(words, place.into()));
        }
        if !initiative.reuse.is_empty() {
            add("initiative-reuse", printed::lines(&initiative.reuse));
        }
        if let Some(day) = initiative.course.completed_on {
            add(
                "initiative-completed-on",
                html! { (figures::day(words, day)) (printed::lines(&initiative.outcome)) },
            );
        }
        if let Some(day) = initiative.course.ended_on {
            add(
                "initiative-ended-on",
                html! { (figures::day(words, day)) (printed::lines(&initiative.ending_note)) },
            );
        }
        definitions(&facts)
    }

    fn texts(&self, words: &Words) -> Markup {
        let parts = [
            ("initiative-objectives", &self.view.initiative.objectives),
            ("initiative-description", &self.view.initiative.description),
        ];
        html! {
            @for (key, text) in parts {
                @if !text.is_empty() { section { h2 { (words.say(key)) } (printed::lines(text)) } }
            }
        }
    }

    /// What an agreement needs and that is not there, each with the form that mends it.
    fn lacks(&self, words: &Words) -> Markup {
        let form = |lack: Lack| match lack {
            Lack::Budget => "line",
            Lack::Indicator | Lack::Baseline => "indicator",
            Lack::Risk => "risk",
            Lack::Beneficiary => "edit",
            Lack::Agreement => "agreement",
        };
        let offered = forms::offered(&self.view);
        html! {
            @if !self.view.lacks.is_empty() {
                section.flag {
                    h2 { (words.say("initiative-lacks")) }
                    ul {
                        @for lack in &self.view.lacks {
                            li {
                                (words.say(&format!("initiative-lack-{}", lack.code())))
                                @if offered.contains(&form(*lack)) {
                                    " – "
                                    a href={ (self.address()) "?" (FORM) "=" (form(*lack)) "#" (form(*lack)) } {
                                        (words.say(&format!("initiative-form-{}", form(*lack))))
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    fn acts(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::short(words.say("act-day")),
            Column::head(words.say("act-verb")),
            Column::text(words.say("act-paragraph")),
            Column::text(words.say("decision-document")),
            Column::text(words.say("act-recorded-by")),
        ];
        let table = Table::records("acts", words.say("finding-acts"), columns);
        let rows = html! {
            @for line in &self.view.acts {
                (table.row(&[
                    figures::day(words, line.act.day),
                    html! {
                        (words.say(&format!("act-verb-{}", line.act.verb.code())))
                        p.fine { (name(&line.body)) @if let Some(meeting) = &line.meeting { ", " (name(meeting)) } }
                    },
                    name(&line.act.paragraph),
                    html! { @if let Some((id, symbol)) = &line.document { a href={ "/documents/" (id) } { (name(symbol)) } } },
                    html! { @if let Some(person) = &line.recorded_by { (name(person)) } },
                ]))
            }
        };
        html! { @if !self.view.acts.is_empty() { section { h2 { (words.say("finding-acts")) } (table.render(&table.rows(&rows))) } } }
    }

    /// What it serves and answers, and what it is delivered by.
    fn links(&self, visitor: &Visitor) -> Markup {
        let (words, view) = (&visitor.words, &self.view);
        let actions = view.actions.iter().map(|each| (each.action, each.label.as_str()));
        let needs = view.needs.iter().map(|each| (each.id, each.text.as_str()));
        let requests = view.requests.iter().map(|(id, title)| (*id, title.as_str()));
        let agreements = view.agreements.iter();
        html! {
            (self.linked(visitor, ("initiative-serves", "action", "/actions/"), actions.collect()))
            (self.linked(visitor, ("initiative-needs", "need", "/needs/"), needs.collect()))
            (self.linked(visitor, ("initiative-requests", "request", "/requests/"), requests.collect()))
            @if !view.agreements.is_empty() {
                section {
                    h2 { (words.say("agreements-title")) }
                    ul { @for (id, title) in agreements { li { a href={ "/agreements/" (id) } { (name(title)) } } } }
                }
            }
        }
    }

    fn linked<K>(
        &self,
        visitor: &Visitor,
        (key, kind, page): (&str, &str, &str),
        all: Vec<(Id<K>, &str)>,
    ) -> Markup {
        let words = &visitor.words;
        let may = self.view.rights.has(Right::Edit) && !self.view.initiative.course.state.is_over();
        html! {
            @if !all.is_empty() {
                section {
                    h2 { (words.say(key)) }
                    @for (id, title) in all {
                        div.deeds {
                            a href={ (page) (id) } { (name(&clipped(title, LINK_LETTERS_MAX))) }
                            @if may {
                                form method="post" action={ (self.address()) "/links/removal" } {
                                    (form::token(visitor))
                                    input type="hidden" name=(kind) value=(id);
                                    button.button.second {
                                        (words.say("finding-unlink")) span.sr { " – " (name(title)) }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// Its missions and trainings with where each stands, what still follows from them, and the ways to plan more.
    fn done(&self, words: &Words) -> Markup {
        let (done, id) = (&self.view.done, self.view.initiative.id);
        let is_over = self.view.initiative.course.state.is_over();
        let plans = |may: bool| may && !is_over && self.view.rights.has(Right::Edit);
        html! {
            @if !done.is_empty() || plans(self.may_plan.0) || plans(self.may_plan.1) {
                section #done {
                    h2 { (words.say("initiative-done")) }
                    @for (id, title, state) in &done.missions {
                        p { a href={ "/missions/" (id) } { (name(title)) } " " (missions::mark(words, *state)) }
                    }
                    @for training in &done.trainings {
                        p {
                            a href={ "/trainings/" (training.id) } { (name(&training.title)) }
                            " " (trainings::mark(words, training))
                        }
                    }
                    @if !done.follow_ups.is_empty() {
                        h3 { (words.say("initiative-follow-ups")) }
                        @for each in &done.follow_ups {
                            p {
                                a href={ "/missions/" (each.mission) "/report" } { (name(&each.action)) }
                                " " (figures::day(words, each.due))
                                @if each.is_overdue(self.view.today) { " " span.tag.doubt { (words.say("follow-up-state-overdue")) } }
                            }
                        }
                    }
                    p {
                        @if plans(self.may_plan.0) { a href={ "/missions/new?initiative=" (id) } { (words.say("mission-add")) } " " }
                        @if plans(self.may_plan.1) { a href={ "/trainings/new?initiative=" (id) } { (words.say("training-add")) } }
                    }
                }
            }
        }
    }

    /// What was learnt from similar work.
    fn lessons(&self, words: &Words) -> Markup {
        html! {
            @if !self.view.lessons.is_empty() {
                section #lessons {
                    h2 { (words.say("lessons-similar")) }
                    @for lesson in &self.view.lessons {
                        blockquote {
                            (printed::lines(&lesson.text))
                            p.fine { a href=(lesson.href) { (name(&lesson.title)) } }
                        }
                    }
                    p { a href="/lessons" { (words.say("lessons-title")) } }
                }
            }
        }
    }

    /// What is still open, for whoever is about to end it.
    fn still_open(&self, words: &Words) -> Markup {
        let ends = |(form, _): &&(String, String)| ["complete", "close", "cancel"].contains(&form.as_str());
        let open = self.form.as_ref().filter(ends).map_or(0, |_| self.view.done.open());
        html! {
            @if open > 0 {
                p.flag {
                    (words.say_with("initiative-still-open", &[("count", open.into())]))
                    " " a href="#done" { (words.say("initiative-done")) }
                }
            }
        }
    }

    fn said(&self, words: &Words) -> Markup {
        html! {
            @if !self.view.said.is_empty() {
                section {
                    h2 { (words.say("finding-remarks")) }
                    @for (each, person) in &self.view.said {
                        blockquote {
                            (printed::lines(&each.text))
                            p.fine {
                                (figures::day(words, words.day_at(each.at)))
                                @if let Some(person) = person { " – " (name(person)) }
                            }
                        }
                    }
                }
            }
        }
    }

    /// Links to the forms that the visitor may send.
    fn offered(&self, visitor: &Visitor) -> Markup {
        let (words, page) = (&visitor.words, self.address());
        let offered = forms::offered(&self.view);
        let withdrawal = format!("{page}/withdrawal");
        html! {
            @if !offered.is_empty() {
                div.deeds {
                    @for form in &offered {
                        a.button.second href={ (page) "?" (FORM) "=" (form) "#" (form) } {
                            (words.say(&format!("initiative-form-{form}")))
                        }
                    }
                    @if self.view.rights.has(Right::Withdraw) {
                        (form::button(visitor, &withdrawal, &words.say("initiative-withdraw"), &self.view.initiative.title))
                    }
                }
            }
        }
    }

    /// The form that was asked for; for whoever speaks for a Member that is asked, its agreement at once.
    fn sheet(&self, visitor: &Visitor) -> Markup {
        let offered = forms::offered(&self.view);
        let waits = offered.contains(&"agreement") && !self.view.on_behalf;
        let asked = match &self.form {
            Some((form, part)) => Some((form.as_str(), part.as_str())),
            None => waits.then_some(("agreement", "")),
        };
        match asked {
            Some((form, part)) if offered.contains(&form) => forms::asked(visitor, &self.view, (form, part)),
            _ => Markup::default(),
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

impl View for One {
    fn sample() -> Self {
        Self { view: sample::view(), form: Some(("line".to_owned(), String::new())), may_plan: (true, true) }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let (words, initiative) = (&visitor.words, &self.view.initiative);
        let parts = Parts { view: &self.view, visitor };
        let review = Review { view: &self.view, visitor };
        let main = html! {
            (self.facts(words))
            (self.lacks(words))
            (self.texts(words))
            (self.lessons(words))
            (parts.beneficiaries())
            (parts.budget())
            (parts.indicators())
            (parts.risks())
            (parts.principles())
            (parts.terms())
            (parts.leads())
            (parts.effort())
            (self.links(visitor))
            (parts.together())
            (self.done(words))
            (self.acts(words))
            (review.found())
            (review.report())
            (self.said(words))
            (self.offered(visitor))
            (self.still_open(words))
            (self.sheet(visitor))
            (self.history(words))
        };
        Page::new(&initiative.title).kicker(name(&initiative.code)).crumbs(crumbs(words)).main(main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Initiative>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let view = initiatives::view(&web.house, visitor.actor(), id).await?;
    let part = visitor.address.value(PART).unwrap_or_default().to_owned();
    let form = visitor.address.value(FORM).map(|form| (form.to_owned(), part));
    let actor = visitor.actor();
    let may_plan = (trellis_app::missions::may_add(actor), trellis_app::missions::trainings::may_add(actor));
    Ok(One { view, form, may_plan }.page(&visitor).answer(&visitor))
}
