//! `trellis contribution`: what the office asks of Members, through the same functions as the pages.

use std::io::Write as _;

use clap::{Args, Subcommand};
use trellis_app::missions::contributions::{
    ContributionInput,
    deeds::{MoveInput, ask, move_on},
    list::{Asked, Row, find_by_name, list},
};
use trellis_domain::{kernel::Language, missions::contributions::Amount};
use trellis_words::Words;

use super::{open, speak::Trouble};
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum Verb {
    /// List requests to Members, one a line: id, state, what is late, kind, of whom, asked on, answer by, promised for, how much, what for
    List {
        /// expert, money or venue
        #[arg(long, default_value = "")]
        kind: String,
        /// In this state; open, late, answer-overdue or promise-overdue as well
        #[arg(long, default_value = "")]
        state: String,
        /// Of this Member
        #[arg(long, default_value = "")]
        member: String,
        /// Asked in this year
        #[arg(long, default_value = "")]
        year: String,
        /// With these words
        #[arg(long, default_value = "")]
        words: String,
    },
    /// Ask a Member or a partner
    Ask(Box<Ask>),
    /// Take a step: remind, promise, decline, meet, meet-partly, not-meet or withdraw
    Move {
        /// The request, by id or by what it is for
        request: String,
        /// The step
        to: String,
        /// The day (default: today)
        #[arg(long, value_name = "DATE", default_value = "")]
        on: String,
        /// promise: for which day
        #[arg(long, value_name = "DATE", default_value = "")]
        promised_for: String,
        /// In words; asked where less came than was asked for, or nothing
        #[arg(long, default_value = "")]
        note: String,
    },
}

/// What is asked for.
#[derive(Debug, Args)]
pub struct Ask {
    /// A Member or partner, by code or name
    whom: String,
    /// expert, money or venue
    kind: String,
    /// What for
    purpose: String,
    /// The day by which an answer is wanted
    #[arg(long, value_name = "DATE")]
    answer_by: String,
    /// The day it was asked (default: today)
    #[arg(long, value_name = "DATE", default_value = "")]
    asked_on: String,
    /// How much
    #[arg(long, default_value = "")]
    amount: String,
    /// money, days or seats
    #[arg(long, default_value = "")]
    unit: String,
    /// In which currency, where it is money
    #[arg(long, default_value = "")]
    currency: String,
    /// For an initiative, by code
    #[arg(long, default_value = "")]
    initiative: String,
    /// For a mission, by number
    #[arg(long, default_value = "")]
    mission: String,
    /// For a training, by title
    #[arg(long, default_value = "")]
    training: String,
    /// The action it counts for: code of the plan and number of the action
    #[arg(long, default_value = "")]
    action: String,
}

impl From<Ask> for ContributionInput {
    fn from(ask: Ask) -> Self {
        Self {
            whom: ask.whom,
            kind: ask.kind,
            purpose: ask.purpose,
            amount: ask.amount,
            unit: ask.unit,
            currency: ask.currency,
            initiative: ask.initiative,
            mission: ask.mission,
            training: ask.training,
            action: ask.action,
            asked_on: ask.asked_on,
            answer_by: ask.answer_by,
            seen: String::new(),
        }
    }
}

fn line(row: &Row) -> String {
    let (of, course) = (&row.contribution, &row.contribution.course);
    let late = row.late.map(|late| late.code()).unwrap_or_default();
    let promised = course.promised_for.map(|day| day.to_string()).unwrap_or_default();
    let amount = match of.amount {
        None => String::new(),
        Some(Amount::Money(money)) => money.to_string(),
        Some(amount @ (Amount::Days(count) | Amount::Seats(count))) => {
            format!("{count} {}", amount.unit().code())
        }
    };
    let (state, kind) = (course.state.code(), of.kind.code());
    format!(
        "{}\t{state}\t{late}\t{kind}\t{}\t{}\t{}\t{promised}\t{amount}\t{}",
        of.id, row.whom, of.asked_on, of.answer_by, of.purpose
    )
}

pub async fn run(config: Config, organisation: Option<&str>, verb: Verb) -> Result<(), Trouble> {
    let (house, actor) = open(&config, organisation).await?;
    let words = Words::of(Language::En);
    let said = match verb {
        Verb::List { kind, state, member, year, words } => {
            let asked = Asked { kind, state, member, year, words };
            list(&house, actor, &asked).await?.rows.iter().map(line).collect::<Vec<_>>().join("\n")
        }
        Verb::Ask(input) => ask(&house, actor, &(*input).into(), words).await?.to_string(),
        Verb::Move { request, to, on, promised_for, note } => {
            let id = find_by_name(&house, actor, &request).await?;
            let input = MoveInput { to, on, promised_for, note };
            move_on(&house, actor, id, &input, words).await?.code().to_owned()
        }
    };
    if !said.is_empty() {
        writeln!(std::io::stdout().lock(), "{said}")?;
    }
    house.db().close().await;
    Ok(())
}
