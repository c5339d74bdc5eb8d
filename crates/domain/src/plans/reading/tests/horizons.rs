//! The horizons layout (S4): parts per horizon, codes, shared reports, stray heads.

use super::*;

const PAPER: &str = "
# CONVENTION ON EXAMPLES
14 August 2014
# STRATEGIES AND ACTIVITIES OF THE FAMILY
The activities stand in the short term (2012-2014), the medium term (2015-2017) and long term (2018-2020).

| NR. | ACTIVITY | DESCRIPTION |
| 4 | Better communication. | - To share news. ↵- To raise the profile. |

| SHORT TERM: BY 2014 | ACTIVITY | PROGRESS ON IMPLEMENTATION | RESOURCES |
|  | Make a website. (4.1)↵Translate guidance. (4.4) | The site went live.↵Manuals were translated. | Core budget: staff time; line 1203 |
|  | Encourage partners (External). (4.5) | Partners were met. |  |
| MEDIUM TERM: BY 2017 | ACTIVITY | PLAN | RESOURCES |
|  | Raise awareness.↵Start coordination. (4.2)↵Translate guidance. (4.4) | More of it. | Staff time |
¹ Footnote of the table.

| NR. | ACTIVITY | DESCRIPTION |
| 5 | Gap analysis. | <ul><li>To share gaps</li><li>To close them</li></ul> |

|  | ACTIVITY | PROGRESS ON IMPLEMENTATION | RESOURCES |
| SHORT TERM: BY 2014 | Assessment, including:↵  1. Analyse gaps. (5.1) 2. Assess resources. (5.3) 3. Assess agreements. (16.3) | Done in-house. | Core budget |
| MEDIUM TERM: BY 2017 | ACTIVITY | PLAN | RESOURCES |
|  | Staff the unit if appropriate. (5.4 and 5.5). | More staff. | Staff time |
| ACTIVITY | PLAN | RESOURCES |  |
| Staff the unit if appropriate. (5.4 and 5.5). | More staff. | Staff time |  |
";

#[test]
fn s4_1_activities_are_sections_with_aims() {
    let plan = plan(PAPER);
    assert_eq!(plan.layout, Layout::Horizons);
    assert_eq!(plan.title, "STRATEGIES AND ACTIVITIES OF THE FAMILY");
    let aims = |at: usize| {
        plan.sections[at]
            .passages
            .iter()
            .filter(|p| p.role == PassageRole::Aim)
            .map(|p| p.text.current())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        (plan.sections[0].number.as_deref(), plan.sections[0].title.as_str()),
        (Some("4"), "Better communication.")
    );
    assert_eq!(aims(0), ["To share news.", "To raise the profile."]);
    assert_eq!(aims(1), ["To share gaps", "To close them"]);
    assert_eq!(plan.unplaced, []);
}

#[test]
fn s4_2_a_horizon_without_a_table_exists() {
    let horizons: Vec<_> = plan(PAPER)
        .horizons
        .into_iter()
        .map(|known| (known.horizon, known.label, known.from_year, known.by_year))
        .collect();
    assert_eq!(
        horizons,
        [
            (Horizon::Short, "SHORT TERM: BY 2014".to_owned(), Some(2012), Some(2014)),
            (Horizon::Medium, "MEDIUM TERM: BY 2017".to_owned(), Some(2015), Some(2017)),
            (Horizon::Long, "long term (2018-2020)".to_owned(), Some(2018), Some(2020)),
        ]
    );
}

#[test]
fn s4_4_each_code_is_an_action_and_shares_its_row() {
    let plan = plan(PAPER);
    assert_eq!(
        outline(&plan),
        [
            "4.1 Make a website.",
            "4.4 Translate guidance.",
            "4.5 Encourage partners (External).",
            "4.2 Raise awareness. / Start coordination.",
            "5.1 1. Analyse gaps.",
            "5.3 2. Assess resources.",
            "16.3 3. Assess agreements.",
            "5.4 and 5.5 Staff the unit if appropriate.",
        ]
    );
    let (first, second) = (&plan.actions[0].horizons[0], &plan.actions[1].horizons[0]);
    assert_eq!((first.row, &first.report, &first.resources), (second.row, &second.report, &second.resources));
    assert_eq!(first.printed[0].current(), "Make a website. (4.1)\nTranslate guidance. (4.4)");
    assert_eq!(plan.actions[7].codes, ["5.4", "5.5"]);
    assert_eq!(plan.actions[2].conditions, [Condition::External]);
    assert_eq!(plan.actions[7].conditions, [Condition::Hedge("if appropriate".into())]);
    let introduction = plan.sections[1].passages.iter().find(|passage| passage.role == PassageRole::Text);
    assert_eq!(introduction.map(|passage| passage.text.current()).as_deref(), Some("Assessment, including:"));
}

#[test]
fn s4_5_one_code_in_two_horizons_is_one_action() {
    let plan = plan(PAPER);
    let entries: Vec<_> =
        plan.actions[1].horizons.iter().map(|entry| (entry.horizon, entry.role, entry.by_year)).collect();
    assert_eq!(
        entries,
        [(Horizon::Short, Role::Progress, Some(2014)), (Horizon::Medium, Role::Plan, Some(2017))]
    );
}

#[test]
fn s4_31_oddities_are_survived_and_flagged() {
    let plan = plan(PAPER);
    let codes: Vec<FlagCode> = plan.flags.iter().map(|flag| flag.code).collect();
    assert_eq!(
        codes,
        [
            FlagCode::NumberStartsLate,
            FlagCode::ResourcesEmpty,
            FlagCode::CodeInTwoHorizons,
            FlagCode::MarkupInText,
            FlagCode::LabelAfterHead,
            FlagCode::CodeElsewhere,
            FlagCode::CodesCombined,
            FlagCode::NestedTable,
            FlagCode::HeadOrderDiffers,
            FlagCode::RowRepeats,
        ]
    );
    let quotes = |code: FlagCode| {
        plan.flags.iter().find(|flag| flag.code == code).map(|flag| flag.quotes.clone()).unwrap_or_default()
    };
    assert_eq!(quotes(FlagCode::CodeElsewhere), ["16.3", "5"]);
    assert_eq!(quotes(FlagCode::CodeInTwoHorizons), ["4.4", "SHORT TERM: BY 2014", "MEDIUM TERM: BY 2017"]);
    assert_eq!(quotes(FlagCode::ResourcesEmpty), ["4.5"]);
    assert_eq!(plan.actions[7].horizons.len(), 1, "the repeated row adds nothing");
}

#[test]
fn s4_6_a_code_under_another_activity_stays_where_it_is_printed() {
    let plan = plan(PAPER);
    let stray = plan.actions.iter().find(|action| action.codes == ["16.3"]).expect("16.3 is read");
    assert_eq!(plan.sections[stray.section.expect("in a section")].number.as_deref(), Some("5"));
    let flag = plan.flags.iter().find(|flag| flag.code == FlagCode::CodeElsewhere).expect("and flagged");
    assert_eq!(flag.action.map(|at| &plan.actions[at]), Some(stray));
}

#[test]
fn s4_7_internal_external_or_untagged_and_hedges_kept() {
    let plan = plan(
        "| NR. | ACTIVITY | DESCRIPTION |\n| 6 | Report. | - To compare. |\n\n\
         | SHORT TERM: BY 2014 | ACTIVITY | PROGRESS ON IMPLEMENTATION | RESOURCES |\n\
         |  | Use data of others. (External) (6.1) | x | y |\n\
         |  | Keep data in one place. (Internal) (6.2) | x | y |\n\
         |  | Agree on hosts, where appropriate. (6.3) | x | y |\n\
         |  | Count. (6.4) | x | y |",
    );
    let conditions: Vec<_> = plan.actions.iter().map(|action| action.conditions.as_slice()).collect();
    let hedge = Condition::Hedge("where appropriate".into());
    assert_eq!(conditions, [&[Condition::External][..], &[Condition::Internal], &[hedge], &[]]);
    assert!(plan.actions[2].text.current().contains("where appropriate"), "the wording keeps it");
}

#[test]
fn s4_31_a_nested_table_in_a_part_is_read_in_place() {
    let plan = plan(
        "| NR. | ACTIVITY | DESCRIPTION |\n| 10 | Serve. | - To serve. |\n\n\
         | SHORT TERM: BY 2014 | ACTIVITY | PROGRESS ON IMPLEMENTATION | RESOURCES |\n|  | Staff. (10.1) | Posts. | Core |\n\
         | MEDIUM TERM: BY 2017 | {{ACTIVITY ¦ PLAN ¦ RESOURCES ¶ Levels. (10.2) ¦ More. ¦ Funds}} |",
    );
    assert_eq!(outline(&plan), ["10.1 Staff.", "10.2 Levels."]);
    let entry = &plan.actions[1].horizons[0];
    assert_eq!(
        (entry.horizon, entry.report[0].current(), entry.resources[0].current()),
        (Horizon::Medium, "More.".into(), "Funds".into())
    );
    assert!(plan.flags.iter().any(|flag| flag.code == FlagCode::NestedTable));
}

#[test]
fn resources_merged_over_rows_are_shared() {
    let plan = plan(
        "| NR. | ACTIVITY | DESCRIPTION |\n| 1 | Serve. | - To serve. |\n\n\
         | COURT TERME : D'ICI 2014 | ACTIVITÉ | PROGRÈS | RESSOURCES |\n|  | Un. (1.1) | Fait. | Budget |\n|  | Deux. (1.2) | Fait. | ^ |",
    );
    assert_eq!(plan.actions[1].horizons[0].resources[0].current(), "Budget");
    assert!(plan.flags.is_empty(), "{:?}", plan.flags);
}

#[test]
fn s4_5_one_number_in_two_horizons_of_a_column_is_one_action_with_one_history() {
    let plan = plan(
        "
| No. | Action | Horizon | Indicator | Target | Responsible |
| 1 | Train inspectors | Short term | Courses held | 2 | Secretariat |
| 2 | Publish guidance | Short term | | | Secretariat |
| 1 | Train inspectors | Long term | Courses held | 6 | Members |
| 2 | Print posters | Long term | | | Members |
",
    );
    assert_eq!(outline(&plan), ["1 Train inspectors", "2 Publish guidance", "2 Print posters"]);
    let said = |role: Role| {
        let cells = plan.actions[0].cells.iter().filter(move |cell| cell.role == role);
        cells.map(|cell| Text::joined(&cell.paragraphs).current()).collect::<Vec<_>>()
    };
    assert_eq!(said(Role::Horizon), ["Short term", "Long term"]);
    assert_eq!(said(Role::Responsible), ["Secretariat", "Members"]);
    assert_eq!(plan.actions[0].kpis.len(), 2, "each horizon has its own target");
    let expect = [
        (FlagCode::CodeInTwoHorizons, vec!["1", "Short term", "Long term"]),
        (FlagCode::NumberRepeats, vec!["2"]),
    ];
    let found = flags(&plan);
    for flag in expect {
        assert!(found.contains(&flag), "{found:?}");
    }
    assert!(!found.contains(&(FlagCode::NumberRepeats, vec!["1"])), "{found:?}");
}
