//! The import as a browser and a program meet it: the real binary serves, its own child reads the files.
//!
//! `Server` starts it on a free port with a folder of its own; `Browser` remembers cookies. HTTP/1.0 keeps the client
//! small: one request a connection, the answer ends where the connection does.
#![expect(clippy::unwrap_used, reason = "a test that cannot talk to its server has failed")]

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicU32, Ordering},
};

use serde_json::{Value, json};

const TRELLIS: &str = env!("CARGO_BIN_EXE_trellis");
const OFFICER: &str = "amina@example.org";
const CHAIR: &str = "tevita@example.org";
const READER: &str = "lucia@example.org";
const PASSWORD: &str = "reef passage 1997";

const PLAN: &str = "Pillar,No.,Action,KPI,Target,Lead\n\
    1 Instruments,1,Help Members to join the convention,Number of Members,At least 4/6 Members,Secretariat\n\
    1 Instruments,2,Hold a workshop,Number of workshops,Once per year,Training centres\n\
    1 Instruments,4,Publish a newsletter,Number of issues,Quarterly,Secretariat\n";

/// What holds answers of the API against their description is shared with the tests of its own crate.
#[path = "../../web/tests/web/described.rs"]
mod described;

static SERVERS: AtomicU32 = AtomicU32::new(0);

struct Server {
    child: Child,
    address: String,
    folder: PathBuf,
}

impl Server {
    /// A server with an organisation, an officer, a chair and a reader.
    fn start() -> Self {
        let n = SERVERS.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("trellis-import-{}-{n}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        run(&folder, &["organisation", "add", "--code", "lagoon", "--name", "Lagoon Office"], "");
        for (email, name, role) in
            [(OFFICER, "Amina", "officer"), (CHAIR, "Tevita", "chair"), (READER, "Lucia", "")]
        {
            run(&folder, &["person", "add", "--email", email, "--name", name, "--office", role], PASSWORD);
        }
        let mut child = Command::new(TRELLIS)
            .args(["serve", "--listen", "127.0.0.1:0", "--data"])
            .arg(&folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let address = lines.find_map(|line| line.unwrap().split_once("http://").map(|(_, a)| a.to_owned()));
        Self { child, address: address.unwrap(), folder }
    }

    fn browser(&self) -> Browser<'_> {
        Browser { server: self, cookies: Vec::new() }
    }

    /// A key for the API.
    fn key(&self, email: &str) -> String {
        let body = json!({ "email": email, "password": PASSWORD }).to_string();
        let answer =
            self.send("POST", "/api/v1/session", &[("content-type", "application/json")], body.as_bytes());
        assert_eq!(answer.status, 201, "{}", answer.text());
        assert_eq!(answer.header("cache-control"), "no-store");
        assert_eq!(answer.header("set-cookie"), "", "a key is no cookie");
        answer.json()["token"].as_str().unwrap().to_owned()
    }

    fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        let mut head = format!("{method} {path} HTTP/1.0\r\nhost: {}\r\n", self.address);
        for (name, value) in headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str(&format!("content-length: {}\r\n\r\n", body.len()));
        stream.write_all(head.as_bytes()).unwrap();
        stream.write_all(body).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        Answer::of(&answer)
    }

    fn call(&self, key: &str, method: &str, path: &str, body: &Value) -> Answer {
        let bearer = format!("Bearer {key}");
        let headers = [("authorization", bearer.as_str()), ("content-type", "application/json")];
        self.send(method, path, &headers, body.to_string().as_bytes())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn run(folder: &Path, args: &[&str], input: &str) {
    let mut child = Command::new(TRELLIS)
        .args(args)
        .arg("--data")
        .arg(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let done = child.wait_with_output().unwrap();
    assert!(done.status.success(), "{args:?}: {}", String::from_utf8_lossy(&done.stderr));
}

struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Answer {
    fn of(bytes: &[u8]) -> Self {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("the answer has a head");
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let mut lines = head.lines();
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let headers = lines.filter_map(|line| line.split_once(": "));
        Self {
            status,
            headers: headers.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect(),
            body: bytes[end + 4..].to_vec(),
        }
    }

    fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(other, _)| other == name).map_or("", |(_, value)| value)
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    fn token(&self) -> String {
        let text = self.text();
        let (_, rest) = text.rsplit_once("name=\"form_token\" value=\"").expect("the page has a form");
        rest.split('"').next().unwrap().to_owned()
    }
}

struct Browser<'s> {
    server: &'s Server,
    cookies: Vec<(String, String)>,
}

impl Browser<'_> {
    fn send(&mut self, method: &str, path: &str, kind: &str, body: &[u8]) -> Answer {
        let line = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>();
        let line = line.join("; ");
        let answer = self.server.send(method, path, &[("cookie", &line), ("content-type", kind)], body);
        for (_, set) in answer.headers.iter().filter(|(name, _)| name == "set-cookie") {
            let (name, value) = set.split(';').next().unwrap().split_once('=').unwrap();
            self.cookies.retain(|(other, _)| other != name);
            if !set.contains("Max-Age=0") {
                self.cookies.push((name.to_owned(), value.to_owned()));
            }
        }
        answer
    }

    fn get(&mut self, path: &str) -> Answer {
        self.send("GET", path, "text/plain", b"")
    }

    /// Opens the page, takes its token and sends the fields as a browser would.
    fn fill(&mut self, page: &str, action: &str, fields: &[(&str, &str)]) -> Answer {
        let token = self.get(page).token();
        let fields = [("form_token", token.as_str())].into_iter().chain(fields.iter().copied());
        let body: Vec<_> = fields.map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        self.send("POST", action, "application/x-www-form-urlencoded", body.join("&").as_bytes())
    }

    fn sign_in(&mut self, email: &str) {
        let answer = self.fill("/sign-in", "/sign-in", &[("email", email), ("password", PASSWORD)]);
        assert_eq!(answer.status, 303, "{}", answer.text());
    }

    fn upload(&mut self, plan: &str, name: &str, file: &[u8]) -> Answer {
        let token = self.get("/imports/new").token();
        let body = multipart(&[("form_token", &token), ("plan", plan)], name, file);
        self.send("POST", "/imports", "multipart/form-data; boundary=edge", &body)
    }
}

fn multipart(fields: &[(&str, &str)], name: &str, file: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    for (field, value) in fields {
        body.extend(
            format!("--edge\r\ncontent-disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n").bytes(),
        );
    }
    let head =
        format!("--edge\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n");
    body.extend(head.bytes());
    body.extend(file);
    body.extend(b"\r\n--edge--\r\n");
    body
}

fn encoded(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-');
    text.bytes().map(|b| if plain(b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
}

/// The address a deed led to.
fn place(answer: &Answer) -> String {
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.header("location").to_owned()
}

#[test]
fn a_file_is_looked_at_confirmed_and_replaced_by_a_newer_version() {
    let server = Server::start();
    let mut amina = server.browser();
    amina.sign_in(OFFICER);
    let preview = place(&amina.upload("", "Lagoon plan.csv", PLAN.as_bytes()));
    let page = amina.get(&preview);
    assert_eq!(page.status, 200);
    let text = page.text();
    for needed in ["Help Members to join", "At least 4/6 Members", "Secretariat", "value=\"lagoon-plan\""] {
        assert!(text.contains(needed), "lacks {needed}");
    }
    // The jump from 2 to 4 is a doubt, in a sentence.
    let doubts = amina.get(&format!("{preview}?only=doubts")).text();
    assert!(doubts.contains("class=\"flag\"") && doubts.contains("Publish a newsletter"), "{doubts}");
    assert!(!doubts.contains("Hold a workshop"), "an action without doubts is not shown");
    for part in ["unplaced", "columns", "changes", "nonsense"] {
        assert_eq!(amina.get(&format!("{preview}?only={part}&page=99")).status, 200, "{part}");
    }

    // A code that is none: the form comes back with what was typed, and nothing is kept.
    let confirm = format!("{preview}/confirmation");
    let wrong = amina.fill(&preview, &confirm, &[("code", "Not A Code"), ("adopted_by", "Conference 1")]);
    assert_eq!(wrong.status, 422);
    assert!(wrong.text().contains("Not A Code") && wrong.text().contains("Conference 1"));
    let plan = place(&amina.fill(
        &preview,
        &confirm,
        &[("code", "lagoon"), ("adopted_by", "Conference 1"), ("adopted_on", "2026-05-11")],
    ));
    assert!(plan.starts_with("/plans/"), "{plan}");
    assert_eq!(amina.get(&preview).status, 404, "the upload is forgotten");

    let id = plan.trim_start_matches("/plans/");
    let newer = PLAN.replace("Hold a workshop", "Hold a regional workshop").replace("4,Publish", "3,Publish");
    let preview = place(&amina.upload(id, "Lagoon plan rev.csv", newer.as_bytes()));
    let changes = amina.get(&format!("{preview}?only=changes")).text();
    assert!(changes.contains("Hold a workshop") && changes.contains("Hold a regional workshop"), "{changes}");
    assert!(changes.contains("Renumbered") && changes.contains("Reworded"), "{changes}");
    assert_eq!(place(&amina.fill(&preview, &format!("{preview}/confirmation"), &[])), plan);
}

#[test]
fn what_a_newer_file_is_silent_about_stays_and_is_said() {
    let server = Server::start();
    let mut amina = server.browser();
    amina.sign_in(OFFICER);
    let titled = format!("Lagoon plan 2026-2028\n{PLAN}");
    let preview = place(&amina.upload("", "first.csv", titled.as_bytes()));
    let fields = [("code", "lagoon"), ("adopted_by", ""), ("adopted_on", "")];
    let plan = place(&amina.fill(&preview, &format!("{preview}/confirmation"), &fields));
    let id = plan.trim_start_matches("/plans/");
    let preview = place(&amina.upload(id, "second.csv", PLAN.as_bytes()));
    let doubts = amina.get(&format!("{preview}?only=doubts")).text();
    assert!(doubts.contains("This file does not say “Lagoon plan 2026-2028”"), "{doubts}");
    assert_eq!(place(&amina.fill(&preview, &format!("{preview}/confirmation"), &[])), plan);
    assert!(amina.get(&plan).text().contains("Lagoon plan 2026-2028"));
}

#[test]
fn a_corrected_column_is_remembered_and_a_discarded_file_is_gone() {
    let server = Server::start();
    let mut amina = server.browser();
    amina.sign_in(OFFICER);
    let file = PLAN.replace(",Lead\n", ",Zuständig\n");
    let preview = place(&amina.upload("", "plan.csv", file.as_bytes()));
    let columns = format!("{preview}?only=columns");
    let is_responsible = "name=\"was\" value=\"responsible\"";
    let before = amina.get(&columns).text();
    assert!(before.contains("Zuständig") && !before.contains(is_responsible), "{before}");
    let fields = [("head", "Zuständig"), ("was", ""), ("role", "responsible")];
    assert_eq!(place(&amina.fill(&columns, &format!("{preview}/columns"), &fields)), preview);
    assert!(
        amina.get(&columns).text().contains(is_responsible),
        "what was understood before is not shown again"
    );
    let key = server.key(OFFICER);
    let body = multipart(&[], "again.csv", file.as_bytes());
    let bearer = format!("Bearer {key}");
    let headers =
        [("authorization", bearer.as_str()), ("content-type", "multipart/form-data; boundary=edge")];
    let read = server.send("POST", "/api/v1/imports", &headers, &body).json();
    let column = read["columns"].as_array().unwrap().iter().find(|each| each["head"] == "Zuständig").unwrap();
    assert_eq!(column["role"], "responsible");
    assert_eq!(place(&amina.fill(&preview, &format!("{preview}/discard"), &[])), "/imports/new");
    assert_eq!(amina.get(&preview).status, 404);
}

#[test]
fn a_file_that_cannot_be_read_comes_back_with_a_sentence() {
    let server = Server::start();
    let mut amina = server.browser();
    amina.sign_in(OFFICER);
    let check = |browser: &mut Browser<'_>, name: &str, file: &[u8]| {
        let answer = browser.upload("", name, file);
        let text = answer.text();
        assert_eq!(answer.status, 422, "{name}: {text}");
        assert!(text.contains("class=\"wrong\"") && text.contains("type=\"file\""), "{name}: {text}");
    };
    check(&mut amina, "", b"");
    check(&mut amina, "empty.docx", b"");
    check(&mut amina, "plan.docx", b"PK\x03\x04 broken");
    check(&mut amina, "plan.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old");
    check(&mut amina, "<script>.xlsx", b"%PDF-1.7");
    assert_eq!(amina.upload("no id", "plan.csv", PLAN.as_bytes()).status, 404);
    assert_eq!(amina.get("/").status, 200);
}

#[test]
fn only_officers_import_and_uploads_are_their_organisations_business() {
    let server = Server::start();
    let mut amina = server.browser();
    amina.sign_in(OFFICER);
    let preview = place(&amina.upload("", "plan.csv", PLAN.as_bytes()));
    let mut public = server.browser();
    assert!(place(&public.get("/imports/new")).starts_with("/sign-in?next="));
    assert_eq!(public.get(&preview).status, 404);
    for person in [CHAIR, READER] {
        let mut browser = server.browser();
        browser.sign_in(person);
        assert_eq!(browser.get("/imports/new").status, 403, "{person}");
        assert_eq!(browser.get(&preview).status, 404, "{person}");
        let token = browser.get("/").token();
        let body = multipart(&[("form_token", &token)], "plan.csv", PLAN.as_bytes());
        let answer = browser.send("POST", "/imports", "multipart/form-data; boundary=edge", &body);
        assert_eq!(answer.status, 403, "{person}");
        // Whoever holds no office has no desk.
        assert_eq!(browser.get("/desk").status, if person == CHAIR { 200 } else { 403 });
    }
    let body = multipart(&[("form_token", "0.0")], "plan.csv", PLAN.as_bytes());
    assert_eq!(amina.send("POST", "/imports", "multipart/form-data; boundary=edge", &body).status, 403);
}

#[test]
fn s8_a_program_imports_records_and_asks_through_the_api() {
    let server = Server::start();
    let key = server.key(OFFICER);
    let bearer = format!("Bearer {key}");
    let headers =
        [("authorization", bearer.as_str()), ("content-type", "multipart/form-data; boundary=edge")];
    let import = |fields: &[(&str, &str)]| {
        let body = multipart(fields, "plan.csv", PLAN.as_bytes());
        server.send("POST", "/api/v1/imports", &headers, &body)
    };
    let looked = import(&[]);
    assert_eq!((looked.status, looked.json()["actions"].as_array().unwrap().len()), (200, 3));
    assert_eq!(server.call(&key, "GET", "/api/v1/plans", &json!({})).json()["plans"], json!([]));
    let kept = import(&[("dry_run", "no"), ("code", "lagoon"), ("adopted_by", "Conference 1")]);
    assert_eq!(kept.status, 201, "{}", kept.text());
    assert_eq!(import(&[("dry_run", "no"), ("code", "lagoon")]).status, 409);
    let plan = format!("/api/v1/plans/{}", kept.json()["id"].as_str().unwrap());

    let fact = json!({ "day": "2026-01-15", "what": "counted", "kind": "activity", "count": "1",
        "actions": ["2"], "evidence": "List of participants" });
    let facts = format!("{plan}/facts");
    let recorded = server.call(&key, "POST", &facts, &json!({ "facts": [fact] }));
    assert_eq!(recorded.status, 201, "{}", recorded.text());
    let fact = recorded.json()["ids"][0].as_str().unwrap().to_owned();
    for (bad, field) in [
        (json!({ "day": "2026-01-15", "what": "counted", "kind": "a", "actions": ["99"] }), "actions"),
        (json!({ "day": "soon", "what": "counted", "kind": "a" }), "day"),
        (json!({ "day": "2026-01-15", "what": "wishes" }), "what"),
        (json!({ "day": "2026-01-15", "what": "counted", "kind": "a", "member": "ZZ" }), "member"),
    ] {
        let answer = server.call(&key, "POST", &facts, &json!({ "facts": [bad] }));
        assert_eq!((answer.status, answer.json()["fields"][0]["field"].as_str()), (422, Some(field)));
    }
    let listed = server.call(&key, "GET", &facts, &json!({})).json();
    assert_eq!((listed["facts"].as_array().unwrap().len(), &listed["facts"][0]["id"]), (1, &json!(fact)));

    let status = server.call(&key, "GET", &format!("{plan}/status?as_at=2026-06-30"), &json!({})).json();
    assert_eq!((&status["as_at"], status["actions"].as_array().unwrap().len()), (&json!("2026-06-30"), 3));
    let kpi = status["actions"][1]["kpis"][0]["id"].as_str().unwrap();
    let kpi = server.call(&key, "GET", &format!("/api/v1/kpis/{kpi}"), &json!({})).json();
    assert!(kpi["reading"]["status"].is_string() && kpi["target"]["plain"].is_string(), "{kpi}");
    let action = status["actions"][1]["id"].as_str().unwrap();
    let said = json!({ "as_at": "2026-06-30", "status": "ongoing", "text": "Prepared." });
    let progress = server.call(&key, "POST", &format!("/api/v1/actions/{action}/progress"), &said);
    assert_eq!(progress.status, 201, "{}", progress.text());
    let progress = server.call(&key, "GET", &format!("{plan}/progress"), &json!({})).json();
    assert_eq!(progress["progress"][0]["text"], "Prepared.");
    assert_eq!(server.call(&key, "GET", &format!("{plan}/members"), &json!({})).status, 200);

    let withdrawal = format!("/api/v1/facts/{fact}/withdrawal");
    assert_eq!(server.call(&key, "POST", &withdrawal, &json!({ "reason": "" })).status, 422);
    assert_eq!(server.call(&key, "POST", &withdrawal, &json!({ "reason": "Typed twice" })).status, 204);
    let paper = server.call(&key, "GET", &format!("{plan}/papers/plan.docx"), &json!({}));
    assert_eq!(paper.status, 200, "{}", paper.text());
    assert!(paper.header("content-disposition").starts_with("attachment; filename=\"lagoon"));
    let paper = server.call(&key, "GET", &format!("{plan}/papers/plan.pdf"), &json!({}));
    assert!(paper.body.starts_with(b"%PDF-") && paper.body.len() > 1_000, "set by a process of its own");
    let page = server.send(
        "GET",
        &format!("/plans/{}/papers/plan.html", kept.json()["id"].as_str().unwrap()),
        &[],
        b"",
    );
    assert!(page.header("content-security-policy").contains("sandbox"), "{:?}", page.headers);

    assert_eq!(server.call(&key, "DELETE", "/api/v1/session", &json!({})).status, 204);
    assert_eq!(server.call(&key, "POST", &facts, &json!({ "facts": [] })).status, 401);
}

/// What a verb writes, and whether it went well.
fn said(folder: &Path, args: &[&str]) -> (bool, String) {
    let done = Command::new(TRELLIS).args(args).arg("--data").arg(folder).output().unwrap();
    let text = if done.status.success() { done.stdout } else { done.stderr };
    (done.status.success(), String::from_utf8_lossy(&text).into_owned())
}

#[test]
fn s5_13_what_a_member_reports_is_returned_and_verified_on_the_command_line() {
    let server = Server::start();
    let folder = &server.folder;
    let file = folder.join("lagoon.csv");
    std::fs::write(&file, PLAN).unwrap();
    let file = file.display().to_string();
    run(folder, &["plan", "import", &file, "--code", "lagoon", "--adopted-by", "Conference 1"], "");
    run(folder, &["member", "add", "--code", "FJ", "--name", "Fiji"], "");
    let focal =
        ["person", "add", "--email", "mereani@example.org", "--name", "Mereani", "--office", "focal-point"];
    run(folder, &[&focal[..], &["--for", "FJ"]].concat(), PASSWORD);
    let key = server.key("mereani@example.org");
    let plans = server.call(&key, "GET", "/api/v1/plans", &json!({})).json();
    let facts = format!("/api/v1/plans/{}/facts", plans["plans"][0]["id"].as_str().unwrap());
    let report = || {
        let fact = json!({ "day": "2026-01-15", "what": "counted", "kind": "activity", "member": "FJ",
            "actions": ["2"], "evidence": "List of participants" });
        let answer = server.call(&key, "POST", &facts, &json!({ "facts": [fact] }));
        assert_eq!(answer.status, 201, "{}", answer.text());
        answer.json()["ids"][0].as_str().unwrap().to_owned()
    };
    let (first, second) = (report(), report());
    let listed = said(folder, &["reported", "list"]).1;
    assert_eq!(listed.lines().count(), 2, "{listed}");
    assert!(listed.contains("FJ\t") && listed.contains("List of participants\tMereani"), "{listed}");
    assert!(said(folder, &["reported", "return", &first, "--reason", "Which one?"]).0);
    assert!(said(folder, &["reported", "verify", &second]).0);
    let of = |state: &str| said(folder, &["reported", "list", "--state", state, "--member", "FJ"]).1;
    assert!(of("returned").starts_with(&first) && of("verified").starts_with(&second));
    assert_eq!(of("reported"), "");
    for wrong in [&["verify", "x"][..], &["verify", &first], &["list", "--state", "perfect"]] {
        let (well, text) = said(folder, &[&["reported"], wrong].concat());
        assert!(!well && !text.contains("panicked") && !text.is_empty(), "{wrong:?}: {text}");
    }
}

#[test]
fn the_cookie_writes_nothing_through_the_api() {
    let server = Server::start();
    let mut amina = server.browser();
    amina.sign_in(OFFICER);
    let body = multipart(&[], "plan.csv", PLAN.as_bytes());
    let answer = amina.send("POST", "/api/v1/imports", "multipart/form-data; boundary=edge", &body);
    assert_eq!((answer.status, answer.json()["code"].as_str()), (401, Some("sign_in.needed")));
    let key = server.key(READER);
    let bearer = format!("Bearer {key}");
    let headers =
        [("authorization", bearer.as_str()), ("content-type", "multipart/form-data; boundary=edge")];
    assert_eq!(server.send("POST", "/api/v1/imports", &headers, &body).status, 403);
}

#[test]
fn s5_8_an_officer_decides_between_a_number_and_a_share() {
    const SHARE: &str = "No.,Action,KPI,Target\n\
        1,Ask developed Members for support,Number of contributions,At least 75% of our requests are met\n";
    let server = Server::start();
    let key = server.key(OFFICER);
    let bearer = format!("Bearer {key}");
    let headers =
        [("authorization", bearer.as_str()), ("content-type", "multipart/form-data; boundary=edge")];
    let body = multipart(&[("dry_run", "no"), ("code", "support")], "plan.csv", SHARE.as_bytes());
    let kept = server.send("POST", "/api/v1/imports", &headers, &body);
    assert_eq!(kept.status, 201, "{}", kept.text());
    let flags = kept.json()["flags"].clone();
    assert!(flags.as_array().unwrap().iter().any(|flag| flag["code"] == "number-against-share"), "{flags}");
    let get = |address: &str| server.call(&key, "GET", address, &json!({})).json();
    let doubts = || get("/api/v1/plans")["plans"][0]["open_doubts"].as_i64().unwrap();
    let before = doubts();

    let plan = format!("/api/v1/plans/{}", kept.json()["id"].as_str().unwrap());
    let status = get(&format!("{plan}/status"));
    let measure = format!("/api/v1/kpis/{}/measure", status["actions"][0]["kpis"][0]["id"].as_str().unwrap());
    let number = json!({ "measures": [{ "rule": "count", "kinds": ["contribution"] }] });
    assert_eq!(server.call(&key, "PUT", &measure, &number).status, 422, "a number is no share");
    assert_eq!(doubts(), before);
    let share =
        json!({ "measures": [{ "rule": "requests_met", "request": "contribution", "own_action": true }] });
    let settled = server.call(&key, "PUT", &measure, &share);
    assert_eq!(settled.status, 200, "{}", settled.text());
    assert_eq!(doubts(), before - 1, "the doubt is settled with the choice");

    let description = described::Description(get("/api/openapi.json"));
    for (dry_run, status) in [("yes", 200), ("no", 201)] {
        let body = multipart(&[("dry_run", dry_run), ("code", "again")], "plan.csv", PLAN.as_bytes());
        let answer = server.send("POST", "/api/v1/imports", &headers, &body);
        let faults = description.faults("post", "/api/v1/imports", status, &answer.json());
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}
