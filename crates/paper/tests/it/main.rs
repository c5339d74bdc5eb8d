//! The crate seen from outside: real documents, hand-made ones, hostile ones, and what is written read again.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so")]

mod excel;
mod hostile;
mod made;
mod shared;
mod word;
mod written;
