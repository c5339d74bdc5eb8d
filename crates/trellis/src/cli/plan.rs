//! `trellis plan`: bring plans in, ask how they stand, print them.

use std::{
    io::{Read, Write},
    path::PathBuf,
    time::Duration,
};

use clap::{Subcommand, ValueEnum};
use indicatif::{HumanBytes, HumanCount, ProgressBar, ProgressStyle};
use trellis_app::{
    exchange::{plan::PlanJson, status::StatusJson},
    papers::{self, Format, Kind, Masthead},
    plans::{self, AdoptionInput, board, import},
};
use trellis_domain::kernel::{Day, Language};
use trellis_words::Words;

use super::{cycle, open, speak::Trouble};
use crate::{config::Config, wiring};

#[derive(Debug, Subcommand)]
pub enum Verb {
    /// List the plans
    List,
    /// Bring in a Word (.docx), Excel (.xlsx) or CSV file
    Import {
        /// The file that Members adopted
        file: PathBuf,
        /// Only say what would be understood; nothing is written and no database is needed
        #[arg(long)]
        dry_run: bool,
        /// How to answer
        #[arg(long, value_enum, default_value_t = Answer::Text)]
        format: Answer,
        /// Short code of the new plan (default: from the file's name)
        #[arg(long)]
        code: Option<String>,
        /// The plan (code or id) that this file is a newer version of
        #[arg(long, value_name = "PLAN")]
        newer_of: Option<String>,
        /// Body and meeting that adopted it; without it the plan is a draft
        #[arg(long, value_name = "TEXT")]
        adopted_by: Option<String>,
        /// The day it was adopted, for example 2018-05-11
        #[arg(long, value_name = "DATE")]
        adopted_on: Option<String>,
    },
    /// Print a plan or its progress report
    Export {
        /// Code or id
        plan: String,
        /// The file format
        #[arg(long, value_enum)]
        format: PaperFormat,
        /// Where to write
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// The plan as adopted, the progress report, or the report on steps taken
        #[arg(long, value_enum, default_value_t = PaperKind::Plan)]
        paper: PaperKind,
        /// The day of the figures (default: today)
        #[arg(long, value_name = "DATE")]
        as_at: Option<Day>,
        /// The language of heads and labels: en, fr, es or ar
        #[arg(long, default_value = "en")]
        lang: String,
        /// Symbol for the masthead, for example SC/12/Doc.4
        #[arg(long, default_value = "")]
        symbol: String,
        /// Agenda item for the masthead
        #[arg(long, default_value = "")]
        agenda_item: String,
        /// Meeting for the masthead
        #[arg(long, default_value = "")]
        meeting: String,
        /// What the body is asked to do, for example "The Committee is invited to note this report."
        #[arg(long, default_value = "")]
        action_requested: String,
    },
    /// Say where a plan stands in its cycle
    Cycle {
        /// Code or id
        plan: String,
        /// The turn by its name (default: the running one)
        #[arg(long)]
        turn: Option<String>,
        /// The day (default: today)
        #[arg(long, value_name = "DATE")]
        as_at: Option<Day>,
        /// How to answer
        #[arg(long, value_enum, default_value_t = Answer::Text)]
        format: Answer,
    },
    /// Begin a turn, note a lesson
    #[command(subcommand)]
    Turn(cycle::TurnVerb),
    /// Say where the stages of a turn stand
    #[command(subcommand)]
    Stage(cycle::StageVerb),
    /// Say how a plan stands
    Status {
        /// Code or id
        plan: String,
        /// The day of the figures (default: today)
        #[arg(long, value_name = "DATE")]
        as_at: Option<Day>,
        /// How to answer
        #[arg(long, value_enum, default_value_t = Answer::Text)]
        format: Answer,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Answer {
    /// For reading
    Text,
    /// For programs
    Json,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum PaperFormat {
    Docx,
    Pdf,
    Xlsx,
    Html,
    Csv,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum PaperKind {
    /// The plan as adopted
    Plan,
    /// How it goes
    Progress,
    /// Who does what about each action and element
    Steps,
}

pub async fn run(config: Config, organisation: Option<&str>, verb: Verb) -> Result<(), Trouble> {
    match verb {
        Verb::List => list(&config, organisation).await,
        Verb::Import { file, dry_run: true, format, .. } => dry_run(file, format).await,
        Verb::Import { file, format, code, newer_of, adopted_by, adopted_on, .. } => {
            let (house, actor) = open(&config, organisation).await?;
            let into = match &newer_of {
                Some(name) => Some(plans::find_by_name(&house, actor, name).await?),
                None => None,
            };
            let (name, bytes) = read(&file)?;
            let input = import::ConfirmInput {
                code: code.unwrap_or_else(|| import::code_from(&name)),
                adoption: AdoptionInput {
                    by: adopted_by.unwrap_or_default(),
                    on: adopted_on.unwrap_or_default(),
                },
            };
            let bar = progress(&name);
            let tell = |step| tell(&bar, step);
            let imported = import::import_telling(&house, actor, &name, bytes, into, &input, &tell).await;
            bar.finish_and_clear();
            let (id, content) = imported?;
            answer_import(&PlanJson::of(&content, Words::of(Language::En)), format)?;
            eprintln!("imported as {} ({id})", input.code);
            house.db().close().await;
            Ok(())
        }
        Verb::Export {
            plan,
            format,
            out,
            paper,
            as_at,
            lang,
            symbol,
            agenda_item,
            meeting,
            action_requested,
        } => {
            let (house, actor) = open(&config, organisation).await?;
            let id = plans::find_by_name(&house, actor, &plan).await?;
            let language: Language = lang.parse().map_err(|()| {
                Trouble::Input(format!("\"{lang}\" is no language of Trellis: use en, fr, es or ar"))
            })?;
            let masthead = Masthead { symbol, agenda_item, meeting, action_requested, ..Masthead::default() };
            let kind = match paper {
                PaperKind::Plan => Kind::Plan,
                PaperKind::Progress => Kind::Progress,
                PaperKind::Steps => Kind::Steps,
            };
            let order = papers::Order { kind, format: format.into(), language, as_at, masthead };
            let printed = papers::print(&house, actor, id, order).await?;
            write_whole(&out, &printed.bytes)?;
            eprintln!("wrote {} ({} bytes)", out.display(), printed.bytes.len());
            house.db().close().await;
            Ok(())
        }
        Verb::Cycle { plan, turn, as_at, format } => {
            let (house, actor) = open(&config, organisation).await?;
            let id = plans::find_by_name(&house, actor, &plan).await?;
            let cycle = cycle::read(&house, actor, id, turn, as_at).await?;
            match format {
                Answer::Json => json(&mut std::io::stdout().lock(), &cycle)?,
                Answer::Text => cycle::print(&mut std::io::stdout().lock(), &cycle)?,
            }
            house.db().close().await;
            Ok(())
        }
        Verb::Turn(verb) => cycle::turn(&config, organisation, verb).await,
        Verb::Stage(verb) => cycle::stage(&config, organisation, verb).await,
        Verb::Status { plan, as_at, format } => {
            let (house, actor) = open(&config, organisation).await?;
            let id = plans::find_by_name(&house, actor, &plan).await?;
            let board = board::board(&house, actor, id, as_at).await?;
            answer_status(&StatusJson::of(&board, Words::of(Language::En)), format)?;
            house.db().close().await;
            Ok(())
        }
    }
}

impl From<PaperFormat> for Format {
    fn from(format: PaperFormat) -> Self {
        match format {
            PaperFormat::Docx => Self::Docx,
            PaperFormat::Pdf => Self::Pdf,
            PaperFormat::Xlsx => Self::Xlsx,
            PaperFormat::Html => Self::Html,
            PaperFormat::Csv => Self::Csv,
        }
    }
}

async fn list(config: &Config, organisation: Option<&str>) -> Result<(), Trouble> {
    let (house, actor) = open(config, organisation).await?;
    for line in plans::list(&house, actor).await? {
        println!("{}\t{}\t{}\t{} actions", line.plan.code, line.plan.id, line.title, line.actions);
    }
    house.db().close().await;
    Ok(())
}

/// A line on standard error while a long file comes in; nothing where standard error is no terminal.
fn progress(name: &str) -> ProgressBar {
    let bar = ProgressBar::new(import::Step::COUNT);
    let style = ProgressStyle::with_template("{prefix}  {spinner} step {pos} of {len}, {elapsed}: {msg}");
    if let Ok(style) = style {
        bar.set_style(style);
    }
    bar.set_prefix(name.to_owned());
    // Between two steps nothing is said; the line shows that the program lives.
    bar.enable_steady_tick(Duration::from_millis(120));
    bar
}

fn tell(bar: &ProgressBar, step: import::Step) {
    bar.inc(1);
    bar.set_message(match step {
        import::Step::Reading(bytes) => format!("reading {}", HumanBytes(bytes as u64)),
        import::Step::Understanding(parts) => {
            format!("understanding {} headings, paragraphs and tables", HumanCount(parts as u64))
        }
        import::Step::Saving(actions) => format!("saving {} actions", HumanCount(actions as u64)),
    });
}

async fn dry_run(file: PathBuf, format: Answer) -> Result<(), Trouble> {
    let (name, bytes) = read(&file)?;
    let source = import::read_file(&wiring::reader(), &name, bytes).await?;
    let content = import::understand(&source, &Default::default());
    answer_import(&PlanJson::of(&content, Words::of(Language::En)), format)
}

/// More of a file is not read into memory; the reader, which takes less, then says that it is too large.
const FILE_BYTES_MAX: u64 = 64 << 20;

fn read(file: &std::path::Path) -> Result<(String, Vec<u8>), Trouble> {
    let trouble = |error: std::io::Error| {
        // One line, whatever letters a name is made of.
        let shown = file.display().to_string().replace(char::is_control, "\u{fffd}");
        Trouble::Input(format!("cannot read {shown}: {error}"))
    };
    let mut bytes = Vec::new();
    std::fs::File::open(file)
        .and_then(|open| open.take(FILE_BYTES_MAX).read_to_end(&mut bytes))
        .map_err(trouble)?;
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok((name, bytes))
}

/// Whole or not at all: a paper that broke off half-way must not stand where a whole one stood.
fn write_whole(out: &std::path::Path, bytes: &[u8]) -> Result<(), Trouble> {
    let trouble = |error: std::io::Error| Trouble::Input(format!("cannot write {}: {error}", out.display()));
    let part = out.with_extension("part");
    std::fs::write(&part, bytes).map_err(trouble)?;
    std::fs::rename(&part, out).map_err(trouble)
}

fn answer_import(plan: &PlanJson, format: Answer) -> Result<(), Trouble> {
    let mut out = std::io::stdout().lock();
    if format == Answer::Json {
        return json(&mut out, plan);
    }
    writeln!(out, "{}", plan.title)?;
    writeln!(
        out,
        "{} sections, {} actions, {} doubts, {} not placed",
        plan.sections.len(),
        plan.actions.len(),
        plan.flags.len(),
        plan.unplaced.len()
    )?;
    for flag in &plan.flags {
        writeln!(out, "  {}: {}", flag.place, flag.message)?;
    }
    for unplaced in &plan.unplaced {
        writeln!(out, "  not placed, {}: {}", unplaced.place, unplaced.text)?;
    }
    Ok(())
}

fn answer_status(status: &StatusJson, format: Answer) -> Result<(), Trouble> {
    let mut out = std::io::stdout().lock();
    if format == Answer::Json {
        return json(&mut out, status);
    }
    writeln!(out, "{} as at {}", status.title, status.as_at)?;
    for action in &status.actions {
        let number = action.number.as_deref().unwrap_or("-");
        writeln!(out, "{:<6} {:<10} {}", number, action.status.unwrap_or("-"), first_line(&action.text))?;
        for kpi in &action.kpis {
            writeln!(
                out,
                "       {:<10} {} | {}",
                kpi.reading.status,
                first_line(&kpi.target),
                kpi.reading.why
            )?;
        }
    }
    Ok(())
}

fn first_line(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    match line.char_indices().nth(90) {
        Some((cut, _)) => format!("{}…", &line[..cut]),
        None => line.to_owned(),
    }
}

fn json(out: &mut impl Write, value: &impl serde::Serialize) -> Result<(), Trouble> {
    serde_json::to_writer_pretty(&mut *out, value).map_err(|error| Trouble::Machine(error.to_string()))?;
    Ok(writeln!(out)?)
}
