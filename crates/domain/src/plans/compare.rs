//! Two versions of a plan: which action of the new one is which of the old one, and what changed in it.
//!
//! A re-import keeps the stable keys (and so the history) of what stayed. Actions are matched by section and
//! printed number, by wording, and by likeness, so that renumbered, moved and reworded ones are recognised.
//! Must not know keys or the store: it speaks of indexes into the two contents.

mod matching;
mod pieces;

use super::{
    content::{Action, Flag, FlagCode, Horizon, Passage, PassageRole, PlanContent, Role},
    reading::{
        QUOTE_LETTERS_MAX,
        words::{beginning, likeness, normalised},
    },
};

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

/// A newer version with what its file is silent about kept from the old one: a workbook often holds the rows of
/// the plan alone, without title, period and front. Each thing that is kept is flagged, at the first action.
pub fn with_front_of(old: &PlanContent, mut new: PlanContent) -> PlanContent {
    let mut kept: Vec<String> = Vec::new();
    if new.title.trim().is_empty() && !old.title.trim().is_empty() {
        // Without a place in the document it was only the name of a file.
        let said = |passage: &Passage| passage.text.current().trim() == old.title;
        kept.extend(old.front.iter().any(said).then(|| old.title.clone()));
        new.title.clone_from(&old.title);
    }
    if new.period_label.is_none()
        && new.period.is_none()
        && (old.period_label.is_some() || old.period.is_some())
    {
        kept.extend(old.period_label.clone());
        new.period_label.clone_from(&old.period_label);
        new.period = old.period;
    }
    let says = |passage: &&Passage| passage.role != PassageRole::Heading;
    if !new.front.iter().any(|passage| says(&passage)) {
        kept.extend(old.front.iter().find(says).map(|passage| passage.text.current()));
        let own: Vec<String> = new.front.iter().map(|passage| normalised(&passage.text.current())).collect();
        let missing = old.front.iter().filter(|passage| !own.contains(&normalised(&passage.text.current())));
        new.front.extend(missing.cloned());
    }
    if let Some(first) = new.actions.first() {
        let flag = |text: String| Flag {
            code: FlagCode::KeptFromBefore,
            place: first.place.clone(),
            quotes: vec![beginning(&text, QUOTE_LETTERS_MAX)],
            action: None,
        };
        let mut flags: Vec<Flag> = kept.into_iter().map(flag).collect();
        flags.append(&mut new.flags);
        new.flags = flags;
    }
    new
}

/// Which indicator of an action is which of its older self: by its words, then by words alike, then by its turn
/// where both have as many. The answer has one entry for each indicator of `new`.
pub fn kpis(old: &Action, new: &Action) -> Vec<Option<usize>> {
    let mut free: Vec<bool> = vec![true; old.kpis.len()];
    let mut pairs: Vec<Option<usize>> = vec![None; new.kpis.len()];
    let same = |o: usize, n: usize| normalised(&old.kpis[o].text) == normalised(&new.kpis[n].text);
    let alike = |o: usize, n: usize| likeness(&old.kpis[o].text, &new.kpis[n].text) >= 0.5;
    let turn = |o: usize, n: usize| o == n && old.kpis.len() == new.kpis.len();
    let rules: [&dyn Fn(usize, usize) -> bool; 3] = [&same, &alike, &turn];
    // Nobody writes more indicators for one action; beyond, only the turn decides, so that work stays linear.
    let rules = if old.kpis.len().max(new.kpis.len()) > 64 { &rules[2..] } else { &rules[..] };
    for rule in rules {
        for (at, pair) in pairs.iter_mut().enumerate().filter(|(_, pair)| pair.is_none()) {
            *pair = (0..free.len()).find(|&old| free[old] && rule(old, at));
            if let Some(old) = *pair {
                free[old] = false;
            }
        }
    }
    pairs
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
        super::{
            content::PrintedKpi,
            reading::{Corrections, notation::source, read},
        },
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
    fn s3_11_what_a_newer_file_is_silent_about_is_kept_and_flagged() {
        let corrections = Corrections::default();
        let front = "# Office plan 2018-2020\n1. Vision\nSafe borders\n";
        let old = read(&source(&format!("{front}{OLD}")), &corrections);
        let silent = read(&source(OLD), &corrections);
        let kept = with_front_of(&old, silent);
        assert_eq!(
            (kept.title.as_str(), kept.period_label.as_deref()),
            ("Office plan 2018-2020", Some("2018-2020"))
        );
        assert!(kept.front.iter().any(|passage| passage.role == PassageRole::Vision));
        let quotes = kept.flags.iter().filter(|flag| flag.code == FlagCode::KeptFromBefore);
        assert_eq!(quotes.count(), 3);
        assert!(compare(&old, &kept).plan.is_empty());
        // A file that says something of its own is believed.
        let other = read(&source(&format!("# Other plan 2021-2023\nIts own words.\n{OLD}")), &corrections);
        assert_eq!(with_front_of(&old, other.clone()), other);
    }

    #[test]
    fn an_indicator_keeps_its_history_whatever_its_turn() {
        let (_, old, _) = compared(OLD);
        let mut new = old.actions[0].clone();
        new.kpis.insert(0, PrintedKpi { label: None, text: "Share of women".into(), targets: Vec::new() });
        assert_eq!(kpis(&old.actions[0], &new), [None, Some(0)]);
        new.kpis.remove(0);
        new.kpis[0].text = "Attendance".into();
        assert_eq!(kpis(&old.actions[0], &new), [Some(0)]);
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
