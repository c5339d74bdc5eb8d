//! The log of deeds as an auditor meets it: taken out, checked without the database, and found out when touched.
#![expect(clippy::unwrap_used, reason = "a test that cannot run its binary has failed")]

use std::{
    fs,
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
fn a_detail_that_had_to_be_forgotten_leaves_the_chain_whole() {
    let folder = installation("forgotten");
    let exported = trellis(&folder.0, &["--organisation", "reef", "audit", "export"]);
    let mut entry: serde_json::Value = serde_json::from_slice(&exported.stdout).unwrap();
    entry["salt"] = serde_json::Value::Null;
    entry["detail"] = serde_json::Value::Null;
    let file = folder.0.join("forgotten.jsonl");
    fs::write(&file, format!("{entry}\n")).unwrap();
    let checked = trellis(&folder.0, &["audit", "verify", file.to_str().unwrap()]);
    assert!(checked.status.success(), "{}", said(&checked));
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
