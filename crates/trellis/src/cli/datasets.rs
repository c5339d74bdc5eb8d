//! `trellis dataset`: frozen datasets of a plan for whoever evaluates it, through the same functions as the pages.

use std::{io::Write as _, path::PathBuf};

use clap::Subcommand;
use trellis_app::{
    House,
    plans::{
        self,
        datasets::{self, DatasetInput},
    },
};
use trellis_domain::{kernel::Language, people::Actor, plans::dataset::DatasetId};
use trellis_words::Words;

use super::{open, speak::Trouble};
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Make a dataset; its id. Somebody else releases it
    Make {
        /// Code or id of the plan
        plan: String,
        /// The turn that it is about (default: the plan from its beginning)
        #[arg(long, default_value = "")]
        turn: String,
        /// As at which day (default: today)
        #[arg(long, value_name = "DATE", default_value = "")]
        as_at: String,
        /// The language of its heads: en, fr, es or ar
        #[arg(long, default_value = "en")]
        language: String,
    },
    /// List the datasets of a plan, one a line: id, state, day, tables, rows, digest
    List {
        /// Code or id of the plan
        plan: String,
    },
    /// Save a released dataset
    Save {
        /// Its id
        dataset: String,
        /// A file ending in .zip
        file: PathBuf,
    },
    /// Give a dataset up, or take a released one back
    Withdraw {
        /// Its id
        dataset: String,
    },
}

pub async fn run(config: Config, organisation: Option<&str>, verb: Verb) -> Result<(), Trouble> {
    let (house, actor) = open(&config, organisation).await?;
    let said = done(&house, actor, verb).await?;
    if !said.is_empty() {
        writeln!(std::io::stdout().lock(), "{said}")?;
    }
    house.db().close().await;
    Ok(())
}

fn named(text: &str) -> Result<DatasetId, Trouble> {
    text.trim().parse().map_err(|_| Trouble::Input(format!("\"{text}\" is no id of a dataset")))
}

async fn done(house: &House, actor: Actor<'_>, verb: Verb) -> Result<String, Trouble> {
    match verb {
        Verb::Make { plan, turn, as_at, language } => {
            let plan = plans::find_by_name(house, actor, &plan).await?;
            let found = Language::ALL.into_iter().find(|each| each.code() == language);
            let language =
                found.ok_or_else(|| Trouble::Input("name one of the languages en, fr, es, ar".to_owned()))?;
            let input = DatasetInput { turn, as_at };
            let id = datasets::begin_and_stay(house, actor, plan, (&input, Words::of(language))).await?;
            Ok(id.to_string())
        }
        Verb::List { plan } => {
            let plan = plans::find_by_name(house, actor, &plan).await?;
            let all = datasets::of_plan(house, actor, plan).await?;
            let lines = all.lines.iter().map(|view| {
                let dataset = &view.dataset;
                let (files, rows) = dataset.done;
                let state = dataset.state.code();
                format!("{}\t{state}\t{}\t{files}\t{rows}\t{}", dataset.id, dataset.as_at, dataset.digest)
            });
            Ok(lines.collect::<Vec<_>>().join("\n"))
        }
        Verb::Save { dataset, file } => {
            let mut all = datasets::download(house, actor, named(&dataset)?).await?;
            let cannot =
                |error: std::io::Error| Trouble::Input(format!("cannot write {}: {error}", file.display()));
            let mut out = std::io::BufWriter::new(std::fs::File::create_new(&file).map_err(cannot)?);
            while let Some(piece) = all.next().await? {
                out.write_all(&piece).map_err(cannot)?;
            }
            out.flush().map_err(cannot)?;
            Ok(String::new())
        }
        Verb::Withdraw { dataset } => {
            datasets::withdraw(house, actor, named(&dataset)?).await?;
            Ok(String::new())
        }
    }
}
