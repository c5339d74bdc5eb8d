//! Collects the words of one paragraph into as few runs as their looks allow.

use crate::tree::{Change, Link, Run, Text};

/// How a run looks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Look {
    pub bold: bool,
    pub italic: bool,
    pub superscript: bool,
    pub note: bool,
}

/// The paragraph being written.
#[derive(Debug, Default)]
pub(super) struct Pen {
    runs: Vec<Run>,
    length: usize,
}

impl Pen {
    /// Adds letters; `true` where that began a new run.
    pub fn write(&mut self, letters: &str, look: Look, link: Option<&str>, change: Option<&Change>) -> bool {
        self.length += letters.len();
        if letters.is_empty() {
            return false;
        }
        if let Some(last) = self.runs.last_mut()
            && looks_like(last, look, link, change)
        {
            last.text.push_str(letters);
            return false;
        }
        self.runs.push(Run {
            text: letters.to_owned(),
            bold: look.bold,
            italic: look.italic,
            superscript: look.superscript,
            note: look.note,
            isolate: false,
            link: link.map(|address| Box::new(Link { address: address.to_owned() })),
            change: change.cloned().map(Box::new),
        });
        true
    }

    /// Bytes written so far.
    pub fn length(&self) -> usize {
        self.length
    }

    /// The paragraph's words, without room to spare.
    pub fn finish(mut self) -> Text {
        self.runs.shrink_to_fit();
        self.runs.iter_mut().for_each(|run| run.text.shrink_to_fit());
        Text { runs: self.runs }
    }
}

fn looks_like(run: &Run, look: Look, link: Option<&str>, change: Option<&Change>) -> bool {
    let same =
        Look { bold: run.bold, italic: run.italic, superscript: run.superscript, note: run.note } == look;
    same && run.link.as_ref().map(|link| link.address.as_str()) == link && run.change.as_deref() == change
}
