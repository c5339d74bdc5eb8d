//! Needs assessments from the command line: scores come in from a table, all of them or none.

use super::folder::Folder;

/// A folder with an organisation in it, and what these tests look at.
fn folder() -> Folder {
    let folder = Folder::new();
    folder.well(&["organisation", "add", "--code", "reef", "--name", "Reef Fisheries"]);
    for (code, name) in [("KI", "Kiribati"), ("TO", "Tonga")] {
        folder.well(&["member", "add", "--code", code, "--name", name]);
    }
    let plan = folder.file("plan.csv", "No.,Action,KPI,Target\n1,Train,Number of workshops,4 workshops\n");
    folder.well(&["plan", "import", &plan, "--code", "plan"]);
    let terms = "1: Data\n  1.1: Logbooks\n  1.2: Observers\n2: Ports";
    let list =
        ["register", "plan", "terms", "areas", "--name", "Areas", "--purpose", "area", "--terms", terms];
    folder.well(&list);
    folder.well(&["assessment", "add", "--title", "Needs", "--cycle", "2027", "--areas", "areas"]);
    folder
}

/// The report as a table.
fn report(folder: &Folder) -> String {
    let out = folder.path("report.csv");
    folder.well(&["assessment", "report", "Needs", "--out", &out]);
    std::fs::read_to_string(out).unwrap()
}

#[test]
fn s3_16_a_table_of_members_and_areas_is_recorded_as_a_whole() {
    let folder = folder();
    let table = folder.file("scores.csv", "Membre,1.1,Observers,2,Remarks\nKI,2,,1,late\nTonga,4,5,-,\n");
    let scores = ["assessment", "scores", "Needs", &table];
    let unsaid = folder.refused(&scores);
    assert!(unsaid.contains("source"), "a table across names its source once: {unsaid}");
    let scores = [&scores[..], &["--source", "survey", "--reference", "Survey of 2027"]].concat();
    assert_eq!(folder.well(&scores), "5 scores\n", "an empty cell says nothing, a dash says no data");
    assert_eq!(folder.well(&scores), "0 scores\n", "what stands on record is not recorded again");
    let said = report(&folder);
    assert!(said.contains("Kiribati,2,1,2"), "1 is the mean of its scored part: {said}");
    assert!(said.contains("Tonga,5,–,5"), "{said}");
    let out = folder.path("capacity.csv");
    folder.well(&["member", "capacity", "KI", "--out", &out]);
    let plan = std::fs::read_to_string(&out).unwrap();
    assert!(plan.contains("1.1 Logbooks,2") && plan.contains("2 Ports,1"), "{plan}");
    assert!(folder.refused(&["member", "capacity", "XX", "--out", &out]).contains("XX"));
}

#[test]
fn s3_16_a_row_a_score_comes_in_whole_or_comes_back_marked() {
    let folder = folder();
    let heads = "Miembro,Área,Puntuación,Pruebas\n";
    let bad = "KI,1.1,3,Register\nXX,2,1,\nTO,1,2,\nTO,2,9,\nKI,1.1,4,\n";
    let bad = folder.file("bad.csv", &format!("{heads}{bad}"));
    let scores = ["assessment", "scores", "Needs", &bad, "--source", "member"];
    let said = folder.refused(&scores);
    for part in [
        "row 3, Miembro “XX”: not known here",
        "row 4, Área “1”: this area has parts",
        "row 5, Puntuación “9”: no step of the scale",
        "row 6, Puntuación “4”: scored already",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(!report(&folder).contains("Kiribati,3"), "nothing is half-done");
    let out = folder.path("marked.csv");
    folder.well(&[&scores[..], &["--check", &out]].concat());
    let marked = std::fs::read_to_string(&out).unwrap();
    let lines: Vec<&str> = marked.lines().collect();
    assert!(lines[1].ends_with("Register,"), "a right row comes back as it was: {marked}");
    assert!(lines[2].contains("not known here"), "{marked}");
    let right = folder.file("right.csv", &format!("{heads}KI,1.1,3,Register\nTO,Ports,2,\n"));
    assert_eq!(folder.well(&["assessment", "scores", "Needs", &right, "--source", "member"]), "2 scores\n");
    let none = folder.refused(&["assessment", "scores", "Needs", &folder.file("none.csv", "A,B\n1,2\n")]);
    assert!(none.contains("Member") && none.contains("areas across"), "{none}");
}
