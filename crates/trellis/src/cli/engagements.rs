//! `trellis engagement`: the conversations with Members, through the same functions as the pages.

use clap::Subcommand;
use trellis_app::members::{
    accession::{AccessionInput, note_stage},
    engagements::{self, Asked, CloseInput, ContactInput, EngagementInput, StakeholderInput, find_by_name},
};

use super::{open, speak::Trouble};
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum Verb {
    /// List engagements, one a line: id, Member, day, state, what it is about; for a way in also stage, due, what is next
    List {
        /// Of this Member
        #[arg(long, default_value = "")]
        member: String,
        /// How far a country has come on its way in; any for all that are on it
        #[arg(long, default_value = "")]
        stage: String,
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
    /// Note how far a country has come on its way in, what comes next and by when
    Accession {
        /// The engagement, by id or by its Member
        engagement: String,
        /// approached, interested, preparing, deposited, joined or declined
        stage: String,
        /// What comes next
        #[arg(long, default_value = "")]
        next: String,
        /// By which day
        #[arg(long, value_name = "DATE", default_value = "")]
        due: String,
        /// What shows it
        #[arg(long, default_value = "")]
        note: String,
        /// Since which day (default: today)
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
        Verb::List { member, stage } => {
            for row in engagements::list(&house, actor, &Asked { member, stage }).await?.rows {
                let engagement = row.engagement;
                let state = if engagement.closing.is_some() { "closed" } else { "open" };
                let (id, day, purpose) = (engagement.id, engagement.opened_on, engagement.purpose);
                let way_in = row.accession.map(|last| {
                    let due = last.due.map(|day| day.to_string()).unwrap_or_default();
                    format!("\t{}\t{due}\t{}", last.stage.code(), last.next)
                });
                let way_in = way_in.unwrap_or_default();
                println!("{id}\t{}\t{day}\t{state}\t{purpose}{way_in}", row.member.code);
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
        Verb::Accession { engagement, stage, next, due, note, on } => {
            let id = find_by_name(&house, actor, &engagement).await?;
            let input = AccessionInput { stage, on, note, next, due };
            println!("{}", note_stage(&house, actor, id, &input).await?);
        }
        Verb::Close { engagement, outcome, on } => {
            let id = find_by_name(&house, actor, &engagement).await?;
            engagements::close(&house, actor, id, &CloseInput { on, outcome }).await?;
        }
    }
    house.db().close().await;
    Ok(())
}
