//! The final report of an initiative as a paper: what was done and reached, how its indicators moved, what was found and what
//! Members and partners say of it, and what bodies made of it (REQUIREMENTS S1.25). Must not know a file format beyond its
//! name.

use trellis_domain::{
    kernel::Day,
    missions::initiatives::{InitiativeId, parts::change, review::Found},
    people::{Actor, Refusal, policy::Right},
};
use trellis_paper::tree::{Block, Cell, Document, Language, Meta, Page, Role, Shade, Table};
use trellis_store::events::ledger;
use trellis_words::Words;

use super::{Format, Printed, printed};
use crate::{
    House, Problem,
    missions::initiatives::{
        InitiativeView,
        review::{AssessedRow, FoundRow, ReportRow},
        view,
    },
};

/// Prints the final report, if the actor may know of it; a table to go on working with takes the right to export.
pub async fn print(
    house: &House,
    actor: Actor<'_>,
    id: InitiativeId,
    format: Format,
    words: &Words,
) -> Result<Printed, Problem> {
    let view = view(house, actor, id).await?;
    let Some(report) = &view.review.report else { return Err(Problem::not_found()) };
    if format.is_table() && !view.rights.has(Right::Export) {
        return Err(Problem::from(Refusal::NotYours).refusing(format!("Export {id}")));
    }
    let document = lay_out(&view, report, words);
    let organisation = view.organisation.id;
    let head = ledger::head(&mut house.read(organisation).await?, organisation).await?;
    printed(house, document, head, (format, words, "final-report")).await
}

fn lay_out(view: &InitiativeView, row: &ReportRow, words: &Words) -> Document {
    let (initiative, report) = (&view.initiative, &row.report);
    let title = words.say("final-title");
    let mut blocks = vec![
        Block::of(Role::Title, title.as_str()),
        Block::heading(1, words.isolated(format!("{} {}", initiative.code, initiative.title).trim())),
        facts(view, row, words),
    ];
    section(&mut blocks, words, "initiative-objectives", &initiative.objectives);
    section(&mut blocks, words, "final-done", &report.done);
    section(&mut blocks, words, "final-reached", &report.reached);
    if !view.indicators.is_empty() {
        blocks.push(Block::heading(2, words.say("initiative-indicators")));
        blocks.push(indicators(view, words));
        blocks.push(Block::of(Role::Small, words.say("measured-not-caused")));
    }
    if !view.review.found.is_empty() {
        blocks.push(Block::heading(2, words.say("found-title")));
        blocks.push(found(&view.review.found, words));
        blocks.push(Block::of(Role::Small, words.say("found-not-caused")));
    }
    section(&mut blocks, words, "final-recommended", &report.recommended);
    if !row.assessed.is_empty() {
        blocks.push(Block::heading(2, words.say("final-assessed")));
        blocks.push(assessed(&row.assessed, words));
    }
    Document {
        language: Language::of(words.language().code()),
        page: Page::Landscape,
        meta: Meta { author: view.organisation.name.clone(), subject: title.clone(), created: String::new() },
        title,
        blocks,
        ..Document::default()
    }
}

/// A section with its heading; nothing where nothing is said.
fn section(blocks: &mut Vec<Block>, words: &Words, key: &str, text: &str) {
    if text.trim().is_empty() {
        return;
    }
    blocks.push(Block::heading(2, words.say(key)));
    blocks.extend(lines(words, text));
}

fn lines(words: &Words, text: &str) -> Vec<Block> {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines.map(|line| Block::body(words.isolated(line))).collect()
}

fn facts(view: &InitiativeView, row: &ReportRow, words: &Words) -> Block {
    let initiative = &view.initiative;
    let day = |day: Option<Day>| day.map(|day| words.day(day)).unwrap_or_default();
    let members: Vec<String> = view.beneficiaries.iter().map(|(_, member)| member.name.clone()).collect();
    let partners: Vec<String> = view.partners.iter().map(|(_, partner)| partner.clone()).collect();
    let bodies: Vec<String> = row.bodies.iter().map(|(_, body)| body.clone()).collect();
    let waits: Vec<String> = row.waits_for.iter().map(|(_, body)| body.clone()).collect();
    let approved = initiative
        .course
        .approved
        .map(|money| format!("{} {}", money.currency.code(), words.number(money.amount().normalize())));
    let facts = [
        ("initiative-members", members.join("\n")),
        ("initiative-partner", partners.join("\n")),
        ("initiative-timeframe", initiative.timeframe.clone()),
        ("initiative-first-day", day(initiative.first_day)),
        ("initiative-completed-on", day(initiative.course.completed_on)),
        ("initiative-approved", approved.unwrap_or_default()),
        ("final-state", words.say(&format!("final-state-{}", row.report.state.code()))),
        ("final-submitted-on", day(row.report.submitted_on)),
        ("final-bodies", bodies.join("\n")),
        ("final-waits-for", waits.join("\n")),
    ];
    let known = facts.iter().filter(|(_, value)| !value.is_empty());
    let rows = known.map(|(key, value)| {
        vec![Cell::of(words.say(key)).shaded(Shade::Head), Cell::with(lines(words, value))]
    });
    Table { widths: vec![4, 12], ..Table::of(0, rows.collect()) }.into()
}

fn heads(words: &Words, keys: &[&str]) -> Vec<Cell> {
    keys.iter().map(|key| Cell::of(words.say(key)).shaded(Shade::Head)).collect()
}

fn indicators(view: &InitiativeView, words: &Words) -> Block {
    let keys = ["measured-text", "measured-baseline", "measured-now", "measured-target"];
    let figure = |value: trellis_domain::kernel::Decimal, on: Day| {
        format!("{} ({})", words.number(value.normalize()), words.day(on))
    };
    let rows = view.indicators.iter().map(|each| {
        let now = change(each, &view.readings);
        let text =
            if each.unit.is_empty() { each.text.clone() } else { format!("{} ({})", each.text, each.unit) };
        vec![
            Cell::of(words.isolated(&text)),
            Cell::of(each.baseline.map(|baseline| figure(baseline.value, baseline.on)).unwrap_or_default()),
            Cell::of(now.map(|now| figure(now.to.value, now.to.on)).unwrap_or_default()),
            Cell::of(words.isolated(&each.target)),
        ]
    });
    let rows = std::iter::once(heads(words, &keys)).chain(rows).collect();
    Table { widths: vec![7, 4, 4, 5], ..Table::of(1, rows) }.into()
}

fn found(all: &[FoundRow], words: &Words) -> Block {
    let keys = ["found-statement", "found-effect", "found-evidence", "found-lesson", "found-feedback"];
    let rows = all.iter().map(|row| {
        let said = row.feedback.iter().flat_map(|(said, whose)| {
            let whose = whose.iter().map(|whose| Block::of(Role::Small, words.isolated(whose)));
            lines(words, &said.text).into_iter().chain(whose)
        });
        vec![
            Cell::with(lines(words, &row.found.statement)),
            Cell::with(effect(&row.found, words)),
            Cell::with(lines(words, &row.found.evidence)),
            Cell::with(lines(words, &row.found.lesson)),
            Cell::with(said.collect()),
        ]
    });
    let rows = std::iter::once(heads(words, &keys)).chain(rows).collect();
    Table { widths: vec![6, 4, 4, 4, 6], ..Table::of(1, rows) }.into()
}

/// Whether the effect is seen; what shows that the initiative brought it about is named with it.
fn effect(found: &Found, words: &Words) -> Vec<Block> {
    let mut blocks = vec![Block::body(words.say(&format!("found-effect-{}", found.effect.code())))];
    if found.is_attributed() {
        blocks.push(Block::of(Role::Small, words.say("found-attributed")));
    }
    if !found.evaluation.is_empty() {
        blocks.push(Block::of(Role::Small, words.isolated(&found.evaluation)));
    }
    blocks
}

fn assessed(all: &[AssessedRow], words: &Words) -> Block {
    let keys = ["final-body", "final-outcome", "final-remarks", "act-day", "act-paragraph"];
    let rows = all.iter().map(|row| {
        let session = row.session.iter().map(|session| Block::of(Role::Small, words.isolated(session)));
        let body = std::iter::once(Block::body(words.isolated(&row.body))).chain(session);
        vec![
            Cell::with(body.collect()),
            Cell::of(words.say(&format!("final-outcome-{}", row.assessed.outcome.code()))),
            Cell::with(lines(words, &row.assessed.remarks)),
            Cell::of(row.day.map(|day| words.day(day)).unwrap_or_default()),
            Cell::of(words.isolated(&row.paragraph)),
        ]
    });
    let rows = std::iter::once(heads(words, &keys)).chain(rows).collect();
    Table { widths: vec![6, 3, 6, 3, 3], ..Table::of(1, rows) }.into()
}
