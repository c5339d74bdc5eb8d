//! What was understood of printed texts, in plain words: time-frames, resources, links to the parent plan.
//!
//! The text as printed always stands beside it; what was not understood stays the text alone.

use maud::{Markup, html};
use trellis_domain::{
    kernel::{Day, YearBegins},
    plans::{
        milestone::{self, Reference},
        resources::{self, Amount, Clause, ClauseKind, Extent, LineRange},
        timeframe::{self, Relation, Timeframe},
    },
};
use trellis_words::{Arg, Words};

use crate::components::name::name;

/// A time-frame in words; `None` where the text names no time that is understood.
pub(super) fn timeframe(words: &Words, text: &str, year: Option<YearBegins>) -> Option<String> {
    let number = |n: u32| Arg::from(i64::from(n));
    let day = |key: &str, name: &'static str, day: Day| words.say_with(key, &[(name, Arg::from(day))]);
    Some(match timeframe::read(text) {
        Timeframe::Ongoing => words.say("timeframe-ongoing"),
        Timeframe::Until(last) => day("timeframe-until", "day", last),
        Timeframe::From(first) => day("from-on", "from", first),
        Timeframe::Between(period) => match period.until() {
            None => day("from-on", "from", period.from()),
            Some(until) => words
                .say_with("from-until", &[("from", Arg::from(period.from())), ("until", Arg::from(until))]),
        },
        Timeframe::FiscalYears { first, last } => {
            let said = words.say_with(
                "timeframe-fiscal",
                &[("first", first.to_string().into()), ("last", last.to_string().into())],
            );
            // The days they have by the organisation's own calendar.
            let days = year.and_then(|year| year.financial_years(first, last));
            match days.and_then(|days| Some((days.from(), days.until()?))) {
                None => said,
                Some((from, until)) => {
                    let days = [("from", Arg::from(from)), ("until", Arg::from(until))];
                    format!("{said}: {}", words.say_with("from-until", &days))
                }
            }
        }
        Timeframe::Event { relation, event } => {
            let event = [("event", Arg::from(event))];
            match relation {
                Relation::Before => words.say_with("timeframe-before", &event),
                Relation::AtLatest => words.say_with("timeframe-at-latest", &event),
                Relation::At => words.say_with("timeframe-at", &event),
                Relation::After => words.say_with("timeframe-after", &event),
                Relation::InLineWith => words.say_with("timeframe-in-line", &event),
            }
        }
        Timeframe::Recurring { first_after_months, every_months } => match first_after_months {
            None => words.say_with("timeframe-every", &[("months", number(every_months))]),
            Some(first) => words.say_with(
                "timeframe-first-then",
                &[("first", number(first)), ("months", number(every_months))],
            ),
        },
        Timeframe::Unknown => return None,
    })
}

/// The references of a cell to the parent plan, one a line.
pub(super) fn references(words: &Words, text: &str) -> Markup {
    let number = |n: u16| Arg::from(i64::from(n));
    html! {
        ul {
            @for reference in milestone::read(text) {
                li {
                    @match reference {
                        Reference::Section { section } => {
                            (words.say_with("reference-section", &[("section", section.into())]))
                        },
                        Reference::Milestones { section, first, last } if first == last => {
                            (words.say_with("reference-milestone", &[("section", section.into()), ("n", number(first))]))
                        },
                        Reference::Milestones { section, first, last } => {
                            (words.say_with("reference-milestones", &[
                                ("section", section.into()), ("first", number(first)), ("last", number(last)),
                            ]))
                        },
                        Reference::Own { .. } => (words.say("reference-own")),
                        Reference::Text { text } => (name(text)),
                    }
                }
            }
        }
    }
}

/// The clauses of a resources cell: what kind of means each is, and its words.
pub(super) fn clauses(words: &Words, text: &str) -> Markup {
    html! {
        ul {
            @for clause in resources::read(text) {
                li { (kind(words, &clause)) ": " q dir="auto" { (clause.text.trim()) } }
            }
        }
    }
}

fn kind(words: &Words, clause: &Clause<'_>) -> Markup {
    match &clause.kind {
        ClauseKind::StaffTime { .. } => html! { (words.say("resource-staff-time")) },
        ClauseKind::CoreBudget { lines, extent, .. } => html! {
            (words.say("resource-core"))
            @if !lines.is_empty() { " " (budget_lines(words, lines)) }
            @if let Some(extent) = extent { " " (said_extent(words, *extent)) }
        },
        ClauseKind::Voluntary { donors, amount, .. } => html! {
            (words.say("resource-voluntary"))
            @if !donors.is_empty() { " – " (name(&donors.join(", "))) }
            @if let Some(amount) = amount { " – " (said_amount(words, amount)) }
        },
        ClauseKind::InKind { donor, .. } => html! {
            (words.say("resource-in-kind")) @if let Some(donor) = donor { " – " (name(donor)) }
        },
        ClauseKind::PartnerPaid { partner, .. } => html! {
            (words.say("resource-partner")) " – " (name(partner))
        },
        ClauseKind::Pending { meeting, .. } => html! {
            (words.say("resource-pending")) " – " (name(meeting))
        },
        ClauseKind::Estimate { amount } => html! {
            (words.say("resource-estimate")) " – " (said_amount(words, amount))
        },
        ClauseKind::Spending { extent } => html! {
            (words.say("resource-spending")) " " (said_extent(words, *extent))
        },
        ClauseKind::See { target } => html! { (words.say("resource-see")) " – " (name(target)) },
        ClauseKind::Other => html! { (words.say("resource-other")) },
    }
}

fn budget_lines(words: &Words, lines: &[LineRange]) -> String {
    let range = |range: &LineRange| match range.first == range.last {
        true => range.first.to_string(),
        false => format!("{}–{}", range.first, range.last),
    };
    words.isolated(&lines.iter().map(range).collect::<Vec<_>>().join(", "))
}

fn said_extent(words: &Words, extent: Extent) -> String {
    match extent {
        Extent::Fully => words.say("extent-fully"),
        Extent::Partly => words.say("extent-partly"),
    }
}

fn said_amount(words: &Words, amount: &Amount) -> String {
    let value = words.number(amount.value);
    let value = match amount.currency_code() {
        Some(currency) => format!("{currency} {value}"),
        None => value,
    };
    let value = words.isolated(&value);
    if amount.approximate { words.say_with("amount-about", &[("amount", value.into())]) } else { value }
}

#[cfg(test)]
mod tests {
    use trellis_domain::kernel::Language;

    use super::*;

    #[test]
    fn time_frames_are_said_back() {
        let words = Words::of(Language::En);
        let check = |text: &str, expect: Option<&str>| {
            let july = YearBegins::in_month(7);
            assert_eq!(timeframe(words, text, july).as_deref(), expect, "{text}");
        };
        check("On-going", Some("All the time; it has no end"));
        check("June 2020", Some("By 30 June 2020"));
        check("2024/2025", Some("from 1 January 2024 to 31 December 2025"));
        check("soon, perhaps", None);
        check("FY 2017/18", Some("Financial years 2017 to 2018: from 1 July 2017 to 30 June 2018"));
    }
}
