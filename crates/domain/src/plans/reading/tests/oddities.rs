//! Flags of the table layout (S5 [!]) and documents that nobody would write.

use super::*;

fn only(notation: &str, code: FlagCode) -> Vec<Vec<String>> {
    plan(notation).flags.into_iter().filter(|flag| flag.code == code).map(|flag| flag.quotes).collect()
}

#[test]
fn s5_5_late_starts_and_letters_are_flagged() {
    let notation = "## 1. One\n| Action | Target |\n| 5. x y | 1 |\n| 6. z | 2 |\n## 2. Two\n| Action | Target |\n| a) u | 1 |\n| c) v | 2 |\n| c) w | 2 |";
    assert_eq!(
        flags(&plan(notation)),
        [
            (FlagCode::NumberStartsLate, vec!["5", "1"]),
            (FlagCode::NumberStyleChanges, vec!["6", "1", "a)", "2"]),
            (FlagCode::NumberSkips, vec!["a)", "c)"]),
            (FlagCode::NumberRepeats, vec!["c)"]),
        ]
    );
    let running = "## 1. One\n| Action | Target |\n| 1. x | 1 |\n| 2. y | 2 |\n## 2. Two\n| Action | Target |\n| 3. u | 1 |";
    assert_eq!(flags(&plan(running)), []);
}

#[test]
fn s5_2_a_milestone_under_two_actions_is_flagged() {
    let notation = "| Action | Milestone |\n| 21. x | 1.2.1 - 2nd milestones |\n| 22. y | 1.2.1 – 2nd milestone |\n| 23. z | office specific |\n| 24. u | office specific |";
    assert_eq!(only(notation, FlagCode::MilestoneShared), [["1.2.1 – 2nd milestone", "21", "22"]]);
}

#[test]
fn s5_3_and_s5_4_periods_that_differ_are_flagged() {
    let notation = "# Action plan 2018-2020\nIt runs from July 2018 to June 2020.\n## 1. One\n| Action | Relevant part of RSP 2016-2018 | Target |\n| 1. x | 1.1 | 2 |";
    assert_eq!(
        only(notation, FlagCode::PeriodDiffers),
        [["Relevant part of RSP 2016-2018", "2016-2018", "2018-2020"]]
    );
    assert_eq!(only(notation, FlagCode::PeriodLabelDiffers), [["2018-2020", "July 2018 to June 2020"]]);
    let whole = notation.replace("July 2018 to June 2020", "January 2018 to December 2020");
    assert_eq!(only(&whole, FlagCode::PeriodLabelDiffers), Vec::<Vec<String>>::new());
}

#[test]
fn s5_8_indicators_and_targets_that_do_not_fit_are_flagged() {
    let row = |kpi: &str, target: &str| {
        format!("| Action | KPI | Target |\n| 1. x | {kpi} | {target} |\n| 2. y | Number of things | 5 |")
    };
    let check = |kpi: &str, target: &str, code: FlagCode, expect: &[&str]| {
        let found = only(&row(kpi, target), code);
        let expect: Vec<Vec<String>> =
            if expect.is_empty() { vec![] } else { vec![expect.iter().map(|q| (*q).to_owned()).collect()] };
        assert_eq!(found, expect, "{kpi} / {target}");
    };
    check(
        "Number of operating windows",
        "33/33 Members",
        FlagCode::UnitsDiffer,
        &["Number of operating windows", "33/33 Members", "Members"],
    );
    check("Number of contracting Members", "33/33 Members", FlagCode::UnitsDiffer, &[]);
    check("Number of participation", "33/33 Members", FlagCode::UnitsDiffer, &[]);
    check("Number of assistance provided", "At least once per year", FlagCode::UnitsDiffer, &[]);
    check(
        "Number of experts used",
        "experts for at least one half of missions",
        FlagCode::NumberAgainstShare,
        &["Number of experts used", "experts for at least one half of missions"],
    );
    check(
        "Number of contributions",
        "75% of requests",
        FlagCode::NumberAgainstShare,
        &["Number of contributions", "75% of requests"],
    );
    check("Share of replies", "75% of replies", FlagCode::NumberAgainstShare, &[]);
    check("Number of talks", "once every quarter", FlagCode::NumberAgainstShare, &[]);
    check(
        "Number of talks and uptake in the region",
        "5",
        FlagCode::KpiWithoutTarget,
        &["uptake", "Number of talks and uptake in the region"],
    );
    check("Number of workshops and missions", "5", FlagCode::KpiWithoutTarget, &[]);
    check(
        "Number of workshops",
        "",
        FlagCode::KpiWithoutTarget,
        &["Number of workshops", "Number of workshops"],
    );
    check("(1) A⏎(2) B", "(1) 5⏎(1) 6", FlagCode::LabelRepeats, &["(1)", "(1) 5", "(1) 6"]);
}

#[test]
fn a_title_that_was_announced_otherwise_is_flagged() {
    let notation = "The pillars are:\n1. Support conventions\n2. Further enhance work with partners\n## 1. Support conventions\n| Action | Target |\n| a) x | 1 |\n## 2. Further develop work with partners\n| Action | Target |\n| a) y | 1 |";
    assert_eq!(
        only(notation, FlagCode::TitleDiffers),
        [["2", "Further enhance work with partners", "Further develop work with partners"]]
    );
}

#[test]
fn rows_that_repeat_or_lack_a_number_are_flagged() {
    let notation = "| No | Action | Target |\n| 1 | Train staff | 5 |\n| 1 | Train staff | 5 |\n|  | Share news | 6 |\n| 4 | Meet | 2 |";
    assert_eq!(
        flags(&plan(notation)),
        [
            (FlagCode::NumberRepeats, vec!["1"]),
            (FlagCode::RowRepeats, vec!["1", "table 1, row 2, column 2"]),
            (FlagCode::NumberMissing, vec!["Share news"]),
            (FlagCode::NumberSkips, vec!["1", "4"]),
        ]
    );
}

#[test]
fn formulas_stay_text() {
    let plan = plan("| Action | Target |\n| 1. =HYPERLINK(\"x\") | =1+1 |");
    assert_eq!(flags(&plan), [(FlagCode::FormulaText, vec!["=1+1"])]);
    assert_eq!(plan.actions[0].kpis[0].targets, ["=1+1"]);
}

/// A small generator of numbers, so that the documents below are the same on every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % sides
    }
}

#[test]
fn nothing_is_lost_of_documents_nobody_would_write() {
    const PIECES: [&str; 60] = [
        "Action",
        "KPI",
        "Target",
        "Plan",
        "PROGRESS",
        "RESOURCES",
        "ACTIVITY",
        "NR.",
        "DESCRIPTION",
        "SHORT TERM: BY 2014",
        "MEDIUM TERM: BY 2017",
        "5.",
        "a)",
        "(iv)",
        "(4.1)",
        "Train. (4.1)",
        "Do:↵1. a. (5.1) 2. b. (5.3)",
        "(8.1 and 8.2).",
        "Activity: x",
        "Responsible: y",
        "Timeline:",
        "Note: z",
        "¹ mark",
        "<ul><li>a</li>",
        "=1+1",
        "At least",
        "33/33 Members",
        "(1) a⏎(1) b",
        "^",
        "<",
        "",
        "",
        "[+new+]",
        "[-old-][+neu+] word",
        "{{Action ¦ Target ¶ x ¦ 5}}",
        "{{a ¦ b}}",
        "–",
        "é",
        "ﬁ",
        "\u{301}",
        "١٢٣",
        "中文",
        "From June 2020 to July 2018",
        "2018–2020",
        "RSP 2016-2018",
        "the the",
        "A n open",
        "x)",
        "(",
        "))",
        "Apply Adopt a",
        "1. Vision",
        "Vision: big",
        "Annex I",
        "ǅ",
        "İİ",
        "to ho region)",
        "# 5.1",
        "ß",
        "\u{a0}",
    ];
    for seed in 0..250 {
        let mut dice = Dice(seed);
        let mut notation = String::new();
        for _ in 0..dice.roll(14) + 1 {
            match dice.roll(4) {
                0 => notation.push_str(&format!(
                    "{} {}\n",
                    "#".repeat(dice.roll(3) + 1),
                    PIECES[dice.roll(60)]
                )),
                1 => notation.push_str(&format!(
                    "{}{} {}\n",
                    ["", "* ", "(a) ", "3. "][dice.roll(4)],
                    PIECES[dice.roll(60)],
                    PIECES[dice.roll(60)]
                )),
                2 if dice.roll(5) == 0 => notation.push_str("§Sheet\n"),
                _ => {
                    for _ in 0..dice.roll(5) + 1 {
                        let cells: Vec<&str> = (0..dice.roll(5) + 1).map(|_| PIECES[dice.roll(60)]).collect();
                        notation.push_str(&format!("| {} |\n", cells.join(" | ")));
                    }
                    notation.push('\n');
                }
            }
        }
        // `plan` checks the account; the same document must give the same plan.
        let first = plan(&notation);
        assert_eq!(first, plan(&notation), "{notation}");
        assert!(crate::plans::compare::compare(&first, &first).is_same(), "{notation}");
    }
}

#[test]
fn tables_nested_without_end_are_read_to_a_depth() {
    let cell = |grid: Option<Grid>, column: u32| Cell {
        column,
        width: 1,
        continues_above: false,
        paragraphs: vec![Text::plain("x")],
        nested: grid.into_iter().collect(),
        place: Place::TableCell { table: 1, row: 1, column: column + 1 },
    };
    let mut grid = Grid { name: None, rows: vec![vec![cell(None, 0)]] };
    for column in 1..2_000 {
        grid = Grid { name: None, rows: vec![vec![cell(Some(grid), column)]] };
    }
    let source = Source { name: String::new(), parts: vec![Part::Grid(grid)], ..Source::default() };
    let corrections = Corrections::default();
    let (content, account) = read_with_account(&source, &corrections);
    assert_eq!(content.unplaced.len() + account.len(), 2_000);
}

#[test]
fn what_hangs_beside_the_text_is_listed_and_said_and_never_read() {
    let mut source = source("| No. | Action |\n| 1 | Train inspectors |");
    let cell = Place::TableCell { table: 1, row: 2, column: 2 };
    let beside = |kind, text: &str| Beside { place: cell.clone(), kind, text: text.to_owned() };
    source.beside = vec![
        beside(BesideKind::Comment, "Ada: 2. Train judges"),
        beside(BesideKind::Embedded, "word/afchunk1.htm"),
        beside(BesideKind::Comment, "Ben: agreed"),
    ];
    let plan = read_with_account(&source, &Corrections::default()).0;
    assert_eq!(outline(&plan), ["1 Train inspectors"]);
    let listed: Vec<_> = plan.unplaced.iter().map(|each| each.text.as_str()).collect();
    assert_eq!(listed, ["Ada: 2. Train judges", "word/afchunk1.htm", "Ben: agreed"]);
    let expect = [(FlagCode::FileEmbedded, vec!["word/afchunk1.htm"]), (FlagCode::MarginComments, vec!["2"])];
    assert_eq!(flags(&plan), expect);
}
