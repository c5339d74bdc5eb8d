//! What stands around a plan: one call reads all of it, the others keep it.
//!
//! Texts are taken as the page's forms send them; things are named by id or as the document names them.

pub(crate) mod partners;
pub(crate) mod steps;

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use trellis_app::{
    exchange::registers::RegistersJson,
    plans::{
        live::live,
        registers::{
            comments::{self, CommentInput, OutcomeInput, SaidInput},
            family::{self, InviteInput, RelateInput, ReplyInput},
            guidance::{self, GuidanceInput},
            mandates::{self, AnswerInput, MandateInput},
            vocabularies::{self, TagInput, TermsInput},
        },
    },
};

use super::{WriteFailure, id, shapes, writer};
use crate::{Web, error, error::Failure, session::Visitor};

/// What a call sends, and the input it becomes.
macro_rules! sent {
    ($(#[doc = $about:literal])+ $name:ident => $input:ident { $($(#[doc = $doc:literal])+ $field:ident,)+ }) => {
        $(#[doc = $about])+
        #[derive(Default, Deserialize, utoipa::ToSchema)]
        #[serde(default, deny_unknown_fields)]
        pub(crate) struct $name { $($(#[doc = $doc])+ $field: String),+ }

        impl From<$name> for $input {
            fn from(sent: $name) -> Self {
                Self { $($field: sent.$field),+ }
            }
        }
    };
}
pub(super) use sent;

sent! {
    /// A mandate of the plan's organisation.
    NewMandate => MandateInput {
        /// `strategic-plan`, `action-plan`, `performance-review`, `decision` or `resolution`.
        kind,
        /// The document.
        source,
        /// The item's official number.
        number,
        /// Its wording.
        text,
        /// Its priority as printed; may be empty.
        priority,
        /// Its delivery window as printed; may be empty.
        delivery,
    }
}

sent! {
    /// Which mandate.
    OneMandate => AnswerInput {
        /// Its id or official number.
        mandate,
    }
}

sent! {
    /// A list of terms, or terms for one.
    NewTerms => TermsInput {
        /// The list's code; terms are added to a list that has it already.
        list,
        /// The list's name; needed for a new one.
        name,
        /// `objective`, `principle`, `element` or `topic`; needed for a new list.
        purpose,
        /// The section of the plan that prints the terms, counted from 1; may be empty.
        section,
        /// Terms, one a line: `label: words`, indented under the one they belong to.
        terms,
    }
}

sent! {
    /// Which term on which element.
    OneTag => TagInput {
        /// The term's id, or `list/label`.
        term,
        /// Id of an action or a KPI; an action's number, its nth KPI as `number#n`.
        element,
    }
}

sent! {
    /// An instrument of the family.
    NewRelated => RelateInput {
        /// Its code.
        code,
        /// Its name; not needed for an instrument that is known.
        name,
        /// `same-secretariat` or `related`.
        kinship,
    }
}

sent! {
    /// An invitation.
    NewInvitation => InviteInput {
        /// The instrument's code.
        instrument,
        /// `take-note`, `become-involved` or `report`.
        ask,
        /// The day of the invitation.
        invited_on,
    }
}

sent! {
    /// What an instrument answered.
    NewReply => ReplyInput {
        /// The invitation's id, or `code/ask`.
        invitation,
        /// The day of the answer.
        replied_on,
        /// `agreed`, `in-part` or `declined`.
        reply,
        /// The answer to the letter; may be empty.
        text,
        /// The version that it was made from; empty to save over whatever stands.
        seen,
    }
}

sent! {
    /// A comment.
    NewComment => CommentInput {
        /// A Member by code, name or id, or any other body by name.
        from,
        /// Empty for the plan, `section:3` for its third section, else an action by id or number.
        about,
        /// Its words.
        text,
        /// The day it came in.
        received_on,
    }
}

sent! {
    /// A comment of the key's owner.
    OwnComment => SaidInput {
        /// For which Member, by id or code; empty for the own name, or for the one Member of whoever speaks for one only.
        member,
        /// Empty for the plan, `section:3` for its third section, else an action by id or number.
        about,
        /// Its words.
        text,
    }
}

sent! {
    /// What came of a comment.
    NewOutcome => OutcomeInput {
        /// The comment's id.
        comment,
        /// `open`, `answered` or `taken-up`.
        state,
        /// The answer, or what came of it.
        outcome,
        /// The version that it was made from; empty to save over whatever stands.
        seen,
    }
}

sent! {
    /// A guidance document in one language.
    NewGuidance => GuidanceInput {
        /// Its title, the same for all its languages.
        title,
        /// `guidance`, `manual`, `toolkit`, `course-material` or `other`; empty for guidance.
        kind,
        /// The theme: a term by id, by its words or as `list/label`; may be empty.
        theme,
        /// The region it is for, by code or name; may be empty.
        region,
        /// The language by name.
        language,
        /// `yes` where the organisation answers for the text, else `no`.
        official,
        /// Who translated it; may be empty.
        translator,
        /// Who paid; may be empty.
        funder,
        /// The project; may be empty.
        project,
        /// Since when it exists; may be empty.
        on,
        /// Its address on the web; may be empty.
        link,
    }
}

/// What was kept.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct Kept {
    /// Its id.
    #[schema(format = "uuid")]
    pub(super) id: String,
}

/// What stands around a plan: `mandates` with what answers them, `lists` of terms with what carries them, the `family`
/// with its answers, `comments` for whoever may read them, `guidance` documents, `steps` taken, `gaps`
/// found, and `appraisals`.
#[utoipa::path(get, path = "/api/v1/plans/{plan}/registers", tag = "registers", security((), ("key" = [])),
    params(("plan" = String, Path, description = "The plan's id")),
    responses((status = 200, body = shapes::Registers), (status = 404, body = error::Report))
)]
pub(crate) async fn show(
    State(web): State<Web>,
    Path(plan): Path<String>,
    visitor: Visitor,
) -> Result<Json<RegistersJson>, Failure> {
    let live = live(&web.house, visitor.actor(), id(&plan)?).await?;
    Ok(Json(RegistersJson::of(&live, visitor.actor())))
}

/// Registers a mandate.
#[utoipa::path(post, path = "/api/v1/plans/{plan}/mandates", tag = "registers", security(("key" = [])),
    params(("plan" = String, Path, description = "The plan's id")), request_body = NewMandate,
    responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn add_mandate(
    State(web): State<Web>,
    Path(plan): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewMandate>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = mandates::add(&web.house, writer(&visitor)?, id(&plan)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// Says that an action answers a mandate; said twice, the first stands.
#[utoipa::path(post, path = "/api/v1/actions/{action}/mandates", tag = "registers", security(("key" = [])),
    params(("action" = String, Path, description = "The action's id")), request_body = OneMandate,
    responses((status = 204, description = "Done"), WriteFailure)
)]
pub(crate) async fn answer_mandate(
    State(web): State<Web>,
    Path(action): Path<String>,
    visitor: Visitor,
    Json(sent): Json<OneMandate>,
) -> Result<StatusCode, Failure> {
    mandates::answer(&web.house, writer(&visitor)?, id(&action)?, &sent.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes back that an action answers a mandate.
#[utoipa::path(post, path = "/api/v1/actions/{action}/mandates/withdrawal", tag = "registers", security(("key" = [])),
    params(("action" = String, Path, description = "The action's id")), request_body = OneMandate,
    responses((status = 204, description = "Done"), WriteFailure)
)]
pub(crate) async fn withdraw_answer(
    State(web): State<Web>,
    Path(action): Path<String>,
    visitor: Visitor,
    Json(sent): Json<OneMandate>,
) -> Result<StatusCode, Failure> {
    mandates::withdraw(&web.house, writer(&visitor)?, id(&action)?, &sent.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Makes a list of terms, or adds to one; terms it has already are left out.
#[utoipa::path(post, path = "/api/v1/plans/{plan}/terms", tag = "registers", security(("key" = [])),
    params(("plan" = String, Path, description = "The plan's id")), request_body = NewTerms,
    responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn add_terms(
    State(web): State<Web>,
    Path(plan): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewTerms>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = vocabularies::add(&web.house, writer(&visitor)?, id(&plan)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// Tags an action or a KPI with a term; said twice, the first stands.
#[utoipa::path(post, path = "/api/v1/plans/{plan}/tags", tag = "registers", security(("key" = [])),
    params(("plan" = String, Path, description = "The plan's id")), request_body = OneTag,
    responses((status = 204, description = "Done"), WriteFailure)
)]
pub(crate) async fn tag(
    State(web): State<Web>,
    Path(plan): Path<String>,
    visitor: Visitor,
    Json(sent): Json<OneTag>,
) -> Result<StatusCode, Failure> {
    vocabularies::tag(&web.house, writer(&visitor)?, id(&plan)?, &sent.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes a tag away.
#[utoipa::path(post, path = "/api/v1/plans/{plan}/tags/removal", tag = "registers", security(("key" = [])),
    params(("plan" = String, Path, description = "The plan's id")), request_body = OneTag,
    responses((status = 204, description = "Done"), WriteFailure)
)]
pub(crate) async fn untag(
    State(web): State<Web>,
    Path(plan): Path<String>,
    visitor: Visitor,
    Json(sent): Json<OneTag>,
) -> Result<StatusCode, Failure> {
    vocabularies::untag(&web.house, writer(&visitor)?, id(&plan)?, &sent.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Puts an instrument into the family, or changes how it belongs.
#[utoipa::path(post, path = "/api/v1/plans/{plan}/family", tag = "registers", security(("key" = [])),
    params(("plan" = String, Path, description = "The plan's id")), request_body = NewRelated,
    responses((status = 204, description = "Done"), WriteFailure)
)]
pub(crate) async fn relate(
    State(web): State<Web>,
    Path(plan): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewRelated>,
) -> Result<StatusCode, Failure> {
    family::relate(&web.house, writer(&visitor)?, id(&plan)?, &sent.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Records that an instrument was invited.
#[utoipa::path(post, path = "/api/v1/plans/{plan}/family/invitations", tag = "registers", security(("key" = [])),
    params(("plan" = String, Path, description = "The plan's id")), request_body = NewInvitation,
    responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn invite(
    State(web): State<Web>,
    Path(plan): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewInvitation>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = family::invite(&web.house, writer(&visitor)?, id(&plan)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// Records what an instrument answered; a later answer replaces the earlier one.
#[utoipa::path(post, path = "/api/v1/plans/{plan}/family/replies", tag = "registers", security(("key" = [])),
    params(("plan" = String, Path, description = "The plan's id")), request_body = NewReply,
    responses((status = 204, description = "Done"), WriteFailure)
)]
pub(crate) async fn reply(
    State(web): State<Web>,
    Path(plan): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewReply>,
) -> Result<StatusCode, Failure> {
    family::reply(&web.house, writer(&visitor)?, id(&plan)?, &sent.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes a comment down.
#[utoipa::path(post, path = "/api/v1/plans/{plan}/comments", tag = "registers", security(("key" = [])),
    params(("plan" = String, Path, description = "The plan's id")), request_body = NewComment,
    responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn comment(
    State(web): State<Web>,
    Path(plan): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewComment>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = comments::receive(&web.house, writer(&visitor)?, id(&plan)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// Comments on a plan in the name of the key's owner, or of the Member whose focal point that is.
#[utoipa::path(post, path = "/api/v1/plans/{plan}/comments/own", tag = "registers", security(("key" = [])),
    params(("plan" = String, Path, description = "The plan's id")), request_body = OwnComment,
    responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn say(
    State(web): State<Web>,
    Path(plan): Path<String>,
    visitor: Visitor,
    Json(sent): Json<OwnComment>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = comments::say(&web.house, writer(&visitor)?, id(&plan)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// Says what came of a comment.
#[utoipa::path(post, path = "/api/v1/plans/{plan}/comments/outcome", tag = "registers", security(("key" = [])),
    params(("plan" = String, Path, description = "The plan's id")), request_body = NewOutcome,
    responses((status = 204, description = "Done"), WriteFailure)
)]
pub(crate) async fn settle_comment(
    State(web): State<Web>,
    Path(plan): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewOutcome>,
) -> Result<StatusCode, Failure> {
    comments::settle(&web.house, writer(&visitor)?, id(&plan)?, &sent.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Adds a guidance document in one language.
#[utoipa::path(post, path = "/api/v1/plans/{plan}/guidance", tag = "registers", security(("key" = [])),
    params(("plan" = String, Path, description = "The plan's id")), request_body = NewGuidance,
    responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn add_guidance(
    State(web): State<Web>,
    Path(plan): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewGuidance>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = guidance::add(&web.house, writer(&visitor)?, id(&plan)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}
