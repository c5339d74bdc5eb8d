//! Needs assessments as programs write them: each call enters the function of its page.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use trellis_app::{
    meetings::acts::ActInput,
    needs::{
        assessments::{self, AssessmentInput, SayInput},
        gaps::{self, NeedInput, NeedLine, NeedMove, RankInput},
        import::{self, SourceInput},
        parts::{self, AmendInput, PartInput},
        scores::{self, CellInput},
    },
};
use trellis_domain::{
    needs::{
        assessment::{Assessment, AssessmentId, Part, PartId},
        need::Need,
    },
    plans::registers::vocabulary::Term,
};

use super::{
    WriteFailure, id,
    registers::{Kept, sent},
    writer,
};
use crate::{Web, error, error::Failure, session::Visitor, upload::ApiUpload};

sent! {
    /// An assessment.
    NewAssessment => AssessmentInput {
        /// Its title.
        title,
        /// The turn of the cycle, as printed.
        cycle,
        /// The plan under which it is made, by code or id; may be empty.
        plan,
        /// The list whose terms are its areas, by code or id; stays once it is made.
        areas,
        /// `0-5`, `1-5`, `yes-partly-no`, `percent` or a scale of the settings; stays once there are scores.
        scale,
        /// Digits after the point in means; empty for none.
        digits,
        /// Which way a figure in the middle goes: `up`, `even` or `down`; empty for up.
        tie,
        /// How it was made, in words, as published; may be empty.
        method,
        /// What makes a need urgent: a line each, `name: weight`; may be empty.
        criteria,
        /// The assessment before, by id or title; may be empty.
        previous,
        /// The version it was read in; empty does not ask.
        seen,
    }
}

sent! {
    /// A score of a Member for an area that has none under it.
    NewScore => CellInput {
        /// The Member by code, name or id.
        member,
        /// The area by label, words or id.
        area,
        /// A step of the scale; empty for "no data".
        score,
        /// `performance`, `compliance`, `body`, `panel`, `member` or `survey`.
        source,
        /// Where that can be read; may be empty.
        source_text,
        /// What it rests on; may be empty. Protected.
        evidence,
    }
}

sent! {
    /// The part of a body.
    NewPart => PartInput {
        /// Code or id of the body.
        body,
        /// Its areas by label, words or id, separated by `;`.
        areas,
        /// The session it comes before, by id, title or as "CC 21"; may be empty until it is tabled.
        session,
    }
}

sent! {
    /// Something said on an assessment.
    AssessmentWord => SayInput {
        /// As what: "Chair"; may be empty.
        said_as,
        /// The Member for which it is said, by code or id; may be empty.
        member,
        /// The words.
        text,
    }
}

sent! {
    /// What is lacking.
    NewNeed => NeedInput {
        /// The Member by code or id; empty for what all lack. Stays.
        member,
        /// The area by label, words or id. Stays.
        area,
        /// `skills`, `knowledge` or `resources`.
        gap,
        /// What is needed.
        text,
        /// `performance`, `compliance`, `body`, `panel`, `member` or `survey`.
        source,
        /// Where that can be read.
        source_text,
        /// The values of the criteria in their order, separated by commas; may be empty.
        values,
        /// The objectives it stands under, by label, words or id, separated by `;`; may be empty.
        objectives,
        /// The finding that opens it, by id; may be empty, and stays.
        finding,
        /// The accepted answer of a survey that it is made of: id of the response, `#`, number of the question; may be empty,
        /// and stays.
        answer,
        /// The version it was read in; empty does not ask.
        seen,
    }
}

sent! {
    /// Where a need stands from now on.
    NeedStep => NeedMove {
        /// `addressed`, `met`, `persistent` or `withdrawn`; its body confirms it.
        state,
        /// Why.
        reason,
    }
}

sent! {
    /// The place that a body gives a need.
    NeedPlace => RankInput {
        /// Code or id of the body.
        body,
        /// 1 is first.
        place,
        /// Why.
        reason,
        /// The meeting by id, title or as "CC 21"; may be empty.
        meeting,
        /// The day; empty for today.
        day,
    }
}

sent! {
    /// What a body changes in its part: the words of a need, or a score.
    PartAmendment => AmendInput {
        /// The id of the need whose words change; empty where a score does.
        need,
        /// Its words from now on.
        text,
        /// The Member by code or id, where a score changes.
        member,
        /// The area by label, words or id.
        area,
        /// The score from now on; empty for "no data".
        score,
        /// The meeting by id, title or as "CC 21"; empty for the one the part comes before.
        meeting,
        /// The paragraph of its report; may be empty where a document is named.
        paragraph,
        /// The day.
        day,
        /// The document that shows it, by symbol or id; may be empty.
        document,
    }
}

/// What the body of a part did with it.
#[derive(Default, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct PartAct {
    /// `note`, `review`, `endorse`, `adopt`, `approve` or `finalise`; what it changed is an amendment.
    verb: String,
    /// The day.
    day: String,
    /// The meeting by id, title or as "CC 21"; empty for the one the part comes before.
    meeting: String,
    /// The paragraph of its report; may be empty where a document is named.
    paragraph: String,
    /// The document that shows it, by symbol or id; may be empty.
    document: String,
}

impl From<PartAct> for ActInput {
    fn from(sent: PartAct) -> Self {
        let PartAct { verb, day, meeting, paragraph, document } = sent;
        // The part says whose act it is.
        Self { verb, day, meeting, paragraph, document, body: String::new() }
    }
}

/// Makes an assessment, as a draft without parts.
#[utoipa::path(post, path = "/api/v1/assessments", tag = "needs", security(("key" = [])),
    request_body = NewAssessment, responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn add(
    State(web): State<Web>,
    visitor: Visitor,
    Json(sent): Json<NewAssessment>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = assessments::add(&web.house, writer(&visitor)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// A call on one thing: it answers nothing, or with the id of what is kept.
macro_rules! deed {
    ($(#[doc = $doc:literal])+ $name:ident($param:literal of $thing:ty, $sent:ty => $input:ty, $path:literal)
        = $deed:path;) => {
        $(#[doc = $doc])+
        #[utoipa::path(post, path = $path, tag = "needs", security(("key" = [])),
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
    ($(#[doc = $doc:literal])+ $name:ident($param:literal of $thing:ty, $sent:ty => $input:ty, $path:literal)
        keeps $deed:path;) => {
        $(#[doc = $doc])+
        #[utoipa::path(post, path = $path, tag = "needs", security(("key" = [])),
            params(($param = String, Path, format = "uuid", description = "Its id")),
            request_body = $sent, responses((status = 201, body = Kept), WriteFailure)
        )]
        pub(crate) async fn $name(
            State(web): State<Web>,
            Path(thing): Path<String>,
            visitor: Visitor,
            Json(sent): Json<$sent>,
        ) -> Result<(StatusCode, Json<Kept>), Failure> {
            let actor = writer(&visitor)?;
            let input: $input = sent.into();
            let kept = $deed(&web.house, actor, id::<$thing>(&thing)?, &input).await?;
            Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
        }
    };
}

deed! {
    /// Changes what an assessment says of itself, as long as the secretariat writes it.
    change("assessment" of Assessment, NewAssessment => AssessmentInput, "/api/v1/assessments/{assessment}")
        = assessments::change;
}
deed! {
    /// Records a score, as long as the secretariat writes the assessment; an earlier one stays on record.
    score("assessment" of Assessment, NewScore => CellInput, "/api/v1/assessments/{assessment}/scores") = scores::put;
}
deed! {
    /// Keeps what somebody says on an assessment.
    remark("assessment" of Assessment, AssessmentWord => SayInput, "/api/v1/assessments/{assessment}/comments")
        = assessments::say;
}
deed! {
    /// Gives a body its areas and its session, or changes those it has.
    put_part("assessment" of Assessment, NewPart => PartInput, "/api/v1/assessments/{assessment}/parts")
        keeps parts::put;
}
deed! {
    /// Puts a need into an assessment that the secretariat is still writing.
    add_need("assessment" of Assessment, NewNeed => NeedInput, "/api/v1/assessments/{assessment}/needs")
        keeps gaps::add;
}
deed! {
    /// Changes the words of a need, as long as the secretariat writes them.
    change_need("need" of Need, NewNeed => NeedInput, "/api/v1/needs/{need}") = gaps::change;
}
deed! {
    /// Says what has become of a need.
    move_need("need" of Need, NeedStep => NeedMove, "/api/v1/needs/{need}/state") = gaps::move_on;
}
deed! {
    /// Keeps the place that a body gives a need at a meeting, with its reason.
    rank("need" of Need, NeedPlace => RankInput, "/api/v1/needs/{need}/ranks") = gaps::rank;
}

/// Where an assessment stands.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct AssessmentAt {
    /// `draft`, `chair-review`, `member-consult`, `tabled`, `released`, `agreed` or `public`.
    state: String,
}

/// Moves an assessment on to the state that follows. When it is agreed, its report is frozen.
#[utoipa::path(post, path = "/api/v1/assessments/{assessment}/state", tag = "needs", security(("key" = [])),
    params(("assessment" = String, Path, format = "uuid", description = "Its id")),
    responses((status = 200, body = AssessmentAt), WriteFailure)
)]
pub(crate) async fn move_on(
    State(web): State<Web>,
    Path(assessment): Path<String>,
    visitor: Visitor,
) -> Result<Json<AssessmentAt>, Failure> {
    let state = assessments::move_on(&web.house, writer(&visitor)?, id(&assessment)?).await?;
    Ok(Json(AssessmentAt { state: state.code().to_owned() }))
}

/// Takes back what is tabled and not released yet, so that the secretariat can write on.
#[utoipa::path(post, path = "/api/v1/assessments/{assessment}/recall", tag = "needs", security(("key" = [])),
    params(("assessment" = String, Path, format = "uuid", description = "Its id")),
    responses((status = 204), WriteFailure)
)]
pub(crate) async fn recall(
    State(web): State<Web>,
    Path(assessment): Path<String>,
    visitor: Visitor,
) -> Result<StatusCode, Failure> {
    assessments::recall_tabled(&web.house, writer(&visitor)?, id(&assessment)?).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// How many scores a file brought that were not on record yet.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct ScoresBrought {
    scores: usize,
}

/// A form with a table of scores.
#[derive(utoipa::ToSchema)]
#[allow(dead_code, reason = "it describes the form; `upload` reads it")]
pub(crate) struct ScoresForm {
    /// An Excel (.xlsx) or CSV file: a row a score, or Members down and areas across.
    #[schema(value_type = String, format = Binary)]
    file: Vec<u8>,
    /// Whence the scores are known whose rows do not say: `performance`, `compliance`, `body`, `panel`, `member` or `survey`.
    source: Option<String>,
    /// Where that can be read.
    source_text: Option<String>,
}

/// Records the scores of a table: all of them, or none where one cell is wrong. Every wrong cell is listed with sheet, row,
/// column, value and reason.
#[utoipa::path(post, path = "/api/v1/assessments/{assessment}/scores/import", tag = "needs", security(("key" = [])),
    params(("assessment" = String, Path, format = "uuid", description = "Its id")),
    request_body(content = ScoresForm, content_type = "multipart/form-data"),
    responses((status = 201, body = ScoresBrought), WriteFailure)
)]
pub(crate) async fn bring_scores(
    State(web): State<Web>,
    Path(assessment): Path<String>,
    visitor: Visitor,
    ApiUpload(upload): ApiUpload,
) -> Result<(StatusCode, Json<ScoresBrought>), Failure> {
    let field = |name: &str| upload.field(name).to_owned();
    let said = SourceInput { source: field("source"), source_text: field("source_text") };
    let file = (&said, upload.file_name.as_str(), upload.file);
    let scores = import::import(&web.house, writer(&visitor)?, id(&assessment)?, file).await?;
    Ok((StatusCode::CREATED, Json(ScoresBrought { scores })))
}

/// What a body answers for.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct PartOf {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Code of the body.
    body: String,
    /// Its areas.
    areas: Vec<String>,
    /// Title of the session it comes before.
    session: Option<String>,
    /// `preliminary`, `before-body` or `finalised`.
    state: String,
}

/// What bodies answer for in an assessment.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct PartsOf {
    parts: Vec<PartOf>,
}

/// What bodies answer for in an assessment that whoever asks may read.
#[utoipa::path(get, path = "/api/v1/assessments/{assessment}/parts", tag = "needs",
    params(("assessment" = String, Path, format = "uuid", description = "Its id")),
    responses((status = 200, body = PartsOf), (status = 404, body = error::Report)),
    security((), ("key" = []))
)]
pub(crate) async fn list_parts(
    State(web): State<Web>,
    Path(assessment): Path<String>,
    visitor: Visitor,
) -> Result<Json<PartsOf>, Failure> {
    let view = assessments::view(&web.house, visitor.actor(), id(&assessment)?).await?;
    let areas = |part: &Part| {
        let named = part.areas.iter().filter_map(|id| view.list.terms.iter().find(|term| term.id == *id));
        named.map(|term| term.text.clone()).collect()
    };
    let parts = view.parts.iter().map(|each| PartOf {
        id: each.part.id.to_string(),
        body: each.code.clone(),
        areas: areas(&each.part),
        session: each.session.clone(),
        state: each.state.code().to_owned(),
    });
    Ok(Json(PartsOf { parts: parts.collect() }))
}

fn both((assessment, part): (&str, &str)) -> Result<(AssessmentId, PartId), Failure> {
    Ok((id(assessment)?, id(part)?))
}

/// Records what the body of a part did with it. A part is finalised by nothing else.
#[utoipa::path(post, path = "/api/v1/assessments/{assessment}/parts/{part}/acts", tag = "needs",
    security(("key" = [])),
    params(
        ("assessment" = String, Path, format = "uuid", description = "Its id"),
        ("part" = String, Path, format = "uuid", description = "Id of the part"),
    ),
    request_body = PartAct, responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn act(
    State(web): State<Web>,
    Path((assessment, part)): Path<(String, String)>,
    visitor: Visitor,
    Json(sent): Json<PartAct>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let actor = writer(&visitor)?;
    let (assessment, part) = both((&assessment, &part))?;
    let kept = parts::record(&web.house, actor, assessment, part, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// Records what the body of a part changed in it; what stood there before is kept beside it.
#[utoipa::path(post, path = "/api/v1/assessments/{assessment}/parts/{part}/amendments", tag = "needs",
    security(("key" = [])),
    params(
        ("assessment" = String, Path, format = "uuid", description = "Its id"),
        ("part" = String, Path, format = "uuid", description = "Id of the part"),
    ),
    request_body = PartAmendment, responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn amend(
    State(web): State<Web>,
    Path((assessment, part)): Path<(String, String)>,
    visitor: Visitor,
    Json(sent): Json<PartAmendment>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let actor = writer(&visitor)?;
    let (assessment, part) = both((&assessment, &part))?;
    let kept = parts::amend(&web.house, actor, assessment, part, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// A need as a list shows it.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct NeedOf {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Id of the Member; `null` for what all lack.
    member: Option<String>,
    /// The Member's name.
    name: Option<String>,
    /// The area.
    area: String,
    /// `skills`, `knowledge` or `resources`.
    gap: String,
    /// What is needed.
    text: String,
    /// `performance`, `compliance`, `body`, `panel`, `member` or `survey`.
    source: String,
    /// Where that can be read.
    source_text: String,
    /// Label and words of the objectives it stands under.
    objectives: Vec<String>,
    /// `identified`, `confirmed`, `addressed`, `met`, `persistent` or `withdrawn`.
    state: String,
    /// The sum of weights times values.
    priority: Option<u64>,
    /// The first place a body gave it.
    place: Option<u32>,
}

impl NeedOf {
    fn of(line: NeedLine) -> Self {
        Self {
            id: line.need.id.to_string(),
            member: line.need.member.map(|member| member.to_string()),
            name: line.member,
            area: line.area,
            gap: line.need.gap.code().to_owned(),
            text: line.need.text,
            source: line.need.source.code().to_owned(),
            source_text: line.need.source_text,
            objectives: line.objectives.iter().map(Term::shown).collect(),
            state: line.need.state.code().to_owned(),
            priority: line.priority.sum(),
            place: line.ranks.iter().map(|(rank, _)| rank.place).min(),
        }
    }
}

/// Needs, ranked first.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct NeedsOf {
    needs: Vec<NeedOf>,
}

/// The needs of an assessment that whoever asks may know of, ranked first, then by priority.
#[utoipa::path(get, path = "/api/v1/assessments/{assessment}/needs", tag = "needs",
    params(("assessment" = String, Path, format = "uuid", description = "Its id")),
    responses((status = 200, body = NeedsOf), (status = 404, body = error::Report)),
    security((), ("key" = []))
)]
pub(crate) async fn list_needs(
    State(web): State<Web>,
    Path(assessment): Path<String>,
    visitor: Visitor,
) -> Result<Json<NeedsOf>, Failure> {
    let lines = gaps::list(&web.house, visitor.actor(), id(&assessment)?).await?;
    Ok(Json(NeedsOf { needs: lines.into_iter().map(NeedOf::of).collect() }))
}
