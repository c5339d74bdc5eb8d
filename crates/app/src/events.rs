//! The audit chain for people: every deed as a line an outsider can check, and whether the chain holds.
//!
//! What a digest covers stands in `trellis_store::events::chain`, its public description in docs/audit.md.

use std::{
    collections::HashMap,
    io::{self, BufRead, Write},
    sync::{Mutex, PoisonError},
};

use jiff::{Timestamp, tz::TimeZone};
use serde::{Deserialize, Serialize};
use trellis_domain::{
    kernel::Day,
    people::{Actor, Organisation, OrganisationId, Person, Verb, may},
};
pub use trellis_store::events::{
    Logged, REFUSED,
    chain::{Break, Head},
};
use trellis_store::{
    Across,
    events::{
        self as log, Wanted,
        chain::{Link, commitment, from_hex, hex},
        ledger::{self, Entry},
    },
    people as store,
};

use crate::{
    House, Problem,
    problem::{Code, Form},
};

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
    let mut tx = house.read(organisation).await?;
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

/// Most entries of one part of an export over the web.
pub const PART: i64 = 20_000;

/// Some entries of the actor's organisation as lines of JSON, oldest first, those after `place` and at most [`PART`];
/// parts put one after another are the whole export.
pub async fn export_part(house: &House, actor: Actor<'_>, place: i64) -> Result<String, Problem> {
    let organisation = own(actor)?;
    let mut tx = house.read(organisation).await?;
    let (mut part, mut at, last) = (String::new(), place, place.saturating_add(PART));
    while at < last {
        let mut page = ledger::after(&mut tx, organisation, at).await?;
        page.retain(|entry| entry.link.place <= last);
        let Some(end) = page.last() else { break };
        at = end.link.place;
        for entry in page {
            let line = serde_json::to_string(&Line::from(entry))
                .map_err(|error| Problem::internal(error.to_string()))?;
            part.push_str(&line);
            part.push('\n');
        }
    }
    Ok(part)
}

/// Whether the actor may read the log of the own organisation.
pub fn is_open_to(actor: Actor<'_>) -> bool {
    own(actor).is_ok()
}

/// The actor's organisation, if the actor may read its log.
fn own(actor: Actor<'_>) -> Result<OrganisationId, Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    may(actor, Verb::ReadAudit, organisation)?;
    Ok(organisation)
}

/// What an auditor asks the log for, as typed.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// Id of a person; empty for everybody.
    pub person: String,
    /// Stable name of a deed; empty for every deed.
    pub deed: String,
    /// A day, in UTC; empty for all.
    pub day: String,
    /// The leaf, from 1.
    pub leaf: usize,
}

/// Entries on one leaf of the log.
pub const LEAF: usize = 100;

/// A leaf of the log.
#[derive(Debug, Clone)]
pub struct Leaf {
    /// The end of the chain.
    pub head: Head,
    /// The entries with their places, newest first.
    pub entries: Vec<(i64, Logged)>,
    /// How many were found on all leaves.
    pub found: i64,
    /// Every deed that the log knows.
    pub deeds: Vec<String>,
    /// Everybody with an account.
    pub people: Vec<Person>,
    /// How the last verification that was asked for here went.
    pub verification: Option<Verification>,
    /// How often the public was refused something since the server was started.
    pub refused_to_public: u64,
}

/// A leaf of the log of the actor's organisation. What is asked for and cannot be (no id, no day) is a problem of its field.
pub async fn leaf(house: &House, actor: Actor<'_>, asked: &Asked) -> Result<Leaf, Problem> {
    let organisation = own(actor)?;
    let mut form = Form::default();
    let person = match asked.person.trim() {
        "" => None,
        text => form.choice("person", text, |text| text.parse().ok()),
    };
    let day = form.optional_day("day", &asked.day);
    form.finish()?;
    let deed = Some(asked.deed.trim().to_owned()).filter(|deed| !deed.is_empty());
    let (from, until) = day.map(span).unzip();
    let wanted = Wanted { person, deed, from: from.flatten(), until: until.flatten() };
    let mut tx = house.read(organisation).await?;
    let skipped = i64::try_from(asked.leaf.saturating_sub(1).saturating_mul(LEAF)).unwrap_or(i64::MAX);
    Ok(Leaf {
        head: ledger::head(&mut tx, organisation).await?,
        entries: log::page(&mut tx, organisation, &wanted, skipped, LEAF as i64).await?,
        found: log::count(&mut tx, organisation, &wanted).await?,
        deeds: log::deeds(&mut tx, organisation).await?,
        people: store::people(&mut tx, organisation).await?,
        verification: house.verifications().of(organisation),
        refused_to_public: house.refused_to_public(),
    })
}

/// The first instants of a day and of the next, in UTC.
fn span(day: Day) -> (Option<Timestamp>, Option<Timestamp>) {
    let start = |day: Day| day.to_zoned(TimeZone::UTC).ok().map(|start| start.timestamp());
    (start(day), day.tomorrow().ok().and_then(start))
}

/// How a verification of a chain goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verification {
    /// It is at this entry, of so many.
    Running {
        /// The place it has come to.
        at: i64,
        /// The place of the last entry.
        of: i64,
    },
    /// It came to an end.
    Done {
        /// When.
        at: Timestamp,
        /// The head, or where the chain breaks.
        verdict: Result<Head, Break>,
    },
    /// The database failed on the way.
    Failed,
}

/// The verifications that were asked for, one an organisation; the last is remembered while the server runs.
#[derive(Debug, Default)]
pub struct Verifications(Mutex<HashMap<OrganisationId, Verification>>);

impl Verifications {
    fn of(&self, organisation: OrganisationId) -> Option<Verification> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&organisation).cloned()
    }

    fn set(&self, organisation: OrganisationId, verification: Verification) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(organisation, verification);
    }

    /// Begins one, unless one runs.
    fn begin(&self, organisation: OrganisationId, of: i64) -> bool {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if matches!(all.get(&organisation), Some(Verification::Running { .. })) {
            return false;
        }
        all.insert(organisation, Verification::Running { at: 0, of });
        true
    }
}

/// Begins to go through the chain of the actor's organisation; [`leaf`] tells how far it is. While one runs, no other begins.
pub async fn begin_verification(house: &House, actor: Actor<'_>) -> Result<(), Problem> {
    let organisation = own(actor)?;
    let of = ledger::head(&mut house.read(organisation).await?, organisation).await?.place;
    if house.verifications().begin(organisation, of) {
        let house = house.clone();
        tokio::spawn(async move {
            let ended = match gone_through(&house, organisation, of).await {
                Ok(verdict) => Verification::Done { at: house.now(), verdict },
                Err(_) => Verification::Failed,
            };
            house.verifications().set(organisation, ended);
        });
    }
    Ok(())
}

async fn gone_through(
    house: &House,
    organisation: OrganisationId,
    of: i64,
) -> Result<Result<Head, Break>, Problem> {
    let mut tx = house.read(organisation).await?;
    let say = |at| house.verifications().set(organisation, Verification::Running { at, of });
    Ok(ledger::verify_saying(&mut tx, organisation, None, say).await?)
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
    let mut tx = house.read(Across::Keeping).await?;
    let mut verdicts = Vec::new();
    for organisation in store::organisations(&mut tx).await? {
        let verdict = ledger::verify(&mut tx, organisation.id, kept(organisation.id)).await?;
        verdicts.push((organisation, verdict));
    }
    Ok(verdicts)
}
