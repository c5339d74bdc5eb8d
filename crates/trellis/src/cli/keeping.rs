//! `trellis backup`, `trellis restore`, `trellis upgrade`: keeping what is there.

use std::{
    fs::{self, File, OpenOptions},
    io::Write,
    num::NonZeroUsize,
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

use clap::Subcommand;
use trellis_app::keeping::{
    self, Fault, Key, Lock,
    archive::{DATABASE, Header},
};
use trellis_store::{Db, file};

use super::{check, open_house, serve, speak::Trouble};
use crate::{config::Config, wiring};

#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Backup {
    #[command(flatten)]
    how: How,
    #[command(subcommand)]
    verb: Option<BackupVerb>,
}

#[derive(Debug, Subcommand)]
enum BackupVerb {
    /// Make a key to seal backups for; keep its file away from this machine
    Key {
        /// The file of the key
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
}

/// Where a backup goes and what seals it.
#[derive(Debug, clap::Args)]
pub struct How {
    /// The file, or a folder in which it is named after this moment
    #[arg(long, value_name = "FILE|DIR")]
    to: Option<PathBuf>,
    /// Seal it for the owner of a key; may be given several times
    #[arg(long = "recipient", value_name = "age1…", conflicts_with_all = ["passphrase_file", "plain"])]
    recipients: Vec<String>,
    /// Seal it with the passphrase in this file
    #[arg(long, value_name = "FILE", conflicts_with = "plain")]
    passphrase_file: Option<PathBuf>,
    /// Do not seal it: whoever has the file reads drafts, password hashes and keys
    #[arg(long)]
    plain: bool,
    /// Afterwards remove all but the newest backups in the folder
    #[arg(long, value_name = "COUNT")]
    keep: Option<NonZeroUsize>,
}

#[derive(Debug, clap::Args)]
pub struct Restore {
    /// The backup
    #[arg(long, value_name = "FILE")]
    from: PathBuf,
    /// The file of the key it was sealed for
    #[arg(long, value_name = "FILE", conflicts_with = "passphrase_file")]
    identity: Option<PathBuf>,
    /// The file with the passphrase it was sealed with
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
    /// The file with the keys of the roster (default: roster.keys beside the backup)
    #[arg(long, value_name = "FILE")]
    roster_keys: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub struct Upgrade {
    #[command(flatten)]
    how: How,
}

impl From<Fault> for Trouble {
    fn from(fault: Fault) -> Self {
        if fault.is_input() { Self::Input(fault.to_string()) } else { Self::Machine(fault.to_string()) }
    }
}

pub async fn backup(config: Config, args: Backup) -> Result<(), Trouble> {
    match args.verb {
        Some(BackupVerb::Key { out }) => make_key(&out),
        None => {
            only_embedded(&config)?;
            make(&config, &args.how).await
        }
    }
}

/// PostgreSQL keeps its own.
fn only_embedded(config: &Config) -> Result<(), Trouble> {
    match config.database {
        None => Ok(()),
        Some(_) => Err(Trouble::Input(
            "a PostgreSQL database is kept with PostgreSQL's own tools: pg_dump --format=custom makes a backup while \
             Trellis runs, pg_restore puts it back, and trellis check goes through it; see docs/keeping.md"
                .to_owned(),
        )),
    }
}

fn make_key(out: &Path) -> Result<(), Trouble> {
    use trellis_app::keeping::new_key;
    let (text, recipient) = new_key();
    let mut file = new_file(out)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    eprintln!(
        "The key is in {}. Without it, no backup sealed for it can be opened: keep it safe, and not here.",
        out.display()
    );
    println!("{recipient}");
    Ok(())
}

/// A file that was not there, and that only this account reads.
fn new_file(path: &Path) -> Result<File, Trouble> {
    OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)
        .map_err(|error| Trouble::Input(format!("cannot make {}: {error}", path.display())))
}

fn text_of(path: &Path) -> Result<String, Trouble> {
    fs::read_to_string(path)
        .map_err(|error| Trouble::Input(format!("cannot read {}: {error}", path.display())))
}

fn lock(how: &How) -> Result<Lock, Trouble> {
    match (&how.passphrase_file, how.recipients.is_empty()) {
        (Some(file), _) => Ok(Lock::passphrase(&text_of(file)?)?),
        (None, false) => Ok(Lock::recipients(&how.recipients)?),
        (None, true) if how.plain => Ok(Lock::Open),
        (None, true) => Err(Trouble::Input(
            "say what seals the backup: --recipient age1… (trellis backup key makes a key), --passphrase-file FILE, or \
             --plain for a file that everybody can read"
                .to_owned(),
        )),
    }
}

async fn make(config: &Config, how: &How) -> Result<(), Trouble> {
    let lock = lock(how)?;
    let to = how
        .to
        .as_deref()
        .ok_or_else(|| Trouble::Input("say where the backup goes: --to FILE|DIR".to_owned()))?;
    let at = wiring::now();
    let (folder, file) = if to.is_dir() {
        (to.to_owned(), to.join(keeping::dated(at, &lock)))
    } else {
        (to.parent().unwrap_or(Path::new("")).to_owned(), to.to_owned())
    };
    if how.keep.is_some() && !to.is_dir() {
        return Err(Trouble::Input("--keep needs a folder: --to DIR".to_owned()));
    }
    if file.exists() {
        return Err(Trouble::Input(format!("{} is there already; choose another name", file.display())));
    }
    let mut beside = file.clone().into_os_string();
    beside.push(".part");
    let beside = PathBuf::from(beside);
    // What an earlier backup left that was stopped in the middle.
    let _ = fs::remove_file(&beside);
    let written = written(config, at, &lock, &beside).await;
    if written.is_err() {
        let _ = fs::remove_file(&beside);
    }
    let (header, keys) = written?;
    fs::rename(&beside, &file)?;
    keeping::sync_folder(&folder)?;
    println!("{}", file.display());
    if !keys.is_empty() {
        let kept = keeping::keys::keep(&config.data, &folder, &keys)?;
        eprintln!(
            "The keys of the roster are not in it, but in {}; keep one copy of that, and no old one.",
            kept.display()
        );
    }
    say(&header);
    if let Some(keep) = how.keep {
        prune(&folder, keep.get())?;
    }
    Ok(())
}

async fn written(
    config: &Config,
    at: jiff::Timestamp,
    lock: &Lock,
    beside: &Path,
) -> Result<(Header, Vec<keeping::keys::Key>), Trouble> {
    let out = new_file(beside)?;
    Ok(keeping::back_up(&config.data, at, lock, &out).await?)
}

fn prune(folder: &Path, keep: usize) -> Result<(), Trouble> {
    let names = fs::read_dir(folder)?.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    for name in keeping::outdated(names.collect(), keep) {
        fs::remove_file(folder.join(&name))?;
        eprintln!("removed {name}");
    }
    Ok(())
}

/// What is in a backup, and the ends of the audit chains to note or to compare.
fn say(header: &Header) {
    let bytes: u64 = header.parts.iter().map(|part| part.bytes).sum();
    println!(
        "made {} by release {}, schema step {}, {} KiB inside",
        header.made_at,
        header.release,
        header.schema,
        bytes.div_ceil(1024)
    );
    for head in &header.heads {
        println!("{}: {} entries, head {}", head.organisation, head.place, head.digest);
    }
}

pub async fn restore(config: Config, args: Restore) -> Result<(), Trouble> {
    only_embedded(&config)?;
    let key = match (&args.identity, &args.passphrase_file) {
        (Some(file), _) => Key::identities(&text_of(file)?)?,
        (None, Some(file)) => Key::passphrase(&text_of(file)?)?,
        (None, None) => Key::None,
    };
    let from = File::open(&args.from)
        .map_err(|error| Trouble::Input(format!("cannot read {}: {error}", args.from.display())))?;
    let beside = args.from.parent().unwrap_or(Path::new("")).join(keeping::keys::KEYS);
    let keys = keeping::keys::read(args.roster_keys.as_ref().unwrap_or(&beside))?;
    let header = keeping::restore(&from, &key, &config.data, keys.as_deref().unwrap_or_default()).await?;
    println!("restored into {}", config.data.display());
    if keys.is_none() {
        eprintln!("There is no {}: records of experts, if there are any, stand as erased.", beside.display());
    }
    say(&header);
    check::run(config).await
}

pub async fn upgrade(config: Config, args: Upgrade) -> Result<(), Trouble> {
    only_embedded(&config)?;
    let database = config.data.join(DATABASE);
    if !database.is_file() {
        return Err(Fault::NoDatabase { folder: config.data.clone() }.into());
    }
    let db = Db::open_unchanged(&database).await.map_err(Fault::from)?;
    let (before, known) = (db.step().await.map_err(Fault::from)?, file::newest_step());
    db.close().await;
    if before == known {
        println!("the schema is at step {before}, the newest; there is nothing to do");
        return Ok(());
    }
    if before > known {
        return Err(Trouble::Input(format!(
            "the database is at step {before} of the schema, and this release knows {known}: a newer release wrote it; \
             install that release again"
        )));
    }
    // A server of the release before would meet tables it does not know.
    let _folder = serve::take_folder(&config)?;
    println!("backup before the upgrade:");
    make(&config, &args.how).await?;
    let house = open_house(&config).await?;
    house.db().close().await;
    println!("schema brought from step {before} to step {known}");
    check::run(config).await
}
