//! What waits for a body, on the page of its session under the item that stands on each of its agendas.

use axum::{
    extract::{Path, State},
    response::Response,
};
use maud::{Markup, html};
use trellis_app::{
    Problem,
    needs::raised::{self, FindingLine, Queue, RaiseInput, RaisedLine, SettleInput},
};
use trellis_domain::{
    kernel::{Day, Id},
    meetings::{AgendaItem, Session, SessionId},
    needs::raised::{RaisedNeed, RaisedState},
    people::OrganisationId,
};
use trellis_words::{Arg, Words};

use super::meeting::{ONE, Sheets, answered};
use crate::{
    Web,
    asked::At,
    components::{
        empty::empty,
        form::{Kind, Wrong},
        name::name,
        sheet::{Sheet, coded, field, hinted, word},
        table::{Column, Table},
    },
    error::Failure,
    extract::Sent,
    pages::forms::FORM,
    session::Visitor,
};

/// The queue: nothing where nothing waits, no item stands on the agenda, and the visitor puts nothing in.
pub(super) fn show(words: &Words, page: &str, agenda: &[AgendaItem], queue: &Queue) -> Markup {
    let item = agenda.iter().find(|item| item.standing);
    if queue.is_empty() && !queue.may_raise {
        return html! {};
    }
    html! {
        h2 #queue {
            (words.say("queue-heading"))
            @if let Some(item) = item { ": " (name(&item.number)) " " (name(&item.title)) }
        }
        @if queue.is_empty() { (empty(&words.say("queue-none"), None)) }
        @if !queue.raised.is_empty() { (raised_table(words, page, &queue.raised)) }
        @if queue.findings_all > 0 {
            h3 { a href="/findings" { (words.say_with("queue-findings", &[("count", Arg::from(queue.findings_all))])) } }
            ul { @for each in &queue.findings { (finding(words, each)) } }
        }
        @if !queue.parts.is_empty() {
            h3 { (words.say("queue-parts")) }
            ul {
                @for (id, title) in &queue.parts { li { a href={ "/assessments/" (id) } { (name(title)) } } }
            }
        }
        @if queue.may_raise {
            p { a.button.second href={ (page) "?" (FORM) "=raise#raise" } { (words.say("queue-raise")) } }
        }
    }
}

fn finding(words: &Words, line: &FindingLine) -> Markup {
    html! {
        li {
            a href={ "/findings/" (line.finding) } { (name(&line.title)) }
            @if let Some(day) = line.found_on { " " span.fine { (words.day(day)) } }
        }
    }
}

fn raised_table(words: &Words, page: &str, raised: &[RaisedLine]) -> Markup {
    let columns = vec![
        Column::head(words.say("need-text")),
        Column::text(words.say("need-member")),
        Column::text(words.say("queue-raised-on")),
        Column::text(words.say("deadline-state")),
    ];
    let table = Table::records("raised", words.say("queue-raised"), columns);
    let row = |line: &RaisedLine| {
        let each = &line.raised;
        let state = html! {
            span.tag { (word(words, "raised-state", each.state.code())) }
            @if !each.outcome.is_empty() { p.fine { (name(&each.outcome)) } }
            @if line.may_settle {
                " " a href={ (page) "?" (FORM) "=settle&" (ONE) "=" (each.id) "#settle" } { (words.say("queue-settle")) }
            }
        };
        table.row(&[
            html! { (name(&each.text)) @if !each.source_text.is_empty() { p.fine { (name(&each.source_text)) } } },
            match &line.member {
                Some(member) => name(member),
                None => html! { (words.say("queue-several")) },
            },
            html! { (words.day(each.raised_on)) },
            state,
        ])
    };
    table.render(&table.rows(&html! { @for line in raised { (row(line)) } }))
}

pub(super) fn raise_sheet(visitor: &Visitor, page: &str, input: &RaiseInput, wrong: &Wrong) -> Markup {
    let words = &visitor.words;
    let fields = [
        field("text", words.say("need-text"), &input.text, Kind::Lines(3)),
        hinted(
            words.say("queue-member-hint"),
            field("member", words.say("need-member"), &input.member, Kind::Line("text", None)),
        ),
        hinted(
            words.say("queue-source-hint"),
            field("source_text", words.say("queue-source"), &input.source_text, Kind::Line("text", None)),
        ),
    ];
    let (title, hint) = (words.say("queue-raise"), Some(words.say("queue-raise-hint")));
    let action = format!("{page}/queue");
    Sheet { id: "raise", title, hint, action, fields: &fields, ..Sheet::blank(wrong) }.render(visitor)
}

pub(super) fn settle_sheet(
    visitor: &Visitor,
    page: &str,
    (one, input): (&str, &SettleInput),
    wrong: &Wrong,
) -> Markup {
    let words = &visitor.words;
    let states = coded(words, "raised-state", RaisedState::Waiting.follows().iter().map(|each| each.code()));
    let fields = [
        field("state", words.say("deadline-state"), &input.state, Kind::Choice(&states)),
        hinted(
            words.say("queue-outcome-hint"),
            field("outcome", words.say("queue-outcome"), &input.outcome, Kind::Lines(3)),
        ),
    ];
    let action = format!("{page}/queue/{one}");
    let title = words.say("queue-settle");
    Sheet { id: "settle", title, action, fields: &fields, ..Sheet::blank(wrong) }.render(visitor)
}

/// Puts a need into the queue of the session's body.
pub(super) async fn raise(
    State(web): State<Web>,
    At(id): At<Session>,
    visitor: Visitor,
    Sent(input): Sent<RaiseInput>,
) -> Result<Response, Failure> {
    let view = trellis_app::meetings::session(&web.house, visitor.actor(), id).await?;
    let input = RaiseInput { body: view.session.body.to_string(), ..input };
    let done = raised::raise(&web.house, visitor.actor(), &input).await;
    answered(&web, &visitor, id, done, Some(Sheets::Raise(input))).await
}

/// Says what came of a need in the queue.
pub(super) async fn settle(
    State(web): State<Web>,
    Path((meeting, need)): Path<(String, String)>,
    visitor: Visitor,
    Sent(input): Sent<SettleInput>,
) -> Result<Response, Failure> {
    let meeting: SessionId = meeting.parse().map_err(|_| Problem::not_found())?;
    let id = need.parse().map_err(|_| Problem::not_found())?;
    let done = raised::settle(&web.house, visitor.actor(), id, &input).await;
    answered(&web, &visitor, meeting, done, Some(Sheets::Settle(need, input))).await
}

/// A queue for the gallery.
pub(super) fn sample() -> Queue {
    let raised = RaisedNeed {
        id: Id::new(71),
        organisation: OrganisationId::new(1),
        body: Id::new(32),
        member: Some(Id::new(21)),
        text: "Two readers of otoliths".to_owned(),
        source_text: "Workshop on ageing, May 2026".to_owned(),
        state: RaisedState::Waiting,
        outcome: String::new(),
        raised_by: None,
        raised_on: Day::constant(2026, 5, 8),
        version: 1,
    };
    let finding = FindingLine {
        finding: Id::new(72),
        title: "CD-2026/3 Port inspections are not reported".to_owned(),
        found_on: Some(Day::constant(2026, 4, 30)),
    };
    Queue {
        raised: vec![RaisedLine { raised, member: Some("Tonga".to_owned()), may_settle: true }],
        findings: vec![finding],
        findings_all: 1,
        parts: vec![(Id::new(7), "Needs assessment 2026".to_owned())],
        may_raise: true,
    }
}
