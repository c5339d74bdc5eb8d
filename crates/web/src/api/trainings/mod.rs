//! Trainings as programs read and keep them: each call enters the function of its page. The people who take part are in
//! [`participants`], what they answered in [`evaluations`], how many there are of a series in [`series`].

pub(super) mod evaluations;
pub(super) mod participants;
pub(super) mod series;

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use trellis_app::{
    missions::trainings::{self, Row, TrainingInput, TrainingView, deeds, deeds::MoveInput},
    results::{self, counting},
};
use trellis_domain::missions::trainings::Training;

pub(super) use self::evaluations::{change_evaluation, evaluation};
use self::participants::{ParticipantEntry, TallyEntry, tally};
use super::{
    WriteFailure, id,
    registers::{Kept, sent},
    writer,
};
use crate::{Web, error, error::Failure, pages::missions::trainings::list::asked, session::Visitor};

/// A training as a list shows it.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct TrainingEntry {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// `workshop`, `seminar`, `training`, `study-visit`, `accreditation`, `e-learning` or `webinar`.
    kind: String,
    /// `planned`, `open`, `held` or `closed`.
    state: String,
    /// Whether it was called off.
    called_off: bool,
    /// The name of the series it belongs to; empty for none.
    series: String,
    /// The region it is for: `region:` or `set:` and a code; empty for none in particular.
    region: String,
    /// Its title.
    title: String,
    /// Where it takes place.
    place: String,
    /// Its address on the web.
    link: String,
    /// Who hosts it.
    host: String,
    /// Its first day.
    #[schema(format = Date)]
    begins: Option<String>,
    /// Its last day, where it lasts more than one.
    #[schema(format = Date)]
    ends: Option<String>,
    /// The last day to nominate.
    #[schema(format = Date)]
    nominate_by: Option<String>,
    /// Its languages.
    languages: String,
    /// How many may take part.
    places: Option<u32>,
    /// What it is for.
    aims: String,
    /// What came of it.
    summary: String,
}

impl TrainingEntry {
    fn of(training: Training) -> Self {
        let day = |day: Option<trellis_domain::kernel::Day>| day.map(|day| day.to_string());
        Self {
            id: training.id.to_string(),
            kind: training.kind.code().to_owned(),
            state: training.course.state.code().to_owned(),
            called_off: training.course.is_off,
            series: training.series,
            region: training.region,
            title: training.title,
            place: training.place,
            link: training.link,
            host: training.host,
            begins: day(training.begins),
            ends: day(training.ends),
            nominate_by: day(training.nominate_by),
            languages: training.languages,
            places: training.places,
            aims: training.aims,
            summary: training.summary,
        }
    }
}

/// A page of the trainings that whoever asks may know of.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct TrainingsPage {
    trainings: Vec<TrainingEntry>,
    /// How many were asked for.
    found: usize,
    /// How many there are.
    total: usize,
    /// This page, from 1.
    page: usize,
    /// How many pages there are.
    pages: usize,
}

/// A training with the people who take part, as far as whoever asks may know of them.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct OneTraining {
    /// What a list shows.
    training: TrainingEntry,
    /// Id of the initiative it is part of, for whoever may read that.
    #[schema(format = "uuid")]
    initiative: Option<String>,
    /// Its programme.
    agenda: String,
    /// What whoever nominates should know.
    guidance: String,
    /// Who bears which cost.
    costs: String,
    /// What was learnt; empty for whoever sees no more than everybody.
    learnt: String,
    /// Ids of the actions of plans it serves.
    actions: Vec<String>,
    /// What it is about.
    topics: Vec<String>,
    /// Codes of the Members invited.
    members: Vec<String>,
    /// Codes of the partners it is held with.
    partners: Vec<String>,
    /// The people.
    participants: Vec<ParticipantEntry>,
    /// By Member.
    by_member: Vec<TallyEntry>,
    /// By sex.
    by_sex: Vec<TallyEntry>,
    /// By stakeholder group.
    by_group: Vec<TallyEntry>,
    /// Ids of its evaluation forms.
    evaluations: Vec<String>,
    /// The steps that whoever asks may take now: `open`, `hold`, `call-off`, `close`.
    next: Vec<String>,
}

impl OneTraining {
    fn of(view: TrainingView, evaluations: Vec<String>) -> Self {
        let code = |id| participants::code_of(&view.choices, id);
        let group = |id| participants::group_of(&view.choices, id);
        let people = view.people.all.iter();
        let participants = people.map(|(one, _)| ParticipantEntry::of(one, &view.choices));
        let balance = &view.people.balance;
        Self {
            initiative: view.initiative.as_ref().map(|(id, _)| id.to_string()),
            agenda: view.training.agenda.clone(),
            guidance: view.training.guidance.clone(),
            costs: view.training.costs.clone(),
            learnt: view.training.learnt.clone(),
            actions: view.answers.iter().map(|answer| answer.action.to_string()).collect(),
            topics: view.topics.iter().map(|term| term.text.clone()).collect(),
            members: view.invited.iter().map(|each| each.code.clone()).collect(),
            partners: view.partners.iter().map(|each| each.code.clone()).collect(),
            participants: participants.collect(),
            by_member: balance
                .members
                .iter()
                .map(|(id, each)| tally(code(*id).unwrap_or_default(), *each))
                .collect(),
            by_sex: balance.sexes.iter().map(|(sex, each)| tally(sex.code(), *each)).collect(),
            by_group: balance
                .groups
                .iter()
                .map(|(id, each)| tally(group(*id).unwrap_or_default(), *each))
                .collect(),
            evaluations,
            next: view.ways.iter().map(|way| way.code().to_owned()).collect(),
            training: TrainingEntry::of(view.training),
        }
    }
}

sent! {
    /// A training.
    NewTraining => TrainingInput {
        /// Code of the kind.
        kind,
        /// Code or id of the initiative it is part of, which must be for a Member invited or serve a plan that it serves;
        /// may be empty.
        initiative,
        /// The name of the series it belongs to; may be empty.
        series,
        /// The region it is for: a region or dated set of the organisation, by code or name; may be empty.
        region,
        /// Codes or names of the partners it is held with, separated by commas; may be empty.
        partners,
        /// Its title.
        title,
        /// Where it takes place; may be empty.
        place,
        /// Its address on the web; may be empty.
        link,
        /// Who hosts it; may be empty.
        host,
        /// Its first day; may be empty while it is planned.
        begins,
        /// Its last day; empty for one day.
        ends,
        /// The last day to nominate; may be empty.
        nominate_by,
        /// Its languages; may be empty.
        languages,
        /// How many may take part; empty for no limit.
        places,
        /// What it is for; may be empty.
        aims,
        /// Its programme; may be empty.
        agenda,
        /// What whoever nominates should know; may be empty.
        guidance,
        /// Who bears which cost; may be empty.
        costs,
        /// What came of it, for everybody; may be empty.
        summary,
        /// What was learnt from it; may be empty.
        learnt,
        /// The actions it serves, a line each: an id, or code of the plan and number of the action.
        actions,
        /// What it is about: terms, separated by `;`.
        topics,
        /// Codes of the Members invited, separated by commas; `all` or empty for all.
        members,
        /// The version it was read in; empty does not ask.
        seen,
    }
}

sent! {
    /// A step.
    TrainingStep => MoveInput {
        /// `open`, `hold`, `call-off` or `close`.
        to,
        /// call-off: why.
        why,
    }
}

/// The trainings that whoever asks may know of, the latest first; narrowed by `kind`, `state`, `member`, `initiative`, `series`,
/// `region`, `topic`, `partner`, `show`, `wait` and `q`. The public is shown those of every organisation.
#[utoipa::path(
    get, path = "/api/v1/trainings", tag = "trainings",
    params(
        ("kind" = Option<String>, Query, description = "Code of a kind"),
        ("state" = Option<String>, Query, description = "Code of a state"),
        ("member" = Option<String>, Query, description = "Code of a Member invited"),
        ("initiative" = Option<String>, Query, description = "Id of an initiative"),
        ("series" = Option<String>, Query, description = "Name of a series; `-` for those of none"),
        ("region" = Option<String>, Query, description = "Code of a region; `-` for those for none in particular"),
        ("topic" = Option<String>, Query, description = "Id of a term it is about; `-` for those about none"),
        ("partner" = Option<String>, Query, description = "Code of a partner"),
        ("show" = Option<String>, Query, description = "`ahead` for those not over, `learnt` for those with a lesson, `to-come` or `was-held` for what counts so in a series"),
        ("wait" = Option<String>, Query, description = "`announce`, `nominate`, `decide`, `attendance`, `evaluate`, `certify`, `close` or `summary`"),
        ("q" = Option<String>, Query, description = "Words to look for"),
        ("page" = Option<usize>, Query, description = "The page, from 1"),
    ),
    responses((status = 200, body = TrainingsPage)),
    security((), ("key" = []))
)]
pub(crate) async fn list(State(web): State<Web>, visitor: Visitor) -> Result<Json<TrainingsPage>, Failure> {
    let trainings = trainings::list(&web.house, visitor.actor(), &asked(&visitor.address)).await?;
    Ok(Json(TrainingsPage {
        trainings: trainings.rows.into_iter().map(|row: Row| TrainingEntry::of(row.training)).collect(),
        found: trainings.found,
        total: trainings.total,
        page: trainings.page,
        pages: trainings.pages,
    }))
}

/// A training with its participants; a hidden one answers like one that is not there.
#[utoipa::path(
    get, path = "/api/v1/trainings/{training}", tag = "trainings",
    params(("training" = String, Path, format = "uuid", description = "Id of the training")),
    responses((status = 200, body = OneTraining), (status = 404, body = error::Report)),
    security((), ("key" = []))
)]
pub(crate) async fn show(
    State(web): State<Web>,
    Path(training): Path<String>,
    visitor: Visitor,
) -> Result<Json<OneTraining>, Failure> {
    let training = id(&training)?;
    let view = trainings::view(&web.house, visitor.actor(), training).await?;
    let forms = results::of_training(&web.house, visitor.actor(), training).await?;
    let forms = forms.iter().map(|(form, _)| form.id.to_string()).collect();
    Ok(Json(OneTraining::of(view, forms)))
}

/// Puts a training in, as planned.
#[utoipa::path(post, path = "/api/v1/trainings", tag = "trainings", security(("key" = [])), request_body = NewTraining,
    responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn add(
    State(web): State<Web>,
    visitor: Visitor,
    Json(sent): Json<NewTraining>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = deeds::add(&web.house, writer(&visitor)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// How many of something there are now.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct Counted {
    pub(super) count: usize,
}

/// Records what a training says for the plan and was not recorded yet; how many facts.
#[utoipa::path(post, path = "/api/v1/trainings/{training}/facts", tag = "trainings", security(("key" = [])),
    params(("training" = String, Path, format = "uuid", description = "Id of the training")),
    responses((status = 201, body = Counted), WriteFailure)
)]
pub(crate) async fn count(
    State(web): State<Web>,
    Path(training): Path<String>,
    visitor: Visitor,
) -> Result<(StatusCode, Json<Counted>), Failure> {
    let count = counting::record(&web.house, writer(&visitor)?, id(&training)?).await?;
    Ok((StatusCode::CREATED, Json(Counted { count })))
}

/// A call that changes one thing by what is sent and answers nothing.
macro_rules! deed {
    ($(#[doc = $doc:literal])+ $name:ident($sent:ty => $input:ty, $thing:ty, $param:literal, $path:literal) = $deed:path;) => {
        $(#[doc = $doc])+
        #[utoipa::path(post, path = $path, tag = "trainings", security(("key" = [])),
            params(($param = String, Path, format = "uuid", description = "Its id")),
            request_body = $sent, responses((status = 204), WriteFailure)
        )]
        pub(crate) async fn $name(
            State(web): State<Web>,
            Path(thing): Path<String>,
            visitor: Visitor,
            Json(sent): Json<$sent>,
        ) -> Result<StatusCode, Failure> {
            let actor = writer(&visitor)?;
            let input: $input = sent.into();
            $deed(&web.house, actor, id::<$thing>(&thing)?, &input).await?;
            Ok(StatusCode::NO_CONTENT)
        }
    };
}
use deed;

/// A call that is only a button.
macro_rules! press {
    ($(#[doc = $doc:literal])+ $name:ident($thing:ty, $param:literal, $path:literal) = $deed:path;) => {
        $(#[doc = $doc])+
        #[utoipa::path(post, path = $path, tag = "trainings", security(("key" = [])),
            params(($param = String, Path, format = "uuid", description = "Its id")),
            responses((status = 204), WriteFailure)
        )]
        pub(crate) async fn $name(
            State(web): State<Web>,
            Path(thing): Path<String>,
            visitor: Visitor,
        ) -> Result<StatusCode, Failure> {
            $deed(&web.house, writer(&visitor)?, id::<$thing>(&thing)?).await?;
            Ok(StatusCode::NO_CONTENT)
        }
    };
}
use press;

deed! {
    /// Changes what a training says.
    change(NewTraining => TrainingInput, Training, "training", "/api/v1/trainings/{training}") = deeds::change;
}
deed! {
    /// Moves a training on.
    move_on(TrainingStep => MoveInput, Training, "training", "/api/v1/trainings/{training}/state") = deeds::move_on;
}
press! {
    /// Takes a planned training back.
    withdraw(Training, "training", "/api/v1/trainings/{training}/withdrawal") = deeds::withdraw;
}
