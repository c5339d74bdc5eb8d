//! `trellis consultation`: rounds of consultation, what Members answer and what comes of it, through the same functions as
//! the pages. Whoever holds the machine answers on a Member's behalf, and so always says from what source.

use std::io::Write as _;

use clap::Subcommand;
use trellis_app::{
    House, Problem,
    meetings::{
        consultations::{self, RoundInput, RoundView, SaidInput, SettledInput},
        room,
    },
};
use trellis_domain::{
    meetings::{ConsultationAnswer, ConsultationId},
    members::Member,
    people::Actor,
};

use super::{open, speak::Trouble};
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Print the rounds, the last opened first: first day, last day, state, title; or the answers in one
    List {
        /// The round, by title or id: every Member with its answers
        round: Option<String>,
    },
    /// Open a round
    Add {
        /// Its title
        #[arg(long)]
        title: String,
        /// What is asked about
        #[arg(long)]
        subject: String,
        /// public or members
        #[arg(long)]
        audience: String,
        /// Its last day, in words: "2027-08-07", "after 60 days", "T-65 of COMM 34"
        #[arg(long)]
        closes: String,
        /// Its first day (default: today)
        #[arg(long, value_name = "DATE", default_value = "")]
        opens: String,
        /// The plan it is about, by code or id
        #[arg(long, default_value = "")]
        plan: String,
    },
    /// Change a round; what is not named stays
    Change {
        /// The round, by title or id
        round: String,
        /// Its title
        #[arg(long)]
        title: Option<String>,
        /// What is asked about
        #[arg(long)]
        subject: Option<String>,
        /// public or members
        #[arg(long)]
        audience: Option<String>,
        /// Its last day, in words
        #[arg(long)]
        closes: Option<String>,
        /// Its first day
        #[arg(long, value_name = "DATE")]
        opens: Option<String>,
        /// The plan it is about, by code or id; "" for none
        #[arg(long)]
        plan: Option<String>,
    },
    /// Enter what a Member answered
    Answer {
        /// The round, by title or id
        round: String,
        /// The Member, by code
        member: String,
        /// Its words
        text: String,
        /// Where they were taken from, for example "Letter of 3 May"
        #[arg(long)]
        source: String,
        /// The day it came in (default: today)
        #[arg(long, value_name = "DATE", default_value = "")]
        on: String,
    },
    /// Say what came of an answer
    Outcome {
        /// The round, by title or id
        round: String,
        /// The answer, by its id, or by the code of a Member that answered once
        answer: String,
        /// What came of it
        outcome: String,
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

async fn named(house: &House, actor: Actor<'_>, name: &str) -> Result<ConsultationId, Trouble> {
    Ok(consultations::find_by_name(house, actor, name).await?)
}

async fn done(house: &House, actor: Actor<'_>, verb: Verb) -> Result<String, Trouble> {
    Ok(match verb {
        Verb::List { round: None } => rounds(house, actor).await?,
        Verb::List { round: Some(round) } => {
            let round = named(house, actor, &round).await?;
            answers(&consultations::round(house, actor, round).await?)
        }
        Verb::Add { title, subject, audience, closes, opens, plan } => {
            let input = RoundInput { title, plan, subject, audience, opens_on: opens, closes };
            consultations::add(house, actor, &input).await?.to_string()
        }
        Verb::Change { round, title, subject, audience, closes, opens, plan } => {
            let id = named(house, actor, &round).await?;
            let view = consultations::round(house, actor, id).await?;
            let stands = consultations::typed(&view.room, &view.round.round);
            let input = RoundInput {
                title: title.unwrap_or(stands.title),
                plan: plan.unwrap_or(stands.plan),
                subject: subject.unwrap_or(stands.subject),
                audience: audience.unwrap_or(stands.audience),
                opens_on: opens.unwrap_or(stands.opens_on),
                closes: closes.unwrap_or(stands.closes),
            };
            consultations::change(house, actor, id, &input).await?;
            String::new()
        }
        Verb::Answer { round, member, text, source, on } => {
            let id = named(house, actor, &round).await?;
            let input = SaidInput { member, text, received_on: on, source };
            consultations::answer(house, actor, id, &input).await?.to_string()
        }
        Verb::Outcome { round, answer, outcome } => {
            let id = named(house, actor, &round).await?;
            let view = consultations::round(house, actor, id).await?;
            let answer = answer_named(&view, &answer).ok_or_else(Problem::not_found)?;
            let input = SettledInput { answer: answer.id.to_string(), outcome };
            consultations::settle(house, actor, id, &input).await?;
            String::new()
        }
    })
}

fn answer_named<'v>(view: &'v RoundView, text: &str) -> Option<&'v ConsultationAnswer> {
    let text = text.trim();
    let is_it = |(member, said): &(&Member, &ConsultationAnswer)| {
        said.id.to_string() == text || member.code.eq_ignore_ascii_case(text)
    };
    let all = view.members.iter().flat_map(|(member, said)| said.iter().map(move |each| (member, each)));
    let mut found = all.filter(is_it);
    found.next().filter(|_| found.next().is_none()).map(|(_, said)| said)
}

async fn rounds(house: &House, actor: Actor<'_>) -> Result<String, Trouble> {
    let Some(organisation) = actor.organisation() else { return Ok(String::new()) };
    let room = room(house, actor, organisation).await?;
    let lines = room.rounds.iter().map(|each| {
        let closes = each.closes.day().map_or_else(|| each.round.closes.clone(), |day| day.to_string());
        format!("{}\t{closes}\t{}\t{}", each.round.opens_on, each.state.code(), each.round.title)
    });
    Ok(lines.collect::<Vec<_>>().join("\n"))
}

/// A line an answer: Member, day, id, words, outcome; Members without an answer have a line, too.
fn answers(view: &RoundView) -> String {
    let mut lines = Vec::new();
    for (member, said) in &view.members {
        if said.is_empty() {
            lines.push(format!("{}\t-", member.code));
        }
        for each in said {
            let (day, id) = (each.received_on, each.id);
            lines.push(format!("{}\t{day}\t{id}\t{}\t{}", member.code, each.text, each.outcome));
        }
    }
    lines.join("\n")
}
