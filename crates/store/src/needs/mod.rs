//! What Members lack, as it is kept: findings, assessments with their parts and report, scores, needs with their ranks. It
//! stores, it does not judge; what a reader may know comes as the scope of a query.

pub mod assessments;
pub mod findings;
pub mod gaps;
pub mod raised;
pub mod scores;
