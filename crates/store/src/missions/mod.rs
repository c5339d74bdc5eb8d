//! What is done for Members, as it is kept: initiatives with their parts, delivery agreements, posts and their days; missions
//! with who goes, their reports and follow-ups, their evaluations, what is said on them; trainings with their participants. It stores, it does not judge; what
//! a reader may know comes as the scope of a query.

pub mod agreements;
pub mod communities;
pub mod contributions;
pub mod effort;
pub mod evaluations;
pub mod funding;
pub mod initiatives;
mod list;
pub mod mission;
pub mod reports;
pub mod teams;
pub mod trainings;

pub use list::{FollowUps, Reports, Sight, Wanted, count, follow_ups, list, reports_in_sight};
