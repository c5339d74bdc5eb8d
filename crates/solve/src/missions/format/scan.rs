//! JSON cut into its records without understanding them, so that one broken record does not make the file unreadable:
//! a `NaN` or a huge number stays a slice that only its own field will complain of.
//!
//! It must not know what the records mean. Next: [`super::record`], which reads the fields of one.

use std::borrow::Cow;

/// Why a file has no shape at all: a bracket, quote, comma or colon is missing at this byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shapeless {
    /// Bytes from the beginning of the text that was cut.
    pub at: usize,
}

/// The fields of one object, each with its value as written.
pub fn fields(text: &str) -> Result<Vec<(Cow<'_, str>, &str)>, Shapeless> {
    let mut cut = Cut::enter(text, b'{')?;
    let mut found = Vec::new();
    while let Some(key) = cut.item(b'}')? {
        let name = string(key).ok_or(Shapeless { at: cut.at })?;
        cut.expect(b':')?;
        found.push((name, cut.value()?));
    }
    cut.end()?;
    Ok(found)
}

/// The items of one list, as written.
pub fn items(text: &str) -> Result<Vec<&str>, Shapeless> {
    let mut cut = Cut::enter(text, b'[')?;
    let mut found = Vec::new();
    while let Some(item) = cut.item(b']')? {
        found.push(item);
    }
    cut.end()?;
    Ok(found)
}

/// What a quoted text says.
pub fn string(text: &str) -> Option<Cow<'_, str>> {
    let inner = text.strip_prefix('"')?.strip_suffix('"')?;
    if inner.contains(['\\', '"']) || inner.bytes().any(|byte| byte < 0x20) {
        return serde_json::from_str(text).ok().map(Cow::Owned);
    }
    Some(Cow::Borrowed(inner))
}

struct Cut<'a> {
    text: &'a str,
    at: usize,
    first: bool,
}

impl<'a> Cut<'a> {
    fn enter(text: &'a str, bracket: u8) -> Result<Self, Shapeless> {
        let mut cut = Self { text, at: 0, first: true };
        cut.expect(bracket)?;
        Ok(cut)
    }

    fn peek(&mut self) -> Option<u8> {
        let bytes = self.text.as_bytes();
        while bytes.get(self.at).is_some_and(u8::is_ascii_whitespace) {
            self.at += 1;
        }
        bytes.get(self.at).copied()
    }

    fn expect(&mut self, byte: u8) -> Result<(), Shapeless> {
        if self.peek() != Some(byte) {
            return Err(Shapeless { at: self.at });
        }
        self.at += 1;
        Ok(())
    }

    /// The next item or key, or nothing at the closing bracket.
    fn item(&mut self, close: u8) -> Result<Option<&'a str>, Shapeless> {
        if self.peek() == Some(close) {
            self.at += 1;
            return Ok(None);
        }
        if !self.first {
            self.expect(b',')?;
        }
        self.first = false;
        self.value().map(Some)
    }

    /// One value as written. Brackets are counted and not entered, so depth costs no stack.
    fn value(&mut self) -> Result<&'a str, Shapeless> {
        self.peek();
        let (bytes, from) = (self.text.as_bytes(), self.at);
        let mut open = Vec::new();
        while let Some(&byte) = bytes.get(self.at) {
            match byte {
                b'"' => self.quoted()?,
                b'[' | b'{' => {
                    open.push(byte + 2);
                    self.at += 1;
                }
                b']' | b'}' if open.is_empty() => break,
                b']' | b'}' if open.pop() != Some(byte) => return Err(Shapeless { at: self.at }),
                b',' | b':' if open.is_empty() => break,
                byte if open.is_empty() && byte.is_ascii_whitespace() => break,
                _ => self.at += 1,
            }
            if open.is_empty() && matches!(byte, b'"' | b']' | b'}') {
                break;
            }
        }
        if self.at == from || !open.is_empty() {
            return Err(Shapeless { at: self.at });
        }
        Ok(&self.text[from..self.at])
    }

    fn quoted(&mut self) -> Result<(), Shapeless> {
        let bytes = self.text.as_bytes();
        self.at += 1;
        while let Some(byte) = bytes.get(self.at) {
            self.at += if *byte == b'\\' { 2 } else { 1 };
            if *byte == b'"' {
                return Ok(());
            }
        }
        self.at = bytes.len();
        Err(Shapeless { at: self.at })
    }

    fn end(&mut self) -> Result<(), Shapeless> {
        self.peek().map_or(Ok(()), |_| Err(Shapeless { at: self.at }))
    }
}

#[cfg(test)]
mod tests {
    use super::{fields, items, string};

    #[test]
    fn records_are_cut_whatever_they_hold() {
        assert_eq!(
            items(r#" [1, {"a":[2]}, NaN, "x,]"] "#).unwrap(),
            ["1", r#"{"a":[2]}"#, "NaN", r#""x,]""#]
        );
        let found = fields(r#"{"a": -1e999, "b\u0041" : {"c":"}"}}"#).unwrap();
        assert_eq!(found, [("a".into(), "-1e999"), ("bA".into(), r#"{"c":"}"}"#)]);
        assert_eq!(items("[]").unwrap(), [""; 0]);
    }

    #[test]
    fn what_has_no_shape_is_refused_at_its_place() {
        for (text, at) in
            [("[1", 2), ("[1 2]", 3), ("[1]]", 3), (r#"["a"#, 3), ("[{]", 2), ("", 0), ("[,]", 1)]
        {
            assert_eq!(items(text).unwrap_err().at, at, "{text}");
        }
        assert!(fields(r#"{"a" 1}"#).is_err());
        assert!(items(r#"["\"#).is_err());
    }

    #[test]
    fn escapes_are_read() {
        assert_eq!(string(r#""a\"b""#).unwrap(), "a\"b");
        assert_eq!(string("7"), None);
        assert_eq!(string("\""), None);
    }
}
