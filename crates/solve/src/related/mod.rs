//! Problems of the same kind with public data and published results: they show what the workshop's methods are worth
//! where others have measured too.
//!
//! No rule or weight of a plan of missions is here, and nothing of [`super::missions`] is used. [`reviewers`]: papers
//! and who reads them · [`jobs`]: jobs to agents of limited capacity, `few` of them at a time.

mod few;
pub mod jobs;
pub mod reviewers;

/// Why a file could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable(pub String);

impl std::fmt::Display for Unreadable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
