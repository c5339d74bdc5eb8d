//! What a newer version changes: actions that came, went, were reworded, renumbered or moved, each piece as it read and
//! as it reads. What stayed keeps its history.

use maud::{Markup, html};
use trellis_domain::plans::{
    compare::{Comparison, Pair, Piece, PieceChange},
    content::{Action, PlanContent, Section},
};
use trellis_words::Words;

use super::columns::meaning;
use crate::components::{
    name::name,
    printed,
    table::{Column, Table},
};

/// One thing that changes, with its pieces.
pub(super) struct Entry {
    kind: Kind,
    number: String,
    text: String,
    tags: Vec<String>,
    pieces: Vec<(String, String, String)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Plan,
    Section,
    Changed,
    Added,
    Removed,
}

impl Kind {
    fn word(self, words: &Words) -> String {
        match self {
            Self::Plan => words.say("change-plan"),
            Self::Section => words.say("change-sections"),
            Self::Changed => words.say("change-changed"),
            Self::Added => words.say("change-added"),
            Self::Removed => words.say("change-removed"),
        }
    }
}

/// How many things change.
pub(super) fn count(comparison: &Comparison) -> usize {
    let differing = |pairs: &[Pair]| pairs.iter().filter(|pair| !pair.is_same()).count();
    usize::from(!comparison.plan.is_empty())
        + differing(&comparison.sections)
        + comparison.sections_added.len()
        + comparison.sections_removed.len()
        + differing(&comparison.actions)
        + comparison.added.len()
        + comparison.removed.len()
}

/// Everything that changes, in the order shown.
pub(super) fn entries(words: &Words, all: &Comparison, old: &PlanContent, new: &PlanContent) -> Vec<Entry> {
    let mut entries = Vec::new();
    if !all.plan.is_empty() {
        let pieces = all.plan.iter().map(|change| piece(words, change)).collect();
        entries.push(Entry { pieces, ..Entry::of(Kind::Plan, None, &new.title) });
    }
    for pair in all.sections.iter().filter(|pair| !pair.is_same()) {
        let pieces = pair.changes.iter().map(|change| piece(words, change)).collect();
        entries.push(Entry { pieces, ..section(&new.sections[pair.new]) });
    }
    let alone = |at: &usize, content: &PlanContent, tag: &str| Entry {
        tags: vec![words.say(tag)],
        ..section(&content.sections[*at])
    };
    entries.extend(all.sections_added.iter().map(|at| alone(at, new, "change-tag-added")));
    entries.extend(all.sections_removed.iter().map(|at| alone(at, old, "change-tag-removed")));
    for pair in all.actions.iter().filter(|pair| !pair.is_same()) {
        let pieces = pair.changes.iter().map(|change| piece(words, change)).collect();
        let own = action(Kind::Changed, &new.actions[pair.new]);
        entries.push(Entry { pieces, tags: tags(words, pair), ..own });
    }
    entries.extend(all.added.iter().map(|at| action(Kind::Added, &new.actions[*at])));
    entries.extend(all.removed.iter().map(|at| action(Kind::Removed, &old.actions[*at])));
    entries
}

/// How long each entry is, for leafing.
pub(super) fn letters(entries: &[Entry]) -> Vec<usize> {
    let pieces =
        |entry: &Entry| entry.pieces.iter().map(|(_, old, new)| 60 + old.len() + new.len()).sum::<usize>();
    entries.iter().map(|entry| 60 + entry.text.len() + pieces(entry)).collect()
}

/// One leaf.
pub(super) fn list(words: &Words, leaf: &[Entry]) -> Markup {
    if leaf.is_empty() {
        return html! { p { (words.say("change-none")) } };
    }
    let table = Table::records(
        "changes",
        words.say("import-changes"),
        vec![
            Column::short(words.say("board-number")),
            Column::head(words.say("board-action")),
            Column::text(words.say("change-piece")),
            Column::text(words.say("change-before")),
            Column::text(words.say("change-after")),
        ],
    );
    let mut groups: Vec<(Kind, Vec<&Entry>)> = Vec::new();
    for entry in leaf {
        match groups.last_mut() {
            Some((kind, own)) if *kind == entry.kind => own.push(entry),
            _ => groups.push((entry.kind, vec![entry])),
        }
    }
    let bodies = html! {
        @for (kind, entries) in &groups {
            (table.group(&html! { (kind.word(words)) }, &html! {
                @for entry in entries { (entry.rows(&table)) }
            }))
        }
    };
    html! {
        p { (words.say("change-history-stays")) }
        (table.render(&bodies))
    }
}

impl Entry {
    fn of(kind: Kind, number: Option<&str>, text: &str) -> Self {
        Self {
            kind,
            number: number.unwrap_or_default().to_owned(),
            text: text.to_owned(),
            tags: Vec::new(),
            pieces: Vec::new(),
        }
    }

    fn rows(&self, table: &Table) -> Markup {
        let lines = self.pieces.len().max(1);
        let wording = html! {
            (name(&self.text))
            @if !self.tags.is_empty() { p.fine { @for tag in &self.tags { span.tag { (tag) } " " } } }
        };
        let number = if self.number.is_empty() {
            html! {}
        } else {
            name(&self.number)
        };
        let lead = [(number, lines), (wording, lines)];
        let cells = |(piece, old, new): &(String, String, String)| {
            [
                (html! { (piece) }, 1),
                (html! { @if !old.is_empty() { del { (printed::lines(old)) } } }, 1),
                (html! { @if !new.is_empty() { ins { (printed::lines(new)) } } }, 1),
            ]
        };
        let nothing = || [(html! {}, 1), (html! {}, 1), (html! {}, 1)];
        let first = self.pieces.first().map_or_else(nothing, cells);
        html! {
            (table.row_over(&lead.into_iter().chain(first).collect::<Vec<_>>(), 0))
            @for piece in self.pieces.iter().skip(1) { (table.row_over(&cells(piece), 2)) }
        }
    }
}

fn section(section: &Section) -> Entry {
    Entry::of(Kind::Section, section.number.as_deref(), &section.title)
}

fn action(kind: Kind, action: &Action) -> Entry {
    Entry::of(kind, action.number.as_deref(), &action.text.current())
}

fn tags(words: &Words, pair: &Pair) -> Vec<String> {
    let mut tags = Vec::new();
    if pair.is_reworded() {
        tags.push(words.say("change-tag-reworded"));
    }
    if pair.is_renumbered() {
        tags.push(words.say("change-tag-renumbered"));
    }
    if pair.is_moved() {
        tags.push(words.say("change-tag-moved"));
    }
    tags
}

fn piece(words: &Words, change: &PieceChange) -> (String, String, String) {
    let name = match change.piece {
        Piece::Title => words.say("change-title"),
        Piece::Period => words.say("plan-period"),
        Piece::Vision => words.say("change-vision"),
        Piece::Mission => words.say("change-mission"),
        Piece::Number => words.say("board-number"),
        Piece::Section => words.say("board-section"),
        Piece::Parent => words.say("change-parent"),
        Piece::Text => words.say("change-wording"),
        Piece::Cell(role) => meaning(words, role),
        Piece::HorizonText(_) => words.say("change-horizon-wording"),
        Piece::HorizonReport(_) => words.say("change-horizon-report"),
        Piece::HorizonResources(_) => words.say("change-horizon-resources"),
    };
    (name, change.old.clone(), change.new.clone())
}
