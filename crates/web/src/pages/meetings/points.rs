//! The record of a meeting on its page: issues, points of agreement and further work, each with the tasks that see to it.

use maud::{Markup, html};
use trellis_app::meetings::{SessionView, points::PointInput};
use trellis_domain::meetings::{Point, PointKind};
use trellis_words::Words;

use super::{due_days, meeting_page, state_tag};
use crate::{
    components::{
        empty::empty,
        form::{Kind, Wrong},
        name::name,
        sheet::{Sheet, coded, field, word},
        table::{Column, Table},
    },
    pages::{clipped, forms::FORM},
    session::Visitor,
};

/// Letters of a point where it is named: in a list to choose from, as the title that is offered for a task.
pub(super) const NAMED_LETTERS_MAX: usize = 120;

/// The points of a record, to choose one that a task sees to.
pub(super) fn choices(points: &[Point]) -> Vec<(String, String)> {
    let named = |point: &Point| format!("{}. {}", point.position, clipped(&point.text, NAMED_LETTERS_MAX));
    points.iter().map(|point| (point.id.to_string(), named(point))).collect()
}

/// The form of a point.
pub(super) fn sheet(visitor: &Visitor, action: String, input: &PointInput, wrong: &Wrong) -> Markup {
    let words = &visitor.words;
    let kinds = coded(words, "point-kind", PointKind::ALL.iter().map(|each| each.code()));
    let fields = [
        field("kind", words.say("point-kind"), &input.kind, Kind::Choice(&kinds)),
        field("text", words.say("point-text"), &input.text, Kind::Lines(3)),
    ];
    let hidden = Some(("point", input.point.as_str()));
    Sheet {
        id: "point",
        title: words.say(if input.point.is_empty() { "point-add" } else { "point-change" }),
        action,
        hidden,
        seen: &input.seen,
        fields: &fields,
        ..Sheet::blank(wrong)
    }
    .render(visitor)
}

/// The record, for whoever may read it. `deeds` are those of one point.
pub(super) fn show(words: &Words, view: &SessionView, deeds: impl Fn(&Point) -> Markup) -> Markup {
    let room = &view.room;
    if !room.may_keep && view.points.is_empty() {
        return html! {};
    }
    let mut columns = vec![
        Column::short(words.say("point-number")),
        Column::text(words.say("point-kind")),
        Column::head(words.say("point-text")),
        Column::text(words.say("point-tasks")),
    ];
    if room.may_keep {
        columns.push(Column::text(words.say("meeting-deeds")));
    }
    let table = Table::records("record", words.say("record-heading"), columns);
    let rows = html! {
        @for point in &view.points {
            (table.row(&[
                html! { (words.whole(point.position.into())) },
                html! { span.tag { (word(words, "point-kind", point.kind.code())) } },
                name(&point.text),
                tasks(words, view, point),
                deeds(point),
            ]))
        }
    };
    html! {
        h2 #record-list { (words.say("record-heading")) }
        @if !view.session.is_recorded(room.today) { p.fine { (words.say("record-internal")) } }
        @if view.points.is_empty() { (empty(&words.say("record-none"), None)) }
        @else { (table.render(&table.rows(&rows))) }
    }
}

fn tasks(words: &Words, view: &SessionView, point: &Point) -> Markup {
    let room = &view.room;
    let page = meeting_page(&view.session);
    html! {
        @for each in room.tasks(point.id) {
            p {
                a href={ "/deadlines/" (each.deadline.id) } { (name(&each.deadline.title)) } " "
                span.fine { (due_days(words, each)) } " " (state_tag(words, each))
            }
        }
        @if point.kind.asks_for_task() && room.tasks(point.id).next().is_none() {
            p { span.tag.doubt { (words.say("point-without-task")) } }
        }
        @if room.may_keep && point.kind != PointKind::Issue {
            p { a href={ (page) "?" (FORM) "=deadline&" (super::meeting::ONE) "=" (point.id) "#deadline" } { (words.say("point-set-task")) } }
        }
    }
}
