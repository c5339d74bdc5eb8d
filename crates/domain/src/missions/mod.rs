//! What is done for Members: initiatives with their budget, indicators and risks, the agreements they are delivered by,
//! and the secretariat's own time. Must not know how a request came in.

pub mod agreements;
pub mod effort;
pub mod initiatives;
