//! The server when things go wrong around it: the plug is pulled, the disk is full, it is told to stop.
//!
//! The real binary, a folder of its own, HTTP/1.0 so that an answer ends where its connection does.
#![expect(clippy::unwrap_used, reason = "a test that cannot talk to its server has failed")]
#![expect(clippy::disallowed_methods, reason = "how long somebody waits, and when the plug is pulled")]

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicBool, AtomicU32, Ordering},
    time::{Duration, Instant},
};

use rustix::process::{Pid, Resource, Rlimit, Signal, kill_process, prlimit};
use serde_json::{Value, json};
use trellis_store::{Across, Db, members};

const TRELLIS: &str = env!("CARGO_BIN_EXE_trellis");
const OFFICER: &str = "amina@example.org";
const PASSWORD: &str = "reef passage 1997";

static FOLDERS: AtomicU32 = AtomicU32::new(0);

struct Folder(PathBuf);

impl Folder {
    /// A data folder with an organisation and an officer.
    fn new() -> Self {
        let n = FOLDERS.fetch_add(1, Ordering::Relaxed);
        let folder = Self(std::env::temp_dir().join(format!("trellis-faults-{}-{n}", std::process::id())));
        folder.run(&["organisation", "add", "--code", "lagoon", "--name", "Lagoon Office"], "");
        folder
            .run(&["person", "add", "--email", OFFICER, "--name", "Amina", "--office", "officer"], PASSWORD);
        folder
    }

    fn run(&self, args: &[&str], input: &str) -> String {
        let mut child = Command::new(TRELLIS)
            .arg("--data")
            .arg(&self.0)
            .args(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        let done = child.wait_with_output().unwrap();
        assert!(done.status.success(), "{args:?}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8(done.stdout).unwrap()
    }

    /// The codes of its Members, past every rule.
    async fn codes(&self) -> Vec<String> {
        let db = Db::open_sqlite(&self.0.join("trellis.db")).await.unwrap();
        let mut tx = db.read(Across::Keeping).await.unwrap();
        let organisation = trellis_store::people::organisations(&mut tx).await.unwrap()[0].id;
        let found = members::list(&mut tx, organisation).await.unwrap();
        drop(tx);
        db.close().await;
        found.into_iter().map(|member| member.code).collect()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

struct Server {
    child: Child,
    address: String,
}

impl Server {
    fn start(data: &Path) -> Self {
        let mut child = Command::new(TRELLIS)
            .args(["serve", "--listen", "127.0.0.1:0", "--data"])
            .arg(data)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let address = lines.find_map(|line| line.unwrap().split_once("http://").map(|(_, a)| a.to_owned()));
        Self { child, address: address.unwrap() }
    }

    fn pid(&self) -> Pid {
        Pid::from_child(&self.child)
    }

    fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Option<(u16, String)> {
        let mut stream = TcpStream::connect(&self.address).ok()?;
        stream.write_all(request(method, path, headers, body.len()).as_bytes()).ok()?;
        stream.write_all(body.as_bytes()).ok()?;
        answer(stream)
    }

    fn key(&self) -> String {
        let body = json!({ "email": OFFICER, "password": PASSWORD }).to_string();
        let json = [("content-type", "application/json")];
        let (status, text) = self.send("POST", "/api/v1/session", &json, &body).unwrap();
        assert_eq!(status, 201, "{text}");
        let answer: Value = serde_json::from_str(&text).unwrap();
        format!("Bearer {}", answer["token"].as_str().unwrap())
    }

    fn add(&self, key: &str, code: &str) -> Option<(u16, String)> {
        let body = json!({ "code": code, "name": code }).to_string();
        let headers = [("authorization", key), ("content-type", "application/json")];
        self.send("POST", "/api/v1/members", &headers, &body)
    }

    fn limit_files(&self, bytes: Option<u64>) {
        prlimit(Some(self.pid()), Resource::Fsize, Rlimit { current: bytes, maximum: None }).unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn request(method: &str, path: &str, headers: &[(&str, &str)], length: usize) -> String {
    let mut head = format!("{method} {path} HTTP/1.0\r\n");
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head + &format!("content-length: {length}\r\n\r\n")
}

/// The whole answer; nothing where the line broke before it was whole.
fn answer(mut stream: TcpStream) -> Option<(u16, String)> {
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).ok()?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (head, body) = text.split_once("\r\n\r\n")?;
    Some((head.split(' ').nth(1)?.parse().ok()?, body.to_owned()))
}

/// Issue 3, "Bad input and faults".
#[tokio::test]
async fn whatever_was_acknowledged_is_there_after_the_plug_was_pulled() {
    let folder = Folder::new();
    let mut acknowledged = Vec::new();
    for (round, pause) in [170_u64, 420, 90, 260].into_iter().enumerate() {
        let mut server = Server::start(&folder.0);
        let key = server.key();
        let stopped = AtomicBool::new(false);
        let mut child = std::mem::replace(&mut server.child, Command::new("true").spawn().unwrap());
        let (server, key, stopped) = (&server, &key, &stopped);
        let kept: Vec<Vec<String>> = std::thread::scope(|scope| {
            let writers: Vec<_> = (0..4)
                .map(|thread| {
                    scope.spawn(move || {
                        let mut kept = Vec::new();
                        for n in 0.. {
                            let code = format!("m-{round}-{thread}-{n}");
                            match server.add(key, &code) {
                                Some((201, _)) => kept.push(code),
                                _ if stopped.load(Ordering::Relaxed) => return kept,
                                other => assert!(other.is_none(), "{other:?}"),
                            }
                        }
                        kept
                    })
                })
                .collect();
            // Not a wait for something: the moment the plug is pulled at.
            let start = Instant::now();
            while start.elapsed() < Duration::from_millis(pause) {
                std::thread::yield_now();
            }
            stopped.store(true, Ordering::Relaxed);
            child.kill().unwrap();
            child.wait().unwrap();
            writers.into_iter().map(|writer| writer.join().unwrap()).collect()
        });
        acknowledged.extend(kept.into_iter().flatten());
    }
    assert!(acknowledged.len() > 20, "only {} writes were acknowledged", acknowledged.len());
    let verified = folder.run(&["audit", "verify"], "");
    assert!(verified.contains("entries hold"), "{verified}");
    let codes = folder.codes().await;
    let lost: Vec<_> = acknowledged.iter().filter(|code| !codes.contains(code)).collect();
    assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
}

#[test]
fn a_full_disk_is_said_reading_goes_on_and_writing_resumes_by_itself() {
    let folder = Folder::new();
    let server = Server::start(&folder.0);
    let key = server.key();
    assert_eq!(server.add(&key, "before").unwrap().0, 201);
    server.limit_files(Some(0));
    for n in 0..5 {
        let (status, text) = server.add(&key, &format!("during-{n}")).unwrap();
        assert_eq!(status, 507, "{text}");
        let said: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(said["code"], "store.full");
        assert!(said["message"].as_str().unwrap().contains("no room left"), "{text}");
        assert_eq!(said["id"].as_str().unwrap().len(), 14, "an id to quote: {text}");
        assert!(!text.to_lowercase().contains("sqlite"), "{text}");
    }
    for page in ["/", "/api/v1/plans", "/api/v1/health"] {
        assert_eq!(server.send("GET", page, &[("authorization", &key)], "").unwrap().0, 200, "{page}");
    }
    // A page, in the reader's language.
    let french = [("content-type", "application/json"), ("accept-language", "fr")];
    let body = json!({ "email": OFFICER, "password": PASSWORD }).to_string();
    let (status, text) = server.send("POST", "/api/v1/session", &french, &body).unwrap();
    assert!(status == 507 && text.contains("plus de place"), "{status} {text}");
    server.limit_files(None);
    let (status, text) = server.add(&key, "after").unwrap();
    assert_eq!(status, 201, "writing resumes without a restart: {text}");
    drop(server);
    assert!(folder.run(&["audit", "verify"], "").contains("entries hold"));
}

#[test]
fn what_is_under_way_is_finished_when_the_server_is_told_to_stop() {
    let folder = Folder::new();
    let mut server = Server::start(&folder.0);
    let key = server.key();
    let body = json!({ "code": "slow", "name": "Slow" }).to_string();
    let headers = [("authorization", key.as_str()), ("content-type", "application/json")];
    let mut slow = TcpStream::connect(&server.address).unwrap();
    slow.write_all(request("POST", "/api/v1/members", &headers, body.len()).as_bytes()).unwrap();
    slow.write_all(&body.as_bytes()[..5]).unwrap();
    // An answer on another connection: the server has seen the slow request by now, or at least its connection.
    assert_eq!(server.send("GET", "/", &[], "").unwrap().0, 200);
    kill_process(server.pid(), Signal::TERM).unwrap();
    // It takes no more connections as soon as it has heard.
    while TcpStream::connect(&server.address).is_ok() {
        std::thread::yield_now();
    }
    slow.write_all(&body.as_bytes()[5..]).unwrap();
    let (status, text) = answer(slow).unwrap();
    assert_eq!(status, 201, "{text}");
    assert_eq!(server.child.wait().unwrap().code(), Some(0));
}

#[test]
fn a_backup_beside_a_server_stops_nobody_and_holds_what_was_there() {
    let folder = Folder::new();
    let server = Server::start(&folder.0);
    let key = server.key();
    let stopped = AtomicBool::new(false);
    let backup = folder.0.join("while-written.open");
    let slowest = std::thread::scope(|scope| {
        let writer = scope.spawn(|| {
            let mut slowest = Duration::ZERO;
            for n in 0.. {
                let start = Instant::now();
                assert_eq!(server.add(&key, &format!("m-{n}")).unwrap().0, 201);
                slowest = slowest.max(start.elapsed());
                if stopped.load(Ordering::Relaxed) {
                    break;
                }
            }
            slowest
        });
        folder.run(&["backup", "--plain", "--to", &backup.display().to_string()], "");
        stopped.store(true, Ordering::Relaxed);
        writer.join().unwrap()
    });
    eprintln!("slowest write beside a backup: {slowest:?}");
    assert!(slowest < Duration::from_secs(2), "a writer waited {slowest:?} for a backup");
    let elsewhere = Folder(folder.0.join("elsewhere"));
    let restored = elsewhere.run(&["restore", "--from", &backup.display().to_string()], "");
    assert!(restored.contains("entries hold, head") && restored.contains("nothing unsafe"), "{restored}");
}
