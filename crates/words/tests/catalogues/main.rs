//! The catalogues are complete and the code speaks only words they have.
//!
//! `ftl` reads the files as a translator sees them · `parity` compares the four languages · `uses` compares them
//! with the code · `speech` is what people hear.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its files has failed")]

mod ftl;
mod parity;
mod speech;
mod uses;
