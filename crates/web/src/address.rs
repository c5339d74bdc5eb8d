//! Addresses: encoding what goes into a query, changing one parameter of it, and telling a local path from a trap.
//!
//! Must not know any page. Filters, pagers and tabs build their links here, so that every state of a page has an
//! address that can be sent to somebody.

use std::fmt::Write as _;

/// Longest address taken back from a form, in bytes; browsers allow more, proxies often do not.
const LOCAL_BYTES_MAX: usize = 2_000;

/// A path with the parameters of its query, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Address {
    path: String,
    query: Vec<(String, String)>,
}

impl Address {
    /// A path without parameters.
    pub(crate) fn of(path: impl Into<String>) -> Self {
        Self { path: path.into(), query: Vec::new() }
    }

    /// Reads `/plans?status=met&status=at-risk`; what is broken in the query is read as far as it goes.
    pub(crate) fn read(text: &str) -> Self {
        let (path, query) = text.split_once('?').unwrap_or((text, ""));
        let pairs = query.split('&').filter(|pair| !pair.is_empty());
        let decoded = pairs.map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decode(name), decode(value))
        });
        Self { path: path.to_owned(), query: decoded.collect() }
    }

    /// The same address with this parameter and no other of its name; an empty value takes it away.
    #[must_use]
    pub(crate) fn with(&self, name: &str, value: &str) -> Self {
        let mut changed = self.without(name);
        if !value.is_empty() {
            changed.query.push((name.to_owned(), value.to_owned()));
        }
        changed
    }

    /// The same address without a parameter.
    #[must_use]
    pub(crate) fn without(&self, name: &str) -> Self {
        let kept = self.query.iter().filter(|(other, _)| other != name).cloned().collect();
        Self { path: self.path.clone(), query: kept }
    }

    /// The first value of a parameter.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    /// Every parameter, in order.
    pub(crate) fn parameters(&self) -> impl Iterator<Item = (&str, &str)> {
        self.query.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// As it goes into `href`.
    pub(crate) fn href(&self) -> String {
        let mut href = self.path.clone();
        for (at, (name, value)) in self.query.iter().enumerate() {
            href.push(if at == 0 { '?' } else { '&' });
            encode_into(&mut href, name);
            href.push('=');
            encode_into(&mut href, value);
        }
        href
    }
}

/// One value as it may stand in a path or a query.
#[allow(dead_code, reason = "pages of one plan put its code into their addresses")]
pub(crate) fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    encode_into(&mut encoded, text);
    encoded
}

fn encode_into(target: &mut String, text: &str) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            target.push(char::from(byte));
        } else {
            write!(target, "%{byte:02X}").expect("writing to a string cannot fail");
        }
    }
}

fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let hex = (byte == b'%').then(|| bytes.get(at + 1..at + 3)).flatten();
        let value = hex
            .and_then(|hex| std::str::from_utf8(hex).ok())
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        decoded.push(match value {
            Some(value) => value,
            None if byte == b'+' => b' ',
            None => byte,
        });
        at += if value.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

/// The text if it is an address on this server: no scheme, no host, nothing a browser could read as one.
pub(crate) fn local(text: &str) -> Option<&str> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    let is_path = text.starts_with('/') && !text.starts_with("//");
    (is_plain && is_path && text.len() <= LOCAL_BYTES_MAX).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_this_server_are_local() {
        let check = |text: &str, expect: bool| assert_eq!(local(text).is_some(), expect, "{text:?}");
        check("/", true);
        check("/plans/a?status=met&q=caf%C3%A9", true);
        check("", false);
        check("plans", false);
        check("//evil.example", false);
        check("/\\evil.example", false);
        check("/\t/evil.example", false);
        check("https://evil.example", false);
        check("javascript:alert(1)", false);
        check("/a\r\nset-cookie: x=y", false);
        check(&format!("/{}", "a".repeat(3_000)), false);
    }

    #[test]
    fn a_query_survives_being_read_and_written() {
        let check = |text: &str, expect: &str| assert_eq!(Address::read(text).href(), expect, "{text}");
        check("/plans", "/plans");
        check("/plans?", "/plans");
        check("/plans?a=1&b=caf%C3%A9+au+lait", "/plans?a=1&b=caf%C3%A9%20au%20lait");
        check("/plans?a=%zz&b=%", "/plans?a=%25zz&b=%25");
        check("/plans?a=<script>", "/plans?a=%3Cscript%3E");
        check("/plans?q=%FF", "/plans?q=%EF%BF%BD");
    }

    #[test]
    fn one_parameter_changes_and_the_others_stay() {
        let address = Address::read("/plans?status=met&page=3&q=x");
        assert_eq!(address.with("status", "at-risk").without("page").href(), "/plans?q=x&status=at-risk");
        assert_eq!(address.with("q", "").href(), "/plans?status=met&page=3");
        assert_eq!(address.value("page"), Some("3"));
    }
}
