//! The people who take part in trainings, as programs read and keep them.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use trellis_app::missions::trainings::{
    Choices, ParticipantInput, import,
    participants::{self, ParticipantMove},
};
use trellis_domain::{
    members::MemberId,
    missions::trainings::participants::{Participant, Tally},
    plans::registers::vocabulary::TermId,
};

use super::{
    super::{
        WriteFailure, id,
        registers::{Kept, sent},
        writer,
    },
    Counted, deed, press,
};
use crate::{Web, error::Failure, session::Visitor, upload::ApiUpload};

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

impl ParticipantEntry {
    pub(super) fn of(one: &Participant, choices: &Choices) -> Self {
        Self {
            id: one.id.to_string(),
            name: one.name.clone(),
            post: one.post.clone(),
            member: code_of(choices, one.member),
            partner: one.partner.clone(),
            group: group_of(choices, one.group),
            sex: one.sex.code().to_owned(),
            state: one.state.code().to_owned(),
            certificate: one.certificate.clone(),
        }
    }
}

/// The code of a Member.
pub(super) fn code_of(choices: &Choices, id: Option<MemberId>) -> Option<String> {
    choices.members.iter().find(|each| Some(each.id) == id).map(|each| each.code.clone())
}

/// The words of a stakeholder group.
pub(super) fn group_of(choices: &Choices, id: Option<TermId>) -> Option<String> {
    choices.groups.iter().find(|each| Some(each.id) == id).map(|each| each.text.clone())
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

pub(super) fn tally(of: impl Into<String>, tally: Tally) -> TallyEntry {
    TallyEntry { of: of.into(), nominated: tally.nominated, attended: tally.attended }
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
