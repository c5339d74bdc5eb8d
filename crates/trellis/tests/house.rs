//! The rules of the house that a machine can check: floors, code map, size and opening of files.
//! What they mean stands in ARCHITECTURE.md and CONTRIBUTING.md; here is only what makes them true.
#![expect(clippy::unwrap_used, reason = "a test that cannot read the house has failed")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What one crate may import of ours, and which crates of others its floor must never see.
struct Floor {
    name: &'static str,
    ours: &'static [&'static str],
    never: &'static [&'static str],
}

/// The table of ARCHITECTURE.md. A crate that stands in no line has no floor, and the test says so.
const FLOORS: &[Floor] = &[
    Floor {
        name: "domain",
        ours: &[],
        never: &[
            "serde",
            "serde_json",
            "tokio",
            "sqlx",
            "rand",
            "axum",
            "maud",
            "clap",
            "tracing",
            "fluent-bundle",
        ],
    },
    Floor { name: "words", ours: &["domain"], never: &["tokio", "sqlx", "axum", "maud", "clap", "tracing"] },
    Floor {
        name: "solve",
        ours: &["domain"],
        never: &["tokio", "sqlx", "rand", "axum", "maud", "clap", "tracing"],
    },
    Floor { name: "paper", ours: &[], never: &["tokio", "sqlx", "axum", "maud", "clap"] },
    Floor {
        name: "store",
        ours: &["domain"],
        never: &["axum", "maud", "clap", "utoipa", "typst", "fluent-bundle"],
    },
    Floor {
        name: "app",
        ours: &["domain", "store", "solve", "paper", "words"],
        never: &["axum", "tower-http", "maud", "clap", "sqlx", "utoipa", "fluent-bundle"],
    },
    Floor {
        name: "web",
        ours: &["domain", "app", "words"],
        never: &["sqlx", "clap", "typst", "calamine", "quick-xml", "fluent-bundle"],
    },
    // It measures from outside; whatever it imported would be compiled with other features than users run.
    Floor { name: "bench", ours: &[], never: &["tokio", "sqlx", "axum", "clap", "typst", "serde"] },
    Floor {
        name: "trellis",
        ours: &["domain", "store", "app", "web", "words"],
        never: &["sqlx", "maud", "typst", "calamine", "quick-xml", "fluent-bundle"],
    },
];

/// Lines of the longest file. The aim is 600; above this a file becomes a folder of the same name.
const LINES_MAX: usize = 900;

#[test]
fn manifests_keep_the_floors() {
    let mut faults = Vec::new();
    for folder in folders_of(&workspace().join("crates")) {
        let name = folder.file_name().unwrap().to_str().unwrap();
        match FLOORS.iter().find(|floor| floor.name == name) {
            Some(floor) => faults.extend(trespasses(floor, &dependencies(&folder.join("Cargo.toml")))),
            None => faults.push(format!("crates/{name} stands on no floor; give it a line in FLOORS")),
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What a crate imports although its floor must not.
fn trespasses(floor: &Floor, dependencies: &BTreeSet<String>) -> Vec<String> {
    let ours = dependencies.iter().filter_map(|name| name.strip_prefix("trellis-").map(|own| (name, own)));
    let strangers = ours.filter(|(_, own)| !floor.ours.contains(own)).map(|(name, _)| name);
    let forbidden = dependencies.iter().filter(|name| floor.never.contains(&name.as_str()));
    strangers
        .chain(forbidden)
        .map(|name| format!("{} imports {name}, which its floor must not see", floor.name))
        .collect()
}

/// The names under `[dependencies]`, of every target; what only tests import is their own affair.
fn dependencies(manifest: &Path) -> BTreeSet<String> {
    let manifest: toml::Table = std::fs::read_to_string(manifest).unwrap().parse().unwrap();
    let targets = manifest.get("target").and_then(toml::Value::as_table);
    let of_targets = targets.into_iter().flat_map(|targets| targets.values());
    of_targets
        .filter_map(|target| target.get("dependencies"))
        .chain(manifest.get("dependencies"))
        .filter_map(toml::Value::as_table)
        .flat_map(|table| table.keys().cloned())
        .collect()
}

#[test]
fn a_trespass_is_seen() {
    let floor = Floor { name: "web", ours: &["app"], never: &["sqlx"] };
    let imports = ["trellis-app", "trellis-store", "sqlx", "axum"].map(str::to_owned).into();
    assert_eq!(trespasses(&floor, &imports).len(), 2);
}

/// The languages are a workshop: of our own they know which language and which day, and no room.
#[test]
fn words_sees_nothing_of_domain_but_the_kernel() {
    for file in files_under(&workspace().join("crates/words/src"), "rs") {
        let code = without_comments(&std::fs::read_to_string(&file).unwrap());
        for (at, _) in code.match_indices("trellis_domain::") {
            let rest = &code[at + "trellis_domain::".len()..];
            assert!(rest.starts_with("kernel"), "{} imports more than `kernel`", shown(&file));
        }
    }
}

#[test]
fn the_code_map_names_every_folder_and_no_other() {
    let text = std::fs::read_to_string(workspace().join("ARCHITECTURE.md")).unwrap();
    let mapped = mapped_folders(&text);
    let mut real = BTreeSet::new();
    for folder in folders_of(&workspace().join("crates")) {
        real.extend(folders_below(&folder.join("src")).iter().map(|folder| shown(folder)));
    }
    let missing: Vec<_> = real.difference(&mapped).collect();
    let gone: Vec<_> = mapped.iter().filter(|folder| !workspace().join(folder).is_dir()).collect();
    assert!(missing.is_empty(), "ARCHITECTURE.md does not name {missing:#?}");
    assert!(gone.is_empty(), "ARCHITECTURE.md names folders that are gone: {gone:#?}");
}

/// Every `crates/…` that a line of a fenced block begins with.
fn mapped_folders(text: &str) -> BTreeSet<String> {
    let mut folders = BTreeSet::new();
    let mut fenced = false;
    for line in text.lines() {
        if line.starts_with("```") {
            fenced = !fenced;
            continue;
        }
        let first = line.split_whitespace().next().unwrap_or_default();
        if fenced && first.starts_with("crates/") {
            folders.insert(first.trim_end_matches('/').to_owned());
        }
    }
    folders
}

#[test]
fn the_code_map_is_read_from_fenced_blocks() {
    let text = "crates/no/src\n```\ncrates/a/src   DOOR  main\ncrates/a/src/b/  b\n```\ncrates/no/src\n";
    assert_eq!(mapped_folders(text), ["crates/a/src", "crates/a/src/b"].map(str::to_owned).into());
}

#[test]
fn every_file_says_first_what_it_is_for() {
    let mute: Vec<_> =
        rust_files().filter(|(_, code)| !code.starts_with("//! ")).map(|(path, _)| path).collect();
    assert!(mute.is_empty(), "these do not open with `//!`: {mute:#?}");
}

#[test]
fn no_file_is_too_long_to_hold_in_mind() {
    let long: Vec<_> = rust_files()
        .map(|(path, code)| (path, code.lines().count()))
        .filter(|(_, lines)| *lines > LINES_MAX)
        .collect();
    assert!(long.is_empty(), "more than {LINES_MAX} lines: {long:#?}");
}

#[test]
fn names_say_what_a_thing_is() {
    let vague = ["utils", "util", "helper", "helpers", "common", "misc", "manager"];
    let found: Vec<_> = rust_files()
        .filter(|(path, _)| path.split(['/', '.']).any(|part| vague.contains(&part)))
        .map(|(path, _)| path)
        .collect();
    assert!(found.is_empty(), "say what these are for in their names: {found:#?}");
}

/// Every Rust file of the crates: its path from the root, and its text.
fn rust_files() -> impl Iterator<Item = (String, String)> {
    let files = files_under(&workspace().join("crates"), "rs");
    assert!(!files.is_empty(), "no Rust file found");
    files.into_iter().map(|path| (shown(&path), std::fs::read_to_string(&path).unwrap()))
}

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// A path as people write it: from the root, with slashes.
fn shown(path: &Path) -> String {
    path.strip_prefix(workspace()).unwrap().to_str().unwrap().to_owned()
}

fn without_comments(code: &str) -> String {
    code.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .map(|line| line.to_owned() + "\n")
        .collect()
}

/// The folders that stand directly in a folder.
fn folders_of(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.filter(|path| path.is_dir()).collect()
}

/// A folder and all folders below it that hold Rust files.
fn folders_below(folder: &Path) -> BTreeSet<PathBuf> {
    files_under(folder, "rs").iter().map(|file| file.parent().unwrap().to_owned()).collect()
}

fn files_under(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(folder) = waiting.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
            } else if path.extension().is_some_and(|own| own == extension) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}
