//! A Member's capacity: scores over time, needs, what is done in order of days, what is owed; and the paper of it.

use axum::{
    extract::{Path, State},
    response::Response,
};
use maud::{Markup, html};
use rust_decimal::Decimal;
use trellis_app::{
    Problem,
    needs::capacity::{NeedRow, Profile, Step, StepKind, profile},
    papers::{
        Format,
        capacity::{print, when},
    },
};
use trellis_domain::members::Member;
use trellis_words::Words;

use crate::{
    Web,
    asked::At,
    components::{
        empty::empty,
        name::name,
        sheet::word,
        table::{Column, Table},
    },
    error::Failure,
    page::Page,
    pages::{View, desk::waiting, papers::answer},
    session::Visitor,
};

/// The formats of the paper, in the order of the links.
const FORMATS: [&str; 4] = ["docx", "pdf", "html", "xlsx"];

/// What one Member can do, needs and gets.
pub(crate) struct Capacity {
    profile: Profile,
}

impl Capacity {
    fn page_of(&self) -> String {
        format!("/members/{}/capacity", self.profile.member.id)
    }

    fn scores(&self, words: &Words) -> Markup {
        let profile = &self.profile;
        let mut columns = vec![Column::head(words.say("assessment-area"))];
        columns.extend(profile.cycles.iter().map(|(cycle, _)| Column::number(cycle)));
        let table = Table::figures("scores", words.say("capacity-trend"), columns);
        let row = |area: Markup, figures: &[Option<Decimal>]| {
            let before = std::iter::once(None).chain(figures.iter().copied());
            let figures = before.zip(figures).map(|(before, value)| figure(words, before, *value));
            let cells: Vec<Markup> = std::iter::once(area).chain(figures).collect();
            table.row(&cells)
        };
        let rows = html! {
            @for each in &profile.areas {
                (row(html! { @if each.is_part { "– " } (name(&each.area)) }, &each.figures))
            }
            (row(html! { (words.say("matrix-total")) }, &profile.totals))
        };
        html! {
            h2 { (words.say("capacity-scores")) }
            @if profile.cycles.is_empty() { (empty(&words.say("capacity-no-scores"), None)) }
            @else { (table.render(&table.rows(&rows))) }
        }
    }

    fn needs(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::head(words.say("capacity-assistance")),
            Column::text(words.say("assessment-area")),
            Column::text(words.say("capacity-obligation")),
            Column::number(words.say("need-priority")),
            Column::text(words.say("need-rank")),
            Column::text(words.say("capacity-answers")),
            Column::text(words.say("deadline-state")),
        ];
        let table = Table::records("needs", words.say("assessment-needs"), columns);
        let row = |row: &NeedRow| {
            let (line, need) = (&row.line, &row.line.need);
            table.row(&[
                html! {
                    a href={ "/needs/" (need.id) } { (name(&need.text)) }
                    p.fine {
                        (word(words, "need-gap", need.gap.code()))
                        @if need.member.is_none() { " · " (words.say("need-all-members")) }
                    }
                },
                name(&line.area),
                html! {
                    (name(&need.source_text))
                    p.fine { (word(words, "need-source", need.source.code())) }
                },
                html! { @if let Some(sum) = line.priority.sum() { (sum) p.fine { (line.priority.shown()) } } },
                html! {
                    @for (rank, body) in &line.ranks { p { (rank.place) " " span.fine { (name(body)) } } }
                },
                html! { @for title in &row.answered_by { p { (name(title)) } } },
                html! { (word(words, "need-state", need.state.code())) p.fine { (name(&row.cycle)) } },
            ])
        };
        html! {
            h2 { (words.say("assessment-needs")) }
            @if self.profile.needs.is_empty() { (empty(&words.say("capacity-no-needs"), None)) }
            @else { (table.render(&table.rows(&html! { @for each in &self.profile.needs { (row(each)) } }))) }
        }
    }

    fn sequence(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::text(words.say("capacity-time")),
            Column::text(words.say("capacity-kind")),
            Column::head(words.say("capacity-what")),
            Column::text(words.say("deadline-state")),
        ];
        let table = Table::records("sequence", words.say("capacity-sequence"), columns);
        let row = |step: &Step| {
            let state = words.say(&format!("{}-state-{}", step.kind.code(), step.state));
            table.row(&[
                html! { (when(step, words)) },
                html! { (words.say(&format!("capacity-step-{}", step.kind.code()))) },
                html! { a href={ (pages(step.kind)) (step.id) } { (name(&step.title)) } },
                html! { span.tag { (state) } },
            ])
        };
        html! {
            h2 { (words.say("capacity-sequence")) }
            @if self.profile.steps.is_empty() { (empty(&words.say("capacity-no-steps"), None)) }
            @else { (table.render(&table.rows(&html! { @for each in &self.profile.steps { (row(each)) } }))) }
        }
    }
}

fn figure(words: &Words, before: Option<Decimal>, value: Option<Decimal>) -> Markup {
    let trend = match (before, value) {
        (Some(before), Some(value)) if value > before => Some(("▲", "score-better")),
        (Some(before), Some(value)) if value < before => Some(("▼", "score-worse")),
        (Some(_), Some(_)) => Some(("=", "score-same")),
        _ => None,
    };
    html! {
        @match value {
            Some(value) => (words.number(value)),
            None => { span aria-hidden="true" { "–" } span.sr { (words.say("score-none")) } }
        }
        @if let Some((sign, said)) = trend {
            " " span.fine aria-hidden="true" { (sign) } span.sr { " " (words.say(said)) }
        }
    }
}

const fn pages(kind: StepKind) -> &'static str {
    match kind {
        StepKind::Request => "/requests/",
        StepKind::Initiative => "/initiatives/",
        StepKind::Mission => "/missions/",
        StepKind::Training => "/trainings/",
    }
}

impl View for Capacity {
    fn sample() -> Self {
        Self { profile: crate::pages::needs::capacity_sample() }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let profile = &self.profile;
        let main = html! {
            p.lead { (words.say("capacity-lead")) }
            p.tools {
                @for format in FORMATS {
                    a href={ (self.page_of()) "/" (format) } { (format.to_uppercase()) }
                }
            }
            (self.scores(words))
            (self.needs(words))
            (self.sequence(words))
            @if !profile.piles.is_empty() {
                (waiting::owed(words, &profile.piles, &profile.member.code, profile.today))
            }
        };
        let page = format!("/members/{}", profile.member.id);
        Page::new(words.say("capacity-title"))
            .kicker(name(&profile.member.name))
            .crumbs(vec![
                (words.say("directory-title"), "/members".to_owned()),
                (profile.member.name.clone(), page),
            ])
            .main(main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Member>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let profile = profile(&web.house, visitor.actor(), id).await?;
    Ok(Capacity { profile }.page(&visitor).answer(&visitor))
}

/// `/members/{id}/capacity/docx`
pub(super) async fn take(
    State(web): State<Web>,
    Path((id, format)): Path<(String, String)>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let (Ok(id), Some(format)) = (id.parse(), Format::from_ending(&format)) else {
        return Err(Problem::not_found().into());
    };
    let printed = print(&web.house, visitor.actor(), id, format, &visitor.words).await?;
    Ok(answer(printed, format))
}
