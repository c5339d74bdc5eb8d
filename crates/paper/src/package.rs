//! The zip package around an office document: judged by its directory before anything is unpacked, then
//! handed out part by part as streams.
//!
//! It must not know what a part says beyond content types and relationships. Next: `recognise.rs`.

use std::{
    collections::HashMap,
    io::{BufRead, BufReader, Cursor, Read},
};

use zip::ZipArchive;

use crate::{
    limits::{ENTRIES_MAX, PART_BYTES_MAX, PARTS_BYTES_MAX, RATIO_MAX},
    unreadable::Unreadable,
    xml::{Xml, attribute},
};

/// Parts that unpack to less are not worth a bomb: text that repeats itself packs well.
const SMALL_BYTES: u64 = 8 << 20;

/// A stream of one part.
pub(crate) type Part<'p> = Xml<Box<dyn BufRead + 'p>>;

/// A package whose directory has been found harmless.
pub(crate) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    names: HashMap<String, usize>,
}

/// A link from one part to another.
#[derive(Debug, Clone)]
pub(crate) struct Relationship {
    /// The last step of its type, for example `worksheet`.
    pub kind: String,
    /// The part it leads to, from the root of the package; an address where it leads outside.
    pub target: String,
    /// `true` where it leads outside the package.
    pub external: bool,
}

/// What a zip package is, by the content type of its main part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Content {
    Text { main: String },
    Workbook { main: String },
    Presentation,
    BinaryWorkbook,
    OpenDocument,
    Other,
}

impl<'a> Package<'a> {
    /// Opens a package and judges its directory: names, sizes, secrets, programs.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Unreadable> {
        let archive =
            ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::BrokenZip { entry: None })?;
        let mut package = Self { archive, names: HashMap::new() };
        package.judge_directory(bytes)?;
        package.judge_parts()?;
        Ok(package)
    }

    /// Declared figures only; nothing is unpacked here.
    fn judge_directory(&mut self, bytes: &[u8]) -> Result<(), Unreadable> {
        let count = self.archive.len() as u64;
        if count > ENTRIES_MAX {
            return Err(Unreadable::TooManyEntries { count, max: ENTRIES_MAX });
        }
        let mut total = 0;
        for index in 0..self.archive.len() {
            let entry =
                self.archive.by_index_data(index).map_err(|_| Unreadable::BrokenZip { entry: None })?;
            let raw = String::from_utf8_lossy(entry.name_raw()).into_owned();
            let name = safe_name(&raw)?;
            if entry.encrypted() {
                return Err(Unreadable::Encrypted);
            }
            total += entry.size();
            let limit = if is_xml(&name) { PART_BYTES_MAX } else { PARTS_BYTES_MAX };
            let swells =
                entry.size() > SMALL_BYTES && entry.size() / entry.compressed_size().max(1) > RATIO_MAX;
            if entry.size() > limit || total > PARTS_BYTES_MAX {
                return Err(Unreadable::ZipBomb { entry: raw, max_bytes: limit.min(PARTS_BYTES_MAX) });
            }
            if swells {
                return Err(Unreadable::TooDense { entry: raw, max: RATIO_MAX });
            }
            if carries_programs(&name) {
                return Err(Unreadable::Macros { entry: raw });
            }
            if self.names.insert(name, index).is_some() {
                return Err(Unreadable::DuplicateEntry { entry: raw });
            }
        }
        if self.archive.has_duplicate_names() {
            let entry = duplicate_name(bytes).unwrap_or_else(|| "?".to_owned());
            return Err(Unreadable::DuplicateEntry { entry });
        }
        let overlap = self.archive.has_overlapping_files();
        if overlap.map_err(|_| Unreadable::BrokenZip { entry: None })? {
            return Err(Unreadable::ZipBomb { entry: "*".to_owned(), max_bytes: PARTS_BYTES_MAX });
        }
        Ok(())
    }

    /// Unpacks every XML part once without keeping it: what it really weighs, whether it is whole, and that
    /// none declares a document type. Parts that are never read later are judged too.
    fn judge_parts(&mut self) -> Result<(), Unreadable> {
        let mut left = PARTS_BYTES_MAX;
        let mut parts: Vec<_> =
            self.names.iter().filter(|(name, _)| is_xml(name)).map(|(_, &at)| at).collect();
        parts.sort_unstable();
        for index in parts {
            let entry = self.archive.by_index(index);
            let mut entry = entry.map_err(|_| Unreadable::BrokenZip { entry: None })?;
            let name = String::from_utf8_lossy(entry.name_raw()).into_owned();
            let weighed = weigh(&name, &mut entry, left.min(PART_BYTES_MAX))?;
            left -= weighed;
        }
        Ok(())
    }

    /// Whether the package holds a part.
    pub fn has(&self, name: &str) -> bool {
        self.names.contains_key(&key(name))
    }

    /// The stream of a part.
    pub fn part(&mut self, name: &str) -> Result<Part<'_>, Unreadable> {
        let Some(&index) = self.names.get(&key(name)) else {
            return Err(Unreadable::MissingPart { entry: name.to_owned() });
        };
        let broken = || Unreadable::BrokenZip { entry: Some(name.to_owned()) };
        let mut source = BufReader::new(self.archive.by_index(index).map_err(|_| broken())?);
        let head = source.fill_buf().map_err(|_| broken())?;
        let source: Box<dyn BufRead> = match wide(head) {
            None => Box::new(source),
            Some(order) => Box::new(Cursor::new(narrow(name, source, order)?)),
        };
        Ok(Xml::new(name, source))
    }

    /// The stream of a part, or `None` where the package lacks it.
    pub fn part_if_any(&mut self, name: &str) -> Result<Option<Part<'_>>, Unreadable> {
        if self.has(name) { self.part(name).map(Some) } else { Ok(None) }
    }

    /// The links of a part by their id, in no order; none where it has none.
    pub fn relationships(&mut self, part: &str) -> Result<HashMap<String, Relationship>, Unreadable> {
        let (folder, file) = part.rsplit_once('/').map_or(("", part), |(folder, file)| (folder, file));
        let path = if folder.is_empty() {
            format!("_rels/{file}.rels")
        } else {
            format!("{folder}/_rels/{file}.rels")
        };
        let mut links = HashMap::new();
        let Some(mut xml) = self.part_if_any(&path)? else { return Ok(links) };
        xml.each_element(|start| {
            if start.local_name().as_ref() != "Relationship" {
                return Ok(());
            }
            let (Some(id), Some(kind), Some(target)) =
                (attribute(start, "Id"), attribute(start, "Type"), attribute(start, "Target"))
            else {
                return Ok(());
            };
            let external = attribute(start, "TargetMode").as_deref() == Some("External");
            let target = if external { target } else { resolve(folder, &target) };
            let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
            links.insert(id, Relationship { kind, target, external });
            Ok(())
        })?;
        Ok(links)
    }

    /// What the package is, by the content type of its main part; macros are refused here as well.
    pub fn content(&mut self) -> Result<Content, Unreadable> {
        if !self.has("[Content_Types].xml") {
            return Ok(if self.has("mimetype") { Content::OpenDocument } else { Content::Other });
        }
        let (mut by_part, mut by_ending) = (HashMap::new(), HashMap::new());
        self.part("[Content_Types].xml")?.each_element(|start| {
            let Some(kind) = attribute(start, "ContentType") else { return Ok(()) };
            if let Some(part) = attribute(start, "PartName") {
                if carries_programs_by_type(&kind) {
                    return Err(Unreadable::Macros { entry: part });
                }
                by_part.insert(key(&part), kind);
            } else if let Some(ending) = attribute(start, "Extension") {
                by_ending.insert(ending.to_ascii_lowercase(), kind);
            }
            Ok(())
        })?;
        let links = self.relationships("")?;
        let Some(main) = links.into_values().find(|link| link.kind == "officeDocument" && !link.external)
        else {
            return Ok(Content::Other);
        };
        let main = main.target;
        if !self.has(&main) {
            return Err(Unreadable::MissingPart { entry: main });
        }
        let ending = main.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
        let kind = by_part.get(&key(&main)).or_else(|| by_ending.get(&ending)).cloned().unwrap_or_default();
        if carries_programs_by_type(&kind) {
            return Err(Unreadable::Macros { entry: main });
        }
        Ok(match kind.as_str() {
            k if k.contains("wordprocessingml") => Content::Text { main },
            k if k.contains("spreadsheetml") => Content::Workbook { main },
            k if k.contains("presentationml") => Content::Presentation,
            k if k.contains("ms-excel.sheet.binary") => Content::BinaryWorkbook,
            _ => Content::Other,
        })
    }
}

/// Names are compared as office programs compare them: without case, `/` for `\`, no leading slash.
fn key(name: &str) -> String {
    name.trim_start_matches('/').replace('\\', "/").to_ascii_lowercase()
}

/// The name to compare by, or a refusal of one that climbs, starts at a root or hides a character.
fn safe_name(raw: &str) -> Result<String, Unreadable> {
    let path = raw.replace('\\', "/");
    let climbs = path.split('/').any(|step| step == "..");
    let rooted = path.starts_with('/') || path.chars().nth(1) == Some(':');
    if climbs || rooted || path.contains(|letter: char| letter.is_control()) || raw.is_empty() {
        return Err(Unreadable::UnsafePath { entry: raw.escape_debug().to_string() });
    }
    Ok(key(&path))
}

fn is_xml(name: &str) -> bool {
    [".xml", ".rels", ".vml"].iter().any(|ending| name.ends_with(ending))
}

fn carries_programs(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or(name);
    file.starts_with("vbaproject") || file == "vbadata.xml" || name.contains("/macrosheets/")
}

fn carries_programs_by_type(kind: &str) -> bool {
    let kind = kind.to_ascii_lowercase();
    kind.contains("macroenabled") || kind.contains("vbaproject") || kind.contains("macrosheet")
}

/// The part a link leads to, seen from the folder of the part that holds the link.
fn resolve(folder: &str, target: &str) -> String {
    let mut steps: Vec<&str> = if target.starts_with('/') {
        Vec::new()
    } else {
        folder.split('/').filter(|s| !s.is_empty()).collect()
    };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.join("/")
}

/// Reads a part to its end in small pieces; its true size in bytes.
fn weigh(name: &str, source: &mut impl Read, max_bytes: u64) -> Result<u64, Unreadable> {
    const LONGEST: usize = 9;
    let mut chunk = vec![0_u8; 64 << 10];
    let (mut kept, mut total) = (0, 0);
    loop {
        let read = source.read(&mut chunk[kept..]);
        let count = read.map_err(|_| Unreadable::BrokenZip { entry: Some(name.to_owned()) })?;
        if count == 0 {
            return Ok(total);
        }
        total += count as u64;
        if total > max_bytes {
            return Err(Unreadable::ZipBomb { entry: name.to_owned(), max_bytes });
        }
        let filled = kept + count;
        if declares_type(&chunk[..filled]) {
            return Err(Unreadable::Dtd { entry: name.to_owned() });
        }
        // A word cut in two by the end of a piece is seen with the next one (twice its length in UTF-16).
        kept = filled.min(2 * LONGEST);
        chunk.copy_within(filled - kept..filled, 0);
    }
}

/// Whether a document type or entity is declared, in UTF-8 or either UTF-16.
fn declares_type(bytes: &[u8]) -> bool {
    let after_bracket = |at: usize| {
        let mut letters = bytes[at + 1..].iter().filter(|&&byte| byte != 0);
        letters.next() == Some(&b'!') && {
            let word: Vec<u8> = letters.take(7).map(u8::to_ascii_uppercase).collect();
            word.starts_with(b"DOCTYPE") || word.starts_with(b"ENTITY")
        }
    };
    bytes.iter().enumerate().filter(|&(_, &byte)| byte == b'<').any(|(at, _)| after_bracket(at))
}

/// The order of bytes in UTF-16.
#[derive(Clone, Copy)]
enum Order {
    Little,
    Big,
}

/// Whether a part begins as UTF-16 does.
fn wide(head: &[u8]) -> Option<Order> {
    match head {
        [0xff, 0xfe, ..] | [b'<', 0, ..] => Some(Order::Little),
        [0xfe, 0xff, ..] | [0, b'<', ..] => Some(Order::Big),
        _ => None,
    }
}

/// A UTF-16 part as UTF-8, its declaration of another encoding removed. Such parts are rare and small.
fn narrow(name: &str, source: impl Read, order: Order) -> Result<String, Unreadable> {
    const WIDE_BYTES_MAX: u64 = 8 << 20;
    let mut bytes = Vec::new();
    let read = source.take(WIDE_BYTES_MAX + 1).read_to_end(&mut bytes);
    read.map_err(|_| Unreadable::BrokenZip { entry: Some(name.to_owned()) })?;
    if bytes.len() as u64 > WIDE_BYTES_MAX {
        return Err(Unreadable::ZipBomb { entry: name.to_owned(), max_bytes: WIDE_BYTES_MAX });
    }
    let pairs = bytes.chunks_exact(2).map(|pair| match order {
        Order::Little => u16::from_le_bytes([pair[0], pair[1]]),
        Order::Big => u16::from_be_bytes([pair[0], pair[1]]),
    });
    let text: Result<String, _> = char::decode_utf16(pairs).collect();
    let text = text.map_err(|_| Unreadable::Encoding { entry: Some(name.to_owned()) })?;
    let text = text.trim_start_matches('\u{feff}');
    let body =
        text.strip_prefix("<?xml").and_then(|rest| rest.split_once("?>")).map_or(text, |(_, body)| body);
    Ok(body.to_owned())
}

/// The first name that the central directory holds twice.
fn duplicate_name(bytes: &[u8]) -> Option<String> {
    const SIGNATURE: &[u8] = b"PK\x01\x02";
    let mut seen = std::collections::HashSet::new();
    let mut at = 0;
    while let Some(offset) = bytes.get(at..)?.windows(4).position(|window| window == SIGNATURE) {
        let header = bytes.get(at + offset..)?;
        let length = usize::from(u16::from_le_bytes([*header.get(28)?, *header.get(29)?]));
        let name = header.get(46..46 + length)?;
        if !seen.insert(name) {
            return Some(String::from_utf8_lossy(name).into_owned());
        }
        at += offset + 46;
    }
    None
}
