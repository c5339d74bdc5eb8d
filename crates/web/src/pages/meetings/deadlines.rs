//! One deadline: its wording to the letter, the day it means and why, what was sent, and who sees to it.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    Problem,
    meetings::{
        DueDeadline, Room,
        deadlines::{self, DeadlineInput, DoneInput, deadline},
        plain,
    },
};
use trellis_domain::meetings::{
    Deadline,
    deadline::{About, DeadlineKind, Part},
};
use trellis_words::{Arg, Words};

use super::{crumb, due_days, meeting_page, sample, sent_otherwise, state_tag};
use crate::{
    Web,
    asked::At,
    components::{
        definitions::definitions,
        form::{self, Kind, Wrong},
        name::name,
        sheet::{Sheet, coded, field, hinted, word},
    },
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{
        View,
        forms::{self, asked_for, deed, deeds},
        saved,
    },
    session::Visitor,
};

/// One deadline.
pub(crate) struct OneDeadline {
    room: Room,
    due: DueDeadline,
    form: Option<(Sheets, Wrong)>,
}

enum Sheets {
    Change(Box<DeadlineInput>),
    Done(DoneInput),
}

fn names(deadline: &Deadline, part: Part) -> Vec<String> {
    deadline.responsible.iter().filter(|each| each.part == part).map(|each| each.name.clone()).collect()
}

/// Who sees to it, part by part (S1.29).
pub(super) fn responsible(words: &Words, deadline: &Deadline) -> Markup {
    html! {
        @for part in Part::ALL {
            @let who = names(deadline, *part);
            @if !who.is_empty() { p { (name(&words.list(&who))) " " span.fine { (word(words, "deadline-part", part.code())) } } }
        }
    }
}

/// What a deadline can be tied to as it is set, with the choices there are.
pub(super) enum Tied<'a> {
    /// Nothing more than it is.
    As,
    /// A plan.
    Plan(&'a [(String, String)]),
    /// A point of the meeting's record, which makes it a task.
    Point(&'a [(String, String)]),
}

/// The form of a deadline.
pub(super) fn sheet(
    visitor: &Visitor,
    title: String,
    action: String,
    tied: &Tied<'_>,
    input: &DeadlineInput,
    wrong: &Wrong,
) -> Markup {
    let words = &visitor.words;
    let kinds = coded(words, "deadline-kind", DeadlineKind::ALL.iter().map(|each| each.code()));
    let mut fields = vec![
        field("title", words.say("deadline-title"), &input.title, Kind::Line("text", None)),
        field("kind", words.say("deadline-kind"), &input.kind, Kind::Choice(&kinds)),
        hinted(
            words.say("deadline-wording-hint"),
            field("wording", words.say("deadline-wording"), &input.wording, Kind::Line("text", None)),
        ),
        hinted(
            words.say("deadline-counted-from-hint"),
            field(
                "counted_from",
                words.say("deadline-counted-from"),
                &input.counted_from,
                Kind::Line("date", None),
            ),
        ),
    ];
    match tied {
        Tied::As | Tied::Point([]) => {}
        Tied::Plan(plans) => {
            fields.push(field("plan", words.say("deadline-plan"), &input.plan, Kind::Choice(plans)));
        }
        Tied::Point(points) => {
            fields.push(field("point", words.say("deadline-point"), &input.point, Kind::Choice(points)));
        }
    }
    fields.extend([
        hinted(
            words.say("deadline-names-hint"),
            field("lead", word(words, "deadline-part", "lead"), &input.lead, Kind::Lines(1)),
        ),
        field("joint", word(words, "deadline-part", "joint"), &input.joint, Kind::Lines(1)),
        field("consulted", word(words, "deadline-part", "consulted"), &input.consulted, Kind::Lines(1)),
    ]);
    let hidden = Some(("form", "deadline"));
    Sheet { id: "deadline", title, action, hidden, fields: &fields, ..Sheet::blank(wrong) }.render(visitor)
}

impl OneDeadline {
    fn page_of(&self) -> String {
        format!("/deadlines/{}", self.due.deadline.id)
    }

    fn of(room: Room, due: DueDeadline, visitor: &Visitor, form: Option<(Sheets, Wrong)>) -> Self {
        let deadline = &due.deadline;
        let joined = |part| names(deadline, part).join("\n");
        let change = DeadlineInput {
            kind: deadline.kind.code().to_owned(),
            title: deadline.title.clone(),
            wording: deadline.wording.clone(),
            counted_from: deadline.counted_from.map(|day| day.to_string()).unwrap_or_default(),
            lead: joined(Part::Lead),
            joint: joined(Part::Joint),
            consulted: joined(Part::Consulted),
            ..DeadlineInput::default()
        };
        let done = DoneInput { done_on: room.today.to_string() };
        let forms = [("deadline", Sheets::Change(Box::new(change))), ("done", Sheets::Done(done))];
        let asked = forms.into_iter().find(|(name, _)| asked_for(visitor, name));
        let form = form.or_else(|| asked.map(|(_, sheet)| (sheet, Wrong::default())));
        Self { room, due, form }
    }

    fn facts(&self, words: &Words) -> Markup {
        let (room, each) = (&self.room, &self.due);
        let deadline = &each.deadline;
        let about = match deadline.about {
            About::Session(id) => room.session(id).map(|session| {
                html! { a href=(meeting_page(session)) { (name(&room.label(session))) } }
            }),
            About::Plan(id) => {
                room.plan(id).map(|title| html! { a href={ "/plans/" (id) } { (name(title)) } })
            }
            About::Alone => None,
        };
        let mut facts = vec![
            (words.say("deadline-due"), html! { (due_days(words, each)) " " (state_tag(words, each)) }),
            (words.say("deadline-wording"), name(&deadline.wording)),
            (words.say("deadline-why"), html! { (plain::why(&each.due, room, words)) }),
            (words.say("deadline-kind"), html! { (word(words, "deadline-kind", deadline.kind.code())) }),
        ];
        facts.extend(about.map(|about| (words.say("deadline-about"), about)));
        if let (About::Session(id), Some(_)) = (deadline.about, deadline.point) {
            let record = html! { a href={ "/meetings/" (id) "#record-list" } { (words.say("deadline-point-of-record")) } };
            facts.push((words.say("deadline-point"), record));
        }
        if !deadline.responsible.is_empty() {
            facts.push((words.say("deadline-responsible"), responsible(words, deadline)));
        }
        if let Some(day) = deadline.done_on {
            facts.push((words.say("deadline-done-on"), html! { (words.day(day)) }));
        }
        if let Some(sent) = deadline.announced {
            let said = html! {
                (words.say_with("deadline-sent", &[("on", Arg::from(sent.on)), ("day", Arg::from(sent.day))]))
                @if let Some(day) = each.sent_otherwise() { (sent_otherwise(words, day)) }
            };
            facts.push((words.say("deadline-announced"), said));
        }
        definitions(&facts)
    }

    fn deeds(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let page = self.page_of();
        let form = match &self.form {
            Some((Sheets::Change(input), wrong)) => {
                sheet(visitor, words.say("deadline-change"), page.clone(), &Tied::As, input, wrong)
            }
            Some((Sheets::Done(input), wrong)) => {
                let fields = [hinted(
                    words.say("deadline-done-hint"),
                    field("done_on", words.say("deadline-done-on"), &input.done_on, Kind::Line("date", None)),
                )];
                let (title, action) = (words.say("deadline-done"), format!("{page}/done"));
                let hidden = Some(("form", "done"));
                Sheet { id: "done", title, action, hidden, fields: &fields, ..Sheet::blank(wrong) }
                    .render(visitor)
            }
            None => html! {},
        };
        let button =
            |path: &str, key: &str| form::button(visitor, &format!("{page}/{path}"), &words.say(key), "");
        html! {
            (deeds(words, &page, &[("deadline", "deadline-change"), ("done", "deadline-done")]))
            (form)
            div.tools {
                @if self.due.due.day().is_some() { (button("announcement", "deadline-announce")) }
                (button("removal", "meeting-remove"))
            }
        }
    }
}

impl View for OneDeadline {
    fn sample() -> Self {
        let room = sample::room();
        Self {
            due: room.deadlines[0].clone(),
            room,
            form: Some((Sheets::Change(Box::default()), Wrong::default())),
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let main = html! {
            (self.facts(words))
            @if self.room.may_keep { (self.deeds(visitor)) }
        };
        let crumbs = vec![crumb(words), (words.say("nav-calendar"), "/calendar".to_owned())];
        Page::new(&self.due.deadline.title)
            .kicker(name(&self.room.organisation.name))
            .crumbs(crumbs)
            .main(main)
    }
}

type Id = trellis_domain::meetings::DeadlineId;

async fn answered(
    web: &Web,
    visitor: &Visitor,
    id: Id,
    done: Result<(), Problem>,
    sheet: Sheets,
) -> Result<Response, Failure> {
    let next = done.map(|()| format!("/deadlines/{id}"));
    forms::answered(web, visitor, next, async |wrong| {
        let (room, due) = deadline(&web.house, visitor.actor(), id).await?;
        Ok(OneDeadline::of(room, due, visitor, Some((sheet, wrong))).page(visitor))
    })
    .await
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Deadline>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let (room, due) = deadline(&web.house, visitor.actor(), id).await?;
    Ok(OneDeadline::of(room, due, &visitor, None).page(&visitor).answer(&visitor))
}

deed! {
    /// Changes the deadline.
    change(Deadline, DeadlineInput) = deadlines::change, |input| Sheets::Change(Box::new(input));
}
deed! {
    /// Says that it is done.
    finish(Deadline, DoneInput) = deadlines::finish, Sheets::Done;
}

pub(super) async fn announce(
    State(web): State<Web>,
    At(id): At<Deadline>,
    visitor: Visitor,
    Sent(_): Sent<DoneInput>,
) -> Result<Response, Failure> {
    deadlines::announce(&web.house, visitor.actor(), id).await?;
    Ok(saved(&web, &format!("/deadlines/{id}")))
}

pub(super) async fn remove(
    State(web): State<Web>,
    At(id): At<Deadline>,
    visitor: Visitor,
    Sent(_): Sent<DoneInput>,
) -> Result<Response, Failure> {
    deadlines::remove(&web.house, visitor.actor(), id).await?;
    Ok(saved(&web, "/calendar"))
}
