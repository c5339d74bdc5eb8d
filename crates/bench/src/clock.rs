//! The clock: the one place that reads it.

use std::time::{Duration, Instant};

/// This moment.
#[expect(clippy::disallowed_methods, reason = "a measurement needs a clock")]
pub fn now() -> Instant {
    Instant::now()
}

/// What a deed came to, and how long it took.
pub fn timed<T>(deed: impl FnOnce() -> T) -> (T, Duration) {
    let start = now();
    let made = deed();
    (made, start.elapsed())
}
