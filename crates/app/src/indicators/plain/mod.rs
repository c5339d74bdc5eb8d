//! Targets, readings, measures and facts said in plain words, in every language of the catalogues.
//!
//! `reading` says why a KPI stands where it stands, `measure` what counts for it, `fact` what happened, `names` what
//! codes are called, `target` what Members asked for. Must not decide anything: every number comes from `domain`.

mod deed;
mod fact;
mod figure;
mod measure;
mod names;
mod reading;
mod target;
#[cfg(test)]
mod tests;

pub use deed::{deed, deed_details};
pub use fact::{fact_line, fact_rule};
pub use measure::measure;
pub use names::{
    WHAT_CODES, class, condition, horizon, kind, level, plan_level, progress_status, request_kind, what,
    what_code,
};
pub use reading::{note, outcome, reason, rule, why};
pub use target::{question, target};
