//! The service record of an expert, and the statement of what an administration gave (REQUIREMENTS S2.9): papers for the expert
//! and for whoever released experts.

use trellis_domain::{missions::mission::Closing, people::Actor, roster::expert::ExpertId};
use trellis_paper::tree::{Block, Cell, Document, Language, Meta, Page, Role, Shade, Table};
use trellis_store::events::ledger;
use trellis_words::{Arg, Words};

use super::{Format, Printed, printed};
use crate::{
    House, Problem,
    roster::service::{self, Administration, Asked, Contributions, Served, ServiceRecord},
};

/// Prints what an expert has done, for whoever may read the record.
pub async fn record(
    house: &House,
    actor: Actor<'_>,
    id: ExpertId,
    (format, words): (Format, &Words),
) -> Result<Printed, Problem> {
    let view = service::record(house, actor, id).await?;
    let head = ledger::head(&mut house.read(view.organisation.id).await?, view.organisation.id).await?;
    printed(house, record_of(&view, words), head, (format, words, "service-record")).await
}

/// Prints what administrations gave, for whoever may see it.
pub async fn statement(
    house: &House,
    actor: Actor<'_>,
    asked: &Asked,
    (format, words): (Format, &Words),
) -> Result<Printed, Problem> {
    let view = service::contributions(house, actor, asked).await?;
    let head = ledger::head(&mut house.read(view.organisation.id).await?, view.organisation.id).await?;
    printed(house, statement_of(&view, words), head, (format, words, "contributions")).await
}

fn document(words: &Words, (organisation, title): (&str, String), more: Vec<Block>) -> Document {
    let mut blocks =
        vec![Block::of(Role::Masthead, words.isolated(organisation)), Block::of(Role::Title, title.as_str())];
    blocks.extend(more);
    Document {
        language: Language::of(words.language().code()),
        page: Page::Portrait,
        meta: Meta { author: organisation.to_owned(), subject: title.clone(), created: String::new() },
        title,
        blocks,
        ..Document::default()
    }
}

fn table(words: &Words, keys: &[&str], widths: Vec<u32>, rows: Vec<Vec<Cell>>) -> Block {
    let head: Vec<Cell> = keys.iter().map(|key| Cell::of(words.say(key)).shaded(Shade::Head)).collect();
    Table { widths, ..Table::of(1, std::iter::once(head).chain(rows).collect()) }.into()
}

fn whole(words: &Words, count: usize) -> String {
    words.whole(i64::try_from(count).unwrap_or(i64::MAX))
}

fn period(
    words: &Words,
    (first, last): (trellis_domain::kernel::Day, trellis_domain::kernel::Day),
) -> String {
    format!("{} – {}", words.day(first), words.day(last))
}

/// How a mission ended, or where it stands.
pub fn result(words: &Words, served: &Served) -> String {
    match served.closing {
        Some(Closing { reason, .. }) => words.say(&format!("mission-closing-{}", reason.code())),
        None => words.say(&format!("mission-state-{}", served.state.code())),
    }
}

/// In which capacity an expert went.
pub fn role(words: &Words, served: &Served) -> String {
    match served.roles.is_empty() {
        true => words.say("service-role-expert"),
        false => words.list(&served.roles),
    }
}

/// Marks as they stand beside a mission.
pub fn marks(words: &Words, served: &Served) -> String {
    words.list(&served.scores.iter().map(ToString::to_string).collect::<Vec<_>>())
}

/// The mean of the marks with how many they are.
pub fn mean(words: &Words, (mean, count): (f64, usize)) -> String {
    let said = format!("{mean:.1}");
    words.say_with("service-mean", &[("mean", said.as_str().into()), ("count", count.into())])
}

fn record_of(view: &ServiceRecord, words: &Words) -> Document {
    let served = view.missions.iter().map(Served::length).sum::<usize>();
    let args = [
        ("missions", Arg::from(view.missions.len())),
        ("days", Arg::from(served)),
        ("day", Arg::from(view.today)),
    ];
    let mut blocks = vec![Block::heading(2, words.isolated(&view.name))];
    if !view.home.is_empty() {
        blocks.push(Block::body(words.isolated(&view.home)));
    }
    blocks.push(Block::body(words.say_with("service-standing", &args)));
    if let Some(mean_of) = view.marks {
        blocks.push(Block::body(mean(words, mean_of)));
    }
    let row = |each: &Served| {
        vec![
            Cell::of(words.isolated(&each.called)),
            Cell::of(words.isolated(&each.member)),
            Cell::of(period(words, each.days)),
            Cell::of(whole(words, each.length())),
            Cell::of(role(words, each)),
            Cell::of(result(words, each)),
            Cell::of(marks(words, each)),
        ]
    };
    if !view.missions.is_empty() {
        let keys = [
            "missions-title",
            "roster-use-member",
            "training-days",
            "service-days",
            "service-role",
            "service-result",
            "service-marks",
        ];
        blocks.push(table(words, &keys, vec![6, 4, 4, 2, 4, 3, 3], view.missions.iter().map(row).collect()));
    }
    blocks.push(Block::of(Role::Small, words.say("expert-personal-capacity")));
    document(words, (&view.organisation.name, words.say("service-title")), blocks)
}

/// What days are worth, as printed; empty where nothing is reckoned.
pub fn worth(view: &Contributions, words: &Words, days: usize) -> String {
    let said = view.worth(days);
    said.map(|(amount, currency)| format!("{} {currency}", words.number(amount.normalize())))
        .unwrap_or_default()
}

fn statement_of(view: &Contributions, words: &Words) -> Document {
    let args = [("first", Arg::from(view.period.0)), ("last", Arg::from(view.period.1))];
    let mut blocks = vec![Block::body(words.say_with("contribution-standing", &args))];
    if view.administrations.is_empty() {
        blocks.push(Block::body(words.say("contribution-none")));
    }
    for each in &view.administrations {
        blocks.extend(administration(view, each, words));
    }
    blocks.push(Block::of(Role::Small, words.say("contribution-what")));
    if let Some((rate, currency)) = &view.rate {
        let rate = format!("{} {currency}", words.number(rate.normalize()));
        let said = words.say_with("contribution-reckoned", &[("rate", rate.as_str().into())]);
        blocks.push(Block::of(Role::Small, said));
    }
    document(words, (&view.organisation.name, words.say("contribution-title")), blocks)
}

fn administration(view: &Contributions, of: &Administration, words: &Words) -> Vec<Block> {
    let [experts, missions, days, in_kind] = of.counts();
    let args = [
        ("experts", Arg::from(experts)),
        ("missions", Arg::from(missions)),
        ("days", Arg::from(days)),
        ("kind", Arg::from(in_kind)),
    ];
    let rows = of.given.iter().map(|each| {
        vec![
            Cell::of(words.isolated(&each.name)),
            Cell::of(words.isolated(&each.called)),
            Cell::of(words.isolated(&each.member)),
            Cell::of(period(words, each.days)),
            Cell::of(whole(words, each.length())),
            Cell::of(whole(words, each.in_kind())),
            Cell::of(worth(view, words, each.in_kind())),
        ]
    });
    let keys = [
        "expert-name",
        "missions-title",
        "roster-use-member",
        "training-days",
        "service-days",
        "contribution-in-kind",
        "contribution-worth",
    ];
    let mut blocks = vec![
        Block::heading(2, words.isolated(&of.name)),
        Block::body(words.say_with("contribution-counts", &args)),
    ];
    let total = worth(view, words, in_kind);
    if !total.is_empty() {
        blocks.push(Block::body(format!("{}: {total}", words.say("contribution-worth"))));
    }
    blocks.push(table(words, &keys, vec![5, 5, 4, 4, 2, 2, 3], rows.collect()));
    blocks
}
