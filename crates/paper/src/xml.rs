//! XML as a stream of elements and letters, with every limit kept while reading.
//!
//! Elements are matched by local name: documents differ in prefixes and in the strict and transitional
//! namespaces, and the words mean the same. It must not know what any element means. Next: `package.rs`.

use std::{
    borrow::Cow,
    io::{self, BufRead, Read},
};

use quick_xml::{
    Reader, XmlVersion,
    errors::Error,
    events::{BytesStart, Event},
};

use crate::{
    limits::{DEPTH_MAX, PART_BYTES_MAX, TOKEN_BYTES_MAX},
    unreadable::Unreadable,
};

/// One step through a part.
pub(crate) enum Node<'b> {
    /// An element opens; an empty element opens and closes.
    Start(BytesStart<'b>),
    /// The innermost open element closes.
    End,
    /// Letters, references resolved. One text may arrive in several pieces.
    Letters(Cow<'b, str>),
    /// Something without words.
    Other,
    /// The part is over.
    Eof,
}

/// A part that is being read.
pub(crate) struct Xml<R> {
    reader: Reader<Guarded<R>>,
    entry: String,
    depth: u32,
}

impl<R: BufRead> Xml<R> {
    /// Starts reading the part called `entry`.
    pub fn new(entry: &str, source: R) -> Self {
        let mut reader = Reader::from_reader(Guarded::new(source));
        reader.config_mut().expand_empty_elements = true;
        Self { reader, entry: entry.to_owned(), depth: 0 }
    }

    /// The part's name.
    pub fn entry(&self) -> &str {
        &self.entry
    }

    /// The next step. `buffer` holds its letters and may be used again for the step after.
    pub fn next<'b>(&mut self, buffer: &'b mut Vec<u8>) -> Result<Node<'b>, Unreadable> {
        buffer.clear();
        self.reader.get_mut().token_left = TOKEN_BYTES_MAX;
        let event = match self.reader.read_event_into(buffer) {
            Ok(event) => event,
            Err(error) => return Err(self.broken(&error)),
        };
        match event {
            Event::Start(start) => {
                self.depth += 1;
                if self.depth > DEPTH_MAX {
                    return Err(Unreadable::TooDeep { entry: self.entry.clone(), max: DEPTH_MAX });
                }
                Ok(Node::Start(start))
            }
            Event::End(_) => {
                self.depth = self.depth.saturating_sub(1);
                Ok(Node::End)
            }
            Event::Text(text) => Ok(Node::Letters(match text.into_inner() {
                Cow::Borrowed(text) => plain_line_ends(text),
                Cow::Owned(text) => Cow::Owned(plain_line_ends(&text).into_owned()),
            })),
            Event::CData(text) => Ok(Node::Letters(text.into_inner())),
            Event::GeneralRef(reference) => {
                let letter = match reference.resolve_char_ref() {
                    Ok(Some(letter)) => Some(letter),
                    Ok(None) => predefined(&reference.into_inner()),
                    Err(_) => None,
                };
                letter
                    .map(|letter| Node::Letters(Cow::Owned(letter.to_string())))
                    .ok_or_else(|| self.damaged())
            }
            Event::DocType(_) => Err(Unreadable::Dtd { entry: self.entry.clone() }),
            Event::Decl(declaration) => match declaration.encoding() {
                Some(Ok(name)) if !is_utf8(&name) => {
                    Err(Unreadable::Encoding { entry: Some(self.entry.clone()) })
                }
                _ => Ok(Node::Other),
            },
            Event::Eof if self.depth > 0 => Err(self.damaged()),
            Event::Eof => Ok(Node::Eof),
            Event::Comment(_) | Event::PI(_) | Event::Empty(_) => Ok(Node::Other),
        }
    }

    /// Passes over everything up to the end of the element that has just opened.
    pub fn skip(&mut self) -> Result<(), Unreadable> {
        let mut buffer = Vec::new();
        let outside = self.depth - 1;
        while self.depth > outside {
            self.next(&mut buffer)?;
        }
        Ok(())
    }

    /// The letters inside the element that has just opened, elements in between left out.
    pub fn letters(&mut self) -> Result<String, Unreadable> {
        let (mut buffer, mut letters) = (Vec::new(), String::new());
        let outside = self.depth - 1;
        while self.depth > outside {
            if let Node::Letters(piece) = self.next(&mut buffer)? {
                letters.push_str(&piece);
            }
        }
        Ok(letters)
    }

    /// Calls `visit` for every element of the part, in order.
    pub fn each_element(
        &mut self,
        mut visit: impl FnMut(&BytesStart<'_>) -> Result<(), Unreadable>,
    ) -> Result<(), Unreadable> {
        let mut buffer = Vec::new();
        loop {
            match self.next(&mut buffer)? {
                Node::Start(start) => visit(&start)?,
                Node::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    /// The refusal for this part at this point.
    pub fn damaged(&self) -> Unreadable {
        Unreadable::BrokenXml { entry: self.entry.clone(), offset: self.reader.buffer_position() }
    }

    fn broken(&self, error: &Error) -> Unreadable {
        match error {
            Error::Io(_) => match self.reader.get_ref().tripped {
                Some(Trip::Part) => {
                    Unreadable::ZipBomb { entry: self.entry.clone(), max_bytes: PART_BYTES_MAX }
                }
                Some(Trip::Token) => {
                    Unreadable::ZipBomb { entry: self.entry.clone(), max_bytes: TOKEN_BYTES_MAX as u64 }
                }
                None => Unreadable::BrokenZip { entry: Some(self.entry.clone()) },
            },
            Error::Encoding(_) => Unreadable::Encoding { entry: Some(self.entry.clone()) },
            _ => self.damaged(),
        }
    }
}

/// The value of an attribute by its local name, references resolved; `None` where absent or malformed.
pub(crate) fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let found =
        start.attributes().with_checks(false).flatten().find(|a| a.key.local_name().as_ref() == name)?;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(Cow::into_owned)
}

/// A number in an attribute.
pub(crate) fn number<N: std::str::FromStr>(start: &BytesStart<'_>, name: &str) -> Option<N> {
    attribute(start, name)?.trim().parse().ok()
}

/// Whether an on/off element such as `<w:tblHeader/>` is on: it is, unless its value says no.
pub(crate) fn is_on(start: &BytesStart<'_>) -> bool {
    !matches!(attribute(start, "val").as_deref(), Some("0" | "false" | "off" | "none"))
}

/// XML reads CR LF and a lone CR as one line feed.
fn plain_line_ends(text: &str) -> Cow<'_, str> {
    if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

fn predefined(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "apos" => '\'',
        "quot" => '"',
        _ => return None,
    })
}

fn is_utf8(name: &str) -> bool {
    ["utf-8", "utf8", "us-ascii", "ascii"].iter().any(|known| name.eq_ignore_ascii_case(known))
}

/// Which limit was reached.
#[derive(Debug, Clone, Copy)]
enum Trip {
    Part,
    Token,
}

/// A source that stops when a part or a single token grows beyond measure.
struct Guarded<R> {
    source: R,
    part_left: u64,
    token_left: usize,
    tripped: Option<Trip>,
}

impl<R> Guarded<R> {
    fn new(source: R) -> Self {
        Self { source, part_left: PART_BYTES_MAX, token_left: TOKEN_BYTES_MAX, tripped: None }
    }

    fn trip(&mut self, trip: Trip) -> io::Error {
        self.tripped = Some(trip);
        io::Error::other("limit reached")
    }
}

impl<R: BufRead> Read for Guarded<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let ready = self.fill_buf()?;
        let count = ready.len().min(into.len());
        into[..count].copy_from_slice(&ready[..count]);
        self.consume(count);
        Ok(count)
    }
}

impl<R: BufRead> BufRead for Guarded<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.token_left == 0 {
            return Err(self.trip(Trip::Token));
        }
        if self.part_left == 0 {
            return Err(self.trip(Trip::Part));
        }
        let left = self.token_left.min(usize::try_from(self.part_left).unwrap_or(usize::MAX));
        let ready = self.source.fill_buf()?;
        Ok(&ready[..ready.len().min(left)])
    }

    fn consume(&mut self, count: usize) {
        self.token_left = self.token_left.saturating_sub(count);
        self.part_left = self.part_left.saturating_sub(count as u64);
        self.source.consume(count);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(xml: &str) -> Result<String, Unreadable> {
        let mut xml = Xml::new("test.xml", xml.as_bytes());
        let (mut buffer, mut words) = (Vec::new(), String::new());
        loop {
            match xml.next(&mut buffer)? {
                Node::Letters(letters) => words.push_str(&letters),
                Node::Eof => return Ok(words),
                _ => {}
            }
        }
    }

    #[test]
    fn letters_arrive_with_references_resolved() {
        let check = |xml: &str, expect: &str| assert_eq!(words(xml).unwrap(), expect);
        check("<a>R&amp;D &lt;5&#37; &#x2265; 3</a>", "R&D <5% ≥ 3");
        check("<a><![CDATA[<b>]]></a>", "<b>");
        check("<a>x\r\ny</a>", "x\ny");
        check("\u{feff}<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>é</a>", "é");
    }

    #[test]
    fn hostile_xml_is_refused_by_name() {
        let check = |xml: &str, code: &str| {
            let found = words(xml).err().map(|error| error.code());
            assert_eq!(found, Some(code), "{xml:.60}");
        };
        check("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>", "file.dtd");
        check("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>", "file.dtd");
        check("<a>&unknown;</a>", "file.broken_xml");
        check("<a><b></a>", "file.broken_xml");
        check("<a><b>", "file.broken_xml");
        check(&"<a>".repeat(DEPTH_MAX as usize + 1), "file.too_deep");
        check(&format!("<a>{}</a>", "x".repeat(TOKEN_BYTES_MAX + 1)), "file.zip_bomb");
        check("<?xml version=\"1.0\" encoding=\"windows-1252\"?><a/>", "file.encoding");
    }

    #[test]
    fn wrong_letters_are_an_encoding_error() {
        let mut xml = Xml::new("test.xml", &b"<a>\xff\xfe\x80</a>"[..]);
        let mut buffer = Vec::new();
        let error = loop {
            match xml.next(&mut buffer) {
                Ok(Node::Eof) => panic!("accepted"),
                Ok(_) => {}
                Err(error) => break error,
            }
        };
        assert_eq!(error.code(), "file.encoding");
    }
}
