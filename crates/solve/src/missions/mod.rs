//! Experts to missions: which team goes when, so that no rule is broken and the most points are won.
//!
//! Reading order: [`model`] (the problem in numbers) · [`format`](mod@format) (its files) · [`rules`] and [`score`]
//! (one predicate a rule, one function a part; everything else asks them) · [`check`] (a plan judged) ·
//! [`candidates`] · [`prices`] (what is scarce, and a bound no plan can pass) · [`state`], [`insert`], [`dive`],
//! [`improve`] (a plan made and made better) · [`exact`] (no plan is better) · [`explain`] (why not) · [`suit`] (who
//! suits one mission).

pub mod calendar;
pub mod candidates;
pub mod check;
pub mod dive;
pub mod exact;
pub mod explain;
pub mod format;
pub mod improve;
pub mod insert;
pub mod invented;
pub mod model;
pub mod prices;
pub mod ruin;
pub mod rules;
pub mod scarce;
pub mod score;
pub mod solve;
pub mod state;
pub mod suit;
pub mod unstaffed;
