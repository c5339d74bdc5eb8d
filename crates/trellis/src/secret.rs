//! The installation's own key: made at the first start, kept beside the data, readable by its account only.
//!
//! It seals what must not lie in the database in the clear. It is not in the database, so that a copy of the one does not
//! open the other; a backup has to hold both.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write},
    os::unix::fs::OpenOptionsExt,
    path::Path,
};

/// The file's name in the data folder.
const FILE: &str = "secret.key";
const KEY_BYTES: usize = 32;

/// The key in this folder; made of `fresh` where there is none. Several processes may come at once: one key wins.
pub fn key_in(folder: &Path, fresh: [u8; KEY_BYTES]) -> io::Result<[u8; KEY_BYTES]> {
    let file = folder.join(FILE);
    if !file.exists() {
        make(&file, fresh)?;
    }
    let kept = fs::read(&file)?;
    kept.try_into().map_err(|_| {
        let trouble =
            format!("{} does not hold a key of {KEY_BYTES} bytes; put it back from a backup", file.display());
        io::Error::new(io::ErrorKind::InvalidData, trouble)
    })
}

/// Written whole beside and then linked: nobody sees half a key, and nobody's key is written over.
fn make(file: &Path, fresh: [u8; KEY_BYTES]) -> io::Result<()> {
    let beside = file.with_extension(format!("{}.new", std::process::id()));
    let mut new = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&beside)?;
    new.write_all(&fresh)?;
    new.sync_all()?;
    let linked = fs::hard_link(&beside, file);
    fs::remove_file(&beside)?;
    match linked {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn the_first_key_stays_and_is_for_its_account_only() {
        let folder = std::env::temp_dir().join(format!("trellis-secret-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("the folder for temporary files can be written");
        assert_eq!(key_in(&folder, [1; 32]).expect("a key is made"), [1; 32]);
        assert_eq!(key_in(&folder, [2; 32]).expect("the key is there"), [1; 32]);
        let mode = fs::metadata(folder.join(FILE)).expect("the file is there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        assert_eq!(fs::read_dir(&folder).expect("it can be read").count(), 1, "nothing is left beside it");
        fs::write(folder.join(FILE), "cut").expect("it can be written");
        assert!(
            key_in(&folder, [3; 32]).is_err(),
            "a damaged key is not replaced: that would lose what it seals"
        );
        fs::remove_dir_all(folder).expect("it was made here");
    }
}
