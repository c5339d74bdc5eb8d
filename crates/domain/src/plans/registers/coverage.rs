//! What is covered and by whom: for each issue, the steps of each kind of source, and what was found about it (S3.14,
//! S3.15, S4.18).
//!
//! A step towards an action counts for the terms that the action carries, and for those above them, so that the same steps
//! can be seen by action and by element. A pure reading of [`Registers`]; it decides nothing.

use std::collections::HashSet;

use super::{
    Registers,
    gap::Gap,
    step::{Step, StepId},
    subject::Subject,
    vocabulary::{Element, Purpose, TermId},
};
use crate::kernel::Day;

/// One issue, and who does something about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Covered<'r> {
    /// The issue.
    pub issue: Subject,
    /// The steps that cover it, a list for each source asked about, in the order of the sources.
    pub steps: Vec<Vec<StepId>>,
    /// What was found about it, the latest by day.
    pub gap: Option<&'r Gap>,
}

impl Covered<'_> {
    /// Whether no step of any source covers it.
    pub fn is_bare(&self) -> bool {
        self.steps.iter().all(Vec::is_empty)
    }
}

impl Registers {
    /// The kinds of sources, in the order of their lists.
    pub fn sources(&self) -> Vec<TermId> {
        let lists = self.vocabularies.iter().filter(|list| list.purpose == Purpose::Source);
        lists.flat_map(|list| list.terms.iter().map(|term| term.id)).collect()
    }

    /// Who does something about each of `issues`, as was known on a day.
    pub fn coverage(&self, issues: &[Subject], on: Day) -> Vec<Covered<'_>> {
        let sources = self.sources();
        let counted: Vec<&Step> =
            self.steps.iter().filter(|step| step.covers() && step.received_on <= on).collect();
        let covered = issues.iter().map(|issue| {
            let under = self.under(*issue);
            let serves = |step: &&&Step| under.contains(&step.serves);
            let by_source = |source: &TermId| {
                let its = counted.iter().filter(|step| step.source == *source).filter(serves);
                its.map(|step| step.id).collect()
            };
            Covered {
                issue: *issue,
                steps: sources.iter().map(by_source).collect(),
                gap: self.gap(*issue, on),
            }
        });
        covered.collect()
    }

    /// What counts for an issue: itself, and for a term what stands under it and the actions that carry any of these.
    pub fn under(&self, issue: Subject) -> HashSet<Subject> {
        let Subject::Term(term) = issue else { return HashSet::from([issue]) };
        let terms = self.term(term).map(|(list, _)| list.with_children(term)).unwrap_or_default();
        let tagged = self.tagged(term).into_iter().filter_map(|element| match element {
            Element::Action(id) => Some(Subject::Action(id)),
            Element::Kpi(_) | Element::Initiative(_) | Element::Need(_) => None,
        });
        terms.into_iter().map(Subject::Term).chain(tagged).chain([issue]).collect()
    }

    /// What was found about an issue, as at a day. Of two findings of one day the later entry holds.
    pub fn gap(&self, issue: Subject, on: Day) -> Option<&Gap> {
        let its = self.gaps.iter().filter(|gap| gap.issue == issue && gap.on <= on);
        its.max_by_key(|gap| (gap.on, gap.id))
    }
}
