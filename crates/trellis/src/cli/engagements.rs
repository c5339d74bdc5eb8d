//! `trellis engagement`: the conversations with Members, through the same functions as the pages.

use clap::Subcommand;
use trellis_app::members::engagements::{
    self, CloseInput, ContactInput, EngagementInput, StakeholderInput, find_by_name,
};

use super::{open, speak::Trouble};
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum Verb {
    /// List engagements, one a line: id, Member, day, state, what it is about
    List {
        /// Of this Member
        #[arg(long, default_value = "")]
        member: String,
    },
    /// Open an engagement with a Member
    Open {
        /// The Member, by code
        member: String,
        /// What it is about
        purpose: String,
        /// internal or with-member: who knows of it
        #[arg(long, default_value = "")]
        circle: String,
        /// The plan it is for, by code
        #[arg(long, default_value = "")]
        plan: String,
        /// The day (default: today)
        #[arg(long, value_name = "DATE", default_value = "")]
        on: String,
    },
    /// Note somebody in the Member's administration
    Stakeholder {
        /// The engagement, by id or by its Member
        engagement: String,
        /// Their name
        name: String,
        /// opposed, unaware, aware, supportive or committed
        #[arg(long)]
        stance: String,
        /// Their post
        #[arg(long, default_value = "")]
        post: String,
        /// The ministry, agency or office
        #[arg(long, default_value = "")]
        administration: String,
    },
    /// Note a contact
    Contact {
        /// The engagement, by id or by its Member
        engagement: String,
        /// What was said
        text: String,
        /// visit, call, mail, meeting or other
        #[arg(long)]
        channel: String,
        /// With whom
        #[arg(long, default_value = "")]
        with: String,
        /// internal or with-member: who reads it
        #[arg(long, default_value = "")]
        circle: String,
        /// The day (default: today)
        #[arg(long, value_name = "DATE", default_value = "")]
        on: String,
    },
    /// Close an engagement
    Close {
        /// The engagement, by id or by its Member
        engagement: String,
        /// What came of it
        outcome: String,
        /// The day (default: today)
        #[arg(long, value_name = "DATE", default_value = "")]
        on: String,
    },
}

pub async fn run(config: Config, organisation: Option<&str>, verb: Verb) -> Result<(), Trouble> {
    let (house, actor) = open(&config, organisation).await?;
    match verb {
        Verb::List { member } => {
            for row in engagements::list(&house, actor, &member).await?.rows {
                let engagement = row.engagement;
                let state = if engagement.closing.is_some() { "closed" } else { "open" };
                let (id, day, purpose) = (engagement.id, engagement.opened_on, engagement.purpose);
                println!("{id}\t{}\t{day}\t{state}\t{purpose}", row.member.code);
            }
        }
        Verb::Open { member, purpose, circle, plan, on } => {
            let input = EngagementInput { member, plan, circle, purpose, opened_on: on };
            println!("{}", engagements::open(&house, actor, &input).await?);
        }
        Verb::Stakeholder { engagement, name, stance, post, administration } => {
            let id = find_by_name(&house, actor, &engagement).await?;
            let input =
                StakeholderInput { name, stance, post, administration, ..StakeholderInput::default() };
            println!("{}", engagements::put_stakeholder(&house, actor, id, &input).await?);
        }
        Verb::Contact { engagement, text, channel, with, circle, on } => {
            let id = find_by_name(&house, actor, &engagement).await?;
            let input = ContactInput { circle, on, channel, with, text };
            println!("{}", engagements::note(&house, actor, id, &input).await?);
        }
        Verb::Close { engagement, outcome, on } => {
            let id = find_by_name(&house, actor, &engagement).await?;
            engagements::close(&house, actor, id, &CloseInput { on, outcome }).await?;
        }
    }
    house.db().close().await;
    Ok(())
}
