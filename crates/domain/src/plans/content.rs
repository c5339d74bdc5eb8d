//! What a plan says: its sections and actions as read from a document, with everything kept to the letter.
//!
//! Numbers, labels and texts are as printed. What was understood of them (targets, resources, time-frames) is
//! derived from these texts each time it is asked for, so that a better reader improves old plans too.

use super::source::{Place, Text};
use crate::kernel::Period;

/// A plan as read from one document.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PlanContent {
    /// The document's layout family, so that an export can look like what Members adopted.
    pub layout: Layout,
    /// Its title as printed.
    pub title: String,
    /// The label of its period, for example "2018-2020"; blanks around the dash are left out.
    pub period_label: Option<String>,
    /// The period the text states, for example July 2018 to June 2020 (S5.4: kept apart from the label).
    pub period: Option<Period>,
    /// Horizons the document knows, nearest first; one that is only mentioned exists too (S4.2).
    pub horizons: Vec<PlanHorizon>,
    /// What stands before the first section: vision, mission, introduction, masthead lines.
    pub front: Vec<Passage>,
    /// Sections in reading order.
    pub sections: Vec<Section>,
    /// Actions in reading order.
    pub actions: Vec<Action>,
    /// Doubts, in reading order.
    pub flags: Vec<Flag>,
    /// Source cells and paragraphs that found no home; nothing is lost.
    pub unplaced: Vec<Unplaced>,
    /// What each recognised column of each table, or each label of a paragraph, was taken to mean.
    pub columns: Vec<ColumnReading>,
}

/// How the source lays its actions out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Layout {
    /// One table row per action under column heads (S5).
    #[default]
    Table,
    /// A head table per activity, then a table with one part per horizon (S4).
    Horizons,
    /// Numbered headings with `Label: text` paragraphs (S1).
    Labels,
    /// Numbered paragraphs and lettered items (S3).
    Paragraphs,
}

/// A paragraph that belongs to the plan but is no action.
#[derive(Debug, Clone, PartialEq)]
pub struct Passage {
    /// Its printed number or letter, if it has one.
    pub number: Option<String>,
    /// Its text after the number.
    pub text: Text,
    /// What it is.
    pub role: PassageRole,
    /// Where it stood.
    pub place: Place,
}

/// What a passage is to the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum PassageRole {
    Heading,
    Vision,
    Mission,
    Objective,
    /// A stated aim of an activity (S4.1).
    Aim,
    Footnote,
    Text,
}

/// A pillar, objective, element, level or activity block.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Its number as printed, without trailing punctuation: "1", "5.1".
    pub number: Option<String>,
    /// Its title as printed.
    pub title: String,
    /// The section it stands in, as an index into `sections`.
    pub parent: Option<usize>,
    /// Passages under its heading that are no actions: aims, introductions.
    pub passages: Vec<Passage>,
    /// National, regional … where the heading says so (S3.8).
    pub level: Option<Level>,
    /// Where the heading stood.
    pub place: Place,
}

/// The level at which an action is taken (S3.8).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Level {
    National,
    Subregional,
    Regional,
    /// Subregional and regional in one heading.
    SubregionalAndRegional,
    International,
    Global,
}

/// One action, activity, stage, step or milestone.
#[derive(Debug, Clone, PartialEq)]
pub struct Action {
    /// Index into `sections`.
    pub section: Option<usize>,
    /// Its number as printed, without brackets' partner: "5", "a)", "(iv)", "8.1 and 8.2"; `None` when it has none.
    pub number: Option<String>,
    /// The single codes in `number`: two for "8.1 and 8.2", one otherwise, none without a number.
    pub codes: Vec<String>,
    /// Its wording as printed, after the number.
    pub text: Text,
    /// The action it is nested under, as an index into `actions`.
    pub parent: Option<usize>,
    /// Every other cell or labelled paragraph of the action, KPI and target cells included. A role may occur
    /// more than once (continuation rows); a cell merged over several actions is a cell of each.
    pub cells: Vec<ActionCell>,
    /// Its KPIs with their targets, as printed.
    pub kpis: Vec<PrintedKpi>,
    /// Conditions and tags found in the wording.
    pub conditions: Vec<Condition>,
    /// What it says in each horizon it appears in; empty in plans without horizons.
    pub horizons: Vec<HorizonEntry>,
    /// Where its wording stood.
    pub place: Place,
}

/// A cell or labelled paragraph of an action.
#[derive(Debug, Clone, PartialEq)]
pub struct ActionCell {
    /// What its column or label means.
    pub role: Role,
    /// The column head or label as printed.
    pub head: String,
    /// The paragraphs, to the letter.
    pub paragraphs: Vec<Text>,
    /// Where it stood.
    pub place: Place,
}

/// What a column or a label means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// The printed number, where it has a column of its own.
    Number,
    /// The wording of the action.
    Action,
    /// A longer description or aims.
    Description,
    /// The related part of the parent plan (S5.2).
    Milestone,
    /// The indicator.
    Kpi,
    /// The target.
    Target,
    /// When.
    Timeframe,
    /// Who.
    Responsible,
    /// With what.
    Resources,
    /// What comes out of it.
    Outcome,
    /// What has been done (past horizon).
    Progress,
    /// What is planned (future horizon).
    Plan,
    /// Baseline of an indicator.
    Baseline,
    /// Status as printed.
    Status,
    /// Priority as printed.
    Priority,
    /// The section's title, where it has a column of its own.
    Section,
    /// The horizon, where it has a column of its own.
    Horizon,
    /// Anything else a person keeps beside an action.
    Remarks,
}

/// An indicator and its targets as printed.
#[derive(Debug, Clone, PartialEq)]
pub struct PrintedKpi {
    /// The printed label "(1)", if any.
    pub label: Option<String>,
    /// The indicator's wording.
    pub text: String,
    /// Its targets, as printed, labels included.
    pub targets: Vec<String>,
}

/// A condition or tag found in an action's wording; the wording itself stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// "Upon request": progress counts only against requests received (S5.6).
    UponRequest,
    /// "where appropriate", "if appropriate", as written (S4.7).
    Hedge(String),
    /// Tagged "(Internal)" (S4.7).
    Internal,
    /// Tagged "(External)" (S4.7).
    External,
}

/// What an action says in one horizon.
#[derive(Debug, Clone, PartialEq)]
pub struct HorizonEntry {
    /// Short, medium or long.
    pub horizon: Horizon,
    /// The label as printed, "SHORT TERM: BY 2014".
    pub label: String,
    /// The year it ends.
    pub by_year: Option<i16>,
    /// Whether it reports what was done or what is planned.
    pub role: Role,
    /// The report or plan, to the letter; several actions of one row share it.
    pub report: Vec<Text>,
    /// The resources, to the letter; several actions of one row share them.
    pub resources: Vec<Text>,
    /// The wording of the action in this horizon, when it differs from the action's.
    pub text: Option<Text>,
    /// The whole activity cell of the row, to the letter: list numbers, codes and stops included.
    pub printed: Vec<Text>,
    /// The row it came from; actions with the same row share report and resources.
    pub row: u32,
    /// Where it stood.
    pub place: Place,
}

/// A horizon of the plan (S4.2): it exists as soon as the document names it, with or without actions.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanHorizon {
    /// Short, medium or long.
    pub horizon: Horizon,
    /// Its label or its mention as printed: "SHORT TERM: BY 2014", "long term (2018-2020)".
    pub label: String,
    /// The year it begins, where printed.
    pub from_year: Option<i16>,
    /// The year it ends, where printed.
    pub by_year: Option<i16>,
    /// Where it is named first.
    pub place: Place,
}

/// How far ahead (S4.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Horizon {
    Short,
    Medium,
    Long,
}

/// A doubt about the document: kept, said in a plain sentence, never repaired in silence.
#[derive(Debug, Clone, PartialEq)]
pub struct Flag {
    /// What kind of doubt.
    pub code: FlagCode,
    /// Where it is.
    pub place: Place,
    /// The words, numbers and labels the sentence quotes, in the order of its placeholders.
    pub quotes: Vec<String>,
    /// The action concerned, as an index into `actions`.
    pub action: Option<usize>,
}

/// The kinds of doubt. Each has one plain sentence in the catalogues.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FlagCode {
    /// Numbers jump: quotes the number before and the one after (S1.6).
    NumberSkips,
    /// The first number is not the first of its kind (S5.5: starts at 5).
    NumberStartsLate,
    /// One number stands twice in a section.
    NumberRepeats,
    /// Numbers in one section, letters in another (S5.5).
    NumberStyleChanges,
    /// Letters run on from one section into the next (S3.11).
    LettersRunOn,
    /// One milestone of the parent plan under two actions (S5.2).
    MilestoneShared,
    /// A head names another period than the plan (S5.3).
    PeriodDiffers,
    /// The label says full years, the text says other days (S5.4).
    PeriodLabelDiffers,
    /// A code stands under another activity than its number says (S4.6).
    CodeElsewhere,
    /// One row covers several codes (S4.4).
    CodesCombined,
    /// One code stands in two horizons (S4.5).
    CodeInTwoHorizons,
    /// Two clauses or targets carry the same label (S5.8).
    LabelRepeats,
    /// A KPI names something that has no target (S5.8: "uptake").
    KpiWithoutTarget,
    /// The KPI counts one thing, the target another (S5.8: operating CBM against Members).
    UnitsDiffer,
    /// The KPI is a number, the target a share (S5.8).
    NumberAgainstShare,
    /// The target leaves something open; quotes the target.
    TargetUnclear,
    /// Two words for one stand side by side, or a stray fragment: a redline without marks (S3.10).
    Doublet,
    /// A piece of text looks broken: a fragment or a word cut in two (S5.23).
    TextBroken,
    /// Tracked changes are in the text; quotes how many insertions and deletions.
    TrackedChanges,
    /// Dates stand in an impossible order (S2.19).
    DatesOutOfOrder,
    /// A table stands in a cell of another (S4.31).
    NestedTable,
    /// Column heads stand in another order than in the tables before (S4.31).
    HeadOrderDiffers,
    /// A label stands after its head row (S4.31).
    LabelAfterHead,
    /// Marks of another format stand in the text, such as HTML list tags (S4.31).
    MarkupInText,
    /// A column was not understood; quotes its head.
    ColumnUnknown,
    /// A column of unknown name was taken for the wording of the actions; quotes its head.
    ColumnGuessed,
    /// A table without column heads was read by what is in its columns.
    HeadsMissing,
    /// Comments hang in the margin; quotes how many.
    MarginComments,
    /// Another file is embedded and its text is not read; quotes the name of its part.
    FileEmbedded,
    /// No action was found.
    ActionsMissing,
    /// Nothing but numbered headings with text below: each was read as an action; quotes the first.
    HeadingsAsActions,
    /// A tracked change deletes a whole row; quotes its words.
    RowDeleted,
    /// The newer file is silent about it, so it is kept from the version before; quotes it.
    KeptFromBefore,
    /// A date that no calendar has; quotes it.
    DateImpossible,
    /// A cell starts like a formula; it is kept as text.
    FormulaText,
    /// The same action stands twice.
    RowRepeats,
    /// A title differs from the one announced for the same number (S5: pillar 2).
    TitleDiffers,
    /// A row has no number where its neighbours have one.
    NumberMissing,
    /// Resources are empty where neighbours have some (S4.8).
    ResourcesEmpty,
}

/// A source cell or paragraph that found no home.
#[derive(Debug, Clone, PartialEq)]
pub struct Unplaced {
    /// Where it stands.
    pub place: Place,
    /// What it says.
    pub text: String,
}

/// What a column was taken to mean.
#[derive(Debug, Clone, PartialEq)]
pub struct ColumnReading {
    /// Which grid, counted from 1 in reading order; 0 for the labels of paragraphs ("Activity:").
    pub grid: u32,
    /// Which column, from 0.
    pub column: u32,
    /// Its head as printed.
    pub head: String,
    /// Its meaning; `None` where unknown.
    pub role: Option<Role>,
}
