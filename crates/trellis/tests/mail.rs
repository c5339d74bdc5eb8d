//! Mail as it leaves the house: a real relay of another make takes it, and a person finds the link in it.
//!
//! The relay is Debian's `python3-aiosmtpd`, which `./dev test` installs; without it these tests say that they were
//! skipped.
#![expect(clippy::unwrap_used, reason = "a test that cannot run its binary has failed")]

use std::{
    fs,
    io::{BufRead, BufReader, Read},
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

const TRELLIS: &str = env!("CARGO_BIN_EXE_trellis");

/// A relay that keeps what it takes, and an installation that knows it; all gone when it is dropped.
struct Stage {
    relay: Child,
    folder: PathBuf,
}

impl Drop for Stage {
    fn drop(&mut self) {
        let _ = self.relay.kill();
        let _ = self.relay.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The interpreter that has the relay, if any has.
fn python() -> Option<&'static str> {
    let has = |python: &&str| {
        let asked = Command::new(python).args(["-c", "import aiosmtpd"]).stderr(Stdio::null()).status();
        asked.is_ok_and(|status| status.success())
    };
    ["python3", "/usr/bin/python3"].into_iter().find(has)
}

fn stage(name: &str) -> Option<Stage> {
    let Some(python) = python() else {
        eprintln!("skipped: mail (python3-aiosmtpd is not installed)");
        return None;
    };
    let folder = std::env::temp_dir().join(format!("trellis-mail-{name}-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let relay = Command::new(python)
        .args(["-m", "aiosmtpd", "-n", "-l", &format!("127.0.0.1:{port}"), "-c", "aiosmtpd.handlers.Mailbox"])
        .arg(folder.join("mail"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let config = format!(
        "public_address = \"https://plans.example.org\"\n\
         [mail]\nhost = \"127.0.0.1\"\nport = {port}\nsecurity = \"none\"\nfrom = \"Trellis <trellis@plans.example.org>\"\n"
    );
    fs::write(folder.join("trellis.toml"), config).unwrap();
    let up = (0..100).any(|_| {
        std::thread::sleep(Duration::from_millis(100));
        TcpStream::connect(("127.0.0.1", port)).is_ok()
    });
    assert!(up, "the relay did not start");
    Some(Stage { relay, folder })
}

impl Stage {
    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(TRELLIS);
        command.arg("--config").arg(self.folder.join("trellis.toml"));
        command.arg("--data").arg(self.folder.join("data")).args(arguments);
        command
    }

    fn run(&self, arguments: &[&str]) -> String {
        let done = self.command(arguments).output().unwrap();
        assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8(done.stdout).unwrap()
    }

    /// The mails the relay took, once there are as many.
    fn mails(&self, many: usize) -> Vec<String> {
        for _ in 0..300 {
            let found = read_all(&self.folder.join("mail/new"));
            if found.len() >= many {
                return found;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        panic!("{many} mails did not arrive");
    }
}

fn read_all(folder: &Path) -> Vec<String> {
    let Ok(files) = fs::read_dir(folder) else { return Vec::new() };
    let mut texts: Vec<String> = files
        .map(|file| {
            let mut text = String::new();
            fs::File::open(file.unwrap().path()).unwrap().read_to_string(&mut text).unwrap();
            // Long lines are folded on the way.
            text.replace("=\r\n", "").replace("=\n", "")
        })
        .collect();
    texts.sort();
    texts
}

#[test]
fn an_invitation_goes_out_with_its_link_and_an_open_subject_once() {
    let Some(stage) = stage("invitation") else { return };
    stage.run(&["organisation", "add", "--code", "reef", "--name", "Reef Commission"]);
    assert_eq!(stage.run(&["mail", "test", "keeper@example.org"]), "accepted\tkeeper@example.org\n");
    let invite =
        ["person", "invite", "--email", "sione@example.org", "--name", "Sione Tupou", "--office", "delegate"];
    let link = stage.run(&invite);
    assert!(link.starts_with("https://plans.example.org/invitations/"), "{link}");
    let listed = stage.run(&["person", "list"]);
    assert_eq!(listed, "sione@example.org\tinvited\tdelegate\tSione Tupou\n");

    let mut server =
        stage.command(&["serve", "--listen", "127.0.0.1:0"]).stdout(Stdio::piped()).spawn().unwrap();
    let mut said = BufReader::new(server.stdout.take().unwrap()).lines();
    assert!(said.any(|line| line.unwrap().starts_with("Trellis serves on ")));
    let mails = stage.mails(2);
    server.kill().unwrap();
    server.wait().unwrap();
    let invitation = mails.iter().find(|mail| mail.contains("sione@example.org")).unwrap();
    assert!(invitation.contains(link.trim()), "{invitation}");
    assert!(invitation.contains("Subject: An invitation for you"), "nothing confidential: {invitation}");
    assert_eq!(mails.len(), 2, "each went out once");

    stage.run(&["person", "end-office", "--email", "sione@example.org", "--office", "delegate"]);
    stage.run(&["person", "appoint", "--email", "sione@example.org", "--office", "observer"]);
    stage.run(&["person", "disable", "--email", "sione@example.org"]);
    let listed = stage.run(&["person", "list"]);
    assert_eq!(listed, "sione@example.org\tdisabled\tobserver\tSione Tupou\n");
}

#[test]
fn a_relay_that_is_not_there_is_named() {
    let Some(mut stage) = stage("absent") else { return };
    stage.relay.kill().unwrap();
    stage.relay.wait().unwrap();
    let refused = stage.command(&["mail", "test", "keeper@example.org"]).output().unwrap();
    assert_eq!(refused.status.code(), Some(2));
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(said.contains("did not take the mail") && said.contains("[mail]"), "{said}");
}

#[test]
fn the_key_of_the_installation_is_for_nobody_else_and_a_broken_one_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let folder = std::env::temp_dir().join(format!("trellis-key-{}", std::process::id()));
    let list =
        || Command::new(TRELLIS).args(["organisation", "list", "--data"]).arg(&folder).output().unwrap();
    assert!(list().status.success());
    let file = folder.join("secret.key");
    let key = fs::read(&file).unwrap();
    assert_eq!(key.len(), 32);
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    assert!(list().status.success());
    assert_eq!(fs::read(&file).unwrap(), key, "it stays");
    fs::write(&file, "half a key").unwrap();
    let refused = list();
    assert!(!refused.status.success());
    assert!(String::from_utf8_lossy(&refused.stderr).contains("secret.key"));
    fs::remove_dir_all(&folder).unwrap();
}
