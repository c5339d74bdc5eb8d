//! Papers: what goes out comes back the same, and every figure carries its day.

#[path = "papers/progress.rs"]
mod progress;
#[path = "papers/round_trip.rs"]
mod round_trip;
