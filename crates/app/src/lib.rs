//! First floor: one function per verb and room. Page, API, job and command line all enter here.
//!
//! A function takes a permission, opens a transaction, loads, lets `domain` decide, saves, logs the event and
//! commits. It must not know HTTP, HTML, argv or SQL text. Start with [`house`], then read [`people`] as the
//! exemplary room.

pub mod attachments;
mod background;
pub mod demo;
pub mod desk;
pub mod events;
pub mod exchange;
pub mod house;
pub mod indicators;
pub mod keeping;
pub mod kept;
pub mod mail;
pub mod meetings;
pub mod members;
pub mod missions;
pub mod needs;
pub mod papers;
pub mod people;
pub mod plans;
pub mod problem;
mod quoted;
pub mod receipts;
pub mod refusals;
pub mod requests;
pub mod results;
pub mod roster;
mod rows;
mod seal;
pub mod stale;
pub mod surveys;
mod terms;

pub use house::House;
pub use problem::Problem;
