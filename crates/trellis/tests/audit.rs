//! The log of deeds as an auditor meets it: taken out, checked without the database, and found out when touched.
#![expect(clippy::unwrap_used, reason = "a test that cannot run its binary has failed")]

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("trellis-audit-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn trellis(data: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_trellis"))
        .arg("--data")
        .arg(data)
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

/// The same with a line typed into it.
fn typed(data: &Path, arguments: &[&str], line: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_trellis"))
        .arg("--data")
        .arg(data)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    writeln!(child.stdin.take().unwrap(), "{line}").unwrap();
    child.wait_with_output().unwrap()
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// An installation with two organisations, and so two chains of one deed each.
fn installation(name: &str) -> Folder {
    let folder = Folder::new(name);
    for code in ["reef", "lagoon"] {
        let added = trellis(&folder.0, &["organisation", "add", "--code", code, "--name", code]);
        assert!(added.status.success(), "{}", said(&added));
    }
    folder
}

#[test]
fn an_export_is_checked_by_itself_and_a_changed_line_is_named() {
    let folder = installation("export");
    let file = folder.0.join("audit.jsonl");
    let file = file.to_str().unwrap();
    let exported = trellis(&folder.0, &["--organisation", "reef", "audit", "export", "--out", file]);
    assert!(exported.status.success(), "{}", said(&exported));
    let elsewhere = Folder::new("elsewhere");
    let checked = trellis(&elsewhere.0, &["audit", "verify", file]);
    assert!(
        checked.status.success() && said(&checked).starts_with("1 entries hold, head "),
        "{}",
        said(&checked)
    );
    let whole = fs::read_to_string(file).unwrap();
    for (from, to, says) in [
        ("organisation.added", "organisation.closed", "entry 1 is not as it was written"),
        ("code=reef", "code=reed", "the detail of entry 1 is not as it was written"),
        ("\"place\":1", "\"place\":2", "entry 1 is missing"),
        ("{", "[", "line 1 is not an entry"),
    ] {
        fs::write(file, whole.replacen(from, to, 1)).unwrap();
        let checked = trellis(&elsewhere.0, &["audit", "verify", file]);
        assert_eq!(checked.status.code(), Some(2), "{from}");
        assert!(said(&checked).contains(says), "{from}: {}", said(&checked));
    }
}

#[test]
fn a_person_is_erased_on_the_command_line_and_the_export_is_checked_all_the_same() {
    let folder = Folder::new("erased");
    let email = "zoraya@quill.example";
    let person = |verb: &'static str, more: &[&'static str]| -> Vec<&'static str> {
        [&["person", verb, "--email", "zoraya@quill.example"], more].concat()
    };
    trellis(&folder.0, &["organisation", "add", "--code", "reef", "--name", "Reef Commission"]);
    let added = typed(
        &folder.0,
        &person("add", &["--name", "Zoraya Quill", "--office", "officer"]),
        "a quiet mooring 1887",
    );
    assert!(added.status.success(), "{}", said(&added));

    let erase = person("erase", &["--reason", "asked", "--yes"]);
    let open = trellis(&folder.0, &erase);
    assert_eq!(open.status.code(), Some(2));
    assert!(said(&open).contains("The account is not disabled yet"), "{}", said(&open));
    let disabled = trellis(&folder.0, &person("disable", &[]));
    assert!(disabled.status.success(), "{}", said(&disabled));
    let file = folder.0.join("before.jsonl");
    let before = file.to_str().unwrap();
    trellis(&folder.0, &["audit", "export", "--out", before]);

    let asking = person("erase", &["--reason", "asked"]);
    let wrong = typed(&folder.0, &asking, "somebody@example.org");
    assert_eq!(wrong.status.code(), Some(2));
    for part in
        ["Erase Zoraya Quill", "What goes:", "Backups made until now", "not the address of the person"]
    {
        assert!(said(&wrong).contains(part), "{part}: {}", said(&wrong));
    }
    let because = trellis(&folder.0, &person("erase", &["--reason", "because", "--yes"]));
    assert!(said(&because).contains("none of the choices"), "{}", said(&because));
    let erased = typed(&folder.0, &asking, email);
    assert!(erased.status.success(), "{}", said(&erased));
    let listed = trellis(&folder.0, &["person", "list"]);
    assert!(listed.status.success() && listed.stdout.is_empty(), "{}", said(&listed));
    let again = trellis(&folder.0, &erase);
    assert_eq!(again.status.code(), Some(2), "{}", said(&again));

    let file = folder.0.join("after.jsonl");
    let after = file.to_str().unwrap();
    let exported = trellis(&folder.0, &["audit", "export", "--out", after]);
    assert!(exported.status.success(), "{}", said(&exported));
    let lines = fs::read_to_string(after).unwrap();
    assert!(lines.contains("\"salt\":null,\"detail\":null"), "{lines}");
    for checked in [vec!["audit", "verify", before], vec!["audit", "verify", after], vec!["audit", "verify"]]
    {
        let done = trellis(&folder.0, &checked);
        assert!(done.status.success(), "{checked:?}: {}", said(&done));
    }
    let entries = format!("log of deeds of reef: {} entries hold", lines.lines().count());
    let check = said(&trellis(&folder.0, &["check"]));
    assert!(check.contains(&entries), "{check}");
    // Whoever has the lines from before can show what stood there: the commitments are the same.
    let committed = |text: &str| -> Vec<String> {
        let line =
            |line: &str| serde_json::from_str::<serde_json::Value>(line).unwrap()["commitment"].to_string();
        text.lines().map(line).collect()
    };
    let earlier = committed(&fs::read_to_string(before).unwrap());
    assert_eq!(committed(&lines)[..earlier.len()], earlier);
    fs::write(after, lines.replacen("office.approved", "office.ended", 1)).unwrap();
    let checked = trellis(&folder.0, &["audit", "verify", after]);
    assert_eq!(checked.status.code(), Some(2), "{}", said(&checked));
}

#[test]
fn a_database_that_was_put_back_is_found_out() {
    let folder = installation("put-back");
    let verified = trellis(&folder.0, &["audit", "verify"]);
    assert!(verified.status.success(), "{}", said(&verified));
    let heads = folder.0.join("audit-heads");
    for head in fs::read_dir(&heads).unwrap() {
        let path = head.unwrap().path();
        let later = fs::read_to_string(&path).unwrap().replacen("1 ", "2 ", 1);
        fs::write(&path, later).unwrap();
    }
    let verified = trellis(&folder.0, &["audit", "verify"]);
    assert_eq!(verified.status.code(), Some(2));
    assert!(
        said(&verified).contains("reef: broken: the entries end at 1, but 2 were kept"),
        "{}",
        said(&verified)
    );
    let check = trellis(&folder.0, &["check"]);
    assert_eq!(check.status.code(), Some(2));
    assert!(said(&check).contains("The log of deeds of lagoon does not hold"), "{}", said(&check));
}
