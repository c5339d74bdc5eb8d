//! Writes XML and HTML: elements close in order, every text and attribute is escaped, and letters that XML
//! cannot carry are replaced, so that nothing a person typed can become markup.

/// Markup being written.
#[derive(Debug, Default)]
pub(crate) struct Markup {
    out: String,
    open: Vec<&'static str>,
}

impl Markup {
    /// Begins with a line that is markup already.
    pub fn starting(line: &str) -> Self {
        Self { out: line.to_owned(), open: Vec::new() }
    }

    /// Opens an element.
    pub fn open(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes);
        self.out.push('>');
        self.open.push(name);
    }

    /// Closes the innermost open element.
    pub fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.out.push_str("</");
            self.out.push_str(name);
            self.out.push('>');
        }
    }

    /// An empty XML element.
    pub fn leaf(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes);
        self.out.push_str("/>");
    }

    /// An empty HTML element, which has no slash.
    pub fn void(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes);
        self.out.push('>');
    }

    /// Words.
    pub fn text(&mut self, text: &str) {
        escape(text, &mut self.out);
    }

    /// An element around words.
    pub fn element(&mut self, name: &'static str, attributes: &[(&str, &str)], text: &str) {
        self.open(name, attributes);
        self.text(text);
        self.close();
    }

    /// Markup that this crate has written itself; never anything a person typed.
    pub fn raw(&mut self, markup: &'static str) {
        self.out.push_str(markup);
    }

    /// The whole, with what is still open closed.
    pub fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.out
    }

    fn tag(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.out.push('<');
        self.out.push_str(name);
        for (key, value) in attributes {
            self.out.push(' ');
            self.out.push_str(key);
            self.out.push_str("=\"");
            escape(value, &mut self.out);
            self.out.push('"');
        }
    }
}

fn escape(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' => out.push(letter),
            '\r' => out.push_str("&#13;"),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            letter if letter < ' ' => out.push('\u{fffd}'),
            letter => out.push(letter),
        }
    }
}

/// An address that may be written as a link: the web and mail, and nothing that runs.
pub(crate) fn safe_address(address: &str) -> Option<&str> {
    let lower = address.trim_start().to_ascii_lowercase();
    let known = ["https://", "http://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme));
    let clean = !address.contains(|letter: char| letter.is_control() || letter.is_whitespace());
    (known && clean).then_some(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_a_person_types_becomes_markup() {
        let mut markup = Markup::default();
        markup.open("p", &[("title", "a\"b<c>'d'&e")]);
        markup.text("<script>alert(1)</script>\u{0}\u{b}");
        assert_eq!(
            markup.finish(),
            "<p title=\"a&quot;b&lt;c&gt;&#39;d&#39;&amp;e\">&lt;script&gt;alert(1)&lt;/script&gt;\u{fffd}\u{fffd}</p>"
        );
    }

    #[test]
    fn only_addresses_of_the_web_and_of_mail_become_links() {
        for (address, safe) in [
            ("https://example.org/a?b=c", true),
            ("mailto:a@example.org", true),
            ("javascript:alert(1)", false),
            (" JaVaScRiPt:alert(1)", false),
            ("data:text/html,x", false),
            ("file:///etc/passwd", false),
            ("https://a b", false),
            ("java\nscript:x", false),
        ] {
            assert_eq!(safe_address(address).is_some(), safe, "{address}");
        }
    }
}
