//! The report on steps taken (S3.22, S3.23): who does something about each action or element, by kind of source, whether it
//! was carried out, succeeded and had an effect, and where nobody does anything.
//!
//! Everything is the domain's reading of the registers as at the day of the report.

use trellis_domain::plans::registers::{
    coverage::Covered,
    step::{Judgement, Standing, Step},
    vocabulary::Purpose,
};
use trellis_paper::tree::{Block, Cell, Document, Language, Meta, Page, Role, Shade, Table};
use trellis_words::{Arg, Words};

use super::{Order, masthead};
use crate::plans::{
    board::Board,
    live::LivePlan,
    registers::steps::{issues, label, taker},
};

pub(super) fn document(board: &Board, order: &Order, words: &Words) -> Document {
    let live = &*board.live;
    let title = words.say("steps-paper-title");
    let mut blocks = masthead::lines(&order.masthead, words);
    blocks.push(Block::of(Role::Title, title.as_str()));
    blocks.extend(masthead::prepared_by(&order.masthead, words));
    // What was given up is told as well: it covers nothing, but it was listed.
    let is_told = |step: &&Step| step.standing == Standing::Included && step.received_on <= board.as_at;
    let included: Vec<&Step> = live.registers.steps.iter().filter(is_told).collect();
    let standing = [
        ("plan", live.version.content.title.trim().into()),
        ("day", Arg::from(board.as_at)),
        ("count", Arg::from(included.len())),
    ];
    blocks.push(Block::body(words.say_with("steps-paper-standing", &standing)));
    section(board, None, &included, words, &mut blocks);
    for list in live.registers.vocabularies.iter().filter(|list| list.purpose == Purpose::Element) {
        section(board, Some(&list.code), &included, words, &mut blocks);
    }
    blocks.extend(masthead::action_requested(&order.masthead, words));
    Document {
        language: Language::of(order.language.code()),
        page: Page::Landscape,
        meta: Meta {
            author: live.organisation.name.clone(),
            subject: title.clone(),
            created: board.as_at.to_string(),
        },
        title,
        blocks,
        ..Document::default()
    }
}

/// The actions, or the terms of a list: what covers each, and those that nothing covers.
fn section(board: &Board, list: Option<&str>, included: &[&Step], words: &Words, blocks: &mut Vec<Block>) {
    let live = &*board.live;
    let named = list.and_then(|code| live.registers.vocabularies.iter().find(|each| each.code == code));
    let heading = named.map_or_else(|| words.say("steps-by-action"), |list| list.name.clone());
    let issues = issues(live, list);
    let coverage = live.registers.coverage(&issues, board.as_at);
    blocks.push(Block::heading(2, heading));
    let bare = coverage.iter().filter(|each| each.is_bare()).count();
    let args = [("bare", Arg::from(bare)), ("count", Arg::from(coverage.len()))];
    blocks.push(Block::body(words.say_with("coverage-bare-count", &args)));
    let keys = [
        "coverage-issue",
        "step-by",
        "step-text",
        "step-stage",
        "step-successful",
        "step-effective",
        "coverage-found",
    ];
    let head = keys.iter().map(|key| Cell::of(words.say(key)).shaded(Shade::Head)).collect();
    let rows = coverage.iter().flat_map(|covered| rows(live, covered, included, words));
    let rows = std::iter::once(head).chain(rows).collect();
    blocks.push(Table { widths: vec![6, 4, 7, 3, 3, 3, 5], ..Table::of(1, rows) }.into());
}

/// One row for each step of an issue, and one for an issue without any.
fn rows(live: &LivePlan, covered: &Covered<'_>, included: &[&Step], words: &Words) -> Vec<Vec<Cell>> {
    let issue = words.isolated(&label(live, covered.issue));
    let found = found(covered, words);
    let under = live.registers.under(covered.issue);
    let its: Vec<&Step> = included.iter().copied().filter(|step| under.contains(&step.serves)).collect();
    if its.is_empty() {
        let nobody = Cell::of(words.say("coverage-nobody"));
        let blank = || Cell::of(String::new());
        return vec![vec![Cell::of(issue), nobody, blank(), blank(), blank(), blank(), Cell::of(found)]];
    }
    its.into_iter().map(|step| row(live, step, &issue, &found, words)).collect()
}

fn row(live: &LivePlan, step: &Step, issue: &str, found: &str, words: &Words) -> Vec<Cell> {
    let source = live.registers.term(step.source).map(|(_, term)| term.text.clone()).unwrap_or_default();
    let judged = |judgement: Judgement| words.say(&format!("step-judged-{}", judgement.code()));
    let stage = Cell::of(words.say(&format!("step-stage-{}", step.stage.code())));
    let mut what = vec![Block::body(words.isolated(&step.text))];
    if !step.shown_by.is_empty() {
        what.push(Block::of(Role::Small, words.isolated(&step.shown_by)));
    }
    let by = vec![
        Block::body(words.isolated(&taker(live, step))),
        Block::of(Role::Small, words.isolated(&source)),
    ];
    vec![
        Cell::of(issue.to_owned()),
        Cell::with(by),
        Cell::with(what),
        stage,
        Cell::of(judged(step.successful)),
        Cell::of(judged(step.effective)),
        Cell::of(found.to_owned()),
    ]
}

/// What an analysis found about the issue, with who addresses it.
fn found(covered: &Covered<'_>, words: &Words) -> String {
    let Some(gap) = covered.gap else { return String::new() };
    let said = words.say(&format!("gap-found-{}", gap.found.code()));
    let by = if gap.by.is_empty() { String::new() } else { format!(" ({})", words.isolated(&gap.by)) };
    format!("{said}{by}, {}", words.day(gap.on))
}
