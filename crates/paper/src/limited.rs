//! Reading in a child process that cannot take more than its share.
//!
//! The child ([`child_main`]) first takes memory, time and files away from itself, then reads the file from its
//! standard input and answers with the tree, or with what kind it is, or the reason against it, as JSON. The parent
//! ([`read_limited`], [`vet_limited`]) keeps the clock. A file that breaks the child costs a sentence, not the server.
//! It must not know which program hosts the child; the door says so. Next: `recognise.rs`.

use std::{
    io::{self, BufReader, BufWriter, Read, Write},
    os::unix::process::ExitStatusExt,
    path::Path,
    process::{Command, ExitStatus, Stdio},
    sync::mpsc,
    thread,
    time::Duration,
};

use rustix::process::{Pid, Resource, Rlimit, Signal, kill_process, setrlimit};

use serde::de::DeserializeOwned;

use crate::{
    limits::FILE_BYTES_MAX,
    recognise,
    tree::Document,
    unreadable::Unreadable,
    vet::{Admitted, vet},
};

/// How long reading may take.
pub const READING_MAX: Duration = Duration::from_secs(3);

/// Bytes of memory that the child may hold for itself. With the parent's share, the file and the tree, this
/// keeps an upload within 96 MiB.
const MEMORY_BYTES_MAX: u64 = 60 << 20;
/// Bytes of address space, program text included: a second net.
const ADDRESS_BYTES_MAX: u64 = 1 << 30;
/// Bytes of a file's name.
const NAME_BYTES_MAX: usize = 1_024;
/// Bytes of an answer; a tree at all its limits stays below.
const ANSWER_BYTES_MAX: u64 = 64 << 20;

/// What the child is asked for, as the first byte it is sent.
const READ: u8 = b'r';
const VET: u8 = b'v';

/// Reads one file from `input` and writes the answer to `output`: the whole life of the child process.
///
/// Call it before anything else is started: limits count from here.
///
/// # Errors
/// Where the limits cannot be set, or input and output break.
pub fn child_main(mut input: impl Read, output: impl Write) -> io::Result<()> {
    limit_self()?;
    let (mut task, mut length) = ([0_u8; 1], [0_u8; 4]);
    input.read_exact(&mut task)?;
    input.read_exact(&mut length)?;
    let length = (u32::from_le_bytes(length) as usize).min(NAME_BYTES_MAX);
    let mut name = vec![0; length];
    input.read_exact(&mut name)?;
    let mut bytes = Vec::new();
    // One byte more than allowed tells a file that is too large from one that just fits.
    input.take(FILE_BYTES_MAX + 1).read_to_end(&mut bytes)?;
    let name = String::from_utf8_lossy(&name);
    let mut output = BufWriter::new(output);
    if task == [VET] {
        serde_json::to_writer(&mut output, &vet(&name, &bytes))?;
        return output.flush();
    }
    let answer = recognise::read(&name, &bytes);
    drop(bytes);
    serde_json::to_writer(&mut output, &answer)?;
    output.flush()
}

fn limit_self() -> io::Result<()> {
    let limits = [
        (Resource::Data, MEMORY_BYTES_MAX),
        (Resource::As, ADDRESS_BYTES_MAX),
        (Resource::Cpu, READING_MAX.as_secs()),
        (Resource::Core, 0),
        (Resource::Fsize, 0),
        // Input, output and error stay open; nothing else can be opened.
        (Resource::Nofile, 3),
    ];
    for (resource, most) in limits {
        setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) })?;
    }
    Ok(())
}

/// Reads a file in a child process: `program` with `args` must end in [`child_main`] on its standard streams.
///
/// # Errors
/// Why the file cannot be read, [`Unreadable::TooSlow`] and [`Unreadable::TooHeavy`] among the reasons.
pub fn read_limited(
    program: &Path,
    args: &[&str],
    name: &str,
    bytes: &[u8],
    timeout: Duration,
) -> Result<Document, Unreadable> {
    ask(READ, (program, args), name, bytes, timeout)
}

/// Judges a file that is only kept in a child process, in the same way.
///
/// # Errors
/// Why the file is not admitted, or could not be judged.
pub fn vet_limited(
    program: &Path,
    args: &[&str],
    name: &str,
    bytes: &[u8],
    timeout: Duration,
) -> Result<Admitted, Unreadable> {
    ask(VET, (program, args), name, bytes, timeout)
}

fn ask<T: DeserializeOwned>(
    task: u8,
    (program, args): (&Path, &[&str]),
    name: &str,
    bytes: &[u8],
    timeout: Duration,
) -> Result<T, Unreadable> {
    if bytes.is_empty() {
        return Err(Unreadable::Empty);
    }
    if bytes.len() as u64 > FILE_BYTES_MAX {
        return Err(Unreadable::TooLarge { max_bytes: FILE_BYTES_MAX });
    }
    let spawned = Command::new(program)
        .args(args)
        .env_clear()
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut child) = spawned else { return Err(Unreadable::ReaderFailed) };
    let (Some(stdin), Some(stdout)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(Unreadable::ReaderFailed);
    };
    let process = Pid::from_child(&child);
    let (answer, timed_out) = thread::scope(|scope| {
        // A child that refuses early closes its input; that the rest cannot be written is no fault.
        scope.spawn(move || send(stdin, task, name, bytes));
        let (done, ended) = mpsc::channel::<()>();
        let watch = scope.spawn(move || {
            let timed_out = ended.recv_timeout(timeout) == Err(mpsc::RecvTimeoutError::Timeout);
            if timed_out {
                // It may have ended in this very moment.
                let _ = kill_process(process, Signal::KILL);
            }
            timed_out
        });
        let source = BufReader::with_capacity(64 << 10, stdout.take(ANSWER_BYTES_MAX));
        let answer = serde_json::from_reader::<_, Result<T, Unreadable>>(source);
        drop(done);
        (answer, watch.join().unwrap_or(true))
    });
    // The answer is complete or will never be; nothing may be left running.
    let _ = child.kill();
    let status = child.wait();
    match answer {
        Ok(result) => result,
        Err(_) if timed_out => Err(Unreadable::TooSlow { seconds: timeout.as_secs() }),
        Err(_) => Err(status.map_or(Unreadable::ReaderFailed, why_it_died)),
    }
}

fn send(mut stdin: impl Write, task: u8, name: &str, bytes: &[u8]) {
    let mut end = name.len().min(NAME_BYTES_MAX);
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    let name = &name.as_bytes()[..end];
    let length = (name.len() as u32).to_le_bytes();
    let head = [&[task], length.as_slice(), name].concat();
    let _ = stdin.write_all(&head).and_then(|()| stdin.write_all(bytes));
}

/// The limits end a process by signals: memory by abort, time by its own signal.
fn why_it_died(status: ExitStatus) -> Unreadable {
    let signal = status.signal();
    let is = |wanted: Signal| signal == Some(wanted.as_raw());
    if is(Signal::XCPU) {
        Unreadable::TooSlow { seconds: READING_MAX.as_secs() }
    } else if is(Signal::ABORT) || is(Signal::SEGV) || is(Signal::BUS) {
        Unreadable::TooHeavy
    } else {
        Unreadable::ReaderFailed
    }
}
