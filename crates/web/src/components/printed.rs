//! Text of a document, to the letter: every line break stays, and the changes of a negotiation show as such.

use maud::{Markup, html};
use trellis_domain::plans::source::{ChangeKind, Run, Text};

use super::name::{breakable, name};

/// Paragraphs; each runs in its own direction, and stands where paragraphs of the page stand.
pub(crate) fn paragraphs<'t>(texts: impl IntoIterator<Item = &'t Text>) -> Markup {
    html! { @for text in texts { p { bdi { (runs(text)) } } } }
}

/// Lines of plain text.
pub(crate) fn lines(text: &str) -> Markup {
    html! { @for line in text.lines() { p { (name(line)) } } }
}

/// One paragraph's text with its tracked changes.
pub(crate) fn runs(text: &Text) -> Markup {
    html! { @for run in &text.runs { (one(run)) } }
}

fn one(run: &Run) -> Markup {
    let Some(change) = &run.change else { return breakable(&run.text) };
    // Whose change it is, as the file says; a browser shows it when the pointer rests on the words.
    let whose = (!change.author.is_empty()).then_some(&change.author);
    match change.kind {
        ChangeKind::Inserted => html! { ins title=[whose] { (breakable(&run.text)) } },
        ChangeKind::Deleted => html! { del title=[whose] { (breakable(&run.text)) } },
    }
}
