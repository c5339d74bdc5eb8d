//! The actions as read, section by section: each cell to the letter, each doubt beside the cell it is about, and each
//! target said back in plain words with what it leaves open.

use std::{
    collections::{HashMap, HashSet},
    ops::Range,
};

use maud::{Markup, html};
use trellis_app::{exchange::plan::flag_sentence, indicators::plain};
use trellis_domain::{
    indicators::target,
    plans::{
        content::{Action, Condition, Flag, HorizonEntry, PlanContent, PrintedKpi, Role},
        source::{Place, Source, Text},
    },
};
use trellis_words::Words;

use super::place;
use crate::{
    components::{
        flag::flag,
        name::{breakable, name},
        printed::{lines, paragraphs, runs},
        table::{Column, Table},
    },
    pages::plans::board::numbered,
};

/// Letters of a doubt that no action has, cut for showing.
const QUOTE_LETTERS_MAX: usize = 300;

/// The rows of the list: doubts about the document first, then actions.
pub(super) struct Rows<'p> {
    content: &'p PlanContent,
    texts: HashMap<&'p Place, String>,
    rows: Vec<Row<'p>>,
}

enum Row<'p> {
    /// A doubt that belongs to no action.
    Loose(&'p Flag),
    /// An action with its doubts.
    Action(&'p Action, Vec<&'p Flag>),
}

impl<'p> Rows<'p> {
    /// All of it, or only what is doubtful.
    pub(super) fn of(source: &'p Source, content: &'p PlanContent, only_doubts: bool) -> Self {
        let mut by_action: HashMap<usize, Vec<&Flag>> = HashMap::new();
        let mut rows = Vec::new();
        let mut loose = HashSet::new();
        for flag in &content.flags {
            match flag.action.filter(|at| *at < content.actions.len()) {
                Some(at) => by_action.entry(at).or_default().push(flag),
                None => {
                    loose.insert(&flag.place);
                    rows.push(Row::Loose(flag));
                }
            }
        }
        for (at, action) in content.actions.iter().enumerate() {
            let flags = by_action.remove(&at).unwrap_or_default();
            if !only_doubts || !flags.is_empty() {
                rows.push(Row::Action(action, flags));
            }
        }
        Self { content, texts: place::texts(source, &loose), rows }
    }

    /// How long each row is, for leafing.
    pub(super) fn letters(&self) -> Vec<usize> {
        self.rows.iter().map(Row::letters).collect()
    }

    /// One leaf.
    pub(super) fn list(&self, words: &Words, range: Range<usize>) -> Markup {
        let leaf = &self.rows[range];
        let parting = leaf.iter().position(|row| matches!(row, Row::Action(..))).unwrap_or(leaf.len());
        let (loose, actions) = leaf.split_at(parting);
        html! {
            @if leaf.is_empty() { p { (words.say("import-no-doubts")) } }
            @if !loose.is_empty() { (self.loose(words, loose)) }
            @if !actions.is_empty() { (self.table(words, actions)) }
        }
    }

    fn loose(&self, words: &Words, rows: &[Row<'_>]) -> Markup {
        let table = Table::records(
            "document",
            words.say("import-about-document"),
            vec![
                Column::short(words.say("import-place")),
                Column::text(words.say("import-text")),
                Column::text(words.say("import-doubt")),
            ],
        );
        let rows = html! {
            @for row in rows {
                @if let Row::Loose(doubt) = row {
                    @let text = self.texts.get(&doubt.place).map(String::as_str).unwrap_or_default();
                    (table.row(&[
                        html! { (place::say(words, &doubt.place)) },
                        html! { (lines(&cut(text))) },
                        flag(&flag_sentence(doubt, words), None, None),
                    ]))
                }
            }
        };
        html! {
            h2 { (words.say("import-about-document")) }
            (table.render(&table.rows(&rows)))
        }
    }

    fn table(&self, words: &Words, rows: &[Row<'_>]) -> Markup {
        let table = Table::records(
            "actions",
            words.say("import-all"),
            vec![
                Column::short(words.say("board-number")),
                Column::head(words.say("board-action")),
                Column::text(words.say("import-cells")),
                Column::text(words.say("import-pairs")),
            ],
        );
        let actions = rows.iter().filter_map(|row| match row {
            Row::Action(action, flags) => Some((*action, flags.as_slice())),
            Row::Loose(_) => None,
        });
        let mut sections: Vec<(Option<usize>, Vec<_>)> = Vec::new();
        for each in actions {
            match sections.last_mut() {
                Some((section, own)) if *section == each.0.section => own.push(each),
                _ => sections.push((each.0.section, vec![each])),
            }
        }
        let groups = html! {
            @for (section, actions) in &sections {
                (table.group(&self.section(words, *section), &html! {
                    @for (action, flags) in actions { (row(words, &table, action, flags)) }
                }))
            }
        };
        html! {
            h2 { (words.say("import-all")) }
            (table.render(&groups))
        }
    }

    fn section(&self, words: &Words, section: Option<usize>) -> Markup {
        match section.and_then(|at| self.content.sections.get(at)) {
            Some(section) => name(&numbered(section.number.as_deref(), &section.title)),
            None => html! { (words.say("import-no-section")) },
        }
    }
}

impl Row<'_> {
    fn letters(&self) -> usize {
        match self {
            Self::Loose(flag) => 300 + flag.quotes.iter().map(String::len).sum::<usize>(),
            Self::Action(action, flags) => {
                let texts = |texts: &[Text]| texts.iter().map(length).sum::<usize>();
                let cells: usize = action.cells.iter().map(|cell| 60 + texts(&cell.paragraphs)).sum();
                let horizons: usize = action
                    .horizons
                    .iter()
                    .map(|entry| 80 + texts(&entry.report) + texts(&entry.resources))
                    .sum();
                // A target is said twice: as printed and back.
                let targets: usize =
                    action.kpis.iter().flat_map(|kpi| &kpi.targets).map(|target| 60 + target.len()).sum();
                100 + length(&action.text) + cells + horizons + targets + 200 * flags.len()
            }
        }
    }
}

fn length(text: &Text) -> usize {
    text.runs.iter().map(|run| run.text.len()).sum()
}

fn row(words: &Words, table: &Table, action: &Action, flags: &[&Flag]) -> Markup {
    // A doubt stands beside the cell it points to; one that points elsewhere, beside the wording.
    let is_at = |flag: &Flag, place: &Place| flag.place == *place;
    let pair_cells: Vec<&Place> = action
        .cells
        .iter()
        .filter(|cell| !action.kpis.is_empty() && matches!(cell.role, Role::Kpi | Role::Target))
        .map(|cell| &cell.place)
        .collect();
    let other_cells: Vec<_> = action
        .cells
        .iter()
        .filter(|cell| !pair_cells.contains(&&cell.place) && !is_told(cell.role))
        .collect();
    let mut elsewhere: Vec<&Flag> = flags.to_vec();
    elsewhere.retain(|flag| {
        !pair_cells.contains(&&flag.place)
            && !other_cells.iter().any(|cell| is_at(flag, &cell.place))
            && !action.horizons.iter().any(|entry| is_at(flag, &entry.place))
    });
    let at = |place: &Place| flags.iter().copied().filter(|flag| flag.place == *place).collect::<Vec<_>>();
    let cells = html! {
        @for cell in other_cells {
            p.fine { (name(&cell.head)) }
            (paragraphs(&cell.paragraphs))
            (doubts(words, &at(&cell.place)))
        }
        @for entry in &action.horizons { (horizon(entry)) (doubts(words, &at(&entry.place))) }
    };
    let pairs = html! {
        @for kpi in &action.kpis { (pair(words, kpi)) }
        @for flag in flags.iter().filter(|flag| pair_cells.contains(&&flag.place)) { (doubts(words, &[flag])) }
    };
    let text = html! {
        span dir="auto" { (runs(&action.text)) }
        (conditions(words, &action.conditions))
        p.fine { (place::say(words, &action.place)) }
        @for doubt in elsewhere {
            // The place of the wording stands just above.
            @let place = (doubt.place != action.place).then(|| place::say(words, &doubt.place));
            (flag(&flag_sentence(doubt, words), place.as_deref(), None))
        }
    };
    let number = action.number.as_deref().map_or_else(|| html! {}, name);
    table.row(&[number, text, cells, pairs])
}

/// Cells that are shown in columns of their own.
const fn is_told(role: Role) -> bool {
    matches!(role, Role::Action | Role::Number)
}

fn doubts(words: &Words, flags: &[&Flag]) -> Markup {
    html! {
        @for doubt in flags {
            (flag(&flag_sentence(doubt, words), Some(&place::say(words, &doubt.place)), None))
        }
    }
}

/// An indicator, its targets to the letter, and each said back.
fn pair(words: &Words, kpi: &PrintedKpi) -> Markup {
    // From the indicator on to its target, in the direction of reading.
    let arrow = if words.direction() == "rtl" { "←" } else { "→" };
    html! {
        p { bdi { @if let Some(label) = &kpi.label { (label) " " } (breakable(&kpi.text)) } }
        @for text in &kpi.targets {
            @let (target, _) = target::parse(text, None);
            p { span aria-hidden="true" { (arrow) } " " (name(text)) }
            @if target.is_measurable() { p.fine { (plain::target(&target, words)) } }
            @else { p.fine { (words.say("import-statement")) } }
            @for question in &target.questions { (flag(&plain::question(*question, words), None, None)) }
        }
    }
}

fn horizon(entry: &HorizonEntry) -> Markup {
    html! {
        p.fine { (name(&entry.label)) }
        (paragraphs(entry.report.iter().chain(&entry.resources)))
    }
}

fn conditions(words: &Words, conditions: &[Condition]) -> Markup {
    if conditions.is_empty() {
        return html! {};
    }
    html! {
        p.fine {
            @for condition in conditions {
                @match condition {
                    Condition::UponRequest => span.tag { (words.say("import-upon-request")) },
                    Condition::Internal => span.tag { (words.say("import-internal")) },
                    Condition::External => span.tag { (words.say("import-external")) },
                    Condition::Hedge(text) => span.tag { (name(text)) },
                }
                " "
            }
        }
    }
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(QUOTE_LETTERS_MAX) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}
