//! `trellis mission`: missions from their plan to their closing with their reports and follow-ups, through the same
//! functions as the pages.

use std::io::Write as _;

use clap::Subcommand;
use trellis_app::{
    House,
    missions::{
        MissionInput,
        deeds::{self, RemarkInput, WithdrawInput},
        follow_ups::{self, FollowUpInput, SettleInput},
        initiatives,
        list::{self, Asked},
        mission,
        moves::{self, MoveInput},
        reports::{self, ReportInput, ReportMoveInput},
    },
    roster::{
        asks,
        teams::{self, TeamInput},
        wanted::{self, WantedInput},
    },
};
use trellis_domain::{missions::mission::MissionId, people::Actor};

use super::{open, speak::Trouble};
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum Verb {
    /// List missions, one a line: number, state, Member, first and last day, request, title
    List(List),
    /// Show a mission with its terms of reference
    Show {
        /// The mission, by number or id
        mission: String,
    },
    /// Plan a mission in answer to an accepted request
    Add(Box<Add>),
    /// Say who a mission needs
    Want {
        /// The mission, by number or id
        mission: String,
        /// The theme, by label or words
        #[arg(long)]
        theme: String,
        /// How well it has to be known, 1 to 4
        #[arg(long)]
        level: String,
        /// The seats, separated by `;`: category, `:` and how many
        #[arg(long)]
        seats: String,
        /// One of the team has to be able to lead it
        #[arg(long)]
        lead: bool,
        /// Days of the mission, without travel
        #[arg(long)]
        days: String,
        /// 1 to 5, 5 the most urgent
        #[arg(long, default_value = "")]
        priority: String,
        /// Code of the fund that pays
        #[arg(long, default_value = "")]
        fund: String,
    },
    /// Who of the roster suits a mission, one a line: points, broken rules, free from, cost, id, name
    Candidates {
        /// The mission, by number or id
        mission: String,
    },
    /// Put a team on a mission
    Team {
        /// The mission, by number or id
        mission: String,
        /// The experts, by name or id, separated by `;`
        experts: String,
        /// The first day (default: the first on which all are free)
        #[arg(long, value_name = "DATE", default_value = "")]
        start: String,
        /// Why those who fit better were passed over
        #[arg(long, default_value = "")]
        reason: String,
    },
    /// Ask a mission's Member, experts and employers by mail; links that no mail took along, one a line: name, address
    Ask {
        /// The mission, by number or id
        mission: String,
        /// Days to answer (default: 14)
        #[arg(long, default_value = "")]
        days: String,
    },
    /// What was asked and how it stands, one a line: answer, last day, as what, who, reason
    Asks {
        /// The mission, by number or id; without it all missions
        mission: Option<String>,
        /// Without a mission: open, silent, declined or ready
        #[arg(long, default_value = "")]
        state: String,
    },
    /// Move a mission on
    Move {
        /// The mission, by number or id
        mission: String,
        /// match, agree, accept, report or close
        to: String,
        /// agree: the letter or e-mail in which the Member consents
        #[arg(long, default_value = "")]
        consent: String,
        /// close: what there is to say about it
        #[arg(long, default_value = "")]
        note: String,
    },
    /// Close a mission that fell through
    End {
        /// The mission, by number or id
        mission: String,
        /// member-withdrew, no-expert, not-safe or answered-otherwise
        #[arg(long)]
        reason: String,
        /// What there is to say about it
        #[arg(long)]
        note: String,
        /// The day (default: today)
        #[arg(long, value_name = "DATE", default_value = "")]
        on: String,
    },
    /// Take a plan back
    Withdraw {
        /// The mission, by number or id
        mission: String,
        /// Why
        #[arg(long, default_value = "")]
        reason: String,
    },
    /// Say something on a mission
    Remark {
        /// The mission, by number or id
        mission: String,
        /// The words
        text: String,
    },
    /// Show the report on a mission, or move it on
    Report {
        /// The mission, by number or id
        mission: String,
        /// submit, finalise or publish; without it the report is shown
        to: Option<String>,
        /// publish: the text of the public item
        #[arg(long, default_value = "")]
        summary: String,
        /// The day on the report or on the item (default: today)
        #[arg(long, value_name = "DATE", default_value = "")]
        on: String,
    },
    /// Write the report on a mission
    Write {
        /// The mission, by number or id
        mission: String,
        /// What was done
        #[arg(long)]
        done: String,
        /// What was found
        #[arg(long, default_value = "")]
        found: String,
        /// What is recommended
        #[arg(long, default_value = "")]
        recommendations: String,
        /// What everybody may read once it is published
        #[arg(long, default_value = "")]
        summary: String,
    },
    /// List what follows from missions, one a line: id, state, due, owner, Member, action
    FollowUps {
        /// open, overdue, done or waived
        #[arg(long, default_value = "")]
        state: String,
        /// member, secretariat, expert or other
        #[arg(long, default_value = "")]
        owner: String,
        /// Of this Member
        #[arg(long, default_value = "")]
        member: String,
        /// Due on this day or before
        #[arg(long, value_name = "DATE", default_value = "")]
        due: String,
    },
    /// Add a follow-up to a report that is being written or looked at
    FollowUp {
        /// The mission, by number or id
        mission: String,
        /// What is to be done
        action: String,
        /// member, secretariat, expert or other
        #[arg(long)]
        owner: String,
        /// By name or office
        #[arg(long, default_value = "")]
        who: String,
        /// By which day
        #[arg(long, value_name = "DATE")]
        due: String,
    },
    /// Say what became of a follow-up
    Settle {
        /// The id of the follow-up
        follow_up: String,
        /// done or waived
        to: String,
        /// What shows it, or why it is waived
        said: String,
        /// The day (default: today)
        #[arg(long, value_name = "DATE", default_value = "")]
        on: String,
    },
}

/// What the list is narrowed to.
#[derive(Debug, clap::Args)]
pub struct List {
    /// Of this kind
    #[arg(long, default_value = "")]
    kind: String,
    /// In this state
    #[arg(long, default_value = "")]
    state: String,
    /// Of this Member
    #[arg(long, default_value = "")]
    member: String,
    /// As part of this initiative, by code or id
    #[arg(long, default_value = "")]
    initiative: String,
    /// Not over before this day
    #[arg(long, value_name = "DATE", default_value = "")]
    from: String,
    /// Begun on this day or before
    #[arg(long, value_name = "DATE", default_value = "")]
    until: String,
    /// With these words
    #[arg(long, default_value = "")]
    words: String,
}

/// A mission to be planned. What is not given begins with the words of the request.
#[derive(Debug, clap::Args)]
pub struct Add {
    /// The accepted request, by number or id
    #[arg(long)]
    request: String,
    /// mission, diagnostic, study-visit or accreditation
    #[arg(long, default_value = "mission")]
    kind: String,
    /// The initiative it is part of, by code or id
    #[arg(long, default_value = "")]
    initiative: String,
    /// Its number
    #[arg(long, default_value = "")]
    number: String,
    /// Its title
    #[arg(long, default_value = "")]
    title: String,
    /// Its first day
    #[arg(long, value_name = "DATE", default_value = "")]
    first_day: String,
    /// Its last day
    #[arg(long, value_name = "DATE", default_value = "")]
    last_day: String,
    /// Where it goes
    #[arg(long, default_value = "")]
    place: String,
    /// What it is to reach
    #[arg(long, default_value = "")]
    objectives: String,
    /// Who would be best suited
    #[arg(long, default_value = "")]
    profile: String,
    /// What it costs, in short
    #[arg(long, default_value = "")]
    costs: String,
    /// An expert of the house, by e-mail address or name
    #[arg(long, default_value = "")]
    expert: String,
    /// Experts from outside, one a line: name; home administration
    #[arg(long, default_value = "")]
    outside: String,
}

impl From<Add> for MissionInput {
    fn from(add: Add) -> Self {
        Self {
            request: add.request,
            kind: add.kind,
            initiative: add.initiative,
            number: add.number,
            title: add.title,
            first_day: add.first_day,
            last_day: add.last_day,
            place: add.place,
            objectives: add.objectives,
            profile: add.profile,
            costs: add.costs,
            expert: add.expert,
            outside: add.outside,
            ..Self::default()
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

/// The id of an initiative by its code; nothing for nothing.
pub(super) async fn initiative_named(house: &House, actor: Actor<'_>, name: &str) -> Result<String, Trouble> {
    match name.trim() {
        "" => Ok(String::new()),
        name => Ok(initiatives::find_by_name(house, actor, name).await?.to_string()),
    }
}

async fn named(house: &House, actor: Actor<'_>, name: &str) -> Result<MissionId, Trouble> {
    Ok(list::find_by_name(house, actor, name).await?)
}

async fn candidates(house: &House, actor: Actor<'_>, mission: MissionId) -> Result<String, Trouble> {
    let view = teams::view(house, actor, mission).await?;
    if !view.lacks.is_empty() {
        let lacks: Vec<&str> = view.lacks.iter().map(|lacks| lacks.code()).collect();
        return Err(Trouble::Input(format!("the mission does not say enough: {}", lacks.join(", "))));
    }
    let line = |line: &teams::Line| {
        let broken: Vec<String> = line.suited.broken.iter().map(|rule| format!("R{rule}")).collect();
        let (broken, start) =
            (broken.join(" "), line.suited.start.map(|day| day.to_string()).unwrap_or_default());
        let (points, cost) = (line.suited.points.round(), line.suited.cost);
        format!("{points}\t{broken}\t{start}\t{cost}\t{}\t{}", line.id, line.name)
    };
    Ok(view.candidates.iter().map(line).collect::<Vec<_>>().join("\n"))
}

async fn asked(
    house: &House,
    actor: Actor<'_>,
    mission: Option<MissionId>,
    state: &str,
) -> Result<String, Trouble> {
    let lines = match mission {
        Some(mission) => asks::mission::of_mission(house, actor, mission).await?.lines,
        None => {
            let wait = asks::list::Wait::from_code(state);
            asks::list::list(house, actor, wait).await?.rows.into_iter().map(|row| row.line).collect()
        }
    };
    let line = |line: &asks::mission::Line| {
        let (reply, until, kind) = (line.reply.code(), line.ask.ends_on, line.ask.kind.code());
        format!("{reply}\t{until}\t{kind}\t{}\t{}", line.whom, line.reason.replace('\n', " "))
    };
    Ok(lines.iter().map(line).collect::<Vec<_>>().join("\n"))
}

async fn done(house: &House, actor: Actor<'_>, verb: Verb) -> Result<String, Trouble> {
    Ok(match verb {
        Verb::List(asked) => lines(house, actor, asked).await?,
        Verb::Show { mission } => show(house, actor, named(house, actor, &mission).await?).await?,
        Verb::Add(add) => deeds::add(house, actor, &(*add).into()).await?.to_string(),
        Verb::Want { mission, theme, level, seats, lead, days, priority, fund } => {
            let needs_lead = if lead { "yes".to_owned() } else { String::new() };
            let input = WantedInput { theme, level, seats, needs_lead, days, priority, fund };
            wanted::set(house, actor, named(house, actor, &mission).await?, &input).await?;
            String::new()
        }
        Verb::Candidates { mission } => {
            candidates(house, actor, named(house, actor, &mission).await?).await?
        }
        Verb::Team { mission, experts, start, reason } => {
            let input = TeamInput { experts, start, reason };
            teams::choose(house, actor, named(house, actor, &mission).await?, &input).await?;
            String::new()
        }
        Verb::Ask { mission, days } => {
            let input = asks::mission::AskInput { open_days: days };
            let mission = named(house, actor, &mission).await?;
            let given = asks::mission::ask(house, actor, mission, &input).await?;
            let line = |given: &asks::Given| format!("{}\t{}", given.name, given.address);
            given.iter().map(line).collect::<Vec<_>>().join("\n")
        }
        Verb::Asks { mission, state } => {
            let mission = match mission {
                Some(mission) => Some(named(house, actor, &mission).await?),
                None => None,
            };
            asked(house, actor, mission, &state).await?
        }
        Verb::Move { mission, to, consent, note } => {
            let input = MoveInput { to, consent, note, ..MoveInput::default() };
            let mission = named(house, actor, &mission).await?;
            moves::move_on(house, actor, mission, &input).await?.code().to_owned()
        }
        Verb::End { mission, reason, note, on } => {
            let input = MoveInput { to: "end".to_owned(), reason, note, on, ..MoveInput::default() };
            let mission = named(house, actor, &mission).await?;
            moves::move_on(house, actor, mission, &input).await?.code().to_owned()
        }
        Verb::Withdraw { mission, reason } => {
            let mission = named(house, actor, &mission).await?;
            deeds::withdraw(house, actor, mission, &WithdrawInput { reason }).await?;
            String::new()
        }
        Verb::Remark { mission, text } => {
            let mission = named(house, actor, &mission).await?;
            deeds::say(house, actor, mission, &RemarkInput { text }).await?.to_string()
        }
        Verb::Report { mission, to: None, .. } => {
            report(house, actor, named(house, actor, &mission).await?).await?
        }
        Verb::Report { mission, to: Some(to), summary, on } => {
            let mission = named(house, actor, &mission).await?;
            let input = ReportMoveInput { to, summary, on };
            reports::move_on(house, actor, mission, &input).await?.code().to_owned()
        }
        Verb::Write { mission, done, found, recommendations, summary } => {
            let mission = named(house, actor, &mission).await?;
            let input = ReportInput { done, found, recommendations, summary, seen: String::new() };
            reports::write(house, actor, mission, &input).await?;
            String::new()
        }
        Verb::FollowUps { state, owner, member, due } => {
            let asked = follow_ups::Asked { state, owner, member, due_until: due };
            let list = follow_ups::list(house, actor, &asked).await?;
            let line = |row: &follow_ups::Row| {
                let each = &row.follow_up;
                let state = if each.is_overdue(list.today) { "overdue" } else { each.state.code() };
                let member = row.member.as_ref().map(|member| member.code.as_str()).unwrap_or_default();
                let owner = each.owner.code();
                format!("{}\t{state}\t{}\t{owner}\t{member}\t{}", each.id, each.due, each.action)
            };
            list.rows.iter().map(line).collect::<Vec<_>>().join("\n")
        }
        Verb::FollowUp { mission, action, owner, who, due } => {
            let mission = named(house, actor, &mission).await?;
            let input = FollowUpInput { action, owner, who, due };
            follow_ups::add(house, actor, mission, &input).await?.to_string()
        }
        Verb::Settle { follow_up, to, said, on } => {
            let id = follow_up.trim().parse().map_err(|_| {
                Trouble::Input(format!("{follow_up:?} is no id; `mission follow-ups` lists them"))
            })?;
            let input = SettleInput { to, said, on };
            follow_ups::settle(house, actor, id, &input).await?.code().to_owned()
        }
    })
}

async fn lines(house: &House, actor: Actor<'_>, list: List) -> Result<String, Trouble> {
    let List { kind, state, member, initiative, from, until, words } = list;
    let initiative = initiative_named(house, actor, &initiative).await?;
    let mut asked =
        Asked { kind, state, member, initiative, from, until, words, page: 1, ..Asked::default() };
    let mut lines = Vec::new();
    loop {
        let page = list::list(house, actor, &asked).await?;
        lines.extend(page.rows.iter().map(|row| {
            let mission = &row.mission;
            let member = row.member.as_ref().map(|member| member.code.as_str()).unwrap_or_default();
            let day =
                |day: Option<trellis_domain::kernel::Day>| day.map(|day| day.to_string()).unwrap_or_default();
            let (first, last) = (day(mission.days.first), day(mission.days.last));
            let state = mission.course.state.code();
            let request = &row.request.label;
            format!("{}\t{state}\t{member}\t{first}\t{last}\t{request}\t{}", mission.number, mission.title)
        }));
        if page.page >= page.pages {
            return Ok(lines.join("\n"));
        }
        asked.page = page.page + 1;
    }
}

async fn show(house: &House, actor: Actor<'_>, id: MissionId) -> Result<String, Trouble> {
    let view = mission::view(house, actor, id).await?;
    let (mission, terms) = (&view.mission, &view.mission.terms);
    let mut lines = vec![format!("{}\t{}\t{}", mission.number, mission.course.state.code(), mission.title)];
    let experts: Vec<_> = mission.experts.iter().map(|expert| expert.name.as_str()).collect();
    let parts = [
        ("member", view.member.as_ref().map(|member| member.name.clone()).unwrap_or_default()),
        ("request", view.request.0.label.clone()),
        ("initiative", view.initiative.as_ref().map(|(_, name)| name.clone()).unwrap_or_default()),
        ("place", mission.place.clone()),
        ("experts", experts.join(", ")),
        ("background", terms.background.clone()),
        ("objectives", terms.objectives.clone()),
        ("tasks", terms.tasks.clone()),
        ("profile", terms.profile.clone()),
        ("expected", terms.expected.clone()),
        ("indicator", terms.indicator.clone()),
        ("evidence", terms.evidence.clone()),
        ("costs", mission.costs.clone()),
        ("brief", mission.brief.clone()),
        ("report", view.report.map(|state| state.code().to_owned()).unwrap_or_default()),
        ("report due", view.report_due.map(|day| day.to_string()).unwrap_or_default()),
    ];
    lines.extend(
        parts.iter().filter(|(_, text)| !text.is_empty()).map(|(name, text)| format!("{name}\t{text}")),
    );
    lines.extend(view.remarks.iter().map(|(remark, _)| format!("said\t{}", remark.text)));
    Ok(lines.join("\n"))
}

async fn report(house: &House, actor: Actor<'_>, id: MissionId) -> Result<String, Trouble> {
    let view = reports::view(house, actor, id).await?;
    let report = &view.report;
    let parts = [
        ("state", report.state.code().to_owned()),
        ("done", report.done.clone()),
        ("found", report.found.clone()),
        ("recommendations", report.recommendations.clone()),
        ("summary", report.summary.clone()),
        ("published", report.published_on.map(|day| day.to_string()).unwrap_or_default()),
    ];
    let mut lines: Vec<_> = parts
        .iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(name, text)| format!("{name}\t{text}"))
        .collect();
    lines.extend(view.follow_ups.iter().map(|each| {
        let (state, owner) = (each.state.code(), each.owner.code());
        format!("follow-up\t{}\t{state}\t{}\t{owner}\t{}", each.id, each.due, each.action)
    }));
    Ok(lines.join("\n"))
}
