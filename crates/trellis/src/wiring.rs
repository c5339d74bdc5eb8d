//! Opens the house: database, clock, ids, chance, and the program that reads uploaded files.

use std::{
    path::{Path, PathBuf},
    time::{Instant, SystemTime},
};

use jiff::{SignedDuration, Timestamp};
use trellis_app::{
    House,
    house::{Installation, Surroundings},
};
use trellis_store::{Db, StoreError, Wall};

use crate::{
    config::{Config, Mail},
    heads, secret as own_key,
};

/// What kept the house shut.
#[derive(Debug)]
pub enum WiringError {
    /// The data folder cannot be made or written.
    Folder(PathBuf, std::io::Error),
    /// The database cannot be opened.
    Store(StoreError),
    /// The file with the installation's key cannot be read, made or understood.
    Key(PathBuf, std::io::Error),
    /// The file with the relay's password cannot be read.
    Mail(std::io::Error),
}

impl std::fmt::Display for WiringError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Folder(folder, error) => {
                write!(f, "cannot use the data folder {}: {error}", folder.display())
            }
            Self::Key(file, error) => {
                write!(f, "cannot use the key of this installation {}: {error}", file.display())
            }
            Self::Mail(error) => write!(f, "cannot read the password file under [mail]: {error}"),
            Self::Store(error) => {
                write!(f, "cannot open the database: {error}")?;
                let mut source = std::error::Error::source(error);
                while let Some(cause) = source {
                    write!(f, ": {cause}")?;
                    source = cause.source();
                }
                Ok(())
            }
        }
    }
}

impl std::error::Error for WiringError {}

/// Opens the database that the configuration names and puts the house over it.
pub async fn open(config: &Config) -> Result<House, WiringError> {
    make_private_folder(&config.data).map_err(|error| WiringError::Folder(config.data.clone(), error))?;
    let installation = installation(config)?;
    let db = match &config.database {
        Some(url) => Db::open_postgres(url).await,
        None => Db::open_sqlite(&config.data.join("trellis.db")).await,
    };
    Ok(House::new(db.map_err(WiringError::Store)?, surroundings(config, installation)))
}

/// What is missing where PostgreSQL does not keep organisations apart by itself, and how to mend it.
pub fn wall_doubt(db: &Db) -> Option<String> {
    let Some(Wall::Down { role, passes_by, because }) = db.wall() else { return None };
    let so = match passes_by {
        true => "which no rule of the database holds",
        false => "which owns the tables and could take their rules away",
    };
    Some(format!(
        "The second wall between organisations is not up: Trellis works in PostgreSQL as {role}, {so}. The role \
         trellis_app could not be made or taken ({because}). Somebody who may create roles should run: create role \
         trellis_app nologin; grant trellis_app to \"{role}\"; and then start Trellis again."
    ))
}

/// Only the account that runs Trellis may look into the folder: it holds drafts and password hashes.
fn make_private_folder(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    if folder.is_dir() {
        return Ok(());
    }
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

/// What is peculiar to this installation: its key, its public address, its relay.
fn installation(config: &Config) -> Result<Installation, WiringError> {
    let key = seal_key(config).map_err(|error| WiringError::Key(config.data.clone(), error))?;
    let relay = config.mail.as_ref().map(Mail::relay).transpose().map_err(WiringError::Mail)?;
    Ok(Installation { key, public_address: config.public_address.clone(), relay })
}

/// The installation's key. With PostgreSQL there need be no data folder, and all nodes need the same key: then it follows
/// from the database's address, which is as secret as the database.
fn seal_key(config: &Config) -> std::io::Result<[u8; 32]> {
    match &config.database {
        Some(address) if !config.data.is_dir() => {
            Ok(trellis_app::receipts::once(&[b"seal key", address.as_bytes()]))
        }
        _ => own_key::key_in(&config.data, secret()),
    }
}

/// The real clock, real ids and real chance.
fn surroundings(config: &Config, installation: Installation) -> Surroundings {
    let folder = heads::folder(config);
    let keep_head = move |organisation, head| {
        let Some(folder) = &folder else { return };
        // The deed is done and lasting; a head that lags behind is found by `trellis check`.
        if let Err(error) = heads::keep(folder, organisation, head) {
            tracing::error!(folder = %folder.display(), %error, "cannot keep the end of the audit chain");
        }
    };
    let data = config.data.clone();
    let forget_key = move |id| {
        // The record is erased; a file that cannot be reached is replaced by the next backup, or has to be removed by hand.
        for (file, error) in trellis_app::keeping::keys::forget(&data, id) {
            tracing::error!(file = %file.display(), %error, "cannot take an erased key out of the file beside backups");
        }
    };
    let began = steady();
    Surroundings {
        now: Box::new(now),
        steady: Box::new(move || SignedDuration::try_from(began.elapsed()).unwrap_or(SignedDuration::MAX)),
        id: Box::new(fresh_id),
        secret: Box::new(secret),
        keep_head: Box::new(keep_head),
        forget_key: Box::new(forget_key),
        reader: reader(),
        press: Some(this_binary(crate::cli::SET_PAGES)),
        installation,
    }
}

/// This binary reads files as a limited child of itself.
pub fn reader() -> (PathBuf, Vec<String>) {
    this_binary(crate::cli::READ_FILE)
}

fn this_binary(verb: &str) -> (PathBuf, Vec<String>) {
    (std::env::current_exe().unwrap_or_else(|_| "trellis".into()), vec![verb.to_owned()])
}

/// Starts this binary over, in the same process, with settings under which the C library gives memory back.
///
/// Left alone, glibc keeps an arena of freed memory for each thread, and raises the size from which a block is
/// returned to the system with every large block it sees: a server that has loaded the samples or one large plan stays
/// at twice what it needs. The settings are read when a process starts and cannot be changed from safe code later.
/// Whoever has set any of them is left alone, and elsewhere than on glibc they mean nothing.
#[cfg(target_env = "gnu")]
pub fn give_memory_back() {
    use std::os::unix::process::CommandExt;
    const SETTINGS: [(&str, &str); 3] = [
        ("MALLOC_ARENA_MAX", "2"),
        ("MALLOC_MMAP_THRESHOLD_", "1048576"),
        ("MALLOC_TRIM_THRESHOLD_", "2097152"),
    ];
    #[expect(clippy::disallowed_methods, reason = "the door reads the environment")]
    let is_set = |name: &str| std::env::var_os(name).is_some();
    if is_set("GLIBC_TUNABLES") || SETTINGS.iter().any(|(name, _)| is_set(name)) {
        return;
    }
    let Ok(program) = std::env::current_exe() else { return };
    let mut args = std::env::args_os();
    let name = args.next().unwrap_or_else(|| "trellis".into());
    // Returns only where the program cannot be started; then it goes on as it is.
    let _ = std::process::Command::new(program).arg0(name).args(args).envs(SETTINGS).exec();
}

/// Starts this binary over with settings of the C library, where they are known.
#[cfg(not(target_env = "gnu"))]
pub fn give_memory_back() {}

/// The present instant, in whole microseconds.
#[expect(clippy::disallowed_methods, reason = "the door owns the clock")]
pub fn now() -> Timestamp {
    // Whole microseconds: what the database keeps is what the program saw.
    let now = Timestamp::try_from(SystemTime::now()).unwrap_or(Timestamp::UNIX_EPOCH);
    Timestamp::from_microsecond(now.as_microsecond()).unwrap_or(now)
}

/// A clock that nobody sets. It stands still while the machine sleeps; what opens after that is confirmed by somebody.
#[expect(clippy::disallowed_methods, reason = "the door owns the clock")]
fn steady() -> Instant {
    Instant::now()
}

#[expect(clippy::disallowed_methods, reason = "the door owns the ids")]
fn fresh_id() -> u128 {
    uuid::Uuid::now_v7().as_u128()
}

/// 32 bytes nobody can guess.
#[expect(clippy::disallowed_methods, reason = "the door owns chance")]
pub fn secret() -> [u8; 32] {
    rand::random()
}
