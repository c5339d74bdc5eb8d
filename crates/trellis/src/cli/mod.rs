//! The command line: what can be said, and one file a verb that does it.
//!
//! Answers go to standard output, progress and problems to standard error. Exit status 0 means done, 2 that the input
//! has to change, 1 that the machine or the database failed.

mod assessments;
mod assistance;
mod audit;
mod check;
mod communities;
mod consultations;
mod contributions;
mod cycle;
mod datasets;
mod decisions;
mod documents;
mod engagements;
mod experts;
mod facts;
mod findings;
mod funding;
mod initiatives;
mod keeping;
mod kpis;
mod lessons;
mod mail;
mod matching;
mod meetings;
mod members;
mod missions;
mod partners;
mod people;
mod plan;
mod proposals;
mod provider;
mod raised;
mod registers;
mod related;
mod reported;
mod request_files;
mod requests;
mod serve;
mod settings;
mod speak;
mod support;
mod surveys;
mod target;
mod trainings;

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};
use trellis_app::House;
use trellis_domain::people::Actor;
use trellis_store::StoreError;

use crate::{
    config::Config,
    wiring::{self, WiringError},
};
use speak::Trouble;

/// The hidden verb under which this binary reads one uploaded file as a limited child of itself.
pub const READ_FILE: &str = "read-file";
/// The hidden verb under which this binary sets the pages of one PDF as a child of itself.
pub const SET_PAGES: &str = "set-pages";

/// Runs capacity-building programmes: a negotiated plan becomes a live one.
#[derive(Debug, Parser)]
#[command(name = "trellis", version, about)]
pub struct Args {
    #[command(flatten)]
    common: Common,
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, clap::Args)]
struct Common {
    /// Configuration file (default: trellis.toml here, if there is one)
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Folder of the embedded database (default: ./data)
    #[arg(long, global = true, value_name = "DIR")]
    data: Option<PathBuf>,
    /// PostgreSQL address, instead of the embedded database
    #[arg(long, global = true, value_name = "URL")]
    database: Option<String>,
    /// The organisation to act for, by its code; not needed where there is only one
    #[arg(long, global = true, value_name = "CODE")]
    organisation: Option<String>,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Serve pages and API
    Serve(serve::Serve),
    /// Load the sample programmes and serve; or remove them
    Demo(serve::Demo),
    /// Say what is unsafe or unusual about this installation
    Check,
    /// Make a backup of the embedded database, while a server runs or not
    Backup(keeping::Backup),
    /// Put a backup into an empty folder, and check it
    Restore(keeping::Restore),
    /// Make a backup, bring the schema up to this release, and check it
    Upgrade(keeping::Upgrade),
    /// Bring plans in, ask how they stand, print them
    #[command(subcommand)]
    Plan(plan::Verb),
    /// Read targets as Members write them
    #[command(subcommand)]
    Target(target::Verb),
    /// Record what happened
    #[command(subcommand)]
    Fact(facts::FactVerb),
    /// Verify or return what Members report
    #[command(subcommand)]
    Reported(reported::Verb),
    /// Say what counts for an indicator and where it started
    #[command(subcommand)]
    Kpi(kpis::KpiVerb),
    /// Say who is known and what Members count as
    #[command(subcommand)]
    Member(members::MemberVerb),
    /// Keep the bodies of the organisation
    #[command(subcommand)]
    Body(meetings::BodyVerb),
    /// Keep meetings, agendas, participants and deadlines
    #[command(subcommand)]
    Meeting(meetings::MeetingVerb),
    /// Keep rounds of consultation, and what Members answer
    #[command(subcommand)]
    Consultation(consultations::Verb),
    /// Keep those who give, teach and carry out
    #[command(subcommand)]
    Partner(partners::PartnerVerb),
    /// Say how an action goes
    #[command(subcommand)]
    Progress(facts::ProgressVerb),
    /// Take the log of deeds out, and check that it holds
    #[command(subcommand)]
    Audit(audit::Verb),
    /// Keep what stands around a plan: mandates, terms, the family of instruments, comments, guidance
    Register {
        /// The plan, by code or id
        plan: String,
        #[command(subcommand)]
        verb: registers::Verb,
    },
    /// Keep papers of meetings and ask that they open
    #[command(subcommand)]
    Document(documents::Verb),
    /// Keep decisions and what becomes of them
    #[command(subcommand)]
    Decision(decisions::Verb),
    /// Keep the conversations with Members: who is there, every contact
    #[command(subcommand)]
    Engagement(engagements::Verb),
    /// Search the roster of experts and move records on
    #[command(subcommand)]
    Expert(experts::Verb),
    /// Keep opportunities to find money across initiatives
    #[command(subcommand)]
    Funding(funding::Verb),
    /// Ask Members for experts, money or a venue, and say what became of it
    #[command(subcommand)]
    Contribution(contributions::Verb),
    /// List what was learnt, one a line: from what, day, title, words
    Lessons(lessons::Lessons),
    /// Show everything done for and by each Member, and where two do the same
    Assistance(Box<assistance::Picture>),
    /// Keep where focal points talk to one another online, and how those places grow
    #[command(subcommand)]
    Community(communities::Verb),
    /// Keep trainings, who takes part in them and what they answered
    #[command(subcommand)]
    Training(trainings::Verb),
    /// Keep questionnaires, what Members answer and what it comes to
    #[command(subcommand)]
    Survey(surveys::Verb),
    /// Keep findings from their draft to their closing
    #[command(subcommand)]
    Finding(findings::Verb),
    /// Keep what Members ask for, from the letter to its closing
    #[command(subcommand)]
    Request(requests::Verb),
    /// Freeze datasets of a plan for whoever evaluates it
    #[command(subcommand)]
    Dataset(datasets::Verb),
    /// Keep initiatives from a proposal to their closing, delivery agreements and the secretariat's days
    #[command(subcommand)]
    Initiative(initiatives::Verb),
    /// Keep missions in answer to requests, their reports and what follows
    #[command(subcommand)]
    Mission(missions::Verb),
    /// Propose who goes on all planned missions, ask it why, change and decide it
    #[command(subcommand)]
    Proposal(proposals::Verb),
    /// Check and pay what Members apply for, money for experts
    #[command(subcommand)]
    Support(support::Verb),
    /// Propose who goes on which mission, judge such a plan, say why it is as it is
    #[command(subcommand)]
    Match(matching::Verb),
    /// Record what bodies did to plans
    #[command(subcommand)]
    Act(decisions::ActVerb),
    /// Assess what Members need: scores, needs, bodies' parts, the report
    #[command(subcommand)]
    Assessment(assessments::Verb),
    /// Put needs that come up between assessments before bodies, and say what came of them
    #[command(subcommand)]
    RaisedNeed(raised::Verb),
    /// Add an organisation, keep its settings
    #[command(subcommand)]
    Organisation(people::OrganisationVerb),
    /// Who has an account and holds which office
    #[command(subcommand)]
    Person(people::PersonVerb),
    /// Try the way mail goes out
    #[command(subcommand)]
    Mail(mail::Verb),
    /// Read one file from standard input in a limited process (used by Trellis itself)
    #[command(name = READ_FILE, hide = true)]
    ReadFile {
        /// The file's name
        name: Option<String>,
    },
    /// Set the pages of one document from standard input (used by Trellis itself)
    #[command(name = SET_PAGES, hide = true)]
    SetPages,
}

/// Does what the arguments say.
pub fn run(args: Args) -> ExitCode {
    // These need no house; a child that reads must not even open a thread pool before its limits are set.
    match args.verb {
        Verb::ReadFile { .. } => {
            return speak::finish(trellis_app::plans::import::child_main().map_err(Trouble::from));
        }
        Verb::SetPages => return speak::finish(trellis_app::papers::press_main().map_err(Trouble::from)),
        Verb::Target(verb) => return speak::finish(target::run(verb)),
        Verb::Match(verb) => return speak::finish(matching::run(verb)),
        Verb::Serve(_) | Verb::Demo(_) => wiring::give_memory_back(),
        _ => {}
    }
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return speak::finish(Err(Trouble::Machine(error.to_string()))),
    };
    speak::finish(runtime.block_on(with_config(args)))
}

async fn with_config(args: Args) -> Result<(), Trouble> {
    let config = config(&args.common)?;
    let organisation = args.common.organisation.as_deref();
    match args.verb {
        Verb::Serve(serve) => serve::serve(config, serve).await,
        Verb::Demo(demo) => serve::demo(config, demo).await,
        Verb::Check => check::run(config).await,
        Verb::Backup(args) => keeping::backup(config, args).await,
        Verb::Restore(args) => keeping::restore(config, args).await,
        Verb::Upgrade(args) => keeping::upgrade(config, args).await,
        Verb::Plan(verb) => plan::run(config, organisation, verb).await,
        Verb::Fact(verb) => facts::run_fact(config, organisation, verb).await,
        Verb::Reported(verb) => reported::run(config, organisation, verb).await,
        Verb::Kpi(verb) => kpis::run(config, organisation, verb).await,
        Verb::Body(verb) => meetings::run_body(config, organisation, verb).await,
        Verb::Meeting(verb) => meetings::run(config, organisation, verb).await,
        Verb::Consultation(verb) => consultations::run(config, organisation, verb).await,
        Verb::Member(verb) => members::run(config, organisation, verb).await,
        Verb::Partner(verb) => partners::run(config, organisation, verb).await,
        Verb::Progress(verb) => facts::run_progress(config, organisation, verb).await,
        Verb::Audit(verb) => audit::run(config, organisation, verb).await,
        Verb::Register { plan, verb } => registers::run(config, organisation, &plan, verb).await,
        Verb::Document(verb) => documents::run(config, organisation, verb).await,
        Verb::Decision(verb) => decisions::run(config, organisation, verb).await,
        Verb::Engagement(verb) => engagements::run(config, organisation, verb).await,
        Verb::Expert(verb) => experts::run(config, organisation, verb).await,
        Verb::Funding(verb) => funding::run(config, organisation, verb).await,
        Verb::Contribution(verb) => contributions::run(config, organisation, verb).await,
        Verb::Finding(verb) => findings::run(config, organisation, verb).await,
        Verb::Request(verb) => requests::run(config, organisation, verb).await,
        Verb::Initiative(verb) => initiatives::run(config, organisation, verb).await,
        Verb::Proposal(verb) => proposals::run(config, organisation, verb).await,
        Verb::Support(verb) => support::run(config, organisation, verb).await,
        Verb::Dataset(verb) => datasets::run(config, organisation, verb).await,
        Verb::Mission(verb) => missions::run(config, organisation, verb).await,
        Verb::Lessons(asked) => lessons::run(config, organisation, asked).await,
        Verb::Assistance(asked) => assistance::run(config, organisation, *asked).await,
        Verb::Community(verb) => communities::run(config, organisation, verb).await,
        Verb::Training(verb) => trainings::run(config, organisation, verb).await,
        Verb::Survey(verb) => surveys::run(config, organisation, verb).await,
        Verb::Act(verb) => decisions::run_act(config, organisation, verb).await,
        Verb::Assessment(verb) => assessments::run(config, organisation, verb).await,
        Verb::RaisedNeed(verb) => raised::run(config, organisation, verb).await,
        Verb::Organisation(verb) => people::run_organisation(config, organisation, verb).await,
        Verb::Person(verb) => people::run_person(config, organisation, verb).await,
        Verb::Mail(verb) => mail::run(config, verb).await,
        Verb::ReadFile { .. } | Verb::SetPages | Verb::Target(_) | Verb::Match(_) => Ok(()),
    }
}

fn config(common: &Common) -> Result<Config, Trouble> {
    let mut config =
        Config::read(common.config.as_deref()).map_err(|error| Trouble::Input(error.to_string()))?;
    if let Some(data) = &common.data {
        config.data.clone_from(data);
    }
    if common.database.is_some() {
        config.database.clone_from(&common.database);
    }
    Ok(config)
}

/// Opens the house and finds the organisation that the command line acts for.
async fn open(config: &Config, organisation: Option<&str>) -> Result<(House, Actor<'static>), Trouble> {
    let house = open_house(config).await?;
    let organisation = trellis_app::people::organisation_by_code(&house, organisation).await?;
    Ok((house, Actor::Operator { organisation: organisation.id }))
}

async fn open_house(config: &Config) -> Result<House, Trouble> {
    wiring::open(config).await.map_err(|error| match error {
        // Another release is what has to change, not the machine.
        WiringError::Store(StoreError::Newer { .. }) => Trouble::Input(error.to_string()),
        error => Trouble::Machine(error.to_string()),
    })
}
