//! `trellis check`: what is unsafe or unusual about this installation, and how to mend it.

use trellis_app::{House, events, keeping::Fault};
use trellis_store::Wall;

use crate::{config::Config, heads, wiring};

use super::{open_house, speak::Trouble};

pub async fn run(config: Config) -> Result<(), Trouble> {
    let mut doubts = config.doubts();
    doubts.extend(folder_doubts(&config));
    let house = open_house(&config).await?;
    let damage = house.db().damage().await.map_err(Fault::from)?;
    doubts.extend(damage.map(|damage| {
        format!("The database file is damaged ({damage}). Stop the server and restore the last backup.")
    }));
    let samples = trellis_app::people::sample_people(&house).await?;
    if !samples.is_empty() && !config.listen.ip().is_loopback() {
        doubts.push(
            "Sample people with known passwords can sign in, and Trellis listens for other machines. Remove them with \
             trellis demo --remove."
                .to_owned(),
        );
    }
    doubts.extend(wiring::wall_doubt(house.db()));
    let chains = chains(&config, &house).await?;
    doubts.extend(chains.iter().filter_map(|chain| chain.as_ref().err().cloned()));
    doubts.extend(unkept(&config));
    println!("database: {} ({})", house.db().engine_name(), place(&config));
    if house.db().wall() == Some(&Wall::Up) {
        println!("second wall between organisations: up");
    }
    println!("listens on: {}", config.listen);
    for said in chains.iter().flatten() {
        println!("log of deeds of {said}");
    }
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

/// What each log of deeds comes to; a sentence on one that was changed behind our back, or is older than the head that
/// was kept of it.
async fn chains(config: &Config, house: &House) -> Result<Vec<Result<String, String>>, Trouble> {
    let folder = heads::folder(config);
    let kept = |organisation| folder.as_deref().and_then(|folder| heads::kept(folder, organisation));
    let verdicts = events::verify(house, kept).await?;
    let said = verdicts.into_iter().map(|(organisation, verdict)| match verdict {
        Ok(head) => Ok(format!("{}: {}", organisation.code, super::audit::said(head))),
        Err(trouble) => Err(format!(
            "The log of deeds of {} does not hold: {trouble}. Somebody changed the database, or an older copy of it was \
             put in place; compare with a backup.",
            organisation.code
        )),
    });
    Ok(said.collect())
}

fn unkept(config: &Config) -> Option<String> {
    heads::folder(config).is_none().then(|| {
        format!(
            "The end of the log of deeds is kept in the database only. Make the folder {} or set data to one, and it is \
             kept there, too.",
            config.data.display()
        )
    })
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
