//! What participants thought, training by training (REQUIREMENTS S5.16): a line for each with its own numbers. Nothing is added
//! up or averaged over trainings: different people answered, and not equally many of them.

use trellis_domain::{
    missions::trainings::{Training, TrainingId},
    people::{Actor, Refusal, policy::Right},
    results::{Form, FormState, figures::Figure, questions::QuestionKind},
};
use trellis_paper::tree::{Block, Cell, Document, Language, Meta, Page, Role, Shade, Table};
use trellis_store::{Across, events::ledger, people as people_store, results as results_store};
use trellis_words::{Arg, Words};

use super::{Format, Printed, evaluation, printed, training};
use crate::{
    House, Problem,
    missions::trainings::{Asked, Held, all, is_inside, may_export},
    problem::Code,
    results::summary::{self, Summary},
};

/// A training with what was answered to each form of it; none where nobody was asked.
struct Line {
    training: Training,
    forms: Vec<(Form, Summary)>,
}

/// Whether the actor may see what was answered after some training.
pub fn is_open_to(actor: Actor<'_>) -> bool {
    may_export(actor)
}

/// Prints the evaluations of the trainings that are asked for, of those that the actor sees more of than everybody; a table
/// to go on working with has those that may be taken away in bulk.
pub async fn print(
    house: &House,
    actor: Actor<'_>,
    asked: &Asked,
    (format, words): (Format, &Words),
) -> Result<Printed, Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    if !is_open_to(actor) {
        return Err(Problem::from(Refusal::NotYours).refusing("Export trainings".to_owned()));
    }
    let right = if format.is_table() { Right::Export } else { Right::Read };
    let mut lines = Vec::new();
    for training in all(house, actor, asked, right).await? {
        lines.extend(line(house, actor, training.id).await?);
    }
    let mut tx = house.read(organisation).await?;
    let name = people_store::organisation(&mut tx, organisation).await?.ok_or_else(Problem::not_found)?.name;
    let head = ledger::head(&mut tx, organisation).await?;
    drop(tx);
    let document = lay_out(&lines, &name, Arg::from(house.today()), words);
    printed(house, document, head, (format, words, "evaluations")).await
}

/// A training with its forms that were opened, if the actor sees more of it than everybody.
async fn line(house: &House, actor: Actor<'_>, id: TrainingId) -> Result<Option<Line>, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    if !is_inside(held.rights(actor)) {
        return Ok(None);
    }
    let mut forms = Vec::new();
    for form in results_store::forms(&mut tx, id).await? {
        if form.state != FormState::Draft {
            let summary = summary::of_form(&mut tx, &held, &form).await?;
            forms.push((form, summary));
        }
    }
    Ok(Some(Line { training: held.training, forms }))
}

fn lay_out(lines: &[Line], organisation: &str, today: Arg, words: &Words) -> Document {
    let title = words.say("evaluations-title");
    let evaluated = lines.iter().filter(|line| !line.forms.is_empty()).count();
    let args = [("count", Arg::from(lines.len())), ("evaluated", Arg::from(evaluated)), ("day", today)];
    let blocks = vec![
        Block::of(Role::Masthead, words.isolated(organisation)),
        Block::of(Role::Title, title.as_str()),
        Block::body(words.say_with("evaluations-standing", &args)),
        table(lines, words),
        Block::of(Role::Small, words.say("evaluations-apart")),
    ];
    Document {
        language: Language::of(words.language().code()),
        page: Page::Landscape,
        meta: Meta { author: organisation.to_owned(), subject: title.clone(), created: String::new() },
        title,
        blocks,
        ..Document::default()
    }
}

fn table(lines: &[Line], words: &Words) -> Block {
    let keys = [
        "training-title",
        "training-days",
        "evaluation-occasion",
        "evaluations-asked",
        "evaluations-answered",
        "evaluations-overall",
        "evaluations-items",
    ];
    let head: Vec<Cell> = keys.iter().map(|key| Cell::of(words.say(key)).shaded(Shade::Head)).collect();
    let rows = std::iter::once(head).chain(lines.iter().flat_map(|line| rows(line, words))).collect();
    Table {
        widths: vec![6, 4, 3, 2, 2, 5, 10],
        name: Some(words.say("evaluations-title")),
        ..Table::of(1, rows)
    }
    .into()
}

/// A line for each time that the training's people were asked, or the one that says that they were not.
fn rows(line: &Line, words: &Words) -> Vec<Vec<Cell>> {
    let own = || {
        let title = Cell::of(words.isolated(&line.training.title));
        vec![title, Cell::of(training::days(&line.training, words))]
    };
    if line.forms.is_empty() {
        let nothing = || Cell::of("");
        let unasked = [Cell::of(words.say("evaluations-none")), nothing(), nothing(), nothing(), nothing()];
        return vec![own().into_iter().chain(unasked).collect()];
    }
    let of_form = |(form, summary): &(Form, Summary)| {
        let items = summary
            .items
            .iter()
            .filter_map(|item| said(&item.question.text, (&item.question.kind, &item.figure), words));
        let cells = [
            Cell::of(words.say(&format!("evaluation-occasion-{}", form.occasion.code()))),
            Cell::of(summary.asked.to_string()),
            Cell::of(summary.sheets.to_string()),
            Cell::of(evaluation::together(summary, words).unwrap_or_default()),
            Cell::with(items.map(Block::body).collect()),
        ];
        own().into_iter().chain(cells).collect()
    };
    line.forms.iter().map(of_form).collect()
}

/// A question with its figure and how many answered it; nothing of one that is answered in words.
fn said(question: &str, (kind, figure): (&QuestionKind, &Figure), words: &Words) -> Option<String> {
    let question = words.isolated(question);
    let n = Arg::from(figure.n);
    let number = |value: rust_decimal::Decimal, digits| words.number(value.round_dp(digits).normalize());
    match (kind, figure.mean, figure.positive_percent()) {
        (QuestionKind::Text, ..) => None,
        (QuestionKind::Scale { from, to }, Some(mean), _) => {
            let (mean, scale) = (number(mean, 2), format!("{from}–{to}"));
            let args = [
                ("question", question.as_str().into()),
                ("mean", mean.as_str().into()),
                ("scale", scale.as_str().into()),
                ("n", n),
            ];
            Some(words.say_with("evaluations-mean", &args))
        }
        (QuestionKind::YesNo, _, Some(share)) => {
            let share = number(share, 0);
            let args = [("question", question.as_str().into()), ("share", share.as_str().into()), ("n", n)];
            Some(words.say_with("evaluations-share", &args))
        }
        _ => Some(words.say_with("evaluations-count", &[("question", question.as_str().into()), ("n", n)])),
    }
}
