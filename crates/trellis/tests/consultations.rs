//! A round of consultation from the command line: opened, changed, answered on a Member's behalf, settled.
#![expect(clippy::unwrap_used, reason = "a test that cannot run its binary has failed")]

use std::{path::PathBuf, process::Command};

/// A folder of its own, removed when it is dropped.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        let folder = std::env::temp_dir().join(format!("trellis-consultations-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    /// What a command that succeeds prints.
    fn tell(&self, verbs: &[&str]) -> String {
        let (status, said, problem) = self.try_to(verbs);
        assert_eq!(status, 0, "{verbs:?}: {problem}");
        said.trim().to_owned()
    }

    /// Exit status, standard output and standard error.
    fn try_to(&self, verbs: &[&str]) -> (i32, String, String) {
        let output = Command::new(env!("CARGO_BIN_EXE_trellis"))
            .args(verbs)
            .arg("--data")
            .arg(&self.0)
            .output()
            .unwrap();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        (output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[test]
fn s4_21_a_round_is_kept_from_the_command_line() {
    let folder = Folder::new();
    folder.tell(&["organisation", "add", "--code", "reef", "--name", "Reef Fisheries"]);
    for (code, name) in [("FJ", "Fiji"), ("WS", "Samoa")] {
        folder.tell(&["member", "add", "--code", code, "--name", name]);
    }
    let round = ["--title", "First round", "--subject", "What next?", "--audience", "members"];
    let add = [&["consultation", "add"], &round[..], &["--closes", "2999-01-31", "--opens", "2026-01-01"]];
    let id = folder.tell(&add.concat());
    folder.tell(&["consultation", "change", "first round", "--subject", "What is missing?"]);
    let list = folder.tell(&["consultation", "list"]);
    assert_eq!(list, "2026-01-01\t2999-01-31\topen\tFirst round", "what was not named stays");

    let letter = ["--source", "Letter of 3 May", "--on", "2026-05-04"];
    let answer = ["consultation", "answer", "First round", "FJ", "More visits."];
    folder.tell(&[&answer[..], &letter].concat());
    let (status, _, said) =
        folder.try_to(&[&["consultation", "answer", &id, "XX", "?"], &letter[..]].concat());
    assert!(status == 2 && said.contains("XX"), "{status} {said}");
    let (status, _, said) = folder.try_to(&["consultation", "outcome", &id, "WS", "Noted"]);
    assert_eq!(status, 2, "it has not answered: {said}");
    folder.tell(&["consultation", "outcome", &id, "fj", "Taken up in action 4"]);
    let answers = folder.tell(&["consultation", "list", &id]);
    let lines: Vec<_> = answers.lines().collect();
    assert!(lines[0].starts_with("FJ\t2026-05-04\t"), "{answers}");
    assert!(lines[0].ends_with("\tMore visits.\tTaken up in action 4"), "{answers}");
    assert_eq!(lines[1], "WS\t-", "whoever said nothing has a line, too");
}
