//! The proposals of an organisation, and the form that begins one.

use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use trellis_app::roster::proposals::{self, Proposals};
use trellis_domain::roster::proposal::{Proposal, ProposalState, SECONDS_MAX};
use trellis_words::Words;

use super::{LOOK_AGAIN, mark, page_of, points, sample};
use crate::{
    Web,
    components::{
        empty::empty,
        figures,
        form::{Kind, Wrong},
        name::name,
        sheet::{Sheet, field, hinted, or_none},
        table::{Column, Table},
    },
    error::Failure,
    page::Page,
    pages::View,
    session::Visitor,
};

/// The proposals.
pub(crate) struct List {
    of: Proposals,
    /// The one that a new one is to stand by.
    from: String,
    now: jiff::Timestamp,
}

impl List {
    fn table(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::head(words.say("proposal-name")),
            Column::text(words.say("proposal-state")),
            Column::number(words.say("proposal-points")),
            Column::number(words.say("proposal-gap")),
            Column::text(words.say("proposal-begun")),
        ];
        let table = Table::records("proposals", words.say("proposals-title"), columns);
        let cells = |own: &Proposal| {
            [
                html! { a href=(page_of(own)) { (name(&own.title)) } },
                mark(words, own, own.is_abandoned(self.now)),
                html! { (points(words, own.found.points)) },
                gap(words, own),
                figures::instant(words, own.begun_at),
            ]
        };
        let rows = html! { @for own in &self.of.all { (table.row(&cells(own))) } };
        table.render(&table.rows(&rows))
    }

    /// The name of the one to stand by, with a number that tells the new one from it; empty where there is none.
    fn title(&self) -> String {
        let by = self.of.all.iter().find(|own| own.id.to_string() == self.from);
        by.map_or_else(String::new, |by| format!("{} ({})", by.title, self.of.all.len() + 1))
    }

    fn form(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let standing = self.of.all.iter().filter(|own| own.state != ProposalState::Running);
        let standing = or_none(words, standing.map(|own| (own.id.to_string(), own.title.clone())).collect());
        let number = || Kind::Line("number", None);
        let title = self.title();
        let seconds = words.say_with("proposal-seconds-hint", &[("most", i64::from(SECONDS_MAX).into())]);
        let fields = [
            field("title", words.say("proposal-name"), &title, Kind::Line("text", None)),
            hinted(
                words.say("proposal-from-hint"),
                field("from", words.say("proposal-from"), &self.from, Kind::Choice(&standing)),
            ),
            hinted(seconds, field("seconds", words.say("proposal-seconds"), "", number())),
            hinted(words.say("proposal-seed-hint"), field("seed", words.say("proposal-seed"), "", number())),
        ];
        let wrong = Wrong::default();
        let sheet = Sheet {
            id: "begin",
            title: words.say("proposal-begin"),
            hint: Some(words.say("proposal-begin-hint")),
            action: "/proposals".to_owned(),
            hidden: (!self.from.is_empty() || self.of.all.is_empty()).then_some(("form", "begin")),
            fields: &fields,
            ..Sheet::blank(&wrong)
        };
        sheet.render(visitor)
    }
}

/// By how much the plan may be worse than the best there is, once there is one.
pub(super) fn gap(words: &Words, own: &Proposal) -> Markup {
    html! {
        @if own.found.bound > 0 {
            (words.say_with("proposal-gap-of", &[("gap", words.number(trellis_domain::kernel::Decimal::new(own.found.gap(), 2)).into())]))
        }
    }
}

impl View for List {
    fn sample() -> Self {
        let all = [ProposalState::Running, ProposalState::Ready, ProposalState::Decided];
        let all =
            all.into_iter().enumerate().map(|(n, state)| sample::proposal(n as u128 + 1, state)).collect();
        Self { of: Proposals { all, may_begin: true }, from: String::new(), now: jiff::Timestamp::UNIX_EPOCH }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let main = html! {
            p.lead { (words.say("proposals-lead")) }
            @if self.of.all.is_empty() { (empty(&words.say("proposals-none"), None)) }
            @else { (self.table(words)) }
            @if self.of.may_begin { (self.form(visitor)) }
        };
        let terms = html! {
            @if self.of.may_begin { a href="/proposals/terms" { (words.say("proposal-terms")) } }
        };
        let experts = vec![(words.say("experts-title"), "/experts".to_owned())];
        Page::new(words.say("proposals-title")).crumbs(experts).tools(terms).main(main)
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let of = proposals::list(&web.house, visitor.actor()).await?;
    let now = web.house.now();
    let runs = of.all.iter().any(|own| own.state == ProposalState::Running && !own.is_abandoned(now));
    let from = visitor.address.value("from").unwrap_or_default().to_owned();
    let answer = List { of, from, now }.page(&visitor).answer(&visitor);
    // A form that somebody fills in is not to be taken away by looking again.
    Ok(if runs && visitor.address.value("from").is_none() {
        ([LOOK_AGAIN], answer).into_response()
    } else {
        answer
    })
}
