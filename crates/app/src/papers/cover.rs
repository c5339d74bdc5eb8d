//! The cover paper that stands in front of a document: for what it is put before the body, how it came to it, what the body
//! is asked to do, recommendation by recommendation, and the document itself (REQUIREMENTS S1.28).
//!
//! Before the meeting it says that nothing was considered yet; after it, what the body made of each, with the wording as
//! Members changed it. Everything comes from [`DecisionView`] and the document's masthead.

use trellis_domain::{
    meetings::decisions::{DecisionId, DecisionState, Outcome, Paragraph},
    people::{Actor, Refusal, policy::Right},
};
use trellis_paper::tree::{Block, Cell, Document, Language, Meta, Page, Role, Shade, Table};
use trellis_store::events::ledger;
use trellis_words::Words;

use super::{Format, Masthead, Printed, masthead, printed};
use crate::{
    House, Problem,
    meetings::{
        decisions::{DecisionView, view},
        documents::{self, DocumentView},
    },
};

/// Prints the cover of a decision's paper, if the actor may read the decision; a table to go on working with takes the right
/// to export. A paper that the actor may not know of is not named.
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
    let (attached, of_paper) = match &view.paper {
        Some((paper, _)) => {
            let attached = documents::view(house, actor, *paper).await?;
            (Some(attached), documents::masthead(house, actor, *paper, words).await?)
        }
        None => (None, Masthead::default()),
    };
    let organisation = view.organisation.id;
    let head = ledger::head(&mut house.read(organisation).await?, organisation).await?;
    let document = lay_out(&view, (attached.as_ref(), of_paper), words);
    printed(house, document, head, (format, words, "cover")).await
}

/// The paper as a document tree, in these words.
fn lay_out(
    view: &DecisionView,
    (attached, of_paper): (Option<&DocumentView>, Masthead),
    words: &Words,
) -> Document {
    let decision = &view.decision;
    let title = words.isolated(&decision.title);
    let meeting = view.meeting.as_ref().map(|(_, title)| title.clone()).unwrap_or_default();
    // The symbol is the cover's own number, and what is asked for stands in its recommendations.
    let own = Masthead { symbol: decision.number.clone(), meeting, ..Masthead::default() };
    let head = Masthead {
        action_requested: String::new(),
        original_language: String::new(),
        date: String::new(),
        ..own.or(of_paper)
    };
    let mut blocks = masthead::lines(&head, words);
    blocks.push(Block::of(Role::Title, title.as_str()));
    blocks.extend(masthead::prepared_by(&head, words));
    section(&mut blocks, words.say("cover-purpose"), &purpose(view, words), words);
    let background = if decision.background.is_empty() { &decision.reason } else { &decision.background };
    if !background.is_empty() {
        section(&mut blocks, words.say("cover-background"), background, words);
    }
    blocks.push(Block::heading(2, words.say("cover-recommendations")));
    if view.lines.is_empty() {
        blocks.push(Block::body(words.say("decision-bare")));
    } else {
        let args = [("body", view.body.as_str().into())];
        blocks.push(Block::body(words.say_with("cover-invited", &args)));
        blocks.push(table(view, words));
    }
    if let Some(attached) = attached {
        let document = &attached.held.document;
        let of = words.isolated(format!("{} – {}", document.symbol, document.title).as_str());
        section(&mut blocks, words.say("cover-attachment"), &of, words);
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

fn section(blocks: &mut Vec<Block>, title: String, text: &str, words: &Words) {
    blocks.push(Block::heading(2, title));
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    blocks.extend(lines.map(|line| Block::body(words.isolated(line))));
}

/// For what it is put before the body, as written; else by the verbs of what is recommended.
fn purpose(view: &DecisionView, words: &Words) -> String {
    if !view.decision.purpose.is_empty() {
        return view.decision.purpose.clone();
    }
    let verbs: Vec<String> = by_verb(view).into_iter().map(|(verb, _)| words.isolated(&verb)).collect();
    let verbs = words.list(&verbs);
    let args = [("body", view.body.as_str().into()), ("verbs", verbs.as_str().into())];
    words.say_with("cover-purpose-by-verbs", &args)
}

/// The recommendations by their verb, in the order in which verbs first stand; a verb is the same in capitals.
fn by_verb(view: &DecisionView) -> Vec<(String, Vec<&Paragraph>)> {
    let mut groups = Vec::<(String, Vec<&Paragraph>)>::new();
    for paragraph in view.lines.iter().map(|line| &line.paragraph) {
        let verb = paragraph.verb.to_lowercase();
        match groups.iter_mut().find(|(known, _)| *known == verb) {
            Some((_, group)) => group.push(paragraph),
            None => groups.push((verb, vec![paragraph])),
        }
    }
    groups
}

fn table(view: &DecisionView, words: &Words) -> Block {
    let keys = ["decision-verb", "decision-number", "cover-wording", "decision-addressees", "cover-outcome"];
    let head: Vec<Cell> = keys.iter().map(|key| Cell::of(words.say(key)).shaded(Shade::Head)).collect();
    let rows = by_verb(view).into_iter().flat_map(|(verb, group)| {
        group.into_iter().map(move |paragraph| row(view, &verb, paragraph, words)).collect::<Vec<_>>()
    });
    let rows = std::iter::once(head).chain(rows).collect();
    let name = Some(words.say("cover-recommendations"));
    Table { widths: vec![3, 2, 9, 5, 9], name, ..Table::of(1, rows) }.into()
}

fn row(view: &DecisionView, verb: &str, paragraph: &Paragraph, words: &Words) -> Vec<Cell> {
    let outcome = match paragraph.outcome {
        Some(outcome) => words.say(&format!("decision-outcome-{}", outcome.code())),
        None if view.decision.state == DecisionState::Proposed => words.say("cover-not-considered"),
        None => words.say("cover-outcome-unsaid"),
    };
    let mut outcome = vec![Block::body(outcome)];
    if paragraph.outcome == Some(Outcome::Changed) {
        outcome.push(Block::body(words.isolated(&paragraph.text)));
    }
    vec![
        Cell::of(words.isolated(verb)),
        Cell::of(words.isolated(&paragraph.number)),
        Cell::of(words.isolated(paragraph.draft())),
        Cell::of(words.isolated(&paragraph.addressees.join("; "))),
        Cell::with(outcome),
    ]
}
