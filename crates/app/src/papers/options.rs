//! The options paper on a questionnaire (REQUIREMENTS S4.20): what was found lacking with its own n, figures of other bodies beside it,
//! and what could be done. Figures of others keep their own day and number; nothing is added up over bodies.

use trellis_domain::{
    people::Actor,
    surveys::{QuestionnaireId, options::Comparison},
};
use trellis_paper::tree::{Block, Cell, Document, Language, Meta, Page, Role, Shade, Table};
use trellis_store::events::ledger;
use trellis_words::{Arg, Words};

use super::{Format, Printed, printed};
use crate::{
    House, Problem,
    surveys::results::{self, ResultsView},
};

/// Prints the paper on a questionnaire whose results the actor may see.
pub async fn print(
    house: &House,
    actor: Actor<'_>,
    id: QuestionnaireId,
    (format, words): (Format, &Words),
) -> Result<Printed, Problem> {
    let view = results::view(house, actor, id, "").await?;
    let head = ledger::head(&mut house.read(view.organisation.id).await?, view.organisation.id).await?;
    let document = lay_out(&view, Arg::from(house.today()), words);
    printed(house, document, head, (format, words, "options")).await
}

fn lay_out(view: &ResultsView, today: Arg<'_>, words: &Words) -> Document {
    let (title, organisation) = (words.say("options-title"), &view.organisation.name);
    let args = [("counted", Arg::from(view.counted)), ("asked", Arg::from(view.asked)), ("day", today)];
    let mut blocks = vec![
        Block::of(Role::Masthead, words.isolated(organisation)),
        Block::of(Role::Title, title.as_str()),
        Block::body(words.isolated(&view.survey.title)),
        Block::body(words.say_with("options-standing", &args)),
        Block::heading(2, words.say("survey-gaps")),
    ];
    blocks.extend(gaps(view, words));
    blocks.push(Block::heading(2, words.say("survey-comparisons")));
    blocks.extend(comparisons(view, words));
    blocks.push(Block::heading(2, words.say("options-heading")));
    blocks.extend(choices(view, words));
    Document {
        language: Language::of(words.language().code()),
        page: Page::Portrait,
        meta: Meta { author: organisation.clone(), subject: title.clone(), created: String::new() },
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

/// The question as lists show it.
fn question(view: &ResultsView, place: usize, words: &Words) -> Cell {
    let question = view.survey.questions.all.get(place);
    let text = question.map(|question| format!("{} {}", question.number, question.text)).unwrap_or_default();
    Cell::of(words.isolated(&text))
}

fn gaps(view: &ResultsView, words: &Words) -> Vec<Block> {
    let row = |area: &str, place: usize| {
        let figure = &view.figures[place];
        vec![
            Cell::of(words.isolated(area)),
            question(view, place, words),
            Cell::of(whole(words, figure.gaps.unwrap_or_default())),
            Cell::of(whole(words, figure.n)),
        ]
    };
    let rows: Vec<Vec<Cell>> = view
        .areas
        .iter()
        .flat_map(|(area, places)| places.iter().map(move |place| row(area, *place)))
        .collect();
    if rows.is_empty() {
        return vec![Block::body(words.say("options-no-gaps"))];
    }
    let keys = ["survey-column-area", "survey-column-text", "survey-lacking", "survey-n"];
    vec![table(words, &keys, vec![4, 8, 2, 2], rows)]
}

/// What another body counted, beside the own figure of the question.
fn comparisons(view: &ResultsView, words: &Words) -> Vec<Block> {
    let row = |each: &Comparison| {
        let figure = match each.out_of {
            Some(out_of) => format!("{} (n = {out_of})", each.figure),
            None => each.figure.clone(),
        };
        let own = view.figures.get(each.question).map(|figure| whole(words, figure.n)).unwrap_or_default();
        vec![
            question(view, each.question, words),
            Cell::of(own),
            Cell::of(words.isolated(&each.body)),
            Cell::with(vec![
                Block::body(words.isolated(&figure)),
                Block::of(Role::Small, words.isolated(&each.counted)),
            ]),
            Cell::with(vec![
                Block::body(words.day(each.as_at)),
                Block::of(Role::Small, words.isolated(&each.source)),
            ]),
        ]
    };
    if view.comparisons.is_empty() {
        return vec![Block::body(words.say("survey-comparisons-none"))];
    }
    let keys =
        ["survey-column-text", "survey-own-n", "comparison-body", "comparison-figure", "comparison-as-at"];
    let rows = view.comparisons.iter().map(row).collect();
    vec![
        table(words, &keys, vec![6, 2, 4, 4, 4], rows),
        Block::of(Role::Small, words.say("survey-comparisons-apart")),
    ]
}

fn choices(view: &ResultsView, words: &Words) -> Vec<Block> {
    if view.choices.is_empty() {
        return vec![Block::body(words.say("options-none"))];
    }
    let mut blocks = Vec::new();
    for (at, choice) in view.choices.iter().enumerate() {
        blocks.push(Block::heading(3, format!("{}. {}", at + 1, words.isolated(&choice.title))));
        blocks.push(Block::body(words.isolated(&choice.meaning)));
        for (key, text) in [("option-effort", &choice.effort), ("option-who", &choice.who)] {
            if !text.is_empty() {
                blocks.push(Block::of(Role::Small, format!("{}: {}", words.say(key), words.isolated(text))));
            }
        }
    }
    blocks
}
