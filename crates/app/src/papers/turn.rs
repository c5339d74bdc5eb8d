//! The final report of a turn of the cycle (REQUIREMENTS S1.25): what was done stage by stage, what each initiative came to, which
//! findings were opened and closed, where the indicators stood when the turn ended, what bodies made of it, and what the next
//! turn takes over.
//!
//! Everything is read from the rooms as far as the actor may know it; nothing is typed. While the turn runs it says so. That
//! something changed is said, and not why. [`gather`] reads, [`lay_out`] writes it down.

use trellis_domain::{
    indicators::reading::Status,
    kernel::Day,
    missions::initiatives::review::{FinalReport, Found},
    people::{Actor, Refusal, policy::Right},
    plans::{
        cycle::{StageState, Turn, assessed::TurnPaper, follows},
        record::PlanId,
    },
};
use trellis_paper::tree::{Block, Cell, Document, Language, Meta, Page, Role, Shade, Table};
use trellis_store::events::ledger;
use trellis_words::{Arg, Words};

use super::{
    Format, Printed, printed,
    progress::figures::{reading_cell, status_cell},
};
use crate::{
    House, Problem,
    exchange::key_part,
    missions::initiatives::{Row, came_to, serving},
    needs::findings::{self, Row as FindingRow},
    plans::{
        board::{Board, BoardQuery, board},
        cycle::{self, Asked, Cycle, StageLine, label},
        has_right,
    },
};

/// What the report says.
pub struct Report {
    cycle: Cycle,
    board: Board,
    /// Its first day, its last or the day of the figures, and whether it is over.
    span: (Day, Day, bool),
    initiatives: Vec<(Row, Vec<Found>, Option<FinalReport>)>,
    /// Findings opened and closed in the turn; nothing for whoever may know of none.
    findings: Option<(Vec<FindingRow>, Vec<FindingRow>)>,
}

/// Prints the final report of a turn, if the actor may read the plan; a table to go on working with takes the right to export.
pub async fn print(
    house: &House,
    actor: Actor<'_>,
    (plan, asked): (PlanId, &Asked),
    (format, words): (Format, &Words),
) -> Result<Printed, Problem> {
    let report = gather(house, actor, plan, asked).await?;
    let of = &report.board.live.plan;
    if format.is_table() && !has_right(actor, Right::Export, of) {
        return Err(Problem::from(Refusal::NotYours).refusing(format!("Export {plan}")));
    }
    let head = ledger::head(&mut house.read(of.organisation).await?, of.organisation).await?;
    let document = lay_out(&report, words);
    printed(house, document, head, (format, words, "turn-report")).await
}

/// Reads what the report says. A plan without a turn has none.
pub async fn gather(house: &House, actor: Actor<'_>, plan: PlanId, asked: &Asked) -> Result<Report, Problem> {
    let cycle = cycle::of(house, actor, plan, asked).await?;
    let (at, begins) = match (cycle.shown, cycle.turn()) {
        (Some(at), Some(turn)) => (at, turn.begins_on),
        _ => return Err(Problem::not_found()),
    };
    let end = follows(&cycle.turns, at).and_then(|next| next.yesterday().ok());
    let last = end.map_or(cycle.as_at, |end| end.min(cycle.as_at));
    let board = board(house, actor, plan, Some(last)).await?;
    let organisation = board.live.plan.organisation;
    let rows = serving(house, actor, (organisation, plan)).await?;
    let rows = rows.into_iter().map(|(row, ..)| row).filter(|row| falls_into(row, (begins, last)));
    let rows: Vec<Row> = rows.collect();
    let ids: Vec<_> = rows.iter().map(|row| row.initiative.id).collect();
    let mut came = came_to(house, actor, organisation, &ids).await?;
    let initiatives = rows.into_iter().map(|row| {
        let (found, report) = came.remove(&row.initiative.id).unwrap_or_default();
        let found = found.into_iter().filter(|found| found.on <= last).collect();
        // A draft is for those who work on it.
        (row, found, report.filter(|report| report.round > 0))
    });
    let initiatives = initiatives.collect();
    let is_own = actor.organisation() == Some(organisation);
    let findings = match is_own && findings::is_open_to(actor) {
        true => Some(findings::between(house, actor, (begins, last)).await?),
        false => None,
    };
    let is_over = end.is_some_and(|end| end <= last);
    Ok(Report { span: (begins, last, is_over), initiatives, findings, cycle, board })
}

/// Whether an initiative was on in these days; one without days was, as long as nothing says otherwise.
fn falls_into(row: &Row, (first, last): (Day, Day)) -> bool {
    let initiative = &row.initiative;
    let over = initiative.course.completed_on.or(initiative.last_day);
    initiative.first_day.is_none_or(|day| day <= last) && over.is_none_or(|day| day >= first)
}

/// The report as a document tree, in these words.
pub fn lay_out(report: &Report, words: &Words) -> Document {
    let live = &report.board.live;
    let turn = report.cycle.turn();
    let name = turn.map(|turn| turn.label.clone()).unwrap_or_default();
    let plan = live.version.content.title.as_str();
    let args = [("turn", name.as_str().into()), ("plan", plan.into())];
    let (first, last, is_over) = report.span;
    let title = words.say_with(if is_over { "turn-report-title" } else { "turn-report-so-far" }, &args);
    let span = [("first", Arg::from(first)), ("last", Arg::from(last))];
    let mut blocks = vec![
        Block::of(Role::Masthead, words.isolated(&live.organisation.name)),
        Block::of(Role::Title, title.as_str()),
        Block::body(words.say_with("turn-report-span", &span)),
        Block::heading(2, words.say("monitoring-stages")),
        stages(&report.cycle.lines, words),
        Block::heading(2, words.say("monitoring-initiatives")),
    ];
    if report.initiatives.is_empty() {
        blocks.push(Block::body(words.say("turn-report-no-initiative")));
    } else {
        blocks.push(initiatives(&report.initiatives, words));
        blocks.push(Block::of(Role::Small, words.say("measured-not-caused")));
    }
    if let Some((opened, closed)) = &report.findings {
        blocks.push(Block::heading(2, words.say("turn-report-findings")));
        let counts = [("opened", Arg::from(opened.len())), ("closed", Arg::from(closed.len()))];
        blocks.push(Block::body(words.say_with("turn-report-counted", &counts)));
        if !opened.is_empty() || !closed.is_empty() {
            blocks.push(findings_table(opened, closed, words));
        }
    }
    blocks.push(Block::heading(2, words.say("turn-report-indicators")));
    blocks.extend(indicators(&report.board, words));
    assessed(&report.cycle, words, &mut blocks);
    if let Some(turn) = turn {
        taken(&report.cycle, turn, words, &mut blocks);
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

fn heads(words: &Words, keys: &[&str]) -> Vec<Cell> {
    keys.iter().map(|key| Cell::of(words.say(key)).shaded(Shade::Head)).collect()
}

fn table(name: String, widths: Vec<u32>, head: Vec<Cell>, rows: impl Iterator<Item = Vec<Cell>>) -> Block {
    let rows = std::iter::once(head).chain(rows).collect();
    Table { widths, name: Some(name), ..Table::of(1, rows) }.into()
}

/// Each stage with where it stands, since when, and what shows it.
fn stages(lines: &[StageLine], words: &Words) -> Block {
    let keys = [
        "monitoring-stage",
        "monitoring-lead",
        "monitoring-due",
        "deadline-state",
        "cycle-day",
        "cycle-note",
    ];
    let row = |line: &StageLine| {
        let state = words.say(&format!("stage-state-{}", line.state.code()));
        let entry = line.entry.as_ref();
        let mut shown: Vec<Block> = entry
            .map(|entry| entry.note.lines().map(|line| Block::body(words.isolated(line))).collect())
            .unwrap_or_default();
        let document = line.document.iter().map(|(_, symbol)| symbol.clone());
        let act = line.act.iter().map(|named| format!("{} {}", named.code, named.act.paragraph));
        shown.extend(document.chain(act).map(|text| Block::of(Role::Small, words.isolated(text.trim()))));
        vec![
            Cell::of(words.isolated(&line.label())),
            Cell::of(words.isolated(line.lead().unwrap_or_default())),
            Cell::of(line.due.map(|day| words.day(day)).unwrap_or_default()),
            Cell::of(state),
            Cell::of(entry.map(|entry| words.day(entry.day)).unwrap_or_default()),
            Cell::with(shown),
        ]
    };
    let head = heads(words, &keys);
    table(words.say("monitoring-stages"), vec![6, 4, 3, 3, 3, 8], head, lines.iter().map(row))
}

/// Each initiative with what was found of it and where its final report stands.
fn initiatives(all: &[(Row, Vec<Found>, Option<FinalReport>)], words: &Words) -> Block {
    let keys =
        ["monitoring-initiative", "initiative-member", "deadline-state", "final-title", "found-statement"];
    let row = |(row, found, report): &(Row, Vec<Found>, Option<FinalReport>)| {
        let initiative = &row.initiative;
        let members: Vec<&str> = row.beneficiaries.iter().map(|(_, member)| member.code.as_str()).collect();
        let report = match report {
            Some(report) => words.say(&format!("final-state-{}", report.state.code())),
            None => words.say("turn-report-none"),
        };
        let found = found.iter().flat_map(|found| {
            let effect = words.say(&format!("found-effect-{}", found.effect.code()));
            let shown = if found.is_attributed() {
                format!("{effect} – {}", words.say("found-attributed"))
            } else {
                effect
            };
            [Block::body(words.isolated(&found.statement)), Block::of(Role::Small, shown)]
        });
        vec![
            Cell::of(words.isolated(&format!("{} {}", initiative.code, initiative.title))),
            Cell::of(members.join(", ")),
            Cell::of(words.say(&format!("initiative-state-{}", initiative.course.state.code()))),
            Cell::of(report),
            Cell::with(found.collect()),
        ]
    };
    let head = heads(words, &keys);
    table(words.say("monitoring-initiatives"), vec![7, 3, 3, 4, 10], head, all.iter().map(row))
}

/// What was found in the turn and what was closed in it; one that was both stands in both.
fn findings_table(opened: &[FindingRow], closed: &[FindingRow], words: &Words) -> Block {
    let keys = [
        "turn-report-in-turn",
        "finding-number",
        "finding-title",
        "finding-member",
        "finding-body",
        "finding-state",
    ];
    let row = |key: &'static str| {
        move |row: &FindingRow| {
            let finding = &row.finding;
            vec![
                Cell::of(words.say(key)),
                Cell::of(words.isolated(&finding.number)),
                Cell::of(words.isolated(&finding.title)),
                Cell::of(row.member.as_ref().map(|member| member.code.clone()).unwrap_or_default()),
                Cell::of(row.body.clone()),
                Cell::of(words.say(&format!("finding-state-{}", finding.course.state.code()))),
            ]
        }
    };
    let rows =
        opened.iter().map(row("turn-report-opened")).chain(closed.iter().map(row("turn-report-closed")));
    table(words.say("turn-report-findings"), vec![3, 3, 9, 3, 3, 4], heads(words, &keys), rows)
}

/// Each indicator as at the turn's last day.
fn indicators(board: &Board, words: &Words) -> Vec<Block> {
    let keys = [
        "print-column-action",
        "print-column-kpi",
        "print-column-target",
        "print-column-reading",
        "print-column-status",
    ];
    let lines = board.lines(&BoardQuery::default());
    let rows: Vec<Vec<Cell>> = lines
        .iter()
        .flat_map(|line| line.kpis.iter().map(move |kpi| (line, kpi)))
        .map(|(line, (printed, live, reading))| {
            let number = line.action.number.clone().unwrap_or_default();
            let action = format!("{number} {}", line.action.text.current());
            vec![
                Cell::of(words.isolated(action.trim())),
                Cell::of(words.isolated(&printed.text)),
                Cell::of(words.isolated(&live.target_text)),
                reading_cell(reading, words),
                status_cell(Some(reading.status), words),
            ]
        })
        .collect();
    if rows.is_empty() {
        return vec![Block::body(words.say("turn-report-no-indicator"))];
    }
    let counts = board.counts();
    let by_status = Status::ALL.iter().zip(counts.by_status).filter(|(_, count)| *count > 0);
    let parts: Vec<String> = by_status
        .map(|(status, count)| {
            format!("{}: {count}", words.say(&format!("status-{}", key_part(status.code()))))
        })
        .collect();
    let parts = words.list(&parts);
    let args = [("count", Arg::from(counts.all)), ("parts", parts.as_str().into())];
    let said = Block::body(words.say_with("monitoring-actions", &args));
    let name = words.say("turn-report-indicators");
    vec![said, table(name, vec![7, 6, 5, 6, 4], heads(words, &keys), rows.into_iter())]
}

/// What bodies made of the papers of the turn, and which have said nothing.
fn assessed(cycle: &Cycle, words: &Words, blocks: &mut Vec<Block>) {
    if !cycle.sees_words {
        return;
    }
    blocks.push(Block::heading(2, words.say("final-assessed")));
    if !cycle.words.is_empty() {
        let keys = ["turn-paper", "final-body", "final-outcome", "final-remarks", "act-day", "act-paragraph"];
        let rows = cycle.words.iter().map(|line| {
            let session = line.session.iter().map(|session| Block::of(Role::Small, words.isolated(session)));
            let body = std::iter::once(Block::body(words.isolated(&line.body))).chain(session);
            let symbol = line.document.as_ref().map(|(_, symbol)| symbol.clone()).unwrap_or_default();
            let read = format!("{} {symbol}", line.paragraph);
            vec![
                Cell::of(words.say(&format!("turn-paper-{}", line.word.paper.code()))),
                Cell::with(body.collect()),
                Cell::of(words.say(&format!("final-outcome-{}", line.word.outcome.code()))),
                Cell::of(words.isolated(&line.word.remarks)),
                Cell::of(words.day(line.day)),
                Cell::of(words.isolated(read.trim())),
            ]
        });
        let head = heads(words, &keys);
        blocks.push(table(words.say("final-assessed"), vec![4, 6, 3, 7, 3, 4], head, rows));
    }
    let unheard: Vec<String> =
        cycle.unheard(TurnPaper::Report).iter().map(|body| words.isolated(&body.name)).collect();
    if !unheard.is_empty() {
        let list = words.list(&unheard);
        blocks.push(Block::body(words.say_with("turn-report-unheard", &[("bodies", list.as_str().into())])));
    } else if cycle.words.is_empty() {
        blocks.push(Block::body(words.say("turn-report-unassessed")));
    }
}

/// What was learnt, and the stages that the next turn takes over.
fn taken(cycle: &Cycle, turn: &Turn, words: &Words, blocks: &mut Vec<Block>) {
    let bullet = |text: String| Block::of(Role::Bullet(1), text);
    if !turn.lessons.is_empty() {
        blocks.push(Block::heading(2, words.say("cycle-lessons")));
        blocks.extend(turn.lessons.iter().map(|lesson| bullet(words.isolated(&lesson.text))));
    }
    let next = cycle.turns.iter().find(|next| next.stages.iter().any(|stage| stage.left_by == Some(turn.id)));
    let left: Vec<String> = match next {
        Some(next) => {
            let left = next.stages.iter().filter(|stage| stage.left_by == Some(turn.id));
            left.map(|stage| label(&stage.says)).collect()
        }
        None => {
            let open = cycle.lines.iter();
            let open = open.filter(|line| matches!(line.state, StageState::ToCome | StageState::UnderWay));
            open.map(StageLine::label).collect()
        }
    };
    if left.is_empty() {
        return;
    }
    blocks.push(Block::heading(
        2,
        match next {
            Some(next) => words.say_with("turn-report-taken-by", &[("turn", next.label.as_str().into())]),
            None => words.say("turn-report-left"),
        },
    ));
    blocks.extend(left.iter().map(|text| bullet(words.isolated(text))));
}
