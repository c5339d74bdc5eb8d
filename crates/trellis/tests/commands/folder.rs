//! A data folder of a test's own, and the binary that people run on it. Must not know what is tested.

use std::{
    path::PathBuf,
    process::Command,
    sync::atomic::{AtomicUsize, Ordering},
};

/// A folder with nothing in it, removed when it is dropped.
pub(super) struct Folder(PathBuf);

impl Folder {
    pub(super) fn new() -> Self {
        static MADE: AtomicUsize = AtomicUsize::new(0);
        let n = MADE.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("trellis-commands-{}-{n}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    /// Exit status, standard output and standard error of one command.
    pub(super) fn tell(&self, verbs: &[&str]) -> (i32, String, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_trellis"));
        let output = command.args(verbs).arg("--data").arg(&self.0).output().unwrap();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        (output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
    }

    /// What a command that ends well answers.
    pub(super) fn well(&self, verbs: &[&str]) -> String {
        let (status, answer, said) = self.tell(verbs);
        assert_eq!(status, 0, "{verbs:?}: {said}");
        answer
    }

    /// What a command that is refused says.
    pub(super) fn refused(&self, verbs: &[&str]) -> String {
        let (status, _, said) = self.tell(verbs);
        assert_eq!(status, 2, "{verbs:?}: {said}");
        said
    }

    /// A file in it; its path.
    pub(super) fn file(&self, name: &str, text: &str) -> String {
        let file = self.path(name);
        std::fs::write(&file, text).unwrap();
        file
    }

    /// The path of a file in it, there or not.
    pub(super) fn path(&self, name: &str) -> String {
        self.0.join(name).display().to_string()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
