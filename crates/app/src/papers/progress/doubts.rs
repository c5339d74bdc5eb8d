//! Doubts about the document as an annex: what is odd, where, and what was decided about it.

use trellis_domain::plans::{record::FlagOutcome, source::Place};
use trellis_paper::tree::{Block, Cell, Shade, Table};
use trellis_words::{Arg, Words};

use crate::{exchange::plan::flag_sentence, plans::board::Board};

pub(super) fn blocks(board: &Board, words: &Words, blocks: &mut Vec<Block>) {
    let version = &board.live.version;
    if version.content.flags.is_empty() {
        return;
    }
    let open = version.decisions.iter().filter(|decision| decision.is_none()).count();
    let all = Arg::Number(version.content.flags.len().into());
    blocks.push(Block::heading(1, words.say("print-doubts")));
    blocks.push(Block::body(
        words.say_with("print-doubts-count", &[("count", all), ("open", Arg::Number(open.into()))]),
    ));
    let head = ["print-column-where", "print-column-doubt", "print-column-decision"];
    let head = head.map(|key| Cell::of(words.say(key)).shaded(Shade::Head)).into();
    let mut rows: Vec<Vec<Cell>> = vec![head];
    for (flag, decision) in version.content.flags.iter().zip(&version.decisions) {
        let decided = match decision {
            None => words.say("print-decision-open"),
            Some(decision) => {
                let day = Arg::from(words.day_at(decision.at));
                match decision.outcome {
                    FlagOutcome::AsPrinted => words.say_with("print-decision-as-printed", &[("day", day)]),
                    FlagOutcome::ForRevision => words.say_with("print-decision-revision", &[("day", day)]),
                }
            }
        };
        rows.push(vec![
            Cell::of(place(&flag.place, words)),
            Cell::of(flag_sentence(flag, words)),
            Cell::of(decided),
        ]);
    }
    let name = Some(words.say("print-doubts"));
    blocks.push(Table { name, widths: vec![4, 14, 6], ..Table::of(1, rows) }.into());
}

/// Where it stands in the adopted document, so that a finger finds it.
fn place(place: &Place, words: &Words) -> String {
    let number = |number: u32| Arg::Number(number.into());
    match place {
        Place::Paragraph(at) => words.say_with("print-place-paragraph", &[("number", number(*at))]),
        Place::TableCell { table, row, column } => words.say_with(
            "print-place-table",
            &[("table", number(*table)), ("row", number(*row)), ("column", number(*column))],
        ),
        // Spreadsheets have a way of their own of naming a cell, the same in every language.
        Place::SheetCell { .. } => place.to_string(),
    }
}
