//! Papers of an evaluation: its summary in figures (DOMAIN 10, L), and the form itself to be answered on paper.

use trellis_domain::{
    people::Actor,
    results::{
        FormId,
        figures::{PoolRule, Shown},
        questions::{Question, QuestionKind},
    },
};
use trellis_paper::tree::{Block, Cell, Document, Language, Meta, Role, Shade, Table};
use trellis_store::{Across, events::ledger, people as people_store};
use trellis_words::Words;

use super::{Format, Printed, printed};
use crate::{
    House, Problem,
    results::{OfTraining, summary, summary::Summary},
};

/// The summary of a form.
pub async fn print(
    house: &House,
    actor: Actor<'_>,
    id: FormId,
    (format, words): (Format, &Words),
) -> Result<Printed, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let OfTraining { held, form } = OfTraining::load(&mut tx, actor, id).await?;
    let summary = summary::of_form(&mut tx, &held, &form).await?;
    let organisation = people_store::organisation(&mut tx, form.organisation).await?;
    let organisation = organisation.ok_or_else(Problem::not_found)?.name;
    let head = ledger::head(&mut tx, form.organisation).await?;
    drop(tx);
    let mut blocks = vec![
        Block::of(Role::Masthead, words.isolated(&organisation)),
        Block::of(Role::Title, words.isolated(&form.title)),
        Block::of(Role::Small, words.isolated(&held.training.title)),
    ];
    blocks.extend(figures(&summary, words));
    let said = summary.items.iter().filter(|item| !item.words.is_empty());
    for item in said {
        blocks.push(Block::heading(2, words.isolated(&item.question.text)));
        blocks.extend(item.words.iter().map(|said| Block::of(Role::Bullet(1), words.isolated(said))));
    }
    let document = Document {
        language: Language::of(words.language().code()),
        meta: Meta { author: organisation, subject: held.training.title, created: String::new() },
        title: form.title,
        blocks,
        ..Document::default()
    };
    printed(house, document, head, (format, words, "evaluation")).await
}

/// The form to be answered on paper.
pub async fn blank(
    house: &House,
    actor: Actor<'_>,
    id: FormId,
    (format, words): (Format, &Words),
) -> Result<Printed, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let OfTraining { held, form } = OfTraining::load(&mut tx, actor, id).await?;
    let head = ledger::head(&mut tx, form.organisation).await?;
    drop(tx);
    let mut blocks = vec![
        Block::of(Role::Title, words.isolated(&form.title)),
        Block::of(Role::Small, words.isolated(&held.training.title)),
        Block::body(words.say("evaluation-paper-lead")),
    ];
    for (question, number) in form.questions.iter().zip(1..) {
        let star = if question.required { " *" } else { "" };
        blocks.push(Block::heading(3, format!("{number}. {}{star}", words.isolated(&question.text))));
        blocks.push(Block::body(boxes(question, words)));
    }
    let document = Document {
        language: Language::of(words.language().code()),
        meta: Meta { author: String::new(), subject: held.training.title, created: String::new() },
        title: form.title,
        blocks,
        ..Document::default()
    };
    printed(house, document, head, (format, words, "evaluation-form")).await
}

fn boxes(question: &Question, words: &Words) -> String {
    let boxed = |text: String| format!("☐ {text}");
    let all: Vec<String> = match &question.kind {
        QuestionKind::Scale { from, to } => (*from..=*to).map(|step| boxed(step.to_string())).collect(),
        QuestionKind::YesNo => ["yes", "no"].map(|key| boxed(words.say(key))).to_vec(),
        QuestionKind::Choice(choices) => choices.iter().map(|choice| boxed(words.isolated(choice))).collect(),
        QuestionKind::Text => {
            return "\n____________________________\n____________________________".to_owned();
        }
    };
    all.join("     ")
}

/// What was answered, in tables: means, numbers of answers, positive shares.
pub(super) fn figures(summary: &Summary, words: &Words) -> Vec<Block> {
    let args = [
        ("answered", summary.sheets.into()),
        ("asked", summary.asked.into()),
        ("paper", summary.on_paper.into()),
    ];
    let mut blocks = vec![Block::body(words.say_with("evaluation-answered", &args))];
    let heads = ["evaluation-question", "evaluation-n", "evaluation-mean", "evaluation-positive"];
    let head: Vec<Cell> = heads.iter().map(|key| Cell::of(words.say(key)).shaded(Shade::Head)).collect();
    let rows = summary.items.iter().map(|item| {
        let (figure, number) = (&item.figure, |value: rust_decimal::Decimal, digits| {
            words.number(value.round_dp(digits).normalize())
        });
        let top = match item.question.kind {
            QuestionKind::Scale { from, to } => format!(" ({from}–{to})"),
            _ => String::new(),
        };
        vec![
            Cell::of(words.isolated(&item.question.text)),
            Cell::of(figure.n.to_string()),
            Cell::of(figure.mean.map(|mean| number(mean, 2) + &top).unwrap_or_default()),
            Cell::of(
                figure.positive_percent().map(|share| format!("{} %", number(share, 0))).unwrap_or_default(),
            ),
        ]
    });
    blocks.push(Table::of(1, std::iter::once(head).chain(rows).collect()).into());
    blocks.extend(together(summary, words).map(|said| Block::of(Role::Small, said)));
    for (question, change) in &summary.changes {
        let said = changed(change, words);
        blocks.push(Block::body(format!("{} – {said}", words.isolated(&question.text))));
    }
    let hides = |item: &summary::Item| item.by_sex.iter().any(|(_, shown)| *shown == Shown::Few);
    if summary.items.iter().any(hides) {
        blocks.push(Block::of(Role::Small, words.say("evaluation-few")));
    }
    blocks
}

/// The mean of all scales together, or why there is none.
pub fn together(summary: &Summary, words: &Words) -> Option<String> {
    Some(match summary.together.as_ref()? {
        Ok((mean, n)) => {
            let mean = words.number(mean.round_dp(2).normalize());
            words.say_with("evaluation-together", &[("mean", mean.as_str().into()), ("n", (*n).into())])
        }
        Err(PoolRule::DifferentN(_)) => words.say("evaluation-not-pooled-n"),
        Err(PoolRule::DifferentScales) => words.say("evaluation-not-pooled-scales"),
        Err(PoolRule::Nothing) => return None,
    })
}

/// How those changed who answered both times: what can be said, and what cannot.
pub fn changed(change: &Result<trellis_domain::results::figures::Change, usize>, words: &Words) -> String {
    let change = match change {
        Ok(change) => change,
        Err(pairs) => return words.say_with("evaluation-pairs-few", &[("pairs", (*pairs).into())]),
    };
    let number = |value: rust_decimal::Decimal| words.number(value.round_dp(2).normalize());
    let (before, after, difference) =
        (number(change.before), number(change.after), number(change.difference()));
    let args = [
        ("pairs", change.pairs.into()),
        ("before", before.as_str().into()),
        ("after", after.as_str().into()),
        ("difference", difference.as_str().into()),
        ("higher", change.higher.into()),
        ("lower", change.lower.into()),
    ];
    let said = words.say_with("evaluation-change", &args);
    let care = if change.is_small() { "evaluation-change-small" } else { "evaluation-change-no-cause" };
    format!("{said} {}", words.say(care))
}
