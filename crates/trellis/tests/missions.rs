//! Missions from the command line: planned in answer to an accepted request and never without one.
#![expect(clippy::unwrap_used, reason = "a test that cannot run its binary has failed")]

use std::{path::PathBuf, process::Command};

/// A folder of its own with an organisation in it, removed when it is dropped.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        let folder = std::env::temp_dir().join(format!("trellis-missions-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let folder = Self(folder);
        for verbs in [
            &["organisation", "add", "--code", "reef", "--name", "Reef Fisheries"][..],
            &["member", "add", "--code", "KI", "--name", "Kiribati"],
        ] {
            folder.well(verbs);
        }
        folder
    }

    /// Exit status, standard output and standard error of one command.
    fn tell(&self, verbs: &[&str]) -> (i32, String, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_trellis"));
        let output = command.args(verbs).arg("--data").arg(&self.0).output().unwrap();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        (output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
    }

    fn well(&self, verbs: &[&str]) -> String {
        let (status, answer, said) = self.tell(verbs);
        assert_eq!(status, 0, "{verbs:?}: {said}");
        answer
    }

    fn refused(&self, verbs: &[&str]) -> String {
        let (status, _, said) = self.tell(verbs);
        assert_eq!(status, 2, "{verbs:?}: {said}");
        said
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[test]
fn s2_12_no_mission_is_planned_without_an_accepted_request() {
    let folder = Folder::new();
    let add = ["mission", "add", "--request", "KI-2026-1", "--number", "M-1"];
    let said = folder.refused(&add);
    assert!(said.contains("request"), "{said}");
    assert_eq!(folder.well(&["mission", "list"]).trim(), "");
    assert_eq!(folder.well(&["mission", "follow-ups"]).trim(), "");
    let said = folder.refused(&["mission", "settle", "7", "done", "Letter"]);
    assert!(said.contains("mission follow-ups"), "{said}");
}
