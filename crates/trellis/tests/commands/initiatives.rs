//! Initiatives from the command line: from a proposal to their closing, and the secretariat's days.

use super::folder::Folder;

/// A folder with an organisation in it, and what these tests look at.
fn folder() -> Folder {
    let folder = Folder::new();
    for verbs in [
        &["organisation", "add", "--code", "reef", "--name", "Reef Fisheries"][..],
        &["body", "add", "--code", "FAC", "--name", "Finance Committee", "--kind", "finance"],
        &["member", "add", "--code", "KI", "--name", "Kiribati"],
    ] {
        folder.well(verbs);
    }
    let meeting = ["meeting", "add", "--body", "FAC", "--number", "9", "--title", "Ninth meeting"];
    folder.well(&[&meeting[..], &["--first", "2025-10-06", "--last", "2025-10-08"]].concat());
    folder
}

#[test]
fn s1_16_an_initiative_goes_to_its_closing_on_the_command_line() {
    let folder = folder();
    let add = ["initiative", "add", "--code", "PI-1", "--title", "Course", "--objectives", "Ports report"];
    folder.well(&[&add[..], &["--members", "KI", "--currency", "AUD", "--body", "FAC"]].concat());
    let bare = folder.refused(&["initiative", "move", "PI-1", "agree"]);
    for missing in ["a budget", "a performance indicator", "a risk", "the agreement of every Member"] {
        assert!(bare.contains(missing), "{missing}: {bare}");
    }
    let unclear = folder.refused(&["initiative", "line", "PI-1", "travel", "12.500"]);
    assert!(unclear.contains("12.500") && unclear.contains("AUD"), "{unclear}");
    folder.well(&["initiative", "line", "PI-1", "travel", "12,500.50"]);
    let indicator = ["initiative", "indicator", "PI-1", "Ports that report", "--baseline", "3"];
    // A baseline has a day.
    folder.refused(&indicator);
    folder.well(&[&indicator[..], &["--baseline-on", "2025-01-01"]].concat());
    let risk = ["initiative", "risk", "PI-1", "Rain", "--likelihood", "low", "--impact", "high"];
    folder.well(&[&risk[..], &["--owner", "Officer", "--response", "Go inside"]].concat());
    folder.well(&["initiative", "agree", "PI-1", "KI", "--source", "Letter", "--on", "2025-09-01"]);
    assert_eq!(folder.well(&["initiative", "move", "PI-1", "agree"]), "member-agreed\n");
    let act = ["initiative", "act", "PI-1", "approve", "--meeting", "FAC 9", "--paragraph", "para 3"];
    folder.refused(&[&act[..], &["--on", "2025-10-09"]].concat());
    let more = folder.refused(&[&act[..], &["--on", "2025-10-07", "--amount", "12,500.51"]].concat());
    assert!(more.contains("AUD 12500.50"), "{more}");
    folder.well(&[&act[..], &["--on", "2025-10-07", "--amount", "12,000"]].concat());
    assert_eq!(folder.well(&["initiative", "move", "PI-1", "start"]), "under-way\n");
    folder.refused(&["initiative", "move", "PI-1", "complete"]);
    let done = ["--why", "All came", "--on", "2025-12-01"];
    folder.well(&[&["initiative", "move", "PI-1", "complete"][..], &done].concat());
    let early = ["initiative", "move", "PI-1", "close", "--why", "Reported", "--on", "2025-11-30"];
    folder.refused(&early);
    let close = ["initiative", "move", "PI-1", "close", "--why", "Reported", "--on", "2025-12-02"];
    assert_eq!(folder.well(&close), "closed\n");
    let list = folder.well(&["initiative", "list", "--state", "closed", "--member", "KI"]);
    assert_eq!(list, "PI-1\tclosed\tKI\tAUD 12500.50\tAUD 12000.00\tCourse\n");
    let shown = folder.well(&["initiative", "show", "PI-1"]);
    for part in ["outcome\tAll came", "for\tKiribati\t2025-09-01", "risk\t3\tRain"] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
}

#[test]
fn s1_20_days_are_held_against_what_a_post_has_on_the_command_line() {
    let folder = folder();
    let add = ["initiative", "add", "--code", "PI-2", "--title", "Course", "--objectives", "Ports report"];
    folder.well(&[&add[..], &["--members", "KI", "--currency", "AUD"]].concat());
    folder.well(&["initiative", "post", "Officer"]);
    folder.well(&["initiative", "effort", "PI-2", "Officer", "2027", "30.5"]);
    assert_eq!(folder.well(&["initiative", "days"]), "Officer\t2027\t30.5\t?\t\n");
    folder.well(&["initiative", "year", "Officer", "2027", "220", "--committed", "200"]);
    assert_eq!(folder.well(&["initiative", "days"]), "Officer\t2027\t30.5\t-10.5\tPI-2 Course\n");
    let file = folder.path("paper.docx");
    folder.well(&["initiative", "days", &file]);
    assert!(std::fs::read(&file).unwrap().starts_with(b"PK"));
}
