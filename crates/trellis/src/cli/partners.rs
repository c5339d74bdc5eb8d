//! `trellis partner`: donor administrations, training centres, agencies.

use clap::Subcommand;
use trellis_app::{
    House,
    members::partners::{self, PartnerInput, SortInput},
    plans::registers::partners::list::{Asked, list},
};
use trellis_domain::{members::PartnerId, people::Actor};

use super::{open, speak::Trouble};
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum PartnerVerb {
    /// Register a partner
    Add {
        /// Short code, lower-case letters, digits and hyphens
        #[arg(long)]
        code: String,
        /// Its name
        #[arg(long)]
        name: String,
        /// donor, training-centre, implementing-agency, executing-agency or other
        #[arg(long)]
        kind: String,
        /// What it is in the organisation's own words: a term of a list of kinds of partners
        #[arg(long, default_value = "")]
        own_kind: String,
        /// Code of the Member it is as well, where it gives and receives
        #[arg(long, default_value = "")]
        member: String,
    },
    /// Print the partners: code, kind, Member, last day, name
    List,
    /// Say what a partner is in the organisation's own words
    Sort {
        /// The partner's code
        code: String,
        /// A term of a list of kinds of partners, by its words, label or id; empty for none
        own_kind: String,
    },
    /// Print who takes part in which action: plan, action, partner, kind, what it does, name
    Actions {
        /// Of this plan, by code or id
        #[arg(long, default_value = "")]
        plan: String,
        /// In this action, by printed number or id
        #[arg(long, default_value = "")]
        action: String,
        /// This partner, by code
        #[arg(long, default_value = "")]
        partner: String,
        /// Of this kind, or of the own kind with this id
        #[arg(long, default_value = "")]
        kind: String,
        /// That do this: leads, carries-out, trains, gives-experts, gives-money, hosts, advises or takes-part
        #[arg(long, default_value = "")]
        part: String,
    },
    /// Say on which day working together ended
    End {
        /// The partner's code
        code: String,
        /// Last day
        #[arg(long, value_name = "DATE")]
        last: String,
    },
}

pub async fn run(config: Config, organisation: Option<&str>, verb: PartnerVerb) -> Result<(), Trouble> {
    let (house, actor) = open(&config, organisation).await?;
    match verb {
        PartnerVerb::Add { code, name, kind, own_kind, member } => {
            let input = PartnerInput { code, name, kind, own_kind, member };
            println!("{}", partners::add(&house, actor, &input).await?);
        }
        PartnerVerb::List => {
            for (partner, member) in partners::list(&house, actor).await?.rows {
                let member = member.map(|member| member.code).unwrap_or_default();
                let last = partner.ended_on.map(|day| day.to_string()).unwrap_or_default();
                println!("{}\t{}\t{member}\t{last}\t{}", partner.code, partner.kind.code(), partner.name);
            }
        }
        PartnerVerb::End { code, last } => {
            partners::end(&house, actor, coded(&house, actor, &code).await?, &last).await?;
        }
        PartnerVerb::Sort { code, own_kind } => {
            let id = coded(&house, actor, &code).await?;
            partners::sort(&house, actor, id, &SortInput { term: own_kind }).await?;
        }
        PartnerVerb::Actions { plan, action, partner, kind, part } => {
            let asked = Asked { plan, action, partner, kind, part };
            for row in list(&house, actor, &asked).await?.rows {
                let action = row.number.unwrap_or_else(|| row.action.to_string());
                let own = row.own_kind.map_or_else(|| row.partner.kind.code().to_owned(), |(_, text)| text);
                let parts: Vec<&str> = row.parts.iter().map(|part| part.code()).collect();
                let (plan, code, name) = (row.plan.1, row.partner.code, row.partner.name);
                println!("{plan}\t{action}\t{code}\t{own}\t{}\t{name}", parts.join(","));
            }
        }
    }
    house.db().close().await;
    Ok(())
}

/// The partner with a code.
async fn coded(house: &House, actor: Actor<'_>, code: &str) -> Result<PartnerId, Trouble> {
    let rows = partners::list(house, actor).await?.rows;
    let found = rows.iter().find(|(partner, _)| partner.code == code).map(|(partner, _)| partner.id);
    found.ok_or_else(|| Trouble::Input(format!("no partner has the code \"{code}\"")))
}
