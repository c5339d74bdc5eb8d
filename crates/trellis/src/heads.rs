//! The ends of the audit chains, kept beside the database: whoever changes the one must know of the other.
//!
//! One small file an organisation, written after each deed. It may lag behind by a deed after a crash; the head in it
//! then still lies in the chain.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use trellis_domain::people::OrganisationId;
use trellis_store::events::chain::{Head, from_hex, hex};

use crate::config::Config;

/// The folder of the heads, in the data folder. With PostgreSQL there need be no data folder, and Trellis makes none in
/// whatever folder it was started from; then no head is kept, and `trellis check` says so.
pub fn folder(config: &Config) -> Option<PathBuf> {
    let is_there = config.database.is_none() || config.data.is_dir();
    is_there.then(|| config.data.join("audit-heads"))
}

/// Keeps `head`. Written beside and moved over, so that a reader never sees half a head.
pub fn keep(folder: &Path, organisation: OrganisationId, head: Head) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let file = folder.join(organisation.to_string());
    let beside = file.with_extension("new");
    fs::write(&beside, format!("{} {}\n", head.place, hex(&head.digest)))?;
    fs::rename(beside, file)
}

/// The head that was kept, where there is one.
pub fn kept(folder: &Path, organisation: OrganisationId) -> Option<Head> {
    let text = fs::read_to_string(folder.join(organisation.to_string())).ok()?;
    let (place, digest) = text.trim_end().split_once(' ')?;
    Some(Head { place: place.parse().ok()?, digest: from_hex(digest)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_comes_back() {
        let folder = std::env::temp_dir().join(format!("trellis-heads-{}", std::process::id()));
        let (organisation, head) = (OrganisationId::new(9), Head { place: 12, digest: [0xab; 32] });
        assert_eq!(kept(&folder, organisation), None);
        keep(&folder, organisation, head).expect("the folder for temporary files can be written");
        assert_eq!(kept(&folder, organisation), Some(head));
        fs::remove_dir_all(folder).expect("it was made here");
    }
}
