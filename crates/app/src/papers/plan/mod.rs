//! The plan as adopted, in the layout its Members know: importing the paper again gives the same plan.
//!
//! Text formats follow the layout of the source ([`table`], [`horizons`], [`prose`]); spreadsheets hold the same
//! content as tables that the same reader understands ([`flat`]). Must not know readings or progress.

mod flat;
pub(super) mod horizons;
pub(super) mod pen;
mod prose;
mod table;

use trellis_domain::{
    kernel::Language,
    plans::content::{Layout, PlanContent},
};
use trellis_paper::tree::{self, Block, Document, Meta, Page};
use trellis_words::Words;

use super::{Format, Order, masthead};
use crate::plans::board::Board;

pub(super) fn document(board: &Board, order: &Order, words: &Words) -> Document {
    let mut document = of_content(&board.live.version.content, order.format, words);
    // Only pages have heads; a sheet is the plan and nothing else, so that it can be brought in again.
    if !matches!(order.format, Format::Xlsx | Format::Csv) {
        let mut blocks = masthead::lines(&order.masthead, words);
        blocks.extend(masthead::prepared_by(&order.masthead, words));
        blocks.extend(masthead::action_requested(&order.masthead, words));
        if !blocks.is_empty() {
            blocks.push(Block::PageBreak);
        }
        blocks.append(&mut document.blocks);
        document.blocks = blocks;
    }
    document.meta = Meta {
        author: board.live.organisation.name.clone(),
        subject: board.live.version.content.title.clone(),
        created: board.as_at.to_string(),
    };
    document
}

/// The tree of a plan's content. The plan's own words stay as adopted; heads that it lacks are said in the
/// language of `words`, or in English where the reader of plans does not know that language's heads.
pub(super) fn of_content(content: &PlanContent, format: Format, words: &Words) -> Document {
    let words = if words.language() == Language::Ar { Words::of(Language::En) } else { words };
    let heads = pen::Heads::of(content, words);
    let sheet = matches!(format, Format::Xlsx | Format::Csv);
    let mut blocks = Vec::new();
    match content.layout {
        Layout::Horizons if sheet => horizons::sheet(content, &heads, &mut blocks),
        Layout::Horizons => horizons::text(content, &heads, &mut blocks),
        Layout::Table if format == Format::Xlsx && table::fits_sheets(content) => {
            table::sheets(content, &heads, &mut blocks);
        }
        _ if sheet => flat::table(content, &heads, &mut blocks),
        Layout::Table if table::has_section_column(content) => {
            pen::front(content, false, &mut blocks);
            flat::table(content, &heads, &mut blocks);
        }
        Layout::Table => table::text(content, &heads, &mut blocks),
        Layout::Labels | Layout::Paragraphs => prose::text(content, &heads, &mut blocks),
    }
    let wide = sheet || matches!(content.layout, Layout::Table | Layout::Horizons);
    Document {
        title: content.title.clone(),
        // The language of the adopted text is not known; the paper says which one it was asked for in.
        language: tree::Language::of(words.language().code()),
        page: if wide { Page::Landscape } else { Page::Portrait },
        blocks,
        ..Document::default()
    }
}
