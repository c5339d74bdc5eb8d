//! A plan as read, as it stands, and as at a day.

use std::collections::BTreeMap;

use utoipa::ToSchema;

use super::{Reading, Target};

/// A plan as read from its document.
#[derive(ToSchema)]
pub(crate) struct PlanDocument {
    /// Title as printed.
    title: String,
    /// `table`, `horizons`, `labels` or `paragraphs`.
    layout: String,
    /// The period's label.
    period_label: Option<String>,
    /// First day the text states.
    #[schema(format = Date)]
    period_from: Option<String>,
    /// Last day the text states.
    #[schema(format = Date)]
    period_until: Option<String>,
    /// Horizons the document knows; one without actions is here, too.
    horizons: Vec<PlanHorizon>,
    /// What stands before the first section.
    front: Vec<Passage>,
    /// Sections in reading order.
    sections: Vec<Section>,
    /// Actions in reading order.
    actions: Vec<Action>,
    /// Doubts, each with a plain sentence.
    flags: Vec<Flag>,
    /// Source cells and paragraphs that found no place.
    unplaced: Vec<Unplaced>,
    /// What each column was taken to mean.
    columns: Vec<PlanColumn>,
}

/// The current version of a plan.
#[derive(ToSchema)]
pub(crate) struct CurrentPlan {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Short code, unique in its organisation.
    code: String,
    /// Number of the version, from 1.
    version: i64,
    /// Name of the file it was read from.
    file: String,
    #[serde(flatten)]
    plan: PlanDocument,
}

/// A plan that was kept, and what was understood of its file.
#[derive(ToSchema)]
pub(crate) struct KeptPlan {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    #[serde(flatten)]
    plan: PlanDocument,
}

/// A horizon of a plan.
#[derive(ToSchema)]
pub(crate) struct PlanHorizon {
    /// `short`, `medium` or `long`.
    horizon: String,
    /// As printed.
    label: String,
    /// Its first year.
    from_year: Option<i16>,
    /// Its last year.
    by_year: Option<i16>,
}

/// A paragraph that belongs to the plan but is no action.
#[derive(ToSchema)]
pub(crate) struct Passage {
    /// Its number as printed.
    number: Option<String>,
    /// What it is: `vision`, `mission`, `note` …
    role: String,
    /// What it says.
    text: String,
    /// Where it stands.
    r#where: String,
}

/// A section.
#[derive(ToSchema)]
pub(crate) struct Section {
    /// Its number as printed.
    number: Option<String>,
    /// Its title.
    title: String,
    /// Index of the section it stands in.
    parent: Option<usize>,
    /// Level at which its actions are taken.
    level: Option<String>,
    /// Its paragraphs.
    passages: Vec<Passage>,
    /// Where it stands.
    r#where: String,
}

/// An action.
#[derive(ToSchema)]
pub(crate) struct Action {
    /// Its number as printed.
    number: Option<String>,
    /// The single codes in the number.
    codes: Vec<String>,
    /// Its wording, changes accepted.
    text: String,
    /// Its wording before tracked changes; absent where there are none.
    text_before: Option<String>,
    /// Index of its section.
    section: Option<usize>,
    /// The printed number of the action it is nested under.
    parent: Option<String>,
    /// Its KPIs with their targets.
    kpis: Vec<PrintedKpi>,
    /// Its time-frame as printed.
    timeframe: Option<String>,
    /// Its first horizon: `short`, `medium` or `long`.
    horizon: Option<String>,
    /// What it says in each horizon.
    horizons: Vec<HorizonEntry>,
    /// Its resources as printed.
    resources: Option<String>,
    /// `upon request`, `internal`, `external`, or a hedge as written.
    conditions: Vec<String>,
    /// Every other cell.
    cells: Vec<Cell>,
    /// Where it stood.
    r#where: String,
}

/// A KPI as printed.
#[derive(ToSchema)]
pub(crate) struct PrintedKpi {
    /// Its label as printed.
    label: Option<String>,
    /// Its wording.
    text: String,
    /// Its targets.
    targets: Vec<Target>,
}

/// What an action says in one horizon.
#[derive(ToSchema)]
pub(crate) struct HorizonEntry {
    /// `short`, `medium` or `long`.
    horizon: String,
    /// As printed.
    label: String,
    /// The horizon's last year.
    by_year: Option<i16>,
    /// `progress` or `plan`.
    role: String,
    /// What is reported or planned.
    report: String,
    /// With what.
    resources: String,
    /// Actions of one row share its report and resources.
    row: u32,
    /// Where it stands.
    r#where: String,
}

/// A cell or labelled paragraph of an action.
#[derive(ToSchema)]
pub(crate) struct Cell {
    /// What its column means.
    role: String,
    /// The column's head as printed.
    head: String,
    /// What it says.
    text: String,
    /// Where it stands.
    r#where: String,
}

/// A doubt about a document.
#[derive(ToSchema)]
pub(crate) struct Flag {
    /// Stable code.
    code: String,
    /// Where in the document.
    r#where: String,
    /// The plain sentence.
    message: String,
    /// Index of the action concerned.
    action: Option<usize>,
}

/// A source cell or paragraph that found no place.
#[derive(ToSchema)]
pub(crate) struct Unplaced {
    /// Where it stands.
    r#where: String,
    /// What it says.
    text: String,
}

/// What a column was taken to mean.
#[derive(ToSchema)]
pub(crate) struct PlanColumn {
    /// Which table, from 1; 0 for the labels of paragraphs.
    table: u32,
    /// Which column, from 1.
    column: u32,
    /// Its head as printed.
    head: String,
    /// What it means; null where that was not understood.
    role: Option<String>,
}

/// A plan as at a day.
#[derive(ToSchema)]
pub(crate) struct PlanStatus {
    /// The plan's code.
    plan: String,
    /// Its title as printed.
    title: String,
    /// The day of the figures.
    #[schema(format = Date)]
    as_at: String,
    /// How many actions stand where: a count for each status, `without_kpi` and `all`.
    counts: BTreeMap<String, u64>,
    /// Its actions in the order of the plan.
    actions: Vec<ActionStatus>,
}

/// An action as at a day.
#[derive(ToSchema)]
pub(crate) struct ActionStatus {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Its number as printed.
    number: Option<String>,
    /// Its wording.
    text: String,
    /// The worst of its KPIs' statuses; null without KPIs.
    status: Option<String>,
    /// Its KPIs.
    kpis: Vec<KpiStatus>,
    /// The latest progress said about it.
    progress: Option<LatestProgress>,
}

/// A KPI as at a day.
#[derive(ToSchema)]
pub(crate) struct KpiStatus {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Its wording.
    text: String,
    /// Its targets as printed.
    target: String,
    /// Whether an officer has said what counts.
    settled: bool,
    #[serde(flatten)]
    reading: Reading,
}

/// One word on an action.
#[derive(ToSchema)]
pub(crate) struct LatestProgress {
    /// The day it speaks of.
    #[schema(format = Date)]
    as_at: String,
    /// `done`, `ongoing`, `partly` …
    status: String,
    /// What was done.
    text: String,
}
