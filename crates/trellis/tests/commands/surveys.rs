//! Questionnaires from the command line: made, brought in from a table, opened, looked at and closed. Answers are the Members'
//! own, and nobody types them here.

use super::folder::Folder;

/// A folder with an organisation in it, and what these tests look at.
fn folder() -> Folder {
    let folder = Folder::new();
    folder.well(&["organisation", "add", "--code", "reef", "--name", "Reef Fisheries"]);
    folder.well(&["member", "add", "--code", "KI", "--name", "Kiribati"]);
    folder
}

#[test]
fn s5_15_a_survey_goes_to_its_closing_on_the_command_line() {
    let folder = folder();
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
    let form = folder.path("form.csv");
    folder.well(&["survey", "form", "needs-2026", &form]);
    assert!(std::fs::read_to_string(&form).unwrap().contains("Observers? *"));
    assert_eq!(folder.well(&["survey", "results", "needs-2026"]), "0 of 1\n1\t0\t0\t0\tYes: 0, No: 0\n");
    assert_eq!(folder.well(&["survey", "responses"]), "");
    assert_eq!(folder.well(&["survey", "move", "needs-2026", "close"]), "closed\n");
    let late = folder.refused(&["survey", "withdraw", "needs-2026"]);
    assert!(!late.is_empty());
}
