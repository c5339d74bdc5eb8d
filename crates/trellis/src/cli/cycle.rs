//! `trellis plan cycle`, `trellis plan turn` and `trellis plan stage`: the turns through a plan's stages, through the same
//! functions as the pages.

use std::io::Write;

use clap::Subcommand;
use trellis_app::{
    House, Problem,
    exchange::cycle::CycleJson,
    plans::{
        self,
        cycle::{
            self, Asked,
            approach::{self, ChangeInput},
            assessed::{self, WordInput},
            deeds::{self, LessonInput, StateInput, TurnInput},
        },
    },
};
use trellis_domain::{
    kernel::{Day, Language},
    people::Actor,
    plans::{cycle::StageState, record::PlanId},
};
use trellis_words::Words;

use super::{open, speak::Trouble};
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum TurnVerb {
    /// Begin a turn with the stages that the plan lays out now
    Begin {
        /// Code or id of the plan
        plan: String,
        /// What it is called, for example the year
        label: String,
        /// Its first day
        #[arg(long, value_name = "DATE")]
        on: String,
    },
    /// Record what a body made of the monitoring summary or the final report of a turn
    Assess {
        /// Code or id of the plan
        plan: String,
        /// monitoring or report
        paper: String,
        /// accepted, with-remarks or sent-back
        outcome: String,
        /// The session, by title or as "CC 21"; its body is the one that assesses
        #[arg(long)]
        meeting: String,
        /// The day
        #[arg(long, value_name = "DATE")]
        on: String,
        /// What it said
        #[arg(long, default_value = "")]
        remarks: String,
        /// The paragraph of its report
        #[arg(long, default_value = "")]
        paragraph: String,
        /// Symbol of the document that it had before it
        #[arg(long, default_value = "")]
        document: String,
        /// The turn by its name (default: the running one)
        #[arg(long, default_value = "")]
        turn: String,
    },
    /// Put a change of the approach on the list that the next version of the plan takes up
    Change {
        /// Code or id of the plan
        plan: String,
        /// stage, criterion, weight, scale or clock
        part: String,
        /// Which one: the number of a stage, the code of a clock or scale, the name of a criterion
        about: String,
        /// What is to hold; empty for what goes
        #[arg(long, default_value = "")]
        is: String,
        /// What holds now (default: as recorded of the stage, clock or scale)
        #[arg(long, default_value = "")]
        was: String,
        /// Why
        #[arg(long)]
        reason: String,
        /// Code of the body that asked for it
        #[arg(long)]
        body: String,
        /// The meeting, by title or as "CC 21"
        #[arg(long, default_value = "")]
        meeting: String,
    },
    /// List what changes in the approach: version, part, which one, old value, new value
    Approach {
        /// Code or id of the plan
        plan: String,
    },
    /// Note what a turn taught
    Lesson {
        /// Code or id of the plan
        plan: String,
        /// In words
        text: String,
        /// The turn by its name (default: the running one)
        #[arg(long, default_value = "")]
        turn: String,
    },
}

#[derive(Debug, Subcommand)]
pub enum StageVerb {
    /// It has begun
    Begun(Said),
    /// It is done: a document, an act or a few words show it
    Done(Said),
    /// It is left out of this turn, for a reason
    LeftOut(Said),
    /// It has not begun after all
    ToCome(Said),
}

#[derive(Debug, clap::Args)]
pub struct Said {
    /// Code or id of the plan
    plan: String,
    /// The stage by its number in the turn, or by id
    stage: String,
    /// Since which day (default: today)
    #[arg(long, value_name = "DATE", default_value = "")]
    on: String,
    /// The turn by its name (default: the running one)
    #[arg(long, default_value = "")]
    turn: String,
    /// What shows it, or why it was left out
    #[arg(long, default_value = "")]
    note: String,
    /// Symbol of the document that shows it
    #[arg(long, default_value = "")]
    document: String,
    /// The act of a body that shows it, as "BODY day" or id
    #[arg(long, default_value = "")]
    act: String,
}

pub async fn turn(config: &Config, organisation: Option<&str>, verb: TurnVerb) -> Result<(), Trouble> {
    let (house, actor) = open(config, organisation).await?;
    match verb {
        TurnVerb::Begin { plan, label, on } => {
            let id = plans::find_by_name(&house, actor, &plan).await?;
            let turn = deeds::begin_turn(&house, actor, id, &TurnInput { label, begins_on: on }).await?;
            println!("{turn}");
        }
        TurnVerb::Assess { plan, paper, outcome, meeting, on, remarks, paragraph, document, turn } => {
            let id = plans::find_by_name(&house, actor, &plan).await?;
            let input = WordInput { turn, paper, outcome, remarks, meeting, day: on, paragraph, document };
            println!("{}", assessed::assess(&house, actor, id, &input).await?);
        }
        TurnVerb::Change { plan, part, about, is, was, reason, body, meeting } => {
            let id = plans::find_by_name(&house, actor, &plan).await?;
            let input = ChangeInput { part, about, was, is, reason, body, meeting };
            println!("{}", approach::propose(&house, actor, id, &input).await?);
        }
        TurnVerb::Approach { plan } => {
            let id = plans::find_by_name(&house, actor, &plan).await?;
            for line in approach::of_plan(&house, actor, id).await? {
                let change = line.change;
                let version = change.version.map(|version| version.to_string()).unwrap_or_default();
                let (was, is) = (change.was.replace('\n', " "), change.is.replace('\n', " "));
                println!("{version}\t{}\t{}\t{was}\t{is}", change.part.code(), change.about);
            }
        }
        TurnVerb::Lesson { plan, text, turn } => {
            let id = plans::find_by_name(&house, actor, &plan).await?;
            println!("{}", deeds::learn(&house, actor, id, &LessonInput { turn, text }).await?);
        }
    }
    house.db().close().await;
    Ok(())
}

pub async fn stage(config: &Config, organisation: Option<&str>, verb: StageVerb) -> Result<(), Trouble> {
    let (house, actor) = open(config, organisation).await?;
    let (state, said) = match verb {
        StageVerb::Begun(said) => (StageState::UnderWay, said),
        StageVerb::Done(said) => (StageState::Done, said),
        StageVerb::LeftOut(said) => (StageState::LeftOut, said),
        StageVerb::ToCome(said) => (StageState::ToCome, said),
    };
    let Said { plan, stage, on, turn, note, document, act } = said;
    let plan = plans::find_by_name(&house, actor, &plan).await?;
    let day = if on.is_empty() { house.today().to_string() } else { on };
    let state = state.code().to_owned();
    let input = StateInput { stage, turn, state, day, note, document, act };
    println!("{}", deeds::say(&house, actor, plan, &input).await?);
    house.db().close().await;
    Ok(())
}

pub async fn read(
    house: &House,
    actor: Actor<'_>,
    plan: PlanId,
    turn: Option<String>,
    as_at: Option<Day>,
) -> Result<CycleJson, Problem> {
    let cycle = cycle::of(house, actor, plan, &Asked { turn, as_at }).await?;
    Ok(CycleJson::of(&cycle, Words::of(Language::En)))
}

pub fn print(out: &mut impl Write, cycle: &CycleJson) -> Result<(), Trouble> {
    match &cycle.turn {
        Some(turn) => writeln!(out, "{}, turn {turn}, as at {}", cycle.title, cycle.as_at)?,
        None => writeln!(out, "{}, before its first turn", cycle.title)?,
    }
    for stage in &cycle.stages {
        let due = stage.due.iter().filter_map(|due| due.latest.as_deref()).max().unwrap_or("-");
        let state = if stage.late { format!("{}, late", stage.state) } else { stage.state.to_owned() };
        let who = stage.parts.first().map_or("-", |part| part.name.as_str());
        let what = if stage.title.is_empty() { &stage.activity } else { &stage.title };
        let what = what.lines().next().unwrap_or_default();
        let left = stage.left_by.as_ref().map(|turn| format!(" (from turn {turn})")).unwrap_or_default();
        writeln!(out, "{:<5} {state:<16} {due:<10} {who} | {what}{left}", stage.number)?;
    }
    if let Some(review) = &cycle.review {
        writeln!(out, "review: {} ({})", review.days.join(", "), review.wording)?;
    }
    Ok(())
}
