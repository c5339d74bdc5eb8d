//! `trellis funding`: money that is looked for across initiatives, through the same functions as the pages.

use clap::Subcommand;
use trellis_app::missions::funding::{
    self, Asked, FundingMoveInput, OpportunityInput, Source, find_by_name, move_on,
};

use super::{open, speak::Trouble};
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum Verb {
    /// List opportunities and leads, one a line: id or lead, state, last day, amount, who would give, title
    List {
        /// In this state; running for what is not decided
        #[arg(long, default_value = "")]
        state: String,
        /// Running in this year
        #[arg(long, default_value = "")]
        year: String,
        /// With these words
        #[arg(long, default_value = "")]
        words: String,
    },
    /// Put an opportunity in
    Add(Box<Add>),
    /// Move an opportunity on
    Move {
        /// The opportunity, by id or title
        opportunity: String,
        /// sought, offered, secured, refused or let-go
        to: String,
        /// The day (default: today)
        #[arg(long, value_name = "DATE", default_value = "")]
        on: String,
    },
}

/// An opportunity to be put in.
#[derive(Debug, clap::Args)]
pub struct Add {
    /// The call, or what the money would be for
    title: String,
    /// Who would give: a partner by code, or words
    funder: String,
    /// The last day of the call
    #[arg(long, value_name = "DATE", default_value = "")]
    closes_on: String,
    /// How much
    #[arg(long, default_value = "")]
    amount: String,
    /// In which currency
    #[arg(long, default_value = "")]
    currency: String,
    /// A year it runs with its amount: "2027 | 40,000"; once for each year
    #[arg(long = "year")]
    years: Vec<String>,
    /// Who speaks up for it
    #[arg(long, default_value = "")]
    champion: String,
    /// Partners the bid is made with, by code, separated by commas
    #[arg(long, default_value = "")]
    joint_with: String,
    /// Codes of the initiatives it would pay for, separated by commas
    #[arg(long, default_value = "")]
    initiatives: String,
    /// What there is to say
    #[arg(long, default_value = "")]
    note: String,
    /// Where it stands (default: open)
    #[arg(long, default_value = "")]
    state: String,
    /// Since which day (default: today)
    #[arg(long, value_name = "DATE", default_value = "")]
    on: String,
}

impl From<Add> for OpportunityInput {
    fn from(add: Add) -> Self {
        Self {
            title: add.title,
            funder: add.funder,
            closes_on: add.closes_on,
            amount: add.amount,
            currency: add.currency,
            years: add.years.join("\n"),
            champion: add.champion,
            joint_with: add.joint_with,
            initiatives: add.initiatives,
            note: add.note,
            state: add.state,
            on: add.on,
            seen: String::new(),
        }
    }
}

pub async fn run(config: Config, organisation: Option<&str>, verb: Verb) -> Result<(), Trouble> {
    let (house, actor) = open(&config, organisation).await?;
    match verb {
        Verb::List { state, year, words } => {
            for row in funding::list(&house, actor, &Asked { state, year, words }).await?.rows {
                let id = match row.source {
                    Source::Opportunity(id) => id.to_string(),
                    Source::Lead(_) => "lead".to_owned(),
                };
                let closes = row.closes_on.map(|day| day.to_string()).unwrap_or_default();
                let amount = row.amount.map(|money| money.to_string()).unwrap_or_default();
                let state = row.course.state.code();
                println!("{id}\t{state}\t{closes}\t{amount}\t{}\t{}", row.funder, row.title);
            }
        }
        Verb::Add(add) => println!("{}", funding::add(&house, actor, &(*add).into()).await?),
        Verb::Move { opportunity, to, on } => {
            let id = find_by_name(&house, actor, &opportunity).await?;
            move_on(&house, actor, id, &FundingMoveInput { to, on }).await?;
        }
    }
    house.db().close().await;
    Ok(())
}
