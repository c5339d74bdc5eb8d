//! Open-loop load: requests are sent when they are due, whether or not earlier ones have been answered.
//!
//! Latency counts from the moment a request was due, so waiting in any queue counts, the one before the socket
//! included. It must not know what the pages are.

use std::{
    io,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    thread,
    time::Duration,
};

use crate::{browser::Connection, clock};

/// Connections that are open at once; each answers one request at a time.
const CONNECTIONS: usize = 64;

/// What is asked for, again and again, in turn.
pub struct Request {
    pub path: String,
    pub cookies: String,
}

/// What a load came to.
pub struct Outcome {
    latencies: Vec<Duration>,
    pub failures: u64,
    pub bytes_mean: u64,
}

impl Outcome {
    /// The latency that this share of the requests did not exceed.
    pub fn quantile(&self, share: f64) -> Duration {
        let last = self.latencies.len().saturating_sub(1);
        let at = (share * last as f64).ceil() as usize;
        self.latencies.get(at.min(last)).copied().unwrap_or_default()
    }
}

/// Sends `per_second` requests a second for some seconds.
pub fn run(address: &str, requests: &[Request], per_second: u64, seconds: u64) -> Outcome {
    let total = per_second * seconds;
    let (next, failures, bytes) = (AtomicU64::new(0), AtomicU64::new(0), AtomicU64::new(0));
    let latencies = Mutex::new(Vec::new());
    // All connections are opened before the first request is due.
    let start = clock::now() + Duration::from_millis(300);
    thread::scope(|scope| {
        for _ in 0..CONNECTIONS {
            scope.spawn(|| {
                let mut connection = Connection::open(address).ok();
                let mut own = Vec::new();
                loop {
                    let n = next.fetch_add(1, Ordering::Relaxed);
                    if n >= total {
                        break;
                    }
                    let due = start
                        + Duration::from_secs(1) * u32::try_from(n).unwrap_or(u32::MAX)
                            / u32::try_from(per_second).unwrap_or(1);
                    thread::sleep(due.saturating_duration_since(clock::now()));
                    let request = &requests[usize::try_from(n).unwrap_or_default() % requests.len()];
                    match one(&mut connection, address, request) {
                        Ok(length) => bytes.fetch_add(length, Ordering::Relaxed),
                        Err(_) => failures.fetch_add(1, Ordering::Relaxed),
                    };
                    own.push(due.elapsed());
                }
                latencies.lock().unwrap_or_else(PoisonError::into_inner).extend(own);
            });
        }
    });
    let mut latencies = latencies.into_inner().unwrap_or_else(PoisonError::into_inner);
    latencies.sort();
    Outcome { latencies, failures: failures.into_inner(), bytes_mean: bytes.into_inner() / total.max(1) }
}

/// One request; a broken connection is opened again for the next.
fn one(connection: &mut Option<Connection>, address: &str, request: &Request) -> io::Result<u64> {
    let mut open = match connection.take() {
        Some(open) => open,
        None => Connection::open(address)?,
    };
    let headers = [("accept-encoding", "gzip"), ("cookie", request.cookies.as_str())];
    let answer = open.send("GET", &request.path, &headers, b"")?;
    *connection = Some(open);
    match answer.status {
        200 => Ok(answer.body.len() as u64),
        other => Err(io::Error::other(format!("answered with {other}"))),
    }
}
