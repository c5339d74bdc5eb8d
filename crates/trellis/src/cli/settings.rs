//! `trellis organisation settings`: what an organisation calls things; out to a file and in from another's.

use std::{io::Write, path::PathBuf};

use clap::Subcommand;
use trellis_app::people::settings::{self, EntryInput, exchange};

use super::{open, speak::Trouble};
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum SettingsVerb {
    /// Print settings: topic, code, value, names
    Get {
        /// Only this topic: name, calendar, office, status, class, group, region, level, progress, symbol, scale
        topic: Option<String>,
    },
    /// Write one setting in place of what stood there
    Set {
        /// The topic, for example office
        topic: String,
        /// The entry, for example donor; empty for the organisation's name
        code: String,
        /// A value where the topic has one: a month, a clock, languages, a pattern
        #[arg(long, default_value = "", allow_hyphen_values = true)]
        value: String,
        /// English name
        #[arg(long, default_value = "")]
        en: String,
        /// French name
        #[arg(long, default_value = "")]
        fr: String,
        /// Spanish name
        #[arg(long, default_value = "")]
        es: String,
        /// Arabic name
        #[arg(long, default_value = "")]
        ar: String,
    },
    /// Take one setting away: what it named has its usual name again
    Remove {
        /// The topic
        topic: String,
        /// The entry
        code: String,
    },
    /// Print all settings as TOML, for another organisation
    Export,
    /// Take the settings of a TOML file over
    Import {
        /// The file that `export` wrote
        file: PathBuf,
    },
}

pub async fn run(config: Config, organisation: Option<&str>, verb: SettingsVerb) -> Result<(), Trouble> {
    let (house, actor) = open(&config, organisation).await?;
    match verb {
        SettingsVerb::Get { topic } => {
            let view = settings::view(&house, actor).await?;
            let asked = |code: &str| topic.as_deref().is_none_or(|topic| topic == code);
            for entry in view.settings.all().iter().filter(|entry| asked(entry.topic.code())) {
                let names = entry.names.iter().map(|(language, name)| format!("{language}={name}"));
                let names = names.collect::<Vec<_>>().join("; ");
                println!("{}\t{}\t{}\t{names}", entry.topic.code(), entry.code, entry.plain);
            }
        }
        SettingsVerb::Set { topic, code, value, en, fr, es, ar } => {
            let input = EntryInput { topic, code, plain: value, en, fr, es, ar };
            settings::put(&house, actor, &input).await?;
        }
        SettingsVerb::Remove { topic, code } => settings::remove(&house, actor, &topic, &code).await?,
        SettingsVerb::Export => {
            std::io::stdout().write_all(exchange::export(&house, actor).await?.as_bytes())?;
        }
        SettingsVerb::Import { file } => {
            let text = std::fs::read_to_string(&file)
                .map_err(|error| Trouble::Input(format!("{}: {error}", file.display())))?;
            println!("{} settings taken over", exchange::import(&house, actor, &text).await?);
        }
    }
    house.db().close().await;
    Ok(())
}
