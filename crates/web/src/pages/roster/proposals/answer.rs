//! What the model answers, in words: why not this expert, why nobody. It adds nothing to the reasons.

use maud::{Markup, html};
use trellis_app::roster::proposals::{
    Answer, Line,
    reasons::{Change, Funnel, Remedy, Unstaffed, WhyNot},
};
use trellis_words::Words;

use super::{one::faults, part_key};
use crate::components::{
    figures,
    name::name,
    table::{Column, Table},
};

/// An answer, under the mission that was asked about.
pub(super) fn answer(words: &Words, (mission, lines): (&str, &[Line]), answer: &Answer) -> Markup {
    let line = lines.iter().find(|line| line.mission.to_string() == mission);
    let title = line.map(|line| line.title.as_str()).unwrap_or_default();
    html! {
        h2 {
            @match answer {
                Answer::WhyNot(expert, _) | Answer::NotLookedAt(expert) => (words.say_with("proposal-why-not-of", &[("name", expert.as_str().into())])),
                _ => (words.say("proposal-why-nobody")),
            }
        }
        p { (name(title)) }
        @match answer {
            Answer::WhyNot(_, why) => (why_not(words, why)),
            Answer::NotLookedAt(_) => p { (words.say("proposal-not-looked-at")) },
            Answer::Unknown(_) => p { (words.say("proposal-unknown")) },
            Answer::Unstaffed(why) => (unstaffed(words, why)),
            Answer::Staffed => p { (words.say("proposal-somebody")) },
            Answer::TooEarly => p { (words.say("problem-team-too-early")) },
        }
    }
}

/// Points to the hundredth, with their sign.
fn change(words: &Words, points: f64) -> String {
    let hundredths = (points * 100.0).round() as i64;
    let number = words.number(trellis_domain::kernel::Decimal::new(hundredths, 2));
    if hundredths > 0 { format!("+{number}") } else { number }
}

fn why_not(words: &Words, why: &WhyNot) -> Markup {
    let columns = vec![
        Column::head(words.say("proposal-part")),
        Column::number(words.say("proposal-change-of-points")),
    ];
    let table = Table::records("changes", words.say("proposal-changes"), columns);
    let sum: f64 = why.changes.iter().map(|(_, points)| points).sum();
    html! {
        @if why.is_there { p { (words.say("proposal-is-there")) } }
        @else {
            @if let Some(other) = &why.instead_of {
                p { (words.say_with("proposal-instead-of", &[("name", other.as_str().into())])) }
            }
            @if !why.faults.is_empty() { p { (words.say("proposal-would-break")) } (faults(words, &why.faults)) }
            @if why.faults.is_empty() && sum < 0.0 { p { (words.say("proposal-would-lose")) } }
            @if why.faults.is_empty() && sum >= 0.0 { p { (words.say("proposal-would-win")) } }
            @if !why.changes.is_empty() {
                (table.render(&table.rows(&html! {
                    @for (part, points) in &why.changes {
                        (table.row(&[html! { (words.say(&part_key(part))) }, html! { (change(words, *points)) }]))
                    }
                    (table.row(&[html! { (words.say("proposal-part-all")) }, html! { (change(words, sum)) }]))
                })))
            }
        }
    }
}

fn unstaffed(words: &Words, why: &Unstaffed) -> Markup {
    html! {
        @for line in &why.lines { (funnel(words, line)) }
        @if why.would_do.is_empty() { p { (words.say("proposal-nothing-would-do")) } }
        @else {
            h3 { (words.say("proposal-would-do")) }
            ul { @for each in &why.would_do { li { (remedy(words, each)) } } }
        }
    }
}

fn funnel(words: &Words, line: &Funnel) -> Markup {
    let columns = vec![Column::head(words.say("proposal-rule")), Column::number(words.say("proposal-left"))];
    let table = Table::records(
        "funnel",
        words.say_with("proposal-funnel", &[("category", line.line.as_str().into())]),
        columns,
    );
    let of = [("needed", line.needed.into()), ("category", line.line.as_str().into())];
    html! {
        h3 { (words.say_with("proposal-funnel-of", &of)) }
        (table.render(&table.rows(&html! {
            @for (rule, left) in &line.left {
                (table.row(&[html! { (words.say(&format!("proposal-rule-{rule}"))) }, html! { (words.whole(*left as i64)) }]))
            }
        })))
        @if !line.busy.is_empty() {
            ul {
                @for (who, missions) in &line.busy {
                    li {
                        (words.say_with("proposal-busy", &[("name", who.as_str().into())]))
                        @if !missions.is_empty() { ": " (name(&words.list(missions))) }
                    }
                }
            }
        }
    }
}

fn remedy(words: &Words, each: &Remedy) -> Markup {
    let said = match &each.change {
        Change::Days(who, days) => words
            .say_with("proposal-remedy-days", &[("name", who.as_str().into()), ("count", (*days).into())]),
        Change::Missions(who, missions) => words.say_with(
            "proposal-remedy-missions",
            &[("name", who.as_str().into()), ("count", (*missions).into())],
        ),
        Change::Money(units) => words.say_with("proposal-remedy-money", &[("count", (*units).into())]),
        Change::Release(who) => words.say_with("proposal-remedy-release", &[("name", who.as_str().into())]),
    };
    html! {
        (said)
        @if !each.team.is_empty() { " " (words.say("proposal-then")) " " (name(&words.list(&each.team))) }
        @if let Some(start) = each.start { ", " (figures::day(words, start)) }
    }
}
