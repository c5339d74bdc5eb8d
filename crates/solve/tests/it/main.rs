//! The workshop from outside: files in, plans and reasons out. One program, so that it is linked once.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its own problem has failed")]

mod bad_input;
mod brute;
mod reasons;
mod related;
mod rules;
mod search;
mod shared;
mod small;
