//! Setting pages in a process of its own, which ends with them.
//!
//! A typesetter takes hundreds of MiB for a hundred pages, and what it leaves behind no allocator gives back for long;
//! a server that has printed once must not stay that large. It must not know which program hosts the child; the door
//! says so. Next: `mod.rs`, which does the setting.

use std::{
    io::{self, BufReader, BufWriter, Read, Write},
    path::Path,
    process::{Command, Stdio},
    sync::mpsc,
    thread,
    time::Duration,
};

use rustix::process::{Pid, Signal, kill_process};

use crate::{tree::Document, unwritable::Unwritable};

/// How long setting may take.
pub const SETTING_MAX: Duration = Duration::from_secs(60);
/// Bytes of a PDF; a document at all the limits of reading stays below.
const PDF_BYTES_MAX: u64 = 256 << 20;

/// The first byte of an answer: a file follows, or the reason why there is none.
const DONE: u8 = b'+';
const FAILED: u8 = b'-';

/// Sets one document from `input` and writes the file to `output`: the whole life of the child process.
///
/// # Errors
/// Where input or output break, or the input is no document.
pub fn child_main(input: impl Read, output: impl Write) -> io::Result<()> {
    let document: Document = serde_json::from_reader(BufReader::new(input))?;
    let mut output = BufWriter::new(output);
    match super::write(&document) {
        Ok(file) => output.write_all(&[DONE]).and_then(|()| output.write_all(&file))?,
        Err(reason) => write!(output, "{}{reason}", char::from(FAILED))?,
    }
    output.flush()
}

/// Writes a document in a child process: `program` with `args` must end in [`child_main`] on its standard streams.
///
/// # Errors
/// Where pages cannot be set, with what was said; where the child cannot be started or takes longer than `timeout`.
pub fn write(
    program: &Path,
    args: &[String],
    document: &Document,
    timeout: Duration,
) -> Result<Vec<u8>, Unwritable> {
    let failed = |reason: &str| Unwritable::Failed { reason: reason.to_owned() };
    let spawned = Command::new(program)
        .args(args)
        .env_clear()
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let mut child = spawned.map_err(|error| failed(&format!("the press did not start: {error}")))?;
    let (Some(stdin), Some(stdout)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(failed("the press has no standard streams"));
    };
    let process = Pid::from_child(&child);
    let mut answer = Vec::new();
    let timed_out = thread::scope(|scope| {
        // A press that gives up early closes its input; that the rest cannot be written says nothing new.
        scope.spawn(move || serde_json::to_writer(BufWriter::new(stdin), document));
        let (done, ended) = mpsc::channel::<()>();
        let watch = scope.spawn(move || {
            let timed_out = ended.recv_timeout(timeout) == Err(mpsc::RecvTimeoutError::Timeout);
            if timed_out {
                // It may have ended in this very moment.
                let _ = kill_process(process, Signal::KILL);
            }
            timed_out
        });
        let read = stdout.take(PDF_BYTES_MAX).read_to_end(&mut answer);
        drop(done);
        watch.join().unwrap_or(true) || read.is_err()
    });
    // The answer is complete or will never be; nothing may be left running.
    let _ = child.kill();
    let ended_well = child.wait().is_ok_and(|status| status.success());
    match answer.first() {
        _ if timed_out => Err(failed("the press took too long")),
        Some(&FAILED) => Err(failed(&String::from_utf8_lossy(&answer[1..]))),
        Some(&DONE) if ended_well => {
            answer.remove(0);
            Ok(answer)
        }
        _ => Err(failed("the press broke off")),
    }
}
