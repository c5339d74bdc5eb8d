//! One meeting: when and where, how its days moved, its agenda, who took part, and what is due.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    Problem,
    meetings::{
        DueDeadline, SessionView,
        deadlines::{self, DeadlineInput},
        documents::{self, DocumentLine},
        points::{self, PointInput},
        session,
        sessions::{self, AgendaInput, MoveInput, OneInput, ParticipantInput, SessionInput},
    },
    needs::raised::{Queue, RaiseInput, SettleInput, queue},
};
use trellis_domain::{
    kernel::Day,
    meetings::{
        Session, SessionId,
        deadline::{About, DeadlineKind},
        session::{Elected, Participant, Represents},
    },
};
use trellis_words::{Arg, Words};

use super::{
    crumb, days, deadlines as deadline_page, due_cell, list, meeting_page,
    meeting_sheets::{agenda_sheet, days_sheet, participant_sheet},
    points as record, sample, state_tag,
};
use crate::{
    Web,
    asked::At,
    components::{
        definitions::definitions,
        empty::empty,
        flag::flag,
        form::{self, Wrong},
        name::name,
        sheet::{or_none, word},
        table::{Column, Table},
    },
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{
        View, clipped,
        forms::{self, FORM, asked_for, deed, deeds},
        saved,
    },
    session::Visitor,
};

/// Letters of a report in the list; all of it stands on the page of its action.
const REPORT_LETTERS_MAX: usize = 120;

/// One meeting.
pub(crate) struct Meeting {
    view: SessionView,
    /// Its papers that the visitor may know of, by symbol.
    papers: Vec<DocumentLine>,
    queue: Queue,
    form: Option<(Sheets, Wrong)>,
}

/// The form that stands open.
pub(super) enum Sheets {
    Change(SessionInput),
    Days(MoveInput),
    Agenda(AgendaInput),
    Participant(ParticipantInput),
    Point(PointInput),
    Deadline(DeadlineInput),
    Raise(RaiseInput),
    Settle(String, SettleInput),
}

/// The parameter that names an item of the agenda or a participant.
pub(super) const ONE: &str = "one";

fn iso(day: Option<Day>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

impl Meeting {
    /// A meeting with its papers, as far as the visitor may know of them.
    async fn load(
        web: &Web,
        visitor: &Visitor,
        id: SessionId,
        form: Option<(Sheets, Wrong)>,
    ) -> Result<Self, Problem> {
        let view = session(&web.house, visitor.actor(), id).await?;
        let mut papers = documents::list(&web.house, visitor.actor(), view.room.organisation.id).await?;
        papers.retain(|line| line.document.meeting == Some(id));
        let body = view.room.body(view.session.body).map(|body| body.code.clone()).unwrap_or_default();
        let body = (view.session.body, body.as_str());
        let queue = queue(&web.house, visitor.actor(), view.room.organisation.id, body).await?;
        Ok(Self::of(view, (papers, queue), visitor, form))
    }

    fn of(
        view: SessionView,
        (papers, queue): (Vec<DocumentLine>, Queue),
        visitor: &Visitor,
        form: Option<(Sheets, Wrong)>,
    ) -> Self {
        let session = &view.session;
        // Of the agenda and of those who took part a form can be about one that is there.
        let asked = visitor.address.value(ONE).unwrap_or_default();
        let item = view.agenda.iter().find(|item| item.id.to_string() == asked);
        let one = view.participants.iter().find(|one| one.id.to_string() == asked);
        let one = one.map(|one| sessions::participant_typed(one, &view.members));
        let point = view.points.iter().find(|point| point.id.to_string() == asked);
        let task = point.map(|point| DeadlineInput {
            point: point.id.to_string(),
            title: clipped(&point.text, record::NAMED_LETTERS_MAX),
            kind: DeadlineKind::Other.code().to_owned(),
            ..DeadlineInput::default()
        });
        let forms = [
            ("meeting", Sheets::Change(input_of(&view))),
            (
                "days",
                Sheets::Days(MoveInput {
                    first_day: iso(session.first_day),
                    last_day: iso(session.last_day),
                    version: session.version.to_string(),
                    ..MoveInput::default()
                }),
            ),
            ("agenda", Sheets::Agenda(item.map(sessions::item_typed).unwrap_or_default())),
            ("participant", Sheets::Participant(one.unwrap_or_default())),
            ("point", Sheets::Point(point.map(points::typed).unwrap_or_default())),
            ("deadline", Sheets::Deadline(task.unwrap_or_default())),
            ("raise", Sheets::Raise(RaiseInput::default())),
            ("settle", Sheets::Settle(asked.to_owned(), SettleInput::default())),
        ];
        let asked = forms.into_iter().find(|(name, _)| asked_for(visitor, name));
        let form = form.or_else(|| asked.map(|(_, sheet)| (sheet, Wrong::default())));
        Self { view, papers, queue, form }
    }

    fn page_of(&self) -> String {
        meeting_page(&self.view.session)
    }

    fn papers(&self, words: &Words) -> Markup {
        let may_keep = self.view.room.may_keep;
        html! {
            @if may_keep || !self.papers.is_empty() {
                h2 { (words.say("documents-title")) }
                @if !self.papers.is_empty() { (super::documents::table(words, &self.papers)) }
                @if may_keep {
                    p { a href={ "/documents/new?meeting=" (self.view.session.id) } { (words.say("document-add")) } }
                }
            }
        }
    }

    fn facts(&self, words: &Words) -> Markup {
        let session = &self.view.session;
        let body = self.view.room.body(session.body);
        let texts = [
            ("meeting-number", session.number.as_str()),
            ("meeting-place", &session.place),
            ("meeting-host", &session.host),
            ("meeting-mandate", &session.mandate),
        ];
        let texts = texts.into_iter().filter(|(_, text)| !text.is_empty());
        let dated = [("meeting-published", session.published_on), ("meeting-recorded", session.recorded_on)];
        let mut facts = vec![
            (
                words.say("meeting-body"),
                html! { @if let Some(body) = body { a href={ "/bodies/" (body.id) } { (name(&body.name)) } } },
            ),
            (words.say("meeting-days"), html! { (days(words, session)) }),
            (words.say("meeting-state"), html! { (word(words, "meeting-state", session.state.code())) }),
        ];
        facts.extend(texts.map(|(key, text)| (words.say(key), name(text))));
        facts.extend(
            dated.into_iter().filter_map(|(key, day)| Some((words.say(key), html! { (words.day(day?)) }))),
        );
        if let Some(count) = session.headcount {
            facts.push((words.say("meeting-headcount"), html! { (words.whole(count.into())) }));
        }
        for elected in Elected::ALL {
            let those: Vec<_> =
                self.view.participants.iter().filter(|each| each.elected == Some(*elected)).collect();
            if !those.is_empty() {
                let who = html! {
                    @for (at, one) in those.iter().enumerate() {
                        @if at > 0 { br; }
                        (name(&one.name)) " " span.fine { (name(&self.country(one))) }
                    }
                };
                facts.push((word(words, "meeting-elected", elected.code()), who));
            }
        }
        definitions(&facts)
    }

    /// The country as the record names it, else the Member's name.
    fn country(&self, one: &Participant) -> String {
        if !one.country.is_empty() {
            return one.country.clone();
        }
        self.represented(one)
    }

    fn represented(&self, one: &Participant) -> String {
        match &one.represents {
            Represents::Member(id) => {
                let member = self.view.members.iter().find(|member| member.id == *id);
                member.map(|member| member.name.clone()).unwrap_or_default()
            }
            Represents::Observer(text) | Represents::Organisation(text) => text.clone(),
        }
    }

    fn moves(&self, words: &Words) -> Markup {
        let span = |(first, last): (Option<Day>, Option<Day>)| {
            days(words, &Session { first_day: first, last_day: last, ..self.view.session.clone() })
        };
        html! {
            @if !self.view.moves.is_empty() {
                h2 { (words.say("meeting-moves")) }
                ul {
                    @for each in &self.view.moves {
                        li {
                            (words.say_with("meeting-moved", &[
                                ("from", Arg::from(span(each.from))),
                                ("to", Arg::from(span(each.to))),
                            ]))
                            " " span.fine { (name(&each.reason)) }
                        }
                    }
                }
            }
        }
    }

    fn agenda(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let may_keep = self.view.room.may_keep;
        let mut columns = vec![
            Column::short(words.say("agenda-number")),
            Column::head(words.say("agenda-title")),
            Column::text(words.say("agenda-considered")),
        ];
        if may_keep {
            columns.push(Column::text(words.say("meeting-deeds")));
        }
        let table = Table::records("items", words.say("agenda-heading"), columns);
        let rows = html! {
            @for item in &self.view.agenda {
                @let deeds = html! { div.tools {
                    (self.change(words, "agenda", &item.id.to_string()))
                    (self.button(visitor, "agenda/considered", &item.id.to_string(), if item.considered { "agenda-not-considered" } else { "agenda-mark-considered" }))
                    (self.button(visitor, "agenda/removal", &item.id.to_string(), "meeting-remove"))
                } };
                @let considered = html! { @if item.considered { (words.say("yes")) } };
                @let title = html! {
                    (name(&item.title)) @if item.standing { " " span.tag { (words.say("agenda-standing")) } }
                };
                (table.row(&[name(&item.number), title, considered, deeds]))
            }
        };
        html! {
            h2 #agenda-list { (words.say("agenda-heading")) }
            @if self.view.agenda.is_empty() { (empty(&words.say("agenda-none"), None)) }
            @else { (table.render(&table.rows(&rows))) }
        }
    }

    fn participants(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let mut columns = vec![
            Column::head(words.say("participant-name")),
            Column::text(words.say("participant-represents")),
            Column::text(words.say("participant-role")),
            Column::text(words.say("participant-elected")),
        ];
        if self.view.room.may_keep {
            columns.push(Column::text(words.say("meeting-deeds")));
        }
        let table = Table::records("people", words.say("participants-heading"), columns);
        let rows = html! {
            @for one in &self.view.participants {
                @let standing = words.say(match &one.represents {
                    Represents::Member(_) => "participant-member",
                    Represents::Observer(_) => "participant-observer",
                    Represents::Organisation(_) => "participant-organisation",
                });
                @let elected = one.elected.map(|each| word(words, "meeting-elected", each.code()));
                (table.row(&[
                    name(&one.name),
                    html! { (name(&self.represented(one))) " " span.fine { (standing) } },
                    name(&one.role),
                    html! { @if let Some(elected) = elected { (elected) } },
                    html! { div.tools {
                        (self.change(words, "participant", &one.id.to_string()))
                        (self.button(visitor, "participants/removal", &one.id.to_string(), "meeting-remove"))
                    } },
                ]))
            }
        };
        html! {
            h2 { (words.say("participants-heading")) }
            @if self.view.participants.is_empty() { (empty(&words.say("participants-none"), None)) }
            @else { (table.render(&table.rows(&rows))) }
        }
    }

    /// The way to the form that changes an item or a participant.
    fn change(&self, words: &Words, form: &str, id: &str) -> Markup {
        let to = format!("{}?{FORM}={form}&{ONE}={id}#{form}", self.page_of());
        html! { a href=(to) { (words.say("meeting-change")) } }
    }

    fn button(&self, visitor: &Visitor, path: &str, id: &str, key: &'static str) -> Markup {
        html! {
            form method="post" action={ (self.page_of()) "/" (path) } {
                (form::token(visitor))
                input type="hidden" name="id" value=(id);
                button.plain { (visitor.words.say(key)) }
            }
        }
    }

    fn point_deeds(&self, visitor: &Visitor, id: &str) -> Markup {
        html! { div.tools {
            (self.change(&visitor.words, "point", id))
            (self.button(visitor, "points/removal", id, "meeting-remove"))
        } }
    }

    /// The points that a task can see to, after none; nothing where there is no record.
    fn points_to_choose(&self, words: &Words) -> Vec<(String, String)> {
        if self.view.points.is_empty() {
            return Vec::new();
        }
        or_none(words, record::choices(&self.view.points))
    }

    fn reports(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::head(words.say("meeting-report")),
            Column::text(words.say("meeting-report-as-at")),
            Column::text(words.say("deadline-plan")),
        ];
        let table = Table::records("reports", words.say("meeting-reports"), columns);
        let rows = html! {
            @for each in &self.view.reports {
                @let plan = self.view.room.plan(each.plan).unwrap_or_default();
                (table.row(&[
                    html! { a href={ "/actions/" (each.action) } { (name(&clipped(&each.text, REPORT_LETTERS_MAX))) } },
                    html! { (words.day(each.as_at)) },
                    html! { a href={ "/plans/" (each.plan) } { (name(plan)) } },
                ]))
            }
        };
        html! {
            @if !self.view.reports.is_empty() {
                h2 { (words.say("meeting-reports")) }
                (table.render(&table.rows(&rows)))
            }
        }
    }

    fn due(&self, words: &Words) -> Markup {
        let id = self.view.session.id;
        let own: Vec<_> = self
            .view
            .room
            .deadlines
            .iter()
            .filter(|each| each.deadline.about == About::Session(id))
            .collect();
        html! {
            h2 { (words.say("deadlines-heading")) }
            @if own.is_empty() { (empty(&words.say("deadlines-none"), None)) }
            @else { (deadlines_table(words, &self.view, &own)) }
        }
    }

    fn sheet(&self, visitor: &Visitor) -> Markup {
        let Some((sheet, wrong)) = &self.form else { return html! {} };
        let page = self.page_of();
        match sheet {
            Sheets::Change(input) => {
                list::sheet(visitor, &self.view.room, page, false, &(input.clone(), wrong.clone()))
            }
            Sheets::Days(input) => days_sheet(visitor, format!("{page}/days"), input, wrong),
            Sheets::Agenda(input) => agenda_sheet(visitor, format!("{page}/agenda"), input, wrong),
            Sheets::Participant(input) => {
                participant_sheet(visitor, format!("{page}/participants"), input, wrong)
            }
            Sheets::Point(input) => record::sheet(visitor, format!("{page}/points"), input, wrong),
            Sheets::Deadline(input) => deadline_page::sheet(
                visitor,
                visitor.words.say("deadline-add"),
                format!("{page}/deadlines"),
                &deadline_page::Tied::Point(&self.points_to_choose(&visitor.words)),
                input,
                wrong,
            ),
            Sheets::Raise(input) if self.queue.may_raise => {
                super::queue::raise_sheet(visitor, &page, input, wrong)
            }
            Sheets::Settle(one, input)
                if self.queue.raised.iter().any(|each| each.is(one) && each.may_settle) =>
            {
                super::queue::settle_sheet(visitor, &page, (one, input), wrong)
            }
            Sheets::Raise(_) | Sheets::Settle(..) => html! {},
        }
    }

    /// Whether the form that stands open is one of the queue, which officers and chairs have.
    const fn is_of_queue(&self) -> bool {
        matches!(self.form, Some((Sheets::Raise(_) | Sheets::Settle(..), _)))
    }
}

fn deadlines_table(words: &Words, view: &SessionView, own: &[&DueDeadline]) -> Markup {
    let columns = vec![
        Column::head(words.say("deadline-title")),
        Column::text(words.say("deadline-due")),
        Column::text(words.say("deadline-responsible")),
        Column::text(words.say("deadline-state")),
    ];
    let table = Table::records("deadlines", words.say("deadlines-heading"), columns);
    let rows = html! {
        @for each in own {
            (table.row(&[
                html! { a href={ "/deadlines/" (each.deadline.id) } { (name(&each.deadline.title)) } },
                due_cell(words, &view.room, each),
                deadline_page::responsible(words, &each.deadline),
                state_tag(words, each),
            ]))
        }
    };
    table.render(&table.rows(&rows))
}

fn input_of(view: &SessionView) -> SessionInput {
    let session = &view.session;
    SessionInput {
        body: view.room.body(session.body).map(|body| body.code.clone()).unwrap_or_default(),
        number: session.number.clone(),
        title: session.title.clone(),
        place: session.place.clone(),
        host: session.host.clone(),
        mandate: session.mandate.clone(),
        first_day: iso(session.first_day),
        last_day: iso(session.last_day),
        state: session.state.code().to_owned(),
        published_on: iso(session.published_on),
        recorded_on: iso(session.recorded_on),
        headcount: session.headcount.map(|count| count.to_string()).unwrap_or_default(),
        version: session.version.to_string(),
    }
}

impl View for Meeting {
    fn sample() -> Self {
        Self {
            view: sample::session(),
            papers: super::documents::Documents::sample().into_lines(),
            queue: super::queue::sample(),
            form: Some((Sheets::Participant(ParticipantInput::default()), Wrong::default())),
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let room = &self.view.room;
        let session = &self.view.session;
        let offered = [
            ("meeting", "meeting-change"),
            ("days", "meeting-move"),
            ("agenda", "agenda-add"),
            ("participant", "participant-add"),
            ("point", "point-add"),
            ("deadline", "deadline-add"),
        ];
        // The form that stands open needs no link.
        let offered: Vec<_> = offered.into_iter().filter(|(form, _)| !asked_for(visitor, form)).collect();
        let main = html! {
            @for fault in session.faults(room.today) { (flag(&word(words, "meeting-fault", fault.code()), None, None)) }
            @if !session.is_public(room.today) { p { span.tag { (words.say("meeting-internal")) } } }
            (self.facts(words))
            @if room.may_keep { (deeds(words, &self.page_of(), &offered)) }
            @if room.may_keep && !self.is_of_queue() { (self.sheet(visitor)) }
            (self.agenda(visitor))
            (super::queue::show(words, &self.page_of(), &self.view.agenda, &self.queue))
            @if self.is_of_queue() { (self.sheet(visitor)) }
            (record::show(words, &self.view, |point| self.point_deeds(visitor, &point.id.to_string())))
            (self.papers(words))
            (self.due(words))
            (self.reports(words))
            (self.participants(visitor))
            (self.moves(words))
        };
        Page::new(&session.title)
            .kicker(html! { (name(&room.label(session))) " · " (name(&room.organisation.name)) })
            .crumbs(vec![crumb(words)])
            .main(main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Session>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    Ok(Meeting::load(&web, &visitor, id, None).await?.page(&visitor).answer(&visitor))
}

/// On to the meeting, or back to the form with what is wrong with it.
pub(super) async fn answered<T>(
    web: &Web,
    visitor: &Visitor,
    id: SessionId,
    done: Result<T, Problem>,
    sheet: Option<Sheets>,
) -> Result<Response, Failure> {
    let Some(sheet) = sheet else {
        done?;
        return Ok(saved(web, &format!("/meetings/{id}")));
    };
    let next = done.map(|_| format!("/meetings/{id}"));
    forms::answered(web, visitor, next, async |wrong| {
        Ok(Meeting::load(web, visitor, id, Some((sheet, wrong))).await?.page(visitor))
    })
    .await
}

deed! {
    /// Changes the meeting.
    change(Session, SessionInput) = sessions::change, |input| Some(Sheets::Change(input));
}
deed! {
    /// Moves its days.
    relocate(Session, MoveInput) = sessions::relocate, |input| Some(Sheets::Days(input));
}
deed! {
    /// Puts an item on the agenda, or changes one.
    put_item(Session, AgendaInput) = sessions::put_item, |input| Some(Sheets::Agenda(input));
}
deed! {
    /// Takes an item off.
    remove_item(Session, OneInput) = sessions::remove_item, |_| None;
}
deed! {
    /// Notes that an item was considered, or takes that back.
    consider(Session, OneInput) = sessions::consider, |_| None;
}
deed! {
    /// Adds a participant, or changes one.
    put_participant(Session, ParticipantInput) = sessions::put_participant, |input| Some(Sheets::Participant(input));
}
deed! {
    /// Takes a participant off.
    remove_participant(Session, OneInput) = sessions::remove_participant, |_| None;
}

deed! {
    /// Adds a point to the record, or changes one.
    put_point(Session, PointInput) = points::put, |input| Some(Sheets::Point(input));
}
deed! {
    /// Takes a point out of the record.
    remove_point(Session, OneInput) = points::remove, |_| None;
}

pub(super) async fn add_deadline(
    State(web): State<Web>,
    At(id): At<Session>,
    visitor: Visitor,
    Sent(input): Sent<DeadlineInput>,
) -> Result<Response, Failure> {
    let input = DeadlineInput { meeting: id.to_string(), plan: String::new(), ..input };
    let done = deadlines::add(&web.house, visitor.actor(), &input).await;
    answered(&web, &visitor, id, done, Some(Sheets::Deadline(input))).await
}
