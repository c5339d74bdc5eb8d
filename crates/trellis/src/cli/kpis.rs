//! `trellis kpi`: what counts for an indicator, where its number started, and what was done to it.

use clap::Subcommand;
use trellis_app::{
    House,
    exchange::measure::MeasureJson,
    indicators::{
        self,
        measuring::{self, Choice, FrameInput},
        plain,
    },
    people::erasing::called,
    plans::{self, live},
};
use trellis_domain::{
    indicators::{measure::Measure, reading::Reading},
    kernel::Language,
    people::Actor,
    plans::record::KpiId,
};
use trellis_words::Words;

use super::{facts::action, open, speak::Trouble};
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum KpiVerb {
    /// Say what counts for it; without --rule, print what counts now
    Measure(Box<Choose>),
    /// Say where its number started
    Baseline {
        #[command(flatten)]
        which: Which,
        /// The number
        #[arg(long)]
        value: String,
        /// What shows it, in words
        #[arg(long)]
        evidence: String,
    },
    /// Print what was done to it, newest first
    History {
        #[command(flatten)]
        which: Which,
    },
}

/// Which indicator.
#[derive(Debug, clap::Args)]
pub struct Which {
    /// The plan, by code or id
    plan: String,
    /// The printed number of the action
    action: String,
    /// Which of the action's indicators, from 1
    #[arg(long, value_name = "N", default_value_t = 1)]
    kpi: usize,
}

#[derive(Debug, clap::Args)]
pub struct Choose {
    #[command(flatten)]
    which: Which,
    /// Which part of a target with several, from 1
    #[arg(long, value_name = "N", default_value_t = 1)]
    part: usize,
    /// members_at, members_with, count, requests_met, requests_served, share_of_facts, positive_answers,
    /// mean_score, sum or latest
    #[arg(long)]
    rule: Option<String>,
    /// members_at: a status that counts; may be given several times
    #[arg(long)]
    level: Vec<String>,
    /// What is counted (activity, survey …); may be given several times
    #[arg(long)]
    kind: Vec<String>,
    /// share_of_facts: what it is out of; may be given several times
    #[arg(long)]
    out_of: Vec<String>,
    /// requests_met, requests_served: what the requests ask for
    #[arg(long, default_value = "")]
    request: String,
    /// Count facts of any action, not only of this one
    #[arg(long)]
    any_action: bool,
    /// Only facts about this instrument; may be given several times
    #[arg(long)]
    instrument: Vec<String>,
    /// Only facts on this topic; may be given several times
    #[arg(long)]
    topic: Vec<String>,
    /// Only what was published this way; may be given several times
    #[arg(long)]
    channel: Vec<String>,
    /// Only facts in which this partner took part; may be given several times
    #[arg(long)]
    partner: Vec<String>,
    /// Only Members of this class; may be given several times
    #[arg(long)]
    class: Vec<String>,
    /// Code of the group of Members it is out of, where that is not the plan's
    #[arg(long, default_value = "")]
    members: String,
    /// yes or no, where the action's own words are not to decide
    #[arg(long, default_value = "")]
    upon_request: String,
    /// Only look at the figure; keep nothing
    #[arg(long)]
    dry_run: bool,
}

pub async fn run(config: Config, organisation: Option<&str>, verb: KpiVerb) -> Result<(), Trouble> {
    let (house, actor) = open(&config, organisation).await?;
    match verb {
        KpiVerb::Measure(choose) => measure(&house, actor, *choose).await?,
        KpiVerb::Baseline { which, value, evidence } => {
            let kpi = find(&house, actor, &which).await?;
            indicators::set_baseline(&house, actor, kpi, &value, &evidence).await?;
        }
        KpiVerb::History { which } => {
            let kpi = find(&house, actor, &which).await?;
            history(&house, actor, kpi).await?;
        }
    }
    house.db().close().await;
    Ok(())
}

async fn measure(house: &House, actor: Actor<'_>, choose: Choose) -> Result<(), Trouble> {
    let kpi = find(house, actor, &choose.which).await?;
    let Some(rule) = choose.rule else {
        let view = indicators::kpi(house, actor, kpi, None).await?;
        say(&view.live.kpis(view.action)[view.kpi].measures, &view.reading);
        return Ok(());
    };
    let part =
        choose.part.checked_sub(1).ok_or_else(|| Trouble::Input("parts are counted from 1".to_owned()))?;
    let chosen = MeasureJson {
        rule,
        levels: choose.level,
        kinds: choose.kind,
        out_of: choose.out_of,
        request: choose.request,
        own_action: !choose.any_action,
        instruments: choose.instrument,
        topics: choose.topic,
        channels: choose.channel,
        partners: choose.partner,
        classes: choose.class,
    };
    let choice = Choice::Part(part, Box::new(chosen));
    let frame = FrameInput { members: choose.members, upon_request: choose.upon_request };
    let (measures, reading) = measuring::look(house, actor, kpi, &choice, &frame, None).await?;
    if !choose.dry_run {
        measuring::choose(house, actor, kpi, &choice, &frame).await?;
    }
    say(&measures, &reading);
    Ok(())
}

/// What counts, one line a part, and what follows as at today.
fn say(measures: &[Measure], reading: &Reading) {
    let words = Words::of(Language::En);
    for measure in measures {
        println!("{}", plain::measure(measure, &[], words));
    }
    println!("{}\t{}", reading.status.code(), plain::reason(reading, words));
}

async fn history(house: &House, actor: Actor<'_>, kpi: KpiId) -> Result<(), Trouble> {
    let words = Words::of(Language::En);
    for event in indicators::kpi(house, actor, kpi, None).await?.history {
        let told = plain::deed_details(&event.deed, &event.detail, &[], words).join("; ");
        println!(
            "{}\t{}\t{}\t{told}",
            event.at,
            event.by.map(|by| called(&by, words)).unwrap_or_default(),
            plain::deed(&event.deed, words)
        );
    }
    Ok(())
}

/// The indicator that a command line names.
async fn find(house: &House, actor: Actor<'_>, which: &Which) -> Result<KpiId, Trouble> {
    let plan = plans::find_by_name(house, actor, &which.plan).await?;
    let action = action(house, actor, plan, &which.action).await?;
    let live = live::live(house, actor, plan).await?;
    let position = live.version.position_of(action);
    let kpis = position.map_or(&[][..], |at| live.kpis(at));
    let kpi = which.kpi.checked_sub(1).and_then(|at| kpis.get(at)).map(|kpi| kpi.id);
    kpi.ok_or_else(|| {
        Trouble::Input(format!(
            "action {} has {} indicators, so none is number {}",
            which.action,
            kpis.len(),
            which.kpi
        ))
    })
}
