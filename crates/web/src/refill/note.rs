//! What stands above a form that is shown again: why, and what can be done about it.

use axum::http::StatusCode;
use jiff::Timestamp;
use maud::{Markup, html};
use trellis_app::{people::erasing::called, problem::Stands};
use trellis_domain::kernel::Day;
use trellis_words::{Arg, Words};

use super::{Again, Why, fill::Labels};
use crate::{
    components::{
        definitions::definitions,
        figures, form,
        name::name,
        printed,
        table::{Column, Table},
    },
    error,
    page::Page,
    posted::{DRAFT, NAME, TAKE, THEIRS},
    session::Visitor,
};

/// The note, with a link to the form where it stands apart from it.
pub(super) fn note(words: &Words, again: &Again, labels: &Labels, today: Day) -> Markup {
    let files = files(words, again);
    match &again.why {
        Why::Draft(at) => html! { p { strong { (draft_from(words, *at, today)) } } },
        Why::Kept(at) => {
            let time = [("time", Arg::from(words.time(*at)))];
            html! {
                div.flash role="status" {
                    p { strong { (words.say("kept-filled-in")) } " " (words.say_with("kept-from", &time)) }
                    (files)
                    p { a href="#again" { (words.say("kept-to-form")) } }
                }
            }
        }
        Why::Wrong(wrong, code) => html! {
            (wrong.said(words, |field| labels.field(field).to_owned()))
            p.fine { code { (code) } }
            (files)
            p { a href="#again" { (words.say("kept-to-form")) } }
        },
        Why::Stale(wrong, stands) => html! {
            (wrong.said(words, |field| labels.field(field).to_owned()))
            @if let Some(stands) = stands { (changed_by(words, stands)) }
            p { a href="#again" { (words.say("kept-to-form")) } }
        },
    }
}

fn files(words: &Words, again: &Again) -> Markup {
    html! {
        @for file in &again.form.files {
            p { (words.say_with("kept-file-lost", &[("file", Arg::from(file.as_str()))])) }
        }
    }
}

fn draft_from(words: &Words, at: Timestamp, today: Day) -> String {
    let day = words.day_at(at);
    let time = Arg::from(words.time(at));
    if day == today {
        words.say_with("draft-from-today", &[("time", time)])
    } else {
        words.say_with("draft-from-day", &[("day", Arg::from(day)), ("time", time)])
    }
}

/// Forgets a draft: a form of its own, so that no key pressed in the other one can do it.
pub(super) fn discard(visitor: &Visitor, again: &Again) -> Markup {
    let name = again.form.name.as_deref().unwrap_or(&again.form.action);
    html! {
        form method="post" action=(again.form.action) {
            (form::token(visitor))
            input type="hidden" name=(NAME) value=(name);
            button.apply name=(DRAFT) value="discard" { (visitor.words.say("draft-discard")) }
        }
    }
}

fn changed_by(words: &Words, stands: &Stands) -> Markup {
    let Some(at) = stands.at else { return html! {} };
    let day = words.day_at(at);
    let (day, time) = (Arg::from(day), Arg::from(words.time(at)));
    html! {
        p {
            @match &stands.by {
                Some(by) => (words.say_with("stale-by", &[("who", Arg::from(called(by, words).as_str())), ("day", day), ("time", time)])),
                None => (words.say_with("stale-at", &[("day", day), ("time", time)])),
            }
        }
    }
}

/// Both versions side by side, field by field, and which of them is to be sent.
pub(super) fn beside(words: &Words, again: &Again, stands: &Stands, labels: &Labels) -> Markup {
    let mut names: Vec<&str> = Vec::new();
    for (name, _) in stands.values.iter().filter(|(name, _)| labels.knows(name)) {
        if !names.contains(&name.as_str()) {
            names.push(name);
        }
    }
    let of = |values: &[(String, String)], name: &str| -> Vec<String> {
        let own = values.iter().filter(|(other, value)| other == name && !value.trim().is_empty());
        own.map(|(_, value)| value.replace("\r\n", "\n")).collect()
    };
    let differ: Vec<_> = names
        .into_iter()
        .map(|name| (name, of(&again.form.values, name), of(&stands.values, name)))
        .filter(|(_, mine, theirs)| mine != theirs)
        .collect();
    if differ.is_empty() {
        // Where buttons are all there is to choose from, they are all there is to say.
        let is_asked = stands.values.iter().any(|(name, _)| labels.knows(name));
        return html! { @if is_asked { p.fine { (words.say("stale-nothing-differs")) } } };
    }
    let shown = |name: &str, values: &[String]| {
        let said: Vec<_> = values.iter().map(|value| labels.value(name, value)).collect();
        if said.is_empty() {
            html! { span.fine { (words.say("stale-empty")) } }
        } else {
            printed::lines(&said.join("\n"))
        }
    };
    let columns = vec![
        Column::head(words.say("stale-field")),
        Column::text(words.say("stale-mine")),
        Column::text(words.say("stale-theirs")),
    ];
    let table = Table::records("stale", words.say("stale-title"), columns);
    let choice = |field: &str, code: &str, label: String, shown: Markup| {
        let id = format!("take-{field}-{code}");
        html! {
            (shown)
            label.option for=(id) {
                input #(id) type="radio" name={ (TAKE) (field) } value=(code) checked[code == "mine"];
                " " (label)
            }
        }
    };
    let rows = html! {
        @for (field, mine, theirs) in &differ {
            (table.row(&[
                name(labels.field(field)),
                choice(field, "mine", words.say("stale-keep-mine"), shown(field, mine)),
                choice(field, "theirs", words.say("stale-take-theirs"), shown(field, theirs)),
            ]))
        }
    };
    html! {
        (table.render(&table.rows(&rows)))
        @for (field, _, theirs) in &differ {
            @for value in theirs { input type="hidden" name={ (THEIRS) (field) } value=(value); }
            @if theirs.is_empty() { input type="hidden" name={ (THEIRS) (field) } value=""; }
        }
    }
}

/// A page of its own for what was typed, where the form is not there any more.
pub(crate) fn fallback(visitor: &Visitor, again: &Again, today: Day) -> Page {
    let words = &visitor.words;
    let labels = Labels::default();
    let typed: Vec<_> = again
        .form
        .values
        .iter()
        .filter(|(_, value)| !value.trim().is_empty())
        .map(|(field, value)| (field.clone(), printed::lines(value)))
        .collect();
    let day = match &again.why {
        Why::Kept(at) | Why::Draft(at) => Some(words.day_at(*at)),
        _ => None,
    };
    let main = html! {
        @match &again.why {
            Why::Wrong(wrong, code) => {
                (wrong.said(words, |field| labels.field(field).to_owned()))
                p.fine { code { (code) } }
            },
            Why::Stale(wrong, _) => (wrong.said(words, |field| labels.field(field).to_owned())),
            _ => {},
        }
        p { (words.say("kept-no-form")) }
        @if let Some(day) = day.filter(|day| *day != today) { p.fine { (figures::day(words, day)) } }
        (files(words, again))
        (definitions(&typed))
        p { a href=(again.form.page) { (words.say("kept-to-page")) } }
    };
    let is_well = again.status == StatusCode::OK;
    let title = if is_well { words.say("kept-title") } else { error::title(words, again.status) };
    Page::new(title).main(main).failed(!is_well)
}
