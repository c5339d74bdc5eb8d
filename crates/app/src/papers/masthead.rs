//! What stands at the head of a meeting paper (REQUIREMENTS S4.14), and what the meeting is asked to do.

use trellis_paper::tree::{Align, Block, Paragraph, Role};
use trellis_words::Words;

/// The lines of a masthead; empty ones are left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Masthead {
    /// The document's symbol.
    pub symbol: String,
    /// "General", "Limited" …
    pub distribution: String,
    /// The day of the paper, as it should read.
    pub date: String,
    /// "Original: English".
    pub original_language: String,
    /// The meeting it is for.
    pub meeting: String,
    /// Place and dates of that meeting.
    pub place_and_dates: String,
    /// The agenda item.
    pub agenda_item: String,
    /// Who prepared it.
    pub prepared_by: String,
    /// What the body is asked to do; one line each.
    pub action_requested: String,
}

impl Masthead {
    /// The same with what `other` says where this one says nothing.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        let or = |own: String, other: String| if own.trim().is_empty() { other } else { own };
        Self {
            symbol: or(self.symbol, other.symbol),
            distribution: or(self.distribution, other.distribution),
            date: or(self.date, other.date),
            original_language: or(self.original_language, other.original_language),
            meeting: or(self.meeting, other.meeting),
            place_and_dates: or(self.place_and_dates, other.place_and_dates),
            agenda_item: or(self.agenda_item, other.agenda_item),
            prepared_by: or(self.prepared_by, other.prepared_by),
            action_requested: or(self.action_requested, other.action_requested),
        }
    }
}

/// The lines: what the document is at the end of the line, what it is for at the start. The symbol stands at the
/// head of every further page, too.
pub(super) fn lines(masthead: &Masthead, words: &Words) -> Vec<Block> {
    let original = filled(&masthead.original_language)
        .map(|language| words.say_with("print-original", &[("language", language.into())]));
    let distribution = filled(&masthead.distribution)
        .map(|kind| words.say_with("print-distribution", &[("kind", kind.into())]));
    let agenda = filled(&masthead.agenda_item)
        .map(|item| words.say_with("print-agenda-item", &[("item", item.into())]));
    let given = |text: &str| filled(text).map(|text| words.isolated(text));
    let of_document = [distribution, given(&masthead.symbol), given(&masthead.date), original];
    let of_meeting = [given(&masthead.meeting), given(&masthead.place_and_dates), agenda];
    let line = |align: Align| {
        move |text: String| Block::Paragraph(Paragraph { align, ..Paragraph::of(Role::Masthead, text) })
    };
    let head = filled(&masthead.symbol).map(|symbol| Block::of(Role::Header, symbol));
    let document = of_document.into_iter().flatten().map(line(Align::End));
    let meeting = of_meeting.into_iter().flatten().map(line(Align::Start));
    let lines: Vec<Block> = document.chain(meeting).collect();
    if lines.is_empty() { lines } else { head.into_iter().chain(lines).collect() }
}

/// Who prepared it, in the middle of the line.
pub(super) fn prepared_by(masthead: &Masthead, words: &Words) -> Option<Block> {
    let who = filled(&masthead.prepared_by)?;
    let text = words.say_with("print-prepared-by", &[("who", who.into())]);
    Some(Block::Paragraph(Paragraph { align: Align::Center, ..Paragraph::of(Role::Body, text) }))
}

/// What the meeting is asked to do, lettered; nothing where nothing is asked.
pub(super) fn action_requested(masthead: &Masthead, words: &Words) -> Vec<Block> {
    let lines: Vec<&str> = masthead.action_requested.lines().filter_map(filled).collect();
    if lines.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![
        Block::heading(2, words.say("print-action-requested")),
        Block::body(words.say("print-action-intro")),
    ];
    blocks.extend(('a'..='z').zip(lines).map(|(letter, line)| {
        let label = Some(format!("({letter})").into());
        Block::Paragraph(Paragraph { label, ..Paragraph::of(Role::Body, words.isolated(line)) })
    }));
    blocks
}

fn filled(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty())
}
