//! Trainings from the command line: announced, held, evaluated, and closed.

use super::folder::Folder;

/// A folder with an organisation in it, and what these tests look at.
fn folder() -> Folder {
    let folder = Folder::new();
    folder.well(&["organisation", "add", "--code", "reef", "--name", "Reef Fisheries"]);
    folder.well(&["member", "add", "--code", "KI", "--name", "Kiribati"]);
    folder
}

#[test]
fn s1_23_a_training_is_held_and_evaluated_on_the_command_line() {
    let folder = folder();
    let add = ["training", "add", "--kind", "workshop", "--title", "Ports"];
    folder.well(&[&add[..], &["--begins", "2025-03-03", "--ends", "2025-03-05"]].concat());
    let early = folder.refused(&["training", "register", "Ports", "Ruta", "--member", "KI"]);
    assert!(early.contains("Announce"), "{early}");
    assert_eq!(folder.well(&["training", "move", "Ports", "open"]), "open\n");
    let table = folder.file("people.csv", "Name,Member,Sex\nRuta,KI,female\nIoane,KI,male\n");
    assert_eq!(folder.well(&["training", "import", "Ports", &table]), "2 participants\n");
    let twice = folder.refused(&["training", "import", "Ports", &table]);
    assert!(twice.contains("row 2") && twice.contains("already"), "{twice}");
    assert_eq!(folder.well(&["training", "move", "Ports", "hold"]), "held\n");
    let shown = folder.well(&["training", "show", "Ports"]);
    let ruta = shown.lines().find(|line| line.ends_with("Ruta")).unwrap().split('\t').next().unwrap();
    assert_eq!(folder.well(&["training", "attendance", "Ports", ruta]), "1 changed\n");
    let wrong = folder.file("wrong.txt", "use | 5-1 | How useful?\n");
    let days = ["--title", "Evaluation", "--opens", "2025-03-05", "--closes", "2100-01-01"];
    let refused = folder.refused(&[&["training", "ask", "Ports", &wrong][..], &days].concat());
    assert!(refused.contains("Line 1"), "{refused}");
    let questions = folder.file("questions.txt", "use | 1-5 * | How useful?\n");
    let form = folder.well(&[&["training", "ask", "Ports", &questions][..], &days].concat());
    let form = form.trim();
    assert_eq!(folder.well(&["training", "move-evaluation", form]), "open\n");
    let links = folder.well(&["training", "links", form]);
    assert!(links.starts_with("Ruta\t") && links.lines().count() == 1, "those who came: {links}");
    assert!(folder.well(&["training", "evaluation", form]).contains("answered\t0\tof\t1"));
    assert_eq!(folder.well(&["training", "move", "Ports", "close"]), "closed\n");
    let list = folder.well(&["training", "list", "--state", "closed"]);
    assert!(list.trim().ends_with("closed\t2025-03-03\tworkshop\tPorts"), "{list}");
}

#[test]
fn s3_26_a_list_of_participants_comes_in_whole_or_comes_back_marked() {
    let folder = folder();
    folder.well(&["training", "add", "--kind", "seminar", "--title", "Ports", "--begins", "2025-03-03"]);
    folder.well(&["training", "move", "Ports", "open"]);
    let bad = folder.file(
        "people.csv",
        "Nom,Membre,Sexe,Adresse électronique\n\
         Ana Vula,KI,femme,ana@example.org\n\
         ,KI,,\n\
         Ben,XX,robot,ben@\n\
         Ana Vula,KI,,\n",
    );
    let said = folder.refused(&["training", "import", "Ports", &bad]);
    for part in [
        "row 3, Nom “”: fill it in",
        "row 4, Membre “XX”: not known here",
        "row 4, Sexe “robot”: not known here",
        "row 4, Adresse électronique “ben@”: no e-mail address",
        "row 5, Nom “Ana Vula”: on the list already",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    let out = folder.path("marked.csv");
    folder.well(&["training", "check", "Ports", &bad, &out]);
    let marked = std::fs::read_to_string(&out).unwrap();
    let lines: Vec<&str> = marked.lines().collect();
    assert!(lines[0].contains("What is wrong"), "{marked}");
    assert!(lines[1].contains("ana@example.org") && !lines[1].contains("row"), "a good row: {marked}");
    assert!(lines[2].contains("fill it in") && marked.contains("robot”: not known"), "{marked}");
    assert!(folder.well(&["training", "show", "Ports"]).contains("participants\t0"), "nothing is half-done");
    let empty = folder.file("colours.csv", "Colour\nred\n");
    assert!(folder.refused(&["training", "import", "Ports", &empty]).contains("Name"));
}
