//! Plans as Members adopt them: sections, actions, horizons, resources, and how a document becomes one.
//!
//! [`source`] is the shape any document has when it arrives; [`reading`] makes a [`content::PlanContent`] of it.
//! [`compare`] finds the actions of one version in the next.
//! The small languages of its cells are read by [`timeframe`], [`milestone`] and [`resources`];
//! what is reported on an action is [`progress`]; what stands around a plan is [`registers`]; its stages and the turns
//! through them are [`cycle`]'s; what is frozen of it for an evaluator is [`dataset`]'s.
//! Printed numbers and texts are data here: nothing is renumbered or corrected.

mod codes;
pub mod compare;
pub mod content;
pub mod cycle;
pub mod dataset;
pub mod milestone;
pub mod progress;
pub mod reading;
pub mod record;
pub mod registers;
pub mod resources;
pub mod source;
pub mod timeframe;
pub(crate) mod tokens;
