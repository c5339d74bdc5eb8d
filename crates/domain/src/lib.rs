//! Foundation of the house: the rules and words of capacity building, true on paper.
//!
//! Nothing here reads a clock, a file, an environment or a database, and nothing here knows that
//! JSON, SQL or HTML exist. Days, ids and texts come in; new values, events and typed refusals go out.
//!
//! Reading order is import order: [`kernel`] · [`members`] · [`people`] · [`plans`] ·
//! [`meetings`] · [`indicators`] · [`needs`] · [`requests`] · [`files`] · [`roster`] · [`missions`] · [`results`] · [`events`].

pub mod events;
pub mod files;
pub mod indicators;
pub mod kernel;
pub mod meetings;
pub mod members;
pub mod missions;
pub mod needs;
pub mod people;
pub mod plans;
pub mod requests;
pub mod results;
pub mod roster;
pub mod surveys;
