//! The record of a meeting from the command line.

use super::folder::Folder;

#[test]
fn s2_3_a_meeting_of_donors_is_recorded_on_the_command_line() {
    let folder = Folder::new();
    folder.well(&["organisation", "add", "--code", "reef", "--name", "Reef Fisheries"]);
    folder.well(&["body", "add", "--code", "DONORS", "--name", "Meeting of donors", "--kind", "donors"]);
    let meeting = ["meeting", "add", "--body", "DONORS", "--number", "3", "--title", "Third meeting"];
    folder.well(&[&meeting[..], &["--first", "2026-10-08"]].concat());
    for (kind, text) in [("issue", "One course, two donors"), ("work", "A list of experts")] {
        folder.well(&["meeting", "point", "DONORS 3", "--kind", kind, "--text", text]);
    }
    let kind = folder.refused(&["meeting", "point", "DONORS 3", "--kind", "wish", "--text", "More"]);
    assert!(kind.contains("wish"), "{kind}");
    let task =
        ["meeting", "deadline", "--title", "Ask donors", "--when", "1 March 2027", "--meeting", "DONORS 3"];
    let point = folder.refused(&[&task[..], &["--point", "5"]].concat());
    assert!(point.contains('5'), "{point}");
    folder.well(&[&task[..], &["--point", "2", "--lead", "Secretariat"]].concat());
    folder.well(&[
        "meeting",
        "point",
        "DONORS 3",
        "--change",
        "1",
        "--kind",
        "agreement",
        "--text",
        "One donor each",
    ]);
    let record = folder.well(&["meeting", "record", "DONORS 3"]);
    assert!(
        record.starts_with("1\tagreement\tOne donor each\n2\twork\tA list of experts\n\t2027-03-01\t"),
        "{record}"
    );
    assert!(record.ends_with("\tAsk donors\n"), "{record}");
}
