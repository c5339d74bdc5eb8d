//! The parts pages are made of: each takes words and values and gives markup. None knows a room, a database or a rule.
//!
//! Whatever people or documents wrote goes through [`name`] so that its direction stays its own. Nothing here uses
//! inline styles or scripts: the content policy forbids both. Lengths in charts are attributes, in per cent.

pub(crate) mod chart;
pub(crate) mod crumbs;
pub(crate) mod dates;
pub(crate) mod definitions;
pub(crate) mod empty;
pub(crate) mod figures;
pub(crate) mod filter;
pub(crate) mod flag;
pub(crate) mod form;
pub(crate) mod name;
pub(crate) mod pager;
pub(crate) mod printed;
pub(crate) mod progress;
pub(crate) mod sheet;
pub(crate) mod status;
pub(crate) mod table;
pub(crate) mod tabs;
