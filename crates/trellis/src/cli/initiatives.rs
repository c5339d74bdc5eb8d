//! `trellis initiative`: initiatives from a proposal to their closing, through the same functions as the pages.

use std::{
    io::Write as _,
    path::{Path, PathBuf},
};

use clap::Subcommand;
use trellis_app::{
    House, missions,
    missions::{
        effort::{FundingInput, PostInput, YearInput},
        initiatives::{
            self, AgreeInput, ApproveInput, Asked, AssessInput, EffortInput, FeedbackInput, FinalInput,
            FoundInput, IndicatorInput, InitiativeInput, LeadInput, LineInput, LinkInput, MoveInput,
            PrincipleInput, RiskInput, SubmitInput, TermInput, TogetherInput, deeds, found, kept, moves,
            report, together,
        },
    },
    papers::{Format, Printed, effort::print, initiative as final_report},
};
use trellis_domain::{kernel::Language, missions::initiatives::InitiativeId, people::Actor};
use trellis_words::Words;

use super::{open, speak::Trouble};
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum Verb {
    /// List initiatives, one a line: code, state, Members, asked for, approved, title
    List(List),
    /// Show an initiative with what belongs to it and what it still lacks
    Show {
        /// The initiative, by code or id
        initiative: String,
    },
    /// Put an initiative in, as a proposal
    Add(Box<Add>),
    /// Add a line to its budget
    Line {
        /// The initiative, by code or id
        initiative: String,
        /// staff-time, travel, materials, venue, external-experts or other
        kind: String,
        /// How much, in the initiative's currency
        amount: String,
        /// own-budget, partner or donor
        #[arg(long, default_value = "own-budget")]
        source: String,
        /// The partner that pays, by code
        #[arg(long, default_value = "")]
        partner: String,
        /// In words
        #[arg(long, default_value = "")]
        text: String,
    },
    /// Add an indicator
    Indicator {
        /// The initiative, by code or id
        initiative: String,
        /// What is measured
        text: String,
        /// Where it stood before
        #[arg(long, default_value = "")]
        baseline: String,
        /// As at which day
        #[arg(long, value_name = "DATE", default_value = "")]
        baseline_on: String,
        /// In what
        #[arg(long, default_value = "")]
        unit: String,
        /// Where it is to stand, as printed
        #[arg(long, default_value = "")]
        target: String,
        /// national, subregional, regional, subregional-and-regional, international or global: where it measures
        #[arg(long, default_value = "")]
        level: String,
    },
    /// Add a risk
    Risk {
        /// The initiative, by code or id
        initiative: String,
        /// What may happen
        text: String,
        /// low, medium or high
        #[arg(long)]
        likelihood: String,
        /// low, medium or high
        #[arg(long)]
        impact: String,
        /// Who looks after it
        #[arg(long)]
        owner: String,
        /// What is done about it
        #[arg(long)]
        response: String,
    },
    /// Tick a principle
    Principle {
        /// The initiative, by code or id
        initiative: String,
        /// The principle, by label or words
        term: String,
        /// met, unmet or not-applicable; empty takes back what was ticked
        answer: String,
        /// How it is met, or why not
        #[arg(long, default_value = "")]
        note: String,
    },
    /// Say on which element, topic or objective it acts
    Element {
        /// The initiative, by code or id
        initiative: String,
        /// The element, by label or words
        term: String,
    },
    /// Add a funding lead
    Lead {
        /// The initiative, by code or id
        initiative: String,
        /// Whom it is asked of: a partner by code, or words
        from: String,
        /// sought, offered, secured or refused
        state: String,
        /// How much
        #[arg(long, default_value = "")]
        amount: String,
        /// In which currency (default: the initiative's)
        #[arg(long, default_value = "")]
        currency: String,
        /// Since which day (default: today)
        #[arg(long, value_name = "DATE", default_value = "")]
        on: String,
    },
    /// Record that it is done together with another
    Together {
        /// The initiative, by code or id
        initiative: String,
        /// The other, by code or id
        other: String,
        /// merged or shared
        way: String,
        /// What is shared, or why they are merged
        text: String,
        /// Since which day (default: today)
        #[arg(long, value_name = "DATE", default_value = "")]
        on: String,
    },
    /// Link the action of a plan that it serves
    Link {
        /// The initiative, by code or id
        initiative: String,
        /// The plan, by code or id
        plan: String,
        /// The action, by its printed number
        action: String,
    },
    /// Record that a Member agrees, with where it says so
    Agree {
        /// The initiative, by code or id
        initiative: String,
        /// The Member, by code
        member: String,
        /// Its letter or minutes
        #[arg(long)]
        source: String,
        /// The day (default: today)
        #[arg(long, value_name = "DATE", default_value = "")]
        on: String,
    },
    /// Record what its finance body did at a meeting; by this its budget is approved
    Act {
        /// The initiative, by code or id
        initiative: String,
        /// approve, endorse or adopt; note and review do not approve
        verb: String,
        /// The meeting, by title or as "FAC 9"
        #[arg(long)]
        meeting: String,
        /// The day
        #[arg(long, value_name = "DATE")]
        on: String,
        /// The paragraph of its report
        #[arg(long, default_value = "")]
        paragraph: String,
        /// The document that shows it, by symbol
        #[arg(long, default_value = "")]
        document: String,
        /// How much it approves (default: all that is asked for)
        #[arg(long, default_value = "")]
        amount: String,
    },
    /// Move an initiative on
    Move {
        /// The initiative, by code or id
        initiative: String,
        /// agree, reopen, start, complete, close or cancel
        to: String,
        /// reopen, complete, close, cancel: why, or what came of it
        #[arg(long, default_value = "")]
        why: String,
        /// complete, close, cancel: the day (default: today)
        #[arg(long, value_name = "DATE", default_value = "")]
        on: String,
    },
    /// Record what was found of it; its id
    Found {
        /// The initiative, by code or id
        initiative: String,
        /// What was found
        statement: String,
        /// What shows it
        #[arg(long)]
        evidence: String,
        /// seen, partly, not-seen or too-early
        #[arg(long)]
        effect: String,
        /// The evaluation that shows that the initiative brought it about
        #[arg(long, default_value = "")]
        evaluation: String,
        /// What is learnt from it
        #[arg(long, default_value = "")]
        lesson: String,
        /// As at which day (default: today)
        #[arg(long, value_name = "DATE", default_value = "")]
        on: String,
    },
    /// Say something of a finding
    Feedback {
        /// The initiative, by code or id
        initiative: String,
        /// The finding, by id or by its first words
        found: String,
        /// The words
        text: String,
    },
    /// Write its final report, or put it right; with a file, print it
    Report {
        /// The initiative, by code or id
        initiative: String,
        /// What was done
        #[arg(long, default_value = "")]
        done: String,
        /// What was reached
        #[arg(long, default_value = "")]
        reached: String,
        /// What is recommended
        #[arg(long, default_value = "")]
        recommended: String,
        /// Codes of the bodies it goes to, separated by commas
        #[arg(long, default_value = "")]
        bodies: String,
        /// Print what stands to a file ending in .docx, .pdf, .html, .xlsx or .csv
        #[arg(long, conflicts_with_all = ["done", "reached", "recommended", "bodies"])]
        print: Option<PathBuf>,
    },
    /// Give its final report to its bodies
    Submit {
        /// The initiative, by code or id
        initiative: String,
        /// The day (default: today)
        #[arg(long, value_name = "DATE", default_value = "")]
        on: String,
    },
    /// Record what a body made of its final report at a meeting
    Assess {
        /// The initiative, by code or id
        initiative: String,
        /// accepted, with-remarks or sent-back
        outcome: String,
        /// The meeting, by title or as "FAC 9"
        #[arg(long)]
        meeting: String,
        /// The day
        #[arg(long, value_name = "DATE")]
        on: String,
        /// What the body said
        #[arg(long, default_value = "")]
        remarks: String,
        /// The paragraph of its report
        #[arg(long, default_value = "")]
        paragraph: String,
        /// The document that shows it, by symbol
        #[arg(long, default_value = "")]
        document: String,
    },
    /// Say how many days of a post it needs in a year
    Effort {
        /// The initiative, by code or id
        initiative: String,
        /// The post, by name
        post: String,
        /// The year
        year: String,
        /// How many days
        days: String,
        /// delivery or contractor-management
        #[arg(long, default_value = "delivery")]
        work: String,
    },
    /// List delivery agreements, one a line: kind, from, until, title
    Agreements,
    /// Add a post of the secretariat
    Post {
        /// Its name
        name: String,
        /// staff or contractor
        #[arg(long, default_value = "staff")]
        kind: String,
    },
    /// Say what a post has in a year
    Year {
        /// The post, by name
        post: String,
        /// The year
        year: String,
        /// Working days it has
        available: String,
        /// Days that are bound already
        #[arg(long, default_value = "")]
        committed: String,
        /// By what
        #[arg(long, default_value = "")]
        bound_by: String,
    },
    /// Say who pays for a post, which share, from when until when; its id
    Funding {
        /// The post, by name
        post: String,
        /// Who pays
        funder: String,
        /// Which share, in per cent
        share: String,
        /// From which day
        #[arg(long, value_name = "DATE")]
        from: String,
        /// Until which day (default: an open end)
        #[arg(long, value_name = "DATE", default_value = "")]
        until: String,
    },
    /// Show the secretariat's days, one post and year a line; with a file, print the paper on trade-offs
    Days {
        /// A file ending in .docx, .pdf, .html or .xlsx
        file: Option<PathBuf>,
    },
}

/// What the list is narrowed to.
#[derive(Debug, clap::Args)]
pub struct List {
    /// In this state
    #[arg(long, default_value = "")]
    state: String,
    /// For this Member
    #[arg(long, default_value = "")]
    member: String,
    /// Serving this plan
    #[arg(long, default_value = "")]
    plan: String,
    /// At this level
    #[arg(long, default_value = "")]
    level: String,
    /// south-south or triangular
    #[arg(long, default_value = "")]
    cooperation: String,
    /// With these words
    #[arg(long, default_value = "")]
    words: String,
}

/// An initiative to be put in.
#[derive(Debug, clap::Args)]
pub struct Add {
    /// Short code, used once
    #[arg(long)]
    code: String,
    /// Its title
    #[arg(long)]
    title: String,
    /// What it is to reach
    #[arg(long)]
    objectives: String,
    /// Codes of the Members it is for, separated by commas
    #[arg(long)]
    members: String,
    /// The currency of its budget, as USD
    #[arg(long)]
    currency: String,
    /// Code of the body that approves its budget
    #[arg(long, default_value = "")]
    body: String,
    /// What is done
    #[arg(long, default_value = "")]
    description: String,
    /// national, subregional, regional, subregional-and-regional, international or global
    #[arg(long, default_value = "")]
    level: String,
    /// south-south, triangular or both
    #[arg(long, default_value = "")]
    cooperation: String,
    /// Existing resources or processes it uses again
    #[arg(long, default_value = "")]
    reuse: String,
    /// First day
    #[arg(long, value_name = "DATE", default_value = "")]
    first_day: String,
    /// Last day (default: an open end)
    #[arg(long, value_name = "DATE", default_value = "")]
    last_day: String,
    /// When, as printed: "2026 and beyond"
    #[arg(long, default_value = "")]
    timeframe: String,
    /// Partners that implement it, by code
    #[arg(long, default_value = "")]
    implementing: String,
    /// Partners that run it
    #[arg(long, default_value = "")]
    executing: String,
    /// Partners that help
    #[arg(long, default_value = "")]
    collaborating: String,
}

impl From<Add> for InitiativeInput {
    fn from(add: Add) -> Self {
        Self {
            code: add.code,
            title: add.title,
            objectives: add.objectives,
            description: add.description,
            level: add.level,
            cooperation: add.cooperation,
            reuse: add.reuse,
            first_day: add.first_day,
            last_day: add.last_day,
            timeframe: add.timeframe,
            body: add.body,
            currency: add.currency,
            members: add.members,
            implementing: add.implementing,
            executing: add.executing,
            collaborating: add.collaborating,
            seen: String::new(),
        }
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

async fn named(house: &House, actor: Actor<'_>, name: &str) -> Result<InitiativeId, Trouble> {
    Ok(initiatives::find_by_name(house, actor, name).await?)
}

async fn done(house: &House, actor: Actor<'_>, verb: Verb) -> Result<String, Trouble> {
    match verb {
        Verb::List(asked) => return list(house, actor, asked).await,
        Verb::Show { initiative } => {
            return show(house, actor, named(house, actor, &initiative).await?).await;
        }
        Verb::Add(add) => return Ok(deeds::add(house, actor, &(*add).into()).await?.to_string()),
        Verb::Move { initiative, to, why, on } => {
            let id = named(house, actor, &initiative).await?;
            let state = moves::move_on(house, actor, id, &MoveInput { to, why, on }).await?;
            return Ok(state.code().to_owned());
        }
        Verb::Act { initiative, verb, meeting, on, paragraph, document, amount } => {
            let id = named(house, actor, &initiative).await?;
            let input = ApproveInput { verb, meeting, day: on, paragraph, document, amount };
            return Ok(moves::approve(house, actor, id, &input).await?.to_string());
        }
        Verb::Assess { initiative, outcome, meeting, on, remarks, paragraph, document } => {
            let id = named(house, actor, &initiative).await?;
            let input = AssessInput { outcome, remarks, meeting, day: on, paragraph, document };
            return Ok(report::assess(house, actor, id, &input).await?.to_string());
        }
        Verb::Found { initiative, statement, evidence, effect, evaluation, lesson, on } => {
            let (id, part) = (named(house, actor, &initiative).await?, String::new());
            let input = FoundInput { id: part, statement, evidence, effect, evaluation, lesson, on };
            return Ok(found::put(house, actor, id, &input).await?.to_string());
        }
        Verb::Report { initiative, print: Some(file), .. } => {
            let id = named(house, actor, &initiative).await?;
            let words = Words::of(Language::En);
            save(&file, final_report::print(house, actor, id, format_of(&file)?, words).await?)?;
        }
        Verb::Report { initiative, done, reached, recommended, bodies, print: None } => {
            let id = named(house, actor, &initiative).await?;
            let input = FinalInput { done, reached, recommended, bodies };
            return Ok(report::write(house, actor, id, &input).await?.to_string());
        }
        Verb::Agreements => return agreements(house, actor).await,
        Verb::Post { name, kind } => {
            let input = PostInput { name, kind };
            return Ok(missions::effort::add_post(house, actor, &input).await?.to_string());
        }
        Verb::Year { post, year, available, committed, bound_by } => {
            let input = YearInput { post, year, available, committed, bound_by };
            missions::effort::set_year(house, actor, &input).await?;
        }
        Verb::Funding { post, funder, share, from, until } => {
            let input = FundingInput { post, funder, share, from, until };
            return Ok(missions::effort::add_funding(house, actor, &input).await?.to_string());
        }
        Verb::Days { file } => return days(house, actor, file).await,
        Verb::Agree { initiative, member, source, on } => {
            let id = named(house, actor, &initiative).await?;
            deeds::agree(house, actor, id, &AgreeInput { member, on, source }).await?;
        }
        Verb::Link { initiative, plan, action } => {
            let id = named(house, actor, &initiative).await?;
            let input = LinkInput { plan, action, ..LinkInput::default() };
            deeds::link(house, actor, id, &input).await?;
        }
        part => put(house, actor, part).await?,
    }
    Ok(String::new())
}

/// Puts a part of an initiative.
async fn put(house: &House, actor: Actor<'_>, part: Verb) -> Result<(), Trouble> {
    let id = String::new();
    match part {
        Verb::Line { initiative, kind, amount, source, partner, text } => {
            let input = LineInput { id, kind, text, amount, source, partner };
            kept::put_line(house, actor, named(house, actor, &initiative).await?, &input).await?;
        }
        Verb::Indicator { initiative, text, baseline, baseline_on, unit, target, level } => {
            let input = IndicatorInput { id, text, unit, baseline, baseline_on, target, level };
            kept::put_indicator(house, actor, named(house, actor, &initiative).await?, &input).await?;
        }
        Verb::Risk { initiative, text, likelihood, impact, owner, response } => {
            let input = RiskInput { id, text, likelihood, impact, owner, response };
            kept::put_risk(house, actor, named(house, actor, &initiative).await?, &input).await?;
        }
        Verb::Principle { initiative, term, answer, note } => {
            let input = PrincipleInput { term, answer, note };
            kept::tick(house, actor, named(house, actor, &initiative).await?, &input).await?;
        }
        Verb::Element { initiative, term } => {
            let initiative = named(house, actor, &initiative).await?;
            kept::tag(house, actor, initiative, &TermInput { term }).await?;
        }
        Verb::Feedback { initiative, found, text } => {
            let input = FeedbackInput { found, text };
            found::say(house, actor, named(house, actor, &initiative).await?, &input).await?;
        }
        Verb::Submit { initiative, on } => {
            let initiative = named(house, actor, &initiative).await?;
            report::submit(house, actor, initiative, &SubmitInput { on }).await?;
        }
        Verb::Together { initiative, other, way, text, on } => {
            let input = TogetherInput { other, way, text, on };
            together::join(house, actor, named(house, actor, &initiative).await?, &input).await?;
        }
        Verb::Lead { initiative, from, state, amount, currency, on } => {
            let input = LeadInput { id, from, amount, currency, state, on, note: String::new() };
            kept::put_lead(house, actor, named(house, actor, &initiative).await?, &input).await?;
        }
        Verb::Effort { initiative, post, year, days, work } => {
            let input = EffortInput { post, year, work, days };
            kept::put_effort(house, actor, named(house, actor, &initiative).await?, &input).await?;
        }
        _ => {}
    }
    Ok(())
}

async fn list(house: &House, actor: Actor<'_>, list: List) -> Result<String, Trouble> {
    let List { state, member, plan, level, cooperation, words } = list;
    let mut asked = Asked { state, member, plan, level, cooperation, words, page: 1, ..Asked::default() };
    let mut lines = Vec::new();
    loop {
        let page = initiatives::list(house, actor, &asked).await?;
        lines.extend(page.rows.iter().map(|row| {
            let initiative = &row.initiative;
            let members: Vec<&str> =
                row.beneficiaries.iter().map(|(_, member)| member.code.as_str()).collect();
            let money = |money: Option<trellis_domain::kernel::Money>| {
                money.map(|money| money.to_string()).unwrap_or_default()
            };
            format!(
                "{}\t{}\t{}\t{}\t{}\t{}",
                initiative.code,
                initiative.course.state.code(),
                members.join(","),
                money(row.required),
                money(initiative.course.approved),
                initiative.title
            )
        }));
        if page.page >= page.pages {
            return Ok(lines.join("\n"));
        }
        asked.page = page.page + 1;
    }
}

async fn show(house: &House, actor: Actor<'_>, id: InitiativeId) -> Result<String, Trouble> {
    let view = initiatives::view(house, actor, id).await?;
    let initiative = &view.initiative;
    let mut lines =
        vec![format!("{}\t{}\t{}", initiative.code, initiative.course.state.code(), initiative.title)];
    let money = |money: Option<trellis_domain::kernel::Money>| {
        money.map(|money| money.to_string()).unwrap_or_default()
    };
    let facts = [
        ("objectives", initiative.objectives.clone()),
        ("when", initiative.timeframe.clone()),
        ("body", view.body.clone()),
        ("asked for", money(view.required)),
        ("approved", money(initiative.course.approved)),
        ("outcome", initiative.outcome.clone()),
        ("ended", initiative.ending_note.clone()),
    ];
    lines.extend(
        facts.iter().filter(|(_, text)| !text.is_empty()).map(|(name, text)| format!("{name}\t{text}")),
    );
    lines.extend(view.beneficiaries.iter().map(|(each, member)| {
        let agreed = each.agreed.as_ref().map(|agreed| agreed.on.to_string()).unwrap_or_default();
        format!("for\t{}\t{agreed}", member.name)
    }));
    lines.extend(view.indicators.iter().map(|each| {
        let baseline = each.baseline.map(|baseline| format!("{} ({})", baseline.value, baseline.on));
        format!("indicator\t{}\t{}\t{}", each.text, baseline.unwrap_or_default(), each.target)
    }));
    lines.extend(
        view.risks
            .iter()
            .map(|risk| format!("risk\t{}\t{}\t{}\t{}", risk.rating(), risk.text, risk.owner, risk.response)),
    );
    lines.extend(
        view.done.missions.iter().map(|(_, name, state)| format!("mission\t{}\t{name}", state.code())),
    );
    lines.extend(
        view.done
            .trainings
            .iter()
            .map(|each| format!("training\t{}\t{}", each.course.state.code(), each.title)),
    );
    lines.extend(view.done.follow_ups.iter().map(|each| format!("follow-up\t{}\t{}", each.due, each.action)));
    lines.extend(view.review.found.iter().map(|row| {
        let found = &row.found;
        format!("found\t{}\t{}\t{}", found.effect.code(), found.statement, found.evaluation)
    }));
    if let Some(row) = &view.review.report {
        lines.push(format!("report\t{}\t{}", row.report.state.code(), row.report.round));
        lines.extend(row.assessed.iter().map(|each| {
            let assessed = &each.assessed;
            format!("assessed\t{}\t{}\t{}", each.body, assessed.outcome.code(), assessed.remarks)
        }));
    }
    lines.extend(view.lacks.iter().map(|lack| format!("lacks\t{}", lack.code())));
    lines.extend(view.ways.iter().map(|way| format!("next\t{}", way.code())));
    Ok(lines.join("\n"))
}

async fn agreements(house: &House, actor: Actor<'_>) -> Result<String, Trouble> {
    let all = missions::agreements::list(house, actor).await?;
    let lines = all.rows.iter().map(|row| {
        let agreement = &row.agreement;
        let until = agreement.until.map(|day| day.to_string()).unwrap_or_default();
        format!("{}\t{}\t{until}\t{}", agreement.kind().code(), agreement.from, agreement.title)
    });
    Ok(lines.collect::<Vec<_>>().join("\n"))
}

fn format_of(file: &Path) -> Result<Format, Trouble> {
    let ending = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    Format::from_ending(ending).ok_or_else(|| {
        Trouble::Input("name a file that ends in .docx, .pdf, .html, .xlsx or .csv".to_owned())
    })
}

fn save(file: &Path, printed: Printed) -> Result<(), Trouble> {
    std::fs::write(file, printed.bytes)
        .map_err(|error| Trouble::Input(format!("cannot write {}: {error}", file.display())))
}

async fn days(house: &House, actor: Actor<'_>, file: Option<PathBuf>) -> Result<String, Trouble> {
    if let Some(file) = file {
        let printed = print(house, actor, format_of(&file)?, Words::of(Language::En)).await?;
        save(&file, printed)?;
        return Ok(String::new());
    }
    let all = missions::effort::effort(house, actor).await?;
    let lines = all.lines.iter().map(|line| {
        let balance = &line.balance;
        let left = balance.left().map_or_else(|| "?".to_owned(), |left| left.to_string());
        let gives: Vec<&str> = line.gives.iter().map(|(_, name, _)| name.as_str()).collect();
        format!("{}\t{}\t{}\t{left}\t{}", line.post, balance.year, balance.needed(), gives.join("; "))
    });
    let gaps = all.gaps.iter().map(|(post, gap)| {
        format!("{post}\tnot funded\t{}\t{}\t{} %", gap.from, gap.until, gap.missing.normalize())
    });
    Ok(lines.chain(gaps).collect::<Vec<_>>().join("\n"))
}
