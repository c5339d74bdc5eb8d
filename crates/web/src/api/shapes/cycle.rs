//! A plan's turns and stages.

use utoipa::ToSchema;

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
    /// What bodies made of the papers of this turn, by day; for the organisation's own people.
    assessed: Vec<CycleWord>,
    /// When the plan is reviewed next; null where nothing says so.
    review: Option<CycleReview>,
}

/// What a body made of a paper of a turn.
#[derive(ToSchema)]
pub(crate) struct CycleWord {
    /// `monitoring` or `report`.
    paper: String,
    /// The body.
    body: String,
    /// `accepted`, `with-remarks` or `sent-back`.
    outcome: String,
    /// What it said.
    remarks: String,
    /// The day.
    #[schema(format = Date)]
    day: String,
    /// The paragraph of its report.
    paragraph: String,
    /// Symbol of the document it had before it.
    document: Option<String>,
    /// Id of the act.
    #[schema(format = "uuid")]
    act: String,
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
