//! The audit chain for people: every deed as a line an outsider can check, and whether the chain holds.
//!
//! What a digest covers stands in `trellis_store::events::chain`, its public description in docs/audit.md.

use std::io::{self, BufRead, Write};

use serde::{Deserialize, Serialize};
use trellis_domain::people::{Actor, Organisation, OrganisationId, Verb, may};
use trellis_store::{
    events::{
        chain::{Break, Head, Link, commitment, from_hex, hex},
        ledger::{self, Entry},
    },
    people as store,
};

use crate::{House, Problem};

/// An entry as a line of JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// 1, 2, 3 … within the organisation.
    pub place: i64,
    /// When, UTC, as RFC 3339 writes it.
    pub at: String,
    /// Who, as a UUID; `null` for the command line.
    pub person: Option<String>,
    /// Stable name of the deed.
    pub deed: String,
    /// What it was done to, as a UUID.
    pub subject: String,
    /// 64 hexadecimal digits; `null` once the detail was forgotten.
    pub salt: Option<String>,
    /// `name=value` lines; `null` once forgotten.
    pub detail: Option<String>,
    /// The digest of salt and detail, in hexadecimal digits.
    pub commitment: String,
    /// The digest of the entry and the one before it, in hexadecimal digits.
    pub digest: String,
}

impl From<Entry> for Line {
    fn from(entry: Entry) -> Self {
        let Entry { link, digest, opened } = entry;
        let (salt, detail) = opened.map(|(salt, detail)| (hex(&salt), detail)).unzip();
        Self {
            place: link.place,
            at: link.at,
            person: link.person,
            deed: link.deed,
            subject: link.subject,
            salt,
            detail,
            commitment: hex(&link.commitment),
            digest: hex(&digest),
        }
    }
}

/// Why an export does not hold.
#[derive(Debug)]
pub enum ExportTrouble {
    /// The file cannot be read.
    File(io::Error),
    /// A line is not an entry.
    Line {
        /// Counted from 1.
        line: usize,
        /// What is wrong with it.
        trouble: String,
    },
    /// The chain is broken.
    Broken(Break),
    /// Salt and detail are not what was committed to.
    Detail {
        /// The entry's place.
        place: i64,
    },
}

impl std::fmt::Display for ExportTrouble {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::File(error) => write!(f, "the export cannot be read: {error}"),
            Self::Line { line, trouble } => write!(f, "line {line} is not an entry: {trouble}"),
            Self::Broken(broken) => write!(f, "{broken}"),
            Self::Detail { place } => write!(f, "the detail of entry {place} is not as it was written"),
        }
    }
}

/// Writes every entry of the actor's organisation as a line of JSON, oldest first; the head after the last.
pub async fn export(
    house: &House,
    actor: Actor<'_>,
    organisation: OrganisationId,
    out: &mut impl Write,
) -> Result<Head, Problem> {
    may(actor, Verb::ReadAudit, organisation)?;
    let mut tx = house.read().await?;
    let mut place = 0;
    loop {
        let page = ledger::after(&mut tx, organisation, place).await?;
        let Some(last) = page.last() else { break };
        place = last.link.place;
        for entry in page {
            let line = serde_json::to_string(&Line::from(entry))
                .map_err(|error| Problem::internal(error.to_string()))?;
            writeln!(out, "{line}").map_err(|error| Problem::internal(error.to_string()))?;
        }
    }
    Ok(ledger::head(&mut tx, organisation).await?)
}

/// Checks an export with nothing but the export itself; the head after its last line.
pub fn verify_export(lines: impl BufRead) -> Result<Head, ExportTrouble> {
    let mut head = Head::START;
    for (at, text) in lines.lines().enumerate() {
        let wrong = |trouble: String| ExportTrouble::Line { line: at + 1, trouble };
        let text = text.map_err(ExportTrouble::File)?;
        let line: Line = serde_json::from_str(&text).map_err(|error| wrong(error.to_string()))?;
        let digest = |name: &str, text: &str| {
            from_hex(text).ok_or_else(|| wrong(format!("{name} is not 64 hexadecimal digits")))
        };
        let committed = digest("commitment", &line.commitment)?;
        let written = digest("digest", &line.digest)?;
        if let (Some(salt), Some(detail)) = (&line.salt, &line.detail)
            && commitment(&digest("salt", salt)?, detail) != committed
        {
            return Err(ExportTrouble::Detail { place: line.place });
        }
        let link = Link {
            place: line.place,
            at: line.at,
            person: line.person,
            deed: line.deed,
            subject: line.subject,
            commitment: committed,
        };
        head = link.follow(head, &written).map_err(ExportTrouble::Broken)?;
    }
    Ok(head)
}

/// Goes through the chain of every organisation. `kept` gives the head that was kept outside the database.
pub async fn verify(
    house: &House,
    kept: impl Fn(OrganisationId) -> Option<Head>,
) -> Result<Vec<(Organisation, Result<Head, Break>)>, Problem> {
    let mut tx = house.read().await?;
    let mut verdicts = Vec::new();
    for organisation in store::organisations(&mut tx).await? {
        let verdict = ledger::verify(&mut tx, organisation.id, kept(organisation.id)).await?;
        verdicts.push((organisation, verdict));
    }
    Ok(verdicts)
}
