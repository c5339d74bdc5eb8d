//! Guidance documents in the languages they exist in (S4.16): official ones, and those that third parties made.

use crate::kernel::{Day, Id};

/// The id of a document in one language.
pub type GuidanceId = Id<Guidance>;

/// A guidance document in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guidance {
    /// Its id.
    pub id: GuidanceId,
    /// The document's title, the same for all its languages.
    pub title: String,
    /// The language by name: any, not only those the pages speak.
    pub language: String,
    /// Whether the organisation answers for the text.
    pub official: bool,
    /// Who translated it.
    pub translator: Option<String>,
    /// Who paid.
    pub funder: Option<String>,
    /// The project it was done in.
    pub project: Option<String>,
    /// Since when it exists.
    pub on: Option<Day>,
    /// Where it is.
    pub link: Option<String>,
}

/// Whether a text can stand behind a link: an address of the web and nothing else.
pub fn is_link(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace))
}
