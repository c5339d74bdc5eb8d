//! `trellis proposal`: who goes on all planned missions, through the same functions as the pages.

use std::io::Write as _;

use clap::Subcommand;
use trellis_app::{
    House,
    roster::proposals::{
        self, Answer, Line, ProposalInput, Question, SeatInput, begin, deeds,
        reasons::Change,
        supposed::{self, Supposition},
    },
};
use trellis_domain::{people::Actor, roster::proposal::ProposalId};

use super::{open, speak::Trouble};
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Search for a proposal for all planned missions and print its id
    Begin {
        /// What it is called
        title: String,
        /// How long to search (default: 10)
        #[arg(long, value_name = "N", default_value = "")]
        seconds: String,
        /// What decides between equal choices (default: 1)
        #[arg(long, value_name = "N", default_value = "")]
        seed: String,
        /// The proposal it stands by, by id or name: only what broke is planned anew
        #[arg(long, default_value = "")]
        from: String,
    },
    /// List proposals, one a line: id, state, points, bound, name
    List,
    /// List the missions of a proposal, one a line: id, title, Member, first day, who goes
    Show {
        /// Its id
        proposal: String,
    },
    /// Say why an expert is not on a mission, or why nobody is
    Why {
        /// Its id
        proposal: String,
        /// The mission, by id
        mission: String,
        /// The expert, by name or id (default: why nobody goes)
        #[arg(long, default_value = "")]
        expert: String,
    },
    /// Say what would be if an employer released somebody, the rule of the roster did not hold, or a fund had more money
    Suppose {
        /// Its id
        proposal: String,
        /// release, delinked or fund
        what: String,
        /// release: the expert, by name or id
        #[arg(long, default_value = "")]
        expert: String,
        /// fund: its code
        #[arg(long, default_value = "")]
        fund: String,
        /// fund: so many more units of money
        #[arg(long, value_name = "N", default_value = "")]
        more: String,
    },
    /// Change who goes on a mission of a proposal
    Change {
        /// Its id
        proposal: String,
        /// The mission, by id
        mission: String,
        /// The experts, by name or id, separated by `;`; empty for nobody
        experts: String,
        /// The first day (default: the one it has)
        #[arg(long, value_name = "DATE", default_value = "")]
        start: String,
    },
    /// Put the teams of a proposal on their missions and print how many were laid before their Member, and how many have a team
    Decide {
        /// Its id
        proposal: String,
    },
    /// Take a proposal back
    Withdraw {
        /// Its id
        proposal: String,
    },
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

fn named(text: &str) -> Result<ProposalId, Trouble> {
    text.trim().parse().map_err(|_| Trouble::Input(format!("\"{text}\" is no id of a proposal")))
}

fn points(hundredths: i64) -> String {
    format!("{:.2}", hundredths as f64 / 100.0)
}

async fn done(house: &House, actor: Actor<'_>, verb: Verb) -> Result<String, Trouble> {
    Ok(match verb {
        Verb::Begin { title, seconds, seed, from } => {
            let input = ProposalInput { title, seconds, seed, from };
            begin::begin_and_stay(house, actor, &input).await?.to_string()
        }
        Verb::List => {
            let all = proposals::list(house, actor).await?.all;
            let line = |own: &trellis_domain::roster::proposal::Proposal| {
                let (found, state) = (own.found, own.state.code());
                format!(
                    "{}\t{state}\t{}\t{}\t{}",
                    own.id,
                    points(found.points),
                    points(found.bound),
                    own.title
                )
            };
            all.iter().map(line).collect::<Vec<_>>().join("\n")
        }
        Verb::Show { proposal } => {
            let view = proposals::view(house, actor, named(&proposal)?, &Question::default()).await?;
            view.lines.iter().map(shown).collect::<Vec<_>>().join("\n")
        }
        Verb::Why { proposal, mission, expert } => {
            let question = Question { mission, expert };
            let view = proposals::view(house, actor, named(&proposal)?, &question).await?;
            view.answer.as_ref().map(answered).unwrap_or_default()
        }
        Verb::Suppose { proposal, what, expert, fund, more } => {
            let supposition = Supposition { what, expert, fund, more };
            let own = supposed::suppose(house, actor, named(&proposal)?, &supposition).await?;
            let ((now, then), worth) = (own.staffed, own.points);
            let head = format!("{now}\t{then}\t{}\t{}", points(worth.0), points(worth.1));
            let change = |(title, now, then): &(String, Vec<String>, Vec<String>)| {
                format!("{title}\t{}\t{}", now.join("; "), then.join("; "))
            };
            std::iter::once(head).chain(own.changes.iter().map(change)).collect::<Vec<_>>().join("\n")
        }
        Verb::Change { proposal, mission, experts, start } => {
            let input = SeatInput { mission, experts, start };
            deeds::change(house, actor, named(&proposal)?, &input).await?;
            String::new()
        }
        Verb::Decide { proposal } => {
            let (laid, staffed) = deeds::decide(house, actor, named(&proposal)?).await?;
            format!("{laid}\t{staffed}")
        }
        Verb::Withdraw { proposal } => {
            deeds::withdraw(house, actor, named(&proposal)?).await?;
            String::new()
        }
    })
}

fn shown(line: &Line) -> String {
    let who: Vec<&str> = line.team.iter().map(|(_, name, _)| name.as_str()).collect();
    let first = line.days.map(|(first, _)| first.to_string()).unwrap_or_default();
    let lacks: Vec<&str> = line.lacks.iter().map(|lacks| lacks.code()).collect();
    let lacks = if lacks.is_empty() { String::new() } else { format!("lacks {}", lacks.join(", ")) };
    format!("{}\t{}\t{}\t{first}\t{}{lacks}", line.mission, line.title, line.member, who.join("; "))
}

fn answered(answer: &Answer) -> String {
    match answer {
        Answer::WhyNot(name, why) => {
            let mut lines = Vec::new();
            if why.is_there {
                lines.push(format!("{name} is there"));
            }
            lines.extend(why.instead_of.iter().map(|other| format!("instead of\t{other}")));
            lines.extend(why.faults.iter().map(|fault| {
                format!("breaks R{}\t{}", fault.rule, fault.expert.as_deref().unwrap_or_default())
            }));
            lines.extend(why.changes.iter().map(|(part, points)| format!("{part}\t{points:+.2}")));
            lines.join("\n")
        }
        Answer::Unstaffed(why) => {
            let funnel = why.lines.iter().flat_map(|line| {
                let left = line.left.iter();
                left.map(move |(rule, left)| format!("{}\tR{rule}\t{left}\tof {}", line.line, line.needed))
            });
            let would = why.would_do.iter().map(|remedy| {
                let change = match &remedy.change {
                    Change::Days(who, days) => format!("{days} more days of {who}"),
                    Change::Missions(who, missions) => format!("{missions} more missions of {who}"),
                    Change::Money(units) => format!("{units} more units of money"),
                    Change::Release(who) => format!("release of {who}"),
                };
                format!("would do\t{change}\t{}", remedy.team.join("; "))
            });
            funnel.chain(would).collect::<Vec<_>>().join("\n")
        }
        Answer::Staffed => "somebody goes".to_owned(),
        Answer::TooEarly => "the mission says too little to be looked at".to_owned(),
        Answer::NotLookedAt(name) => format!("{name} is accredited in nothing that is asked for"),
        Answer::Unknown(name) => format!("nobody on the roster is \"{name}\""),
    }
}
