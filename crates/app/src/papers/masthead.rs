//! What stands at the head of a meeting paper (REQUIREMENTS S4.14).

/// The lines of a masthead; empty ones are left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Masthead {
    /// The document's symbol.
    pub symbol: String,
    /// "General", "Limited" …
    pub distribution: String,
    /// The day of the paper, as it should read.
    pub date: String,
    /// "Original: English".
    pub original_language: String,
    /// The meeting it is for.
    pub meeting: String,
    /// Place and dates of that meeting.
    pub place_and_dates: String,
    /// The agenda item.
    pub agenda_item: String,
    /// Who prepared it.
    pub prepared_by: String,
    /// What the body is asked to do; one line each.
    pub action_requested: String,
}
