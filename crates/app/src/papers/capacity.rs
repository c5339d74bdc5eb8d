//! A Member's capacity plan: its scores over time, what it needs with obligation, cause, assistance, cost and time, what is
//! done about it in order of days, what is owed (DOMAIN 10, G; REQUIREMENTS S3.16). Everything comes from [`Profile`].

use rust_decimal::Decimal;
use trellis_domain::{
    kernel::{Day, Money},
    members::MemberId,
    people::{
        Actor,
        policy::{Right, Turn},
    },
};
use trellis_paper::tree::{Block, Cell, Document, Language, Meta, Page, Role, Shade, Table};
use trellis_store::events::ledger;
use trellis_words::{Arg, Words};

use super::{Format, Printed, bytes, sealed};
use crate::{
    House, Problem,
    needs::capacity::{NeedRow, Profile, Step, gather},
};

/// Prints a Member's capacity plan, with what the actor may read; a table to go on working with holds what the actor may
/// take away.
pub async fn print(
    house: &House,
    actor: Actor<'_>,
    id: MemberId,
    format: Format,
    words: &Words,
) -> Result<Printed, Problem> {
    let right = if format.is_table() { Right::Export } else { Right::Read };
    let profile = gather(house, actor, id, right).await?;
    let organisation = profile.organisation.id;
    let head = ledger::head(&mut house.read(organisation).await?, organisation).await?;
    let file_name = format!("capacity-plan-{}-{}.{}", profile.member.code, profile.today, format.ending());
    let (words, press) = (words.clone(), house.press().cloned());
    let printing = move || {
        let mut document = lay_out(&profile, &words);
        document.meta.created = profile.today.to_string();
        document.blocks.extend(sealed(head, format, &words));
        bytes(&document, format, press.as_ref())
    };
    let bytes = tokio::task::spawn_blocking(printing).await.map_err(Problem::internal)??;
    Ok(Printed { file_name, media_type: format.media_type(), bytes })
}

/// The plan as a document tree, in these words.
pub fn lay_out(profile: &Profile, words: &Words) -> Document {
    let title = words.say_with("capacity-of", &[("member", profile.member.name.as_str().into())]);
    let standing =
        [("organisation", profile.organisation.name.as_str().into()), ("day", Arg::from(profile.today))];
    let mut blocks = vec![
        Block::of(Role::Title, title.as_str()),
        Block::body(words.say_with("capacity-standing", &standing)),
    ];
    scores(profile, words, &mut blocks);
    needs(profile, words, &mut blocks);
    sequence(profile, words, &mut blocks);
    owed(profile, words, &mut blocks);
    Document {
        language: Language::of(words.language().code()),
        page: Page::Landscape,
        meta: Meta {
            author: profile.organisation.name.clone(),
            subject: title.clone(),
            created: String::new(),
        },
        title,
        blocks,
        ..Document::default()
    }
}

fn head(words: &Words, keys: &[&str]) -> Vec<Cell> {
    keys.iter().map(|key| Cell::of(words.say(key)).shaded(Shade::Head)).collect()
}

fn figure(words: &Words, value: Option<Decimal>) -> String {
    value.map_or_else(|| "–".to_owned(), |value| words.number(value))
}

/// A figure with how it stands to the one before it.
fn with_trend(words: &Words, before: Option<Decimal>, value: Option<Decimal>) -> String {
    let sign = match (before, value) {
        (Some(before), Some(value)) if value > before => " ▲",
        (Some(before), Some(value)) if value < before => " ▼",
        (Some(_), Some(_)) => " =",
        _ => "",
    };
    format!("{}{sign}", figure(words, value))
}

fn trend(words: &Words, figures: &[Option<Decimal>]) -> Vec<Cell> {
    let before = std::iter::once(None).chain(figures.iter().copied());
    before.zip(figures).map(|(before, value)| Cell::of(with_trend(words, before, *value))).collect()
}

fn scores(profile: &Profile, words: &Words, blocks: &mut Vec<Block>) {
    blocks.push(Block::heading(2, words.say("capacity-scores")));
    if profile.cycles.is_empty() {
        blocks.push(Block::body(words.say("capacity-no-scores")));
        return;
    }
    blocks.push(Block::of(Role::Small, words.say("capacity-trend")));
    let mut first = head(words, &["assessment-area"]);
    first.extend(
        profile.cycles.iter().map(|(cycle, scale)| {
            Cell::of(words.isolated(&format!("{cycle} ({scale})"))).shaded(Shade::Head)
        }),
    );
    let mut rows = vec![first];
    for row in &profile.areas {
        let indent = if row.is_part { "– " } else { "" };
        let mut cells = vec![Cell::of(format!("{indent}{}", words.isolated(&row.area)))];
        cells.extend(trend(words, &row.figures));
        rows.push(cells);
    }
    let mut total = vec![Cell::of(words.say("matrix-total"))];
    total.extend(trend(words, &profile.totals));
    rows.push(total);
    let name = Some(words.say("capacity-scores"));
    let widths = std::iter::once(8).chain(std::iter::repeat_n(3, profile.cycles.len())).collect();
    blocks.push(Table { name, widths, ..Table::of(1, rows) }.into());
}

/// What a need comes to, as the paper prints it: obligation, cause, assistance, cost, time.
fn needs(profile: &Profile, words: &Words, blocks: &mut Vec<Block>) {
    blocks.push(Block::heading(2, words.say("assessment-needs")));
    if profile.needs.is_empty() {
        blocks.push(Block::body(words.say("report-no-needs")));
        return;
    }
    let keys = [
        "need-rank",
        "assessment-area",
        "capacity-obligation",
        "capacity-cause",
        "capacity-assistance",
        "capacity-cost",
        "capacity-time",
        "deadline-state",
    ];
    let mut rows = vec![head(words, &keys)];
    rows.extend(profile.needs.iter().map(|row| need(row, words)));
    let name = Some(words.say("assessment-needs"));
    blocks.push(Table { name, widths: vec![3, 4, 5, 4, 7, 3, 4, 3], ..Table::of(1, rows) }.into());
}

fn need(row: &NeedRow, words: &Words) -> Vec<Cell> {
    let (line, of) = (&row.line, &row.line.need);
    let ranks = line.ranks.iter().map(|(rank, body)| format!("{} ({body})", rank.place));
    let priority = line.priority.sum().map(|sum| format!("{sum} = {}", line.priority.shown()));
    let small = |text: String| Block::of(Role::Small, text);
    let mut placed: Vec<Block> = ranks.map(|rank| Block::body(words.isolated(&rank))).collect();
    placed.extend(priority.map(|priority| small(words.isolated(&priority))));
    let mut assistance = vec![Block::body(words.isolated(&of.text))];
    if of.member.is_none() {
        assistance.push(small(words.say("need-all-members")));
    }
    assistance.extend(row.answered_by.iter().map(|title| small(words.isolated(title))));
    let several = |texts: Vec<String>| Cell::with(texts.into_iter().map(Block::body).collect());
    vec![
        Cell::with(placed),
        Cell::of(words.isolated(&line.area)),
        Cell::with(vec![
            Block::body(words.isolated(&of.source_text)),
            small(words.say(&format!("need-source-{}", of.source.code()))),
        ]),
        Cell::of(words.say(&format!("need-gap-{}", of.gap.code()))),
        Cell::with(assistance),
        several(row.costs.iter().map(|cost| money(words, *cost)).collect()),
        several(row.when.iter().map(|when| words.isolated(when)).collect()),
        Cell::with(vec![
            Block::body(words.say(&format!("need-state-{}", of.state.code()))),
            small(words.isolated(&row.cycle)),
        ]),
    ]
}

fn money(words: &Words, money: Money) -> String {
    words.isolated(&format!("{} {}", money.currency.code(), words.number(money.amount().normalize())))
}

fn sequence(profile: &Profile, words: &Words, blocks: &mut Vec<Block>) {
    blocks.push(Block::heading(2, words.say("capacity-sequence")));
    if profile.steps.is_empty() {
        blocks.push(Block::body(words.say("capacity-no-steps")));
        return;
    }
    let keys = ["capacity-time", "capacity-kind", "capacity-what", "deadline-state"];
    let mut rows = vec![head(words, &keys)];
    rows.extend(profile.steps.iter().map(|step| {
        let state = words.say(&format!("{}-state-{}", step.kind.code(), step.state));
        let kind = words.say(&format!("capacity-step-{}", step.kind.code()));
        vec![
            Cell::of(when(step, words)),
            Cell::of(kind),
            Cell::of(words.isolated(&step.title)),
            Cell::of(state),
        ]
    }));
    let name = Some(words.say("capacity-sequence"));
    blocks.push(Table { name, widths: vec![5, 3, 10, 4], ..Table::of(1, rows) }.into());
}

/// The days of a step, or its words.
pub fn when(step: &Step, words: &Words) -> String {
    let day = |day: Day| words.day(day);
    match (step.from, step.until) {
        (Some(from), Some(until)) if from != until => format!("{} – {}", day(from), day(until)),
        (Some(one), _) | (None, Some(one)) => day(one),
        (None, None) if step.timeframe.is_empty() => words.say("capacity-no-day"),
        (None, None) => words.isolated(&step.timeframe),
    }
}

fn owed(profile: &Profile, words: &Words, blocks: &mut Vec<Block>) {
    if profile.piles.is_empty() {
        return;
    }
    blocks.push(Block::heading(2, words.say("desk-owed")));
    let keys = ["desk-to-do", "capacity-whose", "desk-count", "desk-first"];
    let mut rows = vec![head(words, &keys)];
    rows.extend(profile.piles.iter().map(|pile| {
        let what = words.say(&format!("due-{}-{}", pile.kind.code(), pile.state));
        let whose = if pile.turn == Turn::Member { "capacity-theirs" } else { "capacity-ours" };
        let first = pile.first.first().map(|each| words.isolated(&each.title)).unwrap_or_default();
        let count = words.whole(i64::try_from(pile.count).unwrap_or(i64::MAX));
        vec![Cell::of(what), Cell::of(words.say(whose)), Cell::of(count), Cell::of(first)]
    }));
    blocks.push(
        Table { name: Some(words.say("desk-owed")), widths: vec![6, 4, 2, 8], ..Table::of(1, rows) }.into(),
    );
}
