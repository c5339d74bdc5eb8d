//! The inside of a backup: a header that says what is in it, then the parts, one after another.
//!
//! ```text
//! trellis-backup-1 <SHA-256 of the next line, without its end>
//! {"release":…,"schema":…,"made_at":…,"heads":[…],"parts":[{"name":…,"bytes":…,"sha256":…},…]}
//! <the bytes of each part>
//! ```
//!
//! Read and written as a stream; no part is ever held as a whole. Must not know how it is sealed or where parts go.

use std::{
    fs::{self, File},
    io::{self, BufReader, Read, Write},
    path::Path,
};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use trellis_domain::people::OrganisationId;
use trellis_store::events::chain::hex;

use super::Fault;

const FORMAT: &str = "trellis-backup-1";
/// A header names a handful of files and one head an organisation.
const HEADER_BYTES_MAX: u64 = 1 << 20;
const CHUNK_BYTES: usize = 64 << 10;

/// The name of the database in the data folder.
pub const DATABASE: &str = "trellis.db";
/// The name of the installation's secret key there, where there is one.
pub const SECRET_KEY: &str = "secret.key";
/// The folder of the audit heads there.
pub const HEADS: &str = "audit-heads";

/// What is in a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// The release that made it.
    pub release: String,
    /// The newest step of the schema of the database in it.
    pub schema: i64,
    /// When it was made, UTC.
    pub made_at: String,
    /// The end of each organisation's audit chain, by code.
    pub heads: Vec<HeadLine>,
    /// The files, in the order in which they follow.
    pub parts: Vec<Part>,
}

/// The end of an audit chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeadLine {
    /// The organisation's code.
    pub organisation: String,
    /// How many entries there are.
    pub place: i64,
    /// The digest of the last, 64 hexadecimal digits.
    pub digest: String,
}

/// A file in a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Where it belongs in the data folder.
    pub name: String,
    /// How long it is.
    pub bytes: u64,
    /// Its digest, 64 hexadecimal digits.
    pub sha256: String,
}

impl Part {
    /// The file `name` of a folder, gone through once.
    pub(super) fn of(folder: &Path, name: &str) -> Result<Self, Fault> {
        let mut file = File::open(folder.join(name)).map_err(Fault::Read)?;
        let (bytes, sha256) = pass(&mut file, &mut io::sink(), u64::MAX)?;
        Ok(Self { name: name.to_owned(), bytes, sha256 })
    }
}

/// Whether a name is one of ours: nothing else is ever written into a data folder.
fn is_ours(name: &str) -> bool {
    match name.split_once('/') {
        None => matches!(name, DATABASE | SECRET_KEY),
        Some((folder, file)) => folder == HEADS && file.parse::<OrganisationId>().is_ok(),
    }
}

/// Passes at most `most` bytes on; how many there were, and their digest.
fn pass(from: &mut dyn Read, to: &mut dyn Write, most: u64) -> Result<(u64, String), Fault> {
    let (mut digest, mut passed, mut chunk) = (Sha256::new(), 0, vec![0; CHUNK_BYTES]);
    while passed < most {
        let room = usize::try_from(most - passed).unwrap_or(usize::MAX).min(CHUNK_BYTES);
        let read = match from.read(&mut chunk[..room]) {
            Ok(0) => break,
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(unread(error)),
        };
        digest.update(&chunk[..read]);
        to.write_all(&chunk[..read]).map_err(Fault::Write)?;
        passed += read as u64;
    }
    Ok((passed, hex(&digest.finalize())))
}

/// The seal tells a cut or altered file by an error of its own.
fn unread(error: io::Error) -> Fault {
    match error.kind() {
        io::ErrorKind::UnexpectedEof => Fault::Cut,
        io::ErrorKind::InvalidData | io::ErrorKind::Other => {
            Fault::Altered { what: "its content".to_owned() }
        }
        _ => Fault::Read(error),
    }
}

/// Writes a backup of the files of `folder` that `header` names.
pub(super) fn write(out: &mut dyn Write, header: &Header, folder: &Path) -> Result<(), Fault> {
    let line = serde_json::to_string(header).map_err(|error| Fault::Write(error.into()))?;
    let digest = hex(&Sha256::digest(&line));
    write!(out, "{FORMAT} {digest}\n{line}\n").map_err(Fault::Write)?;
    for part in &header.parts {
        let mut file = File::open(folder.join(&part.name)).map_err(Fault::Read)?;
        if pass(&mut file, out, part.bytes)? != (part.bytes, part.sha256.clone()) {
            return Err(Fault::Read(io::Error::other(format!("{} changed while it was read", part.name))));
        }
    }
    Ok(())
}

/// Reads a backup and puts its files into `folder`, which is empty; nothing of it is to be trusted before this is done.
pub(super) fn read(from: &mut dyn Read, folder: &Path) -> Result<Header, Fault> {
    let mut from = BufReader::with_capacity(CHUNK_BYTES, from);
    let header = header(&mut from)?;
    for part in &header.parts {
        if !is_ours(&part.name) {
            return Err(Fault::Altered { what: "the list of its parts".to_owned() });
        }
        let place = folder.join(&part.name);
        if let Some(folder) = place.parent() {
            fs::create_dir_all(folder).map_err(Fault::Write)?;
        }
        let mut file = super::private(&place)?;
        let (bytes, sha256) = pass(&mut from, &mut file, part.bytes)?;
        if bytes < part.bytes {
            return Err(Fault::Cut);
        }
        if sha256 != part.sha256 {
            return Err(Fault::Altered { what: part.name.clone() });
        }
        file.sync_all().map_err(Fault::Write)?;
    }
    match pass(&mut from, &mut io::sink(), 1)? {
        (0, _) => Ok(header),
        _ => Err(Fault::Altered { what: "its end".to_owned() }),
    }
}

fn header(from: &mut impl Read) -> Result<Header, Fault> {
    let first = line(from, 200)?;
    let digest = match first.split_once(' ') {
        Some((FORMAT, digest)) => digest.to_owned(),
        Some((format, _)) if format.starts_with("trellis-backup-") => return Err(Fault::NewerFormat),
        _ => return Err(Fault::NoBackup),
    };
    let line = line(from, HEADER_BYTES_MAX)?;
    if hex(&Sha256::digest(&line)) != digest {
        return Err(Fault::Altered { what: "its header".to_owned() });
    }
    serde_json::from_str(&line).map_err(|_| Fault::Altered { what: "its header".to_owned() })
}

/// One line without its end. A file that is none of ours may have no line end for gigabytes.
fn line(from: &mut impl Read, most: u64) -> Result<String, Fault> {
    let (mut text, mut byte) = (Vec::new(), [0]);
    loop {
        from.read_exact(&mut byte).map_err(|error| match text.len() {
            0 => Fault::NoBackup,
            _ => unread(error),
        })?;
        if byte == [b'\n'] {
            return String::from_utf8(text).map_err(|_| Fault::NoBackup);
        }
        text.extend_from_slice(&byte);
        if text.len() as u64 > most {
            return Err(Fault::NoBackup);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_names_are_ever_written() {
        for (name, expect) in [
            ("trellis.db", true),
            ("secret.key", true),
            ("audit-heads/00000000-0000-0000-0000-000000000009", true),
            ("audit-heads/../trellis.db", false),
            ("audit-heads/", false),
            ("/etc/passwd", false),
            ("../trellis.db", false),
            ("", false),
        ] {
            assert_eq!(is_ours(name), expect, "{name}");
        }
    }
}
