//! What an initiative came to, on its page: findings with what is said of them, the final report with what bodies made of it,
//! and the forms for all of that.

use axum::{
    extract::{Path, State},
    response::Response,
};
use maud::{Markup, html};
use trellis_app::{
    Problem,
    missions::initiatives::{
        InitiativeView,
        review::{AssessedRow, FoundRow, ReportRow},
    },
    papers::{Format, initiative::print},
};
use trellis_domain::{
    meetings::SessionState,
    missions::initiatives::review::{Effect, FinalState, Found, Outcome},
};
use trellis_words::Words;

use crate::{
    Web,
    components::{
        definitions::definitions,
        figures,
        form::{self, Field, Kind},
        name::name,
        printed,
        sheet::{coded, field, hinted},
        table::{Column, Table},
    },
    error::Failure,
    pages::{clipped, forms::FORM, papers::answer},
    session::Visitor,
};

/// Letters of a finding in a choice and in what is read out of a button.
const LETTERS_MAX: usize = 90;

/// What an initiative came to, for one visitor.
pub(super) struct Review<'a> {
    pub view: &'a InitiativeView,
    pub visitor: &'a Visitor,
}

impl Review<'_> {
    fn words(&self) -> &Words {
        &self.visitor.words
    }

    fn page(&self) -> String {
        format!("/initiatives/{}", self.view.initiative.id)
    }

    /// The findings, each with what is said of it.
    pub(super) fn found(&self) -> Markup {
        let words = self.words();
        let of = &self.view.review;
        if of.found.is_empty() {
            return Markup::default();
        }
        let columns = vec![
            Column::head(words.say("found-statement")),
            Column::text(words.say("found-effect")),
            Column::text(words.say("found-evidence")),
            Column::text(words.say("found-lesson")),
        ];
        let table = Table::records("found", words.say("found-title"), columns);
        let rows = html! { @for row in &of.found { (table.row(&self.cells(row))) } };
        html! {
            section {
                h2 { (words.say("found-title")) }
                (table.render(&table.rows(&rows)))
                p.fine { (words.say("found-not-caused")) }
            }
        }
    }

    fn cells(&self, row: &FoundRow) -> [Markup; 4] {
        let (words, found) = (self.words(), &row.found);
        [
            html! {
                (printed::lines(&found.statement))
                p.fine { (figures::day(words, found.on)) }
                @for (said, whose) in &row.feedback {
                    blockquote {
                        (printed::lines(&said.text))
                        p.fine {
                            (figures::day(words, words.day_at(said.at)))
                            @if let Some(whose) = whose { " – " (name(whose)) }
                        }
                    }
                }
                (self.deeds(found))
            },
            effect(words, found),
            printed::lines(&found.evidence),
            printed::lines(&found.lesson),
        ]
    }

    fn deeds(&self, found: &Found) -> Markup {
        let (words, of) = (self.words(), &self.view.review);
        let about = clipped(&found.statement, LETTERS_MAX);
        let link = |form: &str, key: &str| {
            html! {
                a href={ (self.page()) "?" (FORM) "=" (form) "&part=" (found.id) "#" (form) } {
                    (words.say(key)) span.sr { " – " (name(&about)) }
                }
            }
        };
        html! {
            @if of.may_say || of.may_write {
                div.deeds {
                    @if of.may_say { (link("feedback", "initiative-form-feedback")) }
                    @if of.may_write {
                        (link("found", "initiative-change"))
                        form method="post" action={ (self.page()) "/found/removal" } {
                            (form::token(self.visitor))
                            input type="hidden" name="id" value=(found.id);
                            button.button.second { (words.say("remove")) span.sr { " – " (name(&about)) } }
                        }
                    }
                }
            }
        }
    }

    /// The final report, where it stands and what bodies made of it.
    pub(super) fn report(&self) -> Markup {
        let words = self.words();
        let Some(row) = &self.view.review.report else { return Markup::default() };
        let report = &row.report;
        let texts = [
            ("final-done", &report.done),
            ("final-reached", &report.reached),
            ("final-recommended", &report.recommended),
        ];
        let exports = self.view.rights.has(trellis_domain::people::policy::Right::Export);
        let formats = Format::ALL.iter().filter(|format| exports || !format.is_table());
        html! {
            section #final-report {
                h2 { (words.say("final-title")) }
                (self.facts(row))
                @for (key, text) in texts {
                    @if !text.is_empty() { h3 { (words.say(key)) } (printed::lines(text)) }
                }
                (self.assessed(&row.assessed))
                div.deeds {
                    @for format in formats {
                        a href={ (self.page()) "/papers/report." (format.ending()) } {
                            (words.say("final-title")) " (" (format.ending().to_uppercase()) ")"
                        }
                    }
                }
            }
        }
    }

    fn facts(&self, row: &ReportRow) -> Markup {
        let (words, report) = (self.words(), &row.report);
        let named = |all: &[(_, String)]| {
            html! { @for (at, (_, body)) in all.iter().enumerate() { @if at > 0 { ", " } (name(body)) } }
        };
        let mut facts = vec![(words.say("final-state"), mark(words, report.state))];
        if !row.bodies.is_empty() {
            facts.push((words.say("final-bodies"), named(&row.bodies)));
        }
        if let Some(day) = report.submitted_on {
            facts.push((words.say("final-submitted-on"), figures::day(words, day)));
        }
        if !row.waits_for.is_empty() {
            facts.push((words.say("final-waits-for"), named(&row.waits_for)));
        }
        definitions(&facts)
    }

    fn assessed(&self, all: &[AssessedRow]) -> Markup {
        let words = self.words();
        if all.is_empty() {
            return Markup::default();
        }
        let columns = vec![
            Column::head(words.say("final-body")),
            Column::text(words.say("final-outcome")),
            Column::text(words.say("final-remarks")),
            Column::text(words.say("act-day")),
            Column::text(words.say("act-paragraph")),
        ];
        let table = Table::records("assessed", words.say("final-assessed"), columns);
        let rows = html! {
            @for row in all {
                (table.row(&[
                    html! { (name(&row.body)) @if let Some(session) = &row.session { p.fine { (name(session)) } } },
                    outcome(words, row.assessed.outcome),
                    printed::lines(&row.assessed.remarks),
                    html! { @if let Some(day) = row.day { (figures::day(words, day)) } },
                    name(&row.paragraph),
                ]))
            }
        };
        html! { h3 { (words.say("final-assessed")) } (table.render(&table.rows(&rows))) }
    }
}

/// Whether the effect is seen; that the initiative brought it about is said only with the evaluation that shows it.
fn effect(words: &Words, found: &Found) -> Markup {
    let class = match found.effect {
        Effect::Seen => "st met",
        Effect::Partly => "st at-risk",
        Effect::NotSeen => "st off-track",
        Effect::TooEarly => "st no-data",
    };
    html! {
        span class=(class) { (words.say(&format!("found-effect-{}", found.effect.code()))) }
        @if !found.evaluation.is_empty() {
            p.fine {
                @if found.is_attributed() { (words.say("found-attributed")) " " }
                (name(&found.evaluation))
            }
        }
    }
}

fn mark(words: &Words, state: FinalState) -> Markup {
    let class = match state {
        FinalState::Draft => "st no-data",
        FinalState::BeforeBodies => "st on-track",
        FinalState::SentBack => "st at-risk",
        FinalState::Accepted => "st met",
    };
    html! { span class=(class) { (words.say(&format!("final-state-{}", state.code()))) } }
}

fn outcome(words: &Words, outcome: Outcome) -> Markup {
    let class = match outcome {
        Outcome::Accepted | Outcome::WithRemarks => "st met",
        Outcome::SentBack => "st off-track",
    };
    html! { span class=(class) { (words.say(&format!("final-outcome-{}", outcome.code()))) } }
}

/// The forms of the review that the visitor may send.
pub(super) fn offered(view: &InitiativeView) -> Vec<&'static str> {
    let of = &view.review;
    let all = [
        ("found", of.may_write),
        ("feedback", of.may_say),
        ("report", of.may_write),
        ("submit", of.may_submit),
        ("assess", of.may_assess),
    ];
    all.into_iter().filter(|(_, may)| *may).map(|(form, _)| form).collect()
}

const fn date<'a>() -> Kind<'a> {
    Kind::Line("date", None)
}

const fn line<'a>() -> Kind<'a> {
    Kind::Line("text", None)
}

/// A form of the review: the end of the address it is sent to, and what `show` makes of its fields.
pub(super) fn asked(
    words: &Words,
    view: &InitiativeView,
    (form, part): (&str, &str),
    show: impl FnOnce(&str, &[Field<'_>]) -> Markup,
) -> Markup {
    let own = |name, key: &str, value, kind| field(name, words.say(key), value, kind);
    let of = &view.review;
    let today = view.today.to_string();
    match form {
        "found" => {
            let found = of.found.iter().map(|row| &row.found).find(|found| found.id.to_string() == part);
            let text = |part: fn(&Found) -> &str| found.map_or("", part);
            let effects = coded(words, "found-effect", Effect::ALL.iter().map(|each| each.code()));
            let on = found.map_or(today, |found| found.on.to_string());
            let fields = [
                own("statement", "found-statement", text(|found| &found.statement), Kind::Lines(3)),
                own("effect", "found-effect", text(|found| found.effect.code()), Kind::Choice(&effects)),
                own("evidence", "found-evidence", text(|found| &found.evidence), Kind::Lines(2)),
                hinted(
                    words.say("found-evaluation-hint"),
                    own("evaluation", "found-evaluation", text(|found| &found.evaluation), line()),
                ),
                own("lesson", "found-lesson", text(|found| &found.lesson), Kind::Lines(2)),
                own("on", "found-on", &on, date()),
            ];
            show("found", &fields)
        }
        "feedback" => {
            let all = of.found.iter().map(|row| &row.found);
            let all: Vec<_> =
                all.map(|found| (found.id.to_string(), clipped(&found.statement, LETTERS_MAX))).collect();
            let fields = [
                own("found", "found-statement", part, Kind::Choice(&all)),
                own("text", "found-feedback", "", Kind::Lines(3)),
            ];
            show("feedback", &fields)
        }
        "report" => {
            let report = of.report.as_ref();
            let bodies = report.map(|row| row.bodies.iter()).into_iter().flatten();
            let code = |id| view.choices.directory.body(id).map(|body| body.code.as_str());
            let bodies: Vec<&str> = bodies.filter_map(|(id, _)| code(*id)).collect();
            let bodies = bodies.join(", ");
            let report = report.map(|row| &row.report);
            let fields = [
                own("done", "final-done", report.map_or("", |report| &report.done), Kind::Lines(5)),
                own("reached", "final-reached", report.map_or("", |report| &report.reached), Kind::Lines(5)),
                own(
                    "recommended",
                    "final-recommended",
                    report.map_or("", |report| &report.recommended),
                    Kind::Lines(3),
                ),
                hinted(words.say("final-bodies-hint"), own("bodies", "final-bodies", &bodies, line())),
            ];
            show("report", &fields)
        }
        "submit" => show("report/submission", &[own("on", "final-submitted-on", &today, date())]),
        _ => {
            let waits = of.report.as_ref().map(|row| row.waits_for.as_slice()).unwrap_or_default();
            let sessions = view.choices.directory.sessions.iter();
            let is_meant = |body| waits.iter().any(|(each, _)| *each == body);
            let sessions: Vec<_> = sessions
                .filter(|each| is_meant(each.body) && each.state != SessionState::Cancelled)
                .map(|each| (each.id.to_string(), each.title.clone()))
                .collect();
            let outcomes = coded(words, "final-outcome", Outcome::ALL.iter().map(|each| each.code()));
            let fields = [
                own("meeting", "finding-meeting", "", Kind::Choice(&sessions)),
                own("outcome", "final-outcome", "", Kind::Choice(&outcomes)),
                hinted(words.say("final-remarks-hint"), own("remarks", "final-remarks", "", Kind::Lines(3))),
                own("day", "act-day", "", date()),
                hinted(words.say("act-paragraph-hint"), own("paragraph", "act-paragraph", "", line())),
                hinted(words.say("decision-document-hint"), own("document", "decision-document", "", line())),
            ];
            show("report/assessment", &fields)
        }
    }
}

/// `/initiatives/{id}/papers/report.docx`
pub(super) async fn take(
    State(web): State<Web>,
    Path((id, file)): Path<(String, String)>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let format = file.strip_prefix("report.").and_then(Format::from_ending);
    let (Ok(id), Some(format)) = (id.parse(), format) else { return Err(Problem::not_found().into()) };
    let printed = print(&web.house, visitor.actor(), id, format, &visitor.words).await?;
    Ok(answer(printed, format))
}
