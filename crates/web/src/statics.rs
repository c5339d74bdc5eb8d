//! The style sheet, the icon and the scripts (each a small help that its page works without), under addresses that
//! change with their content.
//!
//! A browser keeps them for a year and asks for the new address when a release changes them. Everything is inside
//! the binary; no page asks any other server for anything.

use std::sync::LazyLock;

use axum::{Router, http::header, response::IntoResponse, routing::get};
use sha2::{Digest, Sha256};

use crate::forgery::hex;

/// One file.
struct Asset {
    /// Its address.
    path: String,
    kind: &'static str,
    content: String,
}

static STYLE: LazyLock<Asset> = LazyLock::new(|| {
    // Comments are for us: a slow line does not carry them. They have lines of their own.
    let lines = include_str!("statics/trellis.css").lines().filter(|line| !line.starts_with("/*"));
    Asset::new("trellis.css", "text/css; charset=utf-8", &lines.collect::<Vec<_>>().join("\n"))
});
static ICON: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("icon.svg", "image/svg+xml", include_str!("statics/icon.svg")));

static PASSKEY: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new("passkey.js", "text/javascript; charset=utf-8", include_str!("statics/passkey.js"))
});
static DRAFTS: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new("drafts.js", "text/javascript; charset=utf-8", include_str!("statics/drafts.js"))
});

impl Asset {
    fn new(name: &str, kind: &'static str, content: &str) -> Self {
        let digest = hex(&Sha256::digest(content)[..6]);
        Self { path: format!("/static/{digest}/{name}"), kind, content: content.to_owned() }
    }

    fn route<S: Clone + Send + Sync + 'static>(&'static self) -> Router<S> {
        let answer = || async {
            let kept = "public, max-age=31536000, immutable";
            ([(header::CONTENT_TYPE, self.kind), (header::CACHE_CONTROL, kept)], self.content.as_str())
                .into_response()
        };
        Router::new().route(&self.path, get(answer))
    }
}

/// The address of the style sheet.
pub(crate) fn style() -> &'static str {
    &STYLE.path
}

/// The address of the icon.
pub(crate) fn icon() -> &'static str {
    &ICON.path
}

/// The address of the script for passkeys.
pub(crate) fn passkey() -> &'static str {
    &PASSKEY.path
}

/// The address of the script that saves drafts.
pub(crate) fn drafts() -> &'static str {
    &DRAFTS.path
}

/// Serves every file; whatever the state of the router it joins.
pub(crate) fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    STYLE.route().merge(ICON.route()).merge(PASSKEY.route()).merge(DRAFTS.route())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_sheet_keeps_its_budget() {
        let bytes = STYLE.content.len();
        assert!(bytes <= 12 * 1024, "trellis.css has {bytes} bytes");
    }

    #[test]
    fn a_script_stays_a_small_help() {
        let bytes = DRAFTS.content.len();
        assert!(bytes <= 2 * 1024, "drafts.js has {bytes} bytes");
    }

    #[test]
    fn right_to_left_needs_no_second_sheet() {
        let physical = [
            "margin-left",
            "margin-right",
            "padding-left",
            "padding-right",
            "border-left",
            "border-right",
            "text-align:left",
            "text-align: left",
            "text-align:right",
            "text-align: right",
            "float:left",
            "float:right",
        ];
        for word in physical {
            assert!(!STYLE.content.contains(word), "trellis.css uses {word}; write the logical property");
        }
    }
}
