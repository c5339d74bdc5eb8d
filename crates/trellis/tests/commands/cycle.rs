//! What a review changes in the approach, from the command line: written down, and taken up by the version that follows.

use super::folder::Folder;

const HEADS: &str = "Pillar,No.,Action,KPI,Target,Lead\n";

/// A folder with an organisation in it, and what these tests look at.
fn folder() -> Folder {
    let folder = Folder::new();
    folder.well(&["organisation", "add", "--code", "reef", "--name", "Reef Fisheries"]);
    folder.well(&["body", "add", "--code", "COMM", "--name", "Commission", "--kind", "plenary"]);
    folder
}

/// A plan as a table; the path of its file.
fn plan(folder: &Folder, name: &str, lines: &str) -> String {
    folder.file(name, &format!("{HEADS}{lines}"))
}

#[test]
fn s1_27_changes_of_the_approach_are_taken_up_all_at_once_by_the_version_that_follows() {
    let folder = folder();
    let workshop = "1 Help,2,Hold a workshop,Number of workshops,Once per year,Secretariat\n";
    let first = plan(&folder, "first.csv", workshop);
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

    let second = plan(
        &folder,
        "second.csv",
        &format!("{workshop}1 Help,3,Visit Members,Visits,2 per year,Secretariat\n"),
    );
    folder.well(&["plan", "import", &second, "--newer-of", "workplan"]);
    assert_eq!(list(), "2\tweight\tUrgency\t2\t3\n2\tclock\tacknowledge\t10\t5\n", "version 2 took them up");
    let out = folder.path("log.jsonl");
    folder.well(&["audit", "export", "--out", &out]);
    let log = std::fs::read_to_string(&out).unwrap();
    let taken =
        log.lines().filter(|line| line.contains("plan.imported") && line.contains("approach")).count();
    assert_eq!(taken, 1, "one deed: {log}");
    let again = write(&["weight", "Urgency", "--was", "3", "--is", "4"]);
    assert_eq!(again.0, 0, "what follows is a change of its own: {}", again.2);
    assert!(list().starts_with("\tweight\tUrgency\t3\t4\n2\tweight"), "{}", list());
}
