//! Excel workbooks, read and written.
//!
//! Read as a stream and never as a range: two cells at opposite corners of a sheet cost two cells. `sheet` walks
//! the cells, `shown` turns a number and its format into the text a person sees, `comments` what hangs on cells. The stream is our own and not
//! a general reader's, because such readers trust counts that a hostile file declares, hide where a cell
//! stands when it cannot be understood, and drop the format that makes 0.5 read `50%`.

mod comments;
mod sheet;
mod shown;
mod write;

pub use write::write;

use std::io::BufRead;

use crate::{
    limits::{Account, TEXT_BYTES_MAX},
    package::{Package, Part},
    tree::{Block, Document},
    unreadable::Unreadable,
    xml::{Node, Xml, attribute, number},
};
use shown::Format;

/// What the sheets of a workbook share.
#[derive(Debug, Default)]
struct Book {
    strings: Vec<Box<str>>,
    formats: Vec<Format>,
    since_1904: bool,
}

struct SheetEntry {
    name: String,
    link: String,
    hidden: bool,
}

/// The most cell formats that are read; Excel itself stops at 65,490.
const FORMATS_MAX: usize = 65_536;
/// The most sheets.
const SHEETS_MAX: usize = 500;

/// Reads the workbook whose main part is `main`, hidden sheets too.
pub(crate) fn read(package: &mut Package<'_>, main: &str) -> Result<Document, Unreadable> {
    let links = package.relationships(main)?;
    let mut book = Book::default();
    let entries = read_entries(&mut package.part(main)?, &mut book)?;
    for link in links.values().filter(|link| !link.external) {
        match link.kind.as_str() {
            "sharedStrings" if package.has(&link.target) => {
                book.strings = read_strings(&mut package.part(&link.target)?)?;
            }
            "styles" if package.has(&link.target) => {
                book.formats = read_formats(&mut package.part(&link.target)?)?;
            }
            "xlMacrosheet" | "xlIntlMacrosheet" => {
                return Err(Unreadable::Macros { entry: link.target.clone() });
            }
            _ => {}
        }
    }
    let mut account = Account::default();
    let mut document = Document::default();
    for entry in entries {
        let Some(link) = links.get(&entry.link) else {
            return Err(Unreadable::MissingPart { entry: entry.name });
        };
        // A sheet that only shows a chart has no cells.
        if link.kind != "worksheet" {
            continue;
        }
        let mut part: Part<'_> = package.part(&link.target)?;
        let mut table = sheet::read(&mut part, &book, &entry.name, &mut account)?;
        drop(part);
        table.hidden = entry.hidden;
        document.blocks.push(Block::Table(Box::new(table)));
        let own = package.relationships(&link.target)?;
        let notes = own.values().find(|link| link.kind == "comments" && !link.external);
        if let Some(notes) = notes
            && let Some(mut xml) = package.part_if_any(&notes.target)?
        {
            comments::read(&mut xml, &entry.name, &mut account, &mut document.beside)?;
        }
    }
    Ok(document)
}

fn read_entries<R: BufRead>(xml: &mut Xml<R>, book: &mut Book) -> Result<Vec<SheetEntry>, Unreadable> {
    let mut entries = Vec::new();
    xml.each_element(|start| {
        match start.local_name().as_ref() {
            "workbookPr" => {
                let since_1904 = attribute(start, "date1904");
                book.since_1904 = matches!(since_1904.as_deref(), Some("1" | "true"));
            }
            "sheet" if entries.len() < SHEETS_MAX => entries.push(SheetEntry {
                name: attribute(start, "name").unwrap_or_default().chars().take(120).collect(),
                link: attribute(start, "id").unwrap_or_default(),
                hidden: attribute(start, "state").is_some_and(|state| state != "visible"),
            }),
            _ => {}
        }
        Ok(())
    })?;
    Ok(entries)
}

/// Texts that cells refer to by position. Reading stops at the cap; a cell that refers beyond it is refused
/// there, where its place is known.
fn read_strings<R: BufRead>(xml: &mut Xml<R>) -> Result<Vec<Box<str>>, Unreadable> {
    let mut strings = Vec::new();
    let (mut bytes, mut buffer) = (0, Vec::new());
    loop {
        match xml.next(&mut buffer)? {
            Node::Start(start) if start.local_name().as_ref() == "si" => {
                let text = string_item(xml)?;
                // An empty text costs memory too.
                bytes += text.len() + 32;
                if bytes > TEXT_BYTES_MAX {
                    return Ok(strings);
                }
                strings.push(text.into_boxed_str());
            }
            Node::Eof => return Ok(strings),
            _ => {}
        }
    }
}

/// The words of a rich or plain text whose element has just opened; readings for pronunciation left out.
fn string_item<R: BufRead>(xml: &mut Xml<R>) -> Result<String, Unreadable> {
    let mut text = String::new();
    let mut buffer = Vec::new();
    let mut depth = 1;
    while depth > 0 {
        match xml.next(&mut buffer)? {
            Node::Start(start) => match start.local_name().as_ref() {
                "t" => text.push_str(&xml.letters()?),
                "rPh" | "phoneticPr" | "rPr" => xml.skip()?,
                _ => depth += 1,
            },
            Node::End => depth -= 1,
            Node::Eof => break,
            _ => {}
        }
    }
    Ok(unescaped(&text))
}

/// Excel writes letters that XML cannot carry as `_x000D_`.
fn unescaped(text: &str) -> String {
    if !text.contains("_x") {
        return text.replace('\r', "");
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        out.push_str(&rest[..at]);
        let code = rest.get(at + 2..at + 6).filter(|_| rest.as_bytes().get(at + 6) == Some(&b'_'));
        let letter = code.and_then(|hex| u32::from_str_radix(hex, 16).ok()).and_then(char::from_u32);
        let Some(letter) = letter else {
            out.push_str("_x");
            rest = &rest[at + 2..];
            continue;
        };
        if letter == '\n' || letter == '\t' || !letter.is_control() {
            out.push(letter);
        }
        rest = &rest[at + 7..];
    }
    out.push_str(rest);
    out.replace('\r', "")
}

fn read_formats<R: BufRead>(xml: &mut Xml<R>) -> Result<Vec<Format>, Unreadable> {
    let mut codes = std::collections::HashMap::new();
    let mut formats = Vec::new();
    let mut within_cells = false;
    xml.each_element(|start| {
        match start.local_name().as_ref() {
            "numFmt" if codes.len() < FORMATS_MAX => {
                if let (Some(id), Some(code)) =
                    (number::<u32>(start, "numFmtId"), attribute(start, "formatCode"))
                {
                    codes.insert(id, code);
                }
            }
            "cellXfs" => within_cells = true,
            "cellStyles" | "dxfs" | "cellStyleXfs" => within_cells = false,
            "xf" if within_cells && formats.len() < FORMATS_MAX => {
                let id = number::<u32>(start, "numFmtId").unwrap_or(0);
                formats.push(codes.get(&id).map_or_else(|| Format::built_in(id), |code| Format::parse(code)));
            }
            _ => {}
        }
        Ok(())
    })?;
    Ok(formats)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_xml_cannot_carry_are_put_back() {
        let check = |text: &str, expect: &str| assert_eq!(unescaped(text), expect);
        check("a_x000D_\nb", "a\nb");
        check("_x005F_x000D_", "_x000D_");
        check("file_xname", "file_xname");
        check("_x00e9_", "é");
        check("tail_x", "tail_x");
    }

    #[test]
    fn rich_text_is_flattened_and_pronunciation_left_out() {
        let xml = "<sst><si><t>plain</t></si><si><r><rPr/><t>ri</t></r><r><t xml:space='preserve'>ch </t></r>\
                   <rPh><t>no</t></rPh></si><si/></sst>";
        let strings = read_strings(&mut Xml::new("s.xml", xml.as_bytes())).unwrap();
        assert_eq!(strings.iter().map(|s| &**s).collect::<Vec<_>>(), ["plain", "rich ", ""]);
    }
}
