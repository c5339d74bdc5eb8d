//! What the target language leaves open in a plan, as flags beside the other doubts.
//!
//! Kept apart from `plans::reading`, which must not know targets.

use super::target;
use crate::plans::content::{Flag, FlagCode, PlanContent, Role};

/// One flag for each printed target that a person has to decide about; quotes the target as printed.
pub fn of_targets(content: &PlanContent) -> Vec<Flag> {
    let mut flags = Vec::new();
    for (position, action) in content.actions.iter().enumerate() {
        let cell = action.cells.iter().find(|cell| cell.role == Role::Target);
        let place = cell.map_or(&action.place, |cell| &cell.place);
        for text in action.kpis.iter().flat_map(|kpi| &kpi.targets) {
            let (target, _) = target::parse(text, None);
            if target.questions.is_empty() && target.clauses.iter().all(|clause| clause.questions.is_empty())
            {
                continue;
            }
            flags.push(Flag {
                code: FlagCode::TargetUnclear,
                place: place.clone(),
                quotes: vec![text.clone()],
                action: Some(position),
            });
        }
    }
    flags
}
