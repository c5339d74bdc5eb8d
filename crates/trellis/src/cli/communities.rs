//! `trellis community`: where focal points talk to one another online, through the same functions as the pages.

use std::io::Write as _;

use clap::Subcommand;
use trellis_app::{
    House,
    missions::communities::{self, Asked, CommunityInput, CommunityView, CountInput},
};
use trellis_domain::{kernel::Language, people::Actor};
use trellis_words::Words;

use super::{open, speak::Trouble};
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum Verb {
    /// List communities, one a line: id, open or closed, members, as at, region, address, name
    List {
        /// For this region, by code or name; - for those for none in particular
        #[arg(long, default_value = "")]
        region: String,
        /// open or closed
        #[arg(long, default_value = "")]
        show: String,
    },
    /// Show a community with how it grew
    Show {
        /// The community, by name or id
        community: String,
    },
    /// Put a community in
    Add(Box<Said>),
    /// Change what is said of a community; what is left out is said to be empty
    Change {
        /// The community, by name or id
        community: String,
        #[command(flatten)]
        said: Box<Said>,
    },
    /// Say how many people and posts it has
    Count {
        /// The community, by name or id
        community: String,
        /// How many people belong to it
        members: String,
        /// How many posts it had until then
        #[arg(long, default_value = "")]
        posts: String,
        /// As at this day
        #[arg(long, value_name = "DATE")]
        on: String,
    },
}

/// What is said of a community.
#[derive(Debug, clap::Args)]
pub struct Said {
    /// Its name
    #[arg(long)]
    name: String,
    /// Its address on the web, with https
    #[arg(long)]
    address: String,
    /// Its language
    #[arg(long)]
    language: String,
    /// The region it is for: a region or dated set, by code or name
    #[arg(long, default_value = "")]
    region: String,
    /// The theme: a term by id, by its words or as list/label
    #[arg(long, default_value = "")]
    theme: String,
    /// Who looks after it
    #[arg(long, default_value = "")]
    keeper: String,
    /// The day it was opened
    #[arg(long, value_name = "DATE")]
    opened_on: String,
    /// Its last day
    #[arg(long, value_name = "DATE", default_value = "")]
    closed_on: String,
}

impl From<Said> for CommunityInput {
    fn from(said: Said) -> Self {
        let Said { name, address, language, region, theme, keeper, opened_on, closed_on } = said;
        let seen = String::new();
        Self { name, address, language, region, theme, keeper, opened_on, closed_on, seen }
    }
}

pub async fn run(config: Config, organisation: Option<&str>, verb: Verb) -> Result<(), Trouble> {
    let (house, actor) = open(&config, organisation).await?;
    let said = done(&house, actor, verb).await?;
    if !said.is_empty() {
        writeln!(std::io::stdout().lock(), "{said}")?;
    }
    house.db().close().await;
    Ok(())
}

async fn done(house: &House, actor: Actor<'_>, verb: Verb) -> Result<String, Trouble> {
    let named = async |name: String| communities::find_by_name(house, actor, &name).await;
    Ok(match verb {
        Verb::List { region, show } => {
            let asked = Asked { region, show, ..Asked::default() };
            let all = communities::list(house, actor, &asked).await?.rows;
            all.iter().map(line).collect::<Vec<_>>().join("\n")
        }
        Verb::Show { community } => {
            let view = communities::view(house, actor, named(community).await?).await?;
            let posts = |posts: Option<u32>| posts.map(|posts| posts.to_string()).unwrap_or_default();
            let counts = view.community.counts.iter();
            let counts = counts.map(|each| format!("{}\t{}\t{}", each.on, each.members, posts(each.posts)));
            std::iter::once(line(&view)).chain(counts).collect::<Vec<_>>().join("\n")
        }
        Verb::Add(said) => communities::add(house, actor, &(*said).into()).await?.to_string(),
        Verb::Change { community, said } => {
            communities::change(house, actor, named(community).await?, &(*said).into()).await?;
            String::new()
        }
        Verb::Count { community, members, posts, on } => {
            let input = CountInput { on, members, posts };
            communities::count(house, actor, named(community).await?, &input).await?;
            String::new()
        }
    })
}

fn line(view: &CommunityView) -> String {
    let community = &view.community;
    let state = if community.is_open(view.today) { "open" } else { "closed" };
    let (members, on) = match community.trend().0 {
        Some(count) => (count.members.to_string(), count.on.to_string()),
        None => Default::default(),
    };
    let region = view.regions.said(&community.region, Words::of(Language::En));
    format!("{}\t{state}\t{members}\t{on}\t{region}\t{}\t{}", community.id, community.address, community.name)
}
