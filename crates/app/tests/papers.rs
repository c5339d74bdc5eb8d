//! Papers: what goes out comes back the same, and every figure carries its day. And `registers`, which share their stage.

#[path = "papers/progress.rs"]
mod progress;
#[path = "papers/registers.rs"]
mod registers;
#[path = "papers/round_trip.rs"]
mod round_trip;
