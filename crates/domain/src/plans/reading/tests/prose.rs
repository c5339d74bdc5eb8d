//! The layouts without tables: labelled paragraphs (S1) and lettered items (S3).

use super::*;

const STAGES: &str = "
# Overview
Members asked for this.
# Attachment A
# Capacity Building Workplan
## 1. Objectives
* Objective 1: Better data
* Objective 2: Better science
## 2. Needs
Activity: Assess needs
Description: Look for gaps.
Responsible: Secretariat in consultation with Members
Timeline:
* Paper to the bodies.
* Bodies finalise it.
Resources Needed: Data.
Outcome: Agreed report
## 4. Budget
Activity: Draw up a budget
Responsible: Secretariat
Resources Needed: Time
";

#[test]
fn s1_5_a_stage_is_a_section_with_one_action() {
    let plan = plan(STAGES);
    assert_eq!((plan.layout, plan.title.as_str()), (Layout::Labels, "Capacity Building Workplan"));
    assert_eq!(outline(&plan), ["2 Assess needs", "4 Draw up a budget"]);
    let objectives: Vec<_> =
        plan.sections[0].passages.iter().map(|p| (p.role, p.number.as_deref(), p.text.current())).collect();
    assert_eq!(
        objectives,
        [
            (PassageRole::Objective, Some("Objective 1"), "Better data".to_owned()),
            (PassageRole::Objective, Some("Objective 2"), "Better science".to_owned()),
        ]
    );
    let timeline = plan.actions[0].cells.iter().find(|cell| cell.role == Role::Timeframe).expect("read");
    assert_eq!(
        timeline.paragraphs.iter().map(Text::current).collect::<Vec<_>>(),
        ["Paper to the bodies.", "Bodies finalise it."]
    );
    let roles: Vec<Role> = plan.actions[0].cells.iter().map(|cell| cell.role).collect();
    assert_eq!(
        roles,
        [Role::Description, Role::Responsible, Role::Timeframe, Role::Resources, Role::Outcome]
    );
    assert_eq!(plan.unplaced, []);
}

#[test]
fn s1_6_stage_numbers_that_skip_are_kept_and_flagged() {
    assert_eq!(flags(&plan(STAGES)), [(FlagCode::NumberSkips, vec!["2", "4"])]);
}

#[test]
fn indicators_and_targets_among_labels_are_paired() {
    let plan = plan(
        "## 1. Delivery\nActivity: Train\nPerformance indicator: Number of courses\nTarget: At least\n* 2 per year\n\
         Responsible: Secretariat\nPerformance indicators:\n* Share of data on time\n* Share of data complete\n\
         Targets:\n* 8/10 Members\n* 9/10 Members\n## 2. Review\nActivity: Review\nOutcome: A new plan",
    );
    let kpis: Vec<_> = plan.actions[0]
        .kpis
        .iter()
        .map(|kpi| (kpi.text.as_str(), kpi.targets.iter().map(String::as_str).collect::<Vec<_>>()))
        .collect();
    assert_eq!(
        kpis,
        [
            ("Number of courses", vec!["At least\n2 per year"]),
            ("Share of data on time", vec!["8/10 Members"]),
            ("Share of data complete", vec!["9/10 Members"]),
        ]
    );
    assert_eq!(plan.actions[1].kpis, []);
}

#[test]
fn labels_without_heading_styles_and_in_french_are_read() {
    let plan = plan(
        "1. Besoins\nActivité : Évaluer\nResponsable : Bureau\nCalendrier : 2026\n2. Budget\nActivité : Chiffrer\nRessources nécessaires : Temps",
    );
    assert_eq!(outline(&plan), ["1 Évaluer", "2 Chiffrer"]);
    assert_eq!(plan.sections[1].title, "Budget");
}

const ELEMENTS: &str = "
draft action plan for building capacities
## 1. Objective
9. The objective is to help.
10. To achieve it, this plan guides.
## 2. Key elements
11. The elements are:
(a) Institutions:
(i) Laws;
(ii) Offices;
(b) People;
(c) Risks;
(d) Care;
(e) Talks;
(f) Data;
(g) Ties;
(h) Transfer;
(i) Finding organisms;
(j) Costs.
## 5. Implementation
12. The tasks are indicative.
## 5.1
## National level
(a) Assessment;
(b) Strategy, where appropriate;
## 5.2
## Subregional and regional levels
(c) Websites;
(d) Centres.
";

#[test]
fn s3_11_labels_are_kept_and_nested_items_have_a_parent() {
    let plan = plan(ELEMENTS);
    assert_eq!(
        (plan.layout, plan.title.as_str()),
        (Layout::Paragraphs, "draft action plan for building capacities")
    );
    assert_eq!(
        outline(&plan)[..5],
        ["(a) Institutions:", "  (i) Laws;", "  (ii) Offices;", "(b) People;", "(c) Risks;"]
    );
    let ninth =
        plan.actions.iter().find(|action| action.text.current().starts_with("Finding")).expect("read");
    assert_eq!((ninth.number.as_deref(), ninth.parent), (Some("(i)"), None), "(i) after (h) is a letter");
    assert_eq!(plan.unplaced, []);
    let numbers: Vec<_> = plan
        .sections
        .iter()
        .flat_map(|section| &section.passages)
        .filter_map(|p| p.number.as_deref())
        .collect();
    assert_eq!(numbers, ["9", "10", "11", "12"]);
}

#[test]
fn s3_8_levels_come_from_headings() {
    let plan = plan(ELEMENTS);
    let sections: Vec<_> =
        plan.sections.iter().map(|s| (s.number.as_deref(), s.title.as_str(), s.parent, s.level)).collect();
    assert_eq!(sections[3], (Some("5.1"), "National level", Some(2), Some(Level::National)));
    assert_eq!(
        sections[4],
        (Some("5.2"), "Subregional and regional levels", Some(2), Some(Level::SubregionalAndRegional))
    );
}

#[test]
fn s3_17_s3_18_s3_19_each_indicative_task_is_an_action_of_its_level() {
    let plan = plan(ELEMENTS);
    let tasks: Vec<_> = plan
        .actions
        .iter()
        .filter_map(|action| Some((action, plan.sections[action.section?].level?)))
        .map(|(action, level)| (action.number.as_deref(), level))
        .collect();
    assert_eq!(
        tasks,
        [
            (Some("(a)"), Level::National),
            (Some("(b)"), Level::National),
            (Some("(c)"), Level::SubregionalAndRegional),
            (Some("(d)"), Level::SubregionalAndRegional),
        ]
    );
}

#[test]
fn s3_11_letters_that_run_on_are_flagged() {
    assert_eq!(
        flags(&plan(ELEMENTS)),
        [(FlagCode::NumberSkips, vec!["2", "5"]), (FlagCode::LettersRunOn, vec!["(b)", "5.1", "(c)", "5.2"])]
    );
}

#[test]
fn s3_9_both_versions_of_a_redline_are_kept() {
    let plan = plan(
        "## 1. Principles\n(a) [-Apply -][+Adopt +]a sound approach;\n(b) Share[+ more+].\n## 2. Steps\n(a) Act.",
    );
    let text = &plan.actions[0].text;
    assert_eq!(
        (text.before(), text.current()),
        ("Apply a sound approach;".to_owned(), "Adopt a sound approach;".to_owned())
    );
    assert_eq!(flags(&plan), [(FlagCode::TrackedChanges, vec!["2", "1"])]);
}

#[test]
fn s3_10_a_redline_without_marks_is_flagged_with_both_readings() {
    let plan = plan(
        "## 1. Principles\n(a) Apply Adopt a sound approach;\n(b) Enhancement of ing the means.\n## 2. Review\n17. A n open review.",
    );
    assert_eq!(
        flags(&plan),
        [
            (
                FlagCode::Doublet,
                vec!["Apply Adopt", "(a) Apply a sound approach", "(a) Adopt a sound approach"]
            ),
            (
                FlagCode::Doublet,
                vec!["Enhancement of ing", "(b) Enhancing the means", "(b) Enhancement of the means"]
            ),
            (FlagCode::Doublet, vec!["A n open", "17. A open review", "17. An open review"]),
        ]
    );
}

#[test]
fn bullets_or_numbered_paragraphs_are_actions_where_no_letters_are() {
    assert_eq!(
        outline(&plan("# Plan\n## 1. Train\n* Courses\n* Missions\n## 2. Share\n* News")),
        ["– Courses", "– Missions", "– News"]
    );
    assert_eq!(
        outline(&plan("# Plan\n## A. Train\n1. Hold courses.\n2. Send missions.\n## B. Share\n3. Publish.")),
        ["1 Hold courses.", "2 Send missions.", "3 Publish."]
    );
}

#[test]
fn a_number_on_a_line_of_its_own_belongs_to_the_title_below() {
    let plan =
        plan("ANNEX I\n1.\nObjective of the plan\n9. To help.\n5.1\nNational level\n(a) Assess;\n(b) Build.");
    let sections: Vec<_> =
        plan.sections.iter().map(|section| (section.number.as_deref(), section.title.as_str())).collect();
    assert_eq!(sections, [(Some("1"), "Objective of the plan"), (Some("5.1"), "National level")]);
    assert_eq!(plan.sections[1].level, Some(Level::National));
}

#[test]
fn headings_numbered_within_chapters_are_actions_where_there_is_nothing_but_prose() {
    let read = plan(
        "
# Lagoon plan
## 1. Inspection
### 1.1 Train inspectors
Two courses are held each year.
Members name who comes.
### 1.2 Buy boats
One for each port.
## 2. Awareness
### 2.1 Talk to schools
Teachers are asked first.
",
    );
    assert_eq!(outline(&read), ["1.1 Train inspectors", "1.2 Buy boats", "2.1 Talk to schools"]);
    let titles: Vec<_> = read.sections.iter().map(|section| section.title.as_str()).collect();
    assert_eq!(titles, ["Inspection", "Awareness"]);
    assert_eq!(read.actions[2].section, Some(1));
    let described: Vec<_> =
        read.actions[0].cells.iter().map(|cell| (cell.role, cell.paragraphs[0].current())).collect();
    let expect = ["Two courses are held each year.", "Members name who comes."];
    assert_eq!(described, expect.map(|text| (Role::Description, text.to_owned())));
    assert!(flags(&read).contains(&(FlagCode::HeadingsAsActions, vec!["Train inspectors"])));
    assert_eq!(read.unplaced, []);
}

#[test]
fn a_document_without_actions_is_said_to_have_none() {
    let read =
        plan("# Report\n## 1. Introduction\nThe year was good.\n## 2. Outlook\nThe next one will be better.");
    assert_eq!(outline(&read), [""; 0]);
    assert!(flags(&read).contains(&(FlagCode::ActionsMissing, vec![])));
}
