//! `trellis body` and `trellis meeting`: who meets when, what is on the agenda and what is due, through the same
//! functions as the pages.

use clap::Subcommand;
use trellis_app::{
    House, Problem,
    meetings::{
        Room, SessionView,
        bodies::{self, BodyInput},
        deadlines::{self, DeadlineInput},
        plain,
        points::{self, PointInput},
        room, session,
        sessions::{self, AgendaInput, MoveInput, ParticipantInput, SessionInput},
    },
    problem::Code,
};
use trellis_domain::{
    kernel::{Day, Language},
    meetings::{Participant, SessionId, deadline::About},
    people::Actor,
};
use trellis_words::Words;

use super::{open, speak::Trouble};
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum BodyVerb {
    /// Print the bodies of the organisation
    List,
    /// Add a body, also in the middle of a cycle
    Add {
        /// Short code, as texts name it: ESC
        #[arg(long)]
        code: String,
        /// Full name
        #[arg(long)]
        name: String,
        /// plenary, extended, committee, scientific, finance, working-group, secretariat, regional-office, liaison-group,
        /// donors
        #[arg(long)]
        kind: String,
        /// Code of the body it is part of
        #[arg(long, default_value = "")]
        parent: String,
        /// Code of the body it reports to
        #[arg(long, default_value = "")]
        reports_to: String,
        /// Since when it exists
        #[arg(long, value_name = "DATE", default_value = "")]
        from: String,
        /// Its last day
        #[arg(long, value_name = "DATE", default_value = "")]
        until: String,
    },
}

#[derive(Debug, Subcommand)]
pub enum MeetingVerb {
    /// Print the meetings of the organisation, the earliest first
    List,
    /// Print meetings and deadlines with their days, and how each came about
    Calendar,
    /// Add a meeting
    Add {
        /// Code of the body that meets
        #[arg(long)]
        body: String,
        /// Its number as printed
        #[arg(long, default_value = "")]
        number: String,
        /// Its title
        #[arg(long)]
        title: String,
        /// First day
        #[arg(long, value_name = "DATE", default_value = "")]
        first: String,
        /// Last day
        #[arg(long, value_name = "DATE", default_value = "")]
        last: String,
        /// Where
        #[arg(long, default_value = "")]
        place: String,
        /// Who hosts it
        #[arg(long, default_value = "")]
        host: String,
        /// The decision that called for it
        #[arg(long, default_value = "")]
        mandate: String,
        /// From which day the public may know of it
        #[arg(long, value_name = "DATE", default_value = "")]
        published: String,
    },
    /// Move a meeting to other days; what is counted from it moves along
    Move {
        /// The meeting, as body and number ("COMM 20") or id
        meeting: String,
        /// First day
        #[arg(long, value_name = "DATE")]
        first: String,
        /// Last day
        #[arg(long, value_name = "DATE", default_value = "")]
        last: String,
        /// Why
        #[arg(long)]
        reason: String,
    },
    /// Put an item on an agenda, or change one
    Agenda {
        /// The meeting, as body and number or id
        meeting: String,
        /// The item that changes, by printed number or id
        #[arg(long, default_value = "")]
        change: String,
        /// The item's printed number
        #[arg(long, default_value = "")]
        number: String,
        /// Its title
        #[arg(long)]
        title: String,
        /// Its place, from 1 (default: the end, or where it is)
        #[arg(long, default_value = "")]
        position: String,
    },
    /// Add somebody who took part, or change what is said of one
    Participant {
        /// The meeting, as body and number or id
        meeting: String,
        /// The participant who changes, by name or id
        #[arg(long, default_value = "")]
        change: String,
        /// Full name
        #[arg(long)]
        name: String,
        /// member, observer or organisation
        #[arg(long)]
        standing: String,
        /// The Member by code, else what is represented by name
        #[arg(long)]
        represents: String,
        /// As what
        #[arg(long, default_value = "")]
        role: String,
        /// chair, vice-chair or rapporteur; gives no rights
        #[arg(long, default_value = "")]
        elected: String,
        /// Country as the record names it
        #[arg(long, default_value = "")]
        country: String,
    },
    /// Print the record of a meeting, point by point, with the tasks of each
    Record {
        /// The meeting, as body and number or id
        meeting: String,
    },
    /// Add a point to the record of a meeting, or change one
    Point {
        /// The meeting, as body and number or id
        meeting: String,
        /// The point that changes, by its place or id
        #[arg(long, default_value = "")]
        change: String,
        /// issue, agreement or work
        #[arg(long)]
        kind: String,
        /// What it says
        #[arg(long)]
        text: String,
    },
    /// Set a deadline in words: "T-55", "after both committees", "every five years"
    Deadline {
        /// What is due
        #[arg(long)]
        title: String,
        /// When, in words
        #[arg(long)]
        when: String,
        /// The meeting it belongs to, as body and number or id
        #[arg(long, default_value = "")]
        meeting: String,
        /// The plan it belongs to, by code or id
        #[arg(long, default_value = "")]
        plan: String,
        /// The point of the meeting's record that it sees to, by its place or id: a task
        #[arg(long, default_value = "")]
        point: String,
        /// documents, translation, comments, review, report or other
        #[arg(long, default_value = "")]
        kind: String,
        /// The day that "after three years" counts from
        #[arg(long, value_name = "DATE", default_value = "")]
        counted_from: String,
        /// Who is in the lead; may be given several times
        #[arg(long)]
        lead: Vec<String>,
        /// Who is jointly responsible; may be given several times
        #[arg(long)]
        joint: Vec<String>,
        /// Who is to be consulted; may be given several times
        #[arg(long)]
        consulted: Vec<String>,
        /// Announce the day that it means today
        #[arg(long)]
        announce: bool,
    },
}

pub async fn run_body(config: Config, organisation: Option<&str>, verb: BodyVerb) -> Result<(), Trouble> {
    let (house, actor) = open(&config, organisation).await?;
    match verb {
        BodyVerb::List => {
            for body in &own_room(&house, actor).await?.bodies {
                println!("{}\t{}\t{}", body.code, body.kind.code(), body.name);
            }
        }
        BodyVerb::Add { code, name, kind, parent, reports_to, from, until } => {
            let input = BodyInput { code, name, kind, parent, reports_to, from, until };
            println!("{}", bodies::add(&house, actor, &input).await?);
        }
    }
    house.db().close().await;
    Ok(())
}

pub async fn run(config: Config, organisation: Option<&str>, verb: MeetingVerb) -> Result<(), Trouble> {
    let (house, actor) = open(&config, organisation).await?;
    match verb {
        MeetingVerb::List => list(&own_room(&house, actor).await?),
        MeetingVerb::Calendar => calendar(&own_room(&house, actor).await?),
        MeetingVerb::Add { body, number, title, first, last, place, host, mandate, published } => {
            let input = SessionInput {
                body,
                number,
                title,
                place,
                host,
                mandate,
                first_day: first,
                last_day: last,
                published_on: published,
                ..SessionInput::default()
            };
            println!("{}", sessions::add(&house, actor, &input).await?);
        }
        MeetingVerb::Move { meeting, first, last, reason } => {
            let id = meeting_named(&house, actor, &meeting).await?;
            let input = MoveInput { first_day: first, last_day: last, reason, version: String::new() };
            sessions::relocate(&house, actor, id, &input).await?;
        }
        MeetingVerb::Agenda { meeting, change, number, title, position } => {
            let id = meeting_named(&house, actor, &meeting).await?;
            let input = AgendaInput { item: change, number, title, position, seen: String::new() };
            println!("{}", sessions::put_item(&house, actor, id, &input).await?);
        }
        MeetingVerb::Participant { meeting, change, name, standing, represents, role, elected, country } => {
            let id = meeting_named(&house, actor, &meeting).await?;
            let participant = participant_named(&house, actor, id, &change).await?;
            let seen = String::new();
            let input =
                ParticipantInput { participant, name, standing, represents, role, elected, country, seen };
            println!("{}", sessions::put_participant(&house, actor, id, &input).await?);
        }
        MeetingVerb::Record { meeting } => {
            let id = meeting_named(&house, actor, &meeting).await?;
            record(&session(&house, actor, id).await?);
        }
        MeetingVerb::Point { meeting, change, kind, text } => {
            let id = meeting_named(&house, actor, &meeting).await?;
            let input = PointInput { point: change, kind, text, seen: String::new() };
            println!("{}", points::put(&house, actor, id, &input).await?);
        }
        MeetingVerb::Deadline {
            title,
            when,
            meeting,
            plan,
            point,
            kind,
            counted_from,
            lead,
            joint,
            consulted,
            announce,
        } => {
            let input = DeadlineInput {
                kind,
                title,
                meeting,
                plan,
                point,
                wording: when,
                counted_from,
                lead: lead.join("\n"),
                joint: joint.join("\n"),
                consulted: consulted.join("\n"),
            };
            let id = deadlines::add(&house, actor, &input).await?;
            if announce {
                deadlines::announce(&house, actor, id).await?;
            }
            println!("{id}");
        }
    }
    house.db().close().await;
    Ok(())
}

async fn own_room(house: &House, actor: Actor<'_>) -> Result<Room, Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::OrganisationUnclear))?;
    room(house, actor, organisation).await
}

async fn meeting_named(house: &House, actor: Actor<'_>, text: &str) -> Result<SessionId, Problem> {
    let room = own_room(house, actor).await?;
    let text = text.trim();
    let is_it = |label: &str, id: SessionId| label.eq_ignore_ascii_case(text) || id.to_string() == text;
    let found = room.sessions.iter().find(|session| is_it(&room.label(session), session.id));
    found.map(|session| session.id).ok_or_else(Problem::not_found)
}

/// The id of the one participant of a name; nothing for nobody in particular.
async fn participant_named(
    house: &House,
    actor: Actor<'_>,
    meeting: SessionId,
    text: &str,
) -> Result<String, Problem> {
    if text.is_empty() {
        return Ok(String::new());
    }
    let there = session(house, actor, meeting).await?.participants;
    let is_it = |one: &&Participant| one.name.eq_ignore_ascii_case(text) || one.id.to_string() == text;
    let mut found = there.iter().filter(is_it);
    let one = found.next().filter(|_| found.next().is_none());
    one.map(|one| one.id.to_string()).ok_or_else(Problem::not_found)
}

fn day(day: Option<Day>) -> String {
    day.map_or_else(|| "-".to_owned(), |day| day.to_string())
}

fn list(room: &Room) {
    for session in &room.sessions {
        let (first, last) = (day(session.first_day), day(session.last_day));
        println!("{first}\t{last}\t{}\t{}\t{}", session.state.code(), room.label(session), session.title);
    }
}

/// One line a point: place, kind, what it says; below it one line a task: day, state, title.
fn record(view: &SessionView) {
    for point in &view.points {
        println!("{}\t{}\t{}", point.position, point.kind.code(), point.text);
        for task in view.room.tasks(point.id) {
            println!("\t{}\t{}\t{}", day(task.due.day()), task.state.code(), task.deadline.title);
        }
    }
}

/// One line a deadline: day, state, what it belongs to, title, wording, how the day came about.
fn calendar(room: &Room) {
    let words = Words::of(Language::En);
    for session in &room.sessions {
        println!(
            "{}\t{}\t{}\t{}",
            day(session.begin()),
            session.state.code(),
            room.label(session),
            session.title
        );
    }
    for each in &room.deadlines {
        let about = match each.deadline.about {
            About::Session(id) => room.session(id).map(|session| room.label(session)),
            About::Plan(id) => room.plan(id).map(str::to_owned),
            About::Alone => None,
        };
        println!(
            "{}\t{}\t{}\t{}\t{}\t{}",
            day(each.due.day()),
            each.state.code(),
            about.unwrap_or_else(|| "-".to_owned()),
            each.deadline.title,
            each.deadline.wording,
            plain::why(&each.due, room, words),
        );
    }
}
