//! Guidance documents in the languages they exist in (S4.16): official ones, and those that third parties made; manuals and
//! toolkits among them, by theme and region (S4.25).

use super::vocabulary::TermId;
use crate::kernel::{Day, Id, coded};

/// The id of a document in one language.
pub type GuidanceId = Id<Guidance>;

/// A guidance document in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guidance {
    /// Its id.
    pub id: GuidanceId,
    /// The document's title, the same for all its languages.
    pub title: String,
    /// What it is.
    pub kind: GuidanceKind,
    /// The theme it is about.
    pub theme: Option<TermId>,
    /// The region it is for: `region:` or `set:` and a code; empty for none in particular.
    pub region: String,
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

/// What a document is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum GuidanceKind {
    /// It says how something should be done.
    #[default]
    Guidance,
    /// It teaches something from beginning to end.
    Manual,
    /// Forms, samples and tools to work with.
    Toolkit,
    /// What a course is taught with.
    CourseMaterial,
    /// Anything else.
    Other,
}

coded!(GuidanceKind {
    Guidance => "guidance",
    Manual => "manual",
    Toolkit => "toolkit",
    CourseMaterial => "course-material",
    Other => "other",
});

/// Whether a text can stand behind a link: an address of the web and nothing else.
pub fn is_link(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace))
}
