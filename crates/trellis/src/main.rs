//! The door: reads arguments, environment and configuration, wires the floors together, and speaks to the terminal.
//!
//! The only place that may read the clock, make ids and draw chance. It must not know rules or SQL.

mod cli;
mod config;
mod heads;
mod secret;
mod wiring;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let args = cli::Args::parse();
    cli::run(args)
}
