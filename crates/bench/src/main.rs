//! Measures the whole house as people use it: the release binary as a child process, over its command line and HTTP.
//!
//! `./dev bench` builds and runs it; with names of parts as arguments (`import start board sign-in backup scope needs
//! monitoring match papers upload hostile`) only those. It makes its own inputs, the same each time, prints one table and never fails for a figure. It must not know
//! anything of the crates: what it says about the house, any user could measure. Next: [`parts`], one function a part.

mod browser;
mod clock;
mod hostile;
mod inputs;
mod load;
mod matching;
mod monitoring;
mod needs;
mod parts;
mod program;
mod scope;
mod table;

use std::process::ExitCode;

use parts::{PARTS, Stage};

fn main() -> ExitCode {
    #[expect(clippy::disallowed_methods, reason = "a measurement is a door")]
    let asked: Vec<String> = std::env::args().skip(1).collect();
    if let Some(unknown) = asked.iter().find(|name| !PARTS.iter().any(|part| part.name == *name)) {
        let names: Vec<_> = PARTS.iter().map(|part| part.name).collect();
        eprintln!("house_speed: there is no part '{unknown}'; there are {}", names.join(", "));
        return ExitCode::from(2);
    }
    let mut stage = match Stage::set() {
        Ok(stage) => stage,
        Err(trouble) => {
            eprintln!("house_speed: {trouble}");
            return ExitCode::FAILURE;
        }
    };
    let mut failed = false;
    for part in PARTS.iter().filter(|part| asked.is_empty() || asked.iter().any(|name| name == part.name)) {
        eprintln!("{} …", part.about);
        if let Err(trouble) = (part.measure)(&mut stage) {
            failed = true;
            eprintln!("house_speed: {}: {trouble}", part.name);
        }
    }
    stage.table.print();
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
