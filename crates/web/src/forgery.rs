//! Keeping other sites from sending forms in a visitor's name.
//!
//! Three locks: the session cookie does not travel with foreign POSTs (SameSite), the browser's own word on where
//! a request comes from is believed ([`is_foreign`]), and every form carries a token bound to the visitor's
//! secret ([`token`]). The secret is the session's key, or a cookie for forms of visitors without a session.
//!
//! A token is `salt.digest` with a fresh salt for each page, so that a compressed page never repeats it and its
//! length tells nothing. On the pages of somebody signed in `.person.proof` follows: the installation's own mark that
//! it gave this form to this person in this browser. It opens nothing; it lets a form that comes after its session has
//! ended be kept for whoever had opened it.

use axum::http::{HeaderMap, Method, header};
use sha2::{Digest, Sha256};
use trellis_domain::{kernel::Id, people::PersonId};

/// Name of the hidden field.
pub(crate) const FIELD: &str = "form_token";

/// A token for a form of whoever holds `secret`. `salt` must be new each time; it need not be hard to guess.
pub(crate) fn token(secret: &str, salt: u128) -> String {
    let salt = salt_text(salt);
    let digest = digest(&salt, secret);
    format!("{salt}.{digest}")
}

/// A salt as it stands in a token.
pub(crate) fn salt_text(salt: u128) -> String {
    format!("{salt:032x}")
}

/// The same with the mark of whom it was given to.
pub(crate) fn token_for(secret: &str, salt: u128, person: PersonId, proof: &str) -> String {
    format!("{}.{:032x}.{proof}", token(secret, salt), person.bits())
}

/// To whom a token says it was given: its salt, the person, and the proof of it.
pub(crate) fn given_to(token: &str) -> Option<(&str, PersonId, &str)> {
    let mut parts = token.split('.');
    let (salt, _, person, proof) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let bits = u128::from_str_radix(person, 16).ok().filter(|_| person.len() == 32)?;
    parts.next().is_none().then_some((salt, Id::new(bits), proof))
}

/// Whether a form's token belongs to `secret`.
pub(crate) fn holds(token: &str, secret: &str) -> bool {
    let Some((salt, given)) = token.split_once('.') else { return false };
    let given = given.split_once('.').map_or(given, |(given, _)| given);
    // Fixed lengths leave no room to shift letters between salt and secret.
    salt.len() == 32 && !secret.is_empty() && same(given, &digest(salt, secret))
}

fn digest(salt: &str, secret: &str) -> String {
    hex(&Sha256::digest(format!("trellis form\n{salt}\n{secret}")))
}

/// A fresh secret for forms of somebody without a session.
pub(crate) fn secret(key: &[u8; 32], id: u128) -> String {
    let mut hash = Sha256::new();
    hash.update(b"trellis visitor\n");
    hash.update(key);
    hash.update(id.to_be_bytes());
    hex(&hash.finalize())
}

/// Whether the browser says that a request which changes something comes from elsewhere.
///
/// Browsers that say nothing (and programs) are left to the token.
pub(crate) fn is_foreign(method: &Method, headers: &HeaderMap) -> bool {
    if method.is_safe() {
        return false;
    }
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    if let Some(site) = text("sec-fetch-site") {
        return !matches!(site, "same-origin" | "none");
    }
    let Some(origin) = text(header::ORIGIN.as_str()) else { return false };
    let host = text(header::HOST.as_str()).unwrap_or_default();
    let origin_host = origin.split_once("://").map(|(_, host)| host);
    origin_host.is_none_or(|origin_host| !origin_host.eq_ignore_ascii_case(host))
}

/// Compares without stopping at the first difference.
pub(crate) fn same(one: &str, other: &str) -> bool {
    one.len() == other.len() && one.bytes().zip(other.bytes()).fold(0, |all, (a, b)| all | (a ^ b)) == 0
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn a_token_holds_for_its_secret_only() {
        let given = token("secret", 7);
        assert!(holds(&given, "secret"));
        assert_ne!(given, token("secret", 8));
        for (token, secret) in [
            (given.as_str(), "other"),
            (given.as_str(), ""),
            ("", "secret"),
            (".", "secret"),
            (&given[1..], "secret"),
            (&format!("{given}0"), "secret"),
        ] {
            assert!(!holds(token, secret), "{token} {secret}");
        }
    }

    #[test]
    fn a_token_says_whom_it_was_given_to() {
        let given = token_for("secret", 7, Id::new(12), "proof");
        assert!(holds(&given, "secret") && !holds(&given, "other"));
        assert_eq!(given_to(&given), Some((salt_text(7).as_str(), Id::new(12), "proof")));
        for odd in ["", "a.b", "a.b.c.d", &token("secret", 7), &format!("{given}.more")] {
            assert_eq!(given_to(odd), None, "{odd}");
        }
    }

    #[test]
    fn foreign_requests_are_recognised() {
        let check = |method: Method, lines: &[(&'static str, &'static str)], expect: bool| {
            let pairs = lines.iter().map(|(name, value)| {
                (header::HeaderName::from_static(name), HeaderValue::from_static(value))
            });
            assert_eq!(is_foreign(&method, &HeaderMap::from_iter(pairs)), expect, "{method} {lines:?}");
        };
        check(Method::GET, &[("sec-fetch-site", "cross-site")], false);
        check(Method::POST, &[("sec-fetch-site", "same-origin"), ("origin", "null")], false);
        check(Method::POST, &[("sec-fetch-site", "cross-site")], true);
        check(Method::POST, &[("sec-fetch-site", "same-site")], true);
        check(Method::POST, &[("host", "a.example"), ("origin", "https://a.example")], false);
        check(Method::POST, &[("host", "a.example"), ("origin", "https://b.example")], true);
        check(Method::POST, &[("host", "a.example"), ("origin", "null")], true);
        check(Method::POST, &[("host", "a.example")], false);
        check(Method::DELETE, &[("sec-fetch-site", "cross-site")], true);
    }
}
