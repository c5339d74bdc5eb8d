//! `trellis request`: what Members ask for, through the same functions as the pages. A draft is its Member's own, so the
//! command line has no verb that writes one.

use std::{io::Write as _, path::PathBuf};

use clap::Subcommand;
use trellis_app::{
    House,
    indicators::plain,
    requests::{
        self, Asked, LetterInput, MoveInput, RequestInput, SayInput, counting, deeds, moves, volumes,
    },
};
use trellis_domain::{kernel::Language, people::Actor, requests::RequestId};
use trellis_words::Words;

use super::{open, request_files, speak::Trouble};
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum Verb {
    /// List requests, one a line: number, state, Member, level, submitted on, what is owed and by when, title
    List(List),
    /// Show a request with what was said on it and done about it
    Show {
        /// The request, as WS-2026-3 or by id
        request: String,
    },
    /// Enter a request that came as a letter or mail; it begins as submitted
    Receive(Box<Receive>),
    /// Move a request on
    Move {
        /// The request, as WS-2026-3 or by id
        request: String,
        /// acknowledge, consult, defer, accept, decline, redirect, check or close
        to: String,
        /// Why; for check what was found
        #[arg(long, default_value = "")]
        why: String,
        /// defer: the day to come back to it
        #[arg(long, value_name = "DATE", default_value = "")]
        until: String,
        /// redirect: to whom
        #[arg(long, default_value = "")]
        recipient: String,
        /// close: answered, answered-elsewhere, no-longer-needed or not-possible
        #[arg(long, default_value = "")]
        reason: String,
        /// The day (default: today)
        #[arg(long, value_name = "DATE", default_value = "")]
        on: String,
    },
    /// Keep a question to the Member, its answer with where it is taken from, or a remark
    Say {
        /// The request, as WS-2026-3 or by id
        request: String,
        /// question, answer or remark
        voice: String,
        /// The words
        text: String,
        /// answer: the letter or e-mail of the Member
        #[arg(long, default_value = "")]
        source: String,
        /// The day (default: today)
        #[arg(long, value_name = "DATE", default_value = "")]
        on: String,
    },
    /// Record what a request and the missions that answer it say for the plan
    Count {
        /// The request, as WS-2026-3 or by id
        request: String,
    },
    /// Keep the files beside requests: letters as they came
    #[command(subcommand)]
    File(request_files::Verb),
    /// Count requests by year, Member and level, and say what to expect next year
    Volumes,
}

/// What the list is narrowed to.
#[derive(Debug, clap::Args)]
pub struct List {
    /// In this state
    #[arg(long, default_value = "")]
    state: String,
    /// Of this Member
    #[arg(long, default_value = "")]
    member: String,
    /// About this topic
    #[arg(long, default_value = "")]
    topic: String,
    /// Of this level; none: of those that say none
    #[arg(long, default_value = "")]
    level: String,
    /// Submitted in this year
    #[arg(long, default_value = "")]
    year: String,
    /// Only those that are late
    #[arg(long)]
    late: bool,
    /// With these words
    #[arg(long, default_value = "")]
    words: String,
}

/// A letter to be entered.
#[derive(Debug, clap::Args)]
pub struct Receive {
    /// Code of the Member
    #[arg(long)]
    member: String,
    /// email, letter or survey
    #[arg(long)]
    channel: String,
    /// Who signed it
    #[arg(long)]
    sender: String,
    /// A file with its text
    #[arg(long)]
    letter: PathBuf,
    /// The letter as it came, to be kept beside the request
    #[arg(long)]
    file: Option<PathBuf>,
    /// What it is called
    #[arg(long)]
    title: String,
    /// What is asked
    #[arg(long)]
    asked: String,
    /// The day it came in (default: today)
    #[arg(long, value_name = "DATE", default_value = "")]
    on: String,
    /// strategic, tactical or operational
    #[arg(long, default_value = "")]
    level: String,
    /// What is to come of it
    #[arg(long, default_value = "")]
    result: String,
    /// What shows that
    #[arg(long, default_value = "")]
    indicator: String,
    /// Topics by words, separated by ;
    #[arg(long, default_value = "")]
    topics: String,
    /// Actions of plans by printed number, separated by ;
    #[arg(long, default_value = "")]
    actions: String,
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

async fn named(house: &House, actor: Actor<'_>, name: &str) -> Result<RequestId, Trouble> {
    Ok(requests::find_by_name(house, actor, name).await?)
}

async fn done(house: &House, actor: Actor<'_>, verb: Verb) -> Result<String, Trouble> {
    Ok(match verb {
        Verb::List(asked) => list(house, actor, asked).await?,
        Verb::Show { request } => show(house, actor, named(house, actor, &request).await?).await?,
        Verb::Receive(letter) => {
            let file = letter.file.as_deref().map(request_files::read).transpose()?;
            let input = letter.read()?;
            deeds::receive(house, actor, &input, file.unwrap_or_default()).await?.to_string()
        }
        Verb::File(verb) => request_files::done(house, actor, verb).await?,
        Verb::Move { request, to, why, until, recipient, reason, on } => {
            let request = named(house, actor, &request).await?;
            let input = MoveInput { to, on, why, until, recipient, reason };
            moves::move_on(house, actor, request, &input).await?.code().to_owned()
        }
        Verb::Say { request, voice, text, source, on } => {
            let request = named(house, actor, &request).await?;
            deeds::say(house, actor, request, &SayInput { voice, text, on, source }).await?.to_string()
        }
        Verb::Count { request } => {
            let request = named(house, actor, &request).await?;
            let facts = counting::record(house, actor, request, Words::of(Language::En)).await?;
            format!("{facts} facts")
        }
        Verb::Volumes => counted(house, actor).await?,
    })
}

impl Receive {
    fn read(self) -> Result<LetterInput, Trouble> {
        let letter = std::fs::read_to_string(&self.letter)
            .map_err(|error| Trouble::Input(format!("cannot read {}: {error}", self.letter.display())))?;
        let request = RequestInput {
            member: self.member,
            title: self.title,
            asked: self.asked,
            level: self.level,
            result: self.result,
            indicator: self.indicator,
            topics: self.topics,
            actions: self.actions,
            ..RequestInput::default()
        };
        let (channel, sender, received_on) = (self.channel, self.sender, self.on);
        Ok(LetterInput { request, channel, sender, received_on, letter, answer: String::new() })
    }
}

async fn list(house: &House, actor: Actor<'_>, list: List) -> Result<String, Trouble> {
    let List { state, member, topic, level, year, late, words } = list;
    let late = if late { "yes".to_owned() } else { String::new() };
    let mut asked = Asked { state, member, topic, level, year, late, words, page: 1 };
    let mut lines = Vec::new();
    loop {
        let page = requests::list(house, actor, &asked).await?;
        lines.extend(page.rows.iter().map(|row| {
            let course = row.request.course;
            let member = row.member.as_ref().map(|member| member.code.as_str()).unwrap_or_default();
            let level = row.request.level.map(|level| level.code()).unwrap_or_default();
            let day = course.submitted_on.map(|day| day.to_string()).unwrap_or_default();
            let duty = row.due.map(|due| due.duty.code()).unwrap_or_default();
            let by = row.due.and_then(|due| due.by).map(|day| day.to_string()).unwrap_or_default();
            let state = course.state.code();
            format!("{}\t{state}\t{member}\t{level}\t{day}\t{duty}\t{by}\t{}", row.label, row.request.title)
        }));
        if page.page >= page.pages {
            return Ok(lines.join("\n"));
        }
        asked.page = page.page + 1;
    }
}

async fn show(house: &House, actor: Actor<'_>, id: RequestId) -> Result<String, Trouble> {
    let view = requests::view(house, actor, id).await?;
    let request = &view.request;
    let mut lines = vec![format!("{}\t{}\t{}", view.label, request.course.state.code(), request.title)];
    let letter = request.letter.as_ref();
    let parts = [
        ("member", view.member.name.clone()),
        ("asked", request.asked.clone()),
        ("topics", view.topics.join("; ")),
        ("result", request.expected.result.clone()),
        ("indicator", request.expected.indicator.clone()),
        ("sender", letter.map(|letter| letter.sender.clone()).unwrap_or_default()),
        ("letter", letter.map(|letter| letter.text.clone()).unwrap_or_default()),
        ("redirected to", request.redirected_to.clone()),
    ];
    let parts = parts.iter().filter(|(_, text)| !text.is_empty());
    lines.extend(parts.map(|(name, text)| format!("{name}\t{text}")));
    if let Some(due) = view.due {
        let by = due.by.map(|day| day.to_string()).unwrap_or_default();
        lines.push(format!("owed\t{}\t{by}\t{}", due.duty.code(), due.days_late(view.today)));
    }
    let said = view.said.iter();
    lines.extend(said.map(|(said, _)| format!("{}\t{}\t{}", said.voice.code(), said.on, said.text)));
    lines.extend(view.actions.iter().map(|(_, label)| format!("relates to\t{label}")));
    let words = Words::of(Language::En);
    lines.extend(view.history.iter().map(|event| {
        let told = plain::deed_details(&event.deed, &event.detail, &[], words).join(", ");
        format!("{}\t{}\t{told}", words.day_at(event.at), plain::deed(&event.deed, words))
    }));
    Ok(lines.join("\n"))
}

async fn counted(house: &House, actor: Actor<'_>) -> Result<String, Trouble> {
    let found = volumes::volumes(house, actor).await?;
    let mut lines: Vec<String> = Vec::new();
    for figure in found.figures.iter().filter(|figure| found.years.contains(&figure.year)) {
        let member = found.members.iter().find(|member| member.id == figure.member);
        let code = member.map(|member| member.code.as_str()).unwrap_or_default();
        let level = figure.level.map(|level| level.code()).unwrap_or_default();
        lines.push(format!("{}\t{code}\t{level}\t{}", figure.year, figure.requests));
    }
    if let Some(forecast) = found.forecast {
        let (first, last) = forecast.years;
        lines.push(format!("next year\t{}\tmean of {first} to {last}", forecast.mean));
    }
    Ok(lines.join("\n"))
}
