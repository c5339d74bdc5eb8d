//! `trellis decision` and `trellis act`: what bodies decided, what became of it, and what they did to a plan.

use std::io::Write as _;

use clap::Subcommand;
use trellis_app::{
    House,
    meetings::{
        acts::{self, ActInput},
        cover::{self, ConsiderInput, CoverInput},
        decisions::{self, DecisionInput, ParagraphInput, SettleInput, StatusLine, TaskInput},
    },
    plans,
};
use trellis_domain::{meetings::decisions::ParagraphId, people::Actor};

use super::{open, speak::Trouble};
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum Verb {
    /// List every paragraph: decision and number, status, due, addressees, wording
    Status,
    /// Put a decision before its body
    Add {
        /// Code of the body
        #[arg(long)]
        body: String,
        /// Its number as printed
        #[arg(long)]
        number: String,
        /// Its title
        #[arg(long)]
        title: String,
        /// decision, resolution, recommendation or observation
        #[arg(long, default_value = "decision")]
        kind: String,
        /// The meeting, by title or as "CC 21"
        #[arg(long, default_value = "")]
        meeting: String,
        /// Why, for example the reason of a mandate to revise a plan
        #[arg(long, default_value = "")]
        reason: String,
        /// The plan it is about
        #[arg(long, default_value = "")]
        plan: String,
        /// The paper whose draft it takes up
        #[arg(long, default_value = "")]
        paper: String,
    },
    /// Add a paragraph before it is adopted
    Paragraph {
        /// The decision, by number or id
        decision: String,
        /// Its number as printed
        #[arg(long)]
        number: String,
        /// Its wording
        #[arg(long)]
        text: String,
        /// Its operative verb (default: the first in the wording)
        #[arg(long, default_value = "")]
        verb: String,
        /// To whom it speaks, separated by ";"
        #[arg(long)]
        to: String,
        /// By when, as printed
        #[arg(long, default_value = "")]
        due: String,
        /// The day that is meant
        #[arg(long, value_name = "DATE", default_value = "")]
        due_on: String,
        /// Its wording as drafted
        #[arg(long, default_value = "")]
        drafted: String,
        /// as-drafted, changed, put-off or not-taken
        #[arg(long, default_value = "")]
        outcome: String,
    },
    /// Write what the cover of its paper says
    Cover {
        /// The decision, by number or id
        decision: String,
        /// For what the paper is put before the body
        #[arg(long, default_value = "")]
        purpose: String,
        /// How it came to it, in short
        #[arg(long, default_value = "")]
        background: String,
    },
    /// Record what the body made of a drafted recommendation, before the decision is adopted
    Consider {
        /// The decision, by number or id
        decision: String,
        /// The paragraph's number
        paragraph: String,
        /// as-drafted, changed, put-off or not-taken
        outcome: String,
        /// The wording as Members changed it
        #[arg(long, default_value = "")]
        wording: String,
    },
    /// Say what has become of a paragraph
    Settle {
        /// The decision, by number or id
        decision: String,
        /// The paragraph's number
        paragraph: String,
        /// active, implemented, elapsed, superseded, retired, stagnant or requires-funding
        #[arg(long)]
        status: String,
        /// What was done
        #[arg(long, default_value = "")]
        action_taken: String,
        /// The document that shows it, by symbol
        #[arg(long, default_value = "")]
        document: String,
        /// The mandate it is, by number; "register" puts it in the register
        #[arg(long, default_value = "")]
        mandate: String,
    },
    /// Add a follow-up task
    Task {
        /// The decision, by number or id
        decision: String,
        /// The paragraph's number
        paragraph: String,
        /// What is to be done
        text: String,
        /// Who sees to it
        #[arg(long)]
        owner: String,
        /// By when
        #[arg(long, value_name = "DATE")]
        on: String,
    },
}

#[derive(Debug, Subcommand)]
pub enum ActVerb {
    /// List the acts on a plan
    List {
        /// The plan, by code or id
        plan: String,
    },
    /// Record what a body did to a plan; endorsing, adopting and approving bring it into force
    Record {
        /// The plan, by code or id
        plan: String,
        /// note, review, endorse, adopt, approve, finalise or amend
        verb: String,
        /// Code of the body
        #[arg(long)]
        body: String,
        /// The day
        #[arg(long, value_name = "DATE")]
        on: String,
        /// The meeting, by title or as "CC 21"
        #[arg(long, default_value = "")]
        meeting: String,
        /// The paragraph of its report
        #[arg(long, default_value = "")]
        paragraph: String,
        /// The document that shows it, by symbol
        #[arg(long, default_value = "")]
        document: String,
    },
}

pub async fn run(config: Config, organisation: Option<&str>, verb: Verb) -> Result<(), Trouble> {
    let (house, actor) = open(&config, organisation).await?;
    say(&done(&house, actor, verb).await?)?;
    house.db().close().await;
    Ok(())
}

pub async fn run_act(config: Config, organisation: Option<&str>, verb: ActVerb) -> Result<(), Trouble> {
    let (house, actor) = open(&config, organisation).await?;
    let said = match verb {
        ActVerb::List { plan } => {
            let plan = plans::find_by_name(&house, actor, &plan).await?;
            let found = acts::of_plan(&house, actor, plan, None).await?;
            let lines = found.lines.iter().map(|line| {
                let act = &line.act;
                format!("{}\t{}\t{}\t{}", act.day, act.verb.code(), line.body, act.paragraph)
            });
            lines.collect::<Vec<_>>().join("\n")
        }
        ActVerb::Record { plan, verb, body, on, meeting, paragraph, document } => {
            let plan = plans::find_by_name(&house, actor, &plan).await?;
            let input = ActInput { body, meeting, paragraph, verb, day: on, document };
            acts::record(&house, actor, plan, &input).await?.to_string()
        }
    };
    say(&said)?;
    house.db().close().await;
    Ok(())
}

fn say(said: &str) -> Result<(), Trouble> {
    if !said.is_empty() {
        writeln!(std::io::stdout().lock(), "{said}")?;
    }
    Ok(())
}

async fn lines(house: &House, actor: Actor<'_>) -> Result<Vec<StatusLine>, Trouble> {
    match actor.organisation() {
        Some(organisation) => Ok(decisions::status(house, actor, organisation).await?.lines),
        None => Ok(Vec::new()),
    }
}

/// The paragraph of a decision by its printed number.
async fn named(
    house: &House,
    actor: Actor<'_>,
    decision: &str,
    paragraph: &str,
) -> Result<ParagraphId, Trouble> {
    let decision = decisions::find_by_name(house, actor, decision).await?;
    let all = lines(house, actor).await?;
    let found =
        all.iter().find(|line| line.decision.id == decision && line.paragraph.number == paragraph.trim());
    let missing = || Trouble::Input(format!("the decision has no paragraph {paragraph}"));
    Ok(found.ok_or_else(missing)?.paragraph.id)
}

async fn done(house: &House, actor: Actor<'_>, verb: Verb) -> Result<String, Trouble> {
    Ok(match verb {
        Verb::Status => {
            let lines = lines(house, actor).await?;
            let lines = lines.iter().map(|line| {
                let (number, paragraph) = (&line.decision.number, &line.paragraph);
                let due = paragraph.due_on.map(|day| day.to_string()).unwrap_or_default();
                let (status, to) = (paragraph.status.code(), paragraph.addressees.join("; "));
                format!("{number}, {}\t{status}\t{due}\t{to}\t{}", paragraph.number, paragraph.text)
            });
            lines.collect::<Vec<_>>().join("\n")
        }
        Verb::Add { body, number, title, kind, meeting, reason, plan, paper } => {
            let input = DecisionInput { body, meeting, number, title, kind, reason, plan, paper };
            decisions::add(house, actor, &input).await?.to_string()
        }
        Verb::Paragraph { decision, number, text, verb, to, due, due_on, drafted, outcome } => {
            let decision = decisions::find_by_name(house, actor, &decision).await?;
            let input = ParagraphInput { number, verb, text, drafted, outcome, addressees: to, due, due_on };
            decisions::add_paragraph(house, actor, decision, &input).await?.to_string()
        }
        Verb::Cover { decision, purpose, background } => {
            let decision = decisions::find_by_name(house, actor, &decision).await?;
            cover::write_cover(house, actor, decision, &CoverInput { purpose, background }).await?;
            String::new()
        }
        Verb::Consider { decision, paragraph, outcome, wording } => {
            let paragraph = named(house, actor, &decision, &paragraph).await?;
            cover::consider(house, actor, paragraph, &ConsiderInput { outcome, wording }).await?;
            String::new()
        }
        Verb::Settle { decision, paragraph, status, action_taken, document, mandate } => {
            let paragraph = named(house, actor, &decision, &paragraph).await?;
            let input = SettleInput { status, action_taken, document, mandate };
            decisions::settle(house, actor, paragraph, &input).await?;
            String::new()
        }
        Verb::Task { decision, paragraph, text, owner, on } => {
            let paragraph = named(house, actor, &decision, &paragraph).await?;
            let input = TaskInput { text, owner, due_on: on };
            decisions::add_task(house, actor, paragraph, &input).await?;
            String::new()
        }
    })
}
