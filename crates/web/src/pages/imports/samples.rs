//! A document of our own making, read by the reader that reads uploads: for the test that renders every page and
//! for the gallery.

use std::sync::Arc;

use jiff::Timestamp;
use trellis_app::plans::import::{Preview as Seen, understand};
use trellis_domain::{
    people::OrganisationId,
    plans::{
        compare::compare,
        content::PlanContent,
        reading::Corrections,
        record::{Plan, PlanId, Version, VersionId},
        source::{Cell, Grid, Part, Place, Source, Text},
    },
};

use super::{confirm::Confirmation, preview::Preview};
use trellis_domain::kernel::Id;

/// The head and the rows of a section; what stands in one cell on several lines is several paragraphs.
const HEAD: [&str; 5] = ["No.", "Action", "KPI", "Target", "Lead office"];
const FIRST: [[&str; 5]; 4] = [
    [
        "5",
        "Help administrations that ask for it, upon request, to join the revised convention.",
        "Number of Members that have joined",
        "At least 22/33 Members",
        "Secretariat",
    ],
    [
        "6",
        "Hold a regional workshop on risk management.",
        "Number of workshops",
        "Once per year",
        "Training centres",
    ],
    [
        "8",
        "Collect good practice in post-clearance audit.",
        "(1) Number of items shared\n(1) Uptake",
        "(1) At least 4 times per year",
        "Secretariat",
    ],
    ["9", "Explore joint activities with partners.", "Joint activities", "Where possible", ""],
];
const SECOND: [[&str; 5]; 2] = [
    [
        "a)",
        "Operate the regional pool of accredited experts.",
        "Share of missions",
        "One half of the missions",
        "",
    ],
    ["b)", "Publish the newsletter.", "Number of issues", "Quarterly", "Secretariat"],
];

pub(super) fn preview() -> Preview {
    let now = document(&FIRST, true);
    let before = document(&FIRST[..3], false);
    let read = |source: &Source| understand(source, &Corrections::default());
    let (old, content) = (read(&before), read(&now));
    let comparison = compare(&old, &content);
    let organisation = OrganisationId::new(1);
    let plan = Plan {
        id: PlanId::new(3),
        organisation,
        code: "customs-2027".to_owned(),
        member_set: None,
        adoption: None,
        sample: true,
        version: 1,
    };
    Preview {
        seen: Seen {
            draft: Id::new(4),
            file_name: "Regional plan 2027 rev 1.docx".to_owned(),
            organisation,
            source: Arc::new(now),
            content: Arc::new(content),
            newer: Some((plan, Arc::new((version(old), comparison)))),
        },
        confirmation: Confirmation { code: "customs-2027".to_owned(), ..Confirmation::default() },
    }
}

fn version(content: PlanContent) -> Version {
    Version {
        id: VersionId::new(5),
        n: 1,
        file_name: "Regional plan 2027.docx".to_owned(),
        file_digest: String::new(),
        imported_at: Timestamp::UNIX_EPOCH,
        imported_by: None,
        decisions: vec![None; content.flags.len()],
        actions: Vec::new(),
        kpis: Vec::new(),
        content,
    }
}

fn document(first: &[[&str; 5]], second: bool) -> Source {
    let mut parts = vec![
        heading("Regional action plan for customs modernisation 2026-2027", 1),
        heading("Pillar 1: Instruments and standards", 2),
        Part::Grid(grid(1, first)),
    ];
    if second {
        parts.extend([heading("Pillar 2: Partnerships", 2), Part::Grid(grid(2, &SECOND))]);
    }
    for (at, part) in parts.iter_mut().enumerate() {
        if let Part::Heading { place, .. } = part {
            *place = Place::Paragraph(u32::try_from(at + 1).unwrap_or(u32::MAX));
        }
    }
    Source { name: "Regional plan 2027 rev 1.docx".to_owned(), parts, ..Source::default() }
}

fn heading(text: &str, level: u8) -> Part {
    Part::Heading { level, text: Text::plain(text), place: Place::Paragraph(1) }
}

fn grid(table: u32, rows: &[[&str; 5]]) -> Grid {
    let all = std::iter::once(&HEAD).chain(rows).zip(1..);
    let rows = all.map(|(cells, row)| {
        let cells = cells.iter().zip(0..).filter(|(text, _)| !text.is_empty());
        cells
            .map(|(text, column)| cell(text, Place::TableCell { table, row, column: column + 1 }, column))
            .collect()
    });
    Grid { name: None, rows: rows.collect() }
}

fn cell(text: &str, place: Place, column: u32) -> Cell {
    Cell {
        column,
        width: 1,
        continues_above: false,
        paragraphs: text.lines().map(Text::plain).collect(),
        nested: Vec::new(),
        place,
    }
}
