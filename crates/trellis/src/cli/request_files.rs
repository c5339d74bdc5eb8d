//! `trellis request file`: the files beside requests, through the same functions as the pages.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use trellis_app::{
    House, Problem,
    attachments::{self, FileLine, Incoming},
    requests::{self, files},
};
use trellis_domain::{
    files::{AttachmentId, Judged},
    kernel::Language,
    people::Actor,
    requests::RequestId,
};
use trellis_words::Words;

use super::speak::Trouble;

#[derive(Debug, Subcommand)]
pub enum Verb {
    /// List the files beside a request, one a line: id, state, kind, bytes, SHA-256, name, why it is under lock
    List {
        /// The request, as WS-2026-3 or by id
        request: String,
    },
    /// Put a file beside a request: PDF, .docx, .xlsx, PNG, JPEG, mail or plain text
    Add {
        /// The request, as WS-2026-3 or by id
        request: String,
        /// The file
        file: PathBuf,
    },
    /// Take a clean file out, to a file of this machine
    Take {
        /// The request, as WS-2026-3 or by id
        request: String,
        /// The file, by id
        file: String,
        /// Where to write it; an existing file is not overwritten
        #[arg(long)]
        to: PathBuf,
    },
    /// Check a file under lock once more
    Check {
        /// The request, as WS-2026-3 or by id
        request: String,
        /// The file, by id
        file: String,
    },
    /// Remove a file
    Remove {
        /// The request, as WS-2026-3 or by id
        request: String,
        /// The file, by id
        file: String,
    },
    /// List the files under lock of all requests, the newest first
    Held,
}

/// A file of this machine.
pub fn read(path: &Path) -> Result<Incoming, Trouble> {
    let content = std::fs::read(path)
        .map_err(|error| Trouble::Input(format!("cannot read {}: {error}", path.display())))?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(Incoming::whole(&name, content))
}

pub async fn done(house: &House, actor: Actor<'_>, verb: Verb) -> Result<String, Trouble> {
    let named = async |request: String| requests::find_by_name(house, actor, &request).await;
    Ok(match verb {
        Verb::List { request } => {
            let lines = files::list(house, actor, named(request).await?).await?;
            lines.iter().map(line).collect::<Vec<_>>().join("\n")
        }
        Verb::Add { request, file } => {
            let incoming = read(&file)?;
            files::attach(house, actor, named(request).await?, incoming).await?.to_string()
        }
        Verb::Take { request, file, to } => {
            take(house, actor, named(request).await?, (id(&file)?, &to)).await?;
            String::new()
        }
        Verb::Check { request, file } => {
            files::recheck(house, actor, named(request).await?, id(&file)?).await?.code().to_owned()
        }
        Verb::Remove { request, file } => {
            files::remove(house, actor, named(request).await?, id(&file)?).await?;
            String::new()
        }
        Verb::Held => {
            let held = attachments::held(house, actor).await?;
            let lines = held.iter().map(|held| {
                let request = held.request.as_ref().map(|(_, label)| label.as_str()).unwrap_or_default();
                format!("{}\t{request}", line(&held.line))
            });
            lines.collect::<Vec<_>>().join("\n")
        }
    })
}

fn id(text: &str) -> Result<AttachmentId, Problem> {
    text.trim().parse().map_err(|_| Problem::not_found())
}

fn line(line: &FileLine) -> String {
    let file = &line.file;
    let kind = match file.judged {
        Judged::Clean(kind) => kind.code(),
        Judged::Held(_) => "",
    };
    let (state, why) = (file.state().code(), line.why(Words::of(Language::En)));
    format!("{}\t{state}\t{kind}\t{}\t{}\t{}\t{why}", file.id, file.bytes, file.digest, file.name)
}

async fn take(
    house: &House,
    actor: Actor<'_>,
    request: RequestId,
    (file, to): (AttachmentId, &Path),
) -> Result<(), Trouble> {
    let (_, content) = files::take(house, actor, request, file).await?;
    let written =
        std::fs::File::create_new(to).and_then(|mut new| std::io::Write::write_all(&mut new, &content));
    written.map_err(|error| Trouble::Input(format!("cannot write {}: {error}", to.display())))
}
