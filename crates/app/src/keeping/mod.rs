//! Backups of the embedded database: made while the server writes, sealed, and looked through before one is put in place.
//!
//! Whoever holds the machine does this; no office does. [`archive`] is what is inside a backup, [`lock`] how it is
//! sealed, [`keys`] the keys of the roster, which are in none (ADR 0043). Must not know the terminal, and never changes a schema: a backup is of what is there.

pub mod archive;
pub mod keys;
mod lock;

use std::{
    fmt,
    fs::{self, DirBuilder, File, OpenOptions},
    io::{self, BufReader, BufWriter, Write},
    os::unix::fs::{DirBuilderExt, OpenOptionsExt},
    path::{Path, PathBuf},
};

use jiff::Timestamp;
use trellis_store::{
    Across, Db, StoreError,
    events::{chain::hex, ledger},
    file,
};

pub use lock::{Key, Lock, new_key};

use archive::{DATABASE, HEADS, HeadLine, Header, Part, SECRET_KEY};

/// The folder, inside the data folder, where a backup is put together and a restored one is looked through.
const WORKBENCH: &str = ".keeping";

/// The step of the schema that brought the audit chain.
const CHAIN_STEP: i64 = 8;

/// Why a backup cannot be made or used.
#[derive(Debug)]
pub enum Fault {
    /// There is no database to back up.
    NoDatabase {
        /// Where it was looked for.
        folder: PathBuf,
    },
    /// Something that a restore would put in place is there already.
    Occupied {
        /// What.
        file: PathBuf,
    },
    /// The file is no backup of ours.
    NoBackup,
    /// The backup's format is that of a newer release.
    NewerFormat,
    /// The schema in it is that of a newer release.
    NewerSchema {
        /// Its newest step.
        found: i64,
        /// How many are known here.
        known: i64,
    },
    /// It ends before its end.
    Cut,
    /// It is not as it was written.
    Altered {
        /// What of it.
        what: String,
    },
    /// The key or passphrase does not open it.
    WrongKey,
    /// It is sealed with a passphrase, and none was given.
    NeedsPassphrase,
    /// It is sealed for a key, and none was given.
    NeedsIdentity,
    /// No key of a recipient.
    Recipient {
        /// What was given.
        value: String,
    },
    /// No key in the identity file.
    IdentityEmpty,
    /// No passphrase.
    PassphraseEmpty,
    /// Another backup or restore works in this folder.
    Busy,
    /// A file cannot be read.
    Read(io::Error),
    /// A file cannot be written.
    Write(io::Error),
    /// The database failed.
    Store(StoreError),
}

impl Fault {
    /// Whether the input has to change, rather than the machine.
    pub const fn is_input(&self) -> bool {
        !matches!(self, Self::Read(_) | Self::Write(_) | Self::Store(_))
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoDatabase { folder } => write!(f, "there is no database in {}", folder.display()),
            Self::Occupied { file } => write!(
                f,
                "{} is there already; restore into an empty folder, and move the old one away first",
                file.display()
            ),
            Self::NoBackup => f.write_str("the file is no backup of Trellis"),
            Self::NewerFormat => {
                f.write_str("a newer release made this backup; restore it with that release")
            }
            Self::NewerSchema { found, known } => write!(
                f,
                "the database in it is at step {found} of the schema, and this release knows {known}; restore it with \
                 the release that made it"
            ),
            Self::Cut => f.write_str("the backup was cut: it ends before its end; take another one"),
            Self::Altered { what } => {
                write!(f, "the backup was cut or altered: {what} is not as it was written; take another one")
            }
            Self::WrongKey => f.write_str("this key or passphrase does not open the backup"),
            Self::NeedsPassphrase => {
                f.write_str("the backup is sealed with a passphrase; give it with --passphrase-file")
            }
            Self::NeedsIdentity => f.write_str("the backup is sealed for a key; give it with --identity"),
            Self::Recipient { value } => write!(f, "\"{value}\" is no recipient's key; one looks like age1…"),
            Self::IdentityEmpty => f.write_str("there is no key in the identity file"),
            Self::PassphraseEmpty => f.write_str("the passphrase is empty"),
            Self::Busy => {
                f.write_str("another backup or restore works in this folder; wait until it is done")
            }
            Self::Read(error) => write!(f, "cannot read: {error}"),
            Self::Write(error) => write!(f, "cannot write: {error}"),
            Self::Store(error) => {
                write!(f, "{error}")?;
                let mut cause = std::error::Error::source(error);
                while let Some(error) = cause {
                    write!(f, ": {error}")?;
                    cause = error.source();
                }
                Ok(())
            }
        }
    }
}

impl std::error::Error for Fault {}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// A private folder inside the data folder for as long as a backup or restore works; nobody else works there meanwhile.
struct Workbench {
    folder: PathBuf,
    _turn: File,
}

impl Workbench {
    fn set_up(data: &Path) -> Result<Self, Fault> {
        let turn = private_again(&data.join("keeping.lock"))?;
        turn.try_lock().map_err(|_| Fault::Busy)?;
        let folder = data.join(WORKBENCH);
        // What a machine left behind that stopped in the middle.
        if folder.exists() {
            fs::remove_dir_all(&folder).map_err(Fault::Write)?;
        }
        DirBuilder::new().recursive(true).mode(0o700).create(&folder).map_err(Fault::Write)?;
        Ok(Self { folder, _turn: turn })
    }
}

impl Drop for Workbench {
    fn drop(&mut self) {
        // What stays is removed before the next work.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// A new file that only this account reads.
fn private(path: &Path) -> Result<File, Fault> {
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(path).map_err(Fault::Write)
}

fn private_again(path: &Path) -> Result<File, Fault> {
    OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(path).map_err(Fault::Write)
}

/// Makes a backup of the data folder and writes it to `out`, which is new; what is in it, and the keys of the roster, which are
/// not. `out` is lasting afterwards.
///
/// # Errors
/// [`Fault`]; then `out` is worth nothing.
pub async fn back_up(
    data: &Path,
    at: Timestamp,
    lock: &Lock,
    out: &File,
) -> Result<(Header, Vec<keys::Key>), Fault> {
    let database = data.join(DATABASE);
    if !database.is_file() {
        return Err(Fault::NoDatabase { folder: data.to_owned() });
    }
    let bench = Workbench::set_up(data)?;
    // The heads first: a deed that comes in between is in the copy and not in them, and they still lie in its chain.
    let mut names = put_beside(data, &bench.folder)?;
    drop(private(&bench.folder.join(DATABASE))?);
    file::copy(&database, &bench.folder.join(DATABASE)).await?;
    let keys = file::take_keys(&bench.folder.join(DATABASE)).await?;
    names.push(DATABASE.to_owned());
    let db = Db::open_unchanged(&bench.folder.join(DATABASE)).await?;
    let (schema, heads) = looked_at(&db).await?;
    db.close().await;
    let parts = names.iter().map(|name| Part::of(&bench.folder, name)).collect::<Result<_, _>>()?;
    let release = env!("CARGO_PKG_VERSION").to_owned();
    let header = Header { release, schema, made_at: at.to_string(), heads, parts };
    let writer = BufWriter::with_capacity(1 << 16, out);
    lock.seal(writer, |inside: &mut dyn Write| archive::write(inside, &header, &bench.folder))?;
    out.sync_all().map_err(Fault::Write)?;
    Ok((header, keys))
}

/// Copies what stands beside the database; the names.
fn put_beside(data: &Path, bench: &Path) -> Result<Vec<String>, Fault> {
    let mut names = Vec::new();
    if data.join(SECRET_KEY).is_file() {
        names.push(SECRET_KEY.to_owned());
    }
    if let Ok(heads) = fs::read_dir(data.join(HEADS)) {
        let mut kept: Vec<_> =
            heads.flatten().filter_map(|head| head.file_name().into_string().ok()).collect();
        // A head on its way into its file has another ending.
        kept.retain(|name| name.parse::<trellis_domain::people::OrganisationId>().is_ok());
        kept.sort();
        names.extend(kept.into_iter().map(|name| format!("{HEADS}/{name}")));
        DirBuilder::new().mode(0o700).create(bench.join(HEADS)).map_err(Fault::Write)?;
    }
    for name in &names {
        let bytes = fs::read(data.join(name)).map_err(Fault::Read)?;
        private(&bench.join(name))?.write_all(&bytes).map_err(Fault::Write)?;
    }
    Ok(names)
}

/// The schema's step and the ends of the audit chains of a database that stays as it is.
async fn looked_at(db: &Db) -> Result<(i64, Vec<HeadLine>), Fault> {
    let schema = db.step().await?;
    if schema < CHAIN_STEP {
        return Ok((schema, Vec::new()));
    }
    let heads = ledger::heads(&mut db.read(Across::Keeping).await?).await?;
    let line = |(_, organisation, head): (_, String, trellis_store::events::chain::Head)| HeadLine {
        organisation,
        place: head.place,
        digest: hex(&head.digest),
    };
    Ok((schema, heads.into_iter().map(line).collect()))
}

/// Looks a backup through and, if all of it is as it was written, puts it into the data folder; what is in it. Records of the
/// roster can be read as far as `keys` has theirs.
///
/// # Errors
/// [`Fault`]; then nothing was put in place.
pub async fn restore(from: &File, key: &Key, data: &Path, keys: &[keys::Key]) -> Result<Header, Fault> {
    let occupied = [DATABASE, "trellis.db-wal", "trellis.db-shm", SECRET_KEY, HEADS];
    if let Some(file) = occupied.iter().map(|name| data.join(name)).find(|path| path.exists()) {
        return Err(Fault::Occupied { file });
    }
    DirBuilder::new().recursive(true).mode(0o700).create(data).map_err(Fault::Write)?;
    let bench = Workbench::set_up(data)?;
    let header = {
        let mut inside = key.open(BufReader::with_capacity(1 << 16, from))?;
        archive::read(&mut inside, &bench.folder)?
    };
    compared(&header, &bench.folder).await?;
    file::put_keys(&bench.folder.join(DATABASE), keys).await?;
    // The database last: a machine that stops in between leaves a folder without one.
    for name in [HEADS, SECRET_KEY, DATABASE] {
        let (unpacked, place) = (bench.folder.join(name), data.join(name));
        if unpacked.exists() {
            fs::rename(unpacked, place).map_err(Fault::Write)?;
        }
    }
    sync_folder(data)?;
    Ok(header)
}

/// Whether the database is what the header says of it.
async fn compared(header: &Header, folder: &Path) -> Result<(), Fault> {
    let known = file::newest_step();
    if header.schema > known {
        return Err(Fault::NewerSchema { found: header.schema, known });
    }
    let altered = |what: &str| Fault::Altered { what: what.to_owned() };
    let db = Db::open_unchanged(&folder.join(DATABASE)).await.map_err(|_| altered("its database"))?;
    let damage = db.damage().await?;
    let found = looked_at(&db).await?;
    db.close().await;
    if damage.is_some() {
        return Err(altered("its database"));
    }
    if found != (header.schema, header.heads.clone()) {
        return Err(altered("the end of its log of deeds"));
    }
    Ok(())
}

/// Makes a new or renamed entry of a folder lasting.
///
/// # Errors
/// [`Fault::Write`].
pub fn sync_folder(folder: &Path) -> Result<(), Fault> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(Fault::Write)
}

/// The names of backups in a folder that are older than the newest `keep`; names carry their moment, so that they sort
/// by it, and nothing with another name is touched.
pub fn outdated(mut names: Vec<String>, keep: usize) -> Vec<String> {
    names.retain(|name| is_dated(name));
    names.sort_unstable_by(|one, other| other.cmp(one));
    names.split_off(keep.min(names.len()))
}

/// The name of a backup made at this moment: `trellis-20261122T040506Z.age`, or `.open` where nothing seals it.
pub fn dated(at: Timestamp, lock: &Lock) -> String {
    let ending = if matches!(lock, Lock::Open) { "open" } else { "age" };
    format!("trellis-{}.{ending}", at.strftime("%Y%m%dT%H%M%SZ"))
}

fn is_dated(name: &str) -> bool {
    let moment = name
        .strip_prefix("trellis-")
        .and_then(|rest| rest.strip_suffix(".age").or_else(|| rest.strip_suffix(".open")));
    moment.is_some_and(|moment| {
        moment.len() == 16
            && moment.char_indices().all(|(at, letter)| match at {
                8 => letter == 'T',
                15 => letter == 'Z',
                _ => letter.is_ascii_digit(),
            })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_old_backups_are_outdated() {
        let at = |second| Timestamp::from_second(second).expect("a moment of our time");
        let names: Vec<_> = (0..5).map(|day| dated(at(1_800_000_000 + day * 86_400), &Lock::Open)).collect();
        let mut there = names.clone();
        there.extend(
            ["trellis-notes.open", "trellis-20260101T000000Z.age.bak", "other.age"].map(str::to_owned),
        );
        there.reverse();
        assert_eq!(outdated(there.clone(), 3), [names[1].clone(), names[0].clone()]);
        assert_eq!(outdated(there, 9), Vec::<String>::new());
    }
}
