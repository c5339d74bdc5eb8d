//! Cycles at a glance, for the desk: a line a plan with what is under way, late and next, and the day of its review.

use maud::{Markup, html};
use trellis_app::plans::cycle::{Cycle, StageLine};
use trellis_domain::kernel::Day;
use trellis_words::Words;

use crate::{
    components::{
        figures,
        name::name,
        table::{Column, Table},
    },
    pages::plans::board::title_of,
};

/// Where one plan stands.
pub(crate) struct Line {
    plan: String,
    title: String,
    turn: Option<String>,
    under_way: Vec<String>,
    late: Vec<String>,
    next: Option<String>,
    review: Option<Day>,
}

impl Line {
    pub(crate) fn of(cycle: &Cycle) -> Self {
        let glance = cycle.glance();
        let labels = |lines: &[&StageLine]| lines.iter().map(|line| line.label()).collect();
        Self {
            plan: format!("/plans/{}/cycle", cycle.live.plan.id),
            title: title_of(&cycle.live),
            turn: cycle.turn().map(|turn| turn.label.clone()),
            under_way: labels(&glance.under_way),
            late: labels(&glance.late),
            next: glance.next.map(|line| match line.lead() {
                Some(lead) => format!("{} – {lead}", line.label()),
                None => line.label(),
            }),
            review: cycle.review.as_ref().and_then(|review| review.days.first().copied()),
        }
    }

    /// A line of our own making.
    pub(crate) fn sample() -> Self {
        Self {
            plan: "/plans/2/cycle".to_owned(),
            title: "Training programme of the fisheries commission".to_owned(),
            turn: Some("2026".to_owned()),
            under_way: vec!["3 Member engagement".to_owned()],
            late: vec!["4 Budget".to_owned()],
            next: Some("7 Monitoring – Secretariat".to_owned()),
            review: Some(Day::constant(2028, 2, 14)),
        }
    }
}

/// Stages by what they are called, each in its own direction.
pub(super) fn labels(labels: &[String]) -> Markup {
    html! { @for (at, label) in labels.iter().enumerate() { @if at > 0 { " · " } (name(label)) } }
}

/// The lines as a table; nothing where no plan has a cycle.
pub(crate) fn section(words: &Words, lines: &[Line]) -> Markup {
    let columns = vec![
        Column::head(words.say("plan")),
        Column::text(words.say("desk-cycle-turn")),
        Column::text(words.say("desk-cycle-under-way")),
        Column::text(words.say("desk-cycle-late")),
        Column::text(words.say("desk-cycle-next")),
        Column::text(words.say("desk-cycle-review")),
    ];
    let table = Table::records("cycles", words.say("desk-cycle"), columns);
    let rows = html! {
        @for line in lines {
            (table.row(&[
                html! { a href=(line.plan) { (name(&line.title)) } },
                html! { @if let Some(turn) = &line.turn { (name(turn)) } },
                labels(&line.under_way),
                html! { @if !line.late.is_empty() { span class="st off-track" { (labels(&line.late)) } } },
                html! { @if let Some(next) = &line.next { (name(next)) } },
                html! { @if let Some(day) = line.review { (figures::day(words, day)) } },
            ]))
        }
    };
    html! {
        @if !lines.is_empty() {
            section { h2 { (words.say("desk-cycle")) } (table.render(&table.rows(&rows))) }
        }
    }
}
