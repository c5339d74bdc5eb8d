//! Requests from the command line: a letter is entered, kept as a file, and moved on to its closing; needs that are raised.

use super::folder::Folder;

/// A folder with an organisation in it, and what these tests look at.
fn folder() -> Folder {
    let folder = Folder::new();
    folder.well(&["organisation", "add", "--code", "reef", "--name", "Reef Fisheries"]);
    folder.well(&["member", "add", "--code", "KI", "--name", "Kiribati"]);
    folder
}

#[test]
fn s2_12_a_letter_is_entered_and_moved_on_from_the_command_line() {
    let folder = folder();
    let file = folder.file("letter.txt", "Dear all,\nwe ask for help.");
    let letter = ["request", "receive", "--member", "KI", "--channel", "letter", "--sender", "Ruta"];
    let what = ["--letter", &file, "--title", "Logbooks", "--asked", "A course"];
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
    let folder = folder();
    let text = folder.file("letter.txt", "We ask for help.");
    let pdf = |inner: &str| format!("%PDF-1.4\n1 0 obj\n<< {inner} >>\nendobj\n%%EOF\n");
    let scan = folder.file("letter.pdf", &pdf("/Type /Catalog"));
    let annex = folder.file("annex.pdf", &pdf("/S /JavaScript /JS (app.alert(1))"));
    let page = folder.file("page.html", "<!doctype html><p>We ask</p>");
    let letter = ["request", "receive", "--member", "KI", "--channel", "email", "--sender", "Ruta"];
    let what = ["--letter", &text, "--title", "Logbooks", "--asked", "A course", "--file", &scan];
    folder.well(&[&letter[..], &what].concat());
    let number = folder.well(&["request", "list"]).split('\t').next().unwrap().to_owned();
    let listed = folder.well(&["request", "file", "list", &number]);
    let line: Vec<_> = listed.trim_end().split('\t').collect();
    assert_eq!((line[1], line[2], line[5]), ("clean", "pdf", "letter.pdf"), "{listed}");
    folder.well(&["request", "file", "take", &number, line[0], "--to", &folder.path("copy.pdf")]);
    assert_eq!(std::fs::read(folder.path("copy.pdf")).unwrap(), std::fs::read(&scan).unwrap());

    let held = folder.well(&["request", "file", "add", &number, &annex]);
    let listed = folder.well(&["request", "file", "held"]);
    assert!(listed.starts_with(held.trim()) && listed.contains("JavaScript"), "{listed}");
    let (status, _, said) =
        folder.tell(&["request", "file", "take", &number, held.trim(), "--to", &folder.path("b.pdf")]);
    assert!(status == 2 && !std::path::Path::new(&folder.path("b.pdf")).exists(), "{said}");
    assert_eq!(folder.well(&["request", "file", "check", &number, held.trim()]).trim(), "quarantined");
    folder.well(&["request", "file", "remove", &number, held.trim()]);
    assert_eq!(folder.well(&["request", "file", "held"]), "");
    let (status, _, said) = folder.tell(&["request", "file", "add", &number, &page]);
    assert!(status == 2 && said.contains("page.html") && said.contains("none of what is kept"), "{said}");
}

#[test]
fn s1_12_a_need_is_raised_for_a_body_and_settled_from_the_command_line() {
    let folder = folder();
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
