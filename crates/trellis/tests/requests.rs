//! Requests from the command line: a letter is entered, kept as a file, and moved on to its closing; needs that are raised.
#![expect(clippy::unwrap_used, reason = "a test that cannot run its binary has failed")]

use std::{
    path::PathBuf,
    process::Command,
    sync::atomic::{AtomicUsize, Ordering},
};

/// A folder of its own with an organisation in it, removed when it is dropped.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static MADE: AtomicUsize = AtomicUsize::new(0);
        let n = MADE.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("trellis-requests-{}-{n}", std::process::id()));
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
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[test]
fn s2_12_a_letter_is_entered_and_moved_on_from_the_command_line() {
    let folder = Folder::new();
    let file = folder.0.join("letter.txt");
    std::fs::write(&file, "Dear all,\nwe ask for help.").unwrap();
    let letter = ["request", "receive", "--member", "KI", "--channel", "letter", "--sender", "Ruta"];
    let what = ["--letter", file.to_str().unwrap(), "--title", "Logbooks", "--asked", "A course"];
    let more =
        ["--on", "2026-03-02", "--level", "tactical", "--result", "They read them", "--indicator", "Days"];
    folder.well(&[&letter[..], &what, &more].concat());
    let list = folder.well(&["request", "list", "--late"]);
    assert_eq!(
        list.trim(),
        "KI-2026-1\tsubmitted\tKI\ttactical\t2026-03-02\tacknowledge\t2026-03-16\tLogbooks"
    );
    folder.well(&["request", "move", "KI-2026-1", "acknowledge", "--on", "2026-03-09"]);
    let (status, _, said) = folder.tell(&["request", "move", "ki-2026-1", "accept", "--on", "2026-03-01"]);
    assert_eq!(status, 2, "{said}");
    assert!(said.contains("9 March 2026"), "it says which day comes first: {said}");
    folder.well(&["request", "move", "KI-2026-1", "accept", "--on", "2026-03-20"]);
    let shown = folder.well(&["request", "show", "KI-2026-1"]);
    assert!(shown.contains("owed\tcheck\t2027-03-20") && shown.contains("we ask for help."), "{shown}");
    assert!(folder.well(&["request", "volumes"]).starts_with("2026\tKI\ttactical\t1"));
    let (status, _, said) = folder.tell(&["request", "show", "KI-2026-9"]);
    assert_ne!(status, 0, "{said}");
}

#[test]
fn s2_12_a_letter_is_kept_as_a_file_and_one_that_runs_something_stays_under_lock() {
    let folder = Folder::new();
    let path = |name: &str| folder.0.join(name).to_str().unwrap().to_owned();
    std::fs::write(path("letter.txt"), "We ask for help.").unwrap();
    let pdf = |inner: &str| format!("%PDF-1.4\n1 0 obj\n<< {inner} >>\nendobj\n%%EOF\n");
    std::fs::write(path("letter.pdf"), pdf("/Type /Catalog")).unwrap();
    std::fs::write(path("annex.pdf"), pdf("/S /JavaScript /JS (app.alert(1))")).unwrap();
    std::fs::write(path("page.html"), "<!doctype html><p>We ask</p>").unwrap();
    let letter = ["request", "receive", "--member", "KI", "--channel", "email", "--sender", "Ruta"];
    let (text, scan) = (path("letter.txt"), path("letter.pdf"));
    let what = ["--letter", &text, "--title", "Logbooks", "--asked", "A course", "--file", &scan];
    folder.well(&[&letter[..], &what].concat());
    let number = folder.well(&["request", "list"]).split('\t').next().unwrap().to_owned();
    let listed = folder.well(&["request", "file", "list", &number]);
    let line: Vec<_> = listed.trim_end().split('\t').collect();
    assert_eq!((line[1], line[2], line[5]), ("clean", "pdf", "letter.pdf"), "{listed}");
    folder.well(&["request", "file", "take", &number, line[0], "--to", &path("copy.pdf")]);
    assert_eq!(std::fs::read(path("copy.pdf")).unwrap(), std::fs::read(&scan).unwrap());

    let held = folder.well(&["request", "file", "add", &number, &path("annex.pdf")]);
    let listed = folder.well(&["request", "file", "held"]);
    assert!(listed.starts_with(held.trim()) && listed.contains("JavaScript"), "{listed}");
    let (status, _, said) =
        folder.tell(&["request", "file", "take", &number, held.trim(), "--to", &path("b.pdf")]);
    assert!(status == 2 && !folder.0.join("b.pdf").exists(), "{said}");
    assert_eq!(folder.well(&["request", "file", "check", &number, held.trim()]).trim(), "quarantined");
    folder.well(&["request", "file", "remove", &number, held.trim()]);
    assert_eq!(folder.well(&["request", "file", "held"]), "");
    let (status, _, said) = folder.tell(&["request", "file", "add", &number, &path("page.html")]);
    assert!(status == 2 && said.contains("page.html") && said.contains("none of what is kept"), "{said}");
}

#[test]
fn s1_12_a_need_is_raised_for_a_body_and_settled_from_the_command_line() {
    let folder = Folder::new();
    folder.well(&["body", "add", "--code", "ESC", "--name", "Scientific Committee", "--kind", "committee"]);
    let raised = ["raised-need", "add", "ESC", "Two readers of otoliths", "--member", "KI"];
    let id = folder.well(&[&raised[..], &["--source", "Workshop of May"]].concat());
    let listed = folder.well(&["raised-need", "list", "--body", "esc"]);
    let is_there =
        listed.contains("\twaiting\tESC\tKiribati\t") && listed.contains("Two readers of otoliths");
    assert!(listed.starts_with(id.trim()) && is_there, "{listed}");
    folder.well(&["raised-need", "settle", id.trim(), "taken-up", "In the assessment of 2028"]);
    let listed = folder.well(&["raised-need", "list"]);
    assert!(listed.contains("\ttaken-up\t") && listed.contains("In the assessment of 2028"), "{listed}");
    let (status, _, said) = folder.tell(&["raised-need", "settle", id.trim(), "set-aside", "No"]);
    assert_eq!(status, 2, "once: {said}");
    let (status, _, said) = folder.tell(&["raised-need", "add", "NOPE", "Something"]);
    assert_eq!(status, 2, "{said}");
}
