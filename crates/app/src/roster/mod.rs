//! Experts: so far, the proposal of who goes on which mission.
//!
//! Next: [`matching`].

pub mod matching;
