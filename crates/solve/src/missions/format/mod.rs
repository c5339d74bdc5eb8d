//! The files of the problem and of its answers, as `FORMAT.md` of the public examples states them.
//!
//! Reading order: [`scan`] (JSON cut into records) · [`record`] (fields, with errors that name them) · [`mod@read`] (the
//! problem) · [`plan`] (plans in and out) · [`prices`] (prices out).

pub mod plan;
pub mod prices;
pub mod read;
pub mod reasons;
pub mod record;
pub mod scan;

pub use plan::{read_plan, write_plan};
pub use prices::write_prices;
pub use read::{Unreadable, read};
pub use record::{Fault, Wrong};
