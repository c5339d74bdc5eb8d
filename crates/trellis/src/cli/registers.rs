//! `trellis register`: what stands around a plan, through the same functions as the pages.

use std::io::Write as _;

use clap::Subcommand;
use trellis_app::{
    exchange::registers::RegistersJson,
    plans::{
        self, live,
        registers::{
            appraisals::{self, AppraisalInput, AppraisalMoveInput, MarkInput},
            comments::{self, CommentInput, OutcomeInput},
            family::{self, InviteInput, RelateInput, ReplyInput},
            guidance::{self, GuidanceInput},
            mandates::{self, AnswerInput, MandateInput},
            partners::{self, PartInput},
            steps::{self, GapInput, StepChangeInput, StepInput},
            vocabularies::{self, TagInput, TermsInput},
        },
    },
};

use super::{facts::action, open, speak::Trouble};
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Write everything that stands around a plan as JSON
    Show,
    /// Register a mandate: an item of a strategic plan, a review, a decision or a resolution
    Mandate {
        /// strategic-plan, action-plan, performance-review, decision or resolution
        #[arg(long)]
        kind: String,
        /// The document
        #[arg(long)]
        source: String,
        /// The item's official number
        #[arg(long)]
        number: String,
        /// Its wording
        #[arg(long)]
        text: String,
        /// Its priority as printed
        #[arg(long, default_value = "")]
        priority: String,
        /// Its delivery window as printed, for example 2024/2025
        #[arg(long, default_value = "")]
        delivery: String,
    },
    /// Say that an action answers a mandate
    Answer {
        /// The printed number of the action
        action: String,
        /// The mandate's official number or id
        mandate: String,
        /// Take it back instead
        #[arg(long)]
        withdraw: bool,
    },
    /// Make a list of terms, or add to one
    Terms {
        /// Code of the list
        list: String,
        /// Its name, for a new list
        #[arg(long, default_value = "")]
        name: String,
        /// objective, principle, element or topic, for a new list
        #[arg(long, default_value = "")]
        purpose: String,
        /// Take the terms from this section of the plan, counted from 1
        #[arg(long, default_value = "")]
        section: String,
        /// Terms, one a line: "label: words", indented under the one they belong to
        #[arg(long, default_value = "")]
        terms: String,
    },
    /// Put a term on an action or a KPI
    Tag {
        /// The term as list/label, or its id
        term: String,
        /// The action's printed number, its nth KPI as number#n, or an id
        element: String,
        /// Take it off instead
        #[arg(long)]
        remove: bool,
    },
    /// Say that a partner takes part in an action
    Partner {
        /// The printed number of the action
        action: String,
        /// The partner's code or name
        partner: String,
        /// leads, carries-out, trains, gives-experts, gives-money, hosts, advises or takes-part
        part: String,
        /// Take it back instead
        #[arg(long)]
        remove: bool,
    },
    /// Put an instrument into the family
    Relate {
        /// Its code
        code: String,
        /// Its name, where it is not known yet
        #[arg(long, default_value = "")]
        name: String,
        /// same-secretariat (included without being asked) or related
        #[arg(long)]
        kinship: String,
    },
    /// Record that an instrument was invited
    Invite {
        /// Its code
        instrument: String,
        /// take-note, become-involved or report
        ask: String,
        /// The day of the invitation
        #[arg(long, value_name = "DATE")]
        on: String,
    },
    /// Record what an instrument answered
    Reply {
        /// The invitation as code/ask, or its id
        invitation: String,
        /// agreed, in-part or declined
        reply: String,
        /// The day of the answer
        #[arg(long, value_name = "DATE")]
        on: String,
        /// The answer to the letter
        #[arg(long, default_value = "")]
        text: String,
    },
    /// Take a comment on the plan down
    Comment {
        /// A Member by code or name, or any other body by name
        #[arg(long)]
        from: String,
        /// section:3 for the third section, or an action's printed number (default: the plan)
        #[arg(long, default_value = "")]
        about: String,
        /// Its words
        #[arg(long)]
        text: String,
        /// The day it came in
        #[arg(long, value_name = "DATE")]
        on: String,
    },
    /// Say what came of a comment
    Outcome {
        /// The comment's id
        comment: String,
        /// open, answered or taken-up
        #[arg(long)]
        state: String,
        /// What came of it
        #[arg(long, default_value = "")]
        outcome: String,
    },
    /// Add a guidance document in one language
    Guidance {
        /// Its title, the same for all its languages
        #[arg(long)]
        title: String,
        /// guidance, manual, toolkit, course-material or other
        #[arg(long, default_value = "guidance")]
        kind: String,
        /// The theme: a term by id, by its words or as list/label
        #[arg(long, default_value = "")]
        theme: String,
        /// The region it is for: a region or dated set, by code or name
        #[arg(long, default_value = "")]
        region: String,
        /// The language by name
        #[arg(long)]
        language: String,
        /// The organisation answers for the text
        #[arg(long)]
        official: bool,
        /// Who translated it
        #[arg(long, default_value = "")]
        translator: String,
        /// Who paid
        #[arg(long, default_value = "")]
        funder: String,
        /// The project
        #[arg(long, default_value = "")]
        project: String,
        /// Since when it exists
        #[arg(long, value_name = "DATE", default_value = "")]
        on: String,
        /// Its address on the web
        #[arg(long, default_value = "")]
        link: String,
    },
    /// List a step that somebody takes towards the plan
    Step {
        /// A Member by code or name, or any other body by name
        #[arg(long)]
        by: String,
        /// The kind of source as list/label, or its id
        #[arg(long)]
        source: String,
        /// An action's printed number, or a term as list/label
        #[arg(long)]
        serves: String,
        /// What is done
        #[arg(long)]
        text: String,
        /// Its first day
        #[arg(long, value_name = "DATE")]
        begins: String,
        /// Its last day
        #[arg(long, value_name = "DATE", default_value = "")]
        ends: String,
        /// planned, under-way, carried-out or not-carried-out
        #[arg(long)]
        stage: String,
        /// unknown, yes, partly or no
        #[arg(long, default_value = "")]
        successful: String,
        /// unknown, yes, partly or no
        #[arg(long, default_value = "")]
        effective: String,
        /// What shows it; needed once it is judged
        #[arg(long, default_value = "")]
        shown_by: String,
        /// The day it came in (default: today)
        #[arg(long, value_name = "DATE", default_value = "")]
        on: String,
    },
    /// Say what came of a step
    StepChange {
        /// The step's id
        step: String,
        /// planned, under-way, carried-out or not-carried-out
        #[arg(long)]
        stage: String,
        /// Its last day
        #[arg(long, value_name = "DATE", default_value = "")]
        ends: String,
        /// unknown, yes, partly or no
        #[arg(long, default_value = "")]
        successful: String,
        /// unknown, yes, partly or no
        #[arg(long, default_value = "")]
        effective: String,
        /// What shows it; needed once it is judged
        #[arg(long, default_value = "")]
        shown_by: String,
        /// received, included or left-out
        #[arg(long)]
        standing: String,
        /// Why it is left out
        #[arg(long, default_value = "")]
        reason: String,
    },
    /// Record what an analysis of gaps found about an issue
    Gap {
        /// An action's printed number, or a term as list/label
        issue: String,
        /// addressed, not-addressed, by-others, scientific-gap or research-required
        found: String,
        /// Who addresses it, with by-others
        #[arg(long, default_value = "")]
        by: String,
        /// On what grounds
        #[arg(long)]
        grounds: String,
        /// The day it was found
        #[arg(long, value_name = "DATE")]
        on: String,
    },
    /// Begin an appraisal: something to be weighed before a body decides
    Appraisal {
        /// What it is called
        title: String,
        /// resources, viability or proposal
        #[arg(long)]
        kind: String,
        /// What is proposed or tried
        #[arg(long)]
        text: String,
        /// Who proposed it, or the team that tries it
        #[arg(long)]
        by: String,
        /// Code of the list of its criteria
        #[arg(long)]
        criteria: String,
        /// The day it was begun (default: today)
        #[arg(long, value_name = "DATE", default_value = "")]
        on: String,
    },
    /// Judge an appraisal by one of its criteria
    Judge {
        /// The appraisal's title or id
        appraisal: String,
        /// The criterion's words, label or id
        criterion: String,
        /// yes, partly, no, or unknown to take a judgement back
        met: String,
        /// Why
        #[arg(long, default_value = "")]
        reason: String,
    },
    /// Move an appraisal on
    AppraisalMove {
        /// The appraisal's title or id
        appraisal: String,
        /// ask, revise, submit, decide or withdraw
        way: String,
        /// accepted, deferred, rejected or elsewhere, with decide
        #[arg(long, default_value = "")]
        outcome: String,
        /// Where that can be read, with decide
        #[arg(long, default_value = "")]
        decision: String,
    },
}

pub async fn run(config: Config, organisation: Option<&str>, plan: &str, verb: Verb) -> Result<(), Trouble> {
    let (house, actor) = open(&config, organisation).await?;
    let plan = plans::find_by_name(&house, actor, plan).await?;
    let said = match verb {
        Verb::Show => {
            let live = live::live(&house, actor, plan).await?;
            let json = serde_json::to_string_pretty(&RegistersJson::of(&live, actor));
            Some(json.map_err(|error| Trouble::Machine(error.to_string()))?)
        }
        Verb::Mandate { kind, source, number, text, priority, delivery } => {
            let input = MandateInput { kind, source, number, text, priority, delivery };
            Some(mandates::add(&house, actor, plan, &input).await?.to_string())
        }
        Verb::Answer { action: number, mandate, withdraw } => {
            let action = action(&house, actor, plan, &number).await?;
            let input = AnswerInput { mandate };
            if withdraw {
                mandates::withdraw(&house, actor, action, &input).await?;
            } else {
                mandates::answer(&house, actor, action, &input).await?;
            }
            None
        }
        Verb::Terms { list, name, purpose, section, terms } => {
            let input = TermsInput { list, name, purpose, section, terms };
            Some(vocabularies::add(&house, actor, plan, &input).await?.to_string())
        }
        Verb::Tag { term, element, remove } => {
            let input = TagInput { term, element };
            if remove {
                vocabularies::untag(&house, actor, plan, &input).await?;
            } else {
                vocabularies::tag(&house, actor, plan, &input).await?;
            }
            None
        }
        Verb::Partner { action: number, partner, part, remove } => {
            let action = action(&house, actor, plan, &number).await?;
            let input = PartInput { partner, part };
            if remove {
                partners::leave_out(&house, actor, action, &input).await?;
            } else {
                partners::involve(&house, actor, action, &input).await?;
            }
            None
        }
        Verb::Relate { code, name, kinship } => {
            family::relate(&house, actor, plan, &RelateInput { code, name, kinship }).await?;
            None
        }
        Verb::Invite { instrument, ask, on } => {
            let input = InviteInput { instrument, ask, invited_on: on };
            Some(family::invite(&house, actor, plan, &input).await?.to_string())
        }
        Verb::Reply { invitation, reply, on, text } => {
            let input = ReplyInput { invitation, replied_on: on, reply, text, ..ReplyInput::default() };
            family::reply(&house, actor, plan, &input).await?;
            None
        }
        Verb::Comment { from, about, text, on } => {
            let input = CommentInput { from, about, text, received_on: on };
            Some(comments::receive(&house, actor, plan, &input).await?.to_string())
        }
        Verb::Guidance {
            title,
            kind,
            theme,
            region,
            language,
            official,
            translator,
            funder,
            project,
            on,
            link,
        } => {
            let official = if official { "yes" } else { "no" }.to_owned();
            let input = GuidanceInput {
                title,
                kind,
                theme,
                region,
                language,
                official,
                translator,
                funder,
                project,
                on,
                link,
            };
            Some(guidance::add(&house, actor, plan, &input).await?.to_string())
        }
        Verb::Outcome { comment, state, outcome } => {
            let input = OutcomeInput { comment, state, outcome, ..OutcomeInput::default() };
            comments::settle(&house, actor, plan, &input).await?;
            None
        }
        Verb::Step { by, source, serves, text, begins, ends, stage, successful, effective, shown_by, on } => {
            let input = StepInput {
                by,
                source,
                serves,
                text,
                begins_on: begins,
                ends_on: ends,
                stage,
                successful,
                effective,
                shown_by,
                received_on: on,
            };
            Some(steps::add(&house, actor, plan, &input).await?.to_string())
        }
        Verb::StepChange { step, stage, ends, successful, effective, shown_by, standing, reason } => {
            let input = StepChangeInput {
                step,
                stage,
                ends_on: ends,
                successful,
                effective,
                shown_by,
                standing,
                reason,
                seen: String::new(),
            };
            steps::change(&house, actor, plan, &input).await?;
            None
        }
        Verb::Gap { issue, found, by, grounds, on } => {
            let input = GapInput { issue, found, by, grounds, on };
            Some(steps::find(&house, actor, plan, &input).await?.to_string())
        }
        Verb::Appraisal { title, kind, text, by, criteria, on } => {
            let input = AppraisalInput { kind, title, text, by, criteria, begun_on: on };
            Some(appraisals::add(&house, actor, plan, &input).await?.to_string())
        }
        Verb::Judge { appraisal, criterion, met, reason } => {
            let input = MarkInput { appraisal, criterion, met, reason };
            appraisals::judge(&house, actor, plan, &input).await?;
            None
        }
        Verb::AppraisalMove { appraisal, way, outcome, decision } => {
            let input = AppraisalMoveInput { appraisal, way, outcome, decision, seen: String::new() };
            appraisals::move_on(&house, actor, plan, &input).await?;
            None
        }
    };
    if let Some(said) = said {
        writeln!(std::io::stdout().lock(), "{said}")?;
    }
    house.db().close().await;
    Ok(())
}
