//! The paper on the use of the roster that goes before a session: figures year by year, those of a year told apart, and what is to
//! improve it (REQUIREMENTS S3.4). It is read by anybody: how many there are of a sex stands there only where no count is small,
//! whoever prints it.

use trellis_domain::{members::ClassCode, people::Actor};
use trellis_paper::tree::{Block, Cell, Document, Language, Meta, Page, Role, Shade, Table};
use trellis_store::events::ledger;
use trellis_words::{Arg, Words};

use super::{Format, Printed, printed};
use crate::{
    House, Problem,
    indicators::plain,
    roster::statistics::{self, Asked, By, Figure, Ground, Row, Statistics, YearRow},
};

/// Prints the paper, for whoever may see the figures.
pub async fn print(
    house: &House,
    actor: Actor<'_>,
    asked: &Asked,
    (format, words): (Format, &Words),
) -> Result<Printed, Problem> {
    let view = statistics::statistics(house, actor, asked).await?;
    let ground = Ground::load(house, actor).await?;
    let head = ledger::head(&mut house.read(view.organisation.id).await?, view.organisation.id).await?;
    let apart = By::ALL.map(|by| (by, ground.rows(by, view.year, false)));
    let document = lay_out(&view, &apart, words);
    printed(house, document, head, (format, words, "roster")).await
}

fn lay_out(view: &Statistics, apart: &[(By, Vec<Row>)], words: &Words) -> Document {
    let (title, organisation) = (words.say("roster-use-title"), &view.organisation.name);
    let day = [("day", Arg::from(view.today))];
    let year = view.year.to_string();
    let mut blocks = vec![
        Block::of(Role::Masthead, words.isolated(organisation)),
        Block::of(Role::Title, title.as_str()),
        Block::body(words.say_with("roster-use-standing", &day)),
        Block::heading(2, words.say("roster-use-years")),
        years(&view.years, words),
        Block::of(Role::Small, words.say("roster-use-what")),
    ];
    for (by, rows) in apart.iter().filter(|(_, rows)| !rows.is_empty()) {
        let args = [("by", words.say(&format!("roster-use-by-{}", by.code()))), ("year", year.clone())];
        let args = [("by", Arg::from(args[0].1.as_str())), ("year", Arg::from(args[1].1.as_str()))];
        blocks.push(Block::heading(2, words.say_with("roster-use-apart", &args)));
        blocks.push(lines(*by, rows, words));
        if rows.iter().any(|row| row.figures.contains(&None)) {
            blocks.push(Block::of(Role::Small, words.say("roster-use-small")));
        }
    }
    blocks.push(Block::heading(2, words.say("roster-use-improvements")));
    if view.improvements.is_empty() {
        blocks.push(Block::body(words.say("roster-use-improvements-none")));
    }
    for (at, each) in view.improvements.iter().enumerate() {
        blocks.push(Block::body(format!("{}. {}", at + 1, words.isolated(&each.text))));
    }
    Document {
        language: Language::of(words.language().code()),
        page: Page::Portrait,
        meta: Meta { author: organisation.clone(), subject: title.clone(), created: String::new() },
        title,
        blocks,
        ..Document::default()
    }
}

fn whole(words: &Words, count: usize) -> Cell {
    Cell::of(words.whole(i64::try_from(count).unwrap_or(i64::MAX)))
}

fn head(words: &Words, first: &str, figures: &[Figure]) -> Vec<Cell> {
    let figures = figures.iter().map(|figure| words.say(&format!("roster-use-{}", figure.code())));
    std::iter::once(words.say(first)).chain(figures).map(|text| Cell::of(text).shaded(Shade::Head)).collect()
}

fn years(years: &[YearRow], words: &Words) -> Block {
    let row = |row: &YearRow| {
        let figures = row.figures.iter().map(|count| whole(words, *count));
        std::iter::once(Cell::of(row.year.to_string())).chain(figures).collect()
    };
    let rows = std::iter::once(head(words, "roster-use-year", &Figure::ALL)).chain(years.iter().map(row));
    Table { widths: vec![2, 3, 3, 3, 3, 3, 3, 3], ..Table::of(1, rows.collect()) }.into()
}

fn lines(by: By, rows: &[Row], words: &Words) -> Block {
    let row = |row: &Row| {
        let figures =
            row.figures.iter().map(|count| count.map_or_else(|| Cell::of("–"), |count| whole(words, count)));
        std::iter::once(Cell::of(words.isolated(&called(by, row, words)))).chain(figures).collect()
    };
    let first = format!("roster-use-by-{}", by.code());
    let all = std::iter::once(head(words, &first, &Figure::APART)).chain(rows.iter().map(row));
    Table { widths: vec![6, 3, 3, 3, 3, 3], ..Table::of(1, all.collect()) }.into()
}

/// What a line is called.
pub fn called(by: By, row: &Row, words: &Words) -> String {
    match by {
        _ if row.called.is_empty() => words.say("roster-use-not-said"),
        By::Region => plain::class(&ClassCode::new(row.called.as_str()), words),
        _ => row.called.clone(),
    }
}
