//! `trellis expert`: the roster, through the same functions as the pages. Governments nominate; so there is no verb for it.

use clap::Subcommand;
use trellis_app::roster::{
    appraisals::{self, AppraisalInput, AppraisalStep},
    asks::record,
    list::{self, Asked, find_by_name},
    moves::{self, MoveInput},
    one, service,
    statistics::{self, Figure},
    uses::{self, ImprovementInput},
};

use super::{open, speak::Trouble};
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum Verb {
    /// List experts, one a line: id, state, Member, day of the last confirmation, name
    List(Box<Search>),
    /// Show what is known of an expert
    Show {
        /// The record, by id, short code or name
        expert: String,
    },
    /// Move a record on
    Move {
        /// The record, by id, short code or name
        expert: String,
        /// list, return, suspend, restore, withdraw, renominate or erase
        to: String,
        /// Why
        #[arg(long, default_value = "")]
        why: String,
    },
    /// Show what the roster is used for: a line for each year, then one for each region or theme of a year
    Statistics {
        /// region, theme, language, category or sex
        #[arg(long, default_value = "region")]
        by: String,
        /// The year of the lines; this one where it is left out
        #[arg(long, default_value = "")]
        year: String,
    },
    /// Show what an expert has done: a line for each mission
    Service {
        /// The record, by id, short code or name
        expert: String,
    },
    /// Show what administrations gave: experts, missions, days, days in kind, what these are worth
    Contributions {
        /// One administration, by name
        #[arg(long, default_value = "")]
        home: String,
        /// The first day
        #[arg(long, default_value = "")]
        from: String,
        /// The last day
        #[arg(long, default_value = "")]
        until: String,
        /// What a day is reckoned with
        #[arg(long, default_value = "")]
        rate: String,
        /// Its currency, three letters
        #[arg(long, default_value = "")]
        currency: String,
    },
    /// Say how an expert worked on a mission, for the secretariat
    Appraise {
        /// The record, by id, short code or name
        expert: String,
        /// The id of the mission
        mission: String,
        /// From 0 to 5 with one decimal; left out with --to
        #[arg(long, default_value = "")]
        score: String,
        /// What went well and what did not
        #[arg(long, default_value = "")]
        text: String,
        /// Instead of writing it: share, finish or withdraw
        #[arg(long, default_value = "")]
        to: String,
    },
    /// Note something that is to improve the roster
    Improve {
        /// What is to be done
        text: String,
    },
    /// Ask experts of all organisations whose records run out, and take off what nobody confirmed, as a server does every hour;
    /// links that no mail took along, one a line: name, address
    Upkeep,
}

/// What a list is narrowed to.
#[derive(Debug, clap::Args)]
pub struct Search {
    /// With these words in the name or the home administration
    #[arg(long, default_value = "")]
    words: String,
    /// In this state; to-check, returned or expiring, too
    #[arg(long, default_value = "")]
    state: String,
    /// Nominated by this Member
    #[arg(long, default_value = "")]
    member: String,
    /// For this theme
    #[arg(long, default_value = "")]
    theme: String,
    /// At this level at least, from 1 to 4
    #[arg(long, default_value = "")]
    level: String,
    /// With this language
    #[arg(long, default_value = "")]
    language: String,
    /// With this command of it at least: working or fluent
    #[arg(long, default_value = "")]
    command: String,
    /// In this category
    #[arg(long, default_value = "")]
    category: String,
    /// Of this region
    #[arg(long, default_value = "")]
    region: String,
}

pub async fn run(config: Config, organisation: Option<&str>, verb: Verb) -> Result<(), Trouble> {
    let (house, actor) = open(&config, organisation).await?;
    match verb {
        Verb::List(search) => {
            let mut asked = Asked {
                words: search.words,
                state: search.state,
                member: search.member,
                theme: search.theme,
                level: search.level,
                language: search.language,
                command: search.command,
                category: search.category,
                region: search.region,
                page: 1,
            };
            loop {
                let found = list::list(&house, actor, &asked).await?;
                for row in found.rows {
                    let member = row.member.map(|member| member.code).unwrap_or_default();
                    let name = row.known.map_or_else(|| row.expert.code(), |known| known.name);
                    let (id, state) = (row.expert.id, row.expert.course.state.code());
                    println!("{id}\t{state}\t{member}\t{}\t{name}", row.expert.confirmed_on);
                }
                if asked.page >= found.pages {
                    break;
                }
                asked.page += 1;
            }
        }
        Verb::Show { expert } => {
            let id = find_by_name(&house, actor, &expert).await?;
            let view = one::view(&house, actor, id).await?;
            let input = &view.input;
            println!("{}\t{}\t{}", view.expert.code(), view.expert.course.state.code(), input.name);
            for (label, text) in [
                ("home", &input.home),
                ("competencies", &input.competencies),
                ("languages", &input.languages),
                ("release", &input.release),
            ] {
                println!("{label}\t{}", text.replace('\n', "; "));
            }
            for lack in &view.lacks {
                println!("lacks\t{}", lack.code());
            }
        }
        Verb::Move { expert, to, why } => {
            let id = find_by_name(&house, actor, &expert).await?;
            println!("{}", moves::move_on(&house, actor, id, &MoveInput { to, why }).await?.code());
        }
        Verb::Statistics { by, year } => {
            let asked = statistics::Asked { by, year, ..statistics::Asked::default() };
            let of = statistics::statistics(&house, actor, &asked).await?;
            let heads = Figure::ALL.map(Figure::code);
            println!("year\t{}", heads.join("\t"));
            for row in &of.years {
                println!("{}\t{}", row.year, row.figures.map(|count| count.to_string()).join("\t"));
            }
            println!("{} {}\t{}", of.by.code(), of.year, heads[..5].join("\t"));
            for row in &of.rows {
                let called = if row.called.is_empty() { &row.key } else { &row.called };
                let said = row.figures.map(|count| count.map_or("-".to_owned(), |count| count.to_string()));
                println!("{called}\t{}", said.join("\t"));
            }
        }
        Verb::Service { expert } => {
            let id = find_by_name(&house, actor, &expert).await?;
            for served in service::record(&house, actor, id).await?.missions {
                let scores: Vec<String> = served.scores.iter().map(ToString::to_string).collect();
                let (first, last) = served.days;
                println!("{}\t{first}\t{last}\t{}\t{}", served.called, served.member, scores.join(" "));
            }
        }
        Verb::Contributions { home, from, until, rate, currency } => {
            let asked = service::Asked { home, from, until, rate, currency };
            let of = service::contributions(&house, actor, &asked).await?;
            for each in &of.administrations {
                let counts = each.counts();
                let worth = of.worth(counts[3]).map(|(amount, currency)| format!("{amount} {currency}"));
                let said = counts.map(|count| count.to_string()).join("\t");
                println!("{}\t{said}\t{}", each.name, worth.unwrap_or_default());
            }
        }
        Verb::Appraise { expert, mission, score, text, to } => {
            let expert = find_by_name(&house, actor, &expert).await?.to_string();
            let mission = mission.trim().parse().map_err(|_| trellis_app::Problem::not_found())?;
            if to.is_empty() {
                appraisals::give(&house, actor, mission, &AppraisalInput { expert, score, text }).await?;
            } else {
                let step = AppraisalStep { expert, voice: "secretariat".to_owned(), to };
                appraisals::move_on(&house, actor, mission, &step).await?;
            }
        }
        Verb::Improve { text } => {
            println!("{}", uses::note(&house, actor, &ImprovementInput { text }).await?);
        }
        Verb::Upkeep => {
            let round = record::round(&house).await?;
            for given in &round.given {
                println!("{}\t{}", given.name, given.address);
            }
            eprintln!("{} asked, {} off the roster", round.asked, round.left);
        }
    }
    house.db().close().await;
    Ok(())
}
