//! What of a plan something is said about: one of its actions, or a term of one of the organisation's lists.

use super::vocabulary::TermId;
use crate::plans::record::ActionId;

/// An action or a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject {
    /// An action or stage of the plan.
    Action(ActionId),
    /// An element, an objective, a topic.
    Term(TermId),
}
