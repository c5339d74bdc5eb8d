//! `trellis partner`: donor administrations, training centres, agencies.

use clap::Subcommand;
use trellis_app::members::partners::{self, PartnerInput};

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
        /// Code of the Member it is as well, where it gives and receives
        #[arg(long, default_value = "")]
        member: String,
    },
    /// Print the partners: code, kind, Member, last day, name
    List,
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
        PartnerVerb::Add { code, name, kind, member } => {
            println!("{}", partners::add(&house, actor, &PartnerInput { code, name, kind, member }).await?);
        }
        PartnerVerb::List => {
            for (partner, member) in partners::list(&house, actor).await?.rows {
                let member = member.map(|member| member.code).unwrap_or_default();
                let last = partner.ended_on.map(|day| day.to_string()).unwrap_or_default();
                println!("{}\t{}\t{member}\t{last}\t{}", partner.code, partner.kind.code(), partner.name);
            }
        }
        PartnerVerb::End { code, last } => {
            let rows = partners::list(&house, actor).await?.rows;
            let found = rows.iter().find(|(partner, _)| partner.code == code);
            let (partner, _) =
                found.ok_or_else(|| Trouble::Input(format!("no partner has the code \"{code}\"")))?;
            partners::end(&house, actor, partner.id, &last).await?;
        }
    }
    house.db().close().await;
    Ok(())
}
