//! What was understood of uploads that are being looked at, so that leafing through one does not read it anew.
//!
//! Bounded by number and by weight, dropped when nobody has looked for a while, and never the truth: an upload is kept
//! in the database, and whatever is missing here is read from there. Next: `import.rs`, which asks and fills.

use std::sync::{Arc, Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};
use trellis_domain::plans::{
    compare::Comparison,
    content::PlanContent,
    reading::Corrections,
    record::Version,
    source::{Grid, Part, Source, Text},
};
use trellis_store::plans::DraftImportId;

/// How many uploads are held at most.
const HELD_MAX: usize = 4;
/// What they may weigh together, in bytes of estimated memory.
const BYTES_MAX: usize = 48 << 20;
/// How long one is held after somebody last looked at it.
const HELD_FOR: SignedDuration = SignedDuration::from_mins(15);
/// What a cell or paragraph costs beside its letters, as part of the document and again of the plan.
const PIECE_BYTES: usize = 700;

/// An upload as far as it has been understood. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Looked {
    /// The document as it arrived.
    pub source: Arc<Source>,
    /// What was understood, and what the organisation had said about column heads by then.
    pub read: Option<(Arc<PlanContent>, Corrections)>,
    /// The version it would follow, and what would change.
    pub newer: Option<Arc<(Version, Comparison)>>,
}

/// The uploads that are being looked at, the one last looked at last.
#[derive(Default)]
pub(crate) struct Uploads {
    held: Mutex<Vec<Held>>,
}

struct Held {
    draft: DraftImportId,
    at: Timestamp,
    bytes: usize,
    looked: Looked,
}

impl Uploads {
    /// What is held of an upload.
    pub fn find(&self, draft: DraftImportId, now: Timestamp) -> Option<Looked> {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.retain(|each| now.duration_since(each.at) < HELD_FOR);
        held.iter().find(|each| each.draft == draft).map(|each| each.looked.clone())
    }

    /// Holds what was understood of an upload; what nobody has looked at for longest makes room.
    pub fn keep(&self, draft: DraftImportId, now: Timestamp, looked: Looked) {
        let bytes = weight(&looked.source);
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.retain(|each| each.draft != draft && now.duration_since(each.at) < HELD_FOR);
        held.push(Held { draft, at: now, bytes, looked });
        while held.len() > HELD_MAX || held.iter().map(|each| each.bytes).sum::<usize>() > BYTES_MAX {
            held.remove(0);
        }
    }

    /// Lets go of an upload that became a plan or was thrown away.
    pub fn forget(&self, draft: DraftImportId) {
        self.held.lock().unwrap_or_else(PoisonError::into_inner).retain(|each| each.draft != draft);
    }
}

/// About how much memory a document and the plan made of it take.
fn weight(source: &Source) -> usize {
    let part = |part: &Part| match part {
        Part::Heading { text, .. } | Part::Paragraph { text, .. } => PIECE_BYTES + letters(text),
        Part::Grid(grid) => weight_of_grid(grid),
    };
    let beside: usize = source.beside.iter().map(|each| PIECE_BYTES + 2 * each.text.len()).sum();
    source.parts.iter().map(part).sum::<usize>() + beside
}

fn weight_of_grid(grid: &Grid) -> usize {
    let cells = grid.rows.iter().flatten();
    cells
        .map(|cell| {
            let text: usize = cell.paragraphs.iter().map(letters).sum();
            let nested: usize = cell.nested.iter().map(weight_of_grid).sum();
            PIECE_BYTES + text + nested
        })
        .sum()
}

/// Twice: in the document and in the plan.
fn letters(text: &Text) -> usize {
    2 * text.runs.iter().map(|run| run.text.len()).sum::<usize>()
}

#[cfg(test)]
mod tests {
    use trellis_domain::{kernel::Id, plans::source::Place};

    use super::*;

    fn looked(letters: usize) -> Looked {
        let text = Text::plain("a".repeat(letters).as_str());
        let part = Part::Paragraph { text, bullet: false, place: Place::Paragraph(1) };
        let source = Arc::new(Source { name: "plan.docx".into(), parts: vec![part], ..Source::default() });
        Looked { source, read: None, newer: None }
    }

    fn minute(n: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::from_mins(n)
    }

    #[test]
    fn what_was_looked_at_longest_ago_makes_room() {
        let uploads = Uploads::default();
        for n in 0..5 {
            uploads.keep(Id::new(n), minute(0), looked(10));
        }
        assert!(uploads.find(Id::new(0), minute(1)).is_none(), "one too many");
        assert!(uploads.find(Id::new(1), minute(1)).is_some());
        uploads.keep(Id::new(9), minute(1), looked(BYTES_MAX / 2));
        assert!(uploads.find(Id::new(4), minute(1)).is_none(), "too heavy to stay together");
        assert!(uploads.find(Id::new(9), minute(1)).is_none(), "too heavy alone, with the plan made of it");
        uploads.keep(Id::new(10), minute(1), looked(10));
        assert!(uploads.find(Id::new(10), minute(15)).is_some());
        assert!(uploads.find(Id::new(10), minute(16)).is_none(), "nobody looked for a while");
    }
}
