//! The calendar: meetings, deadlines and ends of consultations by month, each a link to what it is about; and the
//! secret address under which a calendar program reads the same.

use axum::{
    extract::{Path, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use trellis_app::{
    Problem,
    meetings::{
        Room,
        deadlines::{self, DeadlineInput},
        feed, plain, rooms,
    },
    missions::{self, calendar::Entry as Mission, trainings, trips::trips},
};
use trellis_domain::{
    kernel::{Day, Id},
    meetings::SessionState,
    missions::{
        mission::{MissionKind, MissionState},
        trainings::{Training, TrainingState},
        trips::NEAR_DAYS,
    },
};
use trellis_words::Words;

use super::{
    crumb, days, deadlines as deadline_page, due_days, meeting_page, sample, sent_otherwise, state_tag,
};
use crate::{
    Web,
    address::Address,
    components::{
        empty::empty,
        filter::{Field, Filter, Input},
        form::{self, Wrong},
        name::name,
        sheet::{or_none, word},
        table::{Column, Table},
    },
    error::Failure,
    extract::{Nothing, Sent},
    page::Page,
    pages::{
        View,
        forms::{FORM, answered, asked_for, deeds},
        missions::{self as missions_pages, trainings as trainings_pages},
        saved,
    },
    reached::Reached,
    session::Visitor,
};

const WHAT: &str = "what";
const STATE: &str = "state";
const PAST: &str = "past";

/// The calendar of what a visitor may know.
pub(crate) struct Calendar {
    rooms: Vec<Room>,
    /// Trainings that have a day.
    trainings: Vec<Training>,
    /// Missions with days.
    missions: Vec<Mission>,
    address: Address,
    /// Whether the visitor has a secret address.
    has_address: bool,
    /// The address, on the page that made it.
    made: Option<String>,
    form: Option<(DeadlineInput, Wrong)>,
}

/// One line.
struct Entry {
    day: Option<Day>,
    what: &'static str,
    state: &'static str,
    cells: [Markup; 3],
}

impl Calendar {
    fn of(rooms: Vec<Room>, visitor: &Visitor) -> Self {
        let form = asked_for(visitor, "deadline").then(<(DeadlineInput, Wrong)>::default);
        let address = visitor.address.without(FORM);
        let (trainings, missions) = (Vec::new(), Vec::new());
        Self { rooms, trainings, missions, address, has_address: false, made: None, form }
    }

    fn entries(&self, words: &Words) -> Vec<Entry> {
        let mut entries: Vec<Entry> = self.rooms.iter().flat_map(|room| of_room(words, room)).collect();
        entries.extend(self.trainings.iter().map(|training| of_training(words, training)));
        let today = self.rooms.first().map_or(Day::MIN, |room| room.today);
        entries.extend(self.missions.iter().map(|mission| of_mission(words, mission, today)));
        entries.sort_by_key(|entry| (entry.day.is_none(), entry.day));
        entries
    }

    fn is_asked(&self, entry: &Entry, today: Day) -> bool {
        let what = self.address.value(WHAT).filter(|value| !value.is_empty());
        let state = self.address.value(STATE).filter(|value| !value.is_empty());
        let past = self.address.value(PAST) == Some("yes");
        // What is missed is not past: it still wants somebody.
        let is_coming = entry.day.is_none_or(|day| day >= today) || entry.state == "missed";
        what.is_none_or(|asked| entry.what == asked)
            && state.is_none_or(|asked| entry.state == asked)
            && (past || is_coming)
    }

    fn filter(&self, words: &Words, found: (usize, usize)) -> Markup {
        let whats = ["meeting", "deadline", "consultation", "training", "mission"]
            .map(|code| (code.to_owned(), what_said(words, code)));
        let states =
            ["open", "missed", "done"].map(|code| (code.to_owned(), word(words, "deadline-state", code)));
        let past = vec![("yes".to_owned(), words.say("yes"))];
        let fields = vec![
            Field { name: WHAT, label: words.say("calendar-what"), input: Input::Choice(whats.to_vec()) },
            Field { name: STATE, label: words.say("deadline-state"), input: Input::Choice(states.to_vec()) },
            Field { name: PAST, label: words.say("calendar-past"), input: Input::Choice(past) },
        ];
        Filter { address: &self.address, fields, more: Vec::new(), found }.render(words)
    }

    fn table(words: &Words, entries: &[&Entry]) -> Markup {
        let columns = vec![
            Column::head(words.say("calendar-entry")),
            Column::text(words.say("meeting-days")),
            Column::text(words.say("deadline-state")),
        ];
        let table = Table::records("calendar", words.say("nav-calendar"), columns);
        let month = |entry: &Entry| entry.day.map(|day| (day.year(), day.month()));
        let groups = html! {
            @for group in entries.chunk_by(|a, b| month(a) == month(b)) {
                @let rows = html! { @for entry in group { (table.row(&entry.cells)) } };
                @let title = group.first().and_then(|entry| entry.day).map_or_else(|| words.say("calendar-no-day"), |day| words.month(day));
                (table.group(&html! { (title) }, &rows))
            }
        };
        table.render(&groups)
    }

    /// What is close in time and place.
    fn trips(&self, words: &Words, today: Day) -> Markup {
        let trips = trips(&self.rooms, &self.missions, &self.trainings, today);
        let link = |(title, href): &(String, String)| html! { a href=(href) { (name(title)) } };
        html! {
            @if !trips.is_empty() {
                section #trips {
                    h2 { (words.say("calendar-trips")) }
                    p { (words.say_with("calendar-trips-lead", &[("days", NEAR_DAYS.into())])) }
                    ul {
                        @for trip in &trips {
                            li {
                                (link(&trip.one)) " – " (link(&trip.other))
                                p.fine { (name(&trip.place)) ", " (words.say_with("calendar-trip-between", &[("days", trip.between.into())])) }
                            }
                        }
                    }
                }
            }
        }
    }

    /// The secret address: made here, shown once, ended here.
    fn secret(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let post = |action: &str, key: &str| {
            html! {
                form method="post" action=(action) { (form::token(visitor)) button.button.second { (words.say(key)) } }
            }
        };
        html! {
            h2 #address { (words.say("calendar-address")) }
            @if visitor.who.is_none() { p { (words.say("calendar-address-sign-in")) } }
            @else {
                p { (words.say("calendar-address-lead")) }
                @if let Some(made) = &self.made {
                    p.flash role="status" { (words.say("calendar-address-made")) " " bdi dir="ltr" { (made) } }
                }
                div.tools {
                    (post("/calendar/address", if self.has_address { "calendar-address-renew" } else { "calendar-address-make" }))
                    @if self.has_address { (post("/calendar/address/end", "calendar-address-end")) }
                }
            }
        }
    }

    fn keeping(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let Some(room) = self.rooms.iter().find(|room| room.may_keep) else { return html! {} };
        let Some((input, wrong)) = &self.form else {
            return deeds(words, "/calendar", &[("deadline", "deadline-add")]);
        };
        let plans = room.plans.iter().map(|plan| (plan.code.clone(), plan.title.clone())).collect();
        let plans = or_none(words, plans);
        deadline_page::sheet(
            visitor,
            words.say("deadline-add"),
            "/calendar".to_owned(),
            &deadline_page::Tied::Plan(&plans),
            input,
            wrong,
        )
    }
}

fn what_said(words: &Words, code: &str) -> String {
    words.say(match code {
        "meeting" => "calendar-meeting",
        "deadline" => "calendar-deadline",
        "training" => "trainings-title",
        "mission" => "missions-title",
        _ => "calendar-consultation",
    })
}

fn of_mission(words: &Words, mission: &Mission, today: Day) -> Entry {
    let (first, last) = mission.days;
    Entry {
        day: Some(first),
        what: "mission",
        state: if last < today { "done" } else { "open" },
        cells: [
            html! {
                a href={ "/missions/" (mission.id) } { (name(&mission.title)) }
                p.fine { (word(words, "mission-kind", mission.kind.code())) }
            },
            html! {
                (words.day(first)) " – " (words.day(last))
                @if !mission.place.is_empty() { p.fine { (name(&mission.place)) } }
            },
            missions_pages::mark(words, mission.state),
        ],
    }
}

fn of_training(words: &Words, training: &Training) -> Entry {
    let kind = words.say(&format!("training-kind-{}", training.kind.code()));
    Entry {
        day: training.begins,
        what: "training",
        state: if training.course.state == TrainingState::Closed { "done" } else { "open" },
        cells: [
            html! { a href={ "/trainings/" (training.id) } { (name(&training.title)) } p.fine { (kind) } },
            html! {
                @if let Some(day) = training.begins { (words.day(day)) }
                @if let Some(day) = training.ends { " – " (words.day(day)) }
                @if !training.place.is_empty() { p.fine { (name(&training.place)) } }
            },
            trainings_pages::mark(words, training),
        ],
    }
}

fn of_room(words: &Words, room: &Room) -> Vec<Entry> {
    let kind = |code: &str| html! { p.fine { (what_said(words, code)) } };
    let sessions = room.sessions.iter().map(|session| Entry {
        day: session.begin(),
        what: "meeting",
        state: if session.state == SessionState::Planned { "open" } else { "done" },
        cells: [
            html! { a href=(meeting_page(session)) { (name(&room.label(session))) } (kind("meeting")) },
            html! { (days(words, session)) @if !session.place.is_empty() { p.fine { (name(&session.place)) } } },
            html! { (word(words, "meeting-state", session.state.code())) },
        ],
    });
    let deadlines = room.deadlines.iter().map(|each| Entry {
        day: each.due.day(),
        what: "deadline",
        state: each.state.code(),
        cells: [
            html! {
                a href={ "/deadlines/" (each.deadline.id) } { (name(&each.deadline.title)) }
                (kind("deadline"))
            },
            html! {
                (due_days(words, each))
                p.fine { (plain::why(&each.due, room, words)) }
                @if let Some(sent) = each.sent_otherwise() { (sent_otherwise(words, sent)) }
            },
            state_tag(words, each),
        ],
    });
    let rounds = room.rounds.iter().map(|each| Entry {
        day: each.closes.day(),
        what: "consultation",
        state: if each.state.code() == "closed" { "done" } else { "open" },
        cells: [
            html! {
                a href={ "/consultations/" (each.round.id) } { (name(&each.round.title)) }
                (kind("consultation"))
            },
            html! {
                @if let Some(day) = each.closes.day() { (words.day(day)) } @else { (words.say("deadline-no-day")) }
            },
            html! { (word(words, "consultation-round", each.state.code())) },
        ],
    });
    sessions.chain(deadlines).chain(rounds).collect()
}

impl View for Calendar {
    fn sample() -> Self {
        Self {
            rooms: vec![sample::room()],
            trainings: Vec::new(),
            missions: vec![
                Mission {
                    id: Id::new(7),
                    title: "M-7 Port inspection".to_owned(),
                    kind: MissionKind::Mission,
                    state: MissionState::Agreed,
                    place: "Suva".to_owned(),
                    days: (Day::constant(2027, 3, 8), Day::constant(2027, 3, 12)),
                },
                Mission {
                    id: Id::new(8),
                    title: "M-8 Logbooks".to_owned(),
                    kind: MissionKind::StudyVisit,
                    state: MissionState::Planned,
                    place: "Suva, Fiji".to_owned(),
                    days: (Day::constant(2027, 3, 15), Day::constant(2027, 3, 19)),
                },
            ],
            address: Address::read("/calendar?past=yes"),
            has_address: true,
            made: Some("trellis.example.org/calendar/5f1c….ics".to_owned()),
            form: Some(<(DeadlineInput, Wrong)>::default()),
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let entries = self.entries(words);
        let today = self.rooms.first().map_or(Day::MIN, |room| room.today);
        let asked: Vec<_> = entries.iter().filter(|entry| self.is_asked(entry, today)).collect();
        let main = html! {
            (self.keeping(visitor))
            @if entries.is_empty() { (empty(&words.say("calendar-none"), None)) }
            @else {
                (self.filter(words, (asked.len(), entries.len())))
                @if asked.is_empty() { (empty(&words.say("calendar-nothing-found"), None)) }
                @else { (Self::table(words, &asked)) }
            }
            (self.trips(words, today))
            (self.secret(visitor))
        };
        Page::new(words.say("nav-calendar")).crumbs(vec![crumb(words)]).main(main)
    }
}

async fn calendar(web: &Web, visitor: &Visitor) -> Result<Calendar, Problem> {
    let has_address = feed::since(&web.house, visitor.actor()).await?.is_some();
    let trainings = trainings::dated(&web.house, visitor.actor()).await?;
    let missions = match visitor.who {
        Some(_) => missions::calendar::entries(&web.house, visitor.actor()).await?,
        None => Vec::new(),
    };
    let calendar = Calendar::of(rooms(&web.house, visitor.actor()).await?, visitor);
    Ok(Calendar { has_address, trainings, missions, ..calendar })
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    Ok(calendar(&web, &visitor).await?.page(&visitor).answer(&visitor))
}

pub(super) async fn add_deadline(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(input): Sent<DeadlineInput>,
) -> Result<Response, Failure> {
    let done = deadlines::add(&web.house, visitor.actor(), &input).await;
    let next = done.map(|_| "/calendar".to_owned());
    answered(&web, &visitor, next, async |wrong| {
        let page = Calendar { form: Some((input, wrong)), ..calendar(&web, &visitor).await? };
        Ok(page.page(&visitor))
    })
    .await
}

/// Makes the address and shows it, this once.
pub(super) async fn make(
    State(web): State<Web>,
    visitor: Visitor,
    reached: Reached,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    let secret = feed::make(&web.house, visitor.actor()).await?;
    let made = Some(reached.whole(&format!("/calendar/{secret}.ics")));
    let shown = calendar(&web, &visitor).await?;
    let shown = Calendar { made, address: Address::of("/calendar"), ..shown };
    Ok(shown.page(&visitor).answer(&visitor))
}

pub(super) async fn end(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    feed::end(&web.house, visitor.actor()).await?;
    Ok(saved(&web, "/calendar"))
}

/// The calendar for a program that knows the secret.
pub(super) async fn feed(
    State(web): State<Web>,
    Path(file): Path<String>,
    reached: Reached,
) -> Result<Response, Failure> {
    let secret = file.strip_suffix(".ics").ok_or_else(Problem::not_found)?;
    let calendar = feed::calendar(&web.house, secret, &reached.whole("")).await?;
    let mut answer = calendar.into_response();
    let said = answer.headers_mut();
    said.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8"));
    said.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(answer)
}
