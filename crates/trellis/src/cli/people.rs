//! `trellis organisation` and `trellis person`: the first steps of an installation without samples.

use std::io::Read;

use clap::Subcommand;
use trellis_app::people::{self, NewOrganisation, NewPerson, offices::OfficeInput};

use super::{open, open_house, speak::Trouble};
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum OrganisationVerb {
    /// Add an organisation
    Add {
        /// Short code, lower-case letters, digits and hyphens
        #[arg(long)]
        code: String,
        /// Its full name
        #[arg(long)]
        name: String,
    },
    /// List the organisations of this installation
    List,
}

#[derive(Debug, Subcommand)]
pub enum PersonVerb {
    /// Add a person; the password is read from standard input
    Add {
        /// Sign-in name, an e-mail address
        #[arg(long)]
        email: String,
        /// Full name
        #[arg(long)]
        name: String,
        /// The office the person holds from today: officer, head, administrator, focal-point, chair …; none without it
        #[arg(long, default_value = "")]
        office: String,
        /// What the office is held for: the code of a Member, a plan or a body; the whole organisation without it
        #[arg(long = "for", default_value = "")]
        held_for: String,
        /// The language the person reads: en, fr, es or ar
        #[arg(long, default_value = "en")]
        language: String,
    },
}

pub async fn run_organisation(config: Config, verb: OrganisationVerb) -> Result<(), Trouble> {
    let house = open_house(&config).await?;
    match verb {
        OrganisationVerb::Add { code, name } => {
            let organisation =
                people::add_organisation(&house, &NewOrganisation { code, name, sample: false }).await?;
            println!("{}\t{}", organisation.code, organisation.name);
        }
        OrganisationVerb::List => {
            for organisation in people::organisations(&house).await? {
                println!("{}\t{}", organisation.code, organisation.name);
            }
        }
    }
    house.db().close().await;
    Ok(())
}

pub async fn run_person(config: Config, organisation: Option<&str>, verb: PersonVerb) -> Result<(), Trouble> {
    let PersonVerb::Add { email, name, office, held_for, language } = verb;
    let (house, actor) = open(&config, organisation).await?;
    let mut password = String::new();
    std::io::stdin().take(4096).read_to_string(&mut password)?;
    let password = password.trim_end_matches(['\n', '\r']).to_owned();
    let office = OfficeInput { office, held_for, ..OfficeInput::default() };
    let input = NewPerson { email, name, office, language, password };
    let person = people::add_person(&house, actor, &input).await?;
    println!("{}\t{}\t{}", person.email, input.office.office, person.name);
    house.db().close().await;
    Ok(())
}
