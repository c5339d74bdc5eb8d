//! What found no place in the plan: listed with where it stands, so that nothing is lost in silence.

use maud::{Markup, html};
use trellis_domain::plans::content::Unplaced;
use trellis_words::Words;

use super::place;
use crate::components::{
    printed::lines,
    table::{Column, Table},
};

/// How long each row is, for leafing.
pub(super) fn letters(all: &[Unplaced]) -> Vec<usize> {
    all.iter().map(|each| each.text.len() + 40).collect()
}

/// One leaf of the list.
pub(super) fn list(words: &Words, leaf: &[Unplaced]) -> Markup {
    if leaf.is_empty() {
        return html! { p { (words.say("import-all-placed")) } };
    }
    let table = Table::records(
        "unplaced",
        words.say("import-unplaced"),
        vec![Column::short(words.say("import-place")), Column::text(words.say("import-text"))],
    );
    let rows = html! {
        @for each in leaf {
            (table.row(&[html! { (place::say(words, &each.place)) }, lines(&each.text)]))
        }
    };
    html! {
        p { (words.say("import-unplaced-why")) }
        (table.render(&table.rows(&rows)))
    }
}
