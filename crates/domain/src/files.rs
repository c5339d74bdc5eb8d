//! Files that stand beside a record: a letter beside a request (REQUIREMENTS S2.12).
//!
//! A file is under lock until it was judged: what could do harm, or could not be judged, is known of and handed out to
//! nobody. Must not know how a file is judged, nor who may do what: that is the table's.

use jiff::Timestamp;

use crate::{
    kernel::{Id, coded},
    people::{
        OrganisationId, PersonId,
        policy::{self, Standing},
    },
    requests::RequestId,
};

/// The id of a file.
pub type AttachmentId = Id<Attachment>;

/// What a file stands beside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Beside {
    /// A Member's request.
    Request(RequestId),
}

impl Beside {
    /// The stable code of its kind.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Request(_) => "request",
        }
    }

    /// The bits of its id.
    pub const fn bits(self) -> u128 {
        match self {
            Self::Request(id) => id.bits(),
        }
    }

    /// What has this code and id.
    pub fn from_parts(code: &str, bits: u128) -> Option<Self> {
        match code {
            "request" => Some(Self::Request(Id::new(bits))),
            _ => None,
        }
    }
}

/// A file, without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its id; nobody can guess it.
    pub id: AttachmentId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// What it stands beside.
    pub beside: Beside,
    /// Its name as given.
    pub name: String,
    /// How many bytes it has.
    pub bytes: i64,
    /// SHA-256 of its content, in hex.
    pub digest: String,
    /// What is thought of it.
    pub judged: Judged,
    /// Who put it in; `None` for the command line.
    pub added_by: Option<PersonId>,
    /// When, UTC.
    pub added_at: Timestamp,
}

impl Attachment {
    /// The state of a file.
    pub const fn state(&self) -> AttachmentState {
        match self.judged {
            Judged::Clean(_) => AttachmentState::Clean,
            Judged::Held(_) => AttachmentState::Quarantined,
        }
    }

    /// The name under which it is handed out: letters and digits of the given one, with the ending of what it is; `None`
    /// while it is not handed out.
    pub fn handed_name(&self) -> Option<String> {
        let Judged::Clean(kind) = self.judged else { return None };
        let given = self.name.rsplit_once('.').map_or(self.name.as_str(), |(stem, _)| stem);
        let mut stem = String::new();
        for letter in given.chars().take(80) {
            match letter.is_alphanumeric() || letter == '_' {
                true => stem.push(letter),
                false if stem.ends_with('-') => {}
                false => stem.push('-'),
            }
        }
        let stem = stem.trim_matches('-');
        Some(format!("{}.{}", if stem.is_empty() { "file" } else { stem }, kind.ending()))
    }
}

/// What was found when a file was judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Judged {
    /// It can be handed out as what it is.
    Clean(FileKind),
    /// It stays under lock; why, as whoever judges it keeps that.
    Held(String),
}

/// Where a file stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AttachmentState {
    /// Under lock: known of, and handed out to nobody.
    Quarantined,
    /// Can be handed out.
    Clean,
}

coded!(AttachmentState { Quarantined => "quarantined", Clean => "clean" });

impl AttachmentState {
    /// The line of the table.
    pub const fn standing(self) -> Standing {
        match self {
            Self::Quarantined => Standing::File(policy::File::Quarantined),
            Self::Clean => Standing::File(policy::File::Clean),
        }
    }
}

/// What a clean file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum FileKind {
    Pdf,
    Docx,
    Xlsx,
    Png,
    Jpeg,
    Mail,
    Text,
}

coded!(FileKind {
    Pdf => "pdf",
    Docx => "docx",
    Xlsx => "xlsx",
    Png => "png",
    Jpeg => "jpeg",
    Mail => "mail",
    Text => "text",
});

impl FileKind {
    /// The media type it is handed out with; none is run or shown by a browser as a page.
    pub const fn media(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Mail => "message/rfc822",
            Self::Text => "text/plain; charset=utf-8",
        }
    }

    /// The ending of its name.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::Mail => "eml",
            Self::Text => "txt",
        }
    }
}

/// Judges a file once more. What is clean was handed out, and is never locked away behind whoever relies on it.
///
/// # Errors
/// The state, where there is nothing left to judge.
pub fn judged_again(state: AttachmentState, found: &Judged) -> Result<AttachmentState, AttachmentState> {
    match (state, found) {
        (AttachmentState::Clean, _) => Err(state),
        (AttachmentState::Quarantined, Judged::Clean(_)) => Ok(AttachmentState::Clean),
        (AttachmentState::Quarantined, Judged::Held(_)) => Ok(AttachmentState::Quarantined),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, judged: Judged) -> Attachment {
        Attachment {
            id: Id::new(1),
            organisation: Id::new(2),
            beside: Beside::Request(Id::new(3)),
            name: name.to_owned(),
            bytes: 4,
            digest: "ab".repeat(32),
            judged,
            added_by: None,
            added_at: Timestamp::UNIX_EPOCH,
        }
    }

    #[test]
    fn a_file_is_handed_out_under_a_plain_name_with_the_ending_of_what_it_is() {
        let check = |name: &str, kind, expect: &str| {
            assert_eq!(file(name, Judged::Clean(kind)).handed_name().as_deref(), Some(expect), "{name}");
        };
        check("Letter of 3 May.PDF", FileKind::Pdf, "Letter-of-3-May.pdf");
        check("رسالة \u{202e}1.eml", FileKind::Mail, "رسالة-1.eml");
        check("....eml", FileKind::Mail, "file.eml");
        check("a\"; filename=\"b.exe", FileKind::Text, "a-filename-b.txt");
        assert_eq!(file("a.pdf", Judged::Held("x".into())).handed_name(), None);
    }

    #[test]
    fn s2_12_whatever_happens_to_a_file_what_was_handed_out_stays_and_what_is_locked_has_a_way_out() {
        let mut state = None;
        let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
        for _ in 0..1_000_000 {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            let found = match seed % 7 {
                0..3 => Judged::Clean(FileKind::Pdf),
                _ => Judged::Held("file.macros".to_owned()),
            };
            state = match (state, seed % 5) {
                (None, _) => Some(file("a.pdf", found).state()),
                // It is removed.
                (Some(_), 0) => None,
                (Some(stands), _) => match judged_again(stands, &found) {
                    Ok(next) => {
                        assert_eq!(stands, AttachmentState::Quarantined);
                        assert_eq!(next == AttachmentState::Clean, matches!(found, Judged::Clean(_)));
                        Some(next)
                    }
                    Err(stays) => {
                        assert_eq!((stays, stands), (AttachmentState::Clean, AttachmentState::Clean));
                        Some(stays)
                    }
                },
            };
        }
    }
}
