//! Needs as they are kept: assessments with their parts and report, scores, needs with their ranks. Must not judge.

pub mod assessments;
pub mod gaps;
pub mod scores;
