//! What is written is read again: the same rows, the same cells, the same words.

use proptest::prelude::*;
use trellis_paper::{
    Block, Cell, Change, ChangeKind, Document, Language, Meta, Page, Paragraph, Role, Run, Shade, Table,
    Text, csv, docx, html, pdf, read, xlsx,
};

/// A table as rows of `(column, width, continues above, text)`, places without words left out.
type Shape = Vec<Vec<(u32, u32, bool, String)>>;

fn shape(table: &Table, blank_too: bool) -> Shape {
    let rows = table.rows.iter().map(|row| {
        let cells = row.cells.iter().map(|cell| (cell.column, cell.width, cell.continues_above, cell.text()));
        cells.filter(|(.., below, text)| blank_too || *below || !text.trim().is_empty()).collect()
    });
    rows.collect()
}

/// Only the words, by row and column, rows without any left out.
fn words(table: &Table) -> Vec<Vec<(u32, String)>> {
    let rows = table.rows.iter().map(|row| {
        let cells = row.cells.iter().map(|cell| (cell.column, cell.text()));
        cells.filter(|(_, text)| !text.trim().is_empty()).collect::<Vec<_>>()
    });
    rows.filter(|row| !row.is_empty()).collect()
}

fn tables(document: &Document) -> Vec<Table> {
    let tables = document.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some((**table).clone()),
        _ => None,
    });
    tables.collect()
}

/// Words as people, negotiators and attackers type them.
fn letters() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "",
        "At least 22/33 Members",
        "=HYPERLINK(\"http://x\")",
        "-5",
        "+33 1",
        "@here",
        "'quoted",
        "'=1",
        "a,b;c\td",
        "say \"so\"",
        "<b>&amp;</b>",
        "_x000D_",
        "ligne\ndeux",
        "  spaces kept  ",
        "النشاط الأول",
        "≥ 50 %",
        "5.",
        "\u{1f600}",
        "]]>",
        "00012",
        "1e5",
        "TRUE",
        "2020-06-01",
    ]);
    prop_oneof![3 => known.prop_map(str::to_owned), 1 => "[ -~é\u{600}-\u{640}\n]{0,40}"]
}

/// A table without words that only look empty, in which every row fills its columns.
fn table(columns: u32, tall: bool) -> impl Strategy<Value = Table> {
    let row = prop::collection::vec((letters(), 1..=columns, any::<bool>()), 1..=columns as usize);
    prop::collection::vec(row, 1..6).prop_map(move |rows| {
        let mut cells: Vec<Vec<Cell>> = Vec::new();
        for (at, row) in rows.into_iter().enumerate() {
            let mut line = Vec::new();
            let mut free = columns;
            for (text, width, below) in row {
                if free == 0 {
                    break;
                }
                let width = width.min(free);
                let column = columns - free + 1;
                let above = at.checked_sub(1).and_then(|above: usize| {
                    let mut from = 1;
                    cells[above].iter().find(|cell: &&Cell| {
                        let found = from == column && cell.width == width;
                        from += cell.width;
                        found
                    })
                });
                let cell =
                    if below && tall && above.is_some() { Cell::below() } else { Cell::of(text.trim()) };
                line.push(cell.wide(width));
                free -= width;
            }
            if free > 0 {
                line.push(Cell::of("end").wide(free));
            }
            cells.push(line);
        }
        Table { name: Some("Plan".into()), ..Table::of(1, cells) }
    })
}

fn document(table: Table) -> Document {
    Document { blocks: vec![table.into()], ..Document::default() }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn word_tables_come_back_as_they_were(table in table(4, true)) {
        let back = tables(&read("x.docx", &docx::write(&document(table.clone())).unwrap()).unwrap());
        prop_assert_eq!(back.len(), 1);
        prop_assert_eq!(shape(&back[0], true), shape(&table, true));
        prop_assert_eq!(back[0].header_rows, 1);
    }

    #[test]
    fn workbook_tables_come_back_as_they_were(table in table(4, true)) {
        let back = tables(&read("x.xlsx", &xlsx::write(&document(table.clone())).unwrap()).unwrap());
        prop_assert_eq!(back.len(), 1);
        prop_assert_eq!(words(&back[0]), words(&table));
    }

    #[test]
    fn text_tables_come_back_as_they_were(table in table(4, false)) {
        let back = tables(&read("x.csv", &csv::write(&document(table.clone()))).unwrap());
        prop_assert_eq!(words(&back[0]), words(&table));
        // The other opinion: what a general reader finds between the commas.
        let bytes = csv::write(&document(table.clone()));
        let mut reader = ::csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(&bytes[3..]);
        let rows: Vec<Vec<String>> =
            reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
        prop_assert!(rows.iter().flatten().all(|field| !field.starts_with(['=', '+', '-', '@'])));
    }

    #[test]
    fn the_same_document_gives_the_same_bytes(table in table(3, true)) {
        let document = Document { meta: Meta { created: "2026-11-21T09:30:00Z".into(), ..Meta::default() }, ..document(table) };
        prop_assert_eq!(docx::write(&document).unwrap(), docx::write(&document).unwrap());
        prop_assert_eq!(xlsx::write(&document).unwrap(), xlsx::write(&document).unwrap());
    }
}

/// A paper with everything a tree can hold, in one of two directions.
pub fn sample(language: &str) -> Document {
    let arabic = language == "ar";
    let say =
        |english: &str, arabic_text: &str| if arabic { arabic_text.to_owned() } else { english.to_owned() };
    let change = |kind, text: &str| Run {
        text: text.into(),
        change: Some(Box::new(Change { kind, author: "Delegate".into(), at: "2026-03-01T10:00:00Z".into() })),
        ..Run::default()
    };
    let run = |text: &str| Run { text: text.into(), ..Run::default() };
    let mark = Run { text: "1".into(), superscript: true, note: true, ..Run::default() };
    let mut masthead = Table::of(
        0,
        vec![
            vec![
                Cell::of(say("Convention on Shared Waters", "اتفاقية المياه المشتركة")),
                Cell::of("CSW/COP7/Doc.12"),
            ],
            vec![
                Cell::of(say("Seventh meeting", "الاجتماع السابع")),
                Cell::of(say("Distribution: general", "التوزيع: عام")),
            ],
        ],
    );
    masthead.look = trellis_paper::Look::Plain;
    masthead.widths = vec![3, 2];
    let head = ["No.", "Action", "Target", "Status"];
    let head_ar = ["الرقم", "النشاط", "الهدف", "الحالة"];
    let mut rows = vec![(0..4).map(|at| Cell::of(say(head[at], head_ar[at]))).collect::<Vec<_>>()];
    rows.push(vec![
        Cell::of(Text::bold(say("Pillar 1: needs", "الركيزة 1: الاحتياجات"))).wide(4).shaded(Shade::Head),
    ]);
    for number in 1..=6 {
        let status = [Shade::Good, Shade::Caution, Shade::Alert][number % 3];
        rows.push(vec![
            Cell::of(format!("{number}")),
            Cell::with(vec![
                Block::body(say("Support Members, upon request", "دعم الأعضاء عند الطلب")),
                Block::of(Role::Bullet(1), say("national focal points", "جهات الاتصال الوطنية")),
            ]),
            if number == 4 {
                Cell::below()
            } else {
                Cell::of(say("At least 22/33 Members", "22/33 عضوا على الأقل"))
            },
            Cell::of(say("on track", "على المسار")).shaded(status),
        ]);
    }
    let mut plan = Table::of(1, rows);
    plan.widths = vec![1, 6, 4, 2];
    plan.caption = Some(say("Actions and targets", "الأنشطة والأهداف").into());
    plan.notes = vec![say("As at 1 March 2026.", "حتى 1 مارس 2026.").into()];
    plan.name = Some(say("Pillar 1", "الركيزة 1"));
    let nested = Table::of(0, vec![vec![Cell::of("8.1"), Cell::of("8.2")]]);
    let blocks = vec![
        masthead.into(),
        Block::of(Role::Title, say("Progress of the capacity-building plan", "تقدم خطة بناء القدرات")),
        Block::Paragraph(Paragraph {
            label: Some("1.".into()),
            ..Paragraph::of(Role::Body, say("The secretariat reports.", "تقدم الأمانة هذا التقرير."))
        }),
        Block::heading(1, say("Changes", "التغييرات")),
        Block::body(Text {
            runs: vec![
                run("to "),
                change(ChangeKind::Deleted, "assist"),
                change(ChangeKind::Inserted, "support"),
                run(" Members"),
                mark,
            ],
        }),
        plan.into(),
        Block::PageBreak,
        Block::heading(2, say("Shared by two", "مشترك")),
        Table::of(0, vec![vec![Cell::of("8"), Cell::with(vec![nested.into()])]]).into(),
        Block::Paragraph(Paragraph {
            label: Some("1".into()),
            ..Paragraph::of(Role::Note, say("Those that had asked.", "من طلب ذلك."))
        }),
        Block::of(Role::Header, "CSW/COP7/Doc.12"),
    ];
    Document {
        title: say("Progress of the plan", "تقدم الخطة"),
        language: Language::of(language),
        page: Page::Landscape,
        meta: Meta {
            author: "Secretariat".into(),
            subject: "Plan".into(),
            created: "2026-03-01T09:00:00Z".into(),
        },
        blocks,
        ..Document::default()
    }
}

/// Writes a sample where a person can look at it, when asked to.
fn keep(file: &str, bytes: &[u8]) {
    #[expect(clippy::disallowed_methods, reason = "a test may be told where to leave what it wrote")]
    if let Some(folder) = std::env::var_os("TRELLIS_KEEP") {
        std::fs::write(std::path::Path::new(&folder).join(file), bytes).unwrap();
    }
}

#[test]
fn a_whole_paper_is_written_in_every_format_and_read_again() {
    for language in ["en", "ar"] {
        let document = sample(language);
        let word = docx::write(&document).unwrap();
        keep(&format!("{language}.docx"), &word);
        let back = read("paper.docx", &word).unwrap();
        assert_eq!((&back.title, back.page, &back.meta), (&document.title, document.page, &document.meta));
        assert_eq!(back.language, document.language);
        let found: Vec<_> = tables(&back).iter().map(|table| shape(table, true)).collect();
        let expect: Vec<_> = tables(&document).iter().map(|table| shape(table, true)).collect();
        assert_eq!(found, expect);
        let changed = back.blocks.iter().find_map(|block| match block {
            Block::Paragraph(paragraph) if paragraph.text.runs.len() > 2 => Some(&paragraph.text),
            _ => None,
        });
        let changed = changed.unwrap();
        assert_eq!(
            (changed.current(), changed.before()),
            ("to support Members".into(), "to assist Members".into())
        );
        let roles: Vec<_> = back
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Paragraph(paragraph) if !matches!(paragraph.role, Role::Body) => Some(paragraph.role),
                _ => None,
            })
            .collect();
        assert_eq!(
            roles,
            [
                Role::Title,
                Role::Heading(1),
                Role::Small,
                Role::Heading(2),
                Role::Note,
                Role::Header,
                Role::Footer
            ]
        );
        let book = xlsx::write(&document).unwrap();
        keep(&format!("{language}.xlsx"), &book);
        assert!(read("paper.xlsx", &book).is_ok());
        keep(&format!("{language}.csv"), &csv::write(&document));
        keep(&format!("{language}.html"), html::write(&document).as_bytes());
    }
}

#[test]
fn pages_are_tagged_and_the_same_each_time() {
    for language in ["en", "ar"] {
        let document = sample(language);
        let made = pdf::write(&document).unwrap();
        keep(&format!("{language}.paper.pdf"), &made);
        assert!(made.starts_with(b"%PDF-"));
        assert_eq!(made, pdf::write(&document).unwrap(), "{language}");
        let has = |wanted: &[u8]| made.windows(wanted.len()).any(|window| window == wanted);
        assert!(has(b"/StructTreeRoot") && has(b"/MarkInfo"), "{language} is tagged");
        assert!(has(b"pdfuaid:part"), "{language} is PDF/UA");
    }
}

#[test]
fn nothing_typed_is_read_as_markup_of_the_page() {
    let hostile = "#panic() $x$ *b* `c` <l> @r // x \\ #read(\"/etc/passwd\") \u{0}\u{1}\u{202e}";
    let document = Document {
        title: hostile.into(),
        blocks: vec![Block::heading(4, hostile), Table::of(1, vec![vec![Cell::of(hostile)]]).into()],
        ..Document::default()
    };
    assert!(pdf::write(&document).is_ok());
    assert!(pdf::write(&Document::default()).is_ok(), "an empty document is a page");
    let wild = Document { blocks: vec![Block::body("漢字 ไทย \u{1f600}")], ..Document::default() };
    assert!(pdf::write(&wild).is_ok(), "letters without a font cost the standard, not the document");
}
