//! `trellis serve` and `trellis demo`.

use std::{
    fs::{File, TryLockError},
    io::IsTerminal,
    net::SocketAddr,
    process::Command,
    time::Duration,
};

use trellis_app::{House, demo, mail, people, roster::asks::record};
use trellis_web::Settings;

use super::{open_house, speak::Trouble};
use crate::{config::Config, wiring};

/// How often mail that waits is looked for.
const MAIL_PAUSE: Duration = Duration::from_secs(5);
/// How often the server looks for what it can let go of.
const REST_PAUSE: Duration = Duration::from_secs(20);
/// How often the house looks for what is due by itself; days are counted, so that an hour is soon enough.
const ROUND_PAUSE: Duration = Duration::from_secs(3600);
/// How long after its start it looks for the first time: whoever came to see something is served before.
const ROUND_FIRST: Duration = Duration::from_secs(300);

#[derive(Debug, clap::Args)]
pub struct Serve {
    /// The public address, https://…: cookies over TLS only, links in mails, passkeys
    #[arg(long, value_name = "URL")]
    public_url: Option<String>,
    /// Where to listen (default: 127.0.0.1:8080)
    #[arg(long, value_name = "ADDR")]
    listen: Option<SocketAddr>,
}

#[derive(Debug, clap::Args)]
pub struct Demo {
    /// Where to listen (default: 127.0.0.1:8080)
    #[arg(long, value_name = "ADDR")]
    listen: Option<SocketAddr>,
    /// Remove the sample programmes and everything recorded in them, and stop
    #[arg(long)]
    remove: bool,
    /// Load the sample programmes and stop
    #[arg(long, conflicts_with = "remove")]
    load_only: bool,
    /// Write the sample plans as Word files into this folder, for trying an upload, and stop
    #[arg(long, value_name = "DIR", conflicts_with_all = ["remove", "load_only"])]
    files: Option<std::path::PathBuf>,
}

pub async fn serve(mut config: Config, args: Serve) -> Result<(), Trouble> {
    config.listen = args.listen.unwrap_or(config.listen);
    config.public_address = args.public_url.or(config.public_address);
    warn(&config);
    let house = open_house(&config).await?;
    run(house, &config).await
}

pub async fn demo(mut config: Config, args: Demo) -> Result<(), Trouble> {
    config.listen = args.listen.unwrap_or(config.listen);
    if let Some(folder) = args.files {
        return write_files(&folder);
    }
    if !(args.remove || args.load_only) {
        load_apart()?;
    }
    let house = open_house(&config).await?;
    if args.remove {
        let removed = demo::remove(&house).await?;
        println!("removed {removed} sample programmes");
        house.db().close().await;
        return Ok(());
    }
    if args.load_only {
        let loaded = demo::load(&house, |name| eprintln!("loading {name}")).await?;
        eprintln!("{loaded} sample programmes loaded");
        house.db().close().await;
        return Ok(());
    }
    warn(&config);
    print_sample_people(&house).await?;
    run(house, &config).await
}

/// Loads the samples in a child of this process, with the same arguments: what loading takes is gone with it, and the
/// server that follows is as small as any.
fn load_apart() -> Result<(), Trouble> {
    let loading = Command::new(std::env::current_exe()?)
        .args(std::env::args_os().skip(1))
        .arg("--load-only")
        .status()?;
    // It has said itself what was wrong.
    if !loading.success() {
        return Err(Trouble::Input("the sample programmes were not loaded".to_owned()));
    }
    Ok(())
}

/// The sign-ins, under the programme they are for.
async fn print_sample_people(house: &House) -> Result<(), Trouble> {
    println!("Sample people (password for all: {}):", demo::PASSWORD);
    let mut shown = None;
    for (person, offices) in people::sample_people(house).await? {
        if shown.replace(person.organisation) != Some(person.organisation) {
            println!("  {}", people::organisation(house, person.organisation).await?.name);
        }
        println!("    {:<36} {:<14} {}", person.email, offices, person.name);
    }
    Ok(())
}

fn write_files(folder: &std::path::Path) -> Result<(), Trouble> {
    std::fs::create_dir_all(folder)?;
    for (name, bytes) in demo::files()? {
        let file = folder.join(name);
        std::fs::write(&file, bytes)?;
        println!("{}", file.display());
    }
    Ok(())
}

fn warn(config: &Config) {
    for doubt in config.doubts() {
        eprintln!("unsafe: {doubt}");
    }
}

/// What fails inside is said once, with its causes, on standard error: that is where a service manager collects it.
fn log_failures() {
    let log = tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .with_max_level(tracing::Level::WARN);
    // Somebody who embeds the door may have a log of their own; then theirs is used.
    let _ = log.try_init();
}

/// Takes the folder of the embedded database for this server, as long as the file is held. The database has one
/// writer: what queues inside one server would time out between two. The command line may write beside a server.
pub(super) fn take_folder(config: &Config) -> Result<Option<File>, Trouble> {
    if config.database.is_some() {
        return Ok(None);
    }
    let file = File::create(config.data.join("serve.lock"))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Err(Trouble::Input(format!(
            "another Trellis serves from {} already; stop it first, or choose another folder with --data",
            config.data.display()
        ))),
        Err(TryLockError::Error(error)) => Err(Trouble::Machine(error.to_string())),
    }
}

/// Serves until told to stop; requests under way are finished first.
async fn run(house: House, config: &Config) -> Result<(), Trouble> {
    log_failures();
    if let Some(doubt) = wiring::wall_doubt(house.db()) {
        eprintln!("unsafe: {doubt}");
    }
    let _folder = take_folder(config)?;
    outlive_file_limits();
    let settings = Settings {
        secure_cookies: config.public_address.is_some(),
        trusted_proxies: config.trusted_proxies.clone(),
        key: wiring::secret(),
    };
    let first_run = people::setup::is_needed(&house).await?;
    let code = trellis_web::setup_code(&settings);
    let listener = tokio::net::TcpListener::bind(config.listen)
        .await
        .map_err(|error| Trouble::Input(format!("cannot listen on {}: {error}", config.listen)))?;
    let address = listener.local_addr()?;
    println!("Trellis serves on http://{address}");
    if first_run {
        println!(
            "Nobody has an account yet. Open http://{address}/welcome and type this set-up code: {code}"
        );
    }
    let router = trellis_web::router(house.clone(), settings);
    let posting = tokio::spawn(send_mail(house.clone()));
    let resting = tokio::spawn(rest(house.clone()));
    let keeping = tokio::spawn(keep_up(house.clone()));
    trellis_web::serve(listener, router, stop()).await?;
    posting.abort();
    resting.abort();
    keeping.abort();
    house.db().close().await;
    Ok(())
}

/// A service manager may limit how long files get. The system then stops a process that writes on, unless it says that
/// it wants to hear of it; we do, and answer as if the disk were full.
fn outlive_file_limits() {
    use tokio::signal::unix::{SignalKind, signal};
    /// SIGXFSZ on Linux for all but MIPS.
    const FILE_TOO_LONG: i32 = 25;
    // The handler stays when its listener goes.
    let _ = signal(SignalKind::from_raw(FILE_TOO_LONG));
}

/// Sends mail that is due, every few seconds. What was handed over when the server stops is not handed over again.
async fn send_mail(house: House) {
    if house.installation().relay.is_none() {
        return;
    }
    let mut pause = tokio::time::interval(MAIL_PAUSE);
    loop {
        pause.tick().await;
        if let Err(problem) = mail::send_due(&house).await {
            tracing::error!(%problem, "cannot send mail");
        }
    }
}

/// Lets go of what nobody asks for any more.
async fn rest(house: House) {
    let mut pause = tokio::time::interval(REST_PAUSE);
    loop {
        pause.tick().await;
        house.rest();
    }
}

/// Does what falls due by itself: asks experts whose records run out, takes off what nobody confirmed.
async fn keep_up(house: House) {
    let first = tokio::time::Instant::now() + ROUND_FIRST;
    let mut pause = tokio::time::interval_at(first, ROUND_PAUSE);
    loop {
        pause.tick().await;
        if let Err(problem) = record::round(&house).await {
            tracing::error!(%problem, "cannot keep the roster up");
        }
    }
}

/// Ends at Ctrl-C or when the service manager asks.
async fn stop() {
    use tokio::signal::unix::{SignalKind, signal};
    let interrupted = tokio::signal::ctrl_c();
    match signal(SignalKind::terminate()) {
        Ok(mut terminated) => {
            tokio::select! {
                _ = interrupted => {}
                _ = terminated.recv() => {}
            }
        }
        Err(_) => {
            let _ = interrupted.await;
        }
    }
}
