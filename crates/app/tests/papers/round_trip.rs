//! Import → export → import gives the same plan, in every format that can be read.

use std::path::PathBuf;

use trellis_app::{
    papers::{Format, plan_document},
    plans::import::understand_own,
};
use trellis_domain::{
    kernel::Language,
    plans::{
        content::{Layout, PlanContent, Role, Section},
        reading::Corrections,
        source::Text,
    },
};
use trellis_paper::tree::{self, Block, Cell, Document, Table};

/// The parts of a plan that must come back, one line each, so that a difference can be read.
fn facts(content: &PlanContent, format: Format) -> Vec<String> {
    let mut facts = vec![format!("period {:?}", content.period_label)];
    let text_format = format == Format::Docx;
    if text_format {
        facts.push(format!("title {}", content.title));
        facts.push(format!("stated {:?}", content.period));
        facts.extend(content.front.iter().map(|p| format!("front {:?} {}", p.number, words(&p.text))));
    }
    for horizon in &content.horizons {
        facts.push(format!("horizon {:?} {} {:?}", horizon.horizon, horizon.label, horizon.by_year));
    }
    for (at, section) in content.sections.iter().enumerate() {
        let Section { number, title, parent, level, passages, .. } = section;
        facts.push(format!("section {at} {number:?} {title} in {parent:?} at {level:?}"));
        if text_format {
            facts.extend(passages.iter().map(|p| format!("  passage {:?} {}", p.number, words(&p.text))));
        }
    }
    for action in &content.actions {
        let text = if text_format { words(&action.text) } else { action.text.current() };
        facts.push(format!("action {:?} {:?} {:?} {text}", action.section, action.number, action.codes));
        if text_format {
            facts.push(format!("  under {:?}", action.parent));
        }
        facts.push(format!("  conditions {:?}", action.conditions));
        for cell in action.cells.iter().filter(|cell| !lines(&cell.paragraphs).is_empty()) {
            let head = if content.layout == Layout::Horizons { "" } else { cell.head.as_str() };
            facts.push(format!("  cell {:?} {head}: {:?}", cell.role, lines(&cell.paragraphs)));
        }
        for kpi in &action.kpis {
            facts.push(format!("  kpi {:?} {} -> {:?}", kpi.label, kpi.text, kpi.targets));
        }
        for entry in &action.horizons {
            facts.push(format!("  in {:?} {} {:?}", entry.horizon, entry.label, entry.role));
            facts.push(format!("    printed {:?}", lines(&entry.printed)));
            facts.push(format!("    report {:?}", lines(&entry.report)));
            facts.push(format!("    resources {:?}", lines(&entry.resources)));
            facts.push(format!("    own words {:?}", entry.text.as_ref().map(Text::current)));
        }
    }
    facts
}

/// A text with its changes, so that a lost redline is seen.
fn words(text: &Text) -> String {
    let mut shown = String::new();
    let mut open = None;
    for run in text.runs.iter().filter(|run| !run.text.is_empty()) {
        let mark =
            run.change.as_ref().map(|change| format!("{:?} {} {}", change.kind, change.author, change.at));
        if mark != open {
            shown.push_str(&format!("⟨{}⟩", mark.clone().unwrap_or_default()));
            open = mark;
        }
        shown.push_str(&run.text);
    }
    shown
}

/// A cell of a spreadsheet has lines, not paragraphs.
fn lines(paragraphs: &[Text]) -> Vec<String> {
    let joined = paragraphs.iter().map(Text::current).collect::<Vec<_>>().join("\n");
    joined.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

fn written(content: &PlanContent, format: Format, language: Language) -> Vec<u8> {
    let document = plan_document(content, format, language);
    match format {
        Format::Docx => trellis_paper::docx::write(&document).expect("a Word file"),
        Format::Xlsx => trellis_paper::xlsx::write(&document).expect("a workbook"),
        _ => trellis_paper::csv::write(&document),
    }
}

/// Heads that the plan lacks are said in the language asked for, and understood all the same.
fn comes_back_in_every_language(name: &str, content: &PlanContent) {
    for language in [Language::En, Language::Fr, Language::Es, Language::Ar] {
        comes_back(&format!("{name} in {language:?}"), content, language);
    }
}

fn comes_back(name: &str, content: &PlanContent, language: Language) {
    for format in [Format::Docx, Format::Xlsx, Format::Csv] {
        let bytes = written(content, format, language);
        let file = format!("back.{}", format.ending());
        let back = understand_own(&file, &bytes, &Corrections::default()).expect("our own file can be read");
        let (mut before, mut after) = (facts(content, format), facts(&back, format));
        if format != Format::Docx {
            // A table has no nesting of actions; what the text says of periods stands in the text.
            before.retain(|fact| !fact.starts_with("period"));
            after.retain(|fact| !fact.starts_with("period"));
        }
        let first =
            before.iter().zip(&after).position(|(a, b)| a != b).unwrap_or(before.len().min(after.len()));
        assert!(
            before == after,
            "{name} as {format:?}, fact {first} of {} / {}:\n  before: {:#?}\n  after:  {:#?}\nunplaced: {:?}",
            before.len(),
            after.len(),
            &before[first..before.len().min(first + 4)],
            &after[first..after.len().min(first + 4)],
            back.unplaced.iter().take(5).collect::<Vec<_>>()
        );
        assert!(back.unplaced.is_empty(), "{name} as {format:?}: {:?}", back.unplaced);
    }
}

pub fn shared(name: &str) -> Option<PathBuf> {
    #[expect(clippy::disallowed_methods, reason = "tests are told of the documents by the environment")]
    let root = std::env::var_os("TRELLIS_SHARED").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared")),
        PathBuf::from,
    );
    let path = root.join("plans").join(name);
    if path.exists() {
        return Some(path);
    }
    let beside = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../../shared/plans")).join(name);
    if beside.exists() {
        return Some(beside);
    }
    eprintln!("skipped: {name} (no ../shared and no TRELLIS_SHARED)");
    None
}

fn check_shared(name: &str) {
    let Some(path) = shared(name) else { return };
    let bytes = std::fs::read(path).expect("the file can be read");
    let content = understand_own(name, &bytes, &Corrections::default()).expect("it is a plan");
    assert!(!content.actions.is_empty(), "{name} has actions");
    comes_back(name, &content, Language::En);
}

#[test]
fn s5_tables_come_back() {
    check_shared("rocb-ap-strategic-action-plan-2018-2020.docx");
}

#[test]
fn s5_workbooks_come_back() {
    check_shared("rocb-ap-strategic-action-plan-2018-2020.xlsx");
}

#[test]
fn s4_horizons_come_back() {
    check_shared("cms-cop11-doc-16-1-activities.docx");
}

#[test]
fn s1_labels_come_back() {
    check_shared("ccsbt-capacity-building-workplan.docx");
}

#[test]
fn s3_paragraphs_come_back() {
    check_shared("cartagena-updated-action-plan-tracked-changes.docx");
}

fn row(cells: &[&str]) -> Vec<Cell> {
    cells.iter().map(|text| Cell::of(*text)).collect()
}

fn understood(document: &Document) -> PlanContent {
    let bytes = trellis_paper::docx::write(document).expect("a Word file");
    understand_own("made.docx", &bytes, &Corrections::default()).expect("it is a plan")
}

/// A number column, cells that go on in the next row, one KPI with two labelled pairs, a formula as a remark.
#[test]
fn a_table_with_a_number_column_comes_back() {
    let table = Table::of(
        1,
        vec![
            row(&["No.", "Activity", "Responsible", "KPI", "Target", "Timeframe", "Remarks"]),
            row(&[
                "1",
                "Train officers",
                "Secretariat",
                "(1) Workshops\n(2) Officers",
                "(1) 2 per year\n(2) 40",
                "June 2027",
                "=1+1",
            ]),
            row(&["", "", "Members", "Reports", "1 per year", "", ""]),
            row(&["3", "Upon request, send experts", "Members", "Missions", "5 missions", "", "@here"]),
        ],
    );
    let document = Document {
        title: "Work plan".into(),
        blocks: vec![
            Block::heading(1, "Work plan 2025-2027"),
            Block::body("What the plan is for."),
            Block::heading(2, "1. People"),
            table.clone().into(),
            Block::heading(2, "2. Law"),
            table.into(),
        ],
        ..Document::default()
    };
    let content = understood(&document);
    assert_eq!(content.actions.len(), 4);
    assert_eq!(content.actions[0].kpis.len(), 3, "two labelled pairs and that of the row below");
    assert!(content.actions[0].cells.iter().any(|cell| cell.role == Role::Remarks));
    comes_back_in_every_language("made table", &content);
}

#[test]
fn labelled_stages_come_back() {
    let document = Document {
        blocks: vec![
            Block::heading(1, "Reef work plan"),
            Block::heading(2, "1. Aims"),
            Block::of(tree::Role::Bullet(1), "Objective 1: Know more"),
            Block::heading(2, "2. Needs"),
            Block::body("Activity: Ask every Member"),
            Block::body("Responsible: Secretariat"),
            Block::body("Timeline:"),
            Block::of(tree::Role::Bullet(1), "Draft in May"),
            Block::of(tree::Role::Bullet(1), "Final in June"),
            Block::body("Resources Needed: Staff time"),
            Block::heading(2, "4. Budget"),
            Block::body("Activity: Keep a budget"),
            Block::body("Outcome: Approved budget"),
        ],
        ..Document::default()
    };
    let content = understood(&document);
    assert_eq!((content.layout, content.sections.len(), content.actions.len()), (Layout::Labels, 3, 2));
    comes_back_in_every_language("made stages", &content);
}

#[test]
fn sections_in_a_column_and_heads_of_another_year_come_back() {
    let head =
        |year: &str| row(&["Pillar", "Specific actions", &format!("Part of the plan {year}"), "Target"]);
    let mut rows = vec![head("2018-2020")];
    rows.push(row(&["1. People", "a) Train", "1.1", "20 officers"]));
    rows.push(row(&["1. People", "b) Exchange", "1.2", "5 officers"]));
    rows.push(row(&["2. Law", "a) Draft", "2.1", "At least\n3 laws"]));
    let document = Document { blocks: vec![Table::of(1, rows).into()], ..Document::default() };
    let content = understood(&document);
    assert_eq!((content.sections.len(), content.actions.len()), (2, 3));
    comes_back_in_every_language("made pillars", &content);
}

#[test]
fn labels_and_tracked_changes_come_back() {
    let change = |kind, text: &str| tree::Run {
        text: text.into(),
        change: Some(Box::new(tree::Change {
            kind,
            author: "Group".into(),
            at: "2026-05-04T09:00:00Z".into(),
        })),
        ..tree::Run::default()
    };
    let changed = tree::Text {
        runs: vec![
            tree::Run { text: "(a) Training of ".into(), ..tree::Run::default() },
            change(tree::ChangeKind::Deleted, "staff"),
            change(tree::ChangeKind::Inserted, "officers"),
            tree::Run { text: " in each State;".into(), ..tree::Run::default() },
        ],
    };
    let document = Document {
        blocks: vec![
            Block::heading(1, "Action plan for reefs"),
            Block::heading(2, "1. Tasks"),
            Block::body("4. The tasks are these:"),
            Block::Paragraph(tree::Paragraph::of(tree::Role::Body, changed)),
            Block::body("(b) Surveys, of which:"),
            Block::body("(i) by day;"),
            Block::body("(ii) by night;"),
            Block::heading(2, "2. Review"),
            Block::body("5. The plan is reviewed every five years."),
        ],
        ..Document::default()
    };
    let content = understood(&document);
    assert_eq!(content.actions.len(), 4);
    assert!(content.actions[0].text.is_changed(), "the redline is read");
    comes_back_in_every_language("made paragraphs", &content);
}
