//! `trellis member`: who is known to the organisation, and what each counts as from when to when.

use clap::Subcommand;
use trellis_app::{
    House, Problem,
    members::{
        self,
        classes::{self, TenureInput},
    },
    problem::Code,
};
use trellis_domain::{
    members::{MemberId, Tenure},
    people::Actor,
};

use super::{open, speak::Trouble};
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum MemberVerb {
    /// Make somebody known who stands in no group yet: a candidate, an observer, a potential non-Member
    Add {
        /// Short code, usually ISO 3166 alpha-2
        #[arg(long)]
        code: String,
        /// Its name in the organisation's form
        #[arg(long)]
        name: String,
    },
    /// Say what a Member counts as
    #[command(subcommand)]
    Class(ClassVerb),
}

#[derive(Debug, Subcommand)]
pub enum ClassVerb {
    /// Record that a Member holds a class from a day on
    Give {
        /// The Member's code
        member: String,
        /// Code of the class, for example sids
        class: String,
        /// First day
        #[arg(long, value_name = "DATE")]
        from: String,
        /// Last day; without it the class lasts
        #[arg(long, value_name = "DATE", default_value = "")]
        until: String,
        /// What shows it, in words
        #[arg(long, default_value = "")]
        evidence: String,
    },
    /// Say on which day a class was held last
    End {
        /// The Member's code
        member: String,
        /// Code of the class
        class: String,
        /// Last day
        #[arg(long, value_name = "DATE")]
        last: String,
    },
    /// Print what a Member counted and counts as
    List {
        /// The Member's code
        member: String,
    },
}

pub async fn run(config: Config, organisation: Option<&str>, verb: MemberVerb) -> Result<(), Trouble> {
    let (house, actor) = open(&config, organisation).await?;
    match verb {
        MemberVerb::Add { code, name } => println!("{}", members::add(&house, actor, &code, &name).await?),
        MemberVerb::Class(verb) => class(&house, actor, verb).await?,
    }
    house.db().close().await;
    Ok(())
}

async fn class(house: &House, actor: Actor<'_>, verb: ClassVerb) -> Result<(), Trouble> {
    match verb {
        ClassVerb::Give { member, class, from, until, evidence } => {
            let member = find(house, actor, &member).await?;
            let input = TenureInput { class, from, until, evidence };
            println!("{}", classes::give(house, actor, member, &input).await?);
        }
        ClassVerb::End { member, class, last } => {
            let id = find(house, actor, &member).await?;
            let tenures = classes::of(house, id).await?;
            let is_meant =
                |tenure: &&Tenure| tenure.class.as_str() == class && tenure.period.until().is_none();
            let tenure = tenures.iter().find(is_meant).ok_or_else(|| {
                Trouble::Input(format!("{member} holds no class \"{class}\" that has not ended"))
            })?;
            classes::end(house, actor, tenure.id, &last).await?;
        }
        ClassVerb::List { member } => {
            let member = find(house, actor, &member).await?;
            for tenure in classes::of(house, member).await? {
                let until = tenure.period.until().map(|day| day.to_string()).unwrap_or_default();
                println!("{}\t{}\t{until}\t{}", tenure.class, tenure.period.from(), tenure.evidence);
            }
        }
    }
    Ok(())
}

/// The Member of a code.
pub(super) async fn find(house: &House, actor: Actor<'_>, code: &str) -> Result<MemberId, Trouble> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    let found = members::list(house, organisation).await?.into_iter().find(|member| member.code == code);
    Ok(found.ok_or_else(|| Trouble::Input(format!("no Member has the code \"{code}\"")))?.id)
}
