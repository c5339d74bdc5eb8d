//! Organisations from the command line: two in one installation, settings from one to the other, a pasted list.

use super::folder::Folder;

/// What a command for one of two organisations answers.
fn tell(folder: &Folder, organisation: &str, verbs: &[&str]) -> (i32, String, String) {
    folder.tell(&[verbs, &["--organisation", organisation]].concat())
}

#[test]
fn s2_2_a_similar_organisation_starts_from_anothers_settings_and_shares_nothing_else() {
    let folder = Folder::new();
    for (code, name) in [("reef", "Reef Fisheries"), ("lagoon", "Lagoon Customs")] {
        let (status, ..) = folder.tell(&["organisation", "add", "--code", code, "--name", name]);
        assert_eq!(status, 0);
    }
    let set = ["organisation", "settings", "set", "office", "donor", "--en", "capacity builder"];
    assert_eq!(tell(&folder, "reef", &set).0, 0);
    let (_, toml, _) = tell(&folder, "reef", &["organisation", "settings", "export"]);
    assert!(toml.contains("capacity builder"), "{toml}");
    assert_eq!(tell(&folder, "lagoon", &["organisation", "settings", "get"]).1, "", "each has its own");
    let file = folder.file("settings.toml", &toml);
    assert_eq!(tell(&folder, "lagoon", &["organisation", "settings", "import", &file]).0, 0);
    assert_eq!(tell(&folder, "lagoon", &["organisation", "settings", "export"]).1, toml);
    let wrong = ["organisation", "settings", "set", "calendar", "year-begins", "--value", "13"];
    let (status, _, said) = tell(&folder, "reef", &wrong);
    assert!(status == 2 && said.contains("“13” is no month"), "{said}");

    let list = folder.file("list.txt", "FJ\nSamoa; 2004-07-01; SIDS\nAtlantis\n");
    let paste = ["member", "paste", &list, "--since", "2020-01-01"];
    let (status, said, _) = tell(&folder, "reef", &[&paste[..], &["--dry-run"]].concat());
    assert!(status == 0 && said.contains("unclear\tline 3") && said.contains("member\tWS"), "{said}");
    assert_eq!(tell(&folder, "reef", &["member", "list"]).1, "", "a dry run keeps nothing");
    assert_eq!(tell(&folder, "reef", &paste).0, 0);
    let (_, members, _) = tell(&folder, "reef", &["member", "list"]);
    assert_eq!(members, "FJ\tmember\t2020-01-01\t\tFiji\nWS\tmember\t2004-07-01\tsids\tSamoa\n");
    assert_eq!(tell(&folder, "lagoon", &["member", "list"]).1, "", "nothing of one shows in the other");

    let add =
        ["partner", "add", "--code", "nz-aid", "--name", "Customs Aid", "--kind", "donor", "--member", "WS"];
    assert_eq!(tell(&folder, "reef", &add).0, 0);
    assert_eq!(tell(&folder, "reef", &["partner", "list"]).1, "nz-aid\tdonor\tWS\t\tCustoms Aid\n");
    assert_eq!(tell(&folder, "lagoon", &["partner", "list"]).1, "");
    assert_eq!(tell(&folder, "reef", &["partner", "actions"]), (0, String::new(), String::new()));
    let (status, _, wrong) = tell(&folder, "reef", &["partner", "sort", "nz-aid", "Jester"]);
    assert!(status != 0 && wrong.contains("Jester"), "no list has such a term: {wrong}");
    assert_ne!(tell(&folder, "lagoon", &["partner", "sort", "nz-aid", ""]).0, 0, "somebody else's partner");
}
