//! What is done for Members: initiatives with their budget, indicators and risks, missions in answer to requests, and
//! [`trainings`] that people take part in.
//!
//! Start with [`initiatives`], what is planned and paid for, or with [`mission`], what goes out in answer to one request;
//! each has a `step` on how it goes on, [`clash`] is what stands in a mission's way, [`trips`] what could share one. [`report`] comes after it, with
//! follow-ups that outlive it; [`evaluation`] says how it was. [`agreements`] say who brings what, [`effort`] what it takes
//! of the secretariat's own time, [`assistance`] is the picture of it all, [`clusters`] what could be done together,
//! [`funding`] where money is looked for, [`contributions`] what is asked of Members that can give. Must not know how a request
//! came in, nor how a result is measured; that is `results`.

pub mod agreements;
pub mod assistance;
pub mod clash;
pub mod clusters;
pub mod communities;
pub mod contributions;
pub mod effort;
pub mod evaluation;
pub mod funding;
pub mod initiatives;
pub mod mission;
pub mod report;
pub mod step;
pub mod trainings;
pub mod trips;
pub mod wanted;
