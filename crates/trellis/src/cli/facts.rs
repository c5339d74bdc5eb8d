//! `trellis fact` and `trellis progress`: recording from the command line, through the same functions as the pages.

use clap::Subcommand;
use trellis_app::{
    House, Problem,
    indicators::{self, FactInput},
    plans::{
        self, live,
        progress::{self, ProgressInput},
    },
    problem::Code,
};
use trellis_domain::{
    people::Actor,
    plans::record::{ActionId, PlanId},
};

use super::{members, open, speak::Trouble};
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum FactVerb {
    /// Record something that happened, or a Member's status
    Record(Box<Record>),
    /// Take a fact back; it stays readable and counts at no date
    Withdraw {
        /// The fact's id
        id: String,
        /// Why
        #[arg(long)]
        reason: String,
    },
}

#[derive(Debug, clap::Args)]
pub struct Record {
    /// The plan (code or id) whose actions are named
    #[arg(long, value_name = "PLAN")]
    plan: Option<String>,
    /// The printed number of an action it counts towards; may be given several times
    #[arg(long, value_name = "NUMBER")]
    action: Vec<String>,
    /// The day it happened, for example 2026-03-31
    #[arg(long, value_name = "DATE")]
    day: String,
    /// status, counted, request, answers, scores or measured
    #[arg(long)]
    what: String,
    /// The Member's code
    #[arg(long)]
    member: Option<String>,
    /// The instrument's code
    #[arg(long, default_value = "")]
    instrument: String,
    /// status: the level reached
    #[arg(long, default_value = "")]
    level: String,
    /// counted, request: of which kind (activity, discussion, mission …)
    #[arg(long, default_value = "")]
    kind: String,
    /// counted: how many; answers, scores: how many answered
    #[arg(long, default_value = "")]
    count: String,
    /// counted: id of the request it answers, or of the evaluation a follow-up comes from
    #[arg(long, value_name = "FACT", default_value = "")]
    answers: String,
    /// What it was about; may be given several times
    #[arg(long)]
    topic: Vec<String>,
    /// counted: by which way it was published (website, newsletter …)
    #[arg(long, default_value = "")]
    channel: String,
    /// A partner that took part; may be given several times
    #[arg(long)]
    partner: Vec<String>,
    /// request: yes or no, once known
    #[arg(long, default_value = "")]
    met: String,
    /// request: the day that became known
    #[arg(long, value_name = "DATE", default_value = "")]
    outcome_day: String,
    /// scores: the item of the evaluation
    #[arg(long, default_value = "")]
    item: String,
    /// answers: how many positive; scores: the mean; measured: the number
    #[arg(long, default_value = "")]
    value: String,
    /// scores: the top of the scale; measured: what it is out of
    #[arg(long, default_value = "")]
    of: String,
    /// measured: the unit
    #[arg(long, default_value = "")]
    unit: String,
    /// What shows it, in words
    #[arg(long, default_value = "")]
    evidence: String,
    /// The document's symbol or address
    #[arg(long, default_value = "")]
    reference: String,
    /// A remark
    #[arg(long, default_value = "")]
    note: String,
}

#[derive(Debug, Subcommand)]
pub enum ProgressVerb {
    /// Say how an action goes, as at a day
    Report {
        /// The plan, by code or id
        plan: String,
        /// The printed number of the action
        action: String,
        /// The day the report speaks of
        #[arg(long, value_name = "DATE")]
        as_at: String,
        /// done, ongoing, partly …
        #[arg(long)]
        status: String,
        /// What was done
        #[arg(long)]
        text: String,
        /// With what
        #[arg(long, default_value = "")]
        resources: String,
        /// The meeting it is reported to, by its symbol, for example StC41
        #[arg(long, value_name = "MEETING", default_value = "")]
        reported_to: String,
    },
}

pub async fn run_fact(config: Config, organisation: Option<&str>, verb: FactVerb) -> Result<(), Trouble> {
    let (house, actor) = open(&config, organisation).await?;
    match verb {
        FactVerb::Record(record) => {
            let id = self::record(&house, actor, *record).await?;
            println!("{id}");
        }
        FactVerb::Withdraw { id, reason } => {
            let id = id.parse().map_err(|error| Trouble::Input(format!("\"{id}\" is {error}")))?;
            indicators::withdraw(&house, actor, id, &reason).await?;
        }
    }
    house.db().close().await;
    Ok(())
}

async fn record(house: &House, actor: Actor<'_>, record: Record) -> Result<String, Trouble> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    let answers = match record.answers.as_str() {
        "" => None,
        id => Some(id.parse().map_err(|error| Trouble::Input(format!("\"{id}\" is {error}")))?),
    };
    let mut actions = Vec::new();
    if let Some(plan) = &record.plan {
        let plan = plans::find_by_name(house, actor, plan).await?;
        for number in &record.action {
            actions.push(action(house, actor, plan, number).await?);
        }
    } else if !record.action.is_empty() {
        return Err(Trouble::Input("name the plan of the action with --plan".to_owned()));
    }
    let member = match &record.member {
        None => None,
        Some(code) => Some(members::find(house, actor, code).await?),
    };
    let input = FactInput {
        day: record.day,
        what: record.what,
        member,
        instrument: record.instrument,
        level: record.level,
        kind: record.kind,
        count: record.count,
        answers,
        answers_in_list: None,
        met: record.met,
        outcome_day: record.outcome_day,
        item: record.item,
        value: record.value,
        of: record.of,
        unit: record.unit,
        actions,
        topics: record.topic,
        channel: record.channel,
        partners: record.partner,
        evidence: record.evidence,
        reference: record.reference,
        note: record.note,
        kpi: None,
    };
    let ids = indicators::record(house, actor, organisation, &[input]).await?;
    Ok(ids.first().map(ToString::to_string).unwrap_or_default())
}

pub async fn run_progress(
    config: Config,
    organisation: Option<&str>,
    verb: ProgressVerb,
) -> Result<(), Trouble> {
    let ProgressVerb::Report { plan, action: number, as_at, status, text, resources, reported_to } = verb;
    let (house, actor) = open(&config, organisation).await?;
    let plan = plans::find_by_name(&house, actor, &plan).await?;
    let action = action(&house, actor, plan, &number).await?;
    let input = ProgressInput { as_at, status, text, resources, reported_to };
    progress::report(&house, actor, action, &input).await?;
    house.db().close().await;
    Ok(())
}

/// The one action of a plan with this printed number; `1/a)` names the section, too.
pub(super) async fn action(
    house: &House,
    actor: Actor<'_>,
    plan: PlanId,
    number: &str,
) -> Result<ActionId, Trouble> {
    let live = live::live(house, actor, plan).await?;
    match live.actions_numbered(number).as_slice() {
        [only] => Ok(*only),
        [] => Err(Trouble::Input(format!("no action of the plan has the number \"{number}\""))),
        several => Err(Trouble::Input(format!(
            "{} actions have the number \"{number}\": put the section's number before it, for example \"2/{number}\"",
            several.len()
        ))),
    }
}
