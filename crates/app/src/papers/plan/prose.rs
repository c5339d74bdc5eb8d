//! The layouts without tables: `Label: text` paragraphs (S1), numbered paragraphs and lettered items (S3).

use trellis_domain::plans::{
    content::{Action, ActionCell, Layout, Passage, PassageRole, PlanContent, Role as Meaning},
    source::Place,
};
use trellis_paper::tree::{Block, Paragraph, Role, Run, Text};

use super::pen::{self, Heads};

/// A passage or an action, as it follows in reading order.
enum Item<'c> {
    Passage(&'c Passage),
    Action(&'c Action),
}

impl Item<'_> {
    /// Paragraphs count through the document; what came from elsewhere keeps its order behind them.
    fn rank(&self) -> u32 {
        let place = match self {
            Item::Passage(passage) => &passage.place,
            Item::Action(action) => &action.place,
        };
        match place {
            Place::Paragraph(number) => *number,
            _ => u32::MAX,
        }
    }
}

pub(super) fn text(content: &PlanContent, heads: &Heads<'_>, blocks: &mut Vec<Block>) {
    pen::front(content, true, blocks);
    items(content, None, heads, blocks);
    for (at, section) in content.sections.iter().enumerate() {
        let level = u8::try_from(pen::depth(content, at) + 2).unwrap_or(9).min(9);
        blocks.push(Block::heading(level, pen::section_line(section)));
        items(content, Some(at), heads, blocks);
    }
}

fn items(content: &PlanContent, section: Option<usize>, heads: &Heads<'_>, blocks: &mut Vec<Block>) {
    let passages = section.map_or(&[][..], |at| content.sections[at].passages.as_slice());
    let mut items: Vec<Item<'_>> = passages.iter().map(Item::Passage).collect();
    let own = content.actions.iter().filter(|action| action.section == section);
    items.extend(own.map(Item::Action));
    items.sort_by_key(Item::rank);
    for item in items {
        match item {
            Item::Passage(passage) => blocks.push(written_passage(passage)),
            Item::Action(action) if content.layout == Layout::Labels => labelled(action, heads, blocks),
            Item::Action(action) => blocks.push(lettered(action)),
        }
    }
}

fn written_passage(passage: &Passage) -> Block {
    let role = if passage.role == PassageRole::Objective { Role::Bullet(1) } else { Role::Body };
    pen::numbered(role, passage.number.as_deref(), &passage.text)
}

/// "(a) …"; an action that was printed without any label was a bullet.
fn lettered(action: &Action) -> Block {
    match action.number.as_deref() {
        Some(number) => pen::numbered(Role::Body, Some(number), &action.text),
        None => Block::of(Role::Bullet(1), pen::text(&action.text)),
    }
}

/// `Activity: …`, then a paragraph for each labelled piece; further paragraphs of one are bullets under it.
fn labelled(action: &Action, heads: &Heads<'_>, blocks: &mut Vec<Block>) {
    if !action.text.is_blank() {
        blocks.push(labelled_line(&heads.head(Meaning::Action), Some(pen::text(&action.text))));
    }
    for ActionCell { head, paragraphs, .. } in &action.cells {
        match paragraphs.as_slice() {
            [only] => blocks.push(labelled_line(head, Some(pen::text(only)))),
            several => {
                blocks.push(labelled_line(head, None));
                blocks.extend(several.iter().map(|text| Block::of(Role::Bullet(1), pen::text(text))));
            }
        }
    }
}

fn labelled_line(label: &str, words: Option<Text>) -> Block {
    let mut text = Text::bold(format!("{label}:"));
    if let Some(words) = words {
        text.runs.push(Run { text: " ".to_owned(), ..Run::default() });
        text.runs.extend(words.runs);
    }
    Block::Paragraph(Paragraph::of(Role::Body, text))
}
