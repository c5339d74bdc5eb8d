//! What a file is that is kept as it came, and whether anything in it could do harm. Nobody reads such a file here: it is
//! only given back, so that kinds are admitted whose content is of no use to a plan.
//!
//! [`at_once`] judges what a look at the bytes can judge; packages and PDFs are unpacked for it and go through
//! [`crate::limited::vet_limited`]. It must not know what a file is kept for. Next: `limited.rs`.

use std::io::Read as _;

use flate2::read::ZlibDecoder;
use serde::{Deserialize, Serialize};

use crate::{
    csv,
    limits::{FILE_BYTES_MAX, PARTS_BYTES_MAX},
    recognise::{open_package, refuse_known},
    unreadable::{Looks, Unreadable},
};

/// The kinds of files that are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Admitted {
    Pdf,
    Docx,
    Xlsx,
    Png,
    Jpeg,
    Mail,
    Text,
}

impl Admitted {
    /// The stable code, for example `docx`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Png => "png",
            Self::Jpeg => "jpeg",
            Self::Mail => "mail",
            Self::Text => "text",
        }
    }

    /// The endings that a name may have.
    const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Docx => &["docx", "dotx"],
            Self::Xlsx => &["xlsx", "xltx"],
            Self::Png => &["png"],
            Self::Jpeg => &["jpg", "jpeg"],
            Self::Mail => &["eml", "txt"],
            Self::Text => &["txt", "text", "csv", "tsv", "md", "log"],
        }
    }

    const fn looks(self) -> Looks {
        match self {
            Self::Pdf => Looks::Pdf,
            Self::Docx => Looks::Docx,
            Self::Xlsx => Looks::Xlsx,
            Self::Png | Self::Jpeg => Looks::Picture,
            Self::Mail | Self::Text => Looks::Csv,
        }
    }
}

/// Judges what needs nothing unpacked; `None` for what has to go to the reader.
pub fn at_once(name: &str, bytes: &[u8]) -> Option<Result<Admitted, Unreadable>> {
    let is_large = bytes.len() as u64 > FILE_BYTES_MAX;
    let is_packed = bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(PDF);
    (is_large || !is_packed).then(|| vet(name, bytes))
}

/// Judges a file in this very process. Packages and PDFs of people go through [`crate::limited::vet_limited`].
pub fn vet(name: &str, bytes: &[u8]) -> Result<Admitted, Unreadable> {
    if bytes.is_empty() {
        return Err(Unreadable::Empty);
    }
    if bytes.len() as u64 > FILE_BYTES_MAX {
        return Err(Unreadable::TooLarge { max_bytes: FILE_BYTES_MAX });
    }
    let found = found(bytes)?;
    match name.rsplit_once('.') {
        Some((_, ending)) if !found.endings().contains(&ending.to_ascii_lowercase().as_str()) => {
            let claimed = ending.chars().take(20).collect();
            Err(Unreadable::NotWhatItClaims { claimed, found: found.looks() })
        }
        _ => Ok(found),
    }
}

const PDF: &[u8] = b"%PDF-";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
const JPEG: &[u8] = b"\xff\xd8\xff";

fn found(bytes: &[u8]) -> Result<Admitted, Unreadable> {
    let cut = Unreadable::BrokenZip { entry: None };
    if bytes.starts_with(b"PK\x03\x04") {
        return match open_package(bytes)?.1 {
            Looks::Docx => Ok(Admitted::Docx),
            Looks::Xlsx => Ok(Admitted::Xlsx),
            _ => Err(Unreadable::NotAdmitted),
        };
    }
    if bytes.starts_with(PDF) {
        pdf(bytes)?;
        return Ok(Admitted::Pdf);
    }
    if bytes.starts_with(PNG) {
        let is_whole = bytes.windows(4).any(|four| four == b"IEND");
        return if is_whole { Ok(Admitted::Png) } else { Err(cut) };
    }
    if bytes.starts_with(JPEG) {
        let is_whole = bytes.windows(2).any(|two| two == b"\xff\xd9");
        return if is_whole { Ok(Admitted::Jpeg) } else { Err(cut) };
    }
    match refuse_known(bytes) {
        Err(Unreadable::NotRecognised { .. }) => return Err(Unreadable::NotAdmitted),
        other => other?,
    }
    if !csv::is_text(bytes) {
        return Err(Unreadable::NotAdmitted);
    }
    let text = String::from_utf8_lossy(bytes);
    if !is_mail(&text) {
        return Ok(Admitted::Text);
    }
    match program_in(&text) {
        Some(entry) => Err(Unreadable::Active { entry }),
        None => Ok(Admitted::Mail),
    }
}

/// A mail begins with lines of a name, a colon and what it says, among them two that every mail has.
fn is_mail(text: &str) -> bool {
    const USUAL: [&str; 8] =
        ["from", "to", "date", "subject", "message-id", "received", "return-path", "mime-version"];
    let heads = text.lines().take_while(|line| !line.trim().is_empty());
    let mut known = 0;
    for head in heads.filter(|line| !line.starts_with([' ', '\t'])) {
        let Some((name, _)) = head.split_once(':') else { return false };
        if !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
            return false;
        }
        known += usize::from(USUAL.contains(&name.to_ascii_lowercase().as_str()));
    }
    known >= 2
}

/// The name of a program that a mail brings along.
fn program_in(text: &str) -> Option<String> {
    const PROGRAMS: [&str; 20] = [
        "bat", "cmd", "com", "docm", "dotm", "exe", "hta", "iso", "jar", "js", "lnk", "msi", "ps1", "reg",
        "scr", "vbe", "vbs", "wsf", "xlam", "xlsm",
    ];
    let named = |line: &str| {
        let at = line.to_ascii_lowercase().find("name=")? + "name=".len();
        let value = line.get(at..)?.trim_matches(['"', ' ', '\r', ';']);
        let (_, ending) = value.rsplit_once('.')?;
        PROGRAMS.contains(&ending.to_ascii_lowercase().as_str()).then(|| value.chars().take(100).collect())
    };
    text.lines().find_map(named)
}

/// What a PDF could do when it is opened. What lies in other streams than those of objects is shown and never run.
fn pdf(bytes: &[u8]) -> Result<(), Unreadable> {
    let tail = &bytes[bytes.len().saturating_sub(2_048)..];
    if find(tail, b"%%EOF").is_none() {
        return Err(Unreadable::BrokenZip { entry: None });
    }
    let mut left = PARTS_BYTES_MAX;
    let mut rest = bytes;
    while let Some(at) = find(rest, b"stream") {
        let (head, from) = (&rest[..at], &rest[at + b"stream".len()..]);
        harmless(head)?;
        // The word alone, in a title, begins nothing.
        if !head.trim_ascii_end().ends_with(b">>") {
            rest = from;
            continue;
        }
        let end = find(from, b"endstream").unwrap_or(from.len());
        // The dictionary of a stream stands right before it.
        let dictionary = &head[head.len().saturating_sub(1_024)..];
        let own = dictionary
            .windows(4)
            .rposition(|four| four == b" obj")
            .map_or(dictionary, |at| &dictionary[at..]);
        if find(own, b"ObjStm").is_some() {
            let packed = from[..end].trim_ascii_start();
            let mut unpacked = Vec::new();
            // A stream that cannot be unpacked cannot be run, either.
            let _ = ZlibDecoder::new(packed).take(left + 1).read_to_end(&mut unpacked);
            let weighed = unpacked.len() as u64;
            if weighed > left {
                return Err(Unreadable::ZipBomb { entry: "ObjStm".to_owned(), max_bytes: PARTS_BYTES_MAX });
            }
            left -= weighed;
            harmless(&unpacked)?;
        }
        rest = from.get(end + b"endstream".len()..).unwrap_or_default();
    }
    harmless(rest)
}

/// Refuses names of what runs or carries other files. A name may have its letters written as `#4A`.
fn harmless(bytes: &[u8]) -> Result<(), Unreadable> {
    const RUNS: [&[u8]; 6] =
        [b"JavaScript", b"JS", b"Launch", b"EmbeddedFile", b"EmbeddedFiles", b"RichMedia"];
    let ends = |byte: &u8| byte.is_ascii_whitespace() || b"()<>[]{}/%".contains(byte);
    let names = bytes.split(|byte| *byte == b'/').skip(1);
    for name in names {
        let length = name.iter().position(ends).unwrap_or(name.len()).min(100);
        let plain = unescaped(&name[..length]);
        if RUNS.contains(&plain.as_slice()) {
            return Err(Unreadable::Active { entry: String::from_utf8_lossy(&plain).into_owned() });
        }
    }
    Ok(())
}

fn unescaped(name: &[u8]) -> Vec<u8> {
    let digit = |byte: Option<&u8>| byte.and_then(|byte| char::from(*byte).to_digit(16));
    let mut plain = Vec::with_capacity(name.len());
    let mut at = 0;
    while let Some(byte) = name.get(at) {
        match (byte, digit(name.get(at + 1)), digit(name.get(at + 2))) {
            (b'#', Some(high), Some(low)) => {
                plain.push(u8::try_from(high * 16 + low).unwrap_or_default());
                at += 3;
            }
            _ => {
                plain.push(*byte);
                at += 1;
            }
        }
    }
    plain
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    fn check(name: &str, bytes: &[u8], expect: Result<Admitted, &str>) {
        let found = vet(name, bytes).map_err(|unreadable| unreadable.code());
        assert_eq!(found, expect, "{name}");
    }

    #[test]
    fn a_file_is_what_its_content_says_and_its_name_may_not_say_otherwise() {
        check("letter.txt", b"We ask for help.", Ok(Admitted::Text));
        check("letter", b"We ask for help.", Ok(Admitted::Text));
        check("letter.exe", b"We ask for help.", Err("file.not_what_it_claims"));
        check("letter.pdf", b"We ask for help.", Err("file.not_what_it_claims"));
        check("letter.eml", b"From: a@b.example\r\nSubject: Help\r\n\r\nPlease.", Ok(Admitted::Mail));
        check("letter.eml", b"Dear all: we\n\nask for help", Err("file.not_what_it_claims"));
        check("scan.png", b"\x89PNG\r\n\x1a\n....IEND....", Ok(Admitted::Png));
        check("scan.png", b"\x89PNG\r\n\x1a\n....", Err("file.broken_zip"));
        check("scan.JPG", b"\xff\xd8\xff\xe0....\xff\xd9", Ok(Admitted::Jpeg));
        check("page.txt", b"<!doctype html><script>", Err("file.not_admitted"));
        check("tool.bin", b"MZ\x00\x01\x02", Err("file.not_admitted"));
        check("old.doc", &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0], Err("file.old_format"));
        check("empty.txt", b"", Err("file.empty"));
        check("letter.docx", b"PK\x03\x04 and nothing behind", Err("file.broken_zip"));
    }

    #[test]
    fn a_mail_that_brings_a_program_is_not_admitted() {
        let mail = "From: a@b.example\nTo: c@d.example\n\nContent-Type: x; name=\"invoice.pdf.EXE\"\n";
        check("mail.eml", mail.as_bytes(), Err("file.active"));
        check("mail.eml", mail.replace(".EXE", "").as_bytes(), Ok(Admitted::Mail));
    }

    #[test]
    fn a_pdf_that_runs_something_is_not_admitted_wherever_it_says_so() {
        let pdf = |inner: &[u8]| [b"%PDF-1.7\n1 0 obj\n", inner, b"\nendobj\n%%EOF\n"].concat();
        let packed = |inner: &[u8]| {
            let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
            packer.write_all(inner).expect("packed");
            let packed = packer.finish().expect("packed");
            let head: &[u8] = b"<< /Type /ObjStm /Filter /FlateDecode >>\nstream\n";
            pdf(&[head, &packed, b"\nendstream"].concat())
        };
        check("a.pdf", &pdf(b"<< /Type /Catalog /OpenAction 3 0 R >>"), Ok(Admitted::Pdf));
        check("a.pdf", &pdf(b"<< /S /JavaScript /JS (app.alert) >>"), Err("file.active"));
        check("a.pdf", &pdf(b"<< /S /Java#53cript >>"), Err("file.active"));
        check("a.pdf", &pdf(b"<< /Length 3 >>\nstream\n/JS \nendstream"), Ok(Admitted::Pdf));
        check("a.pdf", &pdf(b"<< /Title (A stream) /S /JavaScript >>"), Err("file.active"));
        check("a.pdf", &packed(b"<< /Type /Page >>"), Ok(Admitted::Pdf));
        check("a.pdf", &packed(b"<< /S /Launch >>"), Err("file.active"));
        check("a.pdf", b"%PDF-1.7\n1 0 obj", Err("file.broken_zip"));
    }

    #[test]
    fn what_has_to_be_unpacked_waits_for_the_reader() {
        assert!(at_once("a.docx", b"PK\x03\x04").is_none() && at_once("a.pdf", b"%PDF-1.4").is_none());
        assert_eq!(at_once("a.txt", b"Dear all"), Some(Ok(Admitted::Text)));
    }
}
