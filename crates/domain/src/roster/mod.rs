//! The roster: who can be sent, nominated by Governments and kept current (REQUIREMENTS S2.4–S2.9, S3.4–S3.7, S5.17).
//!
//! Read [`expert`] first, then how somebody comes on the roster and leaves it ([`step`]), what a nomination lacks
//! ([`nomination`]), how somebody is accredited ([`accreditation`]), when a record is too old ([`upkeep`]) and on which days
//! somebody can go ([`availability`]). What people are asked by mail is an [`ask`]. Who is best for a mission is not asked here.

pub mod accreditation;
pub mod appraisal;
pub mod ask;
pub mod availability;
pub mod expert;
pub mod nomination;
pub mod proposal;
pub mod step;
pub mod support;
pub mod upkeep;
pub mod uses;
