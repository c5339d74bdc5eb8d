//! Backups as whoever looks after the machine meets them: made beside a server, carried away, and put back.
#![expect(clippy::unwrap_used, reason = "a test that cannot run its binary has failed")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    sync::atomic::{AtomicU32, Ordering},
};

use trellis_store::{Db, testing::run_sql};

static FOLDERS: AtomicU32 = AtomicU32::new(0);

struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        let n = FOLDERS.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("trellis-keeping-{}-{n}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).display().to_string()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn trellis(data: &str, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_trellis"))
        .args(["--data", data])
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn done(data: &str, arguments: &[&str]) -> String {
    let output = trellis(data, arguments);
    assert!(output.status.success(), "{arguments:?}: {}", said(&output));
    String::from_utf8(output.stdout).unwrap()
}

fn refused(data: &str, arguments: &[&str], says: &str) {
    let output = trellis(data, arguments);
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", said(&output));
    assert!(said(&output).contains(says), "{arguments:?}: {}", said(&output));
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// An installation with two organisations, Members, and a secret key; its data folder.
fn installation(folder: &Folder) -> String {
    let data = folder.path("data");
    for code in ["lagoon", "reef"] {
        done(&data, &["organisation", "add", "--code", code, "--name", code]);
        done(&data, &["--organisation", code, "member", "add", "--code", "fj", "--name", "Fiji"]);
    }
    fs::write(Path::new(&data).join("secret.key"), "5e".repeat(16)).unwrap();
    data
}

/// The lines that say where each audit chain ends.
fn heads(text: &str) -> Vec<String> {
    text.lines().filter(|line| line.contains(", head ")).map(str::to_owned).collect()
}

fn sealed(folder: &Folder, data: &str) -> (String, String) {
    let (key, backup) = (folder.path("key.txt"), folder.path("sealed.age"));
    let recipient = done(data, &["backup", "key", "--out", &key]);
    done(data, &["backup", "--to", &backup, "--recipient", recipient.trim()]);
    (key, backup)
}

#[test]
fn a_sealed_backup_comes_back_on_an_empty_machine_with_the_same_audit_heads() {
    let folder = Folder::new();
    let data = installation(&folder);
    let (key, backup) = sealed(&folder, &data);
    let bytes = fs::read(&backup).unwrap();
    assert!(bytes.starts_with(b"age-encryption.org/v1"));
    assert!(!bytes.windows(6).any(|six| six == b"SQLite"), "nothing of it can be read");
    let elsewhere = folder.path("elsewhere");
    let restored = done(&elsewhere, &["restore", "--from", &backup, "--identity", &key]);
    assert_eq!(
        heads(&restored)[..2],
        heads(&done(&data, &["audit", "verify"]))
            .iter()
            .map(|line| line.replace(" entries hold,", " entries,"))
            .collect::<Vec<_>>()[..]
    );
    assert!(restored.contains("nothing unsafe was found"), "it ends with the check: {restored}");
    assert_eq!(
        fs::read(Path::new(&elsewhere).join("secret.key")).unwrap(),
        fs::read(Path::new(&data).join("secret.key")).unwrap()
    );
    assert_eq!(done(&data, &["audit", "verify"]), done(&elsewhere, &["audit", "verify"]));
    refused(
        &elsewhere,
        &["--organisation", "reef", "member", "add", "--code", "fj", "--name", "Fiji"],
        "“fj”",
    );
    let bench = Path::new(&elsewhere).join(".keeping");
    assert!(!bench.exists(), "nothing readable is left behind");
    refused(&elsewhere, &["restore", "--from", &backup, "--identity", &key], "is there already");
}

#[test]
fn a_backup_that_was_cut_or_altered_is_refused_and_nothing_is_put_in_place() {
    let folder = Folder::new();
    let data = installation(&folder);
    let (key, backup) = sealed(&folder, &data);
    let plain = folder.path("plain.open");
    done(&data, &["backup", "--to", &plain, "--plain"]);
    let (tried, elsewhere) = (folder.path("tried"), folder.path("elsewhere"));
    for file in [&backup, &plain] {
        let whole = fs::read(file).unwrap();
        let check = |bytes: &[u8], says: &str| {
            fs::write(&tried, bytes).unwrap();
            refused(&elsewhere, &["restore", "--from", &tried, "--identity", &key], says);
            let left: Vec<_> =
                fs::read_dir(&elsewhere).unwrap().map(|entry| entry.unwrap().file_name()).collect();
            assert_eq!(left, ["keeping.lock"], "{says}");
        };
        check(&whole[..whole.len() - 1], "cut");
        check(&whole[..whole.len() / 2], "cut");
        let mut altered = whole.clone();
        altered[whole.len() * 2 / 3] ^= 1;
        check(&altered, "altered");
        let mut longer = whole.clone();
        longer.push(0);
        check(&longer, "altered");
        check(b"", "no backup");
        check(b"something else\n", "no backup");
        check(&[b'x'; 5_000], "no backup");
    }
    let text = fs::read(&plain).unwrap();
    let at = text.windows(6).position(|six| six == b"\"place").unwrap();
    let mut forged = text.clone();
    forged[at + 8] ^= 1;
    fs::write(&tried, forged).unwrap();
    refused(&elsewhere, &["restore", "--from", &tried], "its header is not as it was written");
    done(&elsewhere, &["restore", "--from", &plain]);
}

#[test]
fn only_the_right_key_opens_a_backup_and_sealing_is_the_rule() {
    let folder = Folder::new();
    let data = installation(&folder);
    let (_, backup) = sealed(&folder, &data);
    let (other, phrase, wrong) = (folder.path("other.txt"), folder.path("phrase"), folder.path("wrong"));
    done(&data, &["backup", "key", "--out", &other]);
    fs::write(&phrase, "seven boats in the lagoon\n").unwrap();
    fs::write(&wrong, "six boats in the lagoon\n").unwrap();
    let elsewhere = folder.path("elsewhere");
    refused(&elsewhere, &["restore", "--from", &backup], "give it with --identity");
    refused(&elsewhere, &["restore", "--from", &backup, "--identity", &other], "does not open");
    refused(
        &elsewhere,
        &["restore", "--from", &backup, "--identity", &phrase],
        "no key in the identity file",
    );
    let by_phrase = folder.path("phrase.age");
    done(&data, &["backup", "--to", &by_phrase, "--passphrase-file", &phrase]);
    refused(&elsewhere, &["restore", "--from", &by_phrase, "--passphrase-file", &wrong], "does not open");
    refused(&elsewhere, &["restore", "--from", &by_phrase], "give it with --passphrase-file");
    done(&elsewhere, &["restore", "--from", &by_phrase, "--passphrase-file", &phrase]);
    refused(&data, &["backup", "--to", &folder.path("x")], "say what seals the backup");
    refused(&data, &["backup", "--to", &folder.path("x"), "--recipient", "age1x"], "no recipient's key");
    refused(&data, &["backup", "--to", &by_phrase, "--plain"], "is there already");
    refused(
        &folder.path("nothing"),
        &["backup", "--to", &folder.path("x"), "--plain"],
        "there is no database",
    );
    refused(
        &data,
        &["--database", "postgres://nowhere/x", "backup", "--to", &folder.path("x"), "--plain"],
        "pg_dump",
    );
}

#[test]
fn old_backups_of_a_folder_are_removed_and_others_stay() {
    let folder = Folder::new();
    let data = installation(&folder);
    let kept = folder.path("kept");
    fs::create_dir(&kept).unwrap();
    for name in ["trellis-20250101T000000Z.open", "trellis-20250102T000000Z.age", "notes.txt"] {
        fs::write(Path::new(&kept).join(name), "old").unwrap();
    }
    done(&data, &["backup", "--to", &kept, "--plain", "--keep", "2"]);
    let mut names: Vec<_> =
        fs::read_dir(&kept).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names.len(), 3, "{names:?}");
    assert_eq!(names[..2], ["notes.txt", "trellis-20250102T000000Z.age"]);
    use std::os::unix::fs::PermissionsExt;
    let mode = fs::metadata(Path::new(&kept).join(&names[2])).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600, "only this account reads it");
}

#[tokio::test]
async fn a_schema_of_a_newer_release_is_refused_and_an_older_one_upgraded_after_a_backup() {
    let folder = Folder::new();
    let data = installation(&folder);
    let backup = folder.path("before.open");
    assert!(done(&data, &["upgrade", "--to", &backup, "--plain"]).contains("nothing to do"));
    let db = Db::open_sqlite(&Path::new(&data).join("trellis.db")).await.unwrap();
    // As a release before the last step would have left it.
    run_sql(&db, "delete from _sqlx_migrations where version = (select max(version) from _sqlx_migrations)")
        .await
        .unwrap();
    let before = db.step().await.unwrap();
    db.close().await;
    let upgraded = trellis(&data, &["upgrade", "--to", &backup, "--plain"]);
    let text = said(&upgraded);
    // The newest step of this release may be one that cannot be made twice; the backup comes first in any case.
    assert!(Path::new(&backup).is_file() && text.contains(&format!("schema step {before}")), "{text}");
    let newer = folder.path("newer");
    done(&newer, &["organisation", "add", "--code", "a", "--name", "A"]);
    let db = Db::open_sqlite(&Path::new(&newer).join("trellis.db")).await.unwrap();
    run_sql(
        &db,
        "insert into _sqlx_migrations (version, description, success, checksum, execution_time)
         values (9999, 'of tomorrow', true, x'00', 0)",
    )
    .await
    .unwrap();
    db.close().await;
    for arguments in [
        &["serve", "--listen", "127.0.0.1:0"][..],
        &["check"],
        &["upgrade", "--to", &folder.path("y"), "--plain"],
    ] {
        refused(&newer, arguments, "a newer release wrote it");
    }
}
