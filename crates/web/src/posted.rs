//! A form as it came in: what it says about itself, in fields whose names begin with `form_`, and what a person typed.
//!
//! What a form says about itself is never believed further than this visitor's own things go. Must not know any page.

use trellis_app::{
    kept::{FilledForm, KeptFormId},
    receipts::{Sending, once},
};
use trellis_domain::people::Person;

use crate::{address, forgery};

/// The page a form stands on.
pub(crate) const PAGE: &str = "form_page";
/// The form's own name, under which its drafts are kept.
pub(crate) const NAME: &str = "form_name";
/// The kept form it was filled in from.
pub(crate) const KEPT: &str = "form_kept";
/// What to do with the draft.
pub(crate) const DRAFT: &str = "form_draft";
/// Which version of a field to take, followed by its name …
pub(crate) const TAKE: &str = "form_take.";
/// … and what stands there now.
pub(crate) const THEIRS: &str = "form_theirs.";
/// What every field begins with that is ours.
const OURS: &str = "form_";
/// Hidden fields that say which state a form was made from; they are always those of the newest page.
pub(crate) const VERSIONS: [&str; 2] = ["version", "seen"];

/// Addresses whose forms are never kept.
const NEVER_KEPT: [&str; 8] =
    ["/sign-in", "/sign-out", "/language", "/account", "/invitations", "/passkeys", "/password", "/session"];
/// Parts of the names of fields that are never kept.
const SECRETS: [&str; 8] = ["password", "passkey", "passcode", "otp", "totp", "recovery", "secret", "pin"];

/// What a form asks for its draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DraftDeed {
    /// Save it and come back.
    Save,
    /// Save it without leaving the page.
    Quietly,
    /// Forget it.
    Discard,
}

/// A form that came in.
#[derive(Debug, Clone, Default)]
pub(crate) struct Posted {
    /// The proof that it is ours.
    pub token: String,
    /// What was typed and where.
    pub form: FilledForm,
    /// The kept form that it was filled in from.
    pub kept: Option<KeptFormId>,
    /// Whether it is about its draft only.
    pub draft: Option<DraftDeed>,
    /// Whether values of somebody else were taken.
    pub took_theirs: bool,
}

impl Posted {
    /// Reads what was sent to `path`.
    pub(crate) fn read(path: &str, pairs: Vec<(String, String)>) -> Self {
        let mut posted = Self::default();
        path.clone_into(&mut posted.form.action);
        "/".clone_into(&mut posted.form.page);
        let (mut taken, mut theirs) = (Vec::new(), Vec::new());
        for (name, value) in pairs {
            match name.as_str() {
                forgery::FIELD if posted.token.is_empty() => posted.token = value,
                PAGE => posted.form.page = address::local(&value).unwrap_or("/").to_owned(),
                NAME => posted.form.name = is_name(&value, path).then_some(value),
                KEPT => {
                    let kept = value.split_once(' ').filter(|(_, action)| *action == path);
                    posted.kept = kept.and_then(|(id, _)| id.parse().ok());
                }
                DRAFT => posted.draft = draft_deed(&value),
                own if own.starts_with(TAKE) && value == "theirs" => taken.push(own[TAKE.len()..].to_owned()),
                own if own.starts_with(THEIRS) => theirs.push((own[THEIRS.len()..].to_owned(), value)),
                own if own.starts_with(OURS) => {}
                _ => posted.form.values.push((name, value)),
            }
        }
        posted.take(&taken, theirs);
        posted
    }

    /// Puts what stands in place of what was typed, where the person asked for it.
    fn take(&mut self, taken: &[String], theirs: Vec<(String, String)>) {
        self.took_theirs = !taken.is_empty();
        self.form.values.retain(|(name, _)| !taken.contains(name));
        self.form.values.extend(theirs.into_iter().filter(|(name, _)| taken.contains(name)));
    }

    /// The form without what is never kept; `None` where nothing of it is.
    pub(crate) fn keepable(&self) -> Option<FilledForm> {
        let path = &self.form.action;
        let is_in = |place: &str| {
            path.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        if NEVER_KEPT.iter().any(|place| is_in(place)) {
            return None;
        }
        let mut form = self.form.clone();
        form.values.retain(|(name, _)| {
            let name = name.to_lowercase();
            !SECRETS.iter().any(|secret| name.split(['_', '-', '.']).any(|part| part == *secret))
                && !name.contains("password")
        });
        Some(form)
    }

    /// What this form sends; with a file, `file` is its digest.
    pub(crate) fn sending(&self, who: &Person, file: &[u8]) -> Sending {
        let mut parts: Vec<&[u8]> = vec![self.form.action.as_bytes()];
        for (name, value) in &self.form.values {
            parts.extend([name.as_bytes(), value.as_bytes()]);
        }
        parts.push(file);
        let digest = once(&parts);
        Sending {
            person: who.id,
            organisation: who.organisation,
            place: self.form.page.clone(),
            digest,
            // The same page's form with the same values is the same sending; changed after going back, it is another.
            once: once(&[b"form", &who.id.bits().to_be_bytes(), self.token.as_bytes(), &digest]),
            draft: self.form.name.clone(),
            kept: self.kept,
        }
    }

    /// The form as a body again, after values were taken from somebody else.
    pub(crate) fn encoded(&self) -> String {
        let pairs = self.form.values.iter();
        let pairs =
            pairs.map(|(name, value)| format!("{}={}", address::encode(name), address::encode(value)));
        pairs.collect::<Vec<_>>().join("&")
    }
}

/// A form's name is its address and, after `#`, which of the forms there it is.
fn is_name(name: &str, path: &str) -> bool {
    name.len() <= 300 && name.split('#').next() == Some(path)
}

fn draft_deed(value: &str) -> Option<DraftDeed> {
    match value {
        "save" => Some(DraftDeed::Save),
        "quietly" => Some(DraftDeed::Quietly),
        "discard" => Some(DraftDeed::Discard),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(path: &str, pairs: &[(&str, &str)]) -> Posted {
        Posted::read(path, pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect())
    }

    #[test]
    fn what_a_form_says_of_itself_is_not_what_was_typed() {
        let id = "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4051";
        let posted = read(
            "/actions/1/progress",
            &[
                ("form_token", "t"),
                ("form_page", "/actions/1?do=report"),
                ("form_name", "/actions/1/progress#report"),
                ("form_kept", &format!("{id} /actions/1/progress")),
                ("form_else", "x"),
                ("text", "done"),
                ("kinds", "a"),
                ("kinds", "b"),
            ],
        );
        assert_eq!(posted.form.page, "/actions/1?do=report");
        assert_eq!(posted.form.name.as_deref(), Some("/actions/1/progress#report"));
        assert_eq!(posted.kept, id.parse().ok());
        assert_eq!(posted.encoded(), "text=done&kinds=a&kinds=b");
        let hostile = [
            ("form_page", "https://evil.example/"),
            ("form_name", "/other"),
            ("form_kept", &format!("{id} /other")),
        ];
        let posted = read("/x", &hostile);
        assert_eq!((posted.form.page.as_str(), posted.form.name, posted.kept), ("/", None, None));
    }

    #[test]
    fn theirs_takes_the_place_of_mine_where_it_was_asked_for() {
        let posted = read(
            "/x",
            &[
                ("a", "mine"),
                ("b", "mine"),
                ("form_take.a", "theirs"),
                ("form_take.b", "mine"),
                ("form_theirs.a", "1"),
                ("form_theirs.a", "2"),
                ("form_theirs.b", "3"),
            ],
        );
        assert_eq!(posted.encoded(), "b=mine&a=1&a=2");
        assert!(posted.took_theirs);
    }

    #[test]
    fn passwords_and_codes_are_never_kept() {
        let posted =
            read("/people", &[("name", "A"), ("new_password", "x"), ("Password", "y"), ("totp", "1")]);
        let kept = posted.keepable().expect("the rest is kept");
        assert_eq!(kept.values.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["name"]);
        for path in ["/sign-in", "/sign-in/code", "/account/passkeys", "/sign-out"] {
            assert_eq!(read(path, &[("code", "123456")]).keepable(), None, "{path}");
        }
        assert!(read("/sign-ins", &[]).keepable().is_some());
    }
}
