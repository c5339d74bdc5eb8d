//! Targets as Members wrote them, the facts that count towards them, and what follows from both.
//!
//! [`target`] reads a target's text. [`fact`] is what happened, [`report`] what a Member says happened and nobody has
//! verified yet. [`measure`] says how a KPI is computed from facts, [`reading`] computes it as at a date and says whether
//! the target holds, [`achievement`] how far the way is.
//! Must not know stores or pages.

pub mod achievement;
pub mod doubts;
pub mod fact;
pub mod measure;
pub mod reading;
pub mod report;
pub mod target;
