//! The limited reader as a program of its own, for tests and for trying a file by hand.
//!
//! Without arguments it is the child; with a file it reads it through a child and says what came of it.

use std::{io, path::Path, process::ExitCode};

use trellis_paper::{
    Block,
    limited::{READING_MAX, child_main, read_limited},
};

fn main() -> ExitCode {
    #[expect(clippy::disallowed_methods, reason = "this is a door")]
    let mut args = std::env::args().skip(1);
    let Some(file) = args.next() else {
        let answered = child_main(io::stdin().lock(), io::stdout().lock());
        return if answered.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    };
    match try_file(&file) {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(said) => {
            eprintln!("{said}");
            ExitCode::from(2)
        }
    }
}

fn try_file(file: &str) -> Result<String, String> {
    let bytes = std::fs::read(file).map_err(|error| format!("{file}: {error}"))?;
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let name = Path::new(file).file_name().unwrap_or_default().to_string_lossy();
    let document = read_limited(&program, &[], &name, &bytes, READING_MAX)
        .map_err(|error| format!("{file}: {error} [{}] {}", error.code(), peak()))?;
    let cells: usize = document
        .blocks
        .iter()
        .map(|block| match block {
            Block::Table(table) => table.rows.iter().map(|row| row.cells.len()).sum(),
            _ => 0,
        })
        .sum();
    Ok(format!("{file}: {} blocks, {cells} cells {}", document.blocks.len(), peak()))
}

/// The most memory this process has held, as the system counts it.
fn peak() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    format!("(asker's peak {})", line.trim())
}
