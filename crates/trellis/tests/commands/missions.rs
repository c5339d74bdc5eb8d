//! Missions from the command line: planned in answer to an accepted request and never without one.

use super::folder::Folder;

/// A folder with an organisation in it, and what these tests look at.
fn folder() -> Folder {
    let folder = Folder::new();
    for verbs in [
        &["organisation", "add", "--code", "reef", "--name", "Reef Fisheries"][..],
        &["member", "add", "--code", "KI", "--name", "Kiribati"],
    ] {
        folder.well(verbs);
    }
    folder
}

#[test]
fn s2_12_no_mission_is_planned_without_an_accepted_request() {
    let folder = folder();
    let add = ["mission", "add", "--request", "KI-2026-1", "--number", "M-1"];
    let said = folder.refused(&add);
    assert!(said.contains("request"), "{said}");
    assert_eq!(folder.well(&["mission", "list"]).trim(), "");
    assert_eq!(folder.well(&["mission", "follow-ups"]).trim(), "");
    let said = folder.refused(&["mission", "settle", "7", "done", "Letter"]);
    assert!(said.contains("mission follow-ups"), "{said}");
}
