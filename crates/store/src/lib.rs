//! Ground floor: all SQL of the house, the migrations of both engines, transactions and events.
//!
//! It stores, it does not judge: no rule lives here, and no SQL lives elsewhere. One SQL text serves SQLite and
//! PostgreSQL; what truly differs sits in [`engine`]. Each room has a file of free functions over [`Tx`].

pub mod attachments;
pub mod engine;
pub mod events;
pub mod indicators;
pub mod kept;
pub mod mail;
pub mod meetings;
pub mod members;
mod migrations;
pub mod missions;
pub mod needs;
pub mod people;
pub mod plans;
pub mod requests;
pub mod results;
pub mod roster;
mod row;
pub mod surveys;
#[cfg(feature = "testing")]
pub mod testing;

pub use engine::{Across, Db, Reach, StoreError, Tx, Wall, file};
pub use row::{Arg, Row};
