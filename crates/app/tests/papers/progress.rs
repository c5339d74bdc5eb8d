//! The progress report: its masthead, the day beside every figure, and text that stays text.

use std::{
    collections::HashSet,
    path::PathBuf,
    sync::atomic::{AtomicU64, Ordering},
};

use trellis_app::{
    House,
    house::Surroundings,
    papers::{Format, Kind, Masthead, Order, lay_out, print},
    plans::{
        board::{Board, board},
        import::understand_own,
        progress::{ProgressInput, report},
    },
};
use trellis_domain::{
    kernel::{Id, Language},
    people::{Actor, Organisation, Verb, may},
    plans::{
        content::PlanContent,
        reading::Corrections,
        record::{Adoption, Plan, PlanId, Version},
    },
};
use trellis_paper::tree::{Block, Cell, Document, Role, Table};
use trellis_store::{
    people, plans as store,
    testing::{TestDb, sqlite},
};
use trellis_words::Words;

/// A house with one adopted plan.
pub struct World {
    pub house: House,
    pub actor: Actor<'static>,
    pub plan: PlanId,
    pub actions: Vec<trellis_domain::plans::record::ActionId>,
    _db: TestDb,
}

async fn world(content: PlanContent) -> World {
    world_on(sqlite().await, content).await
}

pub async fn world_on(db: TestDb, content: PlanContent) -> World {
    let ids = AtomicU64::new(10_000);
    let now: jiff::Timestamp = "2026-11-21T10:00:00Z".parse().expect("an instant");
    let house = House::new(
        db.db.clone(),
        Surroundings {
            now: Box::new(move || now),
            steady: Box::new(|| jiff::SignedDuration::ZERO),
            id: Box::new(move || u128::from(ids.fetch_add(1, Ordering::Relaxed))),
            secret: Box::new(|| [7; 32]),
            keep_head: Box::new(|_, _| {}),
            forget_key: Box::new(|_| {}),
            reader: (PathBuf::from("no-reader"), Vec::new()),
            press: None,
            installation: trellis_app::house::Installation::default(),
        },
    );
    let organisation =
        Organisation { id: Id::new(1), code: "reef".into(), name: "Reef Commission".into(), sample: false };
    let actor = Actor::Operator { organisation: organisation.id };
    let permit = may(actor, Verb::ImportPlan, organisation.id).expect("the operator may");
    let plan = Plan {
        id: Id::new(50),
        organisation: organisation.id,
        code: "reef-plan".into(),
        member_set: None,
        adoption: Some(Adoption { by: "12th Session".into(), on: Some(jiff::civil::date(2025, 5, 9)) }),
        sample: false,
        version: 1,
    };
    let mut next = 1_000_u128;
    let mut id = || {
        next += 1;
        next
    };
    let version = Version {
        id: Id::new(60),
        n: 1,
        file_name: "plan.docx".into(),
        file_digest: "ab".repeat(32),
        imported_at: now,
        imported_by: None,
        actions: content.actions.iter().map(|_| Id::new(id())).collect(),
        kpis: content.actions.iter().map(|a| a.kpis.iter().map(|_| Id::new(id())).collect()).collect(),
        decisions: vec![None; content.flags.len()],
        content,
    };
    let mut tx = db.db.write(organisation.id).await.expect("a transaction");
    people::add_organisation(&mut tx, &organisation).await.expect("an organisation");
    store::add(&mut tx, &permit, &plan).await.expect("a plan");
    store::save_version(&mut tx, &permit, &plan, &version, &HashSet::new()).await.expect("a version");
    tx.commit().await.expect("committed");
    World { house, actor, plan: plan.id, actions: version.actions, _db: db }
}

fn row(cells: &[&str]) -> Vec<Cell> {
    cells.iter().map(|text| Cell::of(*text)).collect()
}

pub fn small_plan() -> PlanContent {
    let table = Table::of(
        1,
        vec![
            row(&["Specific actions", "KPI", "Target", "Timeframe", "Resources"]),
            row(&[
                "5. Hold workshops",
                "Number of workshops",
                "At least 4 per year",
                "June 2027",
                "Staff time",
            ]),
            row(&[
                "6. =HYPERLINK(\"http://x\")",
                "+Number of missions",
                "-5 missions",
                "",
                "Core budget: staff time",
            ]),
        ],
    );
    let document = Document {
        blocks: vec![
            Block::heading(1, "Reef work plan 2025-2027"),
            Block::heading(2, "1. Learning"),
            table.clone().into(),
            Block::heading(2, "2. Helping"),
            table.into(),
        ],
        ..Document::default()
    };
    understood(&document)
}

fn understood(document: &Document) -> PlanContent {
    let bytes = trellis_paper::docx::write(document).expect("a Word file");
    understand_own("made.docx", &bytes, &Corrections::default()).expect("it is a plan")
}

/// A paper in the catalogue's words.
fn laid_out(board: &Board, order: &Order) -> Document {
    lay_out(board, order, Words::of(order.language))
}

fn order(format: Format, language: Language) -> Order {
    Order {
        kind: Kind::Progress,
        format,
        language,
        as_at: None,
        masthead: Masthead {
            symbol: "RC/14/Doc.7".into(),
            distribution: "General".into(),
            date: "21 November 2026".into(),
            original_language: "English".into(),
            meeting: "14th Session of the Reef Commission".into(),
            place_and_dates: "Suva, 1-4 December 2026".into(),
            agenda_item: "7".into(),
            prepared_by: "the Secretariat".into(),
            action_requested: "Note the progress made\nDecide on the resources".into(),
        },
    }
}

async fn reported(content: PlanContent) -> World {
    let world = world(content).await;
    let input = ProgressInput {
        as_at: "2026-10-31".into(),
        status: "ongoing".into(),
        text: "Three workshops were held.\n=1+1".into(),
        resources: "Staff time".into(),
        reported_to: "SC12".into(),
    };
    report(&world.house, world.actor, world.actions[0], &input).await.expect("reported");
    world
}

pub async fn board_of(world: &World) -> Board {
    board(&world.house, world.actor, world.plan, None).await.expect("a board")
}

fn tables(document: &Document) -> Vec<&Table> {
    let tables = document.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(&**table),
        _ => None,
    });
    tables.collect()
}

fn lines(document: &Document) -> Vec<String> {
    let lines = document.blocks.iter().filter_map(|block| match block {
        Block::Paragraph(paragraph) => Some(paragraph.printed()),
        _ => None,
    });
    lines.collect()
}

#[tokio::test]
async fn s4_14_a_progress_paper_has_its_masthead() {
    let world = reported(small_plan()).await;
    let document = laid_out(&board_of(&world).await, &order(Format::Docx, Language::En));
    let masthead: Vec<String> = document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Paragraph(paragraph) if paragraph.role == Role::Masthead => Some(paragraph.printed()),
            _ => None,
        })
        .collect();
    assert_eq!(
        masthead,
        [
            "Distribution: General",
            "RC/14/Doc.7",
            "21 November 2026",
            "Original: English",
            "14th Session of the Reef Commission",
            "Suva, 1-4 December 2026",
            "Agenda item 7",
        ]
    );
    let lines = lines(&document);
    for line in [
        "Progress report: Reef work plan 2025-2027",
        "(Prepared by the Secretariat)",
        "Summary",
        "Introduction",
        "2. The plan was adopted by 12th Session on 9 May 2025.",
        "Financial implications",
        "Action requested",
        "(a) Note the progress made",
        "(b) Decide on the resources",
        "Annex: the plan as at 21 November 2026",
    ] {
        assert!(lines.iter().any(|each| each == line), "{line} is missing in {lines:#?}");
    }
    let mut bare = order(Format::Docx, Language::En);
    bare.masthead = Masthead::default();
    let document = laid_out(&board_of(&world).await, &bare);
    assert!(!format!("{document:?}").contains("Masthead"), "lines that are not given are left out");
}

#[tokio::test]
async fn every_figure_carries_its_day() {
    let world = reported(small_plan()).await;
    let board = board_of(&world).await;
    for (language, day) in [
        (Language::En, "21 November 2026"),
        (Language::Fr, "21 novembre 2026"),
        (Language::Es, "21 de noviembre de 2026"),
        (Language::Ar, "21 نوفمبر 2026"),
    ] {
        let document = laid_out(&board, &order(Format::Docx, language));
        let text = format!("{document:?}");
        // Rules and notes are worded, and tested, in their own room.
        let others = ["rule-", "note-", "progress-"];
        let missing = text.split('⟦').skip(1).find(|key| !others.iter().any(|own| key.starts_with(own)));
        assert_eq!(missing.map(|key| key.chars().take(40).collect::<String>()), None, "{language:?}");
        assert!(!text.contains("{$"), "a gap is not filled in {language:?}");
        let tables = tables(&document);
        for table in &tables[..2] {
            let head = &table.rows[0].cells;
            for column in [3, 4, 6] {
                assert!(head[column].text().contains(day), "{language:?}: {}", head[column].text());
            }
            for row in &table.rows[1..] {
                let reading = row.cells[3].text();
                assert!(reading.contains(day), "{language:?}: {reading}");
                assert!(!row.cells[4].text().trim().is_empty(), "a status is a word");
            }
        }
        let summary = lines(&document).into_iter().find(|line| line.contains('4') && line.contains(day));
        assert!(summary.is_some(), "{language:?}: the summary counts four actions with its day");
    }
}

#[tokio::test]
async fn s4_11_the_latest_report_stands_with_its_day() {
    let world = reported(small_plan()).await;
    let board = board_of(&world).await;
    let document = laid_out(&board, &order(Format::Docx, Language::En));
    let cell = tables(&document)[0].rows[1].cells[6].text();
    assert!(cell.contains("as at 31 October 2026") && cell.contains("Three workshops were held."), "{cell}");
    assert!(cell.contains("Resources: Staff time"), "{cell}");
}

#[tokio::test]
async fn s4_11_earlier_reports_to_other_meetings_follow_in_order() {
    let world = reported(small_plan()).await;
    for (day, meeting, text) in [("2026-06-30", "SC11", "Halfway."), ("2025-06-30", "SC10", "Begun.")] {
        let input = ProgressInput {
            as_at: day.into(),
            status: "ongoing".into(),
            text: text.into(),
            resources: String::new(),
            reported_to: meeting.into(),
        };
        report(&world.house, world.actor, world.actions[0], &input).await.expect("reported");
    }
    let board = board_of(&world).await;
    let document = laid_out(&board, &order(Format::Docx, Language::En));
    let cell = tables(&document)[0].rows[1].cells[6].text();
    let wanted =
        ["31 October 2026", "SC12", "30 June 2025", "SC10", "Begun.", "30 June 2026", "SC11", "Halfway."];
    let places: Vec<_> = wanted.iter().map(|each| cell.find(each)).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?} in {cell}");
}

fn plan_with_horizons() -> PlanContent {
    let head = Table::of(
        1,
        vec![row(&["NR.", "ACTIVITY", "DESCRIPTION"]), row(&["4", "Speak more", "- To be heard"])],
    );
    let parts = Table::of(
        0,
        vec![
            row(&["SHORT TERM: BY 2026", "ACTIVITY", "PROGRESS ON IMPLEMENTATION", "RESOURCES"]),
            row(&["", "Make a site. (4.1)", "It was begun.", "Core budget: staff time"]),
            row(&["MEDIUM TERM: BY 2029", "ACTIVITY", "PLAN", "RESOURCES"]),
            row(&["", "Keep the site. (4.2)", "It will be kept.", "Staff time"]),
        ],
    );
    let document = Document {
        blocks: vec![Block::heading(1, "Reef activities 2024-2029"), head.into(), parts.into()],
        ..Document::default()
    };
    understood(&document)
}

#[tokio::test]
async fn s4_3_a_past_horizon_reports_one_ahead_plans_and_both_show_resources() {
    let world = world(plan_with_horizons()).await;
    let board = board_of(&world).await;
    let document = laid_out(&board, &order(Format::Docx, Language::En));
    let tables = tables(&document);
    let check = |table: usize, head: &str, said: &str, resources: &str| {
        let rows = &tables[table].rows;
        assert!(rows[0].cells[1].text().starts_with(head), "{}", rows[0].cells[1].text());
        assert!(rows[1].cells[1].text().contains(said), "{}", rows[1].cells[1].text());
        assert_eq!(rows[1].cells[2].text(), resources);
    };
    check(1, "PROGRESS", "It was begun.", "Core budget: staff time");
    check(2, "PLAN", "It will be kept.", "Staff time");
}

#[tokio::test]
async fn s4_a_newer_report_stands_before_the_printed_one() {
    let world = reported(plan_with_horizons()).await;
    let board = board_of(&world).await;
    let document = laid_out(&board, &order(Format::Docx, Language::En));
    let tables = tables(&document);
    assert_eq!(tables[0].rows[1].cells[1].text(), "Speak more");
    let cell = tables[1].rows[1].cells[1].text();
    let at = |text: &str| cell.find(text).unwrap_or_else(|| panic!("{text} is missing in {cell}"));
    assert!(at("as at 31 October 2026") < at("As printed in the plan:"), "{cell}");
    assert!(at("As printed in the plan:") < at("It was begun."), "{cell}");
    assert!(tables[2].rows[0].cells[1].text().starts_with("PLAN"), "a horizon ahead says what is planned");
    assert_eq!(tables[2].rows[1].cells[1].text(), "As printed in the plan:\nIt will be kept.");
}

#[tokio::test]
async fn formulas_stay_text_in_every_spreadsheet() {
    let world = reported(small_plan()).await;
    for kind in [Kind::Plan, Kind::Progress] {
        for format in [Format::Xlsx, Format::Csv] {
            let order = Order { kind, ..order(format, Language::En) };
            let printed = print(&world.house, world.actor, world.plan, order).await.expect("printed");
            assert!(printed.file_name.ends_with(format.ending()), "{}", printed.file_name);
            match format {
                Format::Csv => {
                    let text = String::from_utf8(printed.bytes).expect("UTF-8");
                    let runs = |cell: &str| cell.starts_with(['=', '+', '-', '@']);
                    let bad: Vec<&str> = text
                        .split(['\n', ','])
                        .map(|cell| cell.trim_start_matches('"'))
                        .filter(|cell| runs(cell))
                        // A line inside a quoted cell is no cell.
                        .filter(|cell| !cell.starts_with("=1+1"))
                        .collect();
                    assert!(bad.is_empty(), "{kind:?}: {bad:?}");
                }
                _ => {
                    let back = trellis_paper::read("paper.xlsx", &printed.bytes).expect("a workbook");
                    let text = format!("{back:?}");
                    assert!(text.contains("=HYPERLINK"), "{kind:?}: kept as text, not run");
                }
            }
        }
    }
}

#[tokio::test]
async fn the_same_order_gives_the_same_bytes() {
    let world = reported(small_plan()).await;
    for format in [Format::Docx, Format::Xlsx, Format::Html, Format::Csv] {
        let print = || print(&world.house, world.actor, world.plan, order(format, Language::Ar));
        let (once, again) = (print().await.expect("printed"), print().await.expect("printed"));
        assert!(once.bytes == again.bytes, "{format:?}");
    }
}
