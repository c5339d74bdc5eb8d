//! What differs between two versions of the plan's lines, of a section, of an action.

use std::collections::HashMap;

use super::{Pair, Piece, PieceChange};
use crate::plans::{
    content::{Action, HorizonEntry, Passage, PassageRole, PlanContent, Role},
    source::Text,
};

/// Notes a change where two texts differ in more than their blanks.
fn note(changes: &mut Vec<PieceChange>, piece: Piece, old: String, new: String) {
    if !old.split_whitespace().eq(new.split_whitespace()) {
        changes.push(PieceChange { piece, old, new });
    }
}

fn lines(texts: &[Text]) -> String {
    texts.iter().map(|text| text.current()).collect::<Vec<_>>().join("\n")
}

pub(super) fn plan(old: &PlanContent, new: &PlanContent) -> Vec<PieceChange> {
    let mut changes = Vec::new();
    note(&mut changes, Piece::Title, old.title.clone(), new.title.clone());
    let label = |plan: &PlanContent| plan.period_label.clone().unwrap_or_default();
    note(&mut changes, Piece::Period, label(old), label(new));
    for (piece, role) in [(Piece::Vision, PassageRole::Vision), (Piece::Mission, PassageRole::Mission)] {
        let said = |plan: &PlanContent| {
            let of_role = |passage: &&Passage| passage.role == role;
            plan.front
                .iter()
                .filter(of_role)
                .map(|passage| passage.text.current())
                .collect::<Vec<_>>()
                .join("\n")
        };
        note(&mut changes, piece, said(old), said(new));
    }
    changes
}

pub(super) fn section(
    old: &PlanContent,
    new: &PlanContent,
    (old_at, new_at): (usize, usize),
) -> Vec<PieceChange> {
    let (old_section, new_section) = (&old.sections[old_at], &new.sections[new_at]);
    let mut changes = Vec::new();
    let number = |number: &Option<String>| number.clone().unwrap_or_default();
    note(&mut changes, Piece::Number, number(&old_section.number), number(&new_section.number));
    note(&mut changes, Piece::Title, old_section.title.clone(), new_section.title.clone());
    let text = |passages: &[Passage]| {
        passages.iter().map(|passage| passage.text.current()).collect::<Vec<_>>().join("\n")
    };
    note(&mut changes, Piece::Text, text(&old_section.passages), text(&new_section.passages));
    changes
}

/// Every pair of actions with its changes.
pub(super) fn actions(
    old: &PlanContent,
    new: &PlanContent,
    sections: &[(usize, usize)],
    pairs: Vec<(usize, usize)>,
) -> Vec<Pair> {
    let section_of: HashMap<usize, usize> = sections.iter().copied().collect();
    let action_of: HashMap<usize, usize> = pairs.iter().copied().collect();
    let compared = |(old_at, new_at): (usize, usize)| {
        let (before, after) = (&old.actions[old_at], &new.actions[new_at]);
        let mut changes = Vec::new();
        let number = |action: &Action| action.number.clone().unwrap_or_default();
        note(&mut changes, Piece::Number, number(before), number(after));
        if before.section.map(|at| section_of.get(&at).copied()) != after.section.map(Some) {
            let name = |plan: &PlanContent, action: &Action| {
                let section = action.section.and_then(|at| plan.sections.get(at));
                section
                    .map(|section| {
                        format!("{} {}", section.number.clone().unwrap_or_default(), section.title)
                    })
                    .unwrap_or_default()
            };
            changes.push(PieceChange {
                piece: Piece::Section,
                old: name(old, before).trim().to_owned(),
                new: name(new, after).trim().to_owned(),
            });
        }
        if before.parent.map(|at| action_of.get(&at).copied()) != after.parent.map(Some) {
            let parent = |plan: &PlanContent, action: &Action| {
                action.parent.map(|at| number(&plan.actions[at])).unwrap_or_default()
            };
            changes.push(PieceChange {
                piece: Piece::Parent,
                old: parent(old, before),
                new: parent(new, after),
            });
        }
        note(&mut changes, Piece::Text, before.text.current(), after.text.current());
        cells(&mut changes, before, after);
        horizons(&mut changes, before, after);
        Pair { old: old_at, new: new_at, changes }
    };
    pairs.into_iter().map(compared).collect()
}

/// Cells by role, in the order of the new action's cells and then of the old one's.
fn cells(changes: &mut Vec<PieceChange>, old: &Action, new: &Action) {
    let mut roles: Vec<Role> = Vec::new();
    for cell in new.cells.iter().chain(&old.cells) {
        if !roles.contains(&cell.role) {
            roles.push(cell.role);
        }
    }
    for role in roles {
        let said = |action: &Action| {
            let of_role = action.cells.iter().filter(|cell| cell.role == role);
            of_role.map(|cell| lines(&cell.paragraphs)).collect::<Vec<_>>().join("\n")
        };
        note(changes, Piece::Cell(role), said(old), said(new));
    }
}

/// How a piece of a horizon's entry is said.
type Wording<'f> = &'f dyn Fn(&HorizonEntry) -> String;

fn horizons(changes: &mut Vec<PieceChange>, old: &Action, new: &Action) {
    let mut horizons: Vec<_> = new.horizons.iter().chain(&old.horizons).map(|entry| entry.horizon).collect();
    horizons.sort_unstable();
    horizons.dedup();
    for horizon in horizons {
        let said = |action: &Action, text: Wording<'_>| {
            let of_horizon = action.horizons.iter().filter(|entry| entry.horizon == horizon);
            of_horizon.map(text).collect::<Vec<_>>().join("\n")
        };
        let wording = |entry: &HorizonEntry| entry.text.as_ref().map(Text::current).unwrap_or_default();
        let pieces: [(Piece, Wording<'_>); 3] = [
            (Piece::HorizonText(horizon), &wording),
            (Piece::HorizonReport(horizon), &|entry| lines(&entry.report)),
            (Piece::HorizonResources(horizon), &|entry| lines(&entry.resources)),
        ];
        for (piece, text) in pieces {
            note(changes, piece, said(old, text), said(new, text));
        }
    }
}
