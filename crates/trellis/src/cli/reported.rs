//! `trellis reported`: what Members report, verified or returned, through the same functions as the pages.

use clap::Subcommand;
use trellis_app::{
    House,
    indicators::{
        plain,
        reported::{self, Asked, Leaf},
    },
};
use trellis_domain::{indicators::fact::FactId, kernel::Language, people::Actor};
use trellis_words::Words;

use super::{open, speak::Trouble};
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum Verb {
    /// List reports, newest first: id, day, Member, what, evidence, who reported it
    List {
        /// reported, returned or verified
        #[arg(long, default_value = "reported")]
        state: String,
        /// Only of this plan, by code or id
        #[arg(long, default_value = "")]
        plan: String,
        /// Only about this Member, by code or id
        #[arg(long, default_value = "")]
        member: String,
        /// Only what was reported from this day on
        #[arg(long, value_name = "DATE", default_value = "")]
        since: String,
        /// Which fifty
        #[arg(long, value_name = "N", default_value_t = 1)]
        page: usize,
    },
    /// Verify a report: it counts from now on
    Verify {
        /// The report's id
        id: String,
    },
    /// Return a report, with what has to be changed or shown
    Return {
        /// The report's id
        id: String,
        /// Why
        #[arg(long)]
        reason: String,
    },
}

pub async fn run(config: Config, organisation: Option<&str>, verb: Verb) -> Result<(), Trouble> {
    let (house, actor) = open(&config, organisation).await?;
    done(&house, actor, verb).await?;
    house.db().close().await;
    Ok(())
}

async fn done(house: &House, actor: Actor<'_>, verb: Verb) -> Result<(), Trouble> {
    match verb {
        Verb::List { state, plan, member, since, page } => {
            let asked = Asked { state, plan, member, since, kpi: String::new(), leaf: page };
            list(&reported::list(house, actor, &asked).await?);
        }
        Verb::Verify { id } => reported::verify(house, actor, named(&id)?, "").await?,
        Verb::Return { id, reason } => reported::give_back(house, actor, named(&id)?, &reason, "").await?,
    }
    Ok(())
}

fn named(id: &str) -> Result<FactId, Trouble> {
    id.parse().map_err(|error| Trouble::Input(format!("\"{id}\" is {error}")))
}

fn list(leaf: &Leaf) {
    for row in &leaf.rows {
        let fact = &row.filed.report.fact;
        let member = row.member.as_ref().map_or("", |member| member.code.as_str());
        let said = plain::fact_line(fact, None, row.instrument.as_deref(), Words::of(Language::En));
        let evidence: Vec<_> = fact.evidence.iter().map(|each| each.title.as_str()).collect();
        let by = row.filed.by.as_deref().unwrap_or_default();
        println!("{}\t{}\t{member}\t{said}\t{}\t{by}", fact.id, fact.day, evidence.join("; "));
    }
}
