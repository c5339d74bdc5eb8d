//! The bodies of an organisation, and one of them with its meetings.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::meetings::{Room, bodies, bodies::BodyInput, body, rooms};
use trellis_domain::{
    kernel::Day,
    meetings::{Body, BodyKind},
};
use trellis_words::Words;

use super::{crumb, list, sample};
use crate::{
    Web,
    asked::At,
    components::{
        definitions::definitions,
        empty::empty,
        form::{Kind, Wrong},
        name::name,
        sheet::{Sheet, coded, field, hinted, word},
        table::{Column, Table},
    },
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{
        View,
        forms::{answered, asked_for, deeds},
    },
    session::Visitor,
};

type Form = Option<(BodyInput, Wrong)>;

/// Every body.
pub(crate) struct Bodies {
    rooms: Vec<Room>,
    form: Form,
}

/// One body.
pub(crate) struct OneBody {
    room: Room,
    body: Body,
    form: Form,
}

fn day(day: Option<Day>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

fn input_of(room: &Room, body: &Body) -> BodyInput {
    let code =
        |id: Option<_>| id.and_then(|id| room.body(id)).map(|above| above.code.clone()).unwrap_or_default();
    BodyInput {
        code: body.code.clone(),
        name: body.name.clone(),
        kind: body.kind.code().to_owned(),
        parent: code(body.parent),
        reports_to: code(body.reports_to),
        from: day(body.from),
        until: day(body.until),
    }
}

fn sheet(visitor: &Visitor, room: &Room, action: String, title: &str, form: &(BodyInput, Wrong)) -> Markup {
    let (input, wrong) = form;
    let words = &visitor.words;
    let kinds = coded(words, "body-kind", BodyKind::ALL.iter().map(|each| each.code()));
    let above = list::body_choices(words, room);
    let fields = [
        hinted(
            words.say("body-code-hint"),
            field("code", words.say("body-code"), &input.code, Kind::Line("text", None)),
        ),
        field("name", words.say("body-name"), &input.name, Kind::Line("text", None)),
        field("kind", words.say("body-kind"), &input.kind, Kind::Choice(&kinds)),
        field("parent", words.say("body-parent"), &input.parent, Kind::Choice(&above)),
        field("reports_to", words.say("body-reports-to"), &input.reports_to, Kind::Choice(&above)),
        field("from", words.say("body-from"), &input.from, Kind::Line("date", None)),
        field("until", words.say("body-until"), &input.until, Kind::Line("date", None)),
    ];
    let (title, hidden) = (words.say(title), Some(("form", "body")));
    Sheet { id: "body", title, action, hidden, fields: &fields, ..Sheet::blank(wrong) }.render(visitor)
}

fn link(room: &Room, id: Option<trellis_domain::meetings::BodyId>) -> Markup {
    let body = id.and_then(|id| room.body(id));
    html! { @if let Some(body) = body { a href={ "/bodies/" (body.id) } { (name(&body.name)) } } }
}

fn table(words: &Words, n: usize, room: &Room) -> Markup {
    let columns = vec![
        Column::short(words.say("body-code")),
        Column::head(words.say("body-name")),
        Column::text(words.say("body-kind")),
        Column::text(words.say("body-parent")),
        Column::text(words.say("body-reports-to")),
    ];
    let table = Table::records(format!("bodies-{n}"), words.say("bodies-title"), columns);
    let rows = html! {
        @for body in &room.bodies {
            (table.row(&[
                name(&body.code),
                html! { a href={ "/bodies/" (body.id) } { (name(&body.name)) } },
                html! { (word(words, "body-kind", body.kind.code())) },
                link(room, body.parent),
                link(room, body.reports_to),
            ]))
        }
    };
    table.render(&table.rows(&rows))
}

impl View for Bodies {
    fn sample() -> Self {
        Self { rooms: vec![sample::room()], form: Some(<(BodyInput, Wrong)>::default()) }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let main = html! {
            p { (words.say("bodies-lead")) }
            @if let Some(room) = self.rooms.iter().find(|room| room.may_keep) {
                @if let Some(form) = &self.form { (sheet(visitor, room, "/bodies".to_owned(), "body-add", form)) }
                @else { (deeds(words, "/bodies", &[("body", "body-add")])) }
            }
            @if self.rooms.iter().all(|room| room.bodies.is_empty()) { (empty(&words.say("bodies-none"), None)) }
            @for (n, room) in self.rooms.iter().enumerate() {
                @if self.rooms.len() > 1 && !room.bodies.is_empty() { h2 { (name(&room.organisation.name)) } }
                @if !room.bodies.is_empty() { (table(words, n, room)) }
            }
        };
        Page::new(words.say("bodies-title")).crumbs(vec![crumb(words)]).main(main)
    }
}

impl View for OneBody {
    fn sample() -> Self {
        let room = sample::room();
        Self { body: room.bodies[0].clone(), room, form: None }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let (room, body) = (&self.room, &self.body);
        let mut facts = vec![
            (words.say("body-code"), name(&body.code)),
            (words.say("body-kind"), html! { (word(words, "body-kind", body.kind.code())) }),
        ];
        let linked = [("body-parent", body.parent), ("body-reports-to", body.reports_to)];
        facts.extend(
            linked
                .into_iter()
                .filter(|(_, id)| id.is_some())
                .map(|(key, id)| (words.say(key), link(room, id))),
        );
        let dated = [("body-from", body.from), ("body-until", body.until)];
        let dated =
            dated.into_iter().filter_map(|(key, day)| Some((words.say(key), html! { (words.day(day?)) })));
        facts.extend(dated);
        let sessions: Vec<_> = room.sessions.iter().rev().filter(|each| each.body == body.id).collect();
        let page = format!("/bodies/{}", body.id);
        let main = html! {
            (definitions(&facts))
            @if room.may_keep {
                @if let Some(form) = &self.form { (sheet(visitor, room, page, "body-change", form)) }
                @else { (deeds(words, &page, &[("body", "body-change")])) }
            }
            h2 { (words.say("nav-meetings")) }
            @if sessions.is_empty() { (empty(&words.say("meetings-none"), None)) }
            @else { (list::table(words, "sessions", &words.say("nav-meetings"), room, &sessions)) }
        };
        let crumbs = vec![crumb(words), (words.say("bodies-title"), "/bodies".to_owned())];
        Page::new(&body.name).kicker(name(&room.organisation.name)).crumbs(crumbs).main(main)
    }
}

pub(super) async fn list(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let form = asked_for(&visitor, "body").then(<(BodyInput, Wrong)>::default);
    let rooms = rooms(&web.house, visitor.actor()).await?;
    Ok(Bodies { rooms, form }.page(&visitor).answer(&visitor))
}

pub(super) async fn add(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(input): Sent<BodyInput>,
) -> Result<Response, Failure> {
    let done = bodies::add(&web.house, visitor.actor(), &input).await;
    let next = done.map(|_| "/bodies".to_owned());
    answered(&web, &visitor, next, async |wrong| {
        let rooms = rooms(&web.house, visitor.actor()).await?;
        Ok(Bodies { rooms, form: Some((input, wrong)) }.page(&visitor))
    })
    .await
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Body>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let (room, body) = body(&web.house, visitor.actor(), id).await?;
    let form = asked_for(&visitor, "body").then(|| (input_of(&room, &body), Wrong::default()));
    Ok(OneBody { room, body, form }.page(&visitor).answer(&visitor))
}

pub(super) async fn change(
    State(web): State<Web>,
    At(id): At<Body>,
    visitor: Visitor,
    Sent(input): Sent<BodyInput>,
) -> Result<Response, Failure> {
    let done = bodies::change(&web.house, visitor.actor(), id, &input).await;
    let next = done.map(|()| format!("/bodies/{id}"));
    answered(&web, &visitor, next, async |wrong| {
        let (room, body) = body(&web.house, visitor.actor(), id).await?;
        Ok(OneBody { room, body, form: Some((input, wrong)) }.page(&visitor))
    })
    .await
}
