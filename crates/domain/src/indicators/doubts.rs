//! What the target language leaves open in a plan, as flags beside the other doubts.
//!
//! Kept apart from `plans::reading`, which must not know targets.

use std::collections::HashSet;

use super::target::{self, Question, Target};
use crate::plans::{
    content::{Action, ActionCell, Flag, FlagCode, PlanContent, PrintedKpi, Role},
    source::Place,
};

/// One flag for each printed target that a person has to decide about; quotes the target as printed. A target
/// cell that several actions share is asked about once.
pub fn of_targets(content: &PlanContent) -> Vec<Flag> {
    let mut flags = Vec::new();
    let mut asked: HashSet<(&Place, &str)> = HashSet::new();
    for (position, action) in content.actions.iter().enumerate() {
        for kpi in &action.kpis {
            for text in &kpi.targets {
                let place = place_of(action, text);
                if is_open(kpi, &target::parse(text, None).0) && asked.insert((place, text)) {
                    flags.push(Flag {
                        code: FlagCode::TargetUnclear,
                        place: place.clone(),
                        quotes: vec![text.clone()],
                        action: Some(position),
                    });
                }
            }
        }
    }
    flags
}

/// Whether a question is left that the indicator beside the target does not answer: "3" beside "Number of
/// missions" counts missions, "75%" beside "Share of requests met" is of requests.
fn is_open(kpi: &PrintedKpi, target: &Target) -> bool {
    const SHARES: [&str; 14] = [
        "share",
        "percentage",
        "percent",
        "%",
        "per cent",
        "proportion",
        "rate",
        "ratio",
        "part",
        "pourcentage",
        "taux",
        "porcentaje",
        "proporci",
        "tasa",
    ];
    let named = kpi.text.trim().to_lowercase();
    let answered = |question: &Question| match question {
        Question::UnitMissing => !named.is_empty(),
        Question::ShareOfWhat => SHARES.iter().any(|word| named.starts_with(word)),
        _ => false,
    };
    let clauses = target.clauses.iter().flat_map(|clause| &clause.questions);
    !target.questions.iter().chain(clauses).all(answered)
}

/// The cell that prints a target, else the first target cell, else the action.
fn place_of<'a>(action: &'a Action, printed: &str) -> &'a Place {
    let targets = || action.cells.iter().filter(|cell| cell.role == Role::Target);
    let first_line = printed.lines().next().unwrap_or_default();
    let prints = |cell: &&ActionCell| cell.paragraphs.iter().any(|text| text.current().contains(first_line));
    targets().find(prints).or_else(|| targets().next()).map_or(&action.place, |cell| &cell.place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plans::reading::{Corrections, notation::source, read};

    #[test]
    fn s5_8_what_the_indicator_answers_is_not_asked_of_the_target() {
        let check = |kpi: &str, target: &str, expect: usize| {
            let notation = format!("| Action | KPI | Target |\n| 1. Train | {kpi} | {target} |");
            let plan = read(&source(&notation), &Corrections::default());
            assert_eq!(of_targets(&plan).len(), expect, "{kpi}: {target}");
        };
        check("Number of boats", "3", 0);
        check("Share of requests met", "75%", 0);
        check("Number of requests", "75%", 1);
        check("Number of Members", "20/33 Members", 1);
        check("", "3", 1);
    }

    #[test]
    fn a_target_cell_that_two_actions_share_is_asked_about_once() {
        let notation = "| Action | KPI | Target |\n| 1. A | Number | 20/33 Members |\n| 2. B | Number | ^ |";
        let plan = read(&source(notation), &Corrections::default());
        assert_eq!(plan.actions[1].kpis[0].targets.len(), 1);
        assert_eq!(of_targets(&plan).len(), 1);
    }
}
