//! `trellis document`: papers of meetings, through the same functions as the pages. Signing a release takes two people,
//! so the command line asks for releases and signs none.

use std::{io::Write as _, path::PathBuf};

use clap::Subcommand;
use trellis_app::{
    House, Problem,
    meetings::{
        documents::{self, DocumentInput, SayInput},
        documents_change,
        release::{self, ReleaseInput},
    },
};
use trellis_domain::{meetings::documents::DocumentId, people::Actor};

use super::{open, speak::Trouble};
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum Verb {
    /// List the documents, one a line: symbol, state, title
    List,
    /// Put a document in, as a draft
    Add(Box<Add>),
    /// Put the sheet of a document right, until it is cleared; what is not named stays
    Change(Box<Change>),
    /// Put the file of a language in
    File {
        /// The document, by symbol or id
        document: String,
        /// Code of the language
        language: String,
        /// The file
        file: PathBuf,
    },
    /// Remove the file of a language, until the document is cleared
    RemoveFile {
        /// The document, by symbol or id
        document: String,
        /// Code of the language
        language: String,
    },
    /// Move a document on: to translation, to cleared, to the public
    Move {
        /// The document, by symbol or id
        document: String,
    },
    /// Take a document back
    Withdraw {
        /// The document, by symbol or id
        document: String,
    },
    /// Keep what somebody said on it
    Say {
        /// The document, by symbol or id
        document: String,
        /// The words
        text: String,
        /// As what, for example "Chair"
        #[arg(long, default_value = "")]
        said_as: String,
    },
    /// Ask that a cleared document open at a moment; somebody else signs on its page
    Release {
        /// The document, by symbol or id
        document: String,
        /// restricted (Members and delegates) or public
        #[arg(long)]
        to: String,
        /// The day
        #[arg(long, value_name = "DATE")]
        on: String,
        /// The time of that day, UTC
        #[arg(long, value_name = "HH:MM")]
        at: String,
    },
}

/// A document to be put in.
#[derive(Debug, clap::Args)]
pub struct Add {
    /// Code of the body
    #[arg(long)]
    body: String,
    /// Its title
    #[arg(long)]
    title: String,
    /// Its symbol (default: the next of the settings' scheme for the body)
    #[arg(long, default_value = "")]
    symbol: String,
    /// The meeting, by title or as "CC 21"
    #[arg(long, default_value = "")]
    meeting: String,
    /// Agenda items, separated by ";"
    #[arg(long, default_value = "")]
    items: String,
    /// working, information, conference-room, limited, cover, agenda, list or report
    #[arg(long, default_value = "working")]
    kind: String,
    /// The language it was written in
    #[arg(long, default_value = "en")]
    original: String,
    /// Its languages, separated by commas
    #[arg(long, default_value = "")]
    languages: String,
    /// note, review, endorse, adopt or approve
    #[arg(long, default_value = "")]
    action: String,
    /// Who prepared it
    #[arg(long, default_value = "")]
    prepared_by: String,
    /// To whom it goes, as printed
    #[arg(long, default_value = "")]
    distribution: String,
    /// Its date
    #[arg(long, value_name = "DATE", default_value = "")]
    on: String,
    /// The plan it is about
    #[arg(long, default_value = "")]
    plan: String,
    /// What it rests on, a line each: "title | address"
    #[arg(long, default_value = "")]
    sources: String,
    /// The document it revises, adds to or corrects
    #[arg(long, default_value = "")]
    parent: String,
    /// revision, addendum or corrigendum
    #[arg(long, default_value = "")]
    chain: String,
}

impl From<Add> for DocumentInput {
    fn from(add: Add) -> Self {
        Self {
            body: add.body,
            meeting: add.meeting,
            items: add.items,
            symbol: add.symbol,
            title: add.title,
            kind: add.kind,
            original: add.original,
            languages: add.languages,
            prepared_by: add.prepared_by,
            action: add.action,
            distribution: add.distribution,
            day: add.on,
            plan: add.plan,
            sources: add.sources,
            parent: add.parent,
            chain: add.chain,
            seen: String::new(),
        }
    }
}

/// What changes on the sheet of a document; "" takes a text away.
#[derive(Debug, clap::Args)]
pub struct Change {
    /// The document, by symbol or id
    document: String,
    /// Its title
    #[arg(long)]
    title: Option<String>,
    /// Its symbol, while it is a draft
    #[arg(long)]
    symbol: Option<String>,
    /// The meeting, by title or as "CC 21"
    #[arg(long)]
    meeting: Option<String>,
    /// Agenda items, separated by ";"
    #[arg(long)]
    items: Option<String>,
    /// working, information, conference-room, limited, cover, agenda, list or report
    #[arg(long)]
    kind: Option<String>,
    /// The language it was written in
    #[arg(long)]
    original: Option<String>,
    /// Its languages, separated by commas
    #[arg(long)]
    languages: Option<String>,
    /// note, review, endorse, adopt or approve
    #[arg(long)]
    action: Option<String>,
    /// Who prepared it
    #[arg(long)]
    prepared_by: Option<String>,
    /// To whom it goes, as printed
    #[arg(long)]
    distribution: Option<String>,
    /// Its date
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    /// The plan it is about
    #[arg(long)]
    plan: Option<String>,
    /// What it rests on, a line each: "title | address"
    #[arg(long)]
    sources: Option<String>,
}

impl Change {
    /// The sheet that stands, with these in place of what it says.
    fn over(self, stands: DocumentInput) -> DocumentInput {
        DocumentInput {
            title: self.title.unwrap_or(stands.title),
            symbol: self.symbol.unwrap_or(stands.symbol),
            meeting: self.meeting.unwrap_or(stands.meeting),
            items: self.items.unwrap_or(stands.items),
            kind: self.kind.unwrap_or(stands.kind),
            original: self.original.unwrap_or(stands.original),
            languages: self.languages.unwrap_or(stands.languages),
            action: self.action.unwrap_or(stands.action),
            prepared_by: self.prepared_by.unwrap_or(stands.prepared_by),
            distribution: self.distribution.unwrap_or(stands.distribution),
            day: self.on.unwrap_or(stands.day),
            plan: self.plan.unwrap_or(stands.plan),
            sources: self.sources.unwrap_or(stands.sources),
            ..stands
        }
    }
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

async fn named(house: &House, actor: Actor<'_>, name: &str) -> Result<DocumentId, Trouble> {
    Ok(documents::find_by_name(house, actor, name).await?)
}

async fn done(house: &House, actor: Actor<'_>, verb: Verb) -> Result<String, Trouble> {
    Ok(match verb {
        Verb::List => list(house, actor).await?,
        Verb::Add(add) => documents::add(house, actor, &(*add).into()).await?.to_string(),
        Verb::Change(change) => {
            let document = named(house, actor, &change.document).await?;
            let stands = documents_change::sheet(house, actor, document).await?.input;
            documents_change::change(house, actor, document, &change.over(stands)).await?;
            String::new()
        }
        Verb::File { document, language, file } => {
            let content = std::fs::read(&file)
                .map_err(|error| Trouble::Input(format!("cannot read {}: {error}", file.display())))?;
            let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let document = named(house, actor, &document).await?;
            documents::put_file(house, actor, document, &language, (&name, content)).await?.to_string()
        }
        Verb::RemoveFile { document, language } => {
            let document = named(house, actor, &document).await?;
            let held = documents::view(house, actor, document).await?.held;
            let file = held.files.iter().find(|file| file.language.code() == language.trim());
            let file = file.map(|file| file.id).ok_or_else(Problem::not_found)?;
            documents::remove_file(house, actor, document, file).await?;
            String::new()
        }
        Verb::Move { document } => {
            let document = named(house, actor, &document).await?;
            documents::move_on(house, actor, document).await?.code().to_owned()
        }
        Verb::Withdraw { document } => {
            let document = named(house, actor, &document).await?;
            documents::withdraw(house, actor, document).await?;
            String::new()
        }
        Verb::Say { document, text, said_as } => {
            let document = named(house, actor, &document).await?;
            documents::say(house, actor, document, &SayInput { said_as, text }).await?;
            String::new()
        }
        Verb::Release { document, to, on, at } => {
            let document = named(house, actor, &document).await?;
            let input = ReleaseInput { to, day: on, time: at };
            release::request(house, actor, document, &input).await?.to_string()
        }
    })
}

async fn list(house: &House, actor: Actor<'_>) -> Result<String, Trouble> {
    let Some(organisation) = actor.organisation() else { return Ok(String::new()) };
    let lines = documents::list(house, actor, organisation).await?;
    let lines = lines
        .iter()
        .map(|line| format!("{}\t{}\t{}", line.document.symbol, line.state.code(), line.document.title));
    Ok(lines.collect::<Vec<_>>().join("\n"))
}
