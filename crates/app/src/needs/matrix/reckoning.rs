//! Figures from what is recorded: terms that have parts are means of them, totals are means of areas. Must not know who reads.

use std::collections::HashMap;

use rust_decimal::Decimal;
use trellis_domain::{
    members::MemberId,
    needs::score::Rounding,
    plans::registers::vocabulary::{TermId, Vocabulary},
};

/// Everything that is recorded, ready to be asked for figures.
pub(in crate::needs) struct Reckoning<'a> {
    list: &'a Vocabulary,
    rounding: Rounding,
    children: Vec<Vec<usize>>,
    values: HashMap<(MemberId, TermId), Decimal>,
}

impl<'a> Reckoning<'a> {
    pub(in crate::needs) fn new(
        list: &'a Vocabulary,
        rounding: Rounding,
        values: Vec<(MemberId, TermId, Option<Decimal>)>,
    ) -> Self {
        let mut children = vec![Vec::new(); list.terms.len()];
        for (at, term) in list.terms.iter().enumerate() {
            // A parent always stands before its children.
            if let Some(parent) = term.parent.filter(|parent| *parent < at) {
                children[parent].push(at);
            }
        }
        let known = values.into_iter().filter_map(|(member, term, value)| Some(((member, term), value?)));
        Self { list, rounding, children, values: known.collect() }
    }

    /// The figure of a Member for the term at a place: recorded, or the rounded mean of what is under it.
    pub(in crate::needs) fn figure(&self, member: MemberId, at: usize) -> Option<Decimal> {
        match self.children[at].as_slice() {
            [] => self.values.get(&(member, self.list.terms[at].id)).copied(),
            under => self.rounding.mean(under.iter().map(|at| self.figure(member, *at))),
        }
    }

    /// The mean of the rounded areas of a Member.
    pub(in crate::needs) fn total(&self, member: MemberId) -> Option<Decimal> {
        let areas = (0..self.list.terms.len()).filter(|at| self.list.terms[*at].parent.is_none());
        self.rounding.mean(areas.map(|at| self.figure(member, at)))
    }

    pub(super) fn has_under(&self, at: usize) -> bool {
        !self.children[at].is_empty()
    }

    /// The places of what stands directly under the term at a place.
    pub(super) fn under(&self, at: usize) -> &[usize] {
        &self.children[at]
    }

    /// The place of the area that the term at a place belongs to.
    pub(super) fn area_of(&self, at: usize) -> usize {
        let mut at = at;
        // A parent always stands before its children, so the way up ends.
        while let Some(parent) = self.list.terms[at].parent.filter(|parent| *parent < at) {
            at = parent;
        }
        at
    }

    /// The mean of one figure of some Members, with one digit more than figures have, and of how many it is known.
    pub(super) fn mean_of(
        &self,
        members: &[MemberId],
        figure: impl Fn(MemberId) -> Option<Decimal>,
    ) -> (Option<Decimal>, usize) {
        let known: Vec<Option<Decimal>> = members.iter().map(|member| figure(*member)).collect();
        let count = known.iter().flatten().count();
        let digits = (self.rounding.digits + 1).min(Rounding::DIGITS_MAX);
        (Rounding { digits, ..self.rounding }.mean(known), count)
    }
}
