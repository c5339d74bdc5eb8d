//! Reading and writing cookies. Must not know what they mean; `session`, `forgery` and `flash` do.

use axum::http::{HeaderMap, HeaderValue, header};

use crate::Settings;

/// A cookie of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cookie {
    /// The key of a session.
    Session,
    /// What the forms of a visitor without a session are bound to.
    Form,
    /// The message after a deed.
    Flash,
    /// That the set-up code was typed.
    Setup,
    /// The language a visitor without an account chose.
    Language,
    /// The key of a sign-in that waits for its second step.
    Step,
    /// What is taken along to a provider of sign-ins.
    Errand,
    /// What a browser is known by after a sign-in.
    Known,
    /// What forms of this browser are kept under.
    Browser,
    /// The number of the receipt of the last deed.
    Receipt,
}

impl Cookie {
    /// Its name. With secure cookies the prefix makes browsers refuse it from any other host or over plain HTTP.
    pub(crate) fn name(self, settings: &Settings) -> String {
        let prefix = if settings.secure_cookies { "__Host-" } else { "" };
        let name = match self {
            Self::Session => "trellis_session",
            Self::Form => "trellis_form",
            Self::Flash => "trellis_flash",
            Self::Setup => "trellis_setup",
            Self::Language => "trellis_language",
            Self::Step => "trellis_step",
            Self::Errand => "trellis_errand",
            Self::Known => "trellis_known",
            Self::Browser => "trellis_browser",
            Self::Receipt => "trellis_receipt",
        };
        format!("{prefix}{name}")
    }

    /// What the browser sent under this name; the first if it sent several.
    pub(crate) fn read<'h>(self, settings: &Settings, headers: &'h HeaderMap) -> Option<&'h str> {
        let wanted = self.name(settings);
        let pairs = headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
        let mut pairs = pairs.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
        pairs.find(|(name, _)| *name == wanted).map(|(_, value)| value)
    }

    /// Sets it for some seconds; zero seconds take it away. `value` is one of our own tokens or codes.
    pub(crate) fn write(self, settings: &Settings, value: &str, seconds: i64) -> Option<HeaderValue> {
        let secure = if settings.secure_cookies { "; Secure" } else { "" };
        let name = self.name(settings);
        let line = format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
        HeaderValue::from_str(&line).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(secure_cookies: bool) -> Settings {
        Settings { secure_cookies, key: [0; 32], trusted_proxies: Vec::new() }
    }

    #[test]
    fn secure_cookies_are_bound_to_host_and_https() {
        let line = Cookie::Session.write(&settings(true), "abc", 60).expect("it is plain text");
        assert_eq!(line, "__Host-trellis_session=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure");
        let line = Cookie::Session.write(&settings(false), "abc", 0).expect("it is plain text");
        assert_eq!(line, "trellis_session=abc; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
    }

    #[test]
    fn a_cookie_is_found_among_others() {
        let check = |line: &'static str, expect: Option<&str>| {
            let headers = HeaderMap::from_iter([(header::COOKIE, HeaderValue::from_static(line))]);
            assert_eq!(Cookie::Session.read(&settings(false), &headers), expect, "{line}");
        };
        check("a=1; trellis_session=xyz; b=2", Some("xyz"));
        check("trellis_session=first; trellis_session=second", Some("first"));
        check("xtrellis_session=no", None);
        check("trellis_session", None);
        check(";;;=;", None);
    }
}
