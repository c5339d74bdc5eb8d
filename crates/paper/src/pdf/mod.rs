//! A document as a tagged PDF, PDF/UA-1 where its letters allow: `paper.typ` sets the page, `data` says what is
//! on it, `fonts` brings the letters.
//!
//! What people typed is data in a virtual file and never part of the template. The same document gives the same
//! bytes on the same machine (the fonts for Arabic are the system's).

pub mod apart;
mod data;
mod fonts;

use std::sync::LazyLock;

use typst::{
    Library, LibraryExt, World,
    comemo::evict,
    diag::{FileError, FileResult, SourceDiagnostic},
    foundations::{Bytes, Datetime, Duration, Smart},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::{tree::Document, unwritable::Unwritable};
use fonts::FONTS;

/// What every page shares.
struct Press {
    library: LazyHash<Library>,
    template: Source,
    data: FileId,
}

static PRESS: LazyLock<Press> = LazyLock::new(|| {
    let file = |name| {
        let path = VirtualPath::new(name).expect("the two names are plain file names");
        RootedPath::new(VirtualRoot::Project, path).intern()
    };
    Press {
        library: LazyHash::new(Library::default()),
        template: Source::new(file("paper.typ"), include_str!("paper.typ").to_owned()),
        data: file("data.json"),
    }
});

/// Writes a document.
///
/// # Errors
/// Where pages cannot be set, with what the typesetter said.
pub fn write(document: &Document) -> Result<Vec<u8>, Unwritable> {
    let data = data::data(document, &FONTS.families);
    let data = serde_json::to_vec(&data).map_err(|error| Unwritable::Failed { reason: error.to_string() })?;
    let made = set(&Desk { data: Bytes::new(data) });
    // What the typesetter remembers between pages must not outlive the document.
    evict(0);
    made
}

fn set(desk: &Desk) -> Result<Vec<u8>, Unwritable> {
    let pages: PagedDocument = typst::compile(desk).output.map_err(|errors| failed(&errors))?;
    let accessible = PdfStandards::new(&[PdfStandard::Ua_1])
        .map_err(|error| Unwritable::Failed { reason: error.message().to_string() })?;
    // A letter without a shape in any font keeps the promise of PDF/UA from being kept; the tags stay.
    typst_pdf::pdf(&pages, &options(accessible))
        .or_else(|_| typst_pdf::pdf(&pages, &options(PdfStandards::default())))
        .map_err(|errors| failed(&errors))
}

fn options(standards: PdfStandards) -> PdfOptions {
    PdfOptions { creator: Smart::Custom(None), standards, tagged: true, ..PdfOptions::default() }
}

fn failed(errors: &[SourceDiagnostic]) -> Unwritable {
    let said: Vec<_> = errors.iter().map(|error| error.message.to_string()).collect();
    Unwritable::Failed { reason: said.join("; ") }
}

/// One document on the press.
struct Desk {
    data: Bytes,
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &PRESS.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        PRESS.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == PRESS.template.id() { Ok(PRESS.template.clone()) } else { Err(absent()) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == PRESS.data { Ok(self.data.clone()) } else { Err(absent()) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.list.get(index).cloned()
    }

    /// There is no today on the press; dates come with the document.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn absent() -> FileError {
    FileError::AccessDenied
}
