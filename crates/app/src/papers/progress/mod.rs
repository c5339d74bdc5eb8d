//! The progress report: masthead, summary, introduction, what it needs and asks, and the plan's tables as an
//! annex, each figure with its day.
//!
//! Everything comes from the board: readings, reports and doubts. Must not compute a status or word a rule.
//! Next: [`figures`] (how a reading is written), [`tables`] (S5), [`parts`] (S4), [`doubts`].

mod doubts;
pub(super) mod figures;
mod parts;
mod tables;

use trellis_domain::{
    indicators::reading::Status,
    plans::{
        content::{Action, Layout, Role as Meaning},
        resources::{self, ClauseKind},
    },
};
use trellis_paper::tree::{Block, Document, Language, Meta, Page, Paragraph, Role, Text};
use trellis_words::{Arg, Words};

use super::{Order, masthead};
use crate::plans::board::Board;

pub(super) fn document(board: &Board, order: &Order, words: &Words) -> Document {
    let content = &board.live.version.content;
    let title = words.say_with("print-progress-title", &[("plan", name_of(board).as_str().into())]);
    let mut blocks = masthead::lines(&order.masthead, words);
    blocks.push(Block::of(Role::Title, title.as_str()));
    blocks.extend(masthead::prepared_by(&order.masthead, words));
    let mut pen = Numbered { blocks, number: 0 };
    pen.heading(words.say("print-summary"));
    pen.blocks.push(Block::body(summary(board, words)));
    introduction(board, words, &mut pen);
    financial(board, words, &mut pen);
    let mut blocks = pen.blocks;
    blocks.extend(masthead::action_requested(&order.masthead, words));
    blocks.push(Block::PageBreak);
    blocks.push(Block::heading(1, words.say_with("print-annex", &[("day", Arg::from(board.as_at))])));
    blocks.push(Block::of(Role::Small, legend(words)));
    if content.layout == Layout::Horizons {
        parts::blocks(board, words, &mut blocks);
    } else {
        tables::blocks(board, words, &mut blocks);
    }
    doubts::blocks(board, words, &mut blocks);
    Document {
        language: Language::of(order.language.code()),
        page: Page::Landscape,
        meta: Meta {
            author: board.live.organisation.name.clone(),
            subject: title.clone(),
            created: board.as_at.to_string(),
        },
        title,
        blocks,
        ..Document::default()
    }
}

/// Headings and paragraphs that count through the paper, as meeting papers do.
struct Numbered {
    blocks: Vec<Block>,
    number: u32,
}

impl Numbered {
    fn heading(&mut self, text: String) {
        self.blocks.push(Block::heading(2, text));
    }

    fn paragraph(&mut self, text: String) {
        self.number += 1;
        let label = Some(format!("{}.", self.number).into());
        self.blocks.push(Block::Paragraph(Paragraph { label, ..Paragraph::of(Role::Body, text) }));
    }
}

/// The plan's title as printed; its code where it has none.
fn name_of(board: &Board) -> String {
    let title = board.live.version.content.title.trim();
    if title.is_empty() { board.live.plan.code.clone() } else { title.to_owned() }
}

/// How many actions stand where, as at the day.
fn summary(board: &Board, words: &Words) -> String {
    let counts = board.counts();
    let mut parts: Vec<String> = Status::ALL
        .iter()
        .zip(counts.by_status)
        .filter(|(_, count)| *count > 0)
        .map(|(status, count)| part(&figures::status_word(*status, words), count, words))
        .collect();
    if counts.without_kpi > 0 {
        parts.push(part(&words.say("print-without-kpi"), counts.without_kpi, words));
    }
    words.say_with(
        "print-summary-counts",
        &[
            ("day", Arg::from(board.as_at)),
            ("count", number(counts.all)),
            ("parts", words.list(&parts).as_str().into()),
        ],
    )
}

fn part(name: &str, count: usize, words: &Words) -> String {
    format!("{name}: {}", words.whole(i64::try_from(count).unwrap_or(i64::MAX)))
}

fn number(count: usize) -> Arg<'static> {
    Arg::Number(count.into())
}

fn introduction(board: &Board, words: &Words, pen: &mut Numbered) {
    let live = &board.live;
    pen.heading(words.say("print-introduction"));
    let plan = name_of(board);
    pen.paragraph(words.say_with(
        "print-intro-day",
        &[
            ("day", Arg::from(board.as_at)),
            ("plan", plan.as_str().into()),
            ("organisation", live.organisation.name.as_str().into()),
        ],
    ));
    if let Some(adoption) = &live.plan.adoption {
        let by = adoption.by.as_str().into();
        pen.paragraph(match adoption.on {
            Some(day) => words.say_with("print-intro-adopted-on", &[("by", by), ("day", Arg::from(day))]),
            None => words.say_with("print-intro-adopted", &[("by", by)]),
        });
    }
    let facts = live.facts.iter().filter(|fact| fact.day <= board.as_at && fact.withdrawn.is_none());
    pen.paragraph(words.say_with(
        "print-intro-source",
        &[("count", number(facts.count())), ("day", Arg::from(board.as_at))],
    ));
    if let Some(named) = &live.set {
        let size = named.set.size_at(board.as_at);
        pen.paragraph(words.say_with(
            "print-intro-members",
            &[
                ("set", named.name.as_str().into()),
                ("count", Arg::Number(size.into())),
                ("day", Arg::from(board.as_at)),
            ],
        ));
    }
}

/// What resources cells and reports say, counted by kind; nothing where no resources are known.
fn financial(board: &Board, words: &Words, pen: &mut Numbered) {
    let content = &board.live.version.content;
    let texts: Vec<String> =
        content.actions.iter().map(resources_text).filter(|text| !text.trim().is_empty()).collect();
    if texts.is_empty() {
        return;
    }
    let with = |is: fn(&ClauseKind<'_>) -> bool| {
        texts.iter().filter(|text| resources::read(text).iter().any(|clause| is(&clause.kind))).count()
    };
    pen.heading(words.say("print-financial"));
    pen.paragraph(words.say_with(
        "print-financial-known",
        &[("count", number(texts.len())), ("all", number(content.actions.len()))],
    ));
    let kinds = [
        ("print-resource-staff", with(|kind| matches!(kind, ClauseKind::StaffTime { .. }))),
        ("print-resource-core", with(|kind| matches!(kind, ClauseKind::CoreBudget { .. }))),
        ("print-resource-voluntary", with(|kind| matches!(kind, ClauseKind::Voluntary { .. }))),
        ("print-resource-in-kind", with(|kind| matches!(kind, ClauseKind::InKind { .. }))),
        ("print-resource-pending", with(|kind| matches!(kind, ClauseKind::Pending { .. }))),
    ];
    let known = kinds.into_iter().filter(|(_, count)| *count > 0);
    let parts: Vec<String> = known.map(|(key, count)| part(&words.say(key), count, words)).collect();
    if !parts.is_empty() {
        let list = words.list(&parts);
        pen.paragraph(words.say_with("print-financial-kinds", &[("parts", list.as_str().into())]));
    }
}

/// The words an action's resources cells hold.
fn resources_text(action: &Action) -> String {
    let cells =
        action.cells.iter().filter(|cell| cell.role == Meaning::Resources).flat_map(|c| &c.paragraphs);
    let entries = action.horizons.iter().flat_map(|entry| &entry.resources);
    cells.chain(entries).map(|text| text.current()).collect::<Vec<_>>().join("\n")
}

/// What the marks mean, so that nobody has to guess.
fn legend(words: &Words) -> Text {
    let marks: Vec<String> = Status::ALL.iter().map(|status| figures::status_mark(*status, words)).collect();
    Text::plain(words.say_with("print-legend", &[("marks", words.list(&marks).as_str().into())]))
}
