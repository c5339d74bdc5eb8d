//! `trellis check`: what is unsafe or unusual about this installation, and how to mend it.

use trellis_app::{House, events};

use crate::{config::Config, heads, wiring};

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
    doubts.extend(audit_doubts(&config, &house).await?);
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

/// A log of deeds that was changed behind our back, or a database older than the heads that were kept.
async fn audit_doubts(config: &Config, house: &House) -> Result<Vec<String>, Trouble> {
    let folder = heads::folder(config);
    let kept = |organisation| folder.as_deref().and_then(|folder| heads::kept(folder, organisation));
    let verdicts = events::verify(house, kept).await?;
    let broken = verdicts.into_iter().filter_map(|(organisation, verdict)| {
        let trouble = verdict.err()?;
        Some(format!(
            "The log of deeds of {} does not hold: {trouble}. Somebody changed the database, or an older copy of it was \
             put in place; compare with a backup.",
            organisation.code
        ))
    });
    let unkept = folder.is_none().then(|| {
        format!(
            "The end of the log of deeds is kept in the database only. Make the folder {} or set data to one, and it is \
             kept there, too.",
            config.data.display()
        )
    });
    Ok(broken.chain(unkept).collect())
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
