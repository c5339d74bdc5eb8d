//! What a review changes in the approach, from the command line: written down, and taken up by the version that follows.
#![expect(clippy::unwrap_used, reason = "a test that cannot run its binary has failed")]

use std::{path::PathBuf, process::Command};

const HEADS: &str = "Pillar,No.,Action,KPI,Target,Lead\n";

/// A folder of its own with an organisation in it, removed when it is dropped.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        let folder = std::env::temp_dir().join(format!("trellis-cycle-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let folder = Self(folder);
        folder.well(&["organisation", "add", "--code", "reef", "--name", "Reef Fisheries"]);
        folder.well(&["body", "add", "--code", "COMM", "--name", "Commission", "--kind", "plenary"]);
        folder
    }

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

    fn file(&self, name: &str, lines: &str) -> String {
        let file = self.0.join(name);
        std::fs::write(&file, format!("{HEADS}{lines}")).unwrap();
        file.display().to_string()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[test]
fn s1_27_changes_of_the_approach_are_taken_up_all_at_once_by_the_version_that_follows() {
    let folder = Folder::new();
    let workshop = "1 Help,2,Hold a workshop,Number of workshops,Once per year,Secretariat\n";
    let first = folder.file("first.csv", workshop);
    folder.well(&["plan", "import", &first, "--code", "workplan"]);
    let change = ["plan", "turn", "change", "workplan"];
    let why = ["--reason", "Members waited", "--body", "COMM"];
    let write = |what: &[&str]| folder.tell(&[&change[..], what, &why[..]].concat());
    let nothing = write(&["weight", "Urgency", "--was", "2", "--is", "2"]);
    assert_eq!(nothing.0, 2, "{}", nothing.2);
    for what in [
        ["weight", "Urgency", "--was", "2", "--is", "3"],
        ["clock", "acknowledge", "--was", "10", "--is", "5"],
    ] {
        assert_eq!(write(&what).0, 0, "{what:?}");
    }
    let list = || folder.well(&["plan", "turn", "approach", "workplan"]);
    assert_eq!(list(), "\tweight\tUrgency\t2\t3\n\tclock\tacknowledge\t10\t5\n", "they wait");

    let second = folder
        .file("second.csv", &format!("{workshop}1 Help,3,Visit Members,Visits,2 per year,Secretariat\n"));
    folder.well(&["plan", "import", &second, "--newer-of", "workplan"]);
    assert_eq!(list(), "2\tweight\tUrgency\t2\t3\n2\tclock\tacknowledge\t10\t5\n", "version 2 took them up");
    let out = folder.0.join("log.jsonl").display().to_string();
    folder.well(&["audit", "export", "--out", &out]);
    let log = std::fs::read_to_string(&out).unwrap();
    let taken =
        log.lines().filter(|line| line.contains("plan.imported") && line.contains("approach")).count();
    assert_eq!(taken, 1, "one deed: {log}");
    let again = write(&["weight", "Urgency", "--was", "3", "--is", "4"]);
    assert_eq!(again.0, 0, "what follows is a change of its own: {}", again.2);
    assert!(list().starts_with("\tweight\tUrgency\t3\t4\n2\tweight"), "{}", list());
}
