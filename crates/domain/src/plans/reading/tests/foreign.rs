//! Plans from other hands: covers, cards, no heads, unmerged titles, words taken away.

use super::*;

fn sections(plan: &PlanContent) -> Vec<(Option<&str>, &str, Option<usize>)> {
    plan.sections
        .iter()
        .map(|section| (section.number.as_deref(), section.title.as_str(), section.parent))
        .collect()
}

fn codes(plan: &PlanContent) -> Vec<FlagCode> {
    plan.flags.iter().map(|flag| flag.code).collect()
}

fn role(plan: &PlanContent, action: usize, role: Role) -> Vec<&str> {
    let cells = plan.actions[action].cells.iter().filter(|cell| cell.role == role);
    cells.flat_map(|cell| &cell.paragraphs).map(|text| text.runs[0].text.as_str()).collect()
}

#[test]
fn a_heading_over_the_only_table_is_the_title() {
    let plan = plan("# Regional plan 2021-2024\n| Action | KPI | Target |\n| 1. Train | Number of x | 5 |");
    assert_eq!(
        (plan.title.as_str(), plan.period_label.as_deref()),
        ("Regional plan 2021-2024", Some("2021-2024"))
    );
    assert_eq!(plan.sections, []);
    // A cell with the words of a head over a wider table is a title, too.
    let sheet = plan_with(
        "§Plan\n| Strategic action plan 2021-2024 |\n| No | Action | Target |\n| 1 | Train | 5 |",
        &Corrections::default(),
    );
    assert_eq!(
        (sheet.title.as_str(), outline(&sheet)),
        ("Strategic action plan 2021-2024", vec!["1 Train".into()])
    );
}

#[test]
fn a_table_without_heads_is_read_by_its_content_and_flagged() {
    let rows = "| 1 | Train staff | 1.1.1 - 1st milestone | Number trained | At least 50 per year | June 2023 |\n\
                | 2 | Buy boats | 1.1.2 | Number of boats | 3 | 2024 |";
    let read = plan(rows);
    assert_eq!(outline(&read), ["1 Train staff", "2 Buy boats"]);
    assert_eq!(read.actions[0].kpis[0].targets, ["At least 50 per year"]);
    assert_eq!(role(&read, 1, Role::Timeframe), ["2024"]);
    assert_eq!(role(&read, 0, Role::Milestone), ["1.1.1 - 1st milestone"]);
    assert_eq!(codes(&read), [FlagCode::HeadsMissing]);
    // Prose in a table is no plan.
    assert_eq!(plan("| Abc | def | ghi |\n| one word | two words | three |").actions, []);
}

#[test]
fn an_unknown_column_before_the_measures_is_taken_for_the_actions() {
    let plan = plan("| Vorhaben | KPI | Target |\n| 1. Schulen | Number | 5 |");
    assert_eq!(outline(&plan), ["1 Schulen"]);
    assert_eq!(flags(&plan), [(FlagCode::ColumnGuessed, vec!["Vorhaben"])]);
}

#[test]
fn s1_5_stages_may_stand_in_tables_of_labels() {
    let plan = plan(
        "# Workplan\n## 2. Needs\n| Activity: | Assess needs |\n| Responsible | Secretariat and relevant Members |\n\
         | Timeline | 2025 |\n| Outcome | Approved budget |\n## 3. Budget\n| Activity | Draft a budget |\n\
         | Indicator | Number of budgets |\n| Target | 1 per year |",
    );
    assert_eq!(plan.layout, Layout::Labels);
    assert_eq!(outline(&plan), ["2 Assess needs", "3 Draft a budget"]);
    assert_eq!(role(&plan, 0, Role::Outcome), ["Approved budget"]);
    assert_eq!(plan.actions[1].kpis[0].targets, ["1 per year"]);
    assert_eq!(plan.unplaced, []);
}

#[test]
fn titles_may_stand_unmerged_in_the_rows() {
    let read = plan(
        "| No | Action | KPI | Target |\n| I | TRAINING |  |  |\n| 1 | Train | Number of x | 5 |\n| II | News |  |  |\n\
         | 2 | Publish | Number of y | 6 |\n| Total |  |  | 11 |",
    );
    assert_eq!(sections(&read), [(Some("I"), "TRAINING", None), (Some("II"), "News", None)]);
    assert_eq!(outline(&read), ["1 Train", "2 Publish"]);
    let nested = plan(
        "| Ref | Action | Target |\n| Goal 1: Data | < | < |\n| Objective 1.1 Collect more | < | < |\n| 1.1.1 | Collect | 5 |",
    );
    assert_eq!(sections(&nested)[1], (Some("Objective 1.1"), "Collect more", Some(0)));
}

#[test]
fn numbers_name_the_action_they_are_part_of() {
    let plan = plan(
        "| No | Actions / Sub-actions | Target |\n| 1 | Train | |\n| 1.1 | Staff | 5 |\n| a) | Juniors | 2 |\n| 2 | Publish | 3 |",
    );
    assert_eq!(outline(&plan), ["1 Train", "  1.1 Staff", "  a) Juniors", "2 Publish"]);
    assert_eq!(plan.actions[2].parent, Some(1));
}

#[test]
fn tables_go_on_under_the_next_heading_without_heads_of_their_own() {
    let plan = plan(
        "## 1. One\n| Action | KPI | Target |\n| a) Train | Number | 5 |\n## 2. Two\n| a) Publish | Number | 6 |",
    );
    assert_eq!(plan.actions.iter().map(|action| action.section).collect::<Vec<_>>(), [Some(0), Some(1)]);
}

#[test]
fn a_cover_sheet_is_the_front() {
    let plan = plan(
        "§Cover\n| Strategic plan 2022-2024 |\n| Vision: safe seas |\n\n§Plan\n| Action | Target |\n| 1. Train | 5 x |",
    );
    assert_eq!(plan.title, "Strategic plan 2022-2024");
    assert!(plan.front.iter().any(|passage| passage.role == PassageRole::Vision));
    assert_eq!(plan.unplaced, []);
}

#[test]
fn s3_9_words_that_a_change_takes_away_are_listed_and_flagged() {
    let plan = plan(
        "| Action | KPI | Target |\n| 1. Train | Number | 5 |\n| [-2. Old-] | [-Number-] | [-6-] |\n[-A line that is gone.-]",
    );
    assert_eq!(outline(&plan), ["1 Train"]);
    assert_eq!(
        plan.unplaced.iter().map(|each| each.text.as_str()).collect::<Vec<_>>(),
        ["2. Old", "Number", "6", "A line that is gone."]
    );
    let deleted = flags(&plan).into_iter().filter(|(code, _)| *code == FlagCode::RowDeleted);
    assert_eq!(
        deleted.map(|(_, quotes)| quotes[0]).collect::<Vec<_>>(),
        ["2. Old | Number | 6", "A line that is gone."]
    );
}

#[test]
fn s4_2_a_column_may_name_the_horizon_and_years_may_be_columns() {
    let plan = plan(
        "| Activity | Term | 2021 | 2022 |\n| 1. Train | Short | X | |\n| 2. Buy | Long term: by 2020 | | 10,000 |",
    );
    let horizons: Vec<_> = plan.actions.iter().map(crate::plans::reading::horizon_of).collect();
    assert_eq!(horizons, [Some(Horizon::Short), Some(Horizon::Long)]);
    assert_eq!(role(&plan, 0, Role::Timeframe), ["X"]);
    assert_eq!(role(&plan, 1, Role::Resources), ["10,000"]);
}

#[test]
fn s2_19_days_that_cannot_be_are_flagged() {
    let read = plan(
        "| Action | Start | End |\n| 1. Train | 31 February 2021 | June 2022 |\n| 2. Buy | Jun 2023 | May 2023 |",
    );
    assert_eq!(
        flags(&read),
        [
            (FlagCode::DateImpossible, vec!["31 February 2021"]),
            (FlagCode::DatesOutOfOrder, vec!["Jun 2023", "May 2023"]),
        ]
    );
}

#[test]
fn actions_may_carry_their_number_in_their_label() {
    let plan = plan(
        "# Work plan\n## Objective 1: Skills\nActivity 1.1: Train staff\nResponsible: Secretariat\nTimeline: 2024\n\
         Activity 1.2: Mentor staff\nResponsible: Chair",
    );
    assert_eq!(outline(&plan), ["Activity 1.1 Train staff", "Activity 1.2 Mentor staff"]);
    assert_eq!(plan.actions[1].codes, ["1.2"]);
    assert_eq!(role(&plan, 1, Role::Responsible), ["Chair"]);
}

#[test]
fn headings_with_labels_below_are_actions_themselves() {
    let plan = plan(
        "# Work plan\n## 1. Train staff\nResponsible: Secretariat\nTimeline: 2024\n## 2. Mentor staff\nResponsible: Chair",
    );
    assert_eq!(outline(&plan), ["1 Train staff", "2 Mentor staff"]);
}

#[test]
fn bare_numbered_lines_under_capitals_are_actions() {
    let plan = plan(
        "STRATEGY OF THE OFFICE\nNATIONAL LEVEL\n1. Assess needs\n2. Draft laws\nREGIONAL LEVEL\n3. Share data",
    );
    assert_eq!(outline(&plan), ["1 Assess needs", "2 Draft laws", "3 Share data"]);
    assert_eq!(sections(&plan), [(None, "NATIONAL LEVEL", None), (None, "REGIONAL LEVEL", None)]);
    assert_eq!(plan.actions[2].section, Some(1));
}

#[test]
fn sections_may_stand_in_two_columns() {
    let plan = plan(
        "| Pillar | Objective | Action | Target |\n| 1. Skills | 1.1 Basic | Teach | 5 x |\n| ^ | ^ | Tutor | 6 x |\n\
         | | 1.2 Advanced | Mentor | 7 x |\n| 2. Data | 2.1 Open | Share | 8 x |",
    );
    let expect = [
        (Some("1"), "Skills", None),
        (Some("1.1"), "Basic", Some(0)),
        (Some("1.2"), "Advanced", Some(0)),
        (Some("2"), "Data", None),
        (Some("2.1"), "Open", Some(3)),
    ];
    assert_eq!(sections(&plan), expect);
    let of_actions: Vec<_> = plan.actions.iter().map(|action| action.section).collect();
    assert_eq!(of_actions, [Some(1), Some(1), Some(2), Some(4)]);
}

#[test]
fn a_table_with_other_heads_does_not_go_on_with_the_plan() {
    let plan = plan(
        "| Action | KPI | Target |\n| 1. Train | Number | 5 |\nBudget\n| Line | Description | Amount |\n| 1201 | Staff | 10,000 |",
    );
    assert_eq!(outline(&plan), ["1 Train"]);
    assert_eq!(plan.unplaced.len(), 6);
}

#[test]
fn lines_without_number_over_every_table_are_sections() {
    let plan = plan(
        "Programme of work 2024-2026\nCapacity\n| Action | Lead |\n| Train | Sec |\nOutreach\n| Action | Lead |\n| Visit | Chair |",
    );
    assert_eq!(plan.title, "Programme of work 2024-2026");
    assert_eq!(sections(&plan), [(None, "Capacity", None), (None, "Outreach", None)]);
}
