//! The documents that plans really come in: read to the last letter, where they are at hand.

use std::{collections::BTreeMap, io::Read, path::PathBuf};

use trellis_paper::{Block, Document, Role, Table, Text, read};

/// The folder of documents beside the repository, or a visible word that it is absent.
fn shared(file: &str) -> Option<Vec<u8>> {
    #[expect(clippy::disallowed_methods, reason = "a test may be told where its documents are")]
    let folder = std::env::var_os("TRELLIS_SHARED").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared")),
        PathBuf::from,
    );
    let path = folder.join(file);
    let bytes = std::fs::read(&path).ok();
    if bytes.is_none() {
        println!("skipped: {} is not here", path.display());
    }
    bytes
}

const DOCX: [&str; 4] = [
    "plans/cartagena-updated-action-plan-tracked-changes.docx",
    "plans/ccsbt-capacity-building-workplan.docx",
    "plans/cms-cop11-doc-16-1-activities.docx",
    "plans/rocb-ap-strategic-action-plan-2018-2020.docx",
];

/// Every text of a document, tables in reading order.
fn texts<'d>(blocks: &'d [Block], into: &mut Vec<&'d Text>) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => into.push(&paragraph.text),
            Block::Table(table) => {
                table.rows.iter().flat_map(|row| &row.cells).for_each(|cell| texts(&cell.blocks, into));
            }
            Block::PageBreak => {}
        }
    }
}

/// The letters between `<w:t>` and `</w:t>` (and the deleted ones), found by plain search: another way than
/// the reader's.
fn letters_of(xml: &str) -> String {
    let mut letters = String::new();
    for opening in xml.split("<w:").skip(1) {
        let Some((tag, rest)) = opening.split_once('>') else { continue };
        let name = tag.split([' ', '/']).next().unwrap_or_default();
        if matches!(name, "t" | "delText") && !tag.ends_with('/') {
            letters.push_str(rest.split('<').next().unwrap_or_default());
        }
    }
    let plain = letters.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    plain.replace("&apos;", "'").replace("&amp;", "&")
}

fn without_space(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

#[test]
fn s4_31_every_letter_of_the_real_documents_is_in_the_tree() {
    for file in DOCX {
        let Some(bytes) = shared(file) else { continue };
        let document = read(file, &bytes).unwrap_or_else(|error| panic!("{file}: {error}"));
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
        let mut xml = String::new();
        archive.by_name("word/document.xml").unwrap().read_to_string(&mut xml).unwrap();
        let mut found = Vec::new();
        texts(&document.blocks, &mut found);
        let read: String = found.iter().map(|text| text.letters()).collect();
        assert_eq!(without_space(&read), without_space(&letters_of(&xml)), "{file}");
        assert!(read.len() > 5_000, "{file} is not that short");
    }
}

fn tables(document: &Document) -> Vec<&Table> {
    let tables = document.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(&**table),
        _ => None,
    });
    tables.collect()
}

#[test]
fn the_shapes_of_the_real_documents_are_kept() {
    let check =
        |file: &str, tables_expected: usize, headings: usize, bullets: usize, changes: (usize, usize)| {
            let Some(bytes) = shared(file) else { return };
            let document = read(file, &bytes).unwrap_or_else(|error| panic!("{file}: {error}"));
            let count = |wanted: fn(Role) -> bool| {
                let paragraphs = document.blocks.iter().filter_map(|block| match block {
                    Block::Paragraph(paragraph) => Some(paragraph.role),
                    _ => None,
                });
                paragraphs.filter(|role| wanted(*role)).count()
            };
            let mut found = Vec::new();
            texts(&document.blocks, &mut found);
            let changed = |kind| {
                let runs = found.iter().flat_map(|text| &text.runs);
                runs.filter(|run| run.change.as_ref().is_some_and(|change| change.kind == kind)).count()
            };
            assert_eq!(tables(&document).len(), tables_expected, "tables of {file}");
            assert_eq!(count(|role| matches!(role, Role::Heading(_))), headings, "headings of {file}");
            assert_eq!(count(|role| matches!(role, Role::Bullet(_))), bullets, "bullets of {file}");
            let found =
                (changed(trellis_paper::ChangeKind::Inserted), changed(trellis_paper::ChangeKind::Deleted));
            assert_eq!(found, changes, "changes of {file}");
        };
    check(DOCX[0], 0, 13, 0, (10, 10));
    check(DOCX[1], 0, 13, 10, (0, 0));
    check(DOCX[2], 32, 4, 0, (0, 0));
    check(DOCX[3], 4, 7, 0, (0, 0));
}

#[test]
fn the_real_workbook_reads_as_another_reader_reads_it() {
    use calamine::Reader;
    const FILE: &str = "plans/rocb-ap-strategic-action-plan-2018-2020.xlsx";
    let Some(bytes) = shared(FILE) else { return };
    let document = read(FILE, &bytes).unwrap_or_else(|error| panic!("{FILE}: {error}"));
    let mut book: calamine::Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(&bytes)).unwrap();
    let mut cells = 0;
    for table in tables(&document) {
        let name = table.name.as_deref().unwrap();
        let range = book.worksheet_range(name).unwrap();
        let mut expect: BTreeMap<(u32, u32), String> = BTreeMap::new();
        for (row, column, value) in range.used_cells() {
            expect.insert((row as u32 + 1, column as u32 + 1), value.to_string());
        }
        let found: BTreeMap<_, _> = table
            .rows
            .iter()
            .flat_map(|row| row.cells.iter().map(move |cell| ((row.number, cell.column), cell.text())))
            .collect();
        assert_eq!(found, expect, "{name}");
        cells += found.len();
        assert_eq!(table.rows[0].cells[0].width, 5, "the title of {name} spans its columns");
    }
    assert_eq!(tables(&document).len(), 4);
    assert!(cells > 200);
}
