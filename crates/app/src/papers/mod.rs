//! Papers: the plan as adopted, the progress report and the report on steps taken, from live data, in every format.
//!
//! A paper is laid out once as a document tree and printed by the workshop; every figure carries its as-at day.
//! Must not know a file format beyond its name.

pub mod assessment;
pub mod capacity;
pub mod cover;
pub mod decision;
pub mod effort;
pub mod evaluation;
pub mod evaluations;
pub mod initiative;
mod masthead;
pub mod mission;
pub mod monitoring;
pub mod options;
mod plan;
mod progress;
pub mod roster;
pub mod service;
mod steps;
pub mod training;
pub mod turn;

use std::path::PathBuf;

use trellis_domain::{
    kernel::{Day, Language},
    people::{Actor, Refusal, policy::Right},
    plans::{
        content::PlanContent,
        record::{Plan, PlanId},
    },
};
use trellis_paper::{
    pdf::apart,
    tree::{Block, Document, Role},
};
use trellis_store::events::{
    chain::{Head, hex},
    ledger,
};
use trellis_words::{Arg, Words};

use crate::{
    House, Problem,
    people::settings,
    plans::{
        board::{Board, board},
        has_right,
    },
};

pub use masthead::Masthead;

/// How much of the audit head a paper carries: 16 hexadecimal digits.
const SEALED_BYTES: usize = 8;

/// Which paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The plan as adopted, in its own layout: importing it again gives the same plan.
    Plan,
    /// How it goes: readings, progress and resources, as at a day.
    Progress,
    /// Who does what about each action and element, and where nobody does anything.
    Steps,
}

/// Which file format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Format {
    Docx,
    Pdf,
    Xlsx,
    Html,
    Csv,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 5] = [Self::Docx, Self::Pdf, Self::Xlsx, Self::Html, Self::Csv];

    /// The ending of file names, which is also the code in addresses.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Pdf => "pdf",
            Self::Xlsx => "xlsx",
            Self::Html => "html",
            Self::Csv => "csv",
        }
    }

    /// The format with this ending.
    pub fn from_ending(ending: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.ending() == ending)
    }

    /// Whether it is a table to go on working with, which takes everything away at once: the right to export. The others
    /// are papers to read.
    pub const fn is_table(self) -> bool {
        matches!(self, Self::Xlsx | Self::Csv)
    }

    /// The media type, for the answer that carries it.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Pdf => "application/pdf",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Html => "text/html; charset=utf-8",
            Self::Csv => "text/csv; charset=utf-8",
        }
    }
}

/// The formats in which the actor may take papers of a plan away.
pub fn formats(actor: Actor<'_>, plan: &Plan) -> impl Iterator<Item = Format> + use<> {
    let exports = has_right(actor, Right::Export, plan);
    Format::ALL.into_iter().filter(move |format| exports || !format.is_table())
}

/// What is wanted.
#[derive(Debug, Clone)]
pub struct Order {
    /// Which paper.
    pub kind: Kind,
    /// Which format.
    pub format: Format,
    /// The language of heads and labels; the plan's own text stays as adopted.
    pub language: Language,
    /// The day of the figures; today where empty.
    pub as_at: Option<Day>,
    /// What stands at its head.
    pub masthead: Masthead,
}

/// A printed paper.
#[derive(Debug)]
pub struct Printed {
    /// A name for the file.
    pub file_name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Prints a paper, if the actor may read the plan.
pub async fn print(house: &House, actor: Actor<'_>, plan: PlanId, order: Order) -> Result<Printed, Problem> {
    let board = board(house, actor, plan, order.as_at).await?;
    if !formats(actor, &board.live.plan).any(|format| format == order.format) {
        return Err(Problem::from(Refusal::NotYours).refusing(format!("Export {}", board.live.plan.id)));
    }
    let organisation = board.live.organisation.id;
    let head = ledger::head(&mut house.read(organisation).await?, organisation).await?;
    let words = settings::names(house, organisation).await?.words(order.language);
    let file_name = format!(
        "{}{}-{}.{}",
        board.live.plan.code,
        match order.kind {
            Kind::Plan => "",
            Kind::Progress => "-progress",
            Kind::Steps => "-steps",
        },
        board.as_at,
        order.format.ending()
    );
    let format = order.format;
    // Laying out and printing take whole milliseconds to seconds of one core: not on an async thread.
    let press = house.press().cloned();
    let printing = move || {
        let mut document = lay_out(&board, &order, &words);
        document.blocks.extend(sealed(head, format, &words));
        bytes(&document, format, press.as_ref())
    };
    let bytes = tokio::task::spawn_blocking(printing).await.map_err(Problem::internal)??;
    Ok(Printed { file_name, media_type: format.media_type(), bytes })
}

/// A document of a room as a paper: off the async threads, with where the log ended at its foot.
async fn printed(
    house: &House,
    mut document: Document,
    head: Head,
    (format, words, name): (Format, &Words, &str),
) -> Result<Printed, Problem> {
    let (words, press, today) = (words.clone(), house.press().cloned(), house.today());
    document.meta.created = today.to_string();
    let printing = move || {
        document.blocks.extend(sealed(head, format, &words));
        bytes(&document, format, press.as_ref())
    };
    let bytes = tokio::task::spawn_blocking(printing).await.map_err(Problem::internal)??;
    let file_name = format!("{name}-{today}.{}", format.ending());
    Ok(Printed { file_name, media_type: format.media_type(), bytes })
}

/// Where the log of deeds ended when the paper was printed, at the foot of each page: whoever holds the paper can show
/// later that nothing before it was changed. A file that is a table and nothing else has no foot.
fn sealed(head: Head, format: Format, words: &Words) -> Option<Block> {
    if head.place == 0 || format == Format::Csv {
        return None;
    }
    let digits = hex(&head.digest[..SEALED_BYTES]);
    let args = [("place", Arg::from(head.place)), ("digits", digits.as_str().into())];
    Some(Block::of(Role::Footer, words.say_with("print-sealed", &args)))
}

/// The paper as a document tree, in these words.
pub fn lay_out(board: &Board, order: &Order, words: &Words) -> Document {
    match order.kind {
        Kind::Plan => plan::document(board, order, words),
        Kind::Progress => progress::document(board, order, words),
        Kind::Steps => steps::document(board, order, words),
    }
}

/// The plan as adopted as a document tree, from what was read alone: no record, no readings.
pub fn plan_document(content: &PlanContent, format: Format, language: Language) -> Document {
    plan::of_content(content, format, Words::of(language))
}

/// The press's part of printing a PDF: standard input in, a file out.
pub fn press_main() -> std::io::Result<()> {
    apart::child_main(std::io::stdin().lock(), std::io::stdout().lock())
}

/// A document of tables as a file to go on working with: a workbook, or text.
pub(crate) async fn table_file(document: &Document, format: Format, name: &str) -> Result<Printed, Problem> {
    let document = document.clone();
    let printing = move || match format {
        Format::Xlsx => trellis_paper::xlsx::write(&document).map_err(Problem::internal),
        _ => Ok(trellis_paper::csv::write(&document)),
    };
    let bytes = tokio::task::spawn_blocking(printing).await.map_err(Problem::internal)??;
    let file_name = format!("{name}.{}", format.ending());
    Ok(Printed { file_name, media_type: format.media_type(), bytes })
}

fn bytes(
    document: &Document,
    format: Format,
    press: Option<&(PathBuf, Vec<String>)>,
) -> Result<Vec<u8>, Problem> {
    match (format, press) {
        (Format::Pdf, Some((program, args))) => {
            apart::write(program, args, document, apart::SETTING_MAX).map_err(Problem::internal)
        }
        (Format::Pdf, None) => trellis_paper::pdf::write(document).map_err(Problem::internal),
        (Format::Docx, _) => trellis_paper::docx::write(document).map_err(Problem::internal),
        (Format::Xlsx, _) => trellis_paper::xlsx::write(document).map_err(Problem::internal),
        (Format::Html, _) => Ok(trellis_paper::html::write(document).into_bytes()),
        (Format::Csv, _) => Ok(trellis_paper::csv::write(document)),
    }
}
