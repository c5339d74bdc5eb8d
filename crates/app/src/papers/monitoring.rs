//! The monitoring summary before the yearly meeting: how the plan stands, where its turn stands, every initiative with what
//! its indicators were found at, and what was asked for and done in the turn (REQUIREMENTS S1.24, S1.25).
//!
//! Everything is read from the rooms as far as the actor may know it; nothing is typed. That something changed is said,
//! and not why. [`gather`] reads, [`lay_out`] writes it down.

use trellis_domain::{
    indicators::reading::Status,
    kernel::{Day, Decimal},
    missions::{
        initiatives::{
            InitiativeState,
            parts::{Change, Indicator, change},
        },
        mission::MissionState,
        trainings::TrainingState,
    },
    needs::findings::FindingState,
    people::{Actor, Refusal, policy::Right},
    plans::record::PlanId,
    requests::RequestState,
};
use trellis_paper::tree::{Block, Cell, Document, Language, Meta, Page, Role, Shade, Table};
use trellis_store::events::ledger;
use trellis_words::{Arg, Words};

use super::{Format, Printed, printed};
use crate::{
    House, Problem,
    exchange::key_part,
    missions::{
        self,
        initiatives::{Row, serving},
        trainings,
    },
    needs::findings,
    plans::{
        board::{Board, Counts, board},
        cycle::{self, StageLine},
        has_right,
    },
    requests,
};

/// An indicator and how it has changed.
type Measured = (Indicator, Option<Change>);

/// What the summary says.
pub struct Summary {
    board: Board,
    counts: Counts,
    /// The turn it is about, with its first day.
    turn: Option<(String, Day)>,
    stages: Vec<StageLine>,
    initiatives: Vec<(Row, Vec<Measured>)>,
    /// What was asked for and done: room, state, how many.
    done: Vec<(&'static str, &'static str, usize)>,
}

/// Prints the summary of a plan, if the actor may read the plan; a table to go on working with takes the right to export.
pub async fn print(
    house: &House,
    actor: Actor<'_>,
    plan: PlanId,
    (format, words): (Format, &Words),
) -> Result<Printed, Problem> {
    let summary = gather(house, actor, plan).await?;
    let of = &summary.board.live.plan;
    if format.is_table() && !has_right(actor, Right::Export, of) {
        return Err(Problem::from(Refusal::NotYours).refusing(format!("Export {plan}")));
    }
    let head = ledger::head(&mut house.read(of.organisation).await?, of.organisation).await?;
    let document = lay_out(&summary, words);
    printed(house, document, head, (format, words, "monitoring-summary")).await
}

/// Reads what the summary says.
pub async fn gather(house: &House, actor: Actor<'_>, plan: PlanId) -> Result<Summary, Problem> {
    let board = board(house, actor, plan, None).await?;
    let cycle = cycle::of(house, actor, plan, &cycle::Asked::default()).await?;
    let turn = cycle.turn().map(|turn| (turn.label.clone(), turn.begins_on));
    let rows = serving(house, actor, (board.live.plan.organisation, plan)).await?;
    let initiatives = rows.into_iter().map(|(row, indicators, readings)| {
        let measured = indicators.into_iter().map(|each| (change(&each, &readings), each));
        (row, measured.map(|(change, each)| (each, change)).collect())
    });
    let initiatives = initiatives.collect();
    let since = turn.as_ref().map(|(_, begins)| *begins);
    let done = match actor.organisation() == Some(board.live.plan.organisation) {
        true => done(house, actor, since).await?,
        false => Vec::new(),
    };
    Ok(Summary { counts: board.counts(), turn, stages: cycle.lines, initiatives, done, board })
}

/// What was asked for and done since the turn began, as each room's list counts it.
async fn done(
    house: &House,
    actor: Actor<'_>,
    since: Option<Day>,
) -> Result<Vec<(&'static str, &'static str, usize)>, Problem> {
    let mut done = Vec::new();
    if findings::is_open_to(actor) {
        for state in FindingState::ALL {
            let asked = findings::Asked { state: state.code().to_owned(), ..findings::Asked::default() };
            done.push(("finding", state.code(), findings::list(house, actor, &asked).await?.found));
        }
    }
    if requests::is_open_to(actor) {
        let year = since.unwrap_or_else(|| house.today()).year().to_string();
        for state in RequestState::ALL {
            let (state, year) = (state.code(), year.clone());
            let asked = requests::Asked { state: state.to_owned(), year, ..requests::Asked::default() };
            done.push(("request", state, requests::list(house, actor, &asked).await?.found));
        }
    }
    if missions::is_open_to(actor) {
        let from = since.map(|day| day.to_string()).unwrap_or_default();
        for state in MissionState::ALL {
            let (state, from) = (state.code(), from.clone());
            let asked = missions::list::Asked { state: state.to_owned(), from, ..Default::default() };
            done.push(("mission", state, missions::list::list(house, actor, &asked).await?.found));
        }
    }
    for state in TrainingState::ALL {
        let asked = trainings::Asked { state: state.code().to_owned(), ..Default::default() };
        done.push(("training", state.code(), trainings::list(house, actor, &asked).await?.found));
    }
    done.retain(|(_, _, count)| *count > 0);
    Ok(done)
}

/// The summary as a document tree, in these words.
pub fn lay_out(summary: &Summary, words: &Words) -> Document {
    let live = &summary.board.live;
    let plan = live.version.content.title.as_str();
    let title = words.say_with("monitoring-title", &[("plan", plan.into())]);
    let mut blocks = vec![Block::of(Role::Title, title.as_str())];
    blocks.push(Block::body(match &summary.turn {
        Some((turn, begins)) => words.say_with(
            "monitoring-standing",
            &[
                ("organisation", live.organisation.name.as_str().into()),
                ("turn", turn.as_str().into()),
                ("begins", Arg::from(*begins)),
                ("day", Arg::from(summary.board.as_at)),
            ],
        ),
        None => words.say_with(
            "monitoring-standing-no-turn",
            &[
                ("organisation", live.organisation.name.as_str().into()),
                ("day", Arg::from(summary.board.as_at)),
            ],
        ),
    }));
    blocks.push(Block::heading(2, words.say("monitoring-plan")));
    blocks.push(Block::body(plan_line(&summary.counts, words)));
    if !summary.stages.is_empty() {
        blocks.push(Block::heading(2, words.say("monitoring-stages")));
        blocks.push(stages(&summary.stages, words));
    }
    blocks.push(Block::heading(2, words.say("monitoring-initiatives")));
    initiatives(summary, words, &mut blocks);
    if !summary.done.is_empty() {
        blocks.push(Block::heading(2, words.say("monitoring-done")));
        blocks.push(counted(&summary.done, words));
    }
    Document {
        language: Language::of(words.language().code()),
        page: Page::Landscape,
        meta: Meta { author: live.organisation.name.clone(), subject: title.clone(), created: String::new() },
        title,
        blocks,
        ..Document::default()
    }
}

fn head(words: &Words, keys: &[&str]) -> Vec<Cell> {
    keys.iter().map(|key| Cell::of(words.say(key)).shaded(Shade::Head)).collect()
}

fn whole(words: &Words, count: usize) -> String {
    words.whole(i64::try_from(count).unwrap_or(i64::MAX))
}

/// How many actions stand where.
fn plan_line(counts: &Counts, words: &Words) -> String {
    let by_status = Status::ALL.iter().zip(counts.by_status).filter(|(_, count)| *count > 0);
    let parts = by_status.map(|(status, count)| {
        format!("{}: {}", words.say(&format!("status-{}", key_part(status.code()))), whole(words, count))
    });
    let mut parts: Vec<String> = parts.collect();
    if counts.without_kpi > 0 {
        parts.push(format!("{}: {}", words.say("print-without-kpi"), whole(words, counts.without_kpi)));
    }
    words.say_with(
        "monitoring-actions",
        &[("count", Arg::from(counts.all)), ("parts", words.list(&parts).as_str().into())],
    )
}

fn stages(lines: &[StageLine], words: &Words) -> Block {
    let keys = ["monitoring-stage", "monitoring-lead", "monitoring-due", "deadline-state"];
    let row = |line: &StageLine| {
        let state = words.say(&format!("stage-state-{}", line.state.code()));
        let state = if line.is_late { format!("{state} – {}", words.say("desk-late")) } else { state };
        vec![
            Cell::of(words.isolated(&line.label())),
            Cell::of(words.isolated(line.lead().unwrap_or_default())),
            Cell::of(line.due.map(|day| words.day(day)).unwrap_or_default()),
            Cell::of(state),
        ]
    };
    let rows = std::iter::once(head(words, &keys)).chain(lines.iter().map(row)).collect();
    Table { widths: vec![7, 5, 3, 3], name: Some(words.say("monitoring-stages")), ..Table::of(1, rows) }
        .into()
}

fn initiatives(summary: &Summary, words: &Words, blocks: &mut Vec<Block>) {
    let all = &summary.initiatives;
    if all.is_empty() {
        blocks.push(Block::body(words.say("monitoring-none")));
        return;
    }
    let count =
        |state: InitiativeState| all.iter().filter(|(row, _)| row.initiative.course.state == state).count();
    let by_state = InitiativeState::ALL.iter().map(|state| (*state, count(*state)));
    let parts: Vec<String> = by_state
        .filter(|(_, count)| *count > 0)
        .map(|(state, count)| {
            format!("{}: {}", words.say(&format!("initiative-state-{}", state.code())), whole(words, count))
        })
        .collect();
    blocks.push(Block::body(words.list(&parts)));
    let keys = [
        "monitoring-initiative",
        "initiative-member",
        "deadline-state",
        "initiative-approved",
        "monitoring-indicators",
    ];
    let rows = std::iter::once(head(words, &keys)).chain(all.iter().map(|(row, measured)| {
        let initiative = &row.initiative;
        let members: Vec<&str> = row.beneficiaries.iter().map(|(_, member)| member.code.as_str()).collect();
        let approved = initiative
            .course
            .approved
            .map(|money| format!("{} {}", money.currency.code(), words.number(money.amount().normalize())));
        vec![
            Cell::of(words.isolated(&format!("{} {}", initiative.code, initiative.title))),
            Cell::of(members.join(", ")),
            Cell::of(words.say(&format!("initiative-state-{}", initiative.course.state.code()))),
            Cell::of(approved.unwrap_or_default()),
            Cell::with(measured.iter().map(|each| Block::body(measured_line(each, words))).collect()),
        ]
    }));
    let table = Table {
        widths: vec![8, 3, 3, 3, 10],
        name: Some(words.say("monitoring-initiatives")),
        ..Table::of(1, rows.collect())
    };
    blocks.push(table.into());
    blocks.push(Block::of(Role::Small, words.say("measured-not-caused")));
}

/// What is measured, from where to where it has come.
fn measured_line((indicator, change): &Measured, words: &Words) -> String {
    let text = words.isolated(&indicator.text);
    let number = |value: Decimal| words.number(value.normalize());
    match (change, indicator.baseline) {
        (Some(change), _) => words.say_with(
            "monitoring-changed",
            &[
                ("indicator", text.as_str().into()),
                ("from", number(change.from.value).as_str().into()),
                ("to", number(change.to.value).as_str().into()),
                ("day", Arg::from(change.to.on)),
            ],
        ),
        (None, Some(baseline)) => words.say_with(
            "monitoring-unread",
            &[("indicator", text.as_str().into()), ("from", number(baseline.value).as_str().into())],
        ),
        (None, None) => words.say_with("monitoring-no-baseline", &[("indicator", text.as_str().into())]),
    }
}

fn counted(done: &[(&'static str, &'static str, usize)], words: &Words) -> Block {
    let keys = ["monitoring-what", "deadline-state", "desk-count"];
    let row = |(room, state, count): &(&'static str, &'static str, usize)| {
        vec![
            Cell::of(words.say(&format!("monitoring-room-{room}"))),
            Cell::of(words.say(&format!("{room}-state-{state}"))),
            Cell::of(whole(words, *count)),
        ]
    };
    let rows = std::iter::once(head(words, &keys)).chain(done.iter().map(row)).collect();
    Table { widths: vec![4, 4, 2], name: Some(words.say("monitoring-done")), ..Table::of(1, rows) }.into()
}
