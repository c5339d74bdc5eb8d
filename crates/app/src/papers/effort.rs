//! The section on resourcing implications and trade-offs: what each post has, what initiatives need of it, what is missing
//! and what would have to give (REQUIREMENTS S1.20). Everything comes from [`Effort`].

use rust_decimal::Decimal;
use trellis_domain::people::Actor;
use trellis_paper::tree::{Block, Cell, Document, Language, Meta, Page, Role, Shade, Table};
use trellis_store::events::ledger;
use trellis_words::{Arg, Words};

use super::{Format, Printed, bytes, sealed};
use crate::{
    House, Problem,
    missions::{
        effort::{Effort, Line, effort},
        initiatives::may_export,
    },
    problem::Code,
};

/// Prints the section, if the actor may see the secretariat's time; a table to go on working with takes the right to export
/// initiatives.
pub async fn print(
    house: &House,
    actor: Actor<'_>,
    format: Format,
    words: &Words,
) -> Result<Printed, Problem> {
    let effort = effort(house, actor).await?;
    if format.is_table() && !may_export(actor) {
        return Err(Problem::new(Code::NotAllowed));
    }
    let organisation = effort.organisation.id;
    let head = ledger::head(&mut house.read(organisation).await?, organisation).await?;
    let (words, press, today) = (words.clone(), house.press().cloned(), house.today());
    let printing = move || {
        let mut document = lay_out(&effort, &words);
        document.meta.created = today.to_string();
        document.blocks.extend(sealed(head, format, &words));
        bytes(&document, format, press.as_ref())
    };
    let bytes = tokio::task::spawn_blocking(printing).await.map_err(Problem::internal)??;
    let file_name = format!("resourcing-{today}.{}", format.ending());
    Ok(Printed { file_name, media_type: format.media_type(), bytes })
}

/// The section as a document tree, in these words.
pub fn lay_out(effort: &Effort, words: &Words) -> Document {
    let title = words.say("effort-paper-title");
    let mut blocks = vec![Block::of(Role::Title, title.as_str())];
    let standing =
        [("organisation", effort.organisation.name.as_str().into()), ("day", Arg::from(effort.today))];
    blocks.push(Block::body(words.say_with("effort-standing", &standing)));
    let said = [("said", Arg::from(whole(effort.said.0))), ("all", Arg::from(whole(effort.said.1)))];
    blocks.push(Block::body(words.say_with("effort-said", &said)));
    if effort.lines.is_empty() {
        blocks.push(Block::body(words.say("effort-none")));
    } else {
        blocks.push(Block::heading(2, words.say("effort-table")));
        blocks.push(table(effort, words));
        blocks.push(Block::heading(2, words.say("effort-trade-offs")));
        trade_offs(effort, words, &mut blocks);
    }
    funding(effort, words, &mut blocks);
    Document {
        language: Language::of(words.language().code()),
        page: Page::Landscape,
        meta: Meta {
            author: effort.organisation.name.clone(),
            subject: title.clone(),
            created: String::new(),
        },
        title,
        blocks,
        ..Document::default()
    }
}

/// Who pays for posts, and where nobody does.
fn funding(effort: &Effort, words: &Words, blocks: &mut Vec<Block>) {
    if effort.posts.iter().all(|post| post.funding.is_empty()) {
        return;
    }
    blocks.push(Block::heading(2, words.say("effort-funding")));
    let keys = ["effort-post", "effort-funder", "effort-share", "effort-funded-from", "effort-funded-until"];
    let head = keys.iter().map(|key| Cell::of(words.say(key)).shaded(Shade::Head)).collect();
    let rows = effort.posts.iter().flat_map(|post| post.funding.iter().map(move |each| (post, each)));
    let rows = rows.map(|(post, each)| {
        vec![
            Cell::of(words.isolated(&post.name)),
            Cell::of(words.isolated(&each.funder)),
            Cell::of(words.percent(each.share)),
            Cell::of(words.day(each.from)),
            Cell::of(each.until.map(|day| words.day(day)).unwrap_or_default()),
        ]
    });
    let rows = std::iter::once(head).chain(rows).collect();
    blocks.push(Table { widths: vec![6, 6, 2, 3, 3], ..Table::of(1, rows) }.into());
    for (post, gap) in &effort.gaps {
        let missing = words.percent(gap.missing);
        let args = [
            ("post", post.as_str().into()),
            ("from", Arg::from(gap.from)),
            ("until", Arg::from(gap.until)),
            ("missing", missing.as_str().into()),
        ];
        blocks.push(Block::body(words.say_with("effort-gap", &args)));
    }
}

fn whole(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn table(effort: &Effort, words: &Words) -> Block {
    let keys = [
        "effort-post",
        "effort-year",
        "effort-available",
        "effort-committed",
        "effort-delivery",
        "effort-management",
        "effort-left",
        "effort-bound-by",
        "effort-asked-by",
    ];
    let head = keys.iter().map(|key| Cell::of(words.say(key)).shaded(Shade::Head)).collect();
    let rows = std::iter::once(head).chain(effort.lines.iter().map(|line| row(line, words))).collect();
    Table { widths: vec![5, 2, 2, 2, 2, 2, 2, 5, 7], ..Table::of(1, rows) }.into()
}

fn row(line: &Line, words: &Words) -> Vec<Cell> {
    let balance = &line.balance;
    // What nobody has said is no nought.
    let unsaid = || words.say("effort-unsaid");
    let figure = |days: Option<Decimal>| days.map_or_else(unsaid, |days| words.number(days.normalize()));
    let asked = line.asked_by.iter().map(|(_, name, days)| {
        Block::body(format!("{}: {}", words.isolated(name), words.number(days.normalize())))
    });
    vec![
        Cell::with(vec![
            Block::body(words.isolated(&line.post)),
            Block::of(Role::Small, words.say(&format!("effort-kind-{}", line.kind.code()))),
        ]),
        Cell::of(balance.year.to_string()),
        Cell::of(figure(balance.stock.map(|(available, _)| available))),
        Cell::of(figure(balance.stock.map(|(_, committed)| committed))),
        Cell::of(words.number(balance.delivery.normalize())),
        Cell::of(words.number(balance.management.normalize())),
        Cell::of(figure(balance.left())),
        Cell::of(words.isolated(&line.bound_by)),
        Cell::with(asked.collect()),
    ]
}

fn trade_offs(effort: &Effort, words: &Words, blocks: &mut Vec<Block>) {
    let short = effort.lines.iter().filter_map(|line| Some((line, line.balance.short_by()?)));
    let before = blocks.len();
    for (line, missing) in short {
        let args = [
            ("post", line.post.as_str().into()),
            ("year", Arg::from(line.balance.year.to_string())),
            ("days", missing.normalize().into()),
        ];
        blocks.push(Block::body(words.say_with("effort-short", &args)));
        for (_, name, days) in &line.gives {
            let args = [("initiative", name.as_str().into()), ("days", days.normalize().into())];
            blocks.push(Block::body(words.say_with("effort-gives", &args)));
        }
        let freed: Decimal = line.gives.iter().map(|(_, _, days)| *days).sum();
        if freed < missing {
            let args = [("days", (missing - freed).normalize().into())];
            blocks.push(Block::body(words.say_with("effort-not-enough", &args)));
        }
    }
    if blocks.len() == before {
        blocks.push(Block::body(words.say("effort-enough")));
    }
    let unsaid = effort.lines.iter().filter(|line| line.balance.stock.is_none()).count();
    if unsaid > 0 {
        let args = [("count", Arg::from(whole(unsaid)))];
        blocks.push(Block::body(words.say_with("effort-no-data", &args)));
    }
}
