//! Documents of meetings: symbol, languages, what a body is asked to do with them, chains of revisions, and states.
//!
//! [`symbol`] says what a symbol is; when a cleared paper opens is [`release`](super::release)'s business. What is in
//! a file is nobody's business here: it is never looked into.

pub mod symbol;

use std::fmt;

use super::{AgendaItemId, BodyId, SessionId};
use crate::{
    kernel::{Day, Id, Language, coded},
    people::{
        OrganisationId, PersonId,
        policy::{self, Scope, Standing},
    },
    plans::record::PlanId,
};

/// The id of a document; random, so that it says nothing before the paper is open.
pub type DocumentId = Id<Document>;
/// The id of the file of one language.
pub type FileId = Id<File>;

/// A document of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its id.
    pub id: DocumentId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// The body it is for.
    pub body: BodyId,
    /// The meeting it is for, where it is for one.
    pub meeting: Option<SessionId>,
    /// The agenda items under which it stands.
    pub items: Vec<AgendaItemId>,
    /// Unique in its organisation, in whatever case it is written.
    pub symbol: String,
    /// Its title.
    pub title: String,
    /// What kind of document it is.
    pub kind: DocumentKind,
    /// The language it was written in.
    pub original: Tongue,
    /// The languages it appears in, the original among them.
    pub languages: Vec<Tongue>,
    /// Who prepared it, as printed: "Prepared by the Secretariat".
    pub prepared_by: String,
    /// What the body is asked to do with it; nothing for information papers.
    pub action: Option<ActionRequested>,
    /// To whom it goes, as printed: "General", "Limited".
    pub distribution: String,
    /// Its date as printed on it.
    pub day: Option<Day>,
    /// What it revises, adds to or corrects.
    pub chain: Option<Chain>,
    /// The plan it is about.
    pub plan: Option<PlanId>,
    /// What it rests on (REQUIREMENTS S1.30).
    pub sources: Vec<Source>,
    /// The state as stored; see [`release::standing`](super::release::standing) for the state at a moment.
    pub state: DocumentState,
    /// Who put it in; `None` for the command line.
    pub made_by: Option<PersonId>,
    /// Counts changes, so that two people cannot overwrite each other.
    pub version: i64,
}

/// The file of one language, without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its id; random.
    pub id: FileId,
    /// The language.
    pub language: Tongue,
    /// How the name of the uploaded file ended, if that is one of [`ENDINGS`].
    pub ending: &'static str,
    /// How long it is, in bytes.
    pub bytes: i64,
    /// SHA-256 of its bytes, in hex.
    pub digest: String,
}

/// Endings that a served file's name may have, and the media types they are served with. A type that a browser would
/// run or show is not among them.
pub const ENDINGS: [(&str, &str); 7] = [
    ("pdf", "application/pdf"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("csv", "text/csv"),
    ("txt", "text/plain"),
];
/// What every other file is served as.
pub const UNKNOWN_ENDING: (&str, &str) = ("bin", "application/octet-stream");

/// The ending under which a file of this name is kept. The name is hostile; nothing of it but this is kept.
pub fn ending_of(file_name: &str) -> &'static str {
    let ending = file_name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let known = ENDINGS.iter().find(|(known, _)| known.eq_ignore_ascii_case(ending));
    known.map_or(UNKNOWN_ENDING.0, |(known, _)| known)
}

/// The media type that goes with an ending.
pub fn media_of(ending: &str) -> &'static str {
    ENDINGS.iter().find(|(known, _)| *known == ending).map_or(UNKNOWN_ENDING.1, |(_, media)| media)
}

/// What a document rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// What it is called.
    pub title: String,
    /// Its address on the web, where it has one.
    pub link: Option<String>,
}

/// A language by its ISO 639 code: meetings have more languages than our pages.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tongue(String);

impl Tongue {
    /// The language with a code of two or three letters.
    pub fn from_code(code: &str) -> Option<Self> {
        let code = code.trim().to_ascii_lowercase();
        let is_code = matches!(code.len(), 2 | 3) && code.bytes().all(|letter| letter.is_ascii_lowercase());
        is_code.then_some(Self(code))
    }

    /// The code.
    pub fn code(&self) -> &str {
        &self.0
    }

    /// The language's own name where it is known, else its code in capitals.
    pub fn name(&self) -> String {
        const OTHERS: [(&str, &str); 6] = [
            ("de", "Deutsch"),
            ("ja", "日本語"),
            ("ko", "한국어"),
            ("pt", "Português"),
            ("ru", "Русский"),
            ("zh", "中文"),
        ];
        let ours = self.0.parse::<Language>().ok().map(Language::own_name);
        let other = || OTHERS.iter().find(|(code, _)| *code == self.0).map(|(_, name)| *name);
        ours.or_else(other).map_or_else(|| self.0.to_ascii_uppercase(), str::to_owned)
    }
}

impl fmt::Display for Tongue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What kind of document it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DocumentKind {
    /// A working paper.
    Working,
    /// A paper for information.
    Information,
    /// A conference room paper.
    ConferenceRoom,
    /// A draft decision or report, limited.
    Limited,
    /// A cover paper with recommendations and an annex.
    Cover,
    /// The agenda.
    Agenda,
    /// The list of documents or participants.
    List,
    /// The report of the meeting.
    Report,
}

coded!(DocumentKind {
    Working => "working",
    Information => "information",
    ConferenceRoom => "conference-room",
    Limited => "limited",
    Cover => "cover",
    Agenda => "agenda",
    List => "list",
    Report => "report",
});

impl DocumentKind {
    /// As symbols write it.
    pub const fn mark(self) -> &'static str {
        match self {
            Self::Working | Self::Cover => "WP",
            Self::Information => "INF",
            Self::ConferenceRoom => "CRP",
            Self::Limited => "L",
            Self::Agenda => "AGENDA",
            Self::List => "LIST",
            Self::Report => "REPORT",
        }
    }
}

/// What a body is asked to do with a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ActionRequested {
    /// Take note of it.
    Note,
    /// Look at it and say what has to change.
    Review,
    /// Stand behind it.
    Endorse,
    /// Make it its own.
    Adopt,
    /// Allow it.
    Approve,
}

coded!(ActionRequested {
    Note => "note",
    Review => "review",
    Endorse => "endorse",
    Adopt => "adopt",
    Approve => "approve",
});

/// How a document hangs on another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chain {
    /// Revises, adds or corrects.
    pub kind: ChainKind,
    /// 1, 2, 3 … within its kind and parent.
    pub n: u32,
    /// The original: never itself a link of a chain.
    pub parent: DocumentId,
}

/// What a link of a chain does to its parent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ChainKind {
    /// Takes its place.
    Revision,
    /// Adds to it.
    Addendum,
    /// Corrects it.
    Corrigendum,
}

coded!(ChainKind { Revision => "revision", Addendum => "addendum", Corrigendum => "corrigendum" });

impl ChainKind {
    /// As symbols write it.
    pub const fn mark(self) -> &'static str {
        match self {
            Self::Revision => "Rev",
            Self::Addendum => "Add",
            Self::Corrigendum => "Corr",
        }
    }
}

/// States of a document as stored. A cleared paper whose moment has come is open without being stored anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DocumentState {
    /// Being written.
    Draft,
    /// Being translated.
    InTranslation,
    /// Complete, waiting for its moment.
    Cleared,
    /// Open to Members.
    Restricted,
    /// Open to everybody.
    Public,
    /// Taken back.
    Withdrawn,
}

coded!(DocumentState {
    Draft => "draft",
    InTranslation => "in-translation",
    Cleared => "cleared",
    Restricted => "restricted",
    Public => "public",
    Withdrawn => "withdrawn",
});

impl DocumentState {
    /// The line of the table.
    pub const fn standing(self) -> Standing {
        Standing::Document(match self {
            Self::Draft => policy::Document::Draft,
            Self::InTranslation => policy::Document::InTranslation,
            Self::Cleared => policy::Document::Cleared,
            Self::Restricted => policy::Document::Restricted,
            Self::Public => policy::Document::Public,
            Self::Withdrawn => policy::Document::Withdrawn,
        })
    }

    /// `true` once its moment has come: it is read by others than those who make it.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Restricted | Self::Public)
    }

    /// `true` for a state in which a paper is finished and may be open to others than those who make it. What is not
    /// so keeps its symbol to itself.
    pub const fn is_before_release(self) -> bool {
        matches!(self, Self::Draft | Self::InTranslation | Self::Cleared)
    }

    /// The state somebody moves it to from here. Opening a cleared paper takes a release.
    pub const fn next(self) -> Option<Self> {
        match self {
            Self::Draft => Some(Self::InTranslation),
            Self::InTranslation => Some(Self::Cleared),
            Self::Restricted => Some(Self::Public),
            Self::Cleared | Self::Public | Self::Withdrawn => None,
        }
    }
}

/// A rule of documents that a deed breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DocumentRule {
    /// Nothing moves it on from this state by hand.
    NotFrom(DocumentState),
    /// A language has no file yet: all open together, so all have to be there.
    FileMissing(Tongue),
    /// The languages do not contain the original.
    OriginalMissing,
    /// Files change only before a paper is cleared.
    FilesFixed,
    /// The symbol changes only in the draft: translators work under it.
    SymbolFixed,
    /// A language has a file, and so cannot be taken out.
    LanguageHasFile(Tongue),
    /// A link of a chain cannot have links: they point to the original.
    ParentIsLink,
    /// The revision before this one is missing.
    RevisionMissing(u32),
    /// There is one of this number already.
    LinkTaken(u32),
}

/// What is wrong with the next link of a chain, if something is. `siblings` are the links the parent has already.
///
/// # Errors
/// [`DocumentRule`]: a parent that is a link itself, a revision before its predecessor, a number twice
/// (DOMAIN 5, invariant 15).
pub fn check_chain(chain: Chain, parent: Option<Chain>, siblings: &[Chain]) -> Result<(), DocumentRule> {
    if parent.is_some() {
        return Err(DocumentRule::ParentIsLink);
    }
    let has = |n| siblings.iter().any(|each| each.kind == chain.kind && each.n == n);
    if has(chain.n) {
        return Err(DocumentRule::LinkTaken(chain.n));
    }
    if chain.n == 0 || chain.kind == ChainKind::Revision && chain.n > 1 && !has(chain.n - 1) {
        return Err(DocumentRule::RevisionMissing(chain.n.saturating_sub(1)));
    }
    Ok(())
}

/// The number of the next link of a kind.
pub fn next_link(kind: ChainKind, siblings: &[Chain]) -> u32 {
    let numbers = siblings.iter().filter(|each| each.kind == kind).map(|each| each.n);
    numbers.max().unwrap_or(0).saturating_add(1)
}

impl Document {
    /// Whom and what it concerns: offices held for its body, for its plan or for itself count.
    pub fn concerns(&self) -> Vec<Scope> {
        let plan = self.plan.map(Scope::of);
        [Scope::of(self.id), Scope::of(self.body)].into_iter().chain(plan).collect()
    }

    /// The language that has no file yet, if one has none.
    pub fn without_file<'d>(&'d self, files: &[File]) -> Option<&'d Tongue> {
        self.languages.iter().find(|language| !files.iter().any(|file| file.language == **language))
    }

    /// Moves it on by hand: to translation once the original is there, to cleared once every language is there, to the
    /// public.
    ///
    /// # Errors
    /// [`DocumentRule`], which names the language that is missing.
    pub fn move_on(self, files: &[File]) -> Result<Self, DocumentRule> {
        let next = self.state.next().ok_or(DocumentRule::NotFrom(self.state))?;
        match next {
            DocumentState::InTranslation if !files.iter().any(|file| file.language == self.original) => {
                return Err(DocumentRule::FileMissing(self.original));
            }
            DocumentState::Cleared => {
                if let Some(missing) = self.without_file(files) {
                    return Err(DocumentRule::FileMissing(missing.clone()));
                }
            }
            _ => {}
        }
        Ok(Self { state: next, ..self })
    }

    /// Takes it back, from any state but withdrawn; who may is the table's business.
    ///
    /// # Errors
    /// [`DocumentRule::NotFrom`] where it is withdrawn already.
    pub fn withdraw(self) -> Result<Self, DocumentRule> {
        match self.state {
            DocumentState::Withdrawn => Err(DocumentRule::NotFrom(self.state)),
            _ => Ok(Self { state: DocumentState::Withdrawn, ..self }),
        }
    }

    /// Puts its sheet right: `to` is the document as it should stand. Body, chain, state and maker stay; the symbol, too,
    /// once it is in translation.
    ///
    /// # Errors
    /// [`DocumentRule`]: after clearing, another symbol in translation, or a language taken out that has a file.
    pub fn change(self, to: Self, files: &[File]) -> Result<Self, DocumentRule> {
        if !self.is_being_made() {
            return Err(DocumentRule::NotFrom(self.state));
        }
        if self.state != DocumentState::Draft && to.symbol != self.symbol {
            return Err(DocumentRule::SymbolFixed);
        }
        if !to.languages.contains(&to.original) {
            return Err(DocumentRule::OriginalMissing);
        }
        if let Some(file) = files.iter().find(|file| !to.languages.contains(&file.language)) {
            return Err(DocumentRule::LanguageHasFile(file.language.clone()));
        }
        Ok(Self {
            id: self.id,
            organisation: self.organisation,
            body: self.body,
            chain: self.chain,
            state: self.state,
            made_by: self.made_by,
            version: self.version,
            ..to
        })
    }

    /// `true` until it is cleared: its sheet and its files can be put right.
    pub const fn is_being_made(&self) -> bool {
        matches!(self.state, DocumentState::Draft | DocumentState::InTranslation)
    }

    /// Whether a file may be put in or replaced.
    ///
    /// # Errors
    /// [`DocumentRule`]: after clearing, or for a language it does not appear in.
    pub fn takes_file(&self, language: &Tongue) -> Result<(), DocumentRule> {
        if !self.is_being_made() {
            return Err(DocumentRule::FilesFixed);
        }
        match self.languages.contains(language) {
            true => Ok(()),
            false => Err(DocumentRule::FileMissing(language.clone())),
        }
    }

    /// The name under which a file of it is handed out. Made by us: from the symbol once the paper is open, before
    /// that from nothing that says what it is.
    pub fn file_name(&self, file: &File, state: DocumentState) -> String {
        if !state.is_open() {
            return format!("document-{}-{}.{}", self.id, file.language, file.ending);
        }
        let mut stem = String::with_capacity(self.symbol.len());
        for letter in self.symbol.chars() {
            let plain = letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-');
            match plain {
                true => stem.push(letter),
                false if stem.ends_with('-') => {}
                false => stem.push('-'),
            }
        }
        format!("{}-{}.{}", stem.trim_matches(['-', '.']), file.language, file.ending)
    }
}

#[cfg(test)]
mod tests;
