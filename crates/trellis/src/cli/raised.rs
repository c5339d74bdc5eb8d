//! `trellis raised-need`: needs that come up between assessments, through the same functions as the pages.

use std::io::Write as _;

use clap::Subcommand;
use trellis_app::{
    House, Problem, meetings,
    needs::raised::{self, RaiseInput, SettleInput},
};
use trellis_domain::people::Actor;

use super::{open, speak::Trouble};
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum Verb {
    /// List the needs that were raised for bodies, those that wait first: id, state, body, Member, day, words, outcome
    List {
        /// Only of this body, by code
        #[arg(long, default_value = "")]
        body: String,
    },
    /// Put a need before a body, which considers it under the item that stands on each of its agendas
    Add {
        /// Code of the body
        body: String,
        /// What is needed
        text: String,
        /// Code or name of the Member; without it the need is of several
        #[arg(long, default_value = "")]
        member: String,
        /// How it came up, for example "Workshop on ageing, May 2026"
        #[arg(long, default_value = "")]
        source: String,
    },
    /// Say what came of a need that was raised
    Settle {
        /// The need, by id
        need: String,
        /// taken-up or set-aside
        state: String,
        /// Where it was taken up, or why it was not
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

async fn done(house: &House, actor: Actor<'_>, verb: Verb) -> Result<String, Trouble> {
    Ok(match verb {
        Verb::List { body } => list(house, actor, body.trim()).await?,
        Verb::Add { body, text, member, source } => {
            let input = RaiseInput { body, member, text, source_text: source };
            raised::raise(house, actor, &input).await?.to_string()
        }
        Verb::Settle { need, state, outcome } => {
            let id = need.trim().parse().map_err(|_| Problem::not_found())?;
            raised::settle(house, actor, id, &SettleInput { state, outcome }).await?;
            String::new()
        }
    })
}

async fn list(house: &House, actor: Actor<'_>, wanted: &str) -> Result<String, Trouble> {
    let organisation = actor.organisation().ok_or_else(Problem::not_found)?;
    let room = meetings::room(house, actor, organisation).await?;
    let is_wanted = |code: &str| wanted.is_empty() || code.eq_ignore_ascii_case(wanted);
    let bodies: Vec<_> = room.bodies.iter().filter(|body| is_wanted(&body.code)).collect();
    if bodies.is_empty() && !wanted.is_empty() {
        return Err(Problem::not_found().into());
    }
    let mut lines = Vec::new();
    for body in bodies {
        let queue = raised::queue(house, actor, organisation, (body.id, &body.code)).await?;
        lines.extend(queue.raised.into_iter().map(|line| {
            let raised = line.raised;
            let (id, state, day) = (raised.id, raised.state.code(), raised.raised_on);
            let member = line.member.unwrap_or_default();
            format!("{id}\t{state}\t{}\t{member}\t{day}\t{}\t{}", body.code, raised.text, raised.outcome)
        }));
    }
    Ok(lines.join("\n"))
}
