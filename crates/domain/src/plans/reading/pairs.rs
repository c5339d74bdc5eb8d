//! KPIs and targets of one row, paired (S5.7 k, S5.8): "(1) … (2) …" by label or by line.
//!
//! A line break inside one target ("At least⏎24/33 Members") does not make two of it.

use super::numbers;
use crate::plans::{
    content::{ActionCell, PrintedKpi, Role},
    source::Text,
};

/// One indicator or target of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Item {
    /// "(1)" as printed, if any.
    pub(super) label: Option<String>,
    /// The text as printed, its label included; lines joined by `\n`.
    pub(super) printed: String,
    /// The text after the label.
    pub(super) wording: String,
}

/// The items of a cell: one per label, else one per line that can stand by itself.
pub(super) fn items(paragraphs: &[Text]) -> Vec<Item> {
    let lines: Vec<String> = paragraphs
        .iter()
        .flat_map(Text::lines)
        .map(|line| line.current().trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect();
    let labels: Vec<Option<numbers::Label>> = lines.iter().map(|line| item_label(line)).collect();
    let labelled = labels.iter().flatten().count() >= 1;
    let mut items: Vec<Item> = Vec::new();
    for (line, label) in lines.into_iter().zip(labels) {
        let begins_item = if labelled { label.is_some() } else { stands_alone(items.last(), &line) };
        match items.last_mut() {
            Some(last) if !begins_item => {
                for text in [&mut last.printed, &mut last.wording] {
                    text.push('\n');
                    text.push_str(&line);
                }
            }
            _ => {
                let wording = label.as_ref().map_or(line.as_str(), |label| &line[label.end..]).to_owned();
                items.push(Item { label: label.map(|label| label.printed), printed: line, wording });
            }
        }
    }
    items
}

/// Labels of items are bracketed: "(1)", "1)", "a)", "(b)"; "5." at the start of a target is a quantity's stop.
fn item_label(line: &str) -> Option<numbers::Label> {
    numbers::label(line).filter(|label| label.printed.ends_with(')'))
}

/// Words that cannot end a target: the next line belongs to it.
const OPEN_ENDS: [&str; 30] = [
    "least", "most", "than", "of", "per", "the", "a", "an", "and", "or", "to", "by", "in", "for", "every",
    "each", "at", "moins", "plus", "de", "du", "des", "par", "et", "menos", "más", "cada", "y", "por", "al",
];

fn stands_alone(previous: Option<&Item>, line: &str) -> bool {
    let Some(previous) = previous else { return true };
    let last_word = previous.printed.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    let bulleted = numbers::bullet_end(line) > 0;
    let complete =
        !OPEN_ENDS.contains(&last_word.as_str()) && !last_word.ends_with([',', ':', '(', '-', '/']);
    bulleted || (complete && line.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit()))
}

/// Pairs a row's indicators with its targets.
pub(super) fn pairs(kpis: &[Item], targets: &[Item]) -> Vec<PrintedKpi> {
    let printed = |item: &Item| item.printed.clone();
    let kpi = |item: &Item, targets: Vec<String>| PrintedKpi {
        label: item.label.clone(),
        text: item.wording.clone(),
        targets,
    };
    match (kpis, targets) {
        ([], []) => Vec::new(),
        ([], targets) => {
            vec![PrintedKpi {
                label: None,
                text: String::new(),
                targets: targets.iter().map(printed).collect(),
            }]
        }
        ([only], targets) => vec![kpi(only, targets.iter().map(printed).collect())],
        (kpis, [target]) if kpis.iter().all(|item| item.label.is_none()) => {
            // Lines of one indicator, or two that share a target: not ours to part.
            let text = kpis.iter().map(printed).collect::<Vec<_>>().join("\n");
            vec![PrintedKpi { label: None, text, targets: vec![target.printed.clone()] }]
        }
        (kpis, targets) if labels_are_a_key(kpis) && labels_are_a_key(targets) => kpis
            .iter()
            .map(|item| {
                let own = targets.iter().filter(|target| target.label == item.label);
                kpi(item, own.map(printed).collect())
            })
            .chain(strays(kpis, targets))
            .collect(),
        (kpis, targets) => in_order(kpis, targets),
    }
}

/// The indicators of an action whose parts stand one below the other: each run of indicators with the run of
/// targets beside it, in whichever order the document keeps.
pub(super) fn in_turn(cells: &[ActionCell]) -> Vec<PrintedKpi> {
    let mut measures = cells.iter().filter(|cell| matches!(cell.role, Role::Kpi | Role::Target)).peekable();
    let mut paired = Vec::new();
    while let Some(first) = measures.peek().map(|cell| cell.role) {
        let (mut kpis, mut targets) = (Vec::new(), Vec::new());
        let mut turned = false;
        while let Some(cell) = measures.next_if(|cell| !(turned && cell.role == first)) {
            turned |= cell.role != first;
            let list = if cell.role == Role::Kpi { &mut kpis } else { &mut targets };
            list.extend(items(&cell.paragraphs));
        }
        paired.extend(pairs(&kpis, &targets));
    }
    paired
}

/// Targets whose label no indicator carries.
fn strays(kpis: &[Item], targets: &[Item]) -> impl Iterator<Item = PrintedKpi> {
    let stray = targets.iter().filter(|target| kpis.iter().all(|item| item.label != target.label));
    let strays: Vec<PrintedKpi> = stray
        .map(|target| PrintedKpi {
            label: target.label.clone(),
            text: String::new(),
            targets: vec![target.printed.clone()],
        })
        .collect();
    strays.into_iter()
}

/// More labelled items than this are paired in order; no plan has them, and pairing by label compares each.
const LABELLED_MAX: usize = 64;

/// Every item has a label and no label stands twice.
fn labels_are_a_key(items: &[Item]) -> bool {
    if items.len() > LABELLED_MAX {
        return false;
    }
    let unique = |at: usize, item: &Item| items[..at].iter().all(|before| before.label != item.label);
    items.iter().enumerate().all(|(at, item)| item.label.is_some() && unique(at, item))
}

/// First with first; what is left over goes to the last indicator.
fn in_order(kpis: &[Item], targets: &[Item]) -> Vec<PrintedKpi> {
    let mut paired: Vec<PrintedKpi> = kpis
        .iter()
        .enumerate()
        .map(|(at, item)| PrintedKpi {
            label: item.label.clone(),
            text: item.wording.clone(),
            targets: targets.get(at).map(|target| target.printed.clone()).into_iter().collect(),
        })
        .collect();
    if let (Some(last), true) = (paired.last_mut(), targets.len() > kpis.len()) {
        last.targets.extend(targets[kpis.len()..].iter().map(|target| target.printed.clone()));
    }
    paired
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(kpi: &[&str], target: &[&str], expect: &[(Option<&str>, &str, &[&str])]) {
        let texts = |lines: &[&str]| lines.iter().map(|line| Text::plain(*line)).collect::<Vec<_>>();
        let read = pairs(&items(&texts(kpi)), &items(&texts(target)));
        let read: Vec<_> = read
            .iter()
            .map(|kpi| {
                let targets: Vec<&str> = kpi.targets.iter().map(String::as_str).collect();
                (kpi.label.as_deref(), kpi.text.as_str(), targets)
            })
            .collect();
        let expect: Vec<_> =
            expect.iter().map(|(label, text, targets)| (*label, *text, targets.to_vec())).collect();
        assert_eq!(read, expect, "{kpi:?} {target:?}");
    }

    #[test]
    fn s5_7_compound_kpis_are_paired_with_their_targets() {
        check(
            &["(1)Number of A", "(2)Number of B"],
            &["(2) At least 4", "(1) At least 28 Members"],
            &[
                (Some("(1)"), "Number of A", &["(1) At least 28 Members"]),
                (Some("(2)"), "Number of B", &["(2) At least 4"]),
            ],
        );
    }

    #[test]
    fn s5_8_two_targets_labelled_alike_are_paired_in_order() {
        check(
            &["(1)Number of A", "(2)Number of B"],
            &["(1) At least 28 Members", "(1) At least 4 new parties"],
            &[
                (Some("(1)"), "Number of A", &["(1) At least 28 Members"]),
                (Some("(2)"), "Number of B", &["(1) At least 4 new parties"]),
            ],
        );
    }

    #[test]
    fn a_line_break_inside_a_target_does_not_make_two() {
        check(
            &["Number of Members"],
            &["At least", "24/33 Members"],
            &[(None, "Number of Members", &["At least\n24/33 Members"])],
        );
        check(
            &["Number of Members"],
            &["At least \n24/33 Members"],
            &[(None, "Number of Members", &["At least\n24/33 Members"])],
        );
        check(&["Nombre"], &["Au moins", "20 membres"], &[(None, "Nombre", &["Au moins\n20 membres"])]);
    }

    #[test]
    fn parts_one_below_the_other_are_paired_in_turn() {
        let check = |parts: &[(Role, &str)], expect: &[(&str, &[&str])]| {
            let cell = |(role, text): &(Role, &str)| ActionCell {
                role: *role,
                head: String::new(),
                paragraphs: vec![Text::plain(*text)],
                place: crate::plans::source::Place::Paragraph(1),
            };
            let cells: Vec<ActionCell> = parts.iter().map(cell).collect();
            let read = in_turn(&cells);
            let read: Vec<_> = read
                .iter()
                .map(|kpi| (kpi.text.as_str(), kpi.targets.iter().map(String::as_str).collect::<Vec<_>>()))
                .collect();
            let expect: Vec<_> = expect.iter().map(|(text, targets)| (*text, targets.to_vec())).collect();
            assert_eq!(read, expect, "{parts:?}");
        };
        let (kpi, target, other) = (Role::Kpi, Role::Target, Role::Outcome);
        check(&[(kpi, "A"), (target, "1")], &[("A", &["1"])]);
        check(&[(target, "1"), (other, "x"), (kpi, "A")], &[("A", &["1"])]);
        check(
            &[(kpi, "A"), (target, "1"), (other, "x"), (kpi, "B"), (target, "2")],
            &[("A", &["1"]), ("B", &["2"])],
        );
        check(&[(kpi, "A"), (kpi, "B"), (target, "1"), (target, "2")], &[("A", &["1"]), ("B", &["2"])]);
        check(&[(kpi, "A"), (target, "1"), (kpi, "B")], &[("A", &["1"]), ("B", &[])]);
        check(&[(target, "1")], &[("", &["1"])]);
        check(&[(other, "x")], &[]);
    }

    #[test]
    fn lines_are_paired_where_both_cells_have_as_many() {
        check(
            &["Workshops", "Missions"],
            &["5 per year", "2 per year"],
            &[(None, "Workshops", &["5 per year"]), (None, "Missions", &["2 per year"])],
        );
        check(
            &["Workshops"],
            &["5 per year", "10 by 2020"],
            &[(None, "Workshops", &["5 per year", "10 by 2020"])],
        );
        check(&[], &["5"], &[(None, "", &["5"])]);
        check(&["Workshops"], &[], &[(None, "Workshops", &[])]);
        check(&[], &[], &[]);
    }
}
