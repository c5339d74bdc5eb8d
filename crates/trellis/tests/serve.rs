//! The server as a service manager meets it.
#![expect(clippy::unwrap_used, reason = "a test that cannot run its binary has failed")]

use std::{
    io::{BufRead, BufReader, Lines},
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Stdio},
};

/// A server on a free port; stopped, and its folder removed, when it is dropped.
struct Server {
    child: Child,
    /// What it says on. A server that is read no more stops at its next word.
    _said: Lines<BufReader<ChildStdout>>,
    folder: PathBuf,
}

fn serve(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_trellis"));
    command.args(["serve", "--listen", "127.0.0.1:0", "--data"]).arg(folder);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

impl Server {
    fn start() -> Self {
        let folder = std::env::temp_dir().join(format!("trellis-serve-{}", std::process::id()));
        let mut child = serve(&folder).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        assert!(lines.any(|line| line.unwrap().starts_with("Trellis serves on ")));
        Self { child, _said: lines, folder }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

#[test]
fn a_second_server_on_the_same_folder_refuses_and_says_what_to_do() {
    let first = Server::start();
    let second = serve(&first.folder).output().unwrap();
    assert_eq!(second.status.code(), Some(2));
    let said = String::from_utf8_lossy(&second.stderr).into_owned();
    assert!(said.contains("another Trellis serves from") && said.contains("--data"), "{said}");
    let beside = Command::new(env!("CARGO_BIN_EXE_trellis"))
        .args(["organisation", "list", "--data"])
        .arg(&first.folder)
        .output()
        .unwrap();
    assert!(beside.status.success(), "the command line works beside a server");
}
