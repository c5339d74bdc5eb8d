//! Findings from the command line: from a draft to their closing, and in from a table, whole or not at all.

use super::folder::Folder;

/// A folder with an organisation in it, and what these tests look at.
fn folder() -> Folder {
    let folder = Folder::new();
    for verbs in [
        &["organisation", "add", "--code", "reef", "--name", "Reef Fisheries"][..],
        &["body", "add", "--code", "CC", "--name", "Compliance Committee", "--kind", "committee"],
        &["member", "add", "--code", "KI", "--name", "Kiribati"],
        &["member", "add", "--code", "CI", "--name", "Côte d’Ivoire"],
    ] {
        folder.well(verbs);
    }
    let meeting = ["meeting", "add", "--body", "CC", "--number", "11", "--title", "Eleventh meeting"];
    folder.well(&[&meeting[..], &["--first", "2025-10-06", "--last", "2025-10-08"]].concat());
    folder
}

#[test]
fn s1_11_a_finding_goes_to_its_closing_on_the_command_line() {
    let folder = folder();
    let add = ["finding", "add", "--kind", "compliance-deficiency", "--body", "CC", "--member", "KI"];
    let more = ["--number", "CD-1", "--title", "No reports", "--evidence", "Log, sheet 4"];
    folder.well(&[&add[..], &more].concat());
    let bare = folder.refused(&["finding", "move", "CD-1", "notify"]);
    assert!(bare.contains("what was found"), "{bare}");
    let again = folder.refused(&[&add[..], &more].concat());
    assert!(again.contains("CD-1"), "{again}");
    let early = folder.refused(&["finding", "close", "CD-1", "--reason", "met"]);
    assert!(early.contains("draft") && early.contains("Send it to the Member"), "{early}");

    let whole =
        ["--number", "CD-2", "--title", "No reports", "--found", "None for 2025", "--evidence", "Log"];
    folder.well(&[&add[..], &whole].concat());
    assert_eq!(folder.well(&["finding", "move", "CD-2", "notify"]), "notified\n");
    folder.refused(&["finding", "move", "CD-2", "respond"]);
    folder.well(&["finding", "reply", "CD-2", "We trained them", "--source", "Letter of 3 May 2025"]);
    assert_eq!(folder.well(&["finding", "move", "CD-2", "respond"]), "responded\n");
    let elsewhere = folder.refused(&["finding", "move", "CD-2", "table", "--meeting", "CC 12"]);
    assert!(elsewhere.contains("CC 12"), "{elsewhere}");
    assert_eq!(folder.well(&["finding", "move", "CD-2", "table", "--meeting", "CC 11"]), "tabled\n");
    assert_eq!(folder.well(&["finding", "move", "CD-2", "open"]), "before-committee\n");
    let outside = ["finding", "act", "CD-2", "endorse", "--on", "2025-10-09", "--paragraph", "para 3"];
    assert!(folder.refused(&outside).contains("day"));
    folder.well(&["finding", "act", "CD-2", "endorse", "--on", "2025-10-07", "--paragraph", "para 3"]);
    assert_eq!(
        folder.well(&["finding", "close", "CD-2", "--reason", "met", "--on", "2025-12-01"]),
        "closed\n"
    );
    let closed = folder.refused(&["finding", "move", "CD-2", "notify"]);
    assert!(!closed.is_empty());

    let shown = folder.well(&["finding", "show", "CD-2"]);
    for part in ["CD-2\tclosed\tNo reports", "evidence\tLog", "We trained them", "act\t2025-10-07\tendorse"] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    let list = folder.well(&["finding", "list", "--state", "closed"]);
    assert_eq!(list, "CD-2\tclosed\tKI\tCC\t\tNo reports\n");
    assert_eq!(
        folder.well(&["finding", "list", "--words", "reports", "--answered", "no"]).lines().count(),
        2
    );
}

#[test]
fn a_table_comes_in_whole_or_every_wrong_cell_is_listed_with_its_place() {
    let folder = folder();
    let wrong = folder.file(
        "wrong.csv",
        "Numéro,Nature,Membre,Organe,Titre,Constatée le\n\
         A-1,manquement au respect des mesures,KI,CC,Ports,2025-06-30\n\
         A-2,rumour,Cote d'Ivoire,CC,,soon\n\
         A-1,audit-recommendation,KI,XX,Data,2025-06-30\n",
    );
    let said = folder.refused(&["finding", "import", &wrong]);
    for part in [
        "row 3, Nature “rumour”: not known here",
        "row 3, Titre “”: fill it in",
        "row 3, Constatée le “soon”: no day",
        "row 4, Organe “XX”: not known here",
        "row 4, Numéro “A-1”: this number is there already",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(said.contains("wrong, row 3") && !said.contains("row 2"), "{said}");
    assert_eq!(folder.well(&["finding", "list"]), "", "nothing of it is kept");

    let right = folder.file(
        "right.csv",
        "Reported to the committee\n\
         \n\
         Kind;Body;Member;Title;What was found;Evidence;Number\n\
         compliance deficiency;Compliance Committee;Côte d'Ivoire;Ports;\"None; not one\";Log;A-1\n\
         recommandation d’examen;CC;;Lead;;;PR-19\n",
    );
    assert_eq!(folder.well(&["finding", "import", &right]), "2 findings\n");
    let list = folder.well(&["finding", "list"]);
    assert!(
        list.contains("A-1\tdraft\tCI\tCC\t\tPorts") && list.contains("PR-19\tdraft\t\tCC\t\tLead"),
        "{list}"
    );
    let again = folder.refused(&["finding", "import", &right]);
    assert!(again.contains("this number is there already"), "{again}");
    assert_eq!(folder.well(&["finding", "list"]), list, "all or nothing");
    let heads = folder.file("heads.csv", "Number,Colour,Title\n1,red,Ports\n");
    let heads = folder.refused(&["finding", "import", &heads]);
    assert!(heads.contains("Kind") && heads.contains("Body") && !heads.contains("Title"), "{heads}");
}
