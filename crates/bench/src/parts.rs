//! The parts of the measurement, in the order of a day: a plan comes in, the server starts, people look, papers are
//! printed, somebody uploads, somebody means harm.
//!
//! The goals are those of the requirements; where there is none, the figure stands alone.

use std::{
    error::Error,
    fs, io,
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::Duration,
};

use crate::{
    browser::Browser,
    clock::timed,
    hostile, inputs,
    load::{self, Request},
    matching, monitoring, needs,
    program::{Server, run},
    scope,
    table::Table,
};

pub type Outcome = Result<(), Box<dyn Error>>;

/// One part.
pub struct Part {
    pub name: &'static str,
    pub about: &'static str,
    pub measure: fn(&mut Stage) -> Outcome,
}

pub const PARTS: &[Part] = &[
    Part { name: "import", about: "bringing in a plan of 5,000 actions", measure: import },
    Part { name: "start", about: "starting the server", measure: start },
    Part { name: "board", about: "looking at boards, 200 requests a second", measure: board },
    Part { name: "sign-in", about: "signing in", measure: sign_in },
    Part { name: "backup", about: "backing up beside a server, and restoring", measure: backup },
    Part { name: "scope", about: "listing 50,000 reports of 200 Members", measure: scope::measure },
    Part {
        name: "needs",
        about: "looking at a matrix of 200 Members and 40 areas, ten years of them",
        measure: needs::measure,
    },
    Part {
        name: "monitoring",
        about: "printing what 2,000 initiatives came to",
        measure: monitoring::measure,
    },
    Part { name: "match", about: "proposing who goes on which mission", measure: matching::measure },
    Part { name: "papers", about: "printing about a hundred pages", measure: papers },
    Part { name: "upload", about: "uploading a plan of 5,000 actions", measure: upload },
    Part { name: "hostile", about: "uploading files that mean harm", measure: hostile_files },
];

const ACTIONS: usize = 5_000;
/// About a hundred pages.
const PAPER_ACTIONS: usize = 1_400;
const REQUESTS_A_SECOND: u64 = 200;
const LOAD_SECONDS: u64 = 15;
/// Until a server that was asked much is idle again.
const REST: Duration = Duration::from_secs(3);
/// Until it has let go of the plans that it keeps at hand.
const LONG_REST: Duration = Duration::from_secs(85);

pub const OFFICER: &str = "officer@example.org";
pub const PASSWORD: &str = "a long walk by the sea";
const SAMPLE_OFFICER: &str = "mele.fonua@sample.example";
const SAMPLE_PASSWORD: &str = "sample-programme";

/// A folder for everything that is made, and the figures so far.
pub struct Stage {
    folder: PathBuf,
    pub table: Table,
}

impl Stage {
    pub fn set() -> io::Result<Self> {
        let folder = std::env::temp_dir().join(format!("trellis-bench-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        let stage = Self { folder, table: Table::default() };
        stage.inputs()?;
        Ok(stage)
    }

    /// An office with an officer, a large plan in three formats, and a middling one for papers.
    fn inputs(&self) -> io::Result<()> {
        eprintln!("making plans of {ACTIONS} and {PAPER_ACTIONS} actions …");
        let data = self.office("office")?;
        fs::write(self.file("large.csv"), inputs::plan(ACTIONS))?;
        fs::write(self.file("paper.csv"), inputs::plan(PAPER_ACTIONS))?;
        for name in ["large", "paper"] {
            let file = self.file(&format!("{name}.csv"));
            run(&data, &["plan", "import", &file.display().to_string(), "--adopted-by", "Conference 1"], "")?;
        }
        for format in ["xlsx", "docx"] {
            let file = self.file(&format!("large.{format}"));
            run(
                &data,
                &["plan", "export", "large", "--format", format, "--out", &file.display().to_string()],
                "",
            )?;
        }
        Ok(())
    }

    pub fn office(&self, name: &str) -> io::Result<PathBuf> {
        let data = self.folder.join(name);
        run(&data, &["organisation", "add", "--code", "office", "--name", "Office"], "")?;
        let person = ["person", "add", "--email", OFFICER, "--name", "Officer", "--office", "officer"];
        run(&data, &person, PASSWORD)?;
        Ok(data)
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    fn data(&self) -> PathBuf {
        self.folder.join("office")
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn import(stage: &mut Stage) -> Outcome {
    for format in ["csv", "xlsx", "docx"] {
        let data = stage.office(&format!("import-{format}"))?;
        let file = stage.file(&format!("large.{format}")).display().to_string();
        let (said, took) = timed(|| run(&data, &["plan", "import", &file], ""));
        let said = String::from_utf8_lossy(&said?).into_owned();
        stage.table.seconds(format!("plan of 5,000 actions imported, {format}"), took, Some(2.0));
        stage.table.note(said.lines().nth(1).unwrap_or_default());
    }
    let data = stage.data();
    let (done, took) = timed(|| run(&data, &["plan", "status", "large", "--format", "json"], ""));
    done?;
    stage.table.seconds("its status on the command line", took, None);
    Ok(())
}

fn start(stage: &mut Stage) -> Outcome {
    let empty = Server::start("serve", &stage.folder.join("empty"))?;
    stage.table.seconds("cold start to the first page, new folder", empty.ready, Some(1.0));
    idle(stage, "idle server, nothing in it", &empty);
    drop(empty);
    let full = Server::start("serve", &stage.data())?;
    stage.table.seconds("cold start to the first page, 5,000 actions", full.ready, Some(1.0));
    drop(full);
    let demo = stage.folder.join("demo");
    let fresh = Server::start("demo", &demo)?;
    stage.table.seconds("samples loaded and served, new folder", fresh.ready, None);
    idle(stage, "idle server that loaded the samples", &fresh);
    drop(fresh);
    let again = Server::start("demo", &demo)?;
    stage.table.seconds("cold start to the first page, samples", again.ready, Some(1.0));
    Ok(())
}

fn idle(stage: &mut Stage, what: &str, server: &Server) {
    thread::sleep(REST);
    let memory = server.memory();
    stage.table.mebibytes(what, memory.map(|memory| memory.now_mib()), Some(60.0));
    stage
        .table
        .note(memory.map_or_else(String::new, |memory| format!("at most {:.1} MiB", memory.peak_mib())));
}

fn board(stage: &mut Stage) -> Outcome {
    let demo = stage.folder.join("demo");
    let server = Server::start("demo", &demo)?;
    looked_at(stage, "board of a sample plan", &server, (SAMPLE_OFFICER, SAMPLE_PASSWORD))?;
    drop(server);
    let server = Server::start("serve", &stage.data())?;
    looked_at(stage, "board of 5,000 actions", &server, (OFFICER, PASSWORD))?;
    Ok(())
}

/// Officer and visitor in turn; each page once before, so that the load meets a server that has been used.
fn looked_at(stage: &mut Stage, what: &str, server: &Server, (email, password): (&str, &str)) -> Outcome {
    let (mut officer, mut visitor) = (Browser::open(&server.address)?, Browser::open(&server.address)?);
    officer.sign_in(email, password)?;
    let plans = plans(&mut visitor)?;
    let plan = plans.first().ok_or("the list of plans is empty")?;
    let (first, took) = timed(|| visitor.get(plan));
    first?;
    stage.table.milliseconds(format!("{what}, first look"), took, None);
    officer.get(plan)?;
    let requests = [
        Request { path: plan.clone(), cookies: officer.cookies() },
        Request { path: plan.clone(), cookies: String::new() },
    ];
    let outcome = load::run(&server.address, &requests, REQUESTS_A_SECOND, LOAD_SECONDS);
    stage.table.milliseconds(format!("{what}, 200/s, half of them"), outcome.quantile(0.5), None);
    stage.table.milliseconds(format!("{what}, 200/s, 99 of 100"), outcome.quantile(0.99), Some(50.0));
    stage.table.note(format!("{} failed, {} bytes a page", outcome.failures, outcome.bytes_mean));
    stage.table.milliseconds(format!("{what}, 200/s, slowest"), outcome.quantile(1.0), None);
    idle(stage, &format!("idle server after the {what}"), server);
    thread::sleep(LONG_REST);
    idle(stage, "  a minute and a half later", server);
    Ok(())
}

/// The addresses of the plans in the order of the first page, which is that of their titles.
pub fn plans(visitor: &mut Browser) -> io::Result<Vec<String>> {
    let page = visitor.get("/")?.text();
    let links = page.split("href=\"/plans/").skip(1).filter_map(|rest| rest.split('"').next());
    let mut plans: Vec<String> = Vec::new();
    for link in links {
        let plan = format!("/plans/{}", link.split(['?', '/']).next().unwrap_or_default());
        if !plans.contains(&plan) {
            plans.push(plan);
        }
    }
    Ok(plans)
}

fn papers(stage: &mut Stage) -> Outcome {
    let data = stage.data();
    let out = stage.file("paper.pdf");
    let (done, took) = timed(|| {
        run(&data, &["plan", "export", "paper", "--format", "pdf", "--out", &out.display().to_string()], "")
    });
    done?;
    stage.table.seconds("PDF from the command line", took, Some(2.0));
    stage.table.note(format!("{} pages", pages(&fs::read(&out)?)));
    let server = Server::start("serve", &data)?;
    let mut officer = Browser::open(&server.address)?;
    officer.sign_in(OFFICER, PASSWORD)?;
    let plan = plans(&mut officer)?.pop().ok_or("the list of plans is empty")?;
    // The progress report of the same plan is far longer than a hundred pages; it has no goal.
    let goal = Some(2.0);
    for (what, paper, goal) in
        [("first", "plan", goal), ("again", "plan", goal), ("progress report", "progress", None)]
    {
        let (printed, took) = timed(|| officer.get(&format!("{plan}/papers/{paper}.pdf")));
        let printed = printed?;
        stage.table.seconds(format!("PDF from its page, {what}"), took, goal);
        stage.table.note(format!("{} pages", pages(&printed.body)));
    }
    idle(stage, "idle server after printing", &server);
    Ok(())
}

/// How many pages a PDF says it has.
fn pages(pdf: &[u8]) -> usize {
    let page = |window: &&[u8]| window.starts_with(b"/Type/Page") || window.starts_with(b"/Type /Page");
    let more = |window: &&[u8]| window.last().is_some_and(u8::is_ascii_lowercase) && window.ends_with(b"s");
    pdf.windows(11).filter(page).filter(|window| !more(window)).count()
}

fn upload(stage: &mut Stage) -> Outcome {
    for format in ["csv", "xlsx", "docx"] {
        let data = stage.office(&format!("upload-{format}"))?;
        let server = Server::start("serve", &data)?;
        let mut officer = Browser::open(&server.address)?;
        officer.sign_in(OFFICER, PASSWORD)?;
        let token = officer.token("/imports/new")?;
        let file = fs::read(stage.file(&format!("large.{format}")))?;
        let before = server.memory();
        server.forget_peak();
        let ((answer, took), child) =
            server.watching(|| timed(|| officer.upload(&token, &format!("large.{format}"), &file)));
        let preview = answer?.place()?;
        stage.table.seconds(format!("5,000 actions uploaded, {format}"), took, Some(2.0));
        let (first, took) = timed(|| officer.get(&preview));
        first?;
        stage.table.seconds("  its preview", took, None);
        let (next, took) = timed(|| officer.get(&format!("{preview}?page=9")));
        next?;
        stage.table.seconds("  another page of it", took, None);
        let token = officer.token(&preview)?;
        let fields = [("code", "large"), ("adopted_by", ""), ("adopted_on", "")];
        let (kept, took) = timed(|| officer.submit(&format!("{preview}/confirmation"), &token, &fields));
        let plan = kept?.place()?;
        stage.table.seconds("  confirmed", took, Some(2.0));
        let (board, took) = timed(|| officer.get(&plan));
        board?;
        stage.table.seconds("  its board, first look", took, None);
        more_memory(
            stage,
            "  more memory, reader included",
            &server,
            before.map(|memory| memory.now_mib()),
            child,
            None,
        );
        idle(stage, "  idle server after it", &server);
    }
    Ok(())
}

/// One after another, as people do in the morning; the slowest counts.
fn sign_in(stage: &mut Stage) -> Outcome {
    const TIMES: usize = 8;
    let server = Server::start("serve", &stage.data())?;
    let mut slowest = Duration::ZERO;
    for _ in 0..TIMES {
        let mut officer = Browser::open(&server.address)?;
        let token = officer.token("/sign-in")?;
        let fields = [("email", OFFICER), ("password", PASSWORD)];
        let (answer, took) = timed(|| officer.submit("/sign-in", &token, &fields));
        answer?.place()?;
        slowest = slowest.max(took);
    }
    stage.table.milliseconds(format!("signing in, slowest of {TIMES}"), slowest, Some(300.0));
    Ok(())
}

/// The database of the 5,000 and the 1,400 actions, while a visitor looks at its first page again and again.
fn backup(stage: &mut Stage) -> Outcome {
    let data = stage.data();
    let server = Server::start("serve", &data)?;
    let key = stage.file("key.txt").display().to_string();
    let recipient =
        String::from_utf8_lossy(&run(&data, &["backup", "key", "--out", &key], "")?).trim().to_owned();
    let ways: [(&str, Vec<&str>); 2] =
        [("sealed", vec!["--recipient", &recipient]), ("plain", vec!["--plain"])];
    for (name, seal) in ways {
        let file = stage.file(&format!("backup-{name}"));
        let to = file.display().to_string();
        let arguments: Vec<&str> = ["backup", "--to", &to].into_iter().chain(seal).collect();
        let done = AtomicBool::new(false);
        let ((made, took), slowest) = thread::scope(|scope| {
            let visitor = scope.spawn(|| looks(&server.address, &done));
            let made = timed(|| run(&data, &arguments, ""));
            done.store(true, Ordering::Relaxed);
            (made, visitor.join().unwrap_or_default())
        });
        made?;
        stage.table.seconds(format!("backup beside a server, {name}"), took, None);
        stage.table.note(format!("{} KiB", fs::metadata(&file)?.len() / 1024));
        stage.table.milliseconds("  slowest page meanwhile", slowest, None);
        let empty = stage.file(&format!("restored-{name}"));
        let mut arguments = vec!["restore", "--from", &to];
        if name == "sealed" {
            arguments.extend(["--identity", &key]);
        }
        let (restored, took) = timed(|| run(&empty, &arguments, ""));
        restored?;
        stage.table.seconds(format!("restored and checked, {name}"), took, None);
    }
    Ok(())
}

/// Looks at the first page until told to stop; how long the slowest look took.
fn looks(address: &str, done: &AtomicBool) -> Duration {
    let mut slowest = Duration::ZERO;
    let Ok(mut visitor) = Browser::open(address) else { return slowest };
    while !done.load(Ordering::Relaxed) {
        let (looked, took) = timed(|| visitor.get("/"));
        if looked.is_err() {
            return slowest;
        }
        slowest = slowest.max(took);
    }
    slowest
}

/// What the server held more at its peak, and what its reader held on top.
fn more_memory(
    stage: &mut Stage,
    what: &str,
    server: &Server,
    before_mib: Option<f64>,
    child_mib: Option<f64>,
    goal: Option<f64>,
) {
    let peak = server.memory().map(|memory| memory.peak_mib());
    let own = peak.zip(before_mib).map(|(peak, before)| (peak - before).max(0.0));
    stage.table.mebibytes(what, own.zip(child_mib).map(|(own, child)| own + child), goal);
    if let (Some(own), Some(child)) = (own, child_mib) {
        stage.table.note(format!("server {own:.1}, reader {child:.1}"));
    }
}

fn hostile_files(stage: &mut Stage) -> Outcome {
    let data = stage.office("hostile")?;
    let server = Server::start("serve", &data)?;
    let mut officer = Browser::open(&server.address)?;
    officer.sign_in(OFFICER, PASSWORD)?;
    let token = officer.token("/imports/new")?;
    for file in hostile::files() {
        let before = server.memory().map(|memory| memory.now_mib());
        server.forget_peak();
        let ((answer, took), child) =
            server.watching(|| timed(|| officer.upload(&token, file.name, &file.bytes)));
        let status = answer?.status;
        let what = if status == 422 { "refused" } else { "read" };
        stage.table.seconds(format!("{}, {what}", file.about), took, Some(3.0));
        stage.table.note(format!("{} KiB, answered with {status}", file.bytes.len() / 1024));
        more_memory(stage, "  more memory", &server, before, child, Some(96.0));
    }
    still_serves(&server.address, &data)
}

/// Nothing half-imported, and the server answers.
fn still_serves(address: &str, data: &Path) -> Outcome {
    if Browser::open(address)?.get("/")?.status != 200 {
        return Err("the server does not answer any more".into());
    }
    match run(data, &["plan", "list"], "")?.is_empty() {
        true => Ok(()),
        false => Err("a file that was refused left a plan behind".into()),
    }
}
