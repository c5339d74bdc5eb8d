//! Facts in a table: on the page of what they count for, of whom they are about, and of the action they belong to.

use maud::{Markup, html};
use trellis_app::{indicators::plain, plans::live::LivePlan};
use trellis_domain::{
    indicators::{
        fact::{Evidence, Fact, InstrumentCode},
        reading::Why,
    },
    members::MemberId,
};
use trellis_words::{Arg, Words};

use crate::components::{
    figures,
    name::name,
    table::{Column, Table},
};

/// Facts in one table; more than these are counted, not listed.
const FACTS_MAX: usize = 150;

/// One fact with the names it needs.
#[derive(Clone)]
pub(crate) struct FactRow {
    pub(in crate::pages) fact: Fact,
    /// The Member it is about: name and address.
    pub(in crate::pages) member: Option<(String, String)>,
    pub(in crate::pages) instrument: Option<String>,
    /// Why it was not counted, where that is being told.
    pub(in crate::pages) why: Option<Why>,
}

impl FactRow {
    /// A fact of a plan's organisation.
    pub(in crate::pages) fn of(live: &LivePlan, fact: &Fact) -> Self {
        let instrument = fact.instrument.as_ref().map(|code| instrument(live, code));
        let member = fact.member.and_then(|id| live.member(id)).map(|member| member.name.clone());
        Self { member: member.zip(fact.member.map(member_page)), instrument, fact: fact.clone(), why: None }
    }

    /// What it says in one line.
    pub(super) fn line(&self, words: &Words) -> String {
        plain::fact_line(&self.fact, None, self.instrument.as_deref(), words)
    }
}

/// An instrument's name, or its code where nobody has named it.
fn instrument(live: &LivePlan, code: &InstrumentCode) -> String {
    let named = live.instruments.iter().find(|each| each.code == code.as_str());
    named.map_or_else(|| code.to_string(), |each| each.name.clone())
}

/// The page of a Member.
pub(in crate::pages) fn member_page(id: MemberId) -> String {
    format!("/members/{id}")
}

/// A table of facts before its rows.
pub(in crate::pages) struct Facts<'a> {
    /// Unique on its page.
    pub id: &'a str,
    /// What these facts have in common.
    pub caption: String,
    /// In the order to be shown.
    pub rows: &'a [FactRow],
    /// Whether the Member is a column; not on a page about one.
    pub members: bool,
    /// Where a fact is taken back, without its id; `None` for those who may not.
    pub withdraw: Option<&'a dyn Fn(&FactRow) -> String>,
}

impl Facts<'_> {
    /// The table, and how many are not in it.
    pub(in crate::pages) fn render(&self, words: &Words) -> Markup {
        let reasons = self.rows.iter().any(|row| row.why.is_some());
        let mut columns =
            vec![Column::short(words.say("recorded-day")), Column::head(words.say("recorded-what"))];
        if self.members {
            columns.push(Column::text(words.say("recorded-member")));
        }
        columns.push(Column::text(words.say("recorded-evidence")));
        if reasons {
            columns.push(Column::text(words.say("recorded-why-not")));
        }
        if self.withdraw.is_some() {
            columns.push(Column::text(words.say("recorded-deeds")));
        }
        let table = Table::records(self.id, self.caption.clone(), columns);
        let rows = html! {
            @for row in self.rows.iter().take(FACTS_MAX) { (table.row(&self.cells(words, row, reasons))) }
        };
        let more = self.rows.len().saturating_sub(FACTS_MAX);
        html! {
            (table.render(&table.rows(&rows)))
            @if more > 0 { p.fine { (words.say_with("facts-more", &[("count", Arg::from(more))])) } }
        }
    }

    fn cells(&self, words: &Words, row: &FactRow, reasons: bool) -> Vec<Markup> {
        let mut cells = vec![figures::day(words, row.fact.day), what(words, row)];
        if self.members {
            cells.push(match &row.member {
                Some((member, href)) => html! { a href=(href) { (name(member)) } },
                None => html! {},
            });
        }
        cells.push(evidence(&row.fact.evidence));
        if reasons {
            cells.push(html! { @if let Some(why) = row.why { (plain::why(why, words)) } });
        }
        if let Some(withdraw) = self.withdraw {
            let open = row.fact.withdrawn.is_none();
            cells.push(html! {
                @if open {
                    a href=(withdraw(row)) {
                        (words.say("recorded-withdraw")) span.sr { " – " (row.line(words)) }
                    }
                }
            });
        }
        cells
    }
}

/// What it says, with its remark, and struck out where it was taken back.
pub(super) fn what(words: &Words, row: &FactRow) -> Markup {
    let line = row.line(words);
    html! {
        @if let Some(withdrawal) = &row.fact.withdrawn {
            del { (line) }
            p.fine {
                (words.say_with("recorded-withdrawn-on", &[("day", Arg::from(withdrawal.day))]))
                " " (name(&withdrawal.reason))
            }
        } @else {
            (line)
        }
        @if let Some(with) = circumstances(words, &row.fact) { p.fine { (with) } }
        @if !row.fact.note.is_empty() { p.fine { (name(&row.fact.note)) } }
    }
}

/// With whom it happened and by which way it went out, where that was recorded.
fn circumstances(words: &Words, fact: &Fact) -> Option<String> {
    let mut parts = Vec::new();
    if let Some(channel) = &fact.channel {
        parts.push(words.say_with("recorded-by-channel", &[("channel", channel.as_str().into())]));
    }
    if !fact.partners.is_empty() {
        let names: Vec<String> = fact.partners.iter().map(|code| words.isolated(code.as_str())).collect();
        parts.push(words.say_with("recorded-with", &[("names", words.list(&names).into())]));
    }
    (!parts.is_empty()).then(|| parts.join(" · "))
}

pub(super) fn evidence(evidence: &[Evidence]) -> Markup {
    html! {
        @for (at, each) in evidence.iter().enumerate() {
            @if at > 0 { br; }
            (name(&each.title))
            @if let Some(reference) = &each.reference { " " span.fine { (name(reference)) } }
        }
    }
}
