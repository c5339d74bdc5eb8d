//! A round of consultation from the command line: opened, changed, answered on a Member's behalf, settled.

use super::folder::Folder;

#[test]
fn s4_21_a_round_is_kept_from_the_command_line() {
    let folder = Folder::new();
    folder.well(&["organisation", "add", "--code", "reef", "--name", "Reef Fisheries"]);
    for (code, name) in [("FJ", "Fiji"), ("WS", "Samoa")] {
        folder.well(&["member", "add", "--code", code, "--name", name]);
    }
    let round = ["--title", "First round", "--subject", "What next?", "--audience", "members"];
    let add = [&["consultation", "add"], &round[..], &["--closes", "2999-01-31", "--opens", "2026-01-01"]];
    let id = folder.well(&add.concat()).trim().to_owned();
    folder.well(&["consultation", "change", "first round", "--subject", "What is missing?"]);
    let list = folder.well(&["consultation", "list"]);
    assert_eq!(list, "2026-01-01\t2999-01-31\topen\tFirst round\n", "what was not named stays");

    let letter = ["--source", "Letter of 3 May", "--on", "2026-05-04"];
    let answer = ["consultation", "answer", "First round", "FJ", "More visits."];
    folder.well(&[&answer[..], &letter].concat());
    let said = folder.refused(&[&["consultation", "answer", &id, "XX", "?"], &letter[..]].concat());
    assert!(said.contains("XX"), "{said}");
    // It has not answered.
    folder.refused(&["consultation", "outcome", &id, "WS", "Noted"]);
    folder.well(&["consultation", "outcome", &id, "fj", "Taken up in action 4"]);
    let answers = folder.well(&["consultation", "list", &id]);
    let lines: Vec<_> = answers.lines().collect();
    assert!(lines[0].starts_with("FJ\t2026-05-04\t"), "{answers}");
    assert!(lines[0].ends_with("\tMore visits.\tTaken up in action 4"), "{answers}");
    assert_eq!(lines[1], "WS\t-", "whoever said nothing has a line, too");
}
