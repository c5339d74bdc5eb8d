//! Rounds of consultation: the list, and one with what every Member said or did not. A focal point sees the form for
//! its own Member only.

use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use trellis_app::{
    Problem,
    meetings::{
        Room,
        consultations::{self, RoundInput, RoundView, SaidInput, SettledInput, round},
        plain, rooms,
    },
};
use trellis_domain::meetings::{Consultation, ConsultationAnswer, ConsultationId, consultation::Audience};
use trellis_words::{Arg, Words};

use super::{crumb, lines, sample};
use crate::{
    Web,
    asked::At,
    components::{
        definitions::definitions,
        empty::empty,
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
        forms::{self, asked_for, deed, deeds},
    },
    session::Visitor,
};

/// The rounds a visitor may know of.
pub(crate) struct Consultations {
    rooms: Vec<Room>,
    form: Option<(RoundInput, Wrong)>,
}

/// One round.
pub(crate) struct OneRound {
    view: RoundView,
    form: Option<(Sheets, Wrong)>,
}

enum Sheets {
    Change(RoundInput),
    Answer(SaidInput),
    Settle(SettledInput),
}

fn sheet(visitor: &Visitor, room: &Room, action: String, is_new: bool, form: &(RoundInput, Wrong)) -> Markup {
    let (input, wrong) = form;
    let words = &visitor.words;
    let plans =
        or_none(words, room.plans.iter().map(|plan| (plan.code.clone(), plan.title.clone())).collect());
    let audiences = coded(words, "consultation-audience", Audience::ALL.iter().map(|each| each.code()));
    let fields = [
        field("title", words.say("consultation-title"), &input.title, Kind::Line("text", None)),
        field("subject", words.say("consultation-subject"), &input.subject, Kind::Lines(3)),
        field("plan", words.say("deadline-plan"), &input.plan, Kind::Choice(&plans)),
        field("audience", words.say("consultation-audience"), &input.audience, Kind::Choice(&audiences)),
        field("opens_on", words.say("consultation-opens"), &input.opens_on, Kind::Line("date", None)),
        hinted(
            words.say("deadline-wording-hint"),
            field("closes", words.say("consultation-closes"), &input.closes, Kind::Line("text", None)),
        ),
    ];
    let title = words.say(if is_new { "consultation-add" } else { "consultation-change" });
    let hidden = Some(("form", "round"));
    Sheet { id: "round", title, action, hidden, fields: &fields, ..Sheet::blank(wrong) }.render(visitor)
}

impl View for Consultations {
    fn sample() -> Self {
        Self { rooms: vec![sample::room()], form: None }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let columns = || {
            vec![
                Column::head(words.say("consultation-title")),
                Column::text(words.say("consultation-opens")),
                Column::text(words.say("consultation-closes")),
                Column::text(words.say("deadline-state")),
            ]
        };
        let main = html! {
            p { (words.say("consultations-lead")) }
            @if let Some(room) = self.rooms.iter().find(|room| room.may_keep) {
                @if let Some(form) = &self.form { (sheet(visitor, room, "/consultations".to_owned(), true, form)) }
                @else { (deeds(words, "/consultations", &[("round", "consultation-add")])) }
            }
            @if self.rooms.iter().all(|room| room.rounds.is_empty()) { (empty(&words.say("consultations-none"), None)) }
            @for (n, room) in self.rooms.iter().enumerate() {
                @if !room.rounds.is_empty() {
                    @if self.rooms.len() > 1 { h2 { (name(&room.organisation.name)) } }
                    @let table = Table::records(format!("rounds-{n}"), words.say("consultations-title"), columns());
                    @let rows = html! {
                        @for each in &room.rounds {
                            (table.row(&[
                                html! { a href={ "/consultations/" (each.round.id) } { (name(&each.round.title)) } },
                                html! { (words.day(each.round.opens_on)) },
                                html! { @if let Some(day) = each.closes.day() { (words.day(day)) } @else { (name(&each.round.closes)) } },
                                html! { (word(words, "consultation-round", each.state.code())) },
                            ]))
                        }
                    };
                    (table.render(&table.rows(&rows)))
                }
            }
        };
        Page::new(words.say("consultations-title")).crumbs(vec![crumb(words)]).main(main)
    }
}

impl OneRound {
    fn of(view: RoundView, visitor: &Visitor, form: Option<(Sheets, Wrong)>) -> Self {
        let change = consultations::typed(&view.room, &view.round.round);
        let settled = SettledInput {
            answer: visitor.address.value("answer").unwrap_or_default().to_owned(),
            ..SettledInput::default()
        };
        let forms = [
            ("round", Sheets::Change(change)),
            ("answer", Sheets::Answer(SaidInput::default())),
            ("outcome", Sheets::Settle(settled)),
        ];
        let asked = forms.into_iter().find(|(name, _)| asked_for(visitor, name));
        Self { form: form.or_else(|| asked.map(|(_, sheet)| (sheet, Wrong::default()))), view }
    }

    fn page_of(&self) -> String {
        format!("/consultations/{}", self.view.round.round.id)
    }

    fn facts(&self, words: &Words) -> Markup {
        let (room, each) = (&self.view.room, &self.view.round);
        let answered = self.view.members.iter().filter(|(_, said)| !said.is_empty()).count();
        let count = words.say_with(
            "consultation-answered",
            &[("count", Arg::from(answered)), ("total", Arg::from(self.view.members.len()))],
        );
        let mut facts = vec![
            (words.say("deadline-state"), html! { (word(words, "consultation-round", each.state.code())) }),
            (words.say("consultation-opens"), html! { (words.day(each.round.opens_on)) }),
            (
                words.say("consultation-closes"),
                html! {
                    @if let Some(day) = each.closes.day() { (words.day(day)) " " }
                    span.fine { (name(&each.round.closes)) " – " (plain::why(&each.closes, room, words)) }
                },
            ),
            (
                words.say("consultation-audience"),
                html! { (word(words, "consultation-audience", each.round.audience.code())) },
            ),
            (words.say("consultation-answers"), html! { (count) }),
        ];
        if let Some((id, title)) = each.round.plan.and_then(|id| Some((id, room.plan(id)?))) {
            facts.push((words.say("deadline-plan"), html! { a href={ "/plans/" (id) } { (name(title)) } }));
        }
        definitions(&facts)
    }

    fn sheet(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let page = self.page_of();
        let view = &self.view;
        match &self.form {
            Some((Sheets::Change(input), wrong)) if view.room.may_keep => {
                sheet(visitor, &view.room, page, false, &(input.clone(), wrong.clone()))
            }
            Some((Sheets::Answer(input), wrong)) if !view.speaks_for.is_empty() => {
                let own = view.members.iter().filter(|(member, _)| view.speaks_for.contains(&member.id));
                let own: Vec<_> =
                    own.map(|(member, _)| (member.id.to_string(), member.name.clone())).collect();
                let mut fields = vec![
                    field("member", words.say("consultation-member"), &input.member, Kind::Choice(&own)),
                    field("text", words.say("consultation-text"), &input.text, Kind::Lines(6)),
                ];
                if view.on_behalf {
                    let received = words.say("consultation-received");
                    fields.push(field("received_on", received, &input.received_on, Kind::Line("date", None)));
                    fields.push(hinted(
                        words.say("consultation-source-hint"),
                        field(
                            "source",
                            words.say("consultation-source"),
                            &input.source,
                            Kind::Line("text", None),
                        ),
                    ));
                }
                let (title, action) = (words.say("consultation-answer"), format!("{page}/answers"));
                let hidden = Some(("form", "answer"));
                Sheet { id: "answer", title, action, hidden, fields: &fields, ..Sheet::blank(wrong) }
                    .render(visitor)
            }
            Some((Sheets::Settle(input), wrong)) if view.room.may_keep => {
                let fields =
                    [field("outcome", words.say("consultation-outcome"), &input.outcome, Kind::Lines(3))];
                let (title, action) = (words.say("consultation-settle"), format!("{page}/outcomes"));
                let hidden = Some(("answer", input.answer.as_str()));
                Sheet { id: "outcome", title, action, hidden, fields: &fields, ..Sheet::blank(wrong) }
                    .render(visitor)
            }
            // The form is gone, what was wrong with it is not.
            Some((_, wrong)) => wrong.summary(words, &[]),
            None => html! {},
        }
    }

    fn said(&self, words: &Words, each: &ConsultationAnswer) -> Markup {
        html! {
            (lines(&each.text))
            p.fine {
                (words.day(each.received_on))
                @if let Some(source) = &each.source { " · " (name(source)) }
            }
        }
    }

    fn came(&self, words: &Words, each: &ConsultationAnswer) -> Markup {
        html! {
            @if !each.outcome.is_empty() { (lines(&each.outcome)) }
            @if self.view.room.may_keep {
                a href={ (self.page_of()) "?form=outcome&answer=" (each.id) "#outcome" } { (words.say("consultation-settle")) }
            }
        }
    }

    fn table(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::head(words.say("consultation-member")),
            Column::text(words.say("consultation-text")),
            Column::text(words.say("consultation-outcome")),
        ];
        let table = Table::records("answers", words.say("consultation-answers"), columns);
        let silent = self.view.members.iter().filter(|(_, said)| said.is_empty());
        let silent: Vec<_> = silent.map(|(member, _)| member.name.clone()).collect();
        let rows = html! {
            @for (member, said) in &self.view.members {
                @for each in said { (table.row(&[name(&member.name), self.said(words, each), self.came(words, each)])) }
            }
        };
        html! {
            @if silent.len() < self.view.members.len() { (table.render(&table.rows(&rows))) }
            @if !silent.is_empty() {
                p { span.tag { (words.say("consultation-no-answer")) } " " (name(&words.list(&silent))) }
            }
        }
    }
}

impl View for OneRound {
    fn sample() -> Self {
        Self { view: sample::round(), form: Some((Sheets::Answer(SaidInput::default()), Wrong::default())) }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let mut offered = Vec::new();
        if !self.view.speaks_for.is_empty() {
            offered.push(("answer", "consultation-answer"));
        }
        if self.view.room.may_keep {
            offered.push(("round", "consultation-change"));
        }
        let main = html! {
            (lines(&self.view.round.round.subject))
            (self.facts(words))
            @if !offered.is_empty() { (deeds(words, &self.page_of(), &offered)) }
            (self.sheet(visitor))
            h2 { (words.say("consultation-answers")) }
            @if self.view.members.is_empty() { (empty(&words.say("consultation-no-members"), None)) }
            @else {
                (self.table(words))
                p { a href={ (self.page_of()) "/answers.csv" } { (words.say("consultation-export")) } }
            }
        };
        let crumbs = vec![crumb(words), (words.say("consultations-title"), "/consultations".to_owned())];
        Page::new(&self.view.round.round.title)
            .kicker(name(&self.view.room.organisation.name))
            .crumbs(crumbs)
            .main(main)
    }
}

pub(super) async fn list(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let form = asked_for(&visitor, "round").then(<(RoundInput, Wrong)>::default);
    let rooms = rooms(&web.house, visitor.actor()).await?;
    Ok(Consultations { rooms, form }.page(&visitor).answer(&visitor))
}

pub(super) async fn add(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(input): Sent<RoundInput>,
) -> Result<Response, Failure> {
    let done = consultations::add(&web.house, visitor.actor(), &input).await;
    let next = done.map(|id| format!("/consultations/{id}"));
    forms::answered(&web, &visitor, next, async |wrong| {
        let rooms = rooms(&web.house, visitor.actor()).await?;
        Ok(Consultations { rooms, form: Some((input, wrong)) }.page(&visitor))
    })
    .await
}

/// On to the round, or back to the form with what is wrong with it.
async fn answered<T>(
    web: &Web,
    visitor: &Visitor,
    id: ConsultationId,
    done: Result<T, Problem>,
    sheet: Sheets,
) -> Result<Response, Failure> {
    let next = done.map(|_| format!("/consultations/{id}"));
    forms::answered(web, visitor, next, async |wrong| {
        let view = round(&web.house, visitor.actor(), id).await?;
        Ok(OneRound::of(view, visitor, Some((sheet, wrong))).page(visitor))
    })
    .await
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Consultation>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let view = round(&web.house, visitor.actor(), id).await?;
    Ok(OneRound::of(view, &visitor, None).page(&visitor).answer(&visitor))
}

deed! {
    /// Changes the round.
    change(Consultation, RoundInput) = consultations::change, Sheets::Change;
}
deed! {
    /// Keeps what a Member said.
    answer(Consultation, SaidInput) = consultations::answer, Sheets::Answer;
}
deed! {
    /// Keeps what became of it.
    settle(Consultation, SettledInput) = consultations::settle, Sheets::Settle;
}

pub(super) async fn export(
    State(web): State<Web>,
    At(id): At<Consultation>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let table = consultations::export(&web.house, visitor.actor(), id, &visitor.words).await?;
    let mut answer = table.into_response();
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    headers.insert(
        header::CONTENT_DISPOSITION,
        HeaderValue::from_static("attachment; filename=\"consultation.csv\""),
    );
    Ok(answer)
}
