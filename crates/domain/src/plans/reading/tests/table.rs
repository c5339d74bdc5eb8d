//! The table layout (S5): columns, merged cells, continuations, sections.

use super::{super::Corrections, *};

const OFFICE: &str = "
# Office action plan 2018- 2020
1. Vision
Customs at its best
2. Mission
To help Members
The plan runs from July 2018 to June 2020.
## 1. Support conventions
| Specific Actions of the Office | Relevant part of RSP 2018-2020 | KPI | Target | Timeframe in the RSP |
| 5. Upon request, assist with risk tools | 1.1.1 - 1st milestone | Number of Members | At least 22/33 Members | On-going |
| 6. Help with:⏎(1) smooth use (for CPs)⏎(2) adoption | 1.1.3 - 3rd milestone | (1)Number of users⏎(2)Number of parties | (1) At least 28 Members⏎(1) At least 4 new parties | June 2020 |
| 7. Support accession | 1.1.3 - 4th milestone | Number of parties | At least ⏎24/33 Members | June 2020 |
## 2. Share news
| Specific Actions of the Office | Relevant part of RSP 2018-2020 | KPI | Target | Timeframe in the RSP |
| a) Publish items | 3.1.1 | Number of items | At least once per quarter | On-going |
Note: figures are provisional
";

#[test]
fn s5_1_a_table_plan_is_read_with_its_front() {
    let plan = plan(OFFICE);
    assert_eq!(plan.layout, Layout::Table);
    assert_eq!(plan.title, "Office action plan 2018- 2020");
    assert_eq!(plan.period_label.as_deref(), Some("2018-2020"));
    let period = plan.period.expect("stated");
    assert_eq!(
        (period.from().to_string(), period.until().map(|day| day.to_string())),
        ("2018-07-01".into(), Some("2020-06-30".into()))
    );
    let role = |role: PassageRole| {
        plan.front.iter().find(|passage| passage.role == role).map(|passage| passage.text.current())
    };
    assert_eq!(role(PassageRole::Vision).as_deref(), Some("Customs at its best"));
    assert_eq!(role(PassageRole::Mission).as_deref(), Some("To help Members"));
    let sections: Vec<_> =
        plan.sections.iter().map(|section| (section.number.as_deref(), section.title.as_str())).collect();
    assert_eq!(sections, [(Some("1"), "Support conventions"), (Some("2"), "Share news")]);
    assert_eq!(plan.sections[1].passages[0].role, PassageRole::Footnote);
    assert_eq!(
        outline(&plan),
        [
            "5 Upon request, assist with risk tools",
            "6 Help with: / (1) smooth use (for CPs) / (2) adoption",
            "7 Support accession",
            "a) Publish items",
        ]
    );
    assert_eq!(plan.unplaced, []);
    assert_eq!(plan.actions[0].conditions, [Condition::UponRequest]);
    let roles: Vec<Role> = plan.actions[0].cells.iter().map(|cell| cell.role).collect();
    assert_eq!(roles, [Role::Milestone, Role::Kpi, Role::Target, Role::Timeframe]);
}

#[test]
fn s5_7_one_row_may_hold_two_pairs_and_a_broken_line() {
    let plan = plan(OFFICE);
    let pairs: Vec<_> = plan.actions[1]
        .kpis
        .iter()
        .map(|kpi| (kpi.label.as_deref(), kpi.text.as_str(), kpi.targets[0].as_str()))
        .collect();
    assert_eq!(
        pairs,
        [
            (Some("(1)"), "Number of users", "(1) At least 28 Members"),
            (Some("(2)"), "Number of parties", "(1) At least 4 new parties"),
        ]
    );
    assert_eq!(plan.actions[2].kpis[0].targets, ["At least\n24/33 Members"]);
}

#[test]
fn columns_may_stand_in_any_order_and_language() {
    let check = |notation: &str| {
        let plan = plan(notation);
        assert_eq!(outline(&plan), ["3 Former les agents", "4 Publier"], "{notation}");
        assert_eq!(plan.actions[0].kpis[0].targets, ["10"], "{notation}");
        let responsible = plan.actions[0].cells.iter().find(|cell| cell.role == Role::Responsible);
        assert_eq!(
            responsible.map(|cell| cell.paragraphs[0].current()).as_deref(),
            Some("Bureau"),
            "{notation}"
        );
    };
    check(
        "| N° | Activité | Indicateur | Cible | Responsable |\n| 3 | Former les agents | Agents | 10 | Bureau |\n| 4 | Publier | Articles | 2 | Bureau |",
    );
    check(
        "| Responsable | Meta | Indicador | Actividad | Nº |\n| Bureau | 10 | Agents | Former les agents | 3 |\n| Bureau | 2 | Articles | Publier | 4 |",
    );
    check(
        "| Target | Lead | Actions | KPI |\n| 10 | Bureau | 3. Former les agents | Agents |\n| 2 | Bureau | 4. Publier | Articles |",
    );
}

#[test]
fn sections_come_from_title_rows_sheets_and_columns() {
    let titles = |notation: &str| {
        let plan = plan(notation);
        let title =
            |action: &Action| action.section.map(|at| plan.sections[at].title.clone()).unwrap_or_default();
        plan.actions.iter().map(title).collect::<Vec<_>>()
    };
    let merged = "| Action | Target |\n| 1. Train | < |\n| a) x | 5 |\n| 2. Share | < |\n| a) y | 6 |";
    assert_eq!(titles(merged), ["Train", "Share"]);
    let over_head = "§Sheet1\n| 1. Train | < |\n| Action | Target |\n| a) x | 5 |\n\n§Sheet2\n| 2. Share | < |\n| Action | Target |\n| a) y | 6 |";
    assert_eq!(titles(over_head), ["Train", "Share"]);
    let sheets = "§Train\n| Action | Target |\n| a) x | 5 |\n\n§Share\n| Action | Target |\n| a) y | 6 |";
    assert_eq!(titles(sheets), ["Train", "Share"]);
    let column = "| Pillar | Action | Target |\n| 1. Train | x | 5 |\n| ^ | x2 | 5 |\n| 2. Share | y | 6 |";
    assert_eq!(titles(column), ["Train", "Train", "Share"]);
    let blank_column =
        "| Pillar | Action | Target |\n| 1. Train | x | 5 |\n|  | x2 | 5 |\n| 2. Share | y | 6 |";
    assert_eq!(titles(blank_column), ["Train", "Train", "Share"]);
    let lines = "1. Train\n| Action | Target |\n| a) x | 5 |\n\n2. Share\n| Action | Target |\n| a) y | 6 |";
    assert_eq!(titles(lines), ["Train", "Share"]);
}

#[test]
fn rows_without_number_and_wording_continue_the_action_above() {
    let plan = plan(
        "| No. | Action | KPI | Target |\n| 1 | Train | Courses | 5 |\n|  |  | People | 50 |\n| 2 | Share | Items | 3 |\n|  | and follow up | Visits | 2 |",
    );
    assert_eq!(outline(&plan), ["1 Train", "2 Share / and follow up"]);
    let kpis: Vec<_> =
        plan.actions[0].kpis.iter().map(|kpi| (kpi.text.as_str(), kpi.targets[0].as_str())).collect();
    assert_eq!(kpis, [("Courses", "5"), ("People", "50")]);
}

#[test]
fn cells_merged_downwards_belong_to_each_action() {
    let plan = plan(
        "| Action | KPI | Target | Timeframe |\n| 1. Train | Courses | 5 | June 2020 |\n| ^ | People | 50 | ^ |\n| 2. Share | Items | 3 | ^ |",
    );
    assert_eq!(outline(&plan), ["1 Train", "2 Share"]);
    assert_eq!(plan.actions[0].kpis.len(), 2);
    let timeframe = |action: &Action| action.cells.iter().filter(|cell| cell.role == Role::Timeframe).count();
    assert_eq!((timeframe(&plan.actions[0]), timeframe(&plan.actions[1])), (1, 1));
}

#[test]
fn heads_may_take_two_rows() {
    let plan = plan(
        "| Action | Measurement | < | Timeframe |\n| ^ | KPI | Target | ^ |\n| 1. Train | Courses | 5 | June 2020 |",
    );
    assert_eq!(outline(&plan), ["1 Train"]);
    let roles: Vec<Role> = plan.actions[0].cells.iter().map(|cell| cell.role).collect();
    assert_eq!(roles, [Role::Kpi, Role::Target, Role::Timeframe]);
    let wide = super::plan(
        "| Action | KPI | < | Timeframe |\n|  | Indicator | Target | |\n| 1. Train | Courses | 5 | June 2020 |",
    );
    assert_eq!(wide.actions[0].kpis[0].targets, ["5"]);
}

#[test]
fn missions_act_where_nothing_better_does() {
    let check = |head: &str, expect: &[&str]| {
        let row = "| 1 | Advise on the act | Mongolia | Advisor | June 2027 |";
        let plan = plan(&format!("## A. Missions\n{head}\n{row}"));
        assert_eq!(outline(&plan), expect, "{head}");
        assert_eq!(plan.sections.len(), 1, "{head}");
    };
    check("| No | Mission | Members | Expert category | Timeframe |", &["1 Advise on the act"]);
    check("| No | Misión | Miembros | Categoría | Plazo |", &["1 Advise on the act"]);
    check("| No | Description | Mission | Category | Timeframe |", &["1 Mongolia"]);
    check("| No | Activity | Mission | Category | Timeframe |", &["1 Advise on the act"]);
}

#[test]
fn repeated_heads_are_no_actions() {
    let plan = plan("| Action | Target |\n| 1. Train | 5 |\n| Action | Target |\n| 2. Share | 6 |");
    assert_eq!(outline(&plan), ["1 Train", "2 Share"]);
    let parted = super::plan("| Action | Target |\n| 1. Train | 5 |\n\n| 2. Share | 6 |");
    assert_eq!(outline(&parted), ["1 Train", "2 Share"]);
}

#[test]
fn a_row_of_head_words_is_an_action() {
    let plan =
        plan("| No | Action | Responsible |\n| 1 | Action plan | Partners |\n| 2 | Plan | Lead agency |");
    assert_eq!(outline(&plan), ["1 Action plan", "2 Plan"]);
}

#[test]
fn unknown_columns_are_kept_and_flagged_and_can_be_corrected() {
    let notation = "| Action | Target | Colour |\n| 1. Train | 5 | red |";
    let first = plan(notation);
    assert_eq!(first.actions[0].cells[1].role, Role::Remarks);
    assert_eq!(flags(&first), [(FlagCode::ColumnUnknown, vec!["Colour"])]);
    let mut corrections = Corrections::default();
    corrections.columns.insert(super::super::normalised_head("COLOUR"), Some(Role::Priority));
    let corrected = plan_with(notation, &corrections);
    assert_eq!(corrected.actions[0].cells[1].role, Role::Priority);
    assert_eq!(flags(&corrected), []);
    corrections.columns.insert(super::super::normalised_head("colour"), None);
    let ignored = plan_with(notation, &corrections);
    assert_eq!(ignored.unplaced.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>(), ["red"]);
}

#[test]
fn a_frame_around_the_table_is_read_through() {
    let plan = plan("| {{Action ¦ Target ¶ 1. Train ¦ 5}} |");
    assert_eq!(outline(&plan), ["1 Train"]);
}

#[test]
fn documents_that_are_no_plan_are_listed() {
    let plan = plan("| Name | Country |\n| Ada | X |\n\nHello");
    assert!(plan.actions.is_empty());
    assert_eq!(plan.unplaced.len(), 4);
}

#[test]
fn s4_31_heads_in_another_order_are_followed_and_flagged() {
    let plan = plan(
        "## 1. One\n| Action | Target | Lead |\n| 1. Train | 5 | Office |\n## 2. Two\n| Lead | Action | Target |\n| Office | 1. Share | 6 |",
    );
    assert_eq!(outline(&plan), ["1 Train", "1 Share"]);
    assert_eq!(plan.actions[1].kpis[0].targets, ["6"]);
    assert_eq!(
        flags(&plan),
        [(FlagCode::HeadOrderDiffers, vec!["Lead | Action | Target", "Action | Target | Lead"])]
    );
}

#[test]
fn s4_31_a_table_in_a_cell_is_kept_as_its_text_and_flagged() {
    let plan =
        plan("| Action | Resources |\n| 1. Train | Funds: {{core ¦ 5 ¶ other ¦ 7}} |\n| 2. Share | None |");
    let said: Vec<String> = plan.actions[0].cells[0].paragraphs.iter().map(Text::current).collect();
    assert_eq!(said, ["Funds: ", "core", "5", "other", "7"]);
    assert_eq!(flags(&plan), [(FlagCode::NestedTable, vec!["Funds:  core 5 other 7"])]);
}

#[test]
fn s3_9_a_number_under_negotiation_keeps_both_versions() {
    let plan =
        plan("| Action | Target |\n| [-5.-][+6.+] Train [-all-][+most+] staff | 5 |\n| 7. Share | 6 |");
    let action = &plan.actions[0];
    assert_eq!((action.number.as_deref(), action.text.current()), (Some("6"), "Train most staff".to_owned()));
    assert!(action.text.before().contains("5."), "the deleted number is not lost");
}
