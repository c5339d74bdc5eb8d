//! Trainings, the people who take part and what they answered, as programs read and keep them: each call enters the function
//! of its page.

use std::collections::BTreeMap;

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use trellis_app::{
    missions::trainings::{
        self, ParticipantInput, Row, TrainingInput, TrainingView, deeds,
        deeds::MoveInput,
        import,
        participants::{self, ParticipantMove},
    },
    results::{self, FormInput, FormView, LinksInput, PaperInput, counting},
};
use trellis_domain::{
    missions::trainings::{
        Training,
        participants::{Participant, Tally},
    },
    results::Form,
};

use super::{
    WriteFailure, id,
    registers::{Kept, sent},
    writer,
};
use crate::{
    Web, error, error::Failure, pages::missions::trainings::list::asked, session::Visitor, upload::ApiUpload,
};

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

/// A participant, without what is protected.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct ParticipantEntry {
    /// The id.
    #[schema(format = "uuid")]
    id: String,
    /// Name; empty for whoever may only learn that there is somebody.
    name: String,
    /// Post.
    post: String,
    /// Code of the Member.
    member: Option<String>,
    /// The partner.
    partner: String,
    /// Stakeholder group.
    group: Option<String>,
    /// `female`, `male`, `other` or `not-stated`.
    sex: String,
    /// `registered`, `attended` or `erased`.
    state: String,
    /// Number of the certificate.
    certificate: String,
}

/// How many were on the list and how many came.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct TallyEntry {
    /// Of what: code of a Member, a sex, a group; empty for none.
    of: String,
    /// On the list.
    nominated: usize,
    /// Came.
    attended: usize,
}

fn tally(of: impl Into<String>, tally: Tally) -> TallyEntry {
    TallyEntry { of: of.into(), nominated: tally.nominated, attended: tally.attended }
}

/// A training with the people who take part, as far as whoever asks may know of them.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct OneTraining {
    /// What a list shows.
    training: TrainingEntry,
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
        let member = |id| view.choices.members.iter().find(|each| Some(each.id) == id);
        let group = |id| view.choices.groups.iter().find(|each| Some(each.id) == id);
        let code = |id| member(id).map(|each| each.code.clone());
        let participants = view.people.all.iter().map(|(one, _)| ParticipantEntry {
            id: one.id.to_string(),
            name: one.name.clone(),
            post: one.post.clone(),
            member: code(one.member),
            partner: one.partner.clone(),
            group: group(one.group).map(|term| term.text.clone()),
            sex: one.sex.code().to_owned(),
            state: one.state.code().to_owned(),
            certificate: one.certificate.clone(),
        });
        let balance = &view.people.balance;
        Self {
            agenda: view.training.agenda.clone(),
            guidance: view.training.guidance.clone(),
            costs: view.training.costs.clone(),
            learnt: view.training.learnt.clone(),
            actions: view.answers.iter().map(|answer| answer.action.to_string()).collect(),
            topics: view.topics.iter().map(|term| term.text.clone()).collect(),
            members: view.invited.iter().map(|each| each.code.clone()).collect(),
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
                .map(|(id, each)| tally(group(*id).map(|term| term.text.clone()).unwrap_or_default(), *each))
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

sent! {
    /// A participant.
    TrainingParticipant => ParticipantInput {
        /// Name.
        name,
        /// Post; may be empty.
        post,
        /// Code or id of the Member; a focal point's own where it is empty.
        member,
        /// The partner, where no Member sends this person.
        partner,
        /// Stakeholder group, by its words; may be empty.
        group,
        /// `female`, `male`, `other`; empty for not stated.
        sex,
        /// E-mail address; may be empty. Protected.
        email,
        /// Code of the language; may be empty.
        language,
        /// Number of the certificate; may be empty.
        certificate,
        /// The version it was read in; empty does not ask.
        seen,
    }
}

sent! {
    /// A step of a participant.
    ParticipantStep => ParticipantMove {
        /// `attend`, `miss` or `erase`.
        to,
        /// erase: the name once more.
        name,
    }
}

sent! {
    /// An evaluation form.
    NewEvaluation => FormInput {
        /// `before`, `after` or `later`.
        occasion,
        /// Its title.
        title,
        /// The day its links are mailed.
        opens,
        /// The last day to answer.
        closes,
        /// Its questions, a line each: `key | kind | words`; kinds are `1-5`, `yes-no`, `choice: A; B` and `text`, with a
        /// star behind where an answer is needed.
        questions,
        /// The version it was read in; empty does not ask.
        seen,
    }
}

sent! {
    /// For whom links are wanted.
    LinksWanted => LinksInput {
        /// Id of a participant, whose earlier link ends; empty for all who have none.
        participant,
    }
}

/// Answers typed from paper.
#[derive(Default, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct PaperAnswers {
    /// Id of the participant.
    participant: String,
    /// Which paper.
    paper: String,
    /// What was answered, under the keys of the questions: a step, `yes` or `no`, the place of a choice, words.
    answers: BTreeMap<String, String>,
}

/// The trainings that whoever asks may know of, the latest first; narrowed by `kind`, `state`, `member`, `show` and `q`. The
/// public is shown those of every organisation.
#[utoipa::path(
    get, path = "/api/v1/trainings", tag = "trainings",
    params(
        ("kind" = Option<String>, Query, description = "Code of a kind"),
        ("state" = Option<String>, Query, description = "Code of a state"),
        ("member" = Option<String>, Query, description = "Code of a Member invited"),
        ("show" = Option<String>, Query, description = "`ahead` for those not over, `learnt` for those with a lesson"),
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

/// Puts somebody on the list: a focal point for its own Member, an officer for anybody.
#[utoipa::path(post, path = "/api/v1/trainings/{training}/participants", tag = "trainings", security(("key" = [])),
    params(("training" = String, Path, format = "uuid", description = "Id of the training")),
    request_body = TrainingParticipant, responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn register(
    State(web): State<Web>,
    Path(training): Path<String>,
    visitor: Visitor,
    Json(sent): Json<TrainingParticipant>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let actor = writer(&visitor)?;
    let kept = participants::add(&web.house, actor, id(&training)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// How many of something there are now.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct Counted {
    count: usize,
}

/// A form with a table of participants.
#[derive(utoipa::ToSchema)]
#[allow(dead_code, reason = "it describes the form; `upload` reads it")]
pub(crate) struct ParticipantsForm {
    /// An Excel (.xlsx) or CSV file with a row of heads.
    #[schema(value_type = String, format = Binary)]
    file: Vec<u8>,
}

/// Puts the rows of a table on the list: all of them, or none where one cell is wrong. Every wrong cell is listed with sheet,
/// row, column, value and reason.
#[utoipa::path(post, path = "/api/v1/trainings/{training}/participants/import", tag = "trainings",
    params(("training" = String, Path, format = "uuid", description = "Id of the training")),
    security(("key" = [])),
    request_body(content = ParticipantsForm, content_type = "multipart/form-data"),
    responses((status = 201, body = Counted), WriteFailure)
)]
pub(crate) async fn bring(
    State(web): State<Web>,
    Path(training): Path<String>,
    visitor: Visitor,
    ApiUpload(upload): ApiUpload,
) -> Result<(StatusCode, Json<Counted>), Failure> {
    let file = (upload.file_name.as_str(), upload.file);
    let count = import::import(&web.house, writer(&visitor)?, id(&training)?, file).await?;
    Ok((StatusCode::CREATED, Json(Counted { count })))
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

/// Adds an evaluation form to a training.
#[utoipa::path(post, path = "/api/v1/trainings/{training}/evaluations", tag = "trainings", security(("key" = [])),
    params(("training" = String, Path, format = "uuid", description = "Id of the training")),
    request_body = NewEvaluation, responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn ask(
    State(web): State<Web>,
    Path(training): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewEvaluation>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = results::add(&web.house, writer(&visitor)?, id(&training)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// A question with what was answered to it.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct AnsweredQuestion {
    /// The key under which it recurs.
    key: String,
    /// Its words.
    text: String,
    /// `1-5`, `yes-no`, `choice: A; B` or `text`.
    kind: String,
    /// How many answered it: the mean is over them and nobody else.
    n: usize,
    /// The mean of the scale.
    mean: Option<String>,
    /// How many answered above the middle of the scale, or yes.
    positive: Option<usize>,
    /// How often each step, yes and no, or each choice was answered.
    spread: Vec<usize>,
}

/// An evaluation form with its figures.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct OneEvaluation {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Id of the training.
    #[schema(format = "uuid")]
    training: String,
    /// `before`, `after` or `later`.
    occasion: String,
    /// Its title.
    title: String,
    /// `draft`, `open` or `closed`.
    state: String,
    /// The first day to answer.
    #[schema(format = Date)]
    opens: String,
    /// The last day to answer.
    #[schema(format = Date)]
    closes: String,
    /// How many answered.
    answered: usize,
    /// How many of them on paper.
    on_paper: usize,
    /// For how many it is.
    asked: usize,
    /// Its questions.
    questions: Vec<AnsweredQuestion>,
}

impl OneEvaluation {
    fn of(view: FormView) -> Self {
        let questions = view.summary.items.into_iter().map(|item| AnsweredQuestion {
            key: item.question.key,
            text: item.question.text,
            kind: item.question.kind.notation(),
            n: item.figure.n,
            mean: item.figure.mean.map(|mean| mean.round_dp(4).normalize().to_string()),
            positive: item.figure.positive,
            spread: item.figure.spread,
        });
        Self {
            questions: questions.collect(),
            id: view.form.id.to_string(),
            training: view.form.training.to_string(),
            occasion: view.form.occasion.code().to_owned(),
            title: view.form.title,
            state: view.form.state.code().to_owned(),
            opens: view.form.opens.to_string(),
            closes: view.form.closes.to_string(),
            answered: view.summary.sheets,
            on_paper: view.summary.on_paper,
            asked: view.summary.asked,
        }
    }
}

/// An evaluation form with its figures, for whoever sees more of its training than everybody.
#[utoipa::path(get, path = "/api/v1/evaluations/{evaluation}", tag = "trainings", security(("key" = [])),
    params(("evaluation" = String, Path, format = "uuid", description = "Id of the form")),
    responses((status = 200, body = OneEvaluation), (status = 404, body = error::Report))
)]
pub(crate) async fn evaluation(
    State(web): State<Web>,
    Path(evaluation): Path<String>,
    visitor: Visitor,
) -> Result<Json<OneEvaluation>, Failure> {
    let view = results::view(&web.house, visitor.actor(), id(&evaluation)?).await?;
    Ok(Json(OneEvaluation::of(view)))
}

/// A link that is shown this once.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct GivenLink {
    /// For whom.
    name: String,
    /// Where it leads.
    address: String,
}

/// Makes links to hand out where no mail goes. They are shown this once.
#[utoipa::path(post, path = "/api/v1/evaluations/{evaluation}/links", tag = "trainings", security(("key" = [])),
    params(("evaluation" = String, Path, format = "uuid", description = "Id of the form")),
    request_body = LinksWanted, responses((status = 201, body = Vec<GivenLink>), WriteFailure)
)]
pub(crate) async fn links(
    State(web): State<Web>,
    Path(evaluation): Path<String>,
    visitor: Visitor,
    Json(sent): Json<LinksWanted>,
) -> Result<(StatusCode, Json<Vec<GivenLink>>), Failure> {
    let actor = writer(&visitor)?;
    let given = results::give_links(&web.house, actor, id(&evaluation)?, &sent.into()).await?;
    let given = given.into_iter().map(|each| GivenLink { name: each.name, address: each.address });
    Ok((StatusCode::CREATED, Json(given.collect())))
}

/// Keeps answers typed from paper, in place of earlier ones.
#[utoipa::path(post, path = "/api/v1/evaluations/{evaluation}/answers", tag = "trainings", security(("key" = [])),
    params(("evaluation" = String, Path, format = "uuid", description = "Id of the form")),
    request_body = PaperAnswers, responses((status = 204), WriteFailure)
)]
pub(crate) async fn enter(
    State(web): State<Web>,
    Path(evaluation): Path<String>,
    visitor: Visitor,
    Json(sent): Json<PaperAnswers>,
) -> Result<StatusCode, Failure> {
    let values = sent.answers.into_iter().collect();
    let input = PaperInput { participant: sent.participant, paper: sent.paper, values };
    results::enter(&web.house, writer(&visitor)?, id(&evaluation)?, &input).await?;
    Ok(StatusCode::NO_CONTENT)
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
deed! {
    /// Changes what is said of a participant.
    change_participant(TrainingParticipant => ParticipantInput, Participant, "participant", "/api/v1/participants/{participant}") = participants::change;
}
deed! {
    /// Notes that a participant came or did not, or erases what is personal.
    move_participant(ParticipantStep => ParticipantMove, Participant, "participant", "/api/v1/participants/{participant}/state") = participants::move_on;
}
press! {
    /// Takes a participant off the list.
    remove_participant(Participant, "participant", "/api/v1/participants/{participant}/removal") = participants::remove;
}
deed! {
    /// Changes an evaluation form that nobody was asked to answer yet.
    change_evaluation(NewEvaluation => FormInput, Form, "evaluation", "/api/v1/evaluations/{evaluation}") = results::change;
}
press! {
    /// Opens an evaluation form and mails its links, or closes it.
    move_evaluation(Form, "evaluation", "/api/v1/evaluations/{evaluation}/state") = results::move_on;
}
