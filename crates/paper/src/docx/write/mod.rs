//! A document as a Word file. The same document gives the same bytes: dates come from it, never from a clock.
//!
//! `body` writes the text, `parts` what stands around it; this file packs them.

mod body;
mod parts;

use std::io::{Cursor, Write};

use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

use crate::{tree::Document, unwritable::Unwritable};
use body::Body;

/// Writes a document.
///
/// # Errors
/// Only where packing fails; every document can be written.
pub fn write(document: &Document) -> Result<Vec<u8>, Unwritable> {
    let mut body = Body::new(document);
    let text = body.write();
    let margins = parts::margins(document);
    let mut package = Package(ZipWriter::new(Cursor::new(Vec::new())));
    package.add("[Content_Types].xml", &parts::content_types())?;
    package.add("_rels/.rels", &parts::root_links())?;
    package.add("docProps/core.xml", &parts::properties(document))?;
    package.add("word/document.xml", &text)?;
    package.add("word/_rels/document.xml.rels", &parts::links(&body.addresses))?;
    package.add("word/styles.xml", &parts::styles(document))?;
    package.add("word/numbering.xml", &parts::numbering())?;
    package.add("word/settings.xml", &parts::settings())?;
    package.add("word/footnotes.xml", &body.notes())?;
    package.add("word/header1.xml", &margins.header)?;
    package.add("word/footer1.xml", &margins.footer)?;
    package.0.finish().map(Cursor::into_inner).map_err(|error| failed(&error))
}

struct Package(ZipWriter<Cursor<Vec<u8>>>);

impl Package {
    fn add(&mut self, name: &str, content: &str) -> Result<(), Unwritable> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        self.0.start_file(name, options).map_err(|error| failed(&error))?;
        self.0.write_all(content.as_bytes()).map_err(|error| failed(&error))
    }
}

fn failed(error: &dyn std::error::Error) -> Unwritable {
    Unwritable::Failed { reason: error.to_string() }
}
