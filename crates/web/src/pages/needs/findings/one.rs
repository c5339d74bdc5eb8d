//! One finding: what was found and how it can be put right, what the Member replied, what its body did, what answers it.
//! What is protected is there for whoever may read it; the log tells of each look.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    indicators::plain,
    needs::findings::{self, FindingView},
    surveys::taken::{self, Origin, TakenUp},
};
use trellis_domain::{
    needs::findings::{Finding, Said, Voice, step::Way},
    people::policy::Right,
};
use trellis_words::Words;

use super::{crumbs, forms, mark, sample};
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
    pages::{View, clipped, forms::FORM, indicators::facts::member_page, surveys},
    session::Visitor,
};

/// Letters of an action that answers it.
const ANSWER_LETTERS_MAX: usize = 120;

/// A finding with the form that its address asks for.
pub(crate) struct One {
    view: FindingView,
    form: Option<String>,
    /// The answer of a survey that it is made of.
    origin: Option<Origin>,
}

impl One {
    fn finding(&self) -> &Finding {
        &self.view.finding
    }

    fn may(&self, right: Right) -> bool {
        self.view.rights.has(right)
    }

    fn facts(&self, words: &Words) -> Markup {
        let (view, finding) = (&self.view, self.finding());
        let mut facts = vec![(words.say("finding-state"), mark(words, finding.course.state))];
        let mut add = |key: &str, value: Markup| facts.push((words.say(key), value));
        add("finding-kind", html! { (words.say(&format!("finding-kind-{}", finding.kind.code()))) });
        if let Some(member) = &view.member {
            add("finding-member", html! { a href=(member_page(member.id)) { (name(&member.name)) } });
        }
        add("finding-body", name(&view.body));
        if let Some(day) = finding.found_on {
            add("finding-found-on", figures::day(words, day));
        }
        if !finding.source.text.is_empty() || !finding.source.link.is_empty() {
            add("finding-source", self.source());
        }
        if let Some((meeting, title)) = &view.meeting {
            add(
                "finding-meeting",
                html! { @match meeting { Some(id) => a href={ "/meetings/" (id) } { (name(title)) }, None => (name(title)) } },
            );
        }
        if let Some((id, symbol)) = &view.paper {
            add("finding-paper", html! { a href={ "/documents/" (id) } { (name(symbol)) } });
        }
        if let Some(day) = view.replied_on {
            add("finding-replied-on", figures::day(words, day));
        }
        if !finding.why_no_reply.is_empty() {
            add("finding-why-no-reply", printed::lines(&finding.why_no_reply));
        }
        if let Some(closing) = finding.course.closing {
            let reason = words.say(&format!("finding-closing-{}", closing.reason.code()));
            let successor = html! {
                @if let Some((id, title)) = &view.successor { " – " a href={ "/findings/" (id) } { (name(title)) } }
            };
            add(
                "finding-closing",
                html! { (reason) ", " (figures::day(words, closing.on)) (successor) (printed::lines(&finding.closing_note)) },
            );
        }
        definitions(&facts)
    }

    fn source(&self) -> Markup {
        let source = &self.finding().source;
        let text = format!("{} {}", source.text, source.paragraph);
        let text = if text.trim().is_empty() { source.link.as_str() } else { text.trim() };
        html! {
            @if source.link.is_empty() { (name(text)) }
            @else { a href=(source.link) rel="noreferrer" { (name(text)) } }
        }
    }

    fn texts(&self, words: &Words) -> Markup {
        let finding = self.finding();
        let parts = [
            ("finding-found", &finding.found),
            ("finding-guidance", &finding.guidance),
            ("finding-evidence", &finding.evidence),
        ];
        html! {
            @for (key, text) in parts {
                @if !text.is_empty() {
                    section {
                        h2 {
                            (words.say(key))
                            @if key == "finding-evidence" { " " span.tag { (words.say("finding-protected")) } }
                        }
                        (printed::lines(text))
                    }
                }
            }
        }
    }

    fn said(&self, words: &Words, voice: Voice) -> Markup {
        let said: Vec<_> = self.view.said.iter().filter(|(each, _)| each.voice == voice).collect();
        let is_reply = voice == Voice::Member;
        let title = words.say(if is_reply { "finding-replies" } else { "finding-remarks" });
        html! {
            @if !said.is_empty() {
                section {
                    h2 { (title) @if is_reply { " " span.tag { (words.say("finding-protected")) } } }
                    @for (each, person) in said { (word(words, each, person.as_deref())) }
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
        html! { @if !self.view.acts.is_empty() { h2 { (words.say("finding-acts")) } (table.render(&table.rows(&rows))) } }
    }

    /// The needs it opened, and where it may open one.
    fn needs(&self, words: &Words) -> Markup {
        let opened = &self.view.opened;
        html! {
            @if !opened.needs.is_empty() || !opened.into.is_empty() {
                section {
                    h2 { (words.say("finding-needs")) }
                    @if opened.proposes { p.flag { (words.say("finding-need-open")) } }
                    @for each in &opened.needs {
                        p {
                            a href={ "/needs/" (each.need) } { (name(&clipped(&each.text, ANSWER_LETTERS_MAX))) }
                            " " span.tag { (words.say(&format!("need-state-{}", each.state.code()))) }
                        }
                    }
                    @for (id, title) in &opened.into {
                        p {
                            a.button.second href={ "/assessments/" (id) "/needs?form=need&finding=" (self.finding().id) "#need" } {
                                (words.say_with("finding-open-need", &[("assessment", title.as_str().into())]))
                            }
                        }
                    }
                }
            }
        }
    }

    fn answers(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let action = format!("/findings/{}/actions/removal", self.finding().id);
        html! {
            section {
                h2 { (words.say("mandate-answered-by")) }
                @for answer in &self.view.answers {
                    div.deeds {
                        a href={ "/actions/" (answer.action) } { (name(&clipped(&answer.label, ANSWER_LETTERS_MAX))) }
                        @if !self.view.linkable.is_empty() {
                            form method="post" action=(action) {
                                (form::token(visitor))
                                input type="hidden" name="action" value=(answer.action);
                                button.button.second {
                                    (words.say("finding-unlink"))
                                    span.sr { " – " (name(&answer.label)) }
                                }
                            }
                        }
                    }
                }
                @if self.view.answers.is_empty() { p { span.tag.doubt { (words.say("finding-unanswered")) } } }
            }
        }
    }

    /// Links to the forms that the visitor may send.
    fn offered(&self, visitor: &Visitor) -> Markup {
        let (words, page) = (&visitor.words, format!("/findings/{}", self.finding().id));
        let mut offered = Vec::new();
        if self.may(Right::Comment) {
            offered.push(("say", if self.view.speaks { "finding-reply" } else { "finding-remark" }));
        }
        offered.extend(self.view.ways.iter().map(|way| (way.code(), forms::way_key(*way))));
        if self.may(Right::Edit) {
            offered.push(("edit", "finding-edit"));
        }
        if !self.view.linkable.is_empty() {
            offered.push(("link", "finding-link"));
        }
        let withdrawal = format!("{page}/withdrawal");
        html! {
            @if !offered.is_empty() {
                div.deeds {
                    @for (form, key) in &offered {
                        a.button.second href={ (page) "?" (FORM) "=" (form) "#" (form) } { (words.say(key)) }
                    }
                    @if self.may(Right::Withdraw) {
                        (form::button(visitor, &withdrawal, &words.say("finding-withdraw"), &self.finding().title))
                    }
                }
            }
        }
    }

    /// The form that was asked for; for whoever speaks for the Member, the reply at once.
    fn sheet(&self, visitor: &Visitor) -> Markup {
        let view = &self.view;
        let asked = self.form.as_deref().or(view.speaks.then_some("say"));
        let way = asked.and_then(Way::from_code).filter(|way| view.ways.contains(way));
        match (asked, way) {
            (_, Some(way)) => forms::step(visitor, view, way),
            (Some("say"), _) if self.may(Right::Comment) => forms::say(visitor, view),
            (Some("edit"), _) if self.may(Right::Edit) => forms::edit(visitor, view),
            (Some("link"), _) if !view.linkable.is_empty() => forms::link(visitor, view),
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

/// A word with its day and who said it.
fn word(words: &Words, said: &Said, person: Option<&str>) -> Markup {
    html! {
        blockquote {
            (printed::lines(&said.text))
            p.fine {
                (figures::day(words, said.on))
                @if let Some(person) = person { " – " (name(person)) }
                @if !said.source.is_empty() { " – " (name(&said.source)) }
            }
        }
    }
}

impl View for One {
    fn sample() -> Self {
        Self { view: sample::view(), form: Some("decide".to_owned()), origin: None }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let (words, finding) = (&visitor.words, self.finding());
        let main = html! {
            (self.facts(words))
            (surveys::from_answer(words, self.origin.as_ref()))
            (self.texts(words))
            (self.said(words, Voice::Member))
            (self.said(words, Voice::Own))
            (self.acts(words))
            (self.needs(words))
            (self.answers(visitor))
            (self.offered(visitor))
            (self.sheet(visitor))
            (self.history(words))
        };
        let kicker = html! {
            (name(&finding.number)) " " (words.say(&format!("finding-kind-{}", finding.kind.code())))
        };
        Page::new(&finding.title).kicker(kicker).crumbs(crumbs(words)).main(main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Finding>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let view = findings::view(&web.house, visitor.actor(), id).await?;
    let form = visitor.address.value(FORM).map(str::to_owned);
    let origin = taken::origin(&web.house, visitor.actor(), TakenUp::Finding(id)).await?;
    Ok(One { view, form, origin }.page(&visitor).answer(&visitor))
}
