//! What a file is, by its content; its name is only a claim that must not contradict it.
//!
//! Next: the reader of the format, `docx`, `xlsx` or `csv`.

use crate::{
    docx,
    limits::FILE_BYTES_MAX,
    package::{Content, Package},
    tree::Document,
    unreadable::{Looks, Unreadable},
    xlsx,
};

/// The formats that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Format {
    Docx,
    Xlsx,
    Csv,
}

/// What the file is, if it can be read and its name does not claim something else.
pub fn recognise(name: &str, bytes: &[u8]) -> Result<Format, Unreadable> {
    Ok(match open(name, bytes)? {
        Opened::Text(..) => Format::Docx,
        Opened::Workbook(..) => Format::Xlsx,
        Opened::Csv => Format::Csv,
    })
}

/// Reads a file in this very process. Files from people go through [`crate::limited::read_limited`].
pub fn read(name: &str, bytes: &[u8]) -> Result<Document, Unreadable> {
    match open(name, bytes)? {
        Opened::Text(mut package, main) => docx::read(&mut package, &main),
        Opened::Workbook(mut package, main) => xlsx::read(&mut package, &main),
        Opened::Csv => crate::csv::read(stem(name), bytes),
    }
}

pub(crate) enum Opened<'a> {
    Text(Package<'a>, String),
    Workbook(Package<'a>, String),
    Csv,
}

fn open<'a>(name: &str, bytes: &'a [u8]) -> Result<Opened<'a>, Unreadable> {
    if bytes.is_empty() {
        return Err(Unreadable::Empty);
    }
    if bytes.len() as u64 > FILE_BYTES_MAX {
        return Err(Unreadable::TooLarge { max_bytes: FILE_BYTES_MAX });
    }
    let (opened, found) = if bytes.starts_with(b"PK\x03\x04") {
        open_package(bytes)?
    } else {
        refuse_known(bytes)?;
        (Opened::Csv, Looks::Csv)
    };
    judge_claim(name, found)?;
    Ok(opened)
}

/// Judges a package and says what it holds.
pub(crate) fn open_package(bytes: &[u8]) -> Result<(Opened<'_>, Looks), Unreadable> {
    let mut package = Package::open(bytes)?;
    match package.content()? {
        Content::Text { main } => Ok((Opened::Text(package, main), Looks::Docx)),
        Content::Workbook { main } => Ok((Opened::Workbook(package, main), Looks::Xlsx)),
        Content::Presentation => Err(Unreadable::NotRecognised { looks_like: Looks::Presentation }),
        Content::BinaryWorkbook => {
            Err(Unreadable::OldFormat { found: Looks::BinaryWorkbook, save_as: ".xlsx".into() })
        }
        Content::OpenDocument => {
            Err(Unreadable::OldFormat { found: Looks::OpenDocument, save_as: ".docx or .xlsx".into() })
        }
        Content::Other => Err(Unreadable::NotRecognised { looks_like: Looks::Zip }),
    }
}

/// Refuses what is known to be something else than text.
pub(crate) fn refuse_known(bytes: &[u8]) -> Result<(), Unreadable> {
    const OLE2: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    if bytes.starts_with(OLE2) {
        // A document with a password is the old container around a stream of this name.
        let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        if bytes.windows(name.len()).any(|window| window == name) {
            return Err(Unreadable::Encrypted);
        }
        return Err(Unreadable::OldFormat { found: Looks::OldOffice, save_as: ".docx or .xlsx".into() });
    }
    if bytes.starts_with(b"PK") {
        return Err(Unreadable::BrokenZip { entry: None });
    }
    const MAGIC: &[(&[u8], Looks)] = &[
        (b"%PDF", Looks::Pdf),
        (b"{\\rtf", Looks::Rtf),
        (b"\x89PNG", Looks::Picture),
        (b"\xff\xd8\xff", Looks::Picture),
        (b"GIF8", Looks::Picture),
        (b"\x1f\x8b", Looks::Zip),
        (b"7z\xbc\xaf", Looks::Zip),
        (b"Rar!", Looks::Zip),
    ];
    if let Some(&(_, looks_like)) = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Err(Unreadable::NotRecognised { looks_like });
    }
    // Marks of byte order and the zero bytes of UTF-16 do not hide what a file begins with.
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(512)]).to_ascii_lowercase().replace('\0', "");
    let head = head.trim_start_matches(['\u{feff}', '\u{fffd}']).trim_start();
    if head.starts_with("<!doctype html") || head.starts_with("<html") {
        return Err(Unreadable::NotRecognised { looks_like: Looks::Html });
    }
    if head.starts_with("<?xml") || head.starts_with("<!doctype") {
        return Err(Unreadable::NotRecognised { looks_like: Looks::Xml });
    }
    if crate::csv::is_text(bytes) {
        Ok(())
    } else {
        Err(Unreadable::NotRecognised { looks_like: Looks::Unknown })
    }
}

/// A known ending must fit the content; an unknown or absent one claims nothing.
fn judge_claim(name: &str, found: Looks) -> Result<(), Unreadable> {
    let Some((_, ending)) = name.rsplit_once('.') else { return Ok(()) };
    let claimed = ending.to_ascii_lowercase();
    let fits = match claimed.as_str() {
        "docx" | "dotx" => found == Looks::Docx,
        "xlsx" | "xltx" => found == Looks::Xlsx,
        "csv" | "tsv" | "txt" | "tab" => found == Looks::Csv,
        "doc" | "docm" | "xls" | "xlsm" | "xlsb" | "pdf" | "rtf" | "odt" | "ods" | "ppt" | "pptx"
        | "html" | "htm" | "xml" | "zip" | "png" | "jpg" | "jpeg" => false,
        _ => true,
    };
    if fits { Ok(()) } else { Err(Unreadable::NotWhatItClaims { claimed, found }) }
}

/// The name without folders and ending.
fn stem(name: &str) -> &str {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    file.rsplit_once('.').map_or(file, |(stem, _)| stem).trim()
}
