//! The keys of the roster as one file beside the backups: replaced at each backup and at each erasing, never kept in versions.
//! Without it, what a backup says of experts cannot be read; with it, of whoever was erased neither.
//!
//! A line for each record: its id, and its key as it is sealed under the installation's. Must not know the database.

use std::{
    fs, io,
    io::Write,
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

use trellis_domain::roster::expert::ExpertId;
use trellis_store::events::chain::hex;

use super::{Fault, sync_folder};

/// The name of the file beside backups.
pub const KEYS: &str = "roster.keys";
/// The file in the data folder that says where such files were put, a line each.
const PLACES: &str = "roster-keys-at";

/// A key with the id of its record.
pub type Key = (ExpertId, Vec<u8>);

/// Replaces the file of keys in a folder of backups, and remembers where that is.
///
/// # Errors
/// [`Fault::Write`].
pub fn keep(data: &Path, folder: &Path, keys: &[Key]) -> Result<PathBuf, Fault> {
    let folder = fs::canonicalize(if folder.as_os_str().is_empty() { Path::new(".") } else { folder });
    let file = folder.map_err(Fault::Write)?.join(KEYS);
    replace(&file, &text(keys)).map_err(Fault::Write)?;
    let mut places = places(data);
    if !places.contains(&file) {
        places.push(file.clone());
        let lines: String = places.iter().map(|place| format!("{}\n", place.display())).collect();
        replace(&data.join(PLACES), &lines).map_err(Fault::Write)?;
    }
    Ok(file)
}

/// Takes the key of a record out of every file of keys that backups of this data folder have, and says of which it could not.
pub fn forget(data: &Path, id: ExpertId) -> Vec<(PathBuf, io::Error)> {
    let gone = format!("{id} ");
    let forget = |place: &PathBuf| match fs::read_to_string(place) {
        // The folder is not there just now, or somebody took the file away: the next backup replaces it.
        Err(error) => Err(error),
        Ok(text) => {
            let rest: String = text
                .lines()
                .filter(|line| !line.starts_with(&gone))
                .map(|line| format!("{line}\n"))
                .collect();
            replace(place, &rest)
        }
    };
    places(data).into_iter().filter_map(|place| forget(&place).err().map(|error| (place, error))).collect()
}

/// The keys in a file; `None` where there is none.
///
/// # Errors
/// [`Fault`].
pub fn read(file: &Path) -> Result<Option<Vec<Key>>, Fault> {
    let text = match fs::read_to_string(file) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        text => text.map_err(Fault::Read)?,
    };
    let altered = || Fault::Altered { what: file.display().to_string() };
    let key = |line: &str| {
        let (id, digits) = line.split_once(' ')?;
        Some((id.parse().ok()?, bytes(digits)?))
    };
    text.lines().map(|line| key(line).ok_or_else(altered)).collect::<Result<_, _>>().map(Some)
}

fn text(keys: &[Key]) -> String {
    keys.iter().map(|(id, sealed)| format!("{id} {}\n", hex(sealed))).collect()
}

fn bytes(digits: &str) -> Option<Vec<u8>> {
    let pair = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    digits.len().is_multiple_of(2).then(|| (0..digits.len()).step_by(2).map(pair).collect())?
}

fn places(data: &Path) -> Vec<PathBuf> {
    let text = fs::read_to_string(data.join(PLACES)).unwrap_or_default();
    text.lines().map(PathBuf::from).collect()
}

/// Written beside and moved over, so that nobody sees half of it. The old one is overwritten first: a name that is gone leaves
/// its bytes.
fn replace(file: &Path, text: &str) -> io::Result<()> {
    let beside = file.with_extension("new");
    let _ = fs::remove_file(&beside);
    let mut new = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&beside)?;
    new.write_all(text.as_bytes())?;
    new.sync_all()?;
    if let Ok(mut old) = fs::OpenOptions::new().write(true).open(file) {
        let length = old.metadata()?.len();
        fs::rename(&beside, file)?;
        io::copy(&mut io::Read::take(io::repeat(b' '), length), &mut old)?;
        old.sync_all()?;
    } else {
        fs::rename(&beside, file)?;
    }
    sync_folder(file.parent().unwrap_or(Path::new("."))).map_err(io::Error::other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_come_back_and_a_forgotten_one_does_not() {
        let folder = std::env::temp_dir().join(format!("trellis-keys-{}", std::process::id()));
        let (data, backups) = (folder.join("data"), folder.join("backups"));
        for each in [&data, &backups] {
            fs::create_dir_all(each).expect("the folder for temporary files can be written");
        }
        assert!(read(&backups.join(KEYS)).expect("no fault").is_none());
        let keys = vec![(ExpertId::new(7), vec![0, 255, 3]), (ExpertId::new(9), vec![1])];
        let file = keep(&data, &backups, &keys).expect("kept");
        assert_eq!(read(&file).expect("read"), Some(keys.clone()));
        assert!(forget(&data, ExpertId::new(7)).is_empty());
        assert_eq!(read(&file).expect("read"), Some(keys[1..].to_vec()));
        fs::write(&file, "nonsense").expect("written");
        assert!(matches!(read(&file), Err(Fault::Altered { .. })));
        fs::remove_dir_all(folder).expect("it was made here");
    }
}
