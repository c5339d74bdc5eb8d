//! The one list of a desk: what waits for its owner, what waits for others, what lies ahead. What a figure counts, the
//! room's own list shows.
//!
//! A focal point is shown three things at most: the rest stands behind the figures.

use std::collections::HashMap;

use maud::{Markup, html};
use trellis_app::{
    desk::due::{Kind, Pile, Waiting, When},
    meetings::due::{Ahead, Coming},
};
use trellis_domain::{
    kernel::Day,
    members::MemberId,
    people::policy::{Side, Turn},
};
use trellis_words::{Arg, Words};

use crate::{
    address::Address,
    components::{
        figures,
        name::name,
        table::{Column, Table},
    },
    pages::clipped,
};

/// Rows of one part.
const ROWS_MAX: usize = 12;
/// Rows of what is due from a focal point.
const TASKS_MAX: usize = 3;
/// Letters of what a thing is called.
const TITLE_LETTERS_MAX: usize = 120;

/// The list before it is drawn.
pub(super) struct List<'a> {
    pub piles: &'a [Pile],
    pub members: &'a HashMap<MemberId, String>,
    pub ahead: &'a [Ahead],
    pub is_focal_point: bool,
    pub today: Day,
}

/// The list that shows every row of a pile, and the page of one.
fn pages(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Finding => ("/findings", "/findings/"),
        Kind::Assessment => ("/assessments", "/assessments/"),
        // It stands on the page of a session.
        Kind::RaisedNeed => ("/meetings", "/"),
        Kind::Report => ("/reported", "/reported/"),
        Kind::Round => ("/meetings", "/consultations/"),
        Kind::Request => ("/requests", "/requests/"),
        Kind::Initiative | Kind::FinalReport => ("/initiatives", "/initiatives/"),
        Kind::Agreement => ("/agreements", "/agreements/"),
        Kind::Mission => ("/missions", "/missions/"),
        Kind::Training => ("/trainings", "/trainings/"),
        Kind::Survey => ("/surveys", "/surveys/"),
        Kind::Response => ("/responses", "/responses/"),
        Kind::Accession => ("/engagements", "/engagements/"),
        Kind::Opportunity => ("/funding", "/funding/"),
        Kind::Expert => ("/experts", "/experts/"),
        // It stands on a page of the mission.
        Kind::Appraisal => ("/missions", "/missions/"),
        Kind::Ask => ("/asks", "/asks/"),
        Kind::Support => ("/support", "/support/"),
        Kind::Contribution => ("/contributions", "/contributions/"),
    }
}

fn list_of(pile: &Pile) -> Address {
    let (list, _) = pages(pile.kind);
    match pile.kind {
        Kind::Finding
        | Kind::Report
        | Kind::Request
        | Kind::Initiative
        | Kind::Mission
        | Kind::Survey
        | Kind::Response
        | Kind::Opportunity
        | Kind::Expert
        | Kind::Ask
        | Kind::Support
        | Kind::Contribution => Address::of(list).with("state", pile.state),
        Kind::FinalReport => Address::of(list).with("report", pile.state),
        Kind::Training => Address::of(list).with("wait", pile.state),
        Kind::Accession => Address::of(list).with("stage", pile.state),
        Kind::Assessment | Kind::RaisedNeed | Kind::Round | Kind::Agreement | Kind::Appraisal => {
            Address::of(list)
        }
    }
}

fn word(words: &Words, pile: &Pile) -> String {
    words.say(&format!("due-{}-{}", pile.kind.code(), pile.state))
}

impl List<'_> {
    pub(super) fn render(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::text(words.say("desk-to-do")),
            Column::head(words.say("desk-what")),
            Column::text(words.say("desk-by")),
        ];
        let table = Table::records("due", words.say("desk-due"), columns);
        let most = if self.is_focal_point { TASKS_MAX } else { ROWS_MAX };
        let groups = html! {
            (self.side(words, &table, Side::Mine, most))
            (self.side(words, &table, Side::Others, ROWS_MAX.min(most * 2)))
            (self.coming(words, &table, ROWS_MAX.min(most * 2)))
        };
        table.render(&groups)
    }

    fn side(&self, words: &Words, table: &Table, side: Side, most: usize) -> Markup {
        let piles: Vec<&Pile> = self.piles.iter().filter(|pile| pile.side == side).collect();
        let count: usize = piles.iter().map(|pile| pile.count).sum();
        let mut all: Vec<(&Pile, &Waiting)> =
            piles.iter().flat_map(|pile| pile.first.iter().map(move |each| (*pile, each))).collect();
        all.sort_by_key(|(_, each)| each.order());
        let shown = all.len().min(most);
        let (title, none) = match side {
            Side::Mine => ("desk-mine", "desk-mine-none"),
            Side::Others => ("desk-others", "desk-others-none"),
        };
        let rows = html! {
            @for (pile, each) in all.iter().take(most) { (self.row(words, table, pile, each)) }
            @if count == 0 { (table.row(&[html! {}, html! { (words.say(none)) }, html! {}])) }
            @if count > shown { (table.row(&[html! {}, Self::rest(words, &piles), html! {}])) }
        };
        let title = html! {
            (words.say_with(title, &[("count", Arg::from(count))]))
        };
        table.group(&title, &rows)
    }

    fn row(&self, words: &Words, table: &Table, pile: &Pile, each: &Waiting) -> Markup {
        let (_, page) = pages(pile.kind);
        let title = if each.title.is_empty() { word(words, pile) } else { each.title.clone() };
        let member = each.member.and_then(|id| self.members.get(&id));
        table.row(&[
            html! { (word(words, pile)) },
            html! {
                a href={ (page) (each.id) } { (name(&clipped(&title, TITLE_LETTERS_MAX))) }
                @if let Some(member) = member { p.fine { (name(member)) } }
            },
            when(words, each, self.today),
        ])
    }

    /// Every pile with its figure, which opens its rows.
    fn rest(words: &Words, piles: &[&Pile]) -> Markup {
        html! {
            (words.say("desk-all")) " "
            @for (at, pile) in piles.iter().enumerate() {
                @if at > 0 { " · " }
                a href=(list_of(pile).href()) { (word(words, pile)) " (" (words.whole(i64::try_from(pile.count).unwrap_or(i64::MAX))) ")" }
            }
        }
    }

    fn coming(&self, words: &Words, table: &Table, most: usize) -> Markup {
        let rows = html! {
            @for each in self.ahead.iter().take(most) { (self.ahead(words, table, each)) }
            @if self.ahead.is_empty() { (table.row(&[html! {}, html! { (words.say("desk-ahead-none")) }, html! {}])) }
            @if self.ahead.len() > most {
                (table.row(&[html! {}, html! { a href="/calendar" { (words.say("desk-ahead-all")) } }, html! {}]))
            }
        };
        let title = html! { (words.say_with("desk-ahead", &[("count", Arg::from(self.ahead.len()))])) };
        table.group(&title, &rows)
    }

    fn ahead(&self, words: &Words, table: &Table, each: &Ahead) -> Markup {
        let (sort, href, lead) = match &each.what {
            Coming::Session(id) => ("desk-meeting", format!("/meetings/{id}"), &[][..]),
            Coming::Deadline(id, lead) => ("desk-deadline", format!("/deadlines/{id}"), lead.as_slice()),
        };
        table.row(&[
            html! { (words.say(sort)) },
            html! {
                a href=(href) { (name(&clipped(&each.title, TITLE_LETTERS_MAX))) }
                @if !lead.is_empty() { p.fine { (name(&lead.join(", "))) } }
            },
            html! {
                (figures::day(words, each.day))
                @if each.day < self.today { " " span.st.off-track { (words.say("desk-late")) } }
            },
        ])
    }
}

fn when(words: &Words, each: &Waiting, today: Day) -> Markup {
    html! {
        @match each.when {
            Some(When::Due(day)) => {
                (figures::day(words, day))
                @if each.is_late(today) { " " span.st.off-track { (words.say("desk-late")) } }
            }
            Some(When::Since(day)) => span.fine { (words.say_with("desk-since", &[("day", Arg::from(day))])) }
            None => {}
        }
    }
}

/// What one Member owes, and what is owed to it: a line for each pile with the one that waits longest.
pub(in crate::pages) fn owed(words: &Words, piles: &[Pile], member: &str, today: Day) -> Markup {
    let columns = vec![
        Column::head(words.say("desk-to-do")),
        Column::number(words.say("desk-count")),
        Column::text(words.say("desk-first")),
    ];
    let table = Table::records("owed", words.say("desk-owed"), columns);
    let row = |pile: &Pile| {
        let list = match pile.kind {
            Kind::Assessment | Kind::RaisedNeed | Kind::Round | Kind::Agreement | Kind::Survey => {
                list_of(pile)
            }
            _ => list_of(pile).with("member", member),
        };
        let first = pile.first.iter().min_by_key(|each| each.order());
        table.row(&[
            html! { a href=(list.href()) { (word(words, pile)) } },
            html! { (words.whole(i64::try_from(pile.count).unwrap_or(i64::MAX))) },
            html! {
                @if let Some(each) = first {
                    a href={ (pages(pile.kind).1) (each.id) } { (name(&clipped(&each.title, TITLE_LETTERS_MAX))) }
                    " " (when(words, each, today))
                }
            },
        ])
    };
    let (theirs, ours): (Vec<&Pile>, Vec<&Pile>) = piles.iter().partition(|pile| pile.turn == Turn::Member);
    let group = |key, piles: &[&Pile]| {
        html! {
            @if !piles.is_empty() {
                (table.group(&html! { (words.say(key)) }, &html! { @for pile in piles { (row(pile)) } }))
            }
        }
    };
    let groups = html! { (group("desk-they-owe", &theirs)) (group("desk-we-owe", &ours)) };
    html! { section #owed-to-it { h2 { (words.say("desk-owed")) } (table.render(&groups)) } }
}

/// Piles of our own making.
pub(in crate::pages) fn sample() -> (Vec<Pile>, HashMap<MemberId, String>, Vec<Ahead>) {
    let member = MemberId::new(1);
    let waiting = |id: &str, title: &str, when| Waiting {
        id: id.to_owned(),
        title: title.to_owned(),
        member: Some(member),
        when: Some(when),
    };
    let pile =
        |kind, state, side, count, first| Pile { kind, state, turn: Turn::Secretariat, side, count, first };
    let day = |month, day| Day::constant(2026, month, day);
    let piles = vec![
        pile(
            Kind::Finding,
            "responded",
            Side::Mine,
            14,
            vec![waiting(
                "1",
                "CMM 2019-06 para 14 Reports of transhipment come late",
                When::Since(day(9, 2)),
            )],
        ),
        pile(
            Kind::Round,
            "open",
            Side::Others,
            1,
            vec![waiting("2", "First reading of the work plan", When::Due(day(11, 14)))],
        ),
    ];
    let ahead = vec![
        Ahead {
            day: day(12, 1),
            title: "Twelfth session of the Compliance Committee".to_owned(),
            what: Coming::Session(trellis_domain::kernel::Id::new(1)),
        },
        Ahead {
            day: day(12, 8),
            title: "Monitoring summary".to_owned(),
            what: Coming::Deadline(trellis_domain::kernel::Id::new(2), vec!["Secretariat".to_owned()]),
        },
    ];
    (piles, HashMap::from([(member, "Republic of Fiji".to_owned())]), ahead)
}
