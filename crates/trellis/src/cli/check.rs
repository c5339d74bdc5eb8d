//! `trellis check`: what is unsafe or unusual about this installation, and how to mend it.

use crate::{config::Config, wiring};

use super::speak::Trouble;

pub async fn run(config: Config) -> Result<(), Trouble> {
    let mut doubts = config.doubts();
    doubts.extend(folder_doubts(&config));
    let house = wiring::open(&config).await.map_err(|error| Trouble::Machine(error.to_string()))?;
    let samples = trellis_app::people::sample_people(&house).await?;
    if !samples.is_empty() && !config.listen.ip().is_loopback() {
        doubts.push(
            "Sample people with known passwords can sign in, and Trellis listens for other machines. Remove them with \
             trellis demo --remove."
                .to_owned(),
        );
    }
    println!("database: {} ({})", house.db().engine_name(), place(&config));
    println!("listens on: {}", config.listen);
    for doubt in &doubts {
        println!("unsafe: {doubt}");
    }
    if doubts.is_empty() {
        println!("nothing unsafe was found");
    }
    house.db().close().await;
    match doubts.len() {
        0 => Ok(()),
        count => Err(Trouble::Input(format!("{count} thing(s) above need attention"))),
    }
}

fn place(config: &Config) -> String {
    match &config.database {
        // The address may carry a password.
        Some(_) => "address from the configuration".to_owned(),
        None => config.data.join("trellis.db").display().to_string(),
    }
}

/// The folder holds drafts and password hashes: nobody else on the machine should look into it.
fn folder_doubts(config: &Config) -> Vec<String> {
    use std::os::unix::fs::PermissionsExt;
    let Ok(facts) = std::fs::metadata(&config.data) else { return Vec::new() };
    let mode = facts.permissions().mode() & 0o777;
    if config.database.is_none() && mode & 0o077 != 0 {
        let folder = config.data.display();
        return vec![format!(
            "Other accounts of this machine can look into {folder} (mode {mode:o}). Run chmod 700 {folder}."
        )];
    }
    Vec::new()
}
