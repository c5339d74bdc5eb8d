//! `trellis audit`: the audit chain as lines an outsider can check, and whether it holds.

use std::{
    fs::File,
    io::{BufReader, BufWriter, Write},
    path::PathBuf,
};

use clap::Subcommand;
use trellis_app::events::{self, ExportTrouble};
use trellis_store::events::chain::{Head, hex};

use super::{open, open_house, speak::Trouble};
use crate::{config::Config, heads};

#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Write every deed as a line of JSON, oldest first
    Export {
        /// The file to write (default: standard output)
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Check that no entry was changed or taken out
    Verify {
        /// An export to check, without any database (default: this installation)
        file: Option<PathBuf>,
    },
}

pub async fn run(config: Config, organisation: Option<&str>, verb: Verb) -> Result<(), Trouble> {
    match verb {
        Verb::Export { out } => export(&config, organisation, out).await,
        Verb::Verify { file: Some(file) } => verify_file(&file),
        Verb::Verify { file: None } => verify(&config).await,
    }
}

async fn export(config: &Config, organisation: Option<&str>, out: Option<PathBuf>) -> Result<(), Trouble> {
    let (house, actor) = open(config, organisation).await?;
    let own = actor.organisation().ok_or_else(|| Trouble::Input("no organisation to export".to_owned()))?;
    let mut writer: BufWriter<Box<dyn Write>> = BufWriter::new(match &out {
        Some(file) => Box::new(File::create(file)?),
        None => Box::new(std::io::stdout()),
    });
    let head = events::export(&house, actor, own, &mut writer).await?;
    writer.flush()?;
    eprintln!("{}", said(head));
    house.db().close().await;
    Ok(())
}

fn verify_file(file: &PathBuf) -> Result<(), Trouble> {
    let open = File::open(file)
        .map_err(|error| Trouble::Input(format!("cannot read {}: {error}", file.display())))?;
    match events::verify_export(BufReader::new(open)) {
        Ok(head) => {
            println!("{}", said(head));
            Ok(())
        }
        Err(ExportTrouble::File(error)) => Err(Trouble::Machine(error.to_string())),
        Err(trouble) => Err(Trouble::Input(format!("{}: {trouble}", file.display()))),
    }
}

async fn verify(config: &Config) -> Result<(), Trouble> {
    let house = open_house(config).await?;
    let folder = heads::folder(config);
    let kept = |organisation| folder.as_deref().and_then(|folder| heads::kept(folder, organisation));
    let verdicts = events::verify(&house, kept).await?;
    house.db().close().await;
    let mut broken = 0;
    for (organisation, verdict) in verdicts {
        match verdict {
            Ok(head) => println!("{}: {}", organisation.code, said(head)),
            Err(trouble) => {
                broken += 1;
                println!("{}: broken: {trouble}", organisation.code);
            }
        }
    }
    match broken {
        0 => Ok(()),
        count => Err(Trouble::Input(format!("{count} audit chain(s) do not hold"))),
    }
}

/// `1,204 entries, head 3f…`, whole, so that it can be compared with a printed one.
pub(super) fn said(head: Head) -> String {
    format!("{} entries hold, head {}", head.place, hex(&head.digest))
}
