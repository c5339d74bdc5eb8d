//! The binary as users start it: verbs that end, a server that stays, and what either holds in memory.
//!
//! Memory is read from `/proc`, so there is none to tell elsewhere than on Linux.

use std::{
    io::{self, BufRead, BufReader, Read, Write},
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Stdio},
    sync::atomic::{AtomicBool, AtomicU64, Ordering},
    thread,
    time::Duration,
};

use crate::{browser::Connection, clock};

/// The binary that stands beside this one.
pub fn trellis() -> io::Result<PathBuf> {
    let program = std::env::current_exe()?.with_file_name("trellis");
    match program.is_file() {
        true => Ok(program),
        false => Err(io::Error::other(format!("{} is missing; ./dev bench builds it", program.display()))),
    }
}

/// Runs a verb to its end; what it wrote to standard output.
pub fn run(data: &Path, args: &[&str], input: &str) -> io::Result<Vec<u8>> {
    let mut child = Command::new(trellis()?)
        .args(args)
        .arg("--data")
        .arg(data)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(input.as_bytes())?;
    }
    let done = child.wait_with_output()?;
    match done.status.success() {
        true => Ok(done.stdout),
        false => Err(io::Error::other(format!("{args:?}: {}", String::from_utf8_lossy(&done.stderr)))),
    }
}

/// A server on a free port; it ends when this is dropped.
pub struct Server {
    child: Child,
    pub address: String,
    /// From its start to its first answered request.
    pub ready: Duration,
    /// Kept open: a server that cannot speak any more might stop.
    _said: BufReader<ChildStdout>,
}

impl Server {
    /// Starts `serve` or `demo` over a data folder and waits for the first page.
    pub fn start(verb: &str, data: &Path) -> io::Result<Self> {
        let program = trellis()?;
        let start = clock::now();
        let mut child = Command::new(program)
            .args([verb, "--listen", "127.0.0.1:0", "--data"])
            .arg(data)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let stdout = child.stdout.take().ok_or_else(|| io::Error::other("no standard output"))?;
        let mut server =
            Self { child, address: String::new(), ready: Duration::ZERO, _said: BufReader::new(stdout) };
        let mut line = String::new();
        while server.address.is_empty() {
            line.clear();
            if server._said.read_line(&mut line)? == 0 {
                return Err(io::Error::other("the server ended before it served"));
            }
            if let Some((_, address)) = line.trim_end().split_once("http://") {
                address.clone_into(&mut server.address);
            }
        }
        // A page that needs no account: an installation without one leads everything else to its first run.
        let answer = Connection::open(&server.address)?.send("GET", "/accessibility", &[], b"")?;
        server.ready = start.elapsed();
        match answer.status {
            200 => Ok(server),
            other => Err(io::Error::other(format!("the first page was answered with {other}"))),
        }
    }

    /// What it holds now, and the most it has held since [`Server::forget_peak`].
    pub fn memory(&self) -> Option<Memory> {
        Memory::of(self.child.id())
    }

    /// Begins a new count of the most memory held.
    pub fn forget_peak(&self) {
        // Where that is not possible, the peak is that of its whole life: too high, never too low.
        let _ = std::fs::write(format!("/proc/{}/clear_refs", self.child.id()), "5");
    }

    /// Does something while its child processes are watched; the most memory of their own that they held, in MiB.
    pub fn watching<T>(&self, deed: impl FnOnce() -> T) -> (T, Option<f64>) {
        let (done, peak_kib) = (AtomicBool::new(false), AtomicU64::new(0));
        let made = thread::scope(|scope| {
            scope.spawn(|| {
                while !done.load(Ordering::Relaxed) {
                    let held = children(self.child.id()).into_iter().filter_map(Memory::of);
                    let own_kib: u64 =
                        held.map(|memory| memory.peak_kib - memory.file_kib.min(memory.peak_kib)).sum();
                    peak_kib.fetch_max(own_kib, Ordering::Relaxed);
                    thread::sleep(Duration::from_millis(1));
                }
            });
            let made = deed();
            done.store(true, Ordering::Relaxed);
            made
        });
        let peak_mib = self.memory().map(|_| peak_kib.into_inner() as f64 / 1024.0);
        (made, peak_mib)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = self._said.read_to_end(&mut Vec::new());
    }
}

/// The resident memory of a process.
#[derive(Debug, Clone, Copy)]
pub struct Memory {
    now_kib: u64,
    peak_kib: u64,
    /// Of it, what mirrors files: the program's own text above all, which parent and child share.
    file_kib: u64,
}

impl Memory {
    fn of(id: u32) -> Option<Self> {
        let status = std::fs::read_to_string(format!("/proc/{id}/status")).ok()?;
        let line = |name: &str| -> Option<u64> {
            let rest = status.lines().find_map(|line| line.strip_prefix(name))?;
            rest.trim_start_matches(':').trim().trim_end_matches(" kB").parse().ok()
        };
        Some(Self { now_kib: line("VmRSS")?, peak_kib: line("VmHWM")?, file_kib: line("RssFile")? })
    }

    /// Held now, in MiB.
    pub fn now_mib(&self) -> f64 {
        self.now_kib as f64 / 1024.0
    }

    /// The most it held, in MiB.
    pub fn peak_mib(&self) -> f64 {
        self.peak_kib as f64 / 1024.0
    }
}

/// The processes that a process has started; any of its threads may have.
fn children(id: u32) -> Vec<u32> {
    let Ok(threads) = std::fs::read_dir(format!("/proc/{id}/task")) else { return Vec::new() };
    threads
        .flatten()
        .filter_map(|thread| std::fs::read_to_string(thread.path().join("children")).ok())
        .flat_map(|list| list.split_whitespace().filter_map(|id| id.parse().ok()).collect::<Vec<_>>())
        .collect()
}
