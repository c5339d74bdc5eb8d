//! The list of meetings: the next one first, then those that were. Body, year and state are in the address.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::meetings::{Room, rooms, sessions, sessions::SessionInput};
use trellis_domain::meetings::{Session, SessionState};
use trellis_words::Words;

use super::{days, meeting_page, sample};
use crate::{
    Web,
    address::Address,
    components::{
        empty::empty,
        filter::{Field, Filter, Input},
        form::{Kind, Wrong},
        name::name,
        sheet::{Sheet, coded, field, hinted, or_none, word},
        table::{Column, Table},
    },
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{
        View,
        forms::{FORM, answered, asked_for, deeds},
    },
    session::Visitor,
};

const BODY: &str = "body";
const YEAR: &str = "year";
const STATE: &str = "state";

/// The meetings a visitor asked to see.
pub(crate) struct Meetings {
    rooms: Vec<Room>,
    address: Address,
    form: Option<(SessionInput, Wrong)>,
}

impl Meetings {
    fn of(rooms: Vec<Room>, visitor: &Visitor, form: Option<(SessionInput, Wrong)>) -> Self {
        let asked = asked_for(visitor, "meeting").then(<(SessionInput, Wrong)>::default);
        let address = if form.is_some() { Address::of("/meetings") } else { visitor.address.clone() };
        Self { rooms, address: address.without(FORM), form: form.or(asked) }
    }

    fn is_asked(&self, room: &Room, session: &Session) -> bool {
        let body = self.address.value(BODY).filter(|code| !code.is_empty());
        let year = self.address.value(YEAR).filter(|year| !year.is_empty());
        let state = self.address.value(STATE).and_then(SessionState::from_code);
        let code = room.body(session.body).map_or("", |body| body.code.as_str());
        body.is_none_or(|asked| asked == code)
            && year.is_none_or(|asked| session.begin().is_some_and(|day| day.year().to_string() == asked))
            && state.is_none_or(|asked| session.state == asked)
    }

    fn filter(&self, words: &Words, found: (usize, usize)) -> Markup {
        let bodies = self.rooms.iter().flat_map(|room| &room.bodies);
        let mut bodies: Vec<_> = bodies.map(|body| (body.code.clone(), body.name.clone())).collect();
        bodies.dedup();
        let sessions = self.rooms.iter().flat_map(|room| &room.sessions);
        let mut years: Vec<i16> = sessions.filter_map(|session| Some(session.begin()?.year())).collect();
        years.sort_unstable_by(|a, b| b.cmp(a));
        years.dedup();
        let states = coded(words, "meeting-state", SessionState::ALL.iter().map(|each| each.code()));
        let fields = vec![
            Field { name: BODY, label: words.say("meeting-body"), input: Input::Choice(bodies) },
            Field { name: YEAR, label: words.say("meeting-year"), input: Input::Year(years) },
            Field { name: STATE, label: words.say("meeting-state"), input: Input::Choice(states) },
        ];
        Filter { address: &self.address, fields, more: Vec::new(), found }.render(words)
    }
}

/// What is to come, the next first; then what was, the last first.
fn in_turn<'a>(room: &Room, sessions: Vec<&'a Session>) -> (Vec<&'a Session>, Vec<&'a Session>) {
    let is_over = |session: &&Session| {
        session.state != SessionState::Planned || session.end().is_some_and(|end| end < room.today)
    };
    let (mut over, coming): (Vec<_>, Vec<_>) = sessions.into_iter().partition(is_over);
    over.reverse();
    (coming, over)
}

/// Sessions as rows.
pub(super) fn table(words: &Words, id: &str, caption: &str, room: &Room, sessions: &[&Session]) -> Markup {
    let columns = vec![
        Column::head(words.say("meeting-title")),
        Column::text(words.say("meeting-days")),
        Column::text(words.say("meeting-place")),
        Column::text(words.say("meeting-state")),
    ];
    let table = Table::records(id, caption, columns);
    let rows = html! {
        @for session in sessions {
            (table.row(&[
                html! {
                    a href=(meeting_page(session)) { (name(&room.label(session))) }
                    @if session.title != room.label(session) { p.fine { (name(&session.title)) } }
                },
                html! { (days(words, session)) },
                name(&session.place),
                html! {
                    (word(words, "meeting-state", session.state.code()))
                    @if !session.is_public(room.today) { " " span.tag { (words.say("meeting-internal")) } }
                },
            ]))
        }
    };
    table.render(&table.rows(&rows))
}

/// The form of a session; its days only when it is new.
pub(super) fn sheet(
    visitor: &Visitor,
    room: &Room,
    action: String,
    is_new: bool,
    (input, wrong): &(SessionInput, Wrong),
) -> Markup {
    let words = &visitor.words;
    let bodies: Vec<_> = room.bodies.iter().map(|body| (body.code.clone(), body.name.clone())).collect();
    let states = coded(words, "meeting-state", SessionState::ALL.iter().map(|each| each.code()));
    let line =
        |name: &'static str, key: &str, value| field(name, words.say(key), value, Kind::Line("text", None));
    let day =
        |name: &'static str, key: &str, value| field(name, words.say(key), value, Kind::Line("date", None));
    let mut fields = vec![
        field("body", words.say("meeting-body"), &input.body, Kind::Choice(&bodies)),
        hinted(words.say("meeting-number-hint"), line("number", "meeting-number", &input.number)),
        line("title", "meeting-title", &input.title),
    ];
    if is_new {
        fields.push(day("first_day", "meeting-first-day", &input.first_day));
        fields.push(day("last_day", "meeting-last-day", &input.last_day));
    }
    fields.extend([
        line("place", "meeting-place", &input.place),
        line("host", "meeting-host", &input.host),
        hinted(words.say("meeting-mandate-hint"), line("mandate", "meeting-mandate", &input.mandate)),
        field("state", words.say("meeting-state"), &input.state, Kind::Choice(&states)),
        hinted(
            words.say("meeting-published-hint"),
            day("published_on", "meeting-published", &input.published_on),
        ),
        day("recorded_on", "meeting-recorded", &input.recorded_on),
        field("headcount", words.say("meeting-headcount"), &input.headcount, Kind::Line("number", None)),
    ]);
    let title = words.say(if is_new { "meeting-add" } else { "meeting-change" });
    let hidden = Some(("version", input.version.as_str()));
    Sheet { id: "meeting", title, action, hidden, fields: &fields, ..Sheet::blank(wrong) }.render(visitor)
}

impl View for Meetings {
    fn sample() -> Self {
        Self { rooms: vec![sample::room()], address: Address::read("/meetings?state=planned"), form: None }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let total: usize = self.rooms.iter().map(|room| room.sessions.len()).sum();
        let asked = |room: &Room| room.sessions.iter().filter(|each| self.is_asked(room, each)).count();
        let found: usize = self.rooms.iter().map(asked).sum();
        let keeps = self.rooms.iter().find(|room| room.may_keep);
        let main = html! {
            p { (words.say("meetings-lead")) " " a href="/calendar" { (words.say("nav-calendar")) } " · "
                a href="/bodies" { (words.say("bodies-title")) } " · "
                a href="/consultations" { (words.say("consultations-title")) } }
            @if let Some(room) = keeps {
                @if let Some(form) = &self.form { (sheet(visitor, room, "/meetings".to_owned(), true, form)) }
                @else if room.bodies.is_empty() { (empty(&words.say("meetings-need-body"), Some((&words.say("body-add"), "/bodies?form=body")))) }
                @else { (deeds(words, "/meetings", &[("meeting", "meeting-add")])) }
            }
            @if total == 0 { (empty(&words.say("meetings-none"), None)) }
            @else {
                (self.filter(words, (found, total)))
                @for (n, room) in self.rooms.iter().enumerate() {
                    @let asked: Vec<_> = room.sessions.iter().filter(|each| self.is_asked(room, each)).collect();
                    @if self.rooms.len() > 1 && !asked.is_empty() { p.kicker { (name(&room.organisation.name)) } }
                    @let (coming, over) = in_turn(room, asked);
                    @if !coming.is_empty() {
                        h2 { (words.say("meetings-coming")) }
                        (table(words, &format!("coming-{n}"), &words.say("meetings-coming"), room, &coming))
                    }
                    @if !over.is_empty() {
                        h2 { (words.say("meetings-over")) }
                        (table(words, &format!("over-{n}"), &words.say("meetings-over"), room, &over))
                    }
                }
                @if found == 0 { (empty(&words.say("meetings-nothing-found"), None)) }
            }
        };
        Page::new(words.say("nav-meetings")).main(main)
    }
}

/// Bodies as choices that may stay open.
pub(super) fn body_choices(words: &Words, room: &Room) -> Vec<(String, String)> {
    or_none(words, room.bodies.iter().map(|body| (body.code.clone(), body.name.clone())).collect())
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let rooms = rooms(&web.house, visitor.actor()).await?;
    Ok(Meetings::of(rooms, &visitor, None).page(&visitor).answer(&visitor))
}

pub(super) async fn add(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(input): Sent<SessionInput>,
) -> Result<Response, Failure> {
    let done = sessions::add(&web.house, visitor.actor(), &input).await;
    let next = done.map(|id| format!("/meetings/{id}"));
    answered(&web, &visitor, next, async |wrong| {
        let rooms = rooms(&web.house, visitor.actor()).await?;
        Ok(Meetings::of(rooms, &visitor, Some((input, wrong))).page(&visitor))
    })
    .await
}
