//! Organisations from the command line: two in one installation, settings from one to the other, a pasted list.
#![expect(clippy::unwrap_used, reason = "a test that cannot run its binary has failed")]

use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// A folder of its own, removed when it is dropped.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        let folder = std::env::temp_dir().join(format!("trellis-organisations-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    /// Exit status, standard output and standard error of one command for one organisation.
    fn tell(&self, organisation: &str, verbs: &[&str]) -> (i32, String, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_trellis"));
        command.args(verbs).arg("--data").arg(&self.0);
        if !organisation.is_empty() {
            command.args(["--organisation", organisation]);
        }
        let output = command.output().unwrap();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        (output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
    }

    fn file(&self, name: &str, text: &str) -> String {
        let file: &Path = &self.0.join(name);
        std::fs::write(file, text).unwrap();
        file.display().to_string()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[test]
fn s2_2_a_similar_organisation_starts_from_anothers_settings_and_shares_nothing_else() {
    let folder = Folder::new();
    for (code, name) in [("reef", "Reef Fisheries"), ("lagoon", "Lagoon Customs")] {
        let (status, ..) = folder.tell("", &["organisation", "add", "--code", code, "--name", name]);
        assert_eq!(status, 0);
    }
    let set = ["organisation", "settings", "set", "office", "donor", "--en", "capacity builder"];
    assert_eq!(folder.tell("reef", &set).0, 0);
    let (_, toml, _) = folder.tell("reef", &["organisation", "settings", "export"]);
    assert!(toml.contains("capacity builder"), "{toml}");
    assert_eq!(folder.tell("lagoon", &["organisation", "settings", "get"]).1, "", "each has its own");
    let file = folder.file("settings.toml", &toml);
    assert_eq!(folder.tell("lagoon", &["organisation", "settings", "import", &file]).0, 0);
    assert_eq!(folder.tell("lagoon", &["organisation", "settings", "export"]).1, toml);
    let wrong = ["organisation", "settings", "set", "calendar", "year-begins", "--value", "13"];
    let (status, _, said) = folder.tell("reef", &wrong);
    assert!(status == 2 && said.contains("“13” is no month"), "{said}");

    let list = folder.file("list.txt", "FJ\nSamoa; 2004-07-01; SIDS\nAtlantis\n");
    let paste = ["member", "paste", &list, "--since", "2020-01-01"];
    let (status, said, _) = folder.tell("reef", &[&paste[..], &["--dry-run"]].concat());
    assert!(status == 0 && said.contains("unclear\tline 3") && said.contains("member\tWS"), "{said}");
    assert_eq!(folder.tell("reef", &["member", "list"]).1, "", "a dry run keeps nothing");
    assert_eq!(folder.tell("reef", &paste).0, 0);
    let (_, members, _) = folder.tell("reef", &["member", "list"]);
    assert_eq!(members, "FJ\tmember\t2020-01-01\t\tFiji\nWS\tmember\t2004-07-01\tsids\tSamoa\n");
    assert_eq!(folder.tell("lagoon", &["member", "list"]).1, "", "nothing of one shows in the other");

    let add =
        ["partner", "add", "--code", "nz-aid", "--name", "Customs Aid", "--kind", "donor", "--member", "WS"];
    assert_eq!(folder.tell("reef", &add).0, 0);
    assert_eq!(folder.tell("reef", &["partner", "list"]).1, "nz-aid\tdonor\tWS\t\tCustoms Aid\n");
    assert_eq!(folder.tell("lagoon", &["partner", "list"]).1, "");
}
