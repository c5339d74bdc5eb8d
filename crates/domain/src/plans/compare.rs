//! Two versions of a plan: which action of the new one is which of the old one, and what changed in it.
//!
//! A re-import keeps the stable keys (and so the history) of what stayed. Actions are matched by section and
//! printed number, by wording, and by likeness, so that renumbered, moved and reworded ones are recognised.
//! Must not know keys or the store: it speaks of indexes into the two contents.

mod matching;
mod pieces;

use super::content::{Horizon, PlanContent, Role};

/// How a plan became the next.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Comparison {
    /// Changes of the plan's own lines: title, period, vision, mission.
    pub plan: Vec<PieceChange>,
    /// Sections that stayed, in the order of the new plan.
    pub sections: Vec<Pair>,
    /// Sections only in the new plan, as indexes into its `sections`.
    pub sections_added: Vec<usize>,
    /// Sections only in the old plan, as indexes into its `sections`.
    pub sections_removed: Vec<usize>,
    /// Actions that stayed, in the order of the new plan.
    pub actions: Vec<Pair>,
    /// Actions only in the new plan, as indexes into its `actions`.
    pub added: Vec<usize>,
    /// Actions only in the old plan, as indexes into its `actions`.
    pub removed: Vec<usize>,
}

/// A section or action that is in both versions.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// Index in the old plan.
    pub old: usize,
    /// Index in the new plan.
    pub new: usize,
    /// What differs; empty where it stayed the same.
    pub changes: Vec<PieceChange>,
}

/// One piece that differs, as it read and as it reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PieceChange {
    /// Which piece.
    pub piece: Piece,
    /// Its text in the old version; empty where it was absent.
    pub old: String,
    /// Its text in the new version; empty where it is gone.
    pub new: String,
}

/// A piece of a plan, section or action.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Piece {
    /// The plan's or section's title.
    Title,
    /// The label of the plan's period.
    Period,
    /// The plan's vision.
    Vision,
    /// The plan's mission.
    Mission,
    /// The printed number.
    Number,
    /// The section an action stands in (its number and title).
    Section,
    /// The action it is nested under (its printed number).
    Parent,
    /// The wording.
    Text,
    /// The cells of one role.
    Cell(Role),
    /// The wording in one horizon.
    HorizonText(Horizon),
    /// The report or plan in one horizon.
    HorizonReport(Horizon),
    /// The resources in one horizon.
    HorizonResources(Horizon),
}

impl Pair {
    /// Nothing differs.
    pub fn is_same(&self) -> bool {
        self.changes.is_empty()
    }

    /// The wording differs.
    pub fn is_reworded(&self) -> bool {
        self.changes.iter().any(|change| matches!(change.piece, Piece::Text | Piece::HorizonText(_)))
    }

    /// The printed number differs.
    pub fn is_renumbered(&self) -> bool {
        self.has(Piece::Number)
    }

    /// It stands in another section or under another action.
    pub fn is_moved(&self) -> bool {
        self.has(Piece::Section) || self.has(Piece::Parent)
    }

    fn has(&self, piece: Piece) -> bool {
        self.changes.iter().any(|change| change.piece == piece)
    }
}

impl Comparison {
    /// Nothing differs at all.
    pub fn is_same(&self) -> bool {
        let lists = [&self.sections_added, &self.sections_removed, &self.added, &self.removed];
        self.plan.is_empty()
            && lists.iter().all(|list| list.is_empty())
            && self.sections.iter().chain(&self.actions).all(Pair::is_same)
    }
}

/// Compares two versions of a plan; near-linear in their length.
pub fn compare(old: &PlanContent, new: &PlanContent) -> Comparison {
    let sections = matching::sections(old, new);
    let actions = matching::actions(old, new, &sections);
    let added = |count: usize, pairs: &[(usize, usize)]| without(count, pairs.iter().map(|pair| pair.1));
    let removed = |count: usize, pairs: &[(usize, usize)]| without(count, pairs.iter().map(|pair| pair.0));
    let pair = |&(old, new): &(usize, usize), changes| Pair { old, new, changes };
    Comparison {
        plan: pieces::plan(old, new),
        sections: sections.iter().map(|at| pair(at, pieces::section(old, new, *at))).collect(),
        sections_added: added(new.sections.len(), &sections),
        sections_removed: removed(old.sections.len(), &sections),
        added: added(new.actions.len(), &actions),
        removed: removed(old.actions.len(), &actions),
        actions: pieces::actions(old, new, &sections, actions),
    }
}

/// Indexes below `count` that are not taken.
fn without(count: usize, taken: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut free = vec![true; count];
    taken.for_each(|at| free[at] = false);
    (0..count).filter(|&at| free[at]).collect()
}

#[cfg(test)]
mod tests {
    use super::{
        super::reading::{Corrections, notation::source, read},
        *,
    };

    const OLD: &str = "
## 1. Training
| No | Action | KPI | Target |
| 1 | Train customs officers in risk management | Number of courses | 5 |
| 2 | Develop a national valuation database | Number of Members | 10/33 Members |
| 3 | Publish the yearly newsletter of the office | Number of issues | 1 |
## 2. Partners
| No | Action | KPI | Target |
| 1 | Exchange information with development partners | Number of exchanges | 4 |
| 2 | Hold joint activities with partners | Number of activities | 2 |";

    fn compared(new: &str) -> (Comparison, PlanContent, PlanContent) {
        let corrections = Corrections::default();
        let (old, new) = (read(&source(OLD), &corrections), read(&source(new), &corrections));
        (compare(&old, &new), old, new)
    }

    fn pieces(pair: &Pair) -> Vec<(Piece, &str, &str)> {
        pair.changes.iter().map(|change| (change.piece, change.old.as_str(), change.new.as_str())).collect()
    }

    #[test]
    fn the_same_file_again_changes_nothing() {
        let (comparison, ..) = compared(OLD);
        assert!(comparison.is_same(), "{comparison:?}");
        assert_eq!(comparison.actions.len(), 5);
    }

    #[test]
    fn changed_cells_and_wordings_show_old_and_new() {
        let new = OLD.replace("10/33 Members", "14/33 Members").replace("customs officers", "customs staff");
        let (comparison, ..) = compared(&new);
        assert_eq!(
            pieces(&comparison.actions[0]),
            [(
                Piece::Text,
                "Train customs officers in risk management",
                "Train customs staff in risk management"
            )]
        );
        assert!(comparison.actions[0].is_reworded());
        assert_eq!(
            pieces(&comparison.actions[1]),
            [(Piece::Cell(Role::Target), "10/33 Members", "14/33 Members")]
        );
        assert_eq!((comparison.added.len(), comparison.removed.len()), (0, 0));
    }

    #[test]
    fn an_inserted_row_renumbers_without_losing_anybody() {
        let new = OLD.replace("| 3 | Publish", "| 4 | Publish").replace(
            "| 2 | Develop a",
            "| 2 | Hold a regional seminar on origin | Number of seminars | 1 |\n| 3 | Develop a",
        );
        let (comparison, old, new) = compared(&new);
        assert_eq!(
            comparison.added.iter().map(|&at| new.actions[at].text.current()).collect::<Vec<_>>(),
            ["Hold a regional seminar on origin"]
        );
        assert_eq!(comparison.removed, Vec::<usize>::new());
        let renumbered: Vec<_> = comparison
            .actions
            .iter()
            .filter(|pair| pair.is_renumbered())
            .map(|pair| (old.actions[pair.old].number.as_deref(), new.actions[pair.new].number.as_deref()))
            .collect();
        assert_eq!(renumbered, [(Some("2"), Some("3")), (Some("3"), Some("4"))]);
    }

    #[test]
    fn a_moved_row_keeps_its_history() {
        let row = "| 3 | Publish the yearly newsletter of the office | Number of issues | 1 |\n";
        let new = format!("{}\n{row}", OLD.replace(row, ""));
        let (comparison, old, new) = compared(&new);
        let moved: Vec<_> = comparison.actions.iter().filter(|pair| pair.is_moved()).collect();
        assert_eq!(moved.len(), 1);
        assert_eq!(old.actions[moved[0].old].text, new.actions[moved[0].new].text);
        assert_eq!(pieces(moved[0]), [(Piece::Section, "1 Training", "2 Partners")]);
    }

    #[test]
    fn a_removed_row_is_listed() {
        let new = OLD.replace("| 2 | Hold joint activities with partners | Number of activities | 2 |", "");
        let (comparison, old, _) = compared(&new);
        assert_eq!(
            comparison.removed.iter().map(|&at| old.actions[at].text.current()).collect::<Vec<_>>(),
            ["Hold joint activities with partners"]
        );
    }

    #[test]
    fn a_renamed_section_is_the_same_section() {
        let (comparison, ..) = compared(&OLD.replace("## 2. Partners", "## 2. Partners and donors"));
        assert_eq!(pieces(&comparison.sections[1]), [(Piece::Title, "Partners", "Partners and donors")]);
        assert!(comparison.actions.iter().all(Pair::is_same));
    }

    #[test]
    fn the_same_number_with_quite_another_wording_is_another_action() {
        let new = OLD.replace(
            "Publish the yearly newsletter of the office | Number of issues | 1",
            "Conduct missions on origin rules | Number of missions | 7",
        );
        let (comparison, ..) = compared(&new);
        assert_eq!((comparison.added.len(), comparison.removed.len()), (1, 1));
    }
}
