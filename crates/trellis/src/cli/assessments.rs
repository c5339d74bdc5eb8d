//! `trellis assessment`: needs assessments, through the same functions as the pages.

use std::{
    io::Write as _,
    path::{Path, PathBuf},
};

use clap::Subcommand;
use trellis_app::{
    House,
    meetings::acts::ActInput,
    needs::{
        assessments::{self, AssessmentInput},
        gaps::{self, NeedInput},
        import::{self, SourceInput},
        parts::{self, PartInput},
        scores::{self, CellInput},
    },
    papers::{Format, assessment::print},
    problem::Code,
};
use trellis_domain::{kernel::Language, needs::assessment::AssessmentId, people::Actor};
use trellis_words::Words;

use super::{open, speak::Trouble};
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum Verb {
    /// List the assessments, one a line: id, turn of the cycle, state, title
    List,
    /// Make an assessment, as a draft
    Add(Box<Add>),
    /// Give a body its areas and the session it has them before
    Part {
        /// The assessment, by title or id
        assessment: String,
        /// Code of the body
        #[arg(long)]
        body: String,
        /// Its areas by label or words, separated by ";"
        #[arg(long)]
        areas: String,
        /// The session, for example "CC 21"
        #[arg(long, default_value = "")]
        session: String,
    },
    /// Record a score
    Score(Box<ScoreOf>),
    /// Record the scores of a table (.xlsx, .csv): all of them or none. A row a score, or Members down and areas across
    Scores {
        /// The assessment, by title or id
        assessment: String,
        /// The file
        file: PathBuf,
        /// Whence scores are known whose rows do not say: performance, compliance, body, panel, member or survey
        #[arg(long, default_value = "")]
        source: String,
        /// Where that can be read
        #[arg(long, default_value = "")]
        reference: String,
        /// Only look, and write the table here with a column that says what is wrong
        #[arg(long, value_name = "OUT")]
        check: Option<PathBuf>,
    },
    /// Put in a need
    Need(Box<NeedOf>),
    /// List the needs, one a line: id, state, priority, Member, area, words
    Needs {
        /// The assessment, by title or id
        assessment: String,
    },
    /// Move an assessment on: to its chairs, its Members, tabled, its bodies, agreed, public
    Move {
        /// The assessment, by title or id
        assessment: String,
    },
    /// Record that a body finalised its part
    Finalise {
        /// The assessment, by title or id
        assessment: String,
        /// Code of the body
        #[arg(long)]
        body: String,
        /// The day
        #[arg(long, value_name = "DATE")]
        on: String,
        /// The paragraph of its report
        #[arg(long)]
        paragraph: String,
    },
    /// Write the report to a file: .docx, .pdf, .html, .xlsx or .csv
    Report {
        /// The assessment, by title or id
        assessment: String,
        /// The file
        #[arg(long)]
        out: PathBuf,
        /// Language of heads and labels
        #[arg(long, default_value = "en")]
        language: String,
    },
}

/// An assessment to be made.
#[derive(Debug, clap::Args)]
pub struct Add {
    /// Its title
    #[arg(long)]
    title: String,
    /// The turn of the cycle, as printed
    #[arg(long)]
    cycle: String,
    /// Code of the list whose terms are its areas
    #[arg(long)]
    areas: String,
    /// 0-5, 1-5, yes-partly-no, percent, or a scale of the settings
    #[arg(long, default_value = "0-5")]
    scale: String,
    /// The plan under which it is made
    #[arg(long, default_value = "")]
    plan: String,
    /// Digits after the point in means
    #[arg(long, default_value = "0")]
    digits: String,
    /// Which way a figure in the middle goes: up, even or down
    #[arg(long, default_value = "up")]
    tie: String,
    /// How it was made, in words
    #[arg(long, default_value = "")]
    method: String,
    /// What makes a need urgent, "name: weight", one a line
    #[arg(long, default_value = "")]
    criteria: String,
    /// The assessment before, by title or id
    #[arg(long, default_value = "")]
    previous: String,
}

/// A score to be recorded.
#[derive(Debug, clap::Args)]
pub struct ScoreOf {
    /// The assessment, by title or id
    assessment: String,
    /// The Member, by code or name
    #[arg(long)]
    member: String,
    /// The area, by label or words
    #[arg(long)]
    area: String,
    /// A step of the scale; nothing for no data
    #[arg(long, default_value = "")]
    score: String,
    /// performance, compliance, body, panel, member or survey
    #[arg(long)]
    source: String,
    /// Where that can be read
    #[arg(long, default_value = "")]
    reference: String,
    /// What it rests on; protected
    #[arg(long, default_value = "")]
    evidence: String,
}

/// A need to be put in.
#[derive(Debug, clap::Args)]
pub struct NeedOf {
    /// The assessment, by title or id
    assessment: String,
    /// What is needed
    text: String,
    /// The Member, by code or name; nothing for what all lack
    #[arg(long, default_value = "")]
    member: String,
    /// The area, by label or words
    #[arg(long)]
    area: String,
    /// skills, knowledge or resources
    #[arg(long)]
    gap: String,
    /// performance, compliance, body, panel, member or survey
    #[arg(long)]
    source: String,
    /// Where that can be read
    #[arg(long)]
    reference: String,
    /// The values of the criteria in their order, separated by commas
    #[arg(long, default_value = "")]
    values: String,
    /// The objectives it stands under, by label or words, separated by `;`
    #[arg(long, default_value = "")]
    objectives: String,
    /// The finding that opens it, by id
    #[arg(long, default_value = "")]
    finding: String,
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

/// An assessment by id or title.
async fn named(house: &House, actor: Actor<'_>, name: &str) -> Result<AssessmentId, Trouble> {
    if let Ok(id) = name.parse() {
        return Ok(id);
    }
    let all = assessments::list(house, actor).await?;
    let mut all = all.into_iter().flat_map(|(_, lines)| lines).map(|line| line.assessment);
    let found = all.find(|each| each.title.eq_ignore_ascii_case(name));
    Ok(found.ok_or_else(|| trellis_app::Problem::new(Code::NotFound))?.id)
}

async fn done(house: &House, actor: Actor<'_>, verb: Verb) -> Result<String, Trouble> {
    Ok(match verb {
        Verb::List => list(house, actor).await?,
        Verb::Add(add) => {
            let input = AssessmentInput {
                title: add.title,
                cycle: add.cycle,
                plan: add.plan,
                areas: add.areas,
                scale: add.scale,
                digits: add.digits,
                tie: add.tie,
                method: add.method,
                criteria: add.criteria,
                previous: add.previous,
                seen: String::new(),
            };
            assessments::add(house, actor, &input).await?.to_string()
        }
        Verb::Part { assessment, body, areas, session } => {
            let id = named(house, actor, &assessment).await?;
            parts::put(house, actor, id, &PartInput { body, areas, session }).await?.to_string()
        }
        Verb::Score(score) => {
            let id = named(house, actor, &score.assessment).await?;
            let input = CellInput {
                member: score.member,
                area: score.area,
                score: score.score,
                source: score.source,
                source_text: score.reference,
                evidence: score.evidence,
            };
            scores::put(house, actor, id, &input).await?;
            String::new()
        }
        Verb::Scores { assessment, file, source, reference, check } => {
            let id = named(house, actor, &assessment).await?;
            let said = SourceInput { source, source_text: reference };
            table_of_scores(house, actor, id, (&file, &said, check)).await?
        }
        Verb::Need(need) => {
            let id = named(house, actor, &need.assessment).await?;
            let input = NeedInput {
                member: need.member,
                area: need.area,
                gap: need.gap,
                text: need.text,
                source: need.source,
                source_text: need.reference,
                values: need.values,
                objectives: need.objectives,
                finding: need.finding,
                answer: String::new(),
                seen: String::new(),
            };
            gaps::add(house, actor, id, &input).await?.to_string()
        }
        Verb::Needs { assessment } => needs(house, actor, &assessment).await?,
        Verb::Move { assessment } => {
            let id = named(house, actor, &assessment).await?;
            assessments::move_on(house, actor, id).await?.code().to_owned()
        }
        Verb::Finalise { assessment, body, on, paragraph } => {
            let id = named(house, actor, &assessment).await?;
            finalise(house, actor, id, (&body, on, paragraph)).await?
        }
        Verb::Report { assessment, out, language } => {
            let id = named(house, actor, &assessment).await?;
            let ending = out.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
            let format = Format::from_ending(ending).ok_or_else(|| {
                Trouble::Input(format!("{}: end it in .docx, .pdf, .html, .xlsx or .csv", out.display()))
            })?;
            let language: Language =
                language.parse().map_err(|_| Trouble::Input(format!("{language}: type en, fr, es or ar")))?;
            let printed = print(house, actor, id, format, Words::of(language)).await?;
            std::fs::write(&out, printed.bytes)?;
            out.display().to_string()
        }
    })
}

async fn table_of_scores(
    house: &House,
    actor: Actor<'_>,
    id: AssessmentId,
    (file, said, check): (&Path, &SourceInput, Option<PathBuf>),
) -> Result<String, Trouble> {
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let content = std::fs::read(file)
        .map_err(|error| Trouble::Input(format!("cannot read {}: {error}", file.display())))?;
    let Some(out) = check else {
        let count = import::import(house, actor, id, (said, &name, content)).await?;
        return Ok(format!("{count} scores"));
    };
    let marked = import::marked(house, actor, id, (said, &name, content), Words::of(Language::En)).await?;
    std::fs::write(&out, marked.bytes)
        .map_err(|error| Trouble::Input(format!("cannot write {}: {error}", out.display())))?;
    Ok(String::new())
}

async fn list(house: &House, actor: Actor<'_>) -> Result<String, Trouble> {
    let all = assessments::list(house, actor).await?;
    let lines = all.iter().flat_map(|(_, lines)| lines).map(|line| {
        let each = &line.assessment;
        format!("{}\t{}\t{}\t{}", each.id, each.cycle, each.state.code(), each.title)
    });
    Ok(lines.collect::<Vec<_>>().join("\n"))
}

async fn needs(house: &House, actor: Actor<'_>, assessment: &str) -> Result<String, Trouble> {
    let id = named(house, actor, assessment).await?;
    let lines = gaps::list(house, actor, id).await?;
    let lines = lines.iter().map(|line| {
        let priority = line.priority.sum().map(|sum| sum.to_string()).unwrap_or_default();
        let member = line.member.as_deref().unwrap_or("*");
        let need = &line.need;
        format!("{}\t{}\t{priority}\t{member}\t{}\t{}", need.id, need.state.code(), line.area, need.text)
    });
    Ok(lines.collect::<Vec<_>>().join("\n"))
}

async fn finalise(
    house: &House,
    actor: Actor<'_>,
    id: AssessmentId,
    (body, day, paragraph): (&str, String, String),
) -> Result<String, Trouble> {
    let view = assessments::view(house, actor, id).await?;
    let part = view.parts.iter().find(|part| part.code.eq_ignore_ascii_case(body));
    let part = part.ok_or_else(|| Trouble::Input(format!("{body} has no part in it")))?;
    let input = ActInput { verb: "finalise".to_owned(), day, paragraph, ..ActInput::default() };
    Ok(parts::record(house, actor, id, part.part.id, &input).await?.to_string())
}
