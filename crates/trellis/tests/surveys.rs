//! Questionnaires from the command line: made, brought in from a table, opened, looked at and closed. Answers are the Members'
//! own, and nobody types them here.
#![expect(clippy::unwrap_used, reason = "a test that cannot run its binary has failed")]

use std::{path::PathBuf, process::Command};

/// A folder of its own with an organisation in it, removed when it is dropped.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        let folder = std::env::temp_dir().join(format!("trellis-surveys-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let folder = Self(folder);
        folder.well(&["organisation", "add", "--code", "reef", "--name", "Reef Fisheries"]);
        folder.well(&["member", "add", "--code", "KI", "--name", "Kiribati"]);
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

    fn file(&self, name: &str, text: &str) -> String {
        let file = self.0.join(name);
        std::fs::write(&file, text).unwrap();
        file.display().to_string()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[test]
fn s5_15_a_survey_goes_to_its_closing_on_the_command_line() {
    let folder = Folder::new();
    let add = ["survey", "add", "--code", "needs-2026", "--title", "Needs survey 2026", "--year", "2026"];
    folder.well(&add);
    let again = folder.refused(&add);
    assert!(again.contains("needs-2026"), "{again}");
    let empty = folder.refused(&["survey", "move", "needs-2026", "open"]);
    assert!(empty.contains("no questions"), "{empty}");
    let bad = folder.file("bad.csv", "Number,Kind of answer,Question\n1,yes-no,Observers?\n1,text,Why?\n");
    let bad = folder.refused(&["survey", "import", "needs-2026", &bad]);
    assert!(bad.contains("another question has this number"), "{bad}");
    let good = folder.file("good.csv", "Number,Kind of answer,Question,Required\n1,yes-no,Observers?,yes\n");
    assert_eq!(folder.well(&["survey", "import", "needs-2026", &good]), "1 questions\n");
    assert_eq!(folder.well(&["survey", "move", "needs-2026", "open"]), "open\n");
    let show = folder.well(&["survey", "show", "needs-2026"]);
    assert!(show.contains("1 | yes-no * | Observers?") && show.contains("KI\tnone"), "{show}");
    let list = folder.well(&["survey", "list", "--state", "open"]);
    assert!(list.contains("needs-2026\t2026\topen\tneeds\t0/1\tNeeds survey 2026"), "{list}");
    let form = folder.0.join("form.csv").display().to_string();
    folder.well(&["survey", "form", "needs-2026", &form]);
    assert!(std::fs::read_to_string(&form).unwrap().contains("Observers? *"));
    assert_eq!(folder.well(&["survey", "results", "needs-2026"]), "0 of 1\n1\t0\t0\t0\tYes: 0, No: 0\n");
    assert_eq!(folder.well(&["survey", "responses"]), "");
    assert_eq!(folder.well(&["survey", "move", "needs-2026", "close"]), "closed\n");
    let late = folder.refused(&["survey", "withdraw", "needs-2026"]);
    assert!(!late.is_empty());
}
