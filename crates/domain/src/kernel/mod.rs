//! The words every room uses: typed ids, days and periods, languages.
//!
//! Must not know any room.

mod coded;
mod day;
mod id;
mod language;
mod localised;
pub mod money;
mod order;
mod year;
mod zone;

pub(crate) use coded::coded;
pub use day::{Day, Period, PeriodRule};
pub use id::{Id, IdError};
pub use language::Language;
pub use localised::Localised;
pub use money::{Currency, Money};
pub use order::{DateKind, OutOfOrder, out_of_order};
/// Exact numbers: shares, scores and amounts are never binary floating point.
pub use rust_decimal::Decimal;
pub use year::YearBegins;
pub use zone::Zone;
