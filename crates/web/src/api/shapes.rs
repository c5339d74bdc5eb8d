//! Descriptions of the answers that command line and API share: plan, status, reading, target, measure, registers.
//!
//! The answers themselves are written by `app::exchange`, which knows no OpenAPI; these types only describe them, and a
//! test holds every answer against its description. Whoever adds a field there adds it here.
#![expect(dead_code, reason = "descriptions only: nothing is ever made of these types")]

use std::collections::BTreeMap;

use utoipa::ToSchema;

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

/// What a target asks for.
#[derive(ToSchema)]
pub(crate) struct Target {
    /// The text, to the letter.
    text: String,
    /// Whether it can be computed: it has a number or asks for all.
    measurable: bool,
    /// `membership_share`, `all`, `count`, `increase`, `frequency`, `share`, `mean`, `change`, `breakdown`,
    /// `placeholder`, `compound` or `statement`.
    kind: String,
    /// `at_least`, `at_most`, `more_than`, `less_than`, `exactly` or `between`; null where the text does not say.
    comparator: Option<String>,
    /// The number asked for; shares and percentage changes in per cent.
    value: Option<f64>,
    /// Upper end of a range.
    upper: Option<f64>,
    /// The denominator or scale as a number, or the counted thing as text.
    of: Option<NumberOrText>,
    /// What is counted, as written.
    unit: Option<String>,
    /// `year`, `quarter`, `month`, `biennium` or `session`.
    per: Option<String>,
    /// Every how many of them, where it is not each.
    every: Option<u32>,
    /// Where a change starts.
    from: Option<f64>,
    /// The deadline as written.
    by: Option<String>,
    /// The printed label of a clause.
    label: Option<String>,
    /// Clauses of a compound target, groups of a breakdown.
    #[schema(no_recursion)]
    clauses: Vec<Target>,
    /// What a person has to decide, one sentence each.
    questions: Vec<String>,
    /// The target said back in plain words.
    plain: String,
    /// The language the text was read in; absent in clauses.
    language: Option<String>,
}

/// A number, or the words for what is counted.
#[derive(ToSchema)]
#[serde(untagged)]
pub(crate) enum NumberOrText {
    /// A number.
    Number(f64),
    /// Words.
    Text(String),
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

/// What was read of a KPI.
#[derive(ToSchema)]
pub(crate) struct Reading {
    /// `met`, `on_track`, `at_risk`, `off_track`, `no_data` or `statement`.
    status: String,
    /// The code of the rule that decided.
    rule: String,
    /// The rule in plain words, with its numbers.
    why: String,
    /// The value; shares in per cent.
    value: Option<f64>,
    /// What it is out of.
    of: Option<f64>,
    /// What is asked for.
    needed: Option<f64>,
    /// Per cent of the way from baseline to target.
    achievement: Option<f64>,
    /// The stretches in which a frequency must hold.
    sub_periods: Vec<SubPeriod>,
    /// What to know beside the number, one sentence each.
    notes: Vec<String>,
    /// The clauses of a compound target, the groups of a breakdown.
    #[schema(no_recursion)]
    clauses: Vec<Reading>,
}

/// One stretch of a frequency.
#[derive(ToSchema)]
pub(crate) struct SubPeriod {
    /// First day.
    #[schema(format = Date)]
    from: String,
    /// Last day.
    #[schema(format = Date)]
    until: String,
    /// Whether the plan covers only a part of it.
    partial: bool,
    /// The value in it.
    value: Option<f64>,
    /// What it asks for.
    needed: Option<f64>,
    /// Whether the target held in it; null while that cannot be said.
    holds: Option<bool>,
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

/// What is done with which facts. Lists that a rule does not use may be left out.
#[derive(ToSchema)]
pub(crate) struct Measure {
    /// `members_at`, `members_with`, `count`, `requests_met`, `requests_served`, `share_of_facts`,
    /// `positive_answers`, `mean_score`, `sum` or `latest`.
    rule: String,
    /// members_at: the statuses that count.
    #[schema(required = false)]
    levels: Vec<String>,
    /// members_with, count, share_of_facts: what is counted; requests_served: by what requests are answered.
    #[schema(required = false)]
    kinds: Vec<String>,
    /// share_of_facts: what the share is out of.
    #[schema(required = false)]
    out_of: Vec<String>,
    /// requests_met, requests_served: what the requests ask for.
    #[schema(required = false)]
    request: String,
    /// Whether only facts recorded for the KPI's own action count.
    #[schema(required = false)]
    own_action: bool,
    /// Codes of the instruments the facts are about; empty for any.
    #[schema(required = false)]
    instruments: Vec<String>,
    /// Topics; empty for any.
    #[schema(required = false)]
    topics: Vec<String>,
    /// Ways of publishing; empty for any.
    #[schema(required = false)]
    channels: Vec<String>,
    /// Partners that took part; empty for any or none.
    #[schema(required = false)]
    partners: Vec<String>,
    /// Classes of Members; empty for every Member.
    #[schema(required = false)]
    classes: Vec<String>,
}

/// A plan's cycle as at a day.
#[derive(ToSchema)]
pub(crate) struct Cycle {
    /// The plan's code.
    plan: String,
    /// Its title as printed.
    title: String,
    /// The day.
    #[schema(format = Date)]
    as_at: String,
    /// Its turns, the earliest first.
    turns: Vec<CycleTurn>,
    /// The name of the turn whose stages follow; null before the first.
    turn: Option<String>,
    /// The stages of that turn; before the first, what the plan lays out.
    stages: Vec<CycleStage>,
    /// What the turn before taught.
    lessons_before: Vec<String>,
    /// What this turn taught.
    lessons: Vec<String>,
    /// When the plan is reviewed next; null where nothing says so.
    review: Option<CycleReview>,
}

/// A turn.
#[derive(ToSchema)]
pub(crate) struct CycleTurn {
    /// What it is called.
    label: String,
    /// Its first day.
    #[schema(format = Date)]
    begins_on: String,
    /// The version of the plan it goes by, from 1.
    version: i64,
}

/// A stage.
#[derive(ToSchema)]
pub(crate) struct CycleStage {
    /// Its id in the turn; null before the first.
    #[schema(format = "uuid")]
    id: Option<String>,
    /// Its number as printed.
    number: String,
    /// The heading it stands under.
    title: String,
    /// What is done.
    activity: String,
    /// The same at length.
    description: String,
    /// Who, as printed.
    responsible: String,
    /// The same as understood.
    parts: Vec<CyclePart>,
    /// When, as printed.
    timeline: String,
    /// Each line of it with the days it means in the turn.
    due: Vec<CycleDue>,
    /// With what.
    resources: String,
    /// What comes out of it.
    outcome: String,
    /// `to-come`, `under-way`, `done` or `left-out`.
    state: String,
    /// Since which day.
    #[schema(format = Date)]
    since: Option<String>,
    /// Who said so; null for whoever may not see the history of the plan.
    by: Option<String>,
    /// What shows it, or why it was left out.
    note: String,
    /// Symbol of the document that shows it.
    document: Option<String>,
    /// Id of the act that shows it.
    #[schema(format = "uuid")]
    act: Option<String>,
    /// Whether its day is over and it is still open.
    late: bool,
    /// The turn that left it open.
    left_by: Option<String>,
    /// Code of the body without whose act it is not finished.
    finished_by: Option<String>,
}

/// Somebody who sees to a stage.
#[derive(ToSchema)]
pub(crate) struct CyclePart {
    /// `lead`, `joint` or `consulted`.
    part: String,
    /// Who, as printed.
    name: String,
}

/// A line of a timeline.
#[derive(ToSchema)]
pub(crate) struct CycleDue {
    /// As printed.
    wording: String,
    /// Not before this day.
    #[schema(format = Date)]
    earliest: Option<String>,
    /// Not after this day.
    #[schema(format = Date)]
    latest: Option<String>,
    /// How that came about, in plain words.
    why: String,
}

/// When a plan is reviewed.
#[derive(ToSchema)]
pub(crate) struct CycleReview {
    /// The plan's own words.
    wording: String,
    /// The next days.
    days: Vec<String>,
    /// The day that was announced.
    #[schema(format = Date)]
    announced: Option<String>,
}

/// The registers of a plan.
#[derive(ToSchema)]
pub(crate) struct Registers {
    /// The plan's id.
    #[schema(format = "uuid")]
    plan: String,
    /// What asks something of the organisation.
    mandates: Vec<Mandate>,
    /// The organisation's lists of terms.
    lists: Vec<TermList>,
    /// The family of instruments.
    family: Vec<Related>,
    /// Invitations without an answer.
    unanswered: usize,
    /// Comments, last received first; empty for whoever may not read them.
    comments: Vec<Comment>,
    /// Guidance documents, by title and language.
    guidance: Vec<Guidance>,
}

/// An action, by id and by its number as printed.
#[derive(ToSchema)]
pub(crate) struct ActionRef {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Its number as printed.
    number: Option<String>,
}

/// A mandate.
#[derive(ToSchema)]
pub(crate) struct Mandate {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// `strategic-plan`, `action-plan`, `performance-review`, `decision` or `resolution`.
    kind: String,
    /// The document.
    source: String,
    /// The item's official number.
    number: String,
    /// Its wording.
    text: String,
    /// Its priority as printed.
    priority: Option<String>,
    /// Its delivery window as printed.
    delivery: Option<String>,
    /// The actions of the plan that answer it; empty where nothing does.
    answered_by: Vec<ActionRef>,
}

/// A list of terms.
#[derive(ToSchema)]
pub(crate) struct TermList {
    /// Its code.
    code: String,
    /// Its name.
    name: String,
    /// `objective`, `principle`, `element` or `topic`.
    purpose: String,
    /// Its terms in order.
    terms: Vec<Term>,
}

/// A term.
#[derive(ToSchema)]
pub(crate) struct Term {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Its label as printed.
    label: Option<String>,
    /// Its words.
    text: String,
    /// The id of the term it stands under.
    parent: Option<String>,
    /// What carries it, by kind (`action`, `kpi`) and id.
    tagged: Vec<Tagged>,
}

/// Something that carries a term.
#[derive(ToSchema)]
pub(crate) struct Tagged {
    /// `action` or `kpi`.
    kind: String,
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
}

/// An instrument of the family.
#[derive(ToSchema)]
pub(crate) struct Related {
    /// Its code.
    code: String,
    /// Its name.
    name: String,
    /// `same-secretariat` (included without being asked) or `related`.
    kinship: String,
    /// What it was invited to.
    invitations: Vec<Invitation>,
}

/// An invitation.
#[derive(ToSchema)]
pub(crate) struct Invitation {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// `take-note`, `become-involved` or `report`.
    ask: String,
    /// The day of the invitation.
    invited_on: String,
    /// The day of the answer; null while there is none.
    replied_on: Option<String>,
    /// `agreed`, `in-part` or `declined`.
    reply: Option<String>,
    /// The answer to the letter.
    text: Option<String>,
}

/// A comment.
#[derive(ToSchema)]
pub(crate) struct Comment {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// The Member or other body.
    from: String,
    /// The Member's code; null for any other body.
    member: Option<String>,
    /// Who said it himself; null where an officer took it down.
    said_by: Option<String>,
    /// The action it is about.
    action: Option<ActionRef>,
    /// The section it is about, as printed.
    section: Option<String>,
    /// Its words.
    text: String,
    /// The day it came in.
    received_on: String,
    /// `open`, `answered` or `taken-up`.
    state: String,
    /// What came of it.
    outcome: String,
}

/// A guidance document in one language.
#[derive(ToSchema)]
pub(crate) struct Guidance {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Its title, the same for all its languages.
    title: String,
    /// The language by name.
    language: String,
    /// Whether the organisation answers for the text.
    official: bool,
    /// Who translated it.
    translator: Option<String>,
    /// Who paid.
    funder: Option<String>,
    /// The project.
    project: Option<String>,
    /// Since when it exists.
    on: Option<String>,
    /// Its address on the web.
    link: Option<String>,
}
