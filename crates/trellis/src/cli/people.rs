//! `trellis organisation` and `trellis person`: the first steps of an installation without samples, and accounts.

use std::io::{BufRead, Read};

use clap::Subcommand;
use trellis_app::people::{
    self, NewOrganisation, NewPerson,
    accounts::{self, InvitationInput},
    erasing::{self, ErasureInput, GOES, STAYS},
    offices::{self, OfficeInput},
};

use trellis_app::House;
use trellis_domain::{
    kernel::Language,
    people::{Actor, Person, policy::Office},
};
use trellis_words::Words;

use super::{
    open, open_house,
    provider::{self, ProviderVerb},
    settings::{self, SettingsVerb},
    speak::Trouble,
};
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
    /// Keep what an organisation calls things: offices, statuses, calendar, symbols, scales
    #[command(subcommand)]
    Settings(SettingsVerb),
    /// Keep where people sign in with an account they have elsewhere
    #[command(subcommand)]
    Provider(ProviderVerb),
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
        /// What the office is held for: the code of a Member, a plan or a body, the symbol of a document; the whole organisation without it
        #[arg(long = "for", default_value = "")]
        held_for: String,
        /// The language the person reads: en, fr, es or ar
        #[arg(long, default_value = "en")]
        language: String,
    },
    /// Invite a person; prints the link, which works once and for seven days
    Invite {
        /// Sign-in name, an e-mail address
        #[arg(long)]
        email: String,
        /// Full name
        #[arg(long)]
        name: String,
        #[command(flatten)]
        office: OfficeArgs,
        /// The language the person reads: en, fr, es or ar
        #[arg(long, default_value = "en")]
        language: String,
    },
    /// List everybody: address, account, offices, name
    List,
    /// Give a person an office, in force at once
    Appoint {
        /// The person, by e-mail address
        #[arg(long)]
        email: String,
        #[command(flatten)]
        office: OfficeArgs,
    },
    /// End an office
    EndOffice {
        /// The person, by e-mail address
        #[arg(long)]
        email: String,
        /// The office
        #[arg(long)]
        office: String,
        /// What it is held for, by name as `list` shows it; any without it
        #[arg(long = "for", default_value = "")]
        held_for: String,
    },
    /// Disable an account; its sessions and keys end at once
    Disable {
        /// The person, by e-mail address
        #[arg(long)]
        email: String,
    },
    /// Erase a person whose account is disabled: for good, from every table and from the log of deeds, which still holds
    Erase {
        /// The person, by e-mail address
        #[arg(long)]
        email: String,
        /// Why: asked (by the person), over (no longer needed) or mistake
        #[arg(long)]
        reason: String,
        /// Do not ask for the address once more
        #[arg(long)]
        yes: bool,
    },
}

#[derive(Debug, clap::Args)]
pub struct OfficeArgs {
    /// The office: officer, head, administrator, focal-point, chair …; none without it
    #[arg(long, default_value = "")]
    office: String,
    /// What the office is held for: the code of a Member, a plan or a body, the symbol of a document; the whole organisation without it
    #[arg(long = "for", default_value = "")]
    held_for: String,
    /// Its first day (default: today)
    #[arg(long, default_value = "")]
    from: String,
    /// Its last day
    #[arg(long, default_value = "")]
    until: String,
}

impl From<OfficeArgs> for OfficeInput {
    fn from(args: OfficeArgs) -> Self {
        Self { office: args.office, held_for: args.held_for, from: args.from, until: args.until }
    }
}

pub async fn run_organisation(
    config: Config,
    organisation: Option<&str>,
    verb: OrganisationVerb,
) -> Result<(), Trouble> {
    let verb = match verb {
        OrganisationVerb::Settings(verb) => return settings::run(config, organisation, verb).await,
        OrganisationVerb::Provider(verb) => return provider::run(config, organisation, verb).await,
        other => other,
    };
    let house = open_house(&config).await?;
    match verb {
        OrganisationVerb::Settings(_) | OrganisationVerb::Provider(_) => {}
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
    let (house, actor) = open(&config, organisation).await?;
    let by_email = async |email: &str| accounts::by_email(&house, actor, email).await;
    match verb {
        PersonVerb::Add { email, name, office, held_for, language } => {
            let mut password = String::new();
            std::io::stdin().take(4096).read_to_string(&mut password)?;
            let password = password.trim_end_matches(['\n', '\r']).to_owned();
            let office = OfficeInput { office, held_for, ..OfficeInput::default() };
            let input = NewPerson { email, name, office, language, password };
            let person = people::add_person(&house, actor, &input).await?;
            // By the organisation's own word for the office.
            let names = people::settings::names(&house, person.organisation).await?;
            let office = Office::from_code(&input.office.office)
                .map(|office| names.office(office, Words::of(Language::En)))
                .unwrap_or_default();
            println!("{}\t{office}\t{}", person.email, person.name);
        }
        PersonVerb::Invite { email, name, office, language } => {
            let input = InvitationInput { email, name, language, office: office.into() };
            let invited = accounts::invite(&house, actor, &input).await?;
            let public = config.public_address.as_deref().unwrap_or_default().trim_end_matches('/');
            println!("{public}/invitations/{}", invited.secret);
        }
        PersonVerb::List => list(&house, actor).await?,
        PersonVerb::Appoint { email, office } => {
            let person = by_email(&email).await?;
            offices::propose(&house, actor, person.id, &office.into()).await?;
        }
        PersonVerb::EndOffice { email, office, held_for } => {
            let person = by_email(&email).await?;
            let held = accounts::office_of(&house, actor, person.id, &office, &held_for).await?;
            offices::end(&house, actor, held).await?;
        }
        PersonVerb::Disable { email } => {
            let person = by_email(&email).await?;
            accounts::disable(&house, actor, person.id).await?;
        }
        PersonVerb::Erase { email, reason, yes } => {
            let person = by_email(&email).await?;
            let person = erasing::to_erase(&house, actor, person.id).await?;
            let email = if yes { email } else { typed_again(&person)? };
            erasing::erase(&house, actor, person.id, &ErasureInput { email, reason }).await?;
        }
    }
    house.db().close().await;
    Ok(())
}

/// Says what goes and what stays, and takes the address that is typed to confirm it.
fn typed_again(person: &Person) -> Result<String, Trouble> {
    let words = Words::of(Language::En);
    eprintln!("{}", words.say_with("erase-title", &[("name", person.name.as_str().into())]));
    for (title, keys) in [("erase-goes", &GOES[..]), ("erase-stays", &STAYS[..])] {
        eprintln!("{}:", words.say(title));
        for key in keys {
            eprintln!("  - {}", words.say(key));
        }
    }
    eprintln!("{}", words.say("erase-backups"));
    eprintln!("{}", words.say_with("erase-email-hint", &[("email", person.email.as_str().into())]));
    let mut typed = String::new();
    std::io::stdin().lock().take(4096).read_line(&mut typed)?;
    Ok(typed)
}

async fn list(house: &House, actor: Actor<'_>) -> Result<(), Trouble> {
    for each in accounts::people(house, actor).await?.listed {
        let office = |shown: &offices::Shown| {
            let pending = if shown.held.approved_at.is_none() { "?" } else { "" };
            let held_for = shown.held_for.as_deref().map(|name| format!(" ({name})")).unwrap_or_default();
            format!("{}{pending}{held_for}", shown.held.grant.office.code())
        };
        let offices: Vec<_> = each.holder.offices.iter().map(office).collect();
        let person = &each.holder.person;
        println!("{}\t{}\t{}\t{}", person.email, each.state.code(), offices.join(", "), person.name);
    }
    Ok(())
}
