//! `trellis finding`: findings from their draft to their closing, through the same functions as the pages.

use std::{io::Write as _, path::PathBuf};

use clap::Subcommand;
use trellis_app::{
    House,
    indicators::plain,
    needs::findings::{
        self, Asked, DecideInput, FindingInput, LinkInput, MoveInput, SayInput, deeds, import, moves,
    },
};
use trellis_domain::{
    kernel::Language,
    needs::findings::{FindingId, Voice},
    people::Actor,
};
use trellis_words::Words;

use super::{open, speak::Trouble};
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum Verb {
    /// List findings, one a line: number, state, Member, body, day, title
    List(List),
    /// Show a finding with what was said and done about it
    Show {
        /// The finding, by number or id
        finding: String,
    },
    /// Put a finding in, as a draft
    Add(Box<Add>),
    /// Move a finding on
    Move {
        /// The finding, by number or id
        finding: String,
        /// notify, respond, table or open
        to: String,
        /// respond: why the Member's reply is not waited for
        #[arg(long, default_value = "")]
        why: String,
        /// table: the meeting, by title or as "CC 21"
        #[arg(long, default_value = "")]
        meeting: String,
        /// table: the paper, by symbol
        #[arg(long, default_value = "")]
        paper: String,
    },
    /// Enter the Member's reply with where it is taken from, or a remark without
    Reply {
        /// The finding, by number or id
        finding: String,
        /// The words
        text: String,
        /// The letter or e-mail of the Member; without it the words are a remark
        #[arg(long, default_value = "")]
        source: String,
        /// The day it came in (default: today)
        #[arg(long, value_name = "DATE", default_value = "")]
        on: String,
    },
    /// Record what its body did at the meeting it is tabled at; by this it is decided
    Act {
        /// The finding, by number or id
        finding: String,
        /// note, review, endorse, adopt, approve, finalise or amend
        verb: String,
        /// The day
        #[arg(long, value_name = "DATE")]
        on: String,
        /// The paragraph of its report
        #[arg(long, default_value = "")]
        paragraph: String,
        /// The document that shows it, by symbol
        #[arg(long, default_value = "")]
        document: String,
    },
    /// Say which action of a plan answers it, or take that back
    Link {
        /// The finding, by number or id
        finding: String,
        /// The plan, by code or id
        plan: String,
        /// The action, by its printed number
        action: String,
    },
    /// Close a finding
    Close {
        /// The finding, by number or id
        finding: String,
        /// met, taken-over, no-longer-applies or withdrawn
        #[arg(long)]
        reason: String,
        /// What there is to say about it
        #[arg(long, default_value = "")]
        note: String,
        /// The day (default: today)
        #[arg(long, value_name = "DATE", default_value = "")]
        on: String,
        /// The finding that takes it over, by number or id
        #[arg(long, default_value = "")]
        successor: String,
    },
    /// Bring findings in from a table, all rows or none
    Import {
        /// An .xlsx, .csv or .docx file with a row of heads
        file: PathBuf,
    },
}

/// What the list is narrowed to.
#[derive(Debug, clap::Args)]
pub struct List {
    /// Of this kind
    #[arg(long, default_value = "")]
    kind: String,
    /// In this state
    #[arg(long, default_value = "")]
    state: String,
    /// Of this Member
    #[arg(long, default_value = "")]
    member: String,
    /// Of this body
    #[arg(long, default_value = "")]
    body: String,
    /// yes: answered by an action of a plan; no: by none
    #[arg(long, default_value = "")]
    answered: String,
    /// With these words
    #[arg(long, default_value = "")]
    words: String,
}

/// A finding to be put in.
#[derive(Debug, clap::Args)]
pub struct Add {
    /// compliance-deficiency, corrective-action, audit-recommendation, review-recommendation, committee-feedback,
    /// self-assessment-answer or survey-answer
    #[arg(long)]
    kind: String,
    /// Code of the body that decides on it
    #[arg(long)]
    body: String,
    /// Its title
    #[arg(long)]
    title: String,
    /// Code of the Member it concerns
    #[arg(long, default_value = "")]
    member: String,
    /// Its number as printed
    #[arg(long, default_value = "")]
    number: String,
    /// What was found
    #[arg(long, default_value = "")]
    found: String,
    /// The obligation or document it comes from
    #[arg(long, default_value = "")]
    source: String,
    /// The paragraph of that
    #[arg(long, default_value = "")]
    source_paragraph: String,
    /// The address of that
    #[arg(long, default_value = "")]
    source_link: String,
    /// The day it was found
    #[arg(long, value_name = "DATE", default_value = "")]
    on: String,
    /// What shows it
    #[arg(long, default_value = "")]
    evidence: String,
    /// How it can be put right
    #[arg(long, default_value = "")]
    guidance: String,
}

impl From<Add> for FindingInput {
    fn from(add: Add) -> Self {
        Self {
            kind: add.kind,
            member: add.member,
            body: add.body,
            number: add.number,
            title: add.title,
            found: add.found,
            source: add.source,
            source_link: add.source_link,
            source_paragraph: add.source_paragraph,
            found_on: add.on,
            evidence: add.evidence,
            guidance: add.guidance,
            answer: String::new(),
            seen: String::new(),
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

async fn named(house: &House, actor: Actor<'_>, name: &str) -> Result<FindingId, Trouble> {
    Ok(findings::find_by_name(house, actor, name).await?)
}

async fn done(house: &House, actor: Actor<'_>, verb: Verb) -> Result<String, Trouble> {
    Ok(match verb {
        Verb::List(asked) => list(house, actor, asked).await?,
        Verb::Show { finding } => show(house, actor, named(house, actor, &finding).await?).await?,
        Verb::Add(add) => deeds::add(house, actor, &(*add).into()).await?.to_string(),
        Verb::Move { finding, to, why, meeting, paper } => {
            let finding = named(house, actor, &finding).await?;
            let input = MoveInput { to, why, meeting, paper, ..MoveInput::default() };
            moves::move_on(house, actor, finding, &input).await?.code().to_owned()
        }
        Verb::Close { finding, reason, note, on, successor } => {
            let finding = named(house, actor, &finding).await?;
            let to = "close".to_owned();
            let input = MoveInput { to, reason, note, on, successor, ..MoveInput::default() };
            moves::move_on(house, actor, finding, &input).await?.code().to_owned()
        }
        Verb::Reply { finding, text, source, on } => {
            let finding = named(house, actor, &finding).await?;
            let voice = if source.is_empty() { Voice::Own } else { Voice::Member };
            let input = SayInput { voice: voice.code().to_owned(), text, on, source };
            deeds::say(house, actor, finding, &input).await?.to_string()
        }
        Verb::Act { finding, verb, on, paragraph, document } => {
            let finding = named(house, actor, &finding).await?;
            let input = DecideInput { verb, day: on, paragraph, document };
            moves::decide(house, actor, finding, &input).await?.to_string()
        }
        Verb::Link { finding, plan, action } => {
            let finding = named(house, actor, &finding).await?;
            deeds::link(house, actor, finding, &LinkInput { plan, action }).await?;
            String::new()
        }
        Verb::Import { file } => {
            let content = std::fs::read(&file)
                .map_err(|error| Trouble::Input(format!("cannot read {}: {error}", file.display())))?;
            let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let count = import::import(house, actor, (&name, content)).await?;
            format!("{count} findings")
        }
    })
}

async fn list(house: &House, actor: Actor<'_>, list: List) -> Result<String, Trouble> {
    let List { kind, state, member, body, answered, words } = list;
    let mut asked = Asked { kind, state, member, body, answered, words, page: 1 };
    let mut lines = Vec::new();
    loop {
        let page = findings::list(house, actor, &asked).await?;
        lines.extend(page.rows.iter().map(|row| {
            let finding = &row.finding;
            let member = row.member.as_ref().map(|member| member.code.as_str()).unwrap_or_default();
            let day = finding.found_on.map(|day| day.to_string()).unwrap_or_default();
            let state = finding.course.state.code();
            format!("{}\t{state}\t{member}\t{}\t{day}\t{}", finding.number, row.body, finding.title)
        }));
        if page.page >= page.pages {
            return Ok(lines.join("\n"));
        }
        asked.page = page.page + 1;
    }
}

async fn show(house: &House, actor: Actor<'_>, id: FindingId) -> Result<String, Trouble> {
    let view = findings::view(house, actor, id).await?;
    let finding = &view.finding;
    let mut lines = vec![format!("{}\t{}\t{}", finding.number, finding.course.state.code(), finding.title)];
    let source = format!("{} {}", finding.source.text, finding.source.paragraph);
    let parts = [
        ("member", view.member.as_ref().map(|member| member.name.clone()).unwrap_or_default()),
        ("body", view.body.clone()),
        ("found", finding.found.clone()),
        ("source", source.trim().to_owned()),
        ("evidence", finding.evidence.clone()),
        ("guidance", finding.guidance.clone()),
        ("meeting", view.meeting.as_ref().map(|(_, title)| title.clone()).unwrap_or_default()),
    ];
    lines.extend(
        parts.iter().filter(|(_, text)| !text.is_empty()).map(|(name, text)| format!("{name}\t{text}")),
    );
    lines.extend(
        view.said.iter().map(|(said, _)| format!("{}\t{}\t{}", said.voice.code(), said.on, said.text)),
    );
    let acts = view.acts.iter();
    lines.extend(acts.map(|line| format!("act\t{}\t{}\t{}", line.act.day, line.act.verb.code(), line.body)));
    lines.extend(view.answers.iter().map(|answer| format!("answered by\t{}", answer.label)));
    let words = Words::of(Language::En);
    lines.extend(view.history.iter().map(|event| {
        let told = plain::deed_details(&event.deed, &event.detail, &[], words).join(", ");
        format!("{}\t{}\t{told}", words.day_at(event.at), plain::deed(&event.deed, words))
    }));
    Ok(lines.join("\n"))
}
