//! What stands around a plan: what called for it, what it is about in the organisation's own terms, who was invited
//! into it, what Parties said about it, what is done about it by anybody, and who takes part in its actions.
//!
//! [`Registers`] holds all of it as at now and answers the questions pages and papers ask. Must not know who may write.
//! Next: [`mandate`], [`vocabulary`], [`family`], [`comment`], [`guidance`], [`step`], [`gap`], which [`coverage`] reads,
//! [`appraisal`], and [`involved`].

pub mod appraisal;
pub mod comment;
pub mod coverage;
pub mod family;
pub mod gap;
pub mod guidance;
pub mod involved;
pub mod mandate;
pub mod step;
pub mod subject;
pub mod vocabulary;

use std::collections::HashSet;

use super::record::ActionId;
use crate::members::Partner;
use appraisal::Appraisal;
use comment::Comment;
use family::{Invitation, Related};
use gap::Gap;
use guidance::Guidance;
use involved::Involved;
use mandate::{Answer, Mandate, MandateId};
use step::Step;
use vocabulary::{Element, Tag, Term, TermId, Vocabulary};

/// The registers of one plan: mandates, lists, family and guidance are its organisation's, the rest is its own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Registers {
    /// The organisation's mandates, by kind, source and order of entry.
    pub mandates: Vec<Mandate>,
    /// Which of the plan's actions answers which mandate.
    pub answers: Vec<Answer>,
    /// The organisation's lists of terms, by name.
    pub vocabularies: Vec<Vocabulary>,
    /// What of the plan is tagged with which term.
    pub tags: Vec<Tag>,
    /// The organisation's family of instruments, by name.
    pub family: Vec<Related>,
    /// Whom the plan invites to what, in the order of inviting.
    pub invitations: Vec<Invitation>,
    /// Comments on the plan, last received first.
    pub comments: Vec<Comment>,
    /// The organisation's guidance documents, by title and language.
    pub guidance: Vec<Guidance>,
    /// Steps towards the plan, last received first.
    pub steps: Vec<Step>,
    /// What analyses of gaps found, latest first.
    pub gaps: Vec<Gap>,
    /// What is weighed before a body decides, last begun first.
    pub appraisals: Vec<Appraisal>,
    /// The organisation's partners, by name.
    pub partners: Vec<Partner>,
    /// Which of them takes part in which of the plan's actions.
    pub involved: Vec<Involved>,
}

impl Registers {
    /// The actions that answer a mandate, of those the current version still has (S1.2).
    pub fn answered_by(&self, mandate: MandateId, current: &[ActionId]) -> Vec<usize> {
        let its = self.answers.iter().filter(|answer| answer.mandate == mandate);
        let mut found: Vec<usize> =
            its.filter_map(|answer| current.iter().position(|id| *id == answer.action)).collect();
        found.sort_unstable();
        found
    }

    /// The mandates that an action answers.
    pub fn mandates_of(&self, action: ActionId) -> impl Iterator<Item = (&Mandate, &Answer)> {
        let its = self.answers.iter().filter(move |answer| answer.action == action);
        its.filter_map(|answer| Some((self.mandate(answer.mandate)?, answer)))
    }

    /// A mandate by its id.
    pub fn mandate(&self, id: MandateId) -> Option<&Mandate> {
        self.mandates.iter().find(|mandate| mandate.id == id)
    }

    /// A term by its id, and the list it stands in.
    pub fn term(&self, id: TermId) -> Option<(&Vocabulary, &Term)> {
        self.vocabularies.iter().find_map(|list| {
            let term = list.terms.iter().find(|term| term.id == id)?;
            Some((list, term))
        })
    }

    /// The terms that an element is tagged with, in the order of the lists.
    pub fn terms_of(&self, element: Element) -> Vec<(&Vocabulary, &Term)> {
        let is_tagged = |term: TermId| self.tags.iter().any(|tag| tag.element == element && tag.term == term);
        let all = self.vocabularies.iter().flat_map(|list| list.terms.iter().map(move |term| (list, term)));
        all.filter(|(_, term)| is_tagged(term.id)).collect()
    }

    /// The criteria of an appraisal: the terms of its list that nothing stands under.
    pub fn criteria(&self, appraisal: &Appraisal) -> Vec<TermId> {
        let list = self.vocabularies.iter().find(|list| list.id == appraisal.criteria);
        let terms = list.map(|list| list.terms.as_slice()).unwrap_or_default();
        let is_leaf = |at: usize| !terms.iter().any(|term| term.parent == Some(at));
        terms.iter().enumerate().filter(|(at, _)| is_leaf(*at)).map(|(_, term)| term.id).collect()
    }

    /// Everything tagged with a term or with one under it.
    pub fn tagged(&self, term: TermId) -> HashSet<Element> {
        let under = self.term(term).map(|(list, _)| list.with_children(term)).unwrap_or_default();
        self.tags.iter().filter(|tag| under.contains(&tag.term)).map(|tag| tag.element).collect()
    }

    /// The terms that something carries, and those above them.
    pub fn carried(&self) -> HashSet<TermId> {
        let tagged: HashSet<TermId> = self.tags.iter().map(|tag| tag.term).collect();
        self.vocabularies.iter().flat_map(|list| list.with_parents(&tagged)).collect()
    }

    /// How the family stands towards the plan (S4.13).
    pub fn response(&self) -> family::Response {
        family::Response::of(&self.family, &self.invitations)
    }
}

#[cfg(test)]
mod tests;
