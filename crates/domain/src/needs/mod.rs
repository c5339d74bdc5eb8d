//! Needs: what Members lack, how it was found out, and what their bodies say of it.
//!
//! Start with [`assessment`], the round in which Members are scored and bodies finalise their parts; [`score`] is
//! how scores become figures, [`need`] what is lacking and how it is ranked. Must not know requests or missions.

pub mod assessment;
pub mod need;
pub mod score;

/// A finding.
pub enum Finding {}
