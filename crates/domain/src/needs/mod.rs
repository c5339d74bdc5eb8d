//! What Members lack, how it is found out, and what their bodies say of it.
//!
//! [`findings`] are what a body decides on, one by one. [`assessment`] is the round in which Members are scored and bodies
//! finalise their parts; [`score`] is how scores become figures, [`need`] what is lacking and how it is ranked. A finding
//! may open a need; what comes up between rounds is [`raised`]. Must not know requests or missions.

pub mod assessment;
pub mod findings;
pub mod need;
pub mod raised;
pub mod score;
