//! What a body made of the recommendations put before it (REQUIREMENTS S1.28): each with its verb, as drafted and as it was
//! taken, to whom it speaks, by when, and what became of it. Everything comes from [`DecisionView`].

use trellis_domain::{
    meetings::decisions::{DecisionId, Paragraph},
    people::{Actor, Refusal, policy::Right},
};
use trellis_paper::tree::{Block, Cell, Document, Language, Meta, Page, Role, Shade, Table};
use trellis_store::events::ledger;
use trellis_words::Words;

use super::{Format, Printed, printed};
use crate::{
    House, Problem,
    meetings::decisions::{DecisionView, StatusLine, view},
};

/// Prints the recommendations of a decision with their outcomes, if the actor may read it; a table to go on working with takes
/// the right to export.
pub async fn print(
    house: &House,
    actor: Actor<'_>,
    id: DecisionId,
    (format, words): (Format, &Words),
) -> Result<Printed, Problem> {
    let view = view(house, actor, id).await?;
    if format.is_table() && !view.rights.has(Right::Export) {
        return Err(Problem::from(Refusal::NotYours).refusing(format!("Export {id}")));
    }
    let organisation = view.organisation.id;
    let head = ledger::head(&mut house.read(organisation).await?, organisation).await?;
    printed(house, lay_out(&view, words), head, (format, words, "recommendations")).await
}

/// The paper as a document tree, in these words.
fn lay_out(view: &DecisionView, words: &Words) -> Document {
    let decision = &view.decision;
    let title = words.isolated(format!("{} {}", decision.number, decision.title).trim());
    let mut blocks = vec![Block::of(Role::Title, title.as_str())];
    let meeting = view.meeting.as_ref().map(|(_, title)| title.clone());
    let facts = [
        ("document-body", Some(view.body.clone())),
        ("document-meeting", meeting),
        ("decision-adopted-on", decision.adopted_on.map(|day| words.day(day))),
        ("document-plan", view.plan.as_ref().map(|plan| plan.title.clone())),
        ("decision-paper", view.paper.as_ref().map(|(_, symbol)| symbol.clone())),
        ("decision-reason", Some(decision.reason.clone())),
    ];
    let known =
        facts.into_iter().filter_map(|(key, value)| Some((key, value.filter(|text| !text.is_empty())?)));
    let rows = known.map(|(key, value)| {
        vec![Cell::of(words.say(key)).shaded(Shade::Head), Cell::of(words.isolated(&value))]
    });
    blocks.push(Table { widths: vec![4, 12], ..Table::of(0, rows.collect()) }.into());
    blocks.push(Block::heading(2, words.say("decision-paper-recommendations")));
    if view.lines.is_empty() {
        blocks.push(Block::body(words.say("decision-bare")));
    } else {
        blocks.push(table(&view.lines, words));
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

fn table(lines: &[StatusLine], words: &Words) -> Block {
    let keys = [
        "decision-number",
        "decision-verb",
        "decision-drafted",
        "decision-outcome",
        "decision-text",
        "decision-addressees",
        "decision-due",
        "decision-status",
    ];
    let head = keys.iter().map(|key| Cell::of(words.say(key)).shaded(Shade::Head)).collect();
    let rows = std::iter::once(head).chain(lines.iter().map(|line| row(&line.paragraph, words))).collect();
    Table { widths: vec![2, 3, 7, 3, 7, 4, 3, 4], ..Table::of(1, rows) }.into()
}

fn row(paragraph: &Paragraph, words: &Words) -> Vec<Cell> {
    let outcome = paragraph.outcome.map(|outcome| words.say(&format!("decision-outcome-{}", outcome.code())));
    // What was not changed was drafted as it was taken.
    let drafted = match (&*paragraph.drafted, &outcome) {
        ("", Some(_)) => &paragraph.text,
        (drafted, _) => drafted,
    };
    let mut status = vec![Block::body(words.say(&format!("decision-status-{}", paragraph.status.code())))];
    if !paragraph.action_taken.is_empty() {
        status.push(Block::of(Role::Small, words.isolated(&paragraph.action_taken)));
    }
    vec![
        Cell::of(words.isolated(&paragraph.number)),
        Cell::of(words.isolated(&paragraph.verb)),
        Cell::of(words.isolated(drafted)),
        Cell::of(outcome.unwrap_or_default()),
        Cell::of(words.isolated(&paragraph.text)),
        Cell::of(words.isolated(&paragraph.addressees.join("; "))),
        Cell::of(words.isolated(&paragraph.due)),
        Cell::with(status),
    ]
}
